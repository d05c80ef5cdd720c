/* What the screens that are one list have in common: reading when they open, and again when
 * something changed; when it takes all of the school, between the keys. It does not know what is in
 * the rows. */
#include "intern.h"

#define LIJST_DEEL 60 /* percent of the columns for a list beside a page: it has more to say */

static bool take_rows(struct lijst_scherm *scherm)
{
	scherm->setup.empty = scherm->leeg;
	scherm->gevuld = true;
	scherm->op_blad.vol = false;
	scherm->stand = stand_keer(scherm->tui);
	return scherm->load(scherm);
}

static void begin_round(void *eigenaar, struct ronde *ronde)
{
	struct lijst_scherm *scherm = eigenaar;

	arena_clear(&scherm->straks);
	scherm->begin(scherm, ronde);
}

static void end_round(void *eigenaar, struct ronde *ronde)
{
	struct lijst_scherm *scherm = eigenaar;

	(void)ronde;
	arena_clear(&scherm->arena);
	(void)take_rows(scherm);
	arena_join(&scherm->arena, &scherm->straks);
	if (scherm->list)
		list_reload(scherm->list);
}

/* Its rows come now, or later; false: what it is about is gone. */
static bool read_rows(struct lijst_scherm *scherm)
{
	if (scherm->begin) {
		lezer_opnieuw(&scherm->lezer);
		return true;
	}
	if (scherm->op_stand) {
		stand_lees(scherm->tui);
		if (!stand_heel(scherm->tui))
			return true;
	}
	if (scherm->met_stand)
		stand_lees(scherm->tui);
	gelezen_now(scherm->tui, &scherm->gelezen);
	arena_clear(&scherm->arena);
	scherm->weg = !take_rows(scherm);
	return !scherm->weg;
}

bool lijst_scherm_open(struct view *view, const struct list_setup *setup, bool (*load)(void *ctx))
{
	static const struct leeswerk werk = { begin_round, end_round };
	struct lijst_scherm *scherm = view->data;

	scherm->tui = view->tui;
	scherm->setup = *setup;
	scherm->leeg = setup->empty;
	scherm->setup.empty = BEZIG_MET_LEZEN;
	scherm->load = load;
	scherm->lezer = (struct lezer){ .tui = view->tui, .werk = &werk, .eigenaar = scherm };
	if (!read_rows(scherm))
		return false;
	scherm->list = list_new(&scherm->setup, scherm);
	view->part = list_part(scherm->list);
	return true;
}

void lijst_scherm_close(struct view *view)
{
	struct lijst_scherm *scherm = view->data;

	lezer_stop(&scherm->lezer);
	list_free(scherm->list);
	page_free(scherm->blad);
	arena_clear(&scherm->arena);
	arena_clear(&scherm->straks);
}

bool lijst_scherm_lees(struct lijst_scherm *scherm)
{
	bool is_er = read_rows(scherm);

	list_reload(scherm->list);
	return is_er;
}

static bool is_old(const struct lijst_scherm *scherm)
{
	bool ander = scherm->stand != stand_keer(scherm->tui);

	if (scherm->op_stand)
		return ander;
	return (scherm->met_stand && ander) || gelezen_is_old(scherm->tui, &scherm->gelezen);
}

void lijst_scherm_reload(struct view *view)
{
	struct lijst_scherm *scherm = view->data;

	if (scherm->op_stand)
		stand_lees(view->tui);
	if (scherm->begin)
		lezer_lees(&scherm->lezer);
	else if (scherm->weg || (is_old(scherm) && !lijst_scherm_lees(scherm)))
		tui_close(view);
	if (scherm->stand != stand_keer(view->tui) && !scherm->op_stand) {
		scherm->stand = stand_keer(view->tui);
		list_reload(scherm->list); /* it may be sorted on signals */
	}
}

bool lijst_scherm_wacht(const struct view *view, const struct key *key)
{
	const struct lijst_scherm *scherm = view->data;
	bool leest = scherm->op_stand ? !stand_heel(view->tui) : scherm->lezer.bezig;

	if (!leest || !scherm->gevuld)
		return leest;
	if (view->part->kind->typing(view->part))
		return key->code == KEYC_ENTER;
	return !key_is(key, "Omlaag j Omhoog k PgDn PgUp");
}

/* ---- beside it ---- */

static void fill_blad(struct lijst_scherm *scherm, size_t row)
{
	int64_t rij = scherm->setup.source.id(scherm, row);
	unsigned stand = stand_keer(scherm->tui);

	if (scherm->op_blad.vol && scherm->op_blad.rij == rij && scherm->op_blad.stand == stand)
		return;
	scherm->op_blad.vol = true;
	scherm->op_blad.rij = rij;
	scherm->op_blad.stand = stand;
	if (!scherm->blad)
		scherm->blad = page_new();
	page_clear(scherm->blad);
	scherm->naast(scherm, row, scherm->blad);
}

void lijst_scherm_draw(struct view *view, struct area *area)
{
	struct lijst_scherm *scherm = view->data;
	struct beide beide;
	size_t row;

	scherm->twee = scherm->naast && !area->plain && !view->tui->privacy &&
		area->width >= TWEE_VANAF && list_selected(scherm->list, &row);
	scherm->breedte = area->width;
	if (!scherm->twee) {
		part_draw(view->part, area);
		return;
	}
	beide = draw_beide(area, scherm->lijst_deel ? scherm->lijst_deel : LIJST_DEEL);
	scherm->breedte = beide.lijst.width;
	part_draw(view->part, &beide.lijst);
	fill_blad(scherm, row);
	part_draw(page_part(scherm->blad), &beide.blad);
}
