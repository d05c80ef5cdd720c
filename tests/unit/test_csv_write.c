/* CSV out: quoting and the spreadsheet's apostrophe by hand, and the property that whatever is
 * written comes back as it was. */
#include "cvb_test.h"

#include <string.h>

#include "cvb/uitwisseling.h"

static void assert_written(const char *first, const char *second, const char *expected)
{
	struct text text = {0};
	struct csv_writer writer = {.out = &text};

	csv_write_text(&writer, first);
	csv_write_text(&writer, second);
	csv_write_row_end(&writer);
	assert_string_equal(text_str(&text), expected);
	text_clear(&text);
}

static void test_quotes_only_where_needed(void **state)
{
	(void)state;
	assert_written("Sem", "van der Meer", "Sem;van der Meer\n");
	assert_written("a,b\tc", " d ", "a,b\tc; d \n");
	assert_written("a;b", "c", "\"a;b\";c\n");
	assert_written("zei \"ja\"", "x", "\"zei \"\"ja\"\"\";x\n");
	assert_written("a\nb", "c\rd", "\"a\nb\";\"c\rd\"\n");
	assert_written("\"", "\"\"", "\"\"\"\";\"\"\"\"\"\"\n");
	assert_written(NULL, "", ";\n");
}

static void test_apostrophe(void **state)
{
	(void)state;
	assert_written("=1+1", "+31612345678", "'=1+1;'+31612345678\n");
	assert_written("-", "@x", "'-;'@x\n");
	assert_written("\tx", "\rx", "'\tx;\"'\rx\"\n");
	assert_written("'=x", "''-x", "''=x;'''-x\n");
	assert_written("'\tx", "'\rx", "''\tx;\"''\rx\"\n");
	assert_written("'s avonds", "a=b", "'s avonds;a=b\n");
	assert_written("=\"a;b\"", "'", "\"'=\"\"a;b\"\"\";'\n");
}

static void test_numbers_are_not_touched(void **state)
{
	struct text text = {0};
	struct csv_writer writer = {.out = &text};

	(void)state;
	csv_write_number(&writer, "-2.5");
	csv_write_number(&writer, "2026-11-21");
	csv_write_number(&writer, NULL);
	csv_write_row_end(&writer);
	assert_string_equal(text_str(&text), "-2.5;2026-11-21;\n");
	text_clear(&text);
}

static void test_single_empty_cell(void **state)
{
	struct text text = {0};
	struct csv_writer writer = {.out = &text};

	(void)state;
	csv_write_text(&writer, "a");
	csv_write_row_end(&writer);
	csv_write_text(&writer, NULL);
	csv_write_row_end(&writer);
	assert_string_equal(text_str(&text), "a\n\"\"\n");
	text_reset(&text); /* the caller has written it to a file */
	csv_write_text(&writer, "b");
	csv_write_row_end(&writer);
	csv_write_text(&writer, "");
	csv_write_row_end(&writer);
	assert_string_equal(text_str(&text), "b\n\"\"\n");
	text_clear(&text);
}

/* ---- whatever is written comes back ---- */

static uint32_t seed;

static uint32_t random_below(uint32_t limit)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 16) % limit;
}

static void random_text(struct text *out)
{
	static const char *const bits[] = {
		"'", "'", "=", "+", "@", "-", "\t", "\r", "\n", "\r\n", "\"", "\"\"", ";", ",", " ",
		"a", "0", "Zoë", "€", "😀", "👩‍👧", "e\xCC\x81", "\xCC\x81", "\x1B[31m", "\x01",
		"\x7F", "\xC2\x9B", "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xEF\xBF\xBD",
	};

	text_reset(out);
	for (uint32_t n = random_below(8); n > 0; n--)
		text_add(out, bits[random_below(ARRAY_LEN(bits))]);
}

static void write_header(struct csv_writer *writer, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		csv_write_text(writer, "kolom");
	csv_write_row_end(writer);
}

static void round_trip(size_t columns, size_t rows)
{
	struct arena arena = {0};
	struct text text = {0};
	struct text cell = {0};
	struct csv_writer writer = {.out = &text};
	char **expected = arena_alloc(&arena, rows * columns * sizeof(*expected));
	struct csv *csv;
	struct csv_row row;
	struct error err;

	write_header(&writer, columns);
	for (size_t i = 0; i < rows * columns; i++) {
		random_text(&cell);
		expected[i] = utf8_nfc(&arena, text_str(&cell));
		csv_write_text(&writer, expected[i]);
		if (i % columns == columns - 1)
			csv_write_row_end(&writer);
	}
	assert_int_equal(csv_open(text.data, text.len, &csv, &err), OK);
	assert_true(csv_next(csv, &row));
	for (size_t i = 0; i < rows; i++) {
		assert_true(csv_next(csv, &row));
		assert_int_equal(row.complaint_count, 0);
		assert_int_equal(row.count, columns);
		for (size_t k = 0; k < columns; k++)
			assert_string_equal(csv_plain(row.cells[k]), expected[i * columns + k]);
	}
	assert_false(csv_next(csv, &row));
	csv_close(csv);
	text_clear(&cell);
	text_clear(&text);
	arena_clear(&arena);
}

static void test_round_trip(void **state)
{
	(void)state;
	for (seed = 1; seed < 2000; seed += 2) {
		uint32_t begin = seed;

		round_trip(1 + random_below(5), 1 + random_below(6));
		seed = begin;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quotes_only_where_needed),
		cmocka_unit_test(test_apostrophe),
		cmocka_unit_test(test_numbers_are_not_touched),
		cmocka_unit_test(test_single_empty_cell),
		cmocka_unit_test(test_round_trip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
