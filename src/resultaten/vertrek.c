/* One leaving: does it count, and what was reached? Measured against the last opp on or before it,
 * by the level that was reached at school, not by where the pupil went (inspection, OR1). */
#include "intern.h"

/* Short stays say nothing about the school: twelve months or more count (inspection, OR1). */
#define JAAR 12

static enum telling telling_of(const struct d_uitstroom *uitstroom)
{
	dag jaar = datum_add_months(uitstroom->ingeschreven_op, JAAR);

	if (waarde_equal(uitstroom->soort, "tussentijds_ongepland"))
		return TELT_ONGEPLAND;
	return jaar == GEEN_DAG || jaar > uitstroom->datum ? TELT_KORTER : TELT_MEE;
}

/* ---- the level ---- */

/* Either level of a meervoudig advies will do; when neither does, the first one decides. A level
 * that the config does not know has no place on the scale. */
enum richting uitstroom_richting(const struct config *config, const struct d_opp *opp,
	const struct d_uitstroom *uitstroom)
{
	const char *eerste = uitstroom->niveau ? uitstroom->niveau : uitstroom->niveau_2;
	const char *tweede = uitstroom->niveau_2 ? uitstroom->niveau_2 : eerste;
	enum richting een, twee;

	if (!opp)
		return RICHTING_GEEN;
	een = niveau_richting(config, opp->niveau, eerste);
	twee = niveau_richting(config, opp->niveau, tweede);
	if (een == RICHTING_GELIJK || twee == RICHTING_GELIJK)
		return RICHTING_GELIJK;
	return twee == RICHTING_GEEN ? twee : een;
}

/* ---- streefniveaus ---- */

static enum streef_uitslag streef_of(const char *behaald)
{
	if (waarde_equal(behaald, "ja"))
		return STREEF_BEHAALD;
	if (waarde_equal(behaald, "nee"))
		return STREEF_NIET_BEHAALD;
	return waarde_equal(behaald, "nvt") ? STREEF_NVT : STREEF_ONBEKEND;
}

/* ---- changes ---- */

/* so and vso apart; what a correction took back was no change. */
static bool changed_late(const struct blik *blik, const struct d_uitstroom *uitstroom)
{
	for (size_t i = 0; i < blik->wijzigingen.aantal; i++) {
		const struct d_wijziging *w = &blik->wijzigingen.rijen[i];

		if ((w->profiel || w->niveau) && w->laatste_jaren && !w->gecorrigeerd &&
		    w->opp->vso == uitstroom->vso && w->datum <= uitstroom->datum)
			return true;
	}
	return false;
}

/* ---- the leaving ---- */

static bool is_in_figures(const struct blik *blik, const struct d_uitstroom *uitstroom)
{
	int jaar = schooljaar_of(uitstroom->datum);
	int laatste = blik->vraag->schooljaar;

	return uitstroom->vso == blik->vraag->vso && uitstroom->datum <= blik->vraag->peildatum &&
	       !waarde_equal(uitstroom->soort, "overleden") &&
	       jaar <= laatste && jaar > laatste - RESULTATEN_JAREN;
}

bool vertrek_judge(const struct blik *blik, const struct d_uitstroom *uitstroom,
	struct vertrek *out)
{
	const struct dossier *dossier = blik->dossier;
	const struct d_opp *opp;
	int eerste = blik->vraag->schooljaar - RESULTATEN_JAREN + 1;

	if (!is_in_figures(blik, uitstroom))
		return false;
	opp = dossier_laatste_opp(dossier, uitstroom->vso, uitstroom->datum);
	*out = (struct vertrek){
		.lid = {dossier->id, uitstroom->id},
		.jaar = schooljaar_of(uitstroom->datum) - eerste,
		.telling = telling_of(uitstroom),
		.niveau = uitstroom_richting(blik->vraag->config, opp, uitstroom),
		.taal = streef_of(uitstroom->streef_taal),
		.rekenen = streef_of(uitstroom->streef_rekenen),
		.sociaal = streef_of(uitstroom->streef_sociaal),
		.uitstroomprofiel = opp ? opp->uitstroomprofiel : NULL,
		.bestemming = uitstroom->bestemming,
		.gewijzigd = changed_late(blik, uitstroom),
	};
	return true;
}
