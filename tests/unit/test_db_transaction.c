/* Transactions: all or nothing, also when two write, the disk is full or the power goes. */
#include "db_test.h"
#include "death.h"

#include <sys/resource.h>

#include "../../src/db/intern.h"

static void test_commit_and_rollback(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);

	assert_false(db_in_transaction(db));
	must(db_begin(db, &why));
	assert_true(db_in_transaction(db));
	sql(db, LEERLING_1);
	must(db_commit(db, &why));
	assert_false(db_in_transaction(db));
	must(db_begin(db, &why));
	sql(db, LEERLING_2);
	db_rollback(db);
	assert_false(db_in_transaction(db));
	db_rollback(db); /* nothing to roll back: nothing happens */
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	must(db_begin(db, &why));
	sql(db, LEERLING_2);
	db_close(db); /* what was not committed is not kept */
	db = open_file(((struct place_of_test *)*state)->path);
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	db_close(db);
}

/* A statement that fails takes back only itself. */
static void test_failing_statement(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct error err = {0};

	must(db_begin(db, &why));
	sql(db, LEERLING_1);
	assert_int_equal(sql_fails(db, LEERLING_1, &err), ERR_INPUT);
	assert_true(db_in_transaction(db));
	must(db_commit(db, &why));
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	db_close(db);
}

/* What is written to a file that has no name any more is lost. */
static void test_moved_away(void **state)
{
	const struct place_of_test *place = *state;
	struct db *db = make_file(place->path);
	struct error err = {0};
	char elsewhere[256];

	snprintf(elsewhere, sizeof(elsewhere), "%s-elders", place->path);
	assert_int_equal(rename(place->path, elsewhere), 0);
	assert_int_equal(db_begin(db, &err), ERR_FILE);
	assert_non_null(strstr(err.sentence, "/cvb.db: het bestand is verplaatst of vervangen"));
	assert_false(db_in_transaction(db));
	write_bytes(place->path, "anders", 6);
	assert_int_equal(db_begin(db, &err), ERR_FILE);
	assert_int_equal(rename(elsewhere, place->path), 0);
	must(db_begin(db, &why));
	sql(db, LEERLING_1);
	must(db_commit(db, &why));
	assert_int_equal(unlink(place->path), 0);
	assert_int_equal(db_begin(db, &err), ERR_FILE);
	db_close(db);
}

static void test_two_writers(void **state)
{
	const struct place_of_test *place = *state;
	struct db *one = make_file(place->path);
	struct db *other = open_file(place->path);
	struct error err = {0};

	sqlite3_busy_timeout(other->handle, 50);
	must(db_begin(one, &why));
	sql(one, LEERLING_1);
	assert_int_equal(db_begin(other, &err), ERR_BUSY);
	assert_non_null(strstr(err.sentence, "/cvb.db: een ander programma is in het bestand bezig; "
	                                     "probeer het zo nog eens"));
	assert_false(db_in_transaction(other));
	assert_int_equal(sql_fails(other, LEERLING_2, &err), ERR_BUSY);
	assert_int_equal(number(other, "SELECT count(*) FROM leerling"), 0); /* reading goes on */
	must(db_commit(one, &why));
	must(db_begin(other, &why));
	sql(other, LEERLING_2);
	must(db_commit(other, &why));
	assert_int_equal(number(one, "SELECT count(*) FROM leerling"), 2);
	db_close(one);
	db_close(other);
}

static void test_data_version(void **state)
{
	const struct place_of_test *place = *state;
	struct db *one = make_file(place->path);
	struct db *other = open_file(place->path);
	int64_t before = db_data_version(one);

	assert_int_equal(db_data_version(one), before);
	sql(one, LEERLING_1);
	assert_int_equal(db_data_version(one), before); /* one's own changes are no news */
	sql(other, LEERLING_2);
	assert_true(db_data_version(one) != before);
	before = db_data_version(one);
	must(db_begin(other, &why));
	sql(other, "DELETE FROM leerling");
	assert_int_equal(db_data_version(one), before);
	db_rollback(other);
	assert_int_equal(db_data_version(one), before);
	db_close(one);
	db_close(other);
}

/* ---- a disk that fills up ---- */

static const char *shared_path;

static void limit_files(rlim_t bytes)
{
	struct rlimit size = {bytes, RLIM_INFINITY};

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &size);
}

static enum status add_notes(struct db *db, int count, struct error *err)
{
	struct query *query = db_query(db, "INSERT INTO notitie (leerling, datum, nr, tekst) "
	                               "SELECT 1, '2026-01-01', coalesce(max(nr), 0) + 1, "
	                               "hex(zeroblob(1000)) FROM notitie");
	enum status status = OK;

	for (int i = 0; i < count && status == OK; i++)
		status = query_run(query, err);
	return status;
}

/* Rows of 2 kB: 1000 of them are kept in memory until the commit, 5000 are not. */
static void fill_disk(int count, bool at_commit)
{
	struct error err = {0};
	struct db *db = open_file(shared_path);
	enum status status;

	limit_files(800 * 1000);
	must(db_begin(db, &why));
	status = add_notes(db, count, &err);
	assert_int_equal(status, at_commit ? OK : ERR_DISK_FULL);
	if (at_commit)
		assert_int_equal(db_commit(db, &err), ERR_DISK_FULL);
	else
		db_rollback(db);
	assert_false(db_in_transaction(db));
	assert_non_null(strstr(err.sentence, "/cvb.db: de schijf is vol; maak ruimte en probeer "
	                                     "opnieuw: er is niets bewaard"));
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), 0);
	limit_files(RLIM_INFINITY); /* room was made */
	must(db_begin(db, &why));
	must(add_notes(db, count, &why));
	must(db_commit(db, &why));
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), count);
	db_close(db);
}

static void fill_at_commit(void)
{
	fill_disk(600, true);
}

static void fill_half_way(void)
{
	fill_disk(5000, false);
}

static void assert_survives(void (*act)(void), int64_t notes)
{
	struct death death = death_of(act);
	struct text problems = {0};
	bool damaged;
	struct db *db;

	if (!died_by_exit(&death, 99)) /* came to its end */
		fail_msg("%s", death.said);
	db = open_file(shared_path);
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), notes);
	assert_int_equal(db_check(db, &problems, &damaged), 0);
	sql(db, "DELETE FROM notitie");
	db_close(db);
}

static void test_disk_full(void **state)
{
	struct db *db;

	shared_path = ((struct place_of_test *)*state)->path;
	db = make_file(shared_path);
	sql(db, LEERLING_1);
	db_close(db);
	assert_survives(fill_at_commit, 600);
	assert_survives(fill_half_way, 5000);
}

/* The same with a rollback journal, as on a network disk. */
static void fill_with_journal(void)
{
	struct error err = {0};
	struct place place;
	struct db *db;

	must(place_find(shared_path, &place, &why));
	place.local = false;
	must(db_open_at(&place, false, &db, &why));
	limit_files(800 * 1000);
	must(db_begin(db, &why));
	must(add_notes(db, 600, &why));
	assert_int_equal(db_commit(db, &err), ERR_DISK_FULL);
	assert_false(db_in_transaction(db));
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), 0);
	must(db_begin(db, &why));
	assert_int_equal(add_notes(db, 5000, &err), ERR_DISK_FULL);
	db_rollback(db);
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), 0);
	db_close(db);
}

static void test_disk_full_with_journal(void **state)
{
	struct db *db;

	shared_path = ((struct place_of_test *)*state)->path;
	db = make_file(shared_path);
	sql(db, LEERLING_1);
	db_close(db);
	assert_survives(fill_with_journal, 0);
}

/* ---- the power goes ---- */

/* So much that part of it reaches the disk before the commit. */
static void write_until_killed(bool local)
{
	struct place place;
	struct db *db;

	must(place_find(shared_path, &place, &why));
	place.local = local;
	must(db_open_at(&place, false, &db, &why));
	must(db_begin(db, &why));
	must(add_notes(db, 10, &why));
	must(db_commit(db, &why));
	must(db_begin(db, &why));
	sql(db, "UPDATE leerling SET roepnaam = 'half'");
	must(add_notes(db, 5000, &why));
	kill(getpid(), SIGKILL);
}

static void killed_with_wal(void)
{
	write_until_killed(true);
}

static void killed_with_journal(void)
{
	write_until_killed(false);
}

static void assert_only_committed(bool alleen_lezen)
{
	struct text problems = {0};
	bool damaged;
	struct db *db;

	must(db_open(shared_path, alleen_lezen, &db, &why));
	assert_string_equal(answer(db, "SELECT roepnaam FROM leerling"), "Sem");
	assert_int_equal(number(db, "SELECT count(*) FROM notitie"), 10);
	assert_int_equal(db_check(db, &problems, &damaged), 0);
	db_close(db);
}

static void assert_killed(void (*act)(void), const char *suffix)
{
	struct db *db = make_file(shared_path);
	struct death death;

	sql(db, LEERLING_1);
	db_close(db);
	death = death_of(act);
	assert_true(WIFSIGNALED(death.status) && WTERMSIG(death.status) == SIGKILL);
	assert_true(is_there(shared_path, suffix));
	assert_int_equal(mode_of(shared_path, suffix), 0600);
}

static void test_killed(void **state)
{
	shared_path = ((struct place_of_test *)*state)->path;
	assert_killed(killed_with_wal, "-wal");
	assert_only_committed(true);
	assert_only_committed(false);
}

/* A journal that is left behind is to be rolled back first: reading alone cannot do that. */
static void test_killed_with_journal(void **state)
{
	struct error err = {0};
	struct db *db;

	shared_path = ((struct place_of_test *)*state)->path;
	assert_killed(killed_with_journal, "-journal");
	assert_int_equal(db_open(shared_path, true, &db, &err), ERR_READ_ONLY);
	assert_non_null(strstr(err.sentence, "er ligt nog onafgemaakt werk naast het bestand; open het "
	                                     "eerst een keer zonder --alleen-lezen"));
	assert_only_committed(false);
	assert_only_committed(true);
}

static void test_foreign_file_with_a_journal(void **state)
{
	struct error err = {0};
	size_t before_len, after_len;
	char *before, *after;
	struct db *db;

	shared_path = ((struct place_of_test *)*state)->path;
	assert_killed(killed_with_journal, "-journal");
	before = bytes_of(shared_path, &before_len);
	memcpy(before + 68, "NIET", 4); /* the application_id */
	write_bytes(shared_path, before, before_len);
	assert_int_equal(db_open(shared_path, false, &db, &err), ERR_FILE);
	assert_non_null(strstr(err.sentence, "dit is geen bestand van cvb"));
	after = bytes_of(shared_path, &after_len);
	assert_int_equal(before_len, after_len);
	assert_memory_equal(before, after, after_len);
	assert_true(is_there(shared_path, "-journal"));
	xfree(before);
	xfree(after);
}

/* What another is writing at this moment is not taken for damage. */
static void test_open_beside_a_writer(void **state)
{
	struct error err = {0};
	struct db *writer, *reader;
	struct place place;

	shared_path = ((struct place_of_test *)*state)->path;
	writer = make_file(shared_path);
	sql(writer, LEERLING_1);
	db_close(writer);
	must(place_find(shared_path, &place, &why));
	place.local = false;
	must(db_open_at(&place, false, &writer, &why));
	must(db_begin(writer, &why));
	must(add_notes(writer, 5000, &why)); /* part of it is in the file already */
	assert_int_equal(db_open_at(&place, true, &reader, &err), ERR_BUSY);
	db_rollback(writer);
	must(db_open_at(&place, true, &reader, &why));
	assert_int_equal(number(reader, "SELECT count(*) FROM notitie"), 0);
	db_close(reader);
	db_close(writer);
}

/* ---- mistakes ---- */

static void begin_twice(void)
{
	struct db *db = open_file(shared_path);

	must(db_begin(db, &why));
	must(db_begin(db, &why));
}

static void commit_only(void)
{
	must(db_commit(open_file(shared_path), &why));
}

static void test_our_mistakes(void **state)
{
	struct death death;

	shared_path = ((struct place_of_test *)*state)->path;
	must(db_create(shared_path, &why));
	death = death_of(begin_twice);
	assert_true(died_by_abort(&death));
	assert_non_null(strstr(death.said, "a transaction is open already"));
	death = death_of(commit_only);
	assert_true(died_by_abort(&death));
	assert_non_null(strstr(death.said, "there is no transaction to commit"));
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_commit_and_rollback), FILE_TEST(test_failing_statement),
		FILE_TEST(test_moved_away), FILE_TEST(test_two_writers), FILE_TEST(test_data_version),
		FILE_TEST(test_disk_full),
		FILE_TEST(test_disk_full_with_journal), FILE_TEST(test_killed),
		FILE_TEST(test_killed_with_journal), FILE_TEST(test_foreign_file_with_a_journal),
		FILE_TEST(test_open_beside_a_writer), FILE_TEST(test_our_mistakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
