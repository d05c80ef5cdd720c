/* The figures of one afdeling over one schooljaar, to read beside each other, and the changes of
 * the last years with their motivations. */
#include "intern.h"

#include "cvb/overzicht.h"

#include <string.h>

struct verslag {
	struct bouw bouw;
	const struct resultaten *resultaten;
	bool in_tabel; /* the figures that follow are rows of the table that is there */
};

static struct document *document_of(const struct verslag *v)
{
	return v->bouw.document;
}

static struct arena *arena_of(const struct verslag *v)
{
	return &v->bouw.document->arena;
}

/* ---- figures ---- */

/* What stands behind the number, and below it. */
static const char *toelichting(const struct verslag *v, const struct cijfer *cijfer)
{
	struct text som = {0};
	const char *kept;

	text_add(&som, cijfer->achter);
	for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
		text_printf(&som, "%s%s", som.len > 0 ? "\n" : "", cijfer->zinnen[i]);
	kept = arena_strdup(arena_of(v), text_str(&som));
	text_clear(&som);
	return kept;
}

static void write_cijfer(struct verslag *v, const struct cijfer *cijfer)
{
	static const char *const koppen[] = {"Cijfer", "Aantal", "Aandeel", "Toelichting"};
	bool aandeel = cijfer->vorm == VORM_AANDEEL;

	if (!v->in_tabel)
		document_tabel(document_of(v), koppen, ARRAY_LEN(koppen));
	v->in_tabel = true;
	document_cel(document_of(v), arena_printf(arena_of(v), "%s%s",
		cijfer->binnen ? "- " : "", cijfer->label));
	document_cel(document_of(v), aandeel
		? percentage_aandeel(cijfer->percentage, arena_of(v))
		: arena_printf(arena_of(v), "%zu", cijfer->groep.aantal));
	document_cel(document_of(v), aandeel
		? percentage_shown(cijfer->percentage, arena_of(v)) : "");
	document_cel(document_of(v), toelichting(v, cijfer));
}

/* The titles of a table: the first column has the labels of the rows. */
static void write_koppen(struct verslag *v, const struct cijfer *titels)
{
	size_t breedte = titels->cellen_aantal + 1;
	const char **koppen = arena_alloc(arena_of(v), breedte * sizeof(*koppen));

	koppen[0] = "";
	for (size_t k = 1; k < breedte; k++)
		koppen[k] = arena_strdup(arena_of(v), titels->cellen[k - 1].tekst);
	document_tabel(document_of(v), koppen, breedte);
}

static void write_rij(struct verslag *v, const struct cijfer *rij)
{
	document_cel(document_of(v), rij->label);
	for (size_t k = 0; k < rij->cellen_aantal; k++)
		document_cel(document_of(v), rij->cellen[k].tekst);
}

static void write_regel(struct verslag *v, const struct cijfer *cijfer)
{
	switch (cijfer->vorm) {
	case VORM_KOP:
		document_kop(document_of(v), cijfer->label);
		break;
	case VORM_WOORDEN:
		document_alinea(document_of(v), cijfer->label);
		for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
			document_alinea(document_of(v), cijfer->zinnen[i]);
		break;
	case VORM_AANTAL:
	case VORM_AANDEEL:
		write_cijfer(v, cijfer);
		return;
	case VORM_KOLOMMEN:
		write_koppen(v, cijfer);
		break;
	case VORM_TABEL:
		write_rij(v, cijfer);
		break;
	}
	v->in_tabel = false;
}

/* ---- changes ---- */

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

/* Does a word end here? "Sems" is of Sem. */
static bool ends_word(const char *at)
{
	return !is_letter(*at) || (*at == 's' && !is_letter(at[1]));
}

/* `tekst` with what the pupil is called taken out, where it is a word by itself. */
static const char *zonder_naam(const char *tekst, const char *naam, struct arena *arena)
{
	struct text out = {0};
	size_t len = naam ? strlen(naam) : 0;
	const char *begin = tekst, *kept;

	while (len > 0 && *tekst) {
		if (strncmp(tekst, naam, len) == 0 && ends_word(tekst + len) &&
		    (tekst == begin || !is_letter(tekst[-1]))) {
			text_add(&out, "[naam]");
			tekst += len;
		} else {
			text_add_char(&out, *tekst++);
		}
	}
	text_add(&out, tekst);
	kept = arena_strdup(arena, text_str(&out));
	text_clear(&out);
	return kept;
}

static const char *motivatie_of(const struct verslag *v, const struct wijziging *w,
	int64_t leerling)
{
	struct record record;

	if (!w->motivatie)
		return "ontbreekt";
	if (v->bouw.wie == RAPPORT_NAMEN ||
	    !record_load(v->bouw.store, E_leerling, leerling, arena_of(v), &record))
		return w->motivatie;
	return zonder_naam(zonder_naam(w->motivatie,
		record_text(&record, V_leerling_roepnaam), arena_of(v)),
		record_text(&record, V_leerling_achternaam), arena_of(v));
}

static void write_wijziging(struct verslag *v, const struct wijziging *w, int64_t leerling)
{
	const struct config *config = v->bouw.store->config;
	const char *richting = richting_name(w->richting);

	document_cel(document_of(v), bouw_wie(&v->bouw, leerling));
	document_cel(document_of(v), dag_tekst(w->datum, arena_of(v)));
	document_cel(document_of(v), arena_printf(arena_of(v), "%s: %s > %s%s%s", w->soort,
		wijziging_shown(w, config, w->van), wijziging_shown(w, config, w->naar),
		richting ? ", " : "", richting ? richting : ""));
	document_cel(document_of(v), w->reden ? code_name(CODES_reden, config, w->reden)
		: "ontbreekt");
	document_cel(document_of(v), motivatie_of(v, w, leerling));
}

/* Those that make a leaver count: of profiel or niveau, before that leaving. */
static void write_van_leerling(struct verslag *v, const struct groep_lid *lid)
{
	struct wijziging_lijst lijst = wijzigingen_of(v->bouw.store, lid->leerling, arena_of(v));
	struct record uitstroom;
	dag vertrek;

	if (!record_load(v->bouw.store, E_uitstroom, lid->uitstroom, arena_of(v), &uitstroom))
		return;
	vertrek = record_dag(&uitstroom, V_uitstroom_datum);
	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct wijziging *w = &lijst.rijen[i];

		if (w->laatste_jaren == JA && strcmp(w->soort, "bestemming") != 0 &&
		    w->datum <= vertrek &&
		    strcmp(w->afdeling, v->resultaten->vso ? "vso" : "so") == 0)
			write_wijziging(v, w, lid->leerling);
	}
}

static void write_wijzigingen(struct verslag *v)
{
	static const char *const koppen[] = {"Leerling", "Datum", "Wat", "Reden", "Motivatie"};
	const struct groep *groep = &v->resultaten->wijzigingen_laatste_jaren;

	document_kop(document_of(v), "Wijzigingen in de laatste jaren voor het vertrek");
	if (groep->aantal == 0) {
		document_alinea(document_of(v), "Geen.");
		return;
	}
	if (v->bouw.wie == RAPPORT_NUMMERS)
		document_alinea(document_of(v), "Leerlingen staan hier met hun leerlingnummer. In de"
			" motivatie is hun eigen naam vervangen door [naam]; lees na of er niets anders in"
			" staat waaraan zij zijn te herkennen.");
	document_tabel(document_of(v), koppen, ARRAY_LEN(koppen));
	for (size_t i = 0; i < groep->aantal; i++)
		write_van_leerling(v, &groep->leden[i]);
}

/* ---- all of it ---- */

static void write_all(struct verslag *v)
{
	struct overzicht overzicht = overzicht_of(v->resultaten, arena_of(v));
	const char *nog_niemand = resultaten_nog_niemand(v->resultaten, arena_of(v));

	document_titel(document_of(v), resultaten_titel(v->resultaten, arena_of(v)));
	document_paar(document_of(v), "School", v->bouw.store->config->school_naam);
	document_alinea(document_of(v), resultaten_voorbehoud);
	if (nog_niemand)
		document_alinea(document_of(v), arena_printf(arena_of(v), "%s.", nog_niemand));
	for (size_t i = 0; i < overzicht.aantal; i++)
		write_regel(v, &overzicht.cijfers[i]);
	write_wijzigingen(v);
	bouw_voet(&v->bouw);
}

struct document *rapport_resultaten(struct store *store, const struct resultaten *resultaten,
	enum rapport_wie wie)
{
	struct verslag v = {
		.bouw = bouw_begin(store, "Resultaten", wie),
		.resultaten = resultaten,
	};

	write_all(&v);
	return document_of(&v);
}
