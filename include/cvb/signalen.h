/* The signals: what asks for attention, computed from a dossier and a reference date, never stored.
 * Codes, dates and ernst are what scripts rely on. One file per signal in src/signalen/, one row
 * per signal in signalen.def. */
#ifndef CVB_SIGNALEN_H
#define CVB_SIGNALEN_H

#include "cvb/ronde.h"

enum ernst { ERNST_TE_LAAT, ERNST_WAARSCHUWING, ERNST_INFO, ERNST_AANTAL };

/* A date or a record that a signal reckoned with. */
struct gebruikt {
	const char *woorden;    /* "vorige evaluatie" */
	dag datum;              /* GEEN_DAG = none */
	enum entiteit_nr entiteit;
	int64_t id;             /* of that record; 0 = no record */
};

struct signaal {
	enum signaal_code code;
	enum ernst ernst;
	dag datum;              /* GEEN_DAG = none */
	int64_t leerling;       /* 0 = about nobody */
	const char *leerlingnummer; /* NULL = about nobody */
	const char *naam;
	const char *sorteer;    /* folded, to sort names on */
	bool ingeschreven;      /* the pupil, on that day */
	const char *tekst;      /* one sentence: why, and what to do */
	enum entiteit_nr entiteit; /* where it can be solved: that record; id 0 = a new one */
	int64_t id;
	int veld;               /* of signaal_plaats: what is to be filled in; GEEN_VELD = nothing */
	const char *groep, *mentor; /* of the pupil; NULL = none */
	bool vso;
	const struct gebruikt *gebruikt; /* in the arena; the last one is the day itself */
	size_t gebruikt_aantal;
};

struct signaal_lijst {
	struct signaal *rijen; /* in the arena; by ernst, datum (none last), naam, code */
	size_t aantal;
};

struct signaal_filter {
	int64_t leerling;       /* 0 = all */
	int code;               /* enum signaal_code, or -1 = all */
	int ernst;              /* enum ernst, or -1 = all */
};

/* All signals on store->vandaag that are switched on. Texts live in the arena. */
struct signaal_lijst signalen(struct store *store, const struct signaal_filter *filter,
	struct arena *arena);
/* The same of all pupils in slices; `signalen_uit` ends it. */
void signalen_ronde(struct ronde *ronde, struct store *store, struct arena *arena);
struct signaal_lijst signalen_uit(struct ronde *ronde);
/* Those of one dossier on any day. Names are borrowed from the dossier, the rest is in the
 * arena. */
struct signaal_lijst signalen_of(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena);
/* How many signals each of these pupils has on store->vandaag, info not counted: `out` is in the
 * order of `leerlingen`. */
void signalen_tel(struct store *store, const int64_t *leerlingen, size_t aantal, int *out);

/* ---- who should be on the next meeting ---- */

struct agenda_rij {
	int64_t leerling;
	const char *leerlingnummer, *naam;
	bool deze_vergadering; /* fits in it; the others wait */
	struct signaal_lijst redenen;
};

struct agenda {
	struct agenda_rij *rijen; /* in the arena; by their most urgent reason, as signals are sorted */
	size_t aantal;
};

/* The pupils who are ingeschreven on store->vandaag with a signal that belongs on the agenda, or
 * with an open aandachtspunt (code REDEN_AANDACHTSPUNT; it ranks as a waarschuwing); the first
 * `maximum` fit in this meeting. */
struct agenda agenda_of(struct store *store, size_t maximum, struct arena *arena);
/* The same from all signals, when those are there already; borrows their texts. */
struct agenda agenda_of_signalen(struct store *store, const struct signaal_lijst *gegeven,
	size_t maximum, struct arena *arena);

/* ---- names ---- */

const char *ernst_name(enum ernst ernst); /* "te_laat": in JSON and CSV */
const char *ernst_shown(enum ernst ernst); /* "te laat": on the screen */
bool ernst_parse(const char *text, enum ernst *out); /* the name */
/* Puts a pupil on the agenda, unless it is only info. */
bool signaal_agenda(enum signaal_code code);
/* The rule in one paragraph, with its source in law or norm: static. */
const char *signaal_waarom(enum signaal_code code);
/* "03-11-2025  vorige evaluatie"; in the arena. */
const char *gebruikt_tekst(const struct gebruikt *gebruikt, struct arena *arena);
/* The settings that steer it, with what they are now: "signalen.EVALUATIE_TERMIJN.vooraf: 42,
 * termijnen.evaluatie_maanden: 12"; "" when none does; in the arena. */
const char *signaal_instellingen(enum signaal_code code, const struct config *config,
	struct arena *arena);
/* The kind of record whose form solves it, and the field in it (GEEN_VELD = no form does). A
 * finding may name another field of that kind: signaal.veld. */
enum entiteit_nr signaal_plaats(enum signaal_code code, int *veld);

#endif
