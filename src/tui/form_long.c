/* Long texts: where the lines break, and moving up and down through them. */
#include "form_intern.h"

struct long_line *long_lines(const char *text, int columns, size_t *count)
{
	struct long_line *lines = NULL;
	size_t cap = 0;
	const char *at = text;

	*count = 0;
	while (at) {
		struct long_line line = {.start = (size_t)(at - text)};

		at = text_wrap(at, columns, &line.len);
		lines = xgrow(lines, &cap, *count + 1, sizeof(*lines));
		lines[(*count)++] = line;
	}
	return lines;
}

size_t long_cursor_line(const struct edit *edit, const struct long_line *lines, size_t count)
{
	size_t line = count - 1;

	while (line > 0 && lines[line].start > edit->at)
		line--;
	return line;
}

/* Columns from the start of the line to the cursor. */
static int column_of(const struct edit *edit, size_t start)
{
	const char *text = edit_str(edit);
	struct glyph glyph;
	int column = 0;

	for (; start < edit->at && utf8_glyph(text + start, &glyph); start += glyph.bytes)
		column += glyph.width;
	return column;
}

static size_t at_column(const char *text, const struct long_line *line, int column)
{
	size_t at = line->start;
	struct glyph glyph;

	while (at < line->start + line->len && utf8_glyph(text + at, &glyph) &&
	       (column -= glyph.width) >= 0)
		at += glyph.bytes;
	return at;
}

bool long_move(struct edit *edit, int columns, int lines)
{
	size_t count;
	struct long_line *all = long_lines(edit_str(edit), columns, &count);
	size_t line = long_cursor_line(edit, all, count);
	size_t target = line + (size_t)lines;
	bool possible = lines > 0 ? line + 1 < count : line > 0;

	if (target >= count) /* also when it went below 0 */
		target = lines > 0 ? count - 1 : 0;
	if (possible)
		edit->at = at_column(edit_str(edit), &all[target],
		                     column_of(edit, all[line].start));
	xfree(all);
	return possible;
}
