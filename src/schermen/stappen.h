/* Guided flows: work that somebody does three times a year, in small steps that can be left and
 * resumed. A flow keeps nothing: what is done follows from the records each time, what is half
 * typed is a draft of the form of its step. */
#ifndef CVB_SCHERMEN_STAPPEN_H
#define CVB_SCHERMEN_STAPPEN_H

#include "formulier.h"

#define STAPPEN_MAX 16

/* ---- what a flow knows of its pupil (stappen_gang.c) ---- */

struct gang {
	const struct stappenplan *plan;
	struct store *store;
	struct arena *arena;
	struct werk werk;
	struct record leerling;  /* soort NULL = not enrolled yet; then nothing below says anything */
	const char *naam;
	bool meerderjarig;
	struct termen termen;
	struct record opp;       /* the version it works on; id 0 = none yet */
	bool heeft_vorige;       /* a version goes before it */
	bool wijzigt;            /* profiel, bestemming or niveau, seen from the version before */
	struct record uitstroom; /* of this stay, past or planned; id 0 = none yet */
};

/* Reads it; the caller has set plan, store and arena, and in werk what it worked on before; werk is
 * filled with what it works on now. `leerling` 0 = a new pupil. False when the pupil is gone. */
bool gang_load(struct gang *gang, int64_t leerling);
bool opp_ligt_vast(const struct gang *gang);
bool afwijking_loopt(const struct gang *gang);
bool uitstroom_is(const struct gang *gang, const char *soort);
bool is_overleden(const struct gang *gang);

/* ---- a step ---- */

struct stapveld {
	int veld;   /* GEEN_VELD = the end */
	bool nodig; /* the step is not done without it */
	bool (*als)(const struct gang *gang); /* needed only then; NULL = always */
};

/* Which record its form is about. */
enum bron {
	BRON_LEERLING,
	BRON_OPP,       /* the concept, made when there is none */
	BRON_HUIDIG,    /* the huidige opp */
	BRON_UITSTROOM, /* made by the first step */
	BRON_NIEUW,     /* a new one of kind `nr` */
	BRON_VASTSTELLEN
};

/* Functions may be NULL. Sentences live in the arena of the gang, without a full stop. */
struct stap {
	const char *naam;      /* of its draft */
	const char *titel;
	const char *titel_18;  /* when the pupil decides; NULL = the same */
	const char *waarom;    /* one line */
	const char *waarom_18; /* when the pupil decides; NULL = the same */
	const char *waarom_overleden; /* NULL = the same */
	enum bron bron;
	enum entiteit_nr nr;
	bool mag;              /* nobody has to */
	const struct stapveld *velden;
	bool (*hoort)(const struct gang *gang);           /* is it part of this flow at all? */
	const char *(*overbodig)(const struct gang *gang); /* why it is not needed; NULL = it is */
	const char *(*wacht)(const struct gang *gang);     /* what comes first; NULL = nothing */
	/* What is missing apart from the fields; NULL = nothing. */
	const char *(*mist)(const struct gang *gang);
	void (*begin)(struct formulier *f, const struct gang *gang); /* what is proposed */
	const char *nog_een;   /* the question after keeping */
};

enum stap_staat { STAND_GEDAAN, STAND_NU, STAND_NOG_NIET, STAND_MAG, STAND_LATER, STAND_NIET_NODIG,
	STAND_HOORT_NIET };

struct stap_stand {
	enum stap_staat stand;
	const char *zin; /* what is missing, or why not; "" = nothing to say */
};

/* What the step is called for this pupil; borrowed. */
const char *stap_titel(const struct gang *gang, const struct stap *stap);

/* How it stands with every step of the plan. `out` has room for STAPPEN_MAX. */
void gang_stand(const struct gang *gang, struct stap_stand *out);
/* The first one that is needed and not done; the number of steps when there is none. */
size_t gang_nu(const struct gang *gang, const struct stap_stand *standen);
/* Steps of this flow up to and with `stap`. */
size_t gang_nummer(const struct gang *gang, const struct stap_stand *standen, size_t stap);

/* ---- a flow (stappen_plannen.c) ---- */

enum past { PAST_NIET, PAST, PAST_BEZIG };

struct stappenplan {
	const char *naam;  /* behind ':' in the dossier; of its drafts */
	const char *titel; /* "Vertrek" */
	const char *keuze; /* in the list of what can be added: no other begins with its letter;
	                    * NULL when the flow is always half done */
	const struct stap *const *stappen; /* ends with NULL */
	enum past (*past)(const struct gang *gang); /* does it make sense for this pupil? */
	const char *(*kop)(const struct gang *gang); /* what to know beforehand; NULL = nothing */
	bool kop_bij_stap; /* above the form of every step too */
};

/* All of them, ends with NULL. */
extern const struct stappenplan *const stappenplannen[];

/* ---- opening (stappen_formulier.c; the page itself: stappen_open) ---- */

/* The form of a step; a sentence on the screen when that cannot be. */
void stap_open(struct tui *tui, const struct gang *gang, size_t stap);
/* The draft that its form would find. In the arena of the gang. */
struct klad stap_klad(const struct gang *gang, const struct stap *stap);

#endif
