/* The results of a school: what the inspection looks at (OR1, OR2), as an aid to the school and
 * never as a verdict. Every figure knows the pupils behind it. */
#ifndef CVB_RESULTATEN_H
#define CVB_RESULTATEN_H

#include "cvb/dossier.h"
#include "cvb/regels.h"

/* A figure: how many, and who. Figures about leavers count leavings: who left twice may be in it
 * twice. */
struct groep_lid {
	int64_t leerling;
	int64_t uitstroom; /* the leaving that counts; 0 = the figure is about pupils */
};
struct groep {
	size_t aantal;
	size_t cap;
	struct groep_lid *leden; /* in the order of the dossiers */
};

/* A share, exact; noemer 0 = there is none. `n` = how many results it is about: that is the noemer,
 * but for a mean of two shares. */
struct percentage {
	int64_t teller;
	int64_t noemer;
	size_t n;
};
struct percentage percentage_of(size_t teller, size_t noemer);
/* Of two, or of the one that exists. */
struct percentage percentage_mean(struct percentage a, struct percentage b);
/* With one decimal, half away from zero: 778 = 77,8%. bug() when there is none. */
int percentage_tienden(struct percentage percentage);
#define PERCENTAGE_SIZE 24
/* "77.8" with `teken` as the point; "" when there is none. */
void percentage_text(struct percentage percentage, char teken, char out[PERCENTAGE_SIZE]);
/* Is it `norm` percent or more, before rounding? False when there is none. */
bool percentage_reaches(struct percentage percentage, int norm);

struct niveau_cijfers {
	struct groep behaald, hoger, lager, onbekend;
	struct percentage percentage, ondergrens, bovengrens;
};

struct streef_cijfers {
	struct groep behaald, niet_behaald, nvt, onbekend;
	struct percentage percentage, ondergrens, bovengrens;
};

struct ja_nee_cijfers {
	struct groep ja, nee;
	struct percentage percentage;
};

struct jaar_cijfers {
	int schooljaar;
	struct groep meegeteld;
	struct niveau_cijfers niveau;
};

struct profiel_cijfers {
	const char *uitstroomprofiel; /* NULL = none; comes last */
	struct groep meegeteld;
	struct niveau_cijfers niveau;
};

struct profiel_bestemming {
	const char *uitstroomprofiel, *bestemming; /* NULL = empty; comes last */
	struct groep leerlingen;
};

struct bestendiging {
	int maanden;
	struct groep leerlingen, zelfde_plek, andere_passende_plek, uitgevallen, onbekend;
	struct percentage percentage, ondergrens;
};

/* What a deviation of onderwijstijd has to say (signal OPP_AFWIJKING): the hours are there, or it
 * is none. */
enum afwijking_element {
	AFWIJKING_INHOUD,
	AFWIJKING_PERIODE, /* within one schooljaar */
	AFWIJKING_REDEN,
	AFWIJKING_PROGRAMMA,
	AFWIJKING_OPBOUW,
	AFWIJKING_AANTAL
};

/* The quality of the plans, over the ingeschreven pupils of the afdeling with a huidige opp: what
 * the inspection counted in its thematic research. */
struct kwaliteit {
	struct groep opp; /* those pupils */
	struct ja_nee_cijfers vier_delen; /* the opp has the four parts of the law */
	struct groep mist_bestemming, mist_onderbouwing, mist_ondersteuning, mist_instemming;
	struct ja_nee_cijfers meetbare_doelen;    /* of those with a handelingsdeel */
	struct ja_nee_cijfers evaluatie_volledig; /* the last one: product, process and conclusion */
	struct ja_nee_cijfers afwijking_volledig; /* of onderwijstijd, not ended: five elements */
	struct groep mist_afwijking[AFWIJKING_AANTAL];
};

enum indicatie {
	INDICATIE_HAALT_NORM,
	INDICATIE_HAALT_NORM_NIET,
	INDICATIE_TE_KLEIN,
	INDICATIE_ONBEKEND
};

#define RESULTATEN_JAREN 3

struct resultaten {
	const struct config *config; /* borrowed: the norms, and names of codes */
	int schooljaar;
	bool vso;
	dag peildatum;
	struct jaar_cijfers per_jaar[RESULTATEN_JAREN]; /* each by itself; oldest first */
	int jaren; /* how many of these the figures below are over: 1 (the last), or all */

	struct groep vertrokken, meegeteld, ongepland, korter_dan_een_jaar;
	struct niveau_cijfers niveau;
	struct streef_cijfers taal, rekenen, sociaal;
	struct percentage streef_gemiddeld, streef_ondergrens, streef_bovengrens; /* taal, rekenen */
	enum indicatie indicatie;
	struct profiel_cijfers *per_profiel; /* in the order of the code list */
	size_t per_profiel_aantal;
	struct profiel_bestemming *profiel_bestemming; /* the same, then in that of the config */
	size_t profiel_bestemming_aantal;
	struct groep wijzigingen_laatste_jaren;
	struct percentage wijzigingen_percentage;

	/* On the peildatum. */
	struct groep wisselingen, wisselingen_van;
	struct percentage wisselingen_percentage;
	struct ja_nee_cijfers opp_zes_weken, evaluatie_schooljaar, instemming;
	struct bestendiging *bestendiging; /* vso only */
	size_t bestendiging_aantal;
	struct kwaliteit kwaliteit;

	struct arena arena; /* owns all of it */
};

/* Figures look two years back, and no year goes before this one. */
#define RESULTATEN_EERSTE_JAAR 2
/* The schooljaar of a day, as far as there can be figures of it. */
int resultaten_schooljaar(dag op);

/* `vso`: which afdeling. `schooljaar` from RESULTATEN_EERSTE_JAAR on. The peildatum is
 * store->vandaag. Owned by the caller: resultaten_free. */
struct resultaten *resultaten_of(struct store *store, int schooljaar, bool vso);
/* The same in slices; `resultaten_uit` ends it. */
void resultaten_ronde(struct ronde *ronde, struct store *store, int schooljaar, bool vso);
struct resultaten *resultaten_uit(struct ronde *ronde);

struct resultaten_vraag {
	const struct config *config;
	int schooljaar;
	bool vso;
	dag peildatum;
};
/* The same of dossiers that were loaded, on any day. */
struct resultaten *resultaten_of_dossiers(const struct dossier_lijst *dossiers,
	const struct resultaten_vraag *vraag);
void resultaten_free(struct resultaten *resultaten);

/* ---- bestendiging per schooljaar of leaving ---- */

struct cohort {
	int schooljaar;
	struct groep leerlingen;       /* all who are followed, on or before the peildatum */
	struct bestendiging *momenten; /* one for each volgmoment of the config */
};

struct cohorten {
	struct cohort *rijen; /* newest first */
	size_t aantal;
	size_t momenten;      /* how many each has */
	struct arena arena;   /* owns all of it */
};

/* Of the vso, on store->vandaag, in slices; `cohorten_uit` ends it. Owned by the caller:
 * cohorten_free. */
void cohorten_ronde(struct ronde *ronde, struct store *store);
struct cohorten *cohorten_uit(struct ronde *ronde);
/* The same of dossiers that were loaded, on any day. */
struct cohorten *cohorten_of_dossiers(const struct dossier_lijst *dossiers,
	const struct config *config, dag peildatum);
void cohorten_free(struct cohorten *cohorten); /* NULL is fine */

/* ---- why a pupil is behind a figure ---- */

/* The four parts of the law (inspection, (v)so): which are there. */
enum opp_deel {
	DEEL_BESTEMMING,
	DEEL_ONDERBOUWING,
	DEEL_ONDERSTEUNING,
	DEEL_INSTEMMING,
	DEEL_AANTAL
};
void opp_delen(const struct d_opp *opp, bool aanwezig[DEEL_AANTAL]);
void afwijking_elementen(const struct d_opp *opp, bool aanwezig[AFWIJKING_AANTAL]);
/* The level reached at school against that of `opp` (NULL = none): RICHTING_GELIJK = behaald,
 * RICHTING_GEEN = unknown. */
enum richting uitstroom_richting(const struct config *config, const struct d_opp *opp,
	const struct d_uitstroom *uitstroom);

/* ---- norms ---- */

/* Is a norm met: even if all unknown ones were not, not even if all were, or is that still open
 * (also when there are no results)? */
enum norm_stand { NORM_OPEN, NORM_GEHAALD, NORM_GEMIST };
enum norm_stand norm_stand_of(struct percentage ondergrens, struct percentage bovengrens,
	int norm);

const char *indicatie_name(enum indicatie indicatie);  /* "haalt_norm" */
const char *indicatie_shown(enum indicatie indicatie); /* "de norm wordt gehaald" */
/* Which rules led to the indicatie, in plain Dutch: a few sentences, in the arena of the caller. */
size_t resultaten_uitleg(const struct resultaten *resultaten, struct arena *arena,
	const char *const **out);
/* What every page with these figures says: that they are no verdict. Static. */
extern const char resultaten_voorbehoud[];

#endif
