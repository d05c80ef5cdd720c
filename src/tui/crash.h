/* The terminal given back when the program itself is broken. */
#ifndef CVB_TUI_CRASH_H
#define CVB_TUI_CRASH_H

#include "cvb/base.h"

/* Notes how the line of terminal `fd` is, before anything is changed. */
void crash_prepare(int fd);
/* From here on the terminal is ours; `reset`, which is copied, makes it as it was. */
void crash_watch(const char *reset);
void crash_rest(void); /* it is no longer */

#endif
