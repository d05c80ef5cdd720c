/* A stage is over, and how it went was not written down. */
#include "delen.h"

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->dossier->stages_aantal; i++) {
		const struct d_stage *stage = &beeld->dossier->stages[i];
		dag einde = stage_einde(stage);
		const struct vondst vondst = {ERNST_WAARSCHUWING, einde, E_stage, stage->id};

		if (!stage_te_beoordelen(stage, beeld->config, beeld->op))
			continue;
		gebruik_stage(beeld, stage);
		meld(beeld, &vondst, "%s is op %s %s en nog niet beoordeeld; leg vast hoe het ging en wat "
			"dat zegt over het uitstroomprofiel.", stage_tekst(beeld, stage),
			dag_zin(beeld, einde),
			stage->afgebroken_op != GEEN_DAG ? "afgebroken" : "geëindigd");
	}
}

const struct signaal_soort signaal_STAGE_BEOORDELING = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Wat een leerling op stage laat zien, weegt mee bij het uitstroomprofiel en bij de "
		"volgende plek. Daarvoor moet het in het dossier staan, ook als de stage is afgebroken. "
		"Het signaal komt enige tijd na het einde van de stage. Bron: de inspectie verwacht dat de "
		"commissie volgt of de leerling zich ontwikkelt zoals in het opp staat; hoeveel dagen erna "
		"kiest de school.",
};
