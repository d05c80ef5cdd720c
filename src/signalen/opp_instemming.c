/* There is a handelingsdeel and nobody agreed to it. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_opp};
	const char *van;

	if (!opp || !in_gebruik(beeld, opp) || !waarde_equal(opp->handelingsdeel, "ja") ||
	    waarde_equal(opp->instemming, "ja"))
		return;
	vondst.datum = opp->vastgesteld_op;
	vondst.id = opp->id;
	gebruik_opp(beeld, opp);
	van = dag_zin(beeld, vondst.datum);
	if (waarde_equal(opp->instemming, "nee"))
		meld(beeld, &vondst, "%s niet in met het handelingsdeel van het opp van %s; overleg nodig.",
			dossier_18plus(beeld->dossier, beeld->op) ? "De leerling stemt"
			                                          : "De ouders stemmen", van);
	else if (waarde_equal(opp->instemming, "gevraagd"))
		meld(beeld, &vondst, "De instemming van %s met het handelingsdeel van het opp van %s is "
			"gevraagd en nog niet gegeven; vraag ernaar en leg het antwoord vast.",
			met_wie(beeld, beeld->op), van);
	else
		meld(beeld, &vondst, "Het opp van %s heeft een handelingsdeel zonder instemming van %s; "
			"vraag die en leg het antwoord vast.", van, met_wie(beeld, beeld->op));
}

const struct signaal_soort signaal_OPP_INSTEMMING = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Voor het handelingsdeel van het opp (extra individuele hulp, of een afwijking van "
		"het onderwijsprogramma of de onderwijstijd) is instemming nodig van de ouders, of van de "
		"leerling die 18 of ouder en handelingsbekwaam is (WEC artikel 41a, sinds 1 augustus "
		"2017). Niet instemmen is een recht: dan is er nieuw overleg nodig.",
	.instellingen = "in_gebruik_vanaf",
};
