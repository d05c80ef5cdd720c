/* How a change of profiel, bestemming or niveau is told in a sentence. */
#include "intern.h"

#include "cvb/regels.h"

const char *wijziging_mist(const struct d_wijziging *wijziging)
{
	bool besluit = wijziging->opp->cvb_besluit_op != GEEN_DAG;

	if (!wijziging->opp->motivatie)
		return besluit ? "motivatie" : "motivatie en datum van het CvB-besluit";
	return besluit ? NULL : "datum van het CvB-besluit";
}

void gebruik_wijziging(const struct beeld *beeld, const struct d_wijziging *wijziging)
{
	gebruik_opp(beeld, wijziging->van);
	gebruik_opp(beeld, wijziging->opp);
	if (wijziging->opp->cvb_besluit_op != GEEN_DAG)
		gebruik(beeld, (struct gebruikt){"besluit van de CvB", wijziging->opp->cvb_besluit_op,
			E_opp, wijziging->opp->id});
	gebruik_concept(beeld);
	in_veld(beeld, wijziging_mist(wijziging) ? V_opp_wijziging_correctie : GEEN_VELD);
}

static const char *aspect(const struct beeld *beeld, enum code_lijst lijst, const char *van,
	const char *naar)
{
	return arena_printf(beeld->klad, "van %s naar %s", code_name(lijst, beeld->config, van),
		code_name(lijst, beeld->config, naar));
}

static const char *niveau_richting_tekst(const struct beeld *beeld, const char *van,
	const char *naar)
{
	const char *richting = richting_name(niveau_richting(beeld->config, van, naar));

	return richting ? arena_printf(beeld->klad, " (%s)", richting) : "";
}

const char *wijziging_tekst(const struct beeld *beeld, const struct d_wijziging *w)
{
	const struct d_opp *van = w->van, *naar = w->opp;
	const char *wat;
	const struct gemis aspecten[] = {
		{w->profiel, arena_printf(beeld->klad, "profiel %s", aspect(beeld, CODES_profiel,
			van->uitstroomprofiel, naar->uitstroomprofiel)), GEEN_VELD},
		{w->bestemming, arena_printf(beeld->klad, "bestemming %s", aspect(beeld,
			CODES_bestemming, van->bestemming, naar->bestemming)), GEEN_VELD},
		{w->niveau, arena_printf(beeld->klad, "niveau %s%s", aspect(beeld, CODES_niveau,
			van->niveau, naar->niveau), niveau_richting_tekst(beeld, van->niveau, naar->niveau)),
			GEEN_VELD},
	};

	opsomming(beeld, aspecten, ARRAY_LEN(aspecten), &wat);
	if (!naar->reden)
		return wat;
	return arena_printf(beeld->klad, "%s, reden %s", wat,
		code_name(CODES_reden, beeld->config, naar->reden));
}
