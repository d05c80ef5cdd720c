/* A document as text: lines wrap by display width, tables have columns as long as they fit. */
#include "cvb/blad.h"
#include "cvb/rapport.h"

#define INDENT 4      /* of what stands under an onderkop, and of tables */
#define GAP 2         /* columns between two columns of a table */
#define NARROWEST 12  /* below this a column cannot be read: the rows stand below each other */

struct schrijver {
	struct blad blad;
	bool onder; /* an onderkop */
};

/* ---- tables ---- */

static const char *cell_of(const struct document_tabel *tabel, size_t row, size_t column)
{
	return row == 0 ? tabel->koppen[column] : tabel->cellen[(row - 1) * tabel->kolommen + column];
}

/* The titles are row 0. */
static size_t count_rows(const struct document_tabel *tabel)
{
	return 1 + tabel->aantal / tabel->kolommen;
}

/* The widest line of a cell of several lines. */
static int widest_line(const char *tekst)
{
	struct arena arena = {0};
	int widest = 0;

	while (*tekst) {
		size_t len = 0;
		int width;

		while (tekst[len] != '\0' && tekst[len] != '\n')
			len++;
		width = utf8_width(arena_strndup(&arena, tekst, len));
		widest = width > widest ? width : widest;
		tekst += len + (tekst[len] == '\n');
	}
	arena_clear(&arena);
	return widest;
}

/* Takes columns from the widest until the table fits. False when one gets too narrow to read. */
static bool shrink(int *widths, size_t count, int too_much)
{
	for (; too_much > 0; too_much--) {
		size_t widest = 0;

		for (size_t k = 1; k < count; k++)
			if (widths[k] > widths[widest])
				widest = k;
		if (widths[widest] <= NARROWEST)
			return false;
		widths[widest]--;
	}
	return true;
}

static bool measure(const struct document_tabel *tabel, int room, int *widths)
{
	int total = -GAP;

	for (size_t k = 0; k < tabel->kolommen; k++) {
		for (size_t row = 0; row < count_rows(tabel); row++) {
			int width = widest_line(cell_of(tabel, row, k));

			widths[k] = width > widths[k] ? width : widths[k];
		}
		total += widths[k] + GAP;
	}
	return shrink(widths, tabel->kolommen, total - room);
}

/* One line of a cell, behind the spaces that are owed; its rest is for the next. Returns the columns
 * that it took. */
static int put_cell_line(struct text *out, const char **rest, int width, int *owed)
{
	struct arena arena = {0};
	size_t len;
	const char *next = text_wrap(*rest, width, &len);
	const char *line = arena_strndup(&arena, *rest, blad_trimmed(*rest, len));
	int used = utf8_width(line);

	if (*line) {
		add_spaces(out, *owed);
		*owed = 0;
	}
	utf8_add_safe(out, line);
	*rest = next;
	arena_clear(&arena);
	return used;
}

/* Spaces go before the next cell, so that no line ends with them. Returns the lines it took. */
static int put_row(struct text *out, const struct document_tabel *tabel, size_t row,
	const int *widths)
{
	const char **rest = xcalloc(tabel->kolommen, sizeof(*rest));
	bool more = true;
	int lines = 0;

	for (size_t k = 0; k < tabel->kolommen; k++)
		rest[k] = cell_of(tabel, row, k);
	for (; more; lines++) {
		int owed = INDENT;

		more = false;
		for (size_t k = 0; k < tabel->kolommen; k++) {
			int used = 0;

			if (rest[k] && *rest[k])
				used = put_cell_line(out, &rest[k], widths[k], &owed);
			owed += widths[k] - used + GAP;
			more = more || (rest[k] && *rest[k]);
		}
		text_add_char(out, '\n');
	}
	xfree(rest);
	return lines;
}

/* Rows of several lines are kept apart. */
static void put_rows(struct text *out, const struct document_tabel *tabel, const int *widths)
{
	int lines = put_row(out, tabel, 0, widths);

	for (size_t row = 1; row < count_rows(tabel); row++) {
		struct text next = {0};
		int taken = put_row(&next, tabel, row, widths);

		if (row > 1 && (lines > 1 || taken > 1))
			text_add_char(out, '\n');
		text_add_n(out, text_str(&next), next.len);
		text_clear(&next);
		lines = taken;
	}
}

/* There is no room for columns: every row as labels with values. */
static void put_stacked(struct blad *blad, const struct document_tabel *tabel)
{
	for (size_t row = 1; row < count_rows(tabel); row++) {
		if (row > 1)
			text_add_char(blad->out, '\n');
		for (size_t k = 0; k < tabel->kolommen; k++)
			blad_pair(blad, tabel->koppen[k], cell_of(tabel, row, k));
	}
}

static void put_tabel(struct blad *blad, const struct document_tabel *tabel)
{
	int *widths = xcalloc(tabel->kolommen, sizeof(*widths));

	if (!measure(tabel, blad->columns - INDENT, widths))
		put_stacked(blad, tabel);
	else
		put_rows(blad->out, tabel, widths);
	xfree(widths);
}

/* ---- all of it ---- */

static void put_handtekening(struct blad *blad, const char *wie)
{
	text_add_char(blad->out, '\n');
	blad_line(blad, INDENT, wie);
	blad_line(blad, INDENT, "Datum: ______________   Handtekening: ______________________");
}

static void put_blok(struct schrijver *s, const struct blok *blok)
{
	struct blad *blad = &s->blad;

	switch (blok->soort) {
	case BLOK_TITEL:
	case BLOK_KOP:
		blad_heading(blad, blok->tekst);
		s->onder = false;
		break;
	case BLOK_ONDERKOP:
		blad_line(blad, 2, blok->tekst);
		s->onder = true;
		break;
	case BLOK_ALINEA:
		blad_line(blad, s->onder ? INDENT : 0, blok->tekst);
		break;
	case BLOK_PAAR:
		blad_pair(blad, blok->label, blok->tekst);
		break;
	case BLOK_TABEL:
		put_tabel(blad, &blok->tabel);
		break;
	case BLOK_HANDTEKENING:
		put_handtekening(blad, blok->tekst);
		break;
	}
}

void document_tekst(const struct document *document, int columns, struct text *out)
{
	struct schrijver s = {.blad = {out, columns}};

	if (document->concept)
		blad_heading(&s.blad, "CONCEPT");
	for (size_t i = 0; i < document->aantal; i++)
		put_blok(&s, &document->blokken[i]);
	if (document->voet) {
		text_add_char(out, '\n');
		blad_line(&s.blad, 0, document->voet);
	}
	if (document->concept)
		blad_line(&s.blad, 0, "CONCEPT");
}
