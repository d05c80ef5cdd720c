/* A meeting that moves to another day: what refers to it by its day goes along, in one step. */
#include "intern.h"

static const struct verwijzing {
	enum entiteit_nr nr;
	int veld; /* the day of the meeting */
	const char *sql;
} verwijzingen[] = {
	{ E_agendapunt, V_agendapunt_datum, "SELECT id FROM agendapunt WHERE datum = :datum" },
	{ E_besluit, V_besluit_datum, "SELECT id FROM besluit WHERE datum = :datum" },
	{ E_actie, V_actie_vergadering, "SELECT id FROM actie WHERE vergadering = :datum" },
};

struct meegaand {
	const struct verwijzing *hoe;
	int64_t *ids;
	size_t aantal, cap;
};

static struct meegaand find(struct store *store, const struct verwijzing *hoe, const char *datum)
{
	struct query *query = db_query(store->db, hoe->sql);
	struct meegaand mee = { .hoe = hoe };

	query_bind_text(query, ":datum", datum);
	while (query_row(query)) {
		mee.ids = xgrow(mee.ids, &mee.cap, mee.aantal + 1, sizeof(*mee.ids));
		mee.ids[mee.aantal++] = query_int(query, 0);
	}
	return mee;
}

static enum status move_all(struct store *store, const struct meegaand *mee, const char *datum,
	struct error *err)
{
	struct arena arena = { 0 };
	enum status status = OK;

	for (size_t i = 0; i < mee->aantal && status == OK; i++) {
		struct record oud, nieuw;

		if (!record_load(store, mee->hoe->nr, mee->ids[i], &arena, &oud))
			continue;
		nieuw = record_copy(&oud, &arena);
		nieuw.waarden[mee->hoe->veld] = datum;
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
	for (size_t i = 0; i < ARRAY_LEN(verwijzingen) && status == OK; i++) {
		struct meegaand mee = find(store, &verwijzingen[i], van);

		status = move_all(store, &mee, record_text(nieuw, V_vergadering_datum), err);
		xfree(mee.ids);
	}
	return status;
}
