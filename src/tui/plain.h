/* Accessible mode: marks as words, because "!!" means nothing to the ear. */
#ifndef CVB_TUI_PLAIN_H
#define CVB_TUI_PLAIN_H

#include "cvb/canvas.h"

/* When `text` is or begins with a mark that says what `role` does ("!!", "!", "i"), or ends with
 * " !": replaces `out` by the text with words instead, and returns true. A word that the text
 * itself has is not said twice. */
bool plain_words(enum role role, const char *text, struct text *out);

#endif
