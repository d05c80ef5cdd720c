/* What the files of the main screen about stages share: its rows, its filter and how they look. */
#ifndef CVB_SCHERMEN_STAGES_H
#define CVB_SCHERMEN_STAGES_H

#include "intern.h"

#include "cvb/stages.h"

/* What the list can be limited to. */
enum stages_filter {
	FILTER_SOORT,
	FILTER_BEGELEIDER,
	FILTER_PROFIEL,
	FILTER_GROEP,
	FILTER_AANTAL
};

/* A row of the list: a stage or a pupil, or the heading above a group of those. */
struct stages_rij {
	enum stage_groep groep;
	const struct stage_regel *regel; /* NULL = the heading */
	size_t telling;                  /* of a heading: how many are below it */
	const char *gevouwen;            /* to narrow with */
	const char *onder;               /* what asks attention, in words; "" = nothing */
	enum role rol;                   /* of that line */
};

struct stages {
	struct lijst_scherm basis;
	struct stage_overzicht overzicht;
	struct stages_rij *rijen; /* in the arena */
	size_t aantal;
	char *filter[FILTER_AANTAL]; /* ours; NULL = all */
	struct text noun, leeg;
};

/* The rows from what was read, as far as the filter lets them through (stages_rijen.c). */
void stages_rijen_make(struct stages *stages);
/* Columns and answers for the list. */
extern const struct list_setup stages_setup;

/* Does the filter let it through? (stages_filter.c) */
bool stages_filter_past(const struct stages *stages, const struct stage_regel *regel);
/* ", soort extern": what the list is limited to; nothing when it is not. */
void stages_filter_tekst(const struct stages *stages, struct text *out);
/* Asks which one; true when something was chosen. */
bool stages_filter_choose(struct stages *stages);
void stages_filter_words(struct words *out); /* what it asks, for the list of `:` */
void stages_filter_clear(struct stages *stages);

/* The register, and one organisation of it (argument: its number, const int64_t *). */
extern const struct screen screen_stageregister;
extern const struct screen screen_stageplaats;
/* Fills a page with all that is known of an organisation: whom to ring, and its stages, each marked
 * with its id. (stageplaats.c) */
void plaats_fill(struct page *blad, const struct stage_plaats *plaats, const struct tui *tui);
/* "op school (intern)" for what has no name. */
const char *plaats_naam(const struct stage_plaats *plaats);
/* NULL when it is not known; never the number in privacy mode. */
const char *plaats_telefoon(const struct plaats_contact *contact, const struct tui *tui);
/* A new stage at that organisation, for a pupil that the person picks. */
void plaats_nieuw(struct tui *tui, const struct stage_plaats *plaats);

#endif
