/* What stands above the steps of a flow (terms, the last two years, what a leaving opens), and
 * whether a flow makes sense for a pupil. */
#include "stappen_intern.h"

/* Has a step of the plan been done that does not follow from elsewhere, and is one left? */
static bool loopt(const struct gang *gang)
{
	struct stap_stand standen[STAPPEN_MAX];

	gang_stand(gang, standen);
	return gang->plan->stappen[gang_nu(gang, standen)] != NULL;
}

static enum past bezig_of_past(const struct gang *gang, bool begonnen)
{
	return begonnen && loopt(gang) ? PAST_BEZIG : PAST;
}

/* ---- the first opp ---- */

dag eerste_evaluatie(const struct gang *gang)
{
	dag op = record_dag(&gang->opp, V_opp_vastgesteld_op);

	return op == GEEN_DAG ? GEEN_DAG
		: datum_add_months(op, gang->store->config->evaluatie_maanden);
}

enum past past_inschrijven(const struct gang *gang)
{
	return gang->termen.ingeschreven && !opp_ligt_vast(gang) ? PAST_BEZIG : PAST_NIET;
}

static const char *termijn_zin(const struct gang *gang)
{
	struct arena *arena = gang->arena;
	int dagen = gang->store->config->opp_dagen;
	dag uiterlijk = datum_add_days(record_dag(&gang->leerling, V_leerling_inschrijfdatum),
		dagen);
	bool te_laat = uiterlijk < gang->store->vandaag;

	return arena_printf(arena, "%sOpp uiterlijk %s (inschrijving + %d dagen), %s.",
		te_laat ? "!! " : "", dag_tekst(uiterlijk, arena), dagen,
		afstand_tekst(gang->store->vandaag, uiterlijk, arena));
}

const char *kop_inschrijven(const struct gang *gang)
{
	struct arena *arena = gang->arena;

	if (!gang->leerling.soort)
		return arena_printf(arena, "Het opp is er uiterlijk %d dagen na de inschrijving.",
			gang->store->config->opp_dagen);
	if (!opp_ligt_vast(gang))
		return termijn_zin(gang);
	return arena_printf(arena, "Opp vastgesteld op %s. Eerste evaluatie uiterlijk %s (%d maanden "
		"later).", dag_tekst(record_dag(&gang->opp, V_opp_vastgesteld_op), arena),
		dag_tekst(eerste_evaluatie(gang), arena), gang->store->config->evaluatie_maanden);
}

/* ---- another perspective ---- */

enum past past_bijstellen(const struct gang *gang)
{
	struct record evaluatie;

	if (!gang->termen.ingeschreven || !gang->termen.opp.soort)
		return PAST_NIET;
	return bezig_of_past(gang, gang->wijzigt ||
		evaluatie_zonder_gevolg(gang->store, gang->leerling.id, gang->arena, &evaluatie) ||
		(gang->opp.id != 0 &&
		 opp_aanleiding(gang->store, &gang->opp, gang->arena, &evaluatie)));
}

const char *kop_bijstellen(const struct gang *gang)
{
	return laatste_jaren_zin(gang->store, gang->leerling.id,
		record_text(&gang->opp, V_opp_afdeling), gang->arena);
}

/* ---- deviation of onderwijstijd ---- */

enum past past_afwijking(const struct gang *gang)
{
	if (!gang->termen.ingeschreven || !gang->termen.opp.soort)
		return PAST_NIET;
	return bezig_of_past(gang, gang->opp.id != 0 &&
		record_text(&gang->opp, V_opp_afwijking_uren));
}

const char *kop_afwijking(const struct gang *gang)
{
	struct arena *arena = gang->arena;
	const struct record *opp = &gang->termen.opp;

	if (!afwijking_loopt(gang))
		return "Alle vijf onderdelen (a tot en met e) zijn wettelijk nodig, binnen een schooljaar.";
	return arena_printf(arena, "i Er loopt een afwijking tot en met %s. Eerder stoppen kan in de "
		"laatste stap; anders of langer is een nieuwe opp-versie.",
		dag_tekst(record_dag(opp, V_opp_afwijking_tot), arena));
}

/* ---- leaving ---- */

enum past past_vertrek(const struct gang *gang)
{
	if (is_overleden(gang) || (gang->uitstroom.id == 0 && !gang->termen.ingeschreven))
		return PAST_NIET;
	if (gang->uitstroom.id == 0)
		return PAST;
	return loopt(gang) ? PAST_BEZIG : PAST_NIET;
}

/* The days on which the school asks how it goes. */
static const char *momenten_tekst(const struct nazorg_venster *venster, struct arena *arena)
{
	struct text som = { 0 };

	for (size_t i = 0; i < venster->aantal; i++)
		deel_printf(&som, "%s (%d maanden)", dag_tekst(venster->momenten[i].datum, arena),
			venster->momenten[i].maanden);
	return tekst_keep(&som, arena);
}

static const char *nazorg_zin(const struct gang *gang)
{
	struct arena *arena = gang->arena;
	struct nazorg_venster venster;
	const char *momenten;

	if (geen_nazorg(gang) || uitstroom_is(gang, "tussentijds_ongepland") ||
	    !(nazorg_venster_gepland(gang->store, gang->leerling.id, arena, &venster) ||
	      nazorg_venster(gang->store, gang->leerling.id, arena, &venster)))
		return NULL;
	if (record_is(&gang->uitstroom, V_uitstroom_geen_contact_gewenst, "ja"))
		return "Geen nazorg: de oud-leerling wil geen contact.";
	momenten = momenten_tekst(&venster, arena);
	return arena_printf(arena, "Nazorg van %s tot en met %s. De school vraagt hoe het gaat op: "
		"%s.", dag_tekst(venster.van, arena), dag_tekst(venster.tot, arena), momenten);
}

const char *kop_vertrek(const struct gang *gang)
{
	if (is_overleden(gang))
		return "Verder hoeft hier niets. Het dossier blijft bewaard, zonder signalen.";
	if (is_overgang(gang))
		return "De inschrijving loopt door: overgaan naar het vso is geen vertrek van school.";
	return gang->uitstroom.id != 0 ? nazorg_zin(gang) : NULL;
}
