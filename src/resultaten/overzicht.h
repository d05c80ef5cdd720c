/* What the files of the overview share: a list that grows figure by figure. */
#ifndef CVB_RESULTATEN_OVERZICHT_H
#define CVB_RESULTATEN_OVERZICHT_H

#include "cvb/overzicht.h"
#include "intern.h"

struct opbouw {
	const struct resultaten *r;
	struct arena *arena;
	struct cijfer *cijfers;
	size_t aantal, cap;
};

/* Each returns the figure, to fill in more of it, until the next is added. */
struct cijfer *add_cijfer(struct opbouw *o, struct cijfer cijfer);
struct cijfer *add_kop(struct opbouw *o, const char *label);
struct cijfer *add_aantal(struct opbouw *o, enum cijfer_soort soort, const char *label,
	const struct groep *groep);
/* `groep`: who is behind it. */
struct cijfer *add_aandeel(struct opbouw *o, enum cijfer_soort soort, const char *label,
	struct percentage percentage, const struct groep *groep);
/* A part of the figure above it: how many, by itself called `titel`. Returns it. */
struct cijfer *add_deel(struct opbouw *o, const char *label, const char *titel,
	const struct groep *groep);
/* The same, but only when there are any. */
void add_deel_als(struct opbouw *o, const char *label, const char *titel,
	const struct groep *groep);
/* A sentence below the figure that was added last. */
void add_zin(struct opbouw *o, const char *zin);
/* Says of the figure that was added last whether its norm is met. */
void set_norm(struct opbouw *o, int norm, struct percentage ondergrens,
	struct percentage bovengrens);

struct groep groep_join(const struct groep *a, const struct groep *b, struct arena *arena);

/* The figures on the peildatum, and that of the changes (overzicht_peildatum.c). */
void overzicht_peildatum(struct opbouw *o);

#endif
