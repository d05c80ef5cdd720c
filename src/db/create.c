/* A new file from schema.sql, or nothing at all. */
#include "intern.h"

static enum status fill(const struct place *place, struct error *err)
{
	enum status status;
	sqlite3 *handle;

	if (handle_open(place, "?mode=rw", &handle, err) != OK)
		return err->status;
	status = handle_run(handle, "BEGIN IMMEDIATE", err);
	if (status == OK)
		status = handle_run(handle, schema_sql, err);
	if (status == OK)
		status = handle_run(handle, "COMMIT", err);
	if (status == OK)
		status = journal_choose(handle, place->local, err);
	handle_close(handle);
	return status;
}

enum status db_create(const char *path, struct error *err)
{
	struct place place;

	if (place_make(path, true, &place, err) != OK)
		return err->status;
	if (fill(&place, err) != OK) {
		place_remove(&place);
		return err->status;
	}
	return OK;
}
