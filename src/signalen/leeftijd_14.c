/* The so ends with the schooljaar in which a pupil turns 14. */
#include "delen.h"

static void tell(const struct beeld *beeld, const struct vondst *vondst)
{
	const char *einde = dag_zin(beeld, vondst->datum);

	if (vondst->ernst == ERNST_TE_LAAT)
		meld(beeld, vondst, "Het so duurde voor deze leerling tot en met %s, het einde van het "
			"schooljaar met de 14e verjaardag; leg de uitstroom of de overgang naar het vso "
			"alsnog vast.", einde);
	else
		meld(beeld, vondst, "Het so duurt voor deze leerling tot en met %s, het einde van het "
			"schooljaar met de 14e verjaardag; bespreek wat volgt en plan de uitstroom of de "
			"overgang naar het vso.", einde);
}

static void vraag(const struct beeld *beeld)
{
	dag jarig = verjaardag(beeld->dossier->geboortedatum, 14);
	struct vondst vondst = {.entiteit = E_uitstroom, .id = gepland_id(beeld)};

	if (beeld->dossier->vso || jarig == GEEN_DAG ||
	    beeld->op < schooljaar_begin(schooljaar_of(jarig)))
		return;
	vondst.datum = schooljaar_end(schooljaar_of(jarig));
	vondst.ernst = beeld->op > vondst.datum ? ERNST_TE_LAAT : ERNST_WAARSCHUWING;
	gebruik_leeftijd(beeld, 14);
	tell(beeld, &vondst);
}

const struct signaal_soort signaal_LEEFTIJD_14 = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling blijft in het so tot uiterlijk het einde van het schooljaar met de "
		"14e verjaardag, en gaat dan naar het vso of naar een andere school. Het signaal komt "
		"vanaf 1 augustus van dat schooljaar, zodat er een jaar is om de overstap voor te "
		"bereiden. Wie op 29 februari is geboren, is in andere jaren op 1 maart jarig. Bron: Wet "
		"op de expertisecentra, artikel 39.",
};
