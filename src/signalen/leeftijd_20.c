/* The vso ends with the schooljaar in which a pupil turns 20, or later with an ontheffing. */
#include "delen.h"

static void tell(const struct beeld *beeld, const struct vondst *vondst)
{
	const char *einde = dag_zin(beeld, vondst->datum);
	const char *waardoor = vondst->datum == beeld->dossier->ontheffing_tot
		? "het einde van de ontheffing" : "het einde van het schooljaar met de 20e verjaardag";

	if (vondst->ernst == ERNST_TE_LAAT)
		meld(beeld, vondst, "Het vso duurde voor deze leerling tot en met %s, %s; leg de "
			"uitstroom vast, of de datum van een nieuwe ontheffing.", einde, waardoor);
	else
		meld(beeld, vondst, "Het vso duurt voor deze leerling tot en met %s, %s; plan de "
			"uitstroom, of vraag op tijd ontheffing aan bij de inspectie.", einde, waardoor);
}

static void vraag(const struct beeld *beeld)
{
	const struct dossier *dossier = beeld->dossier;
	dag jarig = verjaardag(dossier->geboortedatum, 20);
	struct vondst vondst = {.entiteit = E_uitstroom, .id = gepland_id(beeld)};

	if (!dossier->vso || jarig == GEEN_DAG)
		return;
	vondst.datum = schooljaar_end(schooljaar_of(jarig));
	gebruik_leeftijd(beeld, 20);
	if (dossier->ontheffing_tot != GEEN_DAG)
		gebruik_leerling(beeld, "ontheffing tot en met", dossier->ontheffing_tot);
	if (dossier->ontheffing_tot > vondst.datum) /* GEEN_DAG is before every day */
		vondst.datum = dossier->ontheffing_tot;
	if (term_ernst(beeld, vondst.datum, &vondst.ernst))
		tell(beeld, &vondst);
}

const struct signaal_soort signaal_LEEFTIJD_20 = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling blijft in het vso tot uiterlijk het einde van het schooljaar met de "
		"20e verjaardag. Langer kan alleen met ontheffing van de inspectie, om een opleiding af "
		"te maken of de kans op werk te vergroten; dan telt het einde van de ontheffing. Dit is "
		"een waarschuwing: het programma houdt niets tegen. Bron: Wet op de expertisecentra, "
		"artikel 39, vierde en vijfde lid; hoeveel dagen vooraf kiest de school.",
};
