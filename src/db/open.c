/* Opening: first look at what the file is, without writing a byte; then harden. */
#include "intern.h"

#define APPLICATION_ID 0x43564231 /* 'CVB1', as in schema.sql */
#define BUSY_MS 2000
/* One thread uses the file: without the locks for more, reading takes a fifteenth less time. */
#define OPEN_FLAGS (SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | \
	SQLITE_OPEN_NOMUTEX)

static void configure(sqlite3 *handle)
{
	static const struct {
		int verb;
		int value;
	} rows[] = {
		{SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
		{SQLITE_DBCONFIG_DQS_DDL, 0}, {SQLITE_DBCONFIG_DQS_DML, 0},
		{SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
		{SQLITE_DBCONFIG_ENABLE_VIEW, 1},
	};

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		int now = -1;
		int code = sqlite3_db_config(handle, rows[i].verb, rows[i].value, &now);

		if (code != SQLITE_OK || now != rows[i].value)
			bug("SQLite %s does not take setting %d", sqlite3_libversion(), rows[i].verb);
	}
	sqlite3_busy_timeout(handle, BUSY_MS);
}

enum status handle_run(sqlite3 *handle, const char *sql, struct error *err)
{
	int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);

	if (code == SQLITE_ERROR)
		bug("%s: %s", sqlite3_errmsg(handle), sql);
	return code == SQLITE_OK ? OK : sqlite_fail(handle, code, err);
}

enum status handle_number(sqlite3 *handle, const char *sql, int64_t *out, struct error *err)
{
	sqlite3_stmt *statement;
	enum status status = OK;
	int code = sqlite3_prepare_v2(handle, sql, -1, &statement, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*out = sqlite3_column_int64(statement, 0);
	else
		status = sqlite_fail(handle, code, err);
	sqlite3_finalize(statement); /* repeats the error of the step */
	return status;
}

void handle_close(sqlite3 *handle)
{
	if (sqlite3_close(handle) != SQLITE_OK)
		bug("%s", sqlite3_errmsg(handle));
}

/* Nothing about a pupil goes to a temporary file, and nothing that was deleted stays readable. */
enum status handle_open(const struct place *place, const char *options, sqlite3 **out,
	struct error *err)
{
	struct text uri = {0};
	sqlite3 *handle;
	int code;

	*out = NULL;
	place_uri(place, options, &uri);
	code = sqlite3_open_v2(text_str(&uri), &handle, OPEN_FLAGS, NULL);
	text_clear(&uri);
	if (code == SQLITE_OK) {
		configure(handle);
		if (handle_run(handle, "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"
		               "PRAGMA secure_delete = ON", err) == OK) {
			*out = handle;
			return OK;
		}
	} else {
		sqlite_fail(handle, code, err);
		fail_prefix(err, "%s", place->named);
	}
	handle_close(handle);
	return err->status;
}

static enum status fail_foreign(const struct place *place, struct error *err)
{
	return fail(err, ERR_FILE, "%s: dit is geen bestand van cvb; %s", place->named,
	            place_advice(place, "noem een ander bestand met --db, of zet een reservekopie "
	                         "terug met cvb herstel"));
}

/* What the file says of itself: ours, and of a version that we can read? */
static enum status version_check(sqlite3 *handle, const struct place *place, bool alleen_lezen,
	struct error *err)
{
	int64_t application, version;
	int newest = migraties_aantal() + 1;

	if (handle_number(handle, "PRAGMA application_id", &application, err) != OK ||
	    handle_number(handle, "PRAGMA user_version", &version, err) != OK)
		return sqlite3_errcode(handle) == SQLITE_NOTADB ? fail_foreign(place, err) : err->status;
	if (application != APPLICATION_ID || version < 1)
		return fail_foreign(place, err);
	if (version > newest)
		return fail(err, ERR_FILE, "%s: dit bestand is gemaakt met een nieuwere versie van cvb; "
		            "werk cvb op deze computer bij", place->named);
	if (version < newest && alleen_lezen)
		return fail(err, ERR_READ_ONLY, "%s: dit bestand is van een oudere versie van cvb; %s",
		            place->named, place->fixed ? "kopieer het naar een plek waar geschreven kan "
		            "worden en open het daar, dan wordt het bijgewerkt" : "open het eerst een keer "
		            "zonder --alleen-lezen, dan wordt het bijgewerkt");
	return OK;
}

/* Only when nothing beside the file can hold pages that it lacks. */
static enum status length_check(sqlite3 *handle, const struct place *place, struct error *err)
{
	int64_t pages, size;

	if (handle_number(handle, "PRAGMA page_count", &pages, err) != OK ||
	    handle_number(handle, "PRAGMA page_size", &size, err) != OK)
		return err->status;
	if (place_size(place, "") < pages * size)
		return fail(err, ERR_CORRUPT, "%s: dit bestand is beschadigd: het eind ontbreekt; zet een "
		            "reservekopie terug met cvb herstel", place->named);
	return OK;
}

/* What an older version has is for its migration to say. */
static enum status parts_check(sqlite3 *handle, const struct place *place, struct error *err)
{
	static const bool herstel = false;
	int64_t version;

	if (handle_number(handle, "PRAGMA user_version", &version, err) != OK)
		return err->status;
	if (version <= migraties_aantal())
		return OK;
	functions_register(handle, &herstel);
	return schema_check(handle, place->named, err);
}

/* Only reads, also at closing. */
static enum status open_to_read(const struct place *place, bool immutable, sqlite3 **out,
	struct error *err)
{
	if (handle_open(place, immutable ? "?mode=ro&immutable=1" : "?mode=ro", out, err) != OK)
		return err->status;
	sqlite3_db_config(*out, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	return handle_run(*out, "PRAGMA query_only = ON", err);
}

/* The first look. Immutable, so that SQLite takes no lock and makes no file; but with a -wal or a
 * -journal the file alone does not tell, and somebody may be writing. */
enum status handle_look(const struct place *place, bool alleen_lezen, sqlite3 **out,
	struct error *err)
{
	bool alone = place_size(place, "-wal") <= 0 && place_size(place, "-journal") <= 0;
	enum status status = open_to_read(place, alone, out, err);

	if (status == OK)
		status = version_check(*out, place, alleen_lezen, err);
	if (status == OK && alone)
		status = length_check(*out, place, err);
	if (status == OK)
		status = parts_check(*out, place, err);
	if (status != OK) {
		handle_close(*out);
		*out = NULL;
	}
	return status;
}

/* Leaving WAL without the memory that it shares asks for the file alone; reading lets go again. */
enum status journal_choose(sqlite3 *handle, bool local, struct error *err)
{
	const char *sql = local ? "PRAGMA journal_mode = WAL"
	                  : "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE;"
	                    "PRAGMA locking_mode = NORMAL; PRAGMA user_version";
	int code = sqlite3_exec(handle, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK && !(local && (code & 0xFF) == SQLITE_BUSY))
		return sqlite_fail(handle, code, err);
	return handle_run(handle, "PRAGMA synchronous = EXTRA", err);
}

/* A journal was left behind: only opening to write can roll it back, so at least look whether the
 * file is ours. */
static enum status look_past_journal(const struct place *place, struct error *err)
{
	sqlite3 *handle;
	enum status status = open_to_read(place, true, &handle, err);

	if (status == OK)
		status = version_check(handle, place, false, err);
	handle_close(handle);
	return status;
}

static enum status writable_check(const struct place *place, struct error *err)
{
	if (!place->fixed)
		return OK;
	return fail(err, ERR_READ_ONLY, "%s: in dit bestand of in zijn map kan niet worden "
	            "geschreven; open het met --alleen-lezen, of zet het op een plek waar dat wel kan",
	            place->named);
}

enum status fixed_check(const struct place *place, struct error *err)
{
	if (place_size(place, "-wal") <= 0 && place_size(place, "-journal") <= 0)
		return OK;
	return fail(err, ERR_READ_ONLY, "%s: er ligt nog onafgemaakt werk naast het bestand; "
	            "kopieer de hele map naar een plek waar geschreven kan worden, en open het daar",
	            place->named);
}

static enum status open_to_write(const struct place *place, sqlite3 **out, struct error *err)
{
	if (handle_open(place, "?mode=rw", out, err) != OK)
		return err->status;
	return journal_choose(*out, place->local, err);
}

struct db *db_wrap(sqlite3 *handle)
{
	struct db *db = xcalloc(1, sizeof(*db));

	db->handle = handle;
	functions_register(handle, &db->herstel);
	return db;
}

enum status db_open_at(const struct place *place, bool alleen_lezen, struct db **out,
	struct error *err)
{
	enum status status = alleen_lezen && place->fixed ? fixed_check(place, err) : OK;
	sqlite3 *handle = NULL;

	*out = NULL;
	if (status == OK && !alleen_lezen)
		status = writable_check(place, err);
	if (status == OK)
		status = handle_look(place, alleen_lezen, &handle, err);
	handle_close(handle);
	handle = NULL;
	if (status == ERR_READ_ONLY && !alleen_lezen && !place->fixed)
		status = look_past_journal(place, err);
	if (status == OK)
		status = alleen_lezen ? open_to_read(place, place->fixed, &handle, err)
		         : open_to_write(place, &handle, err);
	if (status == OK) /* again: a journal that was left behind may have changed it */
		status = version_check(handle, place, alleen_lezen, err);
	if (status != OK) {
		handle_close(handle);
		return status;
	}
	*out = db_wrap(handle);
	if (!alleen_lezen)
		status = db_migrate(*out, migraties, migraties_aantal(), err);
	if (status != OK) {
		db_close(*out);
		*out = NULL;
	}
	return status;
}

enum status db_open(const char *path, bool alleen_lezen, struct db **out, struct error *err)
{
	struct place place;

	*out = NULL;
	if (place_find(path, &place, err) != OK)
		return err->status;
	return db_open_at(&place, alleen_lezen, out, err);
}

void db_close(struct db *db)
{
	if (!db)
		return;
	record_drop(db);
	queries_close(db);
	handle_close(db->handle);
	xfree(db);
}
