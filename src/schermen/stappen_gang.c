/* What a guided flow knows of its pupil, and from that how it stands with every step. It knows no
 * screen and keeps nothing. */
#include <string.h>

#include "stappen.h"

/* ---- the opp ---- */

/* For the first opp of a stay the version that is vastgesteld since is the one. */
static bool eerste_opp(const struct gang *gang, struct record *out)
{
	dag begin = record_dag(&gang->leerling, V_leerling_inschrijfdatum);

	if (gang->plan != &plan_inschrijven || !gang->termen.opp.soort ||
	    record_dag(&gang->termen.opp, V_opp_vastgesteld_op) < begin)
		return false;
	*out = gang->termen.opp;
	return true;
}

/* Without a concept: what it will have in it once it is made. */
static void opp_find(struct gang *gang)
{
	const struct record *huidig = gang->termen.opp.soort ? &gang->termen.opp : NULL;
	int64_t id = gang->werk.opp;
	struct concept concept;

	if ((id != 0 && record_load(gang->store, E_opp, id, gang->arena, &gang->opp)) ||
	    eerste_opp(gang, &gang->opp) ||
	    opp_concept_find(gang->store, gang->leerling.id, gang->arena, &gang->opp))
		return;
	concept = (struct concept){ .store = gang->store, .leerling = &gang->leerling,
		.van = huidig, .arena = gang->arena };
	opp_concept_inhoud(&concept);
	record_number(gang->store, &concept.opp, gang->arena);
	gang->opp = concept.opp;
}

static void opp_load(struct gang *gang)
{
	const char *const *was;

	opp_find(gang);
	was = opp_previous(gang->store, &gang->opp, gang->store->vandaag, gang->arena);
	gang->heeft_vorige = was != NULL;
	for (size_t i = 0; was && i < ARRAY_LEN(opp_aspecten); i++) {
		const char *nu = record_text(&gang->opp, opp_aspecten[i]);

		gang->wijzigt = gang->wijzigt || (nu && was[i] && strcmp(nu, was[i]) != 0);
	}
}

bool opp_ligt_vast(const struct gang *gang)
{
	return record_is(&gang->opp, V_opp_status, "vastgesteld");
}

bool afwijking_loopt(const struct gang *gang)
{
	return gang->termen.opp.soort &&
		opp_afwijking_loopt(&gang->termen.opp, gang->store->vandaag);
}

/* ---- the leaving ---- */

/* Going from so to vso is behind the pupil when the pupil is in the vso and the level is known. */
static bool is_voorbij(const struct gang *gang, const struct record *uitstroom)
{
	return uitstroom->id != gang->werk.uitstroom &&
		record_text(uitstroom, V_uitstroom_niveau) &&
		record_is(uitstroom, V_uitstroom_soort, "overgang_so_vso") &&
		record_dag(uitstroom, V_uitstroom_datum) <= gang->store->vandaag &&
		record_is(&gang->leerling, V_leerling_afdeling, "vso");
}

static void uitstroom_load(struct gang *gang)
{
	dag begin = record_dag(&gang->leerling, V_leerling_inschrijfdatum);
	struct record_lijst lijst =
		records_of(gang->store, E_uitstroom, gang->leerling.id, gang->arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		if (record_dag(&lijst.rijen[i], V_uitstroom_datum) >= begin &&
		    !is_voorbij(gang, &lijst.rijen[i]))
			gang->uitstroom = lijst.rijen[i];
}

bool uitstroom_is(const struct gang *gang, const char *soort)
{
	return record_is(&gang->uitstroom, V_uitstroom_soort, soort);
}

const char *stap_titel(const struct gang *gang, const struct stap *stap)
{
	return gang->meerderjarig && stap->titel_18 ? stap->titel_18 : stap->titel;
}

bool is_overleden(const struct gang *gang)
{
	return uitstroom_is(gang, "overleden");
}

/* ---- reading ---- */

bool gang_load(struct gang *gang, int64_t leerling)
{
	gang->naam = "";
	gang->opp = record_new(E_opp, gang->arena);
	gang->uitstroom = record_new(E_uitstroom, gang->arena);
	if (leerling == 0)
		return true;
	if (!record_load(gang->store, E_leerling, leerling, gang->arena, &gang->leerling))
		return false;
	gang->naam = leerling_naam(&gang->leerling, gang->arena);
	gang->termen = termen_of(gang->store, leerling, gang->store->vandaag, gang->arena);
	gang->meerderjarig = leerling_18plus(&gang->leerling, gang->store->vandaag);
	opp_load(gang);
	uitstroom_load(gang);
	gang->werk = (struct werk){ gang->opp.id, gang->uitstroom.id };
	return true;
}

/* ---- one step ---- */

/* NULL when its form makes a new record, or none. */
static const struct record *record_of(const struct gang *gang, const struct stap *stap)
{
	switch (stap->bron) {
	case BRON_LEERLING:
		return &gang->leerling;
	case BRON_OPP:
		return &gang->opp;
	case BRON_HUIDIG:
		return &gang->termen.opp;
	case BRON_UITSTROOM:
		return &gang->uitstroom;
	default:
		return NULL;
	}
}

/* The labels of the fields that it needs and that are empty. */
static const char *lege_velden(const struct gang *gang, const struct stap *stap)
{
	const struct record *record = record_of(gang, stap);
	struct text namen = { 0 };

	for (const struct stapveld *v = stap->velden; record && v->veld != GEEN_VELD; v++)
		if (v->nodig && (!v->als || v->als(gang)) && !record_text(record, v->veld))
			deel_add(&namen, record->soort->velden[v->veld].label);
	return tekst_keep(&namen, gang->arena);
}

/* What is missing; "" = it is done. */
static const char *gemis(const struct gang *gang, const struct stap *stap)
{
	const char *velden = stap->velden ? lege_velden(gang, stap) : "";
	const char *verder = stap->mist ? stap->mist(gang) : NULL;

	if (*velden && verder)
		return arena_printf(gang->arena, "%s; %s", velden, verder);
	return verder ? verder : velden;
}

/* What is vastgesteld has had its steps. */
static bool ligt_vast(const struct gang *gang, const struct stap *stap)
{
	return opp_ligt_vast(gang) && (stap->bron == BRON_OPP || stap->nr == E_doel ||
		stap->bron == BRON_VASTSTELLEN);
}

static const char *wacht_op(const struct gang *gang, const struct stap *stap)
{
	if (stap->bron == BRON_UITSTROOM && gang->uitstroom.id == 0 &&
	    stap != gang->plan->stappen[0])
		return "eerst stap 1";
	return stap->wacht ? stap->wacht(gang) : NULL;
}

static struct stap_stand stand_of(const struct gang *gang, const struct stap *stap)
{
	const char *zin;

	if (!gang->leerling.soort)
		return (struct stap_stand){ STAND_NOG_NIET, "" };
	if (stap->hoort && !stap->hoort(gang))
		return (struct stap_stand){ STAND_HOORT_NIET, "" };
	if (ligt_vast(gang, stap))
		return (struct stap_stand){ STAND_GEDAAN, "" };
	if (stap->overbodig && (zin = stap->overbodig(gang)))
		return (struct stap_stand){ STAND_NIET_NODIG, zin };
	if ((zin = wacht_op(gang, stap)))
		return (struct stap_stand){ STAND_LATER, zin };
	zin = gemis(gang, stap);
	if (!*zin)
		return (struct stap_stand){ STAND_GEDAAN, "" };
	return (struct stap_stand){ stap->mag ? STAND_MAG : STAND_NOG_NIET, zin };
}

/* ---- all of them ---- */

void gang_stand(const struct gang *gang, struct stap_stand *out)
{
	bool nu = false;

	for (size_t i = 0; gang->plan->stappen[i]; i++) {
		if (i == STAPPEN_MAX)
			bug("%s has more than %d steps", gang->plan->naam, STAPPEN_MAX);
		out[i] = stand_of(gang, gang->plan->stappen[i]);
		if (out[i].stand == STAND_NOG_NIET && !nu) {
			out[i].stand = STAND_NU;
			nu = true;
		}
	}
}

size_t gang_nu(const struct gang *gang, const struct stap_stand *standen)
{
	size_t i = 0;

	while (gang->plan->stappen[i] && standen[i].stand != STAND_NU)
		i++;
	return i;
}

size_t gang_nummer(const struct gang *gang, const struct stap_stand *standen, size_t stap)
{
	size_t nummer = 0;

	for (size_t i = 0; i <= stap && gang->plan->stappen[i]; i++)
		nummer += standen[i].stand != STAND_HOORT_NIET;
	return nummer;
}
