/* The view of changes, on versions made by hand: corrections, empty values, so and vso apart, the
 * order of versions, and the reference date. */
#include "db_test.h"

struct versie {
	int versie;
	const char *afdeling, *vastgesteld_op, *niveau, *correctie;
};

static void add_versie(struct db *db, int leerling, struct versie versie)
{
	struct query *query = db_query(db,
		"INSERT INTO opp (leerling, versie, status, afdeling, vastgesteld_op, niveau, "
		"wijziging_correctie) VALUES (:leerling, :versie, 'vastgesteld', :afdeling, :op, "
		":niveau, :correctie)");

	query_bind_int(query, ":leerling", leerling);
	query_bind_int(query, ":versie", versie.versie);
	query_bind_text(query, ":afdeling", versie.afdeling);
	query_bind_text(query, ":op", versie.vastgesteld_op);
	query_bind_text(query, ":niveau", versie.niveau);
	query_bind_text(query, ":correctie", versie.correctie);
	must(query_run(query, &why));
}

/* "datum vVERSIE soort van>naar gecorrigeerd_op referentie", a line each. */
static void assert_changes(struct db *db, int leerling, const char *lines)
{
	struct query *query = db_query(db,
		"SELECT datum || ' v' || versie || ' ' || soort || ' ' || van || '>' || naar || ' ' || "
		"coalesce(gecorrigeerd_op, '-') || ' ' || coalesce(referentie, '-') "
		"FROM wijziging WHERE leerling = :leerling ORDER BY datum, vastgesteld_op, versie, "
		"volgorde");
	struct text seen = {0};

	query_bind_int(query, ":leerling", leerling);
	while (query_row(query))
		text_printf(&seen, "%s\n", query_text(query, 0));
	assert_string_equal(text_str(&seen), lines);
	text_clear(&seen);
}

/* Two pupils of the vso without an expected leaving. */
static struct db *make_school(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	sql(db, LEERLING_1);
	sql(db, LEERLING_2);
	return db;
}

static void test_plain(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2023-10-01", "beschut", NULL});
	assert_changes(db, 1, "");
	add_versie(db, 1, (struct versie){2, "vso", "2024-10-01", "beschut", "nee"});
	assert_changes(db, 1, ""); /* the same again is no change */
	add_versie(db, 1, (struct versie){3, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 2, (struct versie){1, "vso", "2025-11-01", "entree", NULL});
	assert_changes(db, 1, "2025-10-01 v3 niveau beschut>werk - -\n");
	assert_changes(db, 2, "");
	db_close(db);
}

static void test_three_aspects(void **state)
{
	struct db *db = make_school(state);

	sql(db, "INSERT INTO opp (leerling, versie, status, afdeling, vastgesteld_op, "
	        "uitstroomprofiel, bestemming, niveau) VALUES "
	        "(1, 1, 'vastgesteld', 'vso', '2024-10-01', 'dagbesteding', 'werk', 'beschut'),"
	        "(1, 2, 'vastgesteld', 'vso', '2025-10-01', 'arbeidsmarkt', 'mbo_2', 'entree'),"
	        "(1, 3, 'vastgesteld', 'vso', '2026-10-01', 'arbeidsmarkt', 'mbo_3', 'entree')");
	assert_changes(db, 1, "2025-10-01 v2 profiel dagbesteding>arbeidsmarkt - -\n"
	                      "2025-10-01 v2 bestemming werk>mbo_2 - -\n"
	                      "2025-10-01 v2 niveau beschut>entree - -\n"
	                      "2026-10-01 v3 bestemming mbo_2>mbo_3 - -\n");
	db_close(db);
}

/* Version 3 replaces the content of 2 and keeps its date; what follows counts from 3. */
static void test_correction(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2026-01-10", "arbeidsmatig", "ja"});
	add_versie(db, 1, (struct versie){4, "vso", "2026-09-01", "entree", NULL});
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk 2026-01-10 -\n"
	                      "2025-10-01 v3 niveau beschut>arbeidsmatig - -\n"
	                      "2026-09-01 v4 niveau arbeidsmatig>entree - -\n");
	db_close(db);
}

/* Back to what it was: there was no change after all. */
static void test_correction_takes_back(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2026-01-10", "beschut", "ja"});
	add_versie(db, 1, (struct versie){4, "vso", "2026-09-01", "beschut", NULL});
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk 2026-01-10 -\n");
	db_close(db);
}

static void test_chain_of_corrections(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2026-01-10", "entree", "ja"});
	add_versie(db, 1, (struct versie){4, "vso", "2026-02-10", "arbeidsmatig", "ja"});
	add_versie(db, 1, (struct versie){5, "vso", "2026-09-01", "werk", NULL});
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk 2026-01-10 -\n"
	                      "2025-10-01 v3 niveau beschut>entree 2026-02-10 -\n"
	                      "2025-10-01 v4 niveau beschut>arbeidsmatig - -\n"
	                      "2026-09-01 v5 niveau arbeidsmatig>werk - -\n");
	db_close(db);
}

/* Correcting the first version changes nothing; one with nothing before it is the first. */
static void test_correction_first(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2024-11-01", "werk", "ja"});
	assert_changes(db, 1, "");
	add_versie(db, 1, (struct versie){3, "vso", "2025-10-01", "entree", NULL});
	assert_changes(db, 1, "2025-10-01 v3 niveau werk>entree - -\n");
	add_versie(db, 2, (struct versie){1, "vso", "2024-10-01", "beschut", "ja"});
	add_versie(db, 2, (struct versie){2, "vso", "2024-11-01", "werk", "ja"});
	assert_changes(db, 2, "");
	add_versie(db, 2, (struct versie){3, "vso", "2025-10-01", "entree", NULL});
	assert_changes(db, 2, "2025-10-01 v3 niveau werk>entree - -\n");
	db_close(db);
}

/* Filling in is no change, nor is emptying; nothing is compared across an empty one. */
static void test_empty_between(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2022-10-01", NULL, NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2023-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2024-10-01", NULL, NULL});
	add_versie(db, 1, (struct versie){4, "vso", "2025-10-01", "entree", NULL});
	assert_changes(db, 1, "");
	add_versie(db, 1, (struct versie){5, "vso", "2026-10-01", "werk", NULL});
	assert_changes(db, 1, "2026-10-01 v5 niveau entree>werk - -\n");
	db_close(db);
}

/* A correction that fills in what the corrected version lacked: that is a change then. */
static void test_correction_fills(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", NULL, NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2025-12-01", "werk", "ja"});
	assert_changes(db, 1, "2025-10-01 v3 niveau beschut>werk - -\n");
	db_close(db);
}

static void test_so_and_vso_apart(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "so", "2022-10-01", "vmbo_b", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2023-10-01", "werk", NULL});
	assert_changes(db, 1, "");
	add_versie(db, 1, (struct versie){3, "so", "2023-11-01", "vmbo_k", NULL}); /* interleaved */
	add_versie(db, 1, (struct versie){4, "vso", "2024-10-01", "entree", "ja"}); /* of 2, not 3 */
	add_versie(db, 1, (struct versie){5, "vso", "2025-10-01", "beschut", NULL});
	assert_changes(db, 1, "2023-11-01 v3 niveau vmbo_b>vmbo_k - -\n"
	                      "2025-10-01 v5 niveau entree>beschut - -\n");
	db_close(db);
}

/* By date, then by version; the number alone says nothing. */
static void test_order(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){3, "vso", "2025-10-01", "entree", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){10, "vso", "2025-10-01", "havo", NULL});
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk - -\n"
	                      "2025-10-01 v3 niveau werk>entree - -\n"
	                      "2025-10-01 v10 niveau entree>havo - -\n");
	add_versie(db, 2, (struct versie){2, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 2, (struct versie){1, "vso", "2025-10-01", "werk", NULL});
	assert_changes(db, 2, "2025-10-01 v1 niveau beschut>werk - -\n");
	db_close(db);
}

static void test_correction_on_the_same_day(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2025-10-01", "entree", "ja"});
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk 2025-10-01 -\n"
	                      "2025-10-01 v3 niveau beschut>entree - -\n");
	db_close(db);
}

/* Only what is vastgesteld counts, as if the rest were not there. */
static void test_concepts(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	sql(db, "INSERT INTO opp (leerling, versie, status, afdeling, vastgesteld_op, niveau) VALUES "
	        "(1, 2, 'concept', 'vso', '2025-01-01', 'werk'),"
	        "(1, 3, 'vervallen', 'vso', '2025-02-01', 'entree')");
	assert_changes(db, 1, "");
	add_versie(db, 1, (struct versie){4, "vso", "2025-10-01", "havo", NULL});
	assert_changes(db, 1, "2025-10-01 v4 niveau beschut>havo - -\n");
	db_close(db);
}

/* ---- the reference date ---- */

#define UITSTROOM \
	"INSERT INTO uitstroom (leerling, datum, soort, afdeling, ingeschreven_op) VALUES "

/* The first leaving of that afdeling on or after the change, else the expected one. */
static void test_reference(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	sql(db, "UPDATE leerling SET verwachte_uitstroom = '2027-07-31' WHERE id = 1");
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk - 2027-07-31\n");
	sql(db, UITSTROOM "(1, '2025-09-30', 'einduitstroom', 'vso', '2021-08-01')");
	sql(db, UITSTROOM "(1, '2025-10-05', 'overgang_so_vso', 'so', '2021-08-01')");
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk - 2027-07-31\n"); /* neither counts */
	sql(db, UITSTROOM "(1, '2028-01-01', 'einduitstroom', 'vso', '2021-08-01')");
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk - 2028-01-01\n");
	sql(db, UITSTROOM "(1, '2025-10-01', 'tussentijds_gepland', 'vso', '2021-08-01')");
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk - 2025-10-01\n"); /* the day itself */
	db_close(db);
}

/* A change of the so of a pupil who is in the vso now: only the leaving of the so counts. */
static void test_reference_of_the_other_afdeling(void **state)
{
	struct db *db = make_school(state);

	sql(db, "UPDATE leerling SET verwachte_uitstroom = '2027-07-31' WHERE id = 1");
	add_versie(db, 1, (struct versie){1, "so", "2022-10-01", "vmbo_b", NULL});
	add_versie(db, 1, (struct versie){2, "so", "2023-10-01", "vmbo_k", NULL});
	assert_changes(db, 1, "2023-10-01 v2 niveau vmbo_b>vmbo_k - -\n");
	sql(db, UITSTROOM "(1, '2024-07-31', 'overgang_so_vso', 'so', '2018-08-01')");
	assert_changes(db, 1, "2023-10-01 v2 niveau vmbo_b>vmbo_k - 2024-07-31\n");
	db_close(db);
}

/* A correction keeps the date of what it corrects, also for the reference date. */
static void test_reference_of_a_correction(void **state)
{
	struct db *db = make_school(state);

	add_versie(db, 1, (struct versie){1, "vso", "2024-10-01", "beschut", NULL});
	add_versie(db, 1, (struct versie){2, "vso", "2025-10-01", "werk", NULL});
	add_versie(db, 1, (struct versie){3, "vso", "2026-01-10", "entree", "ja"});
	sql(db, UITSTROOM "(1, '2025-12-01', 'einduitstroom', 'vso', '2021-08-01')");
	assert_changes(db, 1, "2025-10-01 v2 niveau beschut>werk 2026-01-10 2025-12-01\n"
	                      "2025-10-01 v3 niveau beschut>entree - 2025-12-01\n");
	db_close(db);
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_plain), FILE_TEST(test_three_aspects), FILE_TEST(test_correction),
		FILE_TEST(test_correction_takes_back), FILE_TEST(test_chain_of_corrections),
		FILE_TEST(test_correction_first), FILE_TEST(test_empty_between),
		FILE_TEST(test_correction_fills), FILE_TEST(test_so_and_vso_apart),
		FILE_TEST(test_order), FILE_TEST(test_correction_on_the_same_day),
		FILE_TEST(test_concepts), FILE_TEST(test_reference),
		FILE_TEST(test_reference_of_the_other_afdeling),
		FILE_TEST(test_reference_of_a_correction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
