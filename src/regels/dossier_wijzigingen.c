/* Changes of uitstroomprofiel, bestemming and niveau as they were known on a day. The same rule
 * as the views opp_keten and wijziging of schema.sql, which know all versions. */
#include "cvb/regels.h"

#include "cvb/dossier.h"

#include <stdlib.h>
#include <string.h>

/* Where the walk over the versions of one afdeling stands. A version that is no correction begins a
 * link; the corrections after it replace its content and keep its date. In the first link, also one
 * of corrections of nothing, there is no change. */
struct keten {
	const struct d_opp *laatste; /* the version that was seen last; NULL = none yet */
	const struct d_opp *ervoor;  /* the last one of the link before; NULL = this is the first */
	dag datum;                   /* of this link */
	struct d_wijziging *wijziging; /* what `laatste` changed; NULL = nothing */
};

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_versies(const struct d_opp *a, const struct d_opp *b)
{
	int order = sign(a->vastgesteld_op, b->vastgesteld_op);

	return order ? order : sign(a->versie, b->versie);
}

static int compare_pointers(const void *a, const void *b)
{
	return compare_versies(*(const struct d_opp *const *)a, *(const struct d_opp *const *)b);
}

static int compare_wijzigingen(const void *a, const void *b)
{
	const struct d_wijziging *one = a, *other = b;
	int order = sign(one->datum, other->datum);

	return order ? order : compare_versies(one->opp, other->opp);
}

/* Those that hold on `op`, in the order in which they were vastgesteld. */
static const struct d_opp **sorted_versies(const struct dossier *dossier, dag op,
	struct arena *arena, size_t *aantal)
{
	const struct d_opp **versies =
		arena_alloc(arena, dossier->opp_aantal * sizeof(*versies));

	*aantal = 0;
	for (size_t i = 0; i < dossier->opp_aantal; i++)
		if (dossier_opp_geldt(&dossier->opp[i], op))
			versies[(*aantal)++] = &dossier->opp[i];
	qsort(versies, *aantal, sizeof(*versies), compare_pointers);
	return versies;
}

static void take_versie(struct keten *keten, const struct d_opp *opp)
{
	if (!opp->correctie) {
		keten->ervoor = keten->laatste;
		keten->datum = opp->vastgesteld_op;
	} else if (keten->wijziging) {
		keten->wijziging->gecorrigeerd = true;
	}
	keten->laatste = opp;
	keten->wijziging = NULL;
}

/* Filling in what was empty is no change, nor is emptying. */
static bool differs(const char *van, const char *naar)
{
	return van && naar && strcmp(van, naar) != 0;
}

/* The leaving that a change in an afdeling on `datum` is measured against (3.3.3). */
static dag referentie_of(const struct dossier *dossier, bool vso, dag datum)
{
	for (size_t i = 0; i < dossier->uitstroom_aantal; i++)
		if (dossier->uitstroom[i].vso == vso && dossier->uitstroom[i].datum >= datum)
			return dossier->uitstroom[i].datum;
	return dossier->vso == vso ? dossier->verwachte_uitstroom : GEEN_DAG;
}

dag uitstroom_referentie(struct store *store, int64_t leerling, const char *afdeling, dag datum)
{
	struct arena arena = {0};
	struct dossier_lijst lijst = dossiers_load(store, leerling, &arena);
	dag referentie = GEEN_DAG;

	if (lijst.aantal > 0)
		referentie = referentie_of(&lijst.rijen[0], strcmp(afdeling, "vso") == 0, datum);
	arena_clear(&arena);
	return referentie;
}

dag laatste_jaren_begin(const struct config *config, dag referentie)
{
	return datum_add_months(referentie, -12 * config->laatste_jaren);
}

/* What the last version changed in the content of the link before; false when nothing. */
static bool compare_content(const struct keten *keten, struct d_wijziging *out)
{
	const struct d_opp *van = keten->ervoor, *naar = keten->laatste;

	if (!van)
		return false;
	*out = (struct d_wijziging){
		.opp = naar, .van = van, .datum = keten->datum,
		.profiel = differs(van->uitstroomprofiel, naar->uitstroomprofiel),
		.bestemming = differs(van->bestemming, naar->bestemming),
		.niveau = differs(van->niveau, naar->niveau),
	};
	return out->profiel || out->bestemming || out->niveau;
}

static void measure(const struct dossier *dossier, const struct config *config,
	struct d_wijziging *w)
{
	w->referentie = referentie_of(dossier, w->opp->vso, w->datum);
	w->laatste_jaren = w->referentie != GEEN_DAG &&
	                   w->datum >= laatste_jaren_begin(config, w->referentie);
}

struct d_wijzigingen dossier_wijzigingen(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena)
{
	size_t versies_aantal;
	const struct d_opp **versies = sorted_versies(dossier, op, arena, &versies_aantal);
	struct keten ketens[2] = {{0}}; /* so, vso */
	struct d_wijzigingen lijst = {
		.rijen = arena_alloc(arena, versies_aantal * sizeof(*lijst.rijen))};

	for (size_t i = 0; i < versies_aantal; i++) {
		struct keten *keten = &ketens[versies[i]->vso];

		take_versie(keten, versies[i]);
		if (!compare_content(keten, &lijst.rijen[lijst.aantal]))
			continue;
		keten->wijziging = &lijst.rijen[lijst.aantal++];
		measure(dossier, config, keten->wijziging);
	}
	qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare_wijzigingen);
	return lijst;
}
