/* What the minutes of a closed meeting tell of records that live on elsewhere: an evaluation of
 * somebody who was on the agenda, and what was agreed to do. */
#include <string.h>

#include "intern.h"

static const int velden_evaluatie[] = {
	V_evaluatie_datum, V_evaluatie_conform, V_evaluatie_effectief, V_evaluatie_besluit,
	V_evaluatie_motivatie, V_evaluatie_volgende_op,
};
static const int velden_actie[] = { V_actie_omschrijving, V_actie_vergadering };

static const struct vast {
	enum entiteit_nr nr;
	int dag;
	bool agenda; /* only of who was on it */
	const int *velden;
	size_t aantal;
	const char *raad;
} soorten[] = {
	{ E_evaluatie, V_evaluatie_datum, true, velden_evaluatie, ARRAY_LEN(velden_evaluatie),
	  "Leg de evaluatie vast op een andere dag" },
	{ E_actie, V_actie_vergadering, false, velden_actie, ARRAY_LEN(velden_actie),
	  "Zet de actie op gereed, of leg een nieuwe vast zonder deze vergadering" },
};

static bool differs(const struct vast *vast, const struct record *oud, const struct record *nieuw)
{
	if (!oud || !nieuw)
		return true;
	for (size_t i = 0; i < vast->aantal; i++)
		if (!waarde_equal(record_text(oud, vast->velden[i]),
				record_text(nieuw, vast->velden[i])))
			return true;
	return false;
}

static bool was_op_agenda(struct store *store, int64_t leerling, const char *datum)
{
	struct query *query = db_query(store->db,
		"SELECT 1 FROM agendapunt WHERE datum = :datum AND leerling = :leerling");
	bool was;

	query_bind_text(query, ":datum", datum);
	query_bind_int(query, ":leerling", leerling);
	was = query_row(query);
	if (was)
		query_end(query);
	return was;
}

static enum status vrij(struct store *store, const struct vast *vast, const struct record *record,
	struct error *err)
{
	const char *datum = record ? record_text(record, vast->dag) : NULL;
	struct arena arena = { 0 };
	struct record vergadering;
	enum status status = OK;

	if (vergadering_find(store, datum, &arena, &vergadering) &&
	    record_is(&vergadering, V_vergadering_afgesloten, "ja") &&
	    (!vast->agenda || was_op_agenda(store, record->leerling, datum)))
		status = fail(err, ERR_INPUT, "de vergadering van %s is afgesloten, en wat in de notulen"
			" staat verandert niet meer. %s", dag_tekst(datum_from_iso(datum), &arena),
			vast->raad);
	arena_clear(&arena);
	return status;
}

enum status notulen_vrij(struct store *store, const struct record *oud,
	const struct record *nieuw, struct error *err)
{
	const struct record *record = oud ? oud : nieuw;

	for (size_t i = 0; i < ARRAY_LEN(soorten); i++) {
		enum status status;

		if (record->soort->nr != soorten[i].nr || !differs(&soorten[i], oud, nieuw))
			continue;
		status = vrij(store, &soorten[i], oud, err);
		return status == OK ? vrij(store, &soorten[i], nieuw, err) : status;
	}
	return OK;
}

/* Its coming undone is its going; what went and comes back is not in the file to look at. */
enum status notulen_vrij_te_herstellen(struct store *store, const struct wijziging_veld *veld,
	struct error *err)
{
	struct arena arena = { 0 };
	struct record record;
	enum status status = OK;

	for (size_t i = 0; i < ARRAY_LEN(soorten) && status == OK; i++) {
		const struct entiteit *soort = entiteit_get(soorten[i].nr);

		for (size_t v = 0; v < soorten[i].aantal && status == OK; v++)
			if (strcmp(soort->naam, veld->tabel) == 0 &&
			    strcmp(soort->velden[soorten[i].velden[v]].naam, veld->veld) == 0 &&
			    record_load(store, soort->nr, veld->id, &arena, &record))
				status = notulen_vrij(store, &record, NULL, err);
	}
	arena_clear(&arena);
	return status;
}
