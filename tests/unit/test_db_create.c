/* A new file: what it is, who may read it, and that nothing is left of one that failed. */
#include "db_test.h"
#include "death.h"

#include <sys/resource.h>

static void test_new_file(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);

	assert_int_equal(number(db, "PRAGMA application_id"), 0x43564231);
	assert_int_equal(number(db, "PRAGMA user_version"), 2);
	assert_string_equal(answer(db, "PRAGMA journal_mode"), "wal");
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 0);
	assert_int_equal(mode_of(place->path, ""), 0600);
	assert_int_equal(mode_of(place->path, "-wal"), 0600);
	assert_int_equal(mode_of(place->path, "-shm"), 0600);
	db_close(db);
	assert_false(is_there(place->path, "-wal"));
	assert_false(is_there(place->path, "-shm"));
	assert_false(is_there(place->path, "-journal"));
}

/* Whatever the umask, 0600 and 0700; folders that were there keep their mode. */
static void test_modes(void **state)
{
	static const mode_t masks[] = {0, 022, 077, 0277, 0777};
	const struct place_of_test *place = *state;
	char path[512], folder[256];

	assert_int_equal(chmod(place->folder, 0755), 0);
	for (size_t i = 0; i < ARRAY_LEN(masks); i++) {
		mode_t before = umask(masks[i]);

		snprintf(folder, sizeof(folder), "%s/%zu", place->folder, i);
		snprintf(path, sizeof(path), "%s//x/y//cvb.db", folder);
		must(db_create(path, &why));
		umask(before);
		assert_int_equal(mode_of(path, ""), 0600);
		assert_int_equal(mode_of(folder, ""), 0700);
		assert_int_equal(mode_of(folder, "/x/y"), 0700);
	}
	assert_int_equal(mode_of(place->folder, ""), 0755);
}

static void assert_refused(const char *path, enum status status, const char *part)
{
	struct error err = {0};

	assert_int_equal(db_create(path, &err), status);
	if (!strstr(err.sentence, part))
		fail_msg("\"%s\" lacks \"%s\"", err.sentence, part);
}

static void test_not_overwritten(void **state)
{
	const struct place_of_test *place = *state;
	char link[256];
	size_t len;
	char *bytes;

	write_bytes(place->path, "bewaar mij", 10);
	assert_refused(place->path, ERR_FILE, "cvb.db: dit bestand bestaat al en wordt niet");
	bytes = bytes_of(place->path, &len);
	assert_int_equal(len, 10);
	assert_memory_equal(bytes, "bewaar mij", 10);
	xfree(bytes);
	assert_refused(place->folder, ERR_FILE, ": dit is een map; noem een bestand");
	snprintf(link, sizeof(link), "%s/koppeling", place->folder);
	assert_int_equal(symlink("nergens", link), 0);
	assert_refused(link, ERR_FILE, "dit bestand bestaat al"); /* not made where it points */
	snprintf(link, sizeof(link), "%s/nergens", place->folder);
	assert_false(is_there(link, ""));
}

static void test_no_place(void **state)
{
	const struct place_of_test *place = *state;
	char path[512];

	write_bytes(place->path, "x", 1);
	snprintf(path, sizeof(path), "%s/cvb.db", place->path);
	assert_refused(path, ERR_FILE, "de map van dit bestand is er niet");
	snprintf(path, sizeof(path), "%s/a/b/cvb.db", place->path);
	assert_refused(path, ERR_FILE, "cvb.db/a: deze map kan niet worden gemaakt");
	assert_refused("/proc/cvb/cvb.db", ERR_FILE, "/proc/cvb: deze map kan niet worden gemaakt");
	snprintf(path, sizeof(path), "%s/nieuw/", place->folder);
	assert_refused(path, ERR_FILE, "dit is een map");
	snprintf(path, sizeof(path), "%s/nieuw", place->folder);
	assert_false(is_there(path, ""));
	snprintf(path, sizeof(path), "%s/een/twee/%0300d", place->folder, 0);
	assert_refused(path, ERR_FILE, "hier kan geen bestand worden gemaakt");
	snprintf(path, sizeof(path), "%s/een", place->folder);
	assert_false(is_there(path, ""));
	assert_refused("", ERR_FILE, "de map van dit bestand is er niet");
}

/* ---- a disk that fills up half-way ---- */

static const char *shared_path;
static rlim_t limit;

static void create_with_limit(void)
{
	struct rlimit size = {limit, RLIM_INFINITY};
	struct error err = {0};

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &size);
	if (db_create(shared_path, &err) == OK)
		_exit(0);
	die("%d %s", err.status == ERR_DISK_FULL, err.sentence);
}

/* At every size the file could stop at: nothing is left, not even the new folder. */
static void test_disk_full(void **state)
{
	const struct place_of_test *place = *state;
	char folder[128], path[160];
	struct death death;

	snprintf(folder, sizeof(folder), "%s/nieuw", place->folder);
	snprintf(path, sizeof(path), "%s/map/cvb.db", folder);
	shared_path = path;
	for (limit = 0; limit < 200 * 1024; limit += 30 * 1024 + 100) {
		death = death_of(create_with_limit);
		assert_true(died_by_exit(&death, 1));
		assert_non_null(strstr(death.said, "cvb: 1 "));
		assert_non_null(strstr(death.said, "/map/cvb.db: de schijf is vol; maak ruimte en probeer "
		                                   "opnieuw: er is niets bewaard"));
		assert_false(is_there(folder, ""));
	}
	limit = RLIM_INFINITY;
	death = death_of(create_with_limit);
	assert_true(died_by_exit(&death, 0));
	assert_true(is_there(path, ""));
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_new_file), FILE_TEST(test_modes), FILE_TEST(test_not_overwritten),
		FILE_TEST(test_no_place), FILE_TEST(test_disk_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
