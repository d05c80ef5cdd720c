/* Nobody knows when the pupil leaves, so that nothing can be reckoned back from it. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	struct vondst vondst = {
		.ernst = ERNST_INFO,
		.datum = GEEN_DAG,
		.entiteit = E_leerling,
		.id = beeld->dossier->id,
	};

	gebruik_leerling(beeld, "verwachte uitstroom niet ingevuld", GEEN_DAG);
	if (beeld->dossier->vso && beeld->termen.huidige && beeld->termen.ref == GEEN_DAG)
		meld(beeld, &vondst, "De verwachte uitstroomdatum is niet ingevuld; vul die in, want zonder "
			"die datum is niet te zeggen of een wijziging in de laatste jaren valt.");
}

const struct signaal_soort signaal_PROFIEL_UITSTROOMDATUM = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Of een wijziging van profiel of niveau in de laatste twee jaar voor de uitstroom valt, "
		"is zonder verwachte uitstroomdatum onbekend, en onbekend is niet hetzelfde als nee "
		"(inspectie, onderwijsresultaten (v)so).",
};
