/* The application: what works on every screen (undo, redo, looking somebody up, the logboek,
 * privacy), and noticing that another process changed the file. */
#include <string.h>

#include "intern.h"
#include "privacy.h"
#include "vergadering.h"

struct app *app_of(const struct tui *tui)
{
	return tui->app;
}

struct store *store_of(const struct tui *tui)
{
	return app_of(tui)->store;
}

void bewaard_is(struct tui *tui, const struct record *record)
{
	app_of(tui)->bewaard = (struct plek){
		.leerling = record->leerling, .entiteit = record->soort->nr, .id = record->id };
}

/* ---- the screens, from their table ---- */

#define SCHERM(key, id, title) extern const struct screen screen_##id;
#define DEELSCHERM(id) extern const struct screen screen_##id;
#include "cvb/schermen.def"

#define SCHERM(key, id, title) { key, title, &screen_##id },
const struct main_screen main_screens[] = {
#include "cvb/schermen.def"
	{ 0 },
};

#define SCHERM(key, id, title) &screen_##id,
#define DEELSCHERM(id) &screen_##id,
const struct screen *const all_screens[] = {
#include "cvb/schermen.def"
	NULL,
};

/* ---- what another process does ---- */

static bool newest_change(const struct journaal_regel *regel, void *context)
{
	static const char *const inzage[] = { "geopend", "afgedrukt", "geexporteerd" };

	for (size_t i = 0; i < ARRAY_LEN(inzage); i++)
		if (strcmp(regel->handeling, inzage[i]) == 0)
			return true;
	*(int64_t *)context = regel->nummer;
	return false;
}

/* Number of the newest change in the file, whoever made it; looking does not count. */
static int64_t inhoud_versie(struct store *store)
{
	int64_t nummer = 0;

	journaal_visit(store, 0, newest_change, &nummer);
	return nummer;
}

bool gelezen_is_old(const struct tui *tui, const struct gelezen *gelezen)
{
	return gelezen->versie != inhoud_versie(store_of(tui)) ||
		gelezen->ververst != app_of(tui)->ververst;
}

void gelezen_now(const struct tui *tui, struct gelezen *gelezen)
{
	gelezen->versie = inhoud_versie(store_of(tui));
	gelezen->ververst = app_of(tui)->ververst;
}

void scherm_tick(struct view *view)
{
	struct app *app = app_of(view->tui);
	int64_t nu = db_data_version(app->store->db);

	if (nu == app->gezien)
		return;
	app->gezien = nu;
	stand_lees(view->tui);
	tui_reload(view->tui);
}

/* ---- actions ---- */

static void find(struct view *view)
{
	struct text words = { 0 };

	if (tui_prompt(view->tui, "Zoek in de dossiers", &words) && words.len > 0)
		tui_open(view->tui, &screen_zoek, text_str(&words));
	text_clear(&words);
}

static void show(struct view *view)
{
	struct plek plek = { .leerling = leerling_pick(view->tui, "Dossier van") };

	if (plek.leerling)
		dossier_open(view->tui, &plek);
}

static void logboek(struct view *view)
{
	tui_open(view->tui, &screen_logboek, NULL);
}

static void agenda(struct view *view)
{
	tui_open(view->tui, &screen_agenda, NULL);
}

static void minutes(struct view *view)
{
	int64_t id = vergadering_pick(view->tui, "Notulen van welke vergadering?");

	if (id)
		notulen_open(view->tui, id);
}

static void jaarplanning(struct view *view)
{
	tui_open(view->tui, &screen_jaarplanning, NULL);
}

static void new_pupil(struct view *view)
{
	stappen_open(view->tui, &plan_inschrijven, 0);
}

static void settings(struct view *view)
{
	tui_open(view->tui, &screen_instellingen, NULL);
}

static void refresh(struct view *view)
{
	app_of(view->tui)->ververst++;
	tui_reload(view->tui);
	tui_say(view->tui, "Opnieuw gelezen uit %s.", app_of(view->tui)->pad);
}

const struct action app_actions[] = {
	{ "u", "ongedaan", NULL, "Laat zien wat je het laatst wijzigde en maakt het na een vraag"
	  " ongedaan.", herstel_undo, ACTION_WRITES },
	{ "Ctrl-R", "herdoen", NULL, "Doet opnieuw wat je het laatst ongedaan maakte.", herstel_redo,
	  ACTION_WRITES },
	{ "p", "privacy", NULL, "Verbergt de namen van andere leerlingen en wat intern is, voor als er"
	  " iemand meekijkt.",
	  weergave_privacy, 0 },
	{ "", "toon", NULL, "Opent een dossier: typ :toon en een deel van de naam of het"
	  " leerlingnummer.", show, 0 },
	{ "", "zoek", NULL, "Zoekt leerlingen op naam, groep en woorden in hun dossier: typ :zoek"
	  " en een of meer woorden.", find, 0 },
	{ "", "agenda", NULL, "Wie er in de volgende vergadering zou moeten komen, en waarom.", agenda,
	  0 },
	{ "", "notulenvan", NULL, "Toont de notulen van een vergadering: typ :notulen en een deel van de"
	  " datum.", minutes, 0 },
	{ "J", "jaarplanning", NULL, "Wat er per maand aankomt, twaalf maanden vooruit, en of dat in de"
	  " vergaderingen past.", jaarplanning, 0 },
	{ "", "logboek", NULL, "Wie wat wijzigde, opende of afdrukte, en wanneer.", logboek, 0 },
	{ "", "nieuweleerling", NULL, "Voert een nieuwe leerling in, stap voor stap tot en met het eerste"
	  " opp.", new_pupil, ACTION_WRITES },
	{ "", "reservekopie", NULL, "Maakt een kopie van alles, ook terwijl er wordt gewerkt.",
	  bestand_reservekopie, 0 },
	{ "", "terugzetten", NULL, "Vertelt hoe je een reservekopie terugzet.", bestand_terugzetten, 0 },
	{ "", "exporteer", NULL, "Schrijft alles, of het dossier van een leerling voor inzage, als"
	  " CSV-bestanden in een nieuwe map.", bestand_exporteer, 0 },
	{ "", "importeer", NULL, "Leest CSV-bestanden in, een map of een bestand, na een vraag die zegt"
	  " wat er wijzigt.", bestand_importeer, ACTION_WRITES },
	{ "", "bewaren", NULL, "Vertelt wat er al bewaard is, en wat je zelf bewaart.", bestand_bewaren,
	  0 },
	{ "", "instellingen", NULL, "Toont de instellingen die gelden: namen, termijnen, normen,"
	  " signalen.", settings, 0 },
	{ "", "toegankelijk", NULL, "Zonder lijnen en kaders, voor brailleregel en schermlezer; nog"
	  " een keer zet het uit.", weergave_toegankelijk, 0 },
	{ "", "muis", NULL, "Of cvb op de muis let; zonder kun je tekst slepen en kopiëren.",
	  weergave_muis, 0 },
	{ "", "ververs", NULL, "Leest alles op het scherm opnieuw uit het bestand.", refresh, 0 },
	{ 0 },
};

static void app_words(struct tui *tui, const char *name, struct words *out)
{
	if (strcmp(name, "toon") == 0)
		leerling_words(tui, out);
	else if (strcmp(name, "notulenvan") == 0)
		vergadering_words(tui, out);
	bestand_words(name, out);
}

/* ---- running ---- */

void app_clear(struct app *app)
{
	stand_free(app->stand);
	privacy_free(app->privacy);
}

enum status app_run(struct store *store, const struct app_opties *opties, struct error *err)
{
	struct app app = { .store = store, .pad = opties->pad, .stap = opties->stap };
	enum status status;
	struct tui tui = {
		.app = &app,
		.vandaag = store->vandaag,
		.klok = opties->klok,
		.alleen_lezen = store->alleen_lezen,
		.toegankelijk = store->config->scherm_toegankelijk,
		.privacy = store->config->scherm_privacy,
		.muis = store->config->scherm_muis,
		.kleur = store->config->scherm_kleur,
		.home = opties->home,
		.school = store->config->school_naam,
		.screens = main_screens,
		.veil = privacy_veil,
		.werk = lezers_stap,
		.actions = app_actions,
		.words = app_words,
		.everything = all_screens,
	};

	app.gezien = db_data_version(store->db);
	status = tui_run(&tui, &opties->backend, err);
	app_clear(&app);
	return status;
}
