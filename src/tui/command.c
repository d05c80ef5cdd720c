/* The command line behind `:`: the names of what can be done here, completed with Tab. */
#include "edit.h"
#include "loop.h"

#include <string.h>

struct typing {
	struct overlay overlay;
	struct edit edit;
	struct command *all;
	size_t count;
	size_t history_at;   /* history.count = the line that is being typed */
	size_t completed;    /* how often Tab was pressed in a row */
	struct text stem;    /* what was typed before the first Tab */
};

static bool begins(const struct command *command, const char *stem)
{
	return strncmp(command->name, stem, strlen(stem)) == 0;
}

/* Two tables may give the same name; the first one counts. */
static bool is_first(const struct typing *typing, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (strcmp(typing->all[i].name, typing->all[index].name) == 0)
			return false;
	return true;
}

static size_t matches(const struct typing *typing, const char *stem, size_t wanted,
	const struct command **out)
{
	size_t found = 0;

	*out = NULL;
	for (size_t i = 0; i < typing->count; i++)
		if (begins(&typing->all[i], stem) && is_first(typing, i) && found++ == wanted)
			*out = &typing->all[i];
	return found;
}

static const char *stem_of(const struct typing *typing)
{
	return typing->completed > 0 ? text_str(&typing->stem) : edit_str(&typing->edit);
}

/* ---- drawing ---- */

static int typing_rows(const struct overlay *overlay, int columns)
{
	(void)overlay;
	(void)columns;
	return 2;
}

static void typing_draw(struct overlay *overlay, struct area *area)
{
	const struct typing *typing = (const struct typing *)overlay;
	const struct command *match;
	const char *stem = stem_of(typing);
	size_t count = matches(typing, stem, 0, &match);

	area_move(area, 0, 1);
	for (size_t i = 0; i < count; i++) {
		matches(typing, stem, i, &match);
		if (area->pen_x + utf8_width(match->name) + 3 > area->width) {
			area_put(area, ROLE_DIM, "…");
			break;
		}
		area_printf(area, ROLE_DIM, "%s  ", match->name);
	}
	area_move(area, 1, 1);
	area_put(area, ROLE_KEY, ":");
	edit_draw_line(&typing->edit, area, area->width - 3);
}

static const struct action typing_hints[] = {
	{"Enter", "doen", "doen", NULL, NULL, 0},
	{"Tab", "aanvullen", "aanvullen", NULL, NULL, 0},
	{"Omhoog", "vorige", "vorige opdracht", NULL, NULL, 0},
	{"Esc", "terug", "terug", NULL, NULL, 0},
	{0},
};

/* ---- keys ---- */

static void complete(struct typing *typing)
{
	const struct command *match;
	size_t count;

	if (typing->completed == 0) {
		text_reset(&typing->stem);
		text_add(&typing->stem, edit_str(&typing->edit));
	}
	count = matches(typing, text_str(&typing->stem), 0, &match);
	if (count == 0)
		return;
	matches(typing, text_str(&typing->stem), typing->completed % count, &match);
	edit_set(&typing->edit, match->name);
	typing->completed++;
}

static void recall(struct typing *typing, const struct loop *loop, int direction)
{
	size_t at = typing->history_at + (size_t)direction;

	if (at > loop->history.count)
		return;
	typing->history_at = at;
	edit_set(&typing->edit, at < loop->history.count ? loop->history.texts[at] : "");
}

static void typing_key(struct typing *typing, const struct loop *loop, const struct key *key)
{
	if (key->code == KEYC_TAB) {
		complete(typing);
		return;
	}
	typing->completed = 0;
	if (key->code == KEYC_UP)
		recall(typing, loop, -1);
	else if (key->code == KEYC_DOWN)
		recall(typing, loop, 1);
	else
		edit_key(&typing->edit, key);
}

/* ---- running ---- */

static void remember(struct loop *loop, const char *line)
{
	loop->history.texts = xgrow(loop->history.texts, &loop->history.cap,
	                            loop->history.count + 1, sizeof(char *));
	loop->history.texts[loop->history.count++] = xstrdup(line);
}

/* The whole name wins; else the only one that begins so. */
static const struct command *find(const struct typing *typing, const char *name)
{
	const struct command *whole = command_find(typing->all, typing->count, name);
	const struct command *match;

	if (whole)
		return whole;
	return matches(typing, name, 0, &match) == 1 ? match : NULL;
}

static void run(struct view *view, const struct typing *typing)
{
	const struct command *command, *match;
	struct text name = {0};
	const char *line = edit_str(&typing->edit);
	size_t len;

	line += strspn(line, " :");
	len = strcspn(line, " ");
	if (len == 0)
		return;
	remember(view->tui->loop, line);
	text_add_n(&name, line, len);
	command = find(typing, text_str(&name));
	line += len;
	if (command)
		command_run(view, command, line + strspn(line, " "));
	else if (matches(typing, text_str(&name), 0, &match) > 1)
		tui_complain(view->tui, "\"%s\" kan meer dan een opdracht zijn; typ er meer van, of "
		             "kies met Tab.", text_str(&name));
	else
		tui_complain(view->tui, "Er is hier geen opdracht \"%s\". Met ? zie je wat hier kan.",
		             text_str(&name));
	text_clear(&name);
}

/* Backspace in an empty line leaves, as Esc does. */
static bool leaves(const struct typing *typing, const struct key *key)
{
	return key_is(key, "Esc Ctrl-C") ||
	       (key->code == KEYC_BACKSPACE && typing->edit.text.len == 0);
}

void command_line(struct view *view)
{
	struct loop *loop = view->tui->loop;
	struct typing typing = {
		.overlay = {typing_rows, typing_draw, typing_hints},
		.history_at = loop->history.count,
	};
	struct key key;

	typing.all = commands_of(view->tui, view, &typing.count);
	while (loop_key(view->tui, &typing.overlay, &key)) {
		if (leaves(&typing, &key))
			break;
		if (key.code == KEYC_ENTER) {
			run(view, &typing);
			break;
		}
		if (!loop_too_small(view->tui))
			typing_key(&typing, loop, &key);
	}
	edit_clear(&typing.edit);
	text_clear(&typing.stem);
	xfree(typing.all);
}
