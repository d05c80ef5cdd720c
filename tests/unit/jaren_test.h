/* A demo school and its dossiers in memory, for the tests that ask on every day of two
 * schooljaren. */
#ifndef JAREN_TEST_H
#define JAREN_TEST_H

#include "cvb_test.h"
#include "datum_test.h"
#include "demo_test.h"

#include "cvb/signalen.h"

#define LEERLINGEN 180

struct jaren {
	struct school school;
	struct dossier_lijst dossiers;
};

static inline dag jaren_eerste(void)
{
	return datum_make(2025, 8, 1);
}

static inline dag jaren_laatste(void)
{
	return datum_make(2027, 7, 31);
}

/* Every signal is on, also those that are off by default. */
static inline int jaren_setup(void **state)
{
	struct jaren *jaren = xcalloc(1, sizeof(*jaren));

	make(&jaren->school, PEILDATUM, LEERLINGEN, 1);
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		jaren->school.config->signalen[code].aan = true;
	jaren->dossiers = dossiers_load(jaren->school.store, 0, &jaren->school.arena);
	*state = jaren;
	return 0;
}

static inline int jaren_teardown(void **state)
{
	struct jaren *jaren = *state;

	school_close(&jaren->school);
	xfree(jaren);
	return 0;
}

#endif
