/* The names that people in the file once had. */
#ifndef CVB_SCHERMEN_VROEGER_H
#define CVB_SCHERMEN_VROEGER_H

#include "naamvormen.h"

#include "cvb/store.h"

/* What one change of the journal gave or took: a part that stayed the same is NULL. */
struct vroegere_naam {
	int64_t id;          /* of the pupil, or of the contact */
	const char *roepnaam, *tussenvoegsel, *achternaam;
	const char *contact; /* the whole name; NULL = it is a pupil */
};

/* Zero-initialised is empty. */
struct vroeger {
	struct arena arena;
	struct vroegere_naam *rijen;
	size_t aantal, cap;
	int64_t gelezen; /* the last number of the journal that was read */
};

/* Reads on from where the last reading ended. */
void vroeger_lees(struct vroeger *vroeger, struct store *store);
void vroeger_clear(struct vroeger *vroeger);

#endif
