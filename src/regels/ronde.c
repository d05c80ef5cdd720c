/* See cvb/ronde.h. It does not know what is worked out. */
#include "dossier_rijen.h"

void *ronde_begin(struct ronde *ronde, const struct ronde_soort *soort, struct store *store)
{
	*ronde = (struct ronde){.soort = soort, .store = store, .na = INT64_MIN,
		.bouw = xcalloc(1, soort->maat)};
	return ronde->bouw;
}

int64_t ronde_tot(const struct ronde *ronde, size_t meest)
{
	struct query *query;
	int64_t tot = INT64_MAX;

	if (meest >= INT64_MAX)
		return tot;
	query = db_query(ronde->store->db,
		"SELECT id FROM leerling WHERE id > :na ORDER BY id LIMIT 1 OFFSET :meest - 1");
	query_bind_int(query, ":na", ronde->na);
	query_bind_int(query, ":meest", (int64_t)meest);
	if (query_row(query)) {
		tot = query_int(query, 0);
		query_end(query);
	}
	return tot;
}

bool ronde_stap(struct ronde *ronde, size_t meest)
{
	ronde->gedaan += meest;
	return ronde->soort->stap ? ronde->soort->stap(ronde, meest) : dossiers_stap(ronde, meest);
}

void ronde_alles(struct ronde *ronde)
{
	while (ronde_stap(ronde, SIZE_MAX))
		;
}

void ronde_weg(struct ronde *ronde)
{
	if (!ronde->soort)
		return;
	if (ronde->soort->weg)
		ronde->soort->weg(ronde->bouw);
	xfree(ronde->bouw);
	*ronde = (struct ronde){0};
}
