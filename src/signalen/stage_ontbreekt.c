/* No stage yet in the last years, where the profiel asks for one: never in dagbesteding. */
#include "delen.h"

static void vraag(const struct beeld *beeld)
{
	dag ref = beeld->termen.ref;
	const struct vondst plicht = {ERNST_WAARSCHUWING, ref, E_stage, 0};
	const struct vondst minder = {ERNST_INFO, ref, E_stage, 0};

	if (beeld->termen.huidige)
		gebruik_opp(beeld, beeld->termen.huidige);
	gebruik_ref(beeld);
	switch (stage_ontbreekt(beeld->dossier, &beeld->termen, beeld->op)) {
	case PLICHT_STAGE:
		meld(beeld, &plicht, "Bij profiel arbeidsmarkt hoort stage, de uitstroom is op %s en er "
			"staat nog geen stage (een maatschappelijke telt hier niet); plan er een en leg die "
			"vast.", dag_zin(beeld, ref));
		break;
	case PLICHT_MAATSCHAPPELIJK:
		meld(beeld, &minder, "Bij profiel vervolgonderwijs hoort een maatschappelijke stage, de "
			"uitstroom is op %s en er staat er nog geen; plan er een en leg die vast.",
			dag_zin(beeld, ref));
		break;
	default:
		break;
	}
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
