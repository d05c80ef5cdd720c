/* Somebody left, and where to or at which level is not known yet. */
#include "delen.h"

static bool window_is_over(const struct beeld *beeld)
{
	dag tot = dossier_nazorg_tot(beeld->dossier, beeld->termen.vertrek, beeld->config);

	return tot != GEEN_DAG && beeld->op > tot;
}

static void vraag(const struct beeld *beeld)
{
	const struct d_uitstroom *vertrek = beeld->termen.vertrek;
	const struct vondst vondst = {ERNST_WAARSCHUWING, vertrek->datum, E_uitstroom, vertrek->id};
	const struct gemis delen[] = {
		{!vertrek->bestemming, "de bestemming", V_uitstroom_bestemming},
		{waarde_equal(vertrek->bestemming, "onbekend"), "de bestemming (nu onbekend)",
			V_uitstroom_bestemming},
		{!vertrek->niveau && !is_ongepland(vertrek), "het bereikte niveau",
			V_uitstroom_niveau},
	};
	const char *wat;
	size_t aantal = opsomming(beeld, delen, ARRAY_LEN(delen), &wat);

	gebruik_vertrek(beeld);
	if (aantal > 0 && !window_is_over(beeld))
		meld(beeld, &vondst, "De leerling vertrok op %s en nog niet ingevuld %s %s; vraag na hoe "
			"het zit en vul het aan.", dag_zin(beeld, vertrek->datum),
			aantal == 1 ? "is" : "zijn", wat);
}

const struct signaal_soort signaal_UITSTROOM_ONVOLLEDIG = {
	.wie = WIE_VERTROKKEN,
	.vraag = vraag,
	.waarom = "De inspectie vergelijkt het niveau dat een schoolverlater op school bereikte met "
		"het opp; zonder bereikt niveau telt de leerling als onbekend. Bij ongepland tussentijds "
		"vertrek hoeft het niveau niet. De bestemming mag bij plotseling vertrek eerst onbekend "
		"zijn. Het signaal blijft tot alles bekend is of de nazorgperiode voorbij is. Bron: vragen "
		"en antwoorden van de Inspectie van het Onderwijs over de resultaten in het (v)so.",
};
