/* The kinds of one value: reading it from a node, writing it, and saying what is allowed. They know
 * no key: a row of a table hands them the place, the bounds and the name. */
#include "intern.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

#define CODE_LENGTH 40

/* ---- text ---- */

/* Control characters would reach the screen, and a line end would break the lines of a file. The
 * C1 controls are two bytes that begin with 0xC2. */
static bool has_control(const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c; c++)
		if (*c < 0x20 || *c == 0x7F || (*c == 0xC2 && c[1] < 0xA0))
			return true;
	return false;
}

static int count_characters(const char *text)
{
	int count = 0;

	for (; *text && count < INT_MAX; text++)
		count += ((unsigned char)*text & 0xC0) != 0x80;
	return count;
}

/* False when something was reported. */
static bool check_text(struct reader *reader, const struct instelling *row,
	const struct node *node)
{
	int length = node->empty ? 0 : count_characters(node->text);

	if (has_control(node->text))
		report(reader, node, "%s heeft een regeleinde, tab of ander stuurteken; schrijf het op één "
			"regel, zonder die tekens", quoted(reader, node->text));
	else if (length < row->laagste)
		report_allowed(reader, row, node, "is te kort");
	else if (length > row->hoogste)
		report_allowed(reader, row, node, "is te lang");
	else
		return true;
	return false;
}

/* The name of a file stays as it is, byte for byte. */
static void read_pad(struct reader *reader, const struct instelling *row, const struct node *node,
	void *record)
{
	const char **out = member(record, row->plek);

	if (check_text(reader, row, node))
		*out = arena_strdup(&reader->config->arena, node->empty ? "" : node->text);
}

static void read_tekst(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	const char **out = member(record, row->plek);

	if (check_text(reader, row, node))
		*out = utf8_nfc(&reader->config->arena, node->empty ? "" : node->text);
}

/* Characters that YAML takes for a line end, or not at all, unless they are escaped. */
static const struct {
	const char bytes[4];
	const char *escape;
} escapes[] = {
	{"\"", "\\\""}, {"\\", "\\\\"}, {"\xE2\x80\xA8", "\\L"}, {"\xE2\x80\xA9", "\\P"},
	{"\xEF\xBF\xBE", "\\uFFFE"}, {"\xEF\xBF\xBF", "\\uFFFF"},
};

/* Adds the character at `text` when it must be escaped. Returns its length in bytes, else 0. */
static size_t add_escaped(struct text *out, const char *text)
{
	unsigned char byte = (unsigned char)text[0];
	unsigned char second = byte == 0xC2 ? (unsigned char)text[1] : 0xFF;

	if (byte < 0x20 || byte == 0x7F || second < 0xA0) {
		text_printf(out, "\\x%02X", second < 0xA0 ? second : byte);
		return second < 0xA0 ? 2 : 1;
	}
	for (size_t i = 0; i < ARRAY_LEN(escapes); i++) {
		size_t len = strlen(escapes[i].bytes);

		if (strncmp(text, escapes[i].bytes, len) == 0) {
			text_add(out, escapes[i].escape);
			return len;
		}
	}
	return 0;
}

/* Writes any text as a double-quoted YAML scalar. */
static void write_quoted(struct text *out, const char *text)
{
	text_add_char(out, '"');
	while (*text) {
		size_t escaped = add_escaped(out, text);

		if (escaped == 0)
			text_add_char(out, *text);
		text += escaped ? escaped : 1;
	}
	text_add_char(out, '"');
}

static void write_tekst(struct text *out, const struct instelling *row, const void *record)
{
	const char *const *text = member_of(record, row->plek);

	write_quoted(out, *text);
}

static void allowed_tekst(struct text *out, const struct instelling *row)
{
	if (row->laagste > 0)
		text_printf(out, "tekst van %d tot %d tekens", row->laagste, row->hoogste);
	else
		text_printf(out, "tekst van hooguit %d tekens", row->hoogste);
}

const struct soort soort_TEKST = {
	.read = read_tekst, .write = write_tekst, .allowed = allowed_tekst};
const struct soort soort_PAD = {
	.read = read_pad, .write = write_tekst, .allowed = allowed_tekst};

/* ---- codes ---- */

static bool is_code_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* A code stands in the database, in CSV, where a lone - means something, and on command lines. */
static bool is_code(const char *text)
{
	size_t len = strlen(text);

	if (len > CODE_LENGTH || !is_code_start(text[0]))
		return false;
	for (; *text; text++)
		if (!is_code_start(*text) && *text != '_' && *text != '-')
			return false;
	return true;
}

static void read_code(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	const char **out = member(record, row->plek);

	if (is_code(node->text))
		*out = arena_strdup(&reader->config->arena, node->text);
	else
		report_allowed(reader, row, node, "kan niet als code");
}

static void write_code(struct text *out, const struct instelling *row, const void *record)
{
	const char *const *code = member_of(record, row->plek);

	write_quoted(out, *code);
}

static void allowed_code(struct text *out, const struct instelling *row)
{
	(void)row;
	text_printf(out, "kleine letters, cijfers, _ en -, hooguit %d tekens, vooraan een letter of "
		"cijfer", CODE_LENGTH);
}

const struct soort soort_CODE = {
	.read = read_code, .write = write_code, .allowed = allowed_code};

/* ---- numbers ---- */

/* Strictly decimal digits, perhaps after a minus. What does not fit comes out as INT_MIN or
 * INT_MAX. */
static bool parse_number(const char *text, int *out)
{
	bool minus = *text == '-';
	const char *digit = text + minus;
	int64_t value = 0;

	if (!*digit)
		return false;
	for (; *digit; digit++) {
		if (*digit < '0' || *digit > '9')
			return false;
		if (value <= INT_MAX)
			value = value * 10 + (*digit - '0');
	}
	if (value > INT_MAX)
		*out = minus ? INT_MIN : INT_MAX;
	else
		*out = (int)(minus ? -value : value);
	return true;
}

static void read_getal(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	int *out = member(record, row->plek);
	int value;

	if (!parse_number(node->text, &value))
		report_allowed(reader, row, node, node->text[strspn(node->text, "-0123456789.,")] ?
			"is geen getal" : "is geen heel getal");
	else if (value < row->laagste)
		report_allowed(reader, row, node, "is te laag");
	else if (value > row->hoogste)
		report_allowed(reader, row, node, "is te hoog");
	else
		*out = value;
}

static void write_getal(struct text *out, const struct instelling *row, const void *record)
{
	const int *value = member_of(record, row->plek);

	text_printf(out, "%d", *value);
}

static void allowed_getal(struct text *out, const struct instelling *row)
{
	text_printf(out, "%d tot %d", row->laagste, row->hoogste);
}

const struct soort soort_GETAL = {
	.read = read_getal, .write = write_getal, .allowed = allowed_getal};

/* Days before or after the date of a signal: only where it has them by default. */
static void read_dagen(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	const int *days = member_of(record, row->plek);

	if (*days < 0)
		report(reader, node->key, "dit signaal heeft geen %s; haal deze sleutel weg",
			row->sleutel);
	else
		read_getal(reader, row, node, record);
}

const struct soort soort_DAGEN = {
	.read = read_dagen, .write = write_getal, .allowed = allowed_getal};

/* ---- yes or no ---- */

static void read_janee(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	static const struct {
		const char *word;
		bool value;
	} words[] = {{"ja", true}, {"nee", false}, {"true", true}, {"false", false}};
	bool *out = member(record, row->plek);

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (strcasecmp(node->text, words[i].word) == 0) {
			*out = words[i].value;
			return;
		}
	}
	report_allowed(reader, row, node, "kan niet");
}

static void write_janee(struct text *out, const struct instelling *row, const void *record)
{
	const bool *value = member_of(record, row->plek);

	text_add(out, *value ? "ja" : "nee");
}

static void allowed_janee(struct text *out, const struct instelling *row)
{
	(void)row;
	text_add(out, "ja of nee");
}

const struct soort soort_JANEE = {
	.read = read_janee, .write = write_janee, .allowed = allowed_janee};

/* ---- dates ---- */

static void read_datum(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	dag *out = member(record, row->plek);
	dag value;

	if (datum_parse(node->text, &value))
		*out = value;
	else
		report_allowed(reader, row, node, "is geen datum die bestaat");
}

static void read_datum_of_leeg(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	dag *out = member(record, row->plek);

	if (node->empty || !*node->text)
		*out = GEEN_DAG;
	else
		read_datum(reader, row, node, record);
}

static void write_datum(struct text *out, const struct instelling *row, const void *record)
{
	const dag *value = member_of(record, row->plek);
	char iso[DATUM_SIZE];

	datum_iso(*value, iso);
	text_add(out, *value == GEEN_DAG ? "\"\"" : iso);
}

static void allowed_datum(struct text *out, const struct instelling *row)
{
	(void)row;
	text_add(out, "een datum als 2025-08-01");
}

static void allowed_datum_of_leeg(struct text *out, const struct instelling *row)
{
	allowed_datum(out, row);
	text_add(out, ", of leeg");
}

const struct soort soort_DATUM = {
	.read = read_datum, .write = write_datum, .allowed = allowed_datum};
const struct soort soort_DATUM_OF_LEEG = {
	.read = read_datum_of_leeg, .write = write_datum, .allowed = allowed_datum_of_leeg};

/* ---- one word of a few: the words follow each other, each with its NUL ---- */

static const char kleuren[] = "auto\0donker\0licht\0geen\0"; /* in the order of enum kleur */

static const struct {
	const char *naam;
	const char *words;
} code_lijsten[] = {
#define CODE(code, naam) code "\0"
#define CODELIJST(naam, codes) {#naam, codes},
#include "cvb/codes.def"
#undef CODELIJST
#undef CODE
};

static const char *profielen(void)
{
	for (size_t i = 0; i < ARRAY_LEN(code_lijsten); i++)
		if (strcmp(code_lijsten[i].naam, "profiel") == 0)
			return code_lijsten[i].words;
	bug("codes.def heeft geen lijst profiel");
}

/* Returns the word and its number, or NULL. */
static const char *find_word(const char *words, const char *text, int *number)
{
	for (*number = 0; *words; words += strlen(words) + 1, ++*number)
		if (strcmp(words, text) == 0)
			return words;
	return NULL;
}

static void add_words(struct text *out, const char *words)
{
	while (*words) {
		const char *next = words + strlen(words) + 1;

		text_add(out, words);
		if (*next)
			text_add(out, next[strlen(next) + 1] ? ", " : " of ");
		words = next;
	}
}

static void read_kleur(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	enum kleur *out = member(record, row->plek);
	int number;

	if (find_word(kleuren, node->text, &number))
		*out = (enum kleur)number;
	else
		report_allowed(reader, row, node, "kan niet");
}

static void write_kleur(struct text *out, const struct instelling *row, const void *record)
{
	const enum kleur *value = member_of(record, row->plek);
	const char *word = kleuren;

	for (enum kleur i = KLEUR_AUTO; i < *value; i++)
		word += strlen(word) + 1;
	text_add(out, word);
}

static void allowed_kleur(struct text *out, const struct instelling *row)
{
	(void)row;
	add_words(out, kleuren);
}

const struct soort soort_KLEUR = {
	.read = read_kleur, .write = write_kleur, .allowed = allowed_kleur};

static void read_profiel(struct reader *reader, const struct instelling *row,
	const struct node *node, void *record)
{
	const char **out = member(record, row->plek);
	int number;
	const char *word = find_word(profielen(), node->text, &number);

	if (word)
		*out = word;
	else
		report_allowed(reader, row, node, "is geen uitstroomprofiel");
}

static void allowed_profiel(struct text *out, const struct instelling *row)
{
	(void)row;
	add_words(out, profielen());
}

const struct soort soort_PROFIEL = {
	.read = read_profiel, .write = write_code, .allowed = allowed_profiel};
