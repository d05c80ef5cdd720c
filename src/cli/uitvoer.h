/* What goes to standard output: rows as a table for people, as JSON or as CSV, and text. */
#ifndef CVB_CLI_UITVOER_H
#define CVB_CLI_UITVOER_H

#include "oproep.h"

enum kolom_soort {
	KOLOM_TEKST,
	KOLOM_GETAL, /* a JSON number; right-aligned */
	KOLOM_DATUM
};

struct kolom {
	const char *sleutel; /* key in JSON, column in CSV; NULL = only in the table */
	const char *kop;     /* above the table; NULL = not in the table */
	enum kolom_soort soort;
};

/* One value: as a script gets it (NULL = empty) and as a person reads it. */
struct cel {
	const char *waarde;
	const char *getoond;
};

/* Rows of cells. Zero-initialise with the columns; texts are borrowed; tabel_clear at the end. */
struct tabel {
	const struct kolom *kolommen;
	size_t breedte; /* number of columns */
	struct cel *cellen;
	size_t aantal; /* cells */
	size_t cap;
};

/* Adds the next cell; a row is full after `breedte` of them. `getoond` NULL = as `waarde`. */
void tabel_add(struct tabel *tabel, const char *waarde, const char *getoond);
void tabel_clear(struct tabel *tabel);

void tabel_json(const struct tabel *tabel, struct text *out);
void tabel_csv(const struct tabel *tabel, struct text *out);
/* Aligned by display width; at most `columns` wide, 0 = as wide as needed. `bold` = the header. */
void tabel_text(const struct tabel *tabel, int columns, bool bold, struct text *out);
/* Every row a sentence, for braille and speech: "Naam: Sem; Groep: EMB 1"; no empty cells. */
void tabel_linear(const struct tabel *tabel, struct text *out);

/* Writes rows in the form that the options ask for. */
MUST_CHECK enum status tabel_write(const struct oproep *oproep, const struct tabel *tabel,
	struct error *err);

/* Writes a text and makes sure that it arrived. A reader who left early (| head) is no error. */
MUST_CHECK enum status uitvoer_write(const struct text *text, struct error *err);
/* The same for a few words, which may come from data. */
MUST_CHECK enum status uitvoer_say(struct error *err, const char *format, ...) PRINTF_LIKE(2, 3);
/* Columns of the terminal that the output goes to; 0 = it is no terminal. */
int uitvoer_columns(void);
/* Columns at which text to read wraps: those of the terminal, 100 at most; else `no_terminal`. */
int uitvoer_readable(int no_terminal);

#endif
