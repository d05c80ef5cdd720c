/* Characters: checking, converting, folding for search, and what of a text a terminal may be shown
 * and how wide that is. The only door to utf8proc, of which nothing that allocates is used. */
#include "cvb/base.h"

#include <string.h>
#include <utf8proc.h>

#define EMOJI_STYLE 0xFE0F    /* variation selector 16 */
#define SHOWN_MAX 16          /* code points of one glyph; the longest emoji has ten */
#define REPLACEMENT "\xEF\xBF\xBD"
#define DOTTED_CIRCLE "\xE2\x97\x8C"
#define ELLIPSIS "…"

int32_t utf8_take(const char *bytes, ptrdiff_t len, size_t *taken)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)bytes, len, &c);

	*taken = n > 0 ? (size_t)n : 1;
	return n > 0 ? c : UTF8_INVALID;
}

static void add_code_point(struct text *out, int32_t c)
{
	utf8proc_uint8_t bytes[4];

	text_add_n(out, (const char *)bytes, (size_t)utf8proc_encode_char(c, bytes));
}

/* Moves what was made into the arena. */
static char *keep(struct arena *arena, struct text *made)
{
	char *kept = arena_strndup(arena, text_str(made), made->len);

	text_clear(made);
	return kept;
}

bool utf8_valid(const char *bytes, size_t len)
{
	size_t taken;

	for (; len > 0; bytes += taken, len -= taken)
		if (utf8_take(bytes, (ptrdiff_t)len, &taken) == UTF8_INVALID)
			return false;
	return true;
}

char *utf8_from_cp1252(struct arena *arena, const char *bytes, size_t len)
{
	/* 0x80..0x9F; the rest is as in Unicode. */
	static const uint16_t high[32] = {
		0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
		0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
	};
	struct text made = {0};

	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)bytes[i];

		add_code_point(&made, byte >= 0x80 && byte <= 0x9F ? high[byte - 0x80] : byte);
	}
	return keep(arena, &made);
}

/* ---- canonical composition ---- */

struct points {
	utf8proc_int32_t *at;
	size_t len;
	size_t cap;
};

static int combining_class(int32_t c)
{
	return utf8proc_get_property(c)->combining_class;
}

/* Sorts the marks of one character by class, stable, by counting: utf8proc_decompose sorts them
 * too, but takes quadratic time for a text that is made to hurt. */
static void order_marks(utf8proc_int32_t *marks, size_t len)
{
	size_t start[257] = {0};
	utf8proc_int32_t *sorted;

	if (len < 2)
		return;
	for (size_t i = 0; i < len; i++)
		start[combining_class(marks[i]) + 1]++;
	for (size_t class = 1; class < ARRAY_LEN(start); class++)
		start[class] += start[class - 1];
	sorted = xcalloc(len, sizeof(*sorted));
	for (size_t i = 0; i < len; i++)
		sorted[start[combining_class(marks[i])]++] = marks[i];
	memcpy(marks, sorted, len * sizeof(*marks));
	xfree(sorted);
}

static void order_all_marks(struct points *points)
{
	size_t first = 0;

	for (size_t i = 0; i <= points->len; i++) {
		if (i < points->len && combining_class(points->at[i]) != 0)
			continue;
		order_marks(points->at + first, i - first);
		first = i + 1;
	}
}

static void decompose(struct points *points, const char *text)
{
	size_t taken;

	for (; *text; text += taken) {
		int32_t c = utf8_take(text, -1, &taken);
		utf8proc_ssize_t n;

		if (c == UTF8_INVALID)
			bug("utf8_nfc of invalid text");
		points->at = xgrow(points->at, &points->cap, points->len + 8, sizeof(*points->at));
		n = utf8proc_decompose_char(c, points->at + points->len, 8,
		                            UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, NULL);
		if (n < 0 || n > 8)
			bug("U+%04X decomposes into %d", (unsigned)c, (int)n);
		points->len += (size_t)n;
	}
}

/* Nothing below U+0300 changes or is changed: those texts need no work. */
static bool is_simple(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0xCC)
			return false;
	return true;
}

char *utf8_nfc(struct arena *arena, const char *text)
{
	struct points points = {0};
	struct text made = {0};
	utf8proc_ssize_t len;

	if (is_simple(text))
		return arena_strdup(arena, text);
	decompose(&points, text);
	order_all_marks(&points);
	len = utf8proc_normalize_utf32(points.at, (utf8proc_ssize_t)points.len,
	                               UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	for (utf8proc_ssize_t i = 0; i < len; i++)
		add_code_point(&made, points.at[i]);
	xfree(points.at);
	return keep(arena, &made);
}

/* ---- folding ---- */

static bool is_apostrophe(int32_t c)
{
	return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BF) ||
	       c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032;
}

static bool is_alphanumeric(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/* Letters that Unicode does not take apart. Capitals and ß were folded before. */
static const char *plain_letters(int32_t c)
{
	static const struct {
		int32_t letter;
		const char *plain;
	} letters[] = {
		{0x131, "i"}, {0x142, "l"}, {0xF8, "o"}, {0x111, "d"}, {0xE6, "ae"},
		{0x153, "oe"}, {0xFE, "th"}, {0xF0, "d"}, {0x127, "h"},
	};

	for (size_t i = 0; i < ARRAY_LEN(letters); i++)
		if (letters[i].letter == c)
			return letters[i].plain;
	return NULL;
}

/* `gap`: something that is neither letter nor digit came since the last one. */
static void fold_part(struct text *out, int32_t c, bool *gap)
{
	const char *plain = plain_letters(c);

	if (is_apostrophe(c))
		return;
	if (!is_alphanumeric(c)) {
		*gap = true;
		return;
	}
	if (*gap && out->len > 0)
		text_add_char(out, ' ');
	*gap = false;
	if (plain)
		text_add(out, plain);
	else
		add_code_point(out, c);
}

char *utf8_fold(struct arena *arena, const char *text)
{
	struct text made = {0};
	utf8proc_int32_t parts[32]; /* the longest is 18: U+FDFA */
	bool gap = false;
	size_t taken;

	for (; *text; text += taken) {
		int32_t c = utf8_take(text, -1, &taken);
		utf8proc_ssize_t n = 0;

		if (c == UTF8_INVALID)
			gap = true;
		else if (!is_apostrophe(c)) /* ´ would fall apart into a space and an accent */
			n = utf8proc_decompose_char(c, parts, ARRAY_LEN(parts),
			                            UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
			                            UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
			                            UTF8PROC_IGNORE, NULL);
		if (n < 0 || n > (utf8proc_ssize_t)ARRAY_LEN(parts))
			bug("U+%04X folds into %d", (unsigned)c, (int)n);
		for (utf8proc_ssize_t i = 0; i < n; i++)
			fold_part(&made, parts[i], &gap);
	}
	return keep(arena, &made);
}

/* ---- words ---- */

static bool is_mark(int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

static bool is_genitive(const char *apostrophe, size_t taken, size_t *word)
{
	const char *s = apostrophe + taken;

	return (*s == 's' || *s == 'S') && utf8_word(s, word) == s && *word == 1;
}

/* Does the word go on with what stands at `at`, which takes *taken bytes? */
static bool goes_on(const char *at, size_t *taken)
{
	int32_t c = utf8_take(at, -1, taken);
	int32_t next;
	size_t more;

	if (c == UTF8_INVALID)
		return false;
	if (!is_apostrophe(c))
		return is_alphanumeric(c) || is_mark(c);
	next = at[*taken] ? utf8_take(at + *taken, -1, &more) : UTF8_INVALID;
	return next != UTF8_INVALID && is_alphanumeric(next) && !is_genitive(at, *taken, &more);
}

const char *utf8_word(const char *text, size_t *len)
{
	size_t taken;

	for (; *text; text += taken) {
		int32_t c = utf8_take(text, -1, &taken);

		if (c == UTF8_INVALID || !is_alphanumeric(c))
			continue;
		*len = taken;
		while (text[*len] && goes_on(text + *len, &taken))
			*len += taken;
		return text;
	}
	return NULL;
}

/* ---- what is shown ---- */

/* Everything that steers instead of being seen: C0, DEL, C1, line and paragraph separators, bidi
 * and other format controls, what Unicode has not given out, and bytes that are no UTF-8. */
static bool is_unseen(int32_t c)
{
	int bound;

	if (c == UTF8_INVALID)
		return true;
	bound = utf8proc_get_property(c)->boundclass;
	return bound == UTF8PROC_BOUNDCLASS_CONTROL || bound == UTF8PROC_BOUNDCLASS_CR ||
	       bound == UTF8PROC_BOUNDCLASS_LF || (utf8proc_charwidth(c) == 0 && !is_mark(c));
}

/* May the emoji variation selector widen it? Pictographs, and what keycaps are made of. */
static bool can_be_emoji(int32_t c)
{
	return (c >= '0' && c <= '9') || c == '#' || c == '*' ||
	       utf8proc_get_property(c)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static void show_mark(struct glyph *out, int32_t c)
{
	static const char pictures[] = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟";

	out->shown = REPLACEMENT;
	if (c >= 0 && c < 0x20)
		out->shown = pictures + c * 3;
	else if (c == 0x7F)
		out->shown = "␡";
	else if (c != UTF8_INVALID && is_mark(c))
		out->shown = DOTTED_CIRCLE;
	out->shown_len = 3;
	out->width = 1;
}

static bool is_plain_ascii(char c)
{
	return c >= 0x20 && c < 0x7F;
}

/* Takes in what belongs to the `first` code point, of out->bytes. Columns are those of the parts
 * together, at most two. Of a tower of accents only the start is shown: it would cover the rows
 * above. */
static void take_cluster(const char *text, int32_t first, struct glyph *out)
{
	int32_t previous = first;
	utf8proc_int32_t state = 0;
	size_t taken;

	out->width = utf8proc_charwidth(first);
	for (int points = 1; text[out->bytes]; points++, out->bytes += taken) {
		int32_t c = utf8_take(text + out->bytes, -1, &taken);

		if (c == UTF8_INVALID || utf8proc_grapheme_break_stateful(previous, c, &state))
			break;
		if (points < SHOWN_MAX)
			out->shown_len = out->bytes + taken;
		out->width += utf8proc_charwidth(c);
		if (out->width > 2 || (c == EMOJI_STYLE && can_be_emoji(first)))
			out->width = 2;
		previous = c;
	}
}

bool utf8_glyph(const char *text, struct glyph *out)
{
	int32_t first;

	if (*text == '\0')
		return false;
	*out = (struct glyph){.shown = text, .shown_len = 1, .bytes = 1, .width = 1};
	if (is_plain_ascii(text[0]) && (text[1] == '\0' || is_plain_ascii(text[1])))
		return true;
	first = utf8_take(text, -1, &out->bytes);
	out->shown_len = out->bytes;
	if (is_unseen(first)) {
		show_mark(out, first);
		return true;
	}
	take_cluster(text, first, out);
	if (utf8proc_charwidth(first) == 0) /* a mark without a letter */
		show_mark(out, first);
	return true;
}

static bool is_ascii(char c)
{
	return ((unsigned char)c & 0x80) == 0;
}

/* Between two ASCII bytes a glyph always ends: from there it is found forwards. */
size_t utf8_previous(const char *text, size_t at)
{
	struct glyph glyph;
	size_t start = at;

	if (at == 0)
		return 0;
	do
		start--;
	while (start > 0 && !(is_ascii(text[start - 1]) && is_ascii(text[start])));
	while (utf8_glyph(text + start, &glyph) && start + glyph.bytes < at)
		start += glyph.bytes;
	return start;
}

int utf8_width(const char *text)
{
	struct glyph glyph;
	int columns = 0;

	for (; utf8_glyph(text, &glyph); text += glyph.bytes)
		columns += glyph.width;
	return columns;
}

int utf8_add_cut(struct text *out, const char *text, int columns)
{
	struct glyph glyph;
	int used = 0;
	int cut_used = 0;          /* columns and length up to where "…" would still fit */
	size_t cut_len = out->len;

	if (columns <= 0)
		return 0;
	for (; utf8_glyph(text, &glyph); text += glyph.bytes) {
		if (used + glyph.width > columns) {
			out->len = cut_len;
			text_add(out, ELLIPSIS);
			return cut_used + 1;
		}
		text_add_n(out, glyph.shown, glyph.shown_len);
		used += glyph.width;
		if (used < columns) {
			cut_used = used;
			cut_len = out->len;
		}
	}
	return used;
}

void utf8_add_safe(struct text *out, const char *text)
{
	struct glyph glyph;

	for (; utf8_glyph(text, &glyph); text += glyph.bytes) {
		if (*text == '\n')
			text_add_char(out, '\n');
		else
			text_add_n(out, glyph.shown, glyph.shown_len);
	}
}

const char *text_wrap(const char *text, int columns, size_t *len)
{
	struct glyph glyph;
	size_t space = 0; /* where the last run of spaces begins; 0 = none to break at */
	int used = 0;

	for (*len = 0; utf8_glyph(text + *len, &glyph); *len += glyph.bytes) {
		const char *at = text + *len;

		if (*at == '\n')
			return at + 1;
		if (*at == ' ' && *len > 0 && at[-1] != ' ')
			space = *len;
		used += glyph.width;
		if (used <= columns || *at == ' ' || *len == 0)
			continue;
		if (space == 0)
			return at;
		*len = space;
		return text + space + strspn(text + space, " ");
	}
	return NULL;
}
