/* The terms of one dossier on a day: who is ingeschreven, who left, which opp holds. The same terms
 * for lists of pupils are SQL, in fragmenten.h. */
#include "cvb/dossier.h"

#include <string.h>

/* Going from so to vso ends no enrolment. */
static bool ends_enrolment(const struct d_uitstroom *uitstroom)
{
	return strcmp(uitstroom->soort, "overgang_so_vso") != 0;
}

bool dossier_opp_geldt(const struct d_opp *opp, dag op)
{
	return opp->vastgesteld && opp->vastgesteld_op != GEEN_DAG && opp->vastgesteld_op <= op;
}

/* The later of two versions of which `b` has the higher versie; `a` may be NULL. */
static const struct d_opp *later(const struct d_opp *a, const struct d_opp *b)
{
	return a && a->vastgesteld_op > b->vastgesteld_op ? a : b;
}

const struct d_opp *dossier_laatste_opp(const struct dossier *dossier, bool vso, dag op)
{
	const struct d_opp *laatste = NULL;

	for (size_t i = 0; i < dossier->opp_aantal; i++) {
		const struct d_opp *opp = &dossier->opp[i];

		if (opp->vso == vso && dossier_opp_geldt(opp, op))
			laatste = later(laatste, opp);
	}
	return laatste;
}

/* Of so and vso together. */
static const struct d_opp *huidige_opp(const struct dossier *dossier, dag op)
{
	const struct d_opp *laatste = NULL;

	for (size_t i = 0; i < dossier->opp_aantal; i++)
		if (dossier_opp_geldt(&dossier->opp[i], op))
			laatste = later(laatste, &dossier->opp[i]);
	return laatste;
}

struct dossier_termen dossier_termen(const struct dossier *dossier, dag op)
{
	struct dossier_termen termen = {0};

	for (size_t i = 0; i < dossier->uitstroom_aantal; i++) {
		const struct d_uitstroom *uitstroom = &dossier->uitstroom[i];

		if (!ends_enrolment(uitstroom))
			continue;
		if (uitstroom->datum > op) {
			if (!termen.gepland)
				termen.gepland = uitstroom;
		} else if (uitstroom->datum >= dossier->inschrijfdatum) {
			termen.vertrek = uitstroom;
		}
	}
	termen.ingeschreven = !termen.vertrek && dossier->inschrijfdatum != GEEN_DAG;
	termen.overleden = termen.vertrek && strcmp(termen.vertrek->soort, "overleden") == 0;
	termen.ref = termen.gepland ? termen.gepland->datum : dossier->verwachte_uitstroom;
	termen.huidige = huidige_opp(dossier, op);
	return termen;
}

bool dossier_afwijking_loopt(const struct d_opp *opp, dag op)
{
	return opp->afwijking_uren > 0 &&
	       (opp->afwijking_beeindigd_op == GEEN_DAG || opp->afwijking_beeindigd_op > op);
}

bool dossier_afwijking_te_lang(const struct d_opp *opp)
{
	return opp->afwijking_van != GEEN_DAG && opp->afwijking_tot != GEEN_DAG &&
	       schooljaar_of(opp->afwijking_van) != schooljaar_of(opp->afwijking_tot);
}

const struct d_evaluatie *dossier_laatste_evaluatie(const struct dossier *dossier, dag op)
{
	for (size_t i = dossier->evaluaties_aantal; i-- > 0;)
		if (dossier->evaluaties[i].datum <= op)
			return &dossier->evaluaties[i];
	return NULL;
}

bool dossier_18plus(const struct dossier *dossier, dag op)
{
	return meerderjarig_op(dossier->geboortedatum, dossier->handelingsbekwaam, op);
}
