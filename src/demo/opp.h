/* What the files that write an opp version share. */
#ifndef CVB_DEMO_OPP_H
#define CVB_DEMO_OPP_H

#include "kind.h"

/* overleg.c: who was asked and heard, who agreed. */
void opp_put_overleg(struct kind *kind, struct record *record, const struct versie *versie);
/* afwijking.c: fewer hours than onderwijstijd, with its five elements. */
void opp_put_afwijking(struct kind *kind, struct record *record, const struct versie *versie);
bool opp_has_afwijking(const struct kind *kind); /* because its geval says so */

#endif
