/* The overview: the indicatie and the figures about leavers, from top to bottom. */
#include "overzicht.h"

#include <string.h>

/* ---- the question in words ---- */

const char *resultaten_titel(const struct resultaten *r, struct arena *arena)
{
	char jaar[SCHOOLJAAR_SIZE], datum[DATUM_SIZE];

	schooljaar_text(r->schooljaar, jaar);
	datum_shown(r->peildatum, datum);
	return arena_printf(arena, "Resultaten %s, schooljaar %s, stand op %s",
		r->vso ? "vso" : "so", jaar, datum);
}

const char *resultaten_telling(const struct resultaten *r, struct arena *arena)
{
	size_t aantal = r->vertrokken.aantal;

	if (aantal == 0)
		return "er zijn geen schoolverlaters";
	return arena_printf(arena, "%zu van %zu %s %s mee (%zu ongepland, %zu korter dan een jaar)",
		r->meegeteld.aantal, aantal, aantal == 1 ? "schoolverlater" : "schoolverlaters",
		r->meegeteld.aantal == 1 ? "telt" : "tellen", r->ongepland.aantal,
		r->korter_dan_een_jaar.aantal);
}

const char *resultaten_nog_niemand(const struct resultaten *r, struct arena *arena)
{
	char jaar[SCHOOLJAAR_SIZE];

	if (r->schooljaar != resultaten_schooljaar(r->peildatum) ||
	    r->per_jaar[RESULTATEN_JAREN - 1].meegeteld.aantal > 0)
		return NULL;
	schooljaar_text(r->schooljaar, jaar);
	return arena_printf(arena, "Schooljaar %s is nog bezig en er telt nog geen schoolverlater"
		" mee", jaar);
}

static const char *jaren_shown(const struct opbouw *o)
{
	char eerste[SCHOOLJAAR_SIZE], laatste[SCHOOLJAAR_SIZE];

	schooljaar_text(o->r->per_jaar[RESULTATEN_JAREN - o->r->jaren].schooljaar, eerste);
	schooljaar_text(o->r->schooljaar, laatste);
	if (o->r->jaren == 1)
		return arena_strdup(o->arena, laatste);
	return arena_printf(o->arena, "%s tot en met %s", eerste, laatste);
}

/* ---- the indicatie ---- */

static void add_indicatie(struct opbouw *o)
{
	add_kop(o, arena_printf(o->arena, "Indicatie voor %s", jaren_shown(o)));
	add_cijfer(o, (struct cijfer){.vorm = VORM_WOORDEN, .soort = CIJFER_indicatie,
		.label = arena_printf(o->arena, "Indicatie: %s", indicatie_shown(o->r->indicatie)),
		.titel = "Tellen mee in de indicatie", .groep = o->r->meegeteld});
	o->cijfers[o->aantal - 1].zinnen_aantal = resultaten_uitleg(o->r, o->arena,
		&o->cijfers[o->aantal - 1].zinnen);
}

/* ---- who counts ---- */

static void add_vertrokken(struct opbouw *o)
{
	const struct resultaten *r = o->r;

	add_kop(o, arena_printf(o->arena, "Schoolverlaters van %s", jaren_shown(o)));
	add_aantal(o, CIJFER_vertrokken, "Vertrokken", &r->vertrokken);
	add_aantal(o, CIJFER_ongepland, "Ongepland vertrokken", &r->ongepland)->achter =
		"telt niet mee";
	add_aantal(o, CIJFER_korter_dan_een_jaar, "Korter dan een jaar hier",
		&r->korter_dan_een_jaar)->achter = "telt niet mee";
	add_aantal(o, CIJFER_meegeteld, "Tellen mee", &r->meegeteld)->titel =
		"Schoolverlaters die meetellen";
}

/* ---- niveau ---- */

/* What the share would be with the unknown ones counted both ways. Of a share the numerators are
 * behind it, of a mean all that count. */
struct grenzen {
	const char *wat;
	struct percentage laag, hoog;
	struct groep achter_laag, achter_hoog;
};

static void add_grenzen(struct opbouw *o, const struct grenzen *grenzen)
{
	static const char laag[] = "onbekend als niet behaald";
	static const char hoog[] = "onbekend als wel behaald";
	struct cijfer *cijfer = add_aandeel(o, CIJFER_grenzen, laag, grenzen->laag,
		&grenzen->achter_laag);

	cijfer->binnen = true;
	cijfer->titel = arena_printf(o->arena, "%s, %s", grenzen->wat, laag);
	cijfer = add_aandeel(o, CIJFER_grenzen, hoog, grenzen->hoog, &grenzen->achter_hoog);
	cijfer->binnen = true;
	cijfer->titel = arena_printf(o->arena, "%s, %s", grenzen->wat, hoog);
}

static void add_niveau(struct opbouw *o)
{
	const struct niveau_cijfers *niveau = &o->r->niveau;
	struct grenzen grenzen = {"Niveau", niveau->ondergrens, niveau->bovengrens,
		niveau->behaald, groep_join(&niveau->behaald, &niveau->onbekend, o->arena)};

	add_kop(o, "Bereikt niveau tegenover dat in het laatste opp");
	add_aandeel(o, CIJFER_niveau, "Behaald", niveau->percentage, &niveau->behaald)->titel =
		"Niveau van het opp behaald";
	set_norm(o, o->r->config->norm_niveau, niveau->ondergrens, niveau->bovengrens);
	add_deel(o, "Hoger", "Niveau hoger dan het opp", &niveau->hoger);
	add_deel(o, "Lager", "Niveau lager dan het opp", &niveau->lager);
	add_deel(o, "Onbekend", "Niveau onbekend", &niveau->onbekend)->soort =
		CIJFER_niveau_onbekend;
	if (niveau->onbekend.aantal > 0)
		add_grenzen(o, &grenzen);
}

/* ---- streefniveaus ---- */

static struct cijfer *add_vak(struct opbouw *o, enum cijfer_soort soort, const char *vak,
	const struct streef_cijfers *streef)
{
	struct cijfer *cijfer = add_aandeel(o, soort, vak, streef->percentage, &streef->behaald);

	cijfer->titel = arena_printf(o->arena, "%s behaald", vak);
	return cijfer;
}

static void add_vak_delen(struct opbouw *o, const char *vak, const struct streef_cijfers *streef)
{
	add_deel_als(o, "Niet behaald", arena_printf(o->arena, "%s niet behaald", vak),
		&streef->niet_behaald);
	add_deel_als(o, "Niet van toepassing", arena_printf(o->arena, "%s niet van toepassing", vak),
		&streef->nvt);
	add_deel_als(o, "Onbekend", arena_printf(o->arena, "%s onbekend", vak), &streef->onbekend);
}

static void add_gemiddeld(struct opbouw *o)
{
	const struct resultaten *r = o->r;
	struct grenzen grenzen = {"Streefniveaus", r->streef_ondergrens, r->streef_bovengrens,
		r->meegeteld, r->meegeteld};

	add_aandeel(o, CIJFER_streef_gemiddeld, "Gemiddeld van taal en rekenen",
		r->streef_gemiddeld, &r->meegeteld);
	set_norm(o, r->config->norm_streefniveau, r->streef_ondergrens, r->streef_bovengrens);
	if (r->taal.onbekend.aantal + r->rekenen.onbekend.aantal > 0)
		add_grenzen(o, &grenzen);
}

static void add_streefniveaus(struct opbouw *o)
{
	static const char taal[] = "Nederlandse taal", rekenen[] = "Rekenen-wiskunde";
	static const char sociaal[] = "Sociale competenties";
	const struct resultaten *r = o->r;

	add_kop(o, "Streefniveaus behaald");
	add_vak(o, CIJFER_streefniveau, taal, &r->taal);
	add_vak_delen(o, taal, &r->taal);
	add_vak(o, CIJFER_streefniveau, rekenen, &r->rekenen);
	add_vak_delen(o, rekenen, &r->rekenen);
	add_gemiddeld(o);
	add_kop(o, "Sociale competenties");
	add_vak(o, CIJFER_sociaal, sociaal, &r->sociaal)->label = "Behaald";
	set_norm(o, r->config->norm_sociaal, r->sociaal.ondergrens, r->sociaal.bovengrens);
	add_vak_delen(o, sociaal, &r->sociaal);
}

/* ---- by profile ---- */

static const char *profiel_naam(const struct opbouw *o, const char *profiel)
{
	return profiel ? code_name(CODES_profiel, o->r->config, profiel) : "zonder profiel";
}

/* In the so nobody has one. */
static bool has_profielen(const struct opbouw *o)
{
	return o->r->per_profiel_aantal > 0 && o->r->per_profiel[0].uitstroomprofiel;
}

static void add_per_profiel(struct opbouw *o)
{
	if (!has_profielen(o))
		return;
	add_kop(o, "Niveau behaald, per profiel van het laatste opp");
	for (size_t i = 0; i < o->r->per_profiel_aantal; i++) {
		const struct profiel_cijfers *profiel = &o->r->per_profiel[i];
		const char *naam = profiel_naam(o, profiel->uitstroomprofiel);

		add_aandeel(o, CIJFER_per_profiel, naam, profiel->niveau.percentage,
			&profiel->niveau.behaald)->titel =
			arena_printf(o->arena, "Niveau behaald, %s", naam);
		add_deel_als(o, "Hoger", arena_printf(o->arena, "Niveau hoger dan het opp, %s", naam),
			&profiel->niveau.hoger);
		add_deel_als(o, "Lager", arena_printf(o->arena, "Niveau lager dan het opp, %s", naam),
			&profiel->niveau.lager);
		add_deel_als(o, "Onbekend", arena_printf(o->arena, "Niveau onbekend, %s", naam),
			&profiel->niveau.onbekend);
	}
}

/* ---- tables ---- */

static struct groep all_of(const struct vakje *cellen, size_t aantal, struct arena *arena)
{
	struct groep alle = {0};

	for (size_t i = 0; i < aantal; i++)
		alle = groep_join(&alle, &cellen[i].groep, arena);
	return alle;
}

/* The cells belong to the arena. */
static void add_rij(struct opbouw *o, struct cijfer rij)
{
	rij.vorm = VORM_TABEL;
	rij.groep = all_of(rij.cellen, rij.cellen_aantal, o->arena);
	add_cijfer(o, rij);
}

/* One line of the three years: what of a year stands in it. */
struct jaar_lijn {
	const char *label, *titel;
	const char *(*tekst)(const struct jaar_cijfers *jaar, struct arena *arena);
	const struct groep *(*groep)(const struct jaar_cijfers *jaar);
};

#define JAAR_GROEP(naam, veld) \
	static const struct groep *naam(const struct jaar_cijfers *jaar) { return &jaar->veld; }
JAAR_GROEP(jaar_meegeteld, meegeteld)
JAAR_GROEP(jaar_behaald, niveau.behaald)
JAAR_GROEP(jaar_hoger, niveau.hoger)
JAAR_GROEP(jaar_lager, niveau.lager)
JAAR_GROEP(jaar_onbekend, niveau.onbekend)
#undef JAAR_GROEP

static const char *jaar_aandeel(const struct jaar_cijfers *jaar, struct arena *arena)
{
	return jaar->niveau.percentage.noemer == 0 ? "-"
		: percentage_aandeel(jaar->niveau.percentage, arena);
}

static const char *jaar_percentage(const struct jaar_cijfers *jaar, struct arena *arena)
{
	return jaar->niveau.percentage.noemer == 0 ? "-"
		: percentage_shown(jaar->niveau.percentage, arena);
}

static void add_jaar_lijn(struct opbouw *o, const struct jaar_lijn *lijn)
{
	struct vakje *cellen = arena_alloc(o->arena, RESULTATEN_JAREN * sizeof(*cellen));

	for (int i = 0; i < RESULTATEN_JAREN; i++) {
		const struct jaar_cijfers *jaar = &o->r->per_jaar[i];

		cellen[i].groep = *lijn->groep(jaar);
		cellen[i].tekst = lijn->tekst ? lijn->tekst(jaar, o->arena)
			: arena_printf(o->arena, "%zu", cellen[i].groep.aantal);
	}
	add_rij(o, (struct cijfer){.soort = CIJFER_per_jaar, .label = lijn->label,
		.titel = lijn->titel, .cellen = cellen, .cellen_aantal = RESULTATEN_JAREN});
}

static void add_per_jaar(struct opbouw *o)
{
	static const struct jaar_lijn lijnen[] = {
		{"Tellen mee", "Tellen mee", NULL, jaar_meegeteld},
		{"Behaald", "Niveau behaald", jaar_aandeel, jaar_behaald},
		{"Percentage", "Niveau behaald", jaar_percentage, jaar_behaald},
		{"Hoger", "Niveau hoger dan het opp", NULL, jaar_hoger},
		{"Lager", "Niveau lager dan het opp", NULL, jaar_lager},
		{"Onbekend", "Niveau onbekend", NULL, jaar_onbekend},
	};
	struct vakje *titels = arena_alloc(o->arena, RESULTATEN_JAREN * sizeof(*titels));
	char jaar[SCHOOLJAAR_SIZE];

	for (int i = 0; i < RESULTATEN_JAREN; i++) {
		schooljaar_text(o->r->per_jaar[i].schooljaar, jaar);
		titels[i].tekst = titels[i].kort = arena_strdup(o->arena, jaar);
	}
	add_kop(o, "Bereikt niveau, elk schooljaar apart");
	add_cijfer(o, (struct cijfer){.vorm = VORM_KOLOMMEN, .soort = CIJFER_GEEN, .label = "",
		.cellen = titels, .cellen_aantal = RESULTATEN_JAREN});
	for (size_t i = 0; i < ARRAY_LEN(lijnen); i++)
		add_jaar_lijn(o, &lijnen[i]);
}

/* ---- profile x bestemming ---- */

static const char *profiel_kort(const char *profiel)
{
	static const struct {
		const char *code, *kort;
	} namen[] = {
		{"vervolgonderwijs", "vervolg"}, {"arbeidsmarkt", "arbeid"},
		{"dagbesteding", "dagbest."},
	};

	for (size_t i = 0; profiel && i < ARRAY_LEN(namen); i++)
		if (strcmp(profiel, namen[i].code) == 0)
			return namen[i].kort;
	return profiel ? profiel : "zonder";
}

static const char *bestemming_naam(const struct opbouw *o, const char *bestemming)
{
	return bestemming ? code_name(CODES_bestemming, o->r->config, bestemming)
		: "niet ingevuld";
}

static struct groep find_groep(const struct resultaten *r, const char *profiel,
	const char *bestemming)
{
	const struct profiel_bestemming *rijen = r->profiel_bestemming;

	for (size_t i = 0; i < r->profiel_bestemming_aantal; i++)
		if (waarde_equal(rijen[i].uitstroomprofiel, profiel) &&
		    waarde_equal(rijen[i].bestemming, bestemming))
			return rijen[i].leerlingen;
	return (struct groep){0};
}

static void add_bestemming(struct opbouw *o, const char *bestemming)
{
	const struct resultaten *r = o->r;
	struct vakje *cellen = arena_alloc(o->arena, r->per_profiel_aantal * sizeof(*cellen));
	const char *naam = bestemming_naam(o, bestemming);

	for (size_t i = 0; i < r->per_profiel_aantal; i++) {
		cellen[i].groep = find_groep(r, r->per_profiel[i].uitstroomprofiel, bestemming);
		cellen[i].tekst = cellen[i].groep.aantal == 0 ? "."
			: arena_printf(o->arena, "%zu", cellen[i].groep.aantal);
	}
	add_rij(o, (struct cijfer){.soort = CIJFER_bestemmingen, .label = naam,
		.titel = arena_printf(o->arena, "Bestemming %s", naam), .cellen = cellen,
		.cellen_aantal = r->per_profiel_aantal});
}

/* In the order of the config, what it does not know behind that, empty last. */
static void add_alle_bestemmingen(struct opbouw *o, void (*add)(struct opbouw *, const char *))
{
	const struct resultaten *r = o->r;
	const char **gezien = arena_alloc(o->arena,
		(r->profiel_bestemming_aantal + 1) * sizeof(*gezien));
	size_t aantal = 0;

	for (size_t i = 0; i < r->profiel_bestemming_aantal; i++) {
		const char *bestemming = r->profiel_bestemming[i].bestemming;
		size_t nr = 0;

		while (nr < aantal && bestemming_before(r->config, gezien[nr], bestemming))
			nr++;
		if (nr < aantal && waarde_equal(gezien[nr], bestemming))
			continue;
		memmove(&gezien[nr + 1], &gezien[nr], (aantal - nr) * sizeof(*gezien));
		gezien[nr] = bestemming;
		aantal++;
	}
	for (size_t i = 0; i < aantal; i++)
		add(o, gezien[i]);
}

static void add_bestemming_alleen(struct opbouw *o, const char *bestemming)
{
	struct groep groep = {0};

	for (size_t i = 0; i < o->r->per_profiel_aantal; i++) {
		struct groep deel = find_groep(o->r, o->r->per_profiel[i].uitstroomprofiel,
			bestemming);

		groep = groep_join(&groep, &deel, o->arena);
	}
	add_aantal(o, CIJFER_bestemmingen, bestemming_naam(o, bestemming), &groep)->titel =
		arena_printf(o->arena, "Bestemming %s", bestemming_naam(o, bestemming));
}

static void add_bestemmingen(struct opbouw *o)
{
	const struct resultaten *r = o->r;
	struct vakje *titels = arena_alloc(o->arena, (r->per_profiel_aantal + 1) * sizeof(*titels));

	if (r->profiel_bestemming_aantal == 0)
		return;
	if (!has_profielen(o)) {
		add_kop(o, "Waar zij heen gingen");
		add_alle_bestemmingen(o, add_bestemming_alleen);
		return;
	}
	for (size_t i = 0; i < r->per_profiel_aantal; i++) {
		titels[i].tekst = profiel_naam(o, r->per_profiel[i].uitstroomprofiel);
		titels[i].kort = profiel_kort(r->per_profiel[i].uitstroomprofiel);
	}
	add_kop(o, "Waar zij heen gingen, per profiel van het laatste opp");
	add_cijfer(o, (struct cijfer){.vorm = VORM_KOLOMMEN, .soort = CIJFER_GEEN, .label = "",
		.cellen = titels, .cellen_aantal = r->per_profiel_aantal});
	add_alle_bestemmingen(o, add_bestemming);
}

/* ---- all of it ---- */

struct overzicht overzicht_of(const struct resultaten *r, struct arena *arena)
{
	struct opbouw o = {.r = r, .arena = arena};
	struct overzicht overzicht;

	add_indicatie(&o);
	add_vertrokken(&o);
	add_niveau(&o);
	add_streefniveaus(&o);
	add_per_profiel(&o);
	add_per_jaar(&o);
	add_bestemmingen(&o);
	overzicht_peildatum(&o);
	overzicht.aantal = o.aantal;
	overzicht.cijfers = arena_keep(arena, o.cijfers, o.aantal * sizeof(*o.cijfers));
	return overzicht;
}
