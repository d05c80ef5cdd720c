/* The opp lacks one of the parts that it must have. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_opp};
	const char *wat;
	size_t aantal;

	if (!opp)
		return;
	const struct gemis gemis[] = {
		{opp->vso && !opp->uitstroomprofiel, "het uitstroomprofiel", V_opp_uitstroomprofiel},
		{!opp->bestemming, "de uitstroombestemming", V_opp_bestemming},
		{!opp->niveau, "het uitstroomniveau", V_opp_niveau},
		{!opp->onderbouwing, "de onderbouwing", V_opp_onderbouwing},
		{!opp->belemmerend, "de belemmerende factoren", V_opp_belemmerend},
		{!opp->bevorderend, "de bevorderende factoren", V_opp_bevorderend},
		{!opp->ondersteuning, "de ondersteuning en begeleiding", V_opp_ondersteuning},
		{!opp->handelingsdeel, "de keuze of er een handelingsdeel is", V_opp_handelingsdeel},
	};
	aantal = opsomming(beeld, gemis, ARRAY_LEN(gemis), &wat);
	if (aantal == 0)
		return;
	vondst.datum = opp->vastgesteld_op;
	vondst.id = te_bewerken(beeld, opp);
	gebruik_opp(beeld, opp);
	gebruik_concept(beeld);
	meld(beeld, &vondst, "In het opp van %s %s %s; %s.", dag_zin(beeld, opp->vastgesteld_op),
		aantal == 1 ? "ontbreekt" : "ontbreken", wat, te_bewerken_raad(beeld));
}

const struct signaal_soort signaal_OPP_ONVOLLEDIG = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "De inspectie toetst of het opp de wettelijke onderdelen bevat: de "
		"uitstroombestemming, de onderbouwing met belemmerende en bevorderende factoren, de "
		"ondersteuning en begeleiding, en het handelingsdeel als dat er is (WEC artikel 41a). "
		"Ongeveer een op de vijf opp's in het (v)so voldoet daar niet aan. Om de resultaten te "
		"kunnen beoordelen hoort ook het beoogde uitstroomniveau erin, en in het vso het "
		"uitstroomprofiel.",
};
