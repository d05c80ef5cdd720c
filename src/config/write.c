/* Writes the settings as YAML that config_load takes back, with or without the prose of the tables.
 * One walk over the table for both, so that the example and `cvb config toon` are alike. */
#include "intern.h"

#include <string.h>

#define COMMENT_COLUMNS 98

struct comment {
	struct text *out;
	const char *indent;
	int column; /* 0 = at the start of a line */
};

static void write_word(struct comment *comment, const char *word, size_t len)
{
	struct text copy = {0};
	int width;

	text_add_n(&copy, word, len);
	width = utf8_width(text_str(&copy));
	if (comment->column > 0 && comment->column + 1 + width > COMMENT_COLUMNS) {
		text_add_char(comment->out, '\n');
		comment->column = 0;
	}
	if (comment->column == 0) {
		text_printf(comment->out, "%s# %s", comment->indent, text_str(&copy));
		comment->column = (int)strlen(comment->indent) + 2 + width;
	} else {
		text_printf(comment->out, " %s", text_str(&copy));
		comment->column += 1 + width;
	}
	text_clear(&copy);
}

/* Prose as comment lines, broken between words; what follows a line end is kept on one line. */
static void write_comment(struct text *out, const char *indent, const char *prose)
{
	struct comment comment = {.out = out, .indent = indent};
	const char *whole = strchr(prose, '\n');

	while (*prose && prose != whole) {
		size_t len = strcspn(prose, " \n");

		write_word(&comment, prose, len);
		prose += len;
		prose += *prose == ' ';
	}
	if (whole)
		text_printf(out, "\n%s#   %s", indent, whole + 1);
	text_add_char(out, '\n');
}

/* What is allowed, behind the value. */
static void write_allowed(struct text *out, const struct instelling *row)
{
	text_add(out, "  # ");
	row->soort->allowed(out, row);
}

static void write_row(struct text *out, const struct instelling *row,
	const struct config *config, bool explain)
{
	struct text value = {0};
	bool lines; /* a list of records stands below its key */

	text_printf(out, "%s%s:", strchr(row->sleutel, '.') ? "  " : "", instelling_local(row));
	if (row->soort) {
		row->soort->write(&value, row, config);
		lines = *text_str(&value) == '\n';
		if (!lines)
			text_printf(out, " %s", text_str(&value));
		if (explain)
			write_allowed(out, row);
		if (lines)
			text_add(out, text_str(&value));
	}
	text_add_char(out, '\n');
	text_clear(&value);
}

void config_write(const struct config *config, struct text *out)
{
	for (size_t i = 0; i < instellingen_aantal; i++)
		write_row(out, &instellingen[i], config, false);
}

void config_value(const struct config *config, const char *sleutel, struct text *out)
{
	const struct instelling *row = instelling_find(sleutel);

	if (!row || !row->soort)
		bug("no setting %s", sleutel);
	row->soort->write(out, row, config);
}

void config_write_example(struct text *out)
{
	struct config *config = config_defaults();

	write_comment(out, "", "De instellingen van cvb, met hun standaardwaarden. Zet een kopie in "
		"~/.config/cvb/config.yaml en verander daarin wat anders moet zijn: wat er niet in staat, "
		"houdt zijn standaardwaarde. Alles wat niet klopt, met regel en kolom, noemt `cvb config "
		"controleer`; wat geldt, toont `cvb config toon`.");
	for (size_t i = 0; i < instellingen_aantal; i++) {
		const struct instelling *row = &instellingen[i];
		bool nested = strchr(row->sleutel, '.');

		if (!nested)
			text_add_char(out, '\n');
		write_comment(out, nested ? "  " : "", row->uitleg);
		write_row(out, row, config, row->soort != &soort_SIGNAAL);
	}
	config_free(config);
}
