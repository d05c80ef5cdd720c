/* The rules: read-only questions about the dossiers. Every answer holds on a reference date, which
 * is store->vandaag unless a parameter says otherwise; the clock is never asked. Terms as in the
 * law and the norms of the inspection; texts live in the caller's arena. */
#ifndef CVB_REGELS_H
#define CVB_REGELS_H

#include "cvb/ronde.h"

/* What cannot be known is never "nee". */
enum drietal { ONBEKEND, NEE, JA };

/* ---- terms of one pupil (termen.c) ---- */

/* Records are there when their `soort` is not NULL. */
struct termen {
	bool ingeschreven;
	struct record vertrek; /* the leaving that ended the present stay; overleden included */
	struct record opp;     /* the huidige opp: the newest vastgesteld version */
	dag ref;               /* planned leaving, else the expected one; GEEN_DAG = unknown */
};

/* On the day `op`; bug() when there is no such pupil. */
struct termen termen_of(struct store *store, int64_t leerling, dag op, struct arena *arena);
/* No calls, no countdown, no signals, and in no figure. */
bool termen_overleden(const struct termen *termen);

/* What stands above a dossier. Records are there when their `soort` is not NULL. */
struct dossier_kop {
	struct record leerling;
	const char *naam; /* "Sem van der Meer" */
	int leeftijd;
	bool meerderjarig; /* leerling_18plus */
	struct termen termen;
	struct record contact; /* to call first: lowest volgorde (none comes last), then naam */
	struct record tlv;     /* the one that ends last; without tot it never ends */
};

/* False when there is no such pupil. */
bool dossier_kop_load(struct store *store, int64_t leerling, struct arena *arena,
	struct dossier_kop *out);

/* ---- pupils in rows (lijst.c, vinden.c) ---- */

struct leerling_rij {
	int64_t id;
	const char *leerlingnummer;
	const char *naam; /* as written: "Sem van der Meer" */
	const char *roepnaam;
	const char *tussenvoegsel; /* may be NULL */
	const char *achternaam;
	const char *gevouwen; /* folded name, group and leerlingnummer, to narrow a list with */
	dag geboortedatum;
	int leeftijd;
	const char *afdeling;
	const char *groep;            /* may be NULL */
	const char *mentor;           /* may be NULL */
	int leerroute;                /* 0 = empty */
	const char *uitstroomprofiel; /* of the huidige opp; may be NULL */
	const char *niveau;           /* of the huidige opp; may be NULL */
	dag ref;                      /* planned leaving, else verwachte_uitstroom; may be GEEN_DAG */
	bool ingeschreven;
	dag vertrokken;               /* GEEN_DAG = ingeschreven */
	bool overleden;
	const char *sorteer;  /* folded, to sort names on; NULL = not in the index */
};

struct leerling_lijst {
	struct leerling_rij *rijen; /* in the arena */
	size_t aantal;
};

enum lijst_status { LIJST_INGESCHREVEN, LIJST_UITGESTROOMD, LIJST_ALLE };

/* NULL = whatever. */
struct lijst_filter {
	const char *profiel; /* code; of the huidige opp */
	const char *groep;   /* as typed: case and accents do not matter */
	const char *afdeling;
	enum lijst_status status;
};

/* Sorted on achternaam without tussenvoegsel, roepnaam (both folded), leerlingnummer. */
struct leerling_lijst leerlingen_lijst(struct store *store, const struct lijst_filter *filter,
	struct arena *arena);
/* The same in slices; `leerlingen_uit` ends it; `afdeling` and `profiel` are borrowed till then. */
void leerlingen_ronde(struct ronde *ronde, struct store *store, const struct lijst_filter *filter,
	struct arena *arena);
struct leerling_lijst leerlingen_uit(struct ronde *ronde);
/* To have something at once: the ones that fit the filter among the first `meest` of the school. */
struct leerling_lijst leerlingen_eerste(struct store *store, const struct lijst_filter *filter,
	size_t meest, struct arena *arena);

/* Every word of `tekst` is found: in the name (a part), the group (a part), as the beginning of the
 * leerlingnummer, or as the beginning of a word in the dossier. Pupils with all words in their name
 * come first. A text without a letter or digit finds nobody. `tekst` may be anything. */
struct leerling_lijst leerlingen_zoek(struct store *store, const char *tekst,
	struct arena *arena);

/* The pupil with exactly this leerlingnummer, else the only one with all these words in the name.
 * ERR_NOT_FOUND, or ERR_AMBIGUOUS with the first few in the sentence. */
MUST_CHECK enum status leerling_resolve(struct store *store, const char *tekst, int64_t *out,
	struct error *err);

/* ---- changes of uitstroomprofiel, bestemming and niveau (wijzigingen.c) ---- */

enum richting { RICHTING_GEEN, RICHTING_HOGER, RICHTING_LAGER, RICHTING_GELIJK };

struct wijziging {
	dag datum;
	int versie;
	const char *afdeling;
	const char *soort; /* "profiel", "bestemming" or "niveau" */
	const char *van;   /* codes */
	const char *naar;
	enum richting richting; /* by rang; only for niveau */
	const char *reden;      /* code; may be NULL */
	const char *motivatie;  /* may be NULL */
	dag besluit_op;         /* decision of the CvB; may be GEEN_DAG */
	bool gecorrigeerd;      /* a later version corrected this one */
	dag referentie;         /* the leaving it is measured against; GEEN_DAG = unknown */
	dag zone_begin;         /* where the last years before referentie begin */
	enum drietal laatste_jaren; /* does datum lie in that zone? (inspection, OR1) */
};

struct wijziging_lijst {
	struct wijziging *rijen; /* in the arena; oldest first */
	size_t aantal;
};

/* What each vastgestelde version changed in the one before. In the arena. */
struct wijziging_lijst wijzigingen_of(struct store *store, int64_t leerling,
	struct arena *arena);
/* From one niveau to another by rang; RICHTING_GEEN when the config does not know one of them. */
enum richting niveau_richting(const struct config *config, const char *van, const char *naar);
/* The leaving that a change in `afdeling` on `datum` is measured against (PROFIEL_LAATSTE_JAREN):
 * the first one of that afdeling on or after it, else the expected one where the pupil is now.
 * GEEN_DAG = unknown. (dossier_wijzigingen.c) */
dag uitstroom_referentie(struct store *store, int64_t leerling, const char *afdeling, dag datum);
/* The day on which the last years before that leaving begin; GEEN_DAG for GEEN_DAG. */
dag laatste_jaren_begin(const struct config *config, dag referentie);
/* "hoger", "lager", "gelijk": on the screen and in JSON. NULL for RICHTING_GEEN. */
const char *richting_name(enum richting richting);
/* A code of this change as a person reads it. Borrowed from the config. */
const char *wijziging_shown(const struct wijziging *wijziging, const struct config *config,
	const char *code);

/* ---- consent with the handelingsdeel, per person who has to give it (instemming.c) ---- */

struct instemmer {
	const char *naam;
	const char *wie; /* "moeder", "leerling zelf"; "" = not known */
	struct record toestemming; /* the newest answer; soort NULL = never asked, as far as is known */
};

struct instemming {
	struct instemmer *rijen; /* in the arena */
	size_t aantal;
	bool zelf; /* the pupil, being of age, takes the place of the parents */
	/* What follows for the opp as a whole: "ja" when all said yes, "nee" when one refused or took
	 * it back, else "gevraagd"; NULL = nothing was recorded. */
	const char *antwoord;
	const char *op;   /* the day on which that became so; NULL while it is asked */
	const char *door; /* who said so, with commas; NULL = nobody yet */
};

/* Of one opp version on store->vandaag: every contact with gezag, or the pupil who is of age; what
 * the parents agreed to before that day stands. WEC art. 41a. */
struct instemming instemming_of(struct store *store, const struct record *opp,
	struct arena *arena);

/* ---- what led to what (aanleiding.c): false when there is none; records live in the arena ---- */

/* The version that came of an evaluation that decided on another perspective. */
bool evaluatie_gevolg(struct store *store, const struct record *evaluatie, struct arena *arena,
	struct record *out);
/* The newest such evaluation that this version came of. */
bool opp_aanleiding(struct store *store, const struct record *opp, struct arena *arena,
	struct record *out);
/* The last evaluation, when it decided on another perspective and no version came of it yet. */
bool evaluatie_zonder_gevolg(struct store *store, int64_t leerling, struct arena *arena,
	struct record *out);
/* The decision about the pupil on the day on which the CvB decided on this version; the version
 * that a decision was about. */
bool opp_besluit(struct store *store, const struct record *opp, struct arena *arena,
	struct record *out);
bool besluit_gevolg(struct store *store, const struct record *besluit, struct arena *arena,
	struct record *out);

/* Is there somebody to hand over to at this bestemming of a leaving (signal OVERDRACHT)? NULL = not
 * filled in: yes. (termen.c) */
bool bestemming_ontvangt(const char *bestemming);

/* ---- nazorg (nazorgvenster.c) ---- */

struct nazorg_moment {
	int maanden;
	dag datum;
	bool gedaan; /* a contact since the leaving and up to vandaag carries this moment */
};

struct nazorg_venster {
	dag van; /* day of leaving */
	dag tot; /* last day, included */
	struct nazorg_moment *momenten; /* in the arena, in the order of the config */
	size_t aantal;
};

/* False when there is none: not left, left the so, or overleden. */
bool nazorg_venster(struct store *store, int64_t leerling, struct arena *arena,
	struct nazorg_venster *out);
/* The same for the leaving that is planned: what will open then. */
bool nazorg_venster_gepland(struct store *store, int64_t leerling, struct arena *arena,
	struct nazorg_venster *out);

/* ---- what a person marked by hand (aandachtspunten.c) ---- */

/* From its day on, and not resolved on or before `op`. */
bool aandachtspunt_open(const struct record *aandachtspunt, dag op);

struct open_aandachtspunt {
	int64_t id;
	int64_t leerling;
	const char *leerlingnummer, *naam;
	const char *sorteer; /* folded, to sort names on */
	dag datum;
	const char *kort;    /* the text on one line, cut when long; control characters as marks */
};

struct open_lijst {
	struct open_aandachtspunt *rijen; /* in the arena; by datum */
	size_t aantal;
};

/* Those that are open on store->vandaag of pupils who are ingeschreven. */
struct open_lijst aandachtspunten_open(struct store *store, struct arena *arena);

/* ---- the line of time (tijdlijn.c) ---- */

enum gebeurtenis_soort { /* in the order in which they happen on one day */
	GEBEURTENIS_INSCHRIJVING,
	GEBEURTENIS_TLV_BEGIN,
	GEBEURTENIS_OPGESTELD,
	GEBEURTENIS_OOGO,
	GEBEURTENIS_GEHOORD,
	GEBEURTENIS_EVALUATIE,
	GEBEURTENIS_AGENDA,
	GEBEURTENIS_BESLUIT,
	GEBEURTENIS_VASTGESTELD,
	GEBEURTENIS_INSTEMMING,
	GEBEURTENIS_TOESTEMMING,
	GEBEURTENIS_INGETROKKEN,
	GEBEURTENIS_STAGE_BEGIN,
	GEBEURTENIS_STAGE_EINDE,
	GEBEURTENIS_ACTIE,
	GEBEURTENIS_NOTITIE,
	GEBEURTENIS_AANDACHTSPUNT,
	GEBEURTENIS_OPGELOST,
	GEBEURTENIS_TLV_EINDE,
	GEBEURTENIS_UITSTROOM,
	GEBEURTENIS_OVERDRACHT,
	GEBEURTENIS_NAZORG
};

struct gebeurtenis {
	dag datum; /* after vandaag: planned */
	enum gebeurtenis_soort soort;
	enum entiteit_nr entiteit; /* the record it comes from */
	int64_t id;
	const char *titel;
	const char *detail; /* one line; "" when there is nothing to add */
};

struct tijdlijn {
	struct gebeurtenis *rijen; /* in the arena; newest first */
	size_t aantal;
};

/* Everything with a date in one dossier. Notes and internal text included: not for parents. */
struct tijdlijn tijdlijn_of(struct store *store, int64_t leerling, struct arena *arena);

#endif
