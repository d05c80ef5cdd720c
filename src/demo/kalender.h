/* Days on which a school works and on which its CvB meets: the same for every made-up school. */
#ifndef CVB_DEMO_KALENDER_H
#define CVB_DEMO_KALENDER_H

#include "toeval.h"

/* Monday to Friday outside the holidays. */
bool is_schooldag(dag d);
dag schooldag_before(dag d); /* d itself, or the nearest school day before it */
dag schooldag_after(dag d);  /* d itself, or the nearest school day after it */
/* A school day within lo..hi; when the draw meets none, any day in it. lo when hi < lo. */
dag schooldag_draw(struct toeval *toeval, dag lo, dag hi);

/* The CvB meets every other Thursday in school weeks. */
bool is_vergadering(dag d);
dag vergadering_before(dag d); /* d itself, or the nearest meeting before it */
dag vergadering_after(dag d);

#endif
