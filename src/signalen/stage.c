/* What a stage is called in the sentence of a signal. */
#include "delen.h"

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
