/* Text to read on a terminal: headings, labels with values, wrapped by display width. */
#ifndef CVB_BLAD_H
#define CVB_BLAD_H

#include "cvb/base.h"

struct blad {
	struct text *out;
	int columns; /* where lines wrap */
};

void add_spaces(struct text *out, int count); /* none when `count` is not above 0 */
/* How many of these bytes are left without the spaces at their end: no line ends with one. */
size_t blad_trimmed(const char *text, size_t len);

/* Each adds lines to blad->out. All texts may come from data. */
void blad_heading(struct blad *blad, const char *text); /* on a line; an empty one goes before it */
void blad_line(struct blad *blad, int indent, const char *text); /* wrapped, all of it indented */
/* `mark` ("-") before the text, which hangs below itself. */
void blad_item(struct blad *blad, int indent, const char *mark, const char *text);
/* Nothing when the value is empty. */
void blad_pair(struct blad *blad, const char *label, const char *value);

#endif
