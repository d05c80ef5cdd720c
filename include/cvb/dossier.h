/* One pupil in memory, with only what the rules look at: typed, small, without long texts. The
 * signals and the results are functions of this and a reference date, so that they can be asked for
 * one pupil or for 200,000 in one pass over the tables, and on any day. */
#ifndef CVB_DOSSIER_H
#define CVB_DOSSIER_H

#include "cvb/store.h"

/* Codes and texts live as long as the dossier; NULL = empty. Days are GEEN_DAG when empty.
 * Arrays are sorted as the comment says. */

struct d_opp { /* by versie */
	int64_t id;
	int versie;
	bool vastgesteld, concept; /* status; vervallen ones, neither of both, are here too */
	bool vso;         /* afdeling */
	dag vastgesteld_op, cvb_besluit_op, oogo_op, gehoord_op;
	dag afwijking_van, afwijking_tot, afwijking_beeindigd_op;
	double afwijking_uren; /* 0 = none */
	const char *uitstroomprofiel, *bestemming, *niveau, *reden;
	const char *handelingsdeel; /* "ja", "nee" or NULL */
	const char *instemming;
	bool correctie;
	/* filled in or not */
	bool onderbouwing, belemmerend, bevorderend, ondersteuning, niet_gehoord_reden, motivatie;
	bool afwijking_inhoud, afwijking_reden, afwijking_programma, afwijking_opbouw;
	int doelen;            /* how many */
	int doelen_onmeetbaar; /* without streef or meetwijze */
};

struct d_evaluatie { /* by datum */
	int64_t id;
	dag datum, volgende_op;
	const char *met_ouders, *met_leerling; /* "ja", "nee" or NULL: empty is not nee */
	bool product, proces, conclusie;       /* filled in or not */
};

struct d_tlv { /* by van */
	int64_t id;
	const char *nummer;
	dag van, tot;
};

struct d_stage { /* by van */
	int64_t id;
	const char *soort, *organisatie, *contactpersoon, *telefoon, *begeleider;
	const char *bekostiging, *vervoer, *conclusie;
	dag van, tot, afgebroken_op, overeenkomst_op;
	double dagen_per_week; /* 0 = empty */
	bool beoordeling;      /* filled in or not */
};

struct d_uitstroom { /* by datum */
	int64_t id;
	dag datum, ingeschreven_op, overdracht_op;
	const char *soort, *bestemming, *niveau, *niveau_2, *toestemming, *geen_contact_gewenst;
	const char *streef_taal, *streef_rekenen, *streef_sociaal;
	bool vso; /* afdeling */
};

struct d_nazorg { /* by datum, then wijze */
	int64_t id;
	dag datum;
	int moment; /* months; -1 = none */
	const char *wijze, *initiatief, *bestendig;
	bool open;
};

struct d_actie { /* by nummer */
	int64_t id;
	int nummer;
	const char *omschrijving, *eigenaar;
	dag uiterlijk, gereed_op;
};

struct dossier {
	int64_t id; /* of the pupil; 0 = the actions that are about nobody */
	const char *leerlingnummer, *naam, *sorteer, *groep, *mentor;
	dag geboortedatum, inschrijfdatum, verwachte_uitstroom, ontheffing_tot;
	bool vso;
	const char *handelingsbekwaam;

	const struct d_opp *opp;
	const struct d_evaluatie *evaluaties;
	const struct d_tlv *tlv;
	const struct d_stage *stages;
	const struct d_uitstroom *uitstroom;
	const struct d_nazorg *nazorg;
	const struct d_actie *acties;
	size_t opp_aantal, evaluaties_aantal, tlv_aantal, stages_aantal, uitstroom_aantal,
		nazorg_aantal, acties_aantal;
};

/* Visits the dossier of `leerling` (none when there is no such pupil), or with 0 every dossier, by
 * id, in one pass over each table, and last the one with the actions about nobody, if any. It lives
 * until the visit returns; `visit` returns false to stop, and may not read dossiers itself. One
 * moment of the file, also while another process writes. A day that is never empty in the file is
 * never GEEN_DAG here. */
void dossiers_visit(struct store *store, int64_t leerling,
	bool (*visit)(const struct dossier *dossier, void *context), void *context);

/* The same dossiers kept, in the arena. */
struct dossier_lijst {
	struct dossier *rijen;
	size_t aantal;
};
struct dossier_lijst dossiers_load(struct store *store, int64_t leerling, struct arena *arena);

/* ---- terms on a day (domain words: signals) ---- */

struct dossier_termen {
	bool ingeschreven;                   /* no leaving but overgang since inschrijfdatum */
	const struct d_uitstroom *vertrek;   /* left: the latest such leaving; NULL = none */
	bool overleden;                      /* that leaving is a death */
	const struct d_uitstroom *gepland;   /* the first planned leaving after the day; NULL = none */
	dag ref;                             /* planned, else expected; GEEN_DAG = unknown */
	const struct d_opp *huidige;         /* NULL = none */
};
/* Nobody is not ingeschreven. */
struct dossier_termen dossier_termen(const struct dossier *dossier, dag op);
/* Vastgesteld on or before `op`: only such versions count on that day. */
bool dossier_opp_geldt(const struct d_opp *opp, dag op);
/* Of the versions of one afdeling that count on `op` the one that was vastgesteld last; of one day
 * the highest versie. NULL = none. */
const struct d_opp *dossier_laatste_opp(const struct dossier *dossier, bool vso, dag op);
/* A deviation of onderwijstijd that was not ended on or before `op`; its last day may have
 * passed. */
bool dossier_afwijking_loopt(const struct d_opp *opp, dag op);
/* Its first and last day are in different schooljaren, which may not be (Stcrt. 2018, 42600). False
 * when either is not known. */
bool dossier_afwijking_te_lang(const struct d_opp *opp);
/* The last evaluation up to `op`; NULL = none. */
const struct d_evaluatie *dossier_laatste_evaluatie(const struct dossier *dossier, dag op);
/* 18 or older on `op` and handelingsbekwaam is not nee. */
bool dossier_18plus(const struct dossier *dossier, dag op);

/* Changes of profiel, bestemming and niveau as view `wijziging` has them, as known on `op`:
 * versions after that day do not count, and do not correct yet. */
struct d_wijziging {
	const struct d_opp *opp; /* the version that changed it */
	dag datum;               /* of the link of versions it belongs to */
	bool profiel, bestemming, niveau; /* what changed */
	const struct d_opp *van; /* the last version of the link before it: what it was */
	bool gecorrigeerd;
	dag referentie;          /* the leaving it is measured against; GEEN_DAG = unknown */
	bool laatste_jaren;      /* false when referentie is unknown */
};
struct d_wijzigingen {
	struct d_wijziging *rijen;
	size_t aantal;
};
/* The changes up to `op`, by datum, then in the order of vaststellen; in the arena. */
struct d_wijzigingen dossier_wijzigingen(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena);

/* The last day of the nazorg window of a leaving: its months by the config, with the exceptions by
 * profile (of the last vastgesteld opp of that afdeling on or before it) and leaving date. */
dag dossier_nazorg_tot(const struct dossier *dossier, const struct d_uitstroom *uitstroom,
	const struct config *config);
/* The last contact from a leaving up to `op` that carries the volgmoment of `maanden`; of one day
 * the last by wijze. NULL = none: that moment was not done. */
const struct d_nazorg *dossier_nazorg_moment(const struct dossier *dossier,
	const struct d_uitstroom *uitstroom, int maanden, dag op);

#endif
