/* What belongs to a record and stands in another: below its fields, each line leads there. The way
 * back stands on the page of the other. */
#include "blad.h"

struct verwanten {
	struct page *blad;
	const struct tui *tui;
	const struct record *record;
	struct arena *arena;
	bool begonnen;
};

static void add(struct verwanten *v, const struct record *ander, const char *zin)
{
	if (!v->begonnen) {
		page_empty(v->blad);
		page_heading(v->blad, "Hoort hierbij (Enter opent)");
	}
	v->begonnen = true;
	page_text(v->blad, ROLE_NORMAL, zin);
	page_mark(v->blad, ander->id);
}

static const char *veld(const struct verwanten *v, const struct record *record, int nr)
{
	return veld_tekst(record, nr, store_of(v->tui)->config, v->arena);
}

static const char *zin_evaluatie(const struct verwanten *v, const struct record *evaluatie)
{
	return arena_printf(v->arena, "geëvalueerd op %s: %s", veld(v, evaluatie, V_evaluatie_datum),
		veld(v, evaluatie, V_evaluatie_besluit));
}

static const char *zin_toestemming(const struct verwanten *v, const struct record *toestemming)
{
	const char *ingetrokken = veld(v, toestemming, V_toestemming_ingetrokken_op);

	return arena_printf(v->arena, "instemming van %s: %s%s%s",
		record_text(toestemming, V_toestemming_door)
		? record_text(toestemming, V_toestemming_door) : "iemand die niet is genoemd",
		veld(v, toestemming, V_toestemming_antwoord), *ingetrokken ? ", ingetrokken op " : "",
		ingetrokken);
}

static const char *zin_actie(const struct verwanten *v, const struct record *actie)
{
	return arena_printf(v->arena, "actie %s (%s): %s", record_text(actie, V_actie_nummer),
		record_text(actie, V_actie_gereed_op) ? "gereed" : "open",
		record_text(actie, V_actie_omschrijving));
}

static const char *zin_besluit(const struct verwanten *v, const struct record *besluit)
{
	return arena_printf(v->arena, "besluit van %s: %s", veld(v, besluit, V_besluit_datum),
		record_text(besluit, V_besluit_besluit));
}

/* Records of kind `naar` about the same pupil whose field has the value of a field of this one. */
static const struct verwantschap {
	enum entiteit_nr van;
	int veld;
	enum entiteit_nr naar;
	int sleutel;
	const char *(*zin)(const struct verwanten *v, const struct record *ander);
} verwantschappen[] = {
	{ E_opp, V_opp_versie, E_evaluatie, V_evaluatie_opp_versie, zin_evaluatie },
	{ E_opp, V_opp_versie, E_toestemming, V_toestemming_opp_versie, zin_toestemming },
	{ E_besluit, V_besluit_datum, E_actie, V_actie_vergadering, zin_actie },
	{ E_actie, V_actie_vergadering, E_besluit, V_besluit_datum, zin_besluit },
	{ E_agendapunt, V_agendapunt_datum, E_besluit, V_besluit_datum, zin_besluit },
	{ E_agendapunt, V_agendapunt_datum, E_actie, V_actie_vergadering, zin_actie },
};

static void add_all(struct verwanten *v, const struct verwantschap *soort)
{
	const char *waarde = record_text(v->record, soort->veld);
	struct record_lijst lijst = { 0 };

	if (waarde && v->record->leerling != 0)
		lijst = records_of(store_of(v->tui), soort->naar, v->record->leerling, v->arena);
	for (size_t i = lijst.aantal; i-- > 0;) {
		struct record *ander = &lijst.rijen[i];

		if (!record_is(ander, soort->sleutel, waarde))
			continue;
		record_verberg(v->tui, ander);
		add(v, ander, soort->zin(v, ander));
	}
}

void blad_verwanten(struct page *blad, const struct tui *tui, const struct record *record,
	struct arena *arena)
{
	struct verwanten v = { blad, tui, record, arena, false };

	for (size_t i = 0; i < ARRAY_LEN(verwantschappen); i++)
		if (verwantschappen[i].van == record->soort->nr)
			add_all(&v, &verwantschappen[i]);
}
