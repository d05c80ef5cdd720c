/* The jaarplanning: what the commissie has to do in each of the coming twelve months, from the
 * dates that the signals are about, against what the meetings of that month hold. It lets the peak
 * in May be seen in November. */
#ifndef CVB_JAARPLANNING_H
#define CVB_JAARPLANNING_H

#include "cvb/ronde.h"

enum plan_reden { PLAN_EVALUATIE, PLAN_TLV, PLAN_NIEUW, PLAN_VERTREK, PLAN_REDENEN };

#define PLAN_MAANDEN 12
#define PLAN_RIJEN (1 + PLAN_MAANDEN) /* the first is what is overdue */

/* A reason to speak about a pupil in a certain month. */
struct plan_punt {
	enum plan_reden reden;
	dag datum;   /* it has to be on the table in this month */
	dag termijn; /* what it is counted from: tlv its last day, vertrek the leaving; else `datum` */
	size_t rij;  /* of the plan */
	int64_t leerling;
	const char *leerlingnummer, *naam, *sorteer;
	enum entiteit_nr entiteit; /* where it can be seen: that record; id 0 = none yet */
	int64_t id;
};

struct plan_rij {
	dag maand; /* its first day; GEEN_DAG = overdue: the months before */
	size_t redenen[PLAN_REDENEN];
	size_t leerlingen;    /* with two reasons in a month a pupil is one agendapunt */
	size_t vergaderingen; /* that are still to come in this month */
	size_t plaatsen;      /* pupils that these hold together */
	size_t nodig;         /* meetings that the pupils of this month fill */
	const struct plan_punt *punten; /* NULL when only counted */
	size_t punten_aantal;
};

struct jaarplan {
	struct plan_rij rijen[PLAN_RIJEN];
	size_t aantal;        /* rows: fewer than PLAN_RIJEN only at the end of the years */
	size_t maximum;       /* pupils that one meeting holds */
	size_t gepland_tot;   /* the last row with a meeting; 0 = no meeting is planned */
	size_t agendapunten;  /* the pupils of all rows together */
};

/* The plan of the school on store->vandaag, one pass over the dossiers. A meeting holds `maximum`
 * pupils (at least 1); meetings before today, and those that are afgesloten, hold nobody. With an
 * arena the points are kept too, per row by reason, datum and name; NULL = only counted. */
struct jaarplan jaarplan_of(struct store *store, size_t maximum, struct arena *arena);
/* The same in slices; `jaarplan_uit` ends it. */
void jaarplan_ronde(struct ronde *ronde, struct store *store, size_t maximum, struct arena *arena);
struct jaarplan jaarplan_uit(struct ronde *ronde);

/* The first meeting from store->vandaag on that is not afgesloten; GEEN_DAG = none is planned. */
dag volgende_vergadering(struct store *store);

/* How many pupils of a row do not fit in its meetings. 0 beyond the last meeting that is planned:
 * there the calendar is still to be made. */
size_t plan_te_veel(const struct jaarplan *plan, size_t rij);

/* ---- in words; in the arena ---- */

struct plan_raad {
	const char *algemeen;          /* what it comes to: meetings to plan, or that all is well */
	const char *rijen[PLAN_RIJEN]; /* who does not fit, and where there is room; NULL = all fit */
};
/* What to do about the year, and per month who does not fit. */
struct plan_raad jaarplan_raad(const struct jaarplan *plan, struct arena *arena);

/* "Nieuwe tlv aanvragen": above the pupils of a month; static */
const char *plan_reden_taak(enum plan_reden reden);
/* Which date counts for each reason, and what does not count: one paragraph. */
const char *plan_uitleg(const struct config *config, struct arena *arena);
/* "achterstallig", "mei 2027". */
const char *plan_rij_naam(const struct plan_rij *rij, struct arena *arena);
/* "uiterlijk 10-05-2027", "tlv t/m 31-07-2027": the date of a point as a person reads it. */
const char *plan_punt_tekst(const struct plan_punt *punt, struct arena *arena);
/* A bar of `columns` block characters at most, on one scale for all rows: who fits, who does not,
 * and the places that are left. The numbers stand beside it. */
#define PLAN_LEGENDA "█ past   ▓ te veel   ░ nog plek"
void plan_balk(const struct jaarplan *plan, size_t rij, int columns, struct text *out);

#endif
