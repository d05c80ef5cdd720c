/* Main screen 3: the meetings of the CvB. Those that are still to be held or closed come first,
 * then those that were; Enter opens one. */
#include <string.h>

#include "vergadering.h"

enum { K_DATUM, K_TIJD, K_PLAATS, K_VOORZITTER, K_AGENDA, K_STAND };

static const struct list_column columns[] = {
	[K_DATUM] = { .title = "Datum", .width = 13 },
	[K_TIJD] = { .title = "Tijd", .width = 5, .drop = 2 },
	[K_PLAATS] = { .title = "Plaats", .width = 12, .weight = 1, .drop = 4 },
	[K_VOORZITTER] = { .title = "Voorzitter", .width = 14, .weight = 1, .drop = 3,
		.spoken = "voorzitter" },
	[K_AGENDA] = { .title = "Agenda", .width = 22, .weight = 1, .drop = 1 },
	[K_STAND] = { .title = "Stand", .width = 15 },
};

enum deel { KOMEND, TE_SLUITEN, GEWEEST, GROEPEN };

static const char *const koppen[GROEPEN] = {
	[KOMEND] = "Komend",
	[TE_SLUITEN] = "Geweest, nog niet afgesloten",
	[GEWEEST] = "Afgesloten",
};

struct rij {
	enum deel groep;
	bool kop;
	struct vergadering_regel v;
	const char *gevouwen;
};

struct vergaderingen {
	struct lijst_scherm basis;
	struct rij *rijen; /* in the arena */
	size_t aantal;
};

/* ---- reading ---- */

static enum deel deel_of(const struct vergadering_regel *v, dag vandaag)
{
	if (v->afgesloten)
		return GEWEEST;
	return v->datum >= vandaag ? KOMEND : TE_SLUITEN;
}

static const char *cel(const struct rij *rij, int veld, const struct config *config,
	struct arena *arena)
{
	return veld_tekst(&rij->v.record, veld, config, arena);
}

static void fill(struct rij *rij, struct store *store, struct arena *arena)
{
	rij->groep = deel_of(&rij->v, store->vandaag);
	rij->gevouwen = utf8_fold(arena, arena_printf(arena, "%s %s %s %s",
		cel(rij, V_vergadering_datum, store->config, arena),
		cel(rij, V_vergadering_plaats, store->config, arena),
		cel(rij, V_vergadering_voorzitter, store->config, arena),
		cel(rij, V_vergadering_secretaris, store->config, arena)));
}

/* What is still to come is read downwards in time, what was upwards. */
static void sort_in(struct vergaderingen *scherm, const struct rij *alle, size_t aantal)
{
	for (enum deel groep = 0; groep < GROEPEN; groep++) {
		size_t kop = scherm->aantal;

		for (size_t i = 0; i < aantal; i++) {
			const struct rij *rij = &alle[groep == GEWEEST ? aantal - 1 - i : i];

			if (rij->groep != groep)
				continue;
			if (scherm->aantal == kop)
				scherm->rijen[scherm->aantal++] = (struct rij){ .kop = true,
					.groep = groep };
			scherm->rijen[scherm->aantal++] = *rij;
		}
	}
}

static bool load(void *ctx)
{
	struct vergaderingen *scherm = ctx;
	struct arena *arena = &scherm->basis.arena;
	struct store *store = store_of(scherm->basis.tui);
	struct vergadering_lijst lijst = vergaderingen(store, arena);
	struct rij *alle = arena_alloc(arena, (lijst.aantal + 1) * sizeof(*alle));

	scherm->aantal = 0;
	scherm->rijen = arena_alloc(arena, (lijst.aantal + GROEPEN) * sizeof(*scherm->rijen));
	for (size_t i = 0; i < lijst.aantal; i++) {
		alle[i].v = lijst.rijen[i];
		fill(&alle[i], store, arena);
	}
	sort_in(scherm, alle, lijst.aantal);
	return true;
}

/* ---- rows ---- */

static size_t count(void *ctx)
{
	return ((const struct vergaderingen *)ctx)->aantal;
}

static int heading_row(void *ctx, size_t row)
{
	return ((const struct vergaderingen *)ctx)->rijen[row].kop;
}

static int64_t id(void *ctx, size_t row)
{
	const struct rij *rij = &((const struct vergaderingen *)ctx)->rijen[row];

	return rij->kop ? -(int64_t)rij->groep : rij->v.record.id;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct vergaderingen *)ctx)->rijen[row].gevouwen, folded);
}

/* "12 leerlingen, 72 min" */
static void put_agenda(const struct vergadering_regel *v, struct text *out)
{
	if (v->aantal == 0)
		return;
	text_printf(out, "%zu %s", v->aantal, v->aantal == 1 ? "leerling" : "leerlingen");
	if (v->gepland > 0)
		text_printf(out, ", %d min", v->gepland);
}

static void put_stand(const struct rij *rij, dag vandaag, struct list_cell *cell)
{
	if (rij->v.afgesloten) {
		text_add(&cell->text, "afgesloten");
		cell->role = ROLE_DIM;
	} else if (rij->groep == TE_SLUITEN) {
		text_add(&cell->text, "! nog sluiten");
		cell->role = ROLE_WARNING;
	} else if (rij->v.begonnen) {
		text_add(&cell->text, "begonnen");
	} else if (rij->v.datum == vandaag) {
		text_add(&cell->text, "vandaag");
	} else {
		text_printf(&cell->text, "over %d %s", rij->v.datum - vandaag,
			rij->v.datum - vandaag == 1 ? "dag" : "dagen");
	}
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	static const int velden[] = { [K_TIJD] = V_vergadering_tijd,
		[K_PLAATS] = V_vergadering_plaats, [K_VOORZITTER] = V_vergadering_voorzitter };
	const struct vergaderingen *scherm = ctx;
	const struct rij *rij = &scherm->rijen[row];
	struct arena arena = { 0 };

	if (rij->kop) {
		text_add(&cell->text, koppen[rij->groep]);
	} else if (column == K_DATUM) {
		text_printf(&cell->text, "%s %s", weekdag_short(rij->v.datum),
			dag_tekst(rij->v.datum, &arena));
	} else if (column == K_AGENDA) {
		put_agenda(&rij->v, &cell->text);
	} else if (column == K_STAND) {
		put_stand(rij, scherm->basis.tui->vandaag, cell);
	} else {
		text_add(&cell->text, cel(rij, velden[column],
			store_of(scherm->basis.tui)->config, &arena));
	}
	arena_clear(&arena);
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading_row, .match = match },
	.noun = "vergaderingen",
	.one = "vergadering",
	.empty = "Er is nog geen vergadering.\n\nDruk op n om er een te plannen: de agenda komt dan"
		" vanzelf uit wat er aan de beurt is.",
};

static void naast(void *ctx, size_t row, struct page *blad)
{
	const struct vergaderingen *scherm = ctx;

	vergadering_fill(blad, scherm->basis.tui, scherm->rijen[row].v.record.id);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct vergaderingen *scherm = view->data;

	(void)argument;
	scherm->basis.naast = naast;
	return lijst_scherm_open(view, &setup, load);
}

/* Whoever made a meeting comes back to that one. */
static void reload(struct view *view)
{
	const struct vergaderingen *scherm = view->data;
	int64_t *nieuw = &app_of(view->tui)->vergadering;

	lijst_scherm_reload(view);
	if (*nieuw != 0)
		list_select_id(scherm->basis.list, *nieuw);
	*nieuw = 0;
}

/* ---- actions ---- */

static const struct vergadering_regel *selected(const struct view *view)
{
	const struct vergaderingen *scherm = view->data;
	size_t row = 0;

	return list_selected(scherm->basis.list, &row) ? &scherm->rijen[row].v : NULL;
}

static void open_row(struct view *view)
{
	vergadering_open(view->tui, selected(view)->record.id);
}

static void add(struct view *view)
{
	record_form_new(view->tui, E_vergadering, 0);
}

static void edit(struct view *view)
{
	record_form_edit(view->tui, E_vergadering, selected(view)->record.id);
}

static void removal(struct view *view)
{
	record_remove(view->tui, E_vergadering, selected(view)->record.id);
}

static void gegevens(struct view *view)
{
	record_open(view->tui, E_vergadering, selected(view)->record.id);
}

static void notulen(struct view *view)
{
	notulen_open(view->tui, selected(view)->record.id);
}

static void besluitenlijst(struct view *view)
{
	besluitenlijst_open(view->tui, selected(view)->record.id);
}

static void afdrukken(struct view *view)
{
	vergadering_afdrukken(view->tui, selected(view)->datum);
}

static void acties(struct view *view)
{
	open_acties_open(view->tui);
}

/* Behind `:vergadering`: a date. */
static void argument(struct view *view)
{
	int64_t id = vergadering_pick(view->tui, "Welke vergadering?");

	if (id)
		vergadering_open(view->tui, id);
}

static void words(struct tui *tui, const char *name, struct words *out)
{
	if (strcmp(name, "vergadering") == 0)
		vergadering_words(tui, out);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Opent deze vergadering: de agenda, wie er aan tafel is,"
	  " en wat er is besloten.", open_row, ACTION_ROW },
	{ "n", "nieuw", "nieuw", "Plant een vergadering; datum, tijd, plaats en wie hem leidt zijn al"
	  " ingevuld.", add, ACTION_WRITES },
	{ "e", "bewerk", "bewerk", "Wijzigt datum, tijd, plaats of wie er waren.", edit,
	  ACTION_WRITES | ACTION_ROW },
	{ "D", "verwijder", NULL, "Verwijdert een vergadering waarin niets is besloten of"
	  " afgesproken, na een vraag.", removal, ACTION_WRITES | ACTION_ROW },
	{ "N", "notulen", "notulen", "Toont de notulen van deze vergadering.", notulen, ACTION_ROW },
	{ "T", "actielijst", "acties", "Toont alle acties die open zijn, van welke vergadering ook, per"
	  " persoon.", acties, 0 },
	{ "B", "besluitenlijst", NULL, "Toont de besluiten van deze vergadering.", besluitenlijst,
	  ACTION_ROW },
	{ "P", "afdrukken", NULL, "Maakt een bestand om te printen: de notulen, de besluitenlijst of de"
	  " actielijst van deze vergadering.", afdrukken, ACTION_ROW },
	{ "i", "gegevens", NULL, "Toont alles wat er van deze vergadering is vastgelegd.", gegevens,
	  ACTION_ROW },
	{ 0 },
};

const struct screen screen_vergadering = {
	.name = "vergadering",
	.title = "Vergadering",
	.size = sizeof(struct vergaderingen),
	.open = open_screen,
	.close = lijst_scherm_close,
	.reload = reload,
	.draw = lijst_scherm_draw,
	.tick = scherm_tick,
	.actions = actions,
	.words = words,
	.argument = argument,
};
