/* Finds names in texts by their folded words, in a sorted list, and replaces them. It knows nothing
 * of pupils. */
#include "sluier.h"

#include <stdlib.h>
#include <string.h>

#define CUT "…"            /* ends a text that was cut, maybe in the middle of a name */
#define CUT_LETTERS 3      /* as many of a name before it tell who it is */
#define GENITIVE_LETTERS 3 /* a name of fewer has no s behind it */
#define ADDRESS_LETTERS 4  /* a name of fewer may be in any address by chance */
#define COPY_WORDS 5       /* at the start of a text, by which a copy of it is known */
#define COPY_LETTERS 8     /* what is shorter may be said by anybody */

struct sluier_woorden {
	const char *gevouwen; /* "sem van der meer" */
	const char *vervolg;  /* of a text that may be copied: what comes after these words */
	const char *getoond;
	int64_t van; /* 0 = nobody's in particular */
	enum sluier_rang rang;
	bool hoofdletter;
};

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* ---- filling ---- */

/* The words of a text, folded, with one space between. */
static void add_folded(struct text *out, const char *word, size_t len, struct arena *arena)
{
	if (out->len > 0)
		text_add_char(out, ' ');
	text_add(out, utf8_fold(arena, arena_strndup(arena, word, len)));
}

static struct sluier_woorden *add_row(struct sluier *sluier, const char *gevouwen,
	const char *getoond)
{
	struct sluier_woorden *rij;

	sluier->rijen = xgrow(sluier->rijen, &sluier->cap, sluier->aantal + 1,
		sizeof(*sluier->rijen));
	rij = &sluier->rijen[sluier->aantal++];
	*rij = (struct sluier_woorden){
		.gevouwen = arena_strdup(&sluier->arena, gevouwen),
		.getoond = arena_strdup(&sluier->arena, getoond), .van = sluier->van };
	sluier->klaar = false;
	return rij;
}

void sluier_add(struct sluier *sluier, const struct sluier_naam *naam)
{
	struct text words = { 0 };
	struct arena arena = { 0 };
	const char *word = naam->woorden;
	bool capital = false;
	size_t len;

	while ((word = utf8_word(word, &len))) {
		capital = !is_lower(*word);
		add_folded(&words, word, len, &arena);
		word += len;
	}
	if (words.len > 0) {
		struct sluier_woorden *rij = add_row(sluier, words.data, naam->getoond);

		rij->rang = naam->rang;
		rij->hoofdletter = naam->hoofdletter && capital;
	}
	text_clear(&words);
	arena_clear(&arena);
}

void sluier_add_tekst(struct sluier *sluier, const char *tekst, const char *getoond)
{
	struct text first = { 0 }, rest = { 0 };
	struct arena arena = { 0 };
	const char *word = tekst;
	size_t words = 0;
	size_t len;

	for (; (word = utf8_word(word, &len)); word += len)
		add_folded(words++ < COPY_WORDS ? &first : &rest, word, len, &arena);
	if (words > 1 && first.len > COPY_LETTERS) {
		struct sluier_woorden *rij = add_row(sluier, first.data, getoond);

		rij->rang = SLUIER_NAAM;
		rij->vervolg = arena_strdup(&sluier->arena, text_str(&rest));
	}
	text_clear(&first);
	text_clear(&rest);
	arena_clear(&arena);
}

static int compare(const void *a, const void *b)
{
	const struct sluier_woorden *links = a;
	const struct sluier_woorden *rechts = b;
	int order = strcmp(links->gevouwen, rechts->gevouwen);

	return order ? order : (links->rang > rechts->rang) - (links->rang < rechts->rang);
}

static void make_ready(struct sluier *sluier)
{
	if (!sluier->klaar && sluier->aantal > 1)
		qsort(sluier->rijen, sluier->aantal, sizeof(*sluier->rijen), compare);
	sluier->klaar = true;
}

struct lezing {
	const struct sluier *sluier;
	const char *text; /* all of it */
	struct arena arena;
	struct text key;  /* the words so far, folded */
};

struct vondst {
	const char *begin, *end;
	const char *getoond; /* NULL = it stays */
};

/* ---- who is on the table ---- */

static bool is_op_tafel(const struct sluier *sluier, const struct sluier_woorden *rij)
{
	return rij->van != 0 && rij->van == sluier->op_tafel;
}

/* NULL = it stays. */
static const char *shown_as(const struct sluier *sluier, const struct sluier_woorden *rij)
{
	return is_op_tafel(sluier, rij) ? NULL : rij->getoond;
}

/* Their own name counts before all others, that of their parents as of people who work there. */
static enum sluier_rang rank_of(const struct sluier *sluier, const struct sluier_woorden *rij)
{
	if (!is_op_tafel(sluier, rij))
		return rij->rang;
	return rij->rang == SLUIER_NAAM ? SLUIER_ZICHTBAAR : SLUIER_BEKEND;
}

/* The first row that does not sort before the key. */
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

/* Part of an address or of the name of a file: there is no capital in those. */
static bool is_glued(const struct lezing *lezing, const char *word, const char *end)
{
	if (word > lezing->text && strchr("@._/", word[-1]))
		return true;
	return *end && (strchr("@_", *end) || (*end == '.' && is_lower(end[1])));
}

/* The first by rank of the rows that begin with the key and fit the word, from `word` to `end`;
 * with `whole` of those that are the key. NULL = none. */
struct zoeking {
	const char *key;
	bool whole;
	const char *word, *end;
};

static bool fits(const struct lezing *lezing, const struct sluier_woorden *rij,
	const struct zoeking *zoeking)
{
	const char *word = zoeking->word;
	bool small = is_lower(*word) && !is_glued(lezing, word, zoeking->end);

	if (rij->rang == SLUIER_EIGEN)
		return zoeking->whole && (small || strchr(rij->gevouwen, ' '));
	return rij->rang != SLUIER_GETYPT && !(rij->hoofdletter && small);
}

static const struct sluier_woorden *best_row(const struct lezing *lezing,
	const struct zoeking *zoeking)
{
	const struct sluier *sluier = lezing->sluier;
	const struct sluier_woorden *found = NULL;
	size_t len = strlen(zoeking->key) + zoeking->whole;

	for (size_t i = first_from(sluier, zoeking->key); i < sluier->aantal &&
	     strncmp(sluier->rijen[i].gevouwen, zoeking->key, len) == 0; i++)
		if (fits(lezing, &sluier->rijen[i], zoeking) && (!found ||
		    rank_of(sluier, &sluier->rijen[i]) < rank_of(sluier, found)))
			found = &sluier->rijen[i];
	return found;
}

static const struct sluier_woorden *row_of(const struct lezing *lezing, const char *key,
	const char *word, const char *end)
{
	return best_row(lezing, &(struct zoeking){ key, true, word, end });
}

/* A row that goes on where the text was cut. */
static const struct sluier_woorden *row_cut(const struct lezing *lezing, const char *word,
	const char *end)
{
	if (strncmp(end, CUT, strlen(CUT)) != 0 || lezing->key.len < CUT_LETTERS)
		return NULL;
	return best_row(lezing, &(struct zoeking){ lezing->key.data, false, word, end });
}

/* "Vissers" */
static const struct sluier_woorden *row_genitive(const struct lezing *lezing, const char *word,
	size_t len)
{
	char *name = xstrdup(text_str(&lezing->key));
	const struct sluier_woorden *rij = NULL;

	if (len > GENITIVE_LETTERS && name[lezing->key.len - 1] == 's') {
		name[lezing->key.len - 1] = '\0';
		rij = row_of(lezing, name, word, word + len);
	}
	xfree(name);
	return rij;
}

static bool any_begins(const struct lezing *lezing)
{
	const struct sluier *sluier = lezing->sluier;
	size_t at = first_from(sluier, text_str(&lezing->key));

	return at < sluier->aantal &&
	       strncmp(sluier->rijen[at].gevouwen, lezing->key.data, lezing->key.len) == 0;
}

/* Behind `end`: as much as is the same as what followed there. */
static const char *end_of_copy(struct lezing *lezing, const char *vervolg, const char *end)
{
	const char *word = end;
	size_t len;

	for (; *vervolg && (word = utf8_word(word, &len)); word += len) {
		const char *folded = utf8_fold(&lezing->arena,
			arena_strndup(&lezing->arena, word, len));
		size_t same = strlen(folded);
		bool cut = strncmp(word + len, CUT, strlen(CUT)) == 0;

		if (strncmp(vervolg, folded, same) != 0 ||
		    (vervolg[same] && vervolg[same] != ' ' && !cut))
			break;
		vervolg += same + (vervolg[same] == ' ');
		end = word + len;
	}
	return end;
}

/* The longest name that begins with the word at `text`, of `len` bytes. */
static bool longest(struct lezing *lezing, const char *text, size_t len, struct vondst *out)
{
	const struct sluier_woorden *found = NULL;

	text_reset(&lezing->key);
	for (const char *word = text; word; word = utf8_word(word + len, &len)) {
		const char *end = word + len;
		const struct sluier_woorden *rij;

		add_folded(&lezing->key, word, len, &lezing->arena);
		rij = row_of(lezing, text_str(&lezing->key), word, end);
		if (!rij)
			rij = row_cut(lezing, word, end);
		if (!rij)
			rij = row_genitive(lezing, word, len);
		if (rij) {
			found = rij;
			*out = (struct vondst){ text, end, shown_as(lezing->sluier, rij) };
		}
		if (!any_begins(lezing))
			break;
	}
	if (found && found->vervolg)
		out->end = end_of_copy(lezing, found->vervolg, out->end);
	return found != NULL;
}

/* ---- addresses ---- */

/* Does somebody's name stand in it, with whatever before and behind? */
static bool names_somebody(struct lezing *lezing, const char *token, size_t len)
{
	const struct sluier *sluier = lezing->sluier;
	const char *folded = utf8_fold(&lezing->arena, arena_strndup(&lezing->arena, token, len));

	for (size_t i = 0; i < sluier->aantal; i++) {
		const struct sluier_woorden *rij = &sluier->rijen[i];

		if (shown_as(sluier, rij) && !rij->vervolg && rij->rang != SLUIER_GETYPT &&
		    strlen(rij->gevouwen) >= ADDRESS_LETTERS && strstr(folded, rij->gevouwen))
			return true;
	}
	return false;
}

/* An e-mail address at the start of a word. */
static bool is_address(struct lezing *lezing, const char *word, struct vondst *out)
{
	size_t len = strcspn(word, " \t\r\n<>(),;:\"");
	const char *at = memchr(word, '@', len);

	if (!at || at == word || (word > lezing->text && !strchr(" \t\r\n<>(),;:\"", word[-1])))
		return false;
	*out = (struct vondst){ word, word + len, "…@…" };
	return names_somebody(lezing, word, len);
}

/* ---- a text ---- */

/* The first from `from` on that is hidden. */
static bool next_hidden(struct lezing *lezing, const char *from, struct vondst *out)
{
	const char *word = from;
	size_t len;

	while ((word = utf8_word(word, &len))) {
		if (is_address(lezing, word, out))
			return true;
		if (longest(lezing, word, len, out)) {
			if (out->getoond)
				return true;
			word = out->end;
		} else {
			word += len;
		}
		arena_clear(&lezing->arena);
	}
	return false;
}

/* A dot for each letter or digit, as wide as it was. */
static void add_dots(struct text *out, const char *text, size_t len)
{
	const char *end = text + len;
	struct glyph glyph;
	size_t taken;

	for (; text < end && utf8_glyph(text, &glyph); text += glyph.bytes)
		if (utf8_word(text, &taken) == text)
			text_add(out, glyph.width == 2 ? "＊" : "•");
		else
			text_add_n(out, text, glyph.bytes);
}

static bool replace(struct sluier *sluier, const char *text, bool dots, struct text *out)
{
	struct lezing lezing = { .sluier = sluier, .text = text };
	const char *shown = text; /* what stands before is in `out` */
	struct vondst vondst = { 0 };

	make_ready(sluier);
	while (sluier->aantal > 0 && next_hidden(&lezing, shown, &vondst)) {
		text_add_n(out, shown, (size_t)(vondst.begin - shown));
		if (dots)
			add_dots(out, vondst.begin, (size_t)(vondst.end - vondst.begin));
		else
			text_add(out, vondst.getoond);
		shown = vondst.end;
	}
	if (shown != text)
		text_add(out, shown);
	text_clear(&lezing.key);
	arena_clear(&lezing.arena);
	return shown != text;
}

bool sluier_text(struct sluier *sluier, const char *text, struct text *out)
{
	return replace(sluier, text, false, out);
}

bool sluier_van(struct sluier *sluier, int64_t van, const char *naam, struct text *out)
{
	struct arena arena = { 0 };
	struct text key = { 0 };
	const struct sluier_woorden *found = NULL;
	const char *word = naam;
	size_t len;

	for (; (word = utf8_word(word, &len)); word += len)
		add_folded(&key, word, len, &arena);
	for (size_t i = 0; i < sluier->aantal && !found; i++)
		if (van != 0 && sluier->rijen[i].van == van && shown_as(sluier, &sluier->rijen[i]) &&
		    strcmp(sluier->rijen[i].gevouwen, text_str(&key)) == 0)
			found = &sluier->rijen[i];
	if (found)
		text_add(out, found->getoond);
	text_clear(&key);
	arena_clear(&arena);
	return found != NULL;
}

bool sluier_edited(struct sluier *sluier, const char *text, struct text *out)
{
	return replace(sluier, text, true, out);
}

/* ---- what is typed ---- */

static bool tells(const struct sluier *sluier, const struct sluier_woorden *rij, const char *key)
{
	if (!shown_as(sluier, rij) || rij->vervolg)
		return false;
	return rij->rang == SLUIER_GETYPT ? strncmp(rij->gevouwen, key, strlen(key)) == 0
		: strstr(rij->gevouwen, key) != NULL;
}

/* Are these letters in a hidden name? */
static bool in_name(const struct sluier *sluier, const char *word, size_t len)
{
	struct arena arena = { 0 };
	const char *key = utf8_fold(&arena, arena_strndup(&arena, word, len));
	bool found = false;

	for (size_t i = 0; i < sluier->aantal && !found; i++)
		found = tells(sluier, &sluier->rijen[i], key);
	arena_clear(&arena);
	return found;
}

bool sluier_typed(struct sluier *sluier, const char *text, struct text *out)
{
	const char *shown = text; /* what stands before is in `out` */
	const char *word = text;
	size_t len;

	make_ready(sluier);
	while ((word = utf8_word(word, &len))) {
		if (in_name(sluier, word, len)) {
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
