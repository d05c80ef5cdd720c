/* What was found: the pupils in whose name, group or dossier all words occur. */
#include "intern.h"
#include "privacy.h"

struct zoek {
	struct rijen rijen;
	struct text woorden;
	struct text noun;
	struct text empty;
};

/* What was typed may be a name. */
static void name_rows(struct zoek *zoek)
{
	text_reset(&zoek->noun);
	text_add(&zoek->noun, "gevonden met \"");
	getypt_add(zoek->rijen.basis.tui, text_str(&zoek->woorden), &zoek->noun);
	text_add(&zoek->noun, "\"");
	zoek->rijen.basis.setup.noun = text_str(&zoek->noun);
}

static bool load(void *ctx)
{
	struct zoek *zoek = ctx;
	struct lijst_scherm *basis = &zoek->rijen.basis;

	stand_lees(basis->tui);
	zoek->rijen.lijst = leerlingen_zoek(store_of(basis->tui), text_str(&zoek->woorden),
		&basis->arena);
	name_rows(zoek);
	basis->setup.empty = text_str(&zoek->empty);
	return true;
}

static bool open_screen(struct view *view, const void *argument)
{
	struct zoek *zoek = view->data;

	text_add(&zoek->woorden, argument);
	text_printf(&zoek->empty,
		"Geen leerling met \"%s\" in de naam, de groep of het dossier.\n\n"
		"Er wordt gezocht naar het begin van een woord: probeer minder letters, of een"
		" ander woord.", text_str(&zoek->woorden));
	return rijen_open(view, false, load);
}

static void close_screen(struct view *view)
{
	struct zoek *zoek = view->data;

	text_clear(&zoek->woorden);
	text_clear(&zoek->noun);
	text_clear(&zoek->empty);
	lijst_scherm_close(view);
}

static void reload(struct view *view)
{
	name_rows(view->data);
	lijst_scherm_reload(view);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct zoek *zoek = view->data;

	(void)right;
	text_add(left, "Gevonden: ");
	getypt_add(view->tui, text_str(&zoek->woorden), left);
}

const struct screen screen_zoek = {
	.name = "gevonden",
	.title = "Gevonden",
	.size = sizeof(struct zoek),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.draw = lijst_scherm_draw,
	.heading = heading,
	.tick = scherm_tick,
	.actions = rijen_actions,
};
