/* The dossier of somebody who left is kept longer than it may be. */
#include "delen.h"

static void vraag(const struct beeld *beeld)
{
	dag vertrek = beeld->termen.vertrek->datum;
	int maanden = beeld->config->bewaren_maanden;
	dag tot = datum_add_months(vertrek, maanden);
	const struct vondst vondst = {ERNST_TE_LAAT, tot, E_leerling, beeld->dossier->id};

	gebruik_vertrek(beeld);
	gebruik(beeld, (struct gebruikt){
		arena_printf(beeld->klad, "%d maanden na het vertrek", maanden), tot, 0, 0});
	if (tot != GEEN_DAG && beeld->op > tot)
		meld(beeld, &vondst, "De leerling vertrok op %s en het dossier mocht bewaard blijven tot "
			"en met %s; bespreek of het nu weg moet.",
			dag_zin(beeld, vertrek), dag_zin(beeld, tot));
}

const struct signaal_soort signaal_AVG_BEWAARTERMIJN = {
	.wie = WIE_VERTROKKEN | WIE_OVERLEDEN,
	.vraag = vraag,
	.waarom = "Persoonsgegevens blijven niet langer bewaard dan nodig is. Een dossier blijft na "
		"het vertrek zo lang als nazorg en de papieren van de tlv dat vragen, en gaat daarna weg, "
		"met de geschiedenis erbij. Dat geldt ook voor een leerling die is overleden; andere "
		"signalen zijn er dan niet. Bron: AVG, artikel 5, eerste lid, onder e; hoeveel maanden "
		"kiest de school.",
	.instellingen = "termijnen.bewaren_maanden",
};
