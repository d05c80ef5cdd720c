/* The grid of cells. Everything that reaches it goes glyph by glyph through utf8_glyph, so a cell
 * can hold nothing that steers a terminal. It knows no colours. */
#include "plain.h"

#include <limits.h>
#include <stdarg.h>
#include <string.h>

struct canvas {
	int rows, columns;
	int cursor_row, cursor_column; /* -1 = nobody said where */
	struct cell *cells;
	const struct veil *veil;
	struct spot *spots; /* what answers to the mouse */
	size_t spot_count, spot_cap;
};

struct spot {
	int y, x, height, width;
	struct target target;
};

static struct cell *cell_at(const struct canvas *canvas, int row, int column)
{
	return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

struct canvas *canvas_new(int rows, int columns)
{
	struct canvas *canvas = xcalloc(1, sizeof(*canvas));

	canvas_resize(canvas, rows, columns);
	return canvas;
}

void canvas_free(struct canvas *canvas)
{
	xfree(canvas->cells);
	xfree(canvas->spots);
	xfree(canvas);
}

void canvas_resize(struct canvas *canvas, int rows, int columns)
{
	canvas->rows = rows > 1 ? rows : 1;
	canvas->columns = columns > 1 ? columns : 1;
	xfree(canvas->cells);
	canvas->cells = xcalloc((size_t)canvas->rows * (size_t)canvas->columns,
	                        sizeof(*canvas->cells));
	canvas_clear(canvas);
}

static void blank(struct cell *cell, enum role role)
{
	*cell = (struct cell){.glyph = " ", .width = 1, .role = (uint8_t)role};
}

void canvas_clear(struct canvas *canvas)
{
	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		blank(&canvas->cells[i], ROLE_NORMAL);
	canvas->cursor_row = canvas->cursor_column = -1;
	canvas_forget_targets(canvas);
}

void canvas_set_veil(struct canvas *canvas, const struct veil *veil)
{
	canvas->veil = veil;
}

int canvas_rows(const struct canvas *canvas)
{
	return canvas->rows;
}

int canvas_columns(const struct canvas *canvas)
{
	return canvas->columns;
}

const struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
	return cell_at(canvas, row, column);
}

void canvas_cursor(const struct canvas *canvas, int *row, int *column)
{
	*row = canvas->cursor_row;
	*column = canvas->cursor_column;
}

void canvas_row(const struct canvas *canvas, int row, struct text *out)
{
	int end = canvas->columns;

	while (end > 0 && strcmp(cell_at(canvas, row, end - 1)->glyph, " ") == 0)
		end--;
	for (int column = 0; column < end; column++)
		text_add(out, cell_at(canvas, row, column)->glyph);
}

struct area canvas_area(struct canvas *canvas)
{
	return (struct area){.canvas = canvas, .height = canvas->rows, .width = canvas->columns};
}

/* ---- areas ---- */

static int clamp(int value, int low, int high)
{
	if (value > high)
		value = high;
	return value < low ? low : value;
}

struct area area_rows(const struct area *area, int first, int count)
{
	struct area part = *area;

	first = clamp(first, 0, area->height);
	part.y += first;
	part.height = clamp(count, 0, area->height - first);
	part.pen_y = part.pen_x = 0;
	return part;
}

struct area area_columns(const struct area *area, int first, int count)
{
	struct area part = *area;

	first = clamp(first, 0, area->width);
	part.x += first;
	part.width = clamp(count, 0, area->width - first);
	part.pen_y = part.pen_x = 0;
	return part;
}

void area_move(struct area *area, int row, int column)
{
	area->pen_y = row;
	area->pen_x = column;
}

/* A wide glyph of which one half is overwritten loses the other half too. */
static void split_wide(struct canvas *canvas, int row, int column)
{
	struct cell *cell = cell_at(canvas, row, column);

	if (cell->width == 0 && column > 0)
		blank(cell_at(canvas, row, column - 1), (enum role)cell->role);
	if (cell->width == 2 && column + 1 < canvas->columns)
		blank(cell_at(canvas, row, column + 1), (enum role)cell->role);
}

/* A cluster longer than a cell is cut between two code points. */
static void copy_glyph(struct cell *cell, const struct glyph *glyph)
{
	size_t len = glyph->shown_len;

	if (len >= sizeof(cell->glyph)) {
		len = sizeof(cell->glyph) - 1;
		while (len > 0 && ((unsigned char)glyph->shown[len] & 0xC0) == 0x80)
			len--;
	}
	memcpy(cell->glyph, glyph->shown, len);
	cell->glyph[len] = '\0';
}

static void set_cell(struct area *area, enum role role, const struct glyph *glyph)
{
	int row = area->y + area->pen_y;
	int column = area->x + area->pen_x;
	struct cell *cell = cell_at(area->canvas, row, column);

	split_wide(area->canvas, row, column);
	blank(cell, role);
	if (!glyph)
		return;
	copy_glyph(cell, glyph);
	if (glyph->width == 2) {
		split_wide(area->canvas, row, column + 1);
		cell->width = 2;
		*cell_at(area->canvas, row, column + 1) = (struct cell){.role = (uint8_t)role};
	}
}

/* At the pen, whatever of it lies within the area; moves the pen. */
static void put_glyph(struct area *area, enum role role, const struct glyph *glyph)
{
	int left = area->pen_x;
	int right = left + glyph->width;
	bool whole = left >= 0 && right <= area->width;

	if (area->pen_y >= 0 && area->pen_y < area->height)
		for (area->pen_x = left; area->pen_x < right; area->pen_x++) {
			if (whole) {
				set_cell(area, role, glyph);
				break;
			}
			if (area->pen_x >= 0 && area->pen_x < area->width)
				set_cell(area, role, NULL);
		}
	area->pen_x = right;
}

/* As it stands there: the veil was before. Of the first `len` bytes. */
static void put_bytes(struct area *area, enum role role, const char *text, size_t len)
{
	struct glyph glyph;
	const char *end = text + len;

	for (; text < end && area->pen_x < area->width && utf8_glyph(text, &glyph);
	     text += glyph.bytes)
		put_glyph(area, role, &glyph);
}

const char *area_seen(const struct area *area, const char *text, struct text *out)
{
	const struct veil *veil = area->own ? NULL : area->canvas->veil;

	return veil && veil->show(veil->ctx, text, out) ? text_str(out) : text;
}

const char *area_seen_edited(const struct area *area, const char *text, struct text *out)
{
	const struct veil *veil = area->canvas->veil;

	return veil && veil->edited(veil->ctx, text, out) ? text_str(out) : text;
}

const char *area_seen_typed(const struct area *area, const char *text, struct text *out)
{
	const struct veil *veil = area->canvas->veil;

	return veil && veil->typed(veil->ctx, text, out) ? text_str(out) : text;
}

unsigned area_veil(const struct area *area)
{
	return area->canvas->veil ? area->canvas->veil->version : 0;
}

/* As it is to be read: behind the veil, and on a plain area with words for marks. */
struct reading {
	struct text veiled, words;
};

static const char *read_as(const struct area *area, enum role role, const char *text,
	struct reading *reading)
{
	text = area_seen(area, text, &reading->veiled);
	return area->plain && plain_words(role, text, &reading->words) ? text_str(&reading->words)
	                                                              : text;
}

static void reading_clear(struct reading *reading)
{
	text_clear(&reading->veiled);
	text_clear(&reading->words);
}

/* Of a text that is as it is to be read. */
static int put_most(struct area *area, enum role role, const char *text, int columns)
{
	struct text cut = {0};
	int used = utf8_add_cut(&cut, text, columns);

	put_bytes(area, role, text_str(&cut), cut.len);
	text_clear(&cut);
	return used;
}

/* Bytes of a text without the spaces at its end. */
static size_t without_end(const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len;
}

/* Does more of a text than spaces lie beyond the right edge? */
static bool goes_beyond(const struct area *area, const char *text)
{
	struct glyph glyph;
	const char *end = text + without_end(text);
	int columns = area->pen_x;

	for (; text < end && columns <= area->width && utf8_glyph(text, &glyph); text += glyph.bytes)
		columns += glyph.width;
	return columns > area->width;
}

int area_put(struct area *area, enum role role, const char *text)
{
	struct reading reading = {0};
	int start = area->pen_x;

	text = read_as(area, role, text, &reading);
	if (start < area->width && goes_beyond(area, text))
		put_most(area, role, text, area->width - start);
	else
		put_bytes(area, role, text, strlen(text));
	reading_clear(&reading);
	return area->pen_x - start;
}

int area_printf(struct area *area, enum role role, const char *format, ...)
{
	struct text text = {0};
	va_list args;
	int columns;

	va_start(args, format);
	text_vprintf(&text, format, args);
	va_end(args);
	columns = area_put(area, role, text_str(&text));
	text_clear(&text);
	return columns;
}

static void put_spaces(struct area *area, enum role role, int count)
{
	const struct glyph space = {.shown = " ", .shown_len = 1, .bytes = 1, .width = 1};

	for (; count > 0; count--)
		put_glyph(area, role, &space);
}

static void put_cut(struct area *area, enum role role, const char *text, int columns)
{
	put_spaces(area, role, columns - put_most(area, role, text, columns));
}

void area_put_most(struct area *area, enum role role, const char *text, int columns)
{
	struct reading reading = {0};

	put_most(area, role, read_as(area, role, text, &reading), columns);
	reading_clear(&reading);
}

void area_put_cut(struct area *area, enum role role, const char *text, int columns)
{
	struct reading reading = {0};

	put_cut(area, role, read_as(area, role, text, &reading), columns);
	reading_clear(&reading);
}

void area_put_own(struct area *area, enum role role, const char *text, int columns)
{
	bool own = area->own;

	area->own = true;
	area_put_cut(area, role, text, columns);
	area->own = own;
}

void area_put_right(struct area *area, enum role role, const char *text, int columns)
{
	struct reading reading = {0};
	struct text cut = {0};
	int used = utf8_add_cut(&cut, read_as(area, role, text, &reading), columns);

	put_spaces(area, role, columns - used);
	put_bytes(area, role, text_str(&cut), cut.len);
	reading_clear(&reading);
	text_clear(&cut);
}

/* A line behind which the text goes on. */
static void put_going_on(struct area *area, enum role role, const char *text)
{
	struct text line = {0};

	text_add_n(&line, text, strcspn(text, "\n"));
	text_add(&line, " …");
	put_cut(area, role, line.data, area->width - area->pen_x);
	text_clear(&line);
}

int area_wrap_most(struct area *area, enum role role, const char *text, int most)
{
	struct reading reading = {0};
	int left = area->pen_x;
	int lines = 0;
	size_t len;

	text = text ? read_as(area, role, text, &reading) : NULL;
	while (text && *text && lines < most) {
		const char *next = text_wrap(text, area->width - left, &len);

		area->pen_x = left;
		if (++lines == most && next && *next)
			put_going_on(area, role, text);
		else
			put_bytes(area, role, text, len);
		area->pen_y++;
		text = next;
	}
	area->pen_x = left;
	reading_clear(&reading);
	return lines;
}

int area_wrap(struct area *area, enum role role, const char *text)
{
	return area_wrap_most(area, role, text, INT_MAX);
}

void area_rule(struct area *area, int row)
{
	if (area->plain)
		return;
	area_move(area, row, 0);
	for (int column = 0; column < area->width; column++)
		area_put(area, ROLE_RULE, "─");
}

void area_select(struct area *area, int first, int count)
{
	int last = clamp(first + count, 0, area->height);

	for (int row = clamp(first, 0, area->height); row < last; row++)
		for (int column = 0; column < area->width; column++)
			cell_at(area->canvas, area->y + row, area->x + column)->selected = true;
}

void area_cursor(struct area *area, int row, int column)
{
	if (area->height <= 0 || area->width <= 0)
		return;
	area->canvas->cursor_row = area->y + clamp(row, 0, area->height - 1);
	area->canvas->cursor_column = area->x + clamp(column, 0, area->width - 1);
}

/* ---- the mouse ---- */

void area_target(const struct area *area, const struct target *target)
{
	struct canvas *canvas = area->canvas;

	canvas->spots = xgrow(canvas->spots, &canvas->spot_cap, canvas->spot_count + 1,
	                      sizeof(*canvas->spots));
	canvas->spots[canvas->spot_count++] = (struct spot){
		.y = area->y, .x = area->x, .height = area->height, .width = area->width,
		.target = *target,
	};
	canvas->spots[canvas->spot_count - 1].target.left = area->x;
}

const struct target *canvas_target(const struct canvas *canvas, int row, int column)
{
	for (size_t i = canvas->spot_count; i > 0; i--) {
		const struct spot *spot = &canvas->spots[i - 1];

		if (row >= spot->y && row < spot->y + spot->height && column >= spot->x &&
		    column < spot->x + spot->width)
			return &spot->target;
	}
	return NULL;
}

void canvas_forget_targets(struct canvas *canvas)
{
	canvas->spot_count = 0;
}
