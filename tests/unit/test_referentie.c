/* The leaving that a change would be measured against, before it is made. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/regels.h"

#define VANDAAG datum_make(2026, 11, 21)

static int setup(void **state)
{
	struct school *school = xcalloc(1, sizeof(*school));

	school_make(school, VANDAAG);
	*state = school;
	return 0;
}

static int teardown(void **state)
{
	school_close(*state);
	xfree(*state);
	return 0;
}

static void leave(struct school *school, int64_t leerling, const char *velden)
{
	school_add(school, E_uitstroom, leerling, arena_printf(&school->arena,
		"ingeschreven_op=2015-08-01|%s", velden));
}

static void assert_referentie(struct school *school, int64_t leerling, const char *afdeling,
	const char *iso)
{
	char found[DATUM_SIZE];

	datum_iso(uitstroom_referentie(school->store, leerling, afdeling, VANDAAG), found);
	assert_string_equal(found, iso);
}

static void the_first_leaving_on_or_after_it(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	leave(school, sem, "datum=2026-11-20|soort=tussentijds_gepland|afdeling=vso");
	assert_referentie(school, sem, "vso", "2027-07-31"); /* that one is past: the expected one */
	leave(school, sem, "datum=2027-03-01|soort=einduitstroom|afdeling=vso");
	assert_referentie(school, sem, "vso", "2027-03-01");
	leave(school, sem, "datum=2026-11-21|soort=tussentijds_gepland|afdeling=vso");
	assert_referentie(school, sem, "vso", "2026-11-21");
}

static void each_afdeling_has_its_own(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id; /* in the vso now */

	assert_referentie(school, sem, "so", "");
	leave(school, sem, "datum=2027-01-31|soort=overgang_so_vso|afdeling=so");
	assert_referentie(school, sem, "so", "2027-01-31");
	assert_referentie(school, sem, "vso", "2027-07-31");
}

static void without_a_date_it_is_unknown(void **state)
{
	struct school *school = *state;
	int64_t noor = school_add(school, E_leerling, 0,
		"leerlingnummer=2|achternaam=Berg|roepnaam=Noor|geboortedatum=2010-11-21"
		"|afdeling=vso|inschrijfdatum=2021-08-01").id;

	assert_referentie(school, noor, "vso", "");
	assert_referentie(school, noor + 1, "vso", ""); /* nobody */
}

/* entree and werk share rang 5; beschut is 4. */
static void a_level_goes_up_or_down_by_its_rang(void **state)
{
	const struct config *config = ((struct school *)*state)->config;

	assert_int_equal(niveau_richting(config, "entree", "beschut"), RICHTING_LAGER);
	assert_int_equal(niveau_richting(config, "beschut", "entree"), RICHTING_HOGER);
	assert_int_equal(niveau_richting(config, "entree", "werk"), RICHTING_GELIJK);
	assert_int_equal(niveau_richting(config, "entree", "ouder"), RICHTING_GEEN);
	assert_int_equal(niveau_richting(config, "ouder", "entree"), RICHTING_GEEN);
}

#define test(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(the_first_leaving_on_or_after_it),
		test(each_afdeling_has_its_own),
		test(without_a_date_it_is_unknown),
		test(a_level_goes_up_or_down_by_its_rang),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
