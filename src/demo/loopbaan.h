/* What the two files of the life course share. */
#ifndef CVB_DEMO_LOOPBAAN_H
#define CVB_DEMO_LOOPBAAN_H

#include "kind.h"

/* An unbroken part of the time here, in one afdeling. */
struct verblijf {
	dag van, tot;
	bool so;
};

/* perspectief.c. `wijziging` = the day on which a change is wanted; GEEN_DAG = as chance has it. */
void loopbaan_draw_correctie(struct kind *kind);
void loopbaan_draw_trajecten(struct kind *kind, dag wijziging);
void loopbaan_draw_besluiten(struct kind *kind);

#endif
