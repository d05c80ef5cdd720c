/* One organisation of the register: whom to ring, and every stage that pupils did there. */
#include "stages.h"

const char *plaats_naam(const struct stage_plaats *plaats)
{
	return plaats->naam ? plaats->naam : "op school (intern)";
}

/* ---- the page ---- */

const char *plaats_telefoon(const struct plaats_contact *contact, const struct tui *tui)
{
	return contact->telefoon && tui->privacy ? "(nummer verborgen)" : contact->telefoon;
}

static void add_contacten(struct page *blad, const struct stage_plaats *plaats,
	const struct tui *tui)
{
	for (size_t i = 0; i < plaats->contacten_aantal; i++) {
		const struct plaats_contact *contact = &plaats->contacten[i];
		const char *telefoon = plaats_telefoon(contact, tui);

		page_named(blad, contact->naam ? contact->naam : "Telefoon",
			telefoon ? telefoon : "geen nummer bekend");
	}
	if (plaats->contacten_aantal > 0)
		page_empty(blad);
}

/* "sinds 01-09-2026, t/m 30-06-2027", "vanaf 01-02-2027", "2024-2025". */
static void add_wanneer(const struct plaats_stage *ps, dag vandaag, struct text *out)
{
	dag einde = stage_einde(&ps->stage);
	char van[DATUM_SIZE], tot[DATUM_SIZE];
	int jaar = datum_split(ps->stage.van).jaar;

	datum_shown(ps->stage.van, van);
	datum_shown(einde, tot);
	if (einde != GEEN_DAG && einde < vandaag && einde >= ps->stage.van) {
		text_printf(out, "%d", jaar);
		if (datum_split(einde).jaar != jaar)
			text_printf(out, "-%d", datum_split(einde).jaar);
		return;
	}
	text_printf(out, "%s %s", ps->stage.van > vandaag ? "vanaf" : "sinds", van);
	if (einde != GEEN_DAG)
		text_printf(out, " t/m %s", tot);
}

static void add_stage(struct page *blad, const struct plaats_stage *ps, const struct tui *tui)
{
	const struct config *config = store_of(tui)->config;
	const struct d_stage *stage = &ps->stage;
	struct text zin = { 0 };

	text_printf(&zin, "%s: ", ps->naam);
	add_wanneer(ps, tui->vandaag, &zin);
	deel_add(&zin, code_name(CODES_stage_soort, config, stage->soort));
	if (stage->afgebroken_op != GEEN_DAG)
		deel_add(&zin, "afgebroken");
	if (stage->conclusie)
		deel_printf(&zin, "conclusie: %s",
			code_name(CODES_stage_conclusie, config, stage->conclusie));
	page_text(blad, ROLE_NORMAL, text_str(&zin));
	page_mark(blad, stage->id);
	text_clear(&zin);
}

enum tijd { TIJD_NU, TIJD_STRAKS, TIJD_EERDER };

static enum tijd when_of(const struct plaats_stage *ps, dag vandaag)
{
	if (ps->nu)
		return TIJD_NU;
	return ps->stage.van > vandaag ? TIJD_STRAKS : TIJD_EERDER;
}

static void add_stages(struct page *blad, const struct stage_plaats *plaats, enum tijd tijd,
	const struct tui *tui)
{
	static const char *const koppen[] = { "Nu hier", "Begint nog", "Eerder hier" };
	bool eerste = true;

	for (size_t i = 0; i < plaats->stages_aantal; i++) {
		if (when_of(&plaats->stages[i], tui->vandaag) != tijd)
			continue;
		if (eerste)
			page_heading(blad, koppen[tijd]);
		eerste = false;
		add_stage(blad, &plaats->stages[i], tui);
	}
	if (!eerste)
		page_empty(blad);
}

static const char *leerlingen(size_t aantal)
{
	return aantal == 1 ? "leerling" : "leerlingen";
}

void plaats_fill(struct page *blad, const struct stage_plaats *plaats, const struct tui *tui)
{
	struct text zin = { 0 };

	page_heading(blad, plaats_naam(plaats));
	add_contacten(blad, plaats, tui);
	add_stages(blad, plaats, TIJD_NU, tui);
	add_stages(blad, plaats, TIJD_STRAKS, tui);
	add_stages(blad, plaats, TIJD_EERDER, tui);
	text_printf(&zin, "In totaal %zu %s, %zu %s.", plaats->leerlingen,
		leerlingen(plaats->leerlingen), plaats->stages_aantal,
		plaats->stages_aantal == 1 ? "stage" : "stages");
	page_text(blad, ROLE_DIM, text_str(&zin));
	text_clear(&zin);
}

void plaats_nieuw(struct tui *tui, const struct stage_plaats *plaats)
{
	struct arena arena = { 0 };
	struct record begin = record_new(E_stage, &arena);

	begin.leerling = leerling_choose(tui, "Een nieuwe stage hier voor");
	begin.waarden[V_stage_organisatie] = plaats->naam;
	if (plaats->contacten_aantal > 0) {
		begin.waarden[V_stage_contactpersoon] = plaats->contacten[0].naam;
		begin.waarden[V_stage_telefoon] = plaats->contacten[0].telefoon;
	}
	if (!plaats->naam)
		begin.waarden[V_stage_soort] = "intern";
	if (begin.leerling != 0)
		record_form_new_from(tui, &begin);
	arena_clear(&arena);
}

/* ---- the screen ---- */

struct plaats_scherm {
	int64_t nummer;
	struct arena arena;
	const struct stage_plaats *plaats; /* in the arena */
	struct page *blad;
};

static void fill(struct plaats_scherm *scherm, const struct tui *tui)
{
	page_clear(scherm->blad);
	plaats_fill(scherm->blad, scherm->plaats, tui);
}

/* False when nobody has a stage there any more. */
static bool load(struct plaats_scherm *scherm, const struct tui *tui)
{
	struct stage_register plaatsen;

	arena_clear(&scherm->arena);
	page_clear(scherm->blad);
	scherm->plaats = NULL;
	plaatsen = stages_register(store_of(tui), tui->vandaag, &scherm->arena);
	for (size_t i = 0; i < plaatsen.aantal; i++)
		if (plaatsen.plaatsen[i].nummer == scherm->nummer)
			scherm->plaats = &plaatsen.plaatsen[i];
	if (scherm->plaats)
		fill(scherm, tui);
	return scherm->plaats != NULL;
}

static bool open_screen(struct view *view, const void *argument)
{
	struct plaats_scherm *scherm = view->data;

	scherm->nummer = *(const int64_t *)argument;
	scherm->blad = page_new();
	view->part = page_part(scherm->blad);
	if (load(scherm, view->tui))
		return true;
	tui_complain(view->tui, "Bij deze organisatie staat geen stage meer.");
	return false;
}

static void close_screen(struct view *view)
{
	struct plaats_scherm *scherm = view->data;

	page_free(scherm->blad);
	arena_clear(&scherm->arena);
}

static void reload(struct view *view)
{
	if (!load(view->data, view->tui))
		tui_close(view);
}

static void dossier(struct view *view)
{
	const struct plaats_scherm *scherm = view->data;
	int64_t id;

	if (!page_selected(scherm->blad, &id))
		return;
	for (size_t i = 0; i < scherm->plaats->stages_aantal; i++)
		if (scherm->plaats->stages[i].stage.id == id)
			dossier_open(view->tui, &(struct plek){
				.leerling = scherm->plaats->stages[i].leerling,
				.entiteit = E_stage, .id = id });
}

static void nieuw(struct view *view)
{
	plaats_nieuw(view->tui, ((const struct plaats_scherm *)view->data)->plaats);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier bij de stage waar de cursor"
	  " staat.", dossier, ACTION_ROW },
	{ "n", "nieuw", "nieuw", "Legt een nieuwe stage bij deze organisatie vast.", nieuw,
	  ACTION_WRITES },
	{ 0 },
};

const struct screen screen_stageplaats = {
	.name = "stageplek",
	.title = "Stageplek",
	.size = sizeof(struct plaats_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.tick = scherm_tick,
	.actions = actions,
};
