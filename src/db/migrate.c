/* From an older version of the file to this one: a dated copy first, then all or nothing. */
#include "intern.h"

/* Row n takes version n + 1 to n + 2 and ends with the PRAGMA user_version that says so. A row that
 * was released is never edited. */
const struct migratie migraties[] = {
	{"CREATE TABLE aandachtspunt ("
	 "  id INTEGER PRIMARY KEY,"
	 "  leerling INTEGER NOT NULL REFERENCES leerling (id),"
	 "  datum TEXT NOT NULL CHECK (datum IS date(datum, '+0 days')),"
	 "  nr INTEGER NOT NULL CHECK (nr >= 1),"
	 "  tekst TEXT NOT NULL CHECK (tekst <> ''),"
	 "  door TEXT,"
	 "  opgelost_op TEXT CHECK (opgelost_op IS date(opgelost_op, '+0 days')),"
	 "  oplossing TEXT,"
	 "  UNIQUE (leerling, datum, nr)"
	 ") STRICT;"
	 "CREATE TABLE toestemming ("
	 "  id INTEGER PRIMARY KEY,"
	 "  leerling INTEGER NOT NULL REFERENCES leerling (id),"
	 "  nr INTEGER NOT NULL CHECK (nr >= 1),"
	 "  soort TEXT NOT NULL"
	 " CHECK (soort IN ('instemming', 'overdracht', 'contact', 'anders')),"
	 "  opp_versie INTEGER,"
	 "  ontvanger TEXT,"
	 "  door TEXT,"
	 "  antwoord TEXT NOT NULL CHECK (antwoord IN ('gevraagd', 'ja', 'nee')),"
	 "  datum TEXT CHECK (datum IS date(datum, '+0 days')),"
	 "  getekend TEXT CHECK (getekend IN ('ja', 'nee')),"
	 "  ingetrokken_op TEXT CHECK (ingetrokken_op IS date(ingetrokken_op, '+0 days')),"
	 "  opmerking TEXT,"
	 "  UNIQUE (leerling, nr),"
	 "  FOREIGN KEY (leerling, opp_versie) REFERENCES opp (leerling, versie)"
	 ") STRICT;"
	 "CREATE TABLE agendapunt ("
	 "  id INTEGER PRIMARY KEY,"
	 "  datum TEXT NOT NULL REFERENCES vergadering (datum),"
	 "  leerling INTEGER NOT NULL REFERENCES leerling (id),"
	 "  volgorde INTEGER CHECK (volgorde >= 0),"
	 "  minuten INTEGER CHECK (minuten >= 0),"
	 "  reden TEXT,"
	 "  erbij TEXT,"
	 "  ouders_erbij TEXT CHECK (ouders_erbij IN ('ja', 'nee')),"
	 "  stand TEXT CHECK (stand IN ('open', 'besproken', 'aangehouden')),"
	 "  besteed REAL CHECK (besteed >= 0),"
	 "  aangehouden_naar TEXT CHECK (aangehouden_naar IS date(aangehouden_naar, '+0 days')),"
	 "  UNIQUE (datum, leerling)"
	 ") STRICT;"
	 "CREATE INDEX agendapunt_leerling ON agendapunt (leerling);"
	 "PRAGMA user_version = 2"},
	{NULL}, /* closes the table */
};

int migraties_aantal(void)
{
	return (int)ARRAY_LEN(migraties) - 1;
}

static enum status copy_dated(struct db *db, int64_t version, struct error *err)
{
	struct text kind = {0};
	struct text name = {0};
	enum status status;

	text_printf(&kind, "v%lld", (long long)version);
	place_dated(sqlite3_db_filename(db->handle, "main"), text_str(&kind), &name);
	status = db_copy(db, text_str(&name), err);
	text_clear(&kind);
	text_clear(&name);
	return status;
}

static enum status version_of(struct db *db, int64_t *out, struct error *err)
{
	return handle_number(db->handle, "PRAGMA user_version", out, err);
}

/* Our own mistakes are for the test of the released schemas: here it is the file that is not as
 * that version left it. */
static enum status fail_unfit(struct db *db, const char *why, struct error *err)
{
	return fail(err, ERR_CORRUPT, "%s: dit bestand is van een oudere versie van cvb, maar %s; het "
	            "kan niet worden bijgewerkt en er is niets in gewijzigd; zet een reservekopie terug "
	            "met cvb herstel", sqlite3_db_filename(db->handle, "main"), why);
}

static enum status run_row(struct db *db, const struct migratie *rij, struct error *err)
{
	int code = sqlite3_exec(db->handle, rij->sql, NULL, NULL, NULL);

	if (code == SQLITE_ERROR)
		return fail_unfit(db, "het is niet meer zoals die het maakte", err);
	return code == SQLITE_OK ? OK : sqlite_fail(db->handle, code, err);
}

/* Another program may have done the work while we waited for the lock. */
static enum status run_rows(struct db *db, const struct migratie *rijen, int aantal,
	struct error *err)
{
	enum status status;
	int64_t version, broken, reached;

	status = version_of(db, &version, err);
	while (status == OK && version <= aantal) {
		status = run_row(db, &rijen[version - 1], err);
		if (status == OK)
			status = version_of(db, &reached, err);
		if (status == OK && reached != ++version)
			bug("row %d leads to version %d", (int)version - 2, (int)reached);
	}
	if (status == OK)
		status = handle_number(db->handle, "SELECT count(*) FROM pragma_foreign_key_check",
		                       &broken, err);
	if (status == OK && broken > 0)
		status = fail_unfit(db, "het verwijst naar gegevens die er niet zijn", err);
	if (status == OK && rijen == migraties) /* the rows of a test lead elsewhere */
		status = schema_check(db->handle, sqlite3_db_filename(db->handle, "main"), err);
	return status;
}

static enum status run_all(struct db *db, const struct migratie *rijen, int aantal,
	struct error *err)
{
	enum status status;

	if (db_begin(db, err) != OK)
		return err->status;
	db_set_herstel(db, true);
	status = run_rows(db, rijen, aantal, err);
	if (status == OK)
		status = db_commit(db, err);
	else
		db_rollback(db);
	db_set_herstel(db, false);
	return status;
}

/* References are off meanwhile: a table is rebuilt by dropping the old one. */
enum status db_migrate(struct db *db, const struct migratie *rijen, int aantal, struct error *err)
{
	enum status status;
	int64_t version;

	if (version_of(db, &version, err) != OK)
		return err->status;
	if (version > aantal)
		return OK;
	if (copy_dated(db, version, err) != OK)
		return err->status;
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
	status = run_all(db, rijen, aantal, err);
	sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
	return status;
}
