/* What the form of a step proposes, so that nobody types what can be known. */
#include "stappen_intern.h"

/* Only what is empty is proposed. */
static void propose(struct formulier *f, int veld, const char *waarde)
{
	if (!record_text(&f->begin, veld))
		f->begin.waarden[veld] = waarde ? arena_strdup(&f->arena, waarde) : NULL;
}

void begin_intake(struct formulier *f, const struct gang *gang)
{
	(void)gang;
	propose(f, V_notitie_soort, "intake");
}

void begin_planning(struct formulier *f, const struct gang *gang)
{
	propose(f, V_actie_omschrijving, EERSTE_EVALUATIE);
	propose(f, V_actie_uiterlijk, iso_tekst(eerste_evaluatie(gang), &f->arena));
}

void begin_evaluatie_bijstellen(struct formulier *f, const struct gang *gang)
{
	(void)gang;
	propose(f, V_evaluatie_besluit, "perspectief_bijstellen");
}

/* The old values stay in sight while the new ones are chosen. */
void begin_verandering(struct formulier *f, const struct gang *gang)
{
	struct record vorige = record_new(E_opp, &f->arena);

	for (size_t i = 0; f->was && i < ARRAY_LEN(opp_aspecten); i++)
		vorige.waarden[opp_aspecten[i]] = f->was[i];
	bericht_add(f, arena_printf(&f->arena, "Tot nu toe: %s.",
		perspectief_tekst(&vorige, gang->store->config, &f->arena)));
}

/* As the version has it: the day, what changes and why. */
void begin_notulen(struct formulier *f, const struct gang *gang)
{
	struct formulier opp = { .store = f->store, .begin = gang->opp, .basis = gang->opp };
	const char *verandert;

	opp_vergelijken(&opp);
	verandert = opp_verandert(&opp);
	f->begin.waarden[V_besluit_datum] = NULL;
	propose(f, V_besluit_datum, record_text(&gang->opp, V_opp_cvb_besluit_op));
	propose(f, V_besluit_onderwerp, "uitstroomperspectief");
	propose(f, V_besluit_besluit, *verandert ? verandert : NULL);
	propose(f, V_besluit_motivatie, record_text(&gang->opp, V_opp_wijziging_motivatie));
	arena_clear(&opp.arena);
}

/* From today to the end of this schooljaar, and never over it. */
void begin_periode(struct formulier *f, const struct gang *gang)
{
	dag van;

	propose(f, V_opp_afwijking_van, iso_tekst(gang->store->vandaag, &f->arena));
	van = record_dag(&f->begin, V_opp_afwijking_van);
	propose(f, V_opp_afwijking_tot, iso_tekst(schooljaar_end(schooljaar_of(van)), &f->arena));
}

void begin_handelingsdeel(struct formulier *f, const struct gang *gang)
{
	(void)gang;
	propose(f, V_opp_handelingsdeel, "ja");
}

void begin_overgang(struct formulier *f, const struct gang *gang)
{
	(void)gang;
	f->begin.waarden[V_leerling_afdeling] = "vso";
}
