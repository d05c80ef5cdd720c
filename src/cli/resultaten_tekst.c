/* The results to read: beside every percentage stands of how many, and what is unknown is said. */
#include "blad.h"
#include "resultaten.h"
#include "uitvoer.h"

#define INDENT 4
#define LABEL_COLUMNS 44
#define SHARE_COLUMNS 12
#define PERCENT_COLUMNS 8
#define GEEN_NORM (-1)

struct lezing {
	struct blad blad;
	const struct resultaten *r;
	struct arena arena;
};

/* ---- lines ---- */

static void add_right(struct text *out, const char *text, int columns)
{
	add_spaces(out, columns - utf8_width(text));
	text_add(out, text);
}

static void put_label(struct lezing *l, const char *label, const char *aantal)
{
	struct text *out = l->blad.out;

	add_spaces(out, INDENT);
	utf8_add_safe(out, label);
	add_spaces(out, LABEL_COLUMNS - utf8_width(label));
	add_right(out, aantal, SHARE_COLUMNS);
}

static void put_count(struct lezing *l, const char *label, const struct groep *groep)
{
	put_label(l, label, arena_printf(&l->arena, "%zu", groep->aantal));
	text_add_char(l->blad.out, '\n');
}

static const char *shown(struct lezing *l, struct percentage p)
{
	char cijfers[PERCENTAGE_SIZE];

	percentage_text(p, ',', cijfers);
	return *cijfers ? arena_printf(&l->arena, "%s%%", cijfers) : "-";
}

/* "7 van 9"; a mean is about results, not about pupils. */
static const char *share(struct lezing *l, struct percentage p)
{
	if ((int64_t)p.n == p.noemer)
		return arena_printf(&l->arena, "%lld van %zu", (long long)p.teller, p.n);
	return arena_printf(&l->arena, "%zu uitslagen", p.n);
}

static void put_share(struct lezing *l, const char *label, struct percentage p, int norm)
{
	put_label(l, label, share(l, p));
	add_right(l->blad.out, shown(l, p), PERCENT_COLUMNS);
	if (norm != GEEN_NORM)
		text_printf(l->blad.out, "  norm %d%%", norm);
	text_add_char(l->blad.out, '\n');
}

/* Under the line that it is about. */
static void put_note(struct lezing *l, const char *text)
{
	blad_line(&l->blad, INDENT + 2, text);
}

static void put_note_count(struct lezing *l, const char *wat, const struct groep *groep)
{
	if (groep->aantal > 0)
		put_note(l, arena_printf(&l->arena, "en %zu %s", groep->aantal, wat));
}

/* What the share would be with the unknown ones counted both ways. */
static void put_bounds(struct lezing *l, struct percentage ondergrens,
	struct percentage bovengrens)
{
	put_share(l, "  als alle onbekende het niet haalden", ondergrens, GEEN_NORM);
	put_share(l, "  als alle onbekende het wel haalden", bovengrens, GEEN_NORM);
}

/* ---- the top ---- */

static void write_top(struct lezing *l)
{
	const struct resultaten *r = l->r;
	const char *const *uitleg;
	size_t aantal = resultaten_uitleg(r, &l->arena, &uitleg);
	char jaar[SCHOOLJAAR_SIZE], datum[DATUM_SIZE];

	schooljaar_text(r->schooljaar, jaar);
	datum_shown(r->peildatum, datum);
	blad_heading(&l->blad, arena_printf(&l->arena,
		"Resultaten %s, schooljaar %s, stand op %s", r->vso ? "vso" : "so", jaar, datum));
	blad_line(&l->blad, 0, resultaten_voorbehoud);
	blad_heading(&l->blad, arena_printf(&l->arena, "Indicatie: %s",
		indicatie_shown(r->indicatie)));
	for (size_t i = 0; i < aantal; i++)
		blad_line(&l->blad, INDENT, uitleg[i]);
}

/* ---- leavers ---- */

static const char *years_shown(struct lezing *l)
{
	char eerste[SCHOOLJAAR_SIZE], laatste[SCHOOLJAAR_SIZE];

	schooljaar_text(l->r->per_jaar[RESULTATEN_JAREN - l->r->jaren].schooljaar, eerste);
	schooljaar_text(l->r->schooljaar, laatste);
	if (l->r->jaren == 1)
		return arena_strdup(&l->arena, laatste);
	return arena_printf(&l->arena, "%s tot en met %s", eerste, laatste);
}

static void write_vertrokken(struct lezing *l)
{
	const struct resultaten *r = l->r;

	blad_heading(&l->blad, arena_printf(&l->arena, "Schoolverlaters van %s", years_shown(l)));
	put_count(l, "Vertrokken", &r->vertrokken);
	put_count(l, "Ongepland vertrokken: telt niet mee", &r->ongepland);
	put_count(l, "Korter dan een jaar hier: telt niet mee", &r->korter_dan_een_jaar);
	put_count(l, "Tellen mee", &r->meegeteld);
}

static void write_niveau(struct lezing *l)
{
	const struct niveau_cijfers *niveau = &l->r->niveau;

	blad_heading(&l->blad, "Bereikt niveau tegenover dat in het laatste opp");
	put_share(l, "Behaald", niveau->percentage, l->r->config->norm_niveau);
	put_count(l, "Hoger", &niveau->hoger);
	put_count(l, "Lager", &niveau->lager);
	put_count(l, "Onbekend", &niveau->onbekend);
	if (niveau->onbekend.aantal > 0)
		put_bounds(l, niveau->ondergrens, niveau->bovengrens);
}

static void put_vak(struct lezing *l, const char *label, const struct streef_cijfers *streef,
	int norm)
{
	put_share(l, label, streef->percentage, norm);
	put_note_count(l, "n.v.t.", &streef->nvt);
	put_note_count(l, "onbekend", &streef->onbekend);
}

static void write_streefniveaus(struct lezing *l)
{
	const struct resultaten *r = l->r;

	blad_heading(&l->blad, "Streefniveaus behaald");
	put_vak(l, "Nederlandse taal", &r->taal, GEEN_NORM);
	put_vak(l, "Rekenen-wiskunde", &r->rekenen, GEEN_NORM);
	put_share(l, "Gemiddeld van taal en rekenen", r->streef_gemiddeld,
		r->config->norm_streefniveau);
	if (r->taal.onbekend.aantal + r->rekenen.onbekend.aantal > 0)
		put_bounds(l, r->streef_ondergrens, r->streef_bovengrens);
	put_vak(l, "Sociale competenties", &r->sociaal, r->config->norm_sociaal);
}

static const char *profiel_shown(const struct lezing *l, const char *profiel)
{
	return profiel ? code_name(CODES_profiel, l->r->config, profiel) : "zonder profiel";
}

/* In the so nobody has one. */
static bool has_profielen(const struct lezing *l)
{
	return l->r->per_profiel_aantal > 0 && l->r->per_profiel[0].uitstroomprofiel;
}

static void write_per_profiel(struct lezing *l)
{
	if (!has_profielen(l))
		return;
	blad_heading(&l->blad, "Niveau behaald, per profiel van het laatste opp");
	for (size_t i = 0; i < l->r->per_profiel_aantal; i++) {
		const struct profiel_cijfers *profiel = &l->r->per_profiel[i];

		put_share(l, profiel_shown(l, profiel->uitstroomprofiel), profiel->niveau.percentage,
			GEEN_NORM);
		put_note_count(l, "onbekend", &profiel->niveau.onbekend);
	}
}

static const char *bestemming_shown(const struct lezing *l, const char *bestemming)
{
	return bestemming ? code_name(CODES_bestemming, l->r->config, bestemming)
		: "niet ingevuld";
}

static void write_bestemmingen(struct lezing *l)
{
	const struct profiel_bestemming *rijen = l->r->profiel_bestemming;

	if (l->r->profiel_bestemming_aantal > 0)
		blad_heading(&l->blad, has_profielen(l)
			? "Waar zij heen gingen, per profiel van het laatste opp" : "Waar zij heen gingen");
	for (size_t i = 0; i < l->r->profiel_bestemming_aantal; i++) {
		const char *profiel = rijen[i].uitstroomprofiel;

		if (has_profielen(l) &&
		    (i == 0 || !waarde_equal(rijen[i - 1].uitstroomprofiel, profiel)))
			blad_line(&l->blad, INDENT, profiel_shown(l, profiel));
		put_count(l, arena_printf(&l->arena, "  %s", bestemming_shown(l, rijen[i].bestemming)),
			&rijen[i].leerlingen);
	}
}

static void add_groep(struct lezing *l, struct tabel *tabel, const struct groep *groep)
{
	tabel_add(tabel, arena_printf(&l->arena, "%zu", groep->aantal), NULL);
}

static void write_per_jaar(struct lezing *l)
{
	static const struct kolom kolommen[] = {
		{NULL, "    Schooljaar", KOLOM_TEKST}, {NULL, "Tellen mee", KOLOM_GETAL},
		{NULL, "Behaald", KOLOM_GETAL}, {NULL, "", KOLOM_GETAL}, {NULL, "Hoger", KOLOM_GETAL},
		{NULL, "Lager", KOLOM_GETAL}, {NULL, "Onbekend", KOLOM_GETAL},
	};
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};
	char jaar[SCHOOLJAAR_SIZE];

	for (int i = 0; i < RESULTATEN_JAREN; i++) {
		const struct jaar_cijfers *cijfers = &l->r->per_jaar[i];

		schooljaar_text(cijfers->schooljaar, jaar);
		tabel_add(&tabel, arena_printf(&l->arena, "    %s", jaar), NULL);
		add_groep(l, &tabel, &cijfers->meegeteld);
		tabel_add(&tabel, share(l, cijfers->niveau.percentage), NULL);
		tabel_add(&tabel, shown(l, cijfers->niveau.percentage), NULL);
		add_groep(l, &tabel, &cijfers->niveau.hoger);
		add_groep(l, &tabel, &cijfers->niveau.lager);
		add_groep(l, &tabel, &cijfers->niveau.onbekend);
	}
	blad_heading(&l->blad, "Bereikt niveau, elk schooljaar apart");
	tabel_text(&tabel, 0, false, l->blad.out);
	tabel_clear(&tabel);
}

static void write_wijzigingen(struct lezing *l)
{
	const struct resultaten *r = l->r;

	blad_heading(&l->blad, "Wijzigingen");
	put_share(l, arena_printf(&l->arena, "Profiel of niveau in de laatste %d jaar",
		r->config->laatste_jaren), r->wijzigingen_percentage, GEEN_NORM);
	put_note(l, "van de schoolverlaters die meetellen");
	put_share(l, "Ooit van profiel gewisseld", r->wisselingen_percentage, GEEN_NORM);
	put_note(l, "van wie nu is ingeschreven en een opp heeft");
}

/* ---- on the peildatum ---- */

static void write_termijnen(struct lezing *l)
{
	const struct resultaten *r = l->r;
	char jaar[SCHOOLJAAR_SIZE];

	schooljaar_text(r->schooljaar, jaar);
	blad_heading(&l->blad, "Termijnen");
	put_share(l, arena_printf(&l->arena, "Opp binnen %d dagen na inschrijving",
		r->config->opp_dagen), r->opp_zes_weken.percentage, GEEN_NORM);
	put_note(l, arena_printf(&l->arena, "van wie in %s is ingeschreven", jaar));
	put_share(l, arena_printf(&l->arena, "Evaluatie in %s", jaar),
		r->evaluatie_schooljaar.percentage, GEEN_NORM);
	put_note(l, "van wie nu is ingeschreven en voor dat schooljaar al een opp had");
	put_share(l, "Instemming met het handelingsdeel", r->instemming.percentage, GEEN_NORM);
	put_note(l, "van wie nu is ingeschreven en een handelingsdeel heeft");
}

static void write_bestendiging(struct lezing *l)
{
	const struct resultaten *r = l->r;

	if (!r->vso)
		return;
	blad_heading(&l->blad, "Bestendiging: op dezelfde of een andere passende plek");
	blad_line(&l->blad, INDENT, "De inspectie telt dit niet mee in haar oordeel.");
	for (size_t i = 0; i < r->bestendiging_aantal; i++) {
		const struct bestendiging *moment = &r->bestendiging[i];

		put_share(l, arena_printf(&l->arena, "Na %d maanden", moment->maanden),
			moment->percentage, GEEN_NORM);
		put_note_count(l, "onbekend", &moment->onbekend);
		if (moment->onbekend.aantal > 0)
			put_share(l, "  ten minste", moment->ondergrens, GEEN_NORM);
	}
}

/* Says behind the parts that are missing most often that they are. */
static void write_mist(struct lezing *l)
{
	const struct kwaliteit *k = &l->r->kwaliteit;
	const struct {
		const char *label;
		const struct groep *groep;
	} delen[] = {
		{"  zonder uitstroombestemming", &k->mist_bestemming},
		{"  zonder onderbouwing en factoren", &k->mist_onderbouwing},
		{"  zonder ondersteuning en begeleiding", &k->mist_ondersteuning},
		{"  zonder instemming met het handelingsdeel", &k->mist_instemming},
	};
	size_t meeste = 0;

	for (size_t i = 0; i < ARRAY_LEN(delen); i++)
		if (delen[i].groep->aantal > meeste)
			meeste = delen[i].groep->aantal;
	for (size_t i = 0; i < ARRAY_LEN(delen); i++) {
		bool most = meeste > 0 && delen[i].groep->aantal == meeste;

		put_label(l, delen[i].label,
			arena_printf(&l->arena, "%zu", delen[i].groep->aantal));
		text_add(l->blad.out, most ? "  het vaakst\n" : "\n");
	}
}

static void write_kwaliteit(struct lezing *l)
{
	const struct kwaliteit *k = &l->r->kwaliteit;

	blad_heading(&l->blad, "Kwaliteit van de plannen");
	blad_line(&l->blad, INDENT, "Van wie nu is ingeschreven en een opp heeft; er is gekeken of "
		"iets is ingevuld, niet of het goed is.");
	put_share(l, "Opp met de vier wettelijke delen", k->vier_delen.percentage, GEEN_NORM);
	write_mist(l);
	put_share(l, "Handelingsdeel met meetbare doelen", k->meetbare_doelen.percentage, GEEN_NORM);
	put_share(l, "Evaluatie met product, proces, conclusie", k->evaluatie_volledig.percentage,
		GEEN_NORM);
	put_share(l, "Afwijking onderwijstijd: alle elementen", k->afwijking_volledig.percentage,
		GEEN_NORM);
}

void resultaten_tekst(const struct resultaten *r, int columns, struct text *out)
{
	struct lezing l = {.blad = {out, columns}, .r = r};

	write_top(&l);
	write_vertrokken(&l);
	write_niveau(&l);
	write_streefniveaus(&l);
	write_per_profiel(&l);
	write_per_jaar(&l);
	write_wijzigingen(&l);
	write_bestemmingen(&l);
	write_termijnen(&l);
	write_bestendiging(&l);
	write_kwaliteit(&l);
	arena_clear(&l.arena);
}
