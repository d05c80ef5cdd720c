/* The pupils of one month of the jaarplanning, grouped by what has to be done. It knows no other
 * months. */
#include "jaarplanning.h"

enum { K_LEERLING, K_DATUM };

static const struct list_column columns[] = {
	[K_LEERLING] = { .title = "Leerling", .width = 18, .weight = 1 },
	[K_DATUM] = { .title = "Wanneer", .width = 24, .weight = 1 },
};

/* ---- rows ---- */

static const struct maandregel *regel_at(const void *ctx, size_t row)
{
	return &((const struct maandlijst *)ctx)->regels[row];
}

static size_t count(void *ctx)
{
	return ((const struct maandlijst *)ctx)->aantal;
}

/* A pupil may be there for more than one reason. */
static int64_t id(void *ctx, size_t row)
{
	const struct plan_punt *punt = regel_at(ctx, row)->punt;

	return (int64_t)((uint64_t)punt->leerling * PLAN_REDENEN + (uint64_t)punt->reden);
}

static int heading(void *ctx, size_t row)
{
	return regel_at(ctx, row)->kop;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(regel_at(ctx, row)->punt->sorteer, folded);
}

static void add_kop(const struct maandlijst *lijst, const struct plan_punt *punt, struct text *out)
{
	text_printf(out, "%s: %zu", plan_reden_taak(punt->reden), lijst->rij->redenen[punt->reden]);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct maandlijst *lijst = ctx;
	const struct plan_punt *punt = lijst->regels[row].punt;
	struct arena arena = { 0 };

	if (lijst->regels[row].kop)
		add_kop(lijst, punt, &cell->text);
	else if (column == K_LEERLING)
		text_add(&cell->text, punt->naam);
	else
		text_add(&cell->text, plan_punt_tekst(punt, &arena));
	arena_clear(&arena);
}

/* ---- making ---- */

void maandlijst_init(struct maandlijst *lijst, const struct tui *tui)
{
	lijst->tui = tui;
	lijst->setup = (struct list_setup){
		.columns = columns,
		.column_count = ARRAY_LEN(columns),
		.source = { .count = count, .id = id, .cell = cell, .heading = heading,
			.match = match },
		.noun = "redenen",
		.one = "reden",
		.empty = "In deze maand hoeft niemand op de agenda.",
	};
	lijst->list = list_new(&lijst->setup, lijst);
}

void maandlijst_clear(struct maandlijst *lijst)
{
	list_free(lijst->list);
	arena_clear(&lijst->arena);
}

void maandlijst_set(struct maandlijst *lijst, const struct plan_rij *rij)
{
	arena_clear(&lijst->arena);
	lijst->rij = rij;
	lijst->aantal = 0;
	lijst->regels = arena_alloc(&lijst->arena,
		(rij->punten_aantal + PLAN_REDENEN) * sizeof(*lijst->regels));
	for (size_t i = 0; i < rij->punten_aantal; i++) {
		const struct plan_punt *punt = &rij->punten[i];

		if (i == 0 || punt->reden != punt[-1].reden)
			lijst->regels[lijst->aantal++] = (struct maandregel){ punt, true };
		lijst->regels[lijst->aantal++] = (struct maandregel){ punt, false };
	}
	list_reload(lijst->list);
}

const struct plan_punt *maandlijst_selected(const struct maandlijst *lijst)
{
	size_t row;

	return list_selected(lijst->list, &row) ? lijst->regels[row].punt : NULL;
}

/* ---- a look at it ---- */

static void preview_row(const struct maandlijst *lijst, const struct maandregel *regel,
	struct area *area, struct arena *arena)
{
	struct text text = { 0 };

	if (regel->kop)
		add_kop(lijst, regel->punt, &text);
	else
		text_add(&text, regel->punt->naam);
	if (regel->kop) {
		area_put_cut(area, ROLE_HEADING, text_str(&text), area->width);
	} else {
		int naam = area->width - columns[K_DATUM].width - 4;

		area_put(area, ROLE_NORMAL, "  ");
		area_put_cut(area, ROLE_NORMAL, text_str(&text), naam);
		area_put(area, ROLE_NORMAL, "  ");
		area_put(area, ROLE_DIM, plan_punt_tekst(regel->punt, arena));
	}
	text_clear(&text);
}

void maandlijst_preview(const struct maandlijst *lijst, struct area *area)
{
	struct arena arena = { 0 };
	int fits = lijst->aantal > (size_t)area->height ? area->height - 1 : (int)lijst->aantal;

	if (lijst->aantal == 0)
		area_wrap(area, ROLE_DIM, lijst->setup.empty);
	for (int i = 0; i < fits; i++) {
		area_move(area, i, 0);
		preview_row(lijst, &lijst->regels[i], area, &arena);
	}
	if ((size_t)fits < lijst->aantal) {
		area_move(area, fits, 0);
		area_put(area, ROLE_DIM, "  ... Enter toont iedereen");
	}
	arena_clear(&arena);
}
