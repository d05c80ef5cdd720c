/* At 18 the pupil takes the place of the parents, unless handelingsbekwaam is nee. */
#include "intern.h"

static void tell_before(const struct beeld *beeld, const struct vondst *vondst)
{
	const char *jarig = dag_zin(beeld, vondst->datum);

	if (beeld->dossier->handelingsbekwaam)
		meld(beeld, vondst, "De leerling wordt 18 op %s en komt dan bij het opp in de plaats van "
			"de ouders; bespreek met leerling en ouders wat dat verandert.", jarig);
	else
		meld(beeld, vondst, "De leerling wordt 18 op %s en komt dan bij het opp in de plaats van "
			"de ouders; bespreek dat met hen, en vul in of de leerling handelingsbekwaam is.",
			jarig);
}

static void vraag(const struct beeld *beeld)
{
	const char *bekwaam = beeld->dossier->handelingsbekwaam;
	dag jarig = verjaardag(beeld->dossier->geboortedatum, 18);
	const struct vondst vondst = {ERNST_INFO, jarig, E_leerling, beeld->dossier->id};

	if (!vanaf_vooraf(beeld, jarig) || waarde_equal(bekwaam, "nee"))
		return;
	gebruik_leerling(beeld, "geboren", beeld->dossier->geboortedatum);
	gebruik_leerling(beeld, bekwaam ? "wordt 18; handelingsbekwaam staat op ja"
		: "wordt 18; handelingsbekwaam is niet ingevuld", jarig);
	if (beeld->op < jarig)
		tell_before(beeld, &vondst);
	else if (!bekwaam)
		meld(beeld, &vondst, "De leerling werd 18 op %s en of de leerling handelingsbekwaam is, "
			"is nog leeg; vul ja of nee in, want zonder nee beslist de leerling zelf.",
			dag_zin(beeld, jarig));
}

const struct signaal_soort signaal_LEEFTIJD_18 = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling van 18 jaar die handelingsbekwaam is, komt bij het overleg over het "
		"opp, de instemming met het handelingsdeel en de evaluatie in de plaats van de ouders. "
		"Wie 18 is, geldt als handelingsbekwaam tenzij er nee staat, bijvoorbeeld bij een "
		"ondercuratelestelling. Het signaal komt kort voor de verjaardag, en daarna zolang niet "
		"is ingevuld hoe het zit. Bron: de Wet op de expertisecentra over het "
		"ontwikkelingsperspectief, en het Burgerlijk Wetboek over meerderjarigheid.",
};
