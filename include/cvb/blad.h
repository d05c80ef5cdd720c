/* Text to read on a terminal: headings, labels with values, wrapped by display width. */
#ifndef CVB_BLAD_H
#define CVB_BLAD_H

#include "cvb/base.h"

struct blad {
	struct text *out;
	int columns; /* where lines wrap */
};

void add_spaces(struct text *out, int count);
/* How many of these bytes are left without the spaces at their end: no line ends with one. */
size_t blad_trimmed(const char *text, size_t len);

/* All texts may come from data. */
void blad_heading(struct blad *blad, const char *text);
void blad_line(struct blad *blad, int indent, const char *text);
/* `mark` ("-") before the text, which hangs below itself. */
void blad_item(struct blad *blad, int indent, const char *mark, const char *text);
/* Nothing when the value is empty. */
void blad_pair(struct blad *blad, const char *label, const char *value);

#endif
