/* What the files of the db layer share among themselves; nobody else includes it, but its tests. */
#ifndef CVB_DB_INTERN_H
#define CVB_DB_INTERN_H

#include "cvb/db.h"

#include <limits.h>
#include <sqlite3.h>

#define QUERY_BUCKETS 256

struct query {
	sqlite3_stmt *statement;
	const char *sql;     /* the literal: its address is the key */
	struct query *next;  /* in the same bucket */
	const char **names;  /* of the parameters, "" for one without */
	int names_count;
	int expected;        /* where the next name is looked for first */
};

struct db {
	sqlite3 *handle;
	struct query *queries[QUERY_BUCKETS];
	struct arena arena; /* the queries and their names */
	sqlite3_session *session; /* NULL when nothing is recorded */
	bool herstel;       /* what herstel_bezig() answers */
	bool check_references; /* a changeset left references open: look before the commit */
};

/* ---- the file as the system sees it (file.c): no SQLite there ---- */

/* What SQLite appends to the name of a file; the first is "", the file itself. */
#define PLACE_SUFFIXES 4
extern const char *const place_suffixes[PLACE_SUFFIXES];

struct place {
	const char *named; /* as the person named it; borrowed */
	char path[PATH_MAX]; /* absolute, without symbolic links */
	bool is_copy; /* a reservekopie: who may read it does not matter, and advice differs */
	bool fixed; /* nothing can be written beside it: another medium or permission */
	bool local; /* not on a network disk */
	int folders_made; /* by place_make, for place_remove */
};

/* Looks without opening: ERR_NOT_FOUND, or ERR_FILE for a kind or a permission that will not do. */
MUST_CHECK enum status place_find(const char *named, struct place *out, struct error *err);
MUST_CHECK enum status place_find_copy(const char *named, struct place *out, struct error *err);
/* The same where a file is to come: what is there may be anything that can be put aside; `*there`
 * tells whether it is. Without it only named and path are filled, and the path is as named. */
MUST_CHECK enum status place_seek(const char *named, struct place *out, bool *there,
	struct error *err);
/* What a sentence about the file ends with: `of_database`, or what a reservekopie needs. */
const char *place_advice(const struct place *place, const char *of_database);
/* Makes an empty file (0600), and the folders that are missing (0700) when `folders`. */
MUST_CHECK enum status place_make(const char *named, bool folders, struct place *out,
	struct error *err);
/* The folder of a path, "." when it names none. */
void place_folder(const char *path, struct text *out);
/* Takes away what place_make made and what SQLite put beside it. */
void place_remove(const struct place *place);
/* Bytes of the file whose name is that of the place and `suffix`; -1 when there is none. */
int64_t place_size(const struct place *place, const char *suffix);
/* The name for SQLite: "file:" with every unusual byte escaped, and `options` after it. */
void place_uri(const struct place *place, const char *options, struct text *out);

/* ---- one file in the place of another (replace.c): no SQLite there ---- */

/* Whether both names are of one file, or one is what SQLite puts beside the other. */
bool place_overlaps(const char *a, const char *b);
/* A name that is free, also for what lies beside it: PATH.jjjj-mm-dd.KIND, or with a number. */
void place_dated(const char *path, const char *kind, struct text *out);
/* Gives `fresh`, which is in the same folder, the name `path`. What is there and beside it is kept
 * under another name, `kept`; "" when there is nothing. On an error everything is as it was. */
MUST_CHECK enum status place_replace(const struct place *fresh, const char *path,
	struct text *kept, struct error *err);

/* ---- errors (fail.c) ---- */

/* Fills `err` from what SQLite answered and said last. bug() when it is our mistake. */
enum status sqlite_fail(sqlite3 *handle, int code, struct error *err);
/* For where there is no way back: dies with the same sentence. */
_Noreturn void sqlite_die(sqlite3 *handle, int code);

/* ---- opening (open.c) ---- */

/* Opens the file with the options of a URI and hardens it; `*out` is NULL on an error. */
MUST_CHECK enum status handle_open(const struct place *place, const char *options, sqlite3 **out,
	struct error *err);
void handle_close(sqlite3 *handle);
/* Runs statements without rows: pragmas and the schema. bug() when they are wrong. */
MUST_CHECK enum status handle_run(sqlite3 *handle, const char *sql, struct error *err);
/* The one number that `sql` answers. */
MUST_CHECK enum status handle_number(sqlite3 *handle, const char *sql, int64_t *out,
	struct error *err);
/* WAL on a local disk; elsewhere, or when it cannot be had, a rollback journal. */
MUST_CHECK enum status journal_choose(sqlite3 *handle, bool local, struct error *err);
/* The first look at a file, without writing a byte: ours, of a version that can be read, not cut
 * off, with all its parts. `*out` is a handle that only reads; NULL on an error. */
MUST_CHECK enum status handle_look(const struct place *place, bool alleen_lezen, sqlite3 **out,
	struct error *err);
/* What lies beside a file where nothing can be written cannot be taken in: ERR_READ_ONLY. */
MUST_CHECK enum status fixed_check(const struct place *place, struct error *err);
/* Takes over the handle. */
struct db *db_wrap(sqlite3 *handle);
/* db_open once the place is known. */
MUST_CHECK enum status db_open_at(const struct place *place, bool alleen_lezen, struct db **out,
	struct error *err);

/* ---- the rest ---- */

/* db_copy, with the place that place_make made for it. */
MUST_CHECK enum status copy_make(struct db *db, const char *path, bool folders,
	struct place *out, struct error *err);

/* Gives SQL our own functions; `herstel`, which must live on, is what herstel_bezig() answers. */
void functions_register(sqlite3 *handle, const bool *herstel);

extern const char schema_sql[]; /* schema.sql, made into an array by the Makefile */
/* ERR_CORRUPT when a column is missing or of another type; `named` is what the sentence calls
 * it. */
MUST_CHECK enum status schema_check(sqlite3 *handle, const char *named, struct error *err);
/* Whether a new file could prepare it: then it is not our mistake that this one does not. */
bool schema_prepares(const char *sql);
/* Adds a line for every trigger, view and index ("trigger opp_bevroren") that is not as it was. */
MUST_CHECK enum status schema_guards(sqlite3 *handle, struct text *missing, struct error *err);

/* What db_close does first: lets go of every statement, and of the changes that are recorded. */
void queries_close(struct db *db);
void record_drop(struct db *db);

/* The rows that are compiled in, and the version they lead to. */
extern const struct migratie migraties[];
int migraties_aantal(void);

#endif
