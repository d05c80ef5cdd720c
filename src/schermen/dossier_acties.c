/* What one can do in a dossier, and its keys. */
#include "dossier.h"
#include "stappen.h"

static int64_t leerling_of(const struct view *view)
{
	return ((const struct dossier_scherm *)view->data)->leerling;
}

static const struct regel *selected(struct view *view)
{
	return paneel_selected(dossier_blad(view->data));
}

/* The tab is another one, but only its brackets are written again: who cannot see them is told. */
static void go_pane(struct view *view, enum paneel_nr nr)
{
	struct dossier_scherm *dossier = view->data;

	dossier_toon_blad(view, nr);
	if (view->tui->toegankelijk)
		tui_say(view->tui, "Blad %s.", dossier_blad(dossier)->soort->titel);
}

static void open_row(struct view *view)
{
	const struct regel *regel = selected(view);

	record_open(view->tui, regel->soort, regel->id);
}

static void next_pane(struct view *view)
{
	const struct dossier_scherm *dossier = view->data;

	go_pane(view, (dossier->hier + 1) % PANEEL_AANTAL);
}

static void previous_pane(struct view *view)
{
	const struct dossier_scherm *dossier = view->data;

	go_pane(view, (dossier->hier + PANEEL_AANTAL - 1) % PANEEL_AANTAL);
}

static void edit(struct view *view)
{
	const struct regel *regel = selected(view);

	record_form_edit(view->tui, regel->soort, regel->id);
}

static void add(struct view *view)
{
	record_form_choose(view->tui, leerling_of(view));
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
	opp_form_concept(view->tui, leerling_of(view));
}

static void evaluatie(struct view *view)
{
	record_form_new(view->tui, E_evaluatie, leerling_of(view));
}

static void aandachtspunt(struct view *view)
{
	record_form_new(view->tui, E_aandachtspunt, leerling_of(view));
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
	dossier_toon_blad(view, P_NOTITIES);
	paneel_select(dossier_blad(view->data), E_aandachtspunt, punt->id);
	tui_complain(view->tui, "Er zijn %zu open aandachtspunten: zet de cursor op het punt dat is"
		" opgelost, en druk dan op r.", aantal);
}

#define PLAN(naam) \
	static void naam(struct view *view) \
	{ \
		stappen_open(view->tui, &plan_##naam, leerling_of(view)); \
	}
PLAN(inschrijven)
PLAN(bijstellen)
PLAN(afwijking)
PLAN(vertrek)
#undef PLAN

static void terugkomst(struct view *view)
{
	terug_form(view->tui, leerling_of(view));
}

static void gegevens(struct view *view)
{
	record_open(view->tui, E_leerling, leerling_of(view));
}

static void edit_gegevens(struct view *view)
{
	record_form_edit(view->tui, E_leerling, leerling_of(view));
}

static void waarom(struct view *view)
{
	waarom_leerling_open(view->tui, leerling_of(view));
}

/* With the cursor on a version of the opp it is that one. */
static void afdrukken(struct view *view)
{
	const struct regel *regel = selected(view);

	dossier_afdrukken(view->tui, leerling_of(view),
		regel && regel->soort == E_opp ? regel->id : 0);
}

static void history(struct view *view)
{
	int64_t leerling = leerling_of(view);

	tui_open(view->tui, &screen_logboek, &leerling);
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

const struct action dossier_acties[] = {
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
