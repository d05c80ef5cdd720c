/* How a dossier looks: what is known at the top, the tabs, and the pane with beside it, when there
 * is room, the record under the cursor. */
#include "dossier.h"

#define RUIM 16              /* rows from which lines and a whole head fit */
#define TWEE_VANAF_BREED 160 /* where the list itself has much to say */

/* ---- tabs ---- */

/* The panes in the order in which their titles are shortened when there is too little room. */
static const enum paneel_nr korten[] = { P_UITSTROOM, P_WIJZIGINGEN, P_EVALUATIES, P_CONTACTEN,
	P_NOTITIES };

static bool is_short(enum paneel_nr nr, size_t kort)
{
	for (size_t i = 0; i < kort; i++)
		if (korten[i] == nr)
			return true;
	return false;
}

static void tab_title(const struct dossier_scherm *dossier, enum paneel_nr nr, bool kort,
	struct text *out)
{
	const struct paneel *paneel = &dossier->panelen[nr];
	bool hier = nr == dossier->hier;

	text_add_char(out, hier ? '[' : ' ');
	text_add(out, kort ? paneel->soort->kort : paneel->soort->titel);
	if (paneel->telling > 0)
		text_printf(out, " %zu", paneel->telling);
	if (paneel->vlag)
		text_add(out, dossier->tui->toegankelijk ? ", let op" : "!");
	text_add_char(out, hier ? ']' : ' ');
}

static int tabs_width(const struct dossier_scherm *dossier, size_t kort)
{
	struct text text = { 0 };
	int breedte;

	for (enum paneel_nr nr = 0; nr < PANEEL_AANTAL; nr++)
		tab_title(dossier, nr, is_short(nr, kort), &text);
	breedte = utf8_width(text_str(&text));
	text_clear(&text);
	return breedte;
}

/* On the smallest screens only where we are. */
static void draw_one_tab(const struct dossier_scherm *dossier, struct area *area)
{
	struct text text = { 0 };

	tab_title(dossier, dossier->hier, false, &text);
	area->own = true;
	area_put(area, ROLE_TAB_HERE, text_str(&text));
	area_printf(area, ROLE_DIM, "  blad %d van %d, Tab voor het volgende", dossier->hier + 1,
		PANEEL_AANTAL);
	area->own = false;
	text_clear(&text);
}

/* The commands that go to the panes: a click on a tab runs them. */
static const char *const opdrachten[PANEEL_AANTAL] = {
	[P_TIJDLIJN] = "tijdlijn", [P_OPP] = "opp", [P_EVALUATIES] = "evaluaties",
	[P_WIJZIGINGEN] = "wijzigingen", [P_STAGES] = "stages", [P_UITSTROOM] = "uitstroom",
	[P_CONTACTEN] = "contacten", [P_NOTITIES] = "notities",
};

static void draw_tabs(const struct dossier_scherm *dossier, struct area *area)
{
	struct text text = { 0 };
	struct area tab;
	size_t kort = 0;

	while (kort < ARRAY_LEN(korten) && tabs_width(dossier, kort) > area->width)
		kort++;
	/* half a word says nothing to the ear */
	if (tabs_width(dossier, kort) > area->width || (area->plain && kort > 0)) {
		draw_one_tab(dossier, area);
		return;
	}
	for (enum paneel_nr nr = 0; nr < PANEEL_AANTAL; nr++) {
		text_reset(&text);
		tab_title(dossier, nr, is_short(nr, kort), &text);
		tab = area_columns(area, area->pen_x, utf8_width(text_str(&text)));
		tab = area_rows(&tab, area->pen_y, 1);
		area_target(&tab, &(struct target){ .command = opdrachten[nr] });
		area->own = true;
		area_put(area, nr == dossier->hier ? ROLE_TAB_HERE : ROLE_TAB, text_str(&text));
		area->own = false;
	}
	text_clear(&text);
}

/* ---- the pane, and what is on its row ---- */

/* The record beside the list: filled again only when the cursor is on another row. */
static void fill_blad(struct dossier_scherm *dossier, const struct regel *regel)
{
	struct arena arena = { 0 };
	struct record record;

	if (regel == dossier->op_blad)
		return;
	dossier->op_blad = regel;
	page_clear(dossier->blad);
	if (record_load(dossier->store, regel->soort, regel->id, &arena, &record)) {
		page_heading(dossier->blad,
			record_naam(&record, dossier->store->config, &arena));
		blad_fill(dossier->blad, dossier->tui, &record);
	}
	arena_clear(&arena);
}

static void draw_list(struct dossier_scherm *dossier, struct area *area)
{
	int boven = dossier->hier == P_WIJZIGINGEN ? tijdbalk_draw(dossier, area) : 0;
	struct area onder = area_rows(area, boven, area->height);

	paneel_draw(dossier_blad(dossier), &onder);
}

static void draw_pane(struct dossier_scherm *dossier, struct area *area)
{
	const struct regel *regel = paneel_selected(dossier_blad(dossier));
	bool breed = dossier_blad(dossier)->soort->breed;
	int vanaf = breed ? TWEE_VANAF_BREED : TWEE_VANAF;
	struct beide beide;

	/* A screen reader goes by whole lines: nothing side by side. */
	if (!regel || area->plain || area->width < vanaf) {
		draw_list(dossier, area);
		return;
	}
	beide = draw_beide(area, breed ? 60 : 40);
	draw_list(dossier, &beide.lijst);
	fill_blad(dossier, regel);
	part_draw(page_part(dossier->blad), &beide.blad);
}

void dossier_draw(struct view *view, struct area *area)
{
	struct dossier_scherm *dossier = view->data;
	bool ruim = area->height >= RUIM;
	bool lijnen = ruim && !area->plain;
	/* words are longer than marks: the lines that are not there make room for them */
	int y = kop_draw(dossier, area, ruim ? area->height / 3 + area->plain : KOP_KORT);
	struct area deel;

	if (lijnen)
		area_rule(area, y++);
	deel = area_rows(area, y++, 1);
	draw_tabs(dossier, &deel);
	if (lijnen)
		area_rule(area, y++);
	deel = area_rows(area, y, area->height);
	draw_pane(dossier, &deel);
}
