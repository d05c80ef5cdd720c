/* What the two files of the screen jaarplanning share. */
#ifndef CVB_SCHERMEN_JAARPLANNING_H
#define CVB_SCHERMEN_JAARPLANNING_H

#include "cvb/jaarplanning.h"

#include "intern.h"

/* The pupils of one month, grouped by reason. */
struct maandlijst {
	const struct tui *tui;
	struct arena arena;
	const struct plan_rij *rij; /* the owner's; NULL = none was given yet */
	struct maandregel {
		const struct plan_punt *punt;
		bool kop; /* the heading above the reason of this point */
	} *regels; /* in the arena */
	size_t aantal;
	struct list_setup setup;
	struct list *list;
};

/* `tui` is borrowed until maandlijst_clear. */
void maandlijst_init(struct maandlijst *lijst, const struct tui *tui);
void maandlijst_clear(struct maandlijst *lijst);
/* Another month, or the same one read again. */
void maandlijst_set(struct maandlijst *lijst, const struct plan_rij *rij);
/* NULL = nothing is selected. */
const struct plan_punt *maandlijst_selected(const struct maandlijst *lijst);
/* To look at beside the months: as much of it as fits, without a cursor. */
void maandlijst_preview(const struct maandlijst *lijst, struct area *area);

#endif
