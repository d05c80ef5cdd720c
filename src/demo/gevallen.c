/* Dealing what must be seen (gevallen.def) over the pupils for whom it fits. */
#include "kind.h"

#define KANS_EERSTE_RONDE 900 /* promille, as long as something fitting was not dealt yet */
#define KANS_DAARNA 450

static const struct geval_rij {
	unsigned wie;
	int jaren;
	int gewicht;
} gevallen[] = {
	[GEVAL_GEEN] = { 0, 0, 0 },
#define GEVAL(naam, wie, jaren, gewicht) [GEVAL_##naam] = { wie, jaren, gewicht },
#include "gevallen.def"
#undef GEVAL
};

/* The fitting one that is furthest behind its weight; those that were never dealt go first. */
static enum geval furthest_behind(const struct school *school, unsigned wie)
{
	enum geval best = GEVAL_GEEN;

	for (enum geval g = GEVAL_GEEN + 1; g < GEVAL_AANTAL; g++) {
		bool fits = (gevallen[g].wie & wie) == gevallen[g].wie;

		if (fits && (best == GEVAL_GEEN || (int64_t)school->gedeeld[g] * gevallen[best].gewicht <
		    (int64_t)school->gedeeld[best] * gevallen[g].gewicht))
			best = g;
	}
	return best;
}

enum geval geval_deal(struct school *school, struct toeval *toeval, unsigned wie)
{
	enum geval geval = furthest_behind(school, wie);

	if (!toeval_chance(toeval, school->gedeeld[geval] == 0 ? KANS_EERSTE_RONDE : KANS_DAARNA))
		return GEVAL_GEEN;
	school->gedeeld[geval]++;
	return geval;
}

int geval_jaren(enum geval geval)
{
	return gevallen[geval].jaren;
}
