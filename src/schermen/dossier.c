/* The dossier of one pupil on one screen: who it is, and a pane per kind of record. It reads all of
 * the dossier at once and again when something changed. */
#include <string.h>

#include "dossier.h"
#include "privacy.h"
#include "stappen.h"

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

static struct paneel *pane_here(struct dossier_scherm *dossier)
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

static void show_pane(struct view *view, enum paneel_nr nr)
{
	struct dossier_scherm *dossier = view->data;

	dossier->hier = nr;
	view->part = list_part(pane_here(dossier)->list);
}

/* The tab is another one, but only its brackets are written again: who cannot see them is told. */
static void go_pane(struct view *view, enum paneel_nr nr)
{
	struct dossier_scherm *dossier = view->data;

	show_pane(view, nr);
	if (view->tui->toegankelijk)
		tui_say(view->tui, "Blad %s.", pane_here(dossier)->soort->titel);
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
	show_pane(view, P_TIJDLIJN);
	if (!load(dossier)) {
		tui_complain(view->tui, "Deze leerling is intussen verwijderd.");
		return false;
	}
	show_pane(view, pane_of(plek->entiteit));
	paneel_start(pane_here(dossier));
	if (plek->id != 0)
		paneel_select(pane_here(dossier), plek->entiteit, plek->id);
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

/* ---- actions ---- */

static const struct regel *selected(struct view *view)
{
	return paneel_selected(pane_here(view->data));
}

static void open_row(struct view *view)
{
	const struct regel *regel = selected(view);

	record_open(view->tui, regel->soort, regel->id);
}

static void next_pane(struct view *view)
{
	go_pane(view, (((struct dossier_scherm *)view->data)->hier + 1) % PANEEL_AANTAL);
}

static void previous_pane(struct view *view)
{
	go_pane(view, (((struct dossier_scherm *)view->data)->hier + PANEEL_AANTAL - 1) % PANEEL_AANTAL);
}

static void edit(struct view *view)
{
	const struct regel *regel = selected(view);

	record_form_edit(view->tui, regel->soort, regel->id);
}

static void add(struct view *view)
{
	record_form_choose(view->tui, ((const struct dossier_scherm *)view->data)->leerling);
}

static void removal(struct view *view)
{
	const struct regel *regel = selected(view);

	record_remove(view->tui, regel->soort, regel->id);
}

/* The concept under the cursor, else the newest one of the dossier; NULL when there is none. */
static const struct record *find_concept(struct view *view)
{
	const struct dossier_scherm *dossier = view->data;
	const struct record_lijst *opps = &dossier->records[E_opp];
	const struct regel *regel = selected(view);
	const struct record *newest = NULL;

	for (size_t i = 0; i < opps->aantal; i++) {
		const struct record *opp = &opps->rijen[i];

		if (!record_is(opp, V_opp_status, "concept"))
			continue;
		newest = opp;
		if (regel && regel->soort == E_opp && regel->id == opp->id)
			break;
	}
	return newest;
}

static void vaststellen(struct view *view)
{
	const struct record *concept = find_concept(view);

	if (concept)
		opp_form_vaststellen(view->tui, concept->id);
	else
		tui_complain(view->tui, "Er is geen concept om vast te stellen; o maakt er een.");
}

/* Of the version under the cursor, else of the concept that waits, else of the huidige one. */
static void instemming(struct view *view)
{
	const struct dossier_scherm *dossier = view->data;
	const struct regel *regel = selected(view);
	const struct record *concept = find_concept(view);

	if (regel && regel->soort == E_opp)
		instemming_open(view->tui, regel->id);
	else if (concept)
		instemming_open(view->tui, concept->id);
	else if (dossier->kop.termen.opp.soort)
		instemming_open(view->tui, dossier->kop.termen.opp.id);
	else
		tui_complain(view->tui, "Er is nog geen opp om mee in te stemmen; o maakt er een.");
}

static void concept(struct view *view)
{
	opp_form_concept(view->tui, ((const struct dossier_scherm *)view->data)->leerling);
}

static void evaluatie(struct view *view)
{
	record_form_new(view->tui, E_evaluatie, ((const struct dossier_scherm *)view->data)->leerling);
}

static void aandachtspunt(struct view *view)
{
	record_form_new(view->tui, E_aandachtspunt,
		((const struct dossier_scherm *)view->data)->leerling);
}

/* Where there are several, the person says which. */
static void oplossen(struct view *view)
{
	size_t aantal;
	const struct record *punt = aandachtspunt_op(view->data, selected(view), &aantal);

	if (aantal == 1) {
		aandachtspunt_form_oplossen(view->tui, punt->id);
		return;
	}
	if (aantal == 0) {
		tui_complain(view->tui, "Er is geen open aandachtspunt; a legt er een vast.");
		return;
	}
	show_pane(view, P_NOTITIES);
	paneel_select(pane_here(view->data), E_aandachtspunt, punt->id);
	tui_complain(view->tui, "Er zijn %zu open aandachtspunten: zet de cursor op het punt dat is"
		" opgelost, en druk dan op r.", aantal);
}

#define PLAN(naam) \
	static void naam(struct view *view) \
	{ \
		stappen_open(view->tui, &plan_##naam, \
			((const struct dossier_scherm *)view->data)->leerling); \
	}
PLAN(inschrijven)
PLAN(bijstellen)
PLAN(afwijking)
PLAN(vertrek)
#undef PLAN

static void terugkomst(struct view *view)
{
	terug_form(view->tui, ((const struct dossier_scherm *)view->data)->leerling);
}

static void gegevens(struct view *view)
{
	record_open(view->tui, E_leerling, ((const struct dossier_scherm *)view->data)->leerling);
}

static void edit_gegevens(struct view *view)
{
	record_form_edit(view->tui, E_leerling, ((const struct dossier_scherm *)view->data)->leerling);
}

static void waarom(struct view *view)
{
	waarom_leerling_open(view->tui, ((const struct dossier_scherm *)view->data)->leerling);
}

/* With the cursor on a version of the opp it is that one. */
static void afdrukken(struct view *view)
{
	const struct regel *regel = selected(view);

	dossier_afdrukken(view->tui, ((const struct dossier_scherm *)view->data)->leerling,
		regel && regel->soort == E_opp ? regel->id : 0);
}

static void history(struct view *view)
{
	tui_open(view->tui, &screen_logboek, &((const struct dossier_scherm *)view->data)->leerling);
}

#define PANE(nr, functie) \
	static void functie(struct view *view) { go_pane(view, nr); }
PANE(P_TIJDLIJN, to_tijdlijn)
PANE(P_OPP, to_opp)
PANE(P_EVALUATIES, to_evaluaties)
PANE(P_WIJZIGINGEN, to_wijzigingen)
PANE(P_STAGES, to_stages)
PANE(P_UITSTROOM, to_uitstroom)
PANE(P_CONTACTEN, to_contacten)
PANE(P_NOTITIES, to_notities)
#undef PANE

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "open", "Toont alles wat er is vastgelegd over de regel waar de"
	  " cursor staat.", open_row, ACTION_ROW },
	{ "Tab", "volgende", "blad", "Naar het volgende blad van het dossier.", next_pane,
	  0 },
	{ "n", "nieuw", "nieuw", "Voegt iets toe aan dit dossier: een evaluatie, stage, contact,"
	  " notitie en meer, of stap voor stap een vertrek of ander perspectief.", add,
	  ACTION_WRITES },
	{ "e", "bewerk", "bewerk", "Wijzigt wat er staat op de regel waar de cursor staat.", edit,
	  ACTION_WRITES | ACTION_ROW },
	{ "w", "waarom", "waarom", "Legt uit welke signalen er zijn over deze leerling, en waarom.",
	  waarom, 0 },
	{ "E", "evaluatie", "evaluatie", "Legt een evaluatie van het opp vast.", evaluatie,
	  ACTION_WRITES },
	{ "o", "concept", "nieuw opp", "Maakt een concept voor een nieuwe opp-versie, of opent het"
	  " concept dat er al is.", concept, ACTION_WRITES },
	{ "v", "vaststellen", NULL, "Stelt een concept-opp vast; laat zien wat daar nog voor nodig"
	  " is.", vaststellen, ACTION_WRITES },
	{ "t", "instemming", NULL, "Wie met het handelingsdeel van het opp moet instemmen, en wat ieder"
	  " antwoordde.", instemming, 0 },
	{ "a", "aandachtspunt", NULL, "Merkt iets wat niet vergeten mag worden: het staat boven het"
	  " dossier en komt op de agenda tot het is opgelost.", aandachtspunt, ACTION_WRITES },
	{ "r", "oplossen", NULL, "Lost een aandachtspunt op, met hoe; het blijft in het dossier"
	  " staan.", oplossen, ACTION_WRITES },
	{ "D", "verwijder", NULL, "Verwijdert de regel waar de cursor staat, na een vraag die zegt"
	  " wat er verdwijnt.", removal, ACTION_WRITES | ACTION_ROW },
	{ "Shift-Tab", "vorige", NULL, "Naar het vorige blad van het dossier.", previous_pane, 0 },
	{ "i", "gegevens", NULL, "Toont de gegevens van de leerling zelf: geboortedatum, groep,"
	  " leerroute, inschrijving.", gegevens, 0 },
	{ "I", "gegevenswijzigen", NULL, "Wijzigt die gegevens meteen: naam, groep, mentor,"
	  " verwachte uitstroom.", edit_gegevens, ACTION_WRITES },
	{ "P", "afdrukken", NULL, "Maakt een bestand om te printen: het dossier voor de ouders of voor de"
	  " commissie, of het opp om te laten ondertekenen.", afdrukken, 0 },
	{ "", "inschrijven", NULL, "Stap voor stap van de inschrijving tot en met het eerste opp.",
	  inschrijven, 0 },
	{ "", "bijstellen", NULL, "Stap voor stap naar een ander profiel, een andere bestemming of"
	  " een ander niveau.", bijstellen, 0 },
	{ "", "afwijking", NULL, "Stap voor stap minder onderwijstijd, met de vijf wettelijke"
	  " onderdelen.", afwijking, 0 },
	{ "", "vertrek", NULL, "Stap voor stap een vertrek of overgang, ook gepland.", vertrek, 0 },
	{ "", "terugkomst", NULL, "Schrijft een leerling die was vertrokken opnieuw in; het vertrek blijft"
	  " in het dossier.", terugkomst, ACTION_WRITES },
	{ "", "inzage", NULL, "Wie dit dossier wijzigde, opende of afdrukte, en wanneer.", history,
	  0 },
	{ "", "tijdlijn", NULL, "Naar het blad Tijdlijn.", to_tijdlijn, 0 },
	{ "", "opp", NULL, "Naar het blad Opp.", to_opp, 0 },
	{ "", "evaluaties", NULL, "Naar het blad Evaluaties.", to_evaluaties, 0 },
	{ "", "wijzigingen", NULL, "Naar het blad Wijzigingen van profiel, bestemming en niveau.",
	  to_wijzigingen, 0 },
	{ "", "stageblad", NULL, "Naar het blad Stages van deze leerling.", to_stages, 0 },
	{ "", "uitstroom", NULL, "Naar het blad Uitstroom en nazorg.", to_uitstroom, 0 },
	{ "", "contacten", NULL, "Naar het blad Contacten, met toestemmingen en de tlv's.",
	  to_contacten, 0 },
	{ "", "notities", NULL, "Naar het blad Notities, met aandachtspunten, acties en"
	  " besluiten.", to_notities, 0 },
	{ 0 },
};

/* ---- the screen ---- */

/* How many rows there are stands in the tabs, but for what is narrowed. */
static void support(struct view *view, struct text *out)
{
	const struct part *part = view->part;

	if (part->kind->typing(part) || *list_filter_text(pane_here(view->data)->list))
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
	.actions = actions,
	.words = words,
};

void dossier_open(struct tui *tui, const struct plek *plek)
{
	tui_open(tui, &screen_dossier, plek);
}
