/* From the arguments to options, a command and what it is about. Options may stand anywhere; behind
 * -- nothing is an option any more. What exists stands in opties.def and opdrachten.def. */
#include "oproep.h"
#include "opties.h"

#include <stdlib.h>
#include <string.h>

const struct opdracht opdrachten[] = {
#define OPDRACHT(naam, doel, minimum, maximum, argumenten, zin) \
	{#naam, doel, minimum, maximum, argumenten, zin, opdracht_##naam},
#include "cvb/opdrachten.def"
#undef OPDRACHT
};
const size_t opdrachten_aantal = ARRAY_LEN(opdrachten);

const struct optie_rij opties[OPTIE_AANTAL] = {
#define OPTIE(id, kort, lang, waarde, voor, zin) {kort, lang, waarde, voor, zin},
#include "cvb/opties.def"
#undef OPTIE
};

bool optie_suits(const struct optie_rij *optie, const struct opdracht *opdracht)
{
	size_t len = opdracht ? strlen(opdracht->naam) : 0;

	if (optie->voor[0] == '\0')
		return true;
	for (const char *at = optie->voor; opdracht && *at; at += strspn(at, " ")) {
		size_t word = strcspn(at, " ");

		if (word == len && strncmp(at, opdracht->naam, len) == 0)
			return true;
		at += word;
	}
	return false;
}

/* ---- one option ---- */

/* The arguments that are still to be read. */
struct lezer {
	char **volgende; /* ends with NULL */
	struct oproep *oproep;
};

static enum status fail_unknown(const char *getypt, size_t len, struct error *err)
{
	struct nearest nearest;
	struct text naam = {0};

	text_add_n(&naam, getypt, len);
	nearest = nearest_start(text_str(&naam), text_str(&naam));
	for (size_t i = 0; i < ARRAY_LEN(opties); i++)
		nearest_offer(&nearest, opties[i].lang);
	if (nearest.best)
		fail(err, ERR_USAGE, "onbekende optie \"--%.60s\"; bedoel je --%s?", text_str(&naam),
			nearest.best);
	else
		fail(err, ERR_USAGE, "onbekende optie \"--%.60s\"; zie cvb --help", text_str(&naam));
	text_clear(&naam);
	return err->status;
}

/* `waarde` is what was attached to the option; NULL = nothing. */
static enum status take_option(struct lezer *lezer, size_t nr, const char *waarde,
	struct error *err)
{
	const struct optie_rij *optie = &opties[nr];

	if (!optie->waarde && waarde)
		return fail(err, ERR_USAGE, "--%s krijgt geen waarde", optie->lang);
	if (optie->waarde && !waarde)
		waarde = *lezer->volgende ? *lezer->volgende++ : "";
	if (optie->waarde && *waarde == '\0')
		return fail(err, ERR_USAGE, "--%s: hier hoort nog %s achter", optie->lang, optie->waarde);
	lezer->oproep->opties[nr] = optie->waarde ? waarde : "";
	return OK;
}

static enum status take_long(struct lezer *lezer, const char *getypt, struct error *err)
{
	size_t len = strcspn(getypt, "=");
	const char *waarde = getypt[len] == '=' ? getypt + len + 1 : NULL;

	for (size_t i = 0; i < ARRAY_LEN(opties); i++)
		if (strlen(opties[i].lang) == len && strncmp(opties[i].lang, getypt, len) == 0)
			return take_option(lezer, i, waarde, err);
	return fail_unknown(getypt, len, err);
}

static enum status take_short(struct lezer *lezer, const char *getypt, struct error *err)
{
	for (size_t i = 0; i < ARRAY_LEN(opties); i++)
		if (opties[i].kort == getypt[0])
			return take_option(lezer, i, getypt[1] ? getypt + 1 : NULL, err);
	return fail(err, ERR_USAGE, "onbekende optie \"-%.60s\"; zie cvb --help", getypt);
}

/* ---- all of them ---- */

static enum status take_all(struct lezer *lezer, struct error *err)
{
	struct oproep *oproep = lezer->oproep;
	bool only_arguments = false;
	enum status status = OK;

	while (status == OK && *lezer->volgende) {
		const char *getypt = *lezer->volgende++;

		if (only_arguments || getypt[0] != '-' || getypt[1] == '\0')
			oproep->argumenten[oproep->aantal++] = getypt;
		else if (strcmp(getypt, "--") == 0)
			only_arguments = true;
		else if (getypt[1] == '-')
			status = take_long(lezer, getypt + 2, err);
		else
			status = take_short(lezer, getypt + 1, err);
	}
	return status;
}

static enum status find_command(struct oproep *oproep, struct error *err)
{
	const char *naam = oproep->argumenten[0];
	struct nearest nearest = nearest_start(naam, naam);

	for (size_t i = 0; i < opdrachten_aantal; i++) {
		if (strcmp(opdrachten[i].naam, naam) == 0) {
			oproep->opdracht = &opdrachten[i];
			oproep->argumenten++;
			oproep->aantal--;
			return OK;
		}
		nearest_offer(&nearest, opdrachten[i].naam);
	}
	if (nearest.best)
		return fail(err, ERR_USAGE, "onbekende opdracht \"%.60s\"; bedoel je \"%s\"?", naam,
			nearest.best);
	return fail(err, ERR_USAGE, "onbekende opdracht \"%.60s\"; zie cvb --help", naam);
}

static enum status check_options(const struct oproep *oproep, struct error *err)
{
	for (size_t i = 0; i < ARRAY_LEN(opties); i++) {
		if (!oproep->opties[i] || optie_suits(&opties[i], oproep->opdracht))
			continue;
		if (!oproep->opdracht)
			return fail(err, ERR_USAGE, "--%s hoort bij een opdracht: %s", opties[i].lang,
				opties[i].voor);
		return fail(err, ERR_USAGE, "de opdracht %s kent de optie --%s niet; zie cvb %s --help",
			oproep->opdracht->naam, opties[i].lang, oproep->opdracht->naam);
	}
	if (optie_given(oproep, OPTIE_json) && optie_given(oproep, OPTIE_csv))
		return fail(err, ERR_USAGE, "kies --json of --csv, niet allebei");
	return OK;
}

static enum status check_count(const struct oproep *oproep, struct error *err)
{
	const struct opdracht *opdracht = oproep->opdracht;

	if (!opdracht || optie_given(oproep, OPTIE_help))
		return OK;
	if (oproep->aantal < opdracht->minimum)
		return fail(err, ERR_USAGE, "%s: hier hoort nog %s achter; zie cvb %s --help",
			opdracht->naam, opdracht->argumenten, opdracht->naam);
	if (oproep->aantal > opdracht->maximum)
		return fail(err, ERR_USAGE, "%s: \"%.60s\" is te veel; zie cvb %s --help", opdracht->naam,
			oproep->argumenten[opdracht->maximum], opdracht->naam);
	return OK;
}

enum status argumenten_parse(int argc, char **argv, struct oproep *oproep, struct error *err)
{
	struct lezer lezer = {.volgende = argc > 0 ? argv + 1 : argv, .oproep = oproep};

	oproep->argumenten = arena_alloc(&oproep->arena,
		((size_t)argc + 1) * sizeof(*oproep->argumenten));
	if (take_all(&lezer, err) != OK ||
	    (oproep->aantal > 0 && find_command(oproep, err) != OK) ||
	    check_options(oproep, err) != OK)
		return err->status;
	return check_count(oproep, err);
}

bool optie_given(const struct oproep *oproep, enum optie optie)
{
	return oproep->opties[optie] != NULL;
}

enum status optie_number(const struct oproep *oproep, enum optie optie, uint64_t max,
	uint64_t *out, struct error *err)
{
	const char *getypt = oproep->opties[optie];
	size_t cijfers = getypt ? strspn(getypt, "0123456789") : 0;

	if (!getypt)
		return OK;
	*out = strtoull(getypt, NULL, 10);
	if (getypt[cijfers] != '\0' || cijfers > 19 || *out > max)
		return fail(err, ERR_USAGE, "--%s: \"%.60s\" is geen geheel getal van ten hoogste %llu",
			opties[optie].lang, getypt, (unsigned long long)max);
	return OK;
}

enum status optie_code(struct oproep *oproep, enum optie optie, const struct veld *veld,
	const char **out, struct error *err)
{
	const struct veld_invoer invoer = { veld, oproep->config, oproep->vandaag, &oproep->arena };
	const char *getypt = oproep->opties[optie];

	*out = NULL;
	if (!getypt || veld_parse(&invoer, getypt, out, err) == OK)
		return OK;
	err->status = ERR_USAGE;
	return fail_prefix(err, "--%s", opties[optie].lang);
}

const char *argumenten_text(struct oproep *oproep)
{
	struct text alles = {0};
	const char *kept;

	for (size_t i = 0; i < oproep->aantal; i++)
		text_printf(&alles, "%s%s", i > 0 ? " " : "", oproep->argumenten[i]);
	kept = arena_strdup(&oproep->arena, text_str(&alles));
	text_clear(&alles);
	return kept;
}
