/* A consistent copy of the file while it is in use. */
#include "intern.h"

/* What goes wrong with reading concerns the file, all else the copy. */
static bool is_reading(int code)
{
	int kind = code & 0xFF;

	return kind == SQLITE_BUSY || kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB ||
	       code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
}

static enum status copy_pages(struct db *db, sqlite3 *to, struct error *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(to, "main", db->handle, "main");
	int step, code;

	if (!backup)
		return sqlite_fail(to, sqlite3_extended_errcode(to), err);
	step = sqlite3_backup_step(backup, -1);
	code = sqlite3_backup_finish(backup); /* repeats the error of the step, but not busy */
	if (step == SQLITE_DONE && code == SQLITE_OK)
		return OK;
	if (step != SQLITE_DONE)
		code = step;
	return sqlite_fail(is_reading(code) ? db->handle : to, code, err);
}

enum status copy_make(struct db *db, const char *path, bool folders, struct place *out,
	struct error *err)
{
	enum status status;
	sqlite3 *to;

	if (db_in_transaction(db))
		bug("a copy inside a transaction would hold what is not kept yet");
	if (place_overlaps(sqlite3_db_filename(db->handle, "main"), path))
		return fail(err, ERR_FILE, "%s: dit is de database zelf, of het hoort erbij; kies een "
		            "andere naam voor de kopie", path);
	if (place_make(path, folders, out, err) != OK)
		return err->status;
	status = handle_open(out, "?mode=rw", &to, err);
	if (status == OK)
		status = copy_pages(db, to, err);
	handle_close(to);
	if (status != OK)
		place_remove(out);
	return status;
}

enum status db_copy(struct db *db, const char *path, struct error *err)
{
	struct place place;

	return copy_make(db, path, false, &place, err);
}
