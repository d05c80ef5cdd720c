/* A meeting that moves to another day: what refers to it by its day goes along, in one step. */
#include "intern.h"

static const struct {
	enum entiteit_nr nr;
	int veld; /* the day of the meeting */
	const char *sql;
} soorten[] = {
	{ E_agendapunt, V_agendapunt_datum, "SELECT id FROM agendapunt WHERE datum = :datum" },
	{ E_besluit, V_besluit_datum, "SELECT id FROM besluit WHERE datum = :datum" },
	{ E_actie, V_actie_vergadering, "SELECT id FROM actie WHERE vergadering = :datum" },
};

struct meegaand {
	int64_t *ids;
	size_t aantal, cap;
};

static void find(struct store *store, const char *sql, const char *datum, struct meegaand *mee)
{
	struct query *query = db_query(store->db, sql);

	query_bind_text(query, ":datum", datum);
	while (query_row(query)) {
		mee->ids = xgrow(mee->ids, &mee->cap, mee->aantal + 1, sizeof(*mee->ids));
		mee->ids[mee->aantal++] = query_int(query, 0);
	}
}

static enum status move_one(struct store *store, enum entiteit_nr nr, int64_t id, int veld,
	const char *datum, struct error *err)
{
	struct arena arena = { 0 };
	struct record oud, nieuw;
	enum status status = OK;

	if (record_load(store, nr, id, &arena, &oud)) {
		nieuw = record_copy(&oud, &arena);
		nieuw.waarden[veld] = datum;
		status = record_update(store, &oud, &nieuw, err);
	}
	arena_clear(&arena);
	return status;
}

/* Who has it open by its id goes on with it: it is no new one. */
enum status vergadering_verzet(struct store *store, const struct record *oud,
	const struct record *nieuw, struct error *err)
{
	const char *van = record_text(oud, V_vergadering_datum);
	enum status status;

	db_defer_references(store->db);
	status = record_update(store, oud, nieuw, err);
	for (size_t s = 0; s < ARRAY_LEN(soorten) && status == OK; s++) {
		struct meegaand mee = { 0 };

		find(store, soorten[s].sql, van, &mee);
		for (size_t i = 0; i < mee.aantal && status == OK; i++)
			status = move_one(store, soorten[s].nr, mee.ids[i], soorten[s].veld,
				record_text(nieuw, V_vergadering_datum), err);
		xfree(mee.ids);
	}
	return status;
}
