/* One made-up pupil: first the life course is drawn (who, when, which versions), then every record
 * of it is written. Shared by the files of the demo school only. */
#ifndef CVB_DEMO_KIND_H
#define CVB_DEMO_KIND_H

#include "cvb/demo.h"
#include "kalender.h"
#include "namen.h"
#include "trajecten.h"

/* ---- what must be seen (gevallen.def) ---- */

enum wie {
	INGESCHREVEN = 1,
	VERTROKKEN = 2,
	SO = 4,
	VSO = 8,
	DAGBESTEDING = 16,
	ARBEIDSMARKT = 32,
	VERVOLGONDERWIJS = 64,
	ONDER = 128,
	BOVEN = 256
};

enum geval {
	GEVAL_GEEN,
#define GEVAL(naam, ...) GEVAL_##naam,
#include "gevallen.def"
#undef GEVAL
	GEVAL_AANTAL
};

/* ---- the school ---- */

/* So, and the three profielen of the vso. */
#define STROMEN_AANTAL 4

struct groep {
	bool so;
	const char *profiel; /* NULL in the so */
	int leeftijd_van, leeftijd_tot; /* ages reached in this school year */
	const char *naam;
	const char *mentor;
	int plaatsen;        /* still free */
};

#define TEAM_MAXIMUM 8
#define AGENDAS_MAXIMUM 64 /* meetings in the file, and one to come */

struct school {
	struct store *store;
	const struct config *config;
	dag vandaag;
	uint64_t zaad;
	struct arena arena;       /* of one pupil; emptied after each */
	struct arena groep_arena; /* of one group; emptied at the next */
	struct arena vast;        /* of the whole run */
	struct text tekst;        /* in which sentences are written */
	const char *voorzitter, *secretaris, *ib, *aanwezig;
	const char *begeleiders[TEAM_MAXIMUM]; /* of stages and nazorg */
	int gedeeld[GEVAL_AANTAL]; /* how often each geval was dealt */
	int nog_in_stroom[STROMEN_AANTAL]; /* pupils without a group yet, per stream */
	int stroom_totaal[STROMEN_AANTAL];
	int stroom;                /* that is being filled */
	int groep_in_stroom;       /* groups it has already */
	struct groep groep;        /* the one that is being filled */
	int actie_nummer;
	dag eerste_vergadering;    /* that is in the file */
	int agenda[AGENDAS_MAXIMUM]; /* pupils on it, per meeting since that day */
	int volgende_agenda;       /* pupils on that of the next meeting */
	enum status status;        /* of the first write that failed; none comes after it */
	struct error *err;
};

/* ---- the life course ---- */

#define VERSIES_MAXIMUM 20
#define EVALUATIES_MAXIMUM 16

struct versie {
	int nummer;
	bool so;
	const char *status;
	dag vanaf;    /* nothing about it was done before this day; GEEN_DAG = no bound */
	dag opgesteld;
	dag vast;     /* GEEN_DAG: not vastgesteld */
	dag besluit;  /* GEEN_DAG: none recorded */
	const struct traject *traject;
	const struct traject *vorig; /* what it changed from; NULL = no change */
	bool toegelicht; /* the change has a motivation */
	bool correctie;
	bool huidig;  /* the last one vastgesteld */
};

struct evaluatie {
	dag datum;
	int versie;    /* that was evaluated */
	const char *besluit;
	const char *conform;
	bool laatste;
};

/* Who brings the pupil up. */
struct gezin {
	const char *woord; /* ouders, moeder, ...: after "de" */
	bool meervoud;
	const char *relaties[2];
	int aantal;        /* of relaties */
	const char *namen[2];
};

struct kind {
	struct school *school;
	struct arena *arena;
	struct toeval toeval;
	uint64_t sleutel;  /* for streams of its own */
	unsigned wie;
	enum geval geval;

	const char *nummer;
	const char *geslacht;
	struct persoon persoon;
	enum beeld beeld;
	const struct traject *traject; /* now, or at leaving */
	bool tweede_bestemming, tweede_leerroute;
	const char *groep, *mentor, *gemeente, *verband;
	bool so;           /* present afdeling */
	int leeftijd;      /* reached in the school year of `einde` */

	dag geboren;
	dag begin;         /* first day here ever */
	dag ingeschreven;  /* first day of the present stay */
	dag eerder_vertrek; /* end of a stay before that; GEEN_DAG */
	dag overgang;      /* last day in the so of this school, past; GEEN_DAG */
	dag einde;         /* the reference date, or the day of leaving */
	dag vertrek;       /* GEEN_DAG = ingeschreven */
	const char *vertrek_soort;
	dag gepland;       /* a leaving in the future; GEEN_DAG */
	dag verwacht;      /* GEEN_DAG = not filled in */

	struct versie versies[VERSIES_MAXIMUM]; /* by number; an open concept last */
	int versies_aantal;
	struct evaluatie evaluaties[EVALUATIES_MAXIMUM]; /* oldest first */
	int evaluaties_aantal;

	struct record leerling;  /* as written */
	struct record uitstroom; /* the leaving, as written */
	const char *bekwaam;   /* ja, nee or NULL */
	struct gezin gezin;
	struct verhaal verhaal;
};

/* The pupil's own chance. */
static inline bool chance(struct kind *kind, int promille)
{
	return toeval_chance(&kind->toeval, promille);
}

static inline int draw(struct kind *kind, int lo, int hi)
{
	return toeval_draw(&kind->toeval, lo, hi);
}

/* gevallen.c: deals one; GEVAL_GEEN for many. */
enum geval geval_deal(struct school *school, struct toeval *toeval, unsigned wie);
int geval_jaren(enum geval geval);

/* groepen.c */
/* Shares out `aantal` pupils over the streams that this school has. */
void groepen_plan(struct school *school, int aantal);
/* Makes the next group; bug() when every pupil has one. */
void groep_next(struct school *school);
/* The stream of a leaver, and the name of the group that he was in; in the arena. */
int stroom_draw(const struct school *school, struct toeval *toeval);
const char *stroom_profiel(int stroom); /* NULL in the so */
bool stroom_so(int stroom);
const char *stroom_groep(struct toeval *toeval, int stroom, int leeftijd, struct arena *arena);

/* tijd.c: the dates of a stay; needs geval, traject and leeftijd. */
void kind_draw_tijd(struct kind *kind);
void kind_draw_vertrek(struct kind *kind); /* of a leaver: day and kind, before kind_draw_tijd */

/* loopbaan.c: versions and evaluations. */
void kind_draw_loopbaan(struct kind *kind);
const struct versie *kind_versie_op(const struct kind *kind, dag d); /* NULL = none yet */

/* kind.c: draws everything about pupil number `nr`. What it draws lives in school->arena. */
void kind_draw(struct kind *kind, struct school *school, int nr, bool vertrokken);
/* The words of this version in the slots: destination, level, what it changed from. */
void kind_tell(struct kind *kind, const struct versie *versie);
const char *kind_bestemming(const struct kind *kind, const struct traject *traject); /* code */
int kind_leerroute(const struct kind *kind, const struct traject *traject);
bool kind_zelf_op(const struct kind *kind, dag d); /* 18 and handelingsbekwaam on that day */
/* A school day `lo` to `hi` days before the version was vastgesteld, not before the pupil came. */
dag kind_day_before(struct kind *kind, const struct versie *versie, int lo, int hi);
/* A stream for one subject, the same for every version of it. */
struct toeval kind_stroom(const struct kind *kind, int onderwerp);

/* ---- writing (schrijf.c): after the first failure nothing is written any more ---- */

struct record kind_record(struct kind *kind, enum entiteit_nr nr);
void put(struct record *record, int veld, const char *waarde); /* borrowed */
void put_dag(struct kind *kind, struct record *record, int veld, dag d); /* GEEN_DAG = empty */
void put_int(struct kind *kind, struct record *record, int veld, int getal);
void put_bool(struct record *record, int veld, bool waar);
/* One sentence of the bank. */
void put_zin(struct kind *kind, struct record *record, int veld, const struct bank *bank);
/* One of the codes, by weight; NULL may be among them. */
const char *code_draw(struct kind *kind, const char *const *codes, const int *gewichten,
	size_t aantal);
const char *telefoon_draw(struct kind *kind); /* 06-00...: a range that is not given out */
void school_insert(struct school *school, struct record *record);
void school_update(struct school *school, const struct record *oud, const struct record *nieuw);

/* One kind of record each, in the order in which they refer to each other. */
void demo_write_leerling(struct kind *kind);
void demo_write_contacten(struct kind *kind);
void demo_write_tlv(struct kind *kind);
void demo_write_opp(struct kind *kind);
void demo_write_doelen(struct kind *kind, const struct versie *versie);
void demo_write_evaluaties(struct kind *kind);
void demo_write_stages(struct kind *kind);
void demo_write_uitstroom(struct kind *kind);
void demo_write_nazorg(struct kind *kind);
void demo_write_besluiten(struct kind *kind); /* and the actions agreed there */
void demo_write_notities(struct kind *kind);
void demo_write_aandachtspunten(struct kind *kind);
void demo_write_toestemmingen(struct kind *kind);
void demo_write_agendapunten(struct kind *kind);
void demo_write_vergaderingen(struct school *school);

#endif
