/* Pupils in rows, filtered and sorted: one query, however large the school. */
#include "rijen.h"

static const char sql_lijst[] =
	SQL_RIJEN
	" WHERE (:afdeling IS NULL OR l.afdeling = :afdeling)"
	"   AND (:profiel IS NULL OR o.uitstroomprofiel = :profiel)"
	"   AND (:groep IS NULL OR l.groep = :groep OR (z.groep = :gevouwen AND z.groep <> ''))"
	"   AND (:ingeschreven IS NULL OR (u.id IS NULL) = :ingeschreven)"
	" ORDER BY " SQL_VOLGORDE;

static struct leerling_rij read_rij(struct query *query, dag op, struct arena *arena)
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
		rijen[lijst.aantal++] = read_rij(query, store->vandaag, arena);
	}
	lijst.rijen = arena_keep(arena, rijen, lijst.aantal * sizeof(*rijen));
	return lijst;
}

struct leerling_lijst leerlingen_lijst(struct store *store, const struct lijst_filter *filter,
	struct arena *arena)
{
	struct query *query = db_query(store->db, sql_lijst);
	const char *groep = filter->groep;

	query_bind_text(query, ":afdeling", filter->afdeling);
	query_bind_text(query, ":profiel", filter->profiel);
	query_bind_text(query, ":groep", groep);
	query_bind_text(query, ":gevouwen", groep ? utf8_fold(arena, groep) : NULL);
	if (filter->status != LIJST_ALLE)
		query_bind_int(query, ":ingeschreven", filter->status == LIJST_INGESCHREVEN);
	return rijen_read(store, query, arena);
}
