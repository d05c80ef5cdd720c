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

void opp_delen(const struct d_opp *opp, bool aanwezig[DEEL_AANTAL])
{
	aanwezig[DEEL_BESTEMMING] = opp->bestemming != NULL;
	aanwezig[DEEL_ONDERBOUWING] = opp->onderbouwing && opp->belemmerend && opp->bevorderend;
	aanwezig[DEEL_ONDERSTEUNING] = opp->ondersteuning;
	aanwezig[DEEL_INSTEMMING] = has_instemming(opp);
}

static void add_delen(struct kwaliteit *k, const struct d_opp *opp, struct groep_lid lid,
	struct arena *arena)
{
	struct groep *mist[DEEL_AANTAL] = {
		[DEEL_BESTEMMING] = &k->mist_bestemming,
		[DEEL_ONDERBOUWING] = &k->mist_onderbouwing,
		[DEEL_ONDERSTEUNING] = &k->mist_ondersteuning,
		[DEEL_INSTEMMING] = &k->mist_instemming,
	};
	bool aanwezig[DEEL_AANTAL];
	bool all = true;

	opp_delen(opp, aanwezig);
	for (size_t i = 0; i < DEEL_AANTAL; i++) {
		if (aanwezig[i])
			continue;
		all = false;
		groep_add(mist[i], lid, arena);
	}
	ja_nee_add(&k->vier_delen, all, lid, arena);
}

/* ---- deviation of onderwijstijd: five elements, all within one schooljaar ---- */

/* A period that rolls into the next schooljaar is none. */
static bool has_periode(const struct d_opp *opp)
{
	return opp->afwijking_van != GEEN_DAG && opp->afwijking_tot != GEEN_DAG &&
	       !dossier_afwijking_te_lang(opp);
}

void afwijking_elementen(const struct d_opp *opp, bool aanwezig[AFWIJKING_AANTAL])
{
	aanwezig[AFWIJKING_INHOUD] = opp->afwijking_inhoud;
	aanwezig[AFWIJKING_PERIODE] = has_periode(opp);
	aanwezig[AFWIJKING_REDEN] = opp->afwijking_reden;
	aanwezig[AFWIJKING_PROGRAMMA] = opp->afwijking_programma;
	aanwezig[AFWIJKING_OPBOUW] = opp->afwijking_opbouw;
}

static void add_afwijking(struct kwaliteit *k, const struct d_opp *opp, struct groep_lid lid,
	struct arena *arena)
{
	bool aanwezig[AFWIJKING_AANTAL];
	bool all = true;

	afwijking_elementen(opp, aanwezig);
	for (size_t i = 0; i < AFWIJKING_AANTAL; i++) {
		if (aanwezig[i])
			continue;
		all = false;
		groep_add(&k->mist_afwijking[i], lid, arena);
	}
	ja_nee_add(&k->afwijking_volledig, all, lid, arena);
}

/* ---- all of it ---- */

void kwaliteit_add(struct resultaten *r, const struct blik *blik)
{
	const struct d_opp *opp = blik->termen.huidige;
	const struct d_evaluatie *evaluatie = dossier_laatste_evaluatie(blik->dossier, r->peildatum);
	struct kwaliteit *k = &r->kwaliteit;
	struct groep_lid lid = {.leerling = blik->dossier->id};

	if (blik->dossier->vso != r->vso || !blik->termen.ingeschreven || !opp)
		return;
	groep_add(&k->opp, lid, &r->arena);
	add_delen(k, opp, lid, &r->arena);
	if (waarde_equal(opp->handelingsdeel, "ja"))
		ja_nee_add(&k->meetbare_doelen, opp->doelen > 0 && opp->doelen_onmeetbaar == 0,
			lid, &r->arena);
	if (evaluatie)
		ja_nee_add(&k->evaluatie_volledig,
			evaluatie->product && evaluatie->proces && evaluatie->conclusie, lid,
			&r->arena);
	if (dossier_afwijking_loopt(opp, r->peildatum))
		add_afwijking(k, opp, lid, &r->arena);
}

void kwaliteit_close(struct resultaten *r)
{
	ja_nee_close(&r->kwaliteit.vier_delen);
	ja_nee_close(&r->kwaliteit.meetbare_doelen);
	ja_nee_close(&r->kwaliteit.evaluatie_volledig);
	ja_nee_close(&r->kwaliteit.afwijking_volledig);
}
