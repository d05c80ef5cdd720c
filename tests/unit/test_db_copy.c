/* A copy while the file is in use, and the check of a file that is no longer whole. */
#include "db_test.h"
#include "death.h"

#include <sys/resource.h>

static char copy_path[160];

static int setup_copy(void **state)
{
	int result = setup_folder(state);

	if (result == 0)
		snprintf(copy_path, sizeof(copy_path), "%s/kopie a#?%%.db",
		         ((struct place_of_test *)*state)->folder);
	return result;
}

static int64_t leerlingen_in(const char *path)
{
	struct text problems = {0};
	struct db *db = open_file(path);
	int64_t count = number(db, "SELECT count(*) FROM leerling");
	bool damaged;

	if (db_check(db, &problems, &damaged) != 0)
		fail_msg("%s", text_str(&problems));
	db_close(db);
	return count;
}

/* What is committed is in it, also from the -wal; what another is doing is not. */
static void test_copy_in_use(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	struct db *other = open_file(place->path);
	mode_t before;

	sql(db, LEERLING_1);
	must(db_begin(other, &why));
	sql(other, LEERLING_2);
	before = umask(0);
	must(db_copy(db, copy_path, &why));
	umask(before);
	assert_int_equal(mode_of(copy_path, ""), 0600);
	assert_false(is_there(copy_path, "-wal"));
	assert_false(is_there(copy_path, "-journal"));
	must(db_commit(other, &why));
	db_close(other);
	db_close(db);
	assert_int_equal(leerlingen_in(copy_path), 1);
	assert_int_equal(leerlingen_in(place->path), 2);
}

static void test_copy_from_alleen_lezen(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);

	sql(db, LEERLING_1);
	db_close(db);
	must(db_open(place->path, true, &db, &why));
	must(db_copy(db, copy_path, &why));
	db_close(db);
	assert_int_equal(leerlingen_in(copy_path), 1);
}

static void test_copy_refused(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	struct error err = {0};
	char path[256];
	size_t len;
	char *bytes;

	write_bytes(copy_path, "bewaar mij", 10);
	assert_int_equal(db_copy(db, copy_path, &err), ERR_FILE);
	assert_non_null(strstr(err.sentence, ".db: dit bestand bestaat al en wordt niet overschreven"));
	bytes = bytes_of(copy_path, &len);
	assert_int_equal(len, 10);
	xfree(bytes);
	assert_int_equal(db_copy(db, place->path, &err), ERR_FILE);
	snprintf(path, sizeof(path), "%s/geen/kopie.db", place->folder);
	assert_int_equal(db_copy(db, path, &err), ERR_FILE); /* makes no folders */
	assert_non_null(strstr(err.sentence, "/geen/kopie.db: de map van dit bestand is er niet"));
	assert_int_equal(db_copy(db, place->folder, &err), ERR_FILE);
	db_close(db);
}

static const char *shared_path;

static void copy_with_limit(void)
{
	struct rlimit size = {100 * 1000, RLIM_INFINITY};
	struct db *db = open_file(shared_path);
	struct error err = {0};

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &size);
	assert_int_equal(db_copy(db, copy_path, &err), ERR_DISK_FULL);
	assert_non_null(strstr(err.sentence, "/kopie a#?%.db: de schijf is vol"));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	db_close(db);
}

static void test_copy_on_full_disk(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	struct death death;

	sql(db, LEERLING_1);
	db_close(db);
	shared_path = place->path;
	death = death_of(copy_with_limit);
	if (!died_by_exit(&death, 99))
		fail_msg("%s", death.said);
	assert_false(is_there(copy_path, ""));
	assert_false(is_there(copy_path, "-journal"));
}

static void copy_in_transaction(void)
{
	struct db *db = open_file(shared_path);

	must(db_begin(db, &why));
	must(db_copy(db, copy_path, &why));
}

static void test_copy_in_transaction(void **state)
{
	struct death death;

	shared_path = ((struct place_of_test *)*state)->path;
	must(db_create(shared_path, &why));
	death = death_of(copy_in_transaction);
	assert_true(died_by_abort(&death));
}

/* ---- check ---- */

static void assert_check(const char *path, int problems, const char *part)
{
	struct text said = {0};
	struct db *db = open_file(path);
	bool damaged;
	int lines = 0;

	assert_int_equal(db_check(db, &said, &damaged), problems);
	for (const char *at = text_str(&said); (at = strchr(at, '\n')); at++)
		lines++;
	assert_int_equal(lines, problems);
	if (!strstr(text_str(&said), part))
		fail_msg("\"%s\" lacks \"%s\"", text_str(&said), part);
	text_clear(&said);
	db_close(db);
}

static void test_check_whole(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);

	sql(db, LEERLING_1);
	sql(db, OPP_1_CONCEPT);
	sql(db, DOEL_1);
	db_close(db);
	assert_check(place->path, 0, "");
}

static void test_check_references(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);

	sql(db, "PRAGMA foreign_keys = OFF");
	sql(db, "INSERT INTO contact (id, leerling, naam) VALUES (7, 99, 'Moeder'), (8, 99, 'Oma')");
	db_close(db);
	assert_check(place->path, 2, "contact 7 verwijst naar iets in leerling dat er niet is\n");
}

static void test_check_guards(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);

	sql(db, "DROP TRIGGER opp_bevroren");
	db_close(db);
	assert_check(place->path, 1, "trigger opp_bevroren ontbreekt in dit bestand of is veranderd; "
	             "zet een reservekopie terug met cvb herstel\n");
	db = open_file(place->path);
	sql(db, "CREATE TRIGGER opp_bevroren BEFORE UPDATE ON opp BEGIN SELECT 1; END");
	sql(db, "DROP INDEX zoek_naam_sorteer");
	sql(db, "DROP INDEX actie_leerling");
	sql(db, "CREATE INDEX \"actie_leerling\" ON -- dezelfde\n actie(leerling)");
	db_close(db);
	assert_check(place->path, 2, "index zoek_naam_sorteer ontbreekt");
	assert_check(place->path, 2, "trigger opp_bevroren ontbreekt");
}

/* A row against a rule of its table, and a page of the pupils that is gone. */
static void test_check_damaged(void **state)
{
	const struct place_of_test *place = *state;
	struct text said = {0};
	struct db *db = make_file(place->path);
	int64_t page = number(db, "SELECT rootpage FROM sqlite_schema WHERE name = 'leerling'");
	struct error err;
	bool damaged;
	size_t len;
	char *bytes;

	sql(db, LEERLING_1);
	sql(db, "PRAGMA ignore_check_constraints = ON");
	sql(db, "INSERT INTO tlv (leerling, nummer, van) VALUES (1, 'x', '2026-02-31')");
	db_close(db);
	assert_check(place->path, 1, "in tlv staat een waarde die daar niet mag; een ander programma "
	             "heeft die geschreven\n");
	db = open_file(place->path);
	assert_int_equal(db_intact(db, &err), OK); /* a wrong value can be read */
	db_close(db);
	bytes = bytes_of(place->path, &len);
	memset(bytes + (page - 1) * 4096, 0, 4096);
	write_bytes(place->path, bytes, len);
	xfree(bytes);
	db = open_file(place->path);
	assert_int_equal(db_intact(db, &err), ERR_CORRUPT);
	assert_true(db_check(db, &said, &damaged) >= 2);
	assert_true(damaged);
	assert_non_null(strstr(text_str(&said), "het bestand is beschadigd"));
	text_clear(&said);
	db_close(db);
}

#define COPY_TEST(test) cmocka_unit_test_setup_teardown(test, setup_copy, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		COPY_TEST(test_copy_in_use), COPY_TEST(test_copy_from_alleen_lezen),
		COPY_TEST(test_copy_refused), COPY_TEST(test_copy_on_full_disk),
		COPY_TEST(test_copy_in_transaction), COPY_TEST(test_check_whole),
		COPY_TEST(test_check_references), COPY_TEST(test_check_guards),
		COPY_TEST(test_check_damaged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
