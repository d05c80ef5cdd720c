/* The pane of work placements, newest first; what is going on now and what is planned is marked. */
#include "dossier.h"

static const char *when_tekst(const struct dossier_scherm *dossier, const struct record *stage)
{
	dag vandaag = dossier->store->vandaag;
	dag einde = record_dag(stage, V_stage_tot);

	if (record_text(stage, V_stage_afgebroken_op))
		einde = record_dag(stage, V_stage_afgebroken_op);
	if (record_dag(stage, V_stage_van) > vandaag)
		return "gepland";
	return einde == GEEN_DAG || einde >= vandaag ? "loopt nu" : "";
}

static const char *stage_detail(struct dossier_scherm *dossier, const struct record *stage)
{
	struct text detail = { 0 };

	deel_add(&detail, eerste_regel(dossier, record_text(stage, V_stage_organisatie)));
	deel_add(&detail, when_tekst(dossier, stage));
	if (record_text(stage, V_stage_afgebroken_op))
		deel_printf(&detail, "afgebroken %s",
			dossier_veld(dossier, stage, V_stage_afgebroken_op));
	else if (record_text(stage, V_stage_tot))
		deel_printf(&detail, "t/m %s", dossier_veld(dossier, stage, V_stage_tot));
	if (record_text(stage, V_stage_dagen_per_week))
		deel_printf(&detail, "%s %s per week",
			dossier_veld(dossier, stage, V_stage_dagen_per_week),
			record_is(stage, V_stage_dagen_per_week, "1") ? "dag" : "dagen");
	if (record_text(stage, V_stage_conclusie))
		deel_printf(&detail, "conclusie: %s",
			dossier_veld(dossier, stage, V_stage_conclusie));
	return tekst_keep(&detail, &dossier->arena);
}

void stages_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *stages = &dossier->records[E_stage];

	paneel->telling = stages->aantal;
	for (size_t i = stages->aantal; i-- > 0;) {
		const struct record *stage = &stages->rijen[i];

		paneel_add(paneel, (struct regel){
			.soort = E_stage,
			.id = stage->id,
			.links = dossier_veld(dossier, stage, V_stage_van),
			.titel = dossier_veld(dossier, stage, V_stage_soort),
			.detail = stage_detail(dossier, stage),
		});
	}
}
