/* A reservekopie in the place of a database in any state. Whatever stood there is kept, and when it
 * cannot be done nothing has changed. */
#include "restore_test.h"
#include "death.h"

#include <sys/resource.h>

#define BIG "INSERT INTO notitie (id, leerling, datum, nr, tekst) " \
	"SELECT value, 1, '2026-11-01', value, hex(zeroblob(20000)) FROM generate"
#define GENERATE "WITH RECURSIVE generate(value) AS " \
	"(SELECT 1 UNION ALL SELECT value + 1 FROM generate WHERE value < 200) "

static void assert_same_bytes(const char *path, const char *bytes, size_t len)
{
	size_t found_len;
	char *found = bytes_of(path, &found_len);

	assert_int_equal(found_len, len);
	assert_memory_equal(found, bytes, len);
	xfree(found);
}

static enum status restore(struct files *files, const char *path, struct error *err)
{
	struct text kept = {0};
	struct db *copy = open_copy(files->copy);
	enum status status = db_restore(copy, path, &kept, err);

	assert_true(kept.len < sizeof(files->kept));
	strcpy(files->kept, text_str(&kept));
	db_close(copy);
	text_clear(&kept);
	return status;
}

static const char *shared_path;

static void write_and_die(void)
{
	struct db *db = open_file(shared_path);

	sql(db, LEERLING_COLUMNS "(3, '0014', 'Dal', 'Bo', '2010-01-02', 'vso', '2022-08-01')");
	_exit(99);
}

/* Leaves the third pupil in the -wal. */
static void leave_wal(const char *path)
{
	struct death death;

	shared_path = path;
	death = death_of(write_and_die);
	assert_true(died_by_exit(&death, 99));
	assert_true(is_there(path, "-wal"));
}

/* ---- the database in any state ---- */

static void test_restore(void **state)
{
	struct files *files = *state;
	char expected[200];

	strcpy(expected, files->kept);
	must(restore(files, files->school, &why));
	assert_string_equal(files->kept, expected);
	assert_int_equal(files_in(files), 3);
	assert_int_equal(mode_of(files->school, ""), 0600);
	assert_int_equal(mode_of(files->kept, ""), 0600);
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_int_equal(leerlingen_in(files->kept), 2);
	strcat(expected, ".2");
	must(restore(files, files->school, &why));
	assert_string_equal(files->kept, expected);
	assert_int_equal(leerlingen_in(files->kept), 1);
	assert_int_equal(files_in(files), 4);
}

static void test_database_with_wal(void **state)
{
	struct files *files = *state;

	leave_wal(files->school);
	must(restore(files, files->school, &why));
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_int_equal(leerlingen_in(files->kept), 3);
	assert_int_equal(files_in(files), 3); /* no -wal, no -shm */
}

/* What would not open is kept to the byte, and its -wal with it. */
static void test_damaged_database(void **state)
{
	struct files *files = *state;
	size_t wal_len;
	char name[240];
	char *wal;

	leave_wal(files->school);
	snprintf(name, sizeof(name), "%s-wal", files->school);
	wal = bytes_of(name, &wal_len);
	wal[0] ^= 1; /* else it would heal the file */
	write_bytes(name, wal, wal_len);
	write_bytes(files->school, "geen database meer", 18);
	must(restore(files, files->school, &why));
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_same_bytes(files->kept, "geen database meer", 18);
	snprintf(name, sizeof(name), "%s-wal", files->kept);
	assert_same_bytes(name, wal, wal_len);
	xfree(wal);
}

static void test_empty_or_missing_database(void **state)
{
	struct files *files = *state;
	char path[200];

	write_bytes(files->school, "", 0);
	must(restore(files, files->school, &why));
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_same_bytes(files->kept, "", 0);
	assert_int_equal(unlink(files->school), 0);
	must(restore(files, files->school, &why));
	assert_string_equal(files->kept, "");
	assert_int_equal(leerlingen_in(files->school), 1);
	snprintf(path, sizeof(path), "%s/a/b/school.db", files->place->folder);
	must(restore(files, path, &why));
	assert_int_equal(leerlingen_in(path), 1);
	assert_int_equal(mode_of(files->place->folder, "/a/b"), 0700);
	assert_int_equal(mode_of(path, ""), 0600);
}

/* Only a -wal is left: the new database may not take it in. */
static void test_orphan_wal(void **state)
{
	struct files *files = *state;

	leave_wal(files->school);
	assert_int_equal(unlink(files->school), 0);
	must(restore(files, files->school, &why));
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_true(is_there(files->kept, "-wal"));
	assert_false(is_there(files->kept, ""));
}

static void test_database_behind_link(void **state)
{
	struct files *files = *state;
	struct error err = {0};
	struct stat info;
	char link_name[200];

	snprintf(link_name, sizeof(link_name), "%s/link.db", files->place->folder);
	assert_int_equal(symlink(files->school, link_name), 0);
	must(restore(files, link_name, &why));
	assert_int_equal(lstat(link_name, &info), 0);
	assert_true(S_ISLNK(info.st_mode));
	assert_int_equal(leerlingen_in(files->school), 1);
	assert_memory_equal(files->kept, files->school, strlen(files->school));
	assert_int_equal(unlink(files->school), 0);
	assert_int_equal(restore(files, link_name, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, "/link.db: dit pad is niet te volgen");
}

static void test_copy_with_wal(void **state)
{
	struct files *files = *state;

	leave_wal(files->copy);
	must(restore(files, files->school, &why));
	assert_int_equal(leerlingen_in(files->school), 2); /* 1 and 3 */
	assert_true(is_there(files->copy, "-wal"));
}

/* Who may read a copy on a stick is not for the copy to say; and it stays as it was. */
static void test_copy_that_others_can_read(void **state)
{
	struct files *files = *state;
	struct error err = {0};
	size_t len;
	char *bytes = bytes_of(files->copy, &len);

	assert_int_equal(chmod(files->copy, 0644), 0);
	must(restore(files, files->school, &err));
	assert_int_equal(mode_of(files->school, ""), 0600);
	assert_int_equal(mode_of(files->copy, ""), 0644);
	assert_same_bytes(files->copy, bytes, len);
	assert_int_equal(files_in(files), 3);
	xfree(bytes);
}

/* ---- refused ---- */

static void test_itself(void **state)
{
	static const char *const names[] = {"kopie.db", "./kopie.db", "hard.db", "link.db",
	                                    "kopie.db-wal", "kopie.db-journal"};
	struct files *files = *state;
	char name[200];
	size_t len;
	char *bytes = bytes_of(files->copy, &len);

	assert_int_equal(chdir(files->place->folder), 0);
	assert_int_equal(link(files->copy, "hard.db"), 0);
	assert_int_equal(symlink("kopie.db", "link.db"), 0);
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct db *copy = open_copy(files->copy);
		struct error err = {0};

		assert_int_equal(db_restore_check(copy, names[i], &err), ERR_FILE);
		assert_says(&err, ERR_FILE, "/kopie.db: dit is de database zelf, of het hoort erbij");
		db_close(copy);
		assert_int_equal(restore(files, names[i], &err), ERR_FILE);
		assert_same_bytes("kopie.db", bytes, len);
	}
	snprintf(name, sizeof(name), "%s-journal", files->school);
	assert_int_equal(rename(files->copy, name), 0); /* it would be put aside with the old one */
	strcpy(files->copy, name);
	assert_int_equal(restore(files, files->school, &why), ERR_FILE);
	xfree(bytes);
	assert_int_equal(chdir("/"), 0);
}

static void test_impossible_places(void **state)
{
	struct files *files = *state;
	struct error err = {0};
	char path[240];

	assert_int_equal(restore(files, files->place->folder, &err), ERR_FILE);
	assert_says(&err, ERR_FILE, ": dit is een map; noem een bestand, met --db");
	assert_int_equal(restore(files, "/dev/null", &err), ERR_FILE);
	snprintf(path, sizeof(path), "%s/x/y.db", files->copy);
	assert_int_equal(restore(files, path, &err), ERR_FILE);
	assert_int_equal(files_in(files), 2);
}

static void hold_it_open(void)
{
	struct db *db = open_file(shared_path);

	dprintf(STDERR_FILENO, "open %d\n", (int)number(db, "SELECT count(*) FROM leerling"));
	pause();
}

/* Another process has it open and does nothing. */
static void test_in_use(void **state)
{
	struct files *files = *state;
	struct error err = {0};
	struct db *copy;
	int ends[2];
	char byte;
	pid_t child;

	shared_path = files->school;
	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		hold_it_open();
	}
	assert_int_equal(read(ends[0], &byte, 1), 1); /* it is open now */
	copy = open_copy(files->copy);
	assert_int_equal(db_restore_check(copy, files->school, &err), ERR_BUSY);
	db_close(copy);
	assert_int_equal(restore(files, files->school, &err), ERR_BUSY);
	assert_says(&err, ERR_BUSY, "%.db: deze database is nog ergens open; sluit cvb in elk ander "
	            "venster en probeer het opnieuw");
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(ends[0]);
	close(ends[1]);
	assert_string_equal(files->kept, "");
	assert_int_equal(leerlingen_in(files->school), 2);
}

static void restore_with_limit(void)
{
	struct rlimit size = {100 * 1000, RLIM_INFINITY};
	struct text kept = {0};
	struct error err = {0};
	char copy_path[200];
	struct db *copy;

	snprintf(copy_path, sizeof(copy_path), "%.*s/kopie.db",
	         (int)(strrchr(shared_path, '/') - shared_path), shared_path);
	copy = open_copy(copy_path);
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &size);
	assert_int_equal(db_restore(copy, shared_path, &kept, &err), ERR_DISK_FULL);
	assert_says(&err, ERR_DISK_FULL, "%.db: de schijf is vol; maak ruimte en probeer opnieuw");
	assert_string_equal(text_str(&kept), "");
	db_close(copy);
}

static void test_full_disk(void **state)
{
	struct files *files = *state;
	struct death death;
	size_t len;
	char *bytes = bytes_of(files->school, &len);

	shared_path = files->school;
	death = death_of(restore_with_limit);
	if (!died_by_exit(&death, 99))
		fail_msg("%s", death.said);
	assert_same_bytes(files->school, bytes, len);
	assert_int_equal(files_in(files), 2);
	xfree(bytes);
}

/* Overwritten after it was looked at: more than SQLite keeps in memory. */
static void test_copy_changes_meanwhile(void **state)
{
	struct files *files = *state;
	struct text kept = {0};
	struct error err = {0};
	struct db *db = open_file(files->copy);
	size_t len;
	char *bytes;

	sql(db, GENERATE BIG);
	db_close(db);
	db = open_copy(files->copy);
	bytes = bytes_of(files->copy, &len);
	assert_true(len > 4000000);
	memset(bytes + 400000, 0, len - 400000);
	write_bytes(files->copy, bytes, len);
	assert_int_equal(db_restore(db, files->school, &kept, &err), ERR_CORRUPT);
	assert_says(&err, ERR_CORRUPT, "%.db: de reservekopie veranderde tijdens het terugzetten");
	db_close(db);
	assert_int_equal(leerlingen_in(files->school), 2);
	assert_int_equal(files_in(files), 2);
	text_clear(&kept);
	xfree(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		RESTORE_TEST(test_restore), RESTORE_TEST(test_database_with_wal),
		RESTORE_TEST(test_damaged_database), RESTORE_TEST(test_empty_or_missing_database),
		RESTORE_TEST(test_orphan_wal), RESTORE_TEST(test_database_behind_link),
		RESTORE_TEST(test_copy_with_wal), RESTORE_TEST(test_copy_that_others_can_read),
		RESTORE_TEST(test_itself), RESTORE_TEST(test_impossible_places),
		RESTORE_TEST(test_in_use), RESTORE_TEST(test_full_disk),
		RESTORE_TEST(test_copy_changes_meanwhile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
