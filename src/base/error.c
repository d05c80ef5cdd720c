/* The three words for what goes wrong: fail() for the day, die() for the machine, bug() for us.
 * It knows nothing of the terminal but the hook that restores it. */
#include "cvb/base.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "…"

static void (*restore_terminal)(void);

/* The first byte of the character that `at` stands in, or the first one behind it. */
static const char *character_start(const char *at, int direction, const char *limit)
{
	while (at != limit && ((unsigned char)*at & 0xC0) == 0x80)
		at += direction;
	return at;
}

/* Formats into a sentence of fixed size, without allocating; what does not fit is cut off. */
static PRINTF_LIKE(3, 0)
void format_sentence(char sentence[], size_t size, const char *format, va_list args)
{
	int len = vsnprintf(sentence, size, format, args);
	const char *end = sentence + size - sizeof(ELLIPSIS);

	if (len < 0)
		bug("format \"%s\"", format);
	if ((size_t)len < size)
		return;
	end = character_start(end, -1, sentence);
	memcpy(sentence + (end - sentence), ELLIPSIS, sizeof(ELLIPSIS));
}

/* As format_sentence, but cuts in the middle: a long name stands in front, and what to do about it
 * at the end. */
static PRINTF_LIKE(3, 0)
void format_both_ends(char sentence[], size_t size, const char *format, va_list args)
{
	struct text whole = {0};
	const char *start, *head, *tail; /* what is left out lies between the last two */

	text_vprintf(&whole, format, args);
	start = text_str(&whole);
	if (whole.len < size) {
		memcpy(sentence, start, whole.len + 1);
	} else {
		head = character_start(start + size / 2, -1, start);
		tail = start + whole.len;
		tail = character_start(tail - (size - size / 2 - sizeof(ELLIPSIS)), 1, tail);
		(void)snprintf(sentence, size, "%.*s" ELLIPSIS "%s", (int)(head - start), start, tail);
	}
	text_clear(&whole);
}

enum status fail(struct error *err, enum status status, const char *format, ...)
{
	char sentence[sizeof(err->sentence)]; /* the arguments may point into err */
	va_list args;

	va_start(args, format);
	format_both_ends(sentence, sizeof(sentence), format, args);
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

enum status fail_write(const char *path, int reason, struct error *err)
{
	switch (reason) {
	case ENOSPC:
	case EDQUOT:
	case EFBIG: /* over the limit that this account has for a file */
		return fail(err, ERR_DISK_FULL, "%s: de schijf is vol; maak ruimte en probeer opnieuw",
		            path);
	case ENOENT:
		return fail(err, ERR_FILE, "%s: de map waarin dit moet komen bestaat niet", path);
	case ENOTDIR:
		return fail(err, ERR_FILE, "%s: dit is geen map; geef een lege of nieuwe map op", path);
	case EACCES:
	case EPERM:
	case EROFS:
		return fail(err, ERR_FILE, "%s: hier mag niet worden geschreven; kies een andere map",
		            path);
	default:
		return fail(err, ERR_FILE, "%s: schrijven lukt niet (%s)", path, strerror(reason));
	}
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
