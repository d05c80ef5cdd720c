/* What the files of the page on one record share. */
#ifndef CVB_SCHERMEN_BLAD_H
#define CVB_SCHERMEN_BLAD_H

#include "intern.h"
#include "privacy.h"

/* Adds the records that belong to this one below its fields, newest first (blad_verwant.c). */
void blad_verwanten(struct page *blad, const struct tui *tui, const struct record *record,
	struct arena *arena);

#endif
