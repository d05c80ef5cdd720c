/* What the screen says above the keys: one sentence, until the next key. */
#include "loop.h"

#include <stdarg.h>
#include <string.h>

/* What a sentence ends with may have an end of its own: "n.v.t.", or what somebody typed. */
static void end_once(struct text *sentence)
{
	const char *end = text_str(sentence) + sentence->len;

	if (sentence->len < 3 || end[-1] != '.' || !strchr(".?!", end[-2]) || end[-3] == '.')
		return;
	sentence->data[--sentence->len] = '\0';
}

static PRINTF_LIKE(3, 0)
void set_message(struct tui *tui, enum role role, const char *format, va_list args)
{
	text_reset(&tui->loop->message);
	text_vprintf(&tui->loop->message, format, args);
	end_once(&tui->loop->message);
	tui->loop->message_role = role;
	tui->loop->undrawn = true;
}

void tui_say(struct tui *tui, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set_message(tui, ROLE_NORMAL, format, args);
	va_end(args);
}

void tui_complain(struct tui *tui, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	set_message(tui, ROLE_ERROR, format, args);
	va_end(args);
}

bool tui_may_write(struct tui *tui)
{
	if (tui->alleen_lezen)
		tui_complain(tui, "Alleen lezen: hier kan nu niets worden gewijzigd.");
	return !tui->alleen_lezen;
}
