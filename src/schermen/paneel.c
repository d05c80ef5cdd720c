/* The rows of a pane in a list: on a wide screen the detail stands beside the title and wraps
 * there, on a narrow one below it. It knows nothing of what the rows are about. */
#include "dossier.h"

#define MERK 2        /* the list's `>` */
#define RUIMTE 2      /* the list's, between columns */
#define SMAL 66       /* below this details stand under the title */
#define TITEL_MIN 12
#define DELEN_MAX 32
#define LINEAIR 10000 /* in accessible mode no columns: the list itself wraps */
#define WRAP_MAX 5    /* lines of one text in a list */

enum { K_LINKS, K_TITEL, K_DETAIL };

/* ---- adding ---- */

void paneel_add(struct paneel *paneel, struct regel regel)
{
	regel.onder = paneel->lijn_aantal;
	paneel->regels = xgrow(paneel->regels, &paneel->cap, paneel->aantal + 1, sizeof(regel));
	paneel->regels[paneel->aantal++] = regel;
}

void paneel_kop(struct paneel *paneel, const char *titel)
{
	paneel_add(paneel, (struct regel){ .kop = true, .links = "", .titel = titel,
		.detail = "" });
}

void paneel_onder(struct paneel *paneel, enum role rol, const char *tekst)
{
	paneel->lijnen = xgrow(paneel->lijnen, &paneel->lijn_cap, paneel->lijn_aantal + 1,
		sizeof(*paneel->lijnen));
	paneel->lijnen[paneel->lijn_aantal++] = (struct lijn){ rol, tekst };
	paneel->regels[paneel->aantal - 1].onder_aantal++;
}

void paneel_intro(struct paneel *paneel, enum role rol, const char *tekst)
{
	paneel->intro = xgrow(paneel->intro, &paneel->intro_cap, paneel->intro_aantal + 1,
		sizeof(*paneel->intro));
	paneel->intro[paneel->intro_aantal++] = (struct lijn){ rol, tekst };
}

/* ---- wrapping ---- */

static int besides(const struct paneel *paneel)
{
	return paneel->links + RUIMTE;
}

/* Columns that a line under a row has, and a detail beside the title. */
static int onder_breedte(const struct paneel *paneel)
{
	int breedte = paneel->breedte - MERK - besides(paneel);

	return breedte > 1 ? breedte : 1;
}

static int detail_breedte(const struct paneel *paneel)
{
	int breedte = onder_breedte(paneel) - paneel->titel - RUIMTE;

	return breedte > 1 ? breedte : 1;
}

/* A list is to look around in; who wants to read all of a text opens it. */
size_t wrap_count(const char *tekst, int breedte)
{
	size_t aantal = 0;
	size_t len;

	while (tekst && *tekst && aantal < WRAP_MAX) {
		tekst = text_wrap(tekst, breedte, &len);
		aantal++;
	}
	return aantal;
}

void wrap_line(struct list_cell *cell, const char *tekst, int breedte, size_t n)
{
	bool last = n + 1 == WRAP_MAX;
	size_t len;
	const char *next = text_wrap(tekst, breedte, &len);

	while (n-- > 0 && next) {
		tekst = next;
		next = text_wrap(tekst, breedte, &len);
	}
	if (last && next && *next)
		(void)text_wrap(tekst, breedte - 2, &len);
	text_add_n(&cell->text, tekst, len);
	if (last && next && *next)
		text_add(&cell->text, " …");
}

/* Lines of the detail that do not stand on the row itself. */
static size_t detail_lines(const struct paneel *paneel, const struct regel *regel)
{
	size_t aantal;

	if (paneel->titel == 0)
		return wrap_count(regel->detail, onder_breedte(paneel));
	aantal = wrap_count(regel->detail, detail_breedte(paneel));
	return aantal > 0 ? aantal - 1 : 0;
}

/* ---- the list's questions ---- */

static size_t count(void *ctx)
{
	return ((const struct paneel *)ctx)->aantal;
}

/* Of record, kind and part together. */
static int64_t id(void *ctx, size_t row)
{
	const struct regel *regel = &((const struct paneel *)ctx)->regels[row];

	return (int64_t)(((uint64_t)regel->id * DELEN_MAX + (uint64_t)regel->deel) *
		ENTITEIT_AANTAL + regel->soort);
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct paneel *)ctx)->regels[row].gevouwen, folded);
}

static int heading(void *ctx, size_t row)
{
	return ((const struct paneel *)ctx)->regels[row].kop;
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct paneel *paneel = ctx;
	const struct regel *regel = &paneel->regels[row];

	cell->role = regel->rol;
	if (regel->kop || column == K_TITEL)
		text_add(&cell->text, regel->titel);
	else if (column == K_LINKS)
		text_add(&cell->text, regel->links);
	else
		wrap_line(cell, regel->detail, detail_breedte(paneel), 0);
}

static size_t lines(void *ctx, size_t row)
{
	const struct paneel *paneel = ctx;
	const struct regel *regel = &paneel->regels[row];
	size_t aantal;

	if (regel->kop)
		return 0;
	aantal = detail_lines(paneel, regel);
	for (size_t i = 0; i < regel->onder_aantal; i++)
		aantal += wrap_count(paneel->lijnen[regel->onder + i].tekst,
			onder_breedte(paneel));
	return aantal;
}

static void indent(struct list_cell *cell, int columns)
{
	while (columns-- > 0)
		text_add_char(&cell->text, ' ');
}

static void detail_line(const struct paneel *paneel, const struct regel *regel, size_t line,
	struct list_cell *cell)
{
	indent(cell, besides(paneel));
	if (paneel->titel == 0) {
		cell->role = ROLE_DIM;
		wrap_line(cell, regel->detail, onder_breedte(paneel), line);
		return;
	}
	cell->role = regel->rol;
	indent(cell, paneel->titel + RUIMTE);
	wrap_line(cell, regel->detail, detail_breedte(paneel), line + 1);
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	const struct paneel *paneel = ctx;
	const struct regel *regel = &paneel->regels[row];
	size_t aantal = detail_lines(paneel, regel);

	if (line < aantal) {
		detail_line(paneel, regel, line, cell);
		return;
	}
	line -= aantal;
	for (size_t i = 0; i < regel->onder_aantal; i++) {
		const struct lijn *lijn = &paneel->lijnen[regel->onder + i];

		aantal = wrap_count(lijn->tekst, onder_breedte(paneel));
		if (line < aantal) {
			cell->role = lijn->rol;
			indent(cell, besides(paneel));
			wrap_line(cell, lijn->tekst, onder_breedte(paneel), line);
			return;
		}
		line -= aantal;
	}
}

/* ---- making ---- */

void paneel_init(struct paneel *paneel, const struct paneel_soort *soort)
{
	paneel->soort = soort;
	paneel->kolommen[K_TITEL].weight = 1;
	paneel->setup = (struct list_setup){
		.columns = paneel->kolommen,
		.column_count = ARRAY_LEN(paneel->kolommen),
		.source = { .count = count, .id = id, .cell = cell, .heading = heading,
			.lines = lines, .line = line, .match = match },
		.noun = "regels",
		.one = "regel",
		.empty = soort->leeg,
		.no_titles = true,
	};
	paneel->list = list_new(&paneel->setup, paneel);
}

void paneel_clear(struct paneel *paneel)
{
	list_free(paneel->list);
	xfree(paneel->regels);
	xfree(paneel->lijnen);
	xfree(paneel->intro);
	arena_clear(&paneel->gezien);
	arena_clear(&paneel->arena);
}

void paneel_reset(struct paneel *paneel)
{
	paneel->aantal = 0;
	paneel->lijn_aantal = 0;
	paneel->intro_aantal = 0;
	paneel->start = 0;
	paneel->telling = 0;
	paneel->vlag = false;
}

static void fold(struct paneel *paneel, struct regel *regel, struct text *words)
{
	text_reset(words);
	text_printf(words, "%s %s %s", regel->links, regel->titel, regel->detail);
	for (size_t i = 0; i < regel->onder_aantal; i++)
		text_printf(words, " %s", paneel->lijnen[regel->onder + i].tekst);
	regel->gevouwen = utf8_fold(&paneel->arena, text_str(words));
}

void paneel_ready(struct paneel *paneel)
{
	struct text words = { 0 };

	arena_clear(&paneel->arena);
	for (size_t i = 0; i < paneel->aantal; i++)
		fold(paneel, &paneel->regels[i], &words);
	for (size_t i = 0; i < paneel->aantal; i++)
		paneel->regels[i].heel = paneel->regels[i].detail;
	paneel->heel = arena_alloc(&paneel->arena,
		(paneel->lijn_aantal + 1) * sizeof(*paneel->heel));
	for (size_t i = 0; i < paneel->lijn_aantal; i++)
		paneel->heel[i] = paneel->lijnen[i].tekst;
	paneel->sluier = 0;
	text_clear(&words);
	paneel->breedte = 0;
	list_reload(paneel->list);
}

const struct regel *paneel_selected(const struct paneel *paneel)
{
	size_t row;

	return list_selected(paneel->list, &row) ? &paneel->regels[row] : NULL;
}

void paneel_start(struct paneel *paneel)
{
	if (paneel->start < paneel->aantal)
		list_select_id(paneel->list, id(paneel, paneel->start));
}

void paneel_select(struct paneel *paneel, enum entiteit_nr soort, int64_t welke)
{
	const struct regel *hier = paneel_selected(paneel);

	if (hier && hier->soort == soort && hier->id == welke)
		return;
	for (size_t i = 0; i < paneel->aantal; i++)
		if (!paneel->regels[i].kop && paneel->regels[i].soort == soort &&
		    paneel->regels[i].id == welke) {
			list_select_id(paneel->list, id(paneel, i));
			return;
		}
}

/* ---- drawing ---- */

static int widest(const struct paneel *paneel, bool links)
{
	int breedste = 1;

	for (size_t i = 0; i < paneel->aantal; i++) {
		const struct regel *regel = &paneel->regels[i];
		int breedte = regel->kop ? 0 : utf8_width(links ? regel->links : regel->titel);

		breedste = breedte > breedste ? breedte : breedste;
	}
	return breedste;
}

static bool any_detail(const struct paneel *paneel)
{
	for (size_t i = 0; i < paneel->aantal; i++)
		if (*paneel->regels[i].detail)
			return true;
	return false;
}

/* How wide the parts are, for the width that there is now. */
static void lay_out(struct paneel *paneel, int breedte)
{
	int grens;

	if (paneel->breedte == breedte)
		return;
	paneel->breedte = breedte;
	paneel->links = widest(paneel, true);
	paneel->titel = 0;
	if (breedte >= SMAL && any_detail(paneel)) {
		paneel->titel = widest(paneel, false);
		grens = onder_breedte(paneel) / 2;
		paneel->titel = paneel->titel < grens ? paneel->titel : grens;
		paneel->titel = paneel->titel > TITEL_MIN ? paneel->titel : TITEL_MIN;
	}
	paneel->kolommen[K_LINKS].width = paneel->links;
	paneel->kolommen[K_TITEL].width = paneel->titel > 0 ? paneel->titel : 1;
	paneel->kolommen[K_TITEL].weight = paneel->titel == 0;
	paneel->kolommen[K_DETAIL].width = 1;
	paneel->kolommen[K_DETAIL].weight = 1;
	paneel->setup.column_count = paneel->titel > 0 ? 3 : 2;
}

/* A text behind the veil, that is wrapped afterwards. */
static const char *seen(struct paneel *paneel, const struct area *area, const char *tekst)
{
	struct text out = { 0 };
	const char *gezien = area_seen(area, tekst, &out);

	if (gezien != tekst)
		gezien = arena_strdup(&paneel->gezien, gezien);
	text_clear(&out);
	return gezien;
}

static void put_veil(struct paneel *paneel, const struct area *area)
{
	if (paneel->sluier == area_veil(area))
		return;
	paneel->sluier = area_veil(area);
	arena_clear(&paneel->gezien);
	for (size_t i = 0; i < paneel->aantal; i++)
		paneel->regels[i].detail = seen(paneel, area, paneel->regels[i].heel);
	for (size_t i = 0; i < paneel->lijn_aantal; i++)
		paneel->lijnen[i].tekst = seen(paneel, area, paneel->heel[i]);
}

/* Never more than a third of the space: the rows matter most. Returns the lines it took. */
static int draw_intro(const struct paneel *paneel, struct area *area)
{
	struct area boven = area_rows(area, 0, area->height / 3);

	area_move(&boven, 0, MERK);
	for (size_t i = 0; i < paneel->intro_aantal && boven.pen_y < boven.height; i++)
		area_wrap(&boven, paneel->intro[i].rol, paneel->intro[i].tekst);
	return boven.pen_y < boven.height ? boven.pen_y : boven.height;
}

void paneel_draw(struct paneel *paneel, struct area *area)
{
	int boven = paneel->intro_aantal > 0 ? draw_intro(paneel, area) : 0;
	struct area onder = area_rows(area, boven, area->height);

	put_veil(paneel, area);
	lay_out(paneel, area->plain ? LINEAIR : area->width);
	part_draw(list_part(paneel->list), &onder);
}
