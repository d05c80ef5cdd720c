/* cvb signalen: what asks for attention, most urgent first. */
#include "opties.h"
#include "signaal.h"
#include "uitvoer.h"

#include <strings.h>

static const struct kolom kolommen[] = {
	{"code", NULL, KOLOM_TEKST},
	{"ernst", NULL, KOLOM_TEKST},
	{"leerlingnummer", NULL, KOLOM_TEKST},
	{"naam", NULL, KOLOM_TEKST},
	{"datum", NULL, KOLOM_DATUM},
	{"tekst", NULL, KOLOM_TEKST},
};

/* ---- for programs ---- */

static void write_csv(const struct signaal_lijst *lijst, struct arena *arena, struct text *out)
{
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};

	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct signaal *signaal = &lijst->rijen[i];
		char *iso = arena_alloc(arena, DATUM_SIZE);

		datum_iso(signaal->datum, iso);
		tabel_add(&tabel, signaal_code_name(signaal->code), NULL);
		tabel_add(&tabel, ernst_name(signaal->ernst), NULL);
		tabel_add(&tabel, signaal->leerlingnummer, NULL);
		tabel_add(&tabel, signaal->naam, NULL);
		tabel_add(&tabel, *iso ? iso : NULL, NULL);
		tabel_add(&tabel, signaal->tekst, NULL);
	}
	tabel_csv(&tabel, out);
	tabel_clear(&tabel);
}

/* ---- for people: a block per ernst, and what it comes to ---- */

static void write_blocks(struct blad *blad, const struct signaal_lijst *lijst,
	const size_t *aantallen, struct oproep *oproep)
{
	static const char *const koppen[ERNST_AANTAL] = {
		[ERNST_TE_LAAT] = "Te laat",
		[ERNST_WAARSCHUWING] = "Waarschuwing",
		[ERNST_INFO] = "Ter informatie",
	};
	struct arena *arena = &oproep->arena;

	for (size_t i = 0; i < lijst->aantal; i++) {
		enum ernst ernst = lijst->rijen[i].ernst;

		if (i == 0 || ernst != lijst->rijen[i - 1].ernst)
			blad_heading(blad, arena_printf(arena, "%s: %zu", koppen[ernst], aantallen[ernst]));
		signaal_tekst(blad, signaal_wie(lijst->rijen[i].naam, lijst->rijen[i].leerlingnummer,
			arena), &lijst->rijen[i], arena);
		if (optie_given(oproep, OPTIE_waarom))
			signaal_uitleg(blad, &lijst->rijen[i], oproep->config, arena);
	}
}

/* One who asks for one signal may want to know what it is. */
static void write_waarom(struct blad *blad, const struct signaal_filter *filter,
	const struct config *config, struct arena *arena)
{
	enum signaal_code code = (enum signaal_code)filter->code;

	if (filter->code < 0)
		return;
	blad_heading(blad, signaal_title(code));
	blad_line(blad, 2, signaal_waarom(code));
	if (!config->signalen[code].aan)
		blad_line(blad, 2, arena_printf(arena, "Dit signaal staat uit; zet het aan met "
			"signalen.%s in de instellingen.", signaal_code_name(code)));
}

static void write_text(struct oproep *oproep, const struct signaal_lijst *lijst,
	const struct signaal_filter *filter, struct text *out)
{
	struct blad blad = {out, signaal_columns()};
	size_t aantallen[ERNST_AANTAL] = {0};

	for (size_t i = 0; i < lijst->aantal; i++)
		aantallen[lijst->rijen[i].ernst]++;
	write_blocks(&blad, lijst, aantallen, oproep);
	if (lijst->aantal == 0 || !optie_given(oproep, OPTIE_waarom))
		write_waarom(&blad, filter, oproep->config, &oproep->arena);
	if (lijst->aantal == 0)
		blad_heading(&blad, "Geen signalen.");
	else
		blad_heading(&blad, arena_printf(&oproep->arena,
			"%zu %s: %zu te laat, %zu %s, %zu ter informatie.", lijst->aantal,
			lijst->aantal == 1 ? "signaal" : "signalen", aantallen[ERNST_TE_LAAT],
			aantallen[ERNST_WAARSCHUWING],
			aantallen[ERNST_WAARSCHUWING] == 1 ? "waarschuwing" : "waarschuwingen",
			aantallen[ERNST_INFO]));
}

/* ---- the filter ---- */

static enum status read_code(const char *getypt, int *out, struct error *err)
{
	struct nearest nearest;

	*out = -1;
	if (!getypt)
		return OK;
	nearest = nearest_start(getypt, getypt);
	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		const char *naam = signaal_code_name((enum signaal_code)code);

		if (strcasecmp(naam, getypt) == 0) {
			*out = code;
			return OK;
		}
		nearest_offer(&nearest, naam);
	}
	if (nearest.best)
		return fail(err, ERR_USAGE, "--code: \"%.60s\" bestaat niet; bedoel je %s?", getypt,
			nearest.best);
	return fail(err, ERR_USAGE, "--code: \"%.60s\" bestaat niet; cvb config toon noemt alle "
		"signalen", getypt);
}

static enum status read_ernst(const char *getypt, int *out, struct error *err)
{
	enum ernst ernst;

	*out = -1;
	if (!getypt)
		return OK;
	if (!ernst_parse(getypt, &ernst))
		return fail(err, ERR_USAGE,
			"--ernst: \"%.60s\" kan niet; kies te_laat, waarschuwing of info", getypt);
	*out = (int)ernst;
	return OK;
}

static enum status read_filter(struct oproep *oproep, struct signaal_filter *filter,
	struct error *err)
{
	const char *leerling = oproep->opties[OPTIE_leerling];

	*filter = (struct signaal_filter){0};
	if (read_code(oproep->opties[OPTIE_code], &filter->code, err) != OK ||
	    read_ernst(oproep->opties[OPTIE_ernst], &filter->ernst, err) != OK ||
	    oproep_open(oproep, err) != OK)
		return err->status;
	if (leerling && leerling_resolve(oproep->store, leerling, &filter->leerling, err) != OK)
		return err->status = ERR_INPUT; /* only a dossier that is asked for makes exit 3 */
	return OK;
}

/* ---- the command ---- */

enum status opdracht_signalen(struct oproep *oproep, struct error *err)
{
	struct signaal_filter filter;
	struct signaal_lijst lijst;
	struct text out = {0};
	enum status status;

	if (read_filter(oproep, &filter, err) != OK)
		return err->status;
	lijst = signalen(oproep->store, &filter, &oproep->arena);
	if (lijst.aantal == 0 && optie_given(oproep, OPTIE_stil))
		return OK;
	if (optie_given(oproep, OPTIE_json))
		signalen_json(&(struct json){.out = &out}, &lijst);
	else if (optie_given(oproep, OPTIE_csv))
		write_csv(&lijst, &oproep->arena, &out);
	else
		write_text(oproep, &lijst, &filter, &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}
