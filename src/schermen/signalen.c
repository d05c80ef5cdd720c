/* Main screen 2: what asks for attention, the most urgent first, by kind. Enter goes to where it is
 * solved (oplossen.c), w says why it is here (waarom.c). Computing is done elsewhere (stand.c). */
#include <string.h>

#include "privacy.h"
#include "signaal_scherm.h"

#define MERK 2    /* columns of the list's `>` */
#define RUIMTE 2  /* the list's, between columns */
#define NAAM 25
#define DATUM 10
#define TEKST 37  /* a narrower one says too little: then the sentence stands below the row */
#define LIJST_DEEL 52 /* percent of the columns for the list, beside the page that says why */
#define INDENT 3  /* of what stands under a row */

enum { K_NAAM, K_DATUM, K_TEKST };

static const struct list_column columns[] = {
	[K_NAAM] = { .title = "   Naam", .width = NAAM },
	[K_DATUM] = { .title = "Datum", .width = DATUM },
	[K_TEKST] = { .title = "Waarom, en wat te doen", .width = TEKST, .weight = 1, .drop = 1 },
};

/* ---- reading ---- */

static void add_rij(struct signalen_scherm *scherm, struct rij rij)
{
	scherm->rijen = xgrow(scherm->rijen, &scherm->cap, scherm->aantal + 1, sizeof(rij));
	scherm->rijen[scherm->aantal++] = rij;
}

/* What it is found by: made when somebody looks for it. */
static const char *gevouwen_of(struct signalen_scherm *scherm, struct rij *rij)
{
	const struct signaal *signaal = rij->signaal;
	struct text woorden = { 0 };

	if (rij->gevouwen)
		return rij->gevouwen;
	text_printf(&woorden, "%s %s %s", signaal->naam ? signaal->naam : "geen leerling",
		signaal->groep ? signaal->groep : "", signaal_title(signaal->code));
	rij->gevouwen = utf8_fold(&scherm->basis.arena, text_str(&woorden));
	text_clear(&woorden);
	return rij->gevouwen;
}

/* The rows of one urgency, by kind. */
static void add_ernst(struct signalen_scherm *scherm, const struct signaal_lijst *lijst,
	enum ernst ernst)
{
	size_t van = 0;
	size_t kop = scherm->aantal;
	size_t eerst = scherm->over;

	add_rij(scherm, (struct rij){ .niveau = 1, .ernst = ernst });
	while (van < lijst->aantal && lijst->rijen[van].ernst < ernst)
		van++;
	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		size_t soort = scherm->aantal;
		size_t voor = scherm->over;

		add_rij(scherm, (struct rij){ .niveau = 2, .ernst = ernst, .code = code });
		for (size_t i = van; i < lijst->aantal && lijst->rijen[i].ernst == ernst; i++)
			if ((int)lijst->rijen[i].code == code &&
			    filter_past(&scherm->filter, &lijst->rijen[i])) {
				scherm->over++;
				add_rij(scherm, (struct rij){ .signaal = &lijst->rijen[i] });
			}
		scherm->rijen[soort].telling = scherm->over - voor;
		if (scherm->over == voor)
			scherm->aantal = soort;
	}
	scherm->rijen[kop].telling = scherm->over - eerst;
	if (scherm->over == eerst)
		scherm->aantal = kop;
}

static void describe(struct signalen_scherm *scherm, size_t alle)
{
	text_reset(&scherm->noun);
	text_add(&scherm->noun, alle == 1 ? "signaal" : "signalen");
	if (filter_is_leeg(&scherm->filter))
		return;
	text_printf(&scherm->noun, " (van %zu, filter: ", alle);
	filter_tekst(&scherm->filter, &scherm->noun);
	text_add(&scherm->noun, ")");
}

static bool load(void *ctx)
{
	struct signalen_scherm *scherm = ctx;
	struct signaal_lijst lijst;

	lijst = stand_signalen(scherm->basis.tui);
	scherm->aantal = scherm->over = 0;
	for (int ernst = 0; ernst < ERNST_AANTAL; ernst++)
		add_ernst(scherm, &lijst, (enum ernst)ernst);
	describe(scherm, lijst.aantal);
	scherm->basis.setup.noun = text_str(&scherm->noun);
	scherm->basis.setup.empty = lijst.aantal > 0
		? "Geen signalen met dit filter. Druk op f om het te wijzigen."
		: "Geen signalen: er is nu niets te laat of aan de beurt.";
	return true;
}

/* ---- rows ---- */

static const struct rij *rij_at(const void *ctx, size_t row)
{
	return &((const struct signalen_scherm *)ctx)->rijen[row];
}

static size_t count(void *ctx)
{
	return ((const struct signalen_scherm *)ctx)->aantal;
}

/* The same signal after a reload: what it is about, not where it stands. */
static int64_t id(void *ctx, size_t row)
{
	const struct signaal *signaal = rij_at(ctx, row)->signaal;
	uint64_t mix;

	if (!signaal)
		return -1;
	mix = (uint64_t)signaal->leerling * 31 + (uint64_t)signaal->id;
	return (int64_t)(mix * SIGNAAL_AANTAL + (uint64_t)signaal->code);
}

static bool match(void *ctx, size_t row, const char *folded)
{
	struct signalen_scherm *scherm = ctx;

	return words_match(gevouwen_of(scherm, &scherm->rijen[row]), folded);
}

static int heading(void *ctx, size_t row)
{
	return rij_at(ctx, row)->niveau;
}

/* While narrowing the numbers would say how many there are, not how many are to be seen. */
static void put_heading(const struct signalen_scherm *scherm, const struct rij *rij,
	struct list_cell *cell)
{
	if (rij->niveau == 1) {
		text_printf(&cell->text, "%-2s %s", ernst_merk(rij->ernst), ernst_kop(rij->ernst));
		cell->role = ernst_rol(rij->ernst);
	} else {
		text_printf(&cell->text, "   %s", signaal_title((enum signaal_code)rij->code));
	}
	if (!*list_filter_text(scherm->basis.list))
		text_printf(&cell->text, " (%zu)", rij->telling);
}

static void put_naam(const struct signaal *signaal, struct text *out)
{
	text_printf(out, "%-2s %s", ernst_merk(signaal->ernst),
		signaal->naam ? signaal->naam : "geen leerling");
}

/* Columns for the sentence beside the date; 0 = it stands below the row. */
static int tekst_breedte(const struct signalen_scherm *scherm)
{
	int breedte = scherm->basis.breedte - MERK - NAAM - RUIMTE - DATUM - RUIMTE;

	return breedte >= TEKST && !scherm->basis.tui->toegankelijk ? breedte : 0;
}

static const char *tekst_of(struct signalen_scherm *scherm, size_t row)
{
	const char *tekst = scherm->rijen[row].signaal->tekst;

	return scherm->basis.tui->privacy
		? gezien(scherm->basis.tui, zonder_citaat(tekst, &scherm->klad), &scherm->klad) : tekst;
}

/* Of the row with the cursor all of the sentence is shown, wrapped, when it does not stand beside
 * the list. In accessible mode of all rows: there nothing may move because the cursor does. */
static bool is_here(const struct signalen_scherm *scherm, size_t row)
{
	size_t here;

	return scherm->basis.tui->toegankelijk ||
		(!scherm->basis.twee && list_selected(scherm->basis.list, &here) && here == row);
}

static void put_tekst(struct signalen_scherm *scherm, size_t row, struct text *out)
{
	const char *tekst = tekst_of(scherm, row);
	size_t len = strlen(tekst);

	if (is_here(scherm, row) && tekst_breedte(scherm) == 0)
		return;
	if (is_here(scherm, row))
		(void)text_wrap(tekst, tekst_breedte(scherm), &len);
	text_add_n(out, tekst, len);
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	struct signalen_scherm *scherm = ctx;
	const struct rij *rij = rij_at(ctx, row);
	char datum[DATUM_SIZE];

	if (rij->niveau > 0) {
		put_heading(scherm, rij, cell);
	} else if (column == K_NAAM) {
		cell->role = ernst_rol(rij->signaal->ernst);
		put_naam(rij->signaal, &cell->text);
	} else if (column == K_DATUM) {
		datum_shown(rij->signaal->datum, datum);
		text_add(&cell->text, datum);
	} else {
		put_tekst(scherm, row, &cell->text);
	}
}

/* Where what stands under the row begins, and how wide it is. */
static int onder_indent(const struct signalen_scherm *scherm)
{
	return tekst_breedte(scherm) > 0 ? NAAM + RUIMTE + DATUM + RUIMTE : INDENT;
}

static int onder_breedte(const struct signalen_scherm *scherm)
{
	int breedte = scherm->basis.breedte - MERK - onder_indent(scherm);

	return breedte > 1 ? breedte : 1;
}

/* What of the sentence does not stand on the row itself. */
static const char *onder_tekst(struct signalen_scherm *scherm, size_t row)
{
	const char *tekst = tekst_of(scherm, row);
	size_t len;

	return tekst_breedte(scherm) > 0 ? text_wrap(tekst, tekst_breedte(scherm), &len) : tekst;
}

static size_t lines(void *ctx, size_t row)
{
	struct signalen_scherm *scherm = ctx;
	const char *rest;
	size_t aantal = 0;
	size_t len;

	if (rij_at(ctx, row)->niveau > 0 || !is_here(scherm, row))
		return 0;
	for (rest = onder_tekst(scherm, row); rest && *rest; aantal++)
		rest = text_wrap(rest, onder_breedte(scherm), &len);
	return aantal;
}

static void line(void *ctx, size_t row, size_t line, struct list_cell *cell)
{
	struct signalen_scherm *scherm = ctx;
	const char *rest = onder_tekst(scherm, row);
	size_t len;
	const char *next = text_wrap(rest, onder_breedte(scherm), &len);

	for (; line > 0; line--) {
		rest = next;
		next = text_wrap(rest, onder_breedte(scherm), &len);
	}
	text_printf(&cell->text, "%*s", onder_indent(scherm), "");
	text_add_n(&cell->text, rest, len);
}

/* ---- the screen ---- */

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = { .count = count, .id = id, .cell = cell, .heading = heading, .lines = lines,
		.line = line, .match = match },
};

static void naast(void *ctx, size_t row, struct page *blad)
{
	waarom_fill(blad, rij_at(ctx, row)->signaal, ((struct signalen_scherm *)ctx)->basis.tui);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct signalen_scherm *scherm = view->data;

	(void)argument;
	filter_wis(&scherm->filter);
	scherm->basis.op_stand = true;
	scherm->basis.naast = naast;
	scherm->basis.lijst_deel = LIJST_DEEL;
	return lijst_scherm_open(view, &setup, load);
}

static void close_screen(struct view *view)
{
	struct signalen_scherm *scherm = view->data;

	filter_wis(&scherm->filter);
	text_clear(&scherm->noun);
	xfree(scherm->rijen);
	arena_clear(&scherm->klad);
	lijst_scherm_close(view);
}

static void draw(struct view *view, struct area *area)
{
	struct signalen_scherm *scherm = view->data;

	arena_clear(&scherm->klad);
	lijst_scherm_draw(view, area);
}

static void badge(struct tui *tui, struct text *out)
{
	size_t aantal = stand_aantal(tui, ERNST_TE_LAAT) + stand_aantal(tui, ERNST_WAARSCHUWING);

	if (aantal > 0)
		text_printf(out, "%zu!", aantal);
}

/* ---- actions ---- */

static const struct signaal *selected(const struct view *view)
{
	const struct signalen_scherm *scherm = view->data;
	size_t row;

	return list_selected(scherm->basis.list, &row) ? scherm->rijen[row].signaal : NULL;
}

static void oplossen(struct view *view)
{
	signaal_oplossen(view->tui, selected(view));
}

static void dossier(struct view *view)
{
	signaal_dossier(view->tui, selected(view));
}

static void waarom(struct view *view)
{
	waarom_open(view->tui, selected(view));
}

static void filter(struct view *view)
{
	struct signalen_scherm *scherm = view->data;
	struct text nu = { 0 };

	text_printf(&nu, "%zu %s", scherm->over, text_str(&scherm->noun));
	if (filter_vraag(view->tui, &scherm->filter, text_str(&nu)))
		(void)lijst_scherm_lees(&scherm->basis);
	text_clear(&nu);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "oplossen", "oplossen", "Gaat naar de plek waar dit is op te lossen:"
	  " het dossier, en daarop het formulier met de cursor in het veld.", oplossen, ACTION_ROW },
	{ "w", "waarom", "waarom", "Legt uit waarom dit signaal er is: de regel, en met welke data"
	  " is gerekend.", waarom, ACTION_ROW },
	{ "d", "dossier", "dossier", "Opent alleen het dossier, op de regel waar het om gaat.",
	  dossier, ACTION_ROW },
	{ "/", "beperk", "zoek", "Laat alleen de signalen zien met wat je typt in de naam, de groep"
	  " of de soort; Enter gaat naar de gekozen.", NULL, 0 },
	{ "f", "filter", "filter", "Kiest welke signalen te zien zijn: te laat, een soort, een"
	  " afdeling, een groep, een mentor.", filter, 0 },
	{ 0 },
};

static void words(struct tui *tui, const char *name, struct words *out)
{
	(void)tui;
	if (strcmp(name, "filter") == 0)
		filter_words(out);
}

const struct screen screen_signalen = {
	.name = "signalen",
	.title = "Signalen",
	.size = sizeof(struct signalen_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = lijst_scherm_reload,
	.wacht = lijst_scherm_wacht,
	.draw = draw,
	.badge = badge,
	.tick = scherm_tick,
	.actions = actions,
	.words = words,
};
