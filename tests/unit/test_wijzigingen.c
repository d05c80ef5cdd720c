/* Changes of profiel, bestemming and niveau, and the zone of the last years: at its boundary day,
 * the day before and the day after, with corrections and with both parts of the school. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/regels.h"

static void opp(struct school *school, int64_t leerling, int versie, const char *velden)
{
	school_add(school, E_opp, leerling, arena_printf(&school->arena,
		"versie=%d|status=vastgesteld|%s", versie, velden));
}

static struct wijziging_lijst changes(struct school *school, int64_t leerling)
{
	return wijzigingen_of(school->store, leerling, &school->arena);
}

/* "14-01-2026 3 profiel vervolgonderwijs>arbeidsmarkt" per change, a line each. */
static const char *told(struct school *school, int64_t leerling)
{
	struct wijziging_lijst lijst = changes(school, leerling);
	const char *all = "";

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct wijziging *w = &lijst.rijen[i];
		const char *richting = richting_name(w->richting);
		char datum[DATUM_SIZE];

		datum_iso(w->datum, datum);
		all = arena_printf(&school->arena, "%s%s v%d %s %s>%s%s%s%s\n", all, datum, w->versie,
			w->soort, w->van, w->naar, richting ? " " : "", richting ? richting : "",
			w->gecorrigeerd ? " gecorrigeerd" : "");
	}
	return all;
}

static void test_none(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	assert_string_equal(told(school, sem), "");
	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=entree");
	assert_string_equal(told(school, sem), "");
	/* filling in what was empty is none, emptying neither, and the same is the same */
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2022-09-01|uitstroomprofiel=arbeidsmarkt"
		"|niveau=entree");
	opp(school, sem, 3, "afdeling=vso|vastgesteld_op=2023-09-01|uitstroomprofiel=arbeidsmarkt");
	assert_string_equal(told(school, sem), "");
}

static void test_aspects(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	const struct wijziging *w;

	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-09-01|uitstroomprofiel=vervolgonderwijs"
		"|bestemming=mbo_entree|niveau=entree");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2026-01-14|uitstroomprofiel=arbeidsmarkt"
		"|bestemming=beschut_werk|niveau=beschut|wijziging_reden=stage"
		"|wijziging_motivatie=Te druk.|cvb_besluit_op=2026-01-12");
	assert_string_equal(told(school, sem),
		"2026-01-14 v2 profiel vervolgonderwijs>arbeidsmarkt\n"
		"2026-01-14 v2 bestemming mbo_entree>beschut_werk\n"
		"2026-01-14 v2 niveau entree>beschut lager\n");
	w = &changes(school, sem).rijen[0];
	assert_string_equal(w->afdeling, "vso");
	assert_string_equal(w->reden, "stage");
	assert_string_equal(w->motivatie, "Te druk.");
	assert_int_equal(w->besluit_op, datum_make(2026, 1, 12));
	assert_int_equal(w->referentie, datum_make(2027, 7, 31));
	assert_int_equal(w->zone_begin, datum_make(2025, 7, 31));
	assert_int_equal(w->laatste_jaren, JA);
	assert_string_equal(wijziging_shown(w, school->config, "arbeidsmarkt"), "arbeidsmarkt");
}

/* By rang: werk and entree share one; what the config does not know has none. */
static void test_richting(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=beschut");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2022-09-01|niveau=werk");
	opp(school, sem, 3, "afdeling=vso|vastgesteld_op=2023-09-01|niveau=entree");
	opp(school, sem, 4, "afdeling=vso|vastgesteld_op=2024-09-01|niveau=vroeger");
	assert_string_equal(told(school, sem),
		"2022-09-01 v2 niveau beschut>werk hoger\n"
		"2023-09-01 v3 niveau werk>entree gelijk\n"
		"2024-09-01 v4 niveau entree>vroeger\n");
}

/* Order is vastgesteld_op, then versie; a concept and an abandoned version do not count. */
static void test_order(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 5, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=havo");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2022-09-01|niveau=werk");
	opp(school, sem, 3, "afdeling=vso|vastgesteld_op=2022-09-01|niveau=beschut");
	school_add(school, E_opp, sem, "versie=6|status=concept|afdeling=vso|niveau=vwo");
	school_add(school, E_opp, sem,
		"versie=7|status=vervallen|afdeling=vso|niveau=vwo|vastgesteld_op=2022-10-01");
	assert_string_equal(told(school, sem),
		"2022-09-01 v2 niveau havo>werk lager\n"
		"2022-09-01 v3 niveau werk>beschut lager\n");
}

/* From so to vso is no change. */
static void test_so_and_vso_apart(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 1, "afdeling=so|vastgesteld_op=2018-09-01|bestemming=vso");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2021-09-01|bestemming=mbo_2");
	opp(school, sem, 3, "afdeling=so|vastgesteld_op=2019-09-01|bestemming=vo");
	assert_string_equal(told(school, sem), "2019-09-01 v3 bestemming vso>vo\n");
	/* no uitstroom of the so part, and the pupil is not in it any more: unknown */
	assert_int_equal(changes(school, sem).rijen[0].referentie, GEEN_DAG);
	assert_int_equal(changes(school, sem).rijen[0].zone_begin, GEEN_DAG);
	assert_int_equal(changes(school, sem).rijen[0].laatste_jaren, ONBEKEND);
	school_add(school, E_uitstroom, sem,
		"datum=2021-07-31|soort=overgang_so_vso|afdeling=so|ingeschreven_op=2015-08-01");
	assert_int_equal(changes(school, sem).rijen[0].referentie, datum_make(2021, 7, 31));
	assert_int_equal(changes(school, sem).rijen[0].laatste_jaren, JA);
}

/* A correction replaces the content of the one before it and keeps that one's date. */
static void test_correction(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=entree");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2022-09-01|niveau=havo");
	opp(school, sem, 3,
		"afdeling=vso|vastgesteld_op=2022-10-01|niveau=beschut|wijziging_correctie=ja");
	assert_string_equal(told(school, sem),
		"2022-09-01 v2 niveau entree>havo hoger gecorrigeerd\n"
		"2022-09-01 v3 niveau entree>beschut lager\n");
	opp(school, sem, 4, "afdeling=vso|vastgesteld_op=2023-09-01|niveau=activerend");
	assert_string_equal(told(school, sem),
		"2022-09-01 v2 niveau entree>havo hoger gecorrigeerd\n"
		"2022-09-01 v3 niveau entree>beschut lager\n"
		"2023-09-01 v4 niveau beschut>activerend lager\n");
}

/* ---- the zone ---- */

static enum drietal zone_of(struct school *school, const char *nummer, const char *datum)
{
	int64_t leerling = school_leerling(school, nummer).id;

	opp(school, leerling, 1, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=entree");
	opp(school, leerling, 2, arena_printf(&school->arena,
		"afdeling=vso|vastgesteld_op=%s|niveau=beschut", datum));
	return changes(school, leerling).rijen[0].laatste_jaren;
}

/* verwachte_uitstroom is 31-07-2027: two years before that is the first day of the zone. */
static void test_boundary(void **state)
{
	assert_int_equal(zone_of(*state, "1", "2025-07-30"), NEE);
	assert_int_equal(zone_of(*state, "2", "2025-07-31"), JA);
	assert_int_equal(zone_of(*state, "3", "2025-08-01"), JA);
}

/* The setting, and 29 February: three years before 29-02-2024 is 28-02-2021, two is 28-02-2022. */
static void test_leap_day_and_setting(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-02-01|niveau=entree");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2022-02-28|niveau=beschut");
	opp(school, sem, 3, "afdeling=vso|vastgesteld_op=2022-02-27|niveau=werk");
	school_add(school, E_uitstroom, sem,
		"datum=2024-02-29|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01");
	assert_string_equal(told(school, sem), "2022-02-27 v3 niveau entree>werk gelijk\n"
		"2022-02-28 v2 niveau werk>beschut lager\n");
	assert_int_equal(changes(school, sem).rijen[0].laatste_jaren, NEE);
	assert_int_equal(changes(school, sem).rijen[1].laatste_jaren, JA);
	school->config->laatste_jaren = 3;
	assert_int_equal(changes(school, sem).rijen[0].laatste_jaren, JA);
}

/* The first uitstroom of that afdeling on or after the change counts, the change's own day too. */
static void test_reference(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	opp(school, sem, 1, "afdeling=vso|vastgesteld_op=2021-09-01|niveau=entree");
	opp(school, sem, 2, "afdeling=vso|vastgesteld_op=2023-06-01|niveau=beschut");
	school_add(school, E_uitstroom, sem,
		"datum=2023-05-31|soort=tussentijds_gepland|afdeling=vso|ingeschreven_op=2021-08-01");
	assert_int_equal(changes(school, sem).rijen[0].referentie, datum_make(2027, 7, 31));
	school_add(school, E_uitstroom, sem,
		"datum=2026-01-01|soort=tussentijds_gepland|afdeling=vso|ingeschreven_op=2023-08-01");
	assert_int_equal(changes(school, sem).rijen[0].referentie, datum_make(2026, 1, 1));
	school_add(school, E_uitstroom, sem,
		"datum=2023-06-01|soort=tussentijds_gepland|afdeling=vso|ingeschreven_op=2021-08-01");
	assert_int_equal(changes(school, sem).rijen[0].referentie, datum_make(2023, 6, 1));
	assert_int_equal(changes(school, sem).rijen[0].laatste_jaren, JA);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_none, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_aspects, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_richting, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_order, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_so_and_vso_apart, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_correction, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_boundary, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_leap_day_and_setting, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_reference, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
