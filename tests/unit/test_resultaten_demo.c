/* The figures of a whole school on every day of two schooljaren, for so and vso, of that schooljaar
 * and the one before: parts add up to the whole, who is in a part is in the whole, nobody is
 * counted twice, and from one day to the next figures only change as time can change them. */
#include "jaren_test.h"

#include "cvb/resultaten.h"

/* What a figure is about, for when it is not right. */
struct plek {
	const struct resultaten *r;
	const char *cijfer;
};

static void expect(bool right, const struct plek *plek, const char *what)
{
	char iso[DATUM_SIZE];

	datum_iso(plek->r->peildatum, iso);
	if (!right)
		fail_msg("%s of %d %s on %s: %s", plek->cijfer, plek->r->schooljaar,
			plek->r->vso ? "vso" : "so", iso, what);
}

/* ---- who is in a figure ---- */

static bool in_groep(const struct groep *groep, struct groep_lid lid)
{
	for (size_t i = 0; i < groep->aantal; i++)
		if (groep->leden[i].leerling == lid.leerling &&
		    groep->leden[i].uitstroom == lid.uitstroom)
			return true;
	return false;
}

static void check_once(const struct groep *groep, const struct plek *plek)
{
	for (size_t i = 0; i < groep->aantal; i++) {
		const struct groep before = {.aantal = i, .leden = groep->leden};

		expect(!in_groep(&before, groep->leden[i]), plek, "somebody is in it twice");
	}
}

/* The parts are all of the whole, and none of them overlap. */
static void check_parts(const struct groep *whole, const struct groep *const *parts,
	size_t aantal, const struct plek *plek)
{
	size_t samen = 0;

	check_once(whole, plek);
	for (size_t i = 0; i < aantal; i++) {
		check_once(parts[i], plek);
		samen += parts[i]->aantal;
		for (size_t k = 0; k < parts[i]->aantal; k++)
			expect(in_groep(whole, parts[i]->leden[k]), plek, "a part has more than the whole");
	}
	expect(samen == whole->aantal, plek, "the parts do not add up");
}

static void check_inside(const struct groep *part, const struct groep *whole,
	const struct plek *plek)
{
	check_once(part, plek);
	for (size_t i = 0; i < part->aantal; i++)
		expect(in_groep(whole, part->leden[i]), plek, "it has more than it is taken from");
}

/* ---- shares ---- */

static bool at_most(struct percentage a, struct percentage b)
{
	return a.noemer == 0 || b.noemer == 0 || a.teller * b.noemer <= b.teller * a.noemer;
}

static void check_share(struct percentage share, const struct plek *plek)
{
	expect(share.teller >= 0 && share.teller <= share.noemer, plek, "no share");
}

static void check_bounds(struct percentage laag, struct percentage share, struct percentage hoog,
	const struct plek *plek)
{
	check_share(laag, plek);
	check_share(share, plek);
	check_share(hoog, plek);
	expect(at_most(laag, share) && at_most(share, hoog) && at_most(laag, hoog), plek,
		"a percentage outside its bounds");
}

static void check_ja_nee(const struct ja_nee_cijfers *cijfers, const struct groep *van,
	const struct plek *plek)
{
	size_t samen = cijfers->ja.aantal + cijfers->nee.aantal;

	check_inside(&cijfers->ja, van, plek);
	check_inside(&cijfers->nee, van, plek);
	for (size_t i = 0; i < cijfers->nee.aantal; i++)
		expect(!in_groep(&cijfers->ja, cijfers->nee.leden[i]), plek, "both ja and nee");
	expect(cijfers->percentage.teller == (int64_t)cijfers->ja.aantal &&
	       cijfers->percentage.noemer == (int64_t)samen, plek, "another percentage");
}

/* ---- leavers ---- */

static void check_niveau(const struct niveau_cijfers *niveau, const struct groep *meegeteld,
	const struct plek *plek)
{
	const struct groep *const parts[] = {
		&niveau->behaald, &niveau->hoger, &niveau->lager, &niveau->onbekend,
	};

	check_parts(meegeteld, parts, ARRAY_LEN(parts), plek);
	check_bounds(niveau->ondergrens, niveau->percentage, niveau->bovengrens, plek);
}

static void check_streef(const struct streef_cijfers *streef, const struct groep *meegeteld,
	const struct plek *plek)
{
	const struct groep *const parts[] = {
		&streef->behaald, &streef->niet_behaald, &streef->nvt, &streef->onbekend,
	};

	check_parts(meegeteld, parts, ARRAY_LEN(parts), plek);
	check_bounds(streef->ondergrens, streef->percentage, streef->bovengrens, plek);
}

static void check_leavers(const struct resultaten *r)
{
	const struct plek vertrokken = {r, "vertrokken"}, niveau = {r, "niveau"};
	const struct plek taal = {r, "taal"}, rekenen = {r, "rekenen"}, sociaal = {r, "sociaal"};
	const struct plek streef = {r, "streef"}, gewijzigd = {r, "wijzigingen_laatste_jaren"};
	const struct groep *const parts[] = {&r->meegeteld, &r->ongepland, &r->korter_dan_een_jaar};

	check_parts(&r->vertrokken, parts, ARRAY_LEN(parts), &vertrokken);
	check_niveau(&r->niveau, &r->meegeteld, &niveau);
	check_streef(&r->taal, &r->meegeteld, &taal);
	check_streef(&r->rekenen, &r->meegeteld, &rekenen);
	check_streef(&r->sociaal, &r->meegeteld, &sociaal);
	check_bounds(r->streef_ondergrens, r->streef_gemiddeld, r->streef_bovengrens, &streef);
	check_inside(&r->wijzigingen_laatste_jaren, &r->meegeteld, &gewijzigd);
	check_share(r->wijzigingen_percentage, &gewijzigd);
}

static void check_years(const struct resultaten *r)
{
	const struct plek plek = {r, "per_jaar"};
	const struct groep *parts[RESULTATEN_JAREN];
	int eerste = RESULTATEN_JAREN - r->jaren;

	expect(r->jaren == 1 || r->jaren == RESULTATEN_JAREN, &plek, "so many years");
	expect((r->jaren == 1) == (r->per_jaar[RESULTATEN_JAREN - 1].meegeteld.aantal >
	       (size_t)r->config->kleine_groep), &plek, "years of a small group");
	for (int i = 0; i < RESULTATEN_JAREN; i++) {
		check_niveau(&r->per_jaar[i].niveau, &r->per_jaar[i].meegeteld, &plek);
		parts[i] = &r->per_jaar[i].meegeteld;
		expect(r->per_jaar[i].schooljaar == r->schooljaar - RESULTATEN_JAREN + 1 + i, &plek,
			"another year");
	}
	check_parts(&r->meegeteld, parts + eerste, (size_t)r->jaren, &plek);
}

static void check_profielen(const struct resultaten *r)
{
	const struct plek profiel = {r, "per_profiel"}, beide = {r, "profiel_bestemming"};
	size_t profielen = r->per_profiel_aantal, beiden = r->profiel_bestemming_aantal;
	const struct groep **parts = xcalloc(profielen + beiden + 1, sizeof(*parts));

	for (size_t i = 0; i < profielen; i++) {
		const struct profiel_cijfers *row = &r->per_profiel[i];

		check_niveau(&row->niveau, &row->meegeteld, &profiel);
		expect(row->meegeteld.aantal > 0, &profiel, "a row about nobody");
		parts[i] = &row->meegeteld;
	}
	for (size_t i = 0; i < beiden; i++)
		parts[profielen + i] = &r->profiel_bestemming[i].leerlingen;
	check_parts(&r->meegeteld, parts, profielen, &profiel);
	check_parts(&r->meegeteld, parts + profielen, beiden, &beide);
	xfree(parts);
}

/* ---- on the peildatum ---- */

static bool of_afdeling(const struct dossier *dossier, bool vso)
{
	return dossier->id != 0 && dossier->vso == vso;
}

/* The pupils of the afdeling; with `ingeschreven` only those. The caller frees `leden`. */
static struct groep pupils(const struct jaren *jaren, const struct resultaten *r,
	bool ingeschreven)
{
	struct groep groep = {.leden = xcalloc(LEERLINGEN, sizeof(*groep.leden))};

	for (size_t i = 0; i < jaren->dossiers.aantal; i++) {
		const struct dossier *dossier = &jaren->dossiers.rijen[i];

		if (of_afdeling(dossier, r->vso) &&
		    (!ingeschreven || dossier_termen(dossier, r->peildatum).ingeschreven))
			groep.leden[groep.aantal++].leerling = dossier->id;
	}
	return groep;
}

static void check_terms(const struct jaren *jaren, const struct resultaten *r)
{
	const struct plek weken = {r, "opp_zes_weken"}, evaluatie = {r, "evaluatie_schooljaar"};
	const struct plek instemming = {r, "instemming"}, wisselingen = {r, "wisselingen"};
	struct groep alle = pupils(jaren, r, false), nu = pupils(jaren, r, true);

	check_ja_nee(&r->opp_zes_weken, &alle, &weken);
	check_ja_nee(&r->evaluatie_schooljaar, &nu, &evaluatie);
	check_ja_nee(&r->instemming, &nu, &instemming);
	check_inside(&r->wisselingen_van, &nu, &wisselingen);
	check_inside(&r->wisselingen, &r->wisselingen_van, &wisselingen);
	check_share(r->wisselingen_percentage, &wisselingen);
	check_inside(&r->kwaliteit.opp, &nu, &wisselingen);
	xfree(alle.leden);
	xfree(nu.leden);
}

/* Who misses something is a nee, and who is a nee misses something. */
static void check_mist(const struct groep *nee, const struct groep *const *mist, size_t aantal,
	const struct plek *plek)
{
	for (size_t i = 0; i < aantal; i++)
		check_inside(mist[i], nee, plek);
	for (size_t k = 0; k < nee->aantal; k++) {
		size_t missing = 0;

		for (size_t i = 0; i < aantal; i++)
			missing += in_groep(mist[i], nee->leden[k]);
		expect(missing > 0, plek, "nee without a reason");
	}
}

static void check_kwaliteit(const struct resultaten *r)
{
	const struct kwaliteit *k = &r->kwaliteit;
	const struct plek delen = {r, "vier_delen"}, afwijking = {r, "afwijking_volledig"};
	const struct plek doelen = {r, "meetbare_doelen"}, evaluatie = {r, "evaluatie_volledig"};
	const struct groep *const halves[] = {&k->vier_delen.ja, &k->vier_delen.nee};
	const struct groep *const mist[] = {&k->mist_bestemming, &k->mist_onderbouwing,
		&k->mist_ondersteuning, &k->mist_instemming};
	const struct groep *mist_afwijking[AFWIJKING_AANTAL];

	check_parts(&k->opp, halves, ARRAY_LEN(halves), &delen);
	check_ja_nee(&k->vier_delen, &k->opp, &delen);
	check_mist(&k->vier_delen.nee, mist, ARRAY_LEN(mist), &delen);
	check_ja_nee(&k->meetbare_doelen, &k->opp, &doelen);
	check_ja_nee(&k->evaluatie_volledig, &k->opp, &evaluatie);
	check_ja_nee(&k->afwijking_volledig, &k->opp, &afwijking);
	for (int i = 0; i < AFWIJKING_AANTAL; i++)
		mist_afwijking[i] = &k->mist_afwijking[i];
	check_mist(&k->afwijking_volledig.nee, mist_afwijking, AFWIJKING_AANTAL, &afwijking);
	expect(k->opp.aantal == r->wisselingen_van.aantal, &delen, "other pupils with an opp");
	expect(k->meetbare_doelen.percentage.noemer == r->instemming.percentage.noemer, &doelen,
		"other pupils with a handelingsdeel");
	check_inside(&r->instemming.nee, &k->mist_instemming, &delen);
}

static void check_moment(const struct bestendiging *moment, const struct plek *plek)
{
	const struct groep *const parts[] = {&moment->zelfde_plek, &moment->andere_passende_plek,
		&moment->uitgevallen, &moment->onbekend};

	check_parts(&moment->leerlingen, parts, ARRAY_LEN(parts), plek);
	check_share(moment->percentage, plek);
	check_share(moment->ondergrens, plek);
	expect(at_most(moment->ondergrens, moment->percentage), plek, "below its bound");
}

/* All leavers together are those of each schooljaar. */
static void check_bestendiging(const struct jaren *jaren, const struct resultaten *r)
{
	const struct plek plek = {r, "bestendiging"};
	struct cohorten *cohorten = cohorten_of_dossiers(&jaren->dossiers, r->config, r->peildatum);
	const struct groep **parts = xcalloc(cohorten->aantal + 1, sizeof(*parts));

	expect(r->vso == (r->bestendiging_aantal > 0), &plek, "not of the vso");
	for (size_t i = 0; i < r->bestendiging_aantal; i++) {
		check_moment(&r->bestendiging[i], &plek);
		for (size_t k = 0; k < cohorten->aantal; k++) {
			check_moment(&cohorten->rijen[k].momenten[i], &plek);
			parts[k] = &cohorten->rijen[k].momenten[i].leerlingen;
			check_inside(parts[k], &cohorten->rijen[k].leerlingen, &plek);
		}
		check_parts(&r->bestendiging[i].leerlingen, parts, cohorten->aantal, &plek);
	}
	xfree(parts);
	cohorten_free(cohorten);
}

/* ---- from one day to the next ---- */

/* Of the same schooljaar: leavers only come, those of earlier years are known, and whoever had an
 * opp in time keeps it. */
static void check_change(const struct resultaten *gisteren, const struct resultaten *r)
{
	const struct plek jaar = {r, "per_jaar, since yesterday"};
	const struct plek weken = {r, "opp_zes_weken, since yesterday"};

	for (int i = 0; i < RESULTATEN_JAREN; i++)
		check_inside(&gisteren->per_jaar[i].meegeteld, &r->per_jaar[i].meegeteld, &jaar);
	for (int i = 0; i < RESULTATEN_JAREN - 1; i++)
		expect(gisteren->peildatum < schooljaar_begin(r->schooljaar) ||
		       gisteren->per_jaar[i].meegeteld.aantal == r->per_jaar[i].meegeteld.aantal,
		       &jaar, "a year that was over has others");
	if (gisteren->jaren == r->jaren)
		check_inside(&gisteren->vertrokken, &r->vertrokken, &jaar);
	check_inside(&gisteren->opp_zes_weken.ja, &r->opp_zes_weken.ja, &weken);
}

/* ---- two schooljaren ---- */

/* `terug` schooljaren before that of the day. */
static struct resultaten *figures(const struct jaren *jaren, dag op, bool vso, int terug)
{
	const struct resultaten_vraag vraag = {
		jaren->school.config, schooljaar_of(op) - terug, vso, op};
	struct resultaten *r = resultaten_of_dossiers(&jaren->dossiers, &vraag);

	check_leavers(r);
	check_years(r);
	check_profielen(r);
	check_terms(jaren, r);
	check_kwaliteit(r);
	check_bestendiging(jaren, r);
	return r;
}

static void check_days(const struct jaren *jaren, bool vso, int terug)
{
	struct resultaten *gisteren = NULL;
	size_t most = 0;

	for (dag op = jaren_eerste(); op <= jaren_laatste(); op++) {
		struct resultaten *r = figures(jaren, op, vso, terug);

		if (gisteren && gisteren->schooljaar == r->schooljaar)
			check_change(gisteren, r);
		resultaten_free(gisteren);
		gisteren = r;
		most = r->vertrokken.aantal > most ? r->vertrokken.aantal : most;
	}
	resultaten_free(gisteren);
	assert_true(most > 0);
}

static void test_so(void **state)
{
	check_days(*state, false, 0);
}

static void test_vso(void **state)
{
	check_days(*state, true, 0);
}

static void test_the_year_before(void **state)
{
	check_days(*state, false, 1);
	check_days(*state, true, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_so),
		cmocka_unit_test(test_vso),
		cmocka_unit_test(test_the_year_before),
	};

	return cmocka_run_group_tests(tests, jaren_setup, jaren_teardown);
}
