/* What is vastgesteld stands fast for every way SQL has to change a row. */
#include "db_test.h"

#define OPP_FROZEN "bevroren: deze opp-versie is vastgesteld"
#define DOEL_FROZEN "bevroren: de doelen van een vastgestelde opp-versie liggen vast"

/* Pupil 1 has version 1 vastgesteld with a doel, and version 2 a concept with a doel. */
static struct db *make_school(const struct place_of_test *place)
{
	struct db *db = make_file(place->path);

	sql(db, LEERLING_1);
	sql(db, LEERLING_2);
	sql(db, OPP_1_CONCEPT);
	sql(db, DOEL_1);
	sql(db, OPP_1_VASTSTELLEN);
	sql(db, "INSERT INTO opp (id, leerling, versie, status, afdeling, niveau) "
	        "VALUES (11, 1, 2, 'concept', 'vso', 'werk')");
	sql(db, "INSERT INTO doel (id, leerling, opp_versie, nr, type, omschrijving) "
	        "VALUES (21, 1, 2, 1, 'gedrag', 'Blijft zitten')");
	return db;
}

static const struct {
	const char *statement;
	const char *sentence;
} refused[] = {
	{"UPDATE opp SET niveau = 'werk' WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET niveau = NULL WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET bestemming = 'werk' WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET status = 'concept' WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET versie = 3 WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET leerling = 2 WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET id = 12 WHERE id = 10", OPP_FROZEN},
	{"UPDATE opp SET intern = 'x', wijziging_correctie = 'ja' WHERE id = 10", OPP_FROZEN},
	{"UPDATE OR REPLACE opp SET niveau = 'werk' WHERE id = 10", OPP_FROZEN},
	{"UPDATE OR REPLACE opp SET id = 10 WHERE id = 11", OPP_FROZEN},
	{"UPDATE OR REPLACE opp SET versie = 1 WHERE id = 11", OPP_FROZEN},
	{"DELETE FROM opp WHERE id = 10", OPP_FROZEN},
	{"DELETE FROM opp", OPP_FROZEN},
	{"REPLACE INTO opp (id, leerling, versie, status, afdeling) "
	 "VALUES (10, 1, 1, 'concept', 'vso')", OPP_FROZEN},
	{"REPLACE INTO opp (id, leerling, versie, status, afdeling) "
	 "VALUES (12, 1, 1, 'concept', 'vso')", OPP_FROZEN},
	{"REPLACE INTO opp (leerling, versie, status, afdeling) "
	 "VALUES (1, 1, 'concept', 'vso')", OPP_FROZEN},
	{"REPLACE INTO opp (id, leerling, versie, status, afdeling) "
	 "VALUES (10, 2, 1, 'concept', 'vso')", OPP_FROZEN},
	{"INSERT INTO opp (id, leerling, versie, status, afdeling) "
	 "VALUES (10, 1, 1, 'concept', 'vso') ON CONFLICT DO UPDATE SET niveau = 'werk'", OPP_FROZEN},
	{"UPDATE doel SET omschrijving = 'anders' WHERE id = 20", DOEL_FROZEN},
	{"UPDATE doel SET streef = 'x', behaald = 'ja' WHERE id = 20", DOEL_FROZEN},
	{"UPDATE doel SET opp_versie = 2, nr = 2 WHERE id = 20", DOEL_FROZEN},
	{"UPDATE doel SET opp_versie = 1, nr = 2 WHERE id = 21", DOEL_FROZEN},
	{"UPDATE OR REPLACE doel SET opp_versie = 1 WHERE id = 21", DOEL_FROZEN},
	{"UPDATE OR REPLACE doel SET id = 20 WHERE id = 21", DOEL_FROZEN},
	{"DELETE FROM doel WHERE id = 20", DOEL_FROZEN},
	{"DELETE FROM doel", DOEL_FROZEN},
	{"INSERT INTO doel (leerling, opp_versie, nr, type, omschrijving) "
	 "VALUES (1, 1, 2, 'gedrag', 'nieuw')", DOEL_FROZEN},
	{"REPLACE INTO doel (id, leerling, opp_versie, nr, type, omschrijving) "
	 "VALUES (20, 1, 2, 5, 'gedrag', 'weg ermee')", DOEL_FROZEN},
	{"REPLACE INTO doel (leerling, opp_versie, nr, type, omschrijving) "
	 "VALUES (1, 1, 1, 'gedrag', 'weg ermee')", DOEL_FROZEN},
};

static void test_refused(void **state)
{
	struct db *db = make_school(*state);
	int64_t rows = number(db, "SELECT (SELECT count(*) FROM opp) * 10 + count(*) FROM doel");

	assert_int_equal(rows, 22);
	for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
		struct error err = {0};

		if (sql_fails(db, refused[i].statement, &err) != ERR_INPUT)
			fail_msg("let through: %s", refused[i].statement);
		assert_string_equal(err.sentence, refused[i].sentence);
		assert_string_equal(answer(db, "SELECT niveau || leerling || versie || status "
		                           "FROM opp WHERE id = 10"), "beschut11vastgesteld");
		assert_string_equal(answer(db, "SELECT omschrijving || leerling || opp_versie || nr "
		                           "FROM doel WHERE id = 20"), "Komt op tijd111");
		assert_int_equal(number(db, "SELECT (SELECT count(*) FROM opp) * 10 + count(*) "
		                        "FROM doel"), rows);
	}
	db_close(db);
}

/* What is recorded afterwards, and the same value again. */
static void test_allowed(void **state)
{
	struct db *db = make_school(*state);

	sql(db, "UPDATE opp SET oogo_op = '2025-10-02', oogo_met = 'moeder', instemming = 'ja', "
	        "instemming_op = '2025-10-02', instemming_door = 'moeder', gehoord_op = '2025-10-02', "
	        "gehoord_wijze = 'gesprek', niet_gehoord_reden = NULL, intern = 'x', "
	        "afwijking_inspectie_op = '2025-10-03', afwijking_beeindigd_op = '2025-10-04', "
	        "rod_op = '2025-10-05' WHERE id = 10");
	sql(db, "UPDATE opp SET niveau = 'beschut', status = 'vastgesteld' WHERE id = 10");
	sql(db, "UPDATE doel SET behaald = 'ja', bewijs = 'lijst', nr = 1 WHERE id = 20");
	sql(db, "UPDATE opp SET niveau = 'entree' WHERE id = 11");
	sql(db, "UPDATE doel SET omschrijving = 'Blijft' WHERE id = 21");
	sql(db, "DELETE FROM doel WHERE id = 21");
	sql(db, "DELETE FROM opp WHERE id = 11");
	db_close(db);
}

/* Every column of opp and doel is either frozen or one of those that are recorded afterwards. */
static void test_every_column(void **state)
{
	struct db *db = make_school(*state);

	assert_int_equal(number(db, "SELECT count(*) FROM pragma_table_info('opp') AS c, "
	                        "sqlite_schema AS t WHERE t.name = 'opp_bevroren' AND "
	                        "instr(t.sql, 'NEW.' || c.name || ' IS NOT OLD.' || c.name) = 0"), 12);
	assert_int_equal(number(db, "SELECT count(*) FROM pragma_table_info('doel') AS c, "
	                        "sqlite_schema AS t WHERE t.name = 'doel_bevroren' AND "
	                        "instr(t.sql, 'NEW.' || c.name || ' IS NOT OLD.' || c.name) = 0"), 2);
	db_close(db);
}

static void test_herstel_lets_through(void **state)
{
	struct db *db = make_school(*state);
	struct error err = {0};

	db_set_herstel(db, true);
	sql(db, "UPDATE opp SET niveau = 'werk' WHERE id = 10");
	sql(db, "DELETE FROM doel WHERE id = 20");
	db_set_herstel(db, false);
	assert_int_equal(sql_fails(db, "UPDATE opp SET niveau = 'beschut' WHERE id = 10", &err),
	                 ERR_INPUT);
	db_set_herstel(db, true);
	sql(db, "DELETE FROM opp WHERE id = 10");
	assert_int_equal(number(db, "SELECT count(*) FROM opp"), 1);
	db_close(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_refused, setup_folder, teardown_folder),
		cmocka_unit_test_setup_teardown(test_allowed, setup_folder, teardown_folder),
		cmocka_unit_test_setup_teardown(test_every_column, setup_folder, teardown_folder),
		cmocka_unit_test_setup_teardown(test_herstel_lets_through, setup_folder,
		                                teardown_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
