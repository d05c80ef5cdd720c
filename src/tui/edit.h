/* A text that is being typed, with a cursor between glyphs. Shared by fields, filters and lines. */
#ifndef CVB_TUI_EDIT_H
#define CVB_TUI_EDIT_H

#include "cvb/part.h"

struct edit {
	struct text text;
	size_t at;      /* the cursor, in bytes; always between two glyphs */
	/* It may be the name of somebody whom others must not know: goes behind the veil, but for as
	 * many bytes at the start. */
	bool finds;
	size_t plain;
	int want;       /* of several lines: 1 + the column that up and down aim for; 0 = where it is */
	bool multiline; /* Enter is a line end; else line ends of a paste become spaces */
};

void edit_set(struct edit *edit, const char *text); /* the cursor goes to the end */
void edit_clear(struct edit *edit);                  /* frees */
const char *edit_str(const struct edit *edit);       /* never NULL */
/* True when the key means something in a text; up and down are left to the caller. */
bool edit_key(struct edit *edit, const struct key *key);
/* The cursor goes as many columns behind byte `start`, at most to `end`. */
void edit_go(struct edit *edit, size_t start, size_t end, int columns);
/* The byte of `seen` where as many glyphs have passed as in `text` before `at`: it is that text
 * behind the veil. */
size_t edit_same_place(const char *text, size_t at, const char *seen);
/* Puts the text at the pen so that the cursor stays in sight, `columns` wide, and the hardware
 * cursor in it. Returns the first byte in sight. */
size_t edit_draw_line(const struct edit *edit, struct area *area, int columns);

#endif
