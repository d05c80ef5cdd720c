/* Recording, applying and reading changesets (SQLite's session extension). */
#include "intern.h"

#include <stdlib.h>
#include <string.h>

/* ---- recording ---- */

void db_record_start(struct db *db, const char *const *tables)
{
	int code;

	if (db->session)
		bug("a recording is going on already");
	code = sqlite3session_create(db->handle, "main", &db->session);
	for (; code == SQLITE_OK && *tables; tables++)
		code = sqlite3session_attach(db->session, *tables);
	if (code != SQLITE_OK)
		sqlite_die(db->handle, code);
}

void db_record_stop(struct db *db, void **bytes, size_t *len)
{
	void *changeset = NULL;
	int size = 0;
	int code;

	if (!db->session)
		bug("nothing is being recorded");
	code = sqlite3session_changeset(db->session, &size, &changeset);
	if (code != SQLITE_OK)
		sqlite_die(db->handle, code);
	*len = (size_t)size;
	*bytes = size > 0 ? memcpy(xmalloc(*len), changeset, *len) : NULL;
	sqlite3_free(changeset);
	record_drop(db);
}

void record_drop(struct db *db)
{
	if (db->session)
		sqlite3session_delete(db->session);
	db->session = NULL;
}

void db_set_herstel(struct db *db, bool bezig)
{
	db->herstel = bezig;
}

/* ---- columns ---- */

struct column {
	const char *name;
	bool is_key;
};

struct columns {
	struct arena arena;
	const char *table; /* NULL: none read yet */
	struct column *rows;
	size_t count, cap;
};

static void columns_clear(struct columns *columns)
{
	arena_clear(&columns->arena);
	xfree(columns->rows);
}

/* Changes come table by table: the last one is kept. */
static void columns_read(struct db *db, const char *table, struct columns *columns)
{
	struct query *query;

	if (columns->table && strcmp(columns->table, table) == 0)
		return;
	arena_clear(&columns->arena);
	columns->table = arena_strdup(&columns->arena, table);
	columns->count = 0;
	query = db_query(db, "SELECT name, pk FROM pragma_table_info(:tabel) ORDER BY cid");
	query_bind_text(query, ":tabel", table);
	while (query_row(query)) {
		columns->rows = xgrow(columns->rows, &columns->cap, columns->count + 1,
		                      sizeof(*columns->rows));
		columns->rows[columns->count++] = (struct column){
			arena_strdup(&columns->arena, query_text(query, 0)), query_int(query, 1) > 0};
	}
}

/* ---- iterating ---- */

static sqlite3_changeset_iter *iterate(struct db *db, const void *bytes, size_t len)
{
	sqlite3_changeset_iter *iterator;
	int code;

	if (len > INT_MAX)
		bug("a changeset of %zu bytes", len);
	code = sqlite3changeset_start(&iterator, (int)len, (void *)bytes); /* it only reads */
	if (code != SQLITE_OK)
		sqlite_die(db->handle, code);
	return iterator;
}

struct change {
	const char *table;
	int columns;
	int kind; /* SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE */
};

/* False at the end. */
static bool change_next(struct db *db, sqlite3_changeset_iter *iterator, struct change *out)
{
	int indirect;
	int code = sqlite3changeset_next(iterator);

	if (code == SQLITE_DONE)
		return false;
	if (code == SQLITE_ROW)
		code = sqlite3changeset_op(iterator, &out->table, &out->columns, &out->kind, &indirect);
	if (code != SQLITE_OK)
		sqlite_die(db->handle, code);
	return true;
}

/* ---- reading ---- */

static const char *value_text(sqlite3_value *value, struct arena *arena)
{
	if (!value || sqlite3_value_type(value) == SQLITE_NULL)
		return NULL;
	if (sqlite3_value_type(value) != SQLITE_FLOAT)
		return (const char *)sqlite3_value_text(value);
	return decimaal_text(sqlite3_value_double(value), arena);
}

/* The value before or after the change; NULL when there is none or it stayed the same. */
static sqlite3_value *value_at(sqlite3_changeset_iter *iterator, const struct change *change,
	int column, bool after)
{
	sqlite3_value *value = NULL;

	if (after && change->kind != SQLITE_DELETE)
		sqlite3changeset_new(iterator, column, &value);
	if (!after && change->kind != SQLITE_INSERT)
		sqlite3changeset_old(iterator, column, &value);
	return value;
}

static int64_t key_of(sqlite3_changeset_iter *iterator, const struct change *change)
{
	unsigned char *is_key;
	int count;

	if (sqlite3changeset_pk(iterator, &is_key, &count) != SQLITE_OK)
		bug("a changeset without keys");
	for (int i = 0; i < count; i++)
		if (is_key[i])
			return sqlite3_value_int64(value_at(iterator, change, i,
			                                    change->kind == SQLITE_INSERT));
	bug("a changeset without keys");
}

static char kind_letter(int kind)
{
	return kind == SQLITE_INSERT ? 'I' : kind == SQLITE_DELETE ? 'D' : 'U';
}

static bool is_asked(const struct changeset *changeset, const char *table)
{
	const char *const *asked = changeset->tables;

	while (asked && *asked && strcmp(*asked, table) != 0)
		asked++;
	return !asked || *asked;
}

static bool holds_bytes(const struct changeset *changeset, const char *name)
{
	const char *at = changeset->bytes;
	const char *end = at + changeset->len;
	size_t len = strlen(name);

	for (; at && (size_t)(end - at) >= len; at++) {
		at = memchr(at, *name, (size_t)(end - at) - len + 1);
		if (!at)
			return false;
		if (memcmp(at, name, len) == 0)
			return true;
	}
	return false;
}

/* The name of a table that changed is in it: where none is, nothing has to be read. */
static bool may_be_asked(const struct changeset *changeset)
{
	const char *const *asked = changeset->tables;

	while (asked && *asked && !holds_bytes(changeset, *asked))
		asked++;
	return !asked || *asked;
}

static void visit_all(struct db *db, const struct changeset *changeset,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context)
{
	sqlite3_changeset_iter *iterator = iterate(db, changeset->bytes, changeset->len);
	struct columns columns = {0};
	struct arena arena = {0};
	struct change change;

	while (change_next(db, iterator, &change)) {
		struct wijziging_veld veld = {kind_letter(change.kind), change.table, NULL,
		                              key_of(iterator, &change), NULL, NULL};

		if (!is_asked(changeset, change.table))
			continue;
		columns_read(db, change.table, &columns);
		for (int i = 0; i < change.columns && (size_t)i < columns.count; i++) {
			veld.veld = columns.rows[i].name;
			veld.oud = value_text(value_at(iterator, &change, i, false), &arena);
			veld.nieuw = value_text(value_at(iterator, &change, i, true), &arena);
			if (strcmp(veld.veld, "id") != 0 && (veld.oud || veld.nieuw))
				visit(&veld, context);
		}
		arena_clear(&arena);
	}
	sqlite3changeset_finalize(iterator); /* repeats the error that change_next died of */
	columns_clear(&columns);
}

void db_changeset_visit(struct db *db, const struct changeset *changeset,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context)
{
	if (may_be_asked(changeset))
		visit_all(db, changeset, visit, context);
}

/* ---- applying ---- */

struct conflict {
	struct db *db;
	struct error *err;
	bool said;
};

static bool columns_fit(const struct columns *columns, sqlite3_changeset_iter *iterator)
{
	unsigned char *is_key;
	int count;

	if (sqlite3changeset_pk(iterator, &is_key, &count) != SQLITE_OK)
		bug("a changeset without keys");
	if ((size_t)count > columns->count)
		return false;
	for (size_t i = 0; i < columns->count; i++)
		if (columns->rows[i].is_key != (i < (size_t)count && is_key[i] != 0))
			return false;
	return true;
}

/* SQLite would skip a table that it does not have, or that has another form, without an error. */
static enum status tables_check(struct db *db, const void *bytes, size_t len, struct error *err)
{
	sqlite3_changeset_iter *iterator = iterate(db, bytes, len);
	struct columns columns = {0};
	enum status status = OK;
	struct change change;

	while (status == OK && change_next(db, iterator, &change)) {
		columns_read(db, change.table, &columns);
		if (!columns_fit(&columns, iterator))
			status = fail(err, ERR_CORRUPT, "deze bewaarde wijziging hoort niet bij dit bestand: "
			              "%s heeft een andere vorm", change.table);
	}
	sqlite3changeset_finalize(iterator); /* repeats the error that change_next died of */
	columns_clear(&columns);
	return status;
}

static bool same_value(sqlite3_value *a, sqlite3_value *b)
{
	struct arena arena = {0};
	const char *a_text = value_text(a, &arena);
	const char *b_text = value_text(b, &arena);
	bool same = a_text && b_text ? strcmp(a_text, b_text) == 0 : a_text == b_text;

	arena_clear(&arena);
	return same;
}

/* The field that stands otherwise than the changeset left it; "" when none can be named. */
static const char *field_changed(struct db *db, sqlite3_changeset_iter *iterator,
	const struct change *change, struct columns *columns)
{
	columns_read(db, change->table, columns);
	for (int i = 0; i < change->columns && (size_t)i < columns->count; i++) {
		sqlite3_value *expected = value_at(iterator, change, i, false);
		sqlite3_value *found;

		if (expected && sqlite3changeset_conflict(iterator, i, &found) == SQLITE_OK &&
		    !same_value(expected, found))
			return columns->rows[i].name;
	}
	return "";
}

static void fail_changed(struct conflict *conflict, sqlite3_changeset_iter *iterator,
	const struct change *change)
{
	struct columns columns = {0};

	fail(conflict->err, ERR_CONFLICT, "dit kan niet meer: %s %s is sindsdien opnieuw gewijzigd",
	     change->table, field_changed(conflict->db, iterator, change, &columns));
	columns_clear(&columns);
}

/* References that are still open may be closed by the next changeset: db_commit looks. */
static int on_conflict(void *context, int kind, sqlite3_changeset_iter *iterator)
{
	struct conflict *conflict = context;
	struct change change;
	int indirect;

	if (kind == SQLITE_CHANGESET_FOREIGN_KEY) {
		conflict->db->check_references = true;
		return SQLITE_CHANGESET_OMIT;
	}
	if (sqlite3changeset_op(iterator, &change.table, &change.columns, &change.kind,
	                        &indirect) != SQLITE_OK)
		bug("a conflict without a change");
	conflict->said = true;
	if (kind == SQLITE_CHANGESET_DATA)
		fail_changed(conflict, iterator, &change);
	else if (kind == SQLITE_CHANGESET_NOTFOUND)
		fail(conflict->err, ERR_CONFLICT, "dit kan niet meer: wat in %s stond is sindsdien "
		     "verwijderd", change.table);
	else
		fail(conflict->err, ERR_CONFLICT, "dit kan niet meer: in %s is sindsdien iets bewaard dat "
		     "er niet mee samengaat", change.table);
	return SQLITE_CHANGESET_ABORT;
}

enum status db_changeset_apply(struct db *db, const void *bytes, size_t len, bool inverse,
	struct error *err)
{
	struct conflict conflict = {db, err, false};
	bool before = db->herstel;
	int code;

	if (!db_in_transaction(db))
		bug("a changeset is applied inside a transaction");
	if (tables_check(db, bytes, len, err) != OK)
		return err->status;
	db->herstel = true;
	code = sqlite3changeset_apply_v2(db->handle, (int)len, (void *)bytes, NULL, on_conflict,
	                                 &conflict, NULL, NULL,
	                                 inverse ? SQLITE_CHANGESETAPPLY_INVERT : 0);
	db->herstel = before;
	if (code == SQLITE_OK)
		return OK;
	return conflict.said ? err->status : sqlite_fail(db->handle, code, err);
}
