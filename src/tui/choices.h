/* Narrowing choices by typing, for questions and for fields of a form; and the few of them that are
 * in sight. */
#ifndef CVB_TUI_CHOICES_H
#define CVB_TUI_CHOICES_H

#include "cvb/form.h"

#define CHOICES_MAX 256

/* The choices that answer to what was typed, the best first; all, in their own order, when nothing
 * was typed. Those beyond CHOICES_MAX are left out. */
struct choices {
	const struct choice *found[CHOICES_MAX];
	size_t count;
};
void choices_find(struct choices *choices, const struct choice *all, const char *typed);

/* Is that its whole label or code? */
bool choice_is(const struct choice *choice, const char *typed);

/* The first of `room` rows in sight of which the one at `at` is one, in the middle if possible. */
size_t rows_first(size_t at, size_t count, size_t room);

#endif
