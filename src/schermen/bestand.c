/* What concerns the whole file: a copy of it, everything in and out as CSV, and where it is. The
 * commands of the same names do this without a screen. */
#include <string.h>

#include "intern.h"

#include "cvb/uitwisseling.h"

/* "cvb-export-2026-11-21" and what stands behind it, in the home. */
static void propose(const struct tui *tui, const char *what, const char *ending, struct text *out)
{
	char day[DATUM_SIZE];

	datum_iso(tui->vandaag, day);
	text_printf(out, "~/cvb-%s-%s%s", what, day, ending);
}

/* NULL, and a sentence on the screen, when there is no home for it. */
static const char *path_of(struct tui *tui, const char *getypt, struct arena *arena)
{
	const char *pad = path_whole(tui, getypt, arena);

	if (!pad)
		tui_complain(tui, "Dit account heeft geen thuismap. Geef het hele pad, vanaf /.");
	return pad;
}

/* ---- a copy ---- */

static void make_copy(struct tui *tui, const char *getypt, struct arena *arena)
{
	const char *pad = path_of(tui, getypt, arena);
	struct text meldingen = { 0 };
	struct db *kopie = NULL;
	struct error err;

	if (!pad)
		return;
	tui_busy(tui, "De reservekopie wordt gemaakt.");
	if (db_backup(store_of(tui)->db, pad, &meldingen, &kopie, &err) != OK)
		tui_complain(tui, "Er is geen reservekopie gemaakt. %s.", err.sentence);
	else if (meldingen.len > 0)
		tui_complain(tui, "Reservekopie gemaakt: %s. In de database is iets niet in orde; cvb"
			" backup vertelt wat.", getypt);
	else
		tui_say(tui, "Reservekopie gemaakt: %s (%s). Alleen jij kunt dit bestand lezen.",
			getypt, inhoud_shown(kopie, arena));
	db_close(kopie);
	text_clear(&meldingen);
}

void bestand_reservekopie(struct view *view)
{
	struct arena arena = { 0 };
	struct text getypt = { 0 };

	propose(view->tui, "reservekopie", ".db", &getypt);
	if (tui_prompt_path(view->tui, "In welk bestand", &getypt) && getypt.len > 0)
		make_copy(view->tui, text_str(&getypt), &arena);
	text_clear(&getypt);
	arena_clear(&arena);
}

/* ---- out ---- */

static void export_to(struct tui *tui, const char *getypt, int64_t leerling)
{
	struct arena arena = { 0 };
	const char *pad = path_of(tui, getypt, &arena);
	struct error err;

	if (pad) {
		tui_busy(tui, "Er wordt geschreven.");
		if (export_bundle(store_of(tui), pad, leerling, &err) == OK)
			tui_say(tui, "Geschreven in %s. Het bevat persoonsgegevens; alleen jij kunt het"
				" lezen.", getypt);
		else
			tui_complain(tui, "Er is niets geschreven. %s.", err.sentence);
	}
	arena_clear(&arena);
}

/* In a dossier it may be that one alone, for who asks what is kept about him. */
void bestand_exporteer(struct view *view)
{
	static const struct choice keuzes[] = {
		{ "leerling", "deze leerling: het hele dossier, voor inzage" },
		{ "alles", "alles: alle leerlingen en vergaderingen" },
		{ NULL, NULL },
	};
	struct tui *tui = view->tui;
	int64_t leerling = tui_subject(tui);
	struct text getypt = { 0 };

	propose(tui, "export", "", &getypt);
	if (tui_prompt_path(tui, "In welke nieuwe map", &getypt) && getypt.len > 0) {
		int keuze = leerling ? tui_choose(tui, "Wat wil je exporteren?", keuzes) : 1;

		if (keuze >= 0)
			export_to(tui, text_str(&getypt), keuze == 0 ? leerling : 0);
	}
	text_clear(&getypt);
}

/* ---- in ---- */

static void tell_wrong(struct tui *tui, const struct import_uitslag *uitslag,
	const struct error *err)
{
	const char *meldingen = text_str(&uitslag->meldingen);

	if (uitslag->fouten > 1)
		tui_complain(tui, "Er is niets ingelezen: %zu dingen kloppen niet. Het eerste: %.*s",
			uitslag->fouten, (int)strcspn(meldingen, "\n"), meldingen);
	else if (uitslag->fouten == 1)
		tui_complain(tui, "Er is niets ingelezen. %.*s", (int)strcspn(meldingen, "\n"),
			meldingen);
	else
		tui_complain(tui, "Er is niets ingelezen. %s.", err->sentence);
}

/* Tries it, or does it; false, and a sentence on the screen, when it cannot be done. */
static bool take_in(struct tui *tui, const struct import_opties *opties,
	struct import_uitslag *uitslag)
{
	struct error err;

	tui_busy(tui, opties->proef ? "Er wordt gekeken wat erin staat." : "Er wordt ingelezen.");
	if (import_bundle(store_of(tui), opties, uitslag, &err) == OK)
		return true;
	tell_wrong(tui, uitslag, &err);
	return false;
}

static bool ask_import(struct tui *tui, const char *getypt, const struct import_uitslag *uitslag)
{
	size_t nieuw = 0, gewijzigd = 0;

	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		nieuw += uitslag->soorten[nr].nieuw;
		gewijzigd += uitslag->soorten[nr].gewijzigd;
	}
	return tui_ask(tui, "%s inlezen? %zu %s en %zu %s.", getypt, nieuw,
		nieuw == 1 ? "regel is nieuw" : "regels zijn nieuw", gewijzigd,
		gewijzigd == 1 ? "wijzigt iets" : "wijzigen iets");
}

/* First as a rehearsal, so that the question can say what it is about. */
static void import_from(struct tui *tui, const char *getypt)
{
	struct arena arena = { 0 };
	struct import_opties opties = { .pad = path_of(tui, getypt, &arena), .proef = true };
	struct import_uitslag proef = { 0 }, uitslag = { 0 };

	if (!opties.pad || !take_in(tui, &opties, &proef)) {
		import_uitslag_clear(&proef);
		arena_clear(&arena);
		return;
	}
	opties.proef = false;
	if (!import_changed(&proef)) {
		tui_say(tui, "Er is niets te wijzigen: alles in %s staat er al zo in.", getypt);
	} else if (ask_import(tui, getypt, &proef) && take_in(tui, &opties, &uitslag)) {
		tui_reload(tui);
		tui_say(tui, "%s is ingelezen. Met u maak je dat ongedaan.", getypt);
	}
	import_uitslag_clear(&proef);
	import_uitslag_clear(&uitslag);
	arena_clear(&arena);
}

void bestand_importeer(struct view *view)
{
	struct text getypt = { 0 };

	text_add(&getypt, "~/");
	if (tui_prompt_path(view->tui, "Welke map, of welk CSV-bestand", &getypt) && getypt.len > 0)
		import_from(view->tui, text_str(&getypt));
	text_clear(&getypt);
}

/* ---- what is only told ---- */

void bestand_terugzetten(struct view *view)
{
	tui_say(view->tui, "Een reservekopie zet je terug als cvb dicht is: stop met Q en typ dan cvb"
		" herstel, met de naam van de kopie erachter.");
}

void bestand_bewaren(struct view *view)
{
	tui_say(view->tui, "Alles is al bewaard, in %s. Alleen een formulier bewaar je zelf, met"
		" Ctrl-S.", app_of(view->tui)->pad);
}

void bestand_words(const char *name, struct words *out)
{
	static const char *const namen[] = { "reservekopie", "exporteer", "importeer" };

	for (size_t i = 0; i < ARRAY_LEN(namen); i++)
		if (strcmp(namen[i], name) == 0)
			words_are_paths(out);
}
