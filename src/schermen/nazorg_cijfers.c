/* Bestendiging per schooljaar of leaving: how many are still where they went, at every volgmoment,
 * as bars with their numbers; behind every number stands who. */
#include <string.h>

#include "intern.h"

#include "cvb/resultaten.h"

#define BALK 24 /* columns of a bar at most */

enum deel { D_ALLE, D_ZELFDE, D_ANDERE, D_UITGEVALLEN, D_ONBEKEND, DELEN };

/* A row: a heading, or a figure. */
struct regel {
	const struct cohort *cohort;
	const struct bestendiging *moment; /* NULL = none has come yet, or a heading */
	enum deel deel;
	bool kop;
};

struct cijfers {
	struct lijst_scherm basis;
	struct cohorten *cohorten;
	struct regel *regels;
	size_t aantal, cap;
	bool kaal; /* accessible: numbers, no bars */
};

/* ---- reading ---- */

static void add(struct cijfers *scherm, struct regel regel)
{
	scherm->regels = xgrow(scherm->regels, &scherm->cap, scherm->aantal + 1, sizeof(regel));
	scherm->regels[scherm->aantal++] = regel;
}

static void add_cohort(struct cijfers *scherm, const struct cohort *cohort)
{
	size_t before;

	add(scherm, (struct regel){ .cohort = cohort, .kop = true });
	before = scherm->aantal;
	for (size_t i = 0; i < scherm->cohorten->momenten; i++) {
		if (cohort->momenten[i].leerlingen.aantal == 0)
			continue;
		for (enum deel deel = 0; deel < DELEN; deel++)
			add(scherm, (struct regel){ cohort, &cohort->momenten[i], deel, false });
	}
	if (scherm->aantal == before)
		add(scherm, (struct regel){ .cohort = cohort });
}

static void begin(void *ctx, struct ronde *ronde)
{
	cohorten_ronde(ronde, store_of(((struct cijfers *)ctx)->basis.tui));
}

static bool load(void *ctx)
{
	struct cijfers *scherm = ctx;

	cohorten_free(scherm->cohorten);
	scherm->cohorten = cohorten_uit(&scherm->basis.lezer.ronde);
	scherm->aantal = 0;
	for (size_t i = 0; i < scherm->cohorten->aantal; i++)
		add_cohort(scherm, &scherm->cohorten->rijen[i]);
	scherm->basis.setup.empty = store_of(scherm->basis.tui)->config->school_vso
		? "Er is nog niemand uit het vso vertrokken van wie de school moet volgen hoe het"
		  " gaat."
		: "Bestendiging wordt gevolgd na het vso, en deze school heeft alleen so.";
	return true;
}

static const struct groep *groep_of(const struct regel *regel)
{
	const struct bestendiging *moment = regel->moment;

	if (!moment)
		return &regel->cohort->leerlingen;
	switch (regel->deel) {
	case D_ZELFDE:
		return &moment->zelfde_plek;
	case D_ANDERE:
		return &moment->andere_passende_plek;
	case D_UITGEVALLEN:
		return &moment->uitgevallen;
	case D_ONBEKEND:
		return &moment->onbekend;
	default:
		return &moment->leerlingen;
	}
}

/* ---- rows ---- */

enum { K_WAT, K_AANTAL, K_BALK };

static const struct list_column columns[] = {
	[K_WAT] = { .title = "Op een passende plek?", .width = 22 },
	[K_AANTAL] = { .title = "Aantal", .width = 6, .right = true },
	[K_BALK] = { .title = "", .width = 16, .weight = 1 },
};

static size_t count(void *ctx)
{
	return ((const struct cijfers *)ctx)->aantal;
}

static int heading_row(void *ctx, size_t row)
{
	return ((const struct cijfers *)ctx)->regels[row].kop;
}

static int64_t id(void *ctx, size_t row)
{
	const struct regel *regel = &((const struct cijfers *)ctx)->regels[row];
	int maanden = regel->moment ? regel->moment->maanden : 0;

	return (((int64_t)regel->cohort->schooljaar * 1000 + maanden) * DELEN + regel->deel) * 2 +
		regel->kop;
}

static void put_wat(const struct regel *regel, struct text *out)
{
	static const char *const namen[DELEN] = {
		[D_ZELFDE] = "zelfde plek",
		[D_ANDERE] = "andere passende plek",
		[D_UITGEVALLEN] = "uitgevallen",
		[D_ONBEKEND] = "onbekend",
	};

	if (!regel->moment)
		text_add(out, "nog geen volgmoment");
	else if (regel->deel == D_ALLE)
		text_printf(out, "na %d %s", regel->moment->maanden,
			regel->moment->maanden == 1 ? "maand" : "maanden");
	else
		text_add(out, namen[regel->deel]);
}

/* "77,8%"; "" when there is none. */
static void put_percentage(struct percentage percentage, struct text *out)
{
	char shown[PERCENTAGE_SIZE];

	percentage_text(percentage, ',', shown);
	text_printf(out, "%s%s", shown, *shown ? "%" : "");
}

static void put_balk(const struct cijfers *scherm, const struct regel *regel,
	struct list_cell *cell)
{
	size_t aantal = groep_of(regel)->aantal;
	size_t alle = regel->moment->leerlingen.aantal;

	cell->role = ROLE_BAR;
	if (!scherm->kaal) {
		bar_add(&cell->text, &(struct bar){ .columns = BALK, .numerator = (long)aantal,
			.denominator = (long)alle, .norm = -1 });
		return;
	}
	cell->role = ROLE_NORMAL;
	put_percentage(percentage_of(aantal, alle), &cell->text);
	text_printf(&cell->text, " van %zu", alle);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct cijfers *scherm = ctx;
	const struct regel *regel = &scherm->regels[row];
	char jaar[SCHOOLJAAR_SIZE];

	if (regel->kop) {
		schooljaar_text(regel->cohort->schooljaar, jaar);
		text_printf(&cell->text, "Vertrokken in schooljaar %s: %zu %s", jaar,
			regel->cohort->leerlingen.aantal,
			regel->cohort->leerlingen.aantal == 1 ? "oud-leerling"
				: "oud-leerlingen");
	} else if (column == K_WAT) {
		text_add(&cell->text, regel->moment && regel->deel != D_ALLE ? "  " : "");
		put_wat(regel, &cell->text);
	} else if (column == K_AANTAL) {
		text_printf(&cell->text, "%zu", groep_of(regel)->aantal);
	} else if (regel->moment && regel->deel != D_ALLE) {
		put_balk(scherm, regel, cell);
	}
}

/* Under the total stands the share, with its n. */
static size_t lines(void *ctx, size_t row)
{
	const struct regel *regel = &((const struct cijfers *)ctx)->regels[row];

	return regel->moment && regel->deel == D_ALLE ? 2 : 0;
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	const struct bestendiging *moment = ((const struct cijfers *)ctx)->regels[row].moment;
	size_t goed = moment->zelfde_plek.aantal + moment->andere_passende_plek.aantal;

	if (line == 1) {
		text_add(&cell->text, "  ondergrens ");
		put_percentage(moment->ondergrens, &cell->text);
		text_printf(&cell->text, " (%zu van alle %zu)", goed, moment->leerlingen.aantal);
		return;
	}
	text_add(&cell->text, "  ");
	put_percentage(moment->percentage, &cell->text);
	if (moment->percentage.noemer == 0)
		text_add(&cell->text, "nog van niemand bekend");
	else
		text_printf(&cell->text, " op een passende plek (%zu van %zu bekend)", goed,
			goed + moment->uitgevallen.aantal);
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading_row,
		.lines = lines, .line = line },
	.noun = "cijfers",
};

static bool open_screen(struct view *view, const void *argument)
{
	struct cijfers *scherm = view->data;

	(void)argument;
	scherm->kaal = view->tui->toegankelijk;
	scherm->basis.begin = begin;
	return lijst_scherm_open(view, &setup, load);
}

static void close_screen(struct view *view)
{
	struct cijfers *scherm = view->data;

	lijst_scherm_close(view);
	cohorten_free(scherm->cohorten);
	xfree(scherm->regels);
}

static void support(struct view *view, struct text *out)
{
	(void)view;
	text_add(out, "Onbekend telt mee in de ondergrens; dit is geen oordeel.");
}

/* ---- actions ---- */

static const char *title_of(const struct regel *regel, struct arena *arena)
{
	char jaar[SCHOOLJAAR_SIZE];
	struct text titel = { 0 };

	schooljaar_text(regel->cohort->schooljaar, jaar);
	text_printf(&titel, "Vertrokken in %s, ", jaar);
	if (regel->moment && regel->deel != D_ALLE)
		text_printf(&titel, "na %d maanden ", regel->moment->maanden);
	put_wat(regel, &titel);
	return tekst_keep(&titel, arena);
}

static void who(struct view *view)
{
	const struct cijfers *scherm = view->data;
	struct arena arena = { 0 };
	size_t row;

	if (!list_selected(scherm->basis.list, &row))
		return;
	wie_open(view->tui, title_of(&scherm->regels[row], &arena),
		groep_of(&scherm->regels[row]));
	arena_clear(&arena);
}

static void back(struct view *view)
{
	tui_close(view);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "wie", "wie", "Laat zien om welke oud-leerlingen het gaat.", who,
	  ACTION_ROW },
	{ "Tab c", "werklijst", "werklijst", "Terug naar wie er gebeld moet worden.", back, 0 },
	{ 0 },
};

const struct screen screen_bestendiging = {
	.name = "bestendiging",
	.title = "Bestendiging: nog op een passende plek?",
	.size = sizeof(struct cijfers),
	.open = open_screen,
	.close = close_screen,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
};
