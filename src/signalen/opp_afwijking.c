/* A deviation from onderwijstijd is not in order, or its time has passed. */
#include "intern.h"

/* All that is wrong with it but its end, in one enumeration. Returns how much. */
static size_t complaints(const struct beeld *beeld, const struct d_opp *opp, const char **out)
{
	const struct gemis gemis[] = {
		{!waarde_equal(opp->handelingsdeel, "ja"), "er is geen handelingsdeel",
			V_opp_handelingsdeel},
		{!opp->afwijking_inhoud, "waaruit de afwijking bestaat ontbreekt",
			V_opp_afwijking_inhoud},
		{opp->afwijking_van == GEEN_DAG, "de begindatum ontbreekt", V_opp_afwijking_van},
		{opp->afwijking_tot == GEEN_DAG, "de einddatum ontbreekt", V_opp_afwijking_tot},
		{!opp->afwijking_reden, "de reden ontbreekt", V_opp_afwijking_reden},
		{!opp->afwijking_programma, "het programma op school ontbreekt",
			V_opp_afwijking_programma},
		{!opp->afwijking_opbouw, "de opbouw naar volledige uren ontbreekt",
			V_opp_afwijking_opbouw},
		{dossier_afwijking_te_lang(opp), "de periode ligt niet binnen één schooljaar",
			V_opp_afwijking_tot},
	};

	return opsomming(beeld, gemis, ARRAY_LEN(gemis), out);
}

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *opp = beeld->termen.huidige;
	struct vondst vondst = {.entiteit = E_opp};
	const char *wat;
	size_t aantal;

	if (!opp || !dossier_afwijking_loopt(opp, beeld->op))
		return;
	aantal = complaints(beeld, opp, &wat);
	vondst.datum = opp->afwijking_tot;
	gebruik_opp(beeld, opp);
	gebruik(beeld, (struct gebruikt){"begin van de afwijking", opp->afwijking_van, E_opp, opp->id});
	gebruik(beeld, (struct gebruikt){"einde van de afwijking", opp->afwijking_tot, E_opp, opp->id});
	if (vondst.datum != GEEN_DAG && vondst.datum < beeld->op) {
		vondst.ernst = ERNST_TE_LAAT;
		vondst.id = opp->id; /* where it can be ended */
		in_veld(beeld, V_opp_afwijking_beeindigd_op);
		meld(beeld, &vondst, "De afwijking van onderwijstijd liep tot en met %s%s%s; beëindig die, "
			"of leg een nieuwe vast in een nieuwe versie van het opp.",
			dag_zin(beeld, vondst.datum), aantal > 0 ? ", en " : "", wat);
	} else if (aantal > 0) {
		vondst.ernst = ERNST_WAARSCHUWING;
		vondst.id = te_bewerken(beeld, opp);
		gebruik_concept(beeld);
		meld(beeld, &vondst, "Aan de afwijking van onderwijstijd in het opp van %s schort iets: "
			"%s; %s.", dag_zin(beeld, opp->vastgesteld_op), wat, te_bewerken_raad(beeld));
	}
}

const struct signaal_soort signaal_OPP_AFWIJKING = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een afwijking van de onderwijstijd staat in het handelingsdeel, met vijf onderdelen: "
		"waaruit zij bestaat en hoeveel uur per week, de periode binnen één schooljaar, waarom zij "
		"volgens de commissie nodig is, het programma en de ondersteuning op school, en hoe de "
		"leerling terugkomt naar alle uren (Beleidsregel instemmen met afwijking onderwijstijd, "
		"Stcrt. 2018, 42600). Zij loopt niet vanzelf door: na de einddatum beëindigt de school "
		"haar of legt zij een nieuwe vast.",
};
