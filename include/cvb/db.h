/* The only door to SQLite: open, harden, migrate, transaction, query, changeset. It knows tables
 * only by name and nothing of what they mean. */
#ifndef CVB_DB_H
#define CVB_DB_H

#include "cvb/base.h"

struct db;
struct query;

/* Makes a new file (mode 0600; folders that are missing 0700) from schema.sql. ERR_FILE when the
 * file exists or the folder cannot be written. Leaves nothing behind on an error. */
MUST_CHECK enum status db_create(const char *path, struct error *err);

/* Opens an existing file. Looks at it before anything is written: ERR_NOT_FOUND (missing), ERR_FILE
 * (empty, foreign, newer, readable by others, no permission), ERR_CORRUPT (damaged), ERR_READ_ONLY
 * (it cannot be written; or alleen_lezen, and it is to be migrated first). An older file is
 * migrated after a dated copy beside it. Owned by the caller: db_close. */
MUST_CHECK enum status db_open(const char *path, bool alleen_lezen, struct db **out,
	struct error *err);
void db_close(struct db *db);

/* ---- queries ---- */

/* The prepared statement of `sql` (a literal: it is cached by its address), reset, without
 * bindings. Borrowed; one user at a time: bug() when it is still being stepped, so a loop may not
 * come back to its own literal. bug() when the SQL does not prepare. */
struct query *db_query(struct db *db, const char *sql);
/* Parameters go by name (":leerling"); a NULL text binds NULL. The text is copied. */
void query_bind_text(struct query *query, const char *name, const char *text);
void query_bind_int(struct query *query, const char *name, int64_t value);
void query_bind_real(struct query *query, const char *name, double value);
void query_bind_blob(struct query *query, const char *name, const void *bytes, size_t len);
/* Steps a reading query. True when there is a row, false (and reset) at the end. The machine's
 * errors die(). Leave a loop early only with query_end. */
bool query_row(struct query *query);
/* Steps a writing query to its end. ERR_INPUT for a constraint, ERR_BUSY, ERR_DISK_FULL, ... It may
 * be bound and run again: what is not bound anew keeps its value. */
MUST_CHECK enum status query_run(struct query *query, struct error *err);
void query_end(struct query *query);
/* Columns of the row, from 0. Text is borrowed until the next step; NULL for NULL. */
const char *query_text(struct query *query, int column);
int64_t query_int(struct query *query, int column);
double query_real(struct query *query, int column);
bool query_is_null(struct query *query, int column);
const void *query_blob(struct query *query, int column, size_t *len);

/* ---- transactions ---- */

/* Immediate. ERR_FILE when the file was moved, deleted or replaced since it was opened. */
MUST_CHECK enum status db_begin(struct db *db, struct error *err);
/* One moment: what is read until db_rollback belongs together, whatever others commit meanwhile. */
MUST_CHECK enum status db_begin_read(struct db *db, struct error *err);
/* Inside a transaction: what a row refers to may be missing until db_commit. */
void db_defer_references(struct db *db);
MUST_CHECK enum status db_commit(struct db *db, struct error *err); /* rolls back when it fails */
void db_rollback(struct db *db); /* also ends a recording; nothing when no transaction is open */
bool db_in_transaction(const struct db *db);
/* Rises whenever another connection commits: what is on the screen may be old. */
int64_t db_data_version(struct db *db);
/* A consistent copy while in use, mode 0600. ERR_FILE when `path` exists, or when it is the name of
 * something that SQLite puts beside the file. */
MUST_CHECK enum status db_copy(struct db *db, const char *path, struct error *err);
/* Runs SQLite's integrity and foreign key checks, and looks whether the triggers and views are
 * those of a new file; a Dutch sentence (and a line end) per problem in `meldingen`. Returns the
 * number of problems, and in `damaged` whether one says that the file is not only odd. */
int db_check(struct db *db, struct text *meldingen, bool *damaged);
/* ERR_CORRUPT when reading all of the file would meet damage; values against a rule are none. For
 * what must not die() half way. */
MUST_CHECK enum status db_intact(struct db *db, struct error *err);

/* ---- a reservekopie (restore.c) ---- */

/* Opens a copy to look at and to put back; nothing is written, not even to bring an older version
 * up to date, and who else may read it does not matter. ERR_NOT_FOUND, ERR_FILE, ERR_READ_ONLY as
 * db_open; ERR_CORRUPT when a check of the whole file finds damage. What else is wrong with it
 * comes as lines in `meldingen`. Owned by the caller: db_close. */
MUST_CHECK enum status db_open_copy(const char *path, struct text *meldingen, struct db **out,
	struct error *err);
/* db_copy, and opens the copy as db_open_copy. ERR_CORRUPT when the file is damaged: a copy would
 * be of no use then, and none is left. */
MUST_CHECK enum status db_backup(struct db *db, const char *path, struct text *meldingen,
	struct db **out, struct error *err);
/* Whether db_restore can begin: ERR_FILE when the copy is the database itself or `path` can be no
 * file, ERR_BUSY when another program has that open, as far as the system can tell. */
MUST_CHECK enum status db_restore_check(struct db *copy, const char *path, struct error *err);
/* Puts what is in the copy in the place of the database, which may be damaged or missing and is
 * kept, with what lies beside it, in the same folder: `kept` gets its name, or "" when nothing was
 * there. Errors as db_restore_check, ERR_DISK_FULL, ...: then everything is as it was. */
MUST_CHECK enum status db_restore(struct db *copy, const char *path, struct text *kept,
	struct error *err);

/* ---- changesets (SQLite session extension) ---- */

/* Starts recording changes of `tables` (NULL-terminated). One recording at a time. */
void db_record_start(struct db *db, const char *const *tables);
/* Ends the recording. `*bytes` is the caller's (xfree); NULL and 0 when nothing changed. */
void db_record_stop(struct db *db, void **bytes, size_t *len);

/* Applies a changeset (or its inverse) inside the open transaction with the frozen-content triggers
 * off. ERR_CONFLICT when a row is not as the changeset left it: then roll back. References may
 * stay open from one changeset to the next: db_commit gives ERR_CONFLICT when they still are. */
MUST_CHECK enum status db_changeset_apply(struct db *db, const void *bytes, size_t len,
	bool inverse, struct error *err);

struct wijziging_veld {
	char soort;        /* 'I' inserted, 'U' updated, 'D' deleted */
	const char *tabel;
	const char *veld;
	int64_t id;        /* primary key of the row */
	const char *oud;   /* NULL = empty */
	const char *nieuw;
};
struct changeset {
	const void *bytes;
	size_t len;
	const char *const *tables; /* only these; ends with NULL. NULL = all */
};
/* Calls `visit` for every field that changed; texts are borrowed for the call. */
void db_changeset_visit(struct db *db, const struct changeset *changeset,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context);

/* While true, herstel_bezig() is true in SQL: only for the deletion of a whole dossier. */
void db_set_herstel(struct db *db, bool bezig);

/* ---- migrations ---- */

struct migratie {
	const char *sql; /* row n takes user_version n + 1 to n + 2, and sets it itself */
};
/* Takes the file from its user_version to `aantal` + 1, after a dated copy. All or nothing. */
MUST_CHECK enum status db_migrate(struct db *db, const struct migratie *rijen, int aantal,
	struct error *err);

#endif
