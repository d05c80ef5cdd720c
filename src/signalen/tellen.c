/* How many signals pupils have: the same questions, without the sentences. */
#include "intern.h"

#include <stdlib.h>

#define ERNSTIG (1u << ERNST_TE_LAAT | 1u << ERNST_WAARSCHUWING)
#define ALL_FROM 256 /* so many pupils are counted faster in one pass over all dossiers */

struct telling {
	int64_t leerling;
	int *aantal; /* of the caller */
};

struct telronde {
	const struct store *store;
	const struct telling *volgende; /* by leerling, as the dossiers come */
	const struct telling *end;
};

static int compare_tellingen(const void *a, const void *b)
{
	int64_t one = ((const struct telling *)a)->leerling;
	int64_t other = ((const struct telling *)b)->leerling;

	return (one > other) - (one < other);
}

static bool count_dossier(const struct dossier *dossier, void *context)
{
	struct telronde *ronde = context;
	struct signaal_emmer emmer = {.ernsten = ERNSTIG, .code = -1};

	while (ronde->volgende < ronde->end && ronde->volgende->leerling < dossier->id)
		ronde->volgende++;
	if (ronde->volgende < ronde->end && ronde->volgende->leerling == dossier->id)
		emmer_ask(&emmer, dossier, ronde->store->config, ronde->store->vandaag);
	for (; ronde->volgende < ronde->end && ronde->volgende->leerling == dossier->id;
	     ronde->volgende++)
		*ronde->volgende->aantal = (int)emmer.aantal;
	return ronde->volgende < ronde->end;
}

void signalen_tel(struct store *store, const int64_t *leerlingen, size_t aantal, int *out)
{
	struct telling *rijen = xcalloc(aantal, sizeof(*rijen));
	struct telronde ronde = {.store = store, .volgende = rijen, .end = rijen + aantal};

	for (size_t i = 0; i < aantal; i++) {
		out[i] = 0;
		rijen[i] = (struct telling){leerlingen[i], &out[i]};
	}
	qsort(rijen, aantal, sizeof(*rijen), compare_tellingen);
	if (aantal >= ALL_FROM)
		dossiers_visit(store, 0, count_dossier, &ronde);
	for (size_t i = 0; aantal < ALL_FROM && i < aantal; i++)
		dossiers_visit(store, rijen[i].leerling, count_dossier, &ronde);
	xfree(rijen);
}
