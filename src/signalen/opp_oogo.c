/* The opp was vastgesteld without the consultation that goes before it. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_opp};
	const char *wie;

	if (!opp || !in_gebruik(beeld, opp))
		return;
	vondst.datum = opp->vastgesteld_op;
	vondst.id = opp->id;
	wie = met_wie(beeld, opp->vastgesteld_op);
	if (opp->oogo_op != GEEN_DAG)
		gebruik(beeld, (struct gebruikt){"overleg (oogo)", opp->oogo_op, E_opp, opp->id});
	gebruik_opp(beeld, opp);
	if (opp->oogo_op == GEEN_DAG)
		meld(beeld, &vondst, "Bij het opp van %s staat geen overleg met %s (oogo); vul in wanneer "
			"het is gevoerd, of voer het alsnog.", dag_zin(beeld, vondst.datum), wie);
	else if (opp->oogo_op > opp->vastgesteld_op)
		meld(beeld, &vondst, "Het overleg met %s (oogo) staat op %s, na het vaststellen van het "
			"opp op %s, en hoort ervóór; controleer de datum.", wie,
			dag_zin(beeld, opp->oogo_op), dag_zin(beeld, vondst.datum));
}

const struct signaal_soort signaal_OPP_OOGO = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Het opp wordt pas vastgesteld nadat er op overeenstemming gericht overleg (oogo) "
		"over het hele opp is gevoerd met de ouders, of met de leerling die 18 of ouder en "
		"handelingsbekwaam is (WEC artikel 41a). Dit overleg is iets anders dan instemming met "
		"het handelingsdeel.",
	.instellingen = "in_gebruik_vanaf",
};
