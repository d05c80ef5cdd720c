/* A change of perspective that nobody explained or decided. */
#include "intern.h"

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->wijzigingen.aantal; i++) {
		const struct d_wijziging *w = &beeld->wijzigingen.rijen[i];
		struct vondst vondst = {
			.ernst = ERNST_WAARSCHUWING,
			.datum = w->datum,
			.entiteit = E_opp,
			.id = w->opp->id,
		};
		const char *wijziging;

		if (!wijziging_mist(w) || in_laatste_jaren(w) || !in_gebruik(beeld, w->opp))
			continue;
		wijziging = wijziging_tekst(beeld, w);
		gebruik_wijziging(beeld, w);
		meld(beeld, &vondst, "Wijziging op %s: %s, zonder %s; leg dat vast in een nieuwe "
			"versie die deze corrigeert.", dag_zin(beeld, w->datum), wijziging,
			wijziging_mist(w));
	}
}

const struct signaal_soort signaal_PROFIEL_MOTIVATIE = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "Een wijziging van uitstroombestemming, uitstroomprofiel of uitstroomniveau gaat via "
		"de commissie voor de begeleiding en hoort een onderbouwing te hebben: de inspectie miste "
		"vaak waarom er werd bijgesteld en wat de school eerst had gedaan (evaluatie Wet kwaliteit "
		"(v)so).",
	.instellingen = "in_gebruik_vanaf",
};
