/* The dossier of one pupil on one screen: who it is, and a pane per kind of record. It reads all of
 * the dossier at once and again when something changed. */
#include <string.h>

#include "dossier.h"
#include "privacy.h"

static const struct paneel_soort soorten[PANEEL_AANTAL] = {
	[P_TIJDLIJN] = { "Tijdlijn", "Tijdlijn",
		"Nog niets met een datum. Druk op n om iets toe te voegen.", true, tijdlijn_fill },
	[P_OPP] = { "Opp", "Opp",
		"Nog geen opp. Druk op o om een concept te maken.", false, opp_fill },
	[P_EVALUATIES] = { "Evaluaties", "Eval.",
		"Nog geen evaluatie. Druk op E om er een vast te leggen.", false,
		evaluaties_fill },
	[P_WIJZIGINGEN] = { "Wijzigingen", "Wijz.",
		"Profiel, bestemming en niveau zijn nog niet gewijzigd.", true, wijzigingen_fill },
	[P_STAGES] = { "Stages", "Stages",
		"Nog geen stage. Druk op n en kies stage.", false, stages_fill },
	[P_UITSTROOM] = { "Uitstroom en nazorg", "Uitstroom",
		"Nog geen vertrek vastgelegd. Druk op n en kies uitstroom; een datum in de toekomst"
		" is een gepland vertrek.", false, uitstroom_fill },
	[P_CONTACTEN] = { "Contacten", "Cont.",
		"Nog geen contactpersonen. Druk op n en kies contact.", false, contacten_fill },
	[P_NOTITIES] = { "Notities", "Not.",
		"Nog geen notities, aandachtspunten, acties of besluiten. Druk op n om iets toe te"
		" voegen.", false,
		notities_fill },
};

struct paneel *dossier_blad(struct dossier_scherm *dossier)
{
	return &dossier->panelen[dossier->hier];
}

/* ---- reading ---- */

static void fill(struct dossier_scherm *dossier)
{
	kop_fill(dossier);
	dossier->op_blad = NULL;
	for (size_t i = 0; i < PANEEL_AANTAL; i++) {
		struct paneel *paneel = &dossier->panelen[i];

		paneel_reset(paneel);
		soorten[i].fill(dossier, paneel);
		paneel_ready(paneel);
	}
}

/* The pupil is gone: nothing that was read may be drawn any more. */
static void forget(struct dossier_scherm *dossier)
{
	dossier->titel = dossier->titel_rechts = "";
	dossier->kop_aantal = 0;
	dossier->op_blad = NULL;
	for (size_t i = 0; i < PANEEL_AANTAL; i++) {
		paneel_reset(&dossier->panelen[i]);
		paneel_ready(&dossier->panelen[i]);
	}
}

static void read_records(struct dossier_scherm *dossier, enum entiteit_nr nr)
{
	struct record_lijst lijst = records_of(dossier->store, nr, dossier->leerling,
		&dossier->arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		record_verberg(dossier->tui, &lijst.rijen[i]);
	dossier->records[nr] = lijst;
}

static bool load(struct dossier_scherm *dossier)
{
	struct store *store = dossier->store;

	arena_clear(&dossier->arena);
	if (!dossier_kop_load(store, dossier->leerling, &dossier->arena, &dossier->kop)) {
		forget(dossier);
		return false;
	}
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (entiteit_leerling_veld(entiteit_get(nr)) >= 0)
			read_records(dossier, (enum entiteit_nr)nr);
	if (dossier->kop.contact.soort)
		record_verberg(dossier->tui, &dossier->kop.contact);
	stand_lees(dossier->tui);
	dossier->wijzigingen = wijzigingen_of(store, dossier->leerling, &dossier->arena);
	fill(dossier);
	return true;
}

/* ---- opening ---- */

void dossier_toon_blad(struct view *view, enum paneel_nr nr)
{
	struct dossier_scherm *dossier = view->data;

	dossier->hier = nr;
	view->part = list_part(dossier_blad(dossier)->list);
}

/* The pane that shows records of this kind best. */
static enum paneel_nr pane_of(enum entiteit_nr nr)
{
	switch (nr) {
	case E_opp:
	case E_doel:
		return P_OPP;
	case E_evaluatie:
		return P_EVALUATIES;
	case E_stage:
		return P_STAGES;
	case E_uitstroom:
	case E_nazorg:
		return P_UITSTROOM;
	case E_contact:
	case E_tlv:
	case E_toestemming:
		return P_CONTACTEN;
	case E_actie:
	case E_besluit:
	case E_notitie:
	case E_aandachtspunt:
	case E_agendapunt:
		return P_NOTITIES;
	default:
		return P_TIJDLIJN;
	}
}

static void log_inzage(struct view *view)
{
	struct dossier_scherm *dossier = view->data;
	struct error err;

	if (journaal_inzage(dossier->store, INZAGE_GEOPEND, dossier->leerling, &err) != OK)
		tui_complain(view->tui, "Dat je dit dossier opende is niet vastgelegd: %s.",
			err.sentence);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct dossier_scherm *dossier = view->data;
	const struct plek *plek = argument;

	dossier->tui = view->tui;
	dossier->store = store_of(view->tui);
	dossier->leerling = plek->leerling;
	dossier->blad = page_new();
	for (size_t i = 0; i < PANEEL_AANTAL; i++)
		paneel_init(&dossier->panelen[i], &soorten[i]);
	dossier_toon_blad(view, P_TIJDLIJN);
	if (!load(dossier)) {
		tui_complain(view->tui, "Deze leerling is intussen verwijderd.");
		return false;
	}
	dossier_toon_blad(view, pane_of(plek->entiteit));
	paneel_start(dossier_blad(dossier));
	if (plek->id != 0)
		paneel_select(dossier_blad(dossier), plek->entiteit, plek->id);
	log_inzage(view);
	return true;
}

static void close_screen(struct view *view)
{
	struct dossier_scherm *dossier = view->data;

	for (size_t i = 0; i < PANEEL_AANTAL; i++)
		paneel_clear(&dossier->panelen[i]);
	page_free(dossier->blad);
	arena_clear(&dossier->arena);
}

/* Whoever keeps something wants to see it: the cursor goes there in every pane that shows it. */
static void to_bewaard(struct view *view)
{
	struct dossier_scherm *dossier = view->data;
	struct plek *bewaard = &app_of(view->tui)->bewaard;

	if (bewaard->id == 0 || bewaard->leerling != dossier->leerling)
		return;
	for (size_t i = 0; i < PANEEL_AANTAL; i++)
		paneel_select(&dossier->panelen[i], bewaard->entiteit, bewaard->id);
	*bewaard = (struct plek){ 0 };
}

static void reload(struct view *view)
{
	if (load(view->data)) {
		to_bewaard(view);
		return;
	}
	tui_complain(view->tui, "Deze leerling is verwijderd.");
	tui_close(view);
}

/* ---- the screen ---- */

/* How many rows there are stands in the tabs, but for what is narrowed. */
static void support(struct view *view, struct text *out)
{
	const struct part *part = view->part;

	if (part->kind->typing(part) || *list_filter_text(dossier_blad(view->data)->list))
		part->kind->support(part, out);
	else if (view->tui->alleen_lezen)
		text_add(out, "Alleen lezen: wijzigen kan niet, en inzage wordt niet vastgelegd.");
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct dossier_scherm *dossier = view->data;

	text_add(left, dossier->titel);
	text_add(right, dossier->titel_rechts);
}

static int64_t subject(const struct view *view)
{
	return ((const struct dossier_scherm *)view->data)->leerling;
}

static void words(struct tui *tui, const char *name, struct words *out)
{
	(void)tui;
	if (strcmp(name, "nieuw") == 0)
		record_form_words(out);
}

const struct screen screen_dossier = {
	.name = "dossier",
	.title = "Dossier",
	.size = sizeof(struct dossier_scherm),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.draw = dossier_draw,
	.heading = heading,
	.subject = subject,
	.support = support,
	.tick = scherm_tick,
	.actions = dossier_acties,
	.words = words,
};

void dossier_open(struct tui *tui, const struct plek *plek)
{
	tui_open(tui, &screen_dossier, plek);
}
