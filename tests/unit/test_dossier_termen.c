/* The terms of a dossier on a day and the nazorg window: dossiers made by hand on boundary days,
 * and the same answers as the SQL for lists gives over a whole school. */
#include "dossier_test.h"

#include "cvb/regels.h"

/* In the vso since 01-08-2021, expected to leave on 31-07-2027. */
static struct dossier sem(void)
{
	return (struct dossier){
		.id = 1, .vso = true,
		.geboortedatum = on("2008-02-29"), .inschrijfdatum = on("2021-08-01"),
		.verwachte_uitstroom = on("2027-07-31"), .ontheffing_tot = GEEN_DAG,
	};
}

static struct d_uitstroom leaving(const char *datum, const char *soort)
{
	return (struct d_uitstroom){.datum = on(datum), .soort = soort, .vso = true,
		.ingeschreven_op = on("2021-08-01"), .overdracht_op = GEEN_DAG};
}

static struct d_opp version(int versie, const char *vastgesteld_op)
{
	return (struct d_opp){.id = versie, .versie = versie, .vastgesteld = true, .vso = true,
		.vastgesteld_op = datum_from_iso(vastgesteld_op)};
}

static struct dossier with_leavings(const struct d_uitstroom *uitstroom, size_t aantal)
{
	struct dossier dossier = sem();

	dossier.uitstroom = uitstroom;
	dossier.uitstroom_aantal = aantal;
	return dossier;
}

static struct dossier with_versions(const struct d_opp *opp, size_t aantal)
{
	struct dossier dossier = sem();

	dossier.opp = opp;
	dossier.opp_aantal = aantal;
	return dossier;
}

static struct dossier_termen on_day(const struct dossier *dossier, const char *op)
{
	return dossier_termen(dossier, on(op));
}

/* ---- who is here ---- */

static void who_never_left_is_here(void **state)
{
	struct dossier dossier = sem();
	struct dossier_termen termen = on_day(&dossier, "2026-11-21");

	(void)state;
	assert_true(termen.ingeschreven);
	assert_null(termen.vertrek);
	assert_null(termen.gepland);
	assert_false(termen.overleden);
	assert_null(termen.huidige);
	expect_day(termen.ref, "2027-07-31");
	dossier.verwachte_uitstroom = GEEN_DAG;
	assert_int_equal(on_day(&dossier, "2026-11-21").ref, GEEN_DAG);
}

/* The last day here is the day before the leaving; on the day itself the pupil left. */
static void the_day_of_leaving(void **state)
{
	struct d_uitstroom uitstroom = leaving("2028-02-29", "einduitstroom");
	struct dossier dossier = with_leavings(&uitstroom, 1);
	struct dossier_termen termen = on_day(&dossier, "2028-02-28");

	(void)state;
	assert_true(termen.ingeschreven);
	assert_ptr_equal(termen.gepland, &uitstroom);
	assert_null(termen.vertrek);
	expect_day(termen.ref, "2028-02-29");
	termen = on_day(&dossier, "2028-02-29");
	assert_false(termen.ingeschreven);
	assert_ptr_equal(termen.vertrek, &uitstroom);
	assert_null(termen.gepland);
	expect_day(termen.ref, "2027-07-31");
	assert_false(on_day(&dossier, "2028-03-01").ingeschreven);
}

/* One who came back is here from the later inschrijfdatum; the day of enrolment itself counts. */
static void who_came_back_is_here(void **state)
{
	struct d_uitstroom uitstroom[] = {
		leaving("2019-07-31", "tussentijds_gepland"),
		leaving("2021-07-31", "tussentijds_ongepland"),
	};
	struct dossier dossier = with_leavings(uitstroom, 2);

	(void)state;
	assert_true(on_day(&dossier, "2026-11-21").ingeschreven);
	assert_null(on_day(&dossier, "2026-11-21").vertrek);
	uitstroom[1].datum = on("2021-08-01");
	assert_false(on_day(&dossier, "2026-11-21").ingeschreven);
	assert_ptr_equal(on_day(&dossier, "2026-11-21").vertrek, &uitstroom[1]);
}

static void the_latest_leaving_and_the_first_planned_one(void **state)
{
	const struct d_uitstroom uitstroom[] = {
		leaving("2024-01-01", "tijdelijk_verblijf"),
		leaving("2025-01-01", "tussentijds_gepland"),
		leaving("2025-06-01", "overgang_so_vso"),
		leaving("2026-12-01", "overgang_so_vso"),
		leaving("2027-01-01", "tussentijds_gepland"),
		leaving("2027-06-01", "einduitstroom"),
	};
	struct dossier dossier = with_leavings(uitstroom, ARRAY_LEN(uitstroom));
	struct dossier_termen termen = on_day(&dossier, "2026-11-21");

	(void)state;
	assert_ptr_equal(termen.vertrek, &uitstroom[1]);
	assert_ptr_equal(termen.gepland, &uitstroom[4]);
	expect_day(termen.ref, "2027-01-01");
}

static void overgang_ends_no_enrolment(void **state)
{
	struct d_uitstroom uitstroom = leaving("2025-07-31", "overgang_so_vso");
	struct dossier dossier = with_leavings(&uitstroom, 1);

	(void)state;
	assert_true(on_day(&dossier, "2025-07-31").ingeschreven);
	assert_null(on_day(&dossier, "2025-07-30").gepland);
	expect_day(on_day(&dossier, "2025-07-30").ref, "2027-07-31");
}

static void death_is_a_leaving_apart(void **state)
{
	struct d_uitstroom uitstroom = leaving("2025-07-31", "overleden");
	struct dossier dossier = with_leavings(&uitstroom, 1);

	(void)state;
	assert_false(on_day(&dossier, "2025-07-30").overleden);
	assert_true(on_day(&dossier, "2025-07-31").overleden);
	assert_false(on_day(&dossier, "2025-07-31").ingeschreven);
	uitstroom.soort = "einduitstroom";
	assert_false(on_day(&dossier, "2025-07-31").overleden);
}

/* ---- which opp ---- */

static void the_huidige_opp(void **state)
{
	struct d_opp opp[] = {
		version(1, "2025-03-01"), version(2, "2024-02-29"), version(3, "2025-03-01"),
		version(4, "2025-03-01"), version(5, "2025-03-01"),
	};
	struct dossier dossier = with_versions(opp, ARRAY_LEN(opp));

	(void)state;
	opp[3].vastgesteld = false; /* vervallen */
	opp[4].vastgesteld_op = GEEN_DAG;
	assert_null(on_day(&dossier, "2024-02-28").huidige);
	assert_ptr_equal(on_day(&dossier, "2024-02-29").huidige, &opp[1]);
	assert_ptr_equal(on_day(&dossier, "2025-02-28").huidige, &opp[1]);
	assert_ptr_equal(on_day(&dossier, "2025-03-01").huidige, &opp[2]); /* highest versie */
	opp[1].vastgesteld_op = on("2025-03-02");
	assert_ptr_equal(on_day(&dossier, "2025-03-02").huidige, &opp[1]); /* latest day */
}

static void the_last_version_of_an_afdeling(void **state)
{
	struct d_opp opp[] = {version(1, "2024-01-01"), version(2, "2025-01-01"),
		version(3, "2026-01-01")};
	struct dossier dossier = with_versions(opp, ARRAY_LEN(opp));

	(void)state;
	opp[1].vso = false;
	assert_ptr_equal(dossier_laatste_opp(&dossier, true, on("2025-12-31")), &opp[0]);
	assert_ptr_equal(dossier_laatste_opp(&dossier, true, on("2026-01-01")), &opp[2]);
	assert_ptr_equal(dossier_laatste_opp(&dossier, false, on("2026-01-01")), &opp[1]);
	assert_null(dossier_laatste_opp(&dossier, false, on("2024-12-31")));
	assert_ptr_equal(on_day(&dossier, "2025-12-31").huidige, &opp[1]); /* whatever afdeling */
}

/* ---- of age ---- */

/* Born on 29-02-2008: eighteen on 01-03-2026, for 2026 has no 29 February. */
static void of_age(void **state)
{
	struct dossier dossier = sem();

	(void)state;
	assert_false(dossier_18plus(&dossier, on("2026-02-28")));
	assert_true(dossier_18plus(&dossier, on("2026-03-01")));
	dossier.handelingsbekwaam = "ja";
	assert_true(dossier_18plus(&dossier, on("2026-03-01")));
	assert_false(dossier_18plus(&dossier, on("2026-02-28")));
	dossier.handelingsbekwaam = "nee";
	assert_false(dossier_18plus(&dossier, on("2036-03-01")));
}

/* ---- nazorg ---- */

/* 24 months, clipped to the end of the month. */
static void the_window_of_nazorg(void **state)
{
	struct config *config = ((struct school *)*state)->config;
	struct d_uitstroom uitstroom = leaving("2026-07-31", "einduitstroom");
	struct dossier dossier = with_leavings(&uitstroom, 1);

	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2028-07-31");
	uitstroom.datum = on("2024-02-29");
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2026-02-28");
	config->nazorg_maanden = 1;
	uitstroom.datum = on("2024-01-31");
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2024-02-29");
}

/* The profile on the day of leaving, in that afdeling; the first exception that fits. */
static void exceptions_to_the_window(void **state)
{
	const struct nazorg_uitzondering uitzonderingen[] = {
		{"arbeidsmarkt", on("2026-08-01"), 12},
		{"arbeidsmarkt", on("2026-07-31"), 6},
		{"dagbesteding", on("2026-07-31"), 18},
	};
	struct config *config = ((struct school *)*state)->config;
	struct d_opp opp[] = {version(1, "2026-07-30"), version(2, "2026-07-31"),
		version(3, "2026-08-01"), version(4, "2026-07-31")};
	struct d_uitstroom uitstroom = leaving("2026-07-31", "einduitstroom");
	struct dossier dossier = with_versions(opp, ARRAY_LEN(opp));

	config->nazorg_uitzonderingen = uitzonderingen;
	config->nazorg_uitzonderingen_aantal = ARRAY_LEN(uitzonderingen);
	opp[0].uitstroomprofiel = opp[2].uitstroomprofiel = "dagbesteding";
	opp[1].uitstroomprofiel = "arbeidsmarkt";
	opp[3].uitstroomprofiel = "dagbesteding";
	opp[3].vso = false;
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2027-01-31");
	uitstroom.vso = false;
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2028-01-31");
	uitstroom.vso = true;
	uitstroom.datum = on("2026-07-30"); /* dagbesteding, and before the exceptions */
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2028-07-30");
	opp[0].uitstroomprofiel = "arbeidsmarkt";
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2028-07-30");
	opp[2].uitstroomprofiel = "arbeidsmarkt";
	uitstroom.datum = on("2026-08-01");
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2027-08-01");
	opp[2].uitstroomprofiel = NULL; /* no profile, no exception */
	expect_day(dossier_nazorg_tot(&dossier, &uitstroom, config), "2028-08-01");
}

static void the_contact_of_a_moment(void **state)
{
	struct d_uitstroom uitstroom = leaving("2026-07-31", "einduitstroom");
	const struct d_nazorg nazorg[] = {
		{.datum = on("2026-07-30"), .wijze = "telefoon", .moment = 3},
		{.datum = on("2026-07-31"), .wijze = "bezoek", .moment = 3},
		{.datum = on("2026-10-31"), .wijze = "bezoek", .moment = -1},
		{.datum = on("2026-11-01"), .wijze = "bezoek", .moment = 3},
		{.datum = on("2026-11-01"), .wijze = "telefoon", .moment = 3},
		{.datum = on("2026-11-02"), .wijze = "bezoek", .moment = 12},
	};
	struct dossier dossier = sem();

	(void)state;
	dossier.nazorg = nazorg;
	dossier.nazorg_aantal = ARRAY_LEN(nazorg);
	assert_null(dossier_nazorg_moment(&dossier, &uitstroom, 3, on("2026-07-30")));
	assert_ptr_equal(dossier_nazorg_moment(&dossier, &uitstroom, 3, on("2026-10-31")),
		&nazorg[1]);
	assert_ptr_equal(dossier_nazorg_moment(&dossier, &uitstroom, 3, on("2026-11-01")),
		&nazorg[4]);
	assert_null(dossier_nazorg_moment(&dossier, &uitstroom, 12, on("2026-11-01")));
	assert_null(dossier_nazorg_moment(&dossier, &uitstroom, 24, on("2030-01-01")));
}

/* ---- a whole school ---- */

struct agreement {
	struct school *school;
	dag op;
	int left, planned, huidige; /* that they were met */
};

static void assert_same(const struct agreement *agreement, const struct dossier *dossier,
	const struct dossier_termen *termen)
{
	struct termen sql = termen_of(agreement->school->store, dossier->id, agreement->op,
		&agreement->school->arena);
	struct record leerling;

	assert_int_equal(termen->ingeschreven, sql.ingeschreven);
	assert_int_equal(termen->vertrek ? termen->vertrek->id : 0, sql.vertrek.id);
	assert_int_equal(termen->ref, sql.ref);
	assert_int_equal(termen->huidige ? termen->huidige->id : 0, sql.opp.id);
	assert_true(record_load(agreement->school->store, E_leerling, dossier->id,
		&agreement->school->arena, &leerling));
	assert_int_equal(dossier_18plus(dossier, agreement->op),
		leerling_18plus(&leerling, agreement->op));
}

static bool compare_termen(const struct dossier *dossier, void *context)
{
	struct agreement *agreement = context;
	struct dossier_termen termen = dossier_termen(dossier, agreement->op);

	if (dossier->id == 0)
		return true;
	assert_same(agreement, dossier, &termen);
	agreement->left += termen.vertrek != NULL;
	agreement->planned += termen.gepland != NULL;
	agreement->huidige += termen.huidige != NULL;
	return true;
}

static void agrees_with_the_terms_of_lists(void **state)
{
	struct school *school = *state;
	struct agreement agreement = {.school = school};
	struct error err;

	if (fill_in(school, 300, 1, &err) != OK)
		fail_msg("%s", err.sentence);
	for (int days = -1200; days <= 400; days += 400) {
		agreement.op = SCHOOL_VANDAAG + days;
		dossiers_visit(school->store, 0, compare_termen, &agreement);
		arena_clear(&school->arena);
	}
	assert_true(agreement.left > 100 && agreement.planned > 10 && agreement.huidige > 500);
}

#define test(f) cmocka_unit_test_setup_teardown(f, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_never_left_is_here),
		cmocka_unit_test(the_day_of_leaving),
		cmocka_unit_test(who_came_back_is_here),
		cmocka_unit_test(the_latest_leaving_and_the_first_planned_one),
		cmocka_unit_test(overgang_ends_no_enrolment),
		cmocka_unit_test(death_is_a_leaving_apart),
		cmocka_unit_test(the_huidige_opp),
		cmocka_unit_test(the_last_version_of_an_afdeling),
		cmocka_unit_test(of_age),
		test(the_window_of_nazorg),
		test(exceptions_to_the_window),
		cmocka_unit_test(the_contact_of_a_moment),
		test(agrees_with_the_terms_of_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
