/* One meeting, prepared and held on one screen: the agenda, and beside it the pupil. */
#include "privacy.h"
#include "vergadering.h"

#define LIJST_DEEL 52  /* percent of the columns for the agenda beside a pupil, and at least */
#define LIJST_LEAST 57 /* these, in which the minutes fit */
#define VOORSTEL_KOMT "het voorstel wordt nog gelezen"

/* ---- the page ---- */

/* Who is on the table, else who is under the cursor. */
static bool who(const struct zitting *z, struct zit_leerling *wie)
{
	const struct agenda_punt *nu = zitting_nu(z);
	const struct zit_rij *rij = zitting_rij(z);

	*wie = (struct zit_leerling){ .tui = z->basis.tui, .punt = nu ? nu : rij ? rij->punt : NULL };
	wie->volledig = nu != NULL;
	wie->vastgelegd = nu || z->v.afgesloten;
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
		wie->reden = z->basis.tui->privacy ? NULL : record_text(rij->actie, V_actie_omschrijving);
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

	if (!who(z, &wie)) {
		fill_nobody(z);
	} else if (z->op_blad != wie.leerling || z->op_blad_privacy != z->basis.tui->privacy) {
		z->op_blad = wie.leerling;
		z->op_blad_privacy = z->basis.tui->privacy;
		zit_leerling_fill(z->blad, &wie);
	}
}

/* ---- drawing ---- */

static const struct screen *screen_now(const struct zitting *z);

static int lijst_deel(int columns)
{
	int least = (LIJST_LEAST * 100 + columns - 1) / columns;

	return least > LIJST_DEEL ? least : LIJST_DEEL;
}

static void draw(struct view *view, struct area *area)
{
	struct zitting *z = view->data;
	struct beide beide;

	view->screen = screen_now(z); /* what Enter does goes with the row */
	fill_page(z);
	if (area->plain || area->width < TWEE_VANAF) {
		part_draw(z->toont_blad ? page_part(z->blad) : list_part(z->basis.list), area);
		return;
	}
	beide = draw_beide(area, lijst_deel(area->width));
	part_draw(list_part(z->basis.list), &beide.lijst);
	part_draw(page_part(z->blad), &beide.blad);
}

/* "14:20, 8 min over" */
static void put_klok(const struct zitting *z, const struct agenda_punt *nu, struct text *out)
{
	long seconden = (long)(zitting_besteed(z, nu) * 60 + 0.5);
	long gepland = record_int(&nu->record, V_agendapunt_minuten, 0) * 60L;

	if (z->basis.tui->toegankelijk) /* seconds would be other ones after every key */
		text_printf(out, "%ld min", seconden / 60);
	else
		text_printf(out, "%ld:%02ld", seconden / 60, seconden % 60);
	if (gepland > 0 && seconden >= gepland + 60)
		text_printf(out, ", %ld min over", (seconden - gepland) / 60);
	else if (gepland > 0)
		text_printf(out, " van %ld min", gepland / 60);
}

/* "   samen 24 van 72 min": used against planned, when anything was used */
static void put_samen(const struct zitting *z, struct text *out)
{
	long besteed = (long)(zitting_samen(z) + 0.5);

	if (besteed > 0)
		text_printf(out, "   samen %ld van %d min", besteed, z->v.gepland);
}

/* "   punt 4 van 12   14:20, 8 min over", else what there is to do */
static void put_agenda(const struct zitting *z, struct text *out)
{
	const struct agenda_punt *nu = zitting_nu(z);
	const struct vergadering *v = &z->v;

	if (nu) {
		text_printf(out, "   punt %zu van %zu   ", (size_t)(nu - v->punten) + 1, v->aantal);
		put_klok(z, nu, out);
		return;
	}
	text_printf(out, "   %zu %s", v->aantal, v->aantal == 1 ? "leerling" : "leerlingen");
	if (z->voorstel_komt)
		text_add(out, ", " VOORSTEL_KOMT);
	else if (!v->begonnen)
		text_printf(out, ", %d van %d minuten", v->gepland,
			vergadering_tijd(store_of(z->basis.tui)->config));
}

/* "CvB do 03-12-2026 13:30   12 leerlingen, 72 van 90 minuten   5 aanwezig" */
static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct zitting *z = view->data;
	const struct vergadering *v = &z->v;
	struct arena arena = { 0 };
	size_t aanwezig;

	(void)right;
	text_add(left, "CvB");
	if (z->nu == 0)
		text_printf(left, " %s", weekdag_short(v->datum));
	text_printf(left, " %s", dag_tekst(v->datum, &arena));
	if (record_text(&v->record, V_vergadering_tijd) && z->nu == 0)
		text_printf(left, " %s", record_text(&v->record, V_vergadering_tijd));
	if (v->afgesloten)
		text_add(left, "   afgesloten");
	put_agenda(z, left);
	put_samen(z, left);
	aanwezig = aanwezig_namen(record_text(&v->record, V_vergadering_aanwezig), &arena).aantal;
	if (aanwezig > 0)
		text_printf(left, "   %zu aanwezig", aanwezig);
	arena_clear(&arena);
}

/* ---- the screen ---- */

static const char *empty_text(const struct zitting *z)
{
	if (z->voorstel_komt)
		return "Er staat nog niemand op de agenda; " VOORSTEL_KOMT ".";
	return z->v.afgesloten ? "Op deze vergadering is niemand besproken."
		: "Er staat nog niemand op de agenda, en er is niemand voor te stellen.\n\n"
		"Met + zet je iemand op de agenda.";
}

static bool open_screen(struct view *view, const void *argument)
{
	const struct list_setup setup = {
		.columns = zitting_kolommen,
		.column_count = zitting_kolommen_aantal,
		.source = zitting_bron,
		.noun = "regels",
		.one = "regel",
	};
	struct zitting *z = view->data;

	z->id = *(const int64_t *)argument;
	z->blad = page_new();
	z->basis.met_stand = true;
	if (!lijst_scherm_open(view, &setup, zitting_load)) {
		tui_complain(view->tui, "Deze vergadering is intussen verwijderd.");
		return false;
	}
	z->basis.setup.empty = empty_text(z);
	list_select_id(z->basis.list, zitting_tijd_terug(z));
	view->screen = screen_now(z);
	return true;
}

static void close_screen(struct view *view)
{
	struct zitting *z = view->data;

	tafel_zet(view->tui, NULL);
	page_free(z->blad);
	lijst_scherm_close(view);
}

/* All of the proposal is taken over when it is there. */
static bool wacht(const struct view *view, const struct key *key)
{
	return ((const struct zitting *)view->data)->voorstel_komt && key_is(key, "o");
}

static void reload(struct view *view)
{
	struct zitting *z = view->data;

	lijst_scherm_reload(view);
	if (view->closing) {
		tui_complain(view->tui, "Deze vergadering is verwijderd.");
		return;
	}
	view->screen = screen_now(z); /* it began, was closed, or was opened again */
	z->basis.setup.empty = empty_text(z);
}

/* ---- actions ---- */

static void dossier_of(struct view *view)
{
	struct zitting *z = view->data;
	struct zit_leerling wie;

	if (!who(z, &wie))
		tui_say(z->basis.tui, "Deze regel gaat niet over een leerling.");
	else
		dossier_open(z->basis.tui, &(struct plek){ .leerling = wie.leerling,
			.entiteit = E_agendapunt,
			.id = wie.punt ? wie.punt->record.id : 0 });
}

static void open_row(struct view *view)
{
	struct zitting *z = view->data;
	const struct zit_rij *rij = zitting_rij(z);

	if (rij->voorstel) {
		zitting_neem(z, rij->voorstel);
	} else if (rij->actie) {
		zitting_bewerk(view);
	} else if (zitting_op_tafel(z, rij->punt)) {
		zitting_besluit_over(z, zitting_nu(z));
	}
}

/* ---- the clock ---- */

static void tick(struct view *view)
{
	struct zitting *z = view->data;

	scherm_tick(view);
	if (z->nu != 0 && z->sinds == 0)
		z->sinds = z->basis.tui->seconden;
	zitting_tijd_bijzetten(z);
}

/* Who leaves in the middle keeps what the item took so far. */
static enum status save_time(struct view *view, struct error *err)
{
	struct zitting *z = view->data;

	return zitting_seconden(z) > 0 ? zitting_keep_tijd(z, err) : OK;
}

/* Where there is room for one: the other of the two; else the keys go there, to scroll. */
static void other_pane(struct view *view)
{
	struct zitting *z = view->data;

	z->toont_blad = !z->toont_blad;
	view->part->focus = false;
	view->part = z->toont_blad ? page_part(z->blad) : list_part(z->basis.list);
}

static void focus(struct view *view, struct part *part)
{
	if (part != view->part)
		other_pane(view);
}

static void gegevens(struct view *view)
{
	record_open(view->tui, E_vergadering, ((const struct zitting *)view->data)->id);
}

static void afdrukken(struct view *view)
{
	vergadering_afdrukken(view->tui, ((const struct zitting *)view->data)->v.datum);
}

static void notulen(struct view *view)
{
	notulen_open(view->tui, ((const struct zitting *)view->data)->id);
}

static void besluitenlijst(struct view *view)
{
	besluitenlijst_open(view->tui, ((const struct zitting *)view->data)->id);
}

static void actielijst(struct view *view)
{
	actielijst_open(view->tui, ((const struct zitting *)view->data)->id);
}

static void corrigeer(struct view *view)
{
	(void)zitting_mag(view->data);
}

#define DOSSIER(toetsen) { toetsen, "dossier", "dossier", "Opent het dossier van deze leerling.", \
	dossier_of, ACTION_ROW }
#define STUKKEN \
	{ "N", "notulen", "notulen", "Toont de notulen, zoals ze er nu staan.", notulen, 0 }, \
	{ "B", "besluitenlijst", "besluiten", "Toont de besluiten van deze vergadering.", \
	  besluitenlijst, 0 }, \
	{ "T", "actielijst", "acties", "Toont de acties van deze vergadering, per persoon.", \
	  actielijst, 0 }, \
	{ "P", "afdrukken", NULL, "Maakt een bestand om te printen: de notulen, de besluitenlijst of" \
	  " de actielijst.", afdrukken, 0 }, \
	{ "Tab", "blad", NULL, "Wisselt tussen de agenda en de leerling.", other_pane, 0 }, \
	{ "i", "gegevens", NULL, "Toont wat er van deze vergadering zelf is vastgelegd.", gegevens, \
	  0 }

#define OPEN(hint) { "Enter", "open", hint, "Brengt wie op de agenda staat aan tafel en legt een" \
	" besluit vast; zet wie wordt voorgesteld op de agenda; opent een actie van eerder.", \
	open_row, ACTION_ROW }
#define OVERNEMEN(hint) { "o", "overnemen", hint, "Zet iedereen uit het voorstel op de agenda, tot" \
	" die vol is.", zitting_overnemen, ACTION_WRITES }
#define TOEVOEGEN { "+", "toevoegen", "erbij", "Zet een leerling op de agenda: typ een deel van de" \
	" naam.", zitting_toevoegen, ACTION_WRITES }
#define VOLGENDE(hint) { "v", "volgende", hint, "Brengt de volgende die nog open is aan tafel.", \
	zitting_volgende, ACTION_WRITES }
#define BEWERK(hint) { "e", "bewerk", hint, "Wijzigt waarom iemand op de agenda staat, de minuten" \
	" en wie aanschuift.", zitting_bewerk, ACTION_WRITES | ACTION_ROW }
#define LATER(hint) { "J", "naarachteren", hint, "Zet deze leerling een plaats later op de agenda.", \
	zitting_omlaag, ACTION_WRITES | ACTION_ROW }
#define GEREED(hint) { "r", "gereed", hint, "De actie van eerder onder de cursor is gedaan.", \
	zitting_gereed, ACTION_WRITES | ACTION_ROW }
#define AANWEZIG { "A", "aanwezig", "aanwezig", "Wie er is: leden en gasten.", zitting_aanwezig, 0 }
#define PERSPECTIEF { "O", "perspectief", NULL, "Legt een besluit vast over profiel, bestemming of" \
	" niveau, en daarna het concept van het opp met de datum van dit besluit; is dat er al, dan" \
	" gaat het daarmee verder tot het is vastgesteld.", zitting_perspectief, ACTION_ROW }
#define ZITTING_OVERIG \
	{ "h", "aanhouden", "aanhouden", "Houdt deze leerling aan naar een volgende vergadering.", \
	  zitting_aanhouden, ACTION_WRITES | ACTION_ROW }, \
	{ "t", "actie", "actie", "Legt een actie vast: wat, wie en voor wanneer.", zitting_actie, \
	  ACTION_WRITES }, \
	{ "m", "tafel", "aan tafel", "Wie er bij deze leerling aanschuift; met ouders of de" \
	  " leerling erbij staan andere leerlingen niet met naam op het scherm.", zitting_tafel, \
	  ACTION_WRITES | ACTION_ROW }, \
	{ "s", "sluiten", "sluiten", "Sluit de vergadering: wat open is krijgt een plek, en de" \
	  " notulen staan vast.", zitting_sluiten, ACTION_WRITES }, \
	{ "b", "besluit", NULL, "Legt een besluit vast, met de reden, over wie aan tafel is.", \
	  zitting_besluit, ACTION_WRITES | ACTION_ROW }, \
	{ "E", "evaluatie", NULL, "Legt een evaluatie van het opp vast.", zitting_evaluatie, \
	  ACTION_WRITES | ACTION_ROW }, \
	PERSPECTIEF, \
	{ "a", "aandachtspunt", NULL, "Merkt iets wat niet vergeten mag worden.", \
	  zitting_aandachtspunt, ACTION_WRITES | ACTION_ROW }, \
	{ "n", "nieuw", NULL, "Voegt iets anders toe aan het dossier: een notitie, een stage en" \
	  " meer.", zitting_nieuw, ACTION_WRITES | ACTION_ROW }, \
	{ "x", "besproken", NULL, "Besproken, zonder dat er iets te besluiten was.", \
	  zitting_besproken, ACTION_WRITES | ACTION_ROW }, \
	{ "K", "naarvoren", NULL, "Zet deze leerling een plaats eerder op de agenda.", \
	  zitting_omhoog, ACTION_WRITES | ACTION_ROW }, \
	{ "D", "verwijder", NULL, "Haalt deze leerling van de agenda, na een vraag.", \
	  zitting_weghalen, ACTION_WRITES | ACTION_ROW }
#define BLADEN DOSSIER("d l Rechts"), STUKKEN
/* During the meeting: the agenda may still change. */
#define VERDERE BLADEN, TOEVOEGEN, AANWEZIG, OVERNEMEN(NULL), BEWERK(NULL), LATER(NULL)

/* What one looks for first differs before and during a meeting, and with what Enter does to the row
 * under the cursor. */
static const struct action actions_voorstel[] = {
	OPEN("op de agenda"),
	OVERNEMEN("allemaal"),
	TOEVOEGEN,
	VOLGENDE("begin"),
	LATER(NULL),
	BEWERK(NULL),
	GEREED(NULL),
	AANWEZIG,
	ZITTING_OVERIG,
	BLADEN,
	{ 0 },
};

static const struct action actions_vooraf[] = {
	OPEN("begin"),
	BEWERK("bewerk"),
	LATER("later"),
	TOEVOEGEN,
	VOLGENDE(NULL),
	OVERNEMEN(NULL),
	GEREED(NULL),
	AANWEZIG,
	ZITTING_OVERIG,
	BLADEN,
	{ 0 },
};

static const struct action actions_actie[] = {
	OPEN("bewerk"),
	GEREED("gereed"),
	VOLGENDE("volgende"),
	ZITTING_OVERIG,
	VERDERE,
	{ 0 },
};

static const struct action actions[] = {
	OPEN("besluit"),
	VOLGENDE("volgende"),
	ZITTING_OVERIG,
	VERDERE,
	GEREED(NULL),
	{ 0 },
};

/* Enter looks; the keys that record say that nothing can be changed now. */
static const struct action actions_lezen[] = {
	DOSSIER("Enter d l Rechts"),
	STUKKEN,
	OVERNEMEN(NULL),
	TOEVOEGEN,
	VOLGENDE(NULL),
	BEWERK(NULL),
	LATER(NULL),
	GEREED(NULL),
	AANWEZIG,
	ZITTING_OVERIG,
	{ 0 },
};

/* Nothing is recorded any more, and the keys that did say so. */
static const struct action actions_gesloten[] = {
	DOSSIER("Enter d l Rechts"),
	STUKKEN,
	PERSPECTIEF,
	{ "A", "aanwezig", NULL, "Wie er waren: leden en gasten.", zitting_aanwezig, 0 },
	{ "e b t h m x a n E D + o r v", "corrigeer", NULL, "Zegt hoe je iets corrigeert in een"
	  " vergadering die is afgesloten.", corrigeer, 0 },
	{ 0 },
};

#define SCHERM(naam, wachten, handelingen) { .name = naam, .title = "Vergadering", \
	.size = sizeof(struct zitting), .open = open_screen, .close = close_screen, .reload = reload, \
	.draw = draw, .focus = focus, .heading = heading, .save_draft = save_time, .tick = tick, \
	.wacht = wachten, .actions = handelingen }

const struct screen screen_zitting = SCHERM("zitting", NULL, actions);
const struct screen screen_gesloten = SCHERM("gesloten", NULL, actions_gesloten);
static const struct screen bij_voorstel = SCHERM("zitting", wacht, actions_voorstel);
static const struct screen bij_vooraf = SCHERM("zitting", wacht, actions_vooraf);
static const struct screen bij_lezen = SCHERM("zitting", NULL, actions_lezen);
static const struct screen bij_actie = SCHERM("zitting", wacht, actions_actie);

static const struct screen *screen_now(const struct zitting *z)
{
	const struct zit_rij *rij = zitting_rij(z);

	if (z->v.afgesloten)
		return &screen_gesloten;
	if (z->basis.tui->alleen_lezen)
		return &bij_lezen;
	if (rij && rij->actie)
		return &bij_actie;
	if (z->v.begonnen || z->nu != 0)
		return &screen_zitting;
	return rij && rij->punt ? &bij_vooraf : &bij_voorstel;
}

void vergadering_open(struct tui *tui, int64_t id)
{
	tui_open(tui, &screen_zitting, &id);
}
