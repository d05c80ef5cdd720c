/* A canvas as a picture for a page: SVG in the colours of the dark palette, every piece of text as
 * wide as on the screen whatever font draws it. It knows no terminal and no files. */
#include "svg.h"

#include "palette.h"

#include <string.h>

#define CELL_WIDTH 8
#define CELL_HEIGHT 17
#define BASELINE 13
#define MARGIN 8
#define VERTICAL "│"
#define CRISP " shape-rendering=\"crispEdges\"" /* rows that touch show no seam */

/* Cells on one row that look alike. */
struct run {
	int row, start, columns;
	enum role role;
	bool selected;
};

static void add_escaped(struct text *out, const char *text)
{
	for (; *text; text++)
		if (*text == '&')
			text_add(out, "&amp;");
		else if (*text == '<')
			text_add(out, "&lt;");
		else if (*text == '>')
			text_add(out, "&gt;");
		else
			text_add_char(out, *text);
}

/* ---- runs ---- */

static bool is_line(const struct cell *cell)
{
	return strcmp(cell->glyph, VERTICAL) == 0;
}

static bool is_blank(const struct cell *cell)
{
	return strcmp(cell->glyph, " ") == 0;
}

/* A line is no text, and fonts differ most in what is wide: these stand by themselves. */
static bool stands_alone(const struct cell *cell)
{
	return is_line(cell) || cell->width > 1;
}

static bool goes_on(const struct cell *first, const struct cell *next)
{
	return first->role == next->role && first->selected == next->selected &&
	       !stands_alone(first) && !stands_alone(next);
}

/* A gap between words is no reason for another run; one between columns is. */
static bool is_gap(const struct canvas *canvas, int row, int column)
{
	return column + 1 < canvas_columns(canvas) &&
	       is_blank(canvas_cell(canvas, row, column)) &&
	       is_blank(canvas_cell(canvas, row, column + 1));
}

static struct run take_run(const struct canvas *canvas, int row, int start)
{
	const struct cell *first = canvas_cell(canvas, row, start);
	int end = start + first->width;

	while (end < canvas_columns(canvas) && !is_gap(canvas, row, end) &&
	       goes_on(first, canvas_cell(canvas, row, end)))
		end++;
	/* What draws it drops a space at the end, and would stretch the rest over its place. */
	while (end > start + 1 && is_blank(canvas_cell(canvas, row, end - 1)))
		end--;
	return (struct run){.row = row, .start = start, .columns = end - start,
	                    .role = (enum role)first->role, .selected = first->selected};
}

static void add_glyphs(const struct canvas *canvas, const struct run *run, struct text *out)
{
	for (int column = run->start; column < run->start + run->columns; column++) {
		const struct cell *cell = canvas_cell(canvas, run->row, column);

		if (cell->width > 0)
			add_escaped(out, cell->glyph);
	}
}

/* Over the whole height of the row, so that those of two rows meet. */
static void add_line(const struct run *run, struct text *out)
{
	text_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"%d\" "
	            "fill=\"#%06x\"" CRISP "/>\n",
	            MARGIN + run->start * CELL_WIDTH + CELL_WIDTH / 2,
	            MARGIN + run->row * CELL_HEIGHT, CELL_HEIGHT,
	            palette_rgb(palette_style(PALETTE_DARK, run->role, run->selected).ink));
}

static void add_run(const struct canvas *canvas, const struct run *run, struct text *out)
{
	struct style style = palette_style(PALETTE_DARK, run->role, run->selected);

	text_printf(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"#%06x\"%s%s>",
	            MARGIN + run->start * CELL_WIDTH, MARGIN + run->row * CELL_HEIGHT + BASELINE,
	            run->columns * CELL_WIDTH, palette_rgb(style.ink),
	            style.flags & STYLE_BOLD ? " font-weight=\"bold\"" : "",
	            style.flags & STYLE_UNDERLINE ? " text-decoration=\"underline\"" : "");
	add_glyphs(canvas, run, out);
	text_add(out, "</text>\n");
}

/* ---- the whole ---- */

/* The paper of what is selected on a row: of one list, when two stand beside each other. */
static void add_selection(const struct canvas *canvas, int row, struct text *out)
{
	int start = 0;
	int end;

	while (start < canvas_columns(canvas) && !canvas_cell(canvas, row, start)->selected)
		start++;
	for (end = start; end < canvas_columns(canvas); end++)
		if (!canvas_cell(canvas, row, end)->selected)
			break;
	if (end > start)
		text_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
		            "fill=\"#%06x\"" CRISP "/>\n", MARGIN + start * CELL_WIDTH,
		            MARGIN + row * CELL_HEIGHT, (end - start) * CELL_WIDTH, CELL_HEIGHT,
		            palette_rgb(palette_style(PALETTE_DARK, ROLE_NORMAL, true).paper));
}

static void add_row(const struct canvas *canvas, int row, struct text *out)
{
	struct run run;

	add_selection(canvas, row, out);
	for (int column = 0; column < canvas_columns(canvas); column += run.columns) {
		run.columns = 1;
		if (is_blank(canvas_cell(canvas, row, column)))
			continue;
		run = take_run(canvas, row, column);
		if (is_line(canvas_cell(canvas, row, column)))
			add_line(&run, out);
		else
			add_run(canvas, &run, out);
	}
}

void canvas_svg(const struct canvas *canvas, const char *title, struct text *out)
{
	int width = 2 * MARGIN + canvas_columns(canvas) * CELL_WIDTH;
	int height = 2 * MARGIN + canvas_rows(canvas) * CELL_HEIGHT;

	text_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
	            "viewBox=\"0 0 %d %d\" role=\"img\">\n<title>", width, height, width, height);
	add_escaped(out, title);
	text_printf(out, "</title>\n<rect width=\"100%%\" height=\"100%%\" rx=\"6\" fill=\"#%06x\"/>\n"
	            "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13.3\" "
	            "style=\"white-space:pre\">\n",
	            palette_rgb(palette_style(PALETTE_DARK, ROLE_NORMAL, false).paper));
	for (int row = 0; row < canvas_rows(canvas); row++)
		add_row(canvas, row, out);
	text_add(out, "</g>\n</svg>\n");
}
