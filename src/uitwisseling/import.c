/* Takes a CSV bundle in: file after file, in the order in which they refer to each other, in one
 * transaction that is kept only when nothing was wrong. It knows nothing of single rows. */
#include "intern.h"

#define LINES_MAX 1000 /* of errors, and of warnings: the rest is only counted */
#define ANY_WIDTH 100000

/* ---- errors and warnings ---- */

/* A line of text without line ends or anything else that steers a terminal. */
static void add_safe_line(struct text *out, const char *line)
{
	(void)utf8_add_cut(out, line, ANY_WIDTH);
	text_add_char(out, '\n');
}

void import_complain(struct import *import, const struct import_file *file, size_t line,
	const char *column, const char *sentence)
{
	struct text complaint = {0};

	if (++import->uitslag->fouten > LINES_MAX)
		return;
	text_printf(&complaint, "%s:%zu: %s: %s", file->name, line, column, sentence);
	add_safe_line(&import->uitslag->meldingen, text_str(&complaint));
	text_clear(&complaint);
}

void import_warn(struct import *import, const char *sentence)
{
	if (++import->warnings <= LINES_MAX)
		add_safe_line(&import->uitslag->waarschuwingen, sentence);
}

void import_csv_complaints(struct import *import, const struct import_file *file,
	const struct csv_row *row)
{
	for (size_t i = 0; i < row->complaint_count; i++) {
		const struct csv_complaint *complaint = &row->complaints[i];
		struct text column = {0};

		if (complaint->column == CSV_WHOLE_ROW)
			text_add(&column, COLUMN_ROW);
		else if ((size_t)complaint->column < file->column_count &&
		         *file->columns[complaint->column])
			text_add(&column, file->columns[complaint->column]);
		else
			text_printf(&column, "kolom %td", complaint->column + 1);
		import_complain(import, file, row->line, text_str(&column), complaint->sentence);
		text_clear(&column);
	}
}

static void close_complaints(struct import_uitslag *uitslag)
{
	if (uitslag->fouten > LINES_MAX)
		text_printf(&uitslag->meldingen, "en nog %zu fouten\n", uitslag->fouten - LINES_MAX);
}

bool import_changed(const struct import_uitslag *uitslag)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (uitslag->soorten[nr].nieuw > 0 || uitslag->soorten[nr].gewijzigd > 0)
			return true;
	return false;
}

void import_uitslag_clear(struct import_uitslag *uitslag)
{
	text_clear(&uitslag->meldingen);
	text_clear(&uitslag->waarschuwingen);
	*uitslag = (struct import_uitslag){0};
}

/* ---- keys ---- */

struct key *import_key(struct import *import, const struct record *record)
{
	const struct entiteit *soort = record->soort;
	struct text bytes = {0};
	struct key *key;

	for (int i = 0; i < soort->aantal; i++) {
		if (!(soort->velden[i].vlaggen & SLEUTEL_VELD))
			continue;
		text_add(&bytes, record->waarden[i]);
		text_add_char(&bytes, '\0'); /* no value has one */
	}
	key = keys_get(&import->keys[soort->nr], &bytes);
	text_clear(&bytes);
	return key;
}

static bool is_referred_to(enum entiteit_nr nr)
{
	return nr == E_leerling || nr == E_opp || nr == E_vergadering;
}

/* ---- one file ---- */

static enum status take_rows(struct import *import, struct import_file *file, struct csv *csv,
	struct error *err)
{
	struct csv_row row;
	struct arena arena = {0};
	enum status status = OK;

	if (csv_next(csv, &row) && import_header(import, file, &row, &arena)) {
		import->uitslag->soorten[file->soort->nr].gelezen = true;
		while (status == OK && csv_next(csv, &row))
			status = import_row(import, file, &row, err);
		if (!is_referred_to(file->soort->nr))
			keys_clear(&import->keys[file->soort->nr]);
	}
	arena_clear(&arena);
	return status;
}

static enum status take_file(struct import *import, struct import_file *file, struct error *err)
{
	struct text bytes = {0};
	struct csv *csv;
	enum status status = import_read(file->path, &bytes, err);

	if (status == OK && csv_open(text_str(&bytes), bytes.len, &csv, err) == OK) {
		status = take_rows(import, file, csv, err);
		csv_close(csv);
	} else if (status == OK) {
		import_complain(import, file, 1, COLUMN_FILE, err->sentence);
		if (file->soort)
			import->unreadable[file->soort->nr] = true;
	}
	text_clear(&bytes);
	return status;
}

/* ---- the whole ---- */

/* The versions whose doelen are in now get the status that they have in the bundle. */
static enum status establish(struct import *import, struct error *err)
{
	struct arena arena = {0};
	enum status status = OK;

	for (size_t i = 0; i < import->to_establish_count && status == OK; i++) {
		struct record was;
		struct record becomes;

		if (!record_load(import->store, E_opp, import->to_establish[i], &arena, &was))
			bug("opp version %lld is gone", (long long)import->to_establish[i]);
		becomes = record_copy(&was, &arena);
		becomes.waarden[V_opp_status] = "vastgesteld";
		status = record_update(import->store, &was, &becomes, err);
		arena_clear(&arena);
	}
	return status;
}

static enum status take_all(struct import *import, struct import_files *files, struct error *err)
{
	enum status status = OK;
	size_t fouten;

	for (size_t i = 0; i < files->count && status == OK; i++)
		status = take_file(import, &files->list[i], err);
	close_complaints(import->uitslag);
	fouten = import->uitslag->fouten;
	if (status == OK && fouten > 0)
		return fail(err, ERR_INPUT, "%zu %s in wat is aangeboden; er is niets ingelezen", fouten,
		            fouten == 1 ? "fout" : "fouten");
	return status == OK ? establish(import, err) : status;
}

/* Keeps what was taken in, with a sentence for the logboek. */
static enum status keep(struct import *import, const char *pad, struct error *err)
{
	struct text sentence = {0};
	size_t nieuw = 0;
	size_t gewijzigd = 0;
	enum status status;

	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		nieuw += import->uitslag->soorten[nr].nieuw;
		gewijzigd += import->uitslag->soorten[nr].gewijzigd;
	}
	text_add(&sentence, "ingelezen uit ");
	(void)utf8_add_cut(&sentence, pad, ANY_WIDTH); /* a path may be no UTF-8 */
	text_printf(&sentence, ": %zu nieuw, %zu gewijzigd", nieuw, gewijzigd);
	status = store_commit(import->store, 0, text_str(&sentence), NULL, err);
	text_clear(&sentence);
	return status;
}

static enum status run(struct import *import, const struct import_opties *opties,
	struct import_files *files, struct error *err)
{
	enum status status = store_begin(import->store, HANDELING_IMPORT, err);

	if (status != OK)
		return status;
	status = take_all(import, files, err);
	if (status == OK && !opties->proef)
		return keep(import, opties->pad, err);
	store_rollback(import->store);
	return status;
}

enum status import_bundle(struct store *store, const struct import_opties *opties,
	struct import_uitslag *uitslag, struct error *err)
{
	struct import import = {.store = store, .uitslag = uitslag};
	struct import_files files = {0};
	struct arena arena = {0};
	enum status status;

	*uitslag = (struct import_uitslag){0};
	status = import_find_files(&import, opties->pad, &files, &arena, err);
	if (status == OK)
		status = run(&import, opties, &files, err);
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		keys_clear(&import.keys[nr]);
	xfree(import.to_establish);
	arena_clear(&arena);
	return status;
}
