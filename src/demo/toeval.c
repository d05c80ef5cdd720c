/* splitmix64 (Vigna, public domain): one word of state, no tables, good enough for a made-up
 * school. Never for anything that must be secret. */
#include "toeval.h"

static uint64_t mix(uint64_t z)
{
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

struct toeval toeval_new(uint64_t zaad, uint64_t stroom)
{
	return (struct toeval){ mix(mix(zaad + UINT64_C(0x9e3779b97f4a7c15)) ^ mix(~stroom)) };
}

uint64_t toeval_next(struct toeval *toeval)
{
	toeval->stand += UINT64_C(0x9e3779b97f4a7c15);
	return mix(toeval->stand);
}

int toeval_draw(struct toeval *toeval, int lo, int hi)
{
	uint64_t span;

	if (hi < lo)
		return lo;
	span = (uint64_t)((int64_t)hi - lo) + 1;
	return (int)(lo + (int64_t)(toeval_next(toeval) % span));
}

bool toeval_chance(struct toeval *toeval, int promille)
{
	return toeval_draw(toeval, 0, 999) < promille;
}

size_t toeval_weighted(struct toeval *toeval, const int *gewichten, size_t aantal)
{
	int total = 0;
	int drawn;

	for (size_t i = 0; i < aantal; i++)
		total += gewichten[i];
	if (total <= 0)
		bug("no weights");
	drawn = toeval_draw(toeval, 0, total - 1);
	for (size_t i = 0; i < aantal; i++) {
		if (drawn < gewichten[i])
			return i;
		drawn -= gewichten[i];
	}
	bug("weights changed while drawing");
}
