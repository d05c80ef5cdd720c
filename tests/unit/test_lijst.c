/* Pupils in rows: who is in the list, in which order, and what stands in a row. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/regels.h"

static struct record pupil(struct school *school, const char *velden)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"geboortedatum=2009-03-12|afdeling=vso|inschrijfdatum=2021-08-01|%s", velden));
}

static struct record opp(struct school *school, int64_t leerling, int versie, const char *velden)
{
	return school_add(school, E_opp, leerling, arena_printf(&school->arena,
		"versie=%d|status=vastgesteld|afdeling=vso|%s", versie, velden));
}

static void leave(struct school *school, int64_t leerling, const char *datum, const char *soort)
{
	school_add(school, E_uitstroom, leerling, arena_printf(&school->arena,
		"datum=%s|soort=%s|afdeling=vso|ingeschreven_op=2021-08-01", datum, soort));
}

static struct leerling_lijst list(struct school *school, struct lijst_filter filter)
{
	return leerlingen_lijst(school->store, &filter, &school->arena);
}

/* The leerlingnummers in order, with a space between them. */
static const char *numbers(struct school *school, struct lijst_filter filter)
{
	struct leerling_lijst lijst = list(school, filter);
	const char *all = "";

	for (size_t i = 0; i < lijst.aantal; i++)
		all = arena_printf(&school->arena, "%s%s%s", all, i ? " " : "",
			lijst.rijen[i].leerlingnummer);
	return all;
}

static void test_empty(void **state)
{
	assert_string_equal(numbers(*state, (struct lijst_filter){.status = LIJST_ALLE}), "");
}

static void test_order(void **state)
{
	struct school *school = *state;

	pupil(school, "leerlingnummer=1|achternaam=Berg-Aa|roepnaam=Bo");
	pupil(school, "leerlingnummer=2|achternaam=Berg|roepnaam=Zoë");
	pupil(school, "leerlingnummer=3|achternaam=Berg|tussenvoegsel=van den|roepnaam=Noor");
	pupil(school, "leerlingnummer=5|achternaam=Öztürk|roepnaam=Ali");
	pupil(school, "leerlingnummer=4|achternaam=Oz|roepnaam=Bert");
	pupil(school, "leerlingnummer=07|achternaam=berg|roepnaam=noor");
	assert_string_equal(numbers(school, (struct lijst_filter){0}), "07 3 2 1 4 5");
}

static void test_row(void **state)
{
	struct school *school = *state;
	struct record sem = pupil(school, "leerlingnummer=0042|achternaam=Meer|tussenvoegsel=van der"
		"|roepnaam=Sem|groep=Arbeid 3|mentor=J. de Boer|leerroute=3"
		"|verwachte_uitstroom=2027-07-31");
	struct leerling_rij rij;

	opp(school, sem.id, 1,
		"vastgesteld_op=2021-09-01|uitstroomprofiel=vervolgonderwijs|niveau=entree");
	opp(school, sem.id, 2,
		"vastgesteld_op=2026-01-14|uitstroomprofiel=arbeidsmarkt|niveau=beschut");
	rij = list(school, (struct lijst_filter){0}).rijen[0];
	assert_int_equal(rij.id, sem.id);
	assert_string_equal(rij.leerlingnummer, "0042");
	assert_string_equal(rij.naam, "Sem van der Meer");
	assert_string_equal(rij.gevouwen, " sem van der meer arbeid 3 0042");
	assert_int_equal(rij.geboortedatum, datum_make(2009, 3, 12));
	assert_int_equal(rij.leeftijd, 17);
	assert_string_equal(rij.afdeling, "vso");
	assert_string_equal(rij.groep, "Arbeid 3");
	assert_string_equal(rij.mentor, "J. de Boer");
	assert_int_equal(rij.leerroute, 3);
	assert_string_equal(rij.uitstroomprofiel, "arbeidsmarkt");
	assert_string_equal(rij.niveau, "beschut");
	assert_int_equal(rij.ref, datum_make(2027, 7, 31));
	assert_true(rij.ingeschreven);
}

static void test_row_of_little(void **state)
{
	struct school *school = *state;
	struct leerling_rij rij;

	pupil(school, "leerlingnummer=1|achternaam=Bos|roepnaam=Ed");
	rij = list(school, (struct lijst_filter){0}).rijen[0];
	assert_string_equal(rij.naam, "Ed Bos");
	assert_null(rij.tussenvoegsel);
	assert_null(rij.groep);
	assert_null(rij.uitstroomprofiel);
	assert_null(rij.niveau);
	assert_int_equal(rij.leerroute, 0);
	assert_int_equal(rij.ref, GEEN_DAG);
}

/* Left is who left up to today; a leaving from so to vso, or one to come, is none. */
static void test_row_of_who_left(void **state)
{
	struct school *school = *state;
	struct leerling_lijst lijst;

	leave(school, pupil(school, "leerlingnummer=1|achternaam=A|roepnaam=A").id, "2026-11-21",
		"einduitstroom");
	leave(school, pupil(school, "leerlingnummer=2|achternaam=B|roepnaam=B").id, "2025-06-27",
		"overleden");
	leave(school, pupil(school, "leerlingnummer=3|achternaam=C|roepnaam=C").id, "2026-11-22",
		"overleden");
	leave(school, pupil(school, "leerlingnummer=4|achternaam=D|roepnaam=D").id, "2026-07-31",
		"overgang_so_vso");
	lijst = list(school, (struct lijst_filter){.status = LIJST_ALLE});
	assert_int_equal(lijst.rijen[0].vertrokken, datum_make(2026, 11, 21));
	assert_false(lijst.rijen[0].ingeschreven);
	assert_false(lijst.rijen[0].overleden);
	assert_int_equal(lijst.rijen[1].vertrokken, datum_make(2025, 6, 27));
	assert_true(lijst.rijen[1].overleden);
	for (size_t i = 2; i < 4; i++) {
		assert_int_equal(lijst.rijen[i].vertrokken, GEEN_DAG);
		assert_true(lijst.rijen[i].ingeschreven);
		assert_false(lijst.rijen[i].overleden);
	}
}

/* A concept, an abandoned one and one of tomorrow do not count; of one day the highest does. */
static void test_huidige_opp(void **state)
{
	struct school *school = *state;
	struct record sem = pupil(school, "leerlingnummer=1|achternaam=Bos|roepnaam=Ed");

	opp(school, sem.id, 1, "vastgesteld_op=2026-11-21|niveau=entree");
	opp(school, sem.id, 3, "vastgesteld_op=2026-11-21|niveau=werk");
	opp(school, sem.id, 2, "vastgesteld_op=2026-11-20|niveau=havo");
	opp(school, sem.id, 4, "vastgesteld_op=2026-11-22|niveau=vwo");
	school_add(school, E_opp, sem.id, "versie=5|status=concept|afdeling=vso|niveau=beschut");
	school_add(school, E_opp, sem.id,
		"versie=6|status=vervallen|afdeling=vso|niveau=activerend|vastgesteld_op=2026-11-21");
	assert_string_equal(list(school, (struct lijst_filter){0}).rijen[0].niveau, "werk");
}

static void test_status(void **state)
{
	struct school *school = *state;
	struct record today = pupil(school, "leerlingnummer=1|achternaam=A|roepnaam=A");
	struct record tomorrow = pupil(school, "leerlingnummer=2|achternaam=B|roepnaam=B");
	struct record overgang = pupil(school, "leerlingnummer=3|achternaam=C|roepnaam=C");
	struct record back = pupil(school,
		"leerlingnummer=4|achternaam=D|roepnaam=D|inschrijfdatum=2026-08-01");
	struct record first_day = pupil(school,
		"leerlingnummer=5|achternaam=E|roepnaam=E|inschrijfdatum=2026-08-01");

	leave(school, today.id, "2026-11-21", "einduitstroom");
	leave(school, tomorrow.id, "2026-11-22", "einduitstroom");
	leave(school, overgang.id, "2025-07-31", "overgang_so_vso");
	leave(school, back.id, "2026-07-31", "tussentijds_ongepland");
	leave(school, first_day.id, "2026-08-01", "overleden");
	assert_string_equal(numbers(school, (struct lijst_filter){0}), "2 3 4");
	assert_string_equal(numbers(school, (struct lijst_filter){.status = LIJST_UITGESTROOMD}),
		"1 5");
	assert_string_equal(numbers(school, (struct lijst_filter){.status = LIJST_ALLE}), "1 2 3 4 5");
}

static void test_ref(void **state)
{
	struct school *school = *state;
	struct record sem = pupil(school,
		"leerlingnummer=1|achternaam=Bos|roepnaam=Ed|verwachte_uitstroom=2027-07-31");

	leave(school, sem.id, "2026-11-30", "overgang_so_vso");
	assert_int_equal(list(school, (struct lijst_filter){0}).rijen[0].ref,
		datum_make(2027, 7, 31));
	leave(school, sem.id, "2027-01-31", "tussentijds_gepland");
	assert_int_equal(list(school, (struct lijst_filter){0}).rijen[0].ref,
		datum_make(2027, 1, 31));
}

static void test_filters(void **state)
{
	struct school *school = *state;
	struct record a = pupil(school, "leerlingnummer=1|achternaam=A|roepnaam=A|groep=Groép 1");
	struct record b = pupil(school, "leerlingnummer=2|achternaam=B|roepnaam=B|groep=groep 1");

	pupil(school, "leerlingnummer=3|achternaam=C|roepnaam=C|groep=groep 10");
	pupil(school, "leerlingnummer=4|achternaam=D|roepnaam=D|groep=***");
	school_add(school, E_leerling, 0, "leerlingnummer=5|achternaam=E|roepnaam=E"
		"|geboortedatum=2014-01-01|afdeling=so|inschrijfdatum=2021-08-01");
	opp(school, a.id, 1, "vastgesteld_op=2024-01-01|uitstroomprofiel=arbeidsmarkt");
	opp(school, b.id, 1, "vastgesteld_op=2024-01-01|uitstroomprofiel=arbeidsmarkt");
	opp(school, b.id, 2, "vastgesteld_op=2025-01-01|uitstroomprofiel=dagbesteding");
	assert_string_equal(numbers(school, (struct lijst_filter){.groep = "GROEP 1"}), "1 2");
	assert_string_equal(numbers(school, (struct lijst_filter){.groep = "***"}), "4");
	assert_string_equal(numbers(school, (struct lijst_filter){.groep = "--"}), "");
	assert_string_equal(numbers(school, (struct lijst_filter){.afdeling = "so"}), "5");
	assert_string_equal(numbers(school, (struct lijst_filter){.profiel = "arbeidsmarkt"}), "1");
	assert_string_equal(numbers(school, (struct lijst_filter){.profiel = "dagbesteding"}), "2");
	assert_string_equal(numbers(school, (struct lijst_filter){.profiel = "dagbesteding",
		.groep = "groep 1", .afdeling = "vso"}), "2");
	assert_string_equal(numbers(school, (struct lijst_filter){.profiel = "dagbesteding",
		.afdeling = "so"}), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_empty, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_order, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_row, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_row_of_little, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_huidige_opp, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_status, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_row_of_who_left, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_ref, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_filters, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
