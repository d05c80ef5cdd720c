/* Migrations: a copy first, all or nothing; and every released schema leads to the present one. */
#include "db_test.h"
#include "death.h"

#include <ctype.h>

#include "../../src/db/intern.h"

/* The second rebuilds a table that others refer to; the first touches frozen content. */
static const struct migratie two_rows[] = {
	{"ALTER TABLE leerling ADD COLUMN bijnaam TEXT;"
	 "UPDATE opp SET niveau = 'werk';"
	 "PRAGMA user_version = 2;"},
	{"CREATE TABLE nieuw (teller INTEGER NOT NULL, nummer INTEGER PRIMARY KEY) STRICT;"
	 "INSERT INTO nieuw (nummer, teller) SELECT nummer, teller FROM apparaat;"
	 "DROP TABLE apparaat;"
	 "ALTER TABLE nieuw RENAME TO apparaat;"
	 "UPDATE leerling SET bijnaam = 'Semmie' WHERE id = 1;"
	 "PRAGMA user_version = 3;"},
};

static void make_released(const char *path, int version)
{
	char script[64];
	sqlite3 *handle;
	size_t len;
	char *bytes;

	snprintf(script, sizeof(script), "tests/schema/v%d.sql", version);
	bytes = bytes_of(script, &len);
	if (!bytes)
		fail_msg("%s is missing", script);
	bytes = xrealloc(bytes, len + 1);
	bytes[len] = '\0';
	write_bytes(path, "", 0);
	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, bytes, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	xfree(bytes);
}

/* Without the migrations that are compiled in: a test runs rows of its own. */
static struct db *open_as_is(const char *path)
{
	struct place place;
	sqlite3 *handle;

	must(place_find(path, &place, &why));
	must(handle_open(&place, "?mode=rw", &handle, &why));
	must(journal_choose(handle, true, &why));
	return db_wrap(handle);
}

static struct db *make_filled(const char *path)
{
	struct db *db;

	make_released(path, 1);
	db = open_as_is(path);

	sql(db, LEERLING_1);
	sql(db, OPP_1_CONCEPT);
	sql(db, DOEL_1);
	sql(db, OPP_1_VASTSTELLEN);
	sql(db, "INSERT INTO apparaat (nummer, teller) VALUES (7, 70)");
	return db;
}

static const char *copy_name(const char *path, const char *tail)
{
	static char name[512];
	char today[DATUM_SIZE];

	datum_iso(clock_today(), today);
	snprintf(name, sizeof(name), "%s.%s.%s", path, today, tail);
	return name;
}

static void assert_is_copy(const char *name)
{
	struct db *copy = open_as_is(name);

	assert_int_equal(mode_of(name, ""), 0600);
	assert_int_equal(number(copy, "PRAGMA user_version"), 1);
	assert_string_equal(answer(copy, "SELECT niveau FROM opp"), "beschut");
	db_close(copy);
}

static void test_two_steps(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_filled(place->path);
	struct error err = {0};

	must(db_migrate(db, two_rows, 2, &why));
	assert_int_equal(number(db, "PRAGMA user_version"), 3);
	assert_string_equal(answer(db, "SELECT bijnaam || (SELECT teller FROM apparaat) || "
	                           "(SELECT niveau FROM opp) FROM leerling"), "Semmie70werk");
	assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
	assert_int_equal(sql_fails(db, "DELETE FROM opp", &err), ERR_INPUT); /* frozen again */
	assert_false(db_in_transaction(db));
	assert_is_copy(copy_name(place->path, "v1"));
	must(db_migrate(db, two_rows, 2, &why)); /* nothing to do: no second copy */
	assert_false(is_there(copy_name(place->path, "v3"), ""));
	assert_false(is_there(copy_name(place->path, "v1.2"), ""));
	db_close(db);
}

static void test_one_step_at_a_time(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_filled(place->path);

	must(db_migrate(db, two_rows, 0, &why));
	assert_int_equal(number(db, "PRAGMA user_version"), 1);
	assert_false(is_there(copy_name(place->path, "v1"), ""));
	must(db_migrate(db, two_rows, 1, &why));
	assert_int_equal(number(db, "PRAGMA user_version"), 2);
	must(db_migrate(db, two_rows, 2, &why));
	assert_int_equal(number(db, "PRAGMA user_version"), 3);
	assert_true(is_there(copy_name(place->path, "v1"), ""));
	assert_true(is_there(copy_name(place->path, "v2"), ""));
	db_close(db);
}

/* A step that fails takes back the one before it. Each attempt makes a copy of its own. */
static void test_all_or_nothing(void **state)
{
	const struct migratie rows[] = {
		two_rows[0],
		{"INSERT INTO apparaat (nummer, teller) VALUES (7, 1); PRAGMA user_version = 3;"},
	};
	const struct place_of_test *place = *state;
	struct db *db = make_filled(place->path);
	struct error err = {0};

	for (int i = 0; i < 3; i++) {
		assert_int_equal(db_migrate(db, rows, 2, &err), ERR_INPUT);
		assert_string_equal(err.sentence, "dit bestaat al: apparaat.nummer");
		assert_int_equal(number(db, "PRAGMA user_version"), 1);
		assert_int_equal(number(db, "SELECT count(*) FROM pragma_table_info('leerling') "
		                        "WHERE name = 'bijnaam'"), 0);
		assert_string_equal(answer(db, "SELECT niveau FROM opp"), "beschut");
		assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
		assert_int_equal(number(db, "SELECT herstel_bezig()"), 0);
		assert_is_copy(copy_name(place->path, i == 0 ? "v1" : i == 1 ? "v1.2" : "v1.3"));
	}
	db_close(db);
}

static void test_broken_references(void **state)
{
	static const struct migratie rows[] = {{"DELETE FROM leerling; PRAGMA user_version = 2;"}};
	struct db *db = make_filled(((struct place_of_test *)*state)->path);
	struct error err = {0};

	assert_int_equal(db_migrate(db, rows, 1, &err), ERR_CORRUPT);
	assert_non_null(strstr(err.sentence, "/cvb.db: dit bestand is van een oudere versie van cvb, "
	                "maar het verwijst naar gegevens die er niet zijn; het kan niet worden "
	                "bijgewerkt en er is niets in gewijzigd; zet een reservekopie terug"));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	assert_int_equal(number(db, "PRAGMA user_version"), 1);
	db_close(db);
}

static void test_busy(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_filled(place->path);
	struct db *other = open_as_is(place->path);
	struct error err = {0};

	sqlite3_busy_timeout(db->handle, 20);
	must(db_begin(other, &why));
	assert_int_equal(db_migrate(db, two_rows, 2, &err), ERR_BUSY);
	assert_int_equal(number(db, "PRAGMA user_version"), 1);
	db_rollback(other);
	db_close(other);
	must(db_migrate(db, two_rows, 2, &why));
	db_close(db);
}

static const char *shared_path;

static void forget_version(void)
{
	static const struct migratie rows[] = {{"CREATE TABLE x (y ANY) STRICT"}};

	must(db_migrate(open_as_is(shared_path), rows, 1, &why));
}

static void wrong_version(void)
{
	static const struct migratie rows[] = {{"PRAGMA user_version = 3"}};

	must(db_migrate(open_as_is(shared_path), rows, 1, &why));
}

static void test_our_mistakes(void **state)
{
	struct death death;
	struct db *db;

	shared_path = ((struct place_of_test *)*state)->path;
	make_released(shared_path, 1);
	death = death_of(forget_version);
	assert_true(died_by_abort(&death));
	death = death_of(wrong_version);
	assert_true(died_by_abort(&death));
	assert_non_null(strstr(death.said, "row 0 leads to version 3"));
	db = open_as_is(shared_path);
	assert_int_equal(number(db, "PRAGMA user_version"), 1);
	db_close(db);
}

/* ---- every released schema ---- */

/* Comments, layout and quotes do not count, nor the order of the columns and rules of a table: a
 * new column comes last, also in a table that has rules at its end. */
static void definition_lines(const char *statement, struct text *out)
{
	char last = '\n';
	bool gap = false;
	int depth = 0;

	for (const char *at = statement; *at; at++) {
		char c = *at;

		if (strncmp(at, "--", 2) == 0)
			at += strcspn(at, "\n") - 1;
		else if (isspace((unsigned char)c))
			gap = true;
		else if (c != '"') {
			depth += c == '(';
			if (depth == 1 && strchr("(,)", c))
				c = '\n';
			if (gap && !strchr("(),\n", c) && !strchr("(),\n", last))
				text_add_char(out, ' ');
			text_add_char(out, c);
			last = c;
			gap = false;
			depth -= *at == ')';
		}
	}
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "type name", and the definitions in the order of the alphabet. */
static void add_part(const char *part, const char *statement, struct text *out)
{
	const char *lines[128];
	struct text text = {0};
	size_t count = 0;

	definition_lines(statement, &text);
	for (char *line = strtok(text.data, "\n"); line; line = strtok(NULL, "\n")) {
		assert_true(count < ARRAY_LEN(lines));
		lines[count++] = line;
	}
	qsort(lines, count, sizeof(*lines), compare_lines);
	text_printf(out, "%s\n", part);
	for (size_t i = 0; i < count; i++)
		text_printf(out, "\t%s\n", lines[i]);
	text_clear(&text);
}

static void schema_of(const char *path, struct text *out)
{
	struct db *db = open_file(path);
	struct text problems = {0};
	struct query *query = db_query(db, "SELECT type || ' ' || name || ' on ' || tbl_name, sql "
	                               "FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1");
	bool damaged;

	text_printf(out, "%lld %lld\n", (long long)number(db, "PRAGMA application_id"),
	            (long long)number(db, "PRAGMA user_version"));
	while (query_row(query))
		add_part(query_text(query, 0), query_text(query, 1), out);
	if (db_check(db, &problems, &damaged) != 0)
		fail_msg("%s: %s", path, text_str(&problems));
	db_close(db);
}

/* Another program got at an old file: it is refused and stays of its version. */
static void assert_unfit(const char *path, const char *change, const char *part)
{
	struct error err = {0};
	struct db *db;

	unlink(path);
	make_released(path, 1);
	db = open_as_is(path);
	sql(db, change);
	db_close(db);
	assert_int_equal(db_open(path, false, &db, &err), ERR_CORRUPT);
	assert_null(db);
	assert_says(&err, ERR_CORRUPT, part);
	assert_int_equal(db_open(path, true, &db, &err), ERR_READ_ONLY);
	assert_says(&err, ERR_READ_ONLY, "/cvb.db: dit bestand is van een oudere versie van cvb; open "
	            "het eerst een keer zonder --alleen-lezen, dan wordt het bijgewerkt");
	db = open_as_is(path);
	assert_int_equal(number(db, "PRAGMA user_version"), 1);
	assert_int_equal(number(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'agendapunt'"), 0);
	db_close(db);
}

/* Where nothing can be written, opening it once is no way out. */
static void test_old_on_fixed_medium(void **state)
{
	const char *path = ((struct place_of_test *)*state)->path;
	struct error err = {0};
	struct place where;
	struct db *db;

	make_released(path, 1);
	must(place_find(path, &where, &why));
	where.fixed = true;
	assert_int_equal(db_open_at(&where, true, &db, &err), ERR_READ_ONLY);
	assert_says(&err, ERR_READ_ONLY, "oudere versie van cvb; kopieer het naar een plek waar "
	            "geschreven kan worden en open het daar, dan wordt het bijgewerkt");
}

static void test_unfit(void **state)
{
	const char *path = ((struct place_of_test *)*state)->path;

	assert_unfit(path, "CREATE TABLE toestemming (x TEXT)", "/cvb.db: dit bestand is van een "
	             "oudere versie van cvb, maar het is niet meer zoals die het maakte; het kan niet "
	             "worden bijgewerkt en er is niets in gewijzigd; zet een reservekopie terug met cvb "
	             "herstel");
	assert_unfit(path, "DROP TABLE klad", "/cvb.db: in dit bestand ontbreekt klad.");
}

/* When this fails because schema.sql changed: as long as its version is not released, write its
 * tests/schema/vN.sql again with tests/schema/write.sh; after that, it takes a new version. */
static void test_released_schemas(void **state)
{
	const struct place_of_test *place = *state;
	struct text fresh = {0}, migrated = {0};
	char path[160];

	must(db_create(place->path, &why));
	schema_of(place->path, &fresh);
	assert_non_null(strstr(fresh.data, "\n\tgroep TEXT\n"));
	for (int version = 1; version <= migraties_aantal() + 1; version++) {
		snprintf(path, sizeof(path), "%s/v%d.db", place->folder, version);
		make_released(path, version);
		text_reset(&migrated);
		schema_of(path, &migrated);
		if (strcmp(text_str(&fresh), text_str(&migrated)) != 0)
			fail_msg("tests/schema/v%d.sql leads to:\n%s\nbut schema.sql to:\n%s", version,
			         text_str(&migrated), text_str(&fresh));
	}
	text_clear(&fresh);
	text_clear(&migrated);
}

/* The comparison sees what matters and not what does not. */
static void test_comparison(void **state)
{
	struct text one = {0}, other = {0}, different = {0};

	(void)state;
	add_part("t", "CREATE TABLE a (x TEXT, -- (one, two)\n y TEXT CHECK (y IN ('p', 'q')),\n"
	         " UNIQUE (x, y)\n) STRICT", &one);
	add_part("t", "CREATE TABLE \"a\"(x TEXT,UNIQUE(x,y),  y TEXT CHECK(y IN('p','q'))) STRICT",
	         &other);
	add_part("t", "CREATE TABLE a (x TEXT, y TEXT CHECK (y IN ('p', 'r')), UNIQUE (x, y)) STRICT",
	         &different);
	assert_string_equal(text_str(&one), "t\n\tCREATE TABLE a\n\tSTRICT\n\tUNIQUE(x,y)\n\tx TEXT\n"
	                                    "\ty TEXT CHECK(y IN('p','q'))\n");
	assert_string_equal(text_str(&one), text_str(&other));
	assert_string_not_equal(text_str(&one), text_str(&different));
	text_clear(&one);
	text_clear(&other);
	text_clear(&different);
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_two_steps), FILE_TEST(test_one_step_at_a_time),
		FILE_TEST(test_all_or_nothing), FILE_TEST(test_broken_references), FILE_TEST(test_busy),
		FILE_TEST(test_our_mistakes), FILE_TEST(test_unfit),
		FILE_TEST(test_old_on_fixed_medium), FILE_TEST(test_released_schemas),
		cmocka_unit_test(test_comparison),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
