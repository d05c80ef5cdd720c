/* The quality of the plans: what the inspection counted in the dossiers of other schools. It sees
 * whether something was written down, not whether it is good. */
#include "intern.h"

/* ---- the four parts of the law (inspection, (v)so) ---- */

/* That there is no handelingsdeel has to be said: an empty one may need consent. */
static bool has_instemming(const struct d_opp *opp)
{
	return waarde_equal(opp->handelingsdeel, "nee") ||
	       (waarde_equal(opp->handelingsdeel, "ja") && waarde_equal(opp->instemming, "ja"));
}

static void add_delen(struct kwaliteit *k, const struct d_opp *opp, int64_t leerling,
	struct arena *arena)
{
	struct {
		bool present;
		struct groep *mist;
	} delen[] = {
		{opp->bestemming != NULL, &k->mist_bestemming},
		{opp->onderbouwing && opp->belemmerend && opp->bevorderend, &k->mist_onderbouwing},
		{opp->ondersteuning, &k->mist_ondersteuning},
		{has_instemming(opp), &k->mist_instemming},
	};
	bool all = true;

	for (size_t i = 0; i < ARRAY_LEN(delen); i++) {
		if (delen[i].present)
			continue;
		all = false;
		groep_add(delen[i].mist, leerling, arena);
	}
	ja_nee_add(&k->vier_delen, all, leerling, arena);
}

/* ---- deviation of onderwijstijd: five elements, all within one schooljaar ---- */

static bool afwijking_holds(const struct d_opp *opp, dag op)
{
	return opp->afwijking_uren > 0 &&
	       (opp->afwijking_beeindigd_op == GEEN_DAG || opp->afwijking_beeindigd_op > op);
}

static bool afwijking_complete(const struct d_opp *opp)
{
	dag van = opp->afwijking_van, tot = opp->afwijking_tot;

	return opp->afwijking_inhoud && opp->afwijking_reden && opp->afwijking_programma &&
	       opp->afwijking_opbouw && van != GEEN_DAG && tot != GEEN_DAG &&
	       schooljaar_of(van) == schooljaar_of(tot);
}

/* ---- evaluation ---- */

static const struct d_evaluatie *last_evaluatie(const struct dossier *dossier, dag op)
{
	const struct d_evaluatie *last = NULL;

	for (size_t i = 0; i < dossier->evaluaties_aantal; i++)
		if (dossier->evaluaties[i].datum <= op)
			last = &dossier->evaluaties[i];
	return last;
}

/* ---- all of it ---- */

void kwaliteit_add(struct resultaten *r, const struct blik *blik)
{
	const struct d_opp *opp = blik->termen.huidige;
	const struct d_evaluatie *evaluatie = last_evaluatie(blik->dossier, r->peildatum);
	struct kwaliteit *k = &r->kwaliteit;
	int64_t leerling = blik->dossier->id;

	if (blik->dossier->vso != r->vso || !blik->termen.ingeschreven || !opp)
		return;
	groep_add(&k->opp, leerling, &r->arena);
	add_delen(k, opp, leerling, &r->arena);
	if (waarde_equal(opp->handelingsdeel, "ja"))
		ja_nee_add(&k->meetbare_doelen, opp->doelen > 0 && opp->doelen_onmeetbaar == 0,
			leerling, &r->arena);
	if (evaluatie)
		ja_nee_add(&k->evaluatie_volledig,
			evaluatie->product && evaluatie->proces && evaluatie->conclusie, leerling,
			&r->arena);
	if (afwijking_holds(opp, r->peildatum))
		ja_nee_add(&k->afwijking_volledig, afwijking_complete(opp), leerling, &r->arena);
}

void kwaliteit_close(struct resultaten *r)
{
	ja_nee_close(&r->kwaliteit.vier_delen);
	ja_nee_close(&r->kwaliteit.meetbare_doelen);
	ja_nee_close(&r->kwaliteit.evaluatie_volledig);
	ja_nee_close(&r->kwaliteit.afwijking_volledig);
}
