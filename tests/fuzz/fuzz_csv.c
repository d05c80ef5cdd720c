/* Any bytes through the CSV reader, and what it made of them through the writer and the reader
 * again. A target for libFuzzer (clang -DLIBFUZZER -fsanitize=fuzzer,address); else a program that
 * takes files, or mangles a few inputs of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cvb/uitwisseling.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "fuzz_csv: %s\n", what);
	abort();
}

static void check_row(const struct csv_row *row, size_t previous_line)
{
	check(row->line > previous_line, "the lines count up");
	check(row->count > 0, "a row has a cell");
	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i]) {
			check(row->complaint_count > 0, "a missing cell has a complaint");
			continue;
		}
		check(utf8_valid(row->cells[i], strlen(row->cells[i])), "a cell is UTF-8");
		check(strlen(csv_plain(row->cells[i])) <= CSV_CELL_MAX, "a cell is 1 MB at most");
	}
	for (size_t i = 0; i < row->complaint_count; i++)
		check(row->complaints[i].sentence[0] != '\0', "a complaint has a sentence");
}

/* Writes the row below a header of as many columns, and reads it again. */
static void check_comes_back(const struct csv_row *row)
{
	struct text text = {0};
	struct csv_writer writer = {.out = &text};
	struct csv *csv;
	struct csv_row again;
	struct error err;

	for (size_t i = 0; i < row->count; i++)
		csv_write_text(&writer, "x");
	csv_write_row_end(&writer);
	for (size_t i = 0; i < row->count; i++)
		csv_write_text(&writer, csv_plain(row->cells[i]));
	csv_write_row_end(&writer);
	check(csv_open(text.data, text.len, &csv, &err) == OK, "what was written is read");
	check(csv_next(csv, &again) && csv_next(csv, &again), "the row comes back");
	check(again.count == row->count && again.complaint_count == 0, "the row is whole");
	for (size_t i = 0; i < row->count; i++)
		check(strcmp(csv_plain(again.cells[i]), csv_plain(row->cells[i])) == 0,
		      "the cell comes back");
	check(!csv_next(csv, &again), "nothing comes behind it");
	csv_close(csv);
	text_clear(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct csv *csv;
	struct csv_row row;
	struct error err;
	size_t line = 0;

	if (csv_open((const char *)data, size, &csv, &err) != OK) {
		check(err.sentence[0] != '\0', "a refusal has a sentence");
		return 0;
	}
	while (csv_next(csv, &row)) {
		check_row(&row, line);
		if (row.complaint_count == 0)
			check_comes_back(&row);
		line = row.line;
	}
	csv_close(csv);
	return 0;
}

#ifndef LIBFUZZER /* which brings its own main */

static void run_file(const char *path)
{
	struct text text = {0};
	char part[4096];
	size_t n;
	FILE *file = fopen(path, "rb");

	check(file != NULL, path);
	while ((n = fread(part, 1, sizeof(part), file)) > 0)
		text_add_n(&text, part, n);
	fclose(file);
	LLVMFuzzerTestOneInput((const uint8_t *)text_str(&text), text.len);
	text_clear(&text);
}

/* Every input cut off at every place, and with every byte of it replaced in turn. */
static void mangle(const char *bytes, size_t len)
{
	static const char others[] = "\0\"\n\r;,\t'=\x80\x81\xC3\xE9\xFF";
	char copy[256];

	check(len <= sizeof(copy), "the input fits");
	for (size_t i = 0; i <= len; i++)
		LLVMFuzzerTestOneInput((const uint8_t *)bytes, i);
	for (size_t i = 0; i < len; i++) {
		for (size_t k = 0; k < sizeof(others); k++) {
			memcpy(copy, bytes, len);
			copy[i] = others[k];
			LLVMFuzzerTestOneInput((const uint8_t *)copy, len);
		}
	}
}

int main(int argc, char **argv)
{
	static const char *const inputs[] = {
		"a;b\n1;2\n\"x;y\"\"z\"\"\";\r\n\n3;'=1\n",
		"\xEF\xBB\xBFnaam,\"b\n\",c\rZoe\xCC\x88,\"\r\n\",''-\r\n,,\n",
		"a\n\n\"\"\n'\t\n\"\"\"\"\n\n",
		"a\tb\nZo\xEB\t\x93ja\x94\nCAF\xC9\x94\t\x80\n",
		"a;b\n😀;👩‍👧\n\"\xC2\x9B\xE2\x80\xAE\";e\xCC\x81",
	};

	for (int i = 1; i < argc; i++)
		run_file(argv[i]);
	if (argc > 1)
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(inputs); i++)
		mangle(inputs[i], strlen(inputs[i]));
	return 0;
}

#endif
