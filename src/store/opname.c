/* The one door through which records change: a transaction whose changes are recorded, one
 * changeset per pupil, and kept in the journal with a sentence. */
#include <stdlib.h>
#include <string.h>

#include "intern.h"

#define TELLER_BITS 32
#define INDEX_PER 500 /* pupils */

enum status store_writable(const struct store *store, struct error *err)
{
	if (store->alleen_lezen)
		return fail(err, ERR_READ_ONLY,
			"het bestand is alleen om te lezen geopend; wijzigen kan nu niet");
	return OK;
}

static enum status apparaat_load(struct store *store, struct opname *opname, struct error *err)
{
	struct query *query = db_query(store->db,
		"SELECT teller FROM apparaat WHERE nummer = :nummer");
	bool known;

	opname->apparaat = apparaat_number();
	query_bind_int(query, ":nummer", opname->apparaat);
	known = query_row(query);
	if (known) {
		opname->teller = query_int(query, 0);
		query_end(query);
		return OK;
	}
	query = db_query(store->db, "INSERT INTO apparaat (nummer, teller) VALUES (:nummer, 0)");
	query_bind_int(query, ":nummer", opname->apparaat);
	return query_run(query, err);
}

static enum status apparaat_save(struct store *store, struct error *err)
{
	struct query *query = db_query(store->db,
		"UPDATE apparaat SET teller = :teller WHERE nummer = :nummer");

	query_bind_int(query, ":teller", store->opname->teller);
	query_bind_int(query, ":nummer", store->opname->apparaat);
	return query_run(query, err);
}

static void opname_free(struct store *store)
{
	xfree(store->opname->geraakt);
	xfree(store->opname);
	store->opname = NULL;
}

enum status store_begin(struct store *store, enum handeling_soort soort, struct error *err)
{
	static const char *const handelingen[] = {
		[HANDELING_BEGIN] = "begin",
		[HANDELING_WIJZIGING] = "wijziging",
		[HANDELING_IMPORT] = "import",
	};
	enum status status;

	if (store->opname)
		bug("a change is being recorded already");
	if ((status = store_writable(store, err)) || (status = db_begin(store->db, err)))
		return status;
	store->opname = xcalloc(1, sizeof(*store->opname));
	store->opname->soort = soort;
	if ((status = apparaat_load(store, store->opname, err)) ||
	    (status = journaal_open(store, handelingen[soort], 0, &store->opname->nummer, err)))
		store_rollback(store);
	return status;
}

/* ---- parts: one changeset per run of changes to one pupil ---- */

static enum status part_end(struct store *store, struct error *err)
{
	struct opname *opname = store->opname;
	enum status status = OK;
	void *bytes;
	size_t len;

	if (!opname->neemt_op)
		return OK;
	opname->neemt_op = false;
	db_record_stop(store->db, &bytes, &len);
	if (len > 0)
		status = journaal_add_deel(store, &(struct journaal_deel){
			.nummer = opname->nummer, .volgnr = opname->delen++,
			.leerling = opname->leerling, .bytes = bytes, .len = len }, err);
	xfree(bytes);
	return status;
}

/* A begun school is written pupil by pupil, and may be large: it is indexed on the way, while the
 * rows are at hand. Not one by one: FTS5 writes its part out at every statement that follows. */
static enum status touch(struct store *store, int64_t leerling, struct error *err)
{
	struct opname *opname = store->opname;
	enum status status;

	if (leerling == 0 || (opname->geraakt_aantal > 0 &&
	    opname->geraakt[opname->geraakt_aantal - 1] == leerling))
		return OK;
	if (opname->soort == HANDELING_BEGIN && opname->geraakt_aantal == INDEX_PER) {
		if ((status = zoek_index_all(store, opname->geraakt, INDEX_PER, err)))
			return status;
		opname->geraakt_aantal = 0;
	}
	opname->geraakt = xgrow(opname->geraakt, &opname->geraakt_cap,
		opname->geraakt_aantal + 1, sizeof(*opname->geraakt));
	opname->geraakt[opname->geraakt_aantal++] = leerling;
	return OK;
}

/* Called before every write: closes the part of another pupil and opens this one's. */
static enum status part_for(struct store *store, int64_t leerling, struct error *err)
{
	struct opname *opname = store->opname;
	enum status status;

	if (!opname)
		bug("a record is written outside a transaction");
	if ((status = touch(store, leerling, err)))
		return status;
	if (opname->soort == HANDELING_BEGIN ||
	    (opname->neemt_op && opname->leerling == leerling))
		return OK;
	if ((status = part_end(store, err)))
		return status;
	db_record_start(store->db, entiteit_tables());
	opname->neemt_op = true;
	opname->leerling = leerling;
	return OK;
}

void store_rollback(struct store *store)
{
	struct opname *opname = store->opname;

	if (!opname)
		return;
	if (opname->neemt_op) {
		void *bytes;
		size_t len;

		db_record_stop(store->db, &bytes, &len);
		xfree(bytes);
	}
	db_rollback(store->db);
	opname_free(store);
}

static enum status commit_steps(struct store *store, int64_t leerling, const char *omschrijving,
	struct error *err)
{
	struct opname *opname = store->opname;
	enum status status;

	if ((status = zoek_index_all(store, opname->geraakt, opname->geraakt_aantal, err)) ||
	    (status = apparaat_save(store, err)) ||
	    (status = journaal_close(store, opname->nummer, leerling, omschrijving, err)))
		return status;
	return db_commit(store->db, err);
}

enum status store_commit(struct store *store, int64_t leerling, const char *omschrijving,
	bool *gewijzigd, struct error *err)
{
	struct opname *opname = store->opname;
	enum status status = part_end(store, err);
	bool changed = opname->delen > 0 || opname->soort == HANDELING_BEGIN;

	if (gewijzigd)
		*gewijzigd = status == OK && changed;
	if (status == OK && changed)
		status = commit_steps(store, leerling, omschrijving, err);
	if (status != OK || !changed)
		store_rollback(store);
	else
		opname_free(store);
	return status;
}

/* ---- records ---- */

static void bind_value(struct query *query, const struct veld *veld, const char *waarde)
{
	if (!waarde)
		query_bind_text(query, veld->param, NULL);
	else if (veld->soort == SOORT_GETAL)
		query_bind_int(query, veld->param, strtol(waarde, NULL, 10));
	else if (veld->soort == SOORT_DECIMAAL)
		query_bind_real(query, veld->param, strtod(waarde, NULL));
	else
		query_bind_text(query, veld->param, waarde);
}

static enum status write_row(struct store *store, const char *sql, const struct record *record,
	struct error *err)
{
	struct query *query = db_query(store->db, sql);

	query_bind_int(query, ":id", record->id);
	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *veld = &record->soort->velden[i];

		if (veld->soort != SOORT_LEERLING)
			bind_value(query, veld, record->waarden[i]);
		else if (record->leerling != 0)
			query_bind_int(query, veld->param, record->leerling);
		else
			query_bind_text(query, veld->param, NULL);
	}
	return query_run(query, err);
}

/* A leerling is its own pupil. */
static int64_t pupil_of(const struct record *record)
{
	return record->soort->nr == E_leerling ? record->id : record->leerling;
}

/* The minutes of a closed meeting stand fast, but for import, which takes what it is given. */
static enum status may_change(struct store *store, const struct record *record, struct error *err)
{
	if (store->opname->soort != HANDELING_WIJZIGING)
		return OK;
	return vergadering_vrij(store, record, err);
}

enum status record_insert(struct store *store, struct record *record, struct error *err)
{
	enum status status;

	if (!store->opname)
		bug("a record is written outside a transaction");
	if ((status = may_change(store, record, err)))
		return status;
	record->id = store->opname->apparaat << TELLER_BITS | ++store->opname->teller;
	if (record->soort->nr == E_leerling)
		record->leerling = record->id;
	if ((status = part_for(store, pupil_of(record), err)))
		return status;
	return write_row(store, record->soort->sql_insert, record, err);
}

/* Puts the fields that differ between oud and nieuw on top of the row as it is now. */
static enum status merge(const struct record *oud, const struct record *nieuw,
	struct record *nu, struct error *err)
{
	struct text clash = { 0 };

	for (int i = 0; i < nieuw->soort->aantal; i++) {
		if (waarde_equal(oud->waarden[i], nieuw->waarden[i]))
			continue;
		if (!waarde_equal(nu->waarden[i], oud->waarden[i]) &&
		    !waarde_equal(nu->waarden[i], nieuw->waarden[i]))
			text_printf(&clash, "%s%s (nu: %s)", clash.len ? ", " : "",
				nieuw->soort->velden[i].label,
				nu->waarden[i] ? nu->waarden[i] : "leeg");
		nu->waarden[i] = nieuw->waarden[i];
	}
	nu->leerling = nieuw->leerling;
	if (clash.len == 0)
		return OK;
	(void)fail(err, ERR_CONFLICT, "iemand anders heeft intussen gewijzigd: %s",
		text_str(&clash));
	text_clear(&clash);
	return ERR_CONFLICT;
}

enum status record_update(struct store *store, const struct record *oud,
	const struct record *nieuw, struct error *err)
{
	struct arena arena = { 0 };
	struct record nu;
	enum status status;

	if (!record_load(store, oud->soort->nr, oud->id, &arena, &nu))
		status = fail(err, ERR_NOT_FOUND, "iemand anders heeft intussen verwijderd: %s",
			oud->soort->enkelvoud);
	else if ((status = may_change(store, &nu, err)) == OK &&
		 (status = merge(oud, nieuw, &nu, err)) == OK &&
		 (status = may_change(store, &nu, err)) == OK &&
		 (status = part_for(store, pupil_of(&nu), err)) == OK)
		status = write_row(store, nu.soort->sql_update, &nu, err);
	arena_clear(&arena);
	return status;
}

enum status record_delete(struct store *store, const struct record *record, struct error *err)
{
	struct query *query;
	enum status status = part_for(store, pupil_of(record), err);

	if (status != OK)
		return status;
	if (record->soort->nr == E_leerling && (status = klad_forget(store, record->id, err)))
		return status;
	query = db_query(store->db, record->soort->sql_delete);
	query_bind_int(query, ":id", record->id);
	return query_run(query, err);
}

enum status record_save(struct store *store, const struct record *oud, struct record *nieuw,
	const char *omschrijving, struct error *err)
{
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	if (!oud)
		status = record_insert(store, nieuw, err);
	else if (!nieuw)
		status = record_delete(store, oud, err);
	else
		status = record_update(store, oud, nieuw, err);
	if (status != OK) {
		store_rollback(store);
		return status;
	}
	return store_commit(store, pupil_of(nieuw ? nieuw : oud), omschrijving, NULL, err);
}
