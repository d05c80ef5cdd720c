/* What was found: the pupils in whose name, group or dossier all words occur. */
#include "intern.h"
#include "privacy.h"

struct zoek {
	struct rijen rijen;
	struct arena arena;
	struct text woorden;
	struct text noun;
	struct text empty;
};

static void load(struct zoek *zoek, struct store *store)
{
	gelezen_now(zoek->rijen.tui, &zoek->rijen.gelezen);
	stand_lees(zoek->rijen.tui);
	arena_clear(&zoek->arena);
	zoek->rijen.lijst = leerlingen_zoek(store, text_str(&zoek->woorden), &zoek->arena);
}

static void name_rows(struct zoek *zoek)
{
	text_reset(&zoek->noun);
	text_add(&zoek->noun, "gevonden met \"");
	getypt_add(zoek->rijen.tui, text_str(&zoek->woorden), &zoek->noun);
	text_add(&zoek->noun, "\"");
	zoek->rijen.setup.noun = text_str(&zoek->noun);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct zoek *zoek = view->data;

	text_add(&zoek->woorden, argument);
	text_printf(&zoek->empty,
		"Geen leerling met \"%s\" in de naam, de groep of het dossier.\n\n"
		"Er wordt gezocht naar het begin van een woord: probeer minder letters, of een"
		" ander woord.", text_str(&zoek->woorden));
	zoek->rijen.tui = view->tui;
	name_rows(zoek);
	load(zoek, store_of(view->tui));
	rijen_init(&zoek->rijen, text_str(&zoek->noun), text_str(&zoek->empty));
	view->part = list_part(zoek->rijen.list);
	return true;
}

static void close_screen(struct view *view)
{
	struct zoek *zoek = view->data;

	rijen_clear(&zoek->rijen);
	text_clear(&zoek->woorden);
	text_clear(&zoek->noun);
	text_clear(&zoek->empty);
	arena_clear(&zoek->arena);
}

static void reload(struct view *view)
{
	struct zoek *zoek = view->data;

	name_rows(zoek);
	if (!gelezen_is_old(view->tui, &zoek->rijen.gelezen))
		return;
	load(zoek, store_of(view->tui));
	list_reload(zoek->rijen.list);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct zoek *zoek = view->data;

	(void)right;
	text_add(left, "Gevonden: ");
	getypt_add(view->tui, text_str(&zoek->woorden), left);
}

static void dossier(struct view *view)
{
	const struct zoek *zoek = view->data;

	dossier_open(view->tui, &(struct plek){ .leerling = rijen_selected(&zoek->rijen) });
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling.", dossier,
	  ACTION_ROW },
	{ 0 },
};

const struct screen screen_zoek = {
	.name = "gevonden",
	.title = "Gevonden",
	.size = sizeof(struct zoek),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};
