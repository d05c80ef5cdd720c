/* Profiel or niveau changed in the last years before leaving. Lower is no worse than higher: what
 * counts is that there was a reason. */
#include "intern.h"

#include "cvb/regels.h"

bool in_laatste_jaren(const struct d_wijziging *wijziging)
{
	return wijziging->laatste_jaren && (wijziging->profiel || wijziging->niveau);
}

static void tell(const struct beeld *beeld, const struct d_wijziging *w)
{
	const char *mist = wijziging_mist(w);
	const char *wijziging = arena_printf(beeld->klad,
		"Wijziging op %s: %s, in de laatste jaren voor de uitstroom op %s",
		dag_zin(beeld, w->datum), wijziging_tekst(beeld, w), dag_zin(beeld, w->referentie));
	struct vondst vondst = {
		.ernst = mist ? ERNST_WAARSCHUWING : ERNST_INFO,
		.datum = w->datum,
		.entiteit = E_opp,
		.id = w->opp->id,
	};

	gebruik_wijziging(beeld, w);
	gebruik_leerling(beeld, "uitstroom waarvan is teruggerekend", w->referentie);
	gebruik(beeld, (struct gebruikt){"begin van de laatste jaren",
		laatste_jaren_begin(beeld->config, w->referentie), 0, 0});
	if (mist)
		meld(beeld, &vondst, "%s, zonder %s; leg dat vast in een nieuwe versie die deze "
			"corrigeert.", wijziging, mist);
	else
		meld(beeld, &vondst, "%s; houd de motivatie bij de hand, want de inspectie kan ernaar "
			"vragen.", wijziging);
}

static void vraag(const struct beeld *beeld)
{
	for (size_t i = 0; i < beeld->wijzigingen.aantal; i++)
		if (in_laatste_jaren(&beeld->wijzigingen.rijen[i]))
			tell(beeld, &beeld->wijzigingen.rijen[i]);
}

const struct signaal_soort signaal_PROFIEL_LAATSTE_JAREN = {
	.wie = WIE_INGESCHREVEN,
	.vraag = vraag,
	.waarom = "De inspectie verwacht dat een wijziging van het uitstroomprofiel of uitstroomniveau "
		"in de laatste twee jaar voor de uitstroom een uitzondering is, en vraagt bij veel "
		"wijzigingen hoe de commissie daartoe kwam (inspectie, onderwijsresultaten (v)so). "
		"Wijzigen mag: met een motivatie en een besluit van de commissie is het alleen ter "
		"informatie.",
	.instellingen = "termijnen.laatste_jaren",
};
