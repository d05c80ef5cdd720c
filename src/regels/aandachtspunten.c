/* What a person marked by hand, as long as it is open. */
#include "fragmenten.h"

#include "cvb/regels.h"

#define KORT 120 /* columns of what stands on an agenda */

bool aandachtspunt_open(const struct record *aandachtspunt, dag op)
{
	dag opgelost = record_dag(aandachtspunt, V_aandachtspunt_opgelost_op);

	return record_dag(aandachtspunt, V_aandachtspunt_datum) <= op &&
		(opgelost == GEEN_DAG || opgelost > op);
}

/* Lines become one, and a long one is cut. */
static const char *in_het_kort(const char *tekst, struct arena *arena)
{
	char *lijn = arena_strdup(arena, tekst);
	struct text kort = {0};

	for (char *at = lijn; *at; at++)
		if (*at == '\n' || *at == '\r' || *at == '\t')
			*at = ' ';
	utf8_add_cut(&kort, lijn, KORT);
	lijn = arena_strdup(arena, text_str(&kort));
	text_clear(&kort);
	return lijn;
}

static const char sql_open[] =
	"SELECT a.id, l.id, l.leerlingnummer, " SQL_NAAM ", coalesce(z.sorteer, ''), a.datum, a.tekst"
	"  FROM aandachtspunt a JOIN leerling l ON l.id = a.leerling"
	"  LEFT JOIN zoek_naam z ON z.leerling = l.id"
	" WHERE a.datum <= :op AND (a.opgelost_op IS NULL OR a.opgelost_op > :op)"
	"   AND " SQL_VERTREK " IS NULL"
	" ORDER BY a.datum, a.id";

struct open_lijst aandachtspunten_open(struct store *store, struct arena *arena)
{
	struct query *query = db_query(store->db, sql_open);
	struct open_lijst lijst = {0};
	struct open_aandachtspunt *rijen = NULL;
	size_t cap = 0;

	query_bind_op(query, store->vandaag);
	while (query_row(query)) {
		rijen = xgrow(rijen, &cap, lijst.aantal + 1, sizeof(*rijen));
		rijen[lijst.aantal++] = (struct open_aandachtspunt){
			.id = query_int(query, 0),
			.leerling = query_int(query, 1),
			.leerlingnummer = arena_strdup(arena, query_text(query, 2)),
			.naam = arena_strdup(arena, query_text(query, 3)),
			.sorteer = arena_strdup(arena, query_text(query, 4)),
			.datum = datum_from_iso(query_text(query, 5)),
			.kort = in_het_kort(query_text(query, 6), arena),
		};
	}
	lijst.rijen = arena_keep(arena, rijen, lijst.aantal * sizeof(*rijen));
	return lijst;
}
