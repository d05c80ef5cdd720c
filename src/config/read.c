/* Reads nodes by the tables of settings: known keys, each once, each with a node of the right kind.
 * It knows no setting by name; what a value may be is the business of its kind. */
#include "intern.h"

#include <string.h>

#define MISTAKES_MAX 500 /* more than anybody reads; bounds what hostile input can cost */
#define SHOWN_MAX 60     /* columns of a key or a value in a message */

/* ---- messages ---- */

static bool is_full(const struct reader *reader)
{
	return reader->aantal >= MISTAKES_MAX;
}

static void add_key(struct text *out, const char *key)
{
	utf8_add_cut(out, *key ? key : "\"\"", SHOWN_MAX);
}

void report(struct reader *reader, const struct node *at, const char *format, ...)
{
	struct text *out = reader->meldingen;
	va_list args;

	if (is_full(reader))
		return;
	reader->aantal++;
	text_printf(out, "%s:%d:%d: ", reader->bestand, at->line, at->column);
	if (reader->sleutel)
		add_key(out, reader->sleutel);
	if (reader->veld) {
		text_add_char(out, '.');
		add_key(out, reader->veld);
	}
	if (reader->sleutel)
		text_add(out, ": ");
	va_start(args, format);
	text_vprintf(out, format, args);
	va_end(args);
	text_add_char(out, '\n');
	if (is_full(reader))
		text_printf(out, "%s:%d:%d: en misschien meer; verbeter eerst wat hierboven staat\n",
			reader->bestand, at->line, at->column);
}

const char *quoted(struct reader *reader, const char *text)
{
	struct text shown = {0};
	const char *kept;

	text_add_char(&shown, '"');
	utf8_add_cut(&shown, text, SHOWN_MAX);
	text_add_char(&shown, '"');
	kept = arena_strdup(&reader->doc->arena, text_str(&shown));
	text_clear(&shown);
	return kept;
}

void report_allowed(struct reader *reader, const struct instelling *row, const struct node *at,
	const char *complaint)
{
	struct text allowed = {0};

	row->soort->allowed(&allowed, row);
	if (at->kind == NODE_VALUE && at->empty)
		report(reader, at, "hier ontbreekt een waarde; toegestaan: %s", text_str(&allowed));
	else
		report(reader, at, "%s %s; toegestaan: %s", quoted(reader, at->text), complaint,
			text_str(&allowed));
	text_clear(&allowed);
}

/* ---- one value ---- */

static const char *kind_name(enum node_kind kind)
{
	static const char *const names[] = {
		[NODE_VALUE] = "waarde",
		[NODE_LIST] = "lijst",
		[NODE_BLOCK] = "blok met sleutels",
	};

	return names[kind];
}

/* Nothing written is an empty list or block too. */
static bool is_kind(const struct node *node, enum node_kind wanted)
{
	return node->kind == wanted || (node->kind == NODE_VALUE && node->empty);
}

/* Says whether `node` is of the wanted kind; else reports it, with what is allowed. */
static bool check_kind(struct reader *reader, const struct node *node, enum node_kind wanted,
	const char *allowed)
{
	if (is_kind(node, wanted))
		return true;
	if (node->kind == NODE_REFUSED)
		report(reader, node, "%s", node->text);
	else
		report(reader, node, "hier hoort een %s, geen %s; toegestaan: %s", kind_name(wanted),
			kind_name(node->kind), allowed);
	return false;
}

void read_value(struct reader *reader, const struct instelling *row, const struct node *node,
	void *record)
{
	struct text allowed = {0};

	row->soort->allowed(&allowed, row);
	if (check_kind(reader, node, row->soort->wants, text_str(&allowed)))
		row->soort->read(reader, row, node, record);
	text_clear(&allowed);
}

void read_default(struct reader *reader, const struct instelling *row, void *record)
{
	static const struct node nothing = {.kind = NODE_VALUE, .empty = true, .text = ""};
	struct document doc = {0};
	struct document *outer = reader->doc;

	if (!document_parse(&doc, row->standaard, strlen(row->standaard)))
		bug("standaardwaarde van %s", row->sleutel);
	reader->doc = &doc;
	read_value(reader, row, doc.root ? doc.root : &nothing, record);
	reader->doc = outer;
	document_clear(&doc);
}

/* ---- keys ---- */

/* The keys are compared one by one: unknown and double ones are mistakes, and the number of those
 * is bounded. */
static const struct node *earlier(const struct node *block, const struct node *value)
{
	for (const struct node *other = block->first; other != value; other = other->next)
		if (strcmp(other->key->text, value->key->text) == 0)
			return other;
	return NULL;
}

/* Says whether the key of `value` is one word; else reports it. */
static bool check_key(struct reader *reader, const struct node *value)
{
	const struct node *key = value->key;

	if (key->kind == NODE_REFUSED)
		report(reader, key, "%s", key->text);
	else if (key->kind != NODE_VALUE)
		report(reader, key, "een sleutel is één woord, geen %s", kind_name(key->kind));
	return key->kind == NODE_VALUE;
}

/* Says whether the key of `value` is the first of its name in `block`; else reports it. */
static bool check_first(struct reader *reader, const struct node *block,
	const struct node *value)
{
	const struct node *other = earlier(block, value);

	if (other)
		report(reader, value->key, "deze sleutel staat al op regel %d; laat er één staan",
			other->key->line);
	return !other;
}

static void report_unknown(struct reader *reader, const struct node *value, const char *best,
	const struct text *allowed)
{
	if (best)
		report(reader, value->key, "deze sleutel bestaat niet; bedoeld is misschien \"%s\"", best);
	else
		report(reader, value->key, "deze sleutel bestaat niet; toegestaan: %s",
			text_str(allowed));
}

static void add_name(struct text *out, const char *name)
{
	if (out->len > 0)
		text_add(out, ", ");
	text_add(out, name);
}

/* ---- the fields of a record ---- */

static size_t find_field(const struct record_def *def, const char *name)
{
	size_t i = 0;

	while (i < def->aantal && strcmp(def->velden[i].sleutel, name) != 0)
		i++;
	return i;
}

static void unknown_field(struct reader *reader, const struct record_def *def,
	const struct node *value)
{
	struct nearest nearest = nearest_start(value->key->text, value->key->text);
	struct text allowed = {0};

	for (size_t i = 0; i < def->aantal; i++) {
		nearest_offer(&nearest, def->velden[i].sleutel);
		add_name(&allowed, def->velden[i].sleutel);
	}
	report_unknown(reader, value, nearest.best, &allowed);
	text_clear(&allowed);
}

static void read_missing(struct reader *reader, const struct instelling *row,
	const struct node *block, void *record)
{
	struct text allowed = {0};

	if (row->standaard) {
		read_default(reader, row, record);
		return;
	}
	reader->veld = row->sleutel;
	row->soort->allowed(&allowed, row);
	report(reader, block, "deze sleutel ontbreekt; toegestaan: %s", text_str(&allowed));
	text_clear(&allowed);
}

void read_record(struct reader *reader, const struct record_def *def, const struct node *block,
	void *record)
{
	bool given[RECORD_MAX] = {false};

	for (const struct node *value = block->first; value; value = value->next) {
		size_t i;

		reader->veld = NULL;
		if (is_full(reader) || !check_key(reader, value))
			continue;
		reader->veld = value->key->text;
		if (!check_first(reader, block, value))
			continue;
		i = find_field(def, value->key->text);
		if (i == def->aantal) {
			unknown_field(reader, def, value);
			continue;
		}
		given[i] = true;
		read_value(reader, &def->velden[i], value, record);
	}
	for (size_t i = 0; i < def->aantal; i++)
		if (!given[i] && !def->overlay)
			read_missing(reader, &def->velden[i], block, record);
	reader->veld = NULL;
}

/* ---- the settings ---- */

/* The keys of a section, "" = the top. */
static void allowed_in(struct text *out, const char *prefix)
{
	size_t len = strlen(prefix);

	for (size_t i = 0; i < instellingen_aantal; i++) {
		const struct instelling *row = &instellingen[i];

		if (strncmp(row->sleutel, prefix, len) == 0 && !strchr(row->sleutel + len, '.'))
			add_name(out, row->sleutel + len);
	}
}

/* The key itself somewhere else, or the one that is spelled almost so. */
static const char *nearest_setting(const char *sleutel, const char *local)
{
	struct nearest nearest = nearest_start(sleutel, local);

	for (size_t i = 0; i < instellingen_aantal; i++)
		nearest_offer(&nearest, instellingen[i].sleutel);
	for (size_t i = 0; i < instellingen_aantal && !nearest.best; i++)
		if (strcmp(instelling_local(&instellingen[i]), local) == 0)
			nearest.best = instellingen[i].sleutel;
	return nearest.best;
}

static void unknown_setting(struct reader *reader, const struct node *value, const char *prefix)
{
	struct text allowed = {0};

	allowed_in(&allowed, prefix);
	report_unknown(reader, value, nearest_setting(reader->sleutel, value->key->text), &allowed);
	text_clear(&allowed);
}

static void read_block(struct reader *reader, const struct node *block, const char *prefix);

static void read_section(struct reader *reader, const struct instelling *section,
	const struct node *block)
{
	struct text prefix = {0};
	struct text allowed = {0};

	text_printf(&prefix, "%s.", section->sleutel);
	allowed_in(&allowed, text_str(&prefix));
	if (check_kind(reader, block, NODE_BLOCK, text_str(&allowed)))
		read_block(reader, block, text_str(&prefix));
	text_clear(&allowed);
	text_clear(&prefix);
}

/* A dotted key is how messages name a setting; in the file it is a key in a section. */
static void dotted_setting(struct reader *reader, const struct node *value, const char *prefix)
{
	const char *dot = strrchr(value->key->text, '.');

	if (instelling_find(reader->sleutel))
		report(reader, value->key, "schrijf dit als twee regels: \"%.*s:\" en daaronder, "
			"ingesprongen, \"%s:\"", (int)(dot - value->key->text), value->key->text, dot + 1);
	else
		unknown_setting(reader, value, prefix);
}

/* Reads the setting, or the section of settings, that reader->sleutel names. */
static void read_setting(struct reader *reader, const struct node *value, const char *prefix)
{
	const struct instelling *row = instelling_find(reader->sleutel);

	if (strchr(value->key->text, '.'))
		dotted_setting(reader, value, prefix);
	else if (!row)
		unknown_setting(reader, value, prefix);
	else if (!row->soort)
		read_section(reader, row, value);
	else
		read_value(reader, row, value, reader->config);
}

static void read_block(struct reader *reader, const struct node *block, const char *prefix)
{
	const char *section = reader->sleutel;

	for (const struct node *value = block->first; value; value = value->next) {
		reader->sleutel = section;
		if (is_full(reader) || !check_key(reader, value))
			continue;
		reader->sleutel = arena_printf(&reader->doc->arena, "%s%s", prefix, value->key->text);
		if (check_first(reader, block, value))
			read_setting(reader, value, prefix);
	}
}

void read_document(struct reader *reader)
{
	const struct node *root = reader->doc->root;

	if (root && check_kind(reader, root, NODE_BLOCK, "regels als gebruiker: naam"))
		read_block(reader, root, "");
	reader->sleutel = NULL;
}
