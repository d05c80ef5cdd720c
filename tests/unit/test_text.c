/* Text that grows. */
#include "cvb_test.h"

#include <string.h>

static void test_empty(void **state)
{
	struct text text = {0};

	(void)state;
	assert_string_equal(text_str(&text), "");
	text_reset(&text);
	assert_string_equal(text_str(&text), "");
	text_clear(&text);
	text_add(&text, "");
	assert_non_null(text.data);
	assert_string_equal(text_str(&text), "");
	assert_int_equal(text.len, 0);
	text_clear(&text);
	text_clear(&text);
}

static void test_add(void **state)
{
	struct text text = {0};

	(void)state;
	text_add(&text, "Sem");
	text_add_char(&text, ' ');
	text_add_n(&text, "van der Meer", 3);
	text_printf(&text, " %d%%", 75);
	assert_string_equal(text_str(&text), "Sem van 75%");
	assert_int_equal(text.len, 11);
	text_clear(&text);
	assert_null(text.data);
	assert_int_equal(text.len, 0);
	assert_int_equal(text.cap, 0);
}

static void test_bytes_with_nul(void **state)
{
	struct text text = {0};

	(void)state;
	text_add_n(&text, "a\0b", 3);
	text_add_char(&text, '\0');
	assert_int_equal(text.len, 4);
	assert_memory_equal(text.data, "a\0b\0\0", 5);
	text_add_n(&text, NULL, 0);
	assert_int_equal(text.len, 4);
	text_clear(&text);
}

static void test_reset_keeps_memory(void **state)
{
	struct text text = {0};
	char *data;

	(void)state;
	text_add(&text, "een lange zin die ruimte vraagt");
	data = text.data;
	text_reset(&text);
	assert_string_equal(text_str(&text), "");
	assert_int_equal(text.len, 0);
	text_add(&text, "kort");
	assert_ptr_equal(text.data, data);
	assert_string_equal(text_str(&text), "kort");
	text_clear(&text);
}

/* At every length once: the NUL must always fit. */
static void test_every_length(void **state)
{
	struct text grown = {0};
	struct text printed = {0};

	(void)state;
	for (size_t len = 1; len <= 3000; len++) {
		text_add_char(&grown, (char)('a' + len % 26));
		assert_int_equal(grown.len, len);
		assert_int_equal(strlen(grown.data), len);
		assert_true(grown.cap > len);
		text_clear(&printed);
		text_printf(&printed, "%s", grown.data);
		assert_int_equal(printed.len, len);
		assert_string_equal(printed.data, grown.data);
	}
	text_clear(&grown);
	text_clear(&printed);
}

static void test_printf_long(void **state)
{
	struct text text = {0};

	(void)state;
	text_add(&text, "x");
	text_printf(&text, "%0200000d", 5);
	assert_int_equal(text.len, 200001);
	assert_int_equal(text.data[1], '0');
	assert_int_equal(text.data[200000], '5');
	assert_int_equal(text.data[200001], '\0');
	text_printf(&text, "%s", "");
	assert_int_equal(text.len, 200001);
	text_clear(&text);
}

/* Doubling: ten million single bytes would not end in time if every one moved the text. */
static void test_many_small_additions(void **state)
{
	struct text text = {0};
	size_t moves = 0;

	(void)state;
	for (size_t i = 0; i < 10000000; i++) {
		size_t cap = text.cap;

		text_add_char(&text, 'x');
		moves += text.cap != cap;
	}
	assert_int_equal(text.len, 10000000);
	assert_true(moves <= 25);
	text_clear(&text);
}

static void test_sentence(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "er is geen opp", "Er is geen opp." },
		{ "Klaar.", "Klaar." },
		{ "toch doen?", "Toch doen?" },
		{ "\"x\" bestaat niet", "\"x\" bestaat niet." },
		{ "\xc3\xa9\xc3\xa9n punt", "\xc3\xa9\xc3\xa9n punt." },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct text text = {0};

		text_add(&text, "x ");
		text_add_sentence(&text, cases[i].in);
		assert_string_equal(text_str(&text) + 2, cases[i].out);
		text_clear(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_add),
		cmocka_unit_test(test_bytes_with_nul),
		cmocka_unit_test(test_reset_keeps_memory),
		cmocka_unit_test(test_every_length),
		cmocka_unit_test(test_printf_long),
		cmocka_unit_test(test_sentence),
		cmocka_unit_test(test_many_small_additions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
