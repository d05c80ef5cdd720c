/* Main screen 4: the stages of the whole school: who is where, what begins and ends, what is not
 * settled or assessed, and who has no stage yet. */
#include <string.h>

#include "stages.h"
#include "vergadering.h"

/* ---- reading ---- */

static void describe(struct stages *stages)
{
	text_reset(&stages->noun);
	text_add(&stages->noun, "regels");
	stages_filter_tekst(stages, &stages->noun);
	stages->basis.setup.noun = text_str(&stages->noun);
	text_reset(&stages->leeg);
	if (stages->overzicht.aantal > 0)
		text_add(&stages->leeg, "Geen stages met dit filter. Druk op f om het te wijzigen.");
	else
		text_add(&stages->leeg, "Er is nu niemand op stage, er begint of eindigt er geen, en"
			" niemand mist er een.\n\nDruk op n om een stage vast te leggen, of op o voor"
			" alle stageplekken.");
	stages->basis.setup.empty = text_str(&stages->leeg);
}

static void make_rows(struct stages *stages)
{
	stages_rijen_make(stages);
	describe(stages);
}

static void begin(void *ctx, struct ronde *ronde)
{
	struct stages *stages = ctx;
	const struct tui *tui = stages->basis.tui;

	stages_ronde(ronde, store_of(tui), tui->vandaag, &stages->basis.straks);
}

static bool load(void *ctx)
{
	struct stages *stages = ctx;

	stages->overzicht = stages_uit(&stages->basis.lezer.ronde);
	make_rows(stages);
	return true;
}

/* The stage; of who has none yet, what one must know to look for one. */
static void naast(void *ctx, size_t row, struct page *blad)
{
	const struct stages *stages = ctx;
	const struct stage_regel *regel = stages->rijen[row].regel;
	struct arena arena = { 0 };
	struct record stage;

	if (regel->stage.id == 0)
		zit_leerling_fill(blad, &(struct zit_leerling){ .tui = stages->basis.tui,
			.leerling = regel->leerling, .naam = regel->naam, .volledig = true });
	else if (record_load(store_of(stages->basis.tui), E_stage, regel->stage.id, &arena, &stage))
		blad_fill(blad, stages->basis.tui, &stage);
	else
		page_text(blad, ROLE_DIM, "Deze stage is intussen verwijderd.");
	arena_clear(&arena);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct stages *stages = view->data;

	(void)argument;
	stages->basis.begin = begin;
	stages->basis.naast = naast;
	return lijst_scherm_open(view, &stages_setup, load);
}

static void close_screen(struct view *view)
{
	struct stages *stages = view->data;

	stages_filter_clear(stages);
	text_clear(&stages->noun);
	text_clear(&stages->leeg);
	lijst_scherm_close(view);
}

/* ---- above and below ---- */

/* What asks for attention may lie below the edge of the screen: here it is told. */
static void support(struct view *view, struct text *out)
{
	static const enum stage_groep groepen[] = { STAGES_TE_BEOORDELEN, STAGES_NIET_GEREGELD,
		STAGES_NOG_GEEN };
	static const char *const namen[] = { "te beoordelen", "niet geregeld", "nog geen" };
	const struct stages *stages = view->data;

	view->part->kind->support(view->part, out);
	if (view->part->kind->typing(view->part))
		return;
	for (size_t i = 0; i < stages->aantal; i++)
		for (size_t g = 0; g < ARRAY_LEN(groepen); g++)
			if (!stages->rijen[i].regel && stages->rijen[i].groep == groepen[g])
				text_printf(out, " · %s %zu", namen[g], stages->rijen[i].telling);
}

static void badge(struct tui *tui, struct text *out)
{
	if (stand_stages(tui) > 0)
		text_printf(out, "%zu!", stand_stages(tui));
}

/* ---- actions ---- */

/* NULL when there is no row. */
static const struct stage_regel *selected(struct view *view)
{
	const struct stages *stages = view->data;
	size_t row;

	return list_selected(stages->basis.list, &row) ? stages->rijen[row].regel : NULL;
}

/* The same, but only of a stage that is there. */
static const struct stage_regel *selected_stage(struct view *view)
{
	const struct stage_regel *regel = selected(view);

	if (regel && regel->stage.id)
		return regel;
	tui_complain(view->tui, "Deze leerling heeft nog geen stage; n legt er een vast.");
	return NULL;
}

static void dossier(struct view *view)
{
	const struct stage_regel *regel = selected(view);

	dossier_open(view->tui, &(struct plek){ .leerling = regel->leerling,
		.entiteit = E_stage, .id = regel->stage.id });
}

static void nieuw(struct view *view)
{
	const struct stage_regel *regel = selected(view);
	int64_t leerling = regel && regel->groep == STAGES_NOG_GEEN ? regel->leerling : 0;

	if (leerling == 0)
		leerling = leerling_choose(view->tui, "Een nieuwe stage voor");
	if (leerling != 0)
		record_form_new(view->tui, E_stage, leerling);
}

static void bewerk(struct view *view)
{
	const struct stage_regel *regel = selected_stage(view);

	if (regel)
		record_form_edit(view->tui, E_stage, regel->stage.id);
}

static void beoordeel(struct view *view)
{
	const struct stage_regel *regel = selected_stage(view);

	if (regel)
		stage_form_beoordelen(view->tui, regel->stage.id);
}

static void vervolg(struct view *view)
{
	const struct stage_regel *regel = selected_stage(view);

	if (regel)
		stage_form_vervolg(view->tui, regel->stage.id);
}

static void verwijder(struct view *view)
{
	const struct stage_regel *regel = selected_stage(view);

	if (regel)
		record_remove(view->tui, E_stage, regel->stage.id);
}

static void filter(struct view *view)
{
	struct stages *stages = view->data;

	if (!stages_filter_choose(stages))
		return;
	make_rows(stages);
	list_reload(stages->basis.list);
}

static void plekken(struct view *view)
{
	tui_open(view->tui, &screen_stageregister, NULL);
}

/* To the first row of the next group, from the last one back to the first. */
static void volgende_groep(struct view *view)
{
	struct stages *stages = view->data;
	const struct stage_regel *nu = selected(view);
	size_t doel = 0;

	for (size_t i = 0; nu && i < stages->aantal && doel == 0; i++)
		if (!stages->rijen[i].regel && stages->rijen[i].groep > nu->groep)
			doel = i;
	if (nu)
		list_select_id(stages->basis.list, stages->basis.setup.source.id(stages, doel + 1));
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling bij de stage.",
	  dossier, ACTION_ROW },
	{ "n", "nieuw", "nieuw", "Legt een nieuwe stage vast, voor deze leerling als die er nog geen"
	  " heeft, en anders voor wie je kiest.", nieuw, ACTION_WRITES },
	{ "b", "beoordeel", "beoordeel", "Opent de stage bij de beoordeling, met vandaag als datum.",
	  beoordeel, ACTION_WRITES | ACTION_ROW },
	{ "e", "bewerk", "bewerk", "Wijzigt deze stage: overeenkomst, bekostiging, vervoer, einde.",
	  bewerk, ACTION_WRITES | ACTION_ROW },
	{ "o Tab", "plekken", "plekken", "Toont de stageplekken: per organisatie wie er nu is, wie er"
	  " eerder was en wie je kunt bellen.", plekken, 0 },
	{ "f", "filter", "filter", "Beperkt de lijst tot een soort stage, een begeleider, een"
	  " uitstroomprofiel of een groep.", filter, 0 },
	{ "/", "beperk", "zoek", "Laat alleen zien wat je typt in de naam van de leerling, de"
	  " organisatie of de begeleider.", NULL, 0 },
	{ "m", "vervolg", NULL, "Legt voor deze leerling een volgende stage op dezelfde plek vast, met"
	  " alles ingevuld wat gelijk blijft.", vervolg, ACTION_WRITES | ACTION_ROW },
	{ "v", "volgende", NULL, "Naar de volgende groep in de lijst: nu op stage, begint, loopt af,"
	  " te beoordelen, niet geregeld, nog geen stage.", volgende_groep, ACTION_ROW },
	{ "D", "verwijder", NULL, "Verwijdert deze stage, na een vraag die zegt wat er verdwijnt.",
	  verwijder, ACTION_WRITES | ACTION_ROW },
	{ 0 },
};

static void words(struct tui *tui, const char *name, struct words *out)
{
	(void)tui;
	if (strcmp(name, "filter") == 0)
		stages_filter_words(out);
}

const struct screen screen_stages = {
	.name = "stages",
	.title = "Stages",
	.size = sizeof(struct stages),
	.open = open_screen,
	.close = close_screen,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.draw = lijst_scherm_draw,
	.badge = badge,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
	.words = words,
};
