/* Dates: every rule at its boundary, the day before and the day after. How they are read is in
 * test_datum_read.c. */
#include "datum_test.h"
#include "death.h"

static void test_day_numbers(void **state)
{
	(void)state;
	assert_int_equal(datum_make(1970, 1, 1), 0);
	assert_int_equal(datum_make(1969, 12, 31), -1);
	assert_int_equal(datum_make(1970, 3, 1), 59);
	assert_int_equal(datum_make(1972, 3, 1), 2 * 365 + 31 + 29);
	/* 30 years, of which 1972, 76, 80, 84, 88, 92 and 96 leap */
	assert_int_equal(datum_make(2000, 1, 1), 30 * 365 + 7);
	/* 1969 years lie between; 492 can be divided by 4, 19 by 100, 4 by 400 */
	assert_int_equal(datum_make(1, 1, 1), -(1969 * 365 + 492 - 19 + 4));
	/* 8030 years on; up to 9999 there are 2499, 99 and 24 such, up to 1969 492, 19 and 4 */
	assert_int_equal(datum_make(9999, 12, 31),
	                 8030 * 365 + (2499 - 99 + 24) - (492 - 19 + 4) - 1);
}

/* Walks all days of all years with the calendar of a child: the next day, and split the other
 * way. */
static void test_every_day(void **state)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	dag expected = datum_make(1, 1, 1);

	(void)state;
	for (int jaar = 1; jaar <= 9999; jaar++) {
		bool leap = jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0);

		for (int maand = 1; maand <= 12; maand++) {
			int length = lengths[maand - 1] + (leap && maand == 2);

			for (int d = 1; d <= length; d++, expected++) {
				struct datum split = datum_split(expected);

				if (datum_make(jaar, maand, d) != expected ||
				    split.jaar != jaar || split.maand != maand || split.dag != d)
					fail_msg("%d-%d-%d", jaar, maand, d);
			}
			assert_false(datum_exists(jaar, maand, length + 1));
		}
	}
	assert_int_equal(expected, datum_make(9999, 12, 31) + 1);
}

static void test_exists(void **state)
{
	(void)state;
	assert_true(datum_exists(2024, 2, 29));
	assert_false(datum_exists(2026, 2, 29));
	assert_false(datum_exists(1900, 2, 29));
	assert_true(datum_exists(2000, 2, 29));
	assert_false(datum_exists(2100, 2, 29));
	assert_true(datum_exists(1, 1, 1));
	assert_false(datum_exists(0, 12, 31));
	assert_false(datum_exists(-4, 1, 1));
	assert_true(datum_exists(9999, 12, 31));
	assert_false(datum_exists(10000, 1, 1));
	assert_false(datum_exists(2026, 0, 1));
	assert_false(datum_exists(2026, 13, 1));
	assert_false(datum_exists(2026, -1, 1));
	assert_false(datum_exists(2026, 4, 31));
	assert_false(datum_exists(2026, 1, 0));
	assert_false(datum_exists(2026, 1, 32));
	assert_false(datum_exists(INT32_MAX, INT32_MAX, INT32_MAX));
	assert_false(datum_exists(INT32_MIN, INT32_MIN, INT32_MIN));
}

static void make_31_february(void)
{
	datum_make(2026, 2, 31);
}

static void make_of_nonsense(void)
{
	datum_make(INT32_MAX, INT32_MIN, INT32_MAX);
}

static void split_no_day(void)
{
	datum_split(GEEN_DAG);
}

static void split_too_late(void)
{
	datum_split(datum_make(9999, 12, 31) + 1);
}

static void split_too_early(void)
{
	datum_split(datum_make(1, 1, 1) - 1);
}

static void name_of_month_0(void)
{
	maand_short(0);
}

static void name_of_month_13(void)
{
	maand_short(13);
}

static void text_of_schooljaar_10000(void)
{
	char text[SCHOOLJAAR_SIZE];

	schooljaar_text(10000, text);
}

static void begin_of_schooljaar_10000(void)
{
	schooljaar_begin(10000);
}

static void end_of_schooljaar_max(void)
{
	schooljaar_end(INT32_MAX);
}

static void end_of_schooljaar_below(void)
{
	schooljaar_end(-1);
}

static void test_what_cannot_be_is_a_bug(void **state)
{
	static void (*const acts[])(void) = {make_31_february, make_of_nonsense, split_no_day,
		split_too_late, split_too_early, name_of_month_0, name_of_month_13,
		text_of_schooljaar_10000, begin_of_schooljaar_10000, end_of_schooljaar_max,
		end_of_schooljaar_below};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(acts); i++) {
		struct death death = death_of(acts[i]);

		assert_true(died_by_abort(&death));
	}
}

static void test_written(void **state)
{
	char text[DATUM_SIZE];

	(void)state;
	datum_iso(on("2026-08-01"), text);
	assert_string_equal(text, "2026-08-01");
	datum_shown(on("2026-08-01"), text);
	assert_string_equal(text, "01-08-2026");
	datum_iso(on("0001-01-01"), text);
	assert_string_equal(text, "0001-01-01");
	datum_shown(on("0009-10-11"), text);
	assert_string_equal(text, "11-10-0009");
	datum_shown(on("9999-12-31"), text);
	assert_string_equal(text, "31-12-9999");
	datum_iso(GEEN_DAG, text);
	assert_string_equal(text, "");
	memset(text, 'x', sizeof(text));
	datum_shown(GEEN_DAG, text);
	assert_string_equal(text, "");
}

static void expect_months(const char *from, int n, const char *iso)
{
	expect_day(datum_add_months(on(from), n), iso);
}

static void test_add_months(void **state)
{
	(void)state;
	expect_months("2026-01-31", 1, "2026-02-28");
	expect_months("2024-01-31", 1, "2024-02-29");
	expect_months("2026-01-31", 2, "2026-03-31");
	expect_months("2026-01-31", 3, "2026-04-30");
	expect_months("2026-03-31", -1, "2026-02-28");
	expect_months("2028-02-29", -24, "2026-02-28");
	expect_months("2028-02-29", -48, "2024-02-29");
	expect_months("2028-02-28", -24, "2026-02-28");
	expect_months("2028-03-01", -24, "2026-03-01");
	expect_months("2024-02-29", 12, "2025-02-28");
	expect_months("2096-02-29", 48, "2100-02-28");
	expect_months("1996-02-29", 48, "2000-02-29");
	expect_months("2026-07-31", 24, "2028-07-31");
	expect_months("2026-08-01", 24, "2028-08-01");
	expect_months("2026-12-31", 1, "2027-01-31");
	expect_months("2026-12-01", 1, "2027-01-01");
	expect_months("2026-01-01", -1, "2025-12-01");
	expect_months("2026-01-31", -2, "2025-11-30");
	expect_months("2026-11-21", 0, "2026-11-21");
	expect_months("2026-05-31", 12000, "3026-05-31");
}

static void test_add_months_at_the_ends_of_time(void **state)
{
	(void)state;
	expect_months("9999-11-30", 1, "9999-12-30");
	assert_int_equal(datum_add_months(on("9999-12-01"), 1), GEEN_DAG);
	expect_months("0001-02-28", -1, "0001-01-28");
	assert_int_equal(datum_add_months(on("0001-01-31"), -1), GEEN_DAG);
	expect_months("0001-01-31", 9998 * 12 + 11, "9999-12-31");
	assert_int_equal(datum_add_months(on("2026-01-01"), INT32_MAX), GEEN_DAG);
	assert_int_equal(datum_add_months(on("2026-01-01"), INT32_MIN), GEEN_DAG);
	assert_int_equal(datum_add_months(GEEN_DAG, 3), GEEN_DAG);
}

static void test_add_days(void **state)
{
	(void)state;
	expect_day(datum_add_days(on("2028-02-28"), 1), "2028-02-29");
	expect_day(datum_add_days(on("2026-03-01"), -1), "2026-02-28");
	expect_day(datum_add_days(on("2026-11-21"), 0), "2026-11-21");
	expect_day(datum_add_days(on("9999-12-30"), 1), "9999-12-31");
	expect_day(datum_add_days(on("9999-12-30"), 2), "9999-12-31");
	expect_day(datum_add_days(on("2026-11-21"), INT32_MAX), "9999-12-31");
	expect_day(datum_add_days(on("0001-01-02"), -1), "0001-01-01");
	expect_day(datum_add_days(on("0001-01-02"), -2), "0001-01-01");
	expect_day(datum_add_days(on("2026-11-21"), INT32_MIN), "0001-01-01");
	assert_int_equal(datum_add_days(GEEN_DAG, 3), GEEN_DAG);
}

static void test_verjaardag(void **state)
{
	(void)state;
	expect_day(verjaardag(on("2010-05-17"), 0), "2010-05-17");
	expect_day(verjaardag(on("2010-05-17"), 18), "2028-05-17");
	expect_day(verjaardag(on("2008-02-29"), 18), "2026-03-01");
	expect_day(verjaardag(on("2008-02-29"), 20), "2028-02-29");
	expect_day(verjaardag(on("2008-02-28"), 18), "2026-02-28");
	expect_day(verjaardag(on("2008-03-01"), 18), "2026-03-01");
	expect_day(verjaardag(on("2080-02-29"), 20), "2100-03-01");
	expect_day(verjaardag(on("1980-02-29"), 20), "2000-02-29");
	expect_day(verjaardag(on("9998-12-31"), 1), "9999-12-31");
	assert_int_equal(verjaardag(on("9999-01-01"), 1), GEEN_DAG);
	assert_int_equal(verjaardag(on("2026-01-01"), INT32_MAX), GEEN_DAG);
	assert_int_equal(verjaardag(on("2026-01-01"), INT32_MIN), GEEN_DAG);
	assert_int_equal(verjaardag(GEEN_DAG, 18), GEEN_DAG);
}

static void expect_age(const char *born, const char *op, int years)
{
	assert_int_equal(leeftijd_op(on(born), on(op)), years);
}

static void test_leeftijd(void **state)
{
	(void)state;
	expect_age("2010-05-17", "2028-05-16", 17);
	expect_age("2010-05-17", "2028-05-17", 18);
	expect_age("2010-05-17", "2028-05-18", 18);
	expect_age("2010-05-17", "2010-05-17", 0);
	expect_age("2010-05-17", "2011-05-16", 0);
	expect_age("2010-05-17", "2011-05-17", 1);
	expect_age("2010-05-17", "2010-05-16", 0);
	expect_age("2010-05-17", "1990-01-01", 0);
	expect_age("2008-02-29", "2026-02-28", 17);
	expect_age("2008-02-29", "2026-03-01", 18);
	expect_age("2008-02-29", "2028-02-28", 19);
	expect_age("2008-02-29", "2028-02-29", 20);
	expect_age("2006-08-01", "2026-07-31", 19);
	expect_age("2006-08-01", "2026-08-01", 20);
	expect_age("2006-12-31", "2026-12-30", 19);
	expect_age("2006-12-31", "2027-01-01", 20);
	expect_age("0001-01-01", "9999-12-31", 9998);
	assert_int_equal(leeftijd_op(GEEN_DAG, on("2026-01-01")), 0);
}

static void test_schooljaar(void **state)
{
	(void)state;
	assert_int_equal(schooljaar_of(on("2026-07-31")), 2025);
	assert_int_equal(schooljaar_of(on("2026-08-01")), 2026);
	assert_int_equal(schooljaar_of(on("2026-12-31")), 2026);
	assert_int_equal(schooljaar_of(on("2027-01-01")), 2026);
	assert_int_equal(schooljaar_of(on("2028-02-29")), 2027);
	expect_day(schooljaar_begin(2025), "2025-08-01");
	expect_day(schooljaar_end(2025), "2026-07-31");
	for (int jaar = 1; jaar < 9999; jaar++) {
		assert_int_equal(schooljaar_of(schooljaar_begin(jaar)), jaar);
		assert_int_equal(schooljaar_of(schooljaar_end(jaar)), jaar);
		assert_int_equal(schooljaar_end(jaar) + 1, schooljaar_begin(jaar + 1));
	}
}

/* The first and the last lie half outside the calendar. */
static void test_schooljaar_at_the_ends_of_time(void **state)
{
	(void)state;
	assert_int_equal(schooljaar_of(on("0001-07-31")), 0);
	assert_int_equal(schooljaar_of(on("9999-12-31")), 9999);
	expect_day(schooljaar_begin(0), "0001-01-01");
	expect_day(schooljaar_end(0), "0001-07-31");
	expect_day(schooljaar_begin(9999), "9999-08-01");
	expect_day(schooljaar_end(9999), "9999-12-31");
}

static void test_schooljaar_text(void **state)
{
	char text[SCHOOLJAAR_SIZE];

	(void)state;
	schooljaar_text(2025, text);
	assert_string_equal(text, "2025-2026");
	schooljaar_text(1999, text);
	assert_string_equal(text, "1999-2000");
	schooljaar_text(0, text);
	assert_string_equal(text, "0000-0001");
	schooljaar_text(9999, text);
	assert_string_equal(text, "9999-10000");
}

static void test_schooljaar_parse(void **state)
{
	static const char *const wrong[] = {"", "2025", "2025-", "2025-2027", "2025-2025",
		"2026-2025", "2025-26", "2025/2026", "2025 - 2026", " 2025-2026", "2025-2026 ",
		"2025-2026x", "2025-20266", "02025-2026", "0000-0001", "9999-10000", "-2025-2026",
		"2025--2026", "vandaag"};
	int schooljaar = 7;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		if (schooljaar_parse(wrong[i], &schooljaar) || schooljaar != 7)
			fail_msg("\"%s\"", wrong[i]);
	assert_true(schooljaar_parse("2025-2026", &schooljaar));
	assert_int_equal(schooljaar, 2025);
	assert_true(schooljaar_parse("0001-0002", &schooljaar));
	assert_int_equal(schooljaar, 1);
	assert_true(schooljaar_parse("9998-9999", &schooljaar));
	assert_int_equal(schooljaar, 9998);
}

static void test_maand_short(void **state)
{
	(void)state;
	assert_string_equal(maand_short(1), "jan");
	assert_string_equal(maand_short(3), "mrt");
	assert_string_equal(maand_short(12), "dec");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_day_numbers),
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_exists),
		cmocka_unit_test(test_what_cannot_be_is_a_bug),
		cmocka_unit_test(test_written),
		cmocka_unit_test(test_add_months),
		cmocka_unit_test(test_add_months_at_the_ends_of_time),
		cmocka_unit_test(test_add_days),
		cmocka_unit_test(test_verjaardag),
		cmocka_unit_test(test_leeftijd),
		cmocka_unit_test(test_schooljaar),
		cmocka_unit_test(test_schooljaar_at_the_ends_of_time),
		cmocka_unit_test(test_schooljaar_text),
		cmocka_unit_test(test_schooljaar_parse),
		cmocka_unit_test(test_maand_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
