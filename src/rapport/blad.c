/* Text to read on a terminal. It knows no pupils. */
#include "cvb/blad.h"

#define LABEL_INDENT 4
#define LABEL_COLUMNS 26
#define VALUE_LEAST 20 /* columns; a terminal that is narrower wraps by itself */

void add_spaces(struct text *out, int count)
{
	for (; count > 0; count--)
		text_add_char(out, ' ');
}

void blad_heading(struct blad *blad, const char *text)
{
	if (blad->out->len > 0)
		text_add_char(blad->out, '\n');
	utf8_add_safe(blad->out, text);
	text_add_char(blad->out, '\n');
}

size_t blad_trimmed(const char *text, size_t len)
{
	while (len > 0 && text[len - 1] == ' ')
		len--;
	return len;
}

/* The first line goes where the pen is, the rest below it. */
static void add_wrapped(struct blad *blad, int indent, const char *text)
{
	int room = blad->columns - indent > VALUE_LEAST ? blad->columns - indent : VALUE_LEAST;
	bool first = true;

	while (text) {
		struct arena arena = {0};
		size_t len;
		const char *next = text_wrap(text, room, &len);

		len = blad_trimmed(text, len);
		if (!first)
			add_spaces(blad->out, len > 0 ? indent : 0);
		utf8_add_safe(blad->out, arena_strndup(&arena, text, len));
		text_add_char(blad->out, '\n');
		arena_clear(&arena);
		first = false;
		text = next;
	}
}

void blad_line(struct blad *blad, int indent, const char *text)
{
	add_spaces(blad->out, indent);
	add_wrapped(blad, indent, text);
}

void blad_item(struct blad *blad, int indent, const char *mark, const char *text)
{
	add_spaces(blad->out, indent);
	text_add(blad->out, mark);
	text_add_char(blad->out, ' ');
	add_wrapped(blad, indent + utf8_width(mark) + 1, text);
}

void blad_pair(struct blad *blad, const char *label, const char *value)
{
	if (!value || !*value)
		return;
	add_spaces(blad->out, LABEL_INDENT);
	text_add(blad->out, label);
	add_spaces(blad->out, LABEL_COLUMNS - utf8_width(label));
	text_add_char(blad->out, ' ');
	add_wrapped(blad, LABEL_INDENT + LABEL_COLUMNS + 1, value);
}
