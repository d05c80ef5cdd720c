/* The form on a concept of the opp: made from the huidige version, with what is still missing
 * before it may be vastgesteld in sight. */
#include "formulier.h"

const int opp_aspecten[3] = { V_opp_uitstroomprofiel, V_opp_bestemming, V_opp_niveau };

bool opp_concept_find(struct store *store, int64_t leerling, struct arena *arena,
	struct record *out)
{
	struct record_lijst opps = records_of(store, E_opp, leerling, arena);

	for (size_t i = opps.aantal; i-- > 0;)
		if (record_is(&opps.rijen[i], V_opp_status, "concept")) {
			*out = opps.rijen[i];
			return true;
		}
	return false;
}

/* ---- what is still missing ---- */

const char *opp_voortgang(struct store *store, const struct record *opp, struct arena *arena)
{
	struct bezwaren bezwaren = opp_bezwaren(store, opp, store->vandaag, arena);
	size_t nodig = bezwaren_tegen(&bezwaren);

	if (nodig == 0)
		return "klaar om vast te stellen (v)";
	return arena_printf(arena, "nog %zu %s nodig voor vaststellen (v)", nodig,
		nodig == 1 ? "punt" : "punten");
}

const char *opp_nog_nodig(struct store *store, const struct record *opp, struct arena *arena)
{
	struct bezwaren bezwaren = opp_bezwaren(store, opp, store->vandaag, arena);
	struct text som = { 0 };

	for (size_t i = 0; i < bezwaren.aantal; i++)
		if (bezwaren.rijen[i].houdt_tegen)
			deel_add(&som, opp->soort->velden[bezwaren.rijen[i].veld].label);
	return tekst_keep(&som, arena);
}

void opp_vergelijken(struct formulier *f)
{
	f->was = opp_previous(f->store, &f->begin, f->store->vandaag, &f->arena);
	if (!f->bevroren)
		f->bezwaren = opp_bezwaren(f->store, &f->begin, f->store->vandaag, &f->arena);
}

const char *opp_voorbereiden(struct formulier *f, const char *titel)
{
	size_t nodig;

	opp_vergelijken(f);
	if (f->bevroren)
		return arena_printf(&f->arena, "%s, vastgesteld", titel);
	nodig = bezwaren_tegen(&f->bezwaren);
	if (nodig > 0)
		bericht_add(f, arena_printf(&f->arena, "Voor vaststellen nog nodig: %s.",
			opp_nog_nodig(f->store, &f->begin, &f->arena)));
	return nodig == 0 ? arena_printf(&f->arena, "%s, klaar om vast te stellen", titel)
		: arena_printf(&f->arena, "%s, nog %zu nodig", titel, nodig);
}

/* ---- a change in the last years ---- */

const char *laatste_jaren_zin(struct store *store, int64_t leerling, const char *afdeling,
	struct arena *arena)
{
	const struct config *config = store->config;
	dag ref = uitstroom_referentie(store, leerling, afdeling, store->vandaag);
	dag vanaf = laatste_jaren_begin(config, ref);
	const char *jaren = jaren_tekst(config->laatste_jaren, arena);

	if (ref == GEEN_DAG)
		return arena_printf(arena, "i Onbekend of een wijziging nu in de laatste %s voor de "
			"uitstroom valt: er is geen verwachte uitstroomdatum.", jaren);
	if (store->vandaag < vanaf)
		return arena_printf(arena, "Een wijziging op %s valt niet in de laatste %s voor de "
			"uitstroom op %s: die beginnen op %s.", dag_tekst(store->vandaag, arena),
			jaren, dag_tekst(ref, arena), dag_tekst(vanaf, arena));
	return arena_printf(arena, "! Een wijziging op %s valt in de laatste %s voor de uitstroom op "
		"%s (vanaf %s). Het mag wel; de inspectie vraagt hierom: leg reden, motivatie en "
		"inspanning goed vast.", dag_tekst(store->vandaag, arena), jaren,
		dag_tekst(ref, arena), dag_tekst(vanaf, arena));
}

/* ---- a concept ---- */

static void say_made(struct tui *tui, const struct record *concept)
{
	bool eerste = record_is(concept, V_opp_versie, "1");

	tui_say(tui, "Versie %s is gemaakt als concept%s.", record_text(concept, V_opp_versie),
		eerste ? "" : ", met wat er in de vorige versie stond");
	bewaard_is(tui, concept);
	tui_reload(tui);
}

/* From the huidige version, or an empty one for who has none. */
bool opp_concept_make(struct tui *tui, int64_t leerling, struct arena *arena,
	struct record *out)
{
	struct concept concept = { .store = store_of(tui), .arena = arena };
	struct record record;
	struct termen termen;
	struct error err;

	if (!record_load(concept.store, E_leerling, leerling, arena, &record)) {
		tui_complain(tui, "Deze leerling is intussen verwijderd.");
		return false;
	}
	termen = termen_of(concept.store, leerling, tui->vandaag, arena);
	concept.leerling = &record;
	concept.van = termen.opp.soort ? &termen.opp : NULL;
	if (opp_concept(&concept, &err) != OK) {
		tui_complain(tui, "Er is geen concept gemaakt: %s", err.sentence);
		return false;
	}
	say_made(tui, &concept.opp);
	return record_load(concept.store, E_opp, concept.opp.id, arena, out); /* as the file has it */
}

void opp_form_concept(struct tui *tui, int64_t leerling)
{
	struct arena arena = { 0 };
	struct record opp;

	if (tui_may_write(tui) &&
	    (opp_concept_find(store_of(tui), leerling, &arena, &opp) ||
	     opp_concept_make(tui, leerling, &arena, &opp)))
		formulier_edit(tui, &opp, GEEN_VELD);
	arena_clear(&arena);
}

/* ---- what the CvB decided ---- */

static enum status put_besluit(struct tui *tui, const struct record *opp, const char *op,
	const char *motivatie, struct error *err)
{
	struct arena arena = { 0 };
	struct record nieuw = record_copy(opp, &arena);
	enum status status;

	nieuw.waarden[V_opp_cvb_besluit_op] = op;
	if (!record_text(opp, V_opp_wijziging_motivatie))
		nieuw.waarden[V_opp_wijziging_motivatie] = motivatie;
	status = record_save(store_of(tui), opp, &nieuw, arena_printf(&arena,
		"besluit van de CvB van %s bij %s", dag_tekst(datum_from_iso(op), &arena),
		record_naam(opp, store_of(tui)->config, &arena)), err);
	arena_clear(&arena);
	return status;
}

void opp_na_besluit(struct tui *tui, int64_t leerling, const char *op, const char *motivatie)
{
	struct arena arena = { 0 };
	struct record opp;
	struct error err;

	if (tui_may_write(tui) &&
	    (opp_concept_find(store_of(tui), leerling, &arena, &opp) ||
	     opp_concept_make(tui, leerling, &arena, &opp))) {
		if (put_besluit(tui, &opp, op, motivatie, &err) != OK)
			tui_complain(tui, "De datum van het besluit staat er niet bij: %s.",
				err.sentence);
		stappen_open(tui, &plan_bijstellen, leerling);
	}
	arena_clear(&arena);
}

/* ---- what is vastgesteld ---- */

static void open_correctie(struct tui *tui, const struct record *opp, int veld, const char *reden,
	struct arena *arena)
{
	struct concept concept = { .store = store_of(tui), .van = opp, .arena = arena };
	struct record nieuw;
	struct error err;

	if (opp_correctie(&concept, reden, &err) != OK) {
		tui_complain(tui, "Er is geen correctie gemaakt: %s.", err.sentence);
		return;
	}
	tui_say(tui, "Versie %s is een kopie van versie %s om te verbeteren, nog zonder instemming.",
		record_text(&concept.opp, V_opp_versie), record_text(opp, V_opp_versie));
	bewaard_is(tui, &concept.opp);
	tui_reload(tui);
	if (record_load(concept.store, E_opp, concept.opp.id, arena, &nieuw)) /* as the file has it */
		formulier_edit(tui, &nieuw, veld);
}

/* A correction that waits already is gone on with; another concept has to be dealt with first. */
static bool kan_niet(struct tui *tui, const struct record *opp, int veld, struct arena *arena)
{
	struct record concept;

	if (!opp_is_nieuwste(store_of(tui), opp, arena)) {
		tui_complain(tui, "Na versie %s kwam een nieuwere; alleen de nieuwste wordt"
			" gecorrigeerd.", record_text(opp, V_opp_versie));
		return true;
	}
	if (!opp_concept_find(store_of(tui), opp->leerling, arena, &concept))
		return false;
	if (record_is(&concept, V_opp_wijziging_correctie, "ja"))
		formulier_edit(tui, &concept, veld);
	else
		tui_complain(tui, "Versie %s staat nog als concept klaar: stel die eerst vast of"
			" verwijder die.", record_text(&concept, V_opp_versie));
	return true;
}

void opp_form_correctie(struct tui *tui, const struct record *opp, int veld)
{
	struct arena arena = { 0 };
	struct text reden = { 0 };

	if (tui_may_write(tui) && !kan_niet(tui, opp, veld, &arena) &&
	    tui_prompt(tui, arena_printf(&arena, "Wat klopt er niet in versie %s",
		record_text(opp, V_opp_versie)), &reden)) {
		if (reden.len > 0)
			open_correctie(tui, opp, veld, text_str(&reden), &arena);
		else
			tui_complain(tui, "Er is geen correctie gemaakt: schrijf op wat er niet klopt.");
	}
	text_clear(&reden);
	arena_clear(&arena);
}

void opp_form_vast(struct tui *tui, const struct record *opp)
{
	static const struct choice keuzes[] = {
		{ "aanvullen", "aanvullen wat erna gebeurt: instemming, gehoord, einde afwijking, ROD" },
		{ "corrigeer", "corrigeer: nieuwe versie, want er staat een vergissing in" },
		{ "nieuw", "nieuwe versie: het plan zelf verandert" },
		{ NULL, NULL },
	};
	struct arena arena = { 0 };
	int keuze = tui_choose(tui, arena_printf(&arena, "Versie %s is vastgesteld op %s: de inhoud en"
		" de doelen liggen vast. Wat wil je?", record_text(opp, V_opp_versie),
		veld_tekst(opp, V_opp_vastgesteld_op, store_of(tui)->config, &arena)), keuzes);

	arena_clear(&arena);
	if (keuze == 0)
		formulier_edit(tui, opp, GEEN_VELD);
	else if (keuze == 1)
		opp_form_correctie(tui, opp, GEEN_VELD);
	else if (keuze == 2)
		opp_form_concept(tui, opp->leerling);
}
