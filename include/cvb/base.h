/* The lowest layer: memory, errors, text, dates and the clock. It knows nothing of pupils. */
#ifndef CVB_BASE_H
#define CVB_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(text, first) __attribute__((format(printf, text, first)))
#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))

/* ---- memory (mem.c): these never return NULL; they die when there is no memory ---- */

/* As those of the C library. The block is the caller's, until xfree. */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size); /* zeroed */
void *xrealloc(void *block, size_t size);
char *xstrdup(const char *text);
void xfree(void *block); /* NULL is fine */

/* Makes room for `need` elements of `size` bytes; `*cap` grows by doubling. Returns the block. */
void *xgrow(void *block, size_t *cap, size_t need, size_t size);

/* An arena owns all that is allocated from it until arena_clear. Zero-initialised is valid. */
struct arena {
	struct arena_block *last;
};

void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for any type */
char *arena_strdup(struct arena *arena, const char *text); /* NULL gives NULL */
char *arena_strndup(struct arena *arena, const char *text, size_t len); /* `len` bytes and a NUL */
char *arena_printf(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
/* Takes over a list made with xgrow: copies `size` bytes and frees `block`. NULL for size 0. */
void *arena_keep(struct arena *arena, void *block, size_t size);
/* All that `from` owns gets `into` as its owner. */
void arena_join(struct arena *into, struct arena *from);
void arena_clear(struct arena *arena); /* frees all; it may be used again */

/* ---- errors (error.c) ---- */

enum status {
	OK = 0,
	ERR_USAGE,     /* the command line is wrong: exit 2 */
	ERR_INPUT,     /* what was typed or read is wrong */
	ERR_NOT_FOUND, /* no such pupil, record or file: exit 3 where the command says so */
	ERR_AMBIGUOUS, /* more than one pupil: exit 3 */
	ERR_CONFLICT,  /* somebody changed the same field meanwhile */
	ERR_BUSY,      /* another process holds the file */
	ERR_READ_ONLY, /* opened with --alleen-lezen, or the medium is */
	ERR_FILE,      /* a file cannot be read or written, or is not ours */
	ERR_DISK_FULL,
	ERR_CORRUPT
};

/* What the day brings: one Dutch sentence for the person. Of one that is too long both ends stay,
 * with "…" between. */
struct error {
	enum status status;
	char sentence[1024];
};

/* Fills `err` and returns `status`, so that a caller writes `return fail(err, ERR_X, "...")`. */
enum status fail(struct error *err, enum status status, const char *format, ...)
	PRINTF_LIKE(3, 4);
/* Puts "prefix: " before the sentence that is there. Returns err->status. */
enum status fail_prefix(struct error *err, const char *format, ...) PRINTF_LIKE(2, 3);
/* What errno (`reason`) says about writing at `path`, and what to do: ERR_DISK_FULL or ERR_FILE. */
enum status fail_write(const char *path, int reason, struct error *err);

/* Ours: an impossible state. Restores the terminal, prints file:line, aborts. */
#define bug(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_at(const char *file, int line, const char *format, ...) PRINTF_LIKE(3, 4);
/* The machine's: no memory, corrupt file. Restores the terminal, prints one sentence, exits 1. */
_Noreturn void die(const char *format, ...) PRINTF_LIKE(1, 2);
/* What bug() and die() do first: the terminal layer restores the screen here. NULL takes it off. */
void on_die(void (*restore)(void));

/* ---- growable text (text.c): zero-initialised is valid and empty ---- */

struct text {
	char *data; /* NUL-terminated once something was added; NULL before */
	size_t len;
	size_t cap;
};

/* These add behind what is there. */
void text_add(struct text *text, const char *more);
void text_add_n(struct text *text, const char *more, size_t len); /* bytes, a NUL among them too */
void text_add_char(struct text *text, char c);
/* An error's sentence on a line of its own: with a capital and a full stop. */
void text_add_sentence(struct text *text, const char *sentence);
void text_printf(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);
void text_vprintf(struct text *text, const char *format, va_list args) PRINTF_LIKE(2, 0);
void text_reset(struct text *text);  /* empty again, keeps its memory */
void text_clear(struct text *text);  /* frees */
const char *text_str(const struct text *text); /* borrowed until the next change; never NULL */

/* ---- numbers with decimals (decimaal.c) ---- */

/* "2.5": a dot, at most ten decimals, no zeros at the end, never an exponent. In the arena. */
const char *decimaal_text(double value, struct arena *arena);

/* ---- UTF-8 (utf8.c is the only door to utf8proc) ---- */

bool utf8_valid(const char *bytes, size_t len); /* are these bytes UTF-8, all of them? */
#define UTF8_INVALID (-1)
/* The code point at `bytes` and how many bytes it takes; UTF8_INVALID for one byte that is no
 * UTF-8. `len` < 0: the bytes end at their NUL. */
int32_t utf8_take(const char *bytes, ptrdiff_t len, size_t *taken);
/* Decodes Windows-1252 to UTF-8; the five unassigned bytes become U+FFFD. Owned by the arena. */
char *utf8_from_cp1252(struct arena *arena, const char *bytes, size_t len);
/* Canonical composition (NFC). Owned by the arena. Input must be valid UTF-8. */
char *utf8_nfc(struct arena *arena, const char *text);
/* For searching and sorting: lower case, no accents, ı i, ł l, ø o, ß ss, đ d, æ ae, œ oe, þ th,
 * apostrophes and invisible characters dropped, every other run of non-alphanumerics one space,
 * none at the ends. */
char *utf8_fold(struct arena *arena, const char *text);

/* One user-perceived character (grapheme cluster) as it may be shown. */
struct glyph {
	const char *shown; /* what to print: the cluster itself, or a visible mark (␛, ␀, �) */
	size_t shown_len;  /* bytes of shown, which has no NUL at its end; at most 16 code points */
	size_t bytes;      /* bytes of the cluster in the source */
	int width;         /* columns: 1 or 2; never 0 */
};

/* Takes the glyph at `text` (NUL-terminated). False at the end. Invalid bytes and control
 * characters (tab and line end too) come out as a visible mark of width 1. */
bool utf8_glyph(const char *text, struct glyph *out);
/* Byte offset of the start of the glyph before `at`; 0 at the start. */
size_t utf8_previous(const char *text, size_t at);
int utf8_width(const char *text); /* columns of the whole text as shown */
/* Adds `text` as shown, cut to at most `columns` columns ("…" as the last when cut). Returns the
 * number of columns used. Safe for any terminal: control characters are visible marks. */
int utf8_add_cut(struct text *out, const char *text, int columns);
/* The first word at or behind `text`: letters, digits and their marks, and apostrophes between
 * them; a genitive 's does not belong to it. Its bytes come in *len; NULL when there is none. */
const char *utf8_word(const char *text, size_t *len);
/* Adds `text` for a terminal: control characters but line end as visible marks. */
void utf8_add_safe(struct text *out, const char *text);
/* The first line of `text` when wrapped at `columns`: its bytes in *len, and where the next line
 * begins (behind the spaces or the line end) as the result; NULL when there is none. */
const char *text_wrap(const char *text, int columns, size_t *len);

/* ---- the nearest known name (nearest.c) ---- */

struct nearest {
	const char *written;
	const char *best; /* NULL when nothing is near */
	size_t distance;  /* only what is nearer than this is taken */
};

/* How far a suggestion may be off depends on the length of `local`, the last part of `written`. */
struct nearest nearest_start(const char *written, const char *local);
void nearest_offer(struct nearest *nearest, const char *known);

/* ---- dates (datum.c): a day number, 0 = 1970-01-01; proleptic Gregorian, years 1..9999 ---- */

typedef int32_t dag;
#define GEEN_DAG INT32_MIN

struct datum {
	int jaar, maand, dag;
};

#define DATUM_SIZE 11 /* "jjjj-mm-dd" and its NUL */

bool datum_exists(int jaar, int maand, int d); /* a day of the calendar, in the years 1..9999 */
dag datum_make(int jaar, int maand, int d); /* bug() when it does not exist */
struct datum datum_split(dag d); /* the inverse; not for GEEN_DAG */
/* Strictly jjjj-mm-dd. GEEN_DAG for NULL, "" and anything else. For values that are in the file. */
dag datum_from_iso(const char *text);
/* Import: jjjj-mm-dd, d-m-jjjj, dd-mm-jjjj. False when it is not a date or does not exist. */
bool datum_parse(const char *text, dag *out);
/* On the screen: as datum_parse, and vandaag, gisteren, morgen, +6w, -3d, +2m, +1j, and 1-8 (the
 * year that lies nearest to vandaag, the later one when equal). */
bool datum_parse_typed(const char *text, dag vandaag, dag *out);
void datum_iso(dag d, char out[DATUM_SIZE]);   /* jjjj-mm-dd; "" for GEEN_DAG */
void datum_shown(dag d, char out[DATUM_SIZE]); /* dd-mm-jjjj; "" for GEEN_DAG */
const char *dag_tekst(dag d, struct arena *arena); /* the same, in the arena */
/* Adds n months (may be negative) and clips to the last day of the month. GEEN_DAG for GEEN_DAG and
 * outside the years 1..9999. */
dag datum_add_months(dag d, int n);
/* Adds n days (may be negative), up to the ends of the years 1..9999. GEEN_DAG for GEEN_DAG. */
dag datum_add_days(dag d, int n);
/* The day on which one who was born on `geboren` turns `jaren`: 29 February counts on 1 March in
 * other years. GEEN_DAG for GEEN_DAG and outside the years 1..9999. */
dag verjaardag(dag geboren, int jaren);
int leeftijd_op(dag geboren, dag op); /* whole years; 0 before birth and for GEEN_DAG */
/* Schooljaar = 1 August to 31 July, named by the year in which it begins. */
int schooljaar_of(dag d);
dag schooljaar_begin(int schooljaar); /* begin and end stay inside the years 1..9999 */
dag schooljaar_end(int schooljaar);
#define SCHOOLJAAR_SIZE 11 /* "9999-10000" and its NUL */
void schooljaar_text(int schooljaar, char out[SCHOOLJAAR_SIZE]); /* "2025-2026" */
bool schooljaar_parse(const char *text, int *out); /* "2025-2026"; the years must follow */
const char *weekdag_short(dag d); /* "ma", "di" ..; static */
const char *maand_short(int maand); /* 1..12: "jan", "feb", "mrt" ..; static */

/* ---- paths (path.c) ---- */

/* `path` with `home` for the "~" of "~" or "~/x", which no shell expanded; NULL when it has one and
 * `home` is NULL. In the arena, or `path` itself. */
const char *path_expand(const char *path, const char *home, struct arena *arena);

/* ---- the clock (clock.c): the only place that asks the system what time it is ---- */

dag clock_today(void); /* local time */
int64_t clock_seconds(void); /* that run on, from some moment on: only to measure with; never 0 */
#define CLOCK_STAMP_SIZE 20
void clock_stamp(char out[CLOCK_STAMP_SIZE]); /* local "jjjj-mm-ddTuu:mm:ss" */
uint64_t clock_random(void); /* from the operating system, for device numbers and file names */
const char *env_get(const char *name); /* NULL when unset or empty; borrowed */

#endif
