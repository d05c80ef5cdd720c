/* Translates the mistakes that libyaml finds into a place and a Dutch sentence that says what to
 * do. It knows YAML and no setting. */
#include "yaml_fault.h"

#include <string.h>

#define INDENT "; let op het inspringen"
#define QUOTES "zet de tekst tussen aanhalingstekens"
#define TAB "hier staat een tab; inspringen kan alleen met spaties"
#define ESCAPE "een \\ tussen dubbele aanhalingstekens begint een bijzonder teken; schrijf \\\\ " \
	"voor een gewone \\"

enum place {
	AT_PROBLEM,
	AT_CONTEXT,  /* where the thing began that is not finished */
	AT_PROBLEM_BEGUN /* at the problem, and the sentence says on which line the thing began */
};

/* The first row whose parts occur in what libyaml says is taken. */
static const struct translation {
	const char *problem;
	const char *context;
	enum place place;
	const char *sentence;
} translations[] = {
	{"found unexpected end of stream", "quoted scalar", AT_CONTEXT,
		"dit aanhalingsteken wordt nergens gesloten"},
	{"found unexpected document indicator", "quoted scalar", AT_CONTEXT,
		"dit aanhalingsteken wordt niet gesloten voor de regel met --- of ..."},
	{"", "quoted scalar", AT_PROBLEM, ESCAPE},
	{"tab character", "", AT_PROBLEM, TAB},
	{"cannot start any token", "", AT_PROBLEM,
		"met dit teken kan een waarde niet beginnen; " QUOTES},
	{"mapping values are not allowed", "", AT_PROBLEM,
		"een dubbele punt kan hier niet; zet tekst met een dubbele punt tussen "
		"aanhalingstekens" INDENT},
	{"mapping keys are not allowed", "", AT_PROBLEM, "een vraagteken kan hier niet; " QUOTES},
	{"block sequence entries are not allowed", "", AT_PROBLEM,
		"een streepje kan hier niet; begin een lijst op een nieuwe regel, of " QUOTES},
	{"could not find expected ':'", "", AT_CONTEXT,
		"hierna ontbreekt een dubbele punt; schrijf sleutel: waarde"},
	{"found unexpected ':'", "", AT_PROBLEM,
		"een dubbele punt kan hier niet; zet tekst met een dubbele punt tussen aanhalingstekens"},
	{"did not find expected key", "", AT_PROBLEM,
		"hier hoort een sleutel met een dubbele punt" INDENT " en op de aanhalingstekens"},
	{"did not find expected '-' indicator", "", AT_PROBLEM,
		"hier hoort een streepje, het begin van een regel van de lijst" INDENT},
	{"expected ',' or ']'", "", AT_PROBLEM_BEGUN, "hier hoort een komma of een ]"},
	{"expected ',' or '}'", "", AT_PROBLEM_BEGUN, "hier hoort een komma of een }"},
	{"did not find expected node content", "", AT_PROBLEM, "hier ontbreekt een waarde"},
	{"expected <document start>", "", AT_PROBLEM,
		"hier hoort een sleutel met een dubbele punt" INDENT},
	{"", "block scalar", AT_PROBLEM, "na | of > hoort de tekst op een nieuwe regel te beginnen"},
	{"", "an alias", AT_PROBLEM, "een verwijzing (*naam) kan hier niet; " QUOTES},
	{"", "an anchor", AT_PROBLEM, "een anker (&naam) kan hier niet; " QUOTES},
	{"", "a tag", AT_PROBLEM, "een label (!naam) kan hier niet; " QUOTES},
	{"found undefined tag handle", "", AT_PROBLEM, "een label (!naam) kan hier niet; " QUOTES},
	{"", "directive", AT_CONTEXT, "een regel die met % begint, kan hier niet; " QUOTES},
	{"directive", "", AT_PROBLEM, "een regel die met % begint, kan hier niet; " QUOTES},
	{"incompatible YAML document", "", AT_PROBLEM, "deze versie van YAML kan niet; haal de regel "
		"met %YAML weg"},
	{"", "", AT_PROBLEM, "dit is geen geldige YAML; let op het inspringen, de aanhalingstekens en "
		"de dubbele punten"},
};

/* Says whether `part` occurs in what libyaml says, which may be nothing. */
static bool says(const char *said, const char *part)
{
	return strstr(said ? said : "", part) != NULL;
}

static const struct translation *translate(const char *problem, const char *context)
{
	const struct translation *row = translations;

	while (!says(problem, row->problem) || !says(context, row->context))
		row++;
	return row;
}

static bool continues_character(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The byte at a mark, which counts characters; a NUL at the end. */
static char byte_at(const yaml_mark_t *mark, const char *bytes, size_t len)
{
	size_t index = 0;

	for (size_t i = 0; i < len; i++)
		if (!continues_character(bytes[i]) && index++ == mark->index)
			return bytes[i];
	return '\0';
}

/* libyaml gives the byte only: nothing is known of lines when characters cannot be read. */
static struct fault fault_of_bytes(struct arena *arena, const yaml_parser_t *parser,
	const char *bytes, size_t len)
{
	struct fault fault = {.line = 1, .column = 1};
	size_t end = parser->problem_offset < len ? parser->problem_offset : len;

	for (size_t i = 0; i < end; i++) {
		if (bytes[i] == '\n') {
			fault.line++;
			fault.column = 1;
		} else if (!continues_character(bytes[i])) {
			fault.column++;
		}
	}
	if (says(parser->problem, "control characters"))
		fault.sentence = arena_printf(arena,
			"hier staat een onzichtbaar stuurteken (code %d); haal het weg",
			parser->problem_value);
	else
		fault.sentence = "hier staat tekst die geen UTF-8 is; bewaar het bestand als UTF-8";
	return fault;
}

struct fault fault_of_parser(struct arena *arena, const yaml_parser_t *parser, const char *bytes,
	size_t len)
{
	const struct translation *row = translate(parser->problem, parser->context);
	const yaml_mark_t *mark = row->place == AT_CONTEXT ? &parser->context_mark
		: &parser->problem_mark;
	struct fault fault = {.sentence = row->sentence};

	if (parser->error == YAML_MEMORY_ERROR)
		die("er is te weinig geheugen om de instellingen te lezen");
	if (parser->error == YAML_READER_ERROR)
		return fault_of_bytes(arena, parser, bytes, len);
	if (says(parser->problem, "cannot start any token") && byte_at(mark, bytes, len) == '\t')
		fault.sentence = TAB;
	if (row->place == AT_PROBLEM_BEGUN)
		fault.sentence = arena_printf(arena, "%s; wat hier niet af is, begon op regel %d, kolom %d",
			row->sentence, (int)parser->context_mark.line + 1,
			(int)parser->context_mark.column + 1);
	fault.line = (int)mark->line + 1;
	fault.column = (int)mark->column + 1;
	return fault;
}
