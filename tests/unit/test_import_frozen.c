/* What is vastgesteld, on its way in: it may come in whole, and stays as it is from then on. */
#include "bundle_test.h"

#define OPP "leerlingnummer;versie;status;vastgesteld_op;bestemming;intern;instemming\n"
#define DOELEN "leerlingnummer;opp_versie;nr;type;omschrijving;behaald;bewijs\n"

/* Version 1 of pupil 1 is vastgesteld with one doel, version 2 is a concept with one. */
static void take_first(struct bundle *bundle)
{
	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "opp.csv",
		OPP "1;1;vastgesteld;2025-09-01;mbo_2;;gevraagd\n1;2;concept;;mbo_3;;\n");
	bundle_file(bundle, "doelen.csv", DOELEN "1;1;1;gedrag;telt tot 10;;\n1;2;1;gedrag;leest;;\n");
	assert_taken(bundle, 4, 0, 0);
}

static struct record version(struct bundle *bundle, size_t versie)
{
	struct store *store = bundle->school.store;

	return records_of(store, E_opp, leerling_id(store, "1"), &bundle->school.arena)
		.rijen[versie - 1];
}

static void test_version_with_doelen(void **state)
{
	struct bundle *bundle = *state;
	struct record opp;

	take_first(bundle);
	opp = version(bundle, 1);
	assert_true(record_is(&opp, V_opp_status, "vastgesteld"));
	assert_true(record_is(&opp, V_opp_vastgesteld_op, "2025-09-01"));
	assert_int_equal(record_count(bundle, E_doel), 2);
	assert_taken(bundle, 0, 0, 4); /* the same again is no change */
}

static void test_concept_becomes_vastgesteld(void **state)
{
	struct bundle *bundle = *state;
	struct record opp;

	take_first(bundle);
	bundle_file(bundle, "opp.csv", OPP "1;2;vastgesteld;2026-09-01;mbo_4;;\n");
	bundle_file(bundle, "doelen.csv",
		DOELEN "1;2;1;;rekent;;\n1;2;2;didactisch;schrijft;;\n");
	assert_taken(bundle, 1, 2, 0); /* a doel more, a version and a doel changed */
	opp = version(bundle, 2);
	assert_true(record_is(&opp, V_opp_status, "vastgesteld"));
	assert_true(record_is(&opp, V_opp_bestemming, "mbo_4"));
	assert_taken(bundle, 0, 0, 3);
}

static void test_what_happens_afterwards(void **state)
{
	struct bundle *bundle = *state;
	struct record opp;

	take_first(bundle);
	bundle_file(bundle, "opp.csv", OPP "1;1;;;;denk aan taxi;ja\n");
	bundle_file(bundle, "doelen.csv", DOELEN "1;1;1;;;deels;toets\n");
	assert_taken(bundle, 0, 2, 0);
	opp = version(bundle, 1);
	assert_true(record_is(&opp, V_opp_intern, "denk aan taxi"));
	assert_true(record_is(&opp, V_opp_instemming, "ja"));
	assert_true(record_is(&opp, V_opp_bestemming, "mbo_2"));
}

static void test_frozen_columns(void **state)
{
	struct bundle *bundle = *state;

	take_first(bundle);
	bundle_file(bundle, "opp.csv", OPP "1;1;concept;-;mbo_3;mag wel;ja\n1;2;;;hbo;;\n");
	bundle_file(bundle, "doelen.csv", DOELEN "1;1;1;didactisch;-;ja;mag wel\n");
	assert_refused(bundle,
		"opp.csv:2: status:|versie 1 is vastgesteld op 01-09-2025; maak een nieuwe versie\n"
		"opp.csv:2: vastgesteld_op:|vastgesteld op 01-09-2025\n"
		"opp.csv:2: bestemming:|vastgesteld op 01-09-2025\n"
		"doelen.csv:2: type:|versie 1 is vastgesteld op 01-09-2025\n"
		"doelen.csv:2: omschrijving:|vastgesteld op 01-09-2025\n");
	assert_true(record_is(&(struct record){.waarden = version(bundle, 2).waarden},
	                      V_opp_bestemming, "mbo_3")); /* nothing of the rest either */
}

/* The default is that of the pupil: the same is no change, another is, and none is no complaint. */
static void test_cleared_afdeling(void **state)
{
	struct bundle *bundle = *state;

	take_first(bundle);
	bundle_drop(bundle, "doelen.csv");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status;afdeling\n1;1;;-\n");
	assert_taken(bundle, 0, 0, 1);
	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n"
		"1;;;;so;\n");
	assert_refused(bundle, "opp.csv:2: afdeling:|vastgesteld op 01-09-2025\n");
	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n"
		"1;;;;po;\n");
	assert_refused(bundle, "leerlingen.csv:2: afdeling:|\"po\"\n");
}

static void test_vastgesteld_stays_that_when_older(void **state)
{
	struct bundle *bundle = *state;

	take_first(bundle);
	bundle_file(bundle, "opp.csv", OPP "1;1;vervallen;;;;\n");
	bundle_drop(bundle, "doelen.csv");
	assert_refused(bundle, "opp.csv:2: status:|kan niet meer veranderen\n");
}

static void test_doel_added_later(void **state)
{
	struct bundle *bundle = *state;

	take_first(bundle);
	bundle_file(bundle, "doelen.csv",
		DOELEN "1;1;2;gedrag;nog een;;\n1;2;2;gedrag;nog een;;\n");
	assert_refused(bundle, "doelen.csv:2: nr:|versie 1 is vastgesteld op 01-09-2025\n");
	bundle_drop(bundle, "opp.csv"); /* nor when the version itself is not in the bundle */
	assert_refused(bundle, "doelen.csv:2: nr:|versie 1 is vastgesteld op 01-09-2025\n");
	bundle_file(bundle, "doelen.csv", DOELEN "1;2;2;gedrag;nog een;;\n");
	assert_taken(bundle, 1, 0, 0);
}

static void test_undo_of_an_import(void **state)
{
	struct bundle *bundle = *state;

	take_first(bundle);
	school_undo(&bundle->school);
	assert_int_equal(record_count(bundle, E_opp), 0);
	assert_int_equal(record_count(bundle, E_doel), 0);
	assert_int_equal(record_count(bundle, E_leerling), 1);
	assert_taken(bundle, 4, 0, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BUNDLE_TEST(test_version_with_doelen),
		BUNDLE_TEST(test_concept_becomes_vastgesteld),
		BUNDLE_TEST(test_what_happens_afterwards),
		BUNDLE_TEST(test_frozen_columns),
		BUNDLE_TEST(test_cleared_afdeling),
		BUNDLE_TEST(test_vastgesteld_stays_that_when_older),
		BUNDLE_TEST(test_doel_added_later),
		BUNDLE_TEST(test_undo_of_an_import),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
