/* What the screens that are one list have in common: reading when they open, and again when
 * something changed. It does not know what is in the rows. */
#include "intern.h"

static bool read_rows(struct lijst_scherm *scherm)
{
	gelezen_now(scherm->tui, &scherm->gelezen);
	arena_clear(&scherm->arena);
	return scherm->load(scherm);
}

bool lijst_scherm_open(struct view *view, const struct list_setup *setup, bool (*load)(void *ctx))
{
	struct lijst_scherm *scherm = view->data;

	scherm->tui = view->tui;
	scherm->setup = *setup;
	scherm->load = load;
	if (!read_rows(scherm))
		return false;
	scherm->list = list_new(&scherm->setup, scherm);
	view->part = list_part(scherm->list);
	return true;
}

void lijst_scherm_close(struct view *view)
{
	struct lijst_scherm *scherm = view->data;

	list_free(scherm->list);
	arena_clear(&scherm->arena);
}

bool lijst_scherm_lees(struct lijst_scherm *scherm)
{
	bool is_er = read_rows(scherm);

	list_reload(scherm->list);
	return is_er;
}

void lijst_scherm_reload(struct view *view)
{
	struct lijst_scherm *scherm = view->data;

	if (gelezen_is_old(view->tui, &scherm->gelezen) && !lijst_scherm_lees(scherm))
		tui_close(view);
}
