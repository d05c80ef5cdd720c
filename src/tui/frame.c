/* The frame around a screen: its first line (frame_top.c), below it messages, the support line and
 * the keys that matter here. */
#include "loop.h"

#include <string.h>

#define HINTS_MAX 10
#define MESSAGE_LINES 2

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

/* The first and the last are what one cannot do without: where there is no room those between
 * go. */
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

	area->own = true;
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

/* Figures that are not whole yet are never without this: it comes first. */
static void add_busy(const struct tui *tui, struct text *out)
{
	text_add(out, "Bezig met lezen");
	if (!tui->toegankelijk)
		text_printf(out, " (%d%%)", tui->voortgang);
}

static void support_text(struct view *view, struct text *out)
{
	struct text own = {0};

	if (view->screen->support)
		view->screen->support(view, &own);
	else if (view->part && view->part->kind->support)
		view->part->kind->support(view->part, &own);
	if (view->tui->bezig && view->screen->wacht)
		add_busy(view->tui, out);
	if (out->len > 0 && own.len > 0)
		text_add(out, " · ");
	text_add(out, text_str(&own));
	text_clear(&own);
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
	int head, row, column;

	canvas_clear(tui->loop->canvas);
	canvas_set_veil(tui->loop->canvas, tui->privacy && tui->veil ? tui->veil(tui) : NULL);
	all.plain = tui->toegankelijk;
	if (loop_too_small(tui)) {
		draw_too_small(&all);
		return;
	}
	head = is_main ? 2 : frame_heading_rows(view, &all);
	bottom = area_rows(&all, all.height - bottom_rows(tui, &all, overlay), all.height);
	top = area_rows(&all, 0, head);
	content = area_rows(&all, head, bottom.y - head);
	if (is_main) {
		area_rule(&top, 1);
		frame_bar(tui, &top);
	} else {
		frame_heading(view, &top);
	}
	draw_view(view, &content);
	draw_bottom(tui, &bottom, overlay);
	canvas_cursor(tui->loop->canvas, &row, &column);
	if (row < 0)
		area_cursor(&content, 0, 0);
}
