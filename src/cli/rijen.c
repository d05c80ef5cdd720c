/* Rows in three forms: a table for people, JSON, CSV. */
#include "blad.h"
#include "uitvoer.h"

#include "cvb/uitwisseling.h"

#include <limits.h>

#define GAP 2       /* columns between two columns of a table */
#define NARROWEST 8 /* a column is not cut below this */

void rijen_add(struct rijen *rijen, const char *waarde, const char *getoond)
{
	rijen->cellen = xgrow(rijen->cellen, &rijen->cap, rijen->aantal + 1,
		sizeof(*rijen->cellen));
	rijen->cellen[rijen->aantal++] = (struct cel){waarde, getoond ? getoond : waarde};
}

void rijen_clear(struct rijen *rijen)
{
	xfree(rijen->cellen);
	rijen->cellen = NULL;
	rijen->aantal = rijen->cap = 0;
}

/* ---- for programs ---- */

void rijen_json(const struct rijen *rijen, struct text *out)
{
	struct json json = {.out = out};

	json_array(&json);
	for (size_t first = 0; first < rijen->aantal; first += rijen->breedte) {
		json_object(&json);
		for (size_t k = 0; k < rijen->breedte; k++) {
			if (!rijen->kolommen[k].sleutel)
				continue;
			json_key(&json, rijen->kolommen[k].sleutel);
			if (rijen->kolommen[k].soort == KOLOM_GETAL)
				json_number(&json, rijen->cellen[first + k].waarde);
			else
				json_text(&json, rijen->cellen[first + k].waarde);
		}
		json_end(&json);
	}
	json_end(&json);
}

/* CSV has no way to escape what steers a terminal, and a pipe may end in one: such characters go
 * out as visible marks. JSON and `exporteer` keep them. */
static void csv_cell(struct csv_writer *csv, const struct kolom *kolom, const char *waarde)
{
	struct text safe = {0};

	if (kolom->soort != KOLOM_TEKST) {
		csv_write_number(csv, waarde);
		return;
	}
	utf8_add_safe(&safe, waarde ? waarde : "");
	csv_write_text(csv, text_str(&safe));
	text_clear(&safe);
}

void rijen_csv(const struct rijen *rijen, struct text *out)
{
	struct csv_writer csv = {.out = out};

	for (size_t k = 0; k < rijen->breedte; k++)
		if (rijen->kolommen[k].sleutel)
			csv_write_text(&csv, rijen->kolommen[k].sleutel);
	csv_write_row_end(&csv);
	for (size_t first = 0; first < rijen->aantal; first += rijen->breedte) {
		for (size_t k = 0; k < rijen->breedte; k++)
			if (rijen->kolommen[k].sleutel)
				csv_cell(&csv, &rijen->kolommen[k], rijen->cellen[first + k].waarde);
		csv_write_row_end(&csv);
	}
}

/* ---- for people ---- */

static const char *shown(const struct rijen *rijen, size_t cell)
{
	const char *getoond = rijen->cellen[cell].getoond;

	return getoond ? getoond : "";
}

/* The width of each column (0 = not in the table); returns that of the whole. */
static int measure(const struct rijen *rijen, int *widths)
{
	int total = -GAP;

	for (size_t k = 0; k < rijen->breedte; k++) {
		const char *kop = rijen->kolommen[k].kop;

		widths[k] = kop ? utf8_width(kop) : 0;
		for (size_t cell = k; kop && cell < rijen->aantal; cell += rijen->breedte) {
			int width = utf8_width(shown(rijen, cell));

			widths[k] = width > widths[k] ? width : widths[k];
		}
		total += kop ? widths[k] + GAP : 0;
	}
	return total;
}

/* Takes columns away from the widest texts until the table fits. */
static void shrink(const struct rijen *rijen, int *widths, int too_much)
{
	for (; too_much > 0; too_much--) {
		size_t widest = rijen->breedte;

		for (size_t k = 0; k < rijen->breedte; k++)
			if (rijen->kolommen[k].soort == KOLOM_TEKST && widths[k] > NARROWEST &&
			    (widest == rijen->breedte || widths[k] > widths[widest]))
				widest = k;
		if (widest == rijen->breedte)
			return;
		widths[widest]--;
	}
}

/* Spaces are put before the next cell: no line ends with them. `first` NULL = the header. */
static void table_line(const struct rijen *rijen, const int *widths, const size_t *first,
	struct text *line)
{
	int owed = 0;

	for (size_t k = 0; k < rijen->breedte; k++) {
		bool right = rijen->kolommen[k].soort == KOLOM_GETAL;
		const char *text = first ? shown(rijen, *first + k) : rijen->kolommen[k].kop;
		int width, pad;

		if (!rijen->kolommen[k].kop)
			continue;
		width = utf8_width(text);
		pad = width < widths[k] ? widths[k] - width : 0;
		owed += right ? pad : 0;
		if (width > 0) {
			add_spaces(line, owed);
			owed = widths[k] - pad - utf8_add_cut(line, text, widths[k]);
		}
		owed += (right ? 0 : pad) + GAP;
	}
}

void rijen_table(const struct rijen *rijen, int columns, bool bold, struct text *out)
{
	int *widths = xcalloc(rijen->breedte, sizeof(*widths));
	int total = measure(rijen, widths);
	struct text line = {0};

	if (columns > 0)
		shrink(rijen, widths, total - columns);
	table_line(rijen, widths, NULL, &line);
	text_add(out, bold ? "\033[1m" : "");
	utf8_add_cut(out, text_str(&line), columns > 0 ? columns : INT_MAX);
	text_add(out, bold ? "\033[0m\n" : "\n");
	for (size_t first = 0; first < rijen->aantal; first += rijen->breedte) {
		text_reset(&line);
		table_line(rijen, widths, &first, &line);
		utf8_add_cut(out, text_str(&line), columns > 0 ? columns : INT_MAX);
		text_add_char(out, '\n');
	}
	text_clear(&line);
	xfree(widths);
}

enum status rijen_write(const struct oproep *oproep, const struct rijen *rijen,
	struct error *err)
{
	struct text out = {0};
	int columns = uitvoer_columns();
	enum status status;

	if (oproep->opties[OPTIE_json])
		rijen_json(rijen, &out);
	else if (oproep->opties[OPTIE_csv])
		rijen_csv(rijen, &out);
	else
		rijen_table(rijen, columns, columns > 0 && !oproep->omgeving->geen_kleur, &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}
