/* Dates as they stand in a file, in an import and as a person types them. */
#include "datum_test.h"

#include <string.h>

static void test_from_iso(void **state)
{
	static const char *const wrong[] = {"", " ", "2026", "2026-11", "2026-11-2", "2026-1-21",
		"26-11-21", "2026-11-21 ", " 2026-11-21", "2026-11-21T00:00:00", "2026-02-29",
		"2026-02-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "10000-01-01",
		"-001-01-01", "+026-01-01", "2026/11/21", "20261121", "2026-11-2x", "2O26-11-21",
		"21-11-2026", "vandaag", "2026-11-\xD9\xA1\xD9\xA1", "2026-11--1"};

	(void)state;
	assert_int_equal(datum_from_iso("1970-01-02"), 1);
	assert_int_equal(datum_from_iso("2024-02-29"), datum_make(2024, 2, 29));
	assert_int_equal(datum_from_iso("0001-01-01"), datum_make(1, 1, 1));
	assert_int_equal(datum_from_iso("9999-12-31"), datum_make(9999, 12, 31));
	assert_int_equal(datum_from_iso(NULL), GEEN_DAG);
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		if (datum_from_iso(wrong[i]) != GEEN_DAG)
			fail_msg("\"%s\"", wrong[i]);
}

static void test_parse(void **state)
{
	static const char *const right[] = {"2026-08-01", "1-8-2026", "01-08-2026", "1-08-2026",
		"01-8-2026", "  1-8-2026", "1-8-2026 \t", "\t 2026-08-01 "};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(right); i++) {
		dag d = GEEN_DAG;

		if (!datum_parse(right[i], &d) || d != datum_make(2026, 8, 1))
			fail_msg("\"%s\"", right[i]);
	}
}

static const char *const never_a_date[] = {"", " ", "\t", "-", "--", "1-8-26", "01-08-26",
	"1-8-226", "1-8-02026", "1-8-20266", "001-8-2026", "1-008-2026", "31-02-2026", "29-2-2026",
	"29-2-1900", "0-8-2026", "32-8-2026", "1-0-2026", "1-13-2026", "1-8-0000", "2026-8-1",
	"2026-08-1", "1/8/2026", "1.8.2026", "1 8 2026", "1 -8-2026", "1-8-2026x", "x1-8-2026",
	"1-8-2026 1", "1-8-", "1--8-2026", "-1-8-2026", "1-8-+2026", "2026-08-01-", "1-aug-2026",
	"99999999999999999999-8-2026", "1-8-99999999999999999999", "\xC2\xA0\x31-8-2026",
	"1-8-2026\n", "                                                 x"};

static void test_parse_refuses(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(never_a_date); i++) {
		dag d = 12345;

		if (datum_parse(never_a_date[i], &d) || d != 12345)
			fail_msg("\"%s\"", never_a_date[i]);
	}
}

static void test_parse_is_not_typed(void **state)
{
	static const char *const typed[] = {"vandaag", "+6w", "-3d", "1-8"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
		dag d = 12345;

		assert_false(datum_parse(typed[i], &d));
		assert_int_equal(d, 12345);
	}
}

static void test_many_spaces(void **state)
{
	char text[5000];
	dag d;

	(void)state;
	memset(text, ' ', sizeof(text));
	memcpy(text + 2000, "1-8-2026", 8);
	text[sizeof(text) - 1] = '\0';
	assert_true(datum_parse(text, &d));
	expect_day(d, "2026-08-01");
	memset(text, '1', sizeof(text) - 1);
	assert_false(datum_parse(text, &d));
	assert_false(datum_parse_typed(text, 0, &d));
}

static void expect_typed(const char *vandaag, const char *typed, const char *iso)
{
	dag d = GEEN_DAG;

	if (!datum_parse_typed(typed, on(vandaag), &d))
		fail_msg("%s: \"%s\"", vandaag, typed);
	expect_day(d, iso);
}

static void expect_refused(const char *vandaag, const char *typed)
{
	dag d = 12345;

	if (datum_parse_typed(typed, on(vandaag), &d) || d != 12345)
		fail_msg("%s: \"%s\"", vandaag, typed);
}

static void test_typed_words(void **state)
{
	(void)state;
	expect_typed("2026-11-21", "2025-01-31", "2025-01-31");
	expect_typed("2026-11-21", "31-1-2025", "2025-01-31");
	expect_typed("2026-11-21", "vandaag", "2026-11-21");
	expect_typed("2026-11-21", "gisteren", "2026-11-20");
	expect_typed("2026-11-21", "morgen", "2026-11-22");
	expect_typed("2026-11-21", " Morgen ", "2026-11-22");
	expect_typed("2024-02-29", "morgen", "2024-03-01");
	expect_typed("2024-03-01", "gisteren", "2024-02-29");
	expect_typed("2026-12-31", "morgen", "2027-01-01");
	expect_refused("2026-11-21", "overmorgen");
	expect_refused("2026-11-21", "vandaa");
	expect_refused("2026-11-21", "vandaag!");
	expect_refused("9999-12-31", "morgen");
	expect_refused("0001-01-01", "gisteren");
}

static void test_typed_offsets(void **state)
{
	(void)state;
	expect_typed("2026-11-21", "+6w", "2027-01-02");
	expect_typed("2026-11-21", "-3d", "2026-11-18");
	expect_typed("2026-11-21", "+2m", "2027-01-21");
	expect_typed("2026-11-21", "+1j", "2027-11-21");
	expect_typed("2026-11-21", "-1j", "2025-11-21");
	expect_typed("2026-11-21", "+0d", "2026-11-21");
	expect_typed("2026-11-21", "-0m", "2026-11-21");
	expect_typed("2026-11-21", " +6W ", "2027-01-02");
	expect_typed("2026-11-21", "+42D", "2027-01-02");
	expect_typed("2026-01-31", "+1m", "2026-02-28");
	expect_typed("2024-02-29", "+1j", "2025-02-28");
	expect_typed("2024-02-29", "+4j", "2028-02-29");
	expect_typed("2026-07-31", "+1d", "2026-08-01");
}

static void test_typed_offsets_refused(void **state)
{
	static const char *const wrong[] = {"+", "-", "+w", "6w", "+6", "+6x", "+6ww", "++6w",
		"+-6w", "+6 w", "+ 6w", "+6w1", "+1.5w", "+99999999d", "+00000001d",
		"+99999999999999999999d", "+9999999d", "-9999999d", "+9999999w", "-9999999w",
		"+9999999m", "-9999999m", "+9999999j", "-9999999j"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		expect_refused("2026-11-21", wrong[i]);
}

static void test_typed_offsets_at_the_ends_of_time(void **state)
{
	(void)state;
	expect_typed("9999-12-30", "+1d", "9999-12-31");
	expect_refused("9999-12-30", "+2d");
	expect_typed("9999-12-24", "+1w", "9999-12-31");
	expect_refused("9999-12-25", "+1w");
	expect_typed("9999-11-30", "+1m", "9999-12-30");
	expect_refused("9999-12-01", "+1m");
	expect_typed("9998-12-31", "+1j", "9999-12-31");
	expect_refused("9999-01-01", "+1j");
	expect_typed("0001-01-02", "-1d", "0001-01-01");
	expect_refused("0001-01-01", "-1d");
	expect_refused("0001-01-31", "-1m");
	expect_typed("0001-02-28", "-1m", "0001-01-28");
	expect_refused("0001-12-31", "-1j");
	expect_typed("0002-01-01", "-1j", "0001-01-01");
}

/* The nearest; 2 July 2025 and 1 January 2026 are 183 days apart, as 1 January and 3 July 2026. */
static void test_typed_without_year(void **state)
{
	(void)state;
	expect_typed("2026-11-21", "1-8", "2026-08-01");
	expect_typed("2026-11-21", "21-11", "2026-11-21");
	expect_typed("2026-11-21", "20-11", "2026-11-20");
	expect_typed("2026-11-21", "22-11", "2026-11-22");
	expect_typed("2026-11-21", "01-02", "2027-02-01");
	expect_typed("2026-01-15", "31-12", "2025-12-31");
	expect_typed("2026-12-31", "1-1", "2027-01-01");
	expect_typed("2026-01-01", "31-12", "2025-12-31");
	expect_typed("2026-01-01", "2-7", "2026-07-02");
	expect_typed("2026-01-01", "3-7", "2025-07-03");
	expect_refused("2026-11-21", "31-2");
	expect_refused("2026-11-21", "31-4");
	expect_refused("2026-11-21", "0-1");
	expect_refused("2026-11-21", "1-0");
	expect_refused("2026-11-21", "1-13");
	expect_refused("2026-11-21", "1-8-");
	expect_refused("2026-11-21", "1");
	expect_refused("2026-11-21", "001-8");
	expect_refused("2026-11-21", "1-aug");
}

/* Only where a leap day lies between are both as far: 366 days are twice 183. */
static void test_typed_without_year_takes_the_later_of_two(void **state)
{
	assert_int_equal(on("2023-12-31") - on("2023-07-01"), 183);
	assert_int_equal(on("2024-07-01") - on("2023-12-31"), 183);
	(void)state;
	expect_typed("2023-12-31", "1-7", "2024-07-01");
	expect_typed("2023-12-30", "1-7", "2023-07-01");
	expect_typed("2024-01-01", "1-7", "2024-07-01");
}

static void test_typed_leap_day_without_year(void **state)
{
	(void)state;
	expect_typed("2024-02-29", "29-2", "2024-02-29");
	expect_typed("2025-11-21", "29-2", "2024-02-29");
	expect_typed("2026-11-21", "29-2", "2028-02-29");
	/* 1461 days between the two: 730 back is nearer than 731 on, and the other way round */
	expect_typed("2026-02-28", "29-2", "2024-02-29");
	expect_typed("2026-03-01", "29-2", "2028-02-29");
	/* 1900 and 2100 have none */
	expect_typed("2100-01-01", "29-2", "2096-02-29");
	expect_typed("2100-12-31", "29-2", "2104-02-29");
	expect_typed("1899-06-01", "29-2", "1896-02-29");
	expect_typed("9999-12-31", "29-2", "9996-02-29");
	expect_typed("0001-01-01", "29-2", "0004-02-29");
}

static void test_typed_without_year_at_the_ends_of_time(void **state)
{
	(void)state;
	expect_typed("9999-12-31", "1-1", "9999-01-01");
	expect_typed("0001-01-01", "31-12", "0001-12-31");
}

static void test_typed_refuses(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(never_a_date); i++)
		expect_refused("2026-11-21", never_a_date[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_from_iso),
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_parse_refuses),
		cmocka_unit_test(test_parse_is_not_typed),
		cmocka_unit_test(test_many_spaces),
		cmocka_unit_test(test_typed_words),
		cmocka_unit_test(test_typed_offsets),
		cmocka_unit_test(test_typed_offsets_refused),
		cmocka_unit_test(test_typed_offsets_at_the_ends_of_time),
		cmocka_unit_test(test_typed_without_year),
		cmocka_unit_test(test_typed_without_year_takes_the_later_of_two),
		cmocka_unit_test(test_typed_leap_day_without_year),
		cmocka_unit_test(test_typed_without_year_at_the_ends_of_time),
		cmocka_unit_test(test_typed_refuses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
