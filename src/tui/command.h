/* The command line behind `:` while it is being typed: what command.c and command_draw.c share. */
#ifndef CVB_TUI_COMMAND_H
#define CVB_TUI_COMMAND_H

#include "edit.h"
#include "loop.h"

struct typing {
	struct overlay overlay;
	struct view *view;
	struct edit edit;
	struct commands_known known;
	struct candidates candidates; /* for what was typed */
	const struct command *meant;  /* what Enter would do; NULL = that is not clear */
	size_t argument;              /* where in the line begins what stands behind its name */
	struct words words;           /* behind the name `words_for` */
	const struct command *words_for;
	size_t walk;         /* which candidate Tab filled in; 0 = none, 1 = the first */
	size_t history_at;   /* history.count = the line that is being typed */
	struct text begun;   /* what was typed before the walk along the history began */
	struct text complaint;
};

/* Without the signs before the name. */
const char *typing_line(const struct typing *typing);
/* What stands behind the name; "" when that is still being typed. */
const char *typing_argument(const struct typing *typing);
bool typing_has_name(const struct typing *typing); /* and a space behind it */

/* ---- command_draw.c ---- */

extern const struct overlay typing_overlay;

#endif
