/* Bytes in, records out, and back: CSV, JSON, and the CSV bundle that import and export share.
 * csv.c and json.c are pure: they know no files and no store. */
#ifndef CVB_UITWISSELING_H
#define CVB_UITWISSELING_H

#include "cvb/store.h"

/* ---- reading CSV (csv.c): RFC 4180 with any of ; , tab, in UTF-8 or Windows-1252 ---- */

#define CSV_CELL_MAX WAARDE_MAX /* bytes of UTF-8 in one cell */
#define CSV_WHOLE_ROW (-1)

struct csv;

/* What is wrong with a row: a Dutch sentence about one cell, or about the row as a whole. */
struct csv_complaint {
	ptrdiff_t column; /* from 0, or CSV_WHOLE_ROW */
	const char *sentence;
};

struct csv_row {
	size_t line;        /* of the file, from 1: where the row begins */
	const char **cells; /* NFC; "" when empty; NULL when there is a complaint about it */
	size_t count;       /* as many as the row has, but no more than the header */
	const struct csv_complaint *complaints;
	size_t complaint_count;
};

/* Looks at a whole file: recognises encoding and separator. The bytes are borrowed until csv_close,
 * by which the caller gives the reader back. ERR_INPUT: empty, or no CSV at all. */
MUST_CHECK enum status csv_open(const char *bytes, size_t len, struct csv **out,
	struct error *err);
/* The next row, the header first; false at the end. It lives until the next call. Empty lines at
 * the start and at the end are no rows; elsewhere they are one only in a file of one column. */
bool csv_next(struct csv *csv, struct csv_row *row);
void csv_close(struct csv *csv);
/* A cell without the apostrophe that keeps a spreadsheet from calculating it (csv_write.c).
 * Borrowed from the cell. */
const char *csv_plain(const char *cell);

/* ---- writing CSV (csv_write.c): separator ;, LF, quotes only where needed ---- */

/* Appends to `out`, which the caller may empty (text_reset) between two rows. `{.out = text}` is
 * ready for use. */
struct csv_writer {
	struct text *out;
	size_t cells; /* of the row so far */
	size_t begin; /* of the row in `out` */
};

/* A text, with an apostrophe before it where a spreadsheet would calculate it. NULL = empty. */
void csv_write_text(struct csv_writer *writer, const char *text);
/* A number or a date, as it is. NULL = empty. */
void csv_write_number(struct csv_writer *writer, const char *number);
void csv_write_row_end(struct csv_writer *writer);
/* The value of a record as the bundle has it, by the kind of field; NULL = empty. */
void csv_write_value(struct csv_writer *writer, const struct veld *veld, const char *waarde);

/* ---- writing JSON (json.c): indented by 2, never a raw control character ---- */

/* Appends to `out`, which the caller may empty (text_reset) between two values. `{.out = text}` is
 * ready for use. A value out of place (in an object without a key, a second at the top) is a
 * bug(). */
struct json {
	struct text *out;
	int depth;
	bool full[32];   /* per level: something stands there already */
	bool object[32]; /* per level: an object, not an array */
	bool keyed;      /* the key of the next value stands there */
};

void json_object(struct json *json); /* { ... json_end */
void json_array(struct json *json);  /* [ ... json_end */
void json_end(struct json *json);    /* the outermost one ends with a line end */
void json_key(struct json *json, const char *key); /* of the value that follows; in an object */
void json_text(struct json *json, const char *text); /* NULL = null; invalid UTF-8 = U+FFFD */
void json_key_text(struct json *json, const char *key, const char *text); /* both at once */
void json_int(struct json *json, int64_t number);
void json_number(struct json *json, const char *number); /* digits as JSON has them; NULL = null */
void json_bool(struct json *json, bool value);
void json_null(struct json *json);
/* The value of a record by the kind of field: numbers, booleans, texts. NULL = null. */
void json_value(struct json *json, const struct veld *veld, const char *waarde);
/* All fields of a record as keys of the object that is open. */
void json_fields(struct json *json, const struct record *record);

/* ---- the bundle (import.c, export.c) ---- */

struct import_telling {
	bool gelezen; /* this file was there */
	size_t nieuw;
	size_t gewijzigd;
	size_t hetzelfde;
};

struct import_uitslag {
	struct import_telling soorten[ENTITEIT_AANTAL];
	size_t fouten;
	struct text meldingen;       /* every error, a line each: "file:line: column: sentence" */
	struct text waarschuwingen;  /* what was not read, a line each */
};

struct import_opties {
	const char *pad; /* a folder, or one CSV file */
	bool proef;      /* do everything, then take it back */
};

/* Takes a bundle in: every row or none, in a transaction of its own. `uitslag` is filled also on an
 * error; the caller clears it. ERR_INPUT: something is wrong with the bundle (uitslag->meldingen);
 * ERR_FILE: it cannot be read; and those of store_begin and store_commit. */
MUST_CHECK enum status import_bundle(struct store *store, const struct import_opties *opties,
	struct import_uitslag *uitslag, struct error *err);
bool import_changed(const struct import_uitslag *uitslag); /* anything new or changed */
void import_uitslag_clear(struct import_uitslag *uitslag);

/* Writes all files of the bundle into the folder `map`, which is made when it is not there; with
 * `leerling` <> 0 only what is about that pupil, and the meetings that this refers to. Put in the
 * logboek. ERR_FILE (the folder is not empty, or cannot be written), ERR_DISK_FULL: then nothing of
 * it is left behind. */
MUST_CHECK enum status export_bundle(struct store *store, const char *map, int64_t leerling,
	struct error *err);

#endif
