/* Characters: validity, conversion, composition and folding. What is shown is in test_glyph.c. */
#include "cvb_test.h"
#include "death.h"

#include <time.h>

static struct arena arena;

static int clear_arena(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static void test_valid(void **state)
{
	(void)state;
	assert_true(utf8_valid("", 0));
	assert_true(utf8_valid(NULL, 0));
	assert_true(utf8_valid("abc", 3));
	assert_true(utf8_valid("a\0b", 3));
	assert_true(utf8_valid("\x7F", 1));
	assert_true(utf8_valid("\xC2\x80", 2));         /* U+0080, the first of two bytes */
	assert_true(utf8_valid("\xDF\xBF", 2));         /* U+07FF, the last */
	assert_true(utf8_valid("\xE0\xA0\x80", 3));     /* U+0800 */
	assert_true(utf8_valid("\xED\x9F\xBF", 3));     /* U+D7FF */
	assert_true(utf8_valid("\xEE\x80\x80", 3));     /* U+E000 */
	assert_true(utf8_valid("\xEF\xBF\xBD", 3));     /* U+FFFD */
	assert_true(utf8_valid("\xF0\x90\x80\x80", 4)); /* U+10000 */
	assert_true(utf8_valid("\xF4\x8F\xBF\xBF", 4)); /* U+10FFFF */
}

static void test_invalid(void **state)
{
	static const char *const wrong[] = {
		"\x80", "\xBF", "\xC0\x80", "\xC0\xAF", "\xC1\xBF", /* alone; too long */
		"\xC2", "\xC2" "a", "\xC3\xC3",                     /* no continuation */
		"\xE0\x80\x80", "\xE0\x9F\xBF", "\xE2\x82", "\xE2\x82" "a", "\xE2",
		"\xED\xA0\x80", "\xED\xBF\xBF",                     /* surrogates */
		"\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF0\x9F", "\xF0",
		"\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		char *behind = arena_printf(&arena, "Sem%s", wrong[i]);
		char *before = arena_printf(&arena, "%sSem", wrong[i]);

		if (utf8_valid(wrong[i], strlen(wrong[i])) || utf8_valid(behind, strlen(behind)) ||
		    utf8_valid(before, strlen(before)))
			fail_msg("number %d", (int)i);
	}
}

/* The length decides, not the NUL that may stand behind it. */
static void test_valid_looks_no_further(void **state)
{
	(void)state;
	assert_false(utf8_valid("\xC3\xA9", 1));
	assert_true(utf8_valid("a\xFF", 1));
}

static void expect_taken(const char *bytes, ptrdiff_t len, int32_t c, size_t expected)
{
	size_t taken = 0;

	assert_int_equal(utf8_take(bytes, len, &taken), c);
	assert_int_equal(taken, expected);
}

static void test_take(void **state)
{
	(void)state;
	expect_taken("a", 1, 'a', 1);
	expect_taken("é", -1, 0xE9, 2);
	expect_taken("€x", 4, 0x20AC, 3);
	expect_taken("😀", -1, 0x1F600, 4);
	expect_taken("\0", 1, 0, 1);
	expect_taken("", -1, 0, 1);
	expect_taken("é", 1, UTF8_INVALID, 1);
	expect_taken("\xF0\x9F\x98", -1, UTF8_INVALID, 1);
	expect_taken("\x80", -1, UTF8_INVALID, 1);
}

/* As the Unicode Consortium publishes it (CP1252.TXT). */
static void test_cp1252(void **state)
{
	(void)state;
	assert_string_equal(utf8_from_cp1252(&arena, "", 0), "");
	assert_string_equal(utf8_from_cp1252(&arena, "Sem 123~", 8), "Sem 123~");
	assert_string_equal(
		utf8_from_cp1252(&arena, "\x80\x81\x82\x83\x84\x85\x86\x87", 8), "€�‚ƒ„…†‡");
	assert_string_equal(
		utf8_from_cp1252(&arena, "\x88\x89\x8A\x8B\x8C\x8D\x8E\x8F", 8), "ˆ‰Š‹Œ�Ž�");
	assert_string_equal(
		utf8_from_cp1252(&arena, "\x90\x91\x92\x93\x94\x95\x96\x97", 8), "�‘’“”•–—");
	assert_string_equal(
		utf8_from_cp1252(&arena, "\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F", 8), "˜™š›œ�žŸ");
	assert_string_equal(
		utf8_from_cp1252(&arena, "\xA0\xBF\xC0\xDF\xE9\xFF", 6), "\xC2\xA0¿Àßéÿ");
	assert_memory_equal(utf8_from_cp1252(&arena, "a\0\x80", 3), "a\0€", 6);
}

static void expect_nfc(const char *text, const char *expected)
{
	assert_string_equal(utf8_nfc(&arena, text), expected);
}

static void test_nfc(void **state)
{
	(void)state;
	expect_nfc("", "");
	expect_nfc("Sem", "Sem");
	expect_nfc("\xC3\xA9", "\xC3\xA9");
	expect_nfc("e\xCC\x81", "\xC3\xA9");                       /* e + acute */
	expect_nfc("Ze\xCC\x81" "phe\xCC\x80", "Z\xC3\xA9ph\xC3\xA8");
	expect_nfc("\xE2\x84\xAB", "\xC3\x85");                    /* ångström sign */
	expect_nfc("\xEF\xAC\x81", "\xEF\xAC\x81");                /* ﬁ stays: only compatible */
	expect_nfc("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
	expect_nfc("\xCC\x81" "a", "\xCC\x81" "a");                /* nothing to stand on */
	expect_nfc("\xE0\xA5\x98", "\xE0\xA4\x95\xE0\xA4\xBC");    /* excluded from composing */
	expect_nfc("\xCD\x84", "\xCC\x88\xCC\x81");
}

/* Marks of another class change places, of the same class they do not. */
static void test_nfc_order(void **state)
{
	(void)state;
	/* q, dot above (230), dot below (220) */
	expect_nfc("q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87");
	/* d: dot below composes, dot above stays */
	expect_nfc("d\xCC\x87\xCC\xA3", "\xE1\xB8\x8D\xCC\x87");
	/* from NormalizationTest.txt: 0061 0315 0300 05AE 0062 is 00E0 05AE 0315 0062 */
	expect_nfc("a\xCC\x95\xCC\x80\xD6\xAE" "b", "\xC3\xA0\xD6\xAE\xCC\x95" "b");
	/* two of one class: the first composes, the second stays behind it */
	expect_nfc("a\xCC\x81\xCC\x80", "\xC3\xA1\xCC\x80");
}

static void nfc_of_invalid(void)
{
	utf8_nfc(&arena, "\xE2\x82");
}

static void test_nfc_of_invalid_is_a_bug(void **state)
{
	struct death death = death_of(nfc_of_invalid);

	(void)state;
	assert_true(died_by_abort(&death));
}

static void expect_fold(const char *text, const char *expected)
{
	assert_string_equal(utf8_fold(&arena, text), expected);
}

static void test_fold_letters(void **state)
{
	(void)state;
	expect_fold("Sem", "sem");
	expect_fold("ÀÉÎÕÜÇÑ àéîõüçñ ÿŸ", "aeioucn aeioucn yy");
	expect_fold("e\xCC\x81" "E\xCC\x81", "ee");
	expect_fold("ı I İ i", "i i i i");
	expect_fold("ł Ł", "l l");
	expect_fold("ø Ø ǿ Ǿ", "o o o o");
	expect_fold("ß ẞ Strauß", "ss ss strauss");
	expect_fold("đ Đ", "d d");
	expect_fold("ð Ð", "d d");
	expect_fold("æ Æ ǽ", "ae ae ae");
	expect_fold("œ Œ", "oe oe");
	expect_fold("þ Þ", "th th");
	expect_fold("ħ Ħ", "h h");
	expect_fold("ĳ Ĳ ﬁ", "ij ij fi");
	expect_fold("Nguyễn Şahin Đặng", "nguyen sahin dang");
	expect_fold("ΣΊΣΥΦΟΣ", "σισυφοσ");
	expect_fold("Мария", "мария");
	expect_fold("日本", "日本");
	expect_fold("Groep 7B", "groep 7b");
}

static void test_fold_apostrophes(void **state)
{
	(void)state;
	expect_fold("O'Brien", "obrien");
	expect_fold("O’Brien", "obrien");
	expect_fold("O‘Brien", "obrien");
	expect_fold("OʼBrien", "obrien");
	expect_fold("O`Brien", "obrien");
	expect_fold("O´Brien", "obrien");
	expect_fold("van 't Hof", "van t hof");
	expect_fold("'s-Gravenhage", "s gravenhage");
	expect_fold("''", "");
	expect_fold("a ' b", "a b");
}

static void test_fold_gaps(void **state)
{
	(void)state;
	expect_fold("", "");
	expect_fold("   ", "");
	expect_fold("...---...", "");
	expect_fold("  Sem  van   der Meer  ", "sem van der meer");
	expect_fold("Jansen-de Vries", "jansen de vries");
	expect_fold("Jansen - de/Vries (jr.)", "jansen de vries jr");
	expect_fold("a\tb\nc\rd", "a b c d");
	expect_fold("a\xC2\xA0" "b\xE2\x80\x93" "c", "a b c"); /* hard space, dash */
	expect_fold("\x1b[31mrood", "31mrood");
	expect_fold("\x01" "a\x02", "a");
	expect_fold("a😀b", "a b");
	expect_fold("_x_y%", "x y");
	expect_fold("\xCC\x81", "");
}

/* A soft hyphen from a word processor must not split the word. */
static void test_fold_invisible(void **state)
{
	(void)state;
	expect_fold("huis\xC2\xAD" "werk", "huiswerk");
	expect_fold("\xEF\xBB\xBF" "Sem", "sem");
	expect_fold("S\xE2\x80\x8D" "em", "sem");
}

static void test_fold_invalid(void **state)
{
	(void)state;
	expect_fold("Sem\xFF" "van\xE2\x82", "sem van");
	expect_fold("\xC3", "");
}

/* What is found stays found: folding what is folded changes nothing. */
static void test_fold_twice(void **state)
{
	static const char *const texts[] = {"İŞIK", "ĲSSELMEER", "ﬃ ½ ² Ⅳ ™ №", "ŉ ǆ ẚ ΐ ﷺ", "ﬀ´`x"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		const char *once = utf8_fold(&arena, texts[i]);

		assert_string_equal(utf8_fold(&arena, once), once);
	}
}

static char *repeated(const char *part, size_t times)
{
	struct text text = {0};
	char *kept;

	for (size_t i = 0; i < times; i++)
		text_add(&text, part);
	kept = arena_strdup(&arena, text_str(&text));
	text_clear(&text);
	return kept;
}

/* Half a million marks that each want to be before the one in front: quadratic work takes
 * minutes. */
static void test_linear(void **state)
{
	static const char *const parts[] = {"\xCC\x80\xCC\xA3", "e\xCC\x81", "\xF0\x9F\x87\xB3",
		"\xEF\xB7\xBA", " ", "a'"};
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		char *text = repeated(parts[i], 250000);

		assert_true(utf8_valid(text, strlen(text)));
		assert_non_null(utf8_nfc(&arena, text));
		assert_non_null(utf8_fold(&arena, text));
	}
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
}

/* All words of a text, each in brackets. */
static void assert_words(const char *text, const char *words)
{
	struct text found = {0};
	size_t len;

	while ((text = utf8_word(text, &len))) {
		text_printf(&found, "[%.*s]", (int)len, text);
		text += len;
	}
	assert_string_equal(text_str(&found), words);
	text_clear(&found);
}

static void test_words(void **state)
{
	(void)state;
	assert_words("", "");
	assert_words(" - , …", "");
	assert_words("Sem van der Meer, 17", "[Sem][van][der][Meer][17]");
	assert_words("Müller-Øster", "[Müller][Øster]");
	assert_words("O'Neill d’Or 't", "[O'Neill][d’Or][t]");
	assert_words("Sem's Ali’s 's'", "[Sem][s][Ali][s][s]");
	assert_words("O'S o'school", "[O][S][o'school]");
	assert_words("e\xcc\x81\xcc\x81n", "[e\xcc\x81\xcc\x81n]");
	assert_words("a\x1b[31mb\xff", "[a][31mb]");
	assert_words("rock'", "[rock]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_valid, clear_arena),
		cmocka_unit_test_teardown(test_invalid, clear_arena),
		cmocka_unit_test_teardown(test_valid_looks_no_further, clear_arena),
		cmocka_unit_test_teardown(test_take, clear_arena),
		cmocka_unit_test_teardown(test_cp1252, clear_arena),
		cmocka_unit_test_teardown(test_nfc, clear_arena),
		cmocka_unit_test_teardown(test_nfc_order, clear_arena),
		cmocka_unit_test_teardown(test_nfc_of_invalid_is_a_bug, clear_arena),
		cmocka_unit_test_teardown(test_fold_letters, clear_arena),
		cmocka_unit_test_teardown(test_fold_apostrophes, clear_arena),
		cmocka_unit_test_teardown(test_fold_gaps, clear_arena),
		cmocka_unit_test_teardown(test_fold_invisible, clear_arena),
		cmocka_unit_test_teardown(test_fold_invalid, clear_arena),
		cmocka_unit_test_teardown(test_fold_twice, clear_arena),
		cmocka_unit_test_teardown(test_linear, clear_arena),
		cmocka_unit_test(test_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
