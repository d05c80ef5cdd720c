/* Lists of records as they were when a meeting closed. */
#include "intern.h"

static bool replace(struct record_lijst *lijst, const struct record *record)
{
	for (size_t i = 0; i < lijst->aantal; i++)
		if (lijst->rijen[i].id == record->id) {
			lijst->rijen[i] = *record;
			return true;
		}
	return false;
}

static void drop(struct record_lijst *lijst, int64_t id)
{
	size_t kept = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		if (lijst->rijen[i].id != id)
			lijst->rijen[kept++] = lijst->rijen[i];
	lijst->aantal = kept;
}

/* Of a dossier that is gone nothing comes back (AVG). */
static bool may_come_back(const struct bouw *bouw, const struct record *record)
{
	struct record leerling;

	return record->leerling == 0 || record_load(bouw->store, E_leerling, record->leerling,
		&bouw->document->arena, &leerling);
}

/* With room for what comes back. */
static struct record *copy(struct arena *arena, const struct record_lijst *lijst, size_t more)
{
	struct record *rijen = arena_alloc(arena, (lijst->aantal + more + 1) * sizeof(*rijen));

	for (size_t i = 0; i < lijst->aantal; i++)
		rijen[i] = lijst->rijen[i];
	return rijen;
}

void toen_terug(const struct toen_gesloten *g, struct record_lijst *lijst, enum entiteit_nr nr,
	int veld)
{
	struct arena *arena = &g->bouw->document->arena;
	struct toen_lijst toen = records_toen(g->bouw->store, nr, g->nummer, arena);

	lijst->rijen = copy(arena, lijst, toen.aantal);
	for (size_t i = 0; i < toen.aantal; i++) {
		const struct record *record = &toen.rijen[i].record;

		if (!toen.rijen[i].was_er || !record_is(record, veld, g->datum) ||
		    !may_come_back(g->bouw, record))
			drop(lijst, record->id);
		else if (!replace(lijst, record))
			lijst->rijen[lijst->aantal++] = *record;
	}
}
