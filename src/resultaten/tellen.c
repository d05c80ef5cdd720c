/* Figures about leavers: which years count, and what the leavers of those years reached. */
#include "intern.h"

/* ---- niveau ---- */

void niveau_add(struct niveau_cijfers *niveau, const struct vertrek *vertrek,
	struct arena *arena)
{
	struct groep *groepen[] = {
		[RICHTING_GEEN] = &niveau->onbekend,
		[RICHTING_HOGER] = &niveau->hoger,
		[RICHTING_LAGER] = &niveau->lager,
		[RICHTING_GELIJK] = &niveau->behaald,
	};

	groep_add(groepen[vertrek->niveau], vertrek->lid, arena);
}

void niveau_close(struct niveau_cijfers *niveau)
{
	size_t behaald = niveau->behaald.aantal;
	size_t bekend = behaald + niveau->hoger.aantal + niveau->lager.aantal;
	size_t alle = bekend + niveau->onbekend.aantal;

	niveau->percentage = percentage_of(behaald, bekend);
	niveau->ondergrens = percentage_of(behaald, alle);
	niveau->bovengrens = percentage_of(behaald + niveau->onbekend.aantal, alle);
}

/* ---- streefniveaus ---- */

static void streef_add(struct streef_cijfers *streef, enum streef_uitslag uitslag,
	struct groep_lid lid, struct arena *arena)
{
	struct groep *groepen[] = {
		[STREEF_BEHAALD] = &streef->behaald,
		[STREEF_NIET_BEHAALD] = &streef->niet_behaald,
		[STREEF_NVT] = &streef->nvt,
		[STREEF_ONBEKEND] = &streef->onbekend,
	};

	groep_add(groepen[uitslag], lid, arena);
}

/* What the share would be if this many of the unknown ones were behaald, and the others not. */
static struct percentage streef_bound(const struct streef_cijfers *streef, size_t behaald)
{
	return percentage_of(streef->behaald.aantal + behaald,
		streef->behaald.aantal + streef->niet_behaald.aantal + streef->onbekend.aantal);
}

static void streef_close(struct streef_cijfers *streef)
{
	streef->percentage = percentage_of(streef->behaald.aantal,
		streef->behaald.aantal + streef->niet_behaald.aantal);
	streef->ondergrens = streef_bound(streef, 0);
	streef->bovengrens = streef_bound(streef, streef->onbekend.aantal);
}

static void streef_close_all(struct resultaten *r)
{
	streef_close(&r->taal);
	streef_close(&r->rekenen);
	streef_close(&r->sociaal);
	r->streef_gemiddeld = percentage_mean(r->taal.percentage, r->rekenen.percentage);
	r->streef_ondergrens = percentage_mean(r->taal.ondergrens, r->rekenen.ondergrens);
	r->streef_bovengrens = percentage_mean(r->taal.bovengrens, r->rekenen.bovengrens);
}

/* ---- the years ---- */

static void count_years(struct resultaten *r, const struct vertrek *vertrekken, size_t aantal)
{
	for (size_t i = 0; i < aantal; i++) {
		const struct vertrek *vertrek = &vertrekken[i];
		struct jaar_cijfers *jaar = &r->per_jaar[vertrek->jaar];

		if (vertrek->telling != TELT_MEE)
			continue;
		groep_add(&jaar->meegeteld, vertrek->lid, &r->arena);
		niveau_add(&jaar->niveau, vertrek, &r->arena);
	}
	for (int jaar = 0; jaar < RESULTATEN_JAREN; jaar++)
		niveau_close(&r->per_jaar[jaar].niveau);
}

/* A small group is looked at together with the two years before it (inspection, OR1). */
static int years_that_count(const struct resultaten *r)
{
	size_t meegeteld = r->per_jaar[RESULTATEN_JAREN - 1].meegeteld.aantal;

	return meegeteld <= (size_t)r->config->kleine_groep ? RESULTATEN_JAREN : 1;
}

static bool in_years(const struct resultaten *r, const struct vertrek *vertrek)
{
	return vertrek->jaar >= RESULTATEN_JAREN - r->jaren;
}

bool vertrek_counts(const struct resultaten *r, const struct vertrek *vertrek)
{
	return in_years(r, vertrek) && vertrek->telling == TELT_MEE;
}

/* ---- all of them ---- */

static void add_leaver(struct resultaten *r, const struct vertrek *vertrek)
{
	struct groep *tellingen[] = {
		[TELT_MEE] = &r->meegeteld,
		[TELT_ONGEPLAND] = &r->ongepland,
		[TELT_KORTER] = &r->korter_dan_een_jaar,
	};

	groep_add(&r->vertrokken, vertrek->lid, &r->arena);
	groep_add(tellingen[vertrek->telling], vertrek->lid, &r->arena);
	if (vertrek->telling != TELT_MEE)
		return;
	niveau_add(&r->niveau, vertrek, &r->arena);
	streef_add(&r->taal, vertrek->taal, vertrek->lid, &r->arena);
	streef_add(&r->rekenen, vertrek->rekenen, vertrek->lid, &r->arena);
	streef_add(&r->sociaal, vertrek->sociaal, vertrek->lid, &r->arena);
	if (vertrek->gewijzigd)
		groep_add(&r->wijzigingen_laatste_jaren, vertrek->lid, &r->arena);
}

void vertrekken_count(struct resultaten *r, const struct vertrek *vertrekken, size_t aantal)
{
	count_years(r, vertrekken, aantal);
	r->jaren = years_that_count(r);
	for (size_t i = 0; i < aantal; i++)
		if (in_years(r, &vertrekken[i]))
			add_leaver(r, &vertrekken[i]);
	niveau_close(&r->niveau);
	streef_close_all(r);
	r->wijzigingen_percentage = percentage_of(r->wijzigingen_laatste_jaren.aantal,
		r->meegeteld.aantal);
	profielen_count(r, vertrekken, aantal);
}
