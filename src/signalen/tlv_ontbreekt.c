/* No tlv at all. Off by default: schools of cluster 1 and 2 have none. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	const struct vondst vondst = {ERNST_INFO, GEEN_DAG, E_tlv, 0};

	gebruik_leerling(beeld, "ingeschreven", beeld->dossier->inschrijfdatum);
	if (beeld->dossier->tlv_aantal == 0)
		meld(beeld, &vondst, "Er staat geen tlv in het dossier; leg de "
			"toelaatbaarheidsverklaring van het samenwerkingsverband vast.");
}

const struct signaal_soort signaal_TLV_ONTBREEKT = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een leerling van cluster 3 of 4 volgt (v)so met een toelaatbaarheidsverklaring "
		"van het samenwerkingsverband; de categorie bepaalt de bekostiging. Cluster 1 en 2 hebben "
		"geen tlv, daarom staat dit signaal uit tot de school het aanzet. Bron: de Wet op de "
		"expertisecentra (toelating) en de regels over passend onderwijs.",
};
