/* In which words a person may be named. */
#ifndef CVB_SCHERMEN_NAAMVORMEN_H
#define CVB_SCHERMEN_NAAMVORMEN_H

#include "sluier.h"

struct naam_delen {
	const char *roepnaam, *achternaam; /* "" = not known */
	const char *tussenvoegsel;         /* NULL or "" = none */
};

/* What comes instead of the whole name, of a surname or a part of it, of a first name. All NULL =
 * they stay. */
struct naam_getoond {
	const char *vol, *achter, *voor;
};

/* All forms of a pupil's name: in any order, cut in parts, the first name alone. Of a first name
 * alone the rank is SLUIER_ANDERS, unless they stay. */
void naam_vormen_add(struct sluier *sluier, const struct naam_delen *naam,
	const struct naam_getoond *getoond);
/* The same of other people, of whom only one text is known, like "F. van der Meer" or "Moeder": at
 * least two words, and no ordinary ones. Of family (`relatie`; NULL = not known) the surname alone
 * counts too. `getoond` NULL = they stay. */
void contact_vormen_add(struct sluier *sluier, const char *naam, const char *relatie,
	const char *getoond);
/* A name that stays, whatever part of it. */
void bekend_add(struct sluier *sluier, const char *naam);

#endif
