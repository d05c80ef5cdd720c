/* The stages of the whole school: the rules that signals and the screen share, who is where on a
 * day, and the register of stage places that follows from what was written down. */
#ifndef CVB_STAGES_H
#define CVB_STAGES_H

#include "cvb/ronde.h"

/* ---- the rules about one stage (stage.c; those of the signals STAGE_*) ---- */

/* The last day: afgebroken_op, else tot; GEEN_DAG = open. */
dag stage_einde(const struct d_stage *stage);
/* Has it begun and not ended on `op`? The first and the last day belong to it. */
bool stage_loopt(const struct d_stage *stage, dag op);

enum stage_gemis {
	STAGE_OVEREENKOMST = 1, /* not signed; never of an intern stage */
	STAGE_BEKOSTIGING = 2,  /* neither geregeld nor nvt; only of soort dagbesteding */
	STAGE_VERVOER = 4       /* the same */
};
/* What is not settled on `op`, a sum of these: from so many days before the first day as the signal
 * about it says up to the last day. Nothing for a signal that is off. */
unsigned stage_mist(const struct d_stage *stage, const struct config *config, dag op);
/* Not assessed although it ended as long ago as STAGE_BEOORDELING says, or longer. */
bool stage_te_beoordelen(const struct d_stage *stage, const struct config *config, dag op);

enum stage_plicht { PLICHT_GEEN, PLICHT_STAGE, PLICHT_MAATSCHAPPELIJK };
/* The kind of stage that a vso pupil must have had and has not, in the last 24 months before
 * termen->ref. Never in dagbesteding. (Wet kwaliteit (v)so) */
enum stage_plicht stage_ontbreekt(const struct dossier *dossier,
	const struct dossier_termen *termen, dag op);

/* ---- who is where (stageplekken.c) ---- */

enum stage_groep {
	STAGES_NU,
	STAGES_BEGINT,         /* within three months */
	STAGES_LOOPT_AF,       /* within six weeks */
	STAGES_TE_BEOORDELEN,  /* ended, not assessed */
	STAGES_NIET_GEREGELD,
	STAGES_NOG_GEEN,       /* a pupil without a stage that must be there */
	STAGE_GROEPEN
};

/* A stage, or a pupil, in one of the groups; it may stand in more than one. */
struct stage_regel {
	enum stage_groep groep;
	int64_t leerling;
	const char *naam, *sorteer;
	const char *klas;       /* the group at school; may be NULL */
	const char *profiel;    /* of the huidige opp; may be NULL */
	bool vertrokken;        /* the pupil left; the stage goes on */
	struct d_stage stage;   /* id 0 in STAGES_NOG_GEEN */
	unsigned mist;          /* stage_mist; 0 when the pupil left */
	bool beoordelen;        /* stage_te_beoordelen */
	enum stage_plicht plicht; /* in STAGES_NOG_GEEN */
	dag ref;                /* when the pupil leaves; may be GEEN_DAG */
};

struct stage_overzicht {
	struct stage_regel *rijen; /* in the arena; by group, then by the day that counts in it, naam */
	size_t aantal;
	size_t per_groep[STAGE_GROEPEN];
};

/* On the day `op`. Nothing about a pupil who died. */
struct stage_overzicht stages_overzicht(struct store *store, dag op, struct arena *arena);
/* The same in slices; `stages_uit` ends it. */
void stages_ronde(struct ronde *ronde, struct store *store, dag op, struct arena *arena);
struct stage_overzicht stages_uit(struct ronde *ronde);

/* ---- the register (stageregister.c) ---- */

struct plaats_contact {
	const char *naam;     /* may be NULL: only a number */
	const char *telefoon; /* may be NULL */
};

struct plaats_stage {
	int64_t leerling;
	const char *naam; /* of the pupil */
	bool nu;          /* there on that day */
	struct d_stage stage;
};

/* An organisation; all in the arena. */
struct stage_plaats {
	int64_t nummer;      /* the same while its spelling folds to the same */
	const char *sleutel; /* folded; "" = at school */
	const char *naam;    /* as it was written last; NULL = at school */
	struct plaats_stage *stages; /* newest first */
	size_t stages_aantal;
	struct plaats_contact *contacten; /* newest first, each once */
	size_t contacten_aantal;
	size_t leerlingen, nu; /* pupils: ever, and on that day */
};

struct stage_register {
	struct stage_plaats *plaatsen; /* by sleutel; at school comes last */
	size_t aantal;
};

/* Every organisation of any stage, `op` says what is now. In the arena. */
struct stage_register stages_register(struct store *store, dag op, struct arena *arena);
/* The same in slices; `register_uit` ends it. */
void register_ronde(struct ronde *ronde, struct store *store, dag op, struct arena *arena);
struct stage_register register_uit(struct ronde *ronde);
/* How the spellings of an organisation are one: without case, accents and outer spaces. NULL and
 * empty give "". In the arena. */
const char *stage_plaats_sleutel(const char *organisatie, struct arena *arena);
/* NULL when there is no such organisation. */
const struct stage_plaats *stage_plaats_find(const struct stage_register *plaatsen,
	const char *organisatie);

#endif
