/* The kinds of lists and of the records in them: members, levels, codes, exceptions, and the record
 * of a signal. They know no key of the file but the fields of their own records. */
#include "intern.h"

#include <string.h>

#define MONTH_MAX 240

/* ---- the records ---- */

#define VELD(type, lid, kind, low, high) \
	.sleutel = #lid, .soort = &soort_##kind, .plek = offsetof(struct type, lid), \
		.laagste = low, .hoogste = high

static const struct instelling lid_velden[] = {
	{VELD(lid, naam, TEKST, 1, 100)},
	{VELD(lid, rol, TEKST, 0, 100), .standaard = ""},
};

static const struct instelling uitzondering_velden[] = {
	{VELD(nazorg_uitzondering, profiel, PROFIEL, 0, 0)},
	{VELD(nazorg_uitzondering, vertrek_vanaf, DATUM, 0, 0)},
	{VELD(nazorg_uitzondering, maanden, GETAL, 1, 120)},
};

static const struct instelling niveau_velden[] = {
	{VELD(niveau, code, CODE, 0, 0)},
	{VELD(niveau, naam, TEKST, 1, 100)},
	{VELD(niveau, rang, GETAL, 1, 99)},
	{.sleutel = "afdelingen", .soort = &soort_AFDELINGEN, .plek = offsetof(struct niveau, so),
		.plek2 = offsetof(struct niveau, vso), .standaard = "[so, vso]", .laagste = 1},
};

static const struct instelling code_velden[] = {
	{VELD(code, code, CODE, 0, 0)},
	{VELD(code, naam, TEKST, 1, 100)},
};

static const struct instelling signaal_velden[] = {
	{VELD(signaal_instelling, aan, JANEE, 0, 0)},
	{VELD(signaal_instelling, vooraf, DAGEN, 0, 1000)},
	{VELD(signaal_instelling, na, DAGEN, 0, 1000)},
};

#define RECORD(type, rows) .velden = rows, .aantal = ARRAY_LEN(rows), .size = sizeof(struct type)

static const struct record_def lid_record = {RECORD(lid, lid_velden)};
static const struct record_def uitzondering_record = {
	RECORD(nazorg_uitzondering, uitzondering_velden)};
static const struct record_def niveau_record = {RECORD(niveau, niveau_velden)};
static const struct record_def code_record = {RECORD(code, code_velden)};
static const struct record_def signaal_record = {
	RECORD(signaal_instelling, signaal_velden), .overlay = true};

/* ---- lists of records ---- */

static bool check_count(struct reader *reader, const struct instelling *row,
	const struct node *list)
{
	if (list->count < (size_t)row->laagste)
		report(reader, list, "deze lijst is leeg; er hoort minstens één regel in");
	else if (list->count > (size_t)row->hoogste)
		report(reader, list, "deze lijst heeft %zu regels; toegestaan: hooguit %d", list->count,
			row->hoogste);
	else
		return true;
	return false;
}

/* The code that is written in an item; NULL when there is none. */
static const struct node *written_code(const struct node *item)
{
	for (const struct node *value = item->first; value; value = value->next)
		if (value->kind == NODE_VALUE && strcmp(value->key->text, "code") == 0)
			return value;
	return NULL;
}

static void check_codes_differ(struct reader *reader, const struct node *list)
{
	reader->veld = "code";
	for (const struct node *item = list->first; item; item = item->next) {
		const struct node *code = written_code(item);

		for (const struct node *other = list->first; code && other != item; other = other->next) {
			const struct node *before = written_code(other);

			if (!before || strcmp(before->text, code->text) != 0)
				continue;
			report(reader, code, "%s staat al op regel %d; elke code hoort er één keer in",
				quoted(reader, code->text), before->line);
			break;
		}
	}
	reader->veld = NULL;
}

/* A value in a list of records: an item is a block, never a loose word. */
static void read_item(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	read_record(reader, row->soort->record, node, record);
}

static void allowed_record(struct text *out, const struct instelling *row)
{
	const struct record_def *def = row->soort->record;

	text_add_char(out, '{');
	for (size_t i = 0; i < def->aantal; i++)
		text_printf(out, "%s%s", i > 0 ? ", " : "", def->velden[i].sleutel);
	text_add_char(out, '}');
}

static void allowed_records(struct text *out, const struct instelling *row)
{
	text_add(out, "een lijst van ");
	allowed_record(out, row);
}

static void read_records(struct reader *reader, const struct instelling *row,
	const struct node *list, void *record)
{
	const struct record_def *def = row->soort->record;
	const struct soort item_soort = {
		.wants = NODE_BLOCK, .read = read_item, .allowed = allowed_record, .record = def};
	const struct instelling item_row = {.sleutel = row->sleutel, .soort = &item_soort};
	size_t *count = member(record, row->plek2);
	char *items;

	if (!check_count(reader, row, list))
		return;
	items = arena_alloc(&reader->config->arena, list->count * def->size);
	*count = 0;
	for (const struct node *node = list->first; node; node = node->next)
		read_value(reader, &item_row, node, items + def->size * (*count)++);
	if (def->velden[0].soort == &soort_CODE)
		check_codes_differ(reader, list);
	memcpy(member(record, row->plek), &items, sizeof(items));
}

static void write_record(struct text *out, const struct record_def *def, const void *record)
{
	text_add_char(out, '{');
	for (size_t i = 0; i < def->aantal; i++) {
		text_printf(out, "%s%s: ", i > 0 ? ", " : "", def->velden[i].sleutel);
		def->velden[i].soort->write(out, &def->velden[i], record);
	}
	text_add_char(out, '}');
}

/* One line for each record, below the key. */
static void write_records(struct text *out, const struct instelling *row, const void *record)
{
	const struct record_def *def = row->soort->record;
	const size_t *count = member_of(record, row->plek2);
	const char *items;

	if (*count == 0) {
		text_add(out, "[]");
		return;
	}
	memcpy(&items, member_of(record, row->plek), sizeof(items));
	for (size_t i = 0; i < *count; i++) {
		text_add(out, strchr(row->sleutel, '.') ? "\n    - " : "\n  - ");
		write_record(out, def, items + i * def->size);
	}
}

#define RECORDS(def) \
	.wants = NODE_LIST, .read = read_records, .write = write_records, \
		.allowed = allowed_records, .record = &def

const struct soort soort_LEDEN = {RECORDS(lid_record)};
const struct soort soort_UITZONDERINGEN = {RECORDS(uitzondering_record)};
const struct soort soort_NIVEAUS = {RECORDS(niveau_record)};
const struct soort soort_CODES = {RECORDS(code_record)};

/* ---- so and vso: a list in the file, two members in the struct ---- */

static void allowed_afdeling(struct text *out, const struct instelling *row)
{
	(void)row;
	text_add(out, "so, vso");
}

static void read_afdeling(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	bool vso = strcmp(node->text, "vso") == 0;
	bool *has = member(record, vso ? row->plek2 : row->plek);

	if (!vso && strcmp(node->text, "so") != 0)
		report_allowed(reader, row, node, "is geen afdeling");
	else if (*has)
		report(reader, node, "%s staat er al; haal er één weg", quoted(reader, node->text));
	else
		*has = true;
}

static void read_afdelingen(struct reader *reader, const struct instelling *row,
	const struct node *list, void *record)
{
	static const struct soort item_soort = {.read = read_afdeling, .allowed = allowed_afdeling};
	struct instelling item_row = *row;
	bool *so = member(record, row->plek);
	bool *vso = member(record, row->plek2);

	item_row.soort = &item_soort;
	*so = *vso = false;
	for (const struct node *node = list->first; node; node = node->next)
		read_value(reader, &item_row, node, record);
	if (list->count < (size_t)row->laagste)
		report(reader, list, "deze lijst is leeg; toegestaan: so, vso of allebei");
}

static void write_afdelingen(struct text *out, const struct instelling *row, const void *record)
{
	const bool *so = member_of(record, row->plek);
	const bool *vso = member_of(record, row->plek2);

	text_printf(out, "[%s%s%s]", *so ? "so" : "", *so && *vso ? ", " : "", *vso ? "vso" : "");
}

static void allowed_afdelingen(struct text *out, const struct instelling *row)
{
	(void)row;
	text_add(out, "een lijst als [so, vso]");
}

const struct soort soort_AFDELINGEN = {.wants = NODE_LIST, .read = read_afdelingen,
	.write = write_afdelingen, .allowed = allowed_afdelingen};

/* ---- months, each later than the one before ---- */

static void read_maanden(struct reader *reader, const struct instelling *row,
	const struct node *list, void *record)
{
	const struct instelling item_row = {.soort = &soort_GETAL, .laagste = 1, .hoogste = MONTH_MAX};
	const int **out = member(record, row->plek);
	size_t *count = member(record, row->plek2);
	int *months;
	int latest = 0;

	if (!check_count(reader, row, list))
		return;
	months = arena_alloc(&reader->config->arena, list->count * sizeof(*months));
	*count = 0;
	for (const struct node *node = list->first; node; node = node->next) {
		int *month = &months[(*count)++];

		read_value(reader, &item_row, node, month);
		if (*month > 0 && *month <= latest)
			report(reader, node, "%d is niet later dan %d; zet de maanden op volgorde, elk één "
				"keer", *month, latest);
		if (*month > latest)
			latest = *month;
	}
	*out = months;
}

static void write_maanden(struct text *out, const struct instelling *row, const void *record)
{
	const int *const *months = member_of(record, row->plek);
	const size_t *count = member_of(record, row->plek2);

	text_add_char(out, '[');
	for (size_t i = 0; i < *count; i++)
		text_printf(out, "%s%d", i > 0 ? ", " : "", (*months)[i]);
	text_add_char(out, ']');
}

static void allowed_maanden(struct text *out, const struct instelling *row)
{
	(void)row;
	text_printf(out, "een lijst maanden als [3, 12, 24], oplopend, 1 tot %d", MONTH_MAX);
}

const struct soort soort_MAANDEN = {.wants = NODE_LIST, .read = read_maanden,
	.write = write_maanden, .allowed = allowed_maanden};

/* ---- a signal ---- */

static void read_signaal(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	read_record(reader, &signaal_record, node, member(record, row->plek));
}

/* Without the days that this signal does not have. */
static void write_signaal(struct text *out, const struct instelling *row, const void *record)
{
	const struct signaal_instelling *signaal = member_of(record, row->plek);

	text_printf(out, "{aan: %s", signaal->aan ? "ja" : "nee");
	if (signaal->vooraf >= 0)
		text_printf(out, ", vooraf: %d", signaal->vooraf);
	if (signaal->na >= 0)
		text_printf(out, ", na: %d", signaal->na);
	text_add_char(out, '}');
}

static void allowed_signaal(struct text *out, const struct instelling *row)
{
	(void)row;
	text_add(out, "een blok als {aan: nee}");
}

const struct soort soort_SIGNAAL = {.wants = NODE_BLOCK, .read = read_signaal,
	.write = write_signaal, .allowed = allowed_signaal};
