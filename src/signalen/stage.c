/* What a stage is called in the sentence of a signal. */
#include "delen.h"

void gebruik_stage(const struct beeld *beeld, const struct d_stage *stage)
{
	dag einde = stage_einde(stage);

	gebruik(beeld, (struct gebruikt){"eerste dag van de stage", stage->van, E_stage, stage->id});
	gebruik(beeld, (struct gebruikt){
		einde == GEEN_DAG ? "de stage heeft nog geen laatste dag"
		: stage->afgebroken_op != GEEN_DAG ? "stage afgebroken" : "laatste dag van de stage",
		einde, E_stage, stage->id});
}

const char *stage_tekst(const struct beeld *beeld, const struct d_stage *stage)
{
	const char *soort = code_name(CODES_stage_soort, beeld->config, stage->soort);

	if (!stage->organisatie)
		return arena_printf(beeld->klad, "De stage (%s)", soort);
	return arena_printf(beeld->klad, "De stage (%s) bij %s", soort,
		kort(beeld, stage->organisatie));
}

const char *stage_begin_tekst(const struct beeld *beeld, const struct d_stage *stage)
{
	return arena_printf(beeld->klad, "%s %s",
		stage->van > beeld->op ? "begint op" : "loopt sinds", dag_zin(beeld, stage->van));
}
