/* Finds names in texts by their folded words, in a sorted list, and replaces them. It knows nothing
 * of pupils. */
#include "sluier.h"

#include <stdlib.h>
#include <string.h>

struct sluier_woorden {
	const char *gevouwen; /* "sem van der meer" */
	const char *getoond;
	enum sluier_rang rang;
	bool hoofdletter;
};

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The words of a text, folded, with one space between. */
static void add_folded(struct text *out, const char *word, size_t len, struct arena *arena)
{
	if (out->len > 0)
		text_add_char(out, ' ');
	text_add(out, utf8_fold(arena, arena_strndup(arena, word, len)));
}

void sluier_add(struct sluier *sluier, const struct sluier_naam *naam)
{
	struct sluier_woorden *rij;
	struct text words = { 0 };
	const char *word = naam->woorden;
	bool capital = false;
	size_t len;

	while ((word = utf8_word(word, &len))) {
		capital = !is_lower(*word);
		add_folded(&words, word, len, &sluier->arena);
		word += len;
	}
	if (words.len > 0) {
		sluier->rijen = xgrow(sluier->rijen, &sluier->cap, sluier->aantal + 1,
			sizeof(*sluier->rijen));
		rij = &sluier->rijen[sluier->aantal++];
		*rij = (struct sluier_woorden){
			.gevouwen = arena_strdup(&sluier->arena, words.data),
			.getoond = arena_strdup(&sluier->arena, naam->getoond),
			.rang = naam->rang, .hoofdletter = naam->hoofdletter && capital };
		sluier->klaar = false;
	}
	text_clear(&words);
}

static int compare(const void *a, const void *b)
{
	const struct sluier_woorden *links = a;
	const struct sluier_woorden *rechts = b;
	int order = strcmp(links->gevouwen, rechts->gevouwen);

	return order ? order : (links->rang > rechts->rang) - (links->rang < rechts->rang);
}

/* The first that does not sort before the key. */
static size_t first_from(const struct sluier *sluier, const char *key)
{
	size_t low = 0;
	size_t high = sluier->aantal;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(sluier->rijen[middle].gevouwen, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The longest name that begins with the word at `text`, of `len` bytes; `*end` comes behind it. */
static const struct sluier_woorden *longest(const struct sluier *sluier, const char *text,
	size_t len, const char **end)
{
	const struct sluier_woorden *found = NULL;
	struct arena arena = { 0 };
	struct text key = { 0 };

	for (const char *word = text; word; word = utf8_word(word + len, &len)) {
		const struct sluier_woorden *rij;
		size_t at;

		add_folded(&key, word, len, &arena);
		at = first_from(sluier, key.data);
		rij = &sluier->rijen[at];
		if (at == sluier->aantal || strncmp(rij->gevouwen, key.data, key.len) != 0)
			break;
		if (rij->gevouwen[key.len] == '\0' && !(rij->hoofdletter && is_lower(*word))) {
			found = rij;
			*end = word + len;
		}
	}
	text_clear(&key);
	arena_clear(&arena);
	return found;
}

static void make_ready(struct sluier *sluier)
{
	if (!sluier->klaar && sluier->aantal > 1)
		qsort(sluier->rijen, sluier->aantal, sizeof(*sluier->rijen), compare);
	sluier->klaar = true;
}

bool sluier_text(struct sluier *sluier, const char *text, struct text *out)
{
	const char *shown = text; /* what stands before is in `out` */
	const char *word = text;
	const char *end;
	size_t len;

	make_ready(sluier);
	while ((word = utf8_word(word, &len))) {
		const struct sluier_woorden *naam = longest(sluier, word, len, &end);

		if (naam && naam->getoond) {
			text_add_n(out, shown, (size_t)(word - shown));
			text_add(out, naam->getoond);
			shown = end;
		}
		word = naam ? end : word + len;
	}
	if (shown != text)
		text_add(out, shown);
	return shown != text;
}

/* Does a hidden name begin with these letters? */
static bool begins_name(const struct sluier *sluier, const char *word, size_t len)
{
	struct arena arena = { 0 };
	const char *key = utf8_fold(&arena, arena_strndup(&arena, word, len));
	bool found = false;

	for (size_t i = first_from(sluier, key); i < sluier->aantal && !found &&
	     strncmp(sluier->rijen[i].gevouwen, key, strlen(key)) == 0; i++)
		found = sluier->rijen[i].getoond != NULL;
	arena_clear(&arena);
	return found;
}

static void add_dots(struct text *out, const char *word, size_t len)
{
	struct glyph glyph;

	for (const char *at = word; at < word + len && utf8_glyph(at, &glyph); at += glyph.bytes)
		text_add(out, "•");
}

bool sluier_typed(struct sluier *sluier, const char *text, struct text *out)
{
	const char *shown = text; /* what stands before is in `out` */
	const char *word = text;
	size_t len;

	make_ready(sluier);
	while ((word = utf8_word(word, &len))) {
		if (begins_name(sluier, word, len)) {
			text_add_n(out, shown, (size_t)(word - shown));
			add_dots(out, word, len);
			shown = word + len;
		}
		word += len;
	}
	if (shown != text)
		text_add(out, shown);
	return shown != text;
}

void sluier_clear(struct sluier *sluier)
{
	xfree(sluier->rijen);
	arena_clear(&sluier->arena);
	*sluier = (struct sluier){ 0 };
}
