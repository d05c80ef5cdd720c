/* Who is where on a day: every stage that goes on, begins, ends or is not settled, and the pupils
 * without one. What counts as missing is decided in stage.c. */
#include "stageplekken.h"

#include <stdlib.h>
#include <string.h>

#define MAANDEN_VOORUIT 3 /* what begins so soon is shown */
#define DAGEN_VOORUIT 42  /* what ends so soon */

struct d_stage stage_keep(const struct d_stage *stage, struct arena *arena)
{
	struct d_stage eigen = *stage;

	eigen.soort = arena_strdup(arena, stage->soort);
	eigen.organisatie = arena_strdup(arena, stage->organisatie);
	eigen.contactpersoon = arena_strdup(arena, stage->contactpersoon);
	eigen.telefoon = arena_strdup(arena, stage->telefoon);
	eigen.begeleider = arena_strdup(arena, stage->begeleider);
	eigen.bekostiging = arena_strdup(arena, stage->bekostiging);
	eigen.vervoer = arena_strdup(arena, stage->vervoer);
	eigen.conclusie = arena_strdup(arena, stage->conclusie);
	return eigen;
}

/* ---- one dossier ---- */

struct telling {
	const struct config *config;
	dag op;
	struct arena *arena;
	struct stage_regel *rijen;
	size_t aantal, cap;
	struct stage_regel leerling; /* what the rows of this pupil have in common */
	bool bewaard;                /* the texts of it are in the arena */
};

/* Most pupils have no row: their texts are kept at the first. */
static void keep_leerling(struct telling *t)
{
	struct stage_regel *leerling = &t->leerling;

	if (t->bewaard)
		return;
	leerling->naam = arena_strdup(t->arena, leerling->naam);
	leerling->sorteer = arena_strdup(t->arena, leerling->sorteer);
	leerling->klas = arena_strdup(t->arena, leerling->klas);
	leerling->profiel = arena_strdup(t->arena, leerling->profiel);
	t->bewaard = true;
}

static struct stage_regel *add(struct telling *t, enum stage_groep groep)
{
	struct stage_regel *regel;

	keep_leerling(t);
	t->rijen = xgrow(t->rijen, &t->cap, t->aantal + 1, sizeof(*t->rijen));
	regel = &t->rijen[t->aantal++];
	*regel = t->leerling;
	regel->groep = groep;
	return regel;
}

static bool begins_soon(const struct d_stage *stage, dag op)
{
	dag einde = stage_einde(stage);

	return stage->van > op && stage->van <= datum_add_months(op, MAANDEN_VOORUIT) &&
	       (einde == GEEN_DAG || einde >= stage->van);
}

static bool ends_soon(const struct d_stage *stage, dag op)
{
	dag einde = stage_einde(stage);

	return stage_loopt(stage, op) && einde != GEEN_DAG && einde <= op + DAGEN_VOORUIT;
}

static bool is_unassessed(const struct d_stage *stage, dag op)
{
	dag einde = stage_einde(stage);

	return !stage->beoordeling && einde != GEEN_DAG && einde < op;
}

static void look_at(struct telling *t, const struct d_stage *stage)
{
	bool vertrokken = t->leerling.vertrokken;
	unsigned mist = vertrokken ? 0 : stage_mist(stage, t->config, t->op);
	bool beoordelen = !vertrokken && stage_te_beoordelen(stage, t->config, t->op);
	const bool er_in[STAGE_GROEPEN] = {
		[STAGES_NU] = stage_loopt(stage, t->op),
		[STAGES_BEGINT] = begins_soon(stage, t->op),
		[STAGES_LOOPT_AF] = ends_soon(stage, t->op),
		[STAGES_TE_BEOORDELEN] = beoordelen || (!vertrokken && is_unassessed(stage, t->op)),
		[STAGES_NIET_GEREGELD] = mist != 0,
	};
	struct d_stage eigen = {0};

	for (int groep = 0; groep < STAGE_GROEPEN; groep++) {
		struct stage_regel *regel;

		if (!er_in[groep])
			continue;
		if (eigen.id == 0)
			eigen = stage_keep(stage, t->arena);
		regel = add(t, (enum stage_groep)groep);
		regel->stage = eigen;
		regel->mist = mist;
		regel->beoordelen = beoordelen;
	}
}

static bool visit(const struct dossier *dossier, void *context)
{
	struct telling *t = context;
	struct dossier_termen termen = dossier_termen(dossier, t->op);
	enum stage_plicht plicht = PLICHT_GEEN;

	if (termen.overleden)
		return true;
	t->bewaard = false;
	t->leerling = (struct stage_regel){
		.leerling = dossier->id, .naam = dossier->naam, .sorteer = dossier->sorteer,
		.klas = dossier->groep, .vertrokken = !termen.ingeschreven, .ref = termen.ref,
		.profiel = termen.huidige ? termen.huidige->uitstroomprofiel : NULL,
	};
	for (size_t i = 0; i < dossier->stages_aantal; i++)
		look_at(t, &dossier->stages[i]);
	if (termen.ingeschreven && t->config->signalen[SIGNAAL_STAGE_ONTBREEKT].aan)
		plicht = stage_ontbreekt(dossier, &termen, t->op);
	if (plicht != PLICHT_GEEN)
		add(t, STAGES_NOG_GEEN)->plicht = plicht;
	return true;
}

/* ---- the order ---- */

/* The day that a group is sorted on; who is there now is looked up by name. */
static dag day_of(const struct stage_regel *regel)
{
	switch (regel->groep) {
	case STAGES_NU:
		return GEEN_DAG;
	case STAGES_LOOPT_AF:
	case STAGES_TE_BEOORDELEN:
		return stage_einde(&regel->stage);
	case STAGES_NOG_GEEN:
		return regel->ref;
	default:
		return regel->stage.van;
	}
}

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *left, const void *right)
{
	const struct stage_regel *a = left, *b = right;
	int order = sign(a->groep, b->groep);

	if (order == 0)
		order = sign(day_of(a), day_of(b));
	if (order == 0)
		order = strcmp(a->sorteer, b->sorteer);
	if (order == 0)
		order = sign(a->leerling, b->leerling);
	return order ? order : sign(a->stage.id, b->stage.id);
}

static void weg(void *context)
{
	xfree(((struct telling *)context)->rijen);
}

void stages_ronde(struct ronde *ronde, struct store *store, dag op, struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct telling), .dossier = visit, .alleen_stages = true, .weg = weg};
	struct telling *t = ronde_begin(ronde, &soort, store);

	*t = (struct telling){.config = store->config, .op = op, .arena = arena};
}

struct stage_overzicht stages_uit(struct ronde *ronde)
{
	struct telling *t = ronde->bouw;
	struct stage_overzicht overzicht = {.aantal = t->aantal};

	for (size_t i = 0; i < t->aantal; i++)
		overzicht.per_groep[t->rijen[i].groep]++;
	overzicht.rijen = arena_keep(t->arena, t->rijen, t->aantal * sizeof(*t->rijen));
	if (t->aantal > 1)
		qsort(overzicht.rijen, t->aantal, sizeof(*overzicht.rijen), compare);
	t->rijen = NULL;
	ronde_weg(ronde);
	return overzicht;
}

struct stage_overzicht stages_overzicht(struct store *store, dag op, struct arena *arena)
{
	struct ronde ronde;

	stages_ronde(&ronde, store, op, arena);
	ronde_alles(&ronde);
	return stages_uit(&ronde);
}
