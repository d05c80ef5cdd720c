/* An open action is due; also one that is about no pupil. */
#include "delen.h"

static void tell(const struct beeld *beeld, const struct vondst *vondst,
	const struct d_actie *actie)
{
	const char *wat = kort(beeld, actie->omschrijving);
	const char *uiterlijk = dag_zin(beeld, actie->uiterlijk);
	const char *wie = actie->eigenaar
		? arena_printf(beeld->klad, " van %s", kort(beeld, actie->eigenaar)) : "";

	if (vondst->ernst == ERNST_TE_LAAT)
		meld(beeld, vondst, "Actie %d%s, \"%s\", had uiterlijk %s gereed moeten zijn; doe het "
			"alsnog en vul in wanneer het gereed is.", actie->nummer, wie, wat, uiterlijk);
	else
		meld(beeld, vondst, "Actie %d%s, \"%s\", moet uiterlijk %s gereed zijn; vul in wanneer "
			"het zover is.", actie->nummer, wie, wat, uiterlijk);
}

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->dossier->acties_aantal; i++) {
		const struct d_actie *actie = &beeld->dossier->acties[i];
		struct vondst vondst = {.datum = actie->uiterlijk, .entiteit = E_actie, .id = actie->id};

		if (actie->gereed_op != GEEN_DAG || !term_ernst(beeld, actie->uiterlijk, &vondst.ernst))
			continue;
		gebruik(beeld, (struct gebruikt){
			arena_printf(beeld->klad, "afgesproken bij actie %d", actie->nummer),
			actie->uiterlijk, E_actie, actie->id});
		tell(beeld, &vondst, actie);
	}
}

const struct signaal_soort signaal_ACTIE_TERMIJN = {
	.wie = WIE_INGESCHREVEN | WIE_VERTROKKEN | WIE_NIEMAND,
	.vraag = vraag,
	.waarom = "De commissie spreekt af wie wat doet en voor wanneer. Het signaal komt kort voor "
		"de afgesproken dag en wordt te laat als die voorbij is; een actie zonder datum of die "
		"gereed is, geeft geen signaal. Een actie hoeft niet over een leerling te gaan. Bron: "
		"werkwijze van de commissie voor de begeleiding; hoeveel dagen vooraf kiest de school.",
};
