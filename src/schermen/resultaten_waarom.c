/* How a figure is counted and who says so, on a screen of its own. */
#include "resultaten.h"

struct waarom {
	struct page *blad;
};

const struct groep *aanwijzing_groep(const struct aanwijzing *van)
{
	return van->cel >= 0 ? &van->cijfer->cellen[van->cel].groep : &van->cijfer->groep;
}

const char *aanwijzing_titel(const struct aanwijzing *van, struct arena *arena)
{
	if (van->cel < 0 || !van->titels)
		return van->cijfer->titel;
	return arena_printf(arena, "%s, %s", van->cijfer->titel, van->titels[van->cel].tekst);
}

static const char *getal(const struct aanwijzing *van, struct arena *arena)
{
	struct percentage p = van->cijfer->percentage;

	if (van->cel >= 0)
		return van->cijfer->cellen[van->cel].tekst;
	if (van->cijfer->vorm == VORM_WOORDEN)
		return "";
	if (van->cijfer->vorm == VORM_AANTAL)
		return arena_printf(arena, "%zu", van->cijfer->groep.aantal);
	return arena_printf(arena, "%s  %s", percentage_aandeel(p, arena),
		percentage_shown(p, arena));
}

static void fill(struct page *blad, const struct aanwijzing *van)
{
	struct arena arena = { 0 };

	page_heading(blad, van->cijfer->vorm == VORM_WOORDEN ? van->cijfer->label
		: aanwijzing_titel(van, &arena));
	if (*getal(van, &arena))
		page_pair(blad, "Nu", getal(van, &arena));
	if (van->cijfer->norm != GEEN_NORM)
		page_pair(blad, "Norm", van->cijfer->achter);
	page_empty(blad);
	page_text(blad, ROLE_NORMAL, cijfer_waarom(van->cijfer->soort));
	for (size_t i = 0; i < van->cijfer->zinnen_aantal; i++) {
		page_empty(blad);
		page_text(blad, ROLE_DIM, met_hoofdletter(van->cijfer->zinnen[i], &arena));
	}
	page_empty(blad);
	page_text(blad, ROLE_DIM, resultaten_voorbehoud);
	arena_clear(&arena);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct waarom *data = view->data;

	data->blad = page_new();
	fill(data->blad, argument);
	view->part = page_part(data->blad);
	return true;
}

static void close_screen(struct view *view)
{
	page_free(((struct waarom *)view->data)->blad);
}

const struct screen screen_cijfer_waarom = {
	.name = "waarom",
	.title = "Hoe dit cijfer is geteld",
	.size = sizeof(struct waarom),
	.open = open_screen,
	.close = close_screen,
};

void cijfer_waarom_open(struct tui *tui, const struct aanwijzing *aanwijzing)
{
	tui_open(tui, &screen_cijfer_waarom, aanwijzing);
}
