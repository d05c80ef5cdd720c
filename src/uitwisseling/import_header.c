/* The header of a file of the bundle: which kind of record it has, and which column is which field.
 * It reads no rows below it. */
#include <string.h>
#include <strings.h>

#include "intern.h"

#define NAME_WIDTH 60 /* no field has a longer name; a sentence must not be filled with one */

/* The name of a column as it is meant: without spaces around it. "" when it cannot be read. */
static const char *column_name(const char *cell, struct arena *arena)
{
	static const char spaces[] = " \t\r\n";
	const char *plain = cell ? csv_plain(cell) : "";
	struct text shown = {0};
	const char *name;
	size_t len;

	plain += strspn(plain, spaces);
	len = strlen(plain);
	while (len > 0 && strchr(spaces, plain[len - 1]))
		len--;
	(void)utf8_add_cut(&shown, arena_strndup(arena, plain, len), NAME_WIDTH);
	name = arena_strdup(arena, text_str(&shown));
	text_clear(&shown);
	return name;
}

static int field_of(const struct entiteit *soort, const char *column)
{
	for (int i = 0; i < soort->aantal; i++)
		if (strcasecmp(soort->velden[i].naam, column) == 0)
			return i;
	return -1;
}

static bool is_required(const struct entiteit *soort, int field)
{
	return (soort->velden[field].vlaggen & VERPLICHT) != 0;
}

static bool is_key(const struct entiteit *soort, int field)
{
	return (soort->velden[field].vlaggen & SLEUTEL_VELD) != 0;
}

/* ---- of which kind ---- */

static bool has_column(const struct import_file *file, const char *name)
{
	for (size_t i = 0; i < file->column_count; i++)
		if (strcasecmp(file->columns[i], name) == 0)
			return true;
	return false;
}

/* Columns that this kind does not know; SIZE_MAX when one is missing that it needs. */
static size_t unknown_columns(const struct entiteit *soort, const struct import_file *file)
{
	size_t unknown = 0;

	for (int i = 0; i < soort->aantal; i++)
		if (is_required(soort, i) && !has_column(file, soort->velden[i].naam))
			return SIZE_MAX;
	for (size_t i = 0; i < file->column_count; i++)
		if (field_of(soort, file->columns[i]) < 0)
			unknown++;
	return unknown;
}

/* NULL when no kind fits, or more than one equally well. */
static const struct entiteit *recognise(const struct import_file *file)
{
	const struct entiteit *best = NULL;
	size_t fewest = SIZE_MAX;

	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct entiteit *soort = entiteit_get((enum entiteit_nr)nr);
		size_t unknown = unknown_columns(soort, file);

		if (unknown > fewest)
			continue;
		best = unknown < fewest ? soort : NULL;
		fewest = unknown;
	}
	return best;
}

/* ---- which column is which field ---- */

static bool is_taken(const struct import_file *file, size_t column)
{
	for (size_t i = 0; i < column; i++)
		if (file->fields[i] == file->fields[column])
			return true;
	return false;
}

static void warn_unknown(struct import *import, const struct import_file *file, size_t line,
	const char *column)
{
	const struct entiteit *soort = file->soort;
	struct nearest nearest = nearest_start(column, column);
	struct text sentence = {0};

	text_printf(&sentence, "%s:%zu: %s: deze kolom is onbekend en wordt overgeslagen",
	            file->name, line, *column ? column : "(zonder naam)");
	for (int i = 0; i < soort->aantal; i++)
		if (!has_column(file, soort->velden[i].naam))
			nearest_offer(&nearest, soort->velden[i].naam);
	if (nearest.best)
		text_printf(&sentence, "; bedoeld is misschien %s", nearest.best);
	import_warn(import, text_str(&sentence));
	text_clear(&sentence);
}

static void match_columns(struct import *import, struct import_file *file, size_t line)
{
	for (size_t i = 0; i < file->column_count; i++) {
		file->fields[i] = field_of(file->soort, file->columns[i]);
		if (file->fields[i] < 0) {
			warn_unknown(import, file, line, file->columns[i]);
		} else if (is_taken(file, i)) {
			import_complain(import, file, line, file->columns[i],
			                "deze kolom staat er twee keer");
			file->fields[i] = -1;
		}
	}
}

static void find_absent(struct import *import, struct import_file *file, size_t line)
{
	const struct entiteit *soort = file->soort;

	for (int i = 0; i < soort->aantal; i++) {
		file->absent[i] = is_required(soort, i) &&
		                  !has_column(file, soort->velden[i].naam);
		if (!file->absent[i])
			continue;
		import_complain(import, file, line, soort->velden[i].naam,
		                "deze kolom is verplicht en ontbreekt");
		if (is_key(soort, i))
			import->unreadable[soort->nr] = true;
	}
}

/* Of a header that cannot be read nothing more is said: the rest would follow from that. */
static bool is_damaged(struct import *import, const struct import_file *file,
	const struct csv_row *header)
{
	import_csv_complaints(import, file, header);
	if (header->complaint_count > 0 && file->soort)
		import->unreadable[file->soort->nr] = true;
	return header->complaint_count > 0;
}

bool import_header(struct import *import, struct import_file *file, const struct csv_row *header,
	struct arena *arena)
{
	const char **columns = arena_alloc(arena, header->count * sizeof(*columns));

	if (is_damaged(import, file, header))
		return false;
	for (size_t i = 0; i < header->count; i++)
		columns[i] = column_name(header->cells[i], arena);
	file->columns = columns;
	file->column_count = header->count;
	file->fields = arena_alloc(arena, header->count * sizeof(*file->fields));
	if (!file->soort)
		file->soort = recognise(file);
	if (!file->soort) {
		import_complain(import, file, header->line, COLUMN_FILE,
			"aan de kolommen is niet te zien wat hierin staat; geef het bestand de naam "
			"uit de bundel, bijvoorbeeld leerlingen.csv");
		return false;
	}
	file->absent = arena_alloc(arena, (size_t)file->soort->aantal * sizeof(*file->absent));
	match_columns(import, file, header->line);
	find_absent(import, file, header->line);
	return true;
}
