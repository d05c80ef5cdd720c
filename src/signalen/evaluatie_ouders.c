/* All evaluations of this schooljaar were held without the parents. */
#include "intern.h"

/* With whom it ought to be held, and whether it was not. */
static bool held_without(const struct d_evaluatie *evaluatie, bool meerderjarig)
{
	return waarde_equal(meerderjarig ? evaluatie->met_leerling : evaluatie->met_ouders, "nee");
}

static void vraag(const struct beeld *beeld)
{
	const struct dossier *dossier = beeld->dossier;
	dag begin = schooljaar_begin(schooljaar_of(beeld->op));
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_evaluatie};
	const struct d_evaluatie *laatste = NULL;
	bool meerderjarig = false;

	for (size_t i = dossier->evaluaties_aantal; i-- > 0;) {
		const struct d_evaluatie *evaluatie = &dossier->evaluaties[i];

		if (evaluatie->datum > beeld->op || evaluatie->datum < begin)
			continue;
		if (!laatste) {
			laatste = evaluatie;
			meerderjarig = dossier_18plus(dossier, evaluatie->datum);
		}
		if (!held_without(evaluatie, meerderjarig))
			return;
		gebruik(beeld, (struct gebruikt){meerderjarig ? "evaluatie zonder de leerling"
			: "evaluatie zonder de ouders", evaluatie->datum, E_evaluatie, evaluatie->id});
	}
	if (!laatste || !beeld->termen.huidige)
		return;
	if (meerderjarig)
		in_veld(beeld, V_evaluatie_met_leerling);
	vondst.datum = laatste->datum;
	vondst.id = laatste->id;
	meld(beeld, &vondst, "Dit schooljaar is het opp alleen geëvalueerd zonder %s, het laatst op %s; "
		"bespreek het nog met %s.", met_wie(beeld, vondst.datum),
		dag_zin(beeld, vondst.datum), met_wie(beeld, vondst.datum));
}

const struct signaal_soort signaal_EVALUATIE_OUDERS = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Het opp wordt elk schooljaar ten minste een keer met de ouders geëvalueerd, of met "
		"de leerling die 18 of ouder en handelingsbekwaam is (WEC artikel 41a). Drie van de vier "
		"scholen doen het vaker. Wie niet invult of de ouders erbij waren, krijgt dit signaal "
		"niet.",
};
