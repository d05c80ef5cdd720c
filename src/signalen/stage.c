/* What the signals about stages share: when a stage ends, and what it is called in a sentence. */
#include "delen.h"

dag stage_einde(const struct d_stage *stage)
{
	return stage->afgebroken_op != GEEN_DAG ? stage->afgebroken_op : stage->tot;
}

bool stage_speelt(const struct beeld *beeld, const struct d_stage *stage)
{
	dag einde = stage_einde(stage);

	return vanaf_vooraf(beeld, stage->van) && (einde == GEEN_DAG || beeld->op <= einde);
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
