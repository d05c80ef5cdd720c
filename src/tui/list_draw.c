/* Draws a list: the columns that fit, the rows from `top` that are in sight. Asks the owner for
 * nothing that is not on the screen. */
#include "list_intern.h"

#include <string.h>

#define MARK_WIDTH 2 /* "> " */
#define GAP 2        /* between columns */

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

static void put_aligned(struct area *area, const struct list_column *column, int width,
	const struct list_cell *cell)
{
	if (column->right)
		area_put_right(area, cell->role, text_str(&cell->text), width);
	else
		area_put_cut(area, cell->role, text_str(&cell->text), width);
	area_put(area, ROLE_NORMAL, "  ");
}

/* The arrow of the sorted column is never cut off. */
static void add_title(const struct list *list, size_t column, int width, struct text *out)
{
	const char *title = list->setup->columns[column].title;

	if (list->sort != column)
		text_add(out, title);
	else if (utf8_width(title) + 2 <= width)
		text_printf(out, "%s ↓", title);
	else {
		utf8_add_cut(out, title, width - 1);
		text_add(out, "↓");
	}
}

/* A click on it sorts. */
static void add_title_target(struct list *list, const struct area *area, size_t column, int left)
{
	struct area title = area_rows(area, 0, 1);

	title = area_columns(&title, left, area->pen_x - left);
	if (list->setup->columns[column].sorts && list->setup->source.compare)
		area_target(&title, &(struct target){.part = &list->part, .pick = column + 1});
}

static void draw_titles(struct list *list, struct area *area, const struct layout *layout)
{
	struct list_cell cell = {.role = ROLE_HEADING};
	int left;

	area_move(area, 0, MARK_WIDTH);
	for (size_t i = 0; i < list->setup->column_count; i++) {
		if (layout->width[i] == 0)
			continue;
		text_reset(&cell.text);
		add_title(list, i, layout->width[i], &cell.text);
		left = area->pen_x;
		area->own = true;
		put_aligned(area, &list->setup->columns[i], layout->width[i], &cell);
		area->own = false;
		add_title_target(list, area, i, left);
	}
	text_clear(&cell.text);
}

/* ---- rows ---- */

void list_reset_cell(struct list_cell *cell)
{
	text_reset(&cell->text);
	cell->role = ROLE_NORMAL;
	cell->rest = false;
}

static void draw_cells(const struct list *list, struct area *area, const struct layout *layout,
	size_t row)
{
	struct list_cell cell = {0};
	int width;

	for (size_t i = 0; i < list->setup->column_count; i++) {
		if (layout->width[i] == 0)
			continue;
		list_reset_cell(&cell);
		list->setup->source.cell(list->ctx, row, i, &cell);
		width = cell.rest ? area->width - area->pen_x : layout->width[i];
		put_aligned(area, &list->setup->columns[i], width, &cell);
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

	for (size_t line = 0; line < count; line++) {
		list_reset_cell(&cell);
		source->line(list->ctx, row, line, &cell);
		area_move(area, y + 1 + (int)line, x);
		area_put_cut(area, cell.role, text_str(&cell.text), area->width - x);
	}
	text_clear(&cell.text);
}

/* In columns; a heading over the whole width. */
static void draw_columns(const struct list *list, struct area *area, const struct layout *layout,
	size_t index)
{
	size_t row = list->shown.rows[index];
	int y = area->pen_y;

	if (list_is_heading(list, index)) {
		area_move(area, y, 1);
		draw_heading(list, area, row);
	} else {
		area_move(area, y, 1);
		area_put(area, ROLE_NORMAL, list_is_marked(list, row) ? "*" : " ");
		draw_cells(list, area, layout, row);
	}
	draw_lines(list, area, y, row);
}

static void draw_row(const struct list *list, struct area *area, const struct layout *layout,
	size_t index)
{
	bool here = index == list->at && !list->setup->no_cursor;
	int y = area->pen_y;

	if (area->plain)
		list_plain_row(list, area, y, index);
	else
		draw_columns(list, area, layout, index);
	if (!here)
		return;
	area_move(area, y, 0);
	area_put(area, ROLE_NORMAL, ">");
	if (y < 0) { /* its first line is above the screen */
		area_move(area, 0, 0);
		area_put(area, ROLE_NORMAL, ">");
	}
	area_select(area, y, list_height(list, index));
	if (list->part.focus && (area->plain || !list->filtering || list->on_rows))
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
	if (list->part.focus && (area->plain || !list->filtering))
		area_cursor(area, 0, MARK_WIDTH);
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
	list->area = rows;
	see_filter(list, area);
	lay_out(list->setup, area->width - MARK_WIDTH, &layout);
	for (size_t i = 0; i < list->setup->column_count; i++)
		list->left_out[i] = layout.width[i] == 0;
	if (titles && area->plain)
		list_plain_titles(list, area);
	else if (titles)
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
