/* Who attends a meeting: the members and who was there before to tick, and guests by name. Each
 * tick is kept at once. */
#include <string.h>

#include "vergadering.h"

struct aanwezigen {
	struct lijst_scherm basis;
	int64_t id;
	struct record vergadering;
	struct namen namen; /* all that can be ticked */
	struct namen er;    /* who is there */
};

/* ---- reading ---- */

static void offer(struct aanwezigen *a, const char *naam)
{
	if (naam && !namen_heeft(&a->namen, naam))
		a->namen.rijen[a->namen.aantal++] = naam_zonder_tot(naam, &a->basis.arena);
}

/* Who attended the meeting before this one. */
static struct namen vorige(struct aanwezigen *a)
{
	struct record_lijst alle = records_of(store_of(a->basis.tui), E_vergadering, 0,
		&a->basis.arena);
	const char *tekst = NULL;

	for (size_t i = 0; i < alle.aantal; i++)
		if (record_dag(&alle.rijen[i], V_vergadering_datum) <
		    record_dag(&a->vergadering, V_vergadering_datum))
			tekst = record_text(&alle.rijen[i], V_vergadering_aanwezig);
	return aanwezig_namen(tekst, &a->basis.arena);
}

static bool load(void *ctx)
{
	struct aanwezigen *a = ctx;
	const struct config *config = store_of(a->basis.tui)->config;
	struct arena *arena = &a->basis.arena;
	struct namen eerder;

	a->namen = (struct namen){ 0 };
	if (!record_load(store_of(a->basis.tui), E_vergadering, a->id, arena, &a->vergadering))
		return false;
	a->er = aanwezig_namen(record_text(&a->vergadering, V_vergadering_aanwezig), arena);
	eerder = vorige(a);
	a->namen.rijen = arena_alloc(arena, (config->leden_aantal + eerder.aantal +
		a->er.aantal + 2) * sizeof(*a->namen.rijen));
	offer(a, record_text(&a->vergadering, V_vergadering_voorzitter));
	offer(a, record_text(&a->vergadering, V_vergadering_secretaris));
	for (size_t i = 0; i < config->leden_aantal; i++)
		offer(a, config->leden[i].naam);
	for (size_t i = 0; i < eerder.aantal; i++)
		offer(a, eerder.rijen[i]);
	for (size_t i = 0; i < a->er.aantal; i++)
		offer(a, a->er.rijen[i]);
	return true;
}

/* ---- rows ---- */

static const struct list_column columns[] = {
	{ .title = "", .width = 3, .spoken = "aanwezig" },
	{ .title = "Naam", .width = 20, .weight = 2 },
	{ .title = "Rol", .width = 16, .weight = 1 },
};

static size_t count(void *ctx)
{
	return ((const struct aanwezigen *)ctx)->namen.aantal;
}

static int64_t id(void *ctx, size_t row)
{
	(void)ctx;
	return (int64_t)row + 1;
}

static const char *rol_of(const struct aanwezigen *a, const char *naam)
{
	const struct config *config = store_of(a->basis.tui)->config;

	for (size_t i = 0; i < config->leden_aantal; i++)
		if (strcmp(config->leden[i].naam, naam) == 0)
			return config->leden[i].rol;
	if (record_is(&a->vergadering, V_vergadering_voorzitter, naam))
		return "voorzitter";
	return record_is(&a->vergadering, V_vergadering_secretaris, naam) ? "secretaris" : "gast";
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct aanwezigen *a = ctx;
	static const char *const vinkjes[2][2] = { { "[ ]", "[x]" }, { "nee", "ja" } };
	const char *naam = a->namen.rijen[row];

	if (column == 0)
		text_add(&cell->text, vinkjes[a->basis.tui->toegankelijk][namen_heeft(&a->er, naam)]);
	else
		text_add(&cell->text, column == 1 ? namen_als(&a->er, naam) : rol_of(a, naam));
}

/* ---- ticking ---- */

static bool may(const struct aanwezigen *a)
{
	if (!tui_may_write(a->basis.tui))
		return false;
	if (record_is(&a->vergadering, V_vergadering_afgesloten, "ja"))
		tui_complain(a->basis.tui, "Deze vergadering is afgesloten: wie er was staat vast.");
	return !record_is(&a->vergadering, V_vergadering_afgesloten, "ja");
}

static void keep(struct aanwezigen *a, const struct namen *er)
{
	struct record nieuw = record_copy(&a->vergadering, &a->basis.arena);
	struct error err;

	nieuw.waarden[V_vergadering_aanwezig] = aanwezig_tekst(er, store_of(a->basis.tui)->config,
		&a->basis.arena);
	if (record_save(store_of(a->basis.tui), &a->vergadering, &nieuw, arena_printf(&a->basis.arena,
			"wie er was bij de vergadering van %s", dag_tekst(
				record_dag(&nieuw, V_vergadering_datum), &a->basis.arena)), &err) != OK)
		tui_complain(a->basis.tui, "Er is niets veranderd: %s.", err.sentence);
	tui_reload(a->basis.tui);
}

/* Those who are there, with this one changed, in the order of the rows. */
static struct namen toggled(struct aanwezigen *a, size_t row)
{
	struct namen er = { .rijen = arena_alloc(&a->basis.arena,
		(a->namen.aantal + 1) * sizeof(*er.rijen)) };

	for (size_t i = 0; i < a->namen.aantal; i++)
		if (namen_heeft(&a->er, a->namen.rijen[i]) != (i == row))
			er.rijen[er.aantal++] = namen_als(&a->er, a->namen.rijen[i]);
	return er;
}

static void toggle(struct view *view)
{
	struct aanwezigen *a = view->data;
	struct namen er;
	size_t row;

	if (!list_selected(a->basis.list, &row) || !may(a))
		return;
	er = toggled(a, row);
	keep(a, &er);
}

static void everybody(struct view *view)
{
	struct aanwezigen *a = view->data;
	struct namen er = { .rijen = arena_alloc(&a->basis.arena,
		(a->namen.aantal + 1) * sizeof(*er.rijen)) };

	for (; er.aantal < a->namen.aantal; er.aantal++)
		er.rijen[er.aantal] = namen_als(&a->er, a->namen.rijen[er.aantal]);
	if (may(a))
		keep(a, &er);
}

/* Who is there as before, but this one until then. */
static void keep_tot(struct aanwezigen *a, const char *naam, const char *tot)
{
	struct namen er = toggled(a, a->namen.aantal);

	for (size_t i = 0; i < er.aantal; i++)
		if (strcmp(naam_zonder_tot(er.rijen[i], &a->basis.arena), naam) == 0)
			er.rijen[i] = naam_met_tot(naam, tot, &a->basis.arena);
	keep(a, &er);
}

/* Minutes say who left before the end. */
static void eerder_weg(struct view *view)
{
	struct aanwezigen *a = view->data;
	struct text tot = { 0 };
	const char *naam;
	size_t row;

	if (!list_selected(a->basis.list, &row) || !may(a))
		return;
	naam = a->namen.rijen[row];
	if (!namen_heeft(&a->er, naam))
		tui_say(a->basis.tui, "%s is niet aangevinkt. Spatie vinkt aan.", naam);
	else if (!tui_prompt(a->basis.tui, arena_printf(&a->basis.arena, "Tot hoe laat was %s er:",
			naam), &tot))
		tui_say(a->basis.tui, "Er is niets veranderd.");
	else if (strpbrk(text_str(&tot), ",;()"))
		tui_complain(a->basis.tui, "Typ alleen een tijd, bijvoorbeeld 14:30.");
	else
		keep_tot(a, naam, text_str(&tot));
	text_clear(&tot);
}

/* What stands between commas is one name. */
static void guest(struct view *view)
{
	struct aanwezigen *a = view->data;
	struct text naam = { 0 };

	if (may(a) && tui_prompt(a->basis.tui, "Naam van de gast:", &naam) && naam.len > 0) {
		struct namen er = toggled(a, a->namen.aantal);

		er.rijen[er.aantal++] = text_str(&naam);
		keep(a, &er);
	}
	text_clear(&naam);
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell },
	.noun = "namen",
	.one = "naam",
	.empty = "Nog niemand om aan te vinken. Met + schrijf je op wie er is; wie in de instellingen"
		" bij leden staat, komt hier vanzelf.",
};

static bool open_screen(struct view *view, const void *argument)
{
	((struct aanwezigen *)view->data)->id = *(const int64_t *)argument;
	return lijst_scherm_open(view, &setup, load);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct aanwezigen *a = view->data;
	char datum[DATUM_SIZE];

	(void)right;
	datum_shown(record_dag(&a->vergadering, V_vergadering_datum), datum);
	text_printf(left, "Aanwezig op %s: %zu", datum, a->er.aantal);
}

static const struct action actions[] = {
	{ "Spatie Enter", "wissel", "aan of uit", "Vinkt aan of uit wie er is.", toggle,
	  ACTION_WRITES | ACTION_ROW },
	{ "*", "iedereen", "iedereen", "Vinkt iedereen aan.", everybody, ACTION_WRITES },
	{ "+", "gast", "gast", "Schrijft een gast bij.", guest, ACTION_WRITES },
	{ "t", "tot", "eerder weg", "Tot hoe laat iemand er was; leeg maakt dat ongedaan.", eerder_weg,
	  ACTION_WRITES | ACTION_ROW },
	{ 0 },
};

const struct screen screen_aanwezig = {
	.name = "aanwezigen",
	.title = "Aanwezig",
	.size = sizeof(struct aanwezigen),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = lijst_scherm_reload,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};

void zitting_aanwezig(struct view *view)
{
	tui_open(view->tui, &screen_aanwezig, &((const struct zitting *)view->data)->id);
}
