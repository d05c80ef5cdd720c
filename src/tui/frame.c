/* The frame around a screen: the bar with main screens on top, below it messages, the support line
 * and the keys that matter here. */
#include "loop.h"

#include <string.h>

#define HINTS_MAX 10
#define MESSAGE_LINES 2
#define SHORT_TITLE 6
#define TAB_MOST 26 /* columns that may be lost where the tabs go on on a second line */

/* ---- the first line ---- */

/* Also when midnight passes while the program is open. */
static bool is_other_day(const struct tui *tui)
{
	return tui->klok && tui->klok() != tui->vandaag;
}

static bool has_warning(const struct tui *tui)
{
	return tui->alleen_lezen || tui->privacy || is_other_day(tui);
}

/* What must not be forgotten; it goes before the titles of the main screens. */
static void warning_text(const struct tui *tui, struct text *out)
{
	char day[DATUM_SIZE];

	if (is_other_day(tui)) {
		datum_shown(tui->vandaag, day);
		text_printf(out, "peildatum %s   ", day);
	}
	if (tui->privacy)
		text_add(out, "privacy   ");
	if (tui->alleen_lezen)
		text_add(out, "alleen lezen, niet gelogd   ");
}

/* The warnings, and behind them what the screen itself says there, else the school. */
static void corner_text(const struct tui *tui, const struct text *own, struct text *out)
{
	warning_text(tui, out);
	if (own->len > 0)
		text_add(out, text_str(own));
	else if (tui->school)
		text_add(out, tui->school);
}

/* Where the last of the parts in the corner begins, with the room before it; NULL = only one. */
static char *last_part(char *text)
{
	char *last = NULL;

	for (char *at = text; (at = strstr(at, "   ")); at++)
		last = at;
	return last;
}

/* What fits behind the pen, against the right edge; parts that do not fit go from the end on. */
static void put_corner(struct area *area, enum role role, const char *text)
{
	int room = area->width - area->pen_x - 3;
	struct text veiled = {0};
	char *parts = xstrdup(area_seen(area, text, &veiled));
	int columns;
	char *part;

	while ((part = last_part(parts)) && (part[3] == '\0' || utf8_width(parts) > room))
		*part = '\0';
	columns = utf8_width(parts) < room ? utf8_width(parts) : room;
	if (columns > 0 && room >= 8) {
		area_move(area, area->pen_y, area->plain ? area->pen_x + 2 : area->width - 1 - columns);
		area_put_cut(area, role, parts, columns);
	}
	xfree(parts);
	text_clear(&veiled);
}

enum tab_form { TABS_WHOLE, TABS_SHORT, TABS_NUMBERS };

static void tab_text(struct tui *tui, const struct main_screen *main, enum tab_form form,
	struct text *out)
{
	struct text badge = {0};
	bool here = loop_top(tui)->screen == main->screen;
	bool bare = tui->toegankelijk && form != TABS_WHOLE; /* half a word says nothing to the ear */

	text_printf(out, "%s%s", here ? "[" : " ", main->key);
	if (form == TABS_WHOLE || here || bare)
		text_printf(out, " %s", main->title);
	else if (form == TABS_SHORT) {
		text_add(out, " ");
		utf8_add_cut(out, main->title, SHORT_TITLE);
	}
	if (main->screen->badge && !bare)
		main->screen->badge(tui, &badge);
	if (badge.len > 0 && tui->toegankelijk)
		text_printf(out, ", let op: %.*s", (int)strcspn(badge.data, "!"), badge.data);
	else if (badge.len > 0)
		text_printf(out, " %s", badge.data);
	text_add(out, here ? "]" : " ");
	text_clear(&badge);
}

/* Draws them; returns the columns needed, also those that were cut off. In accessible mode they go
 * on where the line would be, because words are longer than marks. */
static int draw_tabs(struct tui *tui, struct area *area, enum tab_form form)
{
	struct text text = {0};
	struct area tab;
	int columns = 0;

	area_move(area, 0, 0);
	for (const struct main_screen *main = tui->screens; main->key; main++) {
		bool here = loop_top(tui)->screen == main->screen;

		text_reset(&text);
		tab_text(tui, main, form, &text);
		columns += utf8_width(text_str(&text)) + (form != TABS_SHORT);
		if (area->plain && area->pen_x + utf8_width(text_str(&text)) > area->width)
			area_move(area, 1, 0);
		tab = area_columns(area, area->pen_x, utf8_width(text_str(&text)));
		tab = area_rows(&tab, area->pen_y, 1);
		area_target(&tab, &(struct target){.command = main->screen->name});
		area_put(area, here ? ROLE_TAB_HERE : ROLE_TAB, text_str(&text));
		area_put(area, ROLE_TAB, form == TABS_SHORT ? "" : " ");
	}
	text_clear(&text);
	return columns;
}

/* The longest titles that fit. In accessible mode the tabs take two lines, warnings included. */
static enum tab_form tabs_that_fit(struct tui *tui, const struct area *area, int warning)
{
	struct area nowhere = area_rows(area, 0, 0);
	int room = area->plain ? 2 * area->width - TAB_MOST - warning : area->width;
	enum tab_form form = TABS_WHOLE;

	while (form < TABS_NUMBERS && draw_tabs(tui, &nowhere, form) > room)
		form++;
	return form;
}

/* The titles say where to go: a warning that has no room beside them stands on the line below. */
static void draw_bar(struct tui *tui, struct area *area)
{
	const struct text nothing = {0};
	struct text corner = {0};
	int warning;
	bool below;

	warning_text(tui, &corner);
	warning = utf8_width(text_str(&corner));
	below = draw_tabs(tui, area, tabs_that_fit(tui, area, warning)) + warning > area->width;
	text_reset(&corner);
	text_add(&corner, below && !area->plain ? " " : ""); /* off the line that is there */
	corner_text(tui, &nothing, &corner);
	if (area->pen_y == 0 && (area->plain || (below && warning > 0)))
		area_move(area, 1, -1);
	put_corner(area, has_warning(tui) ? ROLE_WARNING : ROLE_TAB, text_str(&corner));
	text_clear(&corner);
}

/* A warning is worth more than the end of a title. */
static int title_columns(const struct tui *tui, int columns)
{
	struct text warning = {0};
	int taken;

	warning_text(tui, &warning);
	taken = utf8_width(text_str(&warning));
	text_clear(&warning);
	return columns - 2 - (taken < columns / 2 ? taken : columns / 2);
}

static void draw_heading(struct view *view, struct area *area)
{
	struct text left = {0}, right = {0}, veiled = {0}, cut = {0}, corner = {0};
	const struct tui *tui = view->tui;

	if (view->screen->heading)
		view->screen->heading(view, &left, &right);
	if (left.len == 0)
		text_add(&left, view->screen->title);
	corner_text(tui, &right, &corner);
	area_move(area, 0, 1);
	utf8_add_cut(&cut, area_seen(area, text_str(&left), &veiled),
	             title_columns(tui, area->width));
	area_put(area, ROLE_HEADING, text_str(&cut));
	put_corner(area, has_warning(tui) ? ROLE_WARNING : ROLE_TAB, text_str(&corner));
	text_clear(&left);
	text_clear(&right);
	text_clear(&veiled);
	text_clear(&cut);
	text_clear(&corner);
}

/* ---- hints ---- */

struct hints {
	const struct command *shown[HINTS_MAX];
	size_t count;
	int columns;
};

static int hint_columns(const char *keys, const char *hint)
{
	char key[KEY_NAME_SIZE];

	first_key(keys, key);
	return utf8_width(key) + 1 + utf8_width(hint) + 3;
}

static bool is_wanted(const struct tui *tui, const struct command *command, bool typing)
{
	if ((command->flags & ACTION_ROW) && !has_row(loop_top(tui)->part))
		return false;
	if (!command->hint || ((command->flags & ACTION_WRITES) && tui->alleen_lezen))
		return false;
	return !typing || !is_text_key(command->keys);
}

/* While typing "?" and "q" are letters: their other keys are shown. */
static void while_typing(struct command *command)
{
	const char *second = strchr(command->keys, ' ');

	if (command->everywhere && is_text_key(command->keys) && second)
		command->keys = second + 1;
}

static bool is_shown(const struct hints *hints, const struct command *command)
{
	char key[KEY_NAME_SIZE], other[KEY_NAME_SIZE];

	first_key(command->keys, key);
	for (size_t i = 0; i < hints->count; i++) {
		first_key(hints->shown[i]->keys, other);
		if (strcmp(key, other) == 0)
			return true;
	}
	return false;
}

/* False when there is no more room. */
static bool add_hint(struct hints *hints, const struct command *command, int room)
{
	int columns = hint_columns(command->keys, command->hint);

	if (is_shown(hints, command))
		return true; /* the key means what came first */
	if (hints->count == HINTS_MAX || hints->columns + columns > room)
		return false;
	hints->shown[hints->count++] = command;
	hints->columns += columns;
	return true;
}

/* In two rounds: those of the engine always have room, the rest comes before them as far as it
 * fits. */
static void choose_hints(const struct tui *tui, struct command *all, size_t count, int width,
	struct hints *out)
{
	const struct view *view = loop_top(tui);
	bool typing = part_typing(view->part);
	struct hints tail = {0};

	for (size_t i = 0; i < count; i++) {
		if (typing)
			while_typing(&all[i]);
		if (all[i].everywhere && is_wanted(tui, &all[i], typing))
			add_hint(&tail, &all[i], width);
	}
	for (size_t i = 0; i < count && out->count + tail.count < HINTS_MAX; i++)
		if (!all[i].everywhere && is_wanted(tui, &all[i], typing) &&
		    !add_hint(out, &all[i], width - tail.columns))
			break;
	for (size_t i = 0; i < tail.count; i++)
		add_hint(out, tail.shown[i], width);
}

static void put_hint(struct area *area, const char *keys, const char *hint)
{
	char key[KEY_NAME_SIZE];
	struct area whole;
	int left = area->pen_x;

	first_key(keys, key);
	area_put(area, ROLE_KEY, key);
	area_printf(area, ROLE_NORMAL, " %s", hint);
	whole = area_columns(area, left, area->pen_x - left);
	area_target(&whole, &(struct target){.keys = keys});
	area_put(area, ROLE_NORMAL, "   ");
}

/* The first and the last are what one cannot do without: where there is no room those between go. */
static void draw_overlay_hints(struct area *area, const struct action *hints)
{
	int columns = -3;

	for (const struct action *action = hints; action->name; action++)
		columns += hint_columns(action->keys, action->hint);
	for (const struct action *action = hints; action->name; action++) {
		bool between = action != hints && action[1].name;

		if (between && columns > area->width - 1)
			columns -= hint_columns(action->keys, action->hint);
		else
			put_hint(area, action->keys, action->hint);
	}
}

static void draw_hints(struct tui *tui, struct area *area, const struct overlay *overlay)
{
	struct hints hints = {0};
	struct command *all;
	size_t count;

	area_move(area, 0, 1);
	if (overlay) {
		draw_overlay_hints(area, overlay->hints);
		return;
	}
	all = commands_of(tui, loop_top(tui), &count);
	choose_hints(tui, all, count, area->width - 1, &hints);
	for (size_t i = 0; i < hints.count; i++)
		put_hint(area, hints.shown[i]->keys, hints.shown[i]->hint);
	xfree(all);
}

/* ---- messages and the support line ---- */

static int message_lines(const struct tui *tui, int columns)
{
	const char *at = text_str(&tui->loop->message);
	bool words = tui->toegankelijk && tui->loop->message_role == ROLE_ERROR;
	int lines = 0;
	size_t len;

	while (at && *at && lines < MESSAGE_LINES) {
		at = text_wrap(at, columns - 4 - (words ? PLAIN_ROOM : 0), &len);
		lines++;
	}
	return lines;
}

static void draw_message(const struct tui *tui, struct area *area)
{
	bool error = tui->loop->message_role == ROLE_ERROR;
	struct area narrow = *area;
	int left;

	area_move(area, 0, 1);
	if (tui->loop->to_message)
		area_cursor(area, 0, 1);
	if (error)
		area_put(area, ROLE_ERROR, "! ");
	left = area->pen_x;
	narrow.width -= left < 4 ? 4 - left : 1;
	area_move(&narrow, 0, left);
	area_wrap_most(&narrow, tui->loop->message_role, text_str(&tui->loop->message), MESSAGE_LINES);
}

static void support_text(struct view *view, struct text *out)
{
	if (view->screen->support)
		view->screen->support(view, out);
	else if (view->part && view->part->kind->support)
		view->part->kind->support(view->part, out);
}

/* In a filter that is being typed the cursor stands at its end. */
static void draw_support(struct tui *tui, struct area *area)
{
	struct view *view = loop_top(tui);
	struct text text = {0};
	int row, column;

	support_text(view, &text);
	area_move(area, 0, 1);
	area_put_cut(area, ROLE_NORMAL, text_str(&text), area->width - 2);
	canvas_cursor(area->canvas, &row, &column);
	if (row < 0 && part_typing(view->part))
		area_cursor(area, 0, 1 + utf8_width(text_str(&text)));
	text_clear(&text);
}

/* "12 van 143" stays to be seen behind a short message. */
static void draw_support_behind(struct tui *tui, struct area *area)
{
	struct text text = {0};
	int room = area->width - 4 - utf8_width(text_str(&tui->loop->message)) - 4;

	support_text(loop_top(tui), &text);
	if (utf8_width(text_str(&text)) <= room) {
		area_move(area, 0, area->width - 1 - room);
		area_put_right(area, ROLE_NORMAL, text_str(&text), room);
	}
	text_clear(&text);
}

/* ---- the whole ---- */

static void draw_too_small(struct area *area)
{
	struct text text = {0};

	text_printf(&text, "Venster te klein: maak het minstens %d x %d (nu %dx%d)", MIN_COLUMNS,
	            MIN_ROWS, area->width, area->height);
	area_wrap(area, ROLE_NORMAL, text_str(&text));
	area_cursor(area, 0, 0);
	text_clear(&text);
}

static void draw_view(struct view *view, struct area *area)
{
	if (view->part)
		view->part->focus = true;
	if (view->screen->draw)
		view->screen->draw(view, area);
	else if (view->part)
		part_draw(view->part, area);
}

/* Accessible: always on the same two lines, the first of which is empty where nothing is said. */
static void draw_plain_message(struct tui *tui, struct area *area, int lines)
{
	struct area both = area_rows(area, 0, MESSAGE_LINES);
	struct area support = area_rows(area, 1, 1);

	if (lines < MESSAGE_LINES)
		draw_support(tui, &support);
	if (lines > 0)
		draw_message(tui, &both);
}

static void draw_bottom(struct tui *tui, struct area *area, struct overlay *overlay)
{
	struct area hints = area_rows(area, area->height - 1, 1);
	struct area middle = area_rows(area, 1, area->height - 2);
	int lines = message_lines(tui, area->width);

	area_rule(area, 0);
	if (overlay) /* what it asks is answered first */
		canvas_forget_targets(area->canvas);
	draw_hints(tui, &hints, overlay);
	if (overlay) {
		area_cursor(&middle, 0, 0);
		overlay->draw(overlay, &middle);
	} else if (area->plain) {
		draw_plain_message(tui, area, lines);
	} else if (lines > 0) {
		draw_message(tui, &middle);
		if (lines == 1)
			draw_support_behind(tui, &middle);
	} else {
		draw_support(tui, &middle);
	}
}

static int bottom_rows(const struct tui *tui, const struct area *all, const struct overlay *overlay)
{
	int middle = overlay ? overlay->rows(overlay, all->width) : message_lines(tui, all->width);

	if (all->plain && !overlay)
		middle = MESSAGE_LINES - 1; /* and the one where else a line would be */
	if (middle > all->height - 6)
		middle = all->height - 6;
	return 2 + (middle > 1 ? middle : 1);
}

void frame_draw(struct tui *tui, struct overlay *overlay)
{
	struct view *view = loop_top(tui);
	struct area all = canvas_area(tui->loop->canvas);
	struct area top, content, bottom;
	bool is_main = view == tui->loop->stack.views[0];
	int head = is_main ? 2 : 1;
	int row, column;

	canvas_clear(tui->loop->canvas);
	canvas_set_veil(tui->loop->canvas, tui->privacy && tui->veil ? tui->veil(tui) : NULL);
	all.plain = tui->toegankelijk;
	if (loop_too_small(tui)) {
		draw_too_small(&all);
		return;
	}
	bottom = area_rows(&all, all.height - bottom_rows(tui, &all, overlay), all.height);
	top = area_rows(&all, 0, head);
	content = area_rows(&all, head, bottom.y - head);
	if (is_main) {
		area_rule(&top, 1);
		draw_bar(tui, &top);
	} else {
		draw_heading(view, &top);
	}
	draw_view(view, &content);
	draw_bottom(tui, &bottom, overlay);
	canvas_cursor(tui->loop->canvas, &row, &column);
	if (row < 0)
		area_cursor(&content, 0, 0);
}
