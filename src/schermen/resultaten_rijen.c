/* The figures in a list: numbers, bars and tables, laid out for the width that there is. It knows
 * nothing of what the figures are about. */
#include <string.h>

#include "resultaten.h"

#define MERK 2        /* the list's `>` */
#define RUIMTE 2      /* the list's, between columns */
#define AANDEEL 12    /* columns: "26 uitslagen" */
#define PERCENTAGE 7  /* " 77,8%" */
#define BALK_MIN 8
#define BALK_MAX 40
#define LABEL_MAX 44
#define RUIM 14       /* rows from which headings stand apart */

enum { K_TEKST, K_BALK };

static int clamp(int value, int low, int high)
{
	if (value > high)
		value = high;
	return value < low ? low : value;
}

/* ---- laying out ---- */

struct bouw {
	struct cijfer_lijst *lijst;
	struct cijfer_rij *rijen;
	size_t cap;
	const struct vakje *titels; /* of the table that is being added, */
	int cel_breedte;            /* and columns of its cells */
};

static struct cijfer_rij *add(struct bouw *bouw, struct cijfer_rij rij)
{
	bouw->rijen = xgrow(bouw->rijen, &bouw->cap, bouw->lijst->aantal + 1,
		sizeof(*bouw->rijen));
	bouw->rijen[bouw->lijst->aantal] = rij;
	return &bouw->rijen[bouw->lijst->aantal++];
}

struct wikkel {
	const char **lijnen;
	size_t aantal, cap;
};

static void wrap(struct wikkel *wikkel, struct arena *arena, const char *tekst, int breedte)
{
	size_t len;

	while (tekst && *tekst) {
		const char *next = text_wrap(tekst, breedte, &len);

		wikkel->lijnen = xgrow(wikkel->lijnen, &wikkel->cap, wikkel->aantal + 1,
			sizeof(*wikkel->lijnen));
		wikkel->lijnen[wikkel->aantal++] = arena_strndup(arena, tekst, len);
		tekst = next;
	}
}

/* Where a norm stands against the number, in words and, for the eye, with a mark. */
static const char *norm_lijn(const struct cijfer *cijfer, bool plain, struct arena *arena)
{
	static const char *const merk[] = {
		[NORM_OPEN] = "?", [NORM_GEHAALD] = "✓", [NORM_GEMIST] = "✗",
	};

	if (plain)
		return cijfer->achter;
	return arena_printf(arena, "%s %s", merk[cijfer->stand], cijfer->achter);
}

static void set_onder(struct bouw *bouw, struct cijfer_rij *rij)
{
	const struct cijfer *cijfer = rij->cijfer;
	struct arena *arena = &bouw->lijst->arena;
	int breedte = bouw->lijst->breedte - MERK - 3;
	struct wikkel wikkel = { 0 };

	if (cijfer->norm != GEEN_NORM)
		wrap(&wikkel, arena, norm_lijn(cijfer, bouw->lijst->plain, arena), breedte);
	for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
		wrap(&wikkel, arena, cijfer->zinnen[i], breedte);
	rij->onder_aantal = wikkel.aantal;
	rij->onder = arena_keep(arena, wikkel.lijnen, wikkel.aantal * sizeof(*wikkel.lijnen));
}

/* A line more below the heading that was added last. */
static void add_onder_kop(struct bouw *bouw, const char *tekst)
{
	struct cijfer_lijst *lijst = bouw->lijst;
	struct cijfer_rij *kop = &bouw->rijen[lijst->aantal - 1];
	const char **onder = arena_alloc(&lijst->arena, (kop->onder_aantal + 1) * sizeof(*onder));

	for (size_t i = 0; i < kop->onder_aantal; i++)
		onder[i] = kop->onder[i];
	onder[kop->onder_aantal++] = tekst;
	kop->onder = onder;
}

/* With an empty line above it where there is room. */
static void add_kop(struct bouw *bouw, const struct cijfer *cijfer)
{
	bool leeg = bouw->lijst->ruim && bouw->lijst->aantal > 0;
	struct wikkel wikkel = { 0 };

	add(bouw, (struct cijfer_rij){ .cijfer = cijfer, .kop = true, .titel = leeg ? 0 : -1,
		.tekst = leeg ? "" : cijfer->label });
	if (leeg)
		add_onder_kop(bouw, cijfer->label);
	for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
		wrap(&wikkel, &bouw->lijst->arena, cijfer->zinnen[i],
			bouw->lijst->breedte - MERK - 1);
	for (size_t i = 0; i < wikkel.aantal; i++)
		add_onder_kop(bouw, arena_printf(&bouw->lijst->arena, " %s", wikkel.lijnen[i]));
	xfree(wikkel.lijnen);
}

static void add_spaces(struct text *out, int columns)
{
	while (columns-- > 0)
		text_add_char(out, ' ');
}

static void add_right(struct text *out, const char *tekst, int columns)
{
	add_spaces(out, columns - utf8_width(tekst));
	text_add(out, tekst);
}

/* Columns that a cell needs, with the space before it and the bracket behind it. */
static int cel_nodig(const struct cijfer_lijst *lijst, const struct cijfer *titels, bool kort)
{
	const struct cijfer *einde = lijst->overzicht->cijfers + lijst->overzicht->aantal;
	int breedste = 0;

	for (const struct cijfer *rij = titels;
	     rij < einde && (rij == titels || rij->vorm == VORM_TABEL); rij++)
		for (size_t i = 0; i < rij->cellen_aantal; i++) {
			const struct vakje *vakje = &rij->cellen[i];
			int breedte = utf8_width(rij == titels && kort ? vakje->kort : vakje->tekst);

			breedste = breedte > breedste ? breedte : breedste;
		}
	return breedste + 2;
}

/* Short titles when the labels would be cut for long ones. */
static void add_kolommen(struct bouw *bouw, const struct cijfer *cijfer)
{
	struct cijfer_lijst *lijst = bouw->lijst;
	int aantal = (int)cijfer->cellen_aantal;
	int ruimte = lijst->breedte - MERK;
	bool kort = aantal * cel_nodig(lijst, cijfer, false) > ruimte - LABEL_MAX;
	struct text titels = { 0 };

	bouw->titels = cijfer->cellen;
	if (lijst->plain)
		return;
	bouw->cel_breedte = cel_nodig(lijst, cijfer, kort);
	add_spaces(&titels, ruimte - aantal * bouw->cel_breedte);
	for (int i = 0; i < aantal; i++)
		add_right(&titels, kort ? cijfer->cellen[i].kort : cijfer->cellen[i].tekst,
			bouw->cel_breedte);
	add_onder_kop(bouw, tekst_keep(&titels, &lijst->arena));
}

/* Read line by line a table says little: every cell gets a row of its own. */
static void add_tabelrij(struct bouw *bouw, const struct cijfer *cijfer)
{
	struct cijfer_rij rij = { .cijfer = cijfer, .titels = bouw->titels, .cel = -1,
		.cel_breedte = bouw->cel_breedte };

	if (!bouw->lijst->plain) {
		add(bouw, rij);
		return;
	}
	for (rij.cel = 0; rij.cel < (int)cijfer->cellen_aantal; rij.cel++)
		add(bouw, rij);
}

static void add_cijfer(struct bouw *bouw, const struct cijfer *cijfer)
{
	switch (cijfer->vorm) {
	case VORM_KOP:
		add_kop(bouw, cijfer);
		break;
	case VORM_KOLOMMEN:
		add_kolommen(bouw, cijfer);
		break;
	case VORM_TABEL:
		add_tabelrij(bouw, cijfer);
		break;
	default:
		set_onder(bouw, add(bouw, (struct cijfer_rij){ .cijfer = cijfer, .cel = -1 }));
	}
}

static void set_columns(struct cijfer_lijst *lijst)
{
	int rest = lijst->breedte - MERK - AANDEEL - PERCENTAGE - RUIMTE;

	lijst->balk = lijst->plain ? 0 : clamp(rest * 30 / 100, BALK_MIN, BALK_MAX);
	lijst->label = clamp(rest - lijst->balk, 8, LABEL_MAX);
	lijst->kolommen[K_TEKST].width = lijst->label + AANDEEL + PERCENTAGE;
	lijst->kolommen[K_BALK].width = lijst->balk > 0 ? lijst->balk : 1;
}

static void lay_out(struct cijfer_lijst *lijst, const struct area *area)
{
	struct bouw bouw = { .lijst = lijst };

	if (lijst->breedte == area->width && lijst->ruim == (area->height >= RUIM))
		return;
	lijst->ruim = area->height >= RUIM;
	lijst->breedte = area->width;
	lijst->plain = area->plain;
	lijst->aantal = 0;
	arena_clear(&lijst->arena);
	set_columns(lijst);
	for (size_t i = 0; lijst->overzicht && i < lijst->overzicht->aantal; i++)
		add_cijfer(&bouw, &lijst->overzicht->cijfers[i]);
	lijst->rijen = arena_keep(&lijst->arena, bouw.rijen,
		lijst->aantal * sizeof(*lijst->rijen));
	list_reload(lijst->list);
}

/* ---- the list's questions ---- */

static size_t count(void *ctx)
{
	return ((const struct cijfer_lijst *)ctx)->aantal;
}

static uint64_t hash_text(uint64_t hash, const char *tekst)
{
	for (; *tekst; tekst++)
		hash = (hash ^ (unsigned char)*tekst) * 1099511628211u;
	return hash;
}

/* Of what the figure is called: in another year it is the same one. */
static int64_t id(void *ctx, size_t row)
{
	const struct cijfer_rij *rij = &((const struct cijfer_lijst *)ctx)->rijen[row];
	uint64_t hash = 14695981039346656037u;

	hash = hash_text(hash_text(hash, rij->cijfer->titel), rij->cijfer->label);
	return (int64_t)((hash + (uint64_t)rij->cijfer->soort * 64 + (uint64_t)(rij->cel + 1)) >> 1);
}

static int heading(void *ctx, size_t row)
{
	return ((const struct cijfer_lijst *)ctx)->rijen[row].kop;
}

static void put_label(const struct cijfer_lijst *lijst, const char *label, bool binnen,
	struct text *out)
{
	int breedte = lijst->label - (binnen ? 2 : 0);

	add_spaces(out, binnen ? 2 : 0);
	add_spaces(out, breedte - utf8_add_cut(out, label, breedte));
}

static void put_aandeel(const struct cijfer_lijst *lijst, const struct cijfer *cijfer,
	struct text *out)
{
	struct arena arena = { 0 };
	const char *aandeel = percentage_aandeel(cijfer->percentage, &arena);
	const char *percentage = percentage_shown(cijfer->percentage, &arena);

	put_label(lijst, cijfer->label, cijfer->binnen, out);
	add_right(out, aandeel, *percentage ? AANDEEL : AANDEEL + PERCENTAGE);
	if (*percentage)
		add_right(out, percentage, PERCENTAGE);
	arena_clear(&arena);
}

static void put_aantal(const struct cijfer_lijst *lijst, const struct cijfer *cijfer,
	struct text *out)
{
	struct arena arena = { 0 };

	put_label(lijst, cijfer->label, cijfer->binnen, out);
	add_right(out, arena_printf(&arena, "%zu", cijfer->groep.aantal), AANDEEL);
	text_printf(out, "  %s", cijfer->achter);
	arena_clear(&arena);
}

/* A sign for none says nothing to the ear. */
static void put_cel(const struct cijfer_lijst *lijst, const struct cijfer_rij *rij,
	struct text *out)
{
	const char *tekst = rij->cijfer->cellen[rij->cel].tekst;
	struct arena arena = { 0 };

	put_label(lijst, arena_printf(&arena, "%s, %s", rij->cijfer->label,
		rij->titels[rij->cel].tekst), false, out);
	add_right(out, strpbrk(tekst, "0123456789") ? tekst : "geen", AANDEEL);
	arena_clear(&arena);
}

/* The cell under the cursor stands between brackets. */
static void put_tabel(const struct cijfer_lijst *lijst, size_t row, struct text *out)
{
	const struct cijfer *cijfer = lijst->rijen[row].cijfer;
	int cel_breedte = lijst->rijen[row].cel_breedte;
	int aantal = (int)cijfer->cellen_aantal;
	int breedte = lijst->breedte - MERK - aantal * cel_breedte - 1;
	struct arena arena = { 0 };
	size_t selected;
	bool hier = list_selected(lijst->list, &selected) && selected == row;

	add_spaces(out, breedte + 1 - utf8_add_cut(out, cijfer->label, breedte));
	for (int i = 0; i < aantal; i++) {
		bool cel = hier && i == lijst->cel;

		add_right(out, arena_printf(&arena, "%s%s%s", cel ? "[" : "",
			cijfer->cellen[i].tekst, cel ? "]" : " "), cel_breedte);
	}
	arena_clear(&arena);
}

static void put_tekst(const struct cijfer_lijst *lijst, size_t row, struct list_cell *cell)
{
	const struct cijfer_rij *rij = &lijst->rijen[row];

	cell->rest = rij->cijfer->vorm != VORM_AANDEEL;
	if (rij->cel >= 0)
		put_cel(lijst, rij, &cell->text);
	else if (rij->cijfer->vorm == VORM_TABEL)
		put_tabel(lijst, row, &cell->text);
	else if (rij->cijfer->vorm == VORM_AANTAL)
		put_aantal(lijst, rij->cijfer, &cell->text);
	else if (rij->cijfer->vorm == VORM_AANDEEL)
		put_aandeel(lijst, rij->cijfer, &cell->text);
	else
		text_add(&cell->text, rij->cijfer->label);
}

static void put_balk(const struct cijfer_lijst *lijst, const struct cijfer *cijfer,
	struct list_cell *cell)
{
	if (lijst->balk == 0 || cijfer->percentage.noemer == 0)
		return;
	cell->role = ROLE_BAR;
	bar_add(&cell->text, &(struct bar){ .columns = lijst->balk,
		.numerator = (long)cijfer->percentage.teller,
		.denominator = (long)cijfer->percentage.noemer, .norm = cijfer->norm });
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct cijfer_lijst *lijst = ctx;
	const struct cijfer_rij *rij = &lijst->rijen[row];

	if (rij->kop) {
		text_add(&cell->text, rij->tekst);
	} else if (column == K_TEKST) {
		put_tekst(lijst, row, cell);
	} else {
		put_balk(lijst, rij->cijfer, cell);
	}
}

static size_t lines(void *ctx, size_t row)
{
	return ((const struct cijfer_lijst *)ctx)->rijen[row].onder_aantal;
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	const struct cijfer_rij *rij = &((const struct cijfer_lijst *)ctx)->rijen[row];

	text_printf(&cell->text, "%s%s", rij->kop ? "" : "  ", rij->onder[line]);
	if (rij->kop)
		cell->role = (int)line == rij->titel ? ROLE_HEADING : ROLE_DIM;
	else if (rij->cijfer->norm == GEEN_NORM && rij->cijfer->vorm != VORM_WOORDEN)
		cell->role = ROLE_DIM;
}

/* ---- for the screen ---- */

void cijfer_lijst_init(struct cijfer_lijst *lijst)
{
	lijst->setup = (struct list_setup){
		.columns = lijst->kolommen,
		.column_count = 2,
		.source = { .count = count, .id = id, .cell = cell, .heading = heading,
			.lines = lines, .line = line },
		.noun = "cijfers",
		.no_titles = true,
	};
	lijst->list = list_new(&lijst->setup, lijst);
}

void cijfer_lijst_clear(struct cijfer_lijst *lijst)
{
	list_free(lijst->list);
	arena_clear(&lijst->arena);
}

void cijfer_lijst_set(struct cijfer_lijst *lijst, const struct overzicht *overzicht)
{
	struct area area = { .width = lijst->breedte, .height = lijst->ruim ? RUIM : 0,
		.plain = lijst->plain };

	lijst->overzicht = overzicht;
	lijst->breedte = 0;
	if (area.width > 0)
		lay_out(lijst, &area);
}

void cijfer_lijst_draw(struct cijfer_lijst *lijst, struct area *area)
{
	lay_out(lijst, area);
	part_draw(list_part(lijst->list), area);
}

bool cijfer_lijst_selected(const struct cijfer_lijst *lijst, struct aanwijzing *out)
{
	const struct cijfer_rij *rij;
	size_t row;

	if (!list_selected(lijst->list, &row))
		return false;
	rij = &lijst->rijen[row];
	*out = (struct aanwijzing){ .cijfer = rij->cijfer, .titels = rij->titels, .cel = rij->cel };
	if (rij->cijfer->vorm == VORM_TABEL && rij->cel < 0)
		out->cel = lijst->cel < (int)rij->cijfer->cellen_aantal ? lijst->cel
			: (int)rij->cijfer->cellen_aantal - 1;
	return true;
}

bool cijfer_lijst_step(struct cijfer_lijst *lijst, int direction)
{
	struct aanwijzing hier;
	size_t row;

	if (!cijfer_lijst_selected(lijst, &hier) || !list_selected(lijst->list, &row) ||
	    hier.cel < 0 || lijst->rijen[row].cel >= 0)
		return false;
	lijst->cel = clamp(hier.cel + direction, 0, (int)hier.cijfer->cellen_aantal - 1);
	return true;
}

/* ---- sections ---- */

static void select_first(struct cijfer_lijst *lijst, size_t row)
{
	while (row < lijst->aantal && lijst->rijen[row].kop)
		row++;
	if (row < lijst->aantal)
		list_select_id(lijst->list, id(lijst, row));
	list_to_top(lijst->list);
}

void cijfer_lijst_section(struct cijfer_lijst *lijst, int direction)
{
	size_t hier, row;
	int headings = direction > 0 ? 1 : 2; /* the first one above is that of where we are */

	if (!list_selected(lijst->list, &hier))
		return;
	row = hier;
	for (size_t i = 0; i < 2 * lijst->aantal; i++) {
		row = (row + lijst->aantal + (direction > 0 ? 1 : lijst->aantal - 1)) % lijst->aantal;
		if (lijst->rijen[row].kop && --headings == 0)
			break;
	}
	select_first(lijst, row);
}
