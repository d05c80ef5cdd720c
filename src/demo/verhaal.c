/* Filling templates: slots, chance and agreement. */
#include "verhaal.h"

#include <string.h>

static const char *const slot_names[] = {
#define SLOT(naam) #naam,
	SLOTS(SLOT)
#undef SLOT
};

/* ASCII only and by hand: the C library asks the locale. */
static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool slot_is(const char *slot, const char *naam, size_t len)
{
	char first = is_upper(naam[0]) ? (char)(naam[0] - 'A' + 'a') : naam[0];

	return strlen(slot) == len && slot[0] == first &&
		memcmp(slot + 1, naam + 1, len - 1) == 0;
}

/* A text that would begin with "hij" begins with the name. */
static void write_slot(struct verhaal *verhaal, const char *naam, size_t len)
{
	for (size_t i = 0; i < SLOT_AANTAL; i++) {
		const char *value = verhaal->slots[i];
		size_t at = verhaal->tekst->len;

		if (!slot_is(slot_names[i], naam, len))
			continue;
		if (!value)
			bug("nothing to fill {%s}", slot_names[i]);
		if (at == 0 && i == SLOT_hij)
			value = verhaal->slots[SLOT_naam];
		text_add(verhaal->tekst, value);
		if (is_upper(naam[0]) && *value >= 'a' && *value <= 'z')
			verhaal->tekst->data[at] = (char)(*value - 'a' + 'A');
		return;
	}
	bug("no slot {%.*s}", (int)len, naam);
}

/* The n-th part between bars of a choice without its brackets. */
static void find_part(const char **from, const char **to, size_t n)
{
	const char *end = *to;

	for (; n > 0; n--)
		*from = (const char *)memchr(*from, '|', (size_t)(end - *from)) + 1;
	*to = memchr(*from, '|', (size_t)(end - *from));
	if (!*to)
		*to = end;
}

static size_t count_parts(const char *from, const char *to)
{
	size_t parts = 1;

	for (; from < to; from++)
		parts += *from == '|';
	return parts;
}

static void write_span(struct verhaal *verhaal, const char *from, const char *to);

/* Recursion is at most two deep: a choice holds slots, a slot holds nothing. */
static const char *write_gap(struct verhaal *verhaal, const char *open, const char *end)
{
	char closing = *open == '{' ? '}' : *open == '[' ? ']' : '>';
	const char *from = open + 1;
	const char *close = memchr(from, closing, (size_t)(end - from));
	const char *to = close;
	size_t parts;

	if (!close)
		bug("no %c after \"%s\"", closing, open);
	if (*open == '{') {
		write_slot(verhaal, from, (size_t)(close - from));
		return close + 1;
	}
	parts = count_parts(from, close);
	if (parts < 2 || (*open == '<' && parts != 2))
		bug("nothing to choose in \"%s\"", open);
	find_part(&from, &to, *open == '<' ? verhaal->ouders_meervoud
		: (size_t)toeval_draw(verhaal->toeval, 0, (int)parts - 1));
	write_span(verhaal, from, to);
	return close + 1;
}

static void write_span(struct verhaal *verhaal, const char *from, const char *to)
{
	while (from < to) {
		size_t plain = strcspn(from, "{[<");

		if (plain > (size_t)(to - from))
			plain = (size_t)(to - from);
		text_add_n(verhaal->tekst, from, plain);
		from += plain;
		if (from < to)
			from = write_gap(verhaal, from, to);
	}
}

void verhaal_add(struct verhaal *verhaal, const char *zin)
{
	const struct text *tekst = verhaal->tekst;

	if (tekst->len > 0 && tekst->data[tekst->len - 1] != '\n')
		text_add_char(verhaal->tekst, ' ');
	write_span(verhaal, zin, zin + strlen(zin));
}

static size_t common_divisor(size_t a, size_t b)
{
	while (b > 0) {
		size_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* Steps through the bank from a drawn place; a stride that shares no factor with the length comes
 * past every sentence before one comes again. */
void verhaal_draw(struct verhaal *verhaal, const struct bank *bank, int aantal)
{
	size_t at = (size_t)toeval_draw(verhaal->toeval, 0, (int)bank->aantal - 1);
	size_t stride = (size_t)toeval_draw(verhaal->toeval, 1, (int)bank->aantal);

	while (common_divisor(bank->aantal, stride) != 1)
		stride--;
	for (int i = 0; i < aantal && (size_t)i < bank->aantal; i++) {
		verhaal_add(verhaal, bank->zinnen[at]);
		at = (at + stride) % bank->aantal;
	}
}

void verhaal_paragraph(struct verhaal *verhaal)
{
	if (verhaal->tekst->len > 0)
		text_add(verhaal->tekst, "\n\n");
}

const char *verhaal_take(struct verhaal *verhaal)
{
	const char *taken = verhaal->tekst->len > 0
		? arena_strdup(verhaal->arena, text_str(verhaal->tekst)) : NULL;

	text_reset(verhaal->tekst);
	return taken;
}

const char *verhaal_text(struct verhaal *verhaal, const struct bank *bank, int aantal)
{
	verhaal_draw(verhaal, bank, aantal);
	return verhaal_take(verhaal);
}
