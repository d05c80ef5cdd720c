/* The demo school: fills a new file with a made-up Dutch (v)so school. It lies between store and
 * the commands, writes only through the store and asks no rule: signals follow from what it
 * wrote. */
#ifndef CVB_DEMO_H
#define CVB_DEMO_H

#include "cvb/store.h"

#define DEMO_MAXIMUM 200000

struct demo_opties {
	int leerlingen; /* 1..DEMO_MAXIMUM: pupils in all, leavers of five school years included */
	uint64_t zaad;
	void (*progress)(int done, int total, void *context); /* about every percent; may be NULL */
	void *context;
};

/* Fills the file of `store` in one transaction: all or nothing. The content depends only on
 * leerlingen, zaad, the config and the reference date of the store. ERR_USAGE for a number out of
 * range; ERR_INPUT when there are pupils already or the reference date lies outside 1950..2200;
 * else what the store says. */
MUST_CHECK enum status demo_fill(struct store *store, const struct demo_opties *opties,
	struct error *err);

#endif
