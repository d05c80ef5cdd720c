/* The words of fields that ask something else of a pupil who is of age and decides alone. */
#include "formulier.h"

/* Of age, the pupil takes the place of the parents (signal LEEFTIJD_18). */
static const struct meerderjarig meerderjarig[] = {
	{ E_opp, V_opp_oogo_op, "Op overeenstemming gericht overleg met de leerling zelf (18 of "
	  "ouder), voor het vaststellen.", NULL },
	{ E_opp, V_opp_oogo_met, "De leerling zelf, die 18 of ouder is; ouders mogen erbij "
	  "zijn.", NULL },
	{ E_opp, V_opp_instemming, "Van de leerling zelf (18 of ouder) met het handelingsdeel; nee "
	  "is een recht.", NULL },
	{ E_opp, V_opp_instemming_door, "De leerling zelf, die 18 of ouder is.", NULL },
	{ E_evaluatie, V_evaluatie_met_ouders, "Mag; maar vanaf 18 jaar telt het gesprek met de "
	  "leerling zelf.", "Ouders erbij (mag)" },
	{ E_evaluatie, V_evaluatie_met_leerling, "De leerling is 18 of ouder en komt in de plaats "
	  "van de ouders.", "Met leerling zelf" },
	{ E_evaluatie, V_evaluatie_tevreden_ouders, "Mag; vanaf 18 jaar gaat het om de leerling "
	  "zelf.", "Ouders tevreden (mag)" },
	{ E_opp, V_opp_wijziging_visie_ouders, "Mag leeg: de leerling is 18 of ouder, zijn eigen "
	  "visie telt.", "Visie ouders (mag)" },
	{ E_opp, V_opp_wijziging_visie_leerling, "Hoe de leerling, die 18 of ouder is en zelf "
	  "beslist, over de wijziging denkt.", NULL },
	{ E_contact, V_contact_gezag, "De leerling is 18 of ouder en tekent zelf; gezag hebben de "
	  "ouders niet meer.", NULL },
	{ E_uitstroom, V_uitstroom_toestemming, "Van de leerling zelf (18 of ouder). Leeg is niet "
	  "hetzelfde als nee.", NULL },
	{ E_uitstroom, V_uitstroom_toestemming_door, "De leerling zelf, die 18 of ouder is.",
	  NULL },
	{ E_toestemming, V_toestemming_soort, "Voor elke ontvanger apart.", NULL },
	{ E_toestemming, V_toestemming_door, "De leerling zelf, die 18 of ouder is.", NULL },
};

const struct meerderjarig *meerderjarig_of(enum entiteit_nr nr, int veld)
{
	for (size_t i = 0; i < ARRAY_LEN(meerderjarig); i++)
		if (meerderjarig[i].nr == nr && meerderjarig[i].veld == veld)
			return &meerderjarig[i];
	return NULL;
}
