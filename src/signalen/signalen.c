/* Asks every signal about every dossier, and sorts what they answer. Which signals there are stands
 * in signalen.def; it knows none of them by name. */
#include "intern.h"

#include <stdlib.h>
#include <string.h>

#define ALLE_ERNST ((1u << ERNST_AANTAL) - 1)

/* ---- one dossier ---- */

static unsigned wie_of(const struct beeld *beeld)
{
	if (beeld->dossier->id == 0)
		return WIE_NIEMAND;
	if (beeld->termen.ingeschreven)
		return WIE_INGESCHREVEN;
	return beeld->termen.overleden ? WIE_OVERLEDEN : WIE_VERTROKKEN;
}

/* Those of the present afdeling that still stand. */
static void take_wijzigingen(struct beeld *beeld)
{
	const struct dossier *dossier = beeld->dossier;
	struct d_wijzigingen alle;

	if (dossier->opp_aantal < 2)
		return;
	alle = dossier_wijzigingen(dossier, beeld->config, beeld->op, beeld->klad);
	for (size_t i = 0; i < alle.aantal; i++)
		if (alle.rijen[i].opp->vso == dossier->vso && !alle.rijen[i].gecorrigeerd)
			alle.rijen[beeld->wijzigingen.aantal++] = alle.rijen[i];
	beeld->wijzigingen.rijen = alle.rijen;
}

static void ask_each(struct beeld *beeld)
{
	unsigned wie = wie_of(beeld);

	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		const struct signaal_soort *soort = signaal_soort((enum signaal_code)code);

		beeld->code = (enum signaal_code)code;
		beeld->instelling = beeld->config->signalen[code];
		if (beeld->instelling.aan && (soort->wie & wie) != 0 &&
		    (beeld->emmer->code < 0 || beeld->emmer->code == code)) {
			emmer_forget(beeld->emmer);
			soort->vraag(beeld);
		}
	}
}

void emmer_ask(struct signaal_emmer *emmer, const struct dossier *dossier,
	const struct config *config, dag op)
{
	struct arena klad = {0};
	struct beeld beeld = {
		.dossier = dossier, .config = config, .op = op, .klad = &klad, .emmer = emmer,
		.termen = dossier_termen(dossier, op),
	};

	take_wijzigingen(&beeld);
	ask_each(&beeld);
	arena_clear(&klad);
}

/* ---- the order ---- */

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int64_t none_last(dag d)
{
	return d == GEEN_DAG ? INT64_MAX : d;
}

/* What is about nobody comes last. */
static int compare_text(const char *a, const char *b)
{
	if (!a || !b)
		return sign(a == NULL, b == NULL);
	return strcmp(a, b);
}

int signaal_compare(const struct signaal *a, const struct signaal *b)
{
	int order = sign(a->ernst, b->ernst);

	if (order == 0)
		order = sign(none_last(a->datum), none_last(b->datum));
	if (order == 0)
		order = compare_text(a->sorteer, b->sorteer);
	if (order == 0)
		order = compare_text(a->leerlingnummer, b->leerlingnummer);
	if (order == 0)
		order = sign(a->code, b->code);
	return order ? order : sign(a->id, b->id);
}

static int compare_pointers(const void *a, const void *b)
{
	return signaal_compare(a, b);
}

static struct signaal_lijst sorted(struct signaal_emmer *emmer)
{
	struct signaal_lijst lijst = {.aantal = emmer->aantal};

	xfree(emmer->gebruikt);
	lijst.rijen = arena_keep(emmer->arena, emmer->rijen,
		emmer->aantal * sizeof(*emmer->rijen));
	if (lijst.aantal > 1)
		qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare_pointers);
	return lijst;
}

struct signaal_lijst signalen_of(const struct dossier *dossier, const struct config *config,
	dag op, struct arena *arena)
{
	struct signaal_emmer emmer = {.arena = arena, .ernsten = ALLE_ERNST, .code = -1};

	emmer_ask(&emmer, dossier, config, op);
	return sorted(&emmer);
}

/* ---- all dossiers ---- */

struct bouw {
	const struct store *store;
	struct signaal_emmer emmer;
};

/* What was borrowed from the dossier is gone when the next one comes. */
static void keep_names(struct signaal_emmer *emmer, size_t first)
{
	const struct signaal *eerste = &emmer->rijen[first];
	const char *leerlingnummer = arena_strdup(emmer->arena, eerste->leerlingnummer);
	const char *naam = arena_strdup(emmer->arena, eerste->naam);
	const char *sorteer = arena_strdup(emmer->arena, eerste->sorteer);
	const char *groep = arena_strdup(emmer->arena, eerste->groep);
	const char *mentor = arena_strdup(emmer->arena, eerste->mentor);

	for (size_t i = first; i < emmer->aantal; i++) {
		emmer->rijen[i].leerlingnummer = leerlingnummer;
		emmer->rijen[i].naam = naam;
		emmer->rijen[i].sorteer = sorteer;
		emmer->rijen[i].groep = groep;
		emmer->rijen[i].mentor = mentor;
	}
}

static bool visit_dossier(const struct dossier *dossier, void *context)
{
	struct bouw *bouw = context;
	size_t first = bouw->emmer.aantal;

	emmer_ask(&bouw->emmer, dossier, bouw->store->config, bouw->store->vandaag);
	if (bouw->emmer.aantal > first)
		keep_names(&bouw->emmer, first);
	return true;
}

static struct bouw bouw_begin(const struct store *store, const struct signaal_filter *filter,
	struct arena *arena)
{
	return (struct bouw){
		.store = store,
		.emmer = {
			.arena = arena,
			.ernsten = filter->ernst < 0 ? ALLE_ERNST : 1u << filter->ernst,
			.code = filter->code,
		},
	};
}

struct signaal_lijst signalen(struct store *store, const struct signaal_filter *filter,
	struct arena *arena)
{
	struct bouw bouw = bouw_begin(store, filter, arena);

	dossiers_visit(store, filter->leerling, visit_dossier, &bouw);
	return sorted(&bouw.emmer);
}

static void bouw_weg(void *context)
{
	struct bouw *bouw = context;

	xfree(bouw->emmer.rijen);
	xfree(bouw->emmer.gebruikt);
}

void signalen_ronde(struct ronde *ronde, struct store *store, struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct bouw), .dossier = visit_dossier, .weg = bouw_weg};
	static const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct bouw *bouw = ronde_begin(ronde, &soort, store);

	*bouw = bouw_begin(store, &alles, arena);
}

struct signaal_lijst signalen_uit(struct ronde *ronde)
{
	struct bouw *bouw = ronde->bouw;
	struct signaal_lijst lijst = sorted(&bouw->emmer);

	bouw->emmer = (struct signaal_emmer){0};
	ronde_weg(ronde);
	return lijst;
}
