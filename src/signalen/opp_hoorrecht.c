/* The pupil was not heard about the opp. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_opp};

	if (!opp || !in_gebruik(beeld, opp) ||
	    opp->vastgesteld_op < beeld->config->hoorrecht_vanaf ||
	    opp->gehoord_op != GEEN_DAG || opp->niet_gehoord_reden)
		return;
	vondst.datum = opp->vastgesteld_op;
	vondst.id = opp->id;
	gebruik(beeld, (struct gebruikt){"hoorrecht geldt vanaf", beeld->config->hoorrecht_vanaf,
		0, 0});
	gebruik_opp(beeld, opp);
	meld(beeld, &vondst, "Bij het opp van %s staat niet dat de leerling is gehoord; vul in wanneer "
		"dat was, of waarom het niet kon.", dag_zin(beeld, vondst.datum));
}

const struct signaal_soort signaal_OPP_HOORRECHT = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling heeft het recht om te worden gehoord over het opp (hoorrecht, vanaf 1 "
		"augustus 2025; de datum is de instelling hoorrecht_vanaf). Leg vast wanneer en hoe de "
		"leerling is gehoord, of waarom dat niet mogelijk was.",
	.instellingen = "hoorrecht_vanaf in_gebruik_vanaf",
};
