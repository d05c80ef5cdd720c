/* JSON out: layout, escapes, and that nothing that steers a terminal gets through. */
#include "cvb_test.h"

#include <string.h>

#include "cvb/uitwisseling.h"
#include "death.h"

static void assert_json_text(const char *text, const char *expected)
{
	struct text out = {0};
	struct json json = {.out = &out};

	json_text(&json, text);
	assert_string_equal(text_str(&out), expected);
	text_clear(&out);
}

static void test_layout(void **state)
{
	struct text out = {0};
	struct json json = {.out = &out};

	(void)state;
	json_object(&json);
	json_key(&json, "naam");
	json_text(&json, "Sem van der Meer");
	json_key(&json, "versies");
	json_array(&json);
	json_int(&json, 1);
	json_number(&json, "2.5");
	json_object(&json);
	json_end(&json);
	json_array(&json);
	json_end(&json);
	json_end(&json);
	json_key(&json, "open");
	json_bool(&json, true);
	json_key(&json, "bereikt");
	json_bool(&json, false);
	json_key(&json, "datum");
	json_null(&json);
	json_end(&json);
	assert_string_equal(text_str(&out),
		"{\n"
		"  \"naam\": \"Sem van der Meer\",\n"
		"  \"versies\": [\n"
		"    1,\n"
		"    2.5,\n"
		"    {},\n"
		"    []\n"
		"  ],\n"
		"  \"open\": true,\n"
		"  \"bereikt\": false,\n"
		"  \"datum\": null\n"
		"}\n");
	text_clear(&out);
}

static void test_empty_and_emptied(void **state)
{
	struct text out = {0};
	struct json json = {.out = &out};

	(void)state;
	json_array(&json);
	json_int(&json, -9007199254740993);
	assert_string_equal(text_str(&out), "[\n  -9007199254740993");
	text_reset(&out); /* the caller has written it */
	json_int(&json, 2);
	json_end(&json);
	assert_string_equal(text_str(&out), ",\n  2\n]\n");
	text_clear(&out);
	json = (struct json){.out = &out};
	json_array(&json);
	json_end(&json);
	assert_string_equal(text_str(&out), "[]\n");
	text_clear(&out);
}

static void test_escapes(void **state)
{
	(void)state;
	assert_json_text(NULL, "null");
	assert_json_text("", "\"\"");
	assert_json_text("zei \"ja\" \\ nee/", "\"zei \\\"ja\\\" \\\\ nee/\"");
	assert_json_text("a\nb\tc\rd", "\"a\\nb\\tc\\rd\"");
	assert_json_text("\x1B[31m\x01\x1F", "\"\\u001b[31m\\u0001\\u001f\"");
	assert_json_text("\x7F", "\"\\u007f\"");
	assert_json_text("\xC2\x80\xC2\x9B\xC2\x9F", "\"\\u0080\\u009b\\u009f\"");
	assert_json_text("\xE2\x80\xA8\xE2\x80\xAE", "\"\\u2028\\u202e\"");
	assert_json_text("\xF3\xA0\x80\x81", "\"\\udb40\\udc01\""); /* U+E0001 */
}

static void test_plain_text_stays(void **state)
{
	(void)state;
	assert_json_text("Zoë €5 日本 😀", "\"Zoë €5 日本 😀\"");
	assert_json_text("👩‍👧", "\"👩‍👧\"");
	assert_json_text("e\xCC\x81", "\"e\xCC\x81\"");
	/* A mark on a quote or a backslash does not keep it from being escaped. */
	assert_json_text("\"\xCC\x81", "\"\\\"\xCC\x81\"");
	assert_json_text("\\\xCC\x81", "\"\\\\\xCC\x81\"");
	assert_json_text("\xCC\x81", "\"\\u0301\""); /* alone it would land on the quote */
}

static void test_invalid_utf8(void **state)
{
	(void)state;
	assert_json_text("a\xFFz", "\"a\xEF\xBF\xBDz\"");
	assert_json_text("\xC3", "\"\xEF\xBF\xBD\"");
	assert_json_text("\xE2\x82", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

/* No byte of the output steers a terminal, whatever the two bytes of the text are. */
static void test_every_pair_of_bytes(void **state)
{
	struct text out = {0};

	(void)state;
	for (unsigned pair = 0x0101; pair <= 0xFFFF; pair++) {
		char text[3] = {(char)(pair >> 8), (char)(pair & 0xFF), '\0'};
		struct json json = {.out = &out};

		text_reset(&out);
		json_text(&json, text);
		assert_true(utf8_valid(out.data, out.len));
		for (size_t i = 0; i < out.len; i++) {
			unsigned char c = (unsigned char)out.data[i];

			assert_true(c >= 0x20 && c != 0x7F);
			assert_false(c == 0xC2 && (unsigned char)out.data[i + 1] < 0xA0);
		}
	}
	text_clear(&out);
}

static void test_values_by_kind(void **state)
{
	struct text out = {0};
	struct json json = {.out = &out};
	struct veld veld = {.naam = "x", .soort = SOORT_GETAL};

	(void)state;
	json_array(&json);
	json_value(&json, &veld, "12");
	json_value(&json, &veld, NULL);
	veld.soort = SOORT_DECIMAAL;
	json_value(&json, &veld, "2.5");
	veld.soort = SOORT_JANEE;
	json_value(&json, &veld, "ja");
	json_value(&json, &veld, "nee");
	json_value(&json, &veld, NULL); /* empty stays empty, never nee */
	veld.soort = SOORT_DATUM;
	json_value(&json, &veld, "2026-11-21");
	veld.soort = SOORT_LEERLING;
	json_value(&json, &veld, "00123");
	veld.soort = SOORT_CODE;
	json_value(&json, &veld, NULL);
	json_end(&json);
	assert_string_equal(text_str(&out),
		"[\n  12,\n  null,\n  2.5,\n  true,\n  false,\n  null,\n  \"2026-11-21\",\n"
		"  \"00123\",\n  null\n]\n");
	text_clear(&out);
}

/* ---- what no caller may do ---- */

static struct text broken;

static void value_without_key(void)
{
	struct json json = {.out = &broken};

	json_object(&json);
	json_int(&json, 1);
}

static void key_in_array(void)
{
	struct json json = {.out = &broken};

	json_array(&json);
	json_key(&json, "x");
}

static void two_values(void)
{
	struct json json = {.out = &broken};

	json_int(&json, 1);
	json_int(&json, 2);
}

static void end_behind_key(void)
{
	struct json json = {.out = &broken};

	json_object(&json);
	json_key(&json, "x");
	json_end(&json);
}

static void end_of_nothing(void)
{
	struct json json = {.out = &broken};

	json_end(&json);
}

static void test_misuse_is_a_bug(void **state)
{
	void (*const misuses[])(void) = {
		value_without_key, key_in_array, two_values, end_behind_key, end_of_nothing,
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(misuses); i++) {
		struct death death = death_of(misuses[i]);

		assert_true(died_by_abort(&death));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_empty_and_emptied),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_plain_text_stays),
		cmocka_unit_test(test_invalid_utf8),
		cmocka_unit_test(test_every_pair_of_bytes),
		cmocka_unit_test(test_values_by_kind),
		cmocka_unit_test(test_misuse_is_a_bug),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
