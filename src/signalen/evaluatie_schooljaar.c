/* The schooljaar nearly ends and the opp was not evaluated in it. */
#include "intern.h"

static bool evaluated_since(const struct beeld *beeld, dag begin)
{
	const struct dossier *dossier = beeld->dossier;

	for (size_t i = 0; i < dossier->evaluaties_aantal; i++)
		if (dossier->evaluaties[i].datum >= begin && dossier->evaluaties[i].datum <= beeld->op)
			return true;
	return false;
}

/* May to July. */
static bool is_nearly_over(dag op)
{
	int maand = datum_split(op).maand;

	return maand >= 5 && maand <= 7;
}

dag evaluatie_schooljaar_uiterlijk(const struct beeld *beeld)
{
	int schooljaar = schooljaar_of(beeld->op);
	dag begin = schooljaar_begin(schooljaar);
	dag eerste = eerste_opp(beeld);

	if (eerste == GEEN_DAG || eerste >= begin || evaluated_since(beeld, begin))
		return GEEN_DAG;
	return schooljaar_end(schooljaar);
}

static void vraag(const struct beeld *beeld)
{
	struct vondst vondst = {
		.ernst = ERNST_WAARSCHUWING,
		.datum = evaluatie_schooljaar_uiterlijk(beeld),
		.entiteit = E_evaluatie,
	};
	char naam[SCHOOLJAAR_SIZE];

	if (vondst.datum == GEEN_DAG || !is_nearly_over(beeld->op) || evaluatie_termijn_loopt(beeld))
		return;
	schooljaar_text(schooljaar_of(beeld->op), naam);
	gebruik(beeld, (struct gebruikt){"eerste opp vastgesteld", eerste_opp(beeld), 0, 0});
	gebruik_evaluatie(beeld, laatste_evaluatie(beeld));
	gebruik(beeld, (struct gebruikt){
		arena_printf(beeld->klad, "begin van schooljaar %s, waarin nog geen evaluatie was", naam),
		schooljaar_begin(schooljaar_of(beeld->op)), 0, 0});
	gebruik(beeld, (struct gebruikt){"einde van het schooljaar", vondst.datum, 0, 0});
	meld(beeld, &vondst, "Het opp is in schooljaar %s nog niet geëvalueerd; plan dat uiterlijk %s.",
		naam, dag_zin(beeld, vondst.datum));
}

const struct signaal_soort signaal_EVALUATIE_SCHOOLJAAR = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Het opp wordt elk schooljaar ten minste een keer met de ouders geëvalueerd (WEC "
		"artikel 41a). Vanaf 1 mei is er nog tijd om dat voor de zomer te doen. Een opp dat pas "
		"dit schooljaar voor het eerst is vastgesteld, telt niet mee.",
};
