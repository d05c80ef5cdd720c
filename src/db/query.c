/* Prepared statements: one per literal, kept until the file is closed. Parameters go by name. */
#include "intern.h"

#include <string.h>

static size_t bucket_of(const char *sql)
{
	uintptr_t address = (uintptr_t)sql;

	return (size_t)((address ^ address >> 8 ^ address >> 16) % QUERY_BUCKETS);
}

static sqlite3_stmt *prepare(sqlite3 *handle, const char *sql)
{
	sqlite3_stmt *statement;
	const char *rest;
	int code = sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, &rest);

	if ((code & 0xFF) == SQLITE_ERROR && !schema_prepares(sql))
		bug("%s: %s", sqlite3_errmsg(handle), sql);
	if (code != SQLITE_OK)
		sqlite_die(handle, code);
	if (!statement || rest[strspn(rest, " \t\n;")])
		bug("not one statement: %s", sql);
	return statement;
}

static struct query *query_new(struct db *db, const char *sql)
{
	struct query *query = arena_alloc(&db->arena, sizeof(*query));
	int count;

	query->statement = prepare(db->handle, sql);
	query->sql = sql;
	count = sqlite3_bind_parameter_count(query->statement);
	query->names_count = count;
	query->names = arena_alloc(&db->arena, (size_t)count * sizeof(*query->names));
	for (int i = 0; i < count; i++) {
		const char *name = sqlite3_bind_parameter_name(query->statement, i + 1);

		query->names[i] = arena_strdup(&db->arena, name ? name : "");
	}
	return query;
}

static struct query *query_find(struct db *db, const char *sql)
{
	struct query **bucket = &db->queries[bucket_of(sql)];
	struct query *query = *bucket;

	while (query && query->sql != sql)
		query = query->next;
	if (!query) {
		query = query_new(db, sql);
		query->next = *bucket;
		*bucket = query;
	}
	return query;
}

struct query *db_query(struct db *db, const char *sql)
{
	struct query *query = query_find(db, sql);

	if (strcmp(sqlite3_sql(query->statement), sql) != 0)
		bug("this SQL is no literal: %s", sql);
	if (sqlite3_stmt_busy(query->statement))
		bug("this query is still in use; query_end is missing, or it is used inside its own "
		    "loop: %s", sql);
	sqlite3_clear_bindings(query->statement);
	query->expected = 0;
	return query;
}

void queries_close(struct db *db)
{
	for (size_t i = 0; i < QUERY_BUCKETS; i++)
		for (struct query *query = db->queries[i]; query; query = query->next)
			sqlite3_finalize(query->statement); /* repeats an error that was reported */
	arena_clear(&db->arena);
}

/* Most callers bind in the order of the statement: then the first look is right. */
static int parameter(struct query *query, const char *name)
{
	for (int i = 0; i < query->names_count; i++) {
		int at = (query->expected + i) % query->names_count;

		if (strcmp(query->names[at], name) == 0) {
			query->expected = at + 1;
			return at + 1;
		}
	}
	bug("there is no parameter %s in: %s", name, query->sql);
}

static void bound(struct query *query, int code)
{
	if (code == SQLITE_MISUSE)
		bug("bound while it is stepped: %s", query->sql);
	if (code != SQLITE_OK)
		sqlite_die(sqlite3_db_handle(query->statement), code);
}

void query_bind_text(struct query *query, const char *name, const char *text)
{
	int at = parameter(query, name);

	if (text)
		bound(query, sqlite3_bind_text64(query->statement, at, text, strlen(text),
		                                 SQLITE_TRANSIENT, SQLITE_UTF8));
	else
		bound(query, sqlite3_bind_null(query->statement, at));
}

void query_bind_int(struct query *query, const char *name, int64_t value)
{
	bound(query, sqlite3_bind_int64(query->statement, parameter(query, name), value));
}

void query_bind_real(struct query *query, const char *name, double value)
{
	bound(query, sqlite3_bind_double(query->statement, parameter(query, name), value));
}

void query_bind_blob(struct query *query, const char *name, const void *bytes, size_t len)
{
	bound(query, sqlite3_bind_blob64(query->statement, parameter(query, name), bytes, len,
	                                 SQLITE_TRANSIENT));
}

static int step(struct query *query)
{
	int code = sqlite3_step(query->statement);

	if (code == SQLITE_ERROR)
		bug("%s: %s", sqlite3_errmsg(sqlite3_db_handle(query->statement)), query->sql);
	return code;
}

bool query_row(struct query *query)
{
	int code = step(query);

	if (code == SQLITE_ROW)
		return true;
	if (code != SQLITE_DONE)
		sqlite_die(sqlite3_db_handle(query->statement), code);
	sqlite3_reset(query->statement); /* after SQLITE_DONE it has nothing to report */
	return false;
}

enum status query_run(struct query *query, struct error *err)
{
	enum status status = OK;
	int code;

	do
		code = step(query);
	while (code == SQLITE_ROW);
	if (code != SQLITE_DONE)
		status = sqlite_fail(sqlite3_db_handle(query->statement), code, err);
	sqlite3_reset(query->statement); /* repeats the error of the step */
	return status;
}

void query_end(struct query *query)
{
	sqlite3_reset(query->statement); /* repeats the error of the step */
}

static int column_checked(struct query *query, int column)
{
	if (column < 0 || column >= sqlite3_data_count(query->statement))
		bug("there is no column %d now in: %s", column, query->sql);
	return column;
}

bool query_is_null(struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column_checked(query, column)) == SQLITE_NULL;
}

const char *query_text(struct query *query, int column)
{
	const unsigned char *text;

	if (query_is_null(query, column))
		return NULL;
	text = sqlite3_column_text(query->statement, column);
	if (!text)
		sqlite_die(sqlite3_db_handle(query->statement), SQLITE_NOMEM);
	return (const char *)text;
}

int64_t query_int(struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column_checked(query, column));
}

double query_real(struct query *query, int column)
{
	return sqlite3_column_double(query->statement, column_checked(query, column));
}

const void *query_blob(struct query *query, int column, size_t *len)
{
	const void *bytes = sqlite3_column_blob(query->statement, column_checked(query, column));

	*len = (size_t)sqlite3_column_bytes(query->statement, column);
	return bytes;
}
