/* What the files of the screen with signals share: its rows, and the filter on them. */
#ifndef CVB_SCHERMEN_SIGNAAL_SCHERM_H
#define CVB_SCHERMEN_SIGNAAL_SCHERM_H

#include "intern.h"

struct filter {
	int ernst;      /* the least urgent that is shown */
	bool alleen;    /* only that one */
	int code;       /* -1 = all */
	const char *afdeling; /* "so", "vso"; NULL = both */
	char *groep, *mentor; /* ours; NULL = all */
};

void filter_wis(struct filter *filter); /* all; also to begin with, and at the end */
bool filter_is_leeg(const struct filter *filter);
bool filter_past(const struct filter *filter, const struct signaal *signaal);
void filter_tekst(const struct filter *filter, struct text *out); /* "te laat, groep EMB 1" */
/* Asks what to see; false when nothing was chosen. `nu` = what is to be seen now. */
bool filter_vraag(struct tui *tui, struct filter *filter, const char *nu);
void filter_words(struct words *out); /* what it asks, for the list of `:` */

/* A heading, or a signal. */
struct rij {
	int niveau;       /* of the heading; 0 = a signal */
	enum ernst ernst; /* of the heading */
	int code;         /* of the heading of a kind */
	size_t telling;   /* signals under the heading */
	const struct signaal *signaal;
	const char *gevouwen; /* NULL = not asked for yet */
};

struct signalen_scherm {
	struct lijst_scherm basis;
	struct arena klad;    /* of one drawing */
	struct rij *rijen;
	size_t aantal, cap;
	size_t over;          /* signals that the filter leaves */
	struct filter filter;
	struct text noun;
};

#endif
