/* The pupils behind a figure: beside the figures, and as a screen of its own that opens dossiers.
 * What makes a pupil count is read only for the rows that are in sight. */
#include <stdlib.h>
#include <string.h>

#include "resultaten.h"

#define INSPRING 2
#define MERK 2 /* the list's `>` */
#define REGELS_MAX 12 /* lines of facts under one pupil; the dossier has the rest */

struct leden_rij {
	size_t rang; /* in the list of names */
	struct groep_lid lid;
	bool bekend; /* the facts were read */
	struct feiten feiten;
	const char *const *lijnen; /* of the facts, wrapped */
	size_t lijn_aantal;
};

enum { K_NAAM, K_WANNEER };

/* ---- reading ---- */

static int by_rank(const void *a, const void *b)
{
	const struct leden_rij *left = a, *right = b;

	if (left->rang != right->rang)
		return left->rang < right->rang ? -1 : 1;
	return (left->lid.uitstroom > right->lid.uitstroom) -
		(left->lid.uitstroom < right->lid.uitstroom);
}

/* SIZE_MAX when the pupil was deleted meanwhile: comes last, and without a name. */
static size_t rang_of(const struct namen *namen, int64_t leerling)
{
	size_t laag = 0, hoog = namen->lijst.aantal;

	while (laag < hoog) {
		size_t midden = laag + (hoog - laag) / 2;
		const struct naam *hier = &namen->op_id[midden];

		if (hier->id == leerling)
			return hier->rang;
		if (hier->id < leerling)
			laag = midden + 1;
		else
			hoog = midden;
	}
	return SIZE_MAX;
}

void leden_set(struct leden *leden, const struct aanwijzing *van)
{
	const struct groep *groep = van ? aanwijzing_groep(van) : NULL;

	arena_clear(&leden->arena);
	leden->keer = leden->uitkomst->keer;
	leden->van = van ? *van : (struct aanwijzing){ 0 };
	leden->aantal = groep ? groep->aantal : 0;
	leden->rijen = arena_alloc(&leden->arena, (leden->aantal + 1) * sizeof(*leden->rijen));
	for (size_t i = 0; i < leden->aantal; i++)
		leden->rijen[i] = (struct leden_rij){ .lid = groep->leden[i],
			.rang = rang_of(&leden->uitkomst->namen, groep->leden[i].leerling) };
	if (leden->aantal > 1)
		qsort(leden->rijen, leden->aantal, sizeof(*leden->rijen), by_rank);
	list_reload(leden->list);
}

static void read_facts(struct leden *leden, struct leden_rij *rij)
{
	struct feit_vraag vraag = { store_of(leden->uitkomst->tui), leden->uitkomst->resultaten,
		leden->van.cijfer, rij->lid, leden->privacy };

	if (rij->bekend)
		return;
	rij->bekend = true;
	rij->feiten = feiten_of(&vraag, &leden->arena);
}

static void wrap_facts(struct leden *leden, struct leden_rij *rij)
{
	const char *tekst;
	const char *lijnen[REGELS_MAX] = { 0 };
	size_t len;

	read_facts(leden, rij);
	if (rij->lijnen)
		return;
	tekst = rij->feiten.tekst;
	for (rij->lijn_aantal = 0; tekst && *tekst && rij->lijn_aantal < REGELS_MAX;
	     rij->lijn_aantal++) {
		const char *next = text_wrap(tekst, leden->breedte, &len);

		lijnen[rij->lijn_aantal] = arena_strndup(&leden->arena, tekst, len);
		tekst = next;
	}
	if (tekst && *tekst)
		lijnen[REGELS_MAX - 1] = "… (Enter: alles in het dossier)";
	rij->lijnen = memcpy(arena_alloc(&leden->arena, sizeof(lijnen)), lijnen, sizeof(lijnen));
}

/* ---- the list's questions ---- */

static size_t count(void *ctx)
{
	return ((const struct leden *)ctx)->aantal;
}

static const struct leerling_rij *leerling_at(const struct leden *leden, size_t row)
{
	size_t rang = leden->rijen[row].rang;

	return rang == SIZE_MAX ? NULL : &leden->uitkomst->namen.lijst.rijen[rang];
}

/* Who left twice has two rows. */
static int64_t id(void *ctx, size_t row)
{
	const struct leden_rij *rij = &((const struct leden *)ctx)->rijen[row];

	return rij->lid.uitstroom != 0 ? rij->lid.uitstroom : rij->lid.leerling;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	const struct leerling_rij *leerling = leerling_at(ctx, row);

	return leerling && words_match(leerling->gevouwen, folded);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	struct leden *leden = ctx;
	const struct leerling_rij *leerling = leerling_at(leden, row);

	if (column == K_WANNEER) {
		read_facts(leden, &leden->rijen[row]);
		text_add(&cell->text, leden->rijen[row].feiten.wanneer);
	} else if (!leerling) {
		text_add(&cell->text, "(intussen verwijderd)");
	} else {
		rij_naam(leerling, &cell->text);
	}
}

static size_t lines(void *ctx, size_t row)
{
	struct leden *leden = ctx;

	wrap_facts(leden, &leden->rijen[row]);
	return leden->rijen[row].lijn_aantal;
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	struct leden *leden = ctx;

	wrap_facts(leden, &leden->rijen[row]);
	text_printf(&cell->text, "%*s%s", INSPRING, "", leden->rijen[row].lijnen[line]);
	cell->role = ROLE_DIM;
}

void leden_init(struct leden *leden, struct uitkomst *uitkomst)
{
	leden->uitkomst = uitkomst;
	leden->kolommen[K_NAAM] = (struct list_column){ .title = "Naam", .width = 14, .weight = 1 };
	leden->kolommen[K_WANNEER] = (struct list_column){ .title = "Groep of vertrek",
		.width = 14, .drop = 1 };
	leden->setup = (struct list_setup){
		.columns = leden->kolommen,
		.column_count = 2,
		.source = { .count = count, .id = id, .cell = cell, .match = match,
			.lines = lines, .line = line },
		.noun = "leerlingen",
		.empty = "Niemand: dit cijfer is 0.",
		.no_titles = true,
	};
	leden->list = list_new(&leden->setup, leden);
}

void leden_clear(struct leden *leden)
{
	list_free(leden->list);
	arena_clear(&leden->arena);
}

void leden_draw(struct leden *leden, struct area *area)
{
	int breedte = area->width - MERK - INSPRING - 1;
	bool privacy = leden->uitkomst->tui->privacy;

	for (size_t i = 0; i < leden->aantal &&
	     (leden->breedte != breedte || leden->privacy != privacy); i++) {
		leden->rijen[i].lijnen = NULL;
		leden->rijen[i].bekend = leden->rijen[i].bekend && leden->privacy == privacy;
	}
	leden->breedte = breedte;
	leden->privacy = privacy;
	part_draw(list_part(leden->list), area);
}

/* ---- a screen of its own ---- */

struct leden_scherm {
	struct leden leden;
	struct text titel; /* of the figure: it is found again by it */
	struct text label;
	int cel;
};

struct opening {
	struct uitkomst *uitkomst;
	const struct aanwijzing *van;
};

static bool open_screen(struct view *view, const void *argument)
{
	const struct opening *opening = argument;
	struct leden_scherm *data = view->data;

	leden_init(&data->leden, opening->uitkomst);
	leden_set(&data->leden, opening->van);
	text_add(&data->titel, opening->van->cijfer->titel);
	text_add(&data->label, opening->van->cijfer->label);
	data->cel = opening->van->cel;
	view->part = list_part(data->leden.list);
	return true;
}

static void close_screen(struct view *view)
{
	struct leden_scherm *data = view->data;

	leden_clear(&data->leden);
	text_clear(&data->titel);
	text_clear(&data->label);
}

/* The same figure among those that were counted again; false when it is gone. */
static bool find_again(const struct leden_scherm *data, struct aanwijzing *out)
{
	const struct overzicht *overzicht = &data->leden.uitkomst->overzicht;
	const struct vakje *titels = NULL;

	for (size_t i = 0; i < overzicht->aantal; i++) {
		const struct cijfer *cijfer = &overzicht->cijfers[i];

		if (cijfer->vorm == VORM_KOLOMMEN)
			titels = cijfer->cellen;
		if (cijfer->soort == CIJFER_GEEN ||
		    strcmp(cijfer->titel, text_str(&data->titel)) != 0 ||
		    strcmp(cijfer->label, text_str(&data->label)) != 0 ||
		    data->cel >= (int)cijfer->cellen_aantal)
			continue;
		*out = (struct aanwijzing){ cijfer,
			cijfer->vorm == VORM_TABEL ? titels : NULL, data->cel };
		return true;
	}
	return false;
}

static void reload(struct view *view)
{
	struct leden_scherm *data = view->data;
	struct aanwijzing van;

	uitkomst_load(data->leden.uitkomst);
	if (data->leden.keer == data->leden.uitkomst->keer)
		return;
	leden_set(&data->leden, find_again(data, &van) ? &van : NULL);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct leden_scherm *data = view->data;
	const struct uitkomst *uitkomst = data->leden.uitkomst;
	size_t aantal = data->leden.aantal;
	struct arena arena = { 0 };
	char jaar[SCHOOLJAAR_SIZE];

	text_printf(left, "%s: %zu %s", data->leden.van.cijfer
		? aanwijzing_titel(&data->leden.van, &arena) : text_str(&data->titel), aantal,
		aantal == 1 ? "leerling" : "leerlingen");
	schooljaar_text(uitkomst->schooljaar, jaar);
	text_printf(right, "%s %s", uitkomst->vso ? "vso" : "so", jaar);
	arena_clear(&arena);
}

/* ---- actions ---- */

static void open_row(struct view *view)
{
	struct leden_scherm *data = view->data;
	size_t row;

	if (!list_selected(data->leden.list, &row))
		return;
	read_facts(&data->leden, &data->leden.rijen[row]);
	dossier_open(view->tui, &data->leden.rijen[row].feiten.plek);
}

static void waarom(struct view *view)
{
	const struct leden_scherm *data = view->data;

	if (data->leden.van.cijfer)
		cijfer_waarom_open(view->tui, &data->leden.van);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier op de plek waar dit cijfer"
	  " vandaan komt.", open_row, ACTION_ROW },
	{ "w", "waarom", "waarom", "Hoe dit cijfer is geteld, en van wie die regel is.", waarom,
	  0 },
	{ 0 },
};

static void draw(struct view *view, struct area *area)
{
	leden_draw(&((struct leden_scherm *)view->data)->leden, area);
}

/* How many there are stands on the first line already. */
static void support(struct view *view, struct text *out)
{
	const struct part *part = view->part;

	if (part->kind->typing(part) ||
	    *list_filter_text(((const struct leden_scherm *)view->data)->leden.list))
		part->kind->support(part, out);
}

const struct screen screen_leden = {
	.name = "wie",
	.title = "Leerlingen achter een cijfer",
	.size = sizeof(struct leden_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.draw = draw,
	.heading = heading,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
};

void leden_open(struct tui *tui, struct uitkomst *uitkomst, const struct aanwijzing *van)
{
	tui_open(tui, &screen_leden, &(struct opening){ uitkomst, van });
}
