/* Bestendiging of the leavers of each schooljaar by themselves: the same figures as of all leavers
 * together, side by side. */
#include "intern.h"

#include <stdlib.h>

struct cohort_bouw {
	struct cohorten *cohorten;
	size_t cap;
	struct volging volging;
};

static struct cohort *cohort_for(struct cohort_bouw *bouw, int schooljaar)
{
	struct cohorten *c = bouw->cohorten;

	for (size_t i = 0; i < c->aantal; i++)
		if (c->rijen[i].schooljaar == schooljaar)
			return &c->rijen[i];
	c->rijen = xgrow(c->rijen, &bouw->cap, c->aantal + 1, sizeof(*c->rijen));
	c->rijen[c->aantal] = (struct cohort){
		.schooljaar = schooljaar,
		.momenten = bestendiging_new(bouw->volging.config, &c->arena),
	};
	return &c->rijen[c->aantal++];
}

static bool add_dossier(const struct dossier *dossier, void *context)
{
	struct cohort_bouw *bouw = context;

	for (size_t i = 0; i < dossier->uitstroom_aantal; i++) {
		const struct d_uitstroom *uitstroom = &dossier->uitstroom[i];
		struct cohort *cohort;

		if (uitstroom->datum > bouw->volging.peildatum || !bestendiging_volgt(uitstroom))
			continue;
		cohort = cohort_for(bouw, schooljaar_of(uitstroom->datum));
		groep_add(&cohort->leerlingen, (struct groep_lid){dossier->id, uitstroom->id},
			bouw->volging.arena);
		bestendiging_leaver(&bouw->volging, cohort->momenten, dossier, uitstroom);
	}
	return true;
}

static int newest_first(const void *left, const void *right)
{
	const struct cohort *a = left, *b = right;

	return (a->schooljaar < b->schooljaar) - (a->schooljaar > b->schooljaar);
}

static struct cohort_bouw bouw_begin(const struct config *config, dag peildatum)
{
	struct cohorten *cohorten = xcalloc(1, sizeof(*cohorten));

	cohorten->momenten = config->volgmomenten_aantal;
	return (struct cohort_bouw){
		.cohorten = cohorten, .volging = {config, peildatum, &cohorten->arena}};
}

static struct cohorten *bouw_end(struct cohort_bouw *bouw)
{
	struct cohorten *c = bouw->cohorten;

	c->rijen = arena_keep(&c->arena, c->rijen, c->aantal * sizeof(*c->rijen));
	if (c->aantal > 1)
		qsort(c->rijen, c->aantal, sizeof(*c->rijen), newest_first);
	for (size_t i = 0; i < c->aantal; i++)
		bestendiging_percentages(c->rijen[i].momenten, c->momenten);
	return c;
}

/* The rows are not in the arena before the end. */
static void bouw_weg(void *context)
{
	struct cohort_bouw *bouw = context;

	if (bouw->cohorten)
		xfree(bouw->cohorten->rijen);
	cohorten_free(bouw->cohorten);
}

void cohorten_ronde(struct ronde *ronde, struct store *store)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct cohort_bouw), .dossier = add_dossier, .weg = bouw_weg};
	struct cohort_bouw *bouw = ronde_begin(ronde, &soort, store);

	*bouw = bouw_begin(store->config, store->vandaag);
}

struct cohorten *cohorten_uit(struct ronde *ronde)
{
	struct cohort_bouw *bouw = ronde->bouw;
	struct cohorten *cohorten = bouw_end(bouw);

	bouw->cohorten = NULL;
	ronde_weg(ronde);
	return cohorten;
}

struct cohorten *cohorten_of_dossiers(const struct dossier_lijst *dossiers,
	const struct config *config, dag peildatum)
{
	struct cohort_bouw bouw = bouw_begin(config, peildatum);

	for (size_t i = 0; i < dossiers->aantal; i++)
		add_dossier(&dossiers->rijen[i], &bouw);
	return bouw_end(&bouw);
}

void cohorten_free(struct cohorten *cohorten)
{
	if (!cohorten)
		return;
	arena_clear(&cohorten->arena);
	xfree(cohorten);
}
