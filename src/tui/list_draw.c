/* Draws a list: the columns that fit, the rows from `top` that are in sight. Asks the owner for
 * nothing that is not on the screen. */
#include "list_intern.h"
#include "plain.h"

#include <string.h>

#define MARK_WIDTH 2 /* "> " */
#define GAP 2        /* between columns */
#define LINES_AT 4   /* further lines of a row in accessible mode */

struct layout {
	int width[LIST_COLUMNS_MAX]; /* 0 = left out */
};

/* ---- columns ---- */

static int needed(const struct list_setup *setup, const struct layout *layout)
{
	int columns = -GAP;

	for (size_t i = 0; i < setup->column_count; i++)
		if (layout->width[i] > 0)
			columns += setup->columns[i].width + GAP;
	return columns;
}

/* Leaves out the column that is first to go; false when all that are left must stay. */
static bool drop_one(const struct list_setup *setup, struct layout *layout)
{
	size_t worst = 0;

	for (size_t i = 1; i < setup->column_count; i++)
		if (layout->width[i] > 0 && (layout->width[worst] == 0 ||
		    setup->columns[i].drop > setup->columns[worst].drop))
			worst = i;
	if (layout->width[worst] == 0 || setup->columns[worst].drop == 0)
		return false;
	layout->width[worst] = 0;
	return true;
}

static void share_rest(const struct list_setup *setup, struct layout *layout, int rest)
{
	int weights = 0;

	for (size_t i = 0; i < setup->column_count; i++)
		weights += layout->width[i] > 0 ? setup->columns[i].weight : 0;
	for (size_t i = 0; i < setup->column_count && weights > 0; i++) {
		int weight = layout->width[i] > 0 ? setup->columns[i].weight : 0;
		int share = rest * weight / weights;

		layout->width[i] += share;
		rest -= share;
		weights -= weight;
	}
}

static void lay_out(const struct list_setup *setup, int columns, struct layout *layout)
{
	int rest;

	for (size_t i = 0; i < setup->column_count; i++)
		layout->width[i] = setup->columns[i].width > 0 ? setup->columns[i].width : 1;
	while (needed(setup, layout) > columns)
		if (!drop_one(setup, layout))
			break;
	rest = columns - needed(setup, layout);
	if (rest > 0)
		share_rest(setup, layout, rest);
}

/* Behind the last one in a row nothing has to be in line. */
static void free_last(const struct list_setup *setup, int columns, struct layout *layout)
{
	size_t last = setup->column_count;

	while (last > 0 && layout->width[last - 1] == 0)
		last--;
	if (last > 0)
		layout->width[last - 1] = columns;
}

static void put_aligned(struct area *area, const struct list_column *column, int width,
	const struct list_cell *cell)
{
	if (column->right)
		area_put_right(area, cell->role, text_str(&cell->text), width);
	else
		area_put_cut(area, cell->role, text_str(&cell->text), width);
	area_put(area, ROLE_NORMAL, "  ");
}

/* Columns that the owner made of spaces within a cell become parts too. */
static void add_parts(struct text *out, const char *text)
{
	while (*text) {
		size_t len = strcspn(text, " ");
		size_t spaces = strspn(text + len, " ");

		text_add_n(out, text, len);
		text += len + spaces;
		if (*text)
			text_add(out, spaces > 1 ? "; " : " ");
	}
}

/* In accessible mode: behind the one before it, without columns, and nothing for an empty one. A
 * number says what it is of. */
static void put_linear(struct area *area, const char *title, int width,
	const struct list_cell *cell)
{
	struct text veiled = {0}, words = {0}, parts = {0}, cut = {0};
	const char *text = area_seen(area, text_str(&cell->text), &veiled);
	int room;

	if (plain_words(cell->role, text, &words)) {
		text = text_str(&words);
		width += PLAIN_ROOM;
	}
	add_parts(&parts, text + strspn(text, " "));
	if (parts.len > 0) {
		if (area->pen_x > MARK_WIDTH)
			area_put(area, ROLE_NORMAL, "; ");
		if (*title)
			area_printf(area, cell->role, "%s ", title);
		room = area->width - area->pen_x;
		utf8_add_cut(&cut, parts.data, width < room ? width : room);
		area_put(area, cell->role, text_str(&cut));
	}
	text_clear(&veiled);
	text_clear(&words);
	text_clear(&parts);
	text_clear(&cut);
}

static void put_cell(struct area *area, const struct list_column *column, int width,
	const struct list_cell *cell)
{
	if (area->plain)
		put_linear(area, column->right ? column->title : "", width, cell);
	else
		put_aligned(area, column, width, cell);
}

/* The arrow of the sorted column is never cut off; width 0: in words. */
static void add_title(const struct list *list, size_t column, int width, struct text *out)
{
	const char *title = list->setup->columns[column].title;

	if (list->sort != column)
		text_add(out, title);
	else if (width == 0)
		text_printf(out, "%s (op volgorde)", title);
	else if (utf8_width(title) + 2 <= width)
		text_printf(out, "%s ↓", title);
	else {
		utf8_add_cut(out, title, width - 1);
		text_add(out, "↓");
	}
}

static void draw_titles(const struct list *list, struct area *area, const struct layout *layout)
{
	struct list_cell cell = {.role = ROLE_HEADING};

	area_move(area, 0, MARK_WIDTH);
	for (size_t i = 0; i < list->setup->column_count; i++) {
		if (layout->width[i] == 0)
			continue;
		text_reset(&cell.text);
		add_title(list, i, area->plain ? 0 : layout->width[i], &cell.text);
		if (area->plain)
			put_linear(area, "", layout->width[i], &cell);
		else
			put_aligned(area, &list->setup->columns[i], layout->width[i], &cell);
	}
	text_clear(&cell.text);
}

/* ---- rows ---- */

static void reset_cell(struct list_cell *cell)
{
	text_reset(&cell->text);
	cell->role = ROLE_NORMAL;
	cell->rest = false;
}

static void draw_cells(const struct list *list, struct area *area, const struct layout *layout,
	size_t row)
{
	struct list_cell cell = {0};
	int end = MARK_WIDTH;
	int width;

	for (size_t i = 0; i < list->setup->column_count; i++) {
		if (layout->width[i] == 0)
			continue;
		reset_cell(&cell);
		list->setup->source.cell(list->ctx, row, i, &cell);
		end += layout->width[i] + GAP;
		width = cell.rest ? area->width - area->pen_x : layout->width[i];
		if (area->plain && end - 2 * GAP - area->pen_x > width)
			width = end - 2 * GAP - area->pen_x; /* what those before it did not need */
		put_cell(area, &list->setup->columns[i], width, &cell);
		if (cell.rest)
			break;
	}
	text_clear(&cell.text);
}

static void draw_heading(const struct list *list, struct area *area, size_t row)
{
	struct list_cell cell = {.role = ROLE_HEADING};

	list->setup->source.cell(list->ctx, row, 0, &cell);
	if (cell.role == ROLE_NORMAL)
		cell.role = ROLE_HEADING;
	area_put_cut(area, cell.role, text_str(&cell.text), area->width - 1);
	text_clear(&cell.text);
}

static void draw_lines(const struct list *list, struct area *area, int y, size_t row)
{
	const struct list_source *source = &list->setup->source;
	size_t count = source->lines ? source->lines(list->ctx, row) : 0;
	int x = source->heading && source->heading(list->ctx, row) ? 1 : MARK_WIDTH;
	struct list_cell cell = {0};
	const char *text;

	if (area->plain && x == MARK_WIDTH)
		x = LINES_AT;
	for (size_t line = 0; line < count; line++) {
		reset_cell(&cell);
		source->line(list->ctx, row, line, &cell);
		text = text_str(&cell.text);
		if (area->plain)
			text += strspn(text, " ");
		area_move(area, y + 1 + (int)line, x);
		area_put_cut(area, cell.role, text, area->width - x);
	}
	text_clear(&cell.text);
}

static void draw_row(const struct list *list, struct area *area, const struct layout *layout,
	size_t index)
{
	size_t row = list->shown.rows[index];
	bool here = index == list->at && !list->setup->no_cursor;
	int y = area->pen_y;

	if (list_is_heading(list, index)) {
		area_move(area, y, 1);
		draw_heading(list, area, row);
		draw_lines(list, area, y, row);
		return;
	}
	area_move(area, y, 0);
	area_put(area, ROLE_NORMAL, here ? ">" : " ");
	area_put(area, ROLE_NORMAL, list_is_marked(list, row) ? "*" : " ");
	if (area->plain && list_is_marked(list, row))
		area_put(area, ROLE_NORMAL, "gemerkt");
	draw_cells(list, area, layout, row);
	draw_lines(list, area, y, row);
	if (!here)
		return;
	if (y < 0) { /* its first line is above the screen */
		area_move(area, 0, 0);
		area_put(area, ROLE_NORMAL, ">");
	}
	area_select(area, y, list_height(list, index));
	if (list->part.focus && (area->plain || !list->filtering))
		area_cursor(area, y, 0);
}

static void draw_nothing(const struct list *list, struct area *area)
{
	struct text nothing = { 0 };

	area_move(area, 0, MARK_WIDTH);
	if (list->total == 0)
		text_add(&nothing, list->setup->empty ? list->setup->empty : "Hier staat nog niets.");
	else
		text_add(&nothing, "Niets gevonden. Backspace haalt letters weg, Esc toont weer alles.");
	if (list->total > 0 && list->setup->elsewhere)
		text_printf(&nothing, "\n\n%s", list->setup->elsewhere);
	area_wrap(area, ROLE_DIM, text_str(&nothing));
	text_clear(&nothing);
}

/* At the end of the last line, which comes whole into sight with Omlaag. */
static void draw_more(const struct list *list, struct area *area)
{
	const char *more = " … meer ";

	if (area->plain || list->skipped >= list_hidden(list))
		return;
	area_move(area, area->height - 1, area->width - utf8_width(more));
	area_put(area, ROLE_DIM, more);
}

static void see_filter(struct list *list, const struct area *area)
{
	struct text veiled = {0};

	text_reset(&list->filter_seen);
	text_add(&list->filter_seen, area_seen_typed(area, edit_str(&list->filter), &veiled));
	text_clear(&veiled);
}

void list_draw(struct part *part, struct area *area)
{
	struct list *list = (struct list *)part;
	bool titles = !list->setup->no_titles && area->height > 1;
	struct area rows = area_rows(area, titles ? 1 : 0, area->height);
	struct layout layout = {0};
	int y = 0;

	list->height = rows.height;
	see_filter(list, area);
	lay_out(list->setup, area->width - MARK_WIDTH, &layout);
	if (area->plain)
		free_last(list->setup, area->width, &layout);
	if (titles)
		draw_titles(list, area, &layout);
	if (list->matches == 0)
		draw_nothing(list, &rows);
	list_scroll(list, rows.height);
	y = -list->skipped;
	for (size_t i = list->top; i < list->shown.count && y < rows.height; i++) {
		struct area whole = area_rows(&rows, y, list_height(list, i));

		area_move(&rows, y, 0);
		draw_row(list, &rows, &layout, i);
		if (!list_is_heading(list, i))
			area_target(&whole, &(struct target){.part = part, .index = i});
		y += list_height(list, i);
	}
	draw_more(list, &rows);
}
