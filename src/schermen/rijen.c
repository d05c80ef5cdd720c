/* Pupils in rows: the columns, narrowing and sorting of the main screen and of what was found. */
#include <ctype.h>
#include <string.h>

#include "vergadering.h"

enum { K_NAAM, K_GROEP, K_LEEFTIJD, K_PROFIEL, K_NIVEAU, K_UITSTROOM, K_SIGNALEN };

static const struct list_column columns[] = {
	[K_NAAM] = { .title = "Naam", .width = 20, .weight = 8 },
	[K_GROEP] = { .title = "Groep", .width = 10, .weight = 2, .drop = 1, .sorts = true },
	[K_LEEFTIJD] = { .title = "Lft", .width = 4, .drop = 2, .right = true, .sorts = true,
		.spoken = "leeftijd" },
	[K_PROFIEL] = { .title = "Profiel", .width = 14, .weight = 1, .drop = 3, .sorts = true },
	[K_NIVEAU] = { .title = "Niveau", .width = 14, .weight = 1, .drop = 5,
		.spoken = "niveau" },
	[K_UITSTROOM] = { .title = "Uitstroom", .width = 12, .drop = 4, .sorts = true,
		.spoken = "uitstroom" },
	[K_SIGNALEN] = { .title = "Signalen", .width = 8, .sorts = true, .spoken = "signalen" },
};

static const struct leerling_rij *row_at(const struct rijen *rijen, size_t row)
{
	return &rijen->lijst.rijen[row];
}

static size_t count(void *ctx)
{
	return ((const struct rijen *)ctx)->lijst.aantal;
}

static int64_t id(void *ctx, size_t row)
{
	return row_at(ctx, row)->id;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(row_at(ctx, row)->gevouwen, folded);
}

/* ---- cells ---- */

void rij_naam(const struct leerling_rij *rij, struct text *out)
{
	text_printf(out, "%s, %s%s%s", rij->achternaam, rij->roepnaam,
		rij->tussenvoegsel ? " " : "", rij->tussenvoegsel ? rij->tussenvoegsel : "");
}

static void put_vertrek(const struct leerling_rij *rij, struct list_cell *cell)
{
	text_add(&cell->text, rij->overleden ? "overleden" : "uit ");
	if (!rij->overleden)
		maand_kort(rij->vertrokken, &cell->text);
	cell->role = ROLE_DIM;
}

/* An expected day that has passed while the pupil is still here asks for care. */
static void put_uitstroom(const struct leerling_rij *rij, dag vandaag, struct list_cell *cell)
{
	if (!rij->ingeschreven) {
		put_vertrek(rij, cell);
		return;
	}
	maand_kort(rij->ref, &cell->text);
	if (rij->ref == GEEN_DAG || rij->ref >= vandaag)
		return;
	text_add(&cell->text, " !");
	cell->role = ROLE_WARNING;
}

/* How many, marked as the most urgent of them. */
static void put_signalen(const struct rijen *rijen, int64_t leerling, struct list_cell *cell)
{
	struct leerling_signalen van = stand_van(rijen->basis.tui, leerling);

	if (stand_keer(rijen->basis.tui) == 0)
		text_add(&cell->text, "…");
	if (van.dringend == 0)
		return;
	text_printf(&cell->text, "%-2s %zu", ernst_merk(van.rijen[0]->ernst), van.dringend);
	cell->role = ernst_rol(van.rijen[0]->ernst);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct rijen *rijen = ctx;
	const struct leerling_rij *rij = row_at(rijen, row);
	const struct config *config = store_of(rijen->basis.tui)->config;

	switch (column) {
	case K_NAAM:
		rij_naam(rij, &cell->text);
		break;
	case K_GROEP:
		text_add(&cell->text, rij->groep ? rij->groep : "");
		break;
	case K_LEEFTIJD:
		if (!rij->overleden)
			text_printf(&cell->text, "%d", rij->leeftijd);
		break;
	case K_PROFIEL:
		text_add(&cell->text, code_name(CODES_profiel, config, rij->uitstroomprofiel));
		break;
	case K_NIVEAU:
		text_add(&cell->text, code_name(CODES_niveau, config, rij->niveau));
		break;
	case K_UITSTROOM:
		put_uitstroom(rij, rijen->basis.tui->vandaag, cell);
		break;
	default:
		put_signalen(rijen, rij->id, cell);
	}
}

/* ---- sorting ---- */

/* Numbers in a name by their value: Arbeid 2 comes before Arbeid 10. Empty comes last. */
static int compare_text(const char *a, const char *b)
{
	if (!a || !b)
		return (a == NULL) - (b == NULL);
	for (; *a && *b; a++, b++) {
		size_t da = strspn(a, "0123456789");
		size_t db = strspn(b, "0123456789");
		int ca = tolower((unsigned char)*a);
		int cb = tolower((unsigned char)*b);

		if (da && db && da != db)
			return da < db ? -1 : 1;
		if (ca != cb)
			return ca < cb ? -1 : 1;
	}
	return (*a != '\0') - (*b != '\0');
}

/* Who goes first comes first, then who has no day; who left comes last, the newest first. */
static int compare_uitstroom(const struct leerling_rij *a, const struct leerling_rij *b)
{
	dag da = a->ref != GEEN_DAG ? a->ref : INT32_MAX;
	dag db = b->ref != GEEN_DAG ? b->ref : INT32_MAX;

	if (a->ingeschreven != b->ingeschreven)
		return a->ingeschreven ? -1 : 1;
	if (!a->ingeschreven)
		return (a->vertrokken < b->vertrokken) - (a->vertrokken > b->vertrokken);
	return (da > db) - (da < db);
}

/* The most urgent first, then who has most. */
static int compare_signalen(const struct tui *tui, int64_t a, int64_t b)
{
	struct leerling_signalen links = stand_van(tui, a);
	struct leerling_signalen rechts = stand_van(tui, b);

	if (links.dringend == 0 || rechts.dringend == 0)
		return (links.dringend == 0) - (rechts.dringend == 0);
	if (links.rijen[0]->ernst != rechts.rijen[0]->ernst)
		return links.rijen[0]->ernst > rechts.rijen[0]->ernst ? 1 : -1;
	return (links.dringend < rechts.dringend) - (links.dringend > rechts.dringend);
}

static int compare(void *ctx, size_t a, size_t b, size_t column)
{
	const struct leerling_rij *left = row_at(ctx, a);
	const struct leerling_rij *right = row_at(ctx, b);

	switch (column) {
	case K_GROEP:
		return compare_text(left->groep, right->groep);
	case K_LEEFTIJD:
		return (left->leeftijd > right->leeftijd) - (left->leeftijd < right->leeftijd);
	case K_PROFIEL:
		return compare_text(left->uitstroomprofiel, right->uitstroomprofiel);
	case K_UITSTROOM:
		return compare_uitstroom(left, right);
	default:
		return compare_signalen(((const struct rijen *)ctx)->basis.tui, left->id, right->id);
	}
}

/* ---- making ---- */

/* What one must know of the pupil. */
static void naast(void *ctx, size_t row, struct page *blad)
{
	const struct rijen *rijen = ctx;
	const struct leerling_rij *rij = row_at(rijen, row);

	zit_leerling_fill(blad, &(struct zit_leerling){ .tui = rijen->basis.tui,
		.leerling = rij->id, .naam = rij->naam, .volledig = true });
}

bool rijen_open(struct view *view, bool marks, bool (*load)(void *ctx))
{
	struct rijen *rijen = view->data;
	const struct list_setup setup = {
		.columns = columns,
		.column_count = ARRAY_LEN(columns),
		.source = { .count = count, .id = id, .cell = cell, .match = match,
			.compare = compare },
		.marks = marks,
	};

	rijen->basis.naast = naast;
	return lijst_scherm_open(view, &setup, load);
}

int64_t rijen_selected(const struct view *view)
{
	const struct rijen *rijen = view->data;
	size_t row;

	return list_selected(rijen->basis.list, &row) ? row_at(rijen, row)->id : 0;
}

void rijen_dossier(struct view *view)
{
	dossier_open(view->tui, &(struct plek){ .leerling = rijen_selected(view) });
}

const struct action rijen_actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling.",
	  rijen_dossier, ACTION_ROW },
	{ 0 },
};
