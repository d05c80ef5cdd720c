/* The rules about one stage, once: the signals and the screen of stages both ask here. */
#include "cvb/stages.h"

#define MAANDEN_VOOR_UITSTROOM 24

dag stage_einde(const struct d_stage *stage)
{
	return stage->afgebroken_op != GEEN_DAG ? stage->afgebroken_op : stage->tot;
}

static bool not_over(const struct d_stage *stage, dag op)
{
	dag einde = stage_einde(stage);

	return einde == GEEN_DAG || op <= einde;
}

bool stage_loopt(const struct d_stage *stage, dag op)
{
	return op >= stage->van && not_over(stage, op);
}

/* Is it time for what that signal is about? */
static bool is_time(const struct d_stage *stage, const struct signaal_instelling *signaal, dag op)
{
	return signaal->aan && op >= stage->van - signaal->vooraf && not_over(stage, op);
}

static bool is_arranged(const char *code)
{
	return waarde_equal(code, "geregeld") || waarde_equal(code, "nvt");
}

unsigned stage_mist(const struct d_stage *stage, const struct config *config, dag op)
{
	const struct signaal_instelling *signalen = config->signalen;
	unsigned mist = 0;

	if (stage->overeenkomst_op == GEEN_DAG && !waarde_equal(stage->soort, "intern") &&
	    is_time(stage, &signalen[SIGNAAL_STAGE_OVEREENKOMST], op))
		mist |= STAGE_OVEREENKOMST;
	if (waarde_equal(stage->soort, "dagbesteding") &&
	    is_time(stage, &signalen[SIGNAAL_STAGE_BEKOSTIGING], op)) {
		mist |= is_arranged(stage->bekostiging) ? 0 : STAGE_BEKOSTIGING;
		mist |= is_arranged(stage->vervoer) ? 0 : STAGE_VERVOER;
	}
	return mist;
}

bool stage_te_beoordelen(const struct d_stage *stage, const struct config *config, dag op)
{
	const struct signaal_instelling *signaal = &config->signalen[SIGNAAL_STAGE_BEOORDELING];
	dag einde = stage_einde(stage);

	return signaal->aan && !stage->beoordeling && einde != GEEN_DAG &&
	       op >= einde + signaal->na;
}

/* Also one that is still to begin. */
static bool has_stage(const struct dossier *dossier, bool maatschappelijk)
{
	for (size_t i = 0; i < dossier->stages_aantal; i++)
		if (waarde_equal(dossier->stages[i].soort, "maatschappelijk") == maatschappelijk)
			return true;
	return false;
}

enum stage_plicht stage_ontbreekt(const struct dossier *dossier,
	const struct dossier_termen *termen, dag op)
{
	const struct d_opp *huidige = termen->huidige;
	dag ref = termen->ref;

	if (!dossier->vso || !huidige || ref == GEEN_DAG || op > ref ||
	    op < datum_add_months(ref, -MAANDEN_VOOR_UITSTROOM))
		return PLICHT_GEEN;
	if (waarde_equal(huidige->uitstroomprofiel, "arbeidsmarkt") && !has_stage(dossier, false))
		return PLICHT_STAGE;
	if (waarde_equal(huidige->uitstroomprofiel, "vervolgonderwijs") && !has_stage(dossier, true))
		return PLICHT_MAATSCHAPPELIJK;
	return PLICHT_GEEN;
}
