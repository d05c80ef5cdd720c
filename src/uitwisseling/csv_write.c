/* Writes CSV that csv.c reads back to the same cells, and that no spreadsheet calculates. */
#include "cvb/uitwisseling.h"

#include <string.h>

#define SEPARATOR ';'

/* Would a spreadsheet calculate it? Apostrophes before it do not count: a text that has them gets
 * one more, and so comes back with its own. */
static bool is_formula(const char *text)
{
	const char *first = text + strspn(text, "'");

	return *first != '\0' && strchr("=+@-\t\r", *first);
}

const char *csv_plain(const char *cell)
{
	return *cell == '\'' && is_formula(cell) ? cell + 1 : cell;
}

static void write_cell(struct csv_writer *writer, const char *prefix, const char *text)
{
	struct text *out = writer->out;

	if (writer->cells++ == 0)
		writer->begin = out->len;
	else
		text_add_char(out, SEPARATOR);
	if (!strpbrk(text, ";\"\r\n")) {
		text_add(out, prefix);
		text_add(out, text);
		return;
	}
	text_add_char(out, '"');
	text_add(out, prefix);
	for (const char *quote; (quote = strchr(text, '"')); text = quote + 1) {
		text_add_n(out, text, (size_t)(quote - text));
		text_add(out, "\"\"");
	}
	text_add(out, text);
	text_add_char(out, '"');
}

void csv_write_text(struct csv_writer *writer, const char *text)
{
	const char *filled = text ? text : "";

	write_cell(writer, is_formula(filled) ? "'" : "", filled);
}

void csv_write_number(struct csv_writer *writer, const char *number)
{
	write_cell(writer, "", number ? number : "");
}

void csv_write_row_end(struct csv_writer *writer)
{
	if (writer->cells == 1 && writer->out->len == writer->begin)
		text_add(writer->out, "\"\""); /* an empty line would be no row */
	text_add_char(writer->out, '\n');
	writer->cells = 0;
}

void csv_write_value(struct csv_writer *writer, const struct veld *veld, const char *waarde)
{
	if (veld->soort == SOORT_DATUM || veld->soort == SOORT_GETAL ||
	    veld->soort == SOORT_DECIMAAL)
		csv_write_number(writer, waarde);
	else
		csv_write_text(writer, waarde);
}
