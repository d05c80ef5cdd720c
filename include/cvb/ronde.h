/* Working something out from every pupil, a slice at a time: all slices after another, or one
 * whenever there is time. What comes out is the same. */
#ifndef CVB_RONDE_H
#define CVB_RONDE_H

#include "cvb/dossier.h"

struct ronde;

struct ronde_soort {
	size_t maat; /* of what is built meanwhile */
	/* Called with each dossier, as dossiers_visit does, by id. */
	bool (*dossier)(const struct dossier *dossier, void *bouw);
	/* Only with what stages are judged by: the pupil, opp, stages and uitstroom. What else belongs
	 * to it is left out, and so are the actions about nobody. */
	bool alleen_stages;
	/* Instead of that: does a slice by itself, and moves `na`; false = that was the last. */
	bool (*stap)(struct ronde *ronde, size_t meest);
	void (*weg)(void *bouw); /* frees what is half built; NULL = nothing is to be freed */
};

/* Zeroed: none goes on. */
struct ronde {
	const struct ronde_soort *soort;
	struct store *store;
	void *bouw;
	int64_t na;    /* the last pupil who was visited */
	size_t gedaan; /* pupils, about */
};

/* Returns what is built, zeroed, for the one who knows the kind. */
void *ronde_begin(struct ronde *ronde, const struct ronde_soort *soort, struct store *store);
/* Visits at most so many pupils more, in one moment of the file; false when all were visited. Is
 * the file another one between two slices, then what is built belongs to neither: begin again. */
bool ronde_stap(struct ronde *ronde, size_t meest);
void ronde_alles(struct ronde *ronde); /* to the end */
/* For `stap`: the last of the next `meest` pupils behind `na`; INT64_MAX = nobody comes behind. */
int64_t ronde_tot(const struct ronde *ronde, size_t meest);
/* Ends it: in the middle, or when what came out was taken out of `bouw`. Nothing when none goes
 * on. */
void ronde_weg(struct ronde *ronde);

#endif
