/* The first line of a screen: the main screens, or where we are, and what must not be forgotten. */
#include "loop.h"

#include <limits.h>
#include <string.h>

#define SHORT_TITLE 6   /* columns of a title, when they do not fit whole... */
#define SHORTEST_TITLE 3 /* ...down to these; below that numbers alone */
#define CORNER_LEAST 7  /* columns in which a corner says something */
#define GAP 3           /* columns before the corner */
#define HEADING_MOST 2 /* lines, in accessible mode */
#define TAB_MOST 26 /* columns that may be lost where the tabs go on on a second line */

/* Also when midnight passes while the program is open. */
static bool is_other_day(const struct tui *tui)
{
	return tui->klok && tui->klok() != tui->vandaag;
}

static bool has_warning(const struct tui *tui)
{
	return tui->alleen_lezen || tui->privacy || is_other_day(tui);
}

/* What must not be forgotten; it goes before the titles of the main screens. Where not all of it
 * fits, the day that somebody chose himself goes first. */
static void warning_text(const struct tui *tui, struct text *out)
{
	char day[DATUM_SIZE];

	if (tui->privacy)
		text_add(out, "privacy   ");
	if (tui->alleen_lezen)
		text_add(out, "alleen lezen, niet gelogd   ");
	if (is_other_day(tui)) {
		datum_shown(tui->vandaag, day);
		text_printf(out, "peildatum %s   ", day);
	}
}

/* The warnings, and behind them what the screen itself says there, else the school. */
static void corner_text(const struct tui *tui, const struct area *area, const struct text *own,
	struct text *out)
{
	struct text veiled = {0};

	warning_text(tui, out);
	if (own->len > 0)
		text_add(out, area_seen(area, text_str(own), &veiled));
	else if (tui->school)
		text_add(out, area_seen(area, tui->school, &veiled));
	text_clear(&veiled);
}

/* Where the last of the parts in the corner begins, with the room before it; NULL = only one. */
static char *last_part(char *text)
{
	char *last = NULL;

	for (char *at = text; (at = strstr(at, "   ")); at++)
		last = at;
	return last;
}

/* What fits behind the pen, against the right edge; parts that do not fit go from the end on. The
 * veil was before. */
static void put_corner(struct area *area, enum role role, const char *text)
{
	int room = area->width - area->pen_x - GAP;
	char *parts = xstrdup(text);
	int columns;
	char *part;

	while ((part = last_part(parts)) && (part[3] == '\0' || utf8_width(parts) > room))
		*part = '\0';
	columns = utf8_width(parts) < room ? utf8_width(parts) : room;
	if (columns > 0 && room >= CORNER_LEAST) {
		area_move(area, area->pen_y, area->plain ? area->pen_x + 2 : area->width - 1 - columns);
		area_put_own(area, role, parts, columns);
	}
	xfree(parts);
}

/* How many columns of a title are shown. */
enum { TABS_WHOLE = INT_MAX, TABS_NUMBERS = 0 };

static void tab_text(struct tui *tui, const struct main_screen *main, int most, struct text *out)
{
	struct text badge = {0};
	bool here = loop_top(tui)->screen == main->screen;
	bool bare = tui->toegankelijk && most != TABS_WHOLE; /* half a word says nothing to the ear */

	text_printf(out, "%s%s", here ? "[" : " ", main->key);
	if (here || bare)
		most = TABS_WHOLE;
	text_add(out, most == TABS_NUMBERS ? "" : " ");
	utf8_add_cut(out, main->title, most);
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
static int draw_tabs(struct tui *tui, struct area *area, int most)
{
	bool apart = most == TABS_WHOLE || most == TABS_NUMBERS;
	struct text text = {0};
	struct area tab;
	int columns = 0;

	area_move(area, 0, 0);
	for (const struct main_screen *main = tui->screens; main->key; main++) {
		bool here = loop_top(tui)->screen == main->screen;

		text_reset(&text);
		tab_text(tui, main, most, &text);
		columns += utf8_width(text_str(&text)) + apart;
		if (area->plain && area->pen_x + utf8_width(text_str(&text)) > area->width)
			area_move(area, 1, 0);
		tab = area_columns(area, area->pen_x, utf8_width(text_str(&text)));
		tab = area_rows(&tab, area->pen_y, 1);
		area_target(&tab, &(struct target){.command = main->screen->name});
		area->own = true;
		area_put(area, here ? ROLE_TAB_HERE : ROLE_TAB, text_str(&text));
		area->own = false;
		area_put(area, ROLE_TAB, apart ? " " : "");
	}
	text_clear(&text);
	return columns;
}

/* The longest titles that fit. In accessible mode the tabs take two lines, warnings included. */
static int tabs_that_fit(struct tui *tui, const struct area *area, int warning)
{
	struct area nowhere = area_rows(area, 0, 0);
	int room = area->plain ? 2 * area->width - TAB_MOST - warning : area->width;
	int most = SHORT_TITLE;

	if (draw_tabs(tui, &nowhere, TABS_WHOLE) <= room)
		return TABS_WHOLE;
	while (most >= SHORTEST_TITLE && draw_tabs(tui, &nowhere, most) > room)
		most--;
	return most < SHORTEST_TITLE ? TABS_NUMBERS : most;
}

/* Columns in the corner, with the gap before it. */
static int warning_columns(const struct tui *tui)
{
	struct text warning = {0};
	int columns;

	warning_text(tui, &warning); /* ends with a gap */
	columns = utf8_width(text_str(&warning));
	text_clear(&warning);
	return columns > 0 && columns < CORNER_LEAST + GAP ? CORNER_LEAST + GAP : columns;
}

/* The titles say where to go: a warning that has no room beside them stands on the line below. */
void frame_bar(struct tui *tui, struct area *area)
{
	const struct text nothing = {0};
	struct text corner = {0};
	int warning = warning_columns(tui);
	bool below = draw_tabs(tui, area, tabs_that_fit(tui, area, warning)) + warning > area->width;

	text_add(&corner, below && !area->plain ? " " : ""); /* off the line that is there */
	corner_text(tui, area, &nothing, &corner);
	if (area->pen_y == 0 && (area->plain || (below && warning > 0)))
		area_move(area, 1, -1);
	put_corner(area, has_warning(tui) ? ROLE_WARNING : ROLE_TAB, text_str(&corner));
	text_clear(&corner);
}

/* A warning is worth more than the end of a title. */
static int title_columns(const struct tui *tui, int columns)
{
	int taken = warning_columns(tui);

	return columns - 2 - (taken < columns / 2 ? taken : columns / 2);
}

/* `own` is what the screen itself says in the corner. */
static void heading_texts(struct view *view, struct text *left, struct text *own)
{
	if (view->screen->heading)
		view->screen->heading(view, left, own);
	if (left->len == 0)
		text_add(left, view->screen->title);
}

/* Accessible: a sentence, with what must not be forgotten at its end; the school is known. */
static void heading_sentence(struct view *view, bool whole, struct text *out)
{
	struct text own = {0}, warning = {0};

	heading_texts(view, out, &own);
	if (whole && own.len > 0)
		text_printf(out, "; %s", text_str(&own));
	warning_text(view->tui, &warning);
	if (warning.len > 0)
		text_printf(out, "; %.*s", (int)warning.len - 3, warning.data); /* it ends with spaces */
	text_clear(&own);
	text_clear(&warning);
}

static int put_heading_sentence(struct view *view, bool whole, struct area *area)
{
	struct text sentence = {0};
	int lines;

	heading_sentence(view, whole, &sentence);
	area_move(area, 0, 1);
	lines = area_wrap_most(area, ROLE_HEADING, text_str(&sentence), HEADING_MOST);
	text_clear(&sentence);
	return lines;
}

/* What the screen itself adds comes and goes: it moves nothing. */
int frame_heading_rows(struct view *view, const struct area *area)
{
	struct area nowhere = area_rows(area, 0, 0);

	return area->plain ? put_heading_sentence(view, false, &nowhere) : 1;
}

static void draw_heading_sentence(struct view *view, struct area *area)
{
	struct area nowhere = area_rows(area, 0, 0);
	bool whole = put_heading_sentence(view, true, &nowhere) <= area->height;

	put_heading_sentence(view, whole, area);
}

void frame_heading(struct view *view, struct area *area)
{
	struct text left = {0}, own = {0}, corner = {0};
	const struct tui *tui = view->tui;

	if (area->plain) {
		draw_heading_sentence(view, area);
		return;
	}
	heading_texts(view, &left, &own);
	corner_text(tui, area, &own, &corner);
	area_move(area, 0, 1);
	area_put_most(area, ROLE_HEADING, text_str(&left), title_columns(tui, area->width));
	put_corner(area, has_warning(tui) ? ROLE_WARNING : ROLE_TAB, text_str(&corner));
	text_clear(&left);
	text_clear(&own);
	text_clear(&corner);
}
