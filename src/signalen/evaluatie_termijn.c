/* The yearly evaluation of the opp is due. */
#include "intern.h"

const struct d_evaluatie *laatste_evaluatie(const struct beeld *beeld)
{
	return dossier_laatste_evaluatie(beeld->dossier, beeld->op);
}

void gebruik_evaluatie(const struct beeld *beeld, const struct d_evaluatie *laatste)
{
	if (laatste)
		gebruik(beeld, (struct gebruikt){"vorige evaluatie", laatste->datum, E_evaluatie,
			laatste->id});
}

dag eerste_opp(const struct beeld *beeld)
{
	const struct dossier *dossier = beeld->dossier;
	dag eerste = GEEN_DAG;

	for (size_t i = 0; i < dossier->opp_aantal; i++) {
		const struct d_opp *opp = &dossier->opp[i];

		if (dossier_opp_geldt(opp, beeld->op) &&
		    (eerste == GEEN_DAG || opp->vastgesteld_op < eerste))
			eerste = opp->vastgesteld_op;
	}
	return eerste;
}

dag evaluatie_uiterlijk(const struct beeld *beeld)
{
	const struct d_evaluatie *laatste = laatste_evaluatie(beeld);
	dag vanaf = laatste ? laatste->datum : eerste_opp(beeld);
	dag datum = datum_add_months(vanaf, beeld->config->evaluatie_maanden);

	if (!beeld->termen.huidige)
		return GEEN_DAG;
	if (laatste && laatste->volgende_op != GEEN_DAG && laatste->volgende_op < datum)
		return laatste->volgende_op;
	return datum;
}

bool evaluatie_termijn_loopt(const struct beeld *beeld)
{
	struct beeld termijn = *beeld;
	enum ernst ernst;

	termijn.instelling = beeld->config->signalen[SIGNAAL_EVALUATIE_TERMIJN];
	return termijn.instelling.aan && term_ernst(&termijn, evaluatie_uiterlijk(beeld), &ernst);
}

static void tell_used(const struct beeld *beeld, const struct d_evaluatie *laatste)
{
	int maanden = beeld->config->evaluatie_maanden;
	dag vanaf = laatste ? laatste->datum : eerste_opp(beeld);

	gebruik_evaluatie(beeld, laatste);
	if (!laatste)
		gebruik(beeld, (struct gebruikt){"eerste opp vastgesteld, nog geen evaluatie", vanaf, 0, 0});
	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "%d %s later", maanden,
		maanden == 1 ? "maand" : "maanden"), datum_add_months(vanaf, maanden), 0, 0});
	if (laatste && laatste->volgende_op != GEEN_DAG)
		gebruik(beeld, (struct gebruikt){"bij die evaluatie afgesproken (de eerste dag telt)",
			laatste->volgende_op, E_evaluatie, laatste->id});
}

static void vraag(const struct beeld *beeld)
{
	const struct d_evaluatie *laatste = laatste_evaluatie(beeld);
	struct vondst vondst = {.datum = evaluatie_uiterlijk(beeld), .entiteit = E_evaluatie};
	const char *vorige, *uiterlijk;

	if (!term_ernst(beeld, vondst.datum, &vondst.ernst))
		return;
	vorige = laatste
		? arena_printf(beeld->klad, "De laatste evaluatie was op %s",
			dag_zin(beeld, laatste->datum))
		: arena_printf(beeld->klad, "Het opp van %s is nog niet geëvalueerd",
			dag_zin(beeld, eerste_opp(beeld)));
	uiterlijk = dag_zin(beeld, vondst.datum);
	tell_used(beeld, laatste);
	if (vondst.ernst == ERNST_TE_LAAT)
		meld(beeld, &vondst, "%s; evalueer het opp alsnog, want dat had uiterlijk %s gemoeten.",
			vorige, uiterlijk);
	else
		meld(beeld, &vondst, "%s; evalueer het opp uiterlijk %s.", vorige, uiterlijk);
}

const struct signaal_soort signaal_EVALUATIE_TERMIJN = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "De commissie evalueert ten minste elk jaar of de leerling zich ontwikkelt zoals in "
		"het opp staat en of de ondersteuning werkt (WEC artikel 40b en 41a; inspectie, "
		"onderwijsresultaten (v)so). Een eerdere datum die bij de vorige evaluatie is "
		"afgesproken, gaat voor.",
	.instellingen = "termijnen.evaluatie_maanden",
};
