/* A handelingsdeel without doelen, or with doelen that nobody can measure. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.ernst = ERNST_INFO, .entiteit = E_opp};
	const char *van, *raad;

	if (!opp || !in_gebruik(beeld, opp) || !waarde_equal(opp->handelingsdeel, "ja"))
		return;
	vondst.datum = opp->vastgesteld_op;
	vondst.id = te_bewerken(beeld, opp);
	van = dag_zin(beeld, vondst.datum);
	raad = te_bewerken_raad(beeld);
	gebruik_opp(beeld, opp);
	gebruik_concept(beeld);
	if (opp->doelen == 0)
		meld(beeld, &vondst, "Het handelingsdeel van het opp van %s heeft geen doelen; %s.", van,
			raad);
	else if (opp->doelen_onmeetbaar > 0)
		meld(beeld, &vondst, "In het opp van %s %s %d van de %d doelen een streefdoel of een "
			"meetwijze; %s.", van, opp->doelen_onmeetbaar == 1 ? "mist" : "missen",
			opp->doelen_onmeetbaar, opp->doelen, raad);
}

const struct signaal_soort signaal_OPP_DOELEN = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Van ongeveer 15% van de plannen met een handelingsdeel vond de inspectie geen doelen, "
		"en van de doelen is ruim de helft niet of beperkt meetbaar. Zonder een streefdoel en een "
		"manier om te meten is niet te zeggen of de extra ondersteuning werkt.",
	.instellingen = "in_gebruik_vanaf",
};
