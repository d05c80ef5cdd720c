/* Our functions in SQL: the rules of the base layer, and NULL for what is no date. */
#include "db_test.h"

static const struct {
	const char *question;
	const char *answer;
} rows[] = {
	/* the day of the month is clipped */
	{"SELECT maanden_erbij('2026-01-31', 1)", "2026-02-28"},
	{"SELECT maanden_erbij('2028-01-31', 1)", "2028-02-29"},
	{"SELECT maanden_erbij('2028-02-29', 12)", "2029-02-28"},
	{"SELECT maanden_erbij('2026-03-31', -1)", "2026-02-28"},
	{"SELECT maanden_erbij('2028-02-29', -24)", "2026-02-28"},
	{"SELECT maanden_erbij('2026-08-31', 0)", "2026-08-31"},
	{"SELECT maanden_erbij('2026-12-31', '2')", "2027-02-28"},
	{"SELECT maanden_erbij(NULL, 1)", "NULL"},
	{"SELECT maanden_erbij('2026-01-31', NULL)", "NULL"},
	{"SELECT maanden_erbij('2026-02-31', 1)", "NULL"},
	{"SELECT maanden_erbij('', 1)", "NULL"},
	{"SELECT maanden_erbij('31-01-2026', 1)", "NULL"},
	{"SELECT maanden_erbij('9999-12-01', 1)", "NULL"},
	{"SELECT maanden_erbij('9999-11-30', 1)", "9999-12-30"},
	{"SELECT maanden_erbij('2026-01-01', 9223372036854775807)", "NULL"},
	{"SELECT maanden_erbij('2026-01-01', -4294967295)", "NULL"},
	/* 29 February counts on 1 March in other years */
	{"SELECT verjaardag('2008-02-29', 18)", "2026-03-01"},
	{"SELECT verjaardag('2008-02-29', 20)", "2028-02-29"},
	{"SELECT verjaardag('2009-03-12', 18)", "2027-03-12"},
	{"SELECT verjaardag('2009-03-12', 0)", "2009-03-12"},
	{"SELECT verjaardag('2009-03-12', 9999)", "NULL"},
	{"SELECT verjaardag(NULL, 18)", "NULL"},
	{"SELECT verjaardag('2009-03-12', NULL)", "NULL"},
	{"SELECT leeftijd('2009-03-12', '2027-03-11')", "17"},
	{"SELECT leeftijd('2009-03-12', '2027-03-12')", "18"},
	{"SELECT leeftijd('2008-02-29', '2026-02-28')", "17"},
	{"SELECT leeftijd('2008-02-29', '2026-03-01')", "18"},
	{"SELECT leeftijd('2009-03-12', '2009-03-11')", "0"},
	{"SELECT leeftijd(NULL, '2027-03-11')", "NULL"},
	{"SELECT leeftijd('2009-03-12', NULL)", "NULL"},
	{"SELECT leeftijd('2009-03-12', 'vandaag')", "NULL"},
	{"SELECT schooljaar('2026-07-31')", "2025"},
	{"SELECT schooljaar('2026-08-01')", "2026"},
	{"SELECT schooljaar('2026-01-01')", "2025"},
	{"SELECT schooljaar(NULL)", "NULL"},
	{"SELECT schooljaar(20260801)", "NULL"},
	{"SELECT vouw('  Van  der MËER ')", "van der meer"},
	{"SELECT vouw('O''Neill')", "oneill"},
	{"SELECT vouw('Yıldız Größl Łukasz Sørensen')", "yildiz grossl lukasz sorensen"},
	{"SELECT vouw('')", ""},
	{"SELECT vouw(NULL)", "NULL"},
	{"SELECT vouw(12)", "12"},
	{"SELECT vouw(CAST(x'41FF42' AS TEXT))", "a b"}, /* text that is no UTF-8 */
	{"SELECT herstel_bezig()", "0"},
};

static void test_answers(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(answer(db, rows[i].question), rows[i].answer) != 0)
			fail_msg("%s: %s instead of %s", rows[i].question, answer(db, rows[i].question),
			         rows[i].answer);
	db_close(db);
}

/* It is asked again for every row and every statement: not a constant. */
static void test_herstel_bezig(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	for (int i = 0; i < 4; i++) {
		db_set_herstel(db, i % 2 == 1);
		assert_int_equal(number(db, "SELECT herstel_bezig()"), i % 2);
	}
	db_close(db);
}

/* Innocuous: for a view while the schema is not trusted. Deterministic: for an index. */
static void test_usable_in_the_schema(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	sql(db, LEERLING_1);
	sql(db, "CREATE VIEW v AS SELECT maanden_erbij(geboortedatum, 12) || "
	        "verjaardag(geboortedatum, 1) || leeftijd(geboortedatum, '2026-11-21') || "
	        "schooljaar(geboortedatum) || vouw(achternaam) || herstel_bezig() AS x FROM leerling");
	assert_string_equal(answer(db, "SELECT x FROM v"), "2010-03-122010-03-12172008meer0");
	sql(db, "CREATE INDEX i ON leerling (vouw(achternaam), maanden_erbij(geboortedatum, 1), "
	        "verjaardag(geboortedatum, 1), leeftijd(geboortedatum, '2026-11-21'), "
	        "schooljaar(geboortedatum))");
	assert_string_equal(answer(db, "SELECT deterministic FROM (SELECT flags & 0x800 <> 0 AS "
	                           "deterministic FROM pragma_function_list "
	                           "WHERE name = 'herstel_bezig')"), "0");
	db_close(db);
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_answers), FILE_TEST(test_herstel_bezig),
		FILE_TEST(test_usable_in_the_schema),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
