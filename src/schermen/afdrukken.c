/* Printing: a report as a file in a place that the person chooses, to open in a browser. */
#include <string.h>
#include <sys/stat.h>

#include "intern.h"

#include "cvb/rapport.h"

/* What stays of a leerlingnummer in the name of a file. */
static const char *in_bestandsnaam(const char *tekst, struct arena *arena)
{
	static const char veilig[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
	char *naam = arena_strdup(arena, tekst);

	for (char *at = naam; *at; at++)
		if (!strchr(veilig, *at))
			*at = '_';
	return naam;
}

/* ---- the file ---- */

static bool log_inzage(struct tui *tui, int64_t leerling)
{
	struct error err;

	if (leerling == 0 ||
	    journaal_inzage(store_of(tui), INZAGE_AFGEDRUKT, leerling, &err) == OK)
		return true;
	tui_complain(tui, "Er is niets afgedrukt, want dat is niet vast te leggen: %s.", err.sentence);
	return false;
}

/* Something else that is there goes only when the person says so. */
static bool mag_weg(struct tui *tui, const char *pad, const char *getypt, bool *vervang)
{
	struct stat info;

	*vervang = lstat(pad, &info) == 0 && !S_ISDIR(info.st_mode);
	if (!*vervang || tui_ask(tui, "%s is er al. Vervangen?", getypt))
		return true;
	tui_say(tui, "Er is niets afgedrukt: %s is gebleven zoals het was.", getypt);
	return false;
}

static void bewaar(struct tui *tui, const struct document *document, const char *getypt,
	int64_t leerling)
{
	struct arena arena = { 0 };
	const char *pad = path_whole(tui, getypt, &arena);
	struct error err;
	bool vervang;

	if (!pad) {
		tui_complain(tui, "Er is niets afgedrukt: dit account heeft geen thuismap. Geef het hele"
			" pad, vanaf /.");
	} else if (mag_weg(tui, pad, getypt, &vervang) && log_inzage(tui, leerling)) {
		if (document_bewaar(document, pad, vervang, &err) == OK)
			tui_say(tui, "Geschreven: %s. Open het in een browser om te printen. Het bevat"
				" persoonsgegevens; alleen jij kunt het lezen.", getypt);
		else
			tui_complain(tui, "Er is niets afgedrukt. %s.", err.sentence);
	}
	arena_clear(&arena);
}

/* At first `naam` in the home of the person. `leerling` <> 0: it is that dossier. */
static void druk_af(struct tui *tui, const struct document *document, const char *naam,
	int64_t leerling)
{
	struct text getypt = { 0 };

	text_printf(&getypt, "~/%s.html", naam);
	if (tui_prompt_path(tui, tui->privacy ? "Met alle namen voluit; in welk bestand"
			: "In welk bestand", &getypt) && getypt.len > 0)
		bewaar(tui, document, text_str(&getypt), leerling);
	text_clear(&getypt);
}

/* ---- of a dossier ---- */

struct keuze {
	struct tui *tui;
	struct arena arena;
	struct record leerling;
	struct record nu;     /* the opp that holds; these are there when soort is not NULL */
	struct record andere; /* the version under the cursor, else the newest concept */
};

/* False when it is gone, or when there was none. */
static bool load_opp(struct keuze *k, int64_t id, struct record *out)
{
	if (id != 0 && record_load(store_of(k->tui), E_opp, id, &k->arena, out))
		return true;
	out->soort = NULL;
	return false;
}

static void load_versies(struct keuze *k, int64_t cursor)
{
	struct record_lijst opps = records_of(store_of(k->tui), E_opp, k->leerling.id, &k->arena);

	load_opp(k, rapport_opp_nu(store_of(k->tui), k->leerling.id), &k->nu);
	for (size_t i = opps.aantal; i > 0 && cursor == 0; i--)
		if (record_is(&opps.rijen[i - 1], V_opp_status, "concept"))
			cursor = opps.rijen[i - 1].id;
	if (load_opp(k, cursor, &k->andere) && k->nu.soort && k->andere.id == k->nu.id)
		k->andere.soort = NULL;
}

/* "opp versie 3, vastgesteld": the first letter is the key that picks it. */
static struct choice opp_keuze(struct keuze *k, const char *woorden, const struct record *opp)
{
	if (!opp->soort)
		return (struct choice){ NULL, NULL };
	return (struct choice){ "opp", arena_printf(&k->arena, "%s%s, %s", woorden,
		record_text(opp, V_opp_versie),
		veld_tekst(opp, V_opp_status, store_of(k->tui)->config, &k->arena)) };
}

static void print_opp(struct keuze *k, const struct record *opp, const char *nummer)
{
	struct document *document = rapport_opp(store_of(k->tui), opp->id);

	if (document)
		druk_af(k->tui, document, arena_printf(&k->arena, "opp-%s-v%s", nummer,
			record_text(opp, V_opp_versie)), k->leerling.id);
	else
		tui_complain(k->tui, "Deze versie is intussen verwijderd.");
	document_free(document);
}

static void print_dossier(struct keuze *k, enum rapport_voor voor, const char *nummer)
{
	struct document *document = rapport_dossier(store_of(k->tui), k->leerling.id, voor);

	if (document)
		druk_af(k->tui, document, arena_printf(&k->arena, "dossier-%s%s", nummer,
			voor == RAPPORT_COMMISSIE ? "-intern" : ""), k->leerling.id);
	else
		tui_complain(k->tui, "Dit dossier is intussen verwijderd.");
	document_free(document);
}

/* What stands after the first two depends on the versions that there are. */
static void choose(struct keuze *k)
{
	const char *nummer = in_bestandsnaam(
		record_text(&k->leerling, V_leerling_leerlingnummer), &k->arena);
	const struct record *eerste = k->nu.soort ? &k->nu : &k->andere;
	const struct choice keuzes[] = {
		{ "dossier", "dossier voor de ouders en de leerling" },
		{ "alles", "alles, ook wat alleen voor de commissie is" },
		opp_keuze(k, "opp versie ", eerste),
		eerste == &k->nu ? opp_keuze(k, "versie ", &k->andere)
			: (struct choice){ NULL, NULL },
		{ NULL, NULL },
	};
	int keuze = tui_choose(k->tui, "Wat wil je afdrukken?", keuzes);

	if (keuze == 0 || keuze == 1)
		print_dossier(k, keuze == 0 ? RAPPORT_OUDERS : RAPPORT_COMMISSIE, nummer);
	else if (keuze > 1)
		print_opp(k, keuze == 2 ? eerste : &k->andere, nummer);
}

void dossier_afdrukken(struct tui *tui, int64_t leerling, int64_t opp)
{
	struct keuze k = { .tui = tui };

	if (record_load(store_of(tui), E_leerling, leerling, &k.arena, &k.leerling)) {
		load_versies(&k, opp);
		choose(&k);
	} else {
		tui_complain(tui, "Deze leerling is intussen verwijderd.");
	}
	arena_clear(&k.arena);
}

/* ---- of the school ---- */

void resultaten_afdrukken(struct tui *tui, const struct resultaten *resultaten)
{
	static const struct choice keuzes[] = {
		{ "nummers", "nummers: leerlingen staan er niet met naam in" },
		{ "volledig", "volledig: met de namen van leerlingen" },
		{ NULL, NULL },
	};
	struct arena arena = { 0 };
	struct document *document;
	char jaar[SCHOOLJAAR_SIZE];
	int keuze = tui_choose(tui, "De resultaten afdrukken", keuzes);

	if (keuze < 0)
		return;
	document = rapport_resultaten(store_of(tui), resultaten,
		keuze == 0 ? RAPPORT_NUMMERS : RAPPORT_NAMEN);
	schooljaar_text(resultaten->schooljaar, jaar);
	druk_af(tui, document, arena_printf(&arena, "resultaten-%s-%s",
		resultaten->vso ? "vso" : "so", jaar), 0);
	document_free(document);
	arena_clear(&arena);
}

void vergadering_afdrukken(struct tui *tui, dag datum)
{
	static const struct choice keuzes[] = {
		{ "notulen", "notulen, met de besluiten en de acties" },
		{ "besluitenlijst", "besluitenlijst" },
		{ "actielijst", "actielijst, per eigenaar" },
		{ NULL, NULL },
	};
	static struct document *(*const rapporten[])(struct store *, dag, enum rapport_wie) = {
		rapport_notulen, rapport_besluitenlijst, rapport_actielijst,
	};
	struct arena arena = { 0 };
	struct document *document;
	char iso[DATUM_SIZE];
	int keuze = tui_choose(tui, "Wat wil je afdrukken?", keuzes);

	if (keuze < 0)
		return;
	datum_iso(datum, iso);
	document = rapporten[keuze](store_of(tui), datum, RAPPORT_NAMEN);
	if (document)
		druk_af(tui, document, arena_printf(&arena, "%s-%s", keuzes[keuze].code, iso),
			0);
	else
		tui_complain(tui, "Deze vergadering is intussen verwijderd.");
	document_free(document);
	arena_clear(&arena);
}

void open_acties_afdrukken(struct tui *tui)
{
	struct document *document = rapport_open_acties(store_of(tui), RAPPORT_NAMEN);
	struct arena arena = { 0 };
	char iso[DATUM_SIZE];

	datum_iso(tui->vandaag, iso);
	druk_af(tui, document, arena_printf(&arena, "open-acties-%s", iso), 0);
	document_free(document);
	arena_clear(&arena);
}
