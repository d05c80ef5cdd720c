/* No stage yet in the last years, where the profiel asks for one: never in dagbesteding. */
#include "intern.h"

#define MAANDEN_VOOR_UITSTROOM 24

/* Also one that is still to begin. */
static bool has_stage(const struct dossier *dossier, bool maatschappelijk)
{
	for (size_t i = 0; i < dossier->stages_aantal; i++)
		if (waarde_equal(dossier->stages[i].soort, "maatschappelijk") == maatschappelijk)
			return true;
	return false;
}

static void ask_arbeidsmarkt(const struct beeld *beeld)
{
	const struct vondst vondst = {ERNST_WAARSCHUWING, beeld->termen.ref, E_stage, 0};

	if (!has_stage(beeld->dossier, false))
		meld(beeld, &vondst, "Bij profiel arbeidsmarkt hoort stage, de uitstroom is op %s en er "
			"staat nog geen stage (een maatschappelijke telt hier niet); plan er een en leg die "
			"vast.", dag_zin(beeld, vondst.datum));
}

static void ask_vervolgonderwijs(const struct beeld *beeld)
{
	const struct vondst vondst = {ERNST_INFO, beeld->termen.ref, E_stage, 0};

	if (!has_stage(beeld->dossier, true))
		meld(beeld, &vondst, "Bij profiel vervolgonderwijs hoort een maatschappelijke stage, de "
			"uitstroom is op %s en er staat er nog geen; plan er een en leg die vast.",
			dag_zin(beeld, vondst.datum));
}

static void vraag(const struct beeld *beeld)
{
	const struct d_opp *huidige = beeld->termen.huidige;
	dag ref = beeld->termen.ref;

	if (!beeld->dossier->vso || !huidige || ref == GEEN_DAG || beeld->op > ref ||
	    beeld->op < datum_add_months(ref, -MAANDEN_VOOR_UITSTROOM))
		return;
	if (waarde_equal(huidige->uitstroomprofiel, "arbeidsmarkt"))
		ask_arbeidsmarkt(beeld);
	else if (waarde_equal(huidige->uitstroomprofiel, "vervolgonderwijs"))
		ask_vervolgonderwijs(beeld);
}

const struct signaal_soort signaal_STAGE_ONTBREEKT = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "In het uitstroomprofiel arbeidsmarkt is stage verplicht, in vervolgonderwijs een "
		"maatschappelijke stage. In dagbesteding is stage niet verplicht: daar komt dit signaal "
		"nooit. Het komt in de laatste 24 maanden voor de geplande of verwachte uitstroom; een "
		"interne stage telt mee, en ook een stage die nog moet beginnen. Bron: Wet kwaliteit "
		"(voortgezet) speciaal onderwijs.",
};
