/* Text that grows while it is written. It knows bytes, not characters: those are utf8.c's. */
#include "cvb/base.h"

#include <stdio.h>
#include <string.h>

/* Makes room for `more` bytes and the NUL. */
static void make_room(struct text *text, size_t more)
{
	if (more > SIZE_MAX - text->len - 1)
		die("een tekst is te groot voor het geheugen van deze computer");
	text->data = xgrow(text->data, &text->cap, text->len + more + 1, 1);
}

void text_add(struct text *text, const char *more)
{
	text_add_n(text, more, strlen(more));
}

void text_add_n(struct text *text, const char *more, size_t len)
{
	make_room(text, len);
	if (len > 0)
		memcpy(text->data + text->len, more, len);
	text->len += len;
	text->data[text->len] = '\0';
}

void text_add_char(struct text *text, char c)
{
	text_add_n(text, &c, 1);
}

void text_add_sentence(struct text *text, const char *sentence)
{
	size_t start = text->len;

	text_add(text, sentence);
	if (text->len == start)
		return;
	if (text->data[start] >= 'a' && text->data[start] <= 'z')
		text->data[start] = (char)(text->data[start] - 'a' + 'A');
	if (!strchr(".?!", text->data[text->len - 1]))
		text_add_char(text, '.');
}

void text_printf(struct text *text, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	text_vprintf(text, format, args);
	va_end(args);
}

void text_vprintf(struct text *text, const char *format, va_list args)
{
	va_list measured;
	int len;

	va_copy(measured, args);
	len = vsnprintf(NULL, 0, format, measured);
	va_end(measured);
	if (len < 0)
		bug("format \"%s\"", format);
	make_room(text, (size_t)len);
	vsnprintf(text->data + text->len, (size_t)len + 1, format, args);
	text->len += (size_t)len;
}

void text_reset(struct text *text)
{
	text->len = 0;
	if (text->data)
		text->data[0] = '\0';
}

void text_clear(struct text *text)
{
	xfree(text->data);
	*text = (struct text){0};
}

const char *text_str(const struct text *text)
{
	return text->data ? text->data : "";
}
