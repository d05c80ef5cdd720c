/* CSV in: encodings, separators, quotes, line numbers and every complaint, on hand-made bytes. */
#include "cvb_test.h"

#include <stdlib.h>
#include <string.h>

#include "cvb/uitwisseling.h"

#define MEGABYTE ((size_t)1024 * 1024)

static struct csv *open_bytes(const char *bytes, size_t len)
{
	struct csv *csv;
	struct error err;

	if (csv_open(bytes, len, &csv, &err) != OK)
		fail_msg("refused: %s", err.sentence);
	return csv;
}

static struct csv *open_text(const char *text)
{
	return open_bytes(text, strlen(text));
}

/* The next row is on `line`, has these cells (joined by |) and no complaint. */
static void assert_row(struct csv *csv, size_t line, const char *cells)
{
	struct csv_row row;
	struct text joined = {0};

	assert_true(csv_next(csv, &row));
	for (size_t i = 0; i < row.count; i++) {
		text_add(&joined, i > 0 ? "|" : "");
		text_add(&joined, row.cells[i] ? row.cells[i] : "<none>");
	}
	assert_string_equal(text_str(&joined), cells);
	assert_int_equal(row.line, line);
	assert_int_equal(row.complaint_count, 0);
	text_clear(&joined);
}

static void assert_end(struct csv *csv)
{
	struct csv_row row;

	assert_false(csv_next(csv, &row));
	csv_close(csv);
}

/* The next row is on `line` and has one complaint, about `column`, with `part` in its sentence. */
static void assert_complaint(struct csv *csv, size_t line, ptrdiff_t column, const char *part)
{
	struct csv_row row;

	assert_true(csv_next(csv, &row));
	assert_int_equal(row.line, line);
	assert_int_equal(row.complaint_count, 1);
	assert_int_equal(row.complaints[0].column, column);
	if (!strstr(row.complaints[0].sentence, part))
		fail_msg("\"%s\" does not say \"%s\"", row.complaints[0].sentence, part);
}

static void assert_refused(const char *bytes, size_t len, const char *part)
{
	struct csv *csv;
	struct error err;

	assert_int_equal(csv_open(bytes, len, &csv, &err), ERR_INPUT);
	assert_null(csv);
	if (!strstr(err.sentence, part))
		fail_msg("\"%s\" does not say \"%s\"", err.sentence, part);
}

/* ---- separators ---- */

static void test_separators(void **state)
{
	struct csv *csv;

	(void)state;
	csv = open_text("a;b,c\n1;2,3\n");
	assert_row(csv, 1, "a|b,c"); /* as many of each: ; comes first */
	assert_row(csv, 2, "1|2,3");
	assert_end(csv);
	csv = open_text("a,b,c;d\n1,2,3;4\n");
	assert_row(csv, 1, "a|b|c;d");
	assert_row(csv, 2, "1|2|3;4");
	assert_end(csv);
	csv = open_text("a\tb\n1\t2,5\n");
	assert_row(csv, 1, "a|b");
	assert_row(csv, 2, "1|2,5");
	assert_end(csv);
}

static void test_separator_in_quotes_does_not_count(void **state)
{
	struct csv *csv = open_text("\"a,b,c\";d\n1;2\n");

	(void)state;
	assert_row(csv, 1, "a,b,c|d");
	assert_row(csv, 2, "1|2");
	assert_end(csv);
	csv = open_text("\"a\n,,,\";d\n1;2\n"); /* nor does a line end inside quotes end the header */
	assert_row(csv, 1, "a\n,,,|d");
	assert_row(csv, 3, "1|2");
	assert_end(csv);
}

static void test_only_the_header_decides(void **state)
{
	struct csv *csv = open_text("a;b\n1,2,3,4;5\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_row(csv, 2, "1,2,3,4|5");
	assert_end(csv);
}

/* ---- rows, quotes, line ends ---- */

static void test_quotes(void **state)
{
	struct csv *csv = open_text("a;b;c\n\"x;y\";\"zei \"\"ja\"\"\";\"\"\n5\" breed;'t;\"\"\"\"\n");

	(void)state;
	assert_row(csv, 1, "a|b|c");
	assert_row(csv, 2, "x;y|zei \"ja\"|");
	assert_row(csv, 3, "5\" breed|'t|\"");
	assert_end(csv);
}

static void test_spaces_belong_to_the_cell(void **state)
{
	struct csv *csv = open_text("a;b\n  x ; \"y\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_row(csv, 2, "  x | \"y");
	assert_end(csv);
}

static void test_line_ends(void **state)
{
	static const char *const ends[] = {"\n", "\r\n", "\r"};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct text text = {0};
		struct csv *csv;

		text_printf(&text, "a;b%s1;2%s3;%s5;6", ends[i], ends[i], ends[i]);
		csv = open_text(text_str(&text));
		assert_row(csv, 1, "a|b");
		assert_row(csv, 2, "1|2");
		assert_row(csv, 3, "3|");
		assert_row(csv, 4, "5|6"); /* no line end behind the last row */
		assert_end(csv);
		text_clear(&text);
	}
}

static void test_line_where_the_row_begins(void **state)
{
	struct csv *csv = open_text("a;b\n"              /* line 1 */
	                            "\"1\n2\r\n3\";x\n"  /* lines 2 to 4 */
	                            "4;\"\r\r\"\n"       /* lines 5 to 7 */
	                            "5;y\n");            /* line 8 */

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_row(csv, 2, "1\n2\r\n3|x");
	assert_row(csv, 5, "4|\r\r");
	assert_row(csv, 8, "5|y");
	assert_end(csv);
}

static void test_empty_lines(void **state)
{
	struct csv *csv = open_text("\n\na;b\n\n1;2\n\r\n\n3;4\n\n\n");

	(void)state;
	assert_row(csv, 3, "a|b");
	assert_row(csv, 5, "1|2");
	assert_row(csv, 8, "3|4");
	assert_end(csv);
}

static void test_empty_lines_in_one_column(void **state)
{
	struct csv *csv = open_text("a\n1\n\n3\n\"\"\n\n\n");

	(void)state;
	assert_row(csv, 1, "a");
	assert_row(csv, 2, "1");
	assert_row(csv, 3, "");
	assert_row(csv, 4, "3");
	assert_row(csv, 5, ""); /* quoted, so not one of the empty lines at the end */
	assert_end(csv);
}

/* ---- encodings ---- */

static void test_bom(void **state)
{
	struct csv *csv = open_text("\xEF\xBB\xBFnaam;b\nZoë;1\n");

	(void)state;
	assert_row(csv, 1, "naam|b");
	assert_row(csv, 2, "Zoë|1");
	assert_end(csv);
	csv = open_text("\xEF\xBB\xBF\"naam\";b\n");
	assert_row(csv, 1, "naam|b");
	assert_end(csv);
}

static void test_cp1252(void **state)
{
	struct csv *csv = open_text("naam;b\nZo\xEB;\x80 5 \x96 \x93ja\x94\nCAF\xC9\x94;x\n");

	(void)state;
	assert_row(csv, 1, "naam|b");
	assert_row(csv, 2, "Zoë|€ 5 – “ja”");
	assert_row(csv, 3, "CAFÉ”|x"); /* C9 94 alone would be UTF-8 */
	assert_end(csv);
}

static void test_cp1252_unassigned(void **state)
{
	static const char bytes[] = {'\x81', '\x8D', '\x8F', '\x90', '\x9D'};

	(void)state;
	for (size_t i = 0; i < sizeof(bytes); i++) {
		struct text text = {0};
		struct csv *csv;

		text_printf(&text, "a;b\nZo\xEB;1\nx;y%cz\nq;r\n", bytes[i]);
		csv = open_text(text_str(&text));
		assert_row(csv, 1, "a|b");
		assert_row(csv, 2, "Zoë|1");
		assert_complaint(csv, 3, 1, "geen UTF-8 en geen Windows-1252");
		assert_row(csv, 4, "q|r"); /* reading goes on */
		assert_end(csv);
		text_clear(&text);
	}
}

static void test_damaged_utf8(void **state)
{
	/* Three characters of UTF-8 against one stray byte: damaged, not Windows-1252. */
	struct csv *csv = open_text("a;b\nZoë é ü;1\nJos\xE9;2\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_row(csv, 2, "Zoë é ü|1");
	assert_complaint(csv, 3, 0, "geen UTF-8");
	assert_end(csv);
	csv = open_text("\xEF\xBB\xBF" "a;b\nJos\xE9;2\n"); /* the BOM says that it is UTF-8 */
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 0, "geen UTF-8");
	assert_end(csv);
}

static void test_surrogates_and_overlong_are_no_utf8(void **state)
{
	struct csv *csv = open_text("\xEF\xBB\xBF" "a;b\n\xED\xA0\x80;1\n\xC0\xAF;2\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 0, "geen UTF-8");
	assert_complaint(csv, 3, 0, "geen UTF-8");
	assert_end(csv);
}

static void test_nfc(void **state)
{
	struct csv *csv = open_text("a\nZoe\xCC\x88\n");

	(void)state;
	assert_row(csv, 1, "a");
	assert_row(csv, 2, "Zo\xC3\xAB");
	assert_end(csv);
}

static void test_nul(void **state)
{
	static const char bytes[] = "a;b\n1;x\0y\n\0;2\n3;4\n";
	struct csv *csv = open_bytes(bytes, sizeof(bytes) - 1);

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 1, "NUL");
	assert_complaint(csv, 3, 0, "NUL");
	assert_row(csv, 4, "3|4");
	assert_end(csv);
}

static void test_refused(void **state)
{
	(void)state;
	assert_refused("", 0, "leeg");
	assert_refused("\xEF\xBB\xBF", 3, "leeg");
	assert_refused("\r\n\n", 3, "leeg");
	assert_refused("\xFF\xFE" "a\0;\0b\0", 8, "UTF-16");
	assert_refused("\xFE\xFF" "\0a\0;\0b", 8, "UTF-16");
	assert_refused("PK\x03\x04" "rest", 8, "werkmap");
}

/* ---- complaints about rows ---- */

static void test_field_count(void **state)
{
	struct csv *csv = open_text("a;b;c\n1;2\n1;2;3;4\n\"\"\n1;2;3\n");

	(void)state;
	assert_row(csv, 1, "a|b|c");
	assert_complaint(csv, 2, CSV_WHOLE_ROW, "deze rij heeft 2 velden, de kop heeft er 3");
	assert_complaint(csv, 3, CSV_WHOLE_ROW, "deze rij heeft 4 velden, de kop heeft er 3");
	assert_complaint(csv, 4, CSV_WHOLE_ROW, "deze rij heeft 1 veld, de kop heeft er 3");
	assert_row(csv, 5, "1|2|3");
	assert_end(csv);
}

static void test_unclosed_quote(void **state)
{
	struct csv *csv = open_text("a;b;c\n1;2;3\n\"x\ny\";\"open\n5;6\n\n");
	struct csv_row row;

	(void)state;
	assert_row(csv, 1, "a|b|c");
	assert_row(csv, 2, "1|2|3");
	assert_true(csv_next(csv, &row)); /* the row begins on line 3, the quote on line 4 */
	assert_int_equal(row.line, 3);
	assert_int_equal(row.complaint_count, 1); /* the fields that it took are not missing too */
	assert_int_equal(row.complaints[0].column, 1);
	assert_string_equal(row.complaints[0].sentence,
	                    "het aanhalingsteken op regel 4 wordt nergens gesloten");
	assert_end(csv);
}

static void test_text_after_quote(void **state)
{
	struct csv *csv = open_text("a;b\n\"x\"y;2\n\"p\" ;\"q\"\n3;4\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 0, "achter het sluitende aanhalingsteken");
	assert_complaint(csv, 3, 0, "achter het sluitende aanhalingsteken");
	assert_row(csv, 4, "3|4");
	assert_end(csv);
}

static void test_all_complaints_of_a_row(void **state)
{
	static const char bytes[] = "a;b\n\0;\"x\"y;\0\n";
	struct csv *csv = open_bytes(bytes, sizeof(bytes) - 1);
	struct csv_row row;

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_true(csv_next(csv, &row));
	assert_int_equal(row.count, 2); /* there is no column for the third cell */
	assert_int_equal(row.complaint_count, 3); /* the quote, the count, the NUL */
	assert_null(row.cells[0]);
	assert_string_equal(row.cells[1], "xy");
	assert_end(csv);
}

/* A row of `len` times `c` between `before` and `after`. */
static struct csv *open_long(const char *before, char c, size_t len, const char *after)
{
	static struct text text;
	char *run = xmalloc(len);

	text_reset(&text);
	memset(run, c, len);
	text_add(&text, before);
	text_add_n(&text, run, len);
	text_add(&text, after);
	xfree(run);
	return open_bytes(text.data, text.len);
}

static void assert_length(struct csv *csv, size_t len)
{
	struct csv_row row;

	assert_true(csv_next(csv, &row));
	assert_int_equal(row.complaint_count, 0);
	assert_int_equal(strlen(row.cells[0]), len);
	csv_close(csv);
}

static void assert_too_long(struct csv *csv)
{
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 0, "langer dan 1 MB");
	assert_row(csv, 3, "1|2");
	assert_end(csv);
}

static void test_longest_field(void **state)
{
	struct csv *csv = open_long("a;b\n", 'x', MEGABYTE, ";2\n1;2\n");

	(void)state;
	assert_row(csv, 1, "a|b");
	assert_length(csv, MEGABYTE);
	assert_too_long(open_long("a;b\n", 'x', MEGABYTE + 1, ";2\n1;2\n"));
	/* The apostrophe of the spreadsheet does not count, any other does. */
	csv = open_long("a;b\n'=", 'x', MEGABYTE - 1, ";2\n1;2\n");
	assert_row(csv, 1, "a|b");
	assert_length(csv, MEGABYTE + 1);
	assert_too_long(open_long("a;b\n'", 'x', MEGABYTE, ";2\n1;2\n"));
	/* é is one byte in Windows-1252 and two in what comes in. */
	csv = open_long("a;b\n", '\xE9', MEGABYTE / 2, ";2\n1;2\n");
	assert_row(csv, 1, "a|b");
	assert_length(csv, MEGABYTE);
	assert_too_long(open_long("a;b\n", '\xE9', MEGABYTE / 2 + 1, ";2\n1;2\n"));
}

static void test_ten_megabytes_of_quotes(void **state)
{
	/* An even number of quotes is one field of quotes; it must not take quadratic time. */
	struct csv *csv = open_long("a;b\n", '"', 10 * MEGABYTE, ";2\n1;2\n");

	(void)state;
	assert_too_long(csv);
	csv = open_long("a;b\n\"", '\r', 10 * MEGABYTE, "\";2\n1;2\n");
	assert_row(csv, 1, "a|b");
	assert_complaint(csv, 2, 0, "langer dan 1 MB");
	assert_row(csv, 3 + 10 * MEGABYTE, "1|2");
	assert_end(csv);
}

static void test_many_empty_lines(void **state)
{
	struct csv *csv = open_long("a\n", '\n', 200000, "x\n");
	struct csv_row row;
	size_t rows = 0;

	(void)state;
	assert_row(csv, 1, "a");
	while (csv_next(csv, &row))
		rows++;
	assert_int_equal(rows, 200001);
	assert_int_equal(row.line, 200002);
	csv_close(csv);
}

/* ---- what a spreadsheet would calculate ---- */

static void test_plain(void **state)
{
	static const char *const cells[][2] = {
		{"'=1+1", "=1+1"}, {"'+31612345678", "+31612345678"}, {"'-", "-"}, {"'@x", "@x"},
		{"'\tx", "\tx"}, {"'\rx", "\rx"}, {"''=x", "'=x"}, {"'''-", "''-"},
		{"=1+1", "=1+1"}, {"-", "-"}, {"'s avonds", "'s avonds"}, {"'", "'"}, {"''", "''"},
		{"", ""}, {"'\nx", "'\nx"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cells); i++)
		assert_string_equal(csv_plain(cells[i][0]), cells[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_separators),
		cmocka_unit_test(test_separator_in_quotes_does_not_count),
		cmocka_unit_test(test_only_the_header_decides),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_spaces_belong_to_the_cell),
		cmocka_unit_test(test_line_ends),
		cmocka_unit_test(test_line_where_the_row_begins),
		cmocka_unit_test(test_empty_lines),
		cmocka_unit_test(test_empty_lines_in_one_column),
		cmocka_unit_test(test_bom),
		cmocka_unit_test(test_cp1252),
		cmocka_unit_test(test_cp1252_unassigned),
		cmocka_unit_test(test_damaged_utf8),
		cmocka_unit_test(test_surrogates_and_overlong_are_no_utf8),
		cmocka_unit_test(test_nfc),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_field_count),
		cmocka_unit_test(test_unclosed_quote),
		cmocka_unit_test(test_text_after_quote),
		cmocka_unit_test(test_all_complaints_of_a_row),
		cmocka_unit_test(test_longest_field),
		cmocka_unit_test(test_ten_megabytes_of_quotes),
		cmocka_unit_test(test_many_empty_lines),
		cmocka_unit_test(test_plain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
