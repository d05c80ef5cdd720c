/* What the files of the import share and nobody else may see. */
#ifndef CVB_UITWISSELING_INTERN_H
#define CVB_UITWISSELING_INTERN_H

#include "cvb/uitwisseling.h"

/* ---- keys (keys.c): which rows there are, in the bundle and in the database ---- */

/* One row of the bundle, or one of the database that the bundle refers to. */
struct key {
	size_t line;          /* in its file of the bundle; 0 = it stands in none */
	bool exists;          /* in the bundle, be it with errors, or in the database */
	bool fresh;           /* new: nothing in the database is about it yet */
	int64_t id;           /* in the database; 0 = not there (yet) */
	const char *afdeling; /* of a leerling; NULL = not known */
	dag day;              /* leerling: inschrijfdatum; opp: since when it is vastgesteld */
	uint64_t hash;
	size_t len;
	char bytes[];
};

/* A set of them; zero-initialised is valid and empty. They stay where they are until keys_clear. */
struct keys {
	struct key **slots;
	size_t slot_count;
	size_t count;
	uint64_t seed;
	struct arena arena;
};

/* The key of these bytes; a new one has line 0, exists false and day GEEN_DAG. */
struct key *keys_get(struct keys *keys, const struct text *bytes);
void keys_clear(struct keys *keys);

/* ---- the import as a whole (import.c) ---- */

struct import {
	struct store *store;
	struct import_uitslag *uitslag;
	struct keys keys[ENTITEIT_AANTAL]; /* until their file is done; of what is referred to: all */
	bool unreadable[ENTITEIT_AANTAL];  /* its file is there, but its keys cannot be read */
	int64_t *to_establish;             /* opp versions whose status vastgesteld comes last */
	size_t to_establish_count;
	size_t to_establish_cap;
	size_t warnings;
};

struct import_file {
	const struct entiteit *soort; /* NULL = still to be recognised by the header */
	const char *path;
	const char *name;    /* without its folder */
	const char **columns; /* names as the header has them */
	int *fields;         /* per column the field; -1 = unknown */
	size_t column_count;
	bool *absent;        /* per field: required, and no column has it */
};

#define COLUMN_FILE "bestand" /* stands for the column in a complaint about a whole file, */
#define COLUMN_ROW "rij"      /* and about a whole row */

/* The key of what the key fields of a record say. */
struct key *import_key(struct import *import, const struct record *record);
/* Adds a line to the errors, which then keep everything out; the line is safe for a terminal. */
void import_complain(struct import *import, const struct import_file *file, size_t line,
	const char *column, const char *sentence);
/* What the reader complains of in this row, by the names of the columns. */
void import_csv_complaints(struct import *import, const struct import_file *file,
	const struct csv_row *row);
void import_warn(struct import *import, const char *sentence);

/* ---- its files (import_files.c) ---- */

struct import_files {
	struct import_file *list; /* in the arena */
	size_t count;
};

/* What there is to read at `pad`, in the order of reading; warns of CSV files that are not of the
 * bundle. ERR_FILE, or ERR_INPUT when there is nothing to read. */
MUST_CHECK enum status import_find_files(struct import *import, const char *pad,
	struct import_files *files, struct arena *arena, struct error *err);
MUST_CHECK enum status import_read(const char *path, struct text *bytes, struct error *err);

/* ---- its parts ---- */

/* Matches the columns with fields, after finding out the kind where that is not known; complains of
 * what is wrong. False when the rows cannot be understood (import_header.c). */
bool import_header(struct import *import, struct import_file *file, const struct csv_row *header,
	struct arena *arena);
/* Takes in one row below the header, or complains of it. An error is one of the store that ends the
 * import (import_row.c). */
MUST_CHECK enum status import_row(struct import *import, const struct import_file *file,
	const struct csv_row *row, struct error *err);

/* ---- one row on its way in (import_row.c), and the rules for it (import_rules.c) ---- */

enum cell {
	CELL_EMPTY, /* leaves what is there */
	CELL_CLEAR, /* takes away what is there */
	CELL_VALUE,
	CELL_WRONG  /* was complained of */
};

struct row {
	struct import *import;
	const struct import_file *file;
	size_t line;
	bool silent;           /* its cells have shifted: complaints about them would mislead */
	enum cell *cells;      /* per field */
	struct record given;   /* the values of the cells */
	struct record was;     /* in the database; id 0 = not there */
	struct record becomes;
	struct key *key;
	struct key *leerling;  /* whom it is about; NULL = nobody, or its cell is empty */
	struct key *opp;       /* the version that it refers to; NULL = none */
	struct arena arena;
};

/* Puts into the key what later rows must know of its record. */
void key_learn(struct key *key, const struct record *record);
void row_complain(struct row *row, int field, const char *sentence);
/* Complains of references to what is neither in the bundle nor in the database. */
void row_check_references(struct row *row);
/* Fills the three values that an import fills in, in a new row. */
void row_fill_defaults(struct row *row);
/* Complains of changes to what is vastgesteld. */
void row_check_frozen(struct row *row);
/* Complains of what the record may not be by itself. */
void row_check_record(struct row *row);

#endif
