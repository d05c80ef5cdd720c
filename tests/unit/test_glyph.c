/* What of a text a terminal may be shown, in how many columns, and how it is cut. */
#include "cvb_test.h"

#include <string.h>
#include <time.h>

#define UNKNOWN "\xEF\xBF\xBD" /* U+FFFD */
#define CIRCLE "\xE2\x97\x8C"  /* U+25CC */
#define ACUTE "\xCC\x81"       /* U+0301, combining */
#define ZWJ "\xE2\x80\x8D"
#define VS15 "\xEF\xB8\x8E"
#define VS16 "\xEF\xB8\x8F"

struct expected {
	const char *text;
	const char *shown; /* NULL: as it is */
	size_t bytes;      /* of the first glyph; 0: all of text */
	int width;
};

static void expect_glyphs(const struct expected *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct expected *row = &rows[i];
		size_t bytes = row->bytes ? row->bytes : strlen(row->text);
		const char *shown = row->shown ? row->shown : row->text;
		size_t shown_len = row->shown ? strlen(shown) : bytes;
		struct glyph glyph;

		assert_true(utf8_glyph(row->text, &glyph));
		if (glyph.bytes != bytes || glyph.width != row->width ||
		    glyph.shown_len != shown_len || memcmp(glyph.shown, shown, shown_len) != 0)
			fail_msg("row %d: %d bytes, %d columns, \"%.*s\"", (int)i, (int)glyph.bytes,
			         glyph.width, (int)glyph.shown_len, glyph.shown);
	}
}

static void test_end(void **state)
{
	struct glyph glyph;

	(void)state;
	assert_false(utf8_glyph("", &glyph));
}

static void test_plain(void **state)
{
	static const struct expected rows[] = {
		{"a", NULL, 0, 1}, {"ab", NULL, 1, 1}, {" ", NULL, 0, 1}, {"~", NULL, 0, 1},
		{"aé", NULL, 1, 1}, {"é", NULL, 0, 1}, {"éa", NULL, 2, 1}, {"€", NULL, 0, 1},
		{"\xC2\xA0", NULL, 0, 1}, {"ş", NULL, 0, 1}, {"Ж", NULL, 0, 1}, {"ك", NULL, 0, 1},
		{"…", NULL, 0, 1}, {"│", NULL, 0, 1}, {"█", NULL, 0, 1}, {UNKNOWN, NULL, 0, 1},
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

static void test_clusters(void **state)
{
	static const struct expected rows[] = {
		{"e" ACUTE, NULL, 0, 1}, {"e" ACUTE "e", NULL, 3, 1},
		{"e" ACUTE "\xCC\xA3" "x", NULL, 5, 1}, {"é" ACUTE, NULL, 0, 1},
		{"日", NULL, 0, 2}, {"日本", NULL, 3, 2}, {"한", NULL, 0, 2}, {"Ａ", NULL, 0, 2},
		{"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", NULL, 0, 2}, /* 한 in parts */
		{"か\xE3\x82\x99", NULL, 0, 2},
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

static void test_emoji(void **state)
{
	static const struct expected rows[] = {
		{"😀", NULL, 0, 2}, {"😀😀", NULL, 4, 2},
		{"👍🏽", NULL, 0, 2},                      /* with a skin tone */
		{"👨" ZWJ "👩" ZWJ "👧" ZWJ "👦", NULL, 0, 2},
		{"👩🏻" ZWJ "❤" VS16 ZWJ "💋" ZWJ "👨🏼", NULL, 0, 2},
		{"👩" ZWJ "a", NULL, 7, 2},
		{"🇳🇱", NULL, 0, 2}, {"🇳🇱🇧🇪", NULL, 8, 2}, {"🇳🇱🇧", NULL, 8, 2},
		{"🇳", NULL, 0, 1}, {"🇳a", NULL, 4, 1},
		{"🏴\xF3\xA0\x81\xA7\xF3\xA0\x81\xA2\xF3\xA0\x81\xA5\xF3\xA0\x81\xAE\xF3\xA0\x81\xA7"
		 "\xF3\xA0\x81\xBF", NULL, 0, 2},          /* England, in tags */
		{"❤", NULL, 0, 1}, {"❤" VS16, NULL, 0, 2}, {"❤" VS15, NULL, 0, 1},
		{"☎" VS16 "x", NULL, 6, 2}, {"©", NULL, 0, 1}, {"©" VS16, NULL, 0, 2},
		{"1" VS16 "\xE2\x83\xA3", NULL, 0, 2},     /* keycap */
		{"#" VS16 "\xE2\x83\xA3", NULL, 0, 2},
		{"a" VS16, NULL, 0, 1}, {"日" VS16, NULL, 0, 2},
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

static void test_marks_without_a_letter(void **state)
{
	static const struct expected rows[] = {
		{ACUTE, CIRCLE, 0, 1}, {ACUTE ACUTE, CIRCLE, 4, 1}, {ACUTE "a", CIRCLE, 2, 1},
		{"\xE2\x83\xA3", CIRCLE, 0, 1}, {VS16, CIRCLE, 0, 1},
		{ZWJ, UNKNOWN, 0, 1}, {"\xE2\x80\x8C", UNKNOWN, 0, 1},
		{"\n" ACUTE, "␊", 1, 1}, {"\xFF" ACUTE, UNKNOWN, 1, 1},
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

/* U+2400 and on are E2 90 80 and on. */
static void test_c0(void **state)
{
	(void)state;
	for (int c = 1; c < 0x20; c++) {
		const char text[] = {(char)c, 'x', '\0'};
		const char picture[] = {'\xE2', '\x90', (char)(0x80 + c), '\0'};
		const struct expected row = {text, picture, 1, 1};

		expect_glyphs(&row, 1);
	}
}

static void test_c1(void **state)
{
	(void)state;
	for (int c = 0x80; c < 0xA0; c++) {
		const char text[] = {'\xC2', (char)c, 'x', '\0'};
		const struct expected row = {text, UNKNOWN, 2, 1};

		expect_glyphs(&row, 1);
	}
}

static void test_other_controls(void **state)
{
	static const struct expected rows[] = {
		{"\x7F", "␡", 0, 1}, {"\x7F" "x", "␡", 1, 1}, {"\r\n", "␍", 1, 1},
		{"\xC2\xAD", UNKNOWN, 0, 1},                                  /* soft hyphen */
		{"\xD8\x9C", UNKNOWN, 0, 1},                                  /* U+061C */
		{"\xE2\x80\x8B", UNKNOWN, 0, 1},                              /* U+200B */
		{"\xE2\x80\x8E", UNKNOWN, 0, 1}, {"\xE2\x80\x8F", UNKNOWN, 0, 1}, /* U+200E, F */
		{"\xE2\x80\xA8", UNKNOWN, 0, 1}, {"\xE2\x80\xA9", UNKNOWN, 0, 1}, /* U+2028, 9 */
		{"\xE2\x80\xAA", UNKNOWN, 0, 1}, {"\xE2\x80\xAB", UNKNOWN, 0, 1}, /* U+202A, B */
		{"\xE2\x80\xAC", UNKNOWN, 0, 1}, {"\xE2\x80\xAD", UNKNOWN, 0, 1}, /* U+202C, D */
		{"\xE2\x80\xAE", UNKNOWN, 0, 1}, {"\xE2\x80\xAE" "x", UNKNOWN, 3, 1}, /* U+202E */
		{"\xE2\x81\xA0", UNKNOWN, 0, 1},                              /* U+2060 */
		{"\xE2\x81\xA6", UNKNOWN, 0, 1}, {"\xE2\x81\xA7", UNKNOWN, 0, 1}, /* U+2066, 7 */
		{"\xE2\x81\xA8", UNKNOWN, 0, 1}, {"\xE2\x81\xA9", UNKNOWN, 0, 1}, /* U+2068, 9 */
		{"\xEF\xBB\xBF", UNKNOWN, 0, 1},                              /* U+FEFF */
		{"\xEF\xBF\xB9", UNKNOWN, 0, 1},                              /* U+FFF9 */
		{"\xF3\xA0\x80\x81", UNKNOWN, 0, 1},                          /* U+E0001 */
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

/* A control character is never swallowed by the letter before it. */
static void test_control_behind_a_letter(void **state)
{
	static const struct expected rows[] = {
		{"a\x1b", NULL, 1, 1}, {"é\x1b", NULL, 2, 1}, {"e" ACUTE "\xC2\x9B", NULL, 3, 1},
		{"a\xE2\x80\xAE", NULL, 1, 1}, {"日\xEF\xBB\xBF", NULL, 3, 2},
		{"\xD8\x80" "1", UNKNOWN, 2, 1}, {"\xD8\x80\x1b", UNKNOWN, 2, 1}, /* U+0600 */
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

static void test_invalid_bytes(void **state)
{
	static const struct expected rows[] = {
		{"\xFF", UNKNOWN, 0, 1}, {"\x80", UNKNOWN, 0, 1}, {"\xC3", UNKNOWN, 0, 1},
		{"\xC3" "a", UNKNOWN, 1, 1}, {"\xE2\x82", UNKNOWN, 1, 1},
		{"\xE2\x82" "a", UNKNOWN, 1, 1}, {"\xC0\xAF", UNKNOWN, 1, 1},
		{"\xED\xA0\x80", UNKNOWN, 1, 1}, {"\xF4\x90\x80\x80", UNKNOWN, 1, 1},
		{"\xF0\x9F\x98", UNKNOWN, 1, 1}, {"a\xFF", NULL, 1, 1}, {"é\xFF", NULL, 2, 1},
	};

	(void)state;
	expect_glyphs(rows, ARRAY_LEN(rows));
}

/* A thousand accents are one glyph, of which the letter and fifteen are shown. */
static void test_tower_of_accents(void **state)
{
	char text[1 + 2 * 1000 + 2] = "a";
	struct glyph glyph;

	(void)state;
	for (int i = 0; i < 1000; i++)
		memcpy(text + 1 + 2 * i, ACUTE, 2);
	memcpy(text + 2001, "b", 2);
	assert_true(utf8_glyph(text, &glyph));
	assert_int_equal(glyph.bytes, 2001);
	assert_int_equal(glyph.shown_len, 1 + 2 * 15);
	assert_ptr_equal(glyph.shown, text);
	assert_int_equal(glyph.width, 1);
	assert_int_equal(utf8_width(text), 2);
}

static void encode(uint32_t c, char out[5])
{
	memset(out, 0, 5);
	if (c < 0x80) {
		out[0] = (char)c;
	} else if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
	} else if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
	} else {
		out[0] = (char)(0xF0 | c >> 18);
		out[1] = (char)(0x80 | (c >> 12 & 0x3F));
		out[2] = (char)(0x80 | (c >> 6 & 0x3F));
		out[3] = (char)(0x80 | (c & 0x3F));
	}
}

/* No byte of a C0 control, DEL, a C1 control or a bidi control. */
static bool is_safe(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		const unsigned char *at = (const unsigned char *)text + i;

		if (at[0] < 0x20 || at[0] == 0x7F || (at[0] == 0xC2 && at[1] < 0xA0))
			return false;
		if (at[0] == 0xE2 && at[1] == 0x80 &&
		    (at[2] == 0x8E || at[2] == 0x8F || (at[2] >= 0xA8 && at[2] <= 0xAE)))
			return false;
		if (at[0] == 0xE2 && at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9)
			return false;
		if (at[0] == 0xEF && at[1] == 0xBB && at[2] == 0xBF)
			return false;
	}
	return utf8_valid(text, len);
}

static void test_every_code_point(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		char text[5];
		struct glyph glyph;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		encode(c, text);
		if (!utf8_glyph(text, &glyph) || glyph.bytes != strlen(text) || glyph.width < 1 ||
		    glyph.width > 2 || glyph.shown_len == 0 ||
		    !is_safe(glyph.shown, glyph.shown_len))
			fail_msg("U+%04X", (unsigned)c);
	}
}

static void test_width(void **state)
{
	(void)state;
	assert_int_equal(utf8_width(""), 0);
	assert_int_equal(utf8_width("Sem van der Meer"), 16);
	assert_int_equal(utf8_width("Zoë"), 3);
	assert_int_equal(utf8_width("Zoe\xCC\x88"), 3);
	assert_int_equal(utf8_width("日本 x"), 6);
	assert_int_equal(utf8_width("🇳🇱👨" ZWJ "👩"), 4);
	assert_int_equal(utf8_width("\x1b[31m\t"), 6);
	assert_int_equal(utf8_width("a\xFF\xFE"), 3);
}

static void expect_previous(const char *text, size_t at, size_t expected)
{
	assert_int_equal(utf8_previous(text, at), expected);
}

static void test_previous(void **state)
{
	(void)state;
	expect_previous("", 0, 0);
	expect_previous("abc", 0, 0);
	expect_previous("abc", 1, 0);
	expect_previous("abc", 3, 2);
	expect_previous("aé", 3, 1);
	expect_previous("éa", 3, 2);
	expect_previous("xe" ACUTE, 4, 1);
	expect_previous("xe" ACUTE, 3, 1); /* inside a glyph: its start */
	expect_previous("ab日本", 8, 5);
	expect_previous("🇳🇱🇧🇪", 16, 8);
	expect_previous("🇳🇱🇧🇪🇩🇪", 24, 16);
	expect_previous("ab👨" ZWJ "👩", 13, 2);
	expect_previous("a\r\n", 3, 2);
	expect_previous("a\r\n", 2, 1);
	expect_previous("a\n" ACUTE, 4, 2);
	expect_previous("a\xFF\xFF", 3, 2);
	expect_previous("\xD8\x80" "12", 4, 3);
	expect_previous("\xD8\x80" "12", 3, 2);
	expect_previous("\xE0\xB5\x8E" "12", 5, 4);
	expect_previous("\xE0\xB5\x8E" "12", 4, 0); /* U+0D4E takes the letter behind it along */
}

static void expect_cut(const char *text, int columns, const char *expected, int used)
{
	struct text out = {0};

	text_add(&out, "|");
	assert_int_equal(utf8_add_cut(&out, text, columns), used);
	assert_string_equal(text_str(&out) + 1, expected);
	assert_int_equal(out.len, strlen(expected) + 1);
	text_clear(&out);
}

static void test_cut(void **state)
{
	(void)state;
	expect_cut("", 5, "", 0);
	expect_cut("Sem", 4, "Sem", 3);
	expect_cut("Sem", 3, "Sem", 3);
	expect_cut("Sem", 2, "S…", 2);
	expect_cut("Sem", 1, "…", 1);
	expect_cut("Sem", 0, "", 0);
	expect_cut("Sem", -3, "", 0);
	expect_cut("S", 1, "S", 1);
	expect_cut("Zoë Çelik", 6, "Zoë Ç…", 6);
	expect_cut("Zoe\xCC\x88 van", 4, "Zoe\xCC\x88…", 4);
	expect_cut("Zoe\xCC\x88", 3, "Zoe\xCC\x88", 3);
}

static void test_cut_wide(void **state)
{
	(void)state;
	expect_cut("日本語", 6, "日本語", 6);
	expect_cut("日本語", 5, "日本…", 5);
	expect_cut("日本語", 4, "日…", 3);
	expect_cut("日本語", 3, "日…", 3);
	expect_cut("日本語", 2, "…", 1);
	expect_cut("日本語", 1, "…", 1);
	expect_cut("a日", 2, "a…", 2);
	expect_cut("日a", 2, "…", 1);
	expect_cut("日" ACUTE, 2, "日" ACUTE, 2);
	expect_cut("🇳🇱🇧🇪", 3, "🇳🇱…", 3);
}

static void test_cut_is_safe(void **state)
{
	(void)state;
	expect_cut("\x1b[2Jx\n", 10, "␛[2Jx␊", 6);
	expect_cut("\x1b[2Jx", 3, "␛[…", 3);
	expect_cut("\t\t\t", 2, "␉…", 2);
	expect_cut("a\xC2\x9B" "b", 9, "a" UNKNOWN "b", 3);
	expect_cut(ACUTE "a", 9, CIRCLE "a", 2);
}

static void test_safe(void **state)
{
	struct text out = {0};

	(void)state;
	utf8_add_safe(&out, "");
	assert_string_equal(text_str(&out), "");
	utf8_add_safe(&out, "Zoë\n\x1b]0;titel\x07\r\n\t日\xFF");
	assert_string_equal(text_str(&out), "Zoë\n␛]0;titel␇␍\n␉日" UNKNOWN);
	text_clear(&out);
}

/* Bytes of every kind in every order, the same in every run. */
static void random_text(uint32_t *seed, char *text, size_t len)
{
	static const char *const parts[] = {"a", " ", "é", "日", ACUTE, ZWJ, VS16, "🇳", "👩", "🏽",
		"\n", "\r", "\x1b", "\xC2\x9B", "\xE2\x80\xAE", "\xFF", "\xE2", "\x82", "\xD8\x80",
		"\xE1\x84\x92", "\xE1\x85\xA1", "\xE0\xA4\x95", "\xE0\xA4\xBE", "1", "\xF0\x9F"};
	size_t at = 0;

	for (;;) {
		const char *part;

		*seed = *seed * 1664525u + 1013904223u;
		part = parts[(*seed >> 16) % ARRAY_LEN(parts)];
		if (at + strlen(part) >= len)
			break;
		memcpy(text + at, part, strlen(part));
		at += strlen(part);
	}
	text[at] = '\0';
}

/* Forwards glyph by glyph and back again gives the same places; nothing unsafe comes out. */
static void walk(const char *text)
{
	size_t start[64];
	size_t count = 0;
	size_t at = 0;
	struct glyph glyph;

	for (; utf8_glyph(text + at, &glyph); at += glyph.bytes) {
		assert_in_range(glyph.width, 1, 2);
		assert_true(is_safe(glyph.shown, glyph.shown_len));
		start[count++] = at;
	}
	assert_int_equal(at, strlen(text));
	for (size_t previous = at; count > 0; previous = start[count]) {
		count--;
		assert_int_equal(utf8_previous(text, previous), start[count]);
	}
}

static void test_any_text(void **state)
{
	uint32_t seed = 20261121;
	struct text out = {0};
	char text[64];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		int columns = round % 12;
		int used;

		random_text(&seed, text, sizeof(text));
		walk(text);
		text_reset(&out);
		used = utf8_add_cut(&out, text, columns);
		assert_true(used <= columns);
		assert_true(is_safe(text_str(&out), out.len));
	}
	text_clear(&out);
}

/* A megabyte that is made to hurt: one cluster, and a long way back. */
static void test_linear(void **state)
{
	static const char *const parts[] = {ACUTE, "🇳", ("👩" ZWJ), "\xFF", "日", "\n", "a"};
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		struct text text = {0};
		struct text out = {0};

		for (int times = 0; times < 250000; times++)
			text_add(&text, parts[i]);
		assert_true(utf8_width(text_str(&text)) > 0);
		assert_true(utf8_add_cut(&out, text_str(&text), 1000000) > 0);
		utf8_add_safe(&out, text_str(&text));
		assert_true(utf8_previous(text_str(&text), text.len) < text.len);
		text_clear(&text);
		text_clear(&out);
	}
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_end),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_clusters),
		cmocka_unit_test(test_emoji),
		cmocka_unit_test(test_marks_without_a_letter),
		cmocka_unit_test(test_c0),
		cmocka_unit_test(test_c1),
		cmocka_unit_test(test_other_controls),
		cmocka_unit_test(test_control_behind_a_letter),
		cmocka_unit_test(test_invalid_bytes),
		cmocka_unit_test(test_tower_of_accents),
		cmocka_unit_test(test_every_code_point),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_previous),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_cut_wide),
		cmocka_unit_test(test_cut_is_safe),
		cmocka_unit_test(test_safe),
		cmocka_unit_test(test_any_text),
		cmocka_unit_test(test_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
