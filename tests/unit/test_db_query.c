/* Queries: bound and read by kind, kept per literal, and what ends the program. */
#include "db_test.h"
#include "death.h"

#include <sqlite3.h>

static void test_values_of_every_kind(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct query *query;
	size_t len;

	sql(db, "CREATE TABLE t (i INTEGER, r REAL, x TEXT, b BLOB) STRICT");
	query = db_query(db, "INSERT INTO t VALUES (:i, :r, :x, :b)");
	query_bind_blob(query, ":b", "\0\xFF\0", 3); /* in any order */
	query_bind_text(query, ":x", "ë\n'; DROP TABLE t; --");
	query_bind_real(query, ":r", 0.1);
	query_bind_int(query, ":i", INT64_MIN);
	must(query_run(query, &why));

	query = db_query(db, "SELECT i, r, x, b, NULL, i FROM t");
	assert_true(query_row(query));
	assert_true(query_int(query, 0) == INT64_MIN);
	assert_true(query_real(query, 1) > 0.0999999 && query_real(query, 1) < 0.1000001);
	assert_string_equal(query_text(query, 2), "ë\n'; DROP TABLE t; --");
	assert_memory_equal(query_blob(query, 3, &len), "\0\xFF\0", 3);
	assert_int_equal(len, 3);
	assert_true(query_is_null(query, 4));
	assert_false(query_is_null(query, 0));
	assert_null(query_text(query, 4));
	assert_int_equal(query_int(query, 4), 0);
	assert_null(query_blob(query, 4, &len));
	assert_int_equal(len, 0);
	assert_string_equal(query_text(query, 5), "-9223372036854775808");
	assert_false(query_row(query));
	db_close(db);
}

static void test_bound_again(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct query *query;

	sql(db, "CREATE TABLE t (a TEXT, b TEXT) STRICT");
	query = db_query(db, "INSERT INTO t VALUES (:a, :b)");
	query_bind_text(query, ":a", "een");
	query_bind_text(query, ":b", "twee");
	must(query_run(query, &why));
	query_bind_text(query, ":b", NULL);
	must(query_run(query, &why)); /* :a keeps its value */
	query = db_query(db, "INSERT INTO t VALUES (:a, :b)");
	must(query_run(query, &why)); /* taken anew: nothing is bound */
	assert_string_equal(answer(db, "SELECT group_concat(coalesce(a, '-') || coalesce(b, '-')) "
	                           "FROM t"), "eentwee,een-,--");
	db_close(db);
}

/* One parameter used twice, and a name that begins as another. */
static void test_names(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct query *query = db_query(db, "SELECT :naam || :naam_2 || :naam");

	query_bind_text(query, ":naam_2", "b");
	query_bind_text(query, ":naam", "a");
	assert_true(query_row(query));
	assert_string_equal(query_text(query, 0), "aba");
	query_end(query);
	db_close(db);
}

static void test_kept_per_literal(void **state)
{
	static const char one[] = "SELECT 1";
	static const char same[] = "SELECT 1";
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	assert_ptr_equal(db_query(db, one), db_query(db, one));
	assert_ptr_not_equal(db_query(db, one), db_query(db, same));
	db_close(db);
}

/* More statements than there are buckets. */
static void test_many(void **state)
{
	static char statements[1000][32];
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 1000; i++) {
			snprintf(statements[i], sizeof(statements[i]), "SELECT %d", i);
			assert_int_equal(number(db, statements[i]), i);
		}
	db_close(db);
}

static void test_two_at_a_time(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct query *outer;
	int64_t sum = 0;

	sql(db, LEERLING_1);
	sql(db, LEERLING_2);
	outer = db_query(db, "SELECT id FROM leerling ORDER BY id");
	while (query_row(outer)) {
		struct query *inner = db_query(db, "SELECT id FROM leerling WHERE id <> :id");

		query_bind_int(inner, ":id", query_int(outer, 0));
		while (query_row(inner))
			sum = sum * 10 + query_int(inner, 0);
	}
	assert_int_equal(sum, 21);
	db_close(db);
}

/* The tables change under a kept statement: its names still bind. */
static void test_after_a_new_column(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct query *query;

	sql(db, LEERLING_1);
	for (int i = 0; i < 2; i++) {
		query = db_query(db, "SELECT * FROM leerling WHERE id = :id");
		query_bind_int(query, ":id", 1);
		assert_true(query_row(query));
		assert_int_equal(query_int(query, 0), 1);
		query_end(query);
		if (i == 0)
			sql(db, "ALTER TABLE leerling ADD COLUMN later TEXT DEFAULT 'x'");
	}
	db_close(db);
}

static const struct {
	const char *statement;
	const char *sentence;
} constraints[] = {
	{LEERLING_1, "dit bestaat al: leerling.id"},
	{"INSERT INTO leerling (leerlingnummer, achternaam, roepnaam, geboortedatum, afdeling, "
	 "inschrijfdatum) VALUES ('0012', 'a', 'b', '2010-01-01', 'so', '2020-08-01')",
	 "dit bestaat al: leerling.leerlingnummer"},
	{"UPDATE leerling SET achternaam = NULL", "dit moet zijn ingevuld: leerling.achternaam"},
	{"UPDATE leerling SET geslacht = 'q'", "dit mag niet: geslacht IN ('m', 'v', 'x')"},
	{"UPDATE leerling SET inschrijfdatum = '2026-02-31'",
	 "dit mag niet: inschrijfdatum IS date(inschrijfdatum, '+0 days')"},
	{"UPDATE leerling SET leerroute = 'zeven'",
	 "dit is geen waarde voor dit veld: TEXT value in INTEGER column leerling.leerroute"},
	{"INSERT INTO contact (leerling, naam) VALUES (9, 'x')",
	 "dit verwijst naar iets dat er niet is, of er wordt nog naar verwezen"},
	{"DELETE FROM leerling",
	 "dit verwijst naar iets dat er niet is, of er wordt nog naar verwezen"},
	{"INSERT INTO leerling (id) VALUES ('x')", "hier hoort een geheel getal"},
};

static void test_constraints(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	sql(db, LEERLING_1);
	sql(db, "INSERT INTO contact (leerling, naam) VALUES (1, 'Moeder')");
	for (size_t i = 0; i < ARRAY_LEN(constraints); i++) {
		struct error err = {0};

		assert_int_equal(sql_fails(db, constraints[i].statement, &err), ERR_INPUT);
		assert_non_null(strstr(err.sentence, constraints[i].sentence));
	}
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	db_close(db);
}

/* ---- what ends the program ---- */

static const char *shared_path;

static void no_such_table(void)
{
	db_query(open_file(shared_path), "SELECT 1 FROM nergens");
}

static void two_statements(void)
{
	db_query(open_file(shared_path), "SELECT 1; SELECT 2");
}

static void no_statement(void)
{
	db_query(open_file(shared_path), " -- niets");
}

static void no_such_parameter(void)
{
	query_bind_int(db_query(open_file(shared_path), "SELECT :a"), ":b", 1);
}

static void no_such_column(void)
{
	struct query *query = db_query(open_file(shared_path), "SELECT 1");

	query_row(query);
	query_int(query, 1);
}

static void column_without_row(void)
{
	query_int(db_query(open_file(shared_path), "SELECT 1"), 0);
}

static void own_loop(void)
{
	struct db *db = open_file(shared_path);
	static const char text[] = "SELECT 1 UNION SELECT 2";

	query_row(db_query(db, text));
	db_query(db, text);
}

static void changed_text(void)
{
	struct db *db = open_file(shared_path);
	char text[] = "SELECT 1";

	db_query(db, text);
	text[7] = '2';
	db_query(db, text);
}

static void bound_while_stepped(void)
{
	struct query *query = db_query(open_file(shared_path), "SELECT :a UNION SELECT 2");

	query_bind_int(query, ":a", 1);
	query_row(query);
	query_bind_int(query, ":a", 3);
}

static void test_our_mistakes(void **state)
{
	static const struct {
		void (*act)(void);
		const char *part;
	} mistakes[] = {
		{no_such_table, "no such table: nergens: SELECT 1 FROM nergens"},
		{two_statements, "not one statement: SELECT 1; SELECT 2"},
		{no_statement, "not one statement:  -- niets"},
		{no_such_parameter, "there is no parameter :b in: SELECT :a"},
		{no_such_column, "there is no column 1 now in: SELECT 1"},
		{column_without_row, "there is no column 0 now in: SELECT 1"},
		{own_loop, "this query is still in use"},
		{changed_text, "this SQL is no literal: SELECT 2"},
		{bound_while_stepped, "bound while it is stepped: SELECT :a"},
	};

	shared_path = ((struct place_of_test *)*state)->path;
	must(db_create(shared_path, &why));
	for (size_t i = 0; i < ARRAY_LEN(mistakes); i++) {
		struct death death = death_of(mistakes[i].act);

		if (!died_by_abort(&death) || !strstr(death.said, mistakes[i].part))
			fail_msg("%s: %s", mistakes[i].part, death.said);
	}
}

static void read_damaged(void)
{
	struct query *query = db_query(open_file(shared_path), "SELECT * FROM leerling");

	while (query_row(query))
		continue;
}

/* A page that turns out to be damaged while it is read: a sentence, and exit 1. */
static void test_damaged_page(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	int64_t page = number(db, "SELECT rootpage FROM sqlite_schema WHERE name = 'leerling'");
	struct death death;
	size_t len;
	char *bytes;

	sql(db, LEERLING_1);
	db_close(db);
	bytes = bytes_of(place->path, &len);
	memset(bytes + (page - 1) * 4096, 0x55, 4096);
	write_bytes(place->path, bytes, len);
	xfree(bytes);
	shared_path = place->path;
	death = death_of(read_damaged);
	assert_true(died_by_exit(&death, 1));
	assert_non_null(strstr(death.said, "/cvb.db: het bestand is beschadigd; zet een reservekopie "
	                                   "terug met: cvb herstel"));
}

static void update_opp(void)
{
	db_query(open_file(shared_path), "UPDATE opp SET niveau = 'werk'");
}

/* SQL that is right in a new file: what is wrong is this file, not the program. */
static void test_damaged_trigger(void **state)
{
	struct death death;
	sqlite3 *handle;

	shared_path = ((struct place_of_test *)*state)->path;
	must(db_create(shared_path, &why));
	assert_int_equal(sqlite3_open(shared_path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
	                              "SET sql = replace(sql, 'NEW.niveau', 'NEW.nivo') "
	                              "WHERE name = 'opp_bevroren'", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	death = death_of(update_opp);
	assert_true(died_by_exit(&death, 1));
	assert_non_null(strstr(death.said, "/cvb.db: het bestand is beschadigd"));
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_values_of_every_kind), FILE_TEST(test_bound_again), FILE_TEST(test_names),
		FILE_TEST(test_kept_per_literal), FILE_TEST(test_many), FILE_TEST(test_two_at_a_time),
		FILE_TEST(test_after_a_new_column), FILE_TEST(test_constraints),
		FILE_TEST(test_our_mistakes), FILE_TEST(test_damaged_page),
		FILE_TEST(test_damaged_trigger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
