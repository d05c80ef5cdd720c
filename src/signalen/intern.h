/* What a signal is, and what it may look at: one dossier, the terms of that dossier on a day, the
 * settings. A signal is a function of those and of nothing else. */
#ifndef CVB_SIGNALEN_INTERN_H
#define CVB_SIGNALEN_INTERN_H

#include "cvb/signalen.h"

/* Where findings go. */
struct signaal_emmer {
	struct arena *arena; /* the texts live here; NULL = findings are only counted */
	struct signaal *rijen;
	size_t aantal, cap;
	unsigned ernsten;    /* bits (1 << ernst) of what is wanted */
	int code;            /* only this one; -1 = all */

	/* told about the finding that comes next: see gebruik and in_veld */
	struct gebruikt *gebruikt;
	size_t gebruikt_aantal, gebruikt_cap;
	int veld;
	bool veld_bekend;
};

/* One dossier on one day, as every signal gets it. */
struct beeld {
	const struct dossier *dossier;
	const struct config *config;
	dag op;
	struct dossier_termen termen;
	struct d_wijzigingen wijzigingen; /* of the present afdeling; corrected ones left out */
	enum signaal_code code;                /* the signal that is asked now */
	struct signaal_instelling instelling;  /* and its settings */
	struct arena *klad;                    /* until the next dossier */
	struct signaal_emmer *emmer;
};

/* Whose dossiers a signal is asked about: a sum of these. */
enum signaal_wie {
	WIE_INGESCHREVEN = 1,
	WIE_VERTROKKEN = 2, /* termen.vertrek is there, and is no death */
	WIE_OVERLEDEN = 4,  /* termen.vertrek is a death */
	WIE_NIEMAND = 8     /* the actions that are about nobody: nothing else is in that dossier */
};

struct signaal_soort {
	unsigned wie;
	void (*vraag)(const struct beeld *beeld); /* calls meld() for each finding */
	const char *waarom; /* the rule and its source, one paragraph */
	const char *instellingen; /* keys of the config besides vooraf and na, with spaces; or NULL */
};

/* One file per signal, one per row of cvb/signalen.def. */
#define SIGNAAL(code, ...) extern const struct signaal_soort signaal_##code;
#include "cvb/signalen.def"
#undef SIGNAAL

/* Asks all signals about a dossier; names in the findings are borrowed from it. (signalen.c) */
void emmer_ask(struct signaal_emmer *emmer, const struct dossier *dossier,
	const struct config *config, dag op);

/* What was told is not about the finding that comes next. (hulp.c) */
void emmer_forget(struct signaal_emmer *emmer);

/* By ernst, datum (none last), naam (nobody last), leerlingnummer, code, record. (signalen.c) */
int signaal_compare(const struct signaal *a, const struct signaal *b);

const struct signaal_soort *signaal_soort(enum signaal_code code); /* (namen.c) */

/* ---- for the signals (hulp.c) ---- */

/* Where it can be solved: a record, or with id 0 a new one of that kind. */
struct vondst {
	enum ernst ernst;
	dag datum; /* GEEN_DAG = none */
	enum entiteit_nr entiteit;
	int64_t id;
};
/* A sentence that says why, then behind a semicolon what to do: "Er is nog geen opp vastgesteld;
 * stel het uiterlijk 03-03-2026 vast." Without the name of the pupil, which stands beside it. */
void meld(const struct beeld *beeld, const struct vondst *vondst, const char *format, ...)
	PRINTF_LIKE(3, 4);

/* Before meld: a date or a record that the finding is reckoned from, in the order in which a person
 * reckons. Forgotten when nothing comes of it. */
void gebruik(const struct beeld *beeld, struct gebruikt gebruikt);
/* The same of a version of the opp ("opp versie 2 vastgesteld"), of the concept that waits, if any,
 * and of the pupil itself. */
void gebruik_opp(const struct beeld *beeld, const struct d_opp *opp);
void gebruik_concept(const struct beeld *beeld);
void gebruik_leerling(const struct beeld *beeld, const char *woorden, dag datum);
/* Before meld: the field of signaal_plaats that solves it, when the table does not say. */
void in_veld(const struct beeld *beeld, int veld);

/* A term that ends on `datum`: from `vooraf` days before it (that day included) a waarschuwing, the
 * day itself too, after it te_laat. False before that, and without a date. */
bool term_ernst(const struct beeld *beeld, dag datum, enum ernst *ernst);
/* Is it `vooraf` days before `datum`, or later? False without a date. */
bool vanaf_vooraf(const struct beeld *beeld, dag datum);
/* Is it within the `na` days after `datum` (the day itself and the last day included)? */
bool nog_kort_na(const struct beeld *beeld, dag datum);
/* (r): only opp versions vastgesteld from in_gebruik_vanaf on count. */
bool in_gebruik(const struct beeld *beeld, const struct d_opp *opp);
/* Where what `opp` has frozen can be changed: the last concept, else the version itself, from which
 * a new one is made; without `opp` 0, for a new version. */
int64_t te_bewerken(const struct beeld *beeld, const struct d_opp *opp);
/* And what to do there, behind a semicolon. */
const char *te_bewerken_raad(const struct beeld *beeld);
/* Whose place it was on a day to agree on the opp: "de leerling" when 18+, else "de ouders". */
const char *met_wie(const struct beeld *beeld, dag op);

/* Something that ought to be there, as it stands in an enumeration. */
struct gemis {
	bool mist;
	const char *naam;
	int veld; /* where it is filled in */
};
/* "a, b en c": what is missing; until the next dossier. Returns how many. The first of them is
 * where the cursor goes (in_veld). */
size_t opsomming(const struct beeld *beeld, const struct gemis *gemis, size_t aantal,
	const char **out);
/* "21-11-2026", for sentences; until the next dossier. */
const char *dag_zin(const struct beeld *beeld, dag d);

/* ---- the dates that signals are about; GEEN_DAG = there is nothing to do ---- */

/* The opp has to be established on that day at last; not when it was. (opp_termijn.c) */
dag opp_uiterlijk(const struct beeld *beeld);
/* The next yearly evaluation. (evaluatie_termijn.c) */
dag evaluatie_uiterlijk(const struct beeld *beeld);
/* The end of this schooljaar, when there is still one to do in it. (evaluatie_schooljaar.c) */
dag evaluatie_schooljaar_uiterlijk(const struct beeld *beeld);
/* The tlv that ends last, when that is before the pupil leaves; NULL = none does.
 * (tlv_termijn.c) */
const struct d_tlv *tlv_te_kort(const struct beeld *beeld);
/* The day of leaving of one who is to be handed over. (overdracht.c) */
dag overdracht_bij(const struct beeld *beeld);
/* The expected day of leaving that has passed. (uitstroom_datum.c) */
dag uitstroom_voorbij(const struct beeld *beeld);

/* ---- what one signal knows of another ---- */

/* The last evaluation up to `op`; NULL = none. (evaluatie_termijn.c) */
const struct d_evaluatie *laatste_evaluatie(const struct beeld *beeld);
/* Before meld: that it was used; NULL is fine. */
void gebruik_evaluatie(const struct beeld *beeld, const struct d_evaluatie *laatste);
/* Is EVALUATIE_TERMIJN given? (evaluatie_termijn.c) */
bool evaluatie_termijn_loopt(const struct beeld *beeld);
/* The first day on which a version was vastgesteld; GEEN_DAG = never. */
dag eerste_opp(const struct beeld *beeld);
/* Is the change a matter of PROFIEL_LAATSTE_JAREN? (profiel_laatste_jaren.c) */
bool in_laatste_jaren(const struct d_wijziging *wijziging);
/* What a change was made without: motivation, the date of the decision. NULL = nothing. Static.
 * (wijziging.c) */
const char *wijziging_mist(const struct d_wijziging *wijziging);
/* The versions that a change lies between, and where it may be explained afterwards: a version that
 * corrects it. */
void gebruik_wijziging(const struct beeld *beeld, const struct d_wijziging *wijziging);
/* "niveau van beschut naar werk (hoger), reden stage"; until the next dossier. */
const char *wijziging_tekst(const struct beeld *beeld, const struct d_wijziging *wijziging);

#endif
