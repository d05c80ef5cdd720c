/* One meeting, prepared and held on one screen: the agenda, and beside it the pupil. */
#include "vergadering.h"

#define TWEE_VANAF 100 /* columns for the agenda and the pupil side by side */
#define LIJST_DEEL 52  /* percent of those for the agenda */

/* ---- the page ---- */

/* Who is on the table, else who is under the cursor. */
static bool who(const struct zitting *z, struct zit_leerling *wie)
{
	const struct agenda_punt *nu = zitting_nu(z);
	const struct zit_rij *rij = zitting_rij(z);

	*wie = (struct zit_leerling){ .tui = z->tui, .punt = nu ? nu : rij ? rij->punt : NULL };
	wie->volledig = nu != NULL;
	if (wie->punt) {
		wie->leerling = wie->punt->record.leerling;
		wie->naam = wie->punt->naam;
		wie->reden = record_text(&wie->punt->record, V_agendapunt_reden);
	} else if (rij && rij->voorstel) {
		wie->leerling = rij->voorstel->leerling;
		wie->naam = rij->voorstel->naam;
		wie->reden = rij->voorstel->reden;
	} else if (rij && rij->actie) {
		wie->leerling = rij->actie->leerling;
		wie->naam = rij->kop;
		wie->reden = z->tui->privacy ? NULL : record_text(rij->actie, V_actie_omschrijving);
	}
	return wie->leerling != 0;
}

/* An action that is about no pupil is all there is to read. */
static void fill_nobody(struct zitting *z)
{
	const struct zit_rij *rij = zitting_rij(z);

	page_clear(z->blad);
	z->op_blad = 0;
	if (rij && rij->actie)
		page_text(z->blad, ROLE_NORMAL, record_text(rij->actie, V_actie_omschrijving));
}

static void fill_page(struct zitting *z)
{
	struct zit_leerling wie;
	struct text naam = { 0 };

	if (!who(z, &wie)) {
		fill_nobody(z);
	} else if (z->op_blad != wie.leerling || z->op_blad_privacy != z->tui->privacy) {
		z->op_blad = wie.leerling;
		z->op_blad_privacy = z->tui->privacy;
		zitting_naam(z, wie.leerling, wie.naam, &naam);
		wie.naam = text_str(&naam);
		zit_leerling_fill(z->blad, &wie);
	}
	text_clear(&naam);
}

/* ---- drawing ---- */

static void draw(struct view *view, struct area *area)
{
	struct zitting *z = view->data;
	struct area deel = *area;
	int links = area->width * LIJST_DEEL / 100;

	fill_page(z);
	if (area->plain || area->width < TWEE_VANAF) {
		part_draw(z->toont_blad ? page_part(z->blad) : list_part(z->list), area);
		return;
	}
	deel = area_columns(area, 0, links);
	part_draw(list_part(z->list), &deel);
	draw_split(area, links + 1);
	deel = area_columns(area, links + 3, area->width);
	part_draw(page_part(z->blad), &deel);
}

/* "CvB do 03-12-2026 13:30   12 leerlingen, 72 van 90 minuten" */
static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct zitting *z = view->data;
	const struct vergadering *v = &z->v;
	struct arena arena = { 0 };

	(void)right;
	text_printf(left, "CvB %s %s", weekdag_short(v->datum), dag_tekst(v->datum, &arena));
	if (record_text(&v->record, V_vergadering_tijd))
		text_printf(left, " %s", record_text(&v->record, V_vergadering_tijd));
	if (v->afgesloten)
		text_add(left, "   afgesloten");
	text_printf(left, "   %zu %s, %d van %d minuten", v->aantal,
		v->aantal == 1 ? "leerling" : "leerlingen", v->gepland,
		vergadering_tijd(store_of(z->tui)->config));
	arena_clear(&arena);
}

/* ---- the screen ---- */

static const char *empty_text(const struct zitting *z)
{
	return z->v.afgesloten ? "Op deze vergadering is niemand besproken."
		: "Er staat nog niemand op de agenda, en er is niemand voor te stellen.\n\n"
		"Met + zet je iemand op de agenda.";
}

static bool open_screen(struct view *view, const void *argument)
{
	struct zitting *z = view->data;

	z->tui = view->tui;
	z->id = *(const int64_t *)argument;
	z->blad = page_new();
	stand_lees(view->tui);
	if (!zitting_load(z)) {
		tui_complain(view->tui, "Deze vergadering is intussen verwijderd.");
		return false;
	}
	z->setup = (struct list_setup){
		.columns = zitting_kolommen,
		.column_count = zitting_kolommen_aantal,
		.source = zitting_bron,
		.noun = "regels",
		.empty = empty_text(z),
	};
	z->list = list_new(&z->setup, z);
	view->part = list_part(z->list);
	return true;
}

static void close_screen(struct view *view)
{
	struct zitting *z = view->data;

	list_free(z->list);
	page_free(z->blad);
	arena_clear(&z->arena);
}

static void reload(struct view *view)
{
	struct zitting *z = view->data;

	if (!gelezen_is_old(view->tui, &z->gelezen))
		return;
	stand_lees(view->tui);
	if (zitting_load(z)) {
		list_reload(z->list);
		return;
	}
	tui_complain(view->tui, "Deze vergadering is verwijderd.");
	tui_close(view);
}

/* ---- actions ---- */

static void dossier_of(struct view *view)
{
	struct zitting *z = view->data;
	struct zit_leerling wie;

	if (!who(z, &wie))
		tui_say(z->tui, "Deze regel gaat niet over een leerling.");
	else
		dossier_open(z->tui, &(struct plek){ .leerling = wie.leerling,
			.entiteit = E_agendapunt,
			.id = wie.punt ? wie.punt->record.id : 0 });
}

static void open_row(struct view *view)
{
	struct zitting *z = view->data;
	const struct zit_rij *rij = zitting_rij(z);

	if (rij->voorstel)
		zitting_neem(z, rij->voorstel);
	else if (rij->actie)
		zitting_bewerk(view);
	else
		dossier_of(view);
}

/* Where there is room for one: the other of the two; else the keys go there, to scroll. */
static void other_pane(struct view *view)
{
	struct zitting *z = view->data;

	z->toont_blad = !z->toont_blad;
	view->part = z->toont_blad ? page_part(z->blad) : list_part(z->list);
}

static void gegevens(struct view *view)
{
	record_open(view->tui, E_vergadering, ((const struct zitting *)view->data)->id);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Zet wie wordt voorgesteld op de agenda, opent een actie van"
	  " eerder, of het dossier van wie op de agenda staat.", open_row, ACTION_ROW },
	{ "o", "overnemen", "voorstel overnemen", "Zet iedereen uit het voorstel op de agenda, tot die"
	  " vol is.", zitting_overnemen, ACTION_WRITES },
	{ "+", "toevoegen", "erbij", "Zet een leerling op de agenda: typ een deel van de naam.",
	  zitting_toevoegen, ACTION_WRITES },
	{ "e", "bewerk", "bewerk", "Wijzigt waarom iemand op de agenda staat, de minuten en wie"
	  " aanschuift.", zitting_bewerk, ACTION_WRITES | ACTION_ROW },
	{ "K", "naarvoren", "eerder", "Zet deze leerling een plaats eerder op de agenda.",
	  zitting_omhoog, ACTION_WRITES | ACTION_ROW },
	{ "J", "naarachteren", "later", "Zet deze leerling een plaats later op de agenda.",
	  zitting_omlaag, ACTION_WRITES | ACTION_ROW },
	{ "D", "verwijder", NULL, "Haalt deze leerling van de agenda, na een vraag.",
	  zitting_weghalen, ACTION_WRITES | ACTION_ROW },
	{ "k", "klaar", NULL, "De actie van eerder onder de cursor is gedaan.", zitting_klaar,
	  ACTION_WRITES | ACTION_ROW },
	{ "d", "dossier", "dossier", "Opent het dossier van deze leerling.", dossier_of, ACTION_ROW },
	{ "Tab", "blad", NULL, "Wisselt tussen de agenda en de leerling.", other_pane, 0 },
	{ "i", "gegevens", NULL, "Toont wat er van deze vergadering zelf is vastgelegd.", gegevens,
	  0 },
	{ 0 },
};

const struct screen screen_zitting = {
	.name = "zitting",
	.title = "Vergadering",
	.size = sizeof(struct zitting),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.draw = draw,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};

void vergadering_open(struct tui *tui, int64_t id)
{
	tui_open(tui, &screen_zitting, &id);
}
