/* From what the journal kept to what a person reads: moments and changed fields. */
#include "cvb/journaal.h"

#include <stdlib.h>
#include <string.h>

const char *tijdstip_shown(struct arena *arena, const char *tijdstip)
{
	char datum[DATUM_SIZE];
	const char *tijd = strchr(tijdstip, 'T');

	datum_shown(datum_from_iso(arena_strndup(arena, tijdstip, strcspn(tijdstip, "T"))), datum);
	return arena_printf(arena, "%s %.5s", datum, tijd ? tijd + 1 : "");
}

static const struct entiteit *soort_of(const char *tabel)
{
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (strcmp(entiteit_get(nr)->naam, tabel) == 0)
			return entiteit_get(nr);
	return NULL;
}

/* The field of a column: parameters are called as columns are. */
static const struct veld *veld_of(const struct entiteit *soort, const char *kolom)
{
	for (int i = 0; i < soort->aantal; i++)
		if (strcmp(soort->velden[i].param + 1, kolom) == 0)
			return &soort->velden[i];
	return NULL;
}

/* The leerlingnummer behind the id that a record refers to; NULL when there is none (any more). */
static const char *nummer_of(struct store *store, const char *id, struct arena *arena)
{
	struct record leerling;

	if (!id || !record_load(store, E_leerling, strtoll(id, NULL, 10), arena, &leerling))
		return NULL;
	return record_text(&leerling, V_leerling_leerlingnummer);
}

bool veld_wijziging(struct store *store, const struct wijziging_veld *ruw, struct arena *arena,
	struct veld_wijziging *out)
{
	*out = (struct veld_wijziging){.soort = soort_of(ruw->tabel), .oud = ruw->oud,
		.nieuw = ruw->nieuw};
	out->veld = out->soort ? veld_of(out->soort, ruw->veld) : NULL;
	if (!out->veld)
		return false;
	if (strcmp(ruw->veld, "leerling") == 0) {
		out->oud = nummer_of(store, ruw->oud, arena);
		out->nieuw = nummer_of(store, ruw->nieuw, arena);
		return ruw->soort == 'U';
	}
	return true;
}
