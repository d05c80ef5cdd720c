/* Figures on the peildatum: the terms of the law, switching, bestendiging. */
#include "resultaten_test.h"

#include "death.h"

/* ---- opp within six weeks ---- */

/* One who came on 01-09-2025 with an opp of `vastgesteld_op`; six weeks later is 13-10-2025. */
static struct kind *newcomer(struct cijfers_school *school, dag vastgesteld_op)
{
	struct kind *kind = pupil(school);

	kind->dossier.inschrijfdatum = DAG(2025, 9, 1);
	kind->opp[0].vastgesteld_op = vastgesteld_op;
	return kind;
}

static void test_six_weeks(void **state)
{
	struct cijfers_school *school = *state;
	const struct ja_nee_cijfers *cijfers;

	newcomer(school, DAG(2025, 8, 31)); /* from before enrolment: for the tlv */
	newcomer(school, DAG(2025, 9, 1));
	newcomer(school, DAG(2025, 10, 13));
	newcomer(school, DAG(2025, 10, 14));
	newcomer(school, DAG(2025, 9, 1))->opp[0].vastgesteld = false;
	newcomer(school, DAG(2025, 9, 1))->opp[0].vso = false; /* any version will do */
	newcomer(school, DAG(2025, 9, 1))->dossier.opp_aantal = 0;
	cijfers = &results(school)->opp_zes_weken;
	assert_groep(cijfers->ja, 2, 3, 6);
	assert_groep(cijfers->nee, 1, 4, 5, 7);
	assert_percentage(cijfers->percentage, "42.9"); /* 3 of 7 */
}

static void test_six_weeks_have_to_pass(void **state)
{
	struct cijfers_school *school = *state;

	newcomer(school, DAG(2025, 10, 1));
	newcomer(school, DAG(2026, 1, 1));
	school->vraag.peildatum = DAG(2025, 10, 13);
	assert_groep(results(school)->opp_zes_weken.ja, 1);
	assert_int_equal(results(school)->opp_zes_weken.nee.aantal, 0);
	school->vraag.peildatum = DAG(2025, 10, 14);
	assert_groep(results(school)->opp_zes_weken.nee, 2);
	school->vraag.peildatum = DAG(2025, 9, 30); /* not vastgesteld yet */
	assert_int_equal(results(school)->opp_zes_weken.ja.aantal, 0);
	assert_percentage(results(school)->opp_zes_weken.percentage, "");
}

static void test_six_weeks_are_a_setting(void **state)
{
	struct cijfers_school *school = *state;

	newcomer(school, DAG(2025, 9, 11));
	school->config->opp_dagen = 10;
	assert_groep(results(school)->opp_zes_weken.ja, 1);
	school->config->opp_dagen = 9;
	assert_groep(results(school)->opp_zes_weken.nee, 1);
}

static void test_who_came_in_the_schooljaar(void **state)
{
	struct cijfers_school *school = *state;
	const dag days[] = {DAG(2025, 7, 31), DAG(2025, 8, 1), DAG(2026, 7, 31), DAG(2026, 8, 1)};

	for (size_t i = 0; i < ARRAY_LEN(days); i++)
		newcomer(school, days[i])->dossier.inschrijfdatum = days[i];
	newcomer(school, DAG(2025, 9, 1))->dossier.vso = false;
	assert_groep(results(school)->opp_zes_weken.ja, 2, 3);
	school->vraag.vso = false;
	assert_groep(results(school)->opp_zes_weken.ja, 5);
}

/* Who has left again did come. */
static void test_six_weeks_of_who_left(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 3, 1));

	kind->dossier.inschrijfdatum = DAG(2025, 9, 1);
	assert_groep(results(school)->opp_zes_weken.nee, 1);
}

/* ---- evaluation in the schooljaar ---- */

static void test_evaluation_in_the_schooljaar(void **state)
{
	struct cijfers_school *school = *state;

	evaluated(school, DAG(2025, 7, 31), "ja", "ja");
	evaluated(school, DAG(2025, 8, 1), "ja", "ja");
	evaluated(school, DAG(2026, 7, 31), "ja", "ja");
	evaluated(school, DAG(2026, 8, 1), "ja", "ja");
	pupil(school);
	assert_groep(results(school)->evaluatie_schooljaar.ja, 2, 3);
	assert_groep(results(school)->evaluatie_schooljaar.nee, 1, 4, 5);
	assert_percentage(results(school)->evaluatie_schooljaar.percentage, "40.0");
	school->vraag.peildatum = DAG(2026, 7, 31);
	assert_groep(results(school)->evaluatie_schooljaar.ja, 2, 3);
	school->vraag.peildatum = DAG(2026, 7, 30); /* one is still to come */
	assert_groep(results(school)->evaluatie_schooljaar.ja, 2);
}

/* Born on 01-01-2008: eighteen on 01-01-2026. */
static void test_with_whom(void **state)
{
	struct cijfers_school *school = *state;

	evaluated(school, DAG(2025, 12, 31), "nee", "ja");
	evaluated(school, DAG(2025, 12, 31), NULL, "nee"); /* empty is not nee */
	evaluated(school, DAG(2026, 1, 1), "nee", "ja");
	evaluated(school, DAG(2026, 1, 1), "ja", "nee");
	evaluated(school, DAG(2026, 1, 1), "ja", "nee")->dossier.handelingsbekwaam = "nee";
	assert_groep(results(school)->evaluatie_schooljaar.ja, 2, 3, 5);
	assert_groep(results(school)->evaluatie_schooljaar.nee, 1, 4);
}

static void test_one_of_more_evaluations_will_do(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = evaluated(school, DAG(2025, 10, 1), "ja", "ja");

	kind->evaluaties[1] = kind->evaluaties[0];
	kind->evaluaties[1].datum = DAG(2025, 11, 1);
	kind->evaluaties[1].met_ouders = "nee";
	kind->dossier.evaluaties_aantal = 2;
	assert_groep(results(school)->evaluatie_schooljaar.ja, 1);
}

static void test_evaluation_of_whom(void **state)
{
	struct cijfers_school *school = *state;

	pupil(school)->opp[0].vastgesteld_op = DAG(2025, 7, 31);
	pupil(school)->opp[0].vastgesteld_op = DAG(2025, 8, 1); /* not before it began */
	pupil(school)->opp[0].vastgesteld = false;
	pupil(school)->dossier.vso = false;
	leaver(school, DAG(2026, 11, 21));
	leaver(school, DAG(2026, 11, 22)); /* planned: still ingeschreven */
	assert_groep(results(school)->evaluatie_schooljaar.nee, 1, 6);
	school->vraag.peildatum = DAG(2025, 7, 30); /* that opp is still to come */
	school->vraag.schooljaar = 2025;
	assert_groep(results(school)->evaluatie_schooljaar.nee, 5, 6);
}

/* ---- consent ---- */

static void test_instemming(void **state)
{
	struct cijfers_school *school = *state;
	const char *const instemming[] = {"ja", "nee", "gevraagd", "nvt", NULL};

	for (size_t i = 0; i < ARRAY_LEN(instemming); i++) {
		struct kind *kind = pupil(school);

		kind->opp[0].handelingsdeel = "ja";
		kind->opp[0].instemming = instemming[i];
	}
	pupil(school)->opp[0].handelingsdeel = "nee";
	pupil(school);
	leaver(school, DAG(2026, 3, 1))->opp[0].handelingsdeel = "ja";
	assert_groep(results(school)->instemming.ja, 1);
	assert_groep(results(school)->instemming.nee, 2, 3, 4, 5);
	assert_percentage(results(school)->instemming.percentage, "20.0");
}

/* The huidige opp is that on the peildatum. */
static void test_instemming_with_the_huidige_opp(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = pupil(school);

	kind->opp[0].handelingsdeel = "nee";
	kind->opp[1] = opp_on(2, DAG(2026, 11, 21), NULL, NULL);
	kind->opp[1].handelingsdeel = kind->opp[1].instemming = "ja";
	kind->dossier.opp_aantal = 2;
	assert_groep(results(school)->instemming.ja, 1);
	school->vraag.peildatum = DAG(2026, 11, 20);
	assert_int_equal(results(school)->instemming.ja.aantal, 0);
}

/* ---- switching ---- */

static struct kind *switched(struct cijfers_school *school, const char *profiel,
	const char *niveau)
{
	struct kind *kind = pupil(school);

	kind->opp[1] = opp_on(2, DAG(2021, 1, 1), profiel, niveau);
	kind->dossier.opp_aantal = 2;
	return kind;
}

static void test_wisselingen(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind;

	switched(school, "dagbesteding", "werk"); /* however long ago */
	switched(school, "arbeidsmarkt", "beschut"); /* another level, the same profile */
	kind = switched(school, "dagbesteding", "werk"); /* when it was in the so */
	kind->opp[0].vso = kind->opp[1].vso = false;
	kind = switched(school, "dagbesteding", "werk"); /* by mistake */
	kind->opp[2] = opp_on(3, DAG(2021, 1, 2), "arbeidsmarkt", "werk");
	kind->opp[2].correctie = true;
	kind->dossier.opp_aantal = 3;
	switched(school, "dagbesteding", "werk")->opp[1].vastgesteld_op = DAG(2026, 11, 22);
	pupil(school)->dossier.opp_aantal = 0;
	leaver(school, DAG(2026, 3, 1));
	switched(school, "dagbesteding", "werk")->dossier.vso = false;
	assert_groep(results(school)->wisselingen, 1);
	assert_groep(results(school)->wisselingen_van, 1, 2, 3, 4, 5);
	assert_percentage(results(school)->wisselingen_percentage, "20.0");
}

/* ---- bestendiging ---- */

static void contact(struct kind *kind, dag datum, const char *wijze, const char *bestendig)
{
	kind->nazorg[kind->dossier.nazorg_aantal++] = (struct d_nazorg){
		.datum = datum, .moment = 12, .wijze = wijze, .bestendig = bestendig,
	};
}

/* The second of 3, 12 and 24 months. */
static const struct bestendiging *after_a_year(struct cijfers_school *school)
{
	assert_int_equal(results(school)->bestendiging_aantal, 3);
	assert_int_equal(results(school)->bestendiging[1].maanden, 12);
	return &results(school)->bestendiging[1];
}

static void test_bestendiging(void **state)
{
	struct cijfers_school *school = *state;
	const struct bestendiging *moment;
	const char *const waarden[] = {"zelfde_plek", "andere_passende_plek", "uitgevallen",
		"onbekend", NULL};

	for (size_t i = 0; i < ARRAY_LEN(waarden); i++)
		contact(leaver(school, DAG(2020, 7, 1)), DAG(2021, 7, 1), "telefoon", waarden[i]);
	leaver(school, DAG(2020, 7, 1)); /* nobody called */
	moment = after_a_year(school);
	assert_groep(moment->leerlingen, 1, 2, 3, 4, 5, 6); /* of all years */
	assert_groep(moment->zelfde_plek, 1);
	assert_groep(moment->andere_passende_plek, 2);
	assert_groep(moment->uitgevallen, 3);
	assert_groep(moment->onbekend, 4, 5, 6);
	assert_percentage(moment->percentage, "66.7"); /* 2 of 3 */
	assert_percentage(moment->ondergrens, "33.3"); /* 2 of 6 */
	moment = &results(school)->bestendiging[0];
	assert_int_equal(moment->onbekend.aantal, 6); /* the contacts carry another moment */
	assert_percentage(moment->percentage, "");
	assert_percentage(moment->ondergrens, "0.0");
}

static void test_bestendiging_after_the_months_have_passed(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2025, 11, 21));
	leaver(school, DAG(2025, 11, 22));
	assert_groep(after_a_year(school)->leerlingen, 1);
	assert_groep(results(school)->bestendiging[0].leerlingen, 1, 2);
	assert_int_equal(results(school)->bestendiging[2].leerlingen.aantal, 0);
	school->vraag.peildatum = DAG(9999, 12, 31);
	school->kinderen[0].uitstroom[0].datum = DAG(9999, 2, 1); /* a year later is beyond all years */
	assert_groep(after_a_year(school)->leerlingen, 2);
}

static void test_whose_bestendiging(void **state)
{
	struct cijfers_school *school = *state;
	const char *const soorten[] = {"tussentijds_ongepland", "overleden", "overgang_so_vso",
		"tussentijds_gepland", "tijdelijk_verblijf"};

	for (size_t i = 0; i < ARRAY_LEN(soorten); i++)
		leaver(school, DAG(2020, 7, 1))->uitstroom[0].soort = soorten[i];
	leaver(school, DAG(2020, 7, 1))->uitstroom[0].vso = false;
	leaver(school, DAG(2020, 7, 1))->uitstroom[0].ingeschreven_op = DAG(2020, 6, 1);
	assert_groep(after_a_year(school)->leerlingen, 4, 5, 7);
	school->vraag.vso = false;
	assert_int_equal(results(school)->bestendiging_aantal, 0);
}

static void test_which_contact_decides(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2020, 7, 1));

	contact(kind, DAG(2020, 6, 30), "telefoon", "zelfde_plek"); /* before leaving */
	assert_groep(after_a_year(school)->onbekend, 1);
	contact(kind, DAG(2020, 7, 1), "telefoon", "zelfde_plek"); /* on the day of leaving */
	assert_groep(after_a_year(school)->zelfde_plek, 1);
	contact(kind, DAG(2026, 11, 21), "bezoek", "andere_passende_plek");
	assert_groep(after_a_year(school)->andere_passende_plek, 1);
	contact(kind, DAG(2026, 11, 21), "telefoon", "uitgevallen"); /* the same day, by wijze */
	assert_groep(after_a_year(school)->uitgevallen, 1);
	kind->nazorg[3].bestendig = NULL; /* the latest decides, also when it does not know */
	assert_groep(after_a_year(school)->onbekend, 1);
	kind->nazorg[3].datum = DAG(2026, 11, 22); /* after the peildatum */
	assert_groep(after_a_year(school)->andere_passende_plek, 1);
	kind->nazorg[2].moment = 24;
	assert_groep(after_a_year(school)->zelfde_plek, 1);
}

/* ---- the edges of the calendar ---- */

static void test_schooljaar_of_a_day(void **state)
{
	(void)state;
	assert_int_equal(resultaten_schooljaar(DAG(2026, 7, 31)), 2025);
	assert_int_equal(resultaten_schooljaar(DAG(2026, 8, 1)), 2026);
	assert_int_equal(resultaten_schooljaar(DAG(1, 1, 1)), RESULTATEN_EERSTE_JAAR);
}

static void test_first_schooljaar(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(1, 1, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	school->vraag.schooljaar = RESULTATEN_EERSTE_JAAR;
	assert_int_equal(results(school)->per_jaar[0].schooljaar, 0);
	assert_groep(results(school)->ongepland, 1);
}

static void ask_for_one_before_the_first(void)
{
	const struct resultaten_vraag vraag = {config_defaults(), RESULTATEN_EERSTE_JAAR - 1, true,
		DAG(2026, 11, 21)};
	const struct dossier_lijst nobody = {0};

	resultaten_of_dossiers(&nobody, &vraag);
}

static void test_no_schooljaar_before_the_first(void **state)
{
	struct death death = death_of(ask_for_one_before_the_first);

	(void)state;
	assert_true(died_by_abort(&death));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CIJFERS_TEST(test_six_weeks),
		CIJFERS_TEST(test_six_weeks_have_to_pass),
		CIJFERS_TEST(test_six_weeks_are_a_setting),
		CIJFERS_TEST(test_who_came_in_the_schooljaar),
		CIJFERS_TEST(test_six_weeks_of_who_left),
		CIJFERS_TEST(test_evaluation_in_the_schooljaar),
		CIJFERS_TEST(test_with_whom),
		CIJFERS_TEST(test_one_of_more_evaluations_will_do),
		CIJFERS_TEST(test_evaluation_of_whom),
		CIJFERS_TEST(test_instemming),
		CIJFERS_TEST(test_instemming_with_the_huidige_opp),
		CIJFERS_TEST(test_wisselingen),
		CIJFERS_TEST(test_bestendiging),
		CIJFERS_TEST(test_bestendiging_after_the_months_have_passed),
		CIJFERS_TEST(test_whose_bestendiging),
		CIJFERS_TEST(test_which_contact_decides),
		cmocka_unit_test(test_schooljaar_of_a_day),
		CIJFERS_TEST(test_first_schooljaar),
		cmocka_unit_test(test_no_schooljaar_before_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
