/* A former pupil or a parent asked for help, and that is still open. */
#include "delen.h"

static bool is_open_request(const struct beeld *beeld, const struct d_nazorg *contact)
{
	return contact->open && contact->datum <= beeld->op &&
	       (waarde_equal(contact->initiatief, "leerling") ||
	        waarde_equal(contact->initiatief, "ouder"));
}

static void tell(const struct beeld *beeld, const struct d_nazorg *contact)
{
	dag uiterlijk = datum_add_days(contact->datum, beeld->instelling.na);
	struct vondst vondst = {ERNST_WAARSCHUWING, contact->datum, E_nazorg, contact->id};
	const char *wie =
		waarde_equal(contact->initiatief, "ouder") ? "een ouder" : "de oud-leerling";

	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "verzoek van %s", wie),
		contact->datum, E_nazorg, contact->id});
	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "%d dagen later",
		beeld->instelling.na), uiterlijk, 0, 0});
	if (beeld->op > uiterlijk) {
		vondst.ernst = ERNST_TE_LAAT;
		meld(beeld, &vondst, "Op %s vroeg %s om nazorg en dat had uiterlijk %s afgehandeld moeten "
			"zijn; help of verwijs door, en zet Nog open daarna op nee.",
			dag_zin(beeld, contact->datum), wie, dag_zin(beeld, uiterlijk));
	} else {
		meld(beeld, &vondst, "Op %s vroeg %s om nazorg en dat staat nog open; help of verwijs door "
			"voor of op %s, en zet Nog open daarna op nee.",
			dag_zin(beeld, contact->datum), wie, dag_zin(beeld, uiterlijk));
	}
}

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->dossier->nazorg_aantal; i++)
		if (is_open_request(beeld, &beeld->dossier->nazorg[i]))
			tell(beeld, &beeld->dossier->nazorg[i]);
}

const struct signaal_soort signaal_NAZORG_VERZOEK = {
	.wie = WIE_VERTROKKEN,
	.vraag = vraag,
	.waarom = "Vraagt een oud-leerling of ouder binnen twee jaar na het vertrek om nazorg, dan "
		"is een vso-school verplicht die te bieden; de dag van het verzoek telt. Het signaal komt "
		"bij elk contact op initiatief van leerling of ouder dat nog open staat, en wordt te laat "
		"als het lang duurt. Bron: Wet kwaliteit (voortgezet) speciaal onderwijs; binnen hoeveel "
		"dagen kiest de school.",
};
