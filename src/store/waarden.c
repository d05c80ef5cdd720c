/* Values of fields: from what was typed to canonical text, and back to what a person reads. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "intern.h"

#define CODE(code, naam) { code, naam },
#define CODELIJST(naam, ...) static const struct code lijst_##naam[] = { __VA_ARGS__ };
#include "cvb/codes.def"
#undef CODELIJST
#undef CODE

static const struct vaste_lijst {
	const struct code *codes;
	size_t aantal;
} vaste_lijsten[] = {
	{ NULL, 0 },
#define CODE(code, naam)
#define CODELIJST(naam, ...) { lijst_##naam, ARRAY_LEN(lijst_##naam) },
#include "cvb/codes.def"
#undef CODELIJST
#undef CODE
};

bool waarde_equal(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static const struct code *niveau_codes(const struct config *config, struct arena *arena)
{
	struct code *codes = arena_alloc(arena, config->niveaus_aantal * sizeof(*codes));

	for (size_t i = 0; i < config->niveaus_aantal; i++)
		codes[i] = (struct code){ config->niveaus[i].code, config->niveaus[i].naam };
	return codes;
}

const struct code *codes_of(enum code_lijst lijst, const struct config *config,
	struct arena *arena, size_t *aantal)
{
	switch (lijst) {
	case CODES_niveau:
		*aantal = config->niveaus_aantal;
		return niveau_codes(config, arena);
	case CODES_bestemming:
		*aantal = config->bestemmingen_aantal;
		return config->bestemmingen;
	case CODES_reden:
		*aantal = config->redenen_aantal;
		return config->redenen;
	default:
		*aantal = vaste_lijsten[lijst].aantal;
		return vaste_lijsten[lijst].codes;
	}
}

const char *code_name(enum code_lijst lijst, const struct config *config, const char *code)
{
	const struct niveau *niveau;
	const char *naam = NULL;

	if (!code)
		return "";
	if (lijst == CODES_niveau) {
		niveau = config_niveau(config, code);
		naam = niveau ? niveau->naam : NULL;
	} else if (lijst == CODES_bestemming) {
		naam = config_bestemming(config, code);
	} else if (lijst == CODES_reden) {
		naam = config_reden(config, code);
	} else {
		for (size_t i = 0; i < vaste_lijsten[lijst].aantal; i++)
			if (strcmp(vaste_lijsten[lijst].codes[i].code, code) == 0)
				naam = vaste_lijsten[lijst].codes[i].naam;
	}
	return naam ? naam : code;
}

const char *veld_shown(const struct veld *veld, const struct config *config, const char *waarde,
	struct arena *arena)
{
	char *shown;
	char *dot;

	if (!waarde)
		return "";
	switch (veld->soort) {
	case SOORT_DATUM:
		shown = arena_alloc(arena, DATUM_SIZE);
		datum_shown(datum_from_iso(waarde), shown);
		return shown;
	case SOORT_DECIMAAL:
		shown = arena_strdup(arena, waarde);
		dot = strchr(shown, '.');
		if (dot)
			*dot = ',';
		return shown;
	case SOORT_CODE:
		return code_name(veld->codes, config, waarde);
	default:
		return waarde;
	}
}

/* ---- reading ---- */

static char *trimmed(struct arena *arena, const char *typed)
{
	size_t len;

	while (isspace((unsigned char)*typed))
		typed++;
	len = strlen(typed);
	while (len > 0 && isspace((unsigned char)typed[len - 1]))
		len--;
	return arena_strndup(arena, typed, len);
}

static enum status parse_datum(const struct veld_invoer *invoer, const char *typed,
	const char **out, struct error *err)
{
	char *iso = arena_alloc(invoer->arena, DATUM_SIZE);
	dag vandaag = invoer->vandaag;
	dag d;

	if (vandaag == GEEN_DAG ? !datum_parse(typed, &d) : !datum_parse_typed(typed, vandaag, &d))
		return fail(err, ERR_INPUT, vandaag == GEEN_DAG
			? "\"%s\" is geen bestaande datum; schrijf jjjj-mm-dd of dd-mm-jjjj"
			: "\"%s\" is geen bestaande datum; typ bijvoorbeeld 21-11-2026, vandaag of +6w",
			typed);
	datum_iso(d, iso);
	*out = iso;
	return OK;
}

static enum status parse_getal(const struct veld_invoer *invoer, const char *typed,
	const char **out, struct error *err)
{
	const struct veld *veld = invoer->veld;
	const char *digits = typed;
	long value;

	while (isdigit((unsigned char)*digits))
		digits++;
	if (*digits || digits == typed)
		return fail(err, ERR_INPUT, "\"%s\" is geen heel getal", typed);
	errno = 0;
	value = strtol(typed, NULL, 10);
	if (errno || value < veld->min || value > veld->max)
		return fail(err, ERR_INPUT, "%s ligt niet tussen %d en %d", typed, veld->min,
			veld->max);
	*out = arena_printf(invoer->arena, "%ld", value);
	return OK;
}

static enum status parse_decimaal(const struct veld_invoer *invoer, const char *typed,
	const char **out, struct error *err)
{
	const struct veld *veld = invoer->veld;
	char *copy = arena_strdup(invoer->arena, typed);
	size_t whole = strspn(copy, "0123456789");
	double value;

	if (copy[whole] == ',' || copy[whole] == '.') {
		size_t decimals = strspn(copy + whole + 1, "0123456789");

		copy[whole] = '.';
		if (decimals == 0 || copy[whole + 1 + decimals])
			whole = 0;
	} else if (copy[whole]) {
		whole = 0;
	}
	if (whole == 0)
		return fail(err, ERR_INPUT, "\"%s\" is geen getal; schrijf bijvoorbeeld 2,5", typed);
	value = strtod(copy, NULL);
	if (value < veld->min || value > veld->max)
		return fail(err, ERR_INPUT, "%s ligt niet tussen %d en %d", typed, veld->min,
			veld->max);
	*out = decimaal_text(value, invoer->arena);
	return OK;
}

static enum status parse_janee(const char *typed, const char **out, struct error *err)
{
	static const char *const ja[] = { "ja", "j", "1", "true", "waar" };
	static const char *const nee[] = { "nee", "n", "0", "false", "onwaar" };

	for (size_t i = 0; i < ARRAY_LEN(ja); i++) {
		if (strcasecmp(typed, ja[i]) == 0) {
			*out = "ja";
			return OK;
		}
		if (strcasecmp(typed, nee[i]) == 0) {
			*out = "nee";
			return OK;
		}
	}
	return fail(err, ERR_INPUT, "\"%s\" is geen ja of nee", typed);
}

static const char *alias(enum code_lijst lijst, const char *typed)
{
	if (lijst == CODES_profiel &&
	    (strcasecmp(typed, "arbeid") == 0 || strcasecmp(typed, "arbeidsmarktgericht") == 0))
		return "arbeidsmarkt";
	return typed;
}

static enum status parse_code(const struct veld_invoer *invoer, const char *typed, const char **out,
	struct error *err)
{
	enum code_lijst lijst = invoer->veld->codes;
	size_t aantal;
	const struct code *codes = codes_of(lijst, invoer->config, invoer->arena, &aantal);
	struct text allowed = { 0 };

	typed = alias(lijst, typed);
	for (size_t i = 0; i < aantal; i++) {
		if (strcasecmp(codes[i].code, typed) == 0) {
			*out = codes[i].code;
			return OK;
		}
	}
	for (size_t i = 0; i < aantal; i++)
		text_printf(&allowed, "%s%s", i ? ", " : "", codes[i].code);
	(void)fail(err, ERR_INPUT, "\"%s\" is hier geen bekende code; kies uit %s", typed,
		text_str(&allowed));
	text_clear(&allowed);
	return ERR_INPUT;
}

enum status veld_parse(const struct veld_invoer *invoer, const char *typed, const char **out,
	struct error *err)
{
	enum veld_soort soort = invoer->veld->soort;
	bool is_text = soort == SOORT_TEKST || soort == SOORT_LANG || soort == SOORT_LEERLING;

	*out = NULL;
	if (!is_text || invoer->vandaag != GEEN_DAG)
		typed = trimmed(invoer->arena, typed);
	if (!*typed)
		return OK;
	switch (soort) {
	case SOORT_DATUM:
		return parse_datum(invoer, typed, out, err);
	case SOORT_GETAL:
		return parse_getal(invoer, typed, out, err);
	case SOORT_DECIMAAL:
		return parse_decimaal(invoer, typed, out, err);
	case SOORT_JANEE:
		return parse_janee(typed, out, err);
	case SOORT_CODE:
		return parse_code(invoer, typed, out, err);
	default:
		*out = utf8_nfc(invoer->arena, typed);
		return OK;
	}
}
