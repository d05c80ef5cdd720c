/* Reads CSV: bytes in, rows of clean text out, with a complaint for whatever is wrong. It knows no
 * files, no columns by name and no records.
 *
 * Rows are found in the raw bytes, for separators, quotes and line ends are the same in UTF-8 and
 * in Windows-1252; only then each cell is decoded. So every complaint knows its row and its column,
 * and reading goes on after it. */
#include "cvb/uitwisseling.h"

#include <string.h>

#define BOM "\xEF\xBB\xBF"
#define BOM_LEN 3
#define TOO_LONG "is langer dan 1 MB (1048576 bytes); maak de tekst korter"

enum encoding {
	ENCODING_UTF8,
	ENCODING_CP1252,
	ENCODING_DAMAGED /* UTF-8 with invalid bytes in it */
};

struct span {
	size_t start; /* in csv->bytes */
	size_t len;
};

struct csv {
	const char *at;
	const char *end;
	size_t line;
	char separator;
	enum encoding encoding;
	size_t columns; /* of the header; 0 = not read yet */
	bool unclosed;  /* a quote took all that follows, and the fields in it */

	/* The row that was read last: its cells without their quoting, a NUL behind each. */
	struct text bytes;
	struct span *spans;
	size_t spans_cap;
	size_t count;
	struct csv_complaint *complaints;
	size_t complaints_cap;
	size_t complaint_count;
	struct arena arena; /* decoded cells and sentences */
};

/* ---- what the file is ---- */

/* Not valid UTF-8: is it Windows-1252, or UTF-8 that was damaged? In a Windows-1252 text a byte
 * from 0x80 up seldom makes a UTF-8 character with its neighbours. */
static enum encoding guess_encoding(const char *bytes, size_t len)
{
	size_t characters = 0;
	size_t strays = 0;
	size_t taken;

	for (size_t i = 0; i < len; i += taken) {
		if (utf8_take(bytes + i, (ptrdiff_t)(len - i), &taken) == UTF8_INVALID)
			strays++;
		else if (taken > 1)
			characters++;
	}
	return characters > strays ? ENCODING_DAMAGED : ENCODING_CP1252;
}

static bool starts_with(const struct csv *csv, const char *prefix, size_t len)
{
	return (size_t)(csv->end - csv->at) >= len && memcmp(csv->at, prefix, len) == 0;
}

static void recognise_encoding(struct csv *csv)
{
	bool marked = starts_with(csv, BOM, BOM_LEN);

	if (marked)
		csv->at += BOM_LEN;
	csv->encoding = ENCODING_UTF8;
	if (utf8_valid(csv->at, (size_t)(csv->end - csv->at)))
		return;
	csv->encoding = marked ? ENCODING_DAMAGED
	                       : guess_encoding(csv->at, (size_t)(csv->end - csv->at));
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* The one of ; , tab that stands most often in the header outside quotes; the first when equal. */
static char recognise_separator(const struct csv *csv)
{
	static const char separators[] = {';', ',', '\t'};
	size_t seen[sizeof(separators)] = {0};
	size_t best = 0;
	bool quoted = false;

	for (const char *at = csv->at; at < csv->end && (quoted || !is_line_end(*at)); at++) {
		if (*at == '"')
			quoted = !quoted;
		for (size_t i = 0; i < sizeof(separators); i++)
			if (!quoted && *at == separators[i])
				seen[i]++;
	}
	for (size_t i = 1; i < sizeof(separators); i++)
		if (seen[i] > seen[best])
			best = i;
	return separators[best];
}

/* What people hand in by mistake, and would otherwise get a heap of odd complaints about. */
static enum status refuse_other_formats(const struct csv *csv, struct error *err)
{
	if (starts_with(csv, "\xFF\xFE", 2) || starts_with(csv, "\xFE\xFF", 2))
		return fail(err, ERR_INPUT, "de tekst is UTF-16; sla het bestand op als CSV UTF-8");
	if (starts_with(csv, "PK\x03\x04", 4))
		return fail(err, ERR_INPUT,
		            "dit is een werkmap of een zip; sla elk blad op als CSV UTF-8");
	return OK;
}

static void skip_line_end(struct csv *csv)
{
	if (*csv->at == '\r' && csv->at + 1 < csv->end && csv->at[1] == '\n')
		csv->at++;
	csv->at++;
	csv->line++;
}

static void skip_empty_lines(struct csv *csv)
{
	while (csv->at < csv->end && is_line_end(*csv->at))
		skip_line_end(csv);
}

enum status csv_open(const char *bytes, size_t len, struct csv **out, struct error *err)
{
	struct csv csv = {.at = bytes, .end = bytes + len, .line = 1};

	*out = NULL;
	if (refuse_other_formats(&csv, err) != OK)
		return err->status;
	recognise_encoding(&csv);
	while (csv.end > csv.at && is_line_end(csv.end[-1]))
		csv.end--;
	skip_empty_lines(&csv);
	if (csv.at == csv.end)
		return fail(err, ERR_INPUT, "het bestand is leeg");
	csv.separator = recognise_separator(&csv);
	*out = xmalloc(sizeof(csv));
	**out = csv;
	return OK;
}

void csv_close(struct csv *csv)
{
	if (!csv)
		return;
	text_clear(&csv->bytes);
	xfree(csv->spans);
	xfree(csv->complaints);
	arena_clear(&csv->arena);
	xfree(csv);
}

/* ---- complaints ---- */

static void complain(struct csv *csv, ptrdiff_t column, const char *sentence)
{
	csv->complaints = xgrow(csv->complaints, &csv->complaints_cap, csv->complaint_count + 1,
	                        sizeof(*csv->complaints));
	csv->complaints[csv->complaint_count++] = (struct csv_complaint){column, sentence};
}

static void complain_of_count(struct csv *csv)
{
	const char *sentence = arena_printf(&csv->arena,
		"deze rij heeft %zu veld%s, de kop heeft er %zu", csv->count,
		csv->count == 1 ? "" : "en", csv->columns);

	complain(csv, CSV_WHOLE_ROW, sentence);
}

/* ---- finding the cells of a row in the bytes ---- */

static void count_lines(struct csv *csv, const char *from, const char *to)
{
	for (const char *at = from; at < to; at++)
		if (*at == '\n' || (*at == '\r' && (at + 1 == to || at[1] != '\n')))
			csv->line++;
}

/* Takes everything up to `to` into the cell. */
static void take(struct csv *csv, const char *to)
{
	text_add_n(&csv->bytes, csv->at, (size_t)(to - csv->at));
	csv->at = to;
}

static void take_unquoted(struct csv *csv)
{
	const char *to = csv->at;

	while (to < csv->end && *to != csv->separator && !is_line_end(*to))
		to++;
	take(csv, to);
}

/* From behind the opening quote to behind the closing one. False when there is none. */
static bool take_quoted(struct csv *csv)
{
	for (;;) {
		const char *quote = memchr(csv->at, '"', (size_t)(csv->end - csv->at));
		const char *to = quote ? quote : csv->end;

		count_lines(csv, csv->at, to);
		take(csv, to);
		if (!quote)
			return false;
		csv->at++;
		if (csv->at == csv->end || *csv->at != '"')
			return true;
		text_add_char(&csv->bytes, '"');
		csv->at++;
	}
}

static void take_quoted_cell(struct csv *csv)
{
	size_t line = csv->line;

	csv->at++;
	if (!take_quoted(csv)) {
		csv->unclosed = true;
		complain(csv, (ptrdiff_t)csv->count, arena_printf(&csv->arena,
		         "het aanhalingsteken op regel %zu wordt nergens gesloten", line));
		return;
	}
	if (csv->at == csv->end || *csv->at == csv->separator || is_line_end(*csv->at))
		return;
	complain(csv, (ptrdiff_t)csv->count, "er staat tekst achter het sluitende aanhalingsteken; "
	         "schrijf een aanhalingsteken in een veld dubbel");
	take_unquoted(csv);
}

/* Cells that the header has no column for are only counted. */
static void keep_cell(struct csv *csv, size_t start)
{
	size_t len = csv->bytes.len - start;

	if (csv->columns == 0 || csv->count < csv->columns) {
		csv->spans = xgrow(csv->spans, &csv->spans_cap, csv->count + 1,
		                   sizeof(*csv->spans));
		csv->spans[csv->count] = (struct span){start, len};
		text_add_char(&csv->bytes, '\0');
	} else {
		csv->bytes.len = start;
	}
	csv->count++;
}

/* Returns whether the row goes on behind this cell. */
static bool take_cell(struct csv *csv)
{
	size_t start = csv->bytes.len;

	if (csv->at < csv->end && *csv->at == '"')
		take_quoted_cell(csv);
	else
		take_unquoted(csv);
	keep_cell(csv, start);
	if (csv->at == csv->end)
		return false;
	if (*csv->at == csv->separator) {
		csv->at++;
		return true;
	}
	skip_line_end(csv);
	return false;
}

/* ---- from bytes to text ---- */

static bool is_unassigned(char c)
{
	return c == '\x81' || c == '\x8D' || c == '\x8F' || c == '\x90' || c == '\x9D';
}

static bool is_text(const struct csv *csv, const char *bytes, size_t len)
{
	if (csv->encoding == ENCODING_UTF8)
		return true;
	if (csv->encoding == ENCODING_DAMAGED)
		return utf8_valid(bytes, len);
	for (size_t i = 0; i < len; i++)
		if (is_unassigned(bytes[i]))
			return false;
	return true;
}

/* NULL when the bytes are a text that may come in; the length is that of the text in UTF-8. */
static const char *wrong_with(const struct csv *csv, const char *bytes, size_t len)
{
	if (memchr(bytes, '\0', len))
		return "bevat een NUL-teken; sla het bestand opnieuw op als CSV UTF-8";
	if (len > CSV_CELL_MAX + 1) /* room for an apostrophe that will come off */
		return TOO_LONG;
	if (!is_text(csv, bytes, len))
		return "bevat tekens die geen UTF-8 en geen Windows-1252 zijn; "
		       "sla het bestand opnieuw op als CSV UTF-8";
	return NULL;
}

/* NULL, with a sentence, when something is wrong with the cell. */
static const char *decode(struct csv *csv, struct span span, const char **sentence)
{
	const char *text = csv->bytes.data + span.start;

	*sentence = wrong_with(csv, text, span.len);
	if (*sentence)
		return NULL;
	if (csv->encoding == ENCODING_CP1252)
		text = utf8_from_cp1252(&csv->arena, text, span.len);
	text = utf8_nfc(&csv->arena, text);
	*sentence = TOO_LONG;
	return strlen(csv_plain(text)) > CSV_CELL_MAX ? NULL : text;
}

static void decode_cells(struct csv *csv, struct csv_row *row)
{
	const char *sentence;

	row->count = csv->count < csv->columns ? csv->count : csv->columns;
	row->cells = arena_alloc(&csv->arena, row->count * sizeof(*row->cells));
	for (size_t i = 0; i < row->count; i++) {
		row->cells[i] = decode(csv, csv->spans[i], &sentence);
		if (!row->cells[i])
			complain(csv, (ptrdiff_t)i, sentence);
	}
}

bool csv_next(struct csv *csv, struct csv_row *row)
{
	if (csv->columns > 1)
		skip_empty_lines(csv);
	if (csv->at == csv->end)
		return false;
	text_reset(&csv->bytes);
	arena_clear(&csv->arena);
	csv->count = 0;
	csv->complaint_count = 0;
	*row = (struct csv_row){.line = csv->line};
	while (take_cell(csv))
		;
	if (csv->columns == 0)
		csv->columns = csv->count;
	if (csv->count != csv->columns && !csv->unclosed)
		complain_of_count(csv);
	decode_cells(csv, row);
	row->complaints = csv->complaints;
	row->complaint_count = csv->complaint_count;
	return true;
}
