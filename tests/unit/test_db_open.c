/* Opening what is right: hardened, under any name, to read only, on any disk. */
#include "db_test.h"
#include "death.h"

#include "../../src/db/intern.h"

static void test_hardened(void **state)
{
	static const struct {
		const char *pragma;
		int64_t value;
	} settings[] = {
		{"PRAGMA foreign_keys", 1}, {"PRAGMA trusted_schema", 0}, {"PRAGMA secure_delete", 1},
		{"PRAGMA temp_store", 2}, {"PRAGMA cell_size_check", 1}, {"PRAGMA synchronous", 3},
		{"PRAGMA busy_timeout", 2000}, {"PRAGMA query_only", 0},
	};
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	int on = 0;

	for (size_t i = 0; i < ARRAY_LEN(settings); i++)
		assert_int_equal(number(db, settings[i].pragma), settings[i].value);
	assert_string_equal(answer(db, "PRAGMA journal_mode"), "wal");
	assert_int_equal(sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &on), SQLITE_OK);
	assert_int_equal(on, 1);
	sqlite3_exec(db->handle, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''", NULL,
	             NULL, NULL);
	assert_int_equal(number(db, "SELECT count(*) FROM sqlite_schema WHERE sql = ''"), 0);
	assert_int_equal(sqlite3_exec(db->handle, "SELECT \"geen kolom\"", NULL, NULL, NULL),
	                 SQLITE_ERROR);
	assert_int_equal(sqlite3_exec(db->handle, "SELECT load_extension('x')", NULL, NULL, NULL),
	                 SQLITE_ERROR);
	db_close(db);
}

static void test_odd_names(void **state)
{
	static const char *const names[] = {
		"a b.db", "a#b.db", "a?b.db", "a%b.db", "a%20b.db", "?mode=memory", "a&cache=shared",
		"file:x", "ë\xF0\x9F\x98\x80.db", "\xFF\xFE.db", "-d", "a\nb", "'\"\\",
	};
	const struct place_of_test *place = *state;
	char path[256];

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct db *db;

		snprintf(path, sizeof(path), "%s/%s", place->folder, names[i]);
		db = make_file(path);
		sql(db, LEERLING_1);
		assert_true(is_there(path, "-wal"));
		db_close(db);
		must(db_open(path, true, &db, &why));
		assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
		db_close(db);
	}
}

static void test_relative_name(void **state)
{
	const struct place_of_test *place = *state;
	char before[512];
	struct db *db;

	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(place->folder), 0);
	db = make_file("file:cvb.db?mode=memory");
	assert_int_equal(chdir(before), 0); /* the file is held by its absolute name */
	sql(db, LEERLING_1);
	db_close(db);
}

/* What lies beside the file lies beside the real one. */
static void test_symlink(void **state)
{
	const struct place_of_test *place = *state;
	char link[128];
	struct db *db;

	must(db_create(place->path, &why));
	snprintf(link, sizeof(link), "%s/koppeling", place->folder);
	assert_int_equal(symlink(place->path, link), 0);
	db = open_file(link);
	sql(db, LEERLING_1);
	assert_true(is_there(place->path, "-wal"));
	assert_false(is_there(link, "-wal"));
	db_close(db);
}

static void test_alleen_lezen(void **state)
{
	const struct place_of_test *place = *state;
	struct error err = {0};
	struct db *db = make_file(place->path);
	size_t before_len, after_len;
	char *before, *after;

	sql(db, LEERLING_1);
	db_close(db);
	before = bytes_of(place->path, &before_len);
	must(db_open(place->path, true, &db, &why));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	assert_int_equal(sql_fails(db, LEERLING_2, &err), ERR_READ_ONLY);
	assert_says(&err, ERR_READ_ONLY, "/cvb.db: het bestand kan hier alleen worden gelezen");
	assert_int_equal(db_begin(db, &err), ERR_READ_ONLY);
	assert_false(db_in_transaction(db));
	db_close(db);
	after = bytes_of(place->path, &after_len);
	assert_int_equal(before_len, after_len);
	assert_memory_equal(before, after, after_len);
	xfree(before);
	xfree(after);
}

/* Reading while another writes: the newest is seen. */
static void test_alleen_lezen_beside_a_writer(void **state)
{
	const struct place_of_test *place = *state;
	struct db *writer = make_file(place->path);
	struct db *reader;

	must(db_open(place->path, true, &reader, &why));
	sql(writer, LEERLING_1);
	assert_int_equal(number(reader, "SELECT count(*) FROM leerling"), 1);
	db_close(writer);
	assert_int_equal(number(reader, "SELECT count(*) FROM leerling"), 1);
	db_close(reader);
}

/* A medium on which nothing can be made; root may write anywhere, so the answer is given. */
static void test_fixed_medium(void **state)
{
	const struct place_of_test *place = *state;
	struct error err = {0};
	struct place where;
	char wal[160];
	struct db *db;

	db_close(make_file(place->path));
	must(place_find(place->path, &where, &why));
	assert_false(where.fixed);
	where.fixed = true;
	assert_int_equal(db_open_at(&where, false, &db, &err), ERR_READ_ONLY);
	assert_null(db);
	assert_says(&err, ERR_READ_ONLY, "in dit bestand of in zijn map kan niet worden geschreven; "
	            "open het met --alleen-lezen");
	must(db_open_at(&where, true, &db, &why));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 0);
	assert_int_equal(sql_fails(db, LEERLING_1, &err), ERR_READ_ONLY);
	assert_false(is_there(place->path, "-wal"));
	assert_false(is_there(place->path, "-shm"));
	db_close(db);
	snprintf(wal, sizeof(wal), "%s-wal", place->path);
	write_bytes(wal, "x", 1); /* what is in it could not be read there */
	assert_int_equal(db_open_at(&where, true, &db, &err), ERR_READ_ONLY);
	assert_says(&err, ERR_READ_ONLY, "er ligt nog onafgemaakt werk naast het bestand");
}

/* ---- as somebody whom the system holds back ---- */

#define NOBODY 65534
static const char *shared_path;

static void become_nobody(void)
{
	if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
		_exit(1);
}

static void open_in_closed_folder(void)
{
	struct error err = {0};
	struct db *db;

	become_nobody();
	assert_int_equal(db_open(shared_path, false, &db, &err), ERR_READ_ONLY);
	must(db_open(shared_path, true, &db, &why));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 0);
	db_close(db);
}

static void open_what_is_not_ours(void)
{
	struct error err = {0};
	struct db *db;

	become_nobody();
	assert_int_equal(db_open(shared_path, true, &db, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, "/cvb.db: dit bestand is niet van deze gebruiker en mag niet "
	            "worden gelezen");
}

static void open_in_hidden_folder(void)
{
	struct error err = {0};
	struct db *db;

	become_nobody();
	assert_int_equal(db_open(shared_path, false, &db, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, "/cvb.db: geen toegang tot de map van dit bestand");
	assert_int_equal(db_create(shared_path, &err), ERR_FILE);
}

static void assert_comes_to_its_end(void (*act)(void))
{
	struct death death = death_of(act);

	if (!died_by_exit(&death, 99))
		fail_msg("%s", death.said);
}

static void test_permissions(void **state)
{
	const struct place_of_test *place = *state;
	bool root = geteuid() == 0;

	shared_path = place->path;
	must(db_create(place->path, &why));
	assert_int_equal(chmod(place->path, root ? 0600 : 0), 0);
	assert_int_equal(chmod(place->folder, 0755), 0);
	assert_comes_to_its_end(open_what_is_not_ours);
	assert_int_equal(chmod(place->path, 0600), 0);
	if (root)
		assert_int_equal(chown(place->path, NOBODY, NOBODY), 0);
	assert_int_equal(chmod(place->folder, root ? 0755 : 0500), 0);
	assert_comes_to_its_end(open_in_closed_folder);
	assert_int_equal(chmod(place->folder, root ? 0700 : 0), 0);
	assert_comes_to_its_end(open_in_hidden_folder);
	assert_int_equal(chmod(place->folder, 0700), 0);
}

static void test_network_disk(void **state)
{
	const struct place_of_test *place = *state;
	struct place where;
	struct db *first, *second;

	db_close(make_file(place->path));
	must(place_find(place->path, &where, &why));
	assert_true(where.local);
	where.local = false;
	must(db_open_at(&where, false, &first, &why));
	assert_string_equal(answer(first, "PRAGMA journal_mode"), "delete");
	assert_false(is_there(place->path, "-wal"));
	must(db_open_at(&where, false, &second, &why)); /* the first let go of the file */
	sql(first, LEERLING_1);
	sql(second, LEERLING_2);
	assert_false(is_there(place->path, "-wal"));
	assert_int_equal(number(first, "SELECT count(*) FROM leerling"), 2);
	db_close(first);
	db_close(second);
	first = open_file(place->path);
	assert_string_equal(answer(first, "PRAGMA journal_mode"), "wal");
	db_close(first);
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_hardened), FILE_TEST(test_odd_names), FILE_TEST(test_relative_name),
		FILE_TEST(test_symlink), FILE_TEST(test_alleen_lezen),
		FILE_TEST(test_alleen_lezen_beside_a_writer), FILE_TEST(test_fixed_medium),
		FILE_TEST(test_permissions), FILE_TEST(test_network_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
