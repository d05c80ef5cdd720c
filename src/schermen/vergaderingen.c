/* The meetings of the CvB, newest first: when, where and who leads. What was decided about whom
 * stands in the dossiers, where looking is logged. */
#include "intern.h"

enum { KOLOMMEN = 5 };

static const struct list_column columns[KOLOMMEN] = {
	{ .title = "Datum", .width = 10 },
	{ .title = "Tijd", .width = 5, .drop = 2 },
	{ .title = "Plaats", .width = 12, .weight = 1, .drop = 3 },
	{ .title = "Voorzitter", .width = 18, .weight = 1 },
	{ .title = "Secretaris", .width = 18, .weight = 1, .drop = 1 },
};

static const int velden[KOLOMMEN] = { V_vergadering_datum, V_vergadering_tijd,
	V_vergadering_plaats, V_vergadering_voorzitter, V_vergadering_secretaris };

struct rij {
	int64_t id;
	const char *cellen[KOLOMMEN];
	const char *gevouwen;
};

struct vergaderingen {
	struct arena arena;
	struct rij *rijen; /* in the arena */
	size_t aantal;
	struct list_setup setup;
	struct list *list;
};

/* ---- reading ---- */

static void fill(struct rij *rij, const struct record *record, const struct config *config,
	struct arena *arena)
{
	struct text woorden = { 0 };

	rij->id = record->id;
	for (size_t i = 0; i < KOLOMMEN; i++) {
		rij->cellen[i] = veld_tekst(record, velden[i], config, arena);
		text_printf(&woorden, "%s ", rij->cellen[i]);
	}
	rij->gevouwen = utf8_fold(arena, text_str(&woorden));
	text_clear(&woorden);
}

static void load(struct vergaderingen *scherm, struct store *store)
{
	struct record_lijst lijst;

	arena_clear(&scherm->arena);
	lijst = records_of(store, E_vergadering, 0, &scherm->arena); /* oldest first */
	scherm->aantal = lijst.aantal;
	scherm->rijen = arena_alloc(&scherm->arena, (lijst.aantal + 1) * sizeof(*scherm->rijen));
	for (size_t i = 0; i < lijst.aantal; i++)
		fill(&scherm->rijen[i], &lijst.rijen[lijst.aantal - 1 - i], store->config,
			&scherm->arena);
}

/* ---- rows ---- */

static size_t count(void *ctx)
{
	return ((const struct vergaderingen *)ctx)->aantal;
}

static int64_t id(void *ctx, size_t row)
{
	return ((const struct vergaderingen *)ctx)->rijen[row].id;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct vergaderingen *)ctx)->rijen[row].gevouwen, folded);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	text_add(&cell->text, ((const struct vergaderingen *)ctx)->rijen[row].cellen[column]);
}

/* ---- the screen ---- */

static bool open_screen(struct view *view, const void *argument)
{
	struct vergaderingen *scherm = view->data;

	(void)argument;
	scherm->setup = (struct list_setup){
		.columns = columns,
		.column_count = KOLOMMEN,
		.source = { .count = count, .id = id, .cell = cell, .match = match },
		.noun = "vergaderingen",
		.empty = "Er is nog geen vergadering vastgelegd. Druk op n om er een in te voeren.",
	};
	load(scherm, store_of(view->tui));
	scherm->list = list_new(&scherm->setup, scherm);
	view->part = list_part(scherm->list);
	return true;
}

static void close_screen(struct view *view)
{
	struct vergaderingen *scherm = view->data;

	list_free(scherm->list);
	arena_clear(&scherm->arena);
}

static void reload(struct view *view)
{
	struct vergaderingen *scherm = view->data;

	load(scherm, store_of(view->tui));
	list_reload(scherm->list);
}

/* ---- actions ---- */

static int64_t selected(const struct view *view)
{
	const struct vergaderingen *scherm = view->data;
	size_t row;

	return list_selected(scherm->list, &row) ? scherm->rijen[row].id : 0;
}

static void open_row(struct view *view)
{
	record_open(view->tui, E_vergadering, selected(view));
}

static void add(struct view *view)
{
	record_form_new(view->tui, E_vergadering, 0);
}

static void edit(struct view *view)
{
	record_form_edit(view->tui, E_vergadering, selected(view));
}

static void removal(struct view *view)
{
	record_remove(view->tui, E_vergadering, selected(view));
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Toont alles wat er van deze vergadering is"
	  " vastgelegd.", open_row, ACTION_ROW },
	{ "n", "nieuw", "nieuw", "Voert een nieuwe vergadering in.", add, ACTION_WRITES },
	{ "e", "bewerk", "bewerk", "Wijzigt deze vergadering.", edit, ACTION_WRITES | ACTION_ROW },
	{ "D", "verwijder", NULL, "Verwijdert een vergadering waarin niets is besloten of"
	  " afgesproken, na een vraag.", removal, ACTION_WRITES | ACTION_ROW },
	{ 0 },
};

const struct screen screen_vergaderingen = {
	.name = "vergaderingen",
	.title = "Vergaderingen van de CvB",
	.size = sizeof(struct vergaderingen),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.tick = scherm_tick,
	.actions = actions,
};
