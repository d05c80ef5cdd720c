/* Pupils in rows, filtered and sorted, however large the school. They are read in the order in
 * which they lie in the file, so that it can be done a slice at a time, and sorted when all are
 * there. */
#include <stdlib.h>
#include <string.h>

#include "rijen.h"

#define SQL_FILTER \
	" (:afdeling IS NULL OR l.afdeling = :afdeling)" \
	" AND (:profiel IS NULL OR o.uitstroomprofiel = :profiel)" \
	" AND (:groep IS NULL OR l.groep = :groep OR (z.groep = :gevouwen AND z.groep <> ''))" \
	" AND (:ingeschreven IS NULL OR (u.id IS NULL) = :ingeschreven)"

static const char sql_stuk[] =
	SQL_RIJEN " WHERE l.id > :na AND l.id <= :tot AND" SQL_FILTER;

static const char sql_eerste[] =
	SQL_RIJ_KOLOMMEN
	"  FROM (SELECT leerling, naam, sorteer, groep FROM zoek_naam ORDER BY sorteer LIMIT :meest) z"
	"  JOIN leerling l ON l.id = z.leerling"
	SQL_RIJ_VERDER
	" WHERE" SQL_FILTER;

/* The row that the query stands on. */
static struct leerling_rij rij_read(struct query *query, dag op, struct arena *arena)
{
	dag geboren = datum_from_iso(query_text(query, 7));

	return (struct leerling_rij){
		.id = query_int(query, 0),
		.leerlingnummer = arena_strdup(arena, query_text(query, 1)),
		.naam = arena_strdup(arena, query_text(query, 2)),
		.roepnaam = arena_strdup(arena, query_text(query, 3)),
		.tussenvoegsel = arena_strdup(arena, query_text(query, 4)),
		.achternaam = arena_strdup(arena, query_text(query, 5)),
		.gevouwen = arena_strdup(arena, query_text(query, 6)),
		.geboortedatum = geboren,
		.leeftijd = leeftijd_op(geboren, op),
		.afdeling = arena_strdup(arena, query_text(query, 8)),
		.groep = arena_strdup(arena, query_text(query, 9)),
		.mentor = arena_strdup(arena, query_text(query, 10)),
		.leerroute = (int)query_int(query, 11),
		.uitstroomprofiel = arena_strdup(arena, query_text(query, 12)),
		.niveau = arena_strdup(arena, query_text(query, 13)),
		.ref = datum_from_iso(query_text(query, 14)),
		.ingeschreven = query_text(query, 15) == NULL,
		.vertrokken = datum_from_iso(query_text(query, 15)),
		.overleden = query_int(query, 16) != 0,
		.sorteer = arena_strdup(arena, query_text(query, 17)),
	};
}

struct leerling_lijst rijen_read(struct store *store, struct query *query, struct arena *arena)
{
	struct leerling_lijst lijst = {0};
	struct leerling_rij *rijen = NULL;
	size_t cap = 0;

	query_bind_op(query, store->vandaag);
	while (query_row(query)) {
		rijen = xgrow(rijen, &cap, lijst.aantal + 1, sizeof(*rijen));
		rijen[lijst.aantal++] = rij_read(query, store->vandaag, arena);
	}
	lijst.rijen = arena_keep(arena, rijen, lijst.aantal * sizeof(*rijen));
	return lijst;
}

/* ---- in slices ---- */

struct bouw {
	struct lijst_filter filter;
	const char *gevouwen; /* its group; the texts are in the arena */
	struct arena *arena;
	struct leerling_rij *rijen;
	size_t aantal, cap;
};

static struct bouw bouw_begin(const struct lijst_filter *filter, struct arena *arena)
{
	struct bouw bouw = {.filter = *filter, .arena = arena};

	bouw.filter.groep = arena_strdup(arena, filter->groep);
	bouw.gevouwen = filter->groep ? utf8_fold(arena, filter->groep) : NULL;
	return bouw;
}

static void read_part(struct bouw *bouw, const struct store *store, struct query *query)
{
	const struct lijst_filter *filter = &bouw->filter;

	query_bind_text(query, ":afdeling", filter->afdeling);
	query_bind_text(query, ":profiel", filter->profiel);
	query_bind_text(query, ":groep", filter->groep);
	query_bind_text(query, ":gevouwen", bouw->gevouwen);
	if (filter->status != LIJST_ALLE)
		query_bind_int(query, ":ingeschreven", filter->status == LIJST_INGESCHREVEN);
	query_bind_op(query, store->vandaag);
	while (query_row(query)) {
		bouw->rijen = xgrow(bouw->rijen, &bouw->cap, bouw->aantal + 1,
			sizeof(*bouw->rijen));
		bouw->rijen[bouw->aantal++] = rij_read(query, store->vandaag, bouw->arena);
	}
}

/* As SQL_VOLGORDE: who is not in the index comes first. */
static int compare(const void *left, const void *right)
{
	const struct leerling_rij *a = left, *b = right;
	int order = (a->sorteer != NULL) - (b->sorteer != NULL);

	if (order == 0 && a->sorteer)
		order = strcmp(a->sorteer, b->sorteer);
	return order ? order : strcmp(a->leerlingnummer, b->leerlingnummer);
}

static struct leerling_lijst bouw_end(struct bouw *bouw)
{
	struct leerling_lijst lijst = {.aantal = bouw->aantal};

	lijst.rijen = arena_keep(bouw->arena, bouw->rijen, lijst.aantal * sizeof(*lijst.rijen));
	bouw->rijen = NULL;
	if (lijst.aantal > 1)
		qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare);
	return lijst;
}

static bool stap(struct ronde *ronde, size_t meest)
{
	int64_t na = ronde->na;
	struct query *query;

	ronde->na = ronde_tot(ronde, meest);
	query = db_query(ronde->store->db, sql_stuk);
	query_bind_int(query, ":na", na);
	query_bind_int(query, ":tot", ronde->na);
	read_part(ronde->bouw, ronde->store, query);
	return ronde->na != INT64_MAX;
}

static void weg(void *context)
{
	xfree(((struct bouw *)context)->rijen);
}

void leerlingen_ronde(struct ronde *ronde, struct store *store, const struct lijst_filter *filter,
	struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct bouw), .stap = stap, .weg = weg};
	struct bouw *bouw = ronde_begin(ronde, &soort, store);

	*bouw = bouw_begin(filter, arena);
}

struct leerling_lijst leerlingen_uit(struct ronde *ronde)
{
	struct leerling_lijst lijst = bouw_end(ronde->bouw);

	ronde_weg(ronde);
	return lijst;
}

struct leerling_lijst leerlingen_lijst(struct store *store, const struct lijst_filter *filter,
	struct arena *arena)
{
	struct ronde ronde;

	leerlingen_ronde(&ronde, store, filter, arena);
	ronde_alles(&ronde);
	return leerlingen_uit(&ronde);
}

struct leerling_lijst leerlingen_eerste(struct store *store, const struct lijst_filter *filter,
	size_t meest, struct arena *arena)
{
	struct bouw bouw = bouw_begin(filter, arena);
	struct query *query = db_query(store->db, sql_eerste);

	query_bind_int(query, ":meest", (int64_t)meest);
	read_part(&bouw, store, query);
	return bouw_end(&bouw);
}
