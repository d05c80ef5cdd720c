/* Chance that can be repeated: a small generator of our own, the same on every machine. */
#ifndef CVB_DEMO_TOEVAL_H
#define CVB_DEMO_TOEVAL_H

#include "cvb/base.h"

struct toeval {
	uint64_t stand;
};

/* A stream of its own for every pair: what one pupil draws never shifts another's. */
struct toeval toeval_new(uint64_t zaad, uint64_t stroom);
uint64_t toeval_next(struct toeval *toeval);
/* Evenly within lo..hi, both included; lo when hi < lo. */
int toeval_draw(struct toeval *toeval, int lo, int hi);
/* True in `promille` of thousand. */
bool toeval_chance(struct toeval *toeval, int promille);
/* An index, in proportion to the weights (not all zero). */
size_t toeval_weighted(struct toeval *toeval, const int *gewichten, size_t aantal);

#endif
