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

int long_column(const struct edit *edit, size_t start)
{
	const char *text = edit_str(edit);
	struct glyph glyph;
	int column = 0;

	for (; start < edit->at && utf8_glyph(text + start, &glyph); start += glyph.bytes)
		column += glyph.width;
	return column;
}

static size_t line_end(const char *text, const struct long_line *lines, size_t count, size_t line)
{
	size_t end = lines[line].start + lines[line].len;

	/* A word that was cut in two: behind its first half is the next line. */
	return line + 1 < count && lines[line + 1].start == end ? utf8_previous(text, end) : end;
}

static size_t at_column(const char *text, size_t start, size_t end, int column)
{
	struct glyph glyph;

	while (start < end && utf8_glyph(text + start, &glyph) && (column -= glyph.width) >= 0)
		start += glyph.bytes;
	return start;
}

bool long_move(struct edit *edit, int columns, int lines)
{
	const char *text = edit_str(edit);
	size_t count;
	struct long_line *all = long_lines(text, columns, &count);
	size_t line = long_cursor_line(edit, all, count);
	size_t target = line + (size_t)lines;
	bool possible = lines > 0 ? line + 1 < count : line > 0;

	if (target >= count) /* also when it went below 0 */
		target = lines > 0 ? count - 1 : 0;
	if (possible && edit->want == 0)
		edit->want = 1 + long_column(edit, all[line].start);
	if (possible)
		edit->at = at_column(text, all[target].start, line_end(text, all, count, target),
		                     edit->want - 1);
	xfree(all);
	return possible;
}

void long_home(struct edit *edit, int columns)
{
	size_t count;
	struct long_line *all = long_lines(edit_str(edit), columns, &count);

	edit->at = all[long_cursor_line(edit, all, count)].start;
	edit->want = 0;
	xfree(all);
}

void long_end(struct edit *edit, int columns)
{
	size_t count;
	struct long_line *all = long_lines(edit_str(edit), columns, &count);

	edit->at = line_end(edit_str(edit), all, count, long_cursor_line(edit, all, count));
	edit->want = 0;
	xfree(all);
}

/* Through a text of one line an arrow does not walk: there the cursor is behind it. */
void long_enter(struct edit *edit, int columns, int direction)
{
	size_t count;

	xfree(long_lines(edit_str(edit), columns, &count));
	edit->at = direction > 0 && count > 1 ? 0 : edit->text.len;
	edit->want = 0;
}
