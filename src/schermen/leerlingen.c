/* Main screen 1: the pupils, filtered and narrowed, as the way into every dossier. */
#include <string.h>

#include "stappen.h"

#define EERSTE 128 /* pupils who are on the screen before the others were read */

struct leerlingen {
	struct rijen rijen;
	struct lijst_filter filter;
	char *groep;              /* of the filter, ours */
	bool met_signalen;        /* only who has some; info not counted */
	struct text noun;         /* "12 ingeschreven, vso": the filter in words */
};

/* ---- reading ---- */

static bool stop_at_first(const struct record *record, void *context)
{
	(void)record;
	*(bool *)context = false;
	return false;
}

static bool school_is_empty(struct store *store)
{
	bool empty = true;

	records_visit(store, E_leerling, stop_at_first, &empty);
	return empty;
}

static const char *empty_text(const struct leerlingen *view, struct store *store)
{
	if (view->rijen.lijst.aantal > 0)
		return NULL;
	if (!school_is_empty(store))
		return "Geen leerlingen met dit filter. Druk op f om het te wijzigen.";
	if (store->alleen_lezen)
		return "Er staan geen leerlingen in dit bestand.";
	return "Er staan nog geen leerlingen in dit bestand.\n\n"
		"Druk op n om een leerling in te voeren.\n"
		"Staat de school al in een ander systeem? Sluit dan af met q en haal alles in een"
		" keer binnen met: cvb importeer MAP";
}

/* Who looks up somebody who left should not think that the dossier is gone. */
static const char *elsewhere(const struct leerlingen *view)
{
	const struct lijst_filter *filter = &view->filter;

	if (filter->status == LIJST_ALLE && !filter->afdeling && !filter->profiel &&
	    !filter->groep && !view->met_signalen)
		return NULL;
	return "Niet iedereen staat in deze lijst: typ na Esc :toon en een naam, dan zoek je ook bij"
		" wie vertrokken is.";
}

static void describe_filter(struct leerlingen *view, const struct config *config)
{
	static const char *const standen[] = { "ingeschreven", "uitgestroomd", "leerlingen" };
	const struct lijst_filter *filter = &view->filter;

	text_reset(&view->noun);
	text_add(&view->noun, standen[filter->status]);
	if (filter->afdeling)
		text_printf(&view->noun, ", %s", filter->afdeling);
	if (filter->profiel)
		text_printf(&view->noun, ", profiel %s",
			code_name(CODES_profiel, config, filter->profiel));
	if (filter->groep)
		text_printf(&view->noun, ", groep %s", filter->groep);
	if (view->met_signalen)
		text_add(&view->noun, ", alleen met signalen");
}

static void keep_met_signalen(struct leerlingen *view)
{
	struct leerling_lijst *lijst = &view->rijen.lijst;
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		if (stand_van(view->rijen.basis.tui, lijst->rijen[i].id).dringend > 0)
			lijst->rijen[aantal++] = lijst->rijen[i];
	lijst->aantal = aantal;
}

static void describe(struct leerlingen *view)
{
	struct lijst_scherm *basis = &view->rijen.basis;

	describe_filter(view, store_of(basis->tui)->config);
	basis->setup.noun = text_str(&view->noun);
}

static void begin(void *ctx, struct ronde *ronde)
{
	struct leerlingen *view = ctx;

	leerlingen_ronde(ronde, store_of(view->rijen.basis.tui), &view->filter,
		&view->rijen.basis.straks);
}

/* Who has signals is known when the stand is. */
static bool load(void *ctx)
{
	struct leerlingen *view = ctx;
	struct lijst_scherm *basis = &view->rijen.basis;

	view->rijen.lijst = leerlingen_uit(&basis->lezer.ronde);
	if (view->met_signalen)
		keep_met_signalen(view);
	describe(view);
	basis->setup.empty = view->met_signalen && stand_keer(basis->tui) == 0 ? BEZIG_MET_LEZEN
		: empty_text(view, store_of(basis->tui));
	basis->setup.elsewhere = elsewhere(view);
	return true;
}

/* The first of a large school, while the others are still being read. */
static void show_first(struct leerlingen *view)
{
	struct lijst_scherm *basis = &view->rijen.basis;
	size_t stap = app_of(basis->tui)->stap;

	if (!basis->lezer.bezig)
		return;
	view->rijen.lijst = leerlingen_eerste(store_of(basis->tui), &view->filter,
		stap > 0 ? stap : EERSTE, &basis->arena);
	describe(view);
	text_add(&view->noun, ", er komen er nog meer");
	basis->setup.noun = text_str(&view->noun);
	basis->setup.empty = BEZIG_MET_LEZEN;
	basis->setup.elsewhere = BEZIG_MET_LEZEN;
	list_reload(basis->list);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct leerlingen *data = view->data;

	(void)argument;
	data->rijen.basis.begin = begin;
	stand_lees(view->tui);
	if (!rijen_open(view, true, load))
		return false;
	show_first(data);
	return true;
}

static void reload(struct view *view)
{
	struct leerlingen *data = view->data;
	unsigned keer = data->rijen.basis.stand;

	stand_lees(view->tui);
	lijst_scherm_reload(view);
	if (data->met_signalen && keer != stand_keer(view->tui))
		(void)lijst_scherm_lees(&data->rijen.basis);
}

/* Of the first ones somebody can be opened already. */
static bool wacht(const struct view *view, const struct key *key)
{
	const struct leerlingen *data = view->data;
	const struct lijst_scherm *basis = &data->rijen.basis;
	size_t row;

	if (!basis->lezer.bezig || basis->gevuld || view->part->kind->typing(view->part) ||
	    !list_selected(basis->list, &row))
		return lijst_scherm_wacht(view, key);
	return row + EERSTE / 2 > data->rijen.lijst.aantal ||
		!key_is(key, "Omlaag j Omhoog k PgDn PgUp Enter l Rechts");
}

static void close_screen(struct view *view)
{
	struct leerlingen *data = view->data;

	text_clear(&data->noun);
	xfree(data->groep);
	lijst_scherm_close(view);
}

/* ---- the filter ---- */

/* One of the groups of the pupils that the rest of the filter leaves. */
static bool filter_groep(struct view *view)
{
	struct leerlingen *data = view->data;
	struct lijst_filter rest = data->filter;
	struct naam_vraag vraag = { .vraag = "Welke groep?", .alle = "alle groepen",
		.typ = "Groep (leeg = alle)" };
	struct arena arena = { 0 };
	struct leerling_lijst lijst;
	bool gekozen;

	rest.groep = NULL;
	lijst = leerlingen_lijst(store_of(view->tui), &rest, &arena);
	vraag.namen = arena_alloc(&arena, lijst.aantal * sizeof(*vraag.namen));
	vraag.aantal = lijst.aantal;
	for (size_t i = 0; i < lijst.aantal; i++)
		vraag.namen[i] = lijst.rijen[i].groep;
	gekozen = naam_kiezen(view->tui, &vraag, &data->groep);
	data->filter.groep = data->groep;
	arena_clear(&arena);
	return gekozen;
}

/* Chooses one of a fixed list; `*code` becomes NULL for the first, which is all. */
static bool filter_code(struct view *view, const char *vraag, const struct choice *keuzes,
	const char **code)
{
	int keuze = tui_choose(view->tui, vraag, keuzes);

	if (keuze < 0)
		return false;
	*code = keuze == 0 ? NULL : keuzes[keuze].code;
	return true;
}

static bool filter_afdeling(struct view *view)
{
	static const struct choice keuzes[] = {
		{ "", "beide" }, { "so", "so" }, { "vso", "vso" }, { 0 },
	};
	struct leerlingen *data = view->data;

	return filter_code(view, "Welke afdeling?", keuzes, &data->filter.afdeling);
}

static bool filter_profiel(struct view *view)
{
	static const struct choice keuzes[] = {
		{ "", "elk profiel" },
		{ "vervolgonderwijs", "vervolgonderwijs" },
		{ "arbeidsmarkt", "arbeidsmarkt" },
		{ "dagbesteding", "dagbesteding" },
		{ 0 },
	};
	struct leerlingen *data = view->data;

	return filter_code(view, "Welk uitstroomprofiel?", keuzes, &data->filter.profiel);
}

static bool set_status(struct view *view, enum lijst_status status)
{
	((struct leerlingen *)view->data)->filter.status = status;
	return true;
}

static bool filter_ingeschreven(struct view *view)
{
	return set_status(view, LIJST_INGESCHREVEN);
}

static bool filter_uitgestroomd(struct view *view)
{
	return set_status(view, LIJST_UITGESTROOMD);
}

static bool filter_alle(struct view *view)
{
	return set_status(view, LIJST_ALLE);
}

static bool filter_signalen(struct view *view)
{
	((struct leerlingen *)view->data)->met_signalen = true;
	return true;
}

static bool filter_wissen(struct view *view)
{
	struct leerlingen *data = view->data;

	data->filter = (struct lijst_filter){ 0 };
	data->met_signalen = false;
	naam_zet(&data->groep, "");
	list_filter(data->rijen.basis.list, "");
	return true;
}

/* Each returns whether something was chosen. */
static const struct {
	const char *label;
	bool (*kies)(struct view *view);
} filters[] = {
	{ "ingeschreven leerlingen", filter_ingeschreven },
	{ "uitgestroomde leerlingen", filter_uitgestroomd },
	{ "beide", filter_alle },
	{ "afdeling ...", filter_afdeling },
	{ "profiel ...", filter_profiel },
	{ "groep ...", filter_groep },
	{ "signalen: alleen wie er heeft", filter_signalen },
	{ "wis het filter", filter_wissen },
};

static void filter(struct view *view)
{
	struct leerlingen *data = view->data;
	struct choice keuzes[ARRAY_LEN(filters) + 1] = { { 0 } };
	struct text vraag = { 0 };
	int keuze;

	for (size_t i = 0; i < ARRAY_LEN(filters); i++)
		keuzes[i] = (struct choice){ filters[i].label, filters[i].label };
	text_printf(&vraag, "Nu te zien: %s. Wat wil je zien?", text_str(&data->noun));
	keuze = tui_choose(view->tui, text_str(&vraag), keuzes);
	if (keuze >= 0 && filters[keuze].kies(view))
		(void)lijst_scherm_lees(&data->rijen.basis);
	text_clear(&vraag);
}

/* Behind `:filter`: what tui_choose then takes as the answer. */
static void words(struct tui *tui, const char *name, struct words *out)
{
	(void)tui;
	for (size_t i = 0; i < ARRAY_LEN(filters) && strcmp(name, "filter") == 0; i++)
		words_add(out, &(struct word){ .text = filters[i].label });
}

/* ---- the other actions ---- */

static void nieuw(struct view *view)
{
	stappen_open(view->tui, &plan_inschrijven, 0);
}

static void bewerk(struct view *view)
{
	record_form_edit(view->tui, E_leerling, rijen_selected(view));
}

static void verwijder(struct view *view)
{
	record_remove(view->tui, E_leerling, rijen_selected(view));
}

/* Of the marked ones, in the order in which they stand in the list. */
static void groep(struct view *view)
{
	const struct leerlingen *data = view->data;
	const struct leerling_lijst *lijst = &data->rijen.lijst;
	struct arena arena = { 0 };
	int64_t *gemerkt = arena_alloc(&arena, (lijst->aantal + 1) * sizeof(*gemerkt));
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		if (list_is_marked(data->rijen.basis.list, i))
			gemerkt[aantal++] = lijst->rijen[i].id;
	if (aantal > 0)
		groep_form(view->tui, gemerkt, aantal, tui_argument(view->tui));
	else
		tui_complain(view->tui, "Merk eerst voor wie dit geldt: Spatie merkt een leerling,"
			" * alle leerlingen die er staan.");
	arena_clear(&arena);
}

static void support(struct view *view, struct text *out)
{
	const struct leerlingen *data = view->data;

	view->part->kind->support(view->part, out);
	if (list_marked(data->rijen.basis.list) > 0 && !view->tui->alleen_lezen)
		text_add(out, ": m wijzigt groep, mentor of leerroute");
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling.",
	  rijen_dossier, ACTION_ROW },
	{ "/", "beperk", "zoek", "Laat alleen de leerlingen zien met wat je typt in de naam, de"
	  " groep of het leerlingnummer; Enter opent de gekozen.", NULL, 0 },
	{ "n", "nieuw", "nieuw", "Voert een nieuwe leerling in, stap voor stap.", nieuw,
	  ACTION_WRITES },
	{ "", "inschrijven", NULL, "Hetzelfde als n: een nieuwe leerling, tot en met het eerste opp.",
	  nieuw, ACTION_WRITES },
	{ "f", "filter", "filter", "Kiest welke leerlingen in de lijst staan: ingeschreven of"
	  " uitgestroomd, afdeling, profiel, groep, wie signalen heeft.", filter, 0 },
	{ "e", "bewerk", "bewerk", "Wijzigt de gegevens van deze leerling: naam, groep, mentor,"
	  " verwachte uitstroom.", bewerk, ACTION_WRITES | ACTION_ROW },
	{ "m", "groep", NULL, "Geeft alle gemerkte leerlingen in een keer een andere groep, mentor of"
	  " leerroute; Spatie merkt er een, * alle die er staan.", groep, ACTION_WRITES },
	{ "D", "verwijder", NULL, "Verwijdert een leerling die per ongeluk is ingevoerd, na een"
	  " vraag.", verwijder, ACTION_WRITES | ACTION_ROW },
	{ 0 },
};

const struct screen screen_leerlingen = {
	.name = "leerlingen",
	.title = "Leerlingen",
	.size = sizeof(struct leerlingen),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.wacht = wacht,
	.draw = lijst_scherm_draw,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
	.words = words,
};
