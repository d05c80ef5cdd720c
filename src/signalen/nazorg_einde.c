/* The last weeks in which a former pupil may ask for nazorg. */
#include "delen.h"

static void vraag(const struct beeld *beeld)
{
	const struct d_uitstroom *vertrek = beeld->termen.vertrek;
	dag tot = dossier_nazorg_tot(beeld->dossier, vertrek, beeld->config);
	const struct vondst vondst = {ERNST_INFO, tot, E_nazorg, 0};

	gebruik_vertrek(beeld);
	gebruik(beeld, (struct gebruikt){"laatste dag van de nazorg", tot, 0, 0});
	if (wordt_gevolgd(vertrek) && kort_voor(beeld, tot))
		meld(beeld, &vondst, "De nazorg loopt tot en met %s; rond af wat nog open staat en vertel "
			"de oud-leerling en de ouders bij wie zij daarna terechtkunnen.",
			dag_zin(beeld, tot));
}

const struct signaal_soort signaal_NAZORG_EINDE = {
	.wie = WIE_VERTROKKEN,
	.vraag = vraag,
	.waarom = "Een oud-leerling van het vso en de ouders kunnen tot twee jaar na het vertrek om "
		"nazorg vragen. De Wet van school naar duurzaam werk maakt daar voor profiel arbeidsmarkt "
		"een jaar van; per profiel en vertrekdatum staat dat in de instellingen. Het signaal komt "
		"in de laatste weken, de laatste dag meegerekend. Bron: Wet kwaliteit (voortgezet) "
		"speciaal onderwijs.",
	.instellingen = "nazorg.maanden",
};
