/* A stage in dagbesteding of which payment or transport is not arranged. */
#include "delen.h"

/* "de bekostiging (aangevraagd)" */
static const char *with_state(const struct beeld *beeld, const char *wat, const char *code)
{
	return arena_printf(beeld->klad, "%s (%s)", wat,
		code ? code_name(CODES_geregeld, beeld->config, code) : "niet ingevuld");
}

static void ask_about(const struct beeld *beeld, const struct d_stage *stage)
{
	const struct vondst vondst = {ERNST_WAARSCHUWING, stage->van, E_stage, stage->id};
	unsigned mist = stage_mist(stage, beeld->config, beeld->op);
	const struct gemis delen[] = {
		{mist & STAGE_BEKOSTIGING, with_state(beeld, "de bekostiging", stage->bekostiging),
			V_stage_bekostiging},
		{mist & STAGE_VERVOER, with_state(beeld, "het vervoer", stage->vervoer),
			V_stage_vervoer},
	};
	const char *wat;
	size_t aantal = opsomming(beeld, delen, ARRAY_LEN(delen), &wat);

	gebruik_stage(beeld, stage);
	if (aantal > 0)
		meld(beeld, &vondst, "%s %s en nog niet geregeld %s %s; regel dit met de gemeente of het "
			"zorgkantoor en werk de stage bij.", stage_tekst(beeld, stage),
			stage_begin_tekst(beeld, stage), aantal == 1 ? "is" : "zijn", wat);
}

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->dossier->stages_aantal; i++)
		ask_about(beeld, &beeld->dossier->stages[i]);
}

const struct signaal_soort signaal_STAGE_BEKOSTIGING = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een stage in de dagbesteding wordt betaald uit de zorg of door de gemeente, en dat "
		"is bij het begin vaak niet rond, bijvoorbeeld omdat de leerling nog geen 18 is; voor het "
		"vervoer geldt hetzelfde. Het signaal komt ruim voor de eerste stagedag en blijft tot de "
		"stage eindigt, of tot bekostiging en vervoer allebei geregeld of n.v.t. zijn. Bron: "
		"ervaringen in de evaluatie van de Wet kwaliteit (voortgezet) speciaal onderwijs; hoeveel "
		"dagen vooraf kiest de school.",
};
