/* The journal as a person reads it: moments and changed fields. */
#ifndef CVB_CLI_JOURNAALVELD_H
#define CVB_CLI_JOURNAALVELD_H

#include "cvb/store.h"

/* "2026-11-21T14:03:22" as "21-11-2026 14:03". In the arena. */
const char *tijdstip_shown(struct arena *arena, const char *tijdstip);

/* A change of a field that a person knows. */
struct veld_wijziging {
	const struct entiteit *soort;
	const struct veld *veld;
	const char *oud; /* canonical; NULL = empty */
	const char *nieuw;
};

/* False for a column that only the database knows, and for the pupil whose record came or went.
 * Texts are borrowed from `ruw`, or live in the arena. */
bool veld_wijziging(struct store *store, const struct wijziging_veld *ruw, struct arena *arena,
	struct veld_wijziging *out);

#endif
