/* A reservekopie: making one that is known to be whole, looking into one, and putting one in the
 * place of the database, whatever that has become. */
#include "intern.h"

#include <string.h>

/* ---- looking ---- */

static enum status fail_damaged(const char *path, struct error *err)
{
	return fail(err, ERR_CORRUPT, "%s: deze reservekopie is beschadigd; noem een andere "
	            "reservekopie", path);
}

static enum status whole_check(struct db *db, const char *path, struct text *meldingen,
	struct error *err)
{
	bool damaged;

	db_check(db, meldingen, &damaged);
	if (!damaged)
		return OK;
	text_reset(meldingen);
	return fail_damaged(path, err);
}

enum status db_open_copy(const char *path, struct text *meldingen, struct db **out,
	struct error *err)
{
	sqlite3 *handle = NULL;
	struct place place;
	enum status status;

	*out = NULL;
	status = place_find_copy(path, &place, err);
	if (status == OK && place.fixed)
		status = fixed_check(&place, err);
	if (status == OK)
		status = handle_look(&place, false, &handle, err);
	if (status != OK)
		return status == ERR_CORRUPT ? fail_damaged(path, err) : status;
	*out = db_wrap(handle);
	if (whole_check(*out, path, meldingen, err) == OK)
		return OK;
	db_close(*out);
	*out = NULL;
	return err->status;
}

enum status db_backup(struct db *db, const char *path, struct text *meldingen, struct db **out,
	struct error *err)
{
	struct place place;
	enum status status;

	*out = NULL;
	if (copy_make(db, path, false, &place, err) != OK)
		return err->status;
	status = db_open_copy(path, meldingen, out, err);
	if (status != OK)
		place_remove(&place);
	if (status == ERR_CORRUPT)
		fail(err, status, "%s: de database is beschadigd, en een kopie ervan dus ook; er is niets "
		     "gemaakt; zet een eerdere reservekopie terug met cvb herstel", path);
	return status;
}

/* ---- putting back ---- */

struct target {
	struct place place;
	sqlite3 *lock; /* of what is there; NULL when nothing is, or it cannot be locked */
};

/* SQLite's own lock on the whole file, whatever is in it: nobody else has it open, and nobody gets
 * in until the handle is closed. */
static enum status lock_alone(const struct place *place, sqlite3 **out, struct error *err)
{
	sqlite3_file *file = NULL;
	int code;

	if (handle_open(place, "?mode=rw", out, err) != OK)
		return OK; /* then it only can be put aside */
	sqlite3_file_control(*out, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	code = file->pMethods->xLock(file, SQLITE_LOCK_SHARED);
	if (code == SQLITE_OK)
		code = file->pMethods->xLock(file, SQLITE_LOCK_EXCLUSIVE);
	if ((code & 0xFF) != SQLITE_BUSY)
		return OK;
	handle_close(*out);
	*out = NULL;
	return fail(err, ERR_BUSY, "%s: deze database is nog ergens open; sluit cvb in elk ander "
	            "venster en probeer het opnieuw", place->named);
}

static enum status target_take(struct db *copy, const char *path, struct target *out,
	struct error *err)
{
	bool there;

	*out = (struct target){.lock = NULL};
	if (place_overlaps(sqlite3_db_filename(copy->handle, "main"), path))
		return fail(err, ERR_FILE, "%s: dit is de database zelf, of het hoort erbij; noem een "
		            "reservekopie", sqlite3_db_filename(copy->handle, "main"));
	if (place_seek(path, &out->place, &there, err) != OK)
		return err->status;
	return there ? lock_alone(&out->place, &out->lock, err) : OK;
}

/* Lets SQLite take in what lies beside the database, so that all of it is in one file. What would
 * not open stays as it is, to the byte: it is kept together with what lies beside it. */
static void settle(const char *path)
{
	struct error ignored;
	struct place place;
	sqlite3 *handle;
	bool there;

	if (place_seek(path, &place, &there, &ignored) != OK || !there || place.fixed ||
	    handle_look(&place, false, &handle, &ignored) != OK)
		return;
	handle_close(handle);
	if (handle_open(&place, "?mode=rw", &handle, &ignored) == OK)
		(void)sqlite3_exec(handle, "PRAGMA user_version", NULL, NULL, NULL);
	handle_close(handle);
}

/* A person knows the file by its own name, not by that of the moment. */
static void forget(const char *part, struct error *err)
{
	char *at = strstr(err->sentence, part);

	if (at)
		memmove(at, at + strlen(part), strlen(at + strlen(part)) + 1);
}

/* What is to be the database is looked at itself: the copy may have been written to meanwhile. */
static enum status fresh_check(const struct place *fresh, const char *path, struct error *err)
{
	struct text meldingen = {0};
	struct db *db;
	enum status status = db_open_copy(fresh->path, &meldingen, &db, err);

	db_close(db);
	text_clear(&meldingen);
	if (status == OK)
		return OK;
	return fail(err, status, "%s: de reservekopie veranderde tijdens het terugzetten; er is niets "
	            "gewijzigd; probeer het opnieuw", path);
}

static enum status put(struct db *copy, const char *path, struct text *kept, struct error *err)
{
	struct text tail = {0};
	struct text name = {0};
	struct place fresh;
	enum status status;

	text_printf(&tail, ".%08x.nieuw", (unsigned)(clock_random() & 0xFFFFFFFF));
	text_printf(&name, "%s%s", path, text_str(&tail));
	status = copy_make(copy, text_str(&name), true, &fresh, err);
	if (status == OK && ((status = fresh_check(&fresh, path, err)) ||
	                     (status = place_replace(&fresh, path, kept, err))))
		place_remove(&fresh);
	if (status != OK)
		forget(text_str(&tail), err);
	text_clear(&tail);
	text_clear(&name);
	return status;
}

enum status db_restore_check(struct db *copy, const char *path, struct error *err)
{
	struct target target;
	enum status status = target_take(copy, path, &target, err);

	handle_close(target.lock);
	return status;
}

enum status db_restore(struct db *copy, const char *path, struct text *kept, struct error *err)
{
	struct target target;
	enum status status;

	text_reset(kept);
	settle(path);
	status = target_take(copy, path, &target, err);
	if (status == OK)
		status = put(copy, target.place.path, kept, err);
	handle_close(target.lock);
	return status;
}
