/* From an older version of the file to this one: a dated copy first, then all or nothing. */
#include "intern.h"

/* Row n takes version n + 1 to n + 2 and ends with the PRAGMA user_version that says so. A row that
 * was released is never edited. */
const struct migratie migraties[] = {
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

/* Another program may have done the work while we waited for the lock. */
static enum status run_rows(struct db *db, const struct migratie *rijen, int aantal,
	struct error *err)
{
	enum status status;
	int64_t version, broken, reached;

	status = version_of(db, &version, err);
	while (status == OK && version <= aantal) {
		status = handle_run(db->handle, rijen[version - 1].sql, err);
		if (status == OK)
			status = version_of(db, &reached, err);
		if (status == OK && reached != ++version)
			bug("row %d leads to version %d", (int)version - 2, (int)reached);
	}
	if (status == OK)
		status = handle_number(db->handle, "SELECT count(*) FROM pragma_foreign_key_check",
		                       &broken, err);
	if (status == OK && broken > 0)
		status = fail(err, ERR_CORRUPT, "%s: dit bestand verwijst naar gegevens die er niet zijn "
		              "en kan niet worden bijgewerkt; er is niets gewijzigd",
		              sqlite3_db_filename(db->handle, "main"));
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
