/* The front of the layer: the defaults, reading a file over them, and looking up codes. */
#include "intern.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define FILE_MAX ((size_t)1024 * 1024)

/* ---- the defaults ---- */

static const struct niveau standaard_niveaus[] = {
#define NIVEAU(code, naam, rang, so, vso) {code, naam, rang, so, vso},
#include "cvb/niveaus.def"
};

static const struct code standaard_bestemmingen[] = {
#define BESTEMMING(code, naam) {code, naam},
#include "cvb/bestemmingen.def"
};

static const struct code standaard_redenen[] = {
#define REDEN(code, naam) {code, naam},
#include "cvb/redenen.def"
};

static const struct signaal {
	const char *code;
	const char *title;
	struct signaal_instelling standaard;
} signalen[] = {
#define SIGNAAL(code, aan, vooraf, na, agenda, title, ...) {#code, title, {aan, vooraf, na}},
#include "cvb/signalen.def"
#undef SIGNAAL
	{"AANDACHTSPUNT", "Aandachtspunt", {true, -1, -1}},
};

struct config *config_defaults(void)
{
	struct config *config = xcalloc(1, sizeof(*config));
	struct text meldingen = {0};
	struct reader reader = {
		.bestand = "instellingen.def", .config = config, .meldingen = &meldingen};

	config->niveaus = standaard_niveaus;
	config->niveaus_aantal = ARRAY_LEN(standaard_niveaus);
	config->bestemmingen = standaard_bestemmingen;
	config->bestemmingen_aantal = ARRAY_LEN(standaard_bestemmingen);
	config->redenen = standaard_redenen;
	config->redenen_aantal = ARRAY_LEN(standaard_redenen);
	for (size_t i = 0; i < SIGNAAL_AANTAL; i++)
		config->signalen[i] = signalen[i].standaard;
	for (size_t i = 0; i < instellingen_aantal; i++)
		if (instellingen[i].standaard)
			read_default(&reader, &instellingen[i], config);
	if (reader.aantal > 0)
		bug("%s", text_str(&meldingen));
	return config;
}

void config_free(struct config *config)
{
	if (!config)
		return;
	arena_clear(&config->arena);
	xfree(config);
}

/* ---- reading a file ---- */

static enum status fail_file(struct error *err, const char *bestand, int reason)
{
	switch (reason) {
	case ENOENT:
	case ENOTDIR:
		return fail(err, ERR_FILE, "%s: dit bestand met instellingen bestaat niet", bestand);
	case EACCES:
	case EPERM:
		return fail(err, ERR_FILE, "%s: dit bestand mag niet worden gelezen; geef de gebruiker "
			"leesrecht", bestand);
	case EISDIR:
		return fail(err, ERR_FILE, "%s: dit is een map; noem het bestand met instellingen daarin",
			bestand);
	default:
		return fail(err, ERR_FILE, "%s: dit bestand kan niet worden gelezen (%s)", bestand,
			strerror(reason));
	}
}

/* Reads at most one byte more than the limit, so that a device without end is no trap. */
static enum status read_stream(FILE *stream, const char *bestand, struct text *bytes,
	struct error *err)
{
	char chunk[8192];
	size_t got;

	do {
		got = fread(chunk, 1, sizeof(chunk), stream);
		if (ferror(stream))
			return fail_file(err, bestand, errno);
		text_add_n(bytes, chunk, got);
	} while (got == sizeof(chunk) && bytes->len <= FILE_MAX);
	if (bytes->len > FILE_MAX)
		return fail(err, ERR_FILE, "%s: dit bestand is groter dan 1 MB; instellingen zijn een "
			"klein tekstbestand", bestand);
	return OK;
}

static enum status read_file(const char *bestand, struct text *bytes, struct error *err)
{
	FILE *stream = fopen(bestand, "rb");
	enum status status;

	if (!stream)
		return fail_file(err, bestand, errno);
	status = read_stream(stream, bestand, bytes, err);
	fclose(stream); /* read only: nothing can be lost */
	return status;
}

/* Reads the bytes over the defaults in `reader`; mistakes are counted there. */
static void read_bytes(struct reader *reader, const struct text *bytes)
{
	const struct fault *fault = &reader->doc->fault;
	struct node place = {0};

	if (document_parse(reader->doc, text_str(bytes), bytes->len)) {
		read_document(reader);
		return;
	}
	place.line = fault->line;
	place.column = fault->column;
	report(reader, &place, "%s", fault->sentence);
}

enum status config_load(const char *bestand, struct config **out, struct text *meldingen,
	struct error *err)
{
	struct document doc = {0};
	struct text bytes = {0};
	struct reader reader = {.bestand = bestand, .doc = &doc, .meldingen = meldingen};
	enum status status = read_file(bestand, &bytes, err);

	*out = NULL;
	if (status == OK) {
		reader.config = config_defaults();
		reader.config->bestand = arena_strdup(&reader.config->arena, bestand);
		read_bytes(&reader, &bytes);
		if (reader.aantal > 0)
			status = fail(err, ERR_INPUT, "%s: de instellingen kloppen niet; er %s %zu %s", bestand,
				reader.aantal == 1 ? "is" : "zijn", reader.aantal,
				reader.aantal == 1 ? "melding" : "meldingen");
	}
	if (status == OK)
		*out = reader.config;
	else
		config_free(reader.config);
	document_clear(&doc);
	text_clear(&bytes);
	return status;
}

/* ---- looking up ---- */

const struct niveau *config_niveau(const struct config *config, const char *code)
{
	for (size_t i = 0; code && i < config->niveaus_aantal; i++)
		if (strcmp(config->niveaus[i].code, code) == 0)
			return &config->niveaus[i];
	return NULL;
}

static const char *find_name(const struct code *codes, size_t count, const char *code)
{
	for (size_t i = 0; code && i < count; i++)
		if (strcmp(codes[i].code, code) == 0)
			return codes[i].naam;
	return NULL;
}

const char *config_bestemming(const struct config *config, const char *code)
{
	return find_name(config->bestemmingen, config->bestemmingen_aantal, code);
}

const char *config_reden(const struct config *config, const char *code)
{
	return find_name(config->redenen, config->redenen_aantal, code);
}

const char *signaal_code_name(enum signaal_code code)
{
	return signalen[code].code;
}

const char *signaal_title(enum signaal_code code)
{
	return signalen[code].title;
}
