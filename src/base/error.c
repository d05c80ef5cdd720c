/* The three words for what goes wrong: fail() for the day, die() for the machine, bug() for us.
 * It knows nothing of the terminal but the hook that restores it. */
#include "cvb/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "…"

static void (*restore_terminal)(void);

/* Formats into a sentence of fixed size; what does not fit is cut between two characters. */
static PRINTF_LIKE(3, 0)
void format_sentence(char sentence[], size_t size, const char *format, va_list args)
{
	int len = vsnprintf(sentence, size, format, args);
	size_t end = size - sizeof(ELLIPSIS);

	if (len < 0)
		bug("format \"%s\"", format);
	if ((size_t)len < size)
		return;
	while (end > 0 && ((unsigned char)sentence[end] & 0xC0) == 0x80)
		end--;
	memcpy(sentence + end, ELLIPSIS, sizeof(ELLIPSIS));
}

enum status fail(struct error *err, enum status status, const char *format, ...)
{
	char sentence[sizeof(err->sentence)]; /* the arguments may point into err */
	va_list args;

	va_start(args, format);
	format_sentence(sentence, sizeof(sentence), format, args);
	va_end(args);
	memcpy(err->sentence, sentence, sizeof(sentence));
	err->status = status;
	return status;
}

enum status fail_prefix(struct error *err, const char *format, ...)
{
	char prefix[sizeof(err->sentence)];
	va_list args;

	va_start(args, format);
	format_sentence(prefix, sizeof(prefix), format, args);
	va_end(args);
	return fail(err, err->status, "%s: %s", prefix, err->sentence);
}

/* Takes the hook off first: it may itself come to die. */
static void restore(void)
{
	void (*hook)(void) = restore_terminal;

	restore_terminal = NULL;
	if (hook)
		hook();
}

/* Without allocating: this may be said because there is no memory. */
static void say(const char *sentence)
{
	struct glyph glyph;

	for (; utf8_glyph(sentence, &glyph); sentence += glyph.bytes)
		fwrite(glyph.shown, 1, glyph.shown_len, stderr);
}

static PRINTF_LIKE(3, 0)
void last_words(const char *file, int line, const char *format, va_list args)
{
	char sentence[sizeof(((struct error *)NULL)->sentence)];

	format_sentence(sentence, sizeof(sentence), format, args);
	restore();
	fputs("cvb: ", stderr);
	if (file)
		fprintf(stderr, "dit is een fout in cvb zelf; meld die met deze regel (%s:%d): ",
		        file, line);
	say(sentence);
	fputc('\n', stderr);
}

void bug_at(const char *file, int line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	last_words(file, line, format, args);
	va_end(args);
	abort();
}

void die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	last_words(NULL, 0, format, args);
	va_end(args);
	exit(1);
}

void on_die(void (*restore_hook)(void))
{
	restore_terminal = restore_hook;
}
