/* What the files of the screens share and nobody else may see. */
#ifndef CVB_SCHERMEN_INTERN_H
#define CVB_SCHERMEN_INTERN_H

#include "cvb/journaal.h"
#include "cvb/schermen.h"
#include "cvb/signalen.h"

/* ---- words (tekst.c); texts live in the arena ---- */

/* "over 8 maanden", "3 weken geleden", "vandaag": `d` seen from `vandaag`. */
const char *afstand_tekst(dag vandaag, dag d, struct arena *arena);
/* "twee jaar": a period of whole years; "laatste" goes before it. */
const char *jaren_tekst(int jaren, struct arena *arena);
void maand_kort(dag d, struct text *out);               /* "jul 2027"; nothing for GEEN_DAG */
void initialen(const char *naam, struct text *out);     /* "S. v. d. M." */
/* Adds a part to a sum-up, with a comma when it is not the first; an empty part adds nothing. */
void deel_add(struct text *som, const char *deel);
void deel_printf(struct text *som, const char *format, ...) PRINTF_LIKE(2, 3);
/* A text as the arena's; the growable one is cleared. */
const char *tekst_keep(struct text *text, struct arena *arena);
const char *met_hoofdletter(const char *tekst, struct arena *arena); /* for a title, a sentence */

/* Without what stands between the first and the last quote: what a person typed may hold a name. */
const char *zonder_citaat(const char *tekst, struct arena *arena);
/* "niveau: entree > beschut werk (lager)". */
const char *wijziging_zin(const struct wijziging *wijziging, const struct config *config,
	struct arena *arena);

/* The value of a field as a person reads it; "" when empty. */
const char *veld_tekst(const struct record *record, int veld, const struct config *config,
	struct arena *arena);

/* ---- reading (app.c, lezer.c) ---- */

/* Reading all of a large school takes a moment, and a screen is told to load whenever it comes to
 * the top: has anything changed since it was read? gelezen_now goes before the reading. */
struct gelezen {
	int64_t versie, ververst;
};
bool gelezen_is_old(const struct tui *tui, const struct gelezen *gelezen);
void gelezen_now(const struct tui *tui, struct gelezen *gelezen);

/* Reading all of the school between the keys, so that no key waits for it. Of one moment of the
 * file: when something changes on the way it begins again. */
struct leeswerk {
	void (*begin)(void *eigenaar, struct ronde *ronde); /* begins the round */
	void (*klaar)(void *eigenaar, struct ronde *ronde); /* takes what came out of it */
};
struct lezer {
	struct tui *tui; /* the owner sets these three */
	const struct leeswerk *werk;
	void *eigenaar;

	struct ronde ronde;
	struct gelezen gelezen;
	size_t totaal;  /* pupils, for how far it is */
	bool bezig;     /* it goes on */
	bool heel;      /* it came to its end, and gave what it read */
	struct lezer *volgende;
};
/* Begins when it was never read, or when something changed since. In a school that is not large
 * `klaar` is called right away. */
void lezer_lees(struct lezer *lezer);
void lezer_opnieuw(struct lezer *lezer); /* also when nothing changed */
void lezer_stop(struct lezer *lezer);    /* before its owner goes */
/* Does a slice of the one that was begun last: the `werk` of the engine. */
bool lezers_stap(struct tui *tui);
#define BEZIG_MET_LEZEN "Bezig met lezen ..." /* where rows will be */

/* ---- how the school stands: all signals, computed once per change (stand.c) ---- */

/* Computes them when something changed since; in a large school that goes on between the keys.
 * What the others return holds until the next are there, and all views are told to load then. */
void stand_lees(struct tui *tui);
bool stand_heel(const struct tui *tui); /* nothing changed since they were computed */
unsigned stand_keer(const struct tui *tui); /* another number each time; 0 = never yet */
void stand_free(struct stand *stand); /* NULL is fine */
struct signaal_lijst stand_signalen(const struct tui *tui);
size_t stand_aantal(const struct tui *tui, enum ernst ernst);
size_t stand_aantal_code(const struct tui *tui, enum signaal_code code);
size_t stand_stages(const struct tui *tui); /* stages that are not settled */

struct leerling_signalen {
	const struct signaal *const *rijen; /* the most urgent first */
	size_t aantal;
	size_t dringend; /* info not counted */
};
struct leerling_signalen stand_van(const struct tui *tui, int64_t leerling);
/* The same, and read for this pupil alone when they are not computed yet: never none for that
 * reason. Until it is asked of another pupil. */
struct leerling_signalen stand_van_een(struct tui *tui, int64_t leerling);

const char *ernst_merk(enum ernst ernst); /* "!!": beside the words, never alone */
const char *ernst_kop(enum ernst ernst);  /* "Te laat" */
enum role ernst_rol(enum ernst ernst);

/* Goes to where a signal is solved: its place in the dossier, and on top, when the file may be
 * written, the form with the cursor in the field. (oplossen.c) */
void signaal_oplossen(struct tui *tui, const struct signaal *signaal);
void signaal_dossier(struct tui *tui, const struct signaal *signaal); /* only its place */

/* Why: the rule and what it was reckoned from. (waarom.c) */
/* Why one signal is there, on a page beside others. */
void waarom_fill(struct page *blad, const struct signaal *signaal, const struct tui *tui);
void waarom_open(struct tui *tui, const struct signaal *signaal); /* of one signal */
void waarom_leerling_open(struct tui *tui, int64_t leerling); /* of all of a pupil */

/* ---- one of the names that occur (keuze.c) ---- */

struct naam_vraag {
	const char *vraag, *alle; /* "Welke groep?", "alle groepen" */
	const char *typ;          /* the label when there are too many to choose from */
	const char **namen;       /* NULL ones and doubles too; is sorted */
	size_t aantal;
};
/* `*gekozen` becomes the name, the caller's; NULL = all. False on Esc. */
bool naam_kiezen(struct tui *tui, const struct naam_vraag *vraag, char **gekozen);
void naam_zet(char **gekozen, const char *naam); /* "" = all */

/* ---- one record (record.c, blad.c) ---- */

/* "evaluatie 12-01-2026", "opp versie 3": how a person points at it. In the arena. */
const char *record_naam(const struct record *record, const struct config *config,
	struct arena *arena);
int64_t leerling_van(const struct record *record); /* of a pupil: the id of the record itself */
/* "arbeidsmarkt > beschut werk" of an opp version, and that with ", niveau entree"; "" when nothing
 * of it is filled in. */
const char *profiel_tekst(const struct record *opp, const struct config *config,
	struct arena *arena);
const char *perspectief_tekst(const struct record *opp, const struct config *config,
	struct arena *arena);
/* Fills a page with all that is in a record, and what belongs to it. Lines that lead to another
 * record carry its id (page_selected); of which kind that is, says blad_verwijst. */
void blad_fill(struct page *blad, const struct tui *tui, const struct record *record);
bool blad_verwijst(struct store *store, int64_t id, enum entiteit_nr *nr);

/* Fills a page with a report. (document.c) */
struct document;
void document_op_blad(const struct document *document, struct page *blad);
/* These ask for a file, write a report there, and say where it is. (afdrukken.c) */
/* Of a dossier, after asking what; `opp` = the version that is meant, 0 = the one that holds now. It
 * is logged. */
void dossier_afdrukken(struct tui *tui, int64_t leerling, int64_t opp);
struct resultaten;
void resultaten_afdrukken(struct tui *tui, const struct resultaten *resultaten);
void vergadering_afdrukken(struct tui *tui, dag datum);
/* The actions that are open, of whatever meeting. */
void open_acties_afdrukken(struct tui *tui);

/* ---- the application (app.c) ---- */

extern const struct screen *const all_screens[]; /* cvb/schermen.def; ends with NULL */
extern const struct action app_actions[];

/* The `tick` of every screen: loads again when another process changed something. */
void scherm_tick(struct view *view);

/* The actions everywhere. (herstel.c) */
void herstel_undo(struct view *view);
void herstel_redo(struct view *view);

/* What concerns the whole file. (bestand.c) */
void bestand_reservekopie(struct view *view);
void bestand_exporteer(struct view *view);
void bestand_importeer(struct view *view);
void bestand_terugzetten(struct view *view);
void bestand_bewaren(struct view *view);
void bestand_words(const char *name, struct words *out);

/* The record was kept: its dossier, when that is on the screen, puts the cursor there. */
void bewaard_is(struct tui *tui, const struct record *record);

/* A screen that is one list; the first member of its view->data, which is the `ctx` of the list.
 * (lijst_scherm.c) */
struct lijst_scherm {
	struct tui *tui;
	struct gelezen gelezen;
	struct arena arena; /* of what was read: cleared before that is done again */
	struct list_setup setup;
	struct list *list;  /* NULL until it was read for the first time */
	bool (*load)(void *ctx);

	/* Set before opening it. By a screen of which some rows come from the stand: it is read first,
	 * and when there is another one `load` is called again. */
	bool met_stand;
	/* By a screen that needs all of the school: either its rows follow the stand, or `begin` starts
	 * a round, into `straks`; `load` is called when that is at its end, and takes it from
	 * lezer.ronde. */
	bool op_stand;
	void (*begin)(void *ctx, struct ronde *ronde);
	struct lezer lezer;
	struct arena straks;  /* goes over into `arena` after that */
	bool gevuld;          /* `load` was called */
	bool weg;             /* `load` said that what it is about is gone */
	unsigned stand;       /* stand_keer when it was */
	const char *leeg;     /* what the setup said */

	/* Set before opening it, by a screen that has lijst_scherm_draw: what stands beside the list
	 * about the row with the cursor, where there is room. `blad` is empty. */
	void (*naast)(void *ctx, size_t row, struct page *blad);
	int lijst_deel;       /* percent of the columns for the list then; 0 = as usual */
	struct page *blad;    /* NULL until it was shown */
	struct {
		int64_t rij;
		unsigned stand;
		bool vol;         /* false = to be filled again */
	} op_blad;
	int breedte;          /* columns of the list at the last drawing, all of them or beside a page */
	bool twee;            /* it stood beside one */
};
/* The last act of `open`. `setup` is copied. `load` makes the rows, and may say other things about
 * them in the copy; false: what the screen is about is gone, there are no rows, and it does not
 * open. */
bool lijst_scherm_open(struct view *view, const struct list_setup *setup, bool (*load)(void *ctx));
void lijst_scherm_close(struct view *view);
/* When something changed it is read again, and closes when what it is about is gone. */
void lijst_scherm_reload(struct view *view);
/* Reads it again; false: that is gone. Then nothing of it is there any more, and it closes when it
 * would be drawn: nothing may be asked before. */
bool lijst_scherm_lees(struct lijst_scherm *scherm);
/* The list, and where there is room what `naast` tells beside it. A screen reader goes by whole
 * lines, and who looks on at a beamer needs no dossier: for them nothing stands side by side. */
void lijst_scherm_draw(struct view *view, struct area *area);
/* Does the key have to wait for the rows? As `wacht` of the screen. */
bool lijst_scherm_wacht(const struct view *view, const struct key *key);

/* Asks for a pupil by number or a part of the name; `vraag` goes before it: "Dossier van". 0 = none
 * was picked; why, stands on the screen. (leerling_kies.c) */
int64_t leerling_pick(struct tui *tui, const char *vraag);
int64_t leerling_choose(struct tui *tui, const char *vraag); /* to change something: not read-only */
/* All pupils, for the list of `:`. */
void leerling_words(struct tui *tui, struct words *out);

/* How the screen looks, until the end of the program. (weergave.c) */
void weergave_privacy(struct view *view);
void weergave_toegankelijk(struct view *view);
void weergave_muis(struct view *view);

#define TWEE_VANAF 100 /* columns for two parts side by side */

/* A line from top to bottom between two parts. (tekst.c) */
void draw_split(struct area *area, int column);
/* Two parts beside each other, a list of that percentage and a page, with a line between them. */
struct beide {
	struct area lijst, blad;
};
struct beide draw_beide(struct area *area, int percent);

/* ---- long texts in a list (paneel.c): wrapped, at most some lines ---- */

size_t wrap_count(const char *tekst, int breedte);
/* Adds the nth line; the last one that is shown says when there is more. */
void wrap_line(struct list_cell *cell, const char *tekst, int breedte, size_t n);

/* ---- pupils in rows (rijen.c): the list of the main screen and of what was found ---- */

/* The first member of view->data. */
struct rijen {
	struct lijst_scherm basis;
	struct leerling_lijst lijst; /* what `load` makes, in the arena */
};

/* As lijst_scherm_open; `load` also fills noun and empty in the setup. `marks`: the person may mark
 * rows. */
bool rijen_open(struct view *view, bool marks, bool (*load)(void *ctx));
/* "Meer, Sem van der". */
void rij_naam(const struct leerling_rij *rij, struct text *out);
int64_t rijen_selected(const struct view *view); /* id of the pupil; 0 = none */
void rijen_dossier(struct view *view);           /* opens it */
extern const struct action rijen_actions[];      /* of a screen that does nothing else */

/* The pupils behind a figure, by name; both are copied. */
struct groep;
void wie_open(struct tui *tui, const char *titel, const struct groep *groep);

extern const struct screen screen_zoek;    /* argument: the words, const char * */
extern const struct screen screen_agenda;
extern const struct screen screen_jaarplanning;
extern const struct screen screen_bestendiging;
extern const struct screen screen_instellingen;
extern const struct screen screen_logboek; /* argument: the pupil, const int64_t *; NULL = all */
void logboek_regel_open(struct tui *tui, const struct journaal_regel *regel);

#endif
