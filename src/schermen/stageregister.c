/* The register of stage places: every organisation where pupils are or were, with whom to ring. On
 * a wide screen all that is known of one stands beside the list. */
#include "stages.h"

#define LIJST_DEEL 45  /* percent of them for the list */

enum { K_NAAM, K_NU, K_LEERLINGEN, K_CONTACT, K_TELEFOON };

static const struct list_column columns[] = {
	[K_NAAM] = { .title = "Organisatie", .width = 20, .weight = 3 },
	[K_NU] = { .title = "Nu", .width = 4, .right = true, .sorts = true },
	[K_LEERLINGEN] = { .title = "Ooit", .width = 5, .right = true, .sorts = true },
	[K_CONTACT] = { .title = "Contactpersoon", .width = 16, .weight = 2, .drop = 2 },
	[K_TELEFOON] = { .title = "Telefoon", .width = 13, .drop = 1 },
};

struct register_scherm {
	struct lijst_scherm basis;
	struct stage_register plaatsen;
	const char **gevouwen; /* per organisation, to narrow with; in the arena */
};

/* ---- reading ---- */

static const char *fold(struct register_scherm *scherm, const struct stage_plaats *plaats)
{
	struct text woorden = { 0 };

	text_printf(&woorden, "%s", plaats_naam(plaats));
	for (size_t i = 0; i < plaats->contacten_aantal; i++)
		if (plaats->contacten[i].naam)
			text_printf(&woorden, " %s", plaats->contacten[i].naam);
	return utf8_fold(&scherm->basis.arena, tekst_keep(&woorden, &scherm->basis.arena));
}

static void begin(void *ctx, struct ronde *ronde)
{
	struct register_scherm *scherm = ctx;
	const struct tui *tui = scherm->basis.tui;

	register_ronde(ronde, store_of(tui), tui->vandaag, &scherm->basis.straks);
}

static bool load(void *ctx)
{
	struct register_scherm *scherm = ctx;

	scherm->plaatsen = register_uit(&scherm->basis.lezer.ronde);
	scherm->gevouwen = arena_alloc(&scherm->basis.arena,
		(scherm->plaatsen.aantal + 1) * sizeof(*scherm->gevouwen));
	for (size_t i = 0; i < scherm->plaatsen.aantal; i++)
		scherm->gevouwen[i] = fold(scherm, &scherm->plaatsen.plaatsen[i]);
	return true;
}

/* ---- the list's questions ---- */

static const struct stage_plaats *row_at(void *ctx, size_t row)
{
	return &((const struct register_scherm *)ctx)->plaatsen.plaatsen[row];
}

static size_t count(void *ctx)
{
	return ((const struct register_scherm *)ctx)->plaatsen.aantal;
}

static int64_t id(void *ctx, size_t row)
{
	return row_at(ctx, row)->nummer;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct register_scherm *)ctx)->gevouwen[row], folded);
}

/* Most first. */
static int compare(void *ctx, size_t a, size_t b, size_t column)
{
	const struct stage_plaats *left = row_at(ctx, a), *right = row_at(ctx, b);
	size_t links = column == K_NU ? left->nu : left->leerlingen;
	size_t rechts = column == K_NU ? right->nu : right->leerlingen;

	return (links < rechts) - (links > rechts);
}

static void put_contact(const struct register_scherm *scherm, const struct stage_plaats *plaats,
	size_t column, struct text *out)
{
	const char *tekst = NULL;

	if (plaats->contacten_aantal > 0)
		tekst = column == K_CONTACT ? plaats->contacten[0].naam
			: plaats_telefoon(&plaats->contacten[0], scherm->basis.tui);
	text_add(out, tekst ? tekst : "");
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct stage_plaats *plaats = row_at(ctx, row);

	if (column == K_NAAM) {
		cell->role = plaats->naam ? ROLE_NORMAL : ROLE_DIM;
		text_add(&cell->text, plaats_naam(plaats));
	} else if (column == K_LEERLINGEN) {
		text_printf(&cell->text, "%zu", plaats->leerlingen);
	} else if (column != K_NU) {
		put_contact(ctx, plaats, column, &cell->text);
	} else if (plaats->nu > 0) {
		text_printf(&cell->text, "%zu", plaats->nu);
	}
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .match = match, .compare = compare },
	.noun = "stageplekken",
	.empty = "Er zijn nog geen stageplekken: ze volgen vanzelf uit de stages die je vastlegt.",
};

static void naast(void *ctx, size_t row, struct page *blad)
{
	const struct register_scherm *scherm = ctx;

	plaats_fill(blad, &scherm->plaatsen.plaatsen[row], scherm->basis.tui);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct register_scherm *scherm = view->data;

	(void)argument;
	scherm->basis.begin = begin;
	scherm->basis.naast = naast;
	scherm->basis.lijst_deel = LIJST_DEEL;
	return lijst_scherm_open(view, &setup, load);
}

/* NULL when there is no row. */
static const struct stage_plaats *selected(const struct register_scherm *scherm)
{
	size_t row;

	return list_selected(scherm->basis.list, &row) ? &scherm->plaatsen.plaatsen[row] : NULL;
}

/* ---- actions ---- */

static void open_row(struct view *view)
{
	tui_open(view->tui, &screen_stageplaats, &selected(view->data)->nummer);
}

static void nieuw(struct view *view)
{
	plaats_nieuw(view->tui, selected(view->data));
}

static void terug(struct view *view)
{
	tui_close(view);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Toont alle stages bij deze organisatie en wie je er kunt"
	  " bellen.", open_row, ACTION_ROW },
	{ "n", "nieuw", "nieuw", "Legt een nieuwe stage bij deze organisatie vast.", nieuw,
	  ACTION_WRITES | ACTION_ROW },
	{ "/", "beperk", "zoek", "Laat alleen de organisaties zien met wat je typt in hun naam of in"
	  " die van een contactpersoon.", NULL, 0 },
	{ "o Tab", "wiewaar", "stages", "Terug naar wie waar is.", terug, 0 },
	{ 0 },
};

const struct screen screen_stageregister = {
	.name = "stageplekken",
	.title = "Stageplekken",
	.size = sizeof(struct register_scherm),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.draw = lijst_scherm_draw,
	.tick = scherm_tick,
	.actions = actions,
};
