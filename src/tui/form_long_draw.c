/* Draws the text of a field that takes several lines. */
#include "form_intern.h"

#define LINES_ELSEWHERE 3 /* without the cursor */

static void put_line(struct area *area, const char *text, size_t len, int columns)
{
	struct text line = {0};
	int left = area->pen_x;

	text_add_n(&line, text, len);
	area_put_cut(area, ROLE_FIELD, text_str(&line), columns);
	area_move(area, area->pen_y + 1, left);
	text_clear(&line);
}

/* A long text: lines break where its own letters do, behind a veil there are as many, as wide. */
struct long_text {
	struct form *form;
	const struct slot *slot;
	const char *text;
	const char *seen; /* by who looks on */
};

static void put_text_line(const struct long_text *of, struct area *area,
	const struct long_line *line)
{
	int columns = form_value_columns(of->form, of->slot);
	size_t start = edit_same_place(of->text, line->start, of->seen);
	size_t end = edit_same_place(of->text, line->start + line->len, of->seen);

	form_spot_text(of->form, area, &(struct target){
		.index = (size_t)(of->slot - of->form->slots), .start = line->start,
		.end = line->start + line->len, .left = columns });
	put_line(area, of->seen + start, end - start, columns);
}

static int draw_long_elsewhere(struct form *form, const struct slot *slot, struct area *area)
{
	struct text veiled = {0};
	struct long_text of = {form, slot, edit_str(&slot->edit), NULL};
	const char *text = of.text;
	int lines = 0;

	of.seen = area_seen_edited(area, text, &veiled);
	do {
		struct long_line line = {.start = (size_t)(text - of.text)};

		text = text_wrap(text, form_value_columns(form, slot), &line.len);
		put_text_line(&of, area, &line);
	} while (++lines < LINES_ELSEWHERE && text && *text);
	if (text && *text) {
		area_put(area, ROLE_DIM, "…");
		lines++;
	}
	text_clear(&veiled);
	return lines;
}

/* Keeps the cursor among the lines in sight. */
static size_t lines_in_sight(const struct form *form, struct slot *slot, size_t count,
	size_t cursor)
{
	size_t room = form->height > LINES_ELSEWHERE + 4 ? (size_t)form->height - 4 : LINES_ELSEWHERE;

	if (slot->first_line + room > count)
		slot->first_line = count > room ? count - room : 0;
	if (cursor < slot->first_line)
		slot->first_line = cursor;
	if (cursor >= slot->first_line + room)
		slot->first_line = cursor - room + 1;
	return count - slot->first_line < room ? count - slot->first_line : room;
}

static int draw_long_here(struct form *form, struct slot *slot, struct area *area)
{
	struct text veiled = {0};
	struct long_text of = {form, slot, edit_str(&slot->edit), NULL};
	int columns = form_value_columns(form, slot);
	size_t count;
	struct long_line *lines = long_lines(of.text, columns, &count);
	size_t cursor = long_cursor_line(&slot->edit, lines, count);
	size_t shown = lines_in_sight(form, slot, count, cursor);
	int column = long_column(&slot->edit, lines[cursor].start);

	of.seen = area_seen_edited(area, of.text, &veiled);
	form->long_line = shown < count ? cursor + 1 : 0;
	form->long_lines = count;
	form->cursor_line += (int)(cursor - slot->first_line);
	area_cursor(area, area->pen_y + (int)(cursor - slot->first_line),
	            area->pen_x + (column < columns ? column : columns - 1));
	for (size_t i = slot->first_line; i < slot->first_line + shown; i++)
		put_text_line(&of, area, &lines[i]);
	text_clear(&veiled);
	xfree(lines);
	return (int)shown;
}

int form_draw_long(struct form *form, struct slot *slot, struct area *area)
{
	if (form_is_here(form, slot))
		return draw_long_here(form, slot, area);
	return draw_long_elsewhere(form, slot, area);
}
