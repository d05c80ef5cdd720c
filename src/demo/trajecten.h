/* The roads to a destination that fit together: profiel, niveau, leerroute, bestemming. */
#ifndef CVB_DEMO_TRAJECTEN_H
#define CVB_DEMO_TRAJECTEN_H

#include "cvb/config.h"
#include "zinnen.h"

struct traject {
	bool so;
	const char *profiel; /* NULL in the so */
	const char *niveau;
	int rang;            /* of that niveau in the default config */
	int gewicht;         /* within its profiel; in the so within all */
	int eindleeftijd;    /* age reached in the last school year */
	int leerroutes[2];   /* mostly the first */
	unsigned voor;       /* which goals fit */
	const char *bestemmingen[2]; /* mostly the first */
	int beelden[BEELD_AANTAL];   /* weights */
};

/* One of an afdeling and profiel (NULL in the so). */
const struct traject *traject_draw(struct toeval *toeval, bool so, const char *profiel);
/* Where a pupil came from before a change: the nearest road of the same afdeling with another
 * profiel (`profiel` true) or another niveau; higher or lower by chance. */
const struct traject *traject_before(struct toeval *toeval, const struct traject *traject,
	bool profiel);
/* What a pupil of the vso was expected to reach in the so. */
const struct traject *traject_in_so(const struct traject *traject);

/* The code of the config: the same one, else the nearest by rang, preferably of this afdeling; NULL
 * when the config has none. */
const char *traject_niveau(const struct traject *traject, const struct config *config);
/* `code` when the config has it, else its last one; NULL when it has none. */
const char *bestemming_code(const struct config *config, const char *code);
const char *reden_code(const struct config *config, const char *code);

#endif
