/* The proposed agenda: who should be on the next meeting and why, and below it who waits. */
#include "cvb/jaarplanning.h"
#include "cvb/signalen.h"

#include "vergadering.h"

struct agenda_scherm {
	struct lijst_scherm basis;
	struct agenda agenda;
	size_t nu;        /* how many fit in this meeting */
	dag vergadering;  /* GEEN_DAG = none is planned */
};

/* ---- rows: the heading of who waits is a row of its own, between the two groups ---- */

enum { K_NUMMER, K_LEERLING, K_ERNST, K_WAAROM };

static const struct list_column columns[] = {
	[K_NUMMER] = { .title = "", .width = 3, .right = true, .drop = 1 },
	[K_LEERLING] = { .title = "Leerling", .width = 20, .weight = 1 },
	[K_ERNST] = { .title = "", .width = 2 },
	[K_WAAROM] = { .title = "Waarom", .width = 20, .weight = 3 },
};

static size_t count(void *ctx)
{
	const struct agenda_scherm *scherm = ctx;

	return scherm->agenda.aantal + (scherm->agenda.aantal > scherm->nu);
}

static int heading_row(void *ctx, size_t row)
{
	const struct agenda_scherm *scherm = ctx;

	return row == scherm->nu && scherm->agenda.aantal > scherm->nu;
}

static size_t place_of(const struct agenda_scherm *scherm, size_t row)
{
	return row > scherm->nu ? row - 1 : row;
}

static const struct agenda_rij *rij_at(const struct agenda_scherm *scherm, size_t row)
{
	return &scherm->agenda.rijen[place_of(scherm, row)];
}

static int64_t id(void *ctx, size_t row)
{
	return heading_row(ctx, row) ? 0 : rij_at(ctx, row)->leerling;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(rij_at(ctx, row)->redenen.rijen[0].sorteer, folded);
}

static void put_redenen(const struct signaal_lijst *redenen, struct text *out)
{
	for (size_t i = 0; i < redenen->aantal; i++)
		deel_add(out, signaal_title(redenen->rijen[i].code));
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct agenda_scherm *scherm = ctx;
	const struct agenda_rij *rij = rij_at(scherm, row);
	enum ernst ernst = rij->redenen.rijen[0].ernst;

	if (heading_row(ctx, row)) {
		text_printf(&cell->text, "Wachten op een volgende vergadering: %zu",
			scherm->agenda.aantal - scherm->nu);
	} else if (column == K_NUMMER) {
		text_printf(&cell->text, "%zu", place_of(scherm, row) + 1);
	} else if (column == K_LEERLING) {
		text_add(&cell->text, rij->naam);
	} else if (column == K_ERNST) {
		text_add(&cell->text, ernst_merk(ernst));
		cell->role = ernst_rol(ernst);
	} else {
		put_redenen(&rij->redenen, &cell->text);
	}
}

/* ---- the screen ---- */

static bool load(void *ctx)
{
	struct agenda_scherm *scherm = ctx;
	struct store *store = store_of(scherm->basis.tui);
	size_t maximum = (size_t)store->config->vergadering_maximum;
	struct signaal_lijst lijst = stand_signalen(scherm->basis.tui);

	scherm->agenda = agenda_of_signalen(store, &lijst, maximum, &scherm->basis.arena);
	scherm->nu = scherm->agenda.aantal < maximum ? scherm->agenda.aantal : maximum;
	scherm->vergadering = volgende_vergadering(store);
	return true;
}

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading_row, .match = match },
	.noun = "leerlingen",
	.empty = "Niemand hoeft op de agenda.\n\nDe agenda komt uit de signalen: wie te laat is of"
		" aandacht vraagt, staat hier vanzelf.",
};

/* What the CvB must know of the pupil. */
static void naast(void *ctx, size_t row, struct page *blad)
{
	const struct agenda_scherm *scherm = ctx;
	const struct signaal *eerste = rij_at(scherm, row)->redenen.rijen;

	zit_leerling_fill(blad, &(struct zit_leerling){ .tui = scherm->basis.tui,
		.leerling = eerste->leerling, .naam = eerste->naam, .volledig = true });
}

static bool open_screen(struct view *view, const void *argument)
{
	struct agenda_scherm *scherm = view->data;

	(void)argument;
	scherm->basis.op_stand = true;
	scherm->basis.naast = naast;
	scherm->vergadering = GEEN_DAG;
	return lijst_scherm_open(view, &setup, load);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct agenda_scherm *scherm = view->data;
	size_t minuten = scherm->nu * (size_t)store_of(view->tui)->config->vergadering_minuten;
	struct arena arena = { 0 };

	(void)right;
	text_add(left, "Voorstel voor de ");
	if (scherm->vergadering == GEEN_DAG)
		text_add(left, "volgende vergadering");
	else
		text_printf(left, "vergadering van %s", dag_tekst(scherm->vergadering, &arena));
	if (scherm->nu > 0)
		text_printf(left, ": %zu %s, ongeveer %zu minuten", scherm->nu,
			scherm->nu == 1 ? "leerling" : "leerlingen", minuten);
	arena_clear(&arena);
}

/* The most urgent reason of the pupil under the cursor. */
static const struct signaal *selected(const struct view *view)
{
	const struct agenda_scherm *scherm = view->data;
	size_t row = 0;

	return list_selected(scherm->basis.list, &row) ? rij_at(scherm, row)->redenen.rijen : NULL;
}

static void dossier(struct view *view)
{
	signaal_dossier(view->tui, selected(view));
}

static void waarom(struct view *view)
{
	waarom_leerling_open(view->tui, selected(view)->leerling);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling, bij wat het"
	  " dringendst is.", dossier, ACTION_ROW },
	{ "w", "waarom", "waarom", "Legt uit waarom deze leerling hier staat: de regels, en met welke"
	  " data is gerekend.", waarom, ACTION_ROW },
	{ 0 },
};

const struct screen screen_agenda = {
	.name = "agenda",
	.title = "Voorstel voor de agenda",
	.size = sizeof(struct agenda_scherm),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.draw = lijst_scherm_draw,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};
