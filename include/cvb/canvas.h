/* The canvas: a grid of cells (one glyph and a style role each) on which every screen draws. It
 * knows no terminal and no colours; a drawer elsewhere turns roles into them. All text goes through
 * the glyphs of base, so control characters from data come out as visible marks. */
#ifndef CVB_CANVAS_H
#define CVB_CANVAS_H

#include "cvb/base.h"

/* What a piece of text means. Colours are in src/tui/palette.c alone, and never say anything that
 * a word or a mark (`>`, `!!`, `!`, `i`) does not say as well. */
enum role {
	ROLE_NORMAL,
	ROLE_HEADING,  /* headings, titles, column titles */
	ROLE_TAB,      /* a main screen in the bar on top */
	ROLE_TAB_HERE, /* the one where we are */
	ROLE_LATE,     /* te laat; mark `!!` */
	ROLE_WARNING,  /* waarschuwing; mark `!` */
	ROLE_INFO,     /* info; mark `i` */
	ROLE_DIM,      /* less important, or not available */
	ROLE_ERROR,    /* a sentence about what went wrong */
	ROLE_FIELD,    /* what is typed in a field */
	ROLE_KEY,      /* a key in a hint */
	ROLE_RULE,     /* lines */
	ROLE_BAR,      /* a chart */
	ROLE_COUNT
};

struct canvas;

/* What stands between a text and those who look on: `show` adds what they may see of it to `out`,
 * and is false when that is all of it. `edited` does so with a text that is being edited and `typed`
 * with what is typed to find somebody by: as many glyphs as in the text, as wide. `version` is
 * another one after every change in what is hidden, and never 0. */
struct veil {
	bool (*show)(void *ctx, const char *text, struct text *out);
	bool (*edited)(void *ctx, const char *text, struct text *out);
	bool (*typed)(void *ctx, const char *text, struct text *out);
	void *ctx;
	unsigned version;
};

/* A rectangle of a canvas with a pen in it, by value: make parts with area_rows and area_columns.
 * Rows and columns count from 0 within the area; whatever falls outside is cut off. */
struct area {
	struct canvas *canvas;
	int y, x;           /* where it lies on the canvas; the engine's */
	int height, width;
	int pen_y, pen_x;   /* within the area; may lie outside it */
	bool plain;         /* accessible mode: no lines, no decoration, marks as words */
	bool own;           /* what is put now are words of the program: no veil, they are nobody's */
};
/* Columns by which a text with a mark may become wider on a plain area: whoever wraps or lays out
 * text beforehand keeps them free there. */
#define PLAIN_ROOM 6

/* The part of `count` rows, or columns, from `first` on, as far as the area goes; its pen stands at
 * the beginning. */
struct area area_rows(const struct area *area, int first, int count);
struct area area_columns(const struct area *area, int first, int count);

/* The pen to there; what is put next begins there. */
void area_move(struct area *area, int row, int column);
/* All text that is put goes through the veil of the canvas, before it is cut. What wraps or cuts by
 * itself does that with this: `text` as it may be seen, borrowed from it or from `out`. */
const char *area_seen(const struct area *area, const char *text, struct text *out);
/* The same of a text that is being edited, and of what is typed to find somebody by. */
const char *area_seen_edited(const struct area *area, const char *text, struct text *out);
const char *area_seen_typed(const struct area *area, const char *text, struct text *out);
unsigned area_veil(const struct area *area); /* its version; 0 = there is none */
/* Puts text at the pen and moves the pen behind it. What does not fit before the right edge is cut
 * with "…", but for spaces; a wide glyph of which the left edge cuts half becomes a space. Returns
 * the columns that it took. */
int area_put(struct area *area, enum role role, const char *text);
int area_printf(struct area *area, enum role role, const char *format, ...) PRINTF_LIKE(3, 4);
/* Takes at most `columns`; cut with "…". */
void area_put_most(struct area *area, enum role role, const char *text, int columns);
/* Takes exactly `columns`: cut with "…", or filled up with spaces (put_right: before it). */
void area_put_cut(struct area *area, enum role role, const char *text, int columns);
void area_put_right(struct area *area, enum role role, const char *text, int columns);
/* The same as words of the program itself, whoever is called like that: see `own`. */
void area_put_own(struct area *area, enum role role, const char *text, int columns);
/* Word-wrapped between the pen's column and the right edge; line ends in the text begin a new line.
 * The pen goes to the start of the line after it. Returns the number of lines. */
int area_wrap(struct area *area, enum role role, const char *text);
/* The same in at most that many lines; "…" ends the last when there is more. */
int area_wrap_most(struct area *area, enum role role, const char *text, int most);
/* Fills the whole area with spaces of that role. */
void area_fill(struct area *area, enum role role);
/* A horizontal line over the whole width; nothing in accessible mode. */
void area_rule(struct area *area, int row);
/* Shows `count` rows from `first` as selected (the `>` is the caller's) on top of their roles. */
void area_select(struct area *area, int first, int count);
/* The hardware cursor: braille displays and screen readers follow it. The last call counts. */
void area_cursor(struct area *area, int row, int column);
/* A bar, filled for numerator/denominator to an eighth of a column, with a line at
 * `norm` percent (-1: none; none in a bar of one column). The caller puts the numbers beside it:
 * the bar alone says nothing. */
struct bar {
	int columns;
	long numerator, denominator;
	int norm;
};
void bar_add(struct text *out, const struct bar *bar);

/* What a click with the mouse means somewhere: a row of a part, or the first of these keys, or the
 * command with this name; with none of them row `index` of what is asked. */
struct target {
	struct part *part;
	size_t index;
	size_t pick;       /* 1 = the first thing to pick there; 0 = none in particular */
	bool text;         /* bytes `start` to `end` of a text that is edited stand there */
	size_t start, end;
	const char *keys, *command; /* static */
	int left;          /* its first column on the screen; the engine's */
};
/* The whole area answers to the mouse like that, until the canvas is cleared. The last call for a
 * place counts. */
void area_target(const struct area *area, const struct target *target);

/* ---- for the engine and for tests ---- */

struct canvas *canvas_new(int rows, int columns); /* empty; the caller's, until canvas_free */
void canvas_free(struct canvas *canvas);
void canvas_resize(struct canvas *canvas, int rows, int columns); /* and clears */
void canvas_clear(struct canvas *canvas); /* as new: no cells, no cursor, no targets */
void canvas_set_veil(struct canvas *canvas, const struct veil *veil); /* borrowed; NULL = none */
struct area canvas_area(struct canvas *canvas); /* all of it */
/* Its size. */
int canvas_rows(const struct canvas *canvas);
int canvas_columns(const struct canvas *canvas);

/* A cell as it is drawn. */
struct cell {
	char glyph[40]; /* one cluster, cut at a code point when longer */
	uint8_t width;  /* 1 or 2; 0 = the right half of the wide glyph before it */
	uint8_t role;
	bool selected;
};
const struct cell *canvas_cell(const struct canvas *canvas, int row, int column);
void canvas_cursor(const struct canvas *canvas, int *row, int *column);
/* What answers to a click there; NULL = nothing. Borrowed until the canvas changes. */
const struct target *canvas_target(const struct canvas *canvas, int row, int column);
void canvas_forget_targets(struct canvas *canvas);
/* Adds one row as text, spaces at its end left out. */
void canvas_row(const struct canvas *canvas, int row, struct text *out);

#endif
