/* The newest volgmoment that has come was not done. */
#include "delen.h"

/* Index of the newest that has come, and its day; -1 = none has. Volgmomenten ascend. */
static int newest_moment(const struct beeld *beeld, dag *datum)
{
	int newest = -1;

	for (size_t i = 0; i < beeld->config->volgmomenten_aantal; i++) {
		dag moment = datum_add_months(beeld->termen.vertrek->datum,
			beeld->config->volgmomenten[i]);

		if (moment == GEEN_DAG || moment > beeld->op)
			break;
		newest = (int)i;
		*datum = moment;
	}
	return newest;
}

static void vraag(const struct beeld *beeld)
{
	const struct d_uitstroom *vertrek = beeld->termen.vertrek;
	struct vondst vondst = {.ernst = ERNST_WAARSCHUWING, .entiteit = E_nazorg};
	int newest, maanden;

	if (!wordt_gevolgd(vertrek) || waarde_equal(vertrek->geen_contact_gewenst, "ja"))
		return;
	newest = newest_moment(beeld, &vondst.datum);
	if (newest < 0 || !nog_kort_na(beeld, vondst.datum))
		return;
	maanden = beeld->config->volgmomenten[newest];
	gebruik_vertrek(beeld);
	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "volgmoment, %d %s later", maanden,
		maanden == 1 ? "maand" : "maanden"), vondst.datum, 0, 0});
	if (!dossier_nazorg_moment(beeld->dossier, vertrek, maanden, beeld->op))
		meld(beeld, &vondst, "Op %s was het %d %s na het vertrek en bij dat volgmoment is nog geen "
			"contact vastgelegd; vraag hoe het gaat en vul bij het contact volgmoment %d in.",
			dag_zin(beeld, vondst.datum), maanden, maanden == 1 ? "maand" : "maanden", maanden);
}

const struct signaal_soort signaal_NAZORG_CONTACT = {
	.wie = WIE_VERTROKKEN,
	.vraag = vraag,
	.waarom = "De meeste vso-scholen vragen op vaste momenten na het vertrek hoe het gaat en of "
		"de plek nog past, ook als niemand om nazorg vraagt; die momenten kiest de school. "
		"Een contact telt als het volgmoment erbij is ingevuld. Alleen het nieuwste moment geeft "
		"een signaal, en alleen een tijd lang; niet na ongepland vertrek, en niet als de "
		"oud-leerling geen contact wenst. Bron: afspraak van dit programma, bij de nazorgplicht "
		"uit de Wet kwaliteit (voortgezet) speciaal onderwijs.",
	.instellingen = "nazorg.volgmomenten",
};
