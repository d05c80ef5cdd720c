/* Drafts: what was typed in a form and not yet kept, a row per field. Not in the journal. */
#include "intern.h"

static struct query *bound(struct store *store, const char *sql, const struct klad *klad)
{
	struct query *query = db_query(store->db, sql);

	query_bind_text(query, ":formulier", klad->formulier);
	query_bind_int(query, ":leerling", klad->leerling);
	query_bind_int(query, ":record", klad->record);
	query_bind_text(query, ":gebruiker", store->gebruiker);
	return query;
}

static enum status delete_rows(struct store *store, const struct klad *klad, struct error *err)
{
	return query_run(bound(store,
		"DELETE FROM klad WHERE formulier = :formulier AND leerling = :leerling"
		" AND record = :record AND gebruiker = :gebruiker", klad), err);
}

static enum status insert_rows(struct store *store, const struct klad *klad,
	const struct klad_inhoud *inhoud, struct error *err)
{
	char stamp[CLOCK_STAMP_SIZE];
	enum status status = OK;

	clock_stamp(stamp);
	for (size_t i = 0; i < inhoud->aantal && status == OK; i++) {
		struct query *query = bound(store,
			"INSERT INTO klad (formulier, leerling, record, gebruiker, veld, waarde,"
			" bewaard_op) VALUES (:formulier, :leerling, :record, :gebruiker, :veld,"
			" :waarde, :bewaard_op)", klad);

		query_bind_text(query, ":veld", inhoud->waarden[i].naam);
		query_bind_text(query, ":waarde", inhoud->waarden[i].waarde);
		query_bind_text(query, ":bewaard_op", stamp);
		status = query_run(query, err);
	}
	return status;
}

enum status klad_save(struct store *store, const struct klad *klad,
	const struct klad_inhoud *inhoud, struct error *err)
{
	enum status status;

	if ((status = store_writable(store, err)) || (status = db_begin(store->db, err)))
		return status;
	if ((status = delete_rows(store, klad, err)) ||
	    (status = insert_rows(store, klad, inhoud, err))) {
		db_rollback(store->db);
		return status;
	}
	return db_commit(store->db, err);
}

bool klad_load(struct store *store, const struct klad *klad, struct arena *arena,
	struct klad_inhoud *inhoud)
{
	struct query *query = bound(store,
		"SELECT veld, waarde, bewaard_op, count(*) OVER () FROM klad"
		" WHERE formulier = :formulier AND leerling = :leerling AND record = :record"
		" AND gebruiker = :gebruiker", klad);

	*inhoud = (struct klad_inhoud){ 0 };
	while (query_row(query)) {
		if (!inhoud->waarden) {
			inhoud->waarden = arena_alloc(arena,
				(size_t)query_int(query, 3) * sizeof(*inhoud->waarden));
			inhoud->bewaard_op = arena_strdup(arena, query_text(query, 2));
		}
		inhoud->waarden[inhoud->aantal++] = (struct klad_waarde){
			.naam = arena_strdup(arena, query_text(query, 0)),
			.waarde = arena_strdup(arena, query_text(query, 1)),
		};
	}
	return inhoud->aantal > 0;
}

enum status klad_drop(struct store *store, const struct klad *klad, struct error *err)
{
	enum status status = store_writable(store, err);

	return status ? status : delete_rows(store, klad, err);
}

enum status klad_forget(struct store *store, int64_t leerling, struct error *err)
{
	struct query *query = db_query(store->db,
		"DELETE FROM klad WHERE leerling = :leerling AND leerling <> 0");

	query_bind_int(query, ":leerling", leerling);
	return query_run(query, err);
}
