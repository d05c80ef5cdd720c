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

static int narrowness(unsigned wie)
{
	int bits = 0;

	for (; wie; wie &= wie - 1)
		bits++;
	return bits;
}

/* Below zero when `a` goes first: further behind its weight, or as far and for fewer pupils. */
static int64_t compare(const struct school *school, enum geval a, enum geval b)
{
	int64_t behind = (int64_t)school->gedeeld[a] * gevallen[b].gewicht -
		(int64_t)school->gedeeld[b] * gevallen[a].gewicht;

	return behind ? behind : narrowness(gevallen[b].wie) - narrowness(gevallen[a].wie);
}

/* One of the fitting ones that go first; among equals by chance. */
static enum geval first_fitting(const struct school *school, struct toeval *toeval, unsigned wie)
{
	enum geval best = GEVAL_GEEN;
	int equals = 0;

	for (enum geval g = GEVAL_GEEN + 1; g < GEVAL_AANTAL; g++) {
		int64_t order;

		if ((gevallen[g].wie & wie) != gevallen[g].wie)
			continue;
		order = best == GEVAL_GEEN ? -1 : compare(school, g, best);
		if (order < 0)
			equals = 0;
		if (order <= 0 && toeval_draw(toeval, 0, equals++) == 0)
			best = g;
	}
	return best;
}

enum geval geval_deal(struct school *school, struct toeval *toeval, unsigned wie)
{
	enum geval geval = first_fitting(school, toeval, wie);

	if (!toeval_chance(toeval, school->gedeeld[geval] == 0 ? KANS_EERSTE_RONDE : KANS_DAARNA))
		return GEVAL_GEEN;
	school->gedeeld[geval]++;
	return geval;
}

int geval_jaren(enum geval geval)
{
	return gevallen[geval].jaren;
}
