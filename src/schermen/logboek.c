/* The logboek: who changed, opened, printed or exported what, newest first; of the whole school or
 * of one pupil. It shows the newest rows and says so when there are more. */
#include "intern.h"

#define REGELS_MAX 2000

struct rij {
	struct journaal_regel regel;
	const char *wanneer;
	const char *gevouwen;
};

struct logboek {
	struct lijst_scherm basis;
	int64_t leerling; /* 0 = all */
	struct rij *rijen; /* in the arena */
	size_t aantal;
	bool meer;        /* there are older ones */
	struct text noun;
	struct text titel;
};

/* ---- reading ---- */

struct lezing {
	struct logboek *logboek;
	struct rij *rijen;
	size_t cap;
};

static bool read_regel(const struct journaal_regel *regel, void *context)
{
	struct lezing *lezing = context;
	struct logboek *logboek = lezing->logboek;
	struct arena *arena = &logboek->basis.arena;
	struct rij *rij;

	if (logboek->aantal == REGELS_MAX) {
		logboek->meer = true;
		return false;
	}
	lezing->rijen = xgrow(lezing->rijen, &lezing->cap, logboek->aantal + 1,
		sizeof(*lezing->rijen));
	rij = &lezing->rijen[logboek->aantal++];
	*rij = (struct rij){ .regel = journaal_regel_copy(regel, arena) };
	rij->wanneer = tijdstip_shown(arena, regel->tijdstip);
	rij->gevouwen = utf8_fold(arena, arena_printf(arena, "%s %s %s", rij->wanneer,
		rij->regel.gebruiker, rij->regel.omschrijving));
	return true;
}

static bool load(void *ctx)
{
	struct logboek *logboek = ctx;
	struct lezing lezing = { .logboek = logboek };

	logboek->aantal = 0;
	logboek->meer = false;
	journaal_visit(store_of(logboek->basis.tui), logboek->leerling, read_regel, &lezing);
	logboek->rijen = arena_keep(&logboek->basis.arena, lezing.rijen,
		logboek->aantal * sizeof(*lezing.rijen));
	text_reset(&logboek->noun);
	text_add(&logboek->noun, logboek->meer
		? "nieuwste regels; wat ouder is toont: cvb logboek" : "regels, de nieuwste eerst");
	logboek->basis.setup.noun = text_str(&logboek->noun);
	return true;
}

/* ---- rows ---- */

enum { K_WANNEER, K_WIE, K_WAT };

static const struct list_column columns[] = {
	[K_WANNEER] = { .title = "Wanneer", .width = 16 },
	[K_WIE] = { .title = "Wie", .width = 12, .drop = 1 },
	[K_WAT] = { .title = "Wat", .width = 30, .weight = 1 },
};

static size_t count(void *ctx)
{
	return ((const struct logboek *)ctx)->aantal;
}

static int64_t id(void *ctx, size_t row)
{
	return ((const struct logboek *)ctx)->rijen[row].regel.nummer;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct logboek *)ctx)->rijen[row].gevouwen, folded);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct rij *rij = &((const struct logboek *)ctx)->rijen[row];

	if (column == K_WANNEER)
		text_add(&cell->text, rij->wanneer);
	else if (column == K_WIE)
		text_add(&cell->text, rij->regel.gebruiker);
	else
		text_printf(&cell->text, "%s%s", rij->regel.omschrijving,
			rij->regel.hersteld ? " (ongedaan gemaakt)" : "");
	if (rij->regel.hersteld)
		cell->role = ROLE_DIM;
}

/* ---- the screen ---- */

static void name_title(struct logboek *logboek, struct store *store)
{
	struct arena arena = { 0 };
	struct record leerling;

	text_add(&logboek->titel, "Logboek");
	if (logboek->leerling &&
	    record_load(store, E_leerling, logboek->leerling, &arena, &leerling))
		text_printf(&logboek->titel, " van het dossier van %s",
			leerling_naam(&leerling, &arena));
	arena_clear(&arena);
}

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .match = match },
	.empty = "Er is nog niets vastgelegd.",
};

static bool open_screen(struct view *view, const void *argument)
{
	struct logboek *logboek = view->data;

	logboek->leerling = argument ? *(const int64_t *)argument : 0;
	name_title(logboek, store_of(view->tui));
	return lijst_scherm_open(view, &setup, load);
}

static void close_screen(struct view *view)
{
	struct logboek *logboek = view->data;

	text_clear(&logboek->noun);
	text_clear(&logboek->titel);
	lijst_scherm_close(view);
}

/* Looking changes nothing in the dossiers, and is a row here. */
static void reload(struct view *view)
{
	(void)lijst_scherm_lees(view->data);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	(void)right;
	text_add(left, text_str(&((const struct logboek *)view->data)->titel));
}

static int64_t subject(const struct view *view)
{
	return ((const struct logboek *)view->data)->leerling;
}

static void open_regel(struct view *view)
{
	const struct logboek *logboek = view->data;
	size_t row;

	if (list_selected(logboek->basis.list, &row))
		logboek_regel_open(view->tui, &logboek->rijen[row].regel);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "velden", "wat veranderde", "Toont welke velden zijn veranderd: wat er"
	  " stond en wat er nu staat.", open_regel, ACTION_ROW },
	{ 0 },
};

const struct screen screen_logboek = {
	.name = "logboek",
	.title = "Logboek",
	.size = sizeof(struct logboek),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.subject = subject,
	.tick = scherm_tick,
	.actions = actions,
};
