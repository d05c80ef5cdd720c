/* Percentages, streefniveaus, and whether the norm is met. */
#include "resultaten_test.h"

#include <string.h>

/* ---- percentages ---- */

static void test_rounding(void **state)
{
	(void)state;
	assert_percentage(percentage_of(1, 8), "12.5");
	assert_percentage(percentage_of(1, 16), "6.3"); /* 6.25 */
	assert_percentage(percentage_of(3, 16), "18.8"); /* 18.75 */
	assert_percentage(percentage_of(1, 3), "33.3");
	assert_percentage(percentage_of(2, 3), "66.7");
	assert_percentage(percentage_of(7, 9), "77.8");
	assert_percentage(percentage_of(1, 2000), "0.1"); /* 0.05 */
	assert_percentage(percentage_of(1, 2001), "0.0");
	assert_percentage(percentage_of(1999, 2000), "100.0"); /* 99.95 */
	assert_percentage(percentage_of(0, 5), "0.0");
	assert_percentage(percentage_of(5, 5), "100.0");
	assert_percentage(percentage_of(200000, 200000), "100.0");
	assert_percentage(percentage_of(0, 0), "");
	assert_int_equal(percentage_tienden(percentage_of(7, 9)), 778);
	assert_int_equal(percentage_of(7, 9).n, 9);
}

static void test_comma(void **state)
{
	char shown[PERCENTAGE_SIZE];

	(void)state;
	percentage_text(percentage_of(1, 16), ',', shown);
	assert_string_equal(shown, "6,3");
}

/* 2/7 = 28.571.. and 1/9 = 11.111..: the mean is 19.841.., but that of 28.6 and 11.1 is 19.85. */
static void test_mean_is_of_what_was_not_rounded(void **state)
{
	struct percentage mean = percentage_mean(percentage_of(2, 7), percentage_of(1, 9));

	(void)state;
	assert_percentage(mean, "19.8");
	assert_int_equal(mean.n, 16);
	assert_percentage(percentage_mean(percentage_of(1, 8), percentage_of(0, 4)), "6.3");
	assert_percentage(percentage_mean(percentage_of(0, 0), percentage_of(2, 3)), "66.7");
	assert_percentage(percentage_mean(percentage_of(2, 3), percentage_of(0, 0)), "66.7");
	assert_percentage(percentage_mean(percentage_of(0, 0), percentage_of(0, 0)), "");
	assert_percentage(percentage_mean(percentage_of(200000, 200000),
		percentage_of(100000, 200000)), "75.0");
}

/* 17/23 and 19/25: 74.957.. is shown as 75.0, but it is less. */
static void test_a_norm_is_held_against_what_was_not_rounded(void **state)
{
	struct percentage nearly = percentage_mean(percentage_of(17, 23), percentage_of(19, 25));

	(void)state;
	assert_percentage(nearly, "75.0");
	assert_false(percentage_reaches(nearly, 75));
	assert_true(percentage_reaches(percentage_of(3, 4), 75));
	assert_false(percentage_reaches(percentage_of(2, 3), 67));
	assert_true(percentage_reaches(percentage_of(2, 3), 66));
	assert_true(percentage_reaches(percentage_of(0, 3), 0));
	assert_false(percentage_reaches(percentage_of(0, 0), 0));
}

/* ---- streefniveaus ---- */

/* So many leavers of 01-07-2026 with these for taal and rekenen; the level is reached. */
static void streef(struct cijfers_school *school, int aantal, const char *taal,
	const char *rekenen)
{
	for (int i = 0; i < aantal; i++) {
		struct kind *kind = leaver(school, DAG(2026, 7, 1));

		kind->uitstroom[0].streef_taal = taal;
		kind->uitstroom[0].streef_rekenen = rekenen;
	}
}

static void test_what_streefniveaus_may_be(void **state)
{
	struct cijfers_school *school = *state;
	const struct resultaten *r;

	streef(school, 1, "ja", "nvt");
	streef(school, 1, "nee", "nvt");
	streef(school, 1, "nvt", "nvt");
	streef(school, 1, "onbekend", "nvt");
	streef(school, 1, NULL, "nvt");
	school->kinderen[0].uitstroom[0].streef_sociaal = NULL;
	school->kinderen[1].uitstroom[0].streef_sociaal = "nee";
	r = results(school);
	assert_groep(r->taal.behaald, 1);
	assert_groep(r->taal.niet_behaald, 2);
	assert_groep(r->taal.nvt, 3);
	assert_groep(r->taal.onbekend, 4, 5);
	assert_percentage(r->taal.percentage, "50.0");
	assert_percentage(r->rekenen.percentage, "");
	assert_groep(r->sociaal.onbekend, 1);
	assert_groep(r->sociaal.niet_behaald, 2);
	assert_percentage(r->sociaal.percentage, "75.0"); /* 3 of 4 */
	assert_percentage(r->streef_gemiddeld, "50.0"); /* of taal only */
	assert_percentage(r->streef_ondergrens, "25.0"); /* 1 of 4 */
	assert_percentage(r->streef_bovengrens, "75.0"); /* 3 of 4 */
}

/* taal: 2 of 7, 2 n.v.t.; rekenen: 1 of 9. */
static void test_mean_of_two(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 1, "ja", "ja");
	streef(school, 1, "ja", "nee");
	streef(school, 5, "nee", "nee");
	streef(school, 2, "nvt", "nee");
	assert_percentage(results(school)->streef_gemiddeld, "19.8");
	assert_percentage(results(school)->streef_ondergrens, "19.8");
	assert_percentage(results(school)->streef_bovengrens, "19.8");
}

/* Of taal nothing is known: the mean is of rekenen, but the bounds are of both. */
static void test_bounds_of_a_subject_that_is_unknown(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 3, NULL, "ja");
	streef(school, 1, NULL, "nee");
	assert_percentage(results(school)->streef_gemiddeld, "75.0");
	assert_percentage(results(school)->streef_ondergrens, "37.5"); /* 0 and 75 */
	assert_percentage(results(school)->streef_bovengrens, "87.5"); /* 100 and 75 */
}

static void test_who_does_not_count_has_no_streefniveaus(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 1, "ja", "ja");
	school->kinderen[0].uitstroom[0].soort = "tussentijds_ongepland";
	assert_int_equal(results(school)->taal.behaald.aantal, 0);
	assert_percentage(results(school)->streef_gemiddeld, "");
}

/* ---- the indicatie ---- */

static void assert_indicatie(struct cijfers_school *school, const char *expected)
{
	assert_string_equal(indicatie_name(results(school)->indicatie), expected);
}

/* The first so many leavers did not reach the level of their opp, or it is not known. */
static void level(struct cijfers_school *school, int aantal, const char *niveau)
{
	for (int i = 0; i < aantal; i++)
		school->kinderen[i].uitstroom[0].niveau = niveau;
}

static void test_four_each_year_is_too_small(void **state)
{
	struct cijfers_school *school = *state;

	leavers(school, 4, DAG(2026, 7, 1));
	leavers(school, 4, DAG(2025, 7, 1));
	leavers(school, 4, DAG(2024, 7, 1));
	level(school, 12, "havo"); /* too small goes before everything */
	assert_indicatie(school, "te_klein");
	leaver(school, DAG(2024, 7, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	assert_indicatie(school, "te_klein"); /* only who counts */
	leavers(school, 1, DAG(2024, 7, 1));
	assert_indicatie(school, "haalt_norm_niet");
	school->config->te_klein = 5;
	assert_indicatie(school, "te_klein");
}

static void test_nobody_is_too_small(void **state)
{
	assert_indicatie(*state, "te_klein");
}

static void test_exactly_the_norm(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 6, "ja", "ja");
	streef(school, 2, "nee", "nee");
	level(school, 2, "havo"); /* 6 of 8 */
	assert_indicatie(school, "haalt_norm");
	school->config->norm_niveau = 76;
	assert_indicatie(school, "haalt_norm_niet");
	school->config->norm_niveau = 75;
	school->config->norm_streefniveau = 76;
	assert_indicatie(school, "haalt_norm_niet");
}

static void test_one_that_is_missed_is_enough(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 8, "ja", "ja");
	level(school, 3, "havo"); /* higher is not reached either: 5 of 8 */
	assert_indicatie(school, "haalt_norm_niet");
	level(school, 3, "werk");
	assert_indicatie(school, "haalt_norm");
	for (int i = 0; i < 5; i++)
		school->kinderen[i].uitstroom[0].streef_taal = "nee"; /* 37.5 and 100 */
	assert_indicatie(school, "haalt_norm_niet");
}

static void test_what_is_unknown_leaves_it_open(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 8, "ja", "ja");
	level(school, 2, NULL); /* 6 to 8 of 8 */
	assert_indicatie(school, "haalt_norm");
	level(school, 3, NULL); /* 5 to 8 */
	assert_indicatie(school, "onbekend");
	for (int i = 0; i < 8; i++)
		school->kinderen[i].uitstroom[0].streef_taal = "nee"; /* one missed decides */
	assert_indicatie(school, "haalt_norm_niet");
}

static void test_no_streefniveaus_leave_it_open(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 8, "nvt", "nvt");
	assert_percentage(results(school)->streef_ondergrens, "");
	assert_indicatie(school, "onbekend");
	level(school, 3, "havo");
	assert_indicatie(school, "haalt_norm_niet");
	level(school, 3, "werk");
	streef(school, 1, "ja", "nvt");
	assert_indicatie(school, "haalt_norm");
}

/* Social competences are against a norm of the school itself. */
static void test_sociaal_is_not_in_it(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 8, "ja", "ja");
	for (int i = 0; i < 8; i++)
		school->kinderen[i].uitstroom[0].streef_sociaal = "nee";
	assert_indicatie(school, "haalt_norm");
}

/* taal 17 of 23, rekenen 19 of 25: 74.96%. */
static void test_rounding_does_not_meet_a_norm(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 17, "ja", "ja");
	streef(school, 2, "nvt", "ja");
	streef(school, 6, "nee", "nee");
	assert_percentage(results(school)->streef_gemiddeld, "75.0");
	assert_indicatie(school, "haalt_norm_niet");
}

/* ---- in words ---- */

static void assert_uitleg(struct cijfers_school *school, size_t nr, const char *expected)
{
	const char *const *zinnen;
	size_t aantal = resultaten_uitleg(results(school), &school->arena, &zinnen);

	if (!expected) {
		assert_int_equal(aantal, nr);
	} else {
		assert_true(nr < aantal);
		assert_string_equal(zinnen[nr], expected);
	}
}

static void test_words_for_a_year(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 6, "ja", "ja");
	streef(school, 2, "nee", "ja");
	assert_uitleg(school, 0, "Uitstroomniveau: 100,0% (8 van 8). De norm van 75% is gehaald.");
	assert_uitleg(school, 1,
		"Streefniveaus, gemiddeld: 87,5% (16 uitslagen). De norm van 75% is gehaald.");
	assert_uitleg(school, 2, NULL);
	level(school, 3, "havo");
	assert_uitleg(school, 0,
		"Uitstroomniveau: 62,5% (5 van 8). De norm van 75% is niet gehaald.");
}

static void test_words_for_a_small_group(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 1, "ja", "ja");
	leavers(school, 5, DAG(2025, 7, 1));
	assert_uitleg(school, 0, "In 2025-2026 telt 1 schoolverlater mee. Bij 7 of minder tellen "
		"2023-2024 en 2024-2025 ook mee.");
	assert_uitleg(school, 1, "Uitstroomniveau: 100,0% (6 van 6). De norm van 75% is gehaald.");
	assert_uitleg(school, 3, NULL);
	school->vraag.schooljaar = 2024;
	assert_uitleg(school, 0, "In 2024-2025 tellen 5 schoolverlaters mee. Bij 7 of minder tellen "
		"2022-2023 en 2023-2024 ook mee.");
}

static void test_words_for_too_small(void **state)
{
	assert_uitleg(*state, 1, "In geen van de drie schooljaren tellen er meer dan 4 mee: te weinig "
		"voor een indicatie. Bekijk de cijfers wel.");
	assert_uitleg(*state, 2, NULL);
}

static void test_words_for_what_is_unknown(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 8, "ja", NULL);
	level(school, 2, NULL);
	assert_uitleg(school, 0, "Uitstroomniveau: ten minste 75,0% (6 van 8). De norm van 75% is "
		"gehaald, ook als al het onbekende tegenvalt.");
	assert_uitleg(school, 1, "Streefniveaus, gemiddeld: tussen 50,0% (16 uitslagen) en 100,0% (16 "
		"uitslagen), want niet alles is bekend. Of de norm van 75% is gehaald, is pas te zeggen "
		"als dat is aangevuld.");
	school->kinderen[0].uitstroom[0].streef_taal = NULL; /* of both something is unknown */
	for (int i = 1; i < 8; i++)
		school->kinderen[i].uitstroom[0].streef_rekenen = "ja";
	assert_uitleg(school, 1, "Streefniveaus, gemiddeld: ten minste 87,5% (16 uitslagen). De norm "
		"van 75% is gehaald, ook als al het onbekende tegenvalt.");
	level(school, 6, "havo");
	level(school, 1, NULL);
	assert_uitleg(school, 0, "Uitstroomniveau: ten hoogste 37,5% (3 van 8). De norm van 75% is "
		"niet gehaald, ook als al het onbekende meevalt.");
	for (int i = 0; i < 8; i++)
		school->kinderen[i].uitstroom[0].streef_taal =
			school->kinderen[i].uitstroom[0].streef_rekenen = "nvt";
	assert_uitleg(school, 1, "Streefniveaus, gemiddeld: er zijn geen uitslagen.");
}

static void test_words_for_just_not(void **state)
{
	struct cijfers_school *school = *state;

	streef(school, 17, "ja", "ja");
	streef(school, 2, "nvt", "ja");
	streef(school, 6, "nee", "nee");
	assert_uitleg(school, 1, "Streefniveaus, gemiddeld: 75,0% (48 uitslagen). De norm van 75% is "
		"net niet gehaald.");
}

static void test_each_indicatie_has_words(void **state)
{
	(void)state;
	for (int i = INDICATIE_HAALT_NORM; i <= INDICATIE_ONBEKEND; i++) {
		assert_true(strlen(indicatie_shown((enum indicatie)i)) > 10);
		assert_null(strchr(indicatie_name((enum indicatie)i), ' '));
	}
	assert_non_null(strstr(resultaten_voorbehoud, "geen oordeel van de inspectie"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rounding),
		cmocka_unit_test(test_comma),
		cmocka_unit_test(test_mean_is_of_what_was_not_rounded),
		cmocka_unit_test(test_a_norm_is_held_against_what_was_not_rounded),
		CIJFERS_TEST(test_what_streefniveaus_may_be),
		CIJFERS_TEST(test_mean_of_two),
		CIJFERS_TEST(test_bounds_of_a_subject_that_is_unknown),
		CIJFERS_TEST(test_who_does_not_count_has_no_streefniveaus),
		CIJFERS_TEST(test_four_each_year_is_too_small),
		CIJFERS_TEST(test_nobody_is_too_small),
		CIJFERS_TEST(test_exactly_the_norm),
		CIJFERS_TEST(test_one_that_is_missed_is_enough),
		CIJFERS_TEST(test_what_is_unknown_leaves_it_open),
		CIJFERS_TEST(test_no_streefniveaus_leave_it_open),
		CIJFERS_TEST(test_sociaal_is_not_in_it),
		CIJFERS_TEST(test_rounding_does_not_meet_a_norm),
		CIJFERS_TEST(test_words_for_a_year),
		CIJFERS_TEST(test_words_for_a_small_group),
		CIJFERS_TEST(test_words_for_too_small),
		CIJFERS_TEST(test_words_for_what_is_unknown),
		CIJFERS_TEST(test_words_for_just_not),
		cmocka_unit_test(test_each_indicatie_has_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
