/* Main screen 6: the results of one afdeling and schooljaar. Every figure is a row; behind it are
 * its pupils, beside it when there is room. What a figure means, resultaten and overzicht say. */
#include <stdlib.h>
#include <string.h>

#include "resultaten.h"

#define LINKS 62       /* percent of these for the figures */
#define RUIM 12        /* rows from which the line about who counts fits too */

struct scherm {
	struct uitkomst uitkomst;
	struct cijfer_lijst cijfers;
	struct leden leden;              /* beside the figures */
	const struct cijfer *naast;      /* the figure whose pupils stand there; NULL = none */
	int naast_cel;
	int keer;                        /* of the figures in the list */
};

/* ---- counting ---- */

static int by_id(const void *a, const void *b)
{
	const struct naam *left = a, *right = b;

	return (left->id > right->id) - (left->id < right->id);
}

static void begin_namen(void *eigenaar, struct ronde *ronde)
{
	static const struct lijst_filter alle = { .status = LIJST_ALLE };
	struct uitkomst *uitkomst = eigenaar;

	arena_clear(&uitkomst->straks);
	leerlingen_ronde(ronde, store_of(uitkomst->tui), &alle, &uitkomst->straks);
}

static void take_namen(void *eigenaar, struct ronde *ronde)
{
	struct uitkomst *uitkomst = eigenaar;
	struct namen *namen = &uitkomst->namen;

	namen->lijst = leerlingen_uit(ronde);
	arena_clear(&namen->arena);
	arena_join(&namen->arena, &uitkomst->straks);
	namen->op_id = arena_alloc(&namen->arena,
		(namen->lijst.aantal + 1) * sizeof(*namen->op_id));
	for (size_t i = 0; i < namen->lijst.aantal; i++)
		namen->op_id[i] = (struct naam){ namen->lijst.rijen[i].id, i };
	if (namen->lijst.aantal > 1)
		qsort(namen->op_id, namen->lijst.aantal, sizeof(*namen->op_id), by_id);
	uitkomst->keer++;
	tui_reload(uitkomst->tui);
}

static void begin_cijfers(void *eigenaar, struct ronde *ronde)
{
	struct uitkomst *uitkomst = eigenaar;

	resultaten_ronde(ronde, store_of(uitkomst->tui), uitkomst->schooljaar, uitkomst->vso);
}

static void take_cijfers(void *eigenaar, struct ronde *ronde)
{
	struct uitkomst *uitkomst = eigenaar;

	resultaten_free(uitkomst->resultaten);
	arena_clear(&uitkomst->arena);
	uitkomst->resultaten = resultaten_uit(ronde);
	uitkomst->overzicht = overzicht_of(uitkomst->resultaten, &uitkomst->arena);
	uitkomst->keer++;
	tui_reload(uitkomst->tui);
}

static void uitkomst_init(struct uitkomst *uitkomst, struct tui *tui)
{
	static const struct leeswerk namen = { begin_namen, take_namen };
	static const struct leeswerk cijfers = { begin_cijfers, take_cijfers };
	const struct store *store = store_of(tui);

	*uitkomst = (struct uitkomst){
		.tui = tui, .vso = store->config->school_vso,
		.schooljaar = resultaten_schooljaar(store->vandaag),
		.lees_cijfers = { .tui = tui, .werk = &cijfers, .eigenaar = uitkomst },
		.lees_namen = { .tui = tui, .werk = &namen, .eigenaar = uitkomst },
	};
}

/* The names are begun last, and so they are there first. */
void uitkomst_load(struct uitkomst *uitkomst)
{
	lezer_lees(&uitkomst->lees_cijfers);
	lezer_lees(&uitkomst->lees_namen);
}

static void uitkomst_clear(struct uitkomst *uitkomst)
{
	lezer_stop(&uitkomst->lees_cijfers);
	lezer_stop(&uitkomst->lees_namen);
	resultaten_free(uitkomst->resultaten);
	arena_clear(&uitkomst->arena);
	arena_clear(&uitkomst->namen.arena);
	arena_clear(&uitkomst->straks);
}

/* The figures of the list are those of the uitkomst. */
static void count_again(struct view *view)
{
	struct scherm *scherm = view->data;

	uitkomst_load(&scherm->uitkomst);
	if (scherm->keer == scherm->uitkomst.keer || !scherm->uitkomst.resultaten)
		return;
	scherm->keer = scherm->uitkomst.keer;
	scherm->naast = NULL;
	leden_set(&scherm->leden, NULL);
	cijfer_lijst_set(&scherm->cijfers, &scherm->uitkomst.overzicht);
}

/* Those of another schooljaar or afdeling. */
static void count_other(struct view *view)
{
	lezer_opnieuw(&((struct scherm *)view->data)->uitkomst.lees_cijfers);
	count_again(view);
}

/* Until they are there, those of before stand there; going on by year does not wait for that. */
static bool wacht(const struct view *view, const struct key *key)
{
	const struct uitkomst *uitkomst = &((const struct scherm *)view->data)->uitkomst;

	if (!uitkomst->lees_cijfers.bezig && !uitkomst->lees_namen.bezig)
		return false;
	return !uitkomst->resultaten || !key_is(key, "[ ] Omlaag j Omhoog k PgDn PgUp");
}

/* ---- opening ---- */

static bool open_screen(struct view *view, const void *argument)
{
	struct scherm *scherm = view->data;

	(void)argument;
	uitkomst_init(&scherm->uitkomst, view->tui);
	leden_init(&scherm->leden, &scherm->uitkomst);
	scherm->leden.setup.no_cursor = true;
	cijfer_lijst_init(&scherm->cijfers);
	view->part = list_part(scherm->cijfers.list);
	count_again(view);
	return true;
}

static void close_screen(struct view *view)
{
	struct scherm *scherm = view->data;

	cijfer_lijst_clear(&scherm->cijfers);
	leden_clear(&scherm->leden);
	uitkomst_clear(&scherm->uitkomst);
}

/* ---- drawing ---- */

/* Which figures these are; returns the lines that it took. */
static int draw_kop(const struct scherm *scherm, struct area *area)
{
	const struct resultaten *r = scherm->uitkomst.resultaten;
	struct arena arena = { 0 };
	const char *nog_niemand = resultaten_nog_niemand(r, &arena);
	struct area boven = area_rows(area, 0, area->height / 2);

	boven.width -= 1;
	area_move(&boven, 0, 1);
	area_wrap(&boven, ROLE_HEADING, resultaten_titel(r, &arena));
	if (area->height >= RUIM)
		area_wrap(&boven, ROLE_NORMAL, met_hoofdletter(resultaten_telling(r, &arena),
			&arena));
	if (nog_niemand)
		area_wrap(&boven, ROLE_INFO, arena_printf(&arena,
			"i %s. Druk op [ voor het vorige schooljaar.", nog_niemand));
	arena_clear(&arena);
	return boven.pen_y < boven.height ? boven.pen_y : boven.height;
}

/* The pupils of the figure under the cursor: found again only when that is another one. */
static void draw_naast(struct scherm *scherm, struct area *area)
{
	struct aanwijzing hier;
	struct arena arena = { 0 };
	struct text titel = { 0 };
	const char *aantal;
	struct area onder = area_rows(area, 2, area->height);

	if (!cijfer_lijst_selected(&scherm->cijfers, &hier))
		return;
	if (scherm->naast != hier.cijfer || scherm->naast_cel != hier.cel)
		leden_set(&scherm->leden, &hier);
	scherm->naast = hier.cijfer;
	scherm->naast_cel = hier.cel;
	aantal = arena_printf(&arena, ": %zu", aanwijzing_groep(&hier)->aantal);
	utf8_add_cut(&titel, aanwijzing_titel(&hier, &arena), area->width - 1 - utf8_width(aantal));
	text_add(&titel, aantal);
	area_move(area, 0, 1);
	area_put(area, ROLE_HEADING, text_str(&titel));
	text_clear(&titel);
	leden_draw(&scherm->leden, &onder);
	arena_clear(&arena);
}

/* A screen reader goes by whole lines: nothing side by side. */
static void draw_cijfers(struct scherm *scherm, struct area *area)
{
	int links = area->width * LINKS / 100;
	struct area deel = area_columns(area, 0, links);

	if (area->plain || area->width < TWEE_VANAF) {
		cijfer_lijst_draw(&scherm->cijfers, area);
		return;
	}
	cijfer_lijst_draw(&scherm->cijfers, &deel);
	draw_split(area, links + 1);
	deel = area_columns(area, links + 2, area->width);
	draw_naast(scherm, &deel);
}

static void draw(struct view *view, struct area *area)
{
	struct scherm *scherm = view->data;
	struct area onder;
	int y;

	if (!scherm->uitkomst.resultaten) {
		area_move(area, 0, 1);
		area_put(area, ROLE_NORMAL, BEZIG_MET_LEZEN);
		return;
	}
	y = draw_kop(scherm, area);
	if (area->height >= RUIM)
		area_rule(area, y++);
	onder = area_rows(area, y, area->height);
	draw_cijfers(scherm, &onder);
}

/* That it is no verdict is always in sight. */
static void support(struct view *view, struct text *out)
{
	(void)view;
	text_add(out, resultaten_voorbehoud);
}

/* ---- keys ---- */

static void open_figure(struct view *view)
{
	struct scherm *scherm = view->data;
	struct aanwijzing hier;

	if (cijfer_lijst_selected(&scherm->cijfers, &hier))
		leden_open(view->tui, &scherm->uitkomst, &hier);
}

/* Sideways through the cells of a table; elsewhere to the right opens, as everywhere. */
static bool key(struct view *view, const struct key *key)
{
	struct scherm *scherm = view->data;

	if (key->code != KEYC_LEFT && key->code != KEYC_RIGHT)
		return false;
	if (cijfer_lijst_step(&scherm->cijfers, key->code == KEYC_LEFT ? -1 : 1))
		return true;
	if (key->code == KEYC_RIGHT)
		open_figure(view);
	return key->code == KEYC_RIGHT;
}

static void cell_left(struct view *view)
{
	cijfer_lijst_step(&((struct scherm *)view->data)->cijfers, -1);
}

static void cell_right(struct view *view)
{
	cijfer_lijst_step(&((struct scherm *)view->data)->cijfers, 1);
}

static void waarom(struct view *view)
{
	const struct scherm *scherm = view->data;
	struct aanwijzing hier;

	if (cijfer_lijst_selected(&scherm->cijfers, &hier))
		cijfer_waarom_open(view->tui, &hier);
}

static void year_back(struct view *view)
{
	struct uitkomst *uitkomst = &((struct scherm *)view->data)->uitkomst;

	if (uitkomst->schooljaar <= RESULTATEN_EERSTE_JAAR) {
		tui_say(view->tui, "Verder terug gaan de schooljaren niet.");
		return;
	}
	uitkomst->schooljaar--;
	count_other(view);
}

static void year_on(struct view *view)
{
	struct uitkomst *uitkomst = &((struct scherm *)view->data)->uitkomst;

	if (uitkomst->schooljaar >= resultaten_schooljaar(view->tui->vandaag)) {
		tui_say(view->tui, "Het volgende schooljaar moet nog beginnen.");
		return;
	}
	uitkomst->schooljaar++;
	count_other(view);
}

static void afdeling(struct view *view)
{
	const struct config *config = store_of(view->tui)->config;
	struct uitkomst *uitkomst = &((struct scherm *)view->data)->uitkomst;

	if (!config->school_so || !config->school_vso) {
		tui_say(view->tui, "Deze school heeft alleen %s.", config->school_vso ? "vso" : "so");
		return;
	}
	uitkomst->vso = !uitkomst->vso;
	count_other(view);
}

/* Behind `:resultaten`: a schooljaar, so or vso. */
#define JAREN_IN_LIJST 6

static void argument(struct view *view)
{
	struct uitkomst *uitkomst = &((struct scherm *)view->data)->uitkomst;
	const char *wat = tui_argument(view->tui);
	int laatste = resultaten_schooljaar(view->tui->vandaag);
	int schooljaar;

	if (strcmp(wat, uitkomst->vso ? "so" : "vso") == 0) {
		afdeling(view);
	} else if (schooljaar_parse(wat, &schooljaar) && schooljaar <= laatste &&
			schooljaar >= RESULTATEN_EERSTE_JAAR) {
		uitkomst->schooljaar = schooljaar;
		count_other(view);
	} else if (strcmp(wat, uitkomst->vso ? "vso" : "so") != 0) {
		tui_complain(view->tui, "\"%s\" is geen schooljaar met cijfers; typ er een als"
			" 2024-2025, of so of vso.", wat);
	}
}

static void words(struct tui *tui, const char *name, struct words *out)
{
	const struct config *config = store_of(tui)->config;
	int laatste = resultaten_schooljaar(tui->vandaag);
	char tekst[SCHOOLJAAR_SIZE];

	if (strcmp(name, "resultaten") != 0)
		return;
	for (int i = 0; i < JAREN_IN_LIJST && laatste - i >= RESULTATEN_EERSTE_JAAR; i++) {
		schooljaar_text(laatste - i, tekst);
		words_add(out, &(struct word){ .text = tekst });
	}
	if (config->school_so && config->school_vso) {
		words_add(out, &(struct word){ .text = "so" });
		words_add(out, &(struct word){ .text = "vso" });
	}
}

static void afdrukken(struct view *view)
{
	const struct resultaten *resultaten =
		((const struct scherm *)view->data)->uitkomst.resultaten;

	if (resultaten)
		resultaten_afdrukken(view->tui, resultaten);
	else
		tui_say(view->tui, BEZIG_MET_LEZEN);
}

static void next_section(struct view *view)
{
	cijfer_lijst_section(&((struct scherm *)view->data)->cijfers, 1);
}

static void former_section(struct view *view)
{
	cijfer_lijst_section(&((struct scherm *)view->data)->cijfers, -1);
}

static const struct action actions[] = {
	{ "Enter l", "wie", "wie", "Toont de leerlingen achter dit cijfer, en waarom zij er"
	  " meetellen.", open_figure, ACTION_ROW },
	{ "[", "jaarterug", "eerder", "De cijfers van het schooljaar ervoor.", year_back, 0 },
	{ "]", "jaarverder", "later", "De cijfers van het schooljaar erna.", year_on, 0 },
	{ "w", "waarom", "waarom", "Hoe dit cijfer is geteld, en van wie die regel is.", waarom,
	  ACTION_ROW },
	{ "a", "afdeling", "so/vso", "De cijfers van de andere afdeling: so of vso.", afdeling,
	  0 },
	{ "P", "afdrukken", NULL, "Maakt een bestand van deze cijfers, om te printen of door te geven.",
	  afdrukken, 0 },
	{ "Tab", "deel", "deel", "Naar het volgende deel: niveau, streefniveaus, termijnen en zo"
	  " verder. In een tabel gaan Links en Rechts van cel naar cel.", next_section, 0 },
	{ "", "cellinks", NULL, "Naar de cel links, in een tabel.", cell_left, 0 },
	{ "", "celrechts", NULL, "Naar de cel rechts, in een tabel.", cell_right, 0 },
	{ "Shift-Tab", "vorig", NULL, "Naar het vorige deel.", former_section, 0 },
	{ 0 },
};

const struct screen screen_resultaten = {
	.name = "resultaten",
	.title = "Resultaten",
	.size = sizeof(struct scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = count_again,
	.wacht = wacht,
	.draw = draw,
	.key = key,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
	.words = words,
	.argument = argument,
};
