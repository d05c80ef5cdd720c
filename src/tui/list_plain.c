/* A list in accessible mode: every row is a sentence of its columns, over as many lines as it
 * needs. Nothing is cut in the middle, and nothing is said by its place on the screen alone. */
#include "list_intern.h"
#include "plain.h"

#include <string.h>

#define TEXT_AT 2    /* behind `>` */
#define LINES_AT 4   /* what does not stand on the first line of a row */
#define MOST_LINES 4 /* of one text: who wants to read more opens it */

/* A part of the sentence, to its end or to the next one. */
struct piece {
	size_t start;
	enum role role;
};

struct sentence {
	struct text text;
	struct piece pieces[LIST_COLUMNS_MAX + 3];
	size_t count;
};

static int room_for_text(const struct area *area, int x)
{
	return area->width > x ? area->width - x : 1;
}

/* ---- what it says ---- */

/* Columns that the owner made of spaces within a cell become parts too. */
static void add_parts(struct text *out, const char *text)
{
	text += strspn(text, " \n");
	while (*text) {
		size_t len = strcspn(text, " \n");
		size_t spaces = strspn(text + len, " \n");

		text_add_n(out, text, len);
		text += len + spaces;
		if (*text)
			text_add(out, spaces > 1 ? "; " : " ");
	}
}

static void begin_piece(struct sentence *sentence, enum role role)
{
	if (sentence->text.len > 0)
		text_add(&sentence->text, "; ");
	sentence->pieces[sentence->count++] = (struct piece){sentence->text.len, role};
}

/* What is said before it; nothing when the cell says it itself. */
static const char *spoken(const struct list_column *column)
{
	if (column->spoken)
		return column->spoken;
	return column->right ? column->title : "";
}

/* Nothing for an empty one. */
static void add_cell(struct sentence *sentence, const struct area *area,
	const struct list_column *column, const struct list_cell *cell)
{
	struct text veiled = {0}, words = {0}, parts = {0};
	const char *text = area_seen(area, text_str(&cell->text), &veiled);
	const char *label = spoken(column);

	if (plain_words(cell->role, text, &words)) {
		text = text_str(&words);
		label = strchr(text, ':') ? label : ""; /* a mark in the place of what it is a label of */
	}
	add_parts(&parts, text);
	if (parts.len > 0 && strcmp(parts.data, "-") != 0) { /* that is nothing too */
		begin_piece(sentence, cell->role);
		if (*label)
			text_printf(&sentence->text, "%s ", label);
		text_add(&sentence->text, parts.data);
	}
	text_clear(&veiled);
	text_clear(&words);
	text_clear(&parts);
}

static bool is_urgent(const struct list_cell *cell)
{
	return cell->role == ROLE_LATE || cell->role == ROLE_WARNING || cell->role == ROLE_ERROR;
}

/* What needs attention is said right behind the first column: there nobody stopped listening. */
static void add_cells(const struct list *list, size_t row, bool urgent, struct sentence *sentence)
{
	const struct list_setup *setup = list->setup;
	struct list_cell cell = {0};

	for (size_t i = 0; i < setup->column_count && !cell.rest; i++) {
		if (list->left_out[i])
			continue;
		list_reset_cell(&cell);
		setup->source.cell(list->ctx, row, i, &cell);
		if (urgent == (i == 0 || is_urgent(&cell)))
			add_cell(sentence, &list->area, &setup->columns[i], &cell);
	}
	text_clear(&cell.text);
}

static void cut_at(struct text *text, size_t len)
{
	if (len < text->len)
		text->data[text->len = len] = '\0';
}

/* "Te laat (27)", "Nu  6": how many there are is not about one of them. What stands behind a colon
 * is about all of them too. */
static void drop_count(struct text *text)
{
	size_t end = strcspn(text_str(text), ":");

	cut_at(text, end);
	while (end > 0 && strchr(")0123456789", text->data[end - 1]))
		end--;
	if (end > 1 && end < text->len && strchr("( ", text->data[end - 1]) &&
	    text->data[end - 2] == ' ')
		cut_at(text, end - 2);
}

/* The row says by itself under which heading it stands. */
static bool is_said(const struct sentence *sentence, const char *heading)
{
	struct arena arena = {0};
	bool said = strstr(utf8_fold(&arena, text_str(&sentence->text)), utf8_fold(&arena, heading));

	arena_clear(&arena);
	return said;
}

/* It may be an empty line, above a further line that says it. */
static void heading_text(const struct list *list, size_t row, struct list_cell *cell)
{
	const struct list_source *source = &list->setup->source;
	size_t lines = source->lines ? source->lines(list->ctx, row) : 0;

	source->cell(list->ctx, row, 0, cell);
	if (cell->text.len == 0 && lines > 0)
		source->line(list->ctx, row, lines - 1, cell);
}

/* The nearest one above it. */
static void add_heading(const struct list *list, size_t index, struct sentence *sentence)
{
	static const struct list_column no_column = {.title = ""};
	struct list_cell cell = {0};

	while (index > 0 && !list_is_heading(list, index))
		index--;
	if (!list_is_heading(list, index))
		return;
	list_reset_cell(&cell);
	heading_text(list, list->shown.rows[index], &cell);
	drop_count(&cell.text);
	cell.role = ROLE_DIM;
	if (!is_said(sentence, text_str(&cell.text)))
		add_cell(sentence, &list->area, &no_column, &cell);
	text_clear(&cell.text);
}

static void add_place(const struct list *list, size_t index, struct sentence *sentence)
{
	size_t place = index + 1;

	for (size_t i = 0; i < index && list->setup->source.heading; i++)
		place -= list_is_heading(list, i);
	begin_piece(sentence, ROLE_DIM);
	text_printf(&sentence->text, "%zu van %zu", place, list->matches);
}

/* What is too long to listen to is cut; where one is, is said all the same. */
static void cut_short(struct sentence *sentence, int columns)
{
	struct text cut = {0};

	utf8_add_cut(&cut, text_str(&sentence->text), columns);
	text_clear(&sentence->text);
	sentence->text = cut;
	while (sentence->count > 0 && sentence->pieces[sentence->count - 1].start >= cut.len)
		sentence->count--;
}

static void make_sentence(const struct list *list, size_t index, struct sentence *out)
{
	size_t row = list->shown.rows[index];

	if (list_is_marked(list, row)) {
		begin_piece(out, ROLE_NORMAL);
		text_add(&out->text, "gemerkt");
	}
	add_cells(list, row, true, out);
	add_cells(list, row, false, out);
	cut_short(out, MOST_LINES * room_for_text(&list->area, LINES_AT));
	add_heading(list, index, out);
	add_place(list, index, out);
}

/* ---- on the screen ---- */

static void put_part(struct area *area, enum role role, const char *text, size_t len)
{
	struct text part = {0};

	text_add_n(&part, text, len);
	area_put(area, role, text_str(&part));
	text_clear(&part);
}

/* One line of it, each piece in its own role. */
static void put_line(const struct sentence *sentence, struct area *area, size_t from, size_t end)
{
	for (size_t i = 0; i < sentence->count; i++) {
		size_t start = sentence->pieces[i].start;
		size_t next = i + 1 < sentence->count ? sentence->pieces[i + 1].start : end;

		start = start < from ? from : start;
		next = next > end ? end : next;
		if (start < next)
			put_part(area, (enum role)sentence->pieces[i].role,
			         sentence->text.data + start, next - start);
	}
}

/* Where the line that begins at `from` ends, `len` behind it: not within the place. */
static size_t line_end(const struct sentence *sentence, size_t from, size_t len)
{
	size_t place = sentence->pieces[sentence->count - 1].start;
	size_t end = from + len;

	return from < place && end > place && end < sentence->text.len ? place - 1 : end;
}

/* From that line of the area on; returns the lines it takes. */
static int put_sentence(const struct sentence *sentence, struct area *area, int y)
{
	const char *all = text_str(&sentence->text);
	size_t from = 0;
	int lines = 0;
	size_t len;

	while (from < sentence->text.len) {
		int x = lines == 0 ? TEXT_AT : LINES_AT;
		size_t end;

		(void)text_wrap(all + from, room_for_text(area, x), &len);
		end = line_end(sentence, from, len);
		area_move(area, y + lines++, x);
		put_line(sentence, area, from, end);
		from = end + strspn(all + end, " ");
	}
	return lines;
}

/* The owner's further lines. */
static int put_lines(const struct list *list, struct area *area, int y, size_t row)
{
	int x = list_is_heading_row(list, row) ? 1 : LINES_AT;
	const struct list_source *source = &list->setup->source;
	size_t count = source->lines ? source->lines(list->ctx, row) : 0;
	struct list_cell cell = {0};
	const char *text;
	int lines = 0;

	for (size_t line = 0; line < count; line++) {
		list_reset_cell(&cell);
		source->line(list->ctx, row, line, &cell);
		text = text_str(&cell.text);
		area_move(area, y + lines, x);
		lines += area_wrap_most(area, cell.role, text + strspn(text, " "), MOST_LINES);
	}
	text_clear(&cell.text);
	return lines;
}

static int put_heading(const struct list *list, struct area *area, int y, size_t row)
{
	struct list_cell cell = {.role = ROLE_HEADING};
	const char *text;
	int lines;

	list->setup->source.cell(list->ctx, row, 0, &cell);
	if (cell.role == ROLE_NORMAL)
		cell.role = ROLE_HEADING;
	text = text_str(&cell.text);
	area_move(area, y, 1);
	lines = area_wrap_most(area, cell.role, text + strspn(text, " "), MOST_LINES);
	text_clear(&cell.text);
	return lines > 0 ? lines : 1;
}

int list_plain_row(const struct list *list, struct area *area, int y, size_t index)
{
	size_t row = list->shown.rows[index];
	struct sentence sentence = {0};
	int lines;

	if (list_is_heading(list, index)) {
		lines = put_heading(list, area, y, row);
	} else {
		make_sentence(list, index, &sentence);
		lines = put_sentence(&sentence, area, y);
		text_clear(&sentence.text);
	}
	return lines + put_lines(list, area, y + lines, row);
}

void list_plain_titles(const struct list *list, struct area *area)
{
	struct text titles = {0};

	for (size_t i = 0; i < list->setup->column_count; i++) {
		const char *title = list->setup->columns[i].title;

		if (*title && !list->left_out[i])
			text_printf(&titles, "%s%s%s", titles.len > 0 ? "; " : "",
			            title + strspn(title, " "),
			            list->sort == i ? " (op volgorde)" : "");
	}
	area_move(area, 0, TEXT_AT);
	area->own = true;
	area_put_most(area, ROLE_HEADING, text_str(&titles), area->width - TEXT_AT - 1);
	area->own = false;
	text_clear(&titles);
}
