/* The expected day of leaving has passed, and the pupil is still here. */
#include "intern.h"

dag uitstroom_voorbij(const struct beeld *beeld)
{
	dag verwacht = beeld->dossier->verwachte_uitstroom;

	return !beeld->termen.gepland && beeld->op > verwacht ? verwacht : GEEN_DAG;
}

static void vraag(const struct beeld *beeld)
{
	dag verwacht = uitstroom_voorbij(beeld);
	const struct vondst vondst = {ERNST_TE_LAAT, verwacht, E_leerling, beeld->dossier->id};

	gebruik_leerling(beeld, "verwachte uitstroom", verwacht);
	if (verwacht != GEEN_DAG)
		meld(beeld, &vondst, "De verwachte uitstroom op %s is voorbij en de leerling is nog "
			"ingeschreven; kies een nieuwe datum, of leg de uitstroom vast.",
			dag_zin(beeld, verwacht));
}

const struct signaal_soort signaal_UITSTROOM_DATUM = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Met de verwachte uitstroom rekenen andere signalen: de laatste jaren waarin een "
		"wijziging van profiel of niveau een uitzondering is, de tlv, de stage en de overdracht. "
		"Is die datum voorbij terwijl geen vertrek is gepland of vastgelegd, dan kloppen zij niet "
		"meer. Bron: afspraak van dit programma, om te kunnen volgen wat de inspectie over de "
		"laatste twee jaar verwacht.",
};
