/* One record to read on a screen of its own, whatever its kind. */
#include "intern.h"

struct welk {
	enum entiteit_nr nr;
	int64_t id;
};

struct record_scherm {
	struct welk welk;
	struct arena arena;
	struct record record;
	const char *titel;
	struct page *blad;
};

/* ---- reading ---- */

static const char *title_of(struct record_scherm *scherm, struct store *store)
{
	struct arena *arena = &scherm->arena;
	const char *naam = record_naam(&scherm->record, store->config, arena);
	struct record leerling;

	if (scherm->record.leerling == 0 ||
	    !record_load(store, E_leerling, scherm->record.leerling, arena, &leerling))
		return met_hoofdletter(naam, arena);
	return arena_printf(arena, "%s: %s", leerling_naam(&leerling, arena), naam);
}

/* False when it is gone. */
static bool load(struct record_scherm *scherm, const struct tui *tui)
{
	struct store *store = store_of(tui);

	arena_clear(&scherm->arena);
	scherm->titel = "";
	page_clear(scherm->blad);
	if (!record_load(store, scherm->welk.nr, scherm->welk.id, &scherm->arena, &scherm->record))
		return false;
	scherm->titel = title_of(scherm, store);
	blad_fill(scherm->blad, tui, &scherm->record);
	return true;
}

static bool open_screen(struct view *view, const void *argument)
{
	struct record_scherm *scherm = view->data;

	scherm->welk = *(const struct welk *)argument;
	scherm->blad = page_new();
	view->part = page_part(scherm->blad);
	if (load(scherm, view->tui))
		return true;
	tui_complain(view->tui, "Dit is intussen verwijderd.");
	return false;
}

static void close_screen(struct view *view)
{
	struct record_scherm *scherm = view->data;

	page_free(scherm->blad);
	arena_clear(&scherm->arena);
}

static void reload(struct view *view)
{
	if (!load(view->data, view->tui))
		tui_close(view);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	(void)right;
	text_add(left, ((const struct record_scherm *)view->data)->titel);
}

/* ---- actions ---- */

static void open_row(struct view *view)
{
	const struct record_scherm *scherm = view->data;
	enum entiteit_nr nr;
	int64_t id;

	if (page_selected(scherm->blad, &id) && blad_verwijst(store_of(view->tui), id, &nr))
		record_open(view->tui, nr, id);
}

static void edit(struct view *view)
{
	const struct record_scherm *scherm = view->data;

	record_form_edit(view->tui, scherm->welk.nr, scherm->welk.id);
}

static int64_t subject(const struct view *view)
{
	return leerling_van(&((const struct record_scherm *)view->data)->record);
}

static void removal(struct view *view)
{
	const struct record_scherm *scherm = view->data;

	record_remove(view->tui, scherm->welk.nr, scherm->welk.id);
}

static void vaststellen(struct view *view)
{
	opp_form_vaststellen(view->tui, ((const struct record_scherm *)view->data)->welk.id);
}

static void instemming(struct view *view)
{
	instemming_open(view->tui, ((const struct record_scherm *)view->data)->welk.id);
}

static void add_doel(struct view *view)
{
	record_form_new(view->tui, E_doel,
		((const struct record_scherm *)view->data)->record.leerling);
}

/* Of the dossier that it belongs to, or the minutes of the meeting. */
static void afdrukken(struct view *view)
{
	const struct record *record = &((const struct record_scherm *)view->data)->record;

	if (record->soort->nr == E_vergadering)
		vergadering_afdrukken(view->tui, record_dag(record, V_vergadering_datum));
	else if (leerling_van(record) != 0)
		dossier_afdrukken(view->tui, leerling_van(record),
			record->soort->nr == E_opp ? record->id : 0);
	else
		tui_complain(view->tui, "Hier hoort geen dossier bij om af te drukken.");
}

/* ---- the screens: a concept can do more than what stands fast ---- */

#define OPEN { "Enter l Rechts", "open", "open", "Opent wat er bij de regel met de cursor hoort:" \
	" een doel, het opp of de vergadering.", open_row, ACTION_ROW }
#define BEWERK { "e", "bewerk", "bewerk", "Wijzigt wat hier staat.", edit, ACTION_WRITES }
#define VERWIJDER { "D", "verwijder", "verwijder", "Verwijdert dit, na een vraag die zegt wat er" \
	" verdwijnt.", removal, ACTION_WRITES }

#define INSTEMMING { "t", "instemming", "instemming", "Wie met het handelingsdeel moet instemmen, en" \
	" wat ieder antwoordde.", instemming, 0 }

#define AFDRUKKEN { "P", "afdrukken", NULL, "Maakt een bestand om te printen: van het opp of het" \
	" dossier waar dit bij hoort, of van de vergadering.", afdrukken, 0 }

static const struct action actions[] = {
	OPEN,
	BEWERK,
	VERWIJDER,
	AFDRUKKEN,
	{ 0 },
};

static const struct action actions_opp[] = {
	OPEN,
	BEWERK,
	INSTEMMING,
	VERWIJDER,
	AFDRUKKEN,
	{ 0 },
};

static const struct action actions_concept[] = {
	OPEN,
	BEWERK,
	{ "v", "vaststellen", "vaststellen", "Stelt dit concept vast; laat zien wat daar nog voor"
	  " nodig is.", vaststellen, ACTION_WRITES },
	{ "n", "nieuw", "nieuw doel", "Voegt een doel toe aan dit concept.", add_doel,
	  ACTION_WRITES },
	INSTEMMING,
	VERWIJDER,
	AFDRUKKEN,
	{ 0 },
};

const struct screen screen_record = {
	.name = "inhoud",
	.title = "Inhoud",
	.size = sizeof(struct record_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.subject = subject,
	.tick = scherm_tick,
	.actions = actions,
};

const struct screen screen_opp = {
	.name = "versie",
	.title = "Versie",
	.size = sizeof(struct record_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.subject = subject,
	.tick = scherm_tick,
	.actions = actions_opp,
};

const struct screen screen_concept = {
	.name = "concept",
	.title = "Concept",
	.size = sizeof(struct record_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.subject = subject,
	.tick = scherm_tick,
	.actions = actions_concept,
};

/* A concept that is vastgesteld while it is open keeps its keys: those say what they refuse. */
static const struct screen *screen_of(struct store *store, const struct welk *welk)
{
	struct arena arena = { 0 };
	const struct screen *screen = welk->nr == E_opp ? &screen_opp : &screen_record;
	struct record record;

	if (welk->nr == E_opp && record_load(store, welk->nr, welk->id, &arena, &record) &&
	    record_is(&record, V_opp_status, "concept"))
		screen = &screen_concept;
	arena_clear(&arena);
	return screen;
}

void record_open(struct tui *tui, enum entiteit_nr nr, int64_t id)
{
	struct welk welk = { nr, id };

	tui_open(tui, screen_of(store_of(tui), &welk), &welk);
}
