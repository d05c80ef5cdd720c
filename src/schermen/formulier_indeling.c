/* Which fields the form of each record kind shows, in which order, under which headings, and when.
 * What is not here is never asked: it is known, or it counts. */
#include <string.h>

#include "formulier.h"

#define KOP(tekst) { .veld = GEEN_VELD, .kop = tekst }
#define RIJ(veld_) { .veld = veld_ }
#define ALS(veld_, test) { .veld = veld_, .toon = test }
#define NODIG(veld_, test) { .veld = veld_, .toon = test, .nodig = true }
#define ZIN(tekst, test) { .veld = GEEN_VELD, .kop = tekst, .toon = test }
#define LATER(veld_) { .veld = veld_, .bestaand = true }

/* ---- leerling ---- */

static int leeftijd(const struct form *form)
{
	const struct formulier *f = form_context(form);
	dag geboren = waarde_dag(form, V_leerling_geboortedatum);

	return geboren == GEEN_DAG ? 0 : leeftijd_op(geboren, f->store->vandaag);
}

/* A year before it matters. */
static bool bijna_18(const struct form *form)
{
	return leeftijd(form) >= 17;
}

static bool bijna_20(const struct form *form)
{
	return leeftijd(form) >= 19 && waarde_is(form, V_leerling_afdeling, "vso");
}

static const struct rij leerling[] = {
	RIJ(V_leerling_leerlingnummer),
	RIJ(V_leerling_roepnaam),
	RIJ(V_leerling_tussenvoegsel),
	RIJ(V_leerling_achternaam),
	RIJ(V_leerling_geboortedatum),
	RIJ(V_leerling_geslacht),
	KOP("Op school"),
	RIJ(V_leerling_afdeling),
	RIJ(V_leerling_inschrijfdatum),
	RIJ(V_leerling_verwachte_uitstroom),
	RIJ(V_leerling_groep),
	RIJ(V_leerling_mentor),
	RIJ(V_leerling_leerroute),
	RIJ(V_leerling_tijdelijk_verblijf),
	KOP("Verder"),
	ALS(V_leerling_handelingsbekwaam, bijna_18),
	ALS(V_leerling_ontheffing_tot, bijna_20),
	RIJ(V_leerling_samenwerkingsverband),
	RIJ(V_leerling_gemeente),
	RIJ(V_leerling_eckid),
};

/* ---- contact, tlv ---- */

static const struct rij contact[] = {
	RIJ(V_contact_naam),
	RIJ(V_contact_relatie),
	RIJ(V_contact_telefoon),
	RIJ(V_contact_email),
	RIJ(V_contact_gezag),
	RIJ(V_contact_volgorde),
	RIJ(V_contact_opmerking),
};

static const struct rij tlv[] = {
	RIJ(V_tlv_nummer),
	RIJ(V_tlv_van),
	RIJ(V_tlv_tot),
	RIJ(V_tlv_categorie),
	RIJ(V_tlv_samenwerkingsverband),
};

/* ---- opp ---- */

static bool opp_vso(const struct form *form)
{
	return waarde_is(form, V_opp_afdeling, "vso");
}

static bool met_handelingsdeel(const struct form *form)
{
	return waarde_is(form, V_opp_handelingsdeel, "ja");
}

static bool ingestemd(const struct form *form)
{
	return met_handelingsdeel(form) && waarde_is(form, V_opp_instemming, "ja");
}

static bool overlegd(const struct form *form)
{
	return *waarde_nu(form, V_opp_oogo_op);
}

static bool gehoord(const struct form *form)
{
	return *waarde_nu(form, V_opp_gehoord_op);
}

static bool niet_gehoord(const struct form *form)
{
	return !gehoord(form);
}

static bool met_afwijking(const struct form *form)
{
	return strpbrk(waarde_nu(form, V_opp_afwijking_uren), "123456789") != NULL;
}

static bool is_vastgesteld(const struct form *form)
{
	return waarde_is(form, V_opp_status, "vastgesteld");
}

static bool afwijking_vastgesteld(const struct form *form)
{
	return met_afwijking(form) && is_vastgesteld(form);
}

static bool heeft_vorige(const struct form *form)
{
	return ((const struct formulier *)form_context(form))->was != NULL;
}

/* A correction may be made only to explain what changed in the version before it. */
static bool uit_te_leggen(const struct form *form)
{
	return perspectief_wijzigt(form) || waarde_is(form, V_opp_wijziging_correctie, "ja");
}

static const struct rij opp[] = {
	KOP("Perspectief"),
	ALS(V_opp_uitstroomprofiel, opp_vso),
	RIJ(V_opp_bestemming),
	RIJ(V_opp_niveau),
	RIJ(V_opp_leerroute),
	KOP("Onderbouwing"),
	RIJ(V_opp_onderbouwing),
	RIJ(V_opp_belemmerend),
	RIJ(V_opp_bevorderend),
	KOP("Ondersteuning"),
	RIJ(V_opp_ondersteuning),
	RIJ(V_opp_afwijking_onderwijsprogramma),
	KOP("Handelingsdeel en instemming"),
	RIJ(V_opp_handelingsdeel),
	ALS(V_opp_instemming, met_handelingsdeel),
	ALS(V_opp_instemming_op, ingestemd),
	ALS(V_opp_instemming_door, ingestemd),
	KOP("Overleg en hoorrecht"),
	RIJ(V_opp_oogo_op),
	ALS(V_opp_oogo_met, overlegd),
	RIJ(V_opp_gehoord_op),
	ALS(V_opp_gehoord_wijze, gehoord),
	ALS(V_opp_niet_gehoord_reden, niet_gehoord),
	KOP("Streefniveaus"),
	RIJ(V_opp_streef_taal),
	RIJ(V_opp_streef_rekenen),
	RIJ(V_opp_streef_sociaal),
	KOP("Afwijking onderwijstijd"),
	RIJ(V_opp_afwijking_uren),
	ALS(V_opp_afwijking_inhoud, met_afwijking),
	ALS(V_opp_afwijking_van, met_afwijking),
	ALS(V_opp_afwijking_tot, met_afwijking),
	ALS(V_opp_afwijking_reden, met_afwijking),
	ALS(V_opp_afwijking_programma, met_afwijking),
	ALS(V_opp_afwijking_opbouw, met_afwijking),
	ALS(V_opp_afwijking_inspectie_op, met_afwijking),
	ALS(V_opp_afwijking_beeindigd_op, afwijking_vastgesteld),
	KOP("Wijziging"),
	ALS(V_opp_wijziging_correctie, heeft_vorige),
	ALS(V_opp_cvb_besluit_op, heeft_vorige),
	ALS(V_opp_wijziging_reden, uit_te_leggen),
	ALS(V_opp_wijziging_motivatie, uit_te_leggen),
	ALS(V_opp_wijziging_inspanning, uit_te_leggen),
	ALS(V_opp_wijziging_visie_ouders, uit_te_leggen),
	ALS(V_opp_wijziging_visie_leerling, uit_te_leggen),
	KOP("Intern"),
	RIJ(V_opp_intern),
	ALS(V_opp_rod_op, is_vastgesteld),
	RIJ(V_opp_opgesteld_op),
};

/* What comes together on the day of vaststellen; the rest of the plan stands in the concept. */
static const struct rij vaststellen[] = {
	KOP("Vaststellen"),
	NODIG(V_opp_vastgesteld_op, NULL),
	KOP("Overleg en hoorrecht"),
	NODIG(V_opp_oogo_op, NULL),
	ALS(V_opp_oogo_met, overlegd),
	RIJ(V_opp_gehoord_op),
	ALS(V_opp_gehoord_wijze, gehoord),
	ALS(V_opp_niet_gehoord_reden, niet_gehoord),
	KOP("Handelingsdeel en instemming"),
	NODIG(V_opp_handelingsdeel, NULL),
	NODIG(V_opp_instemming, met_handelingsdeel),
	ALS(V_opp_instemming_op, ingestemd),
	ALS(V_opp_instemming_door, ingestemd),
	KOP("Wijziging"),
	NODIG(V_opp_wijziging_reden, perspectief_wijzigt),
	NODIG(V_opp_wijziging_motivatie, perspectief_wijzigt),
	ALS(V_opp_cvb_besluit_op, perspectief_wijzigt),
	ALS(V_opp_wijziging_inspanning, perspectief_wijzigt),
	ALS(V_opp_wijziging_visie_ouders, perspectief_wijzigt),
	ALS(V_opp_wijziging_visie_leerling, perspectief_wijzigt),
};

const struct indeling indeling_vaststellen = { vaststellen, ARRAY_LEN(vaststellen) };

/* ---- doel, evaluatie ---- */

static bool doel_bevroren(const struct form *form)
{
	return ((const struct formulier *)form_context(form))->bevroren;
}

static const struct rij doel[] = {
	RIJ(V_doel_omschrijving),
	RIJ(V_doel_type),
	RIJ(V_doel_beginsituatie),
	RIJ(V_doel_streef),
	RIJ(V_doel_meetwijze),
	KOP("Uitvoering"),
	RIJ(V_doel_actie),
	RIJ(V_doel_frequentie),
	RIJ(V_doel_uitvoerder),
	RIJ(V_doel_einddatum),
	KOP("Uitkomst"),
	ALS(V_doel_behaald, doel_bevroren),
	ALS(V_doel_bewijs, doel_bevroren),
};

/* First what a decision needs, so that it stands there in half a minute. */
static const struct rij evaluatie[] = {
	RIJ(V_evaluatie_datum),
	RIJ(V_evaluatie_met_ouders),
	RIJ(V_evaluatie_met_leerling),
	RIJ(V_evaluatie_conform),
	RIJ(V_evaluatie_effectief),
	RIJ(V_evaluatie_besluit),
	RIJ(V_evaluatie_motivatie),
	RIJ(V_evaluatie_volgende_op),
	KOP("Toelichting"),
	RIJ(V_evaluatie_product),
	RIJ(V_evaluatie_proces),
	RIJ(V_evaluatie_conclusie),
	RIJ(V_evaluatie_tevreden_leerling),
	RIJ(V_evaluatie_tevreden_ouders),
	RIJ(V_evaluatie_tevreden_uitvoerder),
	RIJ(V_evaluatie_opp_versie),
};

/* ---- stage ---- */

static bool buiten_school(const struct form *form)
{
	return !waarde_is(form, V_stage_soort, "intern");
}

static bool bij_dagbesteding(const struct form *form)
{
	return waarde_is(form, V_stage_soort, "dagbesteding");
}

static bool beschut_in_dagbesteding(const struct form *form)
{
	return ((const struct formulier *)form_context(form))->beschut && bij_dagbesteding(form);
}

static bool afgebroken(const struct form *form)
{
	return *waarde_nu(form, V_stage_afgebroken_op);
}

static const struct rij stage[] = {
	RIJ(V_stage_soort),
	ZIN("i Het opp zegt beschut werk: een gemeente kan een stage in de dagbesteding dan weigeren."
		" Klopt het opp nog?", beschut_in_dagbesteding),
	RIJ(V_stage_van),
	RIJ(V_stage_tot),
	RIJ(V_stage_organisatie),
	ALS(V_stage_contactpersoon, buiten_school),
	ALS(V_stage_telefoon, buiten_school),
	RIJ(V_stage_begeleider),
	ALS(V_stage_jobcoach, buiten_school),
	KOP("Omvang"),
	RIJ(V_stage_dagen_per_week),
	RIJ(V_stage_uren),
	RIJ(V_stage_vorm),
	KOP("Geregeld"),
	ALS(V_stage_overeenkomst_op, buiten_school),
	ALS(V_stage_bekostiging, bij_dagbesteding),
	ALS(V_stage_vervoer, bij_dagbesteding),
	KOP("Verloop"),
	RIJ(V_stage_wens),
	RIJ(V_stage_beoordeling),
	RIJ(V_stage_beoordeeld_op),
	RIJ(V_stage_conclusie),
	RIJ(V_stage_afgebroken_op),
	ALS(V_stage_reden_einde, afgebroken),
};

/* ---- uitstroom, nazorg ---- */

static bool in_leven(const struct form *form)
{
	return !waarde_is(form, V_uitstroom_soort, "overleden");
}

static bool uit_vso(const struct form *form)
{
	return in_leven(form) && waarde_is(form, V_uitstroom_afdeling, "vso") &&
		!waarde_is(form, V_uitstroom_soort, "overgang_so_vso");
}

static bool toegestaan(const struct form *form)
{
	return in_leven(form) && waarde_is(form, V_uitstroom_toestemming, "ja");
}

/* Nobody may be handed anything when that was refused. */
static bool niet_geweigerd(const struct form *form)
{
	return in_leven(form) && !waarde_is(form, V_uitstroom_toestemming, "nee");
}

static bool overgedragen(const struct form *form)
{
	return in_leven(form) && *waarde_nu(form, V_uitstroom_overdracht_op);
}

static bool gevraagd(const struct form *form)
{
	return in_leven(form) && *waarde_nu(form, V_uitstroom_terugkoppeling_gevraagd_op);
}

static const struct rij uitstroom[] = {
	RIJ(V_uitstroom_datum),
	RIJ(V_uitstroom_soort),
	ALS(V_uitstroom_bestemming, in_leven),
	ALS(V_uitstroom_niveau, in_leven),
	ALS(V_uitstroom_niveau_2, in_leven),
	ALS(V_uitstroom_geen_plek, in_leven),
	KOP("Gehaald"),
	ALS(V_uitstroom_streef_taal_behaald, in_leven),
	ALS(V_uitstroom_streef_rekenen_behaald, in_leven),
	ALS(V_uitstroom_streef_sociaal_behaald, in_leven),
	ALS(V_uitstroom_diploma, in_leven),
	ALS(V_uitstroom_deelcertificaten_beoogd, uit_vso),
	ALS(V_uitstroom_deelcertificaten_behaald, uit_vso),
	KOP("Overdracht"),
	ALS(V_uitstroom_toestemming, in_leven),
	ALS(V_uitstroom_toestemming_door, toegestaan),
	ALS(V_uitstroom_overdracht_op, niet_geweigerd),
	ALS(V_uitstroom_overdracht_aan, overgedragen),
	ALS(V_uitstroom_overdracht_wijze, overgedragen),
	ALS(V_uitstroom_terugkoppeling_gevraagd_op, overgedragen),
	ALS(V_uitstroom_terugkoppeling_op, gevraagd),
	KOP("Verder"),
	ALS(V_uitstroom_geen_contact_gewenst, in_leven),
	RIJ(V_uitstroom_opmerking),
	LATER(V_uitstroom_afdeling),
	LATER(V_uitstroom_ingeschreven_op),
};

static const struct rij nazorg[] = {
	RIJ(V_nazorg_datum),
	RIJ(V_nazorg_wijze),
	RIJ(V_nazorg_bereikt),
	RIJ(V_nazorg_met),
	RIJ(V_nazorg_initiatief),
	RIJ(V_nazorg_moment),
	RIJ(V_nazorg_bestendig),
	RIJ(V_nazorg_positie),
	KOP("Waarover"),
	RIJ(V_nazorg_vraag),
	RIJ(V_nazorg_domein),
	RIJ(V_nazorg_actie),
	RIJ(V_nazorg_doorverwezen),
	RIJ(V_nazorg_open),
	RIJ(V_nazorg_door),
};

/* ---- meetings, decisions, actions, notes ---- */

static const struct rij vergadering[] = {
	RIJ(V_vergadering_datum),
	RIJ(V_vergadering_tijd),
	RIJ(V_vergadering_plaats),
	RIJ(V_vergadering_voorzitter),
	RIJ(V_vergadering_secretaris),
	RIJ(V_vergadering_aanwezig),
};

static const struct rij besluit[] = {
	RIJ(V_besluit_onderwerp),
	RIJ(V_besluit_besluit),
	RIJ(V_besluit_motivatie),
	RIJ(V_besluit_datum),
};

static const struct rij actie[] = {
	RIJ(V_actie_omschrijving),
	RIJ(V_actie_eigenaar),
	RIJ(V_actie_uiterlijk),
	LATER(V_actie_gereed_op),
	RIJ(V_actie_vergadering),
};

static const struct rij notitie[] = {
	RIJ(V_notitie_tekst),
	RIJ(V_notitie_soort),
	RIJ(V_notitie_datum),
	RIJ(V_notitie_deelbaar),
};

/* ---- marks, consent, the agenda ---- */

static bool opgelost(const struct form *form)
{
	return *waarde_nu(form, V_aandachtspunt_opgelost_op);
}

static const struct rij aandachtspunt[] = {
	RIJ(V_aandachtspunt_tekst),
	RIJ(V_aandachtspunt_datum),
	RIJ(V_aandachtspunt_door),
	LATER(V_aandachtspunt_opgelost_op),
	ALS(V_aandachtspunt_oplossing, opgelost),
};

static bool bij_instemming(const struct form *form)
{
	return waarde_is(form, V_toestemming_soort, "instemming");
}

static bool met_ontvanger(const struct form *form)
{
	return waarde_is(form, V_toestemming_soort, "overdracht") ||
		waarde_is(form, V_toestemming_soort, "anders");
}

static bool gegeven(const struct form *form)
{
	return waarde_is(form, V_toestemming_antwoord, "ja");
}

static const struct rij toestemming[] = {
	RIJ(V_toestemming_soort),
	ALS(V_toestemming_opp_versie, bij_instemming),
	ALS(V_toestemming_ontvanger, met_ontvanger),
	RIJ(V_toestemming_door),
	RIJ(V_toestemming_antwoord),
	RIJ(V_toestemming_datum),
	ALS(V_toestemming_getekend, gegeven),
	ALS(V_toestemming_ingetrokken_op, gegeven),
	RIJ(V_toestemming_opmerking),
};

static bool schuift_door(const struct form *form)
{
	return waarde_is(form, V_agendapunt_stand, "aangehouden");
}

static const struct rij agendapunt[] = {
	RIJ(V_agendapunt_reden),
	RIJ(V_agendapunt_datum),
	RIJ(V_agendapunt_minuten),
	RIJ(V_agendapunt_erbij),
	RIJ(V_agendapunt_ouders_erbij),
	RIJ(V_agendapunt_volgorde),
	LATER(V_agendapunt_stand),
	LATER(V_agendapunt_besteed),
	ALS(V_agendapunt_aangehouden_naar, schuift_door),
};

const struct indeling *indeling_of(enum entiteit_nr nr)
{
	static const struct indeling indelingen[] = {
#define ENTITEIT(naam, ...) { naam, ARRAY_LEN(naam) },
#include "cvb/entiteiten.def"
#undef ENTITEIT
	};

	return &indelingen[nr];
}
