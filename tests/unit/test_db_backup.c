/* A reservekopie: looked into, and made. */
#include "restore_test.h"

/* ---- looking into a copy ---- */

static void assert_no_copy(const char *path, enum status status, const char *part)
{
	struct db *db = (struct db *)"untouched";
	struct text meldingen = {0};
	struct error err = {0};

	assert_int_equal(db_open_copy(path, &meldingen, &db, &err), status);
	assert_null(db);
	assert_says(&err, status, part);
	assert_string_equal(text_str(&meldingen), "");
	text_clear(&meldingen);
}

static void test_copies_refused(void **state)
{
	struct files *files = *state;
	char name[200];

	snprintf(name, sizeof(name), "%s/weg.db", files->place->folder);
	assert_no_copy(name, ERR_NOT_FOUND, "/weg.db: dit bestand is er niet; noem een andere "
	               "reservekopie");
	assert_no_copy(files->place->folder, ERR_FILE, ": dit is een map; noem een andere reservekopie");
	assert_no_copy("/dev/null", ERR_FILE, "dit is geen gewoon bestand; noem een andere");
	write_bytes(name, "", 0);
	assert_no_copy(name, ERR_FILE, "dit bestand is leeg; noem een andere reservekopie");
	write_bytes(name, "leerlingnummer;naam\n", 20);
	assert_no_copy(name, ERR_FILE, "/weg.db: dit is geen bestand van cvb; noem een andere "
	               "reservekopie");
}

static void test_copy_of_newer_version(void **state)
{
	struct files *files = *state;
	struct db *db = open_file(files->copy);

	sql(db, "PRAGMA user_version = 9000");
	db_close(db);
	assert_no_copy(files->copy, ERR_FILE, "is gemaakt met een nieuwere versie van cvb; werk cvb op "
	               "deze computer bij");
}

/* The first page of a table is gone. */
static void damage(const char *path, const char *question)
{
	struct db *db = open_file(path);
	int64_t page = number(db, question);
	size_t len;
	char *bytes;

	db_close(db);
	bytes = bytes_of(path, &len);
	memset(bytes + (page - 1) * 4096, 0, 4096);
	write_bytes(path, bytes, len);
	xfree(bytes);
}

static void test_copy_damaged(void **state)
{
	struct files *files = *state;

	damage(files->copy, "SELECT rootpage FROM sqlite_schema WHERE name = 'leerling'");
	assert_no_copy(files->copy, ERR_CORRUPT, "/kopie.db: deze reservekopie is beschadigd; noem een "
	               "andere reservekopie");
}

static void test_copy_cut_off(void **state)
{
	struct files *files = *state;
	struct stat info;

	assert_int_equal(stat(files->copy, &info), 0);
	assert_int_equal(truncate(files->copy, info.st_size - 4096), 0);
	assert_no_copy(files->copy, ERR_CORRUPT, "/kopie.db: deze reservekopie is beschadigd");
}

/* What can be read is put back; the person hears what is odd. */
static void test_odd_copy(void **state)
{
	struct files *files = *state;
	struct db *db = open_file(files->copy);
	struct text meldingen = {0};

	sql(db, "PRAGMA foreign_keys = OFF");
	sql(db, "INSERT INTO contact (id, leerling, naam) VALUES (7, 99, 'Moeder')");
	sql(db, "DROP TRIGGER opp_bevroren");
	db_close(db);
	must(db_open_copy(files->copy, &meldingen, &db, &why));
	db_close(db);
	assert_string_equal(text_str(&meldingen),
	                    "contact 7 verwijst naar iets in leerling dat er niet is\n"
	                    "trigger opp_bevroren ontbreekt in dit bestand of is veranderd; zet een "
	                    "reservekopie terug met cvb herstel\n");
	text_clear(&meldingen);
}

/* ---- making one ---- */

static void test_backup(void **state)
{
	struct files *files = *state;
	struct text meldingen = {0};
	struct db *db = open_file(files->school);
	struct db *copy;
	char path[200];

	snprintf(path, sizeof(path), "%s/nieuw.db", files->place->folder);
	must(db_backup(db, path, &meldingen, &copy, &why));
	assert_string_equal(text_str(&meldingen), "");
	assert_int_equal(number(copy, "SELECT count(*) FROM leerling"), 2);
	db_close(copy);
	assert_int_equal(mode_of(path, ""), 0600);
	assert_int_equal(unlink(path), 0);
	sql(db, "DROP INDEX actie_leerling");
	must(db_backup(db, path, &meldingen, &copy, &why));
	assert_non_null(strstr(text_str(&meldingen), "index actie_leerling ontbreekt"));
	db_close(copy);
	db_close(db);
	text_clear(&meldingen);
}

static void test_backup_refused(void **state)
{
	static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
	struct files *files = *state;
	struct text meldingen = {0};
	struct error err = {0};
	struct db *db, *copy;
	char path[200];

	must(db_open(files->school, true, &db, &why));
	for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
		snprintf(path, sizeof(path), "%s%s", files->school, suffixes[i]);
		assert_int_equal(db_backup(db, path, &meldingen, &copy, &err), ERR_FILE);
		assert_says(&err, ERR_FILE, "dit is de database zelf, of het hoort erbij; kies een andere "
		            "naam");
		assert_null(copy);
	}
	assert_int_equal(db_backup(db, files->place->folder, &meldingen, &copy, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, ": dit is een map; noem een bestand");
	db_close(db);
	assert_false(is_there(files->school, "-journal"));
}

static void test_backup_of_damage(void **state)
{
	struct files *files = *state;
	struct text meldingen = {0};
	struct error err = {0};
	struct db *db, *copy;
	char path[200];

	damage(files->school, "SELECT rootpage FROM sqlite_schema WHERE name = 'besluit'");
	db = open_file(files->school);
	snprintf(path, sizeof(path), "%s/nieuw.db", files->place->folder);
	assert_int_equal(db_backup(db, path, &meldingen, &copy, &err), ERR_CORRUPT);
	assert_says(&err, ERR_CORRUPT, "/nieuw.db: de database is beschadigd, en een kopie ervan dus "
	            "ook");
	assert_null(copy);
	db_close(db);
	assert_int_equal(files_in(files), 2);
	text_clear(&meldingen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		RESTORE_TEST(test_copies_refused), RESTORE_TEST(test_copy_of_newer_version),
		RESTORE_TEST(test_copy_damaged), RESTORE_TEST(test_copy_cut_off),
		RESTORE_TEST(test_odd_copy),
		RESTORE_TEST(test_backup), RESTORE_TEST(test_backup_refused),
		RESTORE_TEST(test_backup_of_damage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
