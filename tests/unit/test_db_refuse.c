/* Every file that will not do is refused with a sentence, and stays as it is. */
#include "db_test.h"

#include <sqlite3.h>

/* Refused for writing and for reading, byte for byte the same, and nothing new beside it. */
static void assert_refused(const char *path, enum status status, const char *part)
{
	size_t before_len, after_len;
	char *before = bytes_of(path, &before_len);
	bool wal = is_there(path, "-wal");

	for (int alleen_lezen = 0; alleen_lezen < 2; alleen_lezen++) {
		struct db *db = (struct db *)"untouched";
		struct error err = {0};
		char *after;

		assert_int_equal(db_open(path, alleen_lezen, &db, &err), status);
		assert_null(db);
		assert_says(&err, status, part);
		after = bytes_of(path, &after_len);
		assert_int_equal(before_len, after_len);
		assert_true(before_len == 0 || memcmp(before, after, before_len) == 0);
		assert_int_equal(wal, is_there(path, "-wal"));
		assert_false(is_there(path, "-journal"));
		xfree(after);
	}
	xfree(before);
}

static void test_missing(void **state)
{
	const struct place_of_test *place = *state;
	char path[256];

	assert_refused(place->path, ERR_NOT_FOUND, "/cvb.db: dit bestand is er niet; maak het met "
	               "cvb init, of noem een ander bestand met --db");
	assert_false(is_there(place->path, ""));
	snprintf(path, sizeof(path), "%s/a/b.db", place->folder);
	assert_refused(path, ERR_NOT_FOUND, "dit bestand is er niet");
	assert_int_equal(symlink("nergens", place->path), 0);
	assert_refused(place->path, ERR_NOT_FOUND, "dit bestand is er niet");
	assert_refused("", ERR_NOT_FOUND, "dit bestand is er niet");
}

static void test_wrong_kind(void **state)
{
	const struct place_of_test *place = *state;
	char path[300];

	assert_refused(place->folder, ERR_FILE, "dit is een map; noem een bestand");
	write_bytes(place->path, "", 0);
	assert_refused(place->path, ERR_FILE, "dit bestand is leeg; zet een reservekopie terug met cvb "
	               "herstel, of verwijder het en typ cvb init");
	assert_refused("/dev/null", ERR_FILE, "dit is geen gewoon bestand");
	memset(path, 'a', sizeof(path) - 1);
	path[sizeof(path) - 1] = '\0';
	assert_refused(path, ERR_FILE, "dit pad is niet te volgen");
	unlink(place->path);
	assert_int_equal(symlink(place->path, place->path), 0);
	assert_refused(place->path, ERR_FILE, "dit pad is niet te volgen");
}

static void test_fifo_does_not_hang(void **state)
{
	const struct place_of_test *place = *state;
	struct error err = {0};
	struct db *db;

	assert_int_equal(mkfifo(place->path, 0600), 0);
	assert_int_equal(db_open(place->path, false, &db, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, "dit is geen gewoon bestand");
}

static void test_foreign(void **state)
{
	const struct place_of_test *place = *state;
	char noise[9000];

	memset(noise, 'x', sizeof(noise));
	for (size_t len = 1; len <= sizeof(noise); len = len * 3 + 1) {
		write_bytes(place->path, noise, len);
		assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb; noem een ander bestand "
		               "met --db, of zet een reservekopie terug met cvb herstel");
	}
	memset(noise, 0, sizeof(noise));
	write_bytes(place->path, noise, sizeof(noise));
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	strcpy(noise, "SQLite format 3");
	write_bytes(place->path, noise, sizeof(noise));
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
}

static void change_file(const char *path, const char *sql_text)
{
	sqlite3 *handle;

	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, sql_text, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	assert_int_equal(chmod(path, 0600), 0);
}

static void test_other_sqlite_file(void **state)
{
	const struct place_of_test *place = *state;

	change_file(place->path, "CREATE TABLE leerling (id INTEGER PRIMARY KEY)");
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	change_file(place->path, "PRAGMA user_version = 1; PRAGMA journal_mode = WAL");
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	change_file(place->path, "PRAGMA application_id = 0x43564232");
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	change_file(place->path, "PRAGMA application_id = 0x43564231; PRAGMA user_version = 0");
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	change_file(place->path, "PRAGMA user_version = -1");
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	change_file(place->path, "PRAGMA user_version = 2");
	assert_refused(place->path, ERR_CORRUPT, "in dit bestand ontbreekt aandachtspunt.");
}

static void test_parts_that_lack(void **state)
{
	const struct place_of_test *place = *state;

	must(db_create(place->path, &why));
	change_file(place->path, "DROP VIEW wijziging");
	assert_refused(place->path, ERR_CORRUPT, "/cvb.db: in dit bestand ontbreekt wijziging.");
	unlink(place->path);
	must(db_create(place->path, &why));
	change_file(place->path, "DROP TABLE apparaat; CREATE TABLE apparaat (nummer INTEGER)");
	assert_refused(place->path, ERR_CORRUPT, "in dit bestand ontbreekt apparaat.teller, of het "
	               "klopt niet; zet een reservekopie terug met cvb herstel");
	change_file(place->path, "ALTER TABLE apparaat ADD COLUMN teller TEXT"); /* not INTEGER */
	assert_refused(place->path, ERR_CORRUPT, "in dit bestand ontbreekt apparaat.teller, of het");
	unlink(place->path);
	must(db_create(place->path, &why));
	change_file(place->path, "ALTER TABLE klad ADD COLUMN later TEXT; CREATE TABLE meer (x)");
	db_close(open_file(place->path)); /* more is no harm */
}

static void test_newer(void **state)
{
	const struct place_of_test *place = *state;

	must(db_create(place->path, &why));
	change_file(place->path, "PRAGMA user_version = 3");
	assert_refused(place->path, ERR_FILE, "/cvb.db: dit bestand is gemaakt met een nieuwere versie "
	               "van cvb; werk cvb op deze computer bij");
	change_file(place->path, "DROP TABLE klad; PRAGMA user_version = 2147483647");
	assert_refused(place->path, ERR_FILE, "nieuwere versie");
}

/* The newer version stands only in the -wal: the file itself still says 2. */
static void test_newer_in_wal(void **state)
{
	const struct place_of_test *place = *state;
	char copy[128], from[160], to[160];
	sqlite3 *handle;
	size_t len;
	char *bytes;

	must(db_create(place->path, &why));
	snprintf(copy, sizeof(copy), "%s/kopie.db", place->folder);
	assert_int_equal(sqlite3_open(place->path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, "PRAGMA user_version = 3", NULL, NULL, NULL), SQLITE_OK);
	for (int i = 0; i < 2; i++) {
		snprintf(from, sizeof(from), "%s%s", place->path, i ? "-wal" : "");
		snprintf(to, sizeof(to), "%s%s", copy, i ? "-wal" : "");
		bytes = bytes_of(from, &len);
		assert_int_equal(i == 1 || bytes[63] == 2, 1);
		write_bytes(to, bytes, len);
		xfree(bytes);
	}
	sqlite3_close(handle);
	assert_refused(copy, ERR_FILE, "nieuwere versie");
}

/* Cut at any place, also within its last page. */
static void test_truncated(void **state)
{
	static const size_t cuts[] = {99, 512, 4096, 4097, 8192, 100000, 212992, 213000, 217087};
	const struct place_of_test *place = *state;
	size_t len;
	char *bytes;

	must(db_create(place->path, &why));
	bytes = bytes_of(place->path, &len);
	assert_int_equal(len % 4096, 0);
	for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
		assert_true(cuts[i] < len);
		write_bytes(place->path, bytes, cuts[i]);
		assert_refused(place->path, ERR_CORRUPT, "beschadigd");
	}
	write_bytes(place->path, bytes, len - 1);
	assert_refused(place->path, ERR_CORRUPT, "/cvb.db: dit bestand is beschadigd: het eind "
	               "ontbreekt; zet een reservekopie terug met cvb herstel");
	xfree(bytes);
}

static void test_damaged(void **state)
{
	const struct place_of_test *place = *state;
	size_t len;
	char *bytes;

	must(db_create(place->path, &why));
	bytes = bytes_of(place->path, &len);
	memset(bytes + 100, 0xFF, 4096 - 100); /* the schema */
	write_bytes(place->path, bytes, len);
	assert_refused(place->path, ERR_CORRUPT, "/cvb.db: het bestand is beschadigd; zet een "
	               "reservekopie terug met: cvb herstel");
	memset(bytes + 16, 0, 84); /* all of the header but its magic */
	write_bytes(place->path, bytes, len);
	assert_refused(place->path, ERR_FILE, "dit is geen bestand van cvb");
	xfree(bytes);
}

/* The schema reads well but cannot be right. */
static void test_damaged_schema(void **state)
{
	const struct place_of_test *place = *state;

	must(db_create(place->path, &why));
	change_file(place->path, "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
	            "SET sql = replace(sql, 'k.v_niveau', 'k.v_nivo') WHERE name = 'wijziging'");
	assert_refused(place->path, ERR_CORRUPT, "/cvb.db: het bestand is beschadigd; zet een "
	               "reservekopie terug met: cvb herstel");
	change_file(place->path, "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
	            "SET sql = 'onzin' WHERE name = 'opp'");
	assert_refused(place->path, ERR_CORRUPT, "/cvb.db: het bestand is beschadigd; zet een");
}

static void test_readable_by_others(void **state)
{
	static const mode_t modes[] = {0604, 0640, 0602, 0620, 0601, 0610, 0644, 0777};
	const struct place_of_test *place = *state;
	char sentence[512], wal[160];

	must(db_create(place->path, &why));
	snprintf(sentence, sizeof(sentence), "%s: anderen op deze computer kunnen dit bestand lezen of "
	         "wijzigen; typ eerst: chmod 600 %s", place->path, place->path);
	for (size_t i = 0; i < ARRAY_LEN(modes); i++) {
		assert_int_equal(chmod(place->path, modes[i]), 0);
		assert_refused(place->path, ERR_FILE, sentence);
		assert_int_equal(mode_of(place->path, ""), modes[i]);
	}
	assert_int_equal(chmod(place->path, 0600), 0);
	snprintf(wal, sizeof(wal), "%s-wal", place->path);
	write_bytes(wal, "x", 1);
	assert_int_equal(chmod(wal, 0644), 0);
	snprintf(sentence, sizeof(sentence), "typ eerst: chmod 600 %s", wal);
	assert_refused(place->path, ERR_FILE, sentence);
	unlink(wal);
	db_close(open_file(place->path));
}

/* The command in the sentence can be typed as it stands. */
static void test_name_for_the_shell(void **state)
{
	const struct place_of_test *place = *state;
	char path[256], part[256], command[512];
	struct error err = {0};
	struct db *db;

	snprintf(path, sizeof(path), "%s/it's $HOME; a.db", place->folder);
	must(db_create(path, &why));
	assert_int_equal(chmod(path, 0644), 0);
	assert_int_equal(db_open(path, false, &db, &err), ERR_FILE);
	snprintf(part, sizeof(part), "typ eerst: chmod 600 '%s/it'\\''s $HOME; a.db'", place->folder);
	assert_says(&err, ERR_FILE, part);
	snprintf(command, sizeof(command), "%s", strstr(err.sentence, "chmod"));
	assert_int_equal(system(command), 0);
	assert_int_equal(mode_of(path, ""), 0600);
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_missing), FILE_TEST(test_wrong_kind), FILE_TEST(test_fifo_does_not_hang),
		FILE_TEST(test_foreign), FILE_TEST(test_other_sqlite_file), FILE_TEST(test_parts_that_lack),
		FILE_TEST(test_newer), FILE_TEST(test_newer_in_wal), FILE_TEST(test_truncated),
		FILE_TEST(test_damaged), FILE_TEST(test_damaged_schema), FILE_TEST(test_readable_by_others),
		FILE_TEST(test_name_for_the_shell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
