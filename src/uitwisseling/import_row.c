/* One row of the bundle on its way in: its cells become values, its key finds the record that is
 * there, and the difference is written. The rules are in import_rules.c. */
#include <string.h>

#include "intern.h"

/* ---- from cells to values ---- */

static void read_cell(struct row *row, int field, const char *cell)
{
	const struct veld_invoer invoer = { &row->file->soort->velden[field],
		row->import->store->config, GEEN_DAG, &row->arena };
	const char **value = &row->given.waarden[field];
	struct error err;

	if (*cell == '\0') {
		row->cells[field] = CELL_EMPTY;
	} else if (strcmp(cell, "-") == 0) {
		row->cells[field] = CELL_CLEAR;
	} else if (veld_parse(&invoer, csv_plain(cell), value, &err) != OK) {
		row_complain(row, field, err.sentence);
	} else {
		row->cells[field] = *value ? CELL_VALUE : CELL_EMPTY;
	}
}

static bool is_complained_of(const struct csv_row *csv_row, ptrdiff_t column)
{
	for (size_t i = 0; i < csv_row->complaint_count; i++)
		if (csv_row->complaints[i].column == column)
			return true;
	return false;
}

static void read_cells(struct row *row, const struct csv_row *csv_row)
{
	const struct import_file *file = row->file;

	row->cells = arena_alloc(&row->arena, (size_t)file->soort->aantal * sizeof(*row->cells));
	row->given = record_new(file->soort->nr, &row->arena);
	for (int i = 0; i < file->soort->aantal; i++)
		row->cells[i] = file->absent[i] ? CELL_WRONG : CELL_EMPTY;
	for (size_t i = 0; i < file->column_count; i++) {
		if (file->fields[i] < 0)
			continue;
		if (i >= csv_row->count || is_complained_of(csv_row, (ptrdiff_t)i))
			row->cells[file->fields[i]] = CELL_WRONG;
		else
			read_cell(row, file->fields[i], csv_row->cells[i]);
	}
}

/* Spreadsheets leave rows behind in which every cell is empty. */
static bool is_blank(const struct csv_row *csv_row)
{
	for (size_t i = 0; i < csv_row->count; i++)
		if (!csv_row->cells[i] || *csv_row->cells[i] != '\0')
			return false;
	return csv_row->complaint_count == 0;
}

/* ---- the key ---- */

static bool is_key(const struct row *row, int field)
{
	return (row->file->soort->velden[field].vlaggen & SLEUTEL_VELD) != 0;
}

static bool has_key(struct row *row)
{
	bool whole = true;

	for (int i = 0; i < row->file->soort->aantal; i++) {
		if (!is_key(row, i) || row->cells[i] == CELL_VALUE)
			continue;
		if (row->cells[i] != CELL_WRONG)
			row_complain(row, i, "is verplicht: hieraan is te zien over welke rij het gaat");
		whole = false;
	}
	return whole;
}

/* The sentence names the key: "leerlingnummer 12, versie 2". */
static void complain_of_twice(struct row *row)
{
	const struct entiteit *soort = row->file->soort;
	struct text sentence = {0};
	int last = 0;

	for (int i = 0; i < soort->aantal; i++) {
		if (!is_key(row, i))
			continue;
		text_printf(&sentence, "%s%s %s", sentence.len ? ", " : "", soort->velden[i].naam,
		            row->given.waarden[i]);
		last = i;
	}
	text_printf(&sentence, " staat ook al op regel %zu", row->key->line);
	row_complain(row, last, text_str(&sentence));
	text_clear(&sentence);
}

/* False when an earlier row has it. */
static bool claim_key(struct row *row)
{
	row->key = import_key(row->import, &row->given);
	if (row->key->line != 0) {
		complain_of_twice(row);
		return false;
	}
	row->key->line = row->line;
	row->key->exists = true;
	return true;
}

/* ---- the record ---- */

static bool can_be_there(const struct row *row)
{
	int leerling = entiteit_leerling_veld(row->file->soort);

	if (leerling < 0 || !is_key(row, leerling))
		return true;
	return row->leerling && row->leerling->id != 0 && !row->leerling->fresh;
}

/* Puts the cells on top of what is there. For the checks that follow a wrong value is none. */
static void merge(struct row *row)
{
	const struct entiteit *soort = row->file->soort;
	int leerling = entiteit_leerling_veld(soort);

	if (can_be_there(row) &&
	    record_find(row->import->store, &row->given, &row->arena, &row->was))
		row->becomes = record_copy(&row->was, &row->arena);
	else
		row->becomes = record_new(soort->nr, &row->arena);
	for (int i = 0; i < soort->aantal; i++)
		if (row->cells[i] != CELL_EMPTY)
			row->becomes.waarden[i] = row->given.waarden[i];
	if (leerling >= 0 && row->cells[leerling] != CELL_EMPTY)
		row->becomes.leerling = row->given.leerling;
}

static bool is_vastgesteld(const struct record *record)
{
	return record->soort && record->soort->nr == E_opp &&
	       record_is(record, V_opp_status, "vastgesteld");
}

static void learn(struct row *row)
{
	row->key->id = row->was.id;
	if (row->file->soort->nr == E_leerling)
		key_learn(row->key, &row->becomes);
	else if (row->was.id != 0)
		key_learn(row->key, &row->was);
}

static bool differs(const struct row *row)
{
	for (int i = 0; i < row->file->soort->aantal; i++)
		if (!waarde_equal(row->was.waarden[i], row->becomes.waarden[i]))
			return true;
	return false;
}

/* ---- writing ---- */

static void establish_later(struct import *import, int64_t opp)
{
	import->to_establish = xgrow(import->to_establish, &import->to_establish_cap,
	                             import->to_establish_count + 1,
	                             sizeof(*import->to_establish));
	import->to_establish[import->to_establish_count++] = opp;
}

/* Nothing is added to a version that is vastgesteld: its status waits until its doelen are in. */
static enum status write_record(struct row *row, struct error *err)
{
	struct store *store = row->import->store;
	bool establish = is_vastgesteld(&row->becomes) && !is_vastgesteld(&row->was);
	enum status status;

	if (establish)
		row->becomes.waarden[V_opp_status] =
			row->was.id != 0 ? record_text(&row->was, V_opp_status) : "concept";
	if (row->was.id != 0)
		status = record_update(store, &row->was, &row->becomes, err);
	else
		status = record_insert(store, &row->becomes, err);
	if (establish && status == OK)
		establish_later(row->import, row->becomes.id);
	row->key->id = row->becomes.id;
	row->key->fresh = row->was.id == 0;
	return status;
}

static enum status write(struct row *row, struct error *err)
{
	struct import_uitslag *uitslag = row->import->uitslag;
	struct import_telling *telling = &uitslag->soorten[row->file->soort->nr];
	enum status status;

	if (row->was.id != 0 && !differs(row)) {
		telling->hetzelfde++;
		return OK;
	}
	if (row->was.id == 0)
		telling->nieuw++;
	else
		telling->gewijzigd++;
	if (uitslag->fouten > 0)
		return OK; /* nothing will be kept: the rest is only looked at */
	status = write_record(row, err);
	if (status != ERR_INPUT)
		return status;
	import_complain(row->import, row->file, row->line, COLUMN_ROW, err->sentence);
	return OK;
}

static enum status take_in(struct row *row, struct error *err)
{
	row_check_references(row);
	merge(row);
	learn(row);
	row_fill_defaults(row);
	row_check_frozen(row);
	row_check_record(row);
	return write(row, err);
}

/* Without a key of its own the row changes nothing; what else is wrong with it is said as well. An
 * empty cell is not: it may leave what is there. */
static void look_at(struct row *row)
{
	row_check_references(row);
	for (int i = 0; i < row->file->soort->aantal; i++)
		if (row->cells[i] == CELL_EMPTY)
			row->cells[i] = CELL_WRONG;
	row->becomes = row->given;
	row_check_record(row);
}

enum status import_row(struct import *import, const struct import_file *file,
	const struct csv_row *csv_row, struct error *err)
{
	struct row row = {.import = import, .file = file, .line = csv_row->line};
	enum status status = OK;

	if (is_blank(csv_row))
		return OK;
	import_csv_complaints(import, file, csv_row);
	row.silent = is_complained_of(csv_row, CSV_WHOLE_ROW);
	read_cells(&row, csv_row);
	if (!has_key(&row) || !claim_key(&row))
		look_at(&row);
	else if (!row.silent)
		status = take_in(&row, err);
	arena_clear(&row.arena);
	return status;
}
