/* The jaarplanning: the months with what they ask for and what their meetings hold; Enter goes into
 * a month, to its pupils. It computes nothing. */
#include "jaarplanning.h"

#define TWEE_PANELEN 132 /* columns: beside all figures there is room for the pupils */
#define LINKS 84
#define ADVIES_LEAST 3   /* lines below the months */
#define BALK_LEAST 5
#define BALK_MOST 24
#define TE_VEEL 11       /* columns behind a bar: " 12 te veel" */

struct jaarplanning {
	struct lijst_scherm basis;
	struct jaarplan plan;
	struct plan_raad raad;
	const char *uitleg;
	int balk;        /* columns of the bars; 0 = none */
	struct maandlijst maand;
	bool in_maand;   /* the pupils of the month have the keys */
	bool toont_uitleg;
};

/* ---- the rows: months ---- */

enum { K_MAAND, K_REDEN, K_SAMEN = K_REDEN + PLAN_REDENEN, K_PLEK, K_BALK, KOLOMMEN };

static const struct list_column columns[KOLOMMEN] = {
	[K_MAAND] = { .title = "Maand", .width = 14 },
	[K_REDEN + PLAN_EVALUATIE] = { .title = "Evaluatie", .width = 9, .right = true, .drop = 1 },
	[K_REDEN + PLAN_TLV] = { .title = "Tlv", .width = 4, .right = true, .drop = 2 },
	[K_REDEN + PLAN_NIEUW] = { .title = "Nieuw", .width = 5, .right = true, .drop = 3 },
	[K_REDEN + PLAN_VERTREK] = { .title = "Vertrek", .width = 7, .right = true, .drop = 4 },
	[K_SAMEN] = { .title = "Samen", .width = 5, .right = true },
	[K_PLEK] = { .title = "Plek", .width = 4, .right = true },
	[K_BALK] = { .title = "", .width = BALK_LEAST + TE_VEEL, .weight = 1 },
};

static size_t count(void *ctx)
{
	return ((const struct jaarplanning *)ctx)->plan.aantal;
}

static int64_t id(void *ctx, size_t row)
{
	return ((const struct jaarplanning *)ctx)->plan.rijen[row].maand;
}

static void put_balk(const struct jaarplanning *scherm, size_t row, struct list_cell *cell)
{
	bool laat = row == 0; /* also when no meeting is planned that they could be too many for */
	size_t aantal = laat ? scherm->plan.rijen[0].leerlingen : plan_te_veel(&scherm->plan, row);

	if (scherm->balk > 0)
		plan_balk(&scherm->plan, row, scherm->balk, &cell->text);
	if (aantal == 0)
		return;
	text_printf(&cell->text, "%s%zu te %s", cell->text.len > 0 ? " " : "", aantal,
		laat ? "laat" : "veel");
	cell->role = laat ? ROLE_LATE : ROLE_WARNING;
}

/* What is nothing stays empty, so that the eye finds what is there. */
static void put_number(size_t number, struct text *out)
{
	if (number > 0)
		text_printf(out, "%zu", number);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct jaarplanning *scherm = ctx;
	const struct plan_rij *rij = &scherm->plan.rijen[row];
	struct arena arena = { 0 };

	if (column == K_MAAND)
		text_add(&cell->text, plan_rij_naam(rij, &arena));
	else if (column == K_SAMEN)
		put_number(rij->leerlingen, &cell->text);
	else if (column == K_PLEK)
		put_number(rij->plaatsen, &cell->text);
	else if (column == K_BALK)
		put_balk(scherm, row, cell);
	else
		put_number(rij->redenen[column - K_REDEN], &cell->text);
	arena_clear(&arena);
}

/* ---- reading ---- */

static size_t month_here(const struct jaarplanning *scherm)
{
	size_t row = 0;

	return list_selected(scherm->basis.list, &row) ? row : 0;
}

static void begin(void *ctx, struct ronde *ronde)
{
	struct jaarplanning *scherm = ctx;
	struct store *store = store_of(scherm->basis.tui);

	jaarplan_ronde(ronde, store, (size_t)store->config->vergadering_maximum,
		&scherm->basis.straks);
}

static bool load(void *ctx)
{
	struct jaarplanning *scherm = ctx;
	struct store *store = store_of(scherm->basis.tui);

	scherm->plan = jaarplan_uit(&scherm->basis.lezer.ronde);
	if (scherm->maand.rij)
		maandlijst_set(&scherm->maand, scherm->maand.rij);
	scherm->raad = jaarplan_raad(&scherm->plan, &scherm->basis.arena);
	scherm->uitleg = plan_uitleg(store->config, &scherm->basis.arena);
	return true;
}

/* The pupils are those of the month under the cursor. */
static void follow_cursor(struct jaarplanning *scherm)
{
	const struct plan_rij *hier = &scherm->plan.rijen[month_here(scherm)];

	if (scherm->maand.rij != hier)
		maandlijst_set(&scherm->maand, hier);
}

static void to_months(struct view *view)
{
	struct jaarplanning *scherm = view->data;

	scherm->in_maand = false;
	list_filter(scherm->maand.list, "");
	view->part = list_part(scherm->basis.list);
}

static const struct list_setup setup = {
	.columns = columns,
	.column_count = KOLOMMEN,
	.source = { .count = count, .id = id, .cell = cell },
	.noun = "maanden",
};

static bool open_screen(struct view *view, const void *argument)
{
	struct jaarplanning *scherm = view->data;

	(void)argument;
	maandlijst_init(&scherm->maand, view->tui);
	scherm->basis.begin = begin;
	return lijst_scherm_open(view, &setup, load);
}

static void close_screen(struct view *view)
{
	maandlijst_clear(&((struct jaarplanning *)view->data)->maand);
	lijst_scherm_close(view);
}

static void reload(struct view *view)
{
	lijst_scherm_reload(view);
	follow_cursor(view->data);
}

/* ---- drawing ---- */

/* What is left when the other columns have theirs; the reasons are left out when narrow. */
static int bar_columns(const struct jaarplanning *scherm, int width)
{
	int room = width;

	if (scherm->basis.tui->toegankelijk)
		return 0;
	for (size_t i = 0; i < KOLOMMEN; i++)
		room -= columns[i].drop == 0 ? columns[i].width + 2 : 0;
	for (size_t i = 0; i < KOLOMMEN && (columns[i].drop == 0 || room >= columns[i].width + 2); i++)
		room -= columns[i].drop > 0 ? columns[i].width + 2 : 0;
	room += BALK_LEAST;
	return room < BALK_LEAST ? BALK_LEAST : room > BALK_MOST ? BALK_MOST : room;
}

/* What to do about this month, else about the year; `w` explains which date counts. */
static void draw_advice(const struct jaarplanning *scherm, struct area *area)
{
	const char *maand = scherm->raad.rijen[month_here(scherm)];
	struct area text = area_columns(area, 2, area->width - 3);

	if (scherm->toont_uitleg) {
		area_wrap_most(&text, ROLE_DIM, scherm->uitleg, text.height);
		return;
	}
	if (maand) {
		area_put(&text, ROLE_WARNING, "! ");
		area_wrap_most(&text, ROLE_WARNING, maand, text.height);
	}
	if (text.pen_y < text.height)
		area_wrap_most(&text, ROLE_NORMAL, scherm->raad.algemeen,
			text.height - text.pen_y);
}

static void draw_months(struct jaarplanning *scherm, struct area *area)
{
	int rijen = (int)scherm->plan.aantal + 1; /* with the titles */
	int advies = scherm->toont_uitleg ? 3 * ADVIES_LEAST - 1 : ADVIES_LEAST;
	struct area list, below;

	if (rijen > area->height - advies - 1)
		rijen = area->height - advies - 1;
	list = area_rows(area, 0, rijen);
	below = area_rows(area, rijen + 1, area->height);
	scherm->balk = bar_columns(scherm, area->width);
	part_draw(list_part(scherm->basis.list), &list);
	draw_advice(scherm, &below);
}

static void draw_pupils(const struct jaarplanning *scherm, struct area *area)
{
	struct area rest = area_rows(area, 1, area->height);
	struct arena arena = { 0 };

	area_printf(area, ROLE_HEADING, "%s", met_hoofdletter(plan_rij_naam(scherm->maand.rij, &arena),
		&arena));
	maandlijst_preview(&scherm->maand, &rest);
	arena_clear(&arena);
}

static void draw(struct view *view, struct area *area)
{
	struct jaarplanning *scherm = view->data;
	bool both = area->width >= TWEE_PANELEN && !area->plain && scherm->basis.gevuld;
	struct area links = area_columns(area, 0, both ? LINKS : area->width);
	struct area rechts = area_columns(area, LINKS + 2, area->width);

	follow_cursor(scherm);
	if (scherm->in_maand || !scherm->basis.gevuld) {
		part_draw(view->part, area);
		return;
	}
	draw_months(scherm, &links);
	if (!both)
		return;
	draw_split(area, LINKS);
	draw_pupils(scherm, &rechts);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct jaarplanning *scherm = view->data;
	const struct plan_rij *rij = &scherm->plan.rijen[month_here(scherm)];
	struct arena arena = { 0 };

	(void)right;
	text_add(left, "Jaarplanning");
	if (scherm->in_maand)
		text_printf(left, ": %s, %zu %s", plan_rij_naam(rij, &arena), rij->leerlingen,
			rij->leerlingen == 1 ? "leerling" : "leerlingen");
	arena_clear(&arena);
}

static void support(struct view *view, struct text *out)
{
	const struct jaarplanning *scherm = view->data;

	if (scherm->in_maand)
		list_part(scherm->maand.list)->kind->support(list_part(scherm->maand.list), out);
	else
		text_printf(out, "%s%zu per vergadering", scherm->balk > 0 ? PLAN_LEGENDA "   " : "",
			scherm->plan.maximum);
}

/* ---- keys ---- */

static void open_row(struct view *view)
{
	struct jaarplanning *scherm = view->data;
	const struct plan_punt *punt = maandlijst_selected(&scherm->maand);

	if (!punt) {
		tui_say(view->tui, "In deze maand hoeft niemand op de agenda.");
	} else if (scherm->in_maand) {
		dossier_open(view->tui, &(struct plek){ punt->leerling, punt->entiteit, punt->id });
	} else {
		scherm->in_maand = true;
		view->part = list_part(scherm->maand.list);
	}
}

static void explain(struct view *view)
{
	struct jaarplanning *scherm = view->data;

	to_months(view);
	scherm->toont_uitleg = !scherm->toont_uitleg;
}

/* Back from the pupils to the months; what was narrowed is shown whole first. */
static bool back_key(struct view *view, const struct key *key)
{
	struct jaarplanning *scherm = view->data;

	if (!scherm->in_maand || !key_is(key, "Esc q h Links") ||
	    (key->code == KEYC_ESC && *list_filter_text(scherm->maand.list)))
		return false;
	to_months(view);
	return true;
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Toont wie er in deze maand aan de beurt is, en waarom;"
	  " daar opent het een dossier.", open_row, ACTION_ROW },
	{ "w", "welkedatum", "welke datum telt", "Legt uit in welke maand een evaluatie, een tlv, een"
	  " nieuwe leerling en een vertrek staan.", explain, 0 },
	{ 0 },
};

const struct screen screen_jaarplanning = {
	.name = "jaarplanning",
	.title = "Jaarplanning",
	.size = sizeof(struct jaarplanning),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.wacht = lijst_scherm_wacht,
	.draw = draw,
	.key = back_key,
	.heading = heading,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
};
