/* What the files of the meetings share: one meeting, prepared and held on one screen. */
#ifndef CVB_SCHERMEN_VERGADERING_H
#define CVB_SCHERMEN_VERGADERING_H

#include "intern.h"

#include "cvb/vergadering.h"

/* Opens a meeting; its id. */
void vergadering_open(struct tui *tui, int64_t id);

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
	struct tui *tui;
	int64_t id;
	struct arena arena; /* of all below; cleared when it is read again */
	struct vergadering v;
	struct voorstel voorstel;
	struct record_lijst acties;
	struct zit_rij *rijen;
	size_t aantal;
	struct gelezen gelezen;

	struct list_setup setup;
	struct list *list;
	struct page *blad;      /* who is on the table, else who is under the cursor */
	int64_t op_blad;        /* whose; 0 = to be filled again */
	bool op_blad_privacy;
	bool toont_blad;        /* where there is room for one of the two */

	int64_t nu;             /* the agendapunt on the table; 0 = none */
	int64_t sinds;          /* tui->seconden when it came there; 0 = not known yet */
};

/* ---- reading and rows (vergadering_rijen.c) ---- */

extern const struct list_column zitting_kolommen[];
extern const size_t zitting_kolommen_aantal;
extern const struct list_source zitting_bron;

/* False when the meeting is gone. */
bool zitting_load(struct zitting *z);
const struct zit_rij *zitting_rij(const struct zitting *z); /* under the cursor; NULL = none */
const struct agenda_punt *zitting_nu(const struct zitting *z); /* on the table; NULL = none */
/* Who is meant by a key: on the table, else under the cursor; NULL and a sentence = nobody. */
const struct agenda_punt *zitting_doel(const struct zitting *z);
/* The name as it may be shown: whole for who is on the table; of others initials when somebody
 * looks on, and a number when parents or a pupil sit in. */
void zitting_naam(const struct zitting *z, int64_t leerling, const char *naam, struct text *out);
/* Seconds that the item on the table has taken in this sitting. */
int64_t zitting_seconden(const struct zitting *z);
/* The minutes of the item with those that are running. */
double zitting_besteed(const struct zitting *z, const struct agenda_punt *punt);

/* ---- the pupil on a page (vergadering_blad.c) ---- */

/* What one must know to decide: who, the perspectief, why, the signals, and when `volledig` the last
 * decision and evaluation. `punt` NULL = not on the agenda yet. `naam` is what may be shown. */
struct zit_leerling {
	struct tui *tui;
	int64_t leerling;
	const char *naam, *reden;
	const struct agenda_punt *punt;
	bool volledig;
};
void zit_leerling_fill(struct page *blad, const struct zit_leerling *wie);

/* ---- what is done (vergadering_agenda.c, vergadering_daden.c) ---- */

void zitting_overnemen(struct view *view);
void zitting_toevoegen(struct view *view);
void zitting_weghalen(struct view *view);
void zitting_omhoog(struct view *view);
void zitting_omlaag(struct view *view);
void zitting_bewerk(struct view *view);
void zitting_klaar(struct view *view);
/* Puts one proposed pupil on the agenda. */
void zitting_neem(struct zitting *z, const struct voorstel_rij *rij);
/* False, and the sentence that says so, when read-only or the minutes stand fast. */
bool zitting_mag(const struct zitting *z);

extern const struct screen screen_zitting; /* argument: the id, const int64_t * */

#endif
