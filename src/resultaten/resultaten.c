/* The results of a school: every dossier is looked at once, then the figures are worked out. */
#include "intern.h"

struct bouw {
	struct resultaten *resultaten;
	struct resultaten_vraag vraag;
	struct vertrek *vertrekken; /* their texts live in the arena of the results */
	size_t aantal, cap;
};

int resultaten_schooljaar(dag op)
{
	int schooljaar = schooljaar_of(op);

	return schooljaar < RESULTATEN_EERSTE_JAAR ? RESULTATEN_EERSTE_JAAR : schooljaar;
}

static struct bouw bouw_begin(const struct resultaten_vraag *vraag)
{
	struct bouw bouw = {.resultaten = xcalloc(1, sizeof(*bouw.resultaten)), .vraag = *vraag};
	struct resultaten *r = bouw.resultaten;

	if (vraag->schooljaar < RESULTATEN_EERSTE_JAAR)
		bug("results of schooljaar %d", vraag->schooljaar);
	r->config = vraag->config;
	r->schooljaar = vraag->schooljaar;
	r->vso = vraag->vso;
	r->peildatum = vraag->peildatum;
	for (int jaar = 0; jaar < RESULTATEN_JAREN; jaar++)
		r->per_jaar[jaar].schooljaar = r->schooljaar - RESULTATEN_JAREN + 1 + jaar;
	bestendiging_open(r);
	return bouw;
}

static void add_leavings(struct bouw *bouw, const struct blik *blik)
{
	struct arena *arena = &bouw->resultaten->arena;
	struct vertrek vertrek;

	for (size_t i = 0; i < blik->dossier->uitstroom_aantal; i++) {
		if (!vertrek_judge(blik, &blik->dossier->uitstroom[i], &vertrek))
			continue;
		vertrek.uitstroomprofiel = arena_strdup(arena, vertrek.uitstroomprofiel);
		vertrek.bestemming = arena_strdup(arena, vertrek.bestemming);
		bouw->vertrekken = xgrow(bouw->vertrekken, &bouw->cap, bouw->aantal + 1,
			sizeof(*bouw->vertrekken));
		bouw->vertrekken[bouw->aantal++] = vertrek;
	}
}

static bool add_dossier(const struct dossier *dossier, void *context)
{
	struct bouw *bouw = context;
	struct blik blik = {.dossier = dossier, .vraag = &bouw->vraag};
	struct arena arena = {0};

	if (dossier->id == 0)
		return true;
	blik.termen = dossier_termen(dossier, bouw->vraag.peildatum);
	blik.wijzigingen = dossier_wijzigingen(dossier, bouw->vraag.config, bouw->vraag.peildatum,
		&arena);
	add_leavings(bouw, &blik);
	termijnen_add(bouw->resultaten, &blik);
	bestendiging_add(bouw->resultaten, &blik);
	kwaliteit_add(bouw->resultaten, &blik);
	arena_clear(&arena);
	return true;
}

static struct resultaten *bouw_end(struct bouw *bouw)
{
	struct resultaten *r = bouw->resultaten;

	vertrekken_count(r, bouw->vertrekken, bouw->aantal);
	xfree(bouw->vertrekken);
	termijnen_close(r);
	bestendiging_close(r);
	kwaliteit_close(r);
	r->indicatie = indicatie_of(r);
	return r;
}

static void bouw_weg(void *context)
{
	struct bouw *bouw = context;

	resultaten_free(bouw->resultaten);
	xfree(bouw->vertrekken);
}

void resultaten_ronde(struct ronde *ronde, struct store *store, int schooljaar, bool vso)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct bouw), .dossier = add_dossier, .weg = bouw_weg};
	struct resultaten_vraag vraag = {store->config, schooljaar, vso, store->vandaag};
	struct bouw *bouw = ronde_begin(ronde, &soort, store);

	*bouw = bouw_begin(&vraag);
}

struct resultaten *resultaten_uit(struct ronde *ronde)
{
	struct bouw *bouw = ronde->bouw;
	struct resultaten *resultaten = bouw_end(bouw);

	*bouw = (struct bouw){0};
	ronde_weg(ronde);
	return resultaten;
}

struct resultaten *resultaten_of(struct store *store, int schooljaar, bool vso)
{
	struct ronde ronde;

	resultaten_ronde(&ronde, store, schooljaar, vso);
	ronde_alles(&ronde);
	return resultaten_uit(&ronde);
}

struct resultaten *resultaten_of_dossiers(const struct dossier_lijst *dossiers,
	const struct resultaten_vraag *vraag)
{
	struct bouw bouw = bouw_begin(vraag);

	for (size_t i = 0; i < dossiers->aantal; i++)
		add_dossier(&dossiers->rijen[i], &bouw);
	return bouw_end(&bouw);
}

void resultaten_free(struct resultaten *resultaten)
{
	if (!resultaten)
		return;
	arena_clear(&resultaten->arena);
	xfree(resultaten);
}
