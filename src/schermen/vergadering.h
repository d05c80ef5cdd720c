/* What the files of the meetings share: one meeting, prepared and held on one screen. */
#ifndef CVB_SCHERMEN_VERGADERING_H
#define CVB_SCHERMEN_VERGADERING_H

#include "intern.h"

#include "cvb/vergadering.h"

/* Opens a meeting; its id. */
void vergadering_open(struct tui *tui, int64_t id);
/* The same, to be read on an empty page beside the list of meetings. (vergadering_naast.c) */
void vergadering_fill(struct page *blad, struct tui *tui, int64_t id);

enum zit_soort { ZIT_KOP, ZIT_PUNT, ZIT_VOORSTEL, ZIT_ACTIE };

/* A row: somebody on the agenda, somebody who could be on it, or an action of before. */
struct zit_rij {
	enum zit_soort soort;
	size_t nr;                      /* 1.. within its kind */
	const char *kop;
	const struct agenda_punt *punt; /* of its soort; the others NULL */
	const struct voorstel_rij *voorstel;
	const struct record *actie;
	const char *gevouwen;           /* to narrow with */
};

struct zitting {
	struct lijst_scherm basis; /* its arena is of all that is read */
	int64_t id;
	struct vergadering v;
	struct voorstel voorstel;
	bool voorstel_komt;     /* the signals are still being read for the first time */
	struct record_lijst acties;
	struct zit_rij *rijen;
	size_t aantal;

	struct page *blad;      /* who is on the table, else who is under the cursor */
	int64_t op_blad;        /* whose; 0 = to be filled again */
	bool op_blad_privacy;
	bool toont_blad;        /* where there is room for one of the two */

	int64_t nu;             /* the agendapunt on the table; 0 = none */
	int64_t sinds;          /* tui->seconden when it came there; 0 = not known yet */
	int64_t bijgezet;       /* seconds of those that were put by */
	int64_t laatste;        /* the agendapunt that was there last */
};

/* ---- reading and rows (vergadering_rijen.c) ---- */

extern const struct list_column zitting_kolommen[];
extern const size_t zitting_kolommen_aantal;
extern const struct list_source zitting_bron;

/* What came of it, in a word: "besloten"; "-" as long as nothing did. */
const char *punt_stand_tekst(const struct agenda_punt *punt);
/* Reads a zitting; false when the meeting is gone. */
bool zitting_load(void *zitting);
const struct zit_rij *zitting_rij(const struct zitting *z); /* under the cursor; NULL = none */
const struct agenda_punt *zitting_punt(const struct zitting *z, int64_t id); /* NULL = gone */
const struct agenda_punt *zitting_nu(const struct zitting *z); /* on the table; NULL = none */
/* Who is meant by a key: on the table, else under the cursor; NULL and a sentence = nobody. */
const struct agenda_punt *zitting_doel(const struct zitting *z);
/* Tells the veil who is on the table, and who else is on the agenda. */
void zitting_zet_tafel(const struct zitting *z);

/* ---- the time that it takes (vergadering_tijd.c) ---- */

/* Seconds that the item on the table has taken since its time was kept. */
int64_t zitting_seconden(const struct zitting *z);
/* The minutes of the item, and of all items together, with those that are running. */
double zitting_besteed(const struct zitting *z, const struct agenda_punt *punt);
double zitting_samen(const struct zitting *z);
/* As it is kept: with one decimal. */
const char *zitting_minuten(double minuten, struct arena *arena);
/* At every tick: puts by what runs, for who is cut off; says so when it cannot. */
void zitting_tijd_bijzetten(struct zitting *z);
/* What was put by has been kept. */
MUST_CHECK enum status zitting_tijd_weg(struct zitting *z, struct error *err);
/* Keeps what was put by before somebody was cut off, and says who was on the table then; that
 * agendapunt, 0 = nobody was. */
int64_t zitting_tijd_terug(struct zitting *z);

/* ---- the pupil on a page (vergadering_blad.c) ---- */

/* What one must know to decide: who, the perspectief, why, the signals, and when `volledig` the
 * last decision and evaluation of before. `punt` NULL = not on the agenda yet. */
struct zit_leerling {
	struct tui *tui;
	int64_t leerling;
	const char *naam, *reden;
	const struct agenda_punt *punt;
	bool vastgelegd; /* and what this meeting recorded */
	bool volledig;
};
void zit_leerling_fill(struct page *blad, const struct zit_leerling *wie);
/* Is there a concept of the opp that was decided on in this meeting? `versie` gets its
 * number; may be NULL. */
bool zitting_concept(struct tui *tui, const struct agenda_punt *punt, struct text *versie);

/* ---- preparing (vergadering_agenda.c) ---- */

void zitting_overnemen(struct view *view);
void zitting_toevoegen(struct view *view);
void zitting_weghalen(struct view *view);
void zitting_omhoog(struct view *view);
void zitting_omlaag(struct view *view);
void zitting_bewerk(struct view *view);
void zitting_gereed(struct view *view);
/* Puts one proposed pupil on the agenda. */
void zitting_neem(struct zitting *z, const struct voorstel_rij *rij);
/* What was typed for that field of an agendapunt, as a form would keep it; NULL = nothing. In the
 * arena. */
const char *zitting_getypt(const struct zitting *z, int veld, const char *getypt,
	struct arena *arena);
/* False, and the sentence that says so, when read-only or the minutes stand fast. */
bool zitting_mag(const struct zitting *z);

/* ---- holding (vergadering_verloop.c) ---- */

/* The item comes on the table, and what was there goes; asks when the meeting is still to come.
 * False: it did not. */
bool zitting_op_tafel(struct zitting *z, const struct agenda_punt *punt);
/* Keeps what the item on the table took so far; errors as record_save. */
MUST_CHECK enum status zitting_keep_tijd(struct zitting *z, struct error *err);
void zitting_volgende(struct view *view);
void zitting_besproken(struct view *view);
void zitting_aanhouden(struct view *view);
void zitting_sluiten(struct view *view);

/* ---- recording (vergadering_vastleggen.c) ---- */

void zitting_besluit_over(struct zitting *z, const struct agenda_punt *punt);
void zitting_besluit(struct view *view);
void zitting_perspectief(struct view *view);
void zitting_evaluatie(struct view *view);
void zitting_aandachtspunt(struct view *view);
void zitting_actie(struct view *view);
void zitting_nieuw(struct view *view);
void zitting_tafel(struct view *view);

/* ---- who attends (vergadering_aanwezig.c) ---- */

void zitting_aanwezig(struct view *view);

/* ---- what came of it (vergadering_notulen.c) ---- */

/* Each on a page of its own; the id of the meeting. */
void notulen_open(struct tui *tui, int64_t vergadering);
void besluitenlijst_open(struct tui *tui, int64_t vergadering);
void actielijst_open(struct tui *tui, int64_t vergadering);
void open_acties_open(struct tui *tui); /* of all meetings, and of none */

/* ---- which meeting (vergadering_kies.c) ---- */

/* Asks, or takes what stands behind the name in `:`: a part of a date. Its id; 0 = none. */
int64_t vergadering_pick(struct tui *tui, const char *vraag);
void vergadering_words(struct tui *tui, struct words *out); /* what may stand there */

extern const struct screen screen_zitting;  /* argument: the id, const int64_t * */
extern const struct screen screen_gesloten; /* the same, of one that is afgesloten */
extern const struct screen screen_aanwezig; /* the same */
extern const struct screen screen_stuk;

#endif
