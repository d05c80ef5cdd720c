/* Were the terms of the law kept, and how many pupils ever changed profiel? On the peildatum. */
#include "intern.h"

static dag earlier(dag a, dag b)
{
	return a < b ? a : b;
}

/* ---- the opp within six weeks ---- */

/* A version from before enrolment does not count for this. */
static bool has_opp_between(const struct dossier *dossier, dag van, dag tot)
{
	for (size_t i = 0; i < dossier->opp_aantal; i++) {
		const struct d_opp *opp = &dossier->opp[i];

		if (opp->vastgesteld && opp->vastgesteld_op >= van && opp->vastgesteld_op <= tot)
			return true;
	}
	return false;
}

static void add_zes_weken(struct resultaten *r, const struct blik *blik)
{
	const struct dossier *dossier = blik->dossier;
	struct groep_lid lid = {.leerling = dossier->id};
	dag begin = dossier->inschrijfdatum;
	dag einde = begin + r->config->opp_dagen;

	if (schooljaar_of(begin) != r->schooljaar || blik->termen.overleden)
		return;
	if (has_opp_between(dossier, begin, earlier(einde, r->peildatum)))
		ja_nee_add(&r->opp_zes_weken, true, lid, &r->arena);
	else if (r->peildatum > einde)
		ja_nee_add(&r->opp_zes_weken, false, lid, &r->arena);
}

/* ---- an evaluation in the schooljaar ---- */

static bool has_opp_on(const struct dossier *dossier, dag op)
{
	for (size_t i = 0; i < dossier->opp_aantal; i++)
		if (dossier_opp_geldt(&dossier->opp[i], op))
			return true;
	return false;
}

/* With the parents, or with the pupil who takes their place; empty is not nee. */
static bool counts(const struct dossier *dossier, const struct d_evaluatie *evaluatie)
{
	return !waarde_equal(dossier_18plus(dossier, evaluatie->datum) ? evaluatie->met_leerling
		: evaluatie->met_ouders, "nee");
}

static bool has_evaluatie(const struct dossier *dossier, int schooljaar, dag peildatum)
{
	for (size_t i = 0; i < dossier->evaluaties_aantal; i++) {
		const struct d_evaluatie *evaluatie = &dossier->evaluaties[i];

		if (schooljaar_of(evaluatie->datum) == schooljaar && evaluatie->datum <= peildatum &&
		    counts(dossier, evaluatie))
			return true;
	}
	return false;
}

static void add_evaluatie(struct resultaten *r, const struct blik *blik)
{
	const struct dossier *dossier = blik->dossier;
	dag day_before = schooljaar_begin(r->schooljaar) - 1;

	if (has_opp_on(dossier, earlier(day_before, r->peildatum)))
		ja_nee_add(&r->evaluatie_schooljaar,
			has_evaluatie(dossier, r->schooljaar, r->peildatum),
			(struct groep_lid){.leerling = dossier->id}, &r->arena);
}

/* ---- consent ---- */

static void add_instemming(struct resultaten *r, const struct blik *blik)
{
	const struct d_opp *opp = blik->termen.huidige;

	if (opp && waarde_equal(opp->handelingsdeel, "ja"))
		ja_nee_add(&r->instemming, waarde_equal(opp->instemming, "ja"),
			(struct groep_lid){.leerling = blik->dossier->id}, &r->arena);
}

/* ---- switching ---- */

static bool changed_profiel(const struct blik *blik)
{
	for (size_t i = 0; i < blik->wijzigingen.aantal; i++) {
		const struct d_wijziging *w = &blik->wijzigingen.rijen[i];

		if (w->profiel && !w->gecorrigeerd && w->opp->vso == blik->vraag->vso)
			return true;
	}
	return false;
}

static void add_wisseling(struct resultaten *r, const struct blik *blik)
{
	struct groep_lid lid = {.leerling = blik->dossier->id};

	if (!blik->termen.huidige)
		return;
	groep_add(&r->wisselingen_van, lid, &r->arena);
	if (changed_profiel(blik))
		groep_add(&r->wisselingen, lid, &r->arena);
}

void termijnen_add(struct resultaten *r, const struct blik *blik)
{
	if (blik->dossier->vso != r->vso)
		return;
	add_zes_weken(r, blik);
	if (!blik->termen.ingeschreven)
		return;
	add_evaluatie(r, blik);
	add_instemming(r, blik);
	add_wisseling(r, blik);
}

void termijnen_close(struct resultaten *r)
{
	ja_nee_close(&r->opp_zes_weken);
	ja_nee_close(&r->evaluatie_schooljaar);
	ja_nee_close(&r->instemming);
	r->wisselingen_percentage = percentage_of(r->wisselingen.aantal, r->wisselingen_van.aantal);
}
