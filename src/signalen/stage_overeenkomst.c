/* A stage outside the school begins or runs without a signed agreement. */
#include "delen.h"

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->dossier->stages_aantal; i++) {
		const struct d_stage *stage = &beeld->dossier->stages[i];
		const struct vondst vondst = {ERNST_WAARSCHUWING, stage->van, E_stage, stage->id};

		if (!(stage_mist(stage, beeld->config, beeld->op) & STAGE_OVEREENKOMST))
			continue;
		gebruik_stage(beeld, stage);
		meld(beeld, &vondst, "%s %s en er is nog geen overeenkomst getekend; laat die "
			"tekenen en vul in op welke dag.", stage_tekst(beeld, stage),
			stage_begin_tekst(beeld, stage));
	}
}

const struct signaal_soort signaal_STAGE_OVEREENKOMST = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Bij een stage buiten de school staat in de stageovereenkomst wat de leerling doet, "
		"wie begeleidt en wie waarvoor verantwoordelijk is. Het signaal komt kort voor de eerste "
		"stagedag en blijft tot de stage eindigt of de dag van tekenen is ingevuld. Een interne "
		"stage heeft geen overeenkomst nodig. Bron: de regels over stage in het vso (Wet op de "
		"expertisecentra); hoeveel dagen vooraf kiest de school.",
};
