/* The opp was not vastgesteld within six weeks of enrolment. */
#include "intern.h"

/* A version from before enrolment, made for the tlv, does not count. */
static bool established(const struct beeld *beeld)
{
	const struct dossier *dossier = beeld->dossier;

	for (size_t i = 0; i < dossier->opp_aantal; i++)
		if (dossier_opp_geldt(&dossier->opp[i], beeld->op) &&
		    dossier->opp[i].vastgesteld_op >= dossier->inschrijfdatum)
			return true;
	return false;
}

dag opp_uiterlijk(const struct beeld *beeld)
{
	if (established(beeld))
		return GEEN_DAG;
	return datum_add_days(beeld->dossier->inschrijfdatum, beeld->config->opp_dagen);
}

static void vraag(const struct beeld *beeld)
{
	dag inschrijving = beeld->dossier->inschrijfdatum;
	dag datum = opp_uiterlijk(beeld);
	struct vondst vondst = {.datum = datum, .entiteit = E_opp};

	if (!term_ernst(beeld, datum, &vondst.ernst))
		return;
	vondst.id = te_bewerken(beeld, NULL);
	gebruik_leerling(beeld, "ingeschreven", inschrijving);
	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "%d dagen later",
		beeld->config->opp_dagen), datum, 0, 0});
	gebruik_concept(beeld);
	if (vondst.ernst == ERNST_TE_LAAT)
		meld(beeld, &vondst, "Sinds de inschrijving op %s is geen opp vastgesteld, en dat had "
			"uiterlijk %s gemoeten; stel het opp alsnog vast.",
			dag_zin(beeld, inschrijving), dag_zin(beeld, datum));
	else
		meld(beeld, &vondst, "Sinds de inschrijving op %s is nog geen opp vastgesteld; stel het "
			"uiterlijk %s vast.",
			dag_zin(beeld, inschrijving), dag_zin(beeld, datum));
}

const struct signaal_soort signaal_OPP_TERMIJN = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Binnen zes weken na de inschrijving stelt het bevoegd gezag het "
		"ontwikkelingsperspectief vast (WEC artikel 41a). Een opp van voor de inschrijving, "
		"bijvoorbeeld voor de aanvraag van de tlv, telt daarvoor niet mee.",
	.instellingen = "termijnen.opp_dagen",
};
