/* What a signal is, and what it may look at: one dossier, the terms of that dossier on a day, the
 * settings. A signal is a function of those and of nothing else. */
#ifndef CVB_SIGNALEN_INTERN_H
#define CVB_SIGNALEN_INTERN_H

#include "cvb/signalen.h"

struct signaal_emmer {
	struct arena *arena; /* texts live here */
	struct signaal *rijen;
	size_t aantal, cap;
	int code;            /* only this one; -1 = all */
};

/* One dossier on one day, as every signal gets it. */
struct beeld {
	const struct dossier *dossier;
	const struct config *config;
	dag op;
	struct dossier_termen termen;
	const struct d_wijziging *wijzigingen; /* of the present afdeling and the other; as known on op */
	size_t wijzigingen_aantal;
	enum signaal_code code;                /* the signal that is asked now */
	struct signaal_instelling instelling;  /* and its settings */
	struct signaal_emmer *emmer;
};

struct signaal_soort {
	bool vertrokken; /* also asked about who left; else only about who is ingeschreven */
	/* Calls meld() for each finding. */
	void (*vraag)(const struct beeld *beeld);
	const char *waarom; /* the rule and its source, one paragraph */
};

/* One file per signal, one per row of cvb/signalen.def. */
#define SIGNAAL(code, ...) extern const struct signaal_soort signaal_##code;
#include "cvb/signalen.def"
#undef SIGNAAL

/* Where it can be solved: a record, or with id 0 a new one of that kind. */
struct vondst {
	enum ernst ernst;
	dag datum;
	enum entiteit_nr entiteit;
	int64_t id;
};
/* One sentence: why, and what to do. */
void meld(const struct beeld *beeld, const struct vondst *vondst, const char *format, ...)
	PRINTF_LIKE(3, 4);

/* A term that ends on `datum`: from `vooraf` days before it (that day included) a waarschuwing, the
 * day itself too, after it te_laat. False before that, and without a date. */
bool term_ernst(const struct beeld *beeld, dag datum, enum ernst *ernst);
/* Is `op` within the `na` days after `datum` (the day itself and the last day included)? */
bool nog_kort_na(const struct beeld *beeld, dag datum);
/* (r): only opp versions from in_gebruik_vanaf on count. */
bool in_gebruik(const struct beeld *beeld, const struct d_opp *opp);
/* "21-11-2026", for sentences; in the arena of the emmer. */
const char *dag_tekst(const struct beeld *beeld, dag d);

#endif
