/* Rows in three forms: a table for people, JSON, CSV. */
#include "uitvoer.h"

#include "cvb/blad.h"
#include "cvb/uitwisseling.h"

#include <limits.h>

#define GAP 2       /* columns between two columns of a table */
#define NARROWEST 8 /* a column is not cut below this */

void tabel_add(struct tabel *tabel, const char *waarde, const char *getoond)
{
	tabel->cellen = xgrow(tabel->cellen, &tabel->cap, tabel->aantal + 1,
		sizeof(*tabel->cellen));
	tabel->cellen[tabel->aantal++] = (struct cel){waarde, getoond ? getoond : waarde};
}

void tabel_clear(struct tabel *tabel)
{
	xfree(tabel->cellen);
	tabel->cellen = NULL;
	tabel->aantal = tabel->cap = 0;
}

/* ---- for programs ---- */

void tabel_json(const struct tabel *tabel, struct text *out)
{
	struct json json = {.out = out};

	json_array(&json);
	for (size_t first = 0; first < tabel->aantal; first += tabel->breedte) {
		json_object(&json);
		for (size_t k = 0; k < tabel->breedte; k++) {
			if (!tabel->kolommen[k].sleutel)
				continue;
			json_key(&json, tabel->kolommen[k].sleutel);
			if (tabel->kolommen[k].soort == KOLOM_GETAL)
				json_number(&json, tabel->cellen[first + k].waarde);
			else
				json_text(&json, tabel->cellen[first + k].waarde);
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

void tabel_csv(const struct tabel *tabel, struct text *out)
{
	struct csv_writer csv = {.out = out};

	for (size_t k = 0; k < tabel->breedte; k++)
		if (tabel->kolommen[k].sleutel)
			csv_write_text(&csv, tabel->kolommen[k].sleutel);
	csv_write_row_end(&csv);
	for (size_t first = 0; first < tabel->aantal; first += tabel->breedte) {
		for (size_t k = 0; k < tabel->breedte; k++)
			if (tabel->kolommen[k].sleutel)
				csv_cell(&csv, &tabel->kolommen[k], tabel->cellen[first + k].waarde);
		csv_write_row_end(&csv);
	}
}

/* ---- for people ---- */

static const char *shown(const struct tabel *tabel, size_t cell)
{
	const char *getoond = tabel->cellen[cell].getoond;

	return getoond ? getoond : "";
}

/* The width of each column (0 = not in the table); returns that of the whole. */
static int measure(const struct tabel *tabel, int *widths)
{
	int total = -GAP;

	for (size_t k = 0; k < tabel->breedte; k++) {
		const char *kop = tabel->kolommen[k].kop;

		widths[k] = kop ? utf8_width(kop) : 0;
		for (size_t cell = k; kop && cell < tabel->aantal; cell += tabel->breedte) {
			int width = utf8_width(shown(tabel, cell));

			widths[k] = width > widths[k] ? width : widths[k];
		}
		total += kop ? widths[k] + GAP : 0;
	}
	return total;
}

/* Takes columns away from the widest texts until the table fits. */
static void shrink(const struct tabel *tabel, int *widths, int too_much)
{
	for (; too_much > 0; too_much--) {
		size_t widest = tabel->breedte;

		for (size_t k = 0; k < tabel->breedte; k++)
			if (tabel->kolommen[k].soort == KOLOM_TEKST && widths[k] > NARROWEST &&
			    (widest == tabel->breedte || widths[k] > widths[widest]))
				widest = k;
		if (widest == tabel->breedte)
			return;
		widths[widest]--;
	}
}

/* Spaces are put before the next cell: no line ends with them. `first` NULL = the header. */
static void table_line(const struct tabel *tabel, const int *widths, const size_t *first,
	struct text *line)
{
	int owed = 0;

	for (size_t k = 0; k < tabel->breedte; k++) {
		bool right = tabel->kolommen[k].soort == KOLOM_GETAL;
		const char *text = first ? shown(tabel, *first + k) : tabel->kolommen[k].kop;
		int width, pad;

		if (!tabel->kolommen[k].kop)
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

void tabel_text(const struct tabel *tabel, int columns, bool bold, struct text *out)
{
	int *widths = xcalloc(tabel->breedte, sizeof(*widths));
	int total = measure(tabel, widths);
	struct text line = {0};

	if (columns > 0)
		shrink(tabel, widths, total - columns);
	table_line(tabel, widths, NULL, &line);
	text_add(out, bold ? "\033[1m" : "");
	utf8_add_cut(out, text_str(&line), columns > 0 ? columns : INT_MAX);
	text_add(out, bold ? "\033[0m\n" : "\n");
	for (size_t first = 0; first < tabel->aantal; first += tabel->breedte) {
		text_reset(&line);
		table_line(tabel, widths, &first, &line);
		utf8_add_cut(out, text_str(&line), columns > 0 ? columns : INT_MAX);
		text_add_char(out, '\n');
	}
	text_clear(&line);
	xfree(widths);
}

void tabel_linear(const struct tabel *tabel, struct text *out)
{
	for (size_t first = 0; first < tabel->aantal; first += tabel->breedte) {
		size_t start = out->len;

		for (size_t k = 0; k < tabel->breedte; k++) {
			const char *text = shown(tabel, first + k);

			if (!tabel->kolommen[k].kop || *text == '\0')
				continue;
			text_printf(out, "%s%s: ", out->len > start ? "; " : "",
				tabel->kolommen[k].kop);
			utf8_add_safe(out, text);
		}
		text_add_char(out, '\n');
	}
}

static bool is_linear(const struct oproep *oproep)
{
	return oproep->omgeving->toegankelijk || oproep->opties[OPTIE_toegankelijk] ||
		(oproep->config && oproep->config->scherm_toegankelijk);
}

enum status tabel_write(const struct oproep *oproep, const struct tabel *tabel,
	struct error *err)
{
	struct text out = {0};
	int columns = uitvoer_columns();
	enum status status;

	if (oproep->opties[OPTIE_json])
		tabel_json(tabel, &out);
	else if (oproep->opties[OPTIE_csv])
		tabel_csv(tabel, &out);
	else if (is_linear(oproep))
		tabel_linear(tabel, &out);
	else
		tabel_text(tabel, columns, columns > 0 && !oproep->omgeving->geen_kleur, &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}
