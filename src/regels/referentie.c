/* The leaving that a change is measured against, also for a change that was not made yet. For those
 * that were, the view wijziging in schema.sql says the same. */
#include "cvb/regels.h"

static const char sql_referentie[] =
	"SELECT coalesce((SELECT min(u.datum) FROM uitstroom u"
	"                  WHERE u.leerling = l.id AND u.afdeling = :afdeling"
	"                    AND u.datum >= :datum),"
	"                CASE WHEN l.afdeling = :afdeling THEN l.verwachte_uitstroom END)"
	"  FROM leerling l WHERE l.id = :leerling";

dag uitstroom_referentie(struct store *store, int64_t leerling, const char *afdeling, dag datum)
{
	struct query *query = db_query(store->db, sql_referentie);
	dag referentie = GEEN_DAG;
	char iso[DATUM_SIZE];

	datum_iso(datum, iso);
	query_bind_int(query, ":leerling", leerling);
	query_bind_text(query, ":afdeling", afdeling);
	query_bind_text(query, ":datum", iso);
	if (query_row(query)) {
		referentie = datum_from_iso(query_text(query, 0));
		query_end(query);
	}
	return referentie;
}
