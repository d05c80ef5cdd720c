/* A pupil leaves soon, or left not long ago, and was not handed over. */
#include "delen.h"

#include "cvb/regels.h"

/* Not when consent was refused, or when there is nobody to hand over to; empty is neither. */
static bool to_hand_over(const struct d_uitstroom *uitstroom)
{
	return uitstroom->overdracht_op == GEEN_DAG &&
	       !waarde_equal(uitstroom->toestemming, "nee") &&
	       bestemming_ontvangt(uitstroom->bestemming);
}

/* What to do, behind a semicolon. */
static const char *advice(const struct d_uitstroom *uitstroom)
{
	if (uitstroom && waarde_equal(uitstroom->toestemming, "ja"))
		return "draag over in een gesprek en leg vast wanneer en aan wie";
	return "vraag toestemming, draag over in een gesprek en leg vast wanneer en aan wie";
}

dag overdracht_bij(const struct beeld *beeld)
{
	const struct d_uitstroom *gepland = beeld->termen.gepland;

	return !gepland || to_hand_over(gepland) ? beeld->termen.ref : GEEN_DAG;
}

static void ask_before(const struct beeld *beeld)
{
	const struct d_uitstroom *gepland = beeld->termen.gepland;
	const struct vondst vondst = {
		ERNST_WAARSCHUWING, overdracht_bij(beeld), E_uitstroom, gepland_id(beeld)};

	gebruik_ref(beeld);
	if (kort_voor(beeld, vondst.datum))
		meld(beeld, &vondst, "De uitstroom is %s op %s en er is nog geen overdracht; %s.",
			gepland ? "gepland" : "verwacht", dag_zin(beeld, vondst.datum), advice(gepland));
}

static void ask_after(const struct beeld *beeld)
{
	const struct d_uitstroom *vertrek = beeld->termen.vertrek;
	const struct vondst vondst = {ERNST_WAARSCHUWING, vertrek->datum, E_uitstroom, vertrek->id};

	gebruik_vertrek(beeld);
	if (nog_kort_na(beeld, vertrek->datum) && to_hand_over(vertrek))
		meld(beeld, &vondst, "De leerling vertrok op %s en er is nog geen overdracht; %s.",
			dag_zin(beeld, vertrek->datum), advice(vertrek));
}

static void vraag(const struct beeld *beeld)
{
	if (beeld->termen.ingeschreven)
		ask_before(beeld);
	else
		ask_after(beeld);
}

const struct signaal_soort signaal_OVERDRACHT = {
	.wie = WIE_INGESCHREVEN | WIE_VERTROKKEN,
	.vraag = vraag,
	.waarom = "Een warme overdracht is een gesprek met wie de leerling ontvangt; alleen een "
		"dossier sturen is dat niet. Toestemming geldt per ontvanger: niet ingevuld is iets anders "
		"dan geweigerd, en bij nee vraagt dit signaal niets meer. Is de bestemming geen, uitkering "
		"of onbekend, dan is er niemand om aan over te dragen. Het signaal komt kort voor de "
		"geplande of verwachte uitstroom en blijft tot enige tijd erna. Bron: onderzoek naar de "
		"overgang tussen scholen, en de AVG over toestemming; de termijnen kiest de school.",
};
