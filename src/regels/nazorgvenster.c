/* Nazorg: how long the school owes a leaver care, and the moments at which it asks how it goes.
 * A duty of the vso only; nobody is asked about a pupil who died. */
#include "cvb/regels.h"
#include "fragmenten.h"

#include <string.h>

static const char sql_profiel[] =
	"SELECT uitstroomprofiel FROM opp"
	" WHERE leerling = :leerling AND afdeling = :afdeling AND status = 'vastgesteld'"
	"   AND vastgesteld_op <= :datum"
	" ORDER BY vastgesteld_op DESC, versie DESC LIMIT 1";

static const char sql_gedaan[] =
	"SELECT 1 FROM nazorg"
	" WHERE leerling = :leerling AND moment = :moment AND datum BETWEEN :van AND :op LIMIT 1";

/* Months of the window: those of the first exception that fits, else the general ones. */
static int months_for(const struct config *config, const char *profiel, dag vertrek)
{
	for (size_t i = 0; i < config->nazorg_uitzonderingen_aantal; i++) {
		const struct nazorg_uitzondering *u = &config->nazorg_uitzonderingen[i];

		if (profiel && strcmp(u->profiel, profiel) == 0 && vertrek >= u->vertrek_vanaf)
			return u->maanden;
	}
	return config->nazorg_maanden;
}

static int months_of_window(struct store *store, const struct record *vertrek)
{
	struct query *query = db_query(store->db, sql_profiel);
	dag datum = record_dag(vertrek, V_uitstroom_datum);
	int maanden;

	query_bind_int(query, ":leerling", vertrek->leerling);
	query_bind_text(query, ":afdeling", record_text(vertrek, V_uitstroom_afdeling));
	query_bind_text(query, ":datum", record_text(vertrek, V_uitstroom_datum));
	if (!query_row(query))
		return months_for(store->config, NULL, datum);
	maanden = months_for(store->config, query_text(query, 0), datum);
	query_end(query);
	return maanden;
}

static bool is_done(struct store *store, const struct record *vertrek, int maanden)
{
	struct query *query = db_query(store->db, sql_gedaan);
	bool done;

	query_bind_int(query, ":leerling", vertrek->leerling);
	query_bind_int(query, ":moment", maanden);
	query_bind_text(query, ":van", record_text(vertrek, V_uitstroom_datum));
	query_bind_op(query, store->vandaag);
	done = query_row(query);
	query_end(query);
	return done;
}

bool nazorg_venster(struct store *store, int64_t leerling, struct arena *arena,
	struct nazorg_venster *out)
{
	const struct config *config = store->config;
	struct record vertrek = termen_of(store, leerling, store->vandaag, arena).vertrek;

	*out = (struct nazorg_venster){0};
	if (!vertrek.soort || !record_is(&vertrek, V_uitstroom_afdeling, "vso") ||
	    record_is(&vertrek, V_uitstroom_soort, "overleden"))
		return false;
	out->van = record_dag(&vertrek, V_uitstroom_datum);
	out->tot = datum_add_months(out->van, months_of_window(store, &vertrek));
	out->aantal = config->volgmomenten_aantal;
	out->momenten = arena_alloc(arena, (out->aantal + 1) * sizeof(*out->momenten));
	for (size_t i = 0; i < out->aantal; i++) {
		struct nazorg_moment *moment = &out->momenten[i];

		moment->maanden = config->volgmomenten[i];
		moment->datum = datum_add_months(out->van, moment->maanden);
		moment->gedaan = is_done(store, &vertrek, moment->maanden);
	}
	return true;
}
