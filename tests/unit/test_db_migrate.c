/* Migrations: a copy first, all or nothing; and every released schema leads to the present one. */
#include "db_test.h"
#include "death.h"

#include "../../src/db/intern.h"

static const struct migratie two_rows[] = {
	{"ALTER TABLE leerling ADD COLUMN bijnaam TEXT;"
	 "UPDATE opp SET niveau = 'werk';" /* frozen content may be carried over */
	 "PRAGMA user_version = 2;"},
	{"CREATE TABLE nieuw (id INTEGER PRIMARY KEY, leerlingnummer TEXT NOT NULL UNIQUE) STRICT;"
	 "INSERT INTO nieuw SELECT id, leerlingnummer FROM leerling;"
	 "DROP VIEW wijziging; DROP VIEW opp_keten;"
	 "DROP TABLE leerling; ALTER TABLE nieuw RENAME TO leerling;"
	 "PRAGMA user_version = 3;"},
};

static struct db *make_filled(const char *path)
{
	struct db *db = make_file(path);

	sql(db, LEERLING_1);
	sql(db, OPP_1_CONCEPT);
	sql(db, DOEL_1);
	sql(db, OPP_1_VASTSTELLEN);
	return db;
}

static void copy_name(const char *path, const char *tail, char out[512])
{
	char today[DATUM_SIZE];

	datum_iso(clock_today(), today);
	snprintf(out, 512, "%s.%s.%s", path, today, tail);
}

static void assert_copy(const char *path, const char *tail, int64_t version)
{
	char name[512];
	struct db *db;

	copy_name(path, tail, name);
	assert_int_equal(mode_of(name, ""), 0600);
	assert_int_equal(sqlite3_open(name, (sqlite3 **)&db), SQLITE_OK);
	{
		int64_t found;

		must(handle_number((sqlite3 *)db, "PRAGMA user_version", &found, &why));
		assert_int_equal(found, version);
		must(handle_number((sqlite3 *)db, "SELECT count(*) FROM leerling", &found, &why));
		assert_int_equal(found, 1);
	}
	assert_int_equal(sqlite3_close((sqlite3 *)db), SQLITE_OK);
}
