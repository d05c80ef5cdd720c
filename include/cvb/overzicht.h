/* The results as a person reads them: every figure in its place with its words, once for the text
 * of the command line and for the screen. It knows neither. */
#ifndef CVB_OVERZICHT_H
#define CVB_OVERZICHT_H

#include "cvb/resultaten.h"

/* What a figure is about. */
enum cijfer_soort {
#define CIJFER(naam, ...) CIJFER_##naam,
#include "cvb/cijfers.def"
#undef CIJFER
	CIJFER_GEEN /* a heading */
};
/* How it is counted, and who says so: two to four sentences. Static. */
const char *cijfer_waarom(enum cijfer_soort soort);

enum cijfer_vorm {
	VORM_KOP,      /* a heading above what follows */
	VORM_WOORDEN,  /* the label says it */
	VORM_AANTAL,   /* how many: those in groep */
	VORM_AANDEEL,  /* a share; groep = its numerator, of a mean all that count */
	VORM_KOLOMMEN, /* the titles of the cells of the table that follows */
	VORM_TABEL     /* a row of that table */
};

/* In a table. */
struct vakje {
	const char *tekst; /* of the title: in full */
	const char *kort;  /* of the title: eight columns at most */
	struct groep groep;
};

struct cijfer {
	enum cijfer_vorm vorm;
	enum cijfer_soort soort;
	const char *label; /* in its place */
	const char *titel; /* by itself: "Niveau lager dan het opp"; the label when there is no other */
	int maanden;       /* of bestendiging: which volgmoment */
	bool binnen;       /* a part of the figure above it */
	struct groep groep; /* who is behind it; of a table: of all its cells */
	struct percentage percentage;
	int norm;          /* percent; GEEN_NORM */
	enum norm_stand stand;
	const char *achter; /* behind the number: "norm 75%: gehaald", "het vaakst"; "" = nothing */
	const struct vakje *cellen;
	size_t cellen_aantal;
	const char *const *zinnen; /* below it */
	size_t zinnen_aantal;
};
#define GEEN_NORM (-1)

struct overzicht {
	struct cijfer *cijfers;
	size_t aantal;
};

/* All figures from top to bottom, in the arena; borrows from `resultaten`. */
struct overzicht overzicht_of(const struct resultaten *resultaten, struct arena *arena);

/* "7 van 9"; a mean is about results: "16 uitslagen"; "geen leerlingen". In the arena. */
const char *percentage_aandeel(struct percentage percentage, struct arena *arena);
/* "77,8%"; "" when there is none. In the arena. */
const char *percentage_shown(struct percentage percentage, struct arena *arena);
/* "Resultaten vso, schooljaar 2025-2026, stand op 21-11-2026". In the arena. */
const char *resultaten_titel(const struct resultaten *resultaten, struct arena *arena);
/* "9 van 12 schoolverlaters tellen mee (2 ongepland, 1 korter dan een jaar)". In the arena. */
const char *resultaten_telling(const struct resultaten *resultaten, struct arena *arena);
/* "Schooljaar 2026-2027 is nog bezig en er telt nog geen schoolverlater mee"; NULL otherwise. */
const char *resultaten_nog_niemand(const struct resultaten *resultaten, struct arena *arena);

#endif
