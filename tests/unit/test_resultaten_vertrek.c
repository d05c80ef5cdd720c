/* Which leavings are in the figures, which of them count, and what was reached. */
#include "resultaten_test.h"

/* ---- which are in the figures ---- */

static void test_only_of_the_schooljaar(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2025, 7, 31));
	leaver(school, DAG(2025, 8, 1));
	leaver(school, DAG(2026, 7, 31));
	leaver(school, DAG(2026, 8, 1));
	school->config->kleine_groep = 0;
	assert_groep(results(school)->vertrokken, 2, 3);
}

static void test_only_on_or_before_the_peildatum(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 3, 9));
	leaver(school, DAG(2026, 3, 10));
	leaver(school, DAG(2026, 3, 11)); /* planned */
	school->vraag.peildatum = DAG(2026, 3, 10);
	assert_groep(results(school)->vertrokken, 1, 2);
	assert_groep(results(school)->per_jaar[2].meegeteld, 1, 2);
}

static void test_only_of_the_afdeling(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 7, 31));

	kind->uitstroom[0].vso = false; /* the pupil is in the vso now */
	kind->uitstroom[0].soort = "overgang_so_vso";
	leaver(school, DAG(2026, 7, 31));
	assert_groep(results(school)->vertrokken, 2);
	school->vraag.vso = false;
	assert_groep(results(school)->vertrokken, 1);
	assert_groep(results(school)->meegeteld, 1);
}

static void test_who_died_is_in_no_figure(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 3, 1));

	kind->uitstroom[0].soort = "overleden";
	kind->dossier.inschrijfdatum = DAG(2025, 9, 1);
	kind->opp[0].vastgesteld_op = DAG(2025, 9, 2);
	kind->opp[0].handelingsdeel = "ja";
	assert_int_equal(results(school)->vertrokken.aantal, 0);
	assert_int_equal(results(school)->per_jaar[2].meegeteld.aantal, 0);
	assert_int_equal(results(school)->opp_zes_weken.ja.aantal, 0);
	assert_int_equal(results(school)->opp_zes_weken.nee.aantal, 0);
	assert_int_equal(results(school)->instemming.nee.aantal, 0);
	assert_int_equal(results(school)->wisselingen_van.aantal, 0);
	assert_int_equal(results(school)->kwaliteit.opp.aantal, 0);
	for (size_t i = 0; i < results(school)->bestendiging_aantal; i++)
		assert_int_equal(results(school)->bestendiging[i].leerlingen.aantal, 0);
}

static void test_actions_about_nobody(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 3, 1))->dossier.id = 0;
	assert_int_equal(results(school)->vertrokken.aantal, 0);
}

/* ---- which count ---- */

static void test_soorten_that_count(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 3, 1));
	leaver(school, DAG(2026, 3, 1))->uitstroom[0].soort = "tussentijds_gepland";
	leaver(school, DAG(2026, 3, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	leaver(school, DAG(2026, 3, 1))->uitstroom[0].soort = "tijdelijk_verblijf";
	assert_groep(results(school)->vertrokken, 1, 2, 3, 4);
	assert_groep(results(school)->meegeteld, 1, 2, 4);
	assert_groep(results(school)->ongepland, 3);
}

static void test_twelve_months(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 3, 10))->uitstroom[0].ingeschreven_op = DAG(2025, 3, 10);
	leaver(school, DAG(2026, 3, 10))->uitstroom[0].ingeschreven_op = DAG(2025, 3, 11);
	leaver(school, DAG(2026, 3, 10))->uitstroom[0].ingeschreven_op = DAG(2025, 3, 9);
	assert_groep(results(school)->meegeteld, 1, 3);
	assert_groep(results(school)->korter_dan_een_jaar, 2);
}

/* A year from 29-02-2024 is over on 28-02-2025. */
static void test_twelve_months_from_a_leap_day(void **state)
{
	struct cijfers_school *school = *state;

	school->vraag.schooljaar = 2024;
	leaver(school, DAG(2025, 2, 27))->uitstroom[0].ingeschreven_op = DAG(2024, 2, 29);
	leaver(school, DAG(2025, 2, 28))->uitstroom[0].ingeschreven_op = DAG(2024, 2, 29);
	assert_groep(results(school)->korter_dan_een_jaar, 1);
	assert_groep(results(school)->meegeteld, 2);
}

static void test_twelve_months_beyond_the_calendar(void **state)
{
	struct cijfers_school *school = *state;

	school->vraag.schooljaar = 9999;
	school->vraag.peildatum = DAG(9999, 12, 31);
	leaver(school, DAG(9999, 12, 31))->uitstroom[0].ingeschreven_op = DAG(9999, 2, 1);
	assert_groep(results(school)->korter_dan_een_jaar, 1);
}

static void test_ongepland_goes_before_short(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 3, 10));

	kind->uitstroom[0].ingeschreven_op = DAG(2026, 1, 5);
	kind->uitstroom[0].soort = "tussentijds_ongepland";
	assert_groep(results(school)->ongepland, 1);
	assert_int_equal(results(school)->korter_dan_een_jaar.aantal, 0);
}

/* Came back and left again: both leavings count. */
static void test_left_twice(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2025, 9, 1));

	kind->uitstroom[1] = kind->uitstroom[0];
	kind->uitstroom[1].datum = DAG(2026, 7, 1);
	kind->uitstroom[1].ingeschreven_op = DAG(2025, 11, 1);
	kind->dossier.uitstroom_aantal = 2;
	assert_groep(results(school)->vertrokken, 1, 1);
	assert_groep(results(school)->meegeteld, 1);
	assert_groep(results(school)->korter_dan_een_jaar, 1);
}

/* ---- one year, or three ---- */

static void test_eight_are_a_year(void **state)
{
	struct cijfers_school *school = *state;

	leavers(school, 8, DAG(2026, 7, 1));
	leavers(school, 2, DAG(2024, 7, 1));
	assert_int_equal(results(school)->jaren, 1);
	assert_int_equal(results(school)->meegeteld.aantal, 8);
}

/* Seven that count, of ten who left. */
static void test_seven_take_two_years_along(void **state)
{
	struct cijfers_school *school = *state;

	leavers(school, 7, DAG(2026, 7, 1));
	for (int i = 0; i < 3; i++)
		leaver(school, DAG(2026, 7, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	leavers(school, 2, DAG(2025, 7, 1));
	leavers(school, 1, DAG(2023, 8, 1));
	leavers(school, 1, DAG(2023, 7, 31)); /* too long ago */
	assert_int_equal(results(school)->jaren, 3);
	assert_int_equal(results(school)->vertrokken.aantal, 13);
	assert_int_equal(results(school)->meegeteld.aantal, 10);
	assert_int_equal(results(school)->ongepland.aantal, 3);
}

static void test_small_is_a_setting(void **state)
{
	struct cijfers_school *school = *state;

	leavers(school, 3, DAG(2026, 7, 1));
	school->config->kleine_groep = 2;
	assert_int_equal(results(school)->jaren, 1);
	school->config->kleine_groep = 3;
	assert_int_equal(results(school)->jaren, 3);
}

static void test_three_years_each_by_itself(void **state)
{
	struct cijfers_school *school = *state;
	const struct resultaten *r;

	leavers(school, 2, DAG(2026, 7, 1));
	leaver(school, DAG(2025, 7, 1))->uitstroom[0].niveau = "havo";
	leaver(school, DAG(2025, 7, 1))->uitstroom[0].niveau = "beschut";
	leaver(school, DAG(2025, 7, 1));
	leaver(school, DAG(2024, 7, 1))->uitstroom[0].niveau = NULL;
	leaver(school, DAG(2024, 7, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	r = results(school);
	assert_int_equal(r->per_jaar[0].schooljaar, 2023);
	assert_groep(r->per_jaar[0].meegeteld, 6);
	assert_groep(r->per_jaar[0].niveau.onbekend, 6);
	assert_percentage(r->per_jaar[0].niveau.percentage, "");
	assert_int_equal(r->per_jaar[1].schooljaar, 2024);
	assert_groep(r->per_jaar[1].meegeteld, 3, 4, 5);
	assert_groep(r->per_jaar[1].niveau.hoger, 3);
	assert_groep(r->per_jaar[1].niveau.lager, 4);
	assert_percentage(r->per_jaar[1].niveau.percentage, "33.3");
	assert_int_equal(r->per_jaar[2].schooljaar, 2025);
	assert_percentage(r->per_jaar[2].niveau.percentage, "100.0");
	assert_percentage(r->niveau.percentage, "60.0"); /* 3 of the 5 of which it is known */
}

/* ---- the level ---- */

/* What came of one leaver with these levels; the opp aims at werk (rang 5). */
static char reached(struct cijfers_school *school, const char *niveau, const char *niveau_2)
{
	const struct niveau_cijfers *cijfers;

	school->kinderen[0].uitstroom[0].niveau = niveau;
	school->kinderen[0].uitstroom[0].niveau_2 = niveau_2;
	cijfers = &results(school)->niveau;
	assert_int_equal(cijfers->behaald.aantal + cijfers->hoger.aantal + cijfers->lager.aantal +
		cijfers->onbekend.aantal, 1);
	return cijfers->behaald.aantal ? '=' : cijfers->hoger.aantal ? '>'
		: cijfers->lager.aantal ? '<' : '?';
}

static void test_level_by_rang(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 7, 1));
	assert_int_equal(reached(school, "werk", NULL), '=');
	assert_int_equal(reached(school, "entree", NULL), '='); /* another name for rang 5 */
	assert_int_equal(reached(school, "vmbo_b", NULL), '>');
	assert_int_equal(reached(school, "beschut", NULL), '<');
	assert_int_equal(reached(school, NULL, NULL), '?');
	assert_int_equal(reached(school, "van_vroeger", NULL), '?');
}

static void test_second_level(void **state)
{
	struct cijfers_school *school = *state;

	leaver(school, DAG(2026, 7, 1));
	assert_int_equal(reached(school, "beschut", "entree"), '=');
	assert_int_equal(reached(school, "werk", "vmbo_b"), '=');
	assert_int_equal(reached(school, "beschut", "vmbo_b"), '<'); /* the first decides */
	assert_int_equal(reached(school, "vmbo_b", "beschut"), '>');
	assert_int_equal(reached(school, NULL, "werk"), '=');
	assert_int_equal(reached(school, NULL, "beschut"), '<');
	assert_int_equal(reached(school, "beschut", "van_vroeger"), '?'); /* may have been reached */
	assert_int_equal(reached(school, "van_vroeger", "beschut"), '?');
	assert_int_equal(reached(school, "van_vroeger", "werk"), '=');
	assert_int_equal(reached(school, "werk", "van_vroeger"), '=');
}

static void test_without_an_opp_to_measure_against(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 7, 1));

	kind->opp[0].niveau = NULL;
	assert_int_equal(reached(school, "werk", NULL), '?');
	kind->opp[0].niveau = "werk";
	assert_int_equal(reached(school, "werk", NULL), '=');
	kind->opp[0].vso = false;
	assert_int_equal(reached(school, "werk", NULL), '?');
	kind->opp[0].vso = true;
	kind->opp[0].vastgesteld = false; /* a concept, or abandoned */
	assert_int_equal(reached(school, "werk", NULL), '?');
	kind->opp[0].vastgesteld = true;
	kind->dossier.opp_aantal = 0;
	assert_int_equal(reached(school, "werk", NULL), '?');
}

static void test_last_opp_on_or_before_leaving(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = leaver(school, DAG(2026, 7, 1));

	kind->opp[1] = opp_on(2, DAG(2026, 7, 1), "dagbesteding", "beschut");
	kind->dossier.opp_aantal = 2;
	assert_int_equal(reached(school, "beschut", NULL), '=');
	assert_string_equal(results(school)->per_profiel[0].uitstroomprofiel, "dagbesteding");
	kind->opp[1].vastgesteld_op = DAG(2026, 7, 2);
	assert_int_equal(reached(school, "beschut", NULL), '<');
	assert_string_equal(results(school)->per_profiel[0].uitstroomprofiel, "arbeidsmarkt");
	kind->opp[1].vastgesteld_op = DAG(2019, 8, 31); /* typed in later, but older */
	assert_int_equal(reached(school, "beschut", NULL), '<');
	kind->opp[1].vastgesteld_op = DAG(2019, 9, 1); /* of one day the highest versie */
	assert_int_equal(reached(school, "beschut", NULL), '=');
}

static void test_bounds(void **state)
{
	struct cijfers_school *school = *state;
	const struct niveau_cijfers *niveau;

	leavers(school, 5, DAG(2026, 7, 1));
	leaver(school, DAG(2026, 7, 1))->uitstroom[0].niveau = "havo";
	leaver(school, DAG(2026, 7, 1))->uitstroom[0].niveau = "activerend";
	leaver(school, DAG(2026, 7, 1))->uitstroom[0].niveau = NULL;
	niveau = &results(school)->niveau;
	assert_percentage(niveau->percentage, "71.4"); /* 5 of 7 */
	assert_percentage(niveau->ondergrens, "62.5"); /* 5 of 8 */
	assert_percentage(niveau->bovengrens, "75.0"); /* 6 of 8 */
	assert_int_equal(niveau->percentage.n, 7);
	assert_int_equal(niveau->ondergrens.n, 8);
}

/* ---- by profile and bestemming ---- */

static void went(struct cijfers_school *school, const char *profiel, const char *niveau,
	const char *bestemming)
{
	struct kind *kind = leaver(school, DAG(2026, 7, 1));

	kind->opp[0].uitstroomprofiel = profiel;
	kind->uitstroom[0].niveau = niveau;
	kind->uitstroom[0].bestemming = bestemming;
}

static void test_per_profiel(void **state)
{
	struct cijfers_school *school = *state;
	const struct resultaten *r;

	went(school, NULL, "werk", "werk");
	went(school, "dagbesteding", "werk", "werk");
	went(school, "arbeidsmarkt", NULL, "werk");
	went(school, "vervolgonderwijs", "werk", "werk");
	went(school, "vervolgonderwijs", "havo", "werk");
	went(school, "vervolgonderwijs", NULL, "werk");
	r = results(school);
	assert_int_equal(r->per_profiel_aantal, 4);
	assert_string_equal(r->per_profiel[0].uitstroomprofiel, "vervolgonderwijs");
	assert_groep(r->per_profiel[0].meegeteld, 4, 5, 6);
	assert_groep(r->per_profiel[0].niveau.behaald, 4);
	assert_percentage(r->per_profiel[0].niveau.percentage, "50.0"); /* 1 of 2 */
	assert_string_equal(r->per_profiel[1].uitstroomprofiel, "arbeidsmarkt");
	assert_percentage(r->per_profiel[1].niveau.percentage, "");
	assert_string_equal(r->per_profiel[2].uitstroomprofiel, "dagbesteding");
	assert_null(r->per_profiel[3].uitstroomprofiel);
	assert_groep(r->per_profiel[3].meegeteld, 1);
}

static void assert_row(const struct profiel_bestemming *rij, const char *profiel,
	const char *bestemming, size_t aantal)
{
	assert_true(waarde_equal(rij->uitstroomprofiel, profiel));
	assert_true(waarde_equal(rij->bestemming, bestemming));
	assert_int_equal(rij->leerlingen.aantal, aantal);
}

static void test_profiel_bestemming(void **state)
{
	struct cijfers_school *school = *state;
	const struct profiel_bestemming *rijen;

	went(school, "vervolgonderwijs", "werk", "werk");
	went(school, "arbeidsmarkt", "werk", "van_vroeger");
	went(school, NULL, "werk", NULL);
	went(school, "arbeidsmarkt", "werk", "werk");
	went(school, "arbeidsmarkt", "werk", NULL);
	went(school, "arbeidsmarkt", "werk", "beschut_werk");
	went(school, "arbeidsmarkt", "werk", "ouder");
	went(school, "arbeidsmarkt", "werk", "onbekend");
	went(school, "arbeidsmarkt", "werk", "werk");
	leaver(school, DAG(2026, 7, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	assert_int_equal(results(school)->profiel_bestemming_aantal, 8);
	rijen = results(school)->profiel_bestemming;
	assert_row(&rijen[0], "vervolgonderwijs", "werk", 1);
	assert_row(&rijen[1], "arbeidsmarkt", "beschut_werk", 1);
	assert_row(&rijen[2], "arbeidsmarkt", "werk", 2);
	assert_row(&rijen[3], "arbeidsmarkt", "onbekend", 1);
	assert_row(&rijen[4], "arbeidsmarkt", "ouder", 1); /* not in the config */
	assert_row(&rijen[5], "arbeidsmarkt", "van_vroeger", 1);
	assert_row(&rijen[6], "arbeidsmarkt", NULL, 1);
	assert_row(&rijen[7], NULL, NULL, 1);
	assert_groep(rijen[2].leerlingen, 4, 9);
}

/* ---- changes in the last years ---- */

/* One who left on 01-07-2026 and changed to this on `datum`. */
static struct kind *changed(struct cijfers_school *school, dag datum, const char *profiel,
	const char *niveau)
{
	struct kind *kind = leaver(school, DAG(2026, 7, 1));

	kind->opp[1] = opp_on(2, datum, profiel, niveau);
	kind->dossier.opp_aantal = 2;
	return kind;
}

static void test_changes_in_the_last_years(void **state)
{
	struct cijfers_school *school = *state;

	changed(school, DAG(2024, 7, 1), "dagbesteding", "werk");
	changed(school, DAG(2024, 6, 30), "dagbesteding", "werk"); /* longer ago */
	changed(school, DAG(2026, 7, 1), "arbeidsmarkt", "beschut"); /* on the day of leaving */
	changed(school, DAG(2026, 7, 2), "arbeidsmarkt", "beschut")
		->dossier.verwachte_uitstroom = DAG(2026, 7, 3);
	changed(school, DAG(2026, 1, 1), "arbeidsmarkt", "werk")->opp[1].bestemming = "werk";
	changed(school, DAG(2026, 1, 1), NULL, NULL); /* emptied */
	leavers(school, 2, DAG(2026, 7, 1));
	assert_groep(results(school)->wijzigingen_laatste_jaren, 1, 3);
	assert_percentage(results(school)->wijzigingen_percentage, "25.0"); /* 2 of 8 */
}

static void test_only_bestemming_is_no_change_of_level(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = changed(school, DAG(2026, 1, 1), "arbeidsmarkt", "werk");

	kind->opp[0].bestemming = "beschut_werk";
	kind->opp[1].bestemming = "werk";
	assert_int_equal(results(school)->wijzigingen_laatste_jaren.aantal, 0);
}

static void test_who_does_not_count_has_no_change(void **state)
{
	struct cijfers_school *school = *state;

	changed(school, DAG(2026, 1, 1), "dagbesteding", "werk")
		->uitstroom[0].soort = "tussentijds_ongepland";
	assert_int_equal(results(school)->wijzigingen_laatste_jaren.aantal, 0);
	assert_percentage(results(school)->wijzigingen_percentage, "");
}

/* A version of 2026-01-01 by mistake, put right after the leaving. */
static void test_a_correction_takes_a_change_back(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = changed(school, DAG(2026, 1, 1), "dagbesteding", "werk");

	kind->opp[2] = opp_on(3, DAG(2026, 9, 1), "arbeidsmarkt", "werk");
	kind->opp[2].correctie = true;
	assert_groep(results(school)->wijzigingen_laatste_jaren, 1);
	kind->dossier.opp_aantal = 3;
	assert_int_equal(results(school)->wijzigingen_laatste_jaren.aantal, 0);
	kind->opp[2].niveau = "beschut"; /* another change instead, of the same day */
	assert_groep(results(school)->wijzigingen_laatste_jaren, 1);
}

static void test_changes_in_the_so_are_not_of_the_vso(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = changed(school, DAG(2026, 1, 1), "arbeidsmarkt", "beschut");

	kind->opp[0].vso = kind->opp[1].vso = false;
	kind->uitstroom[1] = kind->uitstroom[0];
	kind->uitstroom[0].datum = DAG(2026, 2, 1);
	kind->uitstroom[0].vso = false;
	kind->uitstroom[0].soort = "overgang_so_vso";
	kind->dossier.uitstroom_aantal = 2;
	assert_int_equal(results(school)->wijzigingen_laatste_jaren.aantal, 0);
	school->vraag.vso = false;
	assert_groep(results(school)->wijzigingen_laatste_jaren, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CIJFERS_TEST(test_only_of_the_schooljaar),
		CIJFERS_TEST(test_only_on_or_before_the_peildatum),
		CIJFERS_TEST(test_only_of_the_afdeling),
		CIJFERS_TEST(test_who_died_is_in_no_figure),
		CIJFERS_TEST(test_actions_about_nobody),
		CIJFERS_TEST(test_soorten_that_count),
		CIJFERS_TEST(test_twelve_months),
		CIJFERS_TEST(test_twelve_months_from_a_leap_day),
		CIJFERS_TEST(test_twelve_months_beyond_the_calendar),
		CIJFERS_TEST(test_ongepland_goes_before_short),
		CIJFERS_TEST(test_left_twice),
		CIJFERS_TEST(test_eight_are_a_year),
		CIJFERS_TEST(test_seven_take_two_years_along),
		CIJFERS_TEST(test_small_is_a_setting),
		CIJFERS_TEST(test_three_years_each_by_itself),
		CIJFERS_TEST(test_level_by_rang),
		CIJFERS_TEST(test_second_level),
		CIJFERS_TEST(test_without_an_opp_to_measure_against),
		CIJFERS_TEST(test_last_opp_on_or_before_leaving),
		CIJFERS_TEST(test_bounds),
		CIJFERS_TEST(test_per_profiel),
		CIJFERS_TEST(test_profiel_bestemming),
		CIJFERS_TEST(test_changes_in_the_last_years),
		CIJFERS_TEST(test_only_bestemming_is_no_change_of_level),
		CIJFERS_TEST(test_who_does_not_count_has_no_change),
		CIJFERS_TEST(test_a_correction_takes_a_change_back),
		CIJFERS_TEST(test_changes_in_the_so_are_not_of_the_vso),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
