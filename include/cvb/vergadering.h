/* A meeting of the CvB as a whole: its agenda with what came of it, and what the rules propose for
 * it. It changes nothing: the steps are in store.h. */
#ifndef CVB_VERGADERING_H
#define CVB_VERGADERING_H

#include "cvb/signalen.h"

enum punt_stand { PUNT_OPEN, PUNT_BESPROKEN, PUNT_AANGEHOUDEN };

/* A pupil on the agenda. */
struct agenda_punt {
	struct record record; /* the agendapunt */
	const char *naam;     /* "Sem van der Meer" */
	enum punt_stand stand;
	size_t besluiten, acties; /* of this meeting, about this pupil */
	bool geevalueerd;     /* there is an evaluation of that day */
	bool nog_open;        /* its stand is open, and nothing was decided or evaluated */
};

struct vergadering {
	struct record record;
	dag datum;
	bool afgesloten;
	struct agenda_punt *punten; /* in the arena; in the order of the agenda */
	size_t aantal;
	size_t per_stand[PUNT_AANGEHOUDEN + 1];
	size_t nog_open;
	int gepland;     /* minutes of all items together */
	double besteed;  /* minutes that were spent so far */
	bool begonnen;   /* something was discussed, decided or put off */
};

/* The meeting with this id; false when there is none. All in the arena. */
bool vergadering_load(struct store *store, int64_t id, struct arena *arena,
	struct vergadering *out);

/* A meeting in a list: what struct vergadering says of it, without the agenda itself. */
struct vergadering_regel {
	struct record record;
	dag datum;
	bool afgesloten;
	size_t aantal;  /* pupils on the agenda */
	int gepland;
	bool begonnen;
};
struct vergadering_lijst {
	struct vergadering_regel *rijen;
	size_t aantal;
};
/* All meetings, the oldest first; in the arena. */
struct vergadering_lijst vergaderingen(struct store *store, struct arena *arena);

/* The minutes that a meeting has: as many pupils as it holds, at the usual minutes each. */
int vergadering_tijd(const struct config *config);

/* When the next meeting would be: as many days after the last one as that came after the one before
 * it (a week after the last one when that is more than two months, or there is only one), moved on
 * by that until it lies after all meetings and not before store->vandaag. Today when there are none
 * yet. Ours. */
dag vergadering_datum_voorstel(struct store *store);

/* ---- the proposed agenda ---- */

struct voorstel_rij {
	int64_t leerling;
	const char *leerlingnummer, *naam;
	const char *reden;     /* "Evaluatie te laat, Tlv verloopt" */
	dag aangehouden_van;   /* the meeting that put it off; GEEN_DAG = from the signals */
	bool past;             /* fits in this meeting; the others wait */
};

struct voorstel {
	struct voorstel_rij *rijen; /* in the arena */
	size_t aantal, passen;      /* those that fit come first */
};

/* Who should be added to this meeting: first who was put off to it (or to a day before it) and has
 * not been on an agenda since, the oldest first; then the agenda that makes itself from `gegeven`,
 * all signals of the school (agenda_of_signalen). Not who is on it already, nor who was put off to
 * a later meeting. `vergadering.maximum` counts who is on it already. */
struct voorstel vergadering_voorstel(struct store *store, const struct vergadering *vergadering,
	const struct signaal_lijst *gegeven, struct arena *arena);
/* What a decision is about when nobody says otherwise: the first, most urgent, of the reasons that a
 * proposal joined, and a reason that a person wrote whole. NULL is fine; borrowed. */
const char *reden_voorop(const char *reden);
/* The agendapunt that a row becomes, with the usual minutes. */
struct record voorstel_agendapunt(const struct voorstel_rij *rij, const struct config *config,
	struct arena *arena);

/* ---- who attended (vergadering_aanwezig.c) ---- */

struct namen {
	const char **rijen; /* in the arena */
	size_t aantal;
};

/* The names in what is written as aanwezig; NULL = nobody. */
struct namen aanwezig_namen(const char *tekst, struct arena *arena);
/* Its two parts as a person wrote them: who was there, and who was not; "" = nobody. NULL is fine;
 * what is not there is borrowed from `tekst`. */
const char *aanwezig_zonder_afwezig(const char *tekst, struct arena *arena);
const char *afwezig_tekst(const char *tekst);
/* Also when that one was there until a time. */
bool namen_heeft(const struct namen *namen, const char *naam);
/* As it is written there, "M. Kaya (tot 14:30)"; `naam` itself when it is not there. Borrowed. */
const char *namen_als(const struct namen *namen, const char *naam);
/* "M. Kaya" of that. In the arena. */
const char *naam_zonder_tot(const char *naam, struct arena *arena);
/* "M. Kaya (tot 14:30)", or the name alone for "". In the arena. */
const char *naam_met_tot(const char *naam, const char *tot, struct arena *arena);
/* As it is written: "A. Visser, M. Kaya", and on the next line which members were not there. NULL
 * when nobody was. */
const char *aanwezig_tekst(const struct namen *namen, const struct config *config,
	struct arena *arena);

/* ---- actions of earlier meetings ---- */

/* Actions that are open on store->vandaag and were not agreed in this meeting, by due date (none
 * last); with `vergadering` NULL all that are open. */
struct record_lijst acties_open(struct store *store, const struct vergadering *vergadering,
	struct arena *arena);

#endif
