/* Why a signal is there: the rule, the days and records it was reckoned from, each to be opened,
 * and the settings that steer it. Of one signal, or of all of one pupil one after another. */
#include "intern.h"

struct welk {
	int64_t leerling;
	bool alle;
	enum signaal_code code;
	int64_t id; /* of the record that it is about */
};

struct waarom {
	struct welk welk;
	struct arena arena;
	struct gebruikt *gebruikt; /* by the number in the page */
	size_t aantal, cap;
	const char *naam;
	struct page *blad;
};

/* ---- filling ---- */

static void add_gebruikt(struct waarom *waarom, const struct gebruikt *gebruikt)
{
	const char *datum = dag_tekst(gebruikt->datum, &waarom->arena);

	page_pair(waarom->blad, *datum ? datum : "zonder datum", gebruikt->woorden);
	if (gebruikt->id == 0)
		return;
	waarom->gebruikt = xgrow(waarom->gebruikt, &waarom->cap, waarom->aantal + 1,
		sizeof(*gebruikt));
	waarom->gebruikt[waarom->aantal] = *gebruikt;
	page_mark(waarom->blad, (int64_t)waarom->aantal++);
}

static void add_signaal(struct waarom *waarom, const struct signaal *signaal,
	const struct tui *tui)
{
	struct page *blad = waarom->blad;
	const char *tekst = tui->privacy ? zonder_citaat(signaal->tekst, &waarom->arena)
		: signaal->tekst;

	page_heading(blad, signaal_title(signaal->code));
	page_text(blad, ernst_rol(signaal->ernst), arena_printf(&waarom->arena, "%s %s: %s",
		ernst_merk(signaal->ernst), ernst_kop(signaal->ernst), tekst));
	page_empty(blad);
	page_text(blad, ROLE_NORMAL, "Hiermee is gerekend:");
	for (size_t i = 0; i < signaal->gebruikt_aantal; i++)
		add_gebruikt(waarom, &signaal->gebruikt[i]);
	page_empty(blad);
	page_text(blad, ROLE_NORMAL, signaal_waarom(signaal->code));
	page_empty(blad);
	page_text(blad, ROLE_DIM, arena_printf(&waarom->arena, "Instellingen: %s.",
		signaal_instellingen(signaal->code, store_of(tui)->config, &waarom->arena)));
}

void waarom_fill(struct page *blad, const struct signaal *signaal, const struct tui *tui)
{
	struct waarom waarom = { .blad = blad };

	add_signaal(&waarom, signaal, tui);
	xfree(waarom.gebruikt);
	arena_clear(&waarom.arena);
}

static bool is_asked(const struct welk *welk, const struct signaal *signaal)
{
	return welk->alle || (signaal->code == welk->code && signaal->id == welk->id);
}

static void load(struct view *view)
{
	struct waarom *waarom = view->data;
	struct leerling_signalen van;
	bool eerste = true;

	stand_lees(view->tui);
	van = stand_van_een(view->tui, waarom->welk.leerling);
	arena_clear(&waarom->arena);
	waarom->aantal = 0;
	page_clear(waarom->blad);
	for (size_t i = 0; i < van.aantal; i++) {
		if (!is_asked(&waarom->welk, van.rijen[i]))
			continue;
		if (!eerste)
			page_empty(waarom->blad);
		eerste = false;
		waarom->naam = arena_strdup(&waarom->arena, van.rijen[i]->naam);
		add_signaal(waarom, van.rijen[i], view->tui);
	}
	if (eerste) {
		waarom->naam = NULL;
		page_text(waarom->blad, ROLE_NORMAL, waarom->welk.alle
			? "Er zijn geen signalen over deze leerling."
			: "Dit signaal is er niet meer: het is opgelost.");
	}
}

/* ---- the screen ---- */

static bool open_screen(struct view *view, const void *argument)
{
	struct waarom *waarom = view->data;

	waarom->welk = *(const struct welk *)argument;
	waarom->blad = page_new();
	view->part = page_part(waarom->blad);
	load(view);
	return true;
}

static void close_screen(struct view *view)
{
	struct waarom *waarom = view->data;

	page_free(waarom->blad);
	xfree(waarom->gebruikt);
	arena_clear(&waarom->arena);
}

static void reload(struct view *view)
{
	load(view);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct waarom *waarom = view->data;

	(void)right;
	text_add(left, waarom->welk.alle ? "Waarom deze signalen" : "Waarom dit signaal");
	if (!waarom->naam)
		return;
	text_printf(left, ": %s", waarom->naam);
}

static void open_row(struct view *view)
{
	const struct waarom *waarom = view->data;
	int64_t nummer;

	if (page_selected(waarom->blad, &nummer))
		record_open(view->tui, waarom->gebruikt[nummer].entiteit,
			waarom->gebruikt[nummer].id);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Opent wat er is vastgelegd op de regel met de cursor.",
	  open_row, ACTION_ROW },
	{ 0 },
};

const struct screen screen_waarom = {
	.name = "waarom",
	.title = "Waarom",
	.size = sizeof(struct waarom),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};

void waarom_open(struct tui *tui, const struct signaal *signaal)
{
	tui_open(tui, &screen_waarom, &(struct welk){ .leerling = signaal->leerling,
		.code = signaal->code, .id = signaal->id });
}

void waarom_leerling_open(struct tui *tui, int64_t leerling)
{
	tui_open(tui, &screen_waarom, &(struct welk){ .leerling = leerling, .alle = true });
}
