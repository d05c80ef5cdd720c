/* The guided flows: which steps, which fields of which record, why. What a step misses beyond its
 * fields stands in stappen_eisen.c, what it proposes in stappen_begin.c. */
#include "stappen_intern.h"

#define NODIG(veld) { veld, true, NULL }
#define NODIG_ALS(veld, test) { veld, true, test }
#define MAG(veld) { veld, false, NULL }
#define EINDE { GEEN_VELD, false, NULL }
#define VELDEN(naam, ...) static const struct stapveld naam[] = { __VA_ARGS__, EINDE }

/* ---- the first opp of a stay ---- */

VELDEN(leerling_velden,
	NODIG(V_leerling_leerlingnummer), NODIG(V_leerling_roepnaam),
	MAG(V_leerling_tussenvoegsel), NODIG(V_leerling_achternaam),
	NODIG(V_leerling_geboortedatum), NODIG(V_leerling_afdeling),
	NODIG(V_leerling_inschrijfdatum), MAG(V_leerling_groep));
static const struct stap stap_leerling = {
	.naam = "leerling", .titel = "De leerling", .bron = BRON_LEERLING, .nr = E_leerling,
	.waarom = "Alleen wat nodig is om te beginnen; de rest kan later.",
	.velden = leerling_velden,
};

VELDEN(contact_velden,
	MAG(V_contact_naam), MAG(V_contact_relatie), MAG(V_contact_telefoon),
	MAG(V_contact_gezag));
static const struct stap stap_contact = {
	.naam = "contact", .titel = "Wie te bellen, wie beslist mee",
	.bron = BRON_NIEUW, .nr = E_contact,
	.waarom = "Wie gezag heeft, overlegt mee over het opp en stemt in met het handelingsdeel.",
	.waarom_18 = "De leerling is 18 of ouder en beslist zelf; wie is er verder te bellen?",
	.velden = contact_velden, .mist = mist_contact, .nog_een = "Nog een contact?",
};

VELDEN(tlv_velden,
	MAG(V_tlv_nummer), MAG(V_tlv_van), MAG(V_tlv_tot), MAG(V_tlv_categorie),
	MAG(V_tlv_samenwerkingsverband));
static const struct stap stap_tlv = {
	.naam = "tlv", .titel = "Tlv", .bron = BRON_NIEUW, .nr = E_tlv, .mag = true,
	.waarom = "Dan waarschuwt het programma voordat zij afloopt. Niet in cluster 1 en 2.",
	.velden = tlv_velden, .mist = mist_tlv,
};

VELDEN(intake_velden, MAG(V_notitie_tekst), MAG(V_notitie_soort), MAG(V_notitie_datum));
static const struct stap stap_intake = {
	.naam = "intake", .titel = "Intake", .bron = BRON_NIEUW, .nr = E_notitie, .mag = true,
	.waarom = "Wat bij de kennismaking opviel; blijft intern.",
	.velden = intake_velden, .mist = mist_intake, .begin = begin_intake,
};

VELDEN(perspectief_velden,
	NODIG_ALS(V_opp_uitstroomprofiel, is_vso), NODIG(V_opp_bestemming),
	NODIG(V_opp_niveau), MAG(V_opp_leerroute));
static const struct stap stap_perspectief = {
	.naam = "perspectief", .titel = "Perspectief", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Waar de leerling naar verwachting heen gaat; wettelijk deel van het opp.",
	.velden = perspectief_velden,
};

VELDEN(onderbouwing_velden,
	NODIG(V_opp_onderbouwing), NODIG(V_opp_belemmerend), NODIG(V_opp_bevorderend));
static const struct stap stap_onderbouwing = {
	.naam = "onderbouwing", .titel = "Onderbouwing", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Waarom dit perspectief past: wat belemmert en wat bevordert, in kind en omgeving.",
	.velden = onderbouwing_velden,
};

VELDEN(ondersteuning_velden,
	NODIG(V_opp_ondersteuning), MAG(V_opp_afwijking_onderwijsprogramma),
	NODIG(V_opp_handelingsdeel));
static const struct stap stap_ondersteuning = {
	.naam = "ondersteuning", .titel = "Ondersteuning", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Wat de school doet, en of daar een handelingsdeel bij hoort.",
	.velden = ondersteuning_velden,
};

VELDEN(doel_velden,
	MAG(V_doel_omschrijving), MAG(V_doel_type), MAG(V_doel_beginsituatie),
	MAG(V_doel_streef), MAG(V_doel_meetwijze), MAG(V_doel_actie), MAG(V_doel_frequentie),
	MAG(V_doel_uitvoerder), MAG(V_doel_einddatum));
static const struct stap stap_doelen = {
	.naam = "doel", .titel = "Doelen", .bron = BRON_NIEUW, .nr = E_doel,
	.waarom = "Een handelingsdeel heeft doelen waarvan straks te meten is of ze zijn gehaald.",
	.velden = doel_velden, .overbodig = geen_handelingsdeel, .wacht = wacht_handelingsdeel,
	.mist = mist_doel, .nog_een = "Nog een doel?",
};

VELDEN(overleg_velden,
	NODIG(V_opp_oogo_op), MAG(V_opp_oogo_met), MAG(V_opp_gehoord_op),
	MAG(V_opp_gehoord_wijze), MAG(V_opp_niet_gehoord_reden));
static const struct stap stap_overleg = {
	.naam = "overleg", .titel = "Overleg en hoorrecht", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Eerst overleg met de ouders over het hele opp (oogo), en de mening van de leerling.",
	.waarom_18 = "Eerst overleg met de leerling zelf, die 18 of ouder is, over het hele opp (oogo).",
	.velden = overleg_velden, .mist = mist_gehoord,
};

VELDEN(instemming_velden,
	NODIG(V_opp_instemming), MAG(V_opp_instemming_op), MAG(V_opp_instemming_door));
static const struct stap stap_instemming = {
	.naam = "instemming", .titel = "Instemming", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Van de ouders met gezag, met het handelingsdeel. Nee is hun recht.",
	.waarom_18 = "Van de leerling zelf (18 of ouder), met het handelingsdeel. Nee is een recht.",
	.velden = instemming_velden, .overbodig = geen_handelingsdeel,
	.wacht = wacht_handelingsdeel,
};

static const struct stap stap_vaststellen = {
	.naam = "vaststellen", .titel = "Vaststellen", .bron = BRON_VASTSTELLEN, .nr = E_opp,
	.waarom = "Vanaf dan ligt de inhoud vast; veranderen is een nieuwe versie.",
	.mist = mist_vaststellen,
};

VELDEN(planning_velden,
	MAG(V_actie_uiterlijk), MAG(V_actie_omschrijving), MAG(V_actie_eigenaar));
static const struct stap stap_planning = {
	.naam = "planning", .titel = "Eerste evaluatie", .bron = BRON_NIEUW, .nr = E_actie,
	.mag = true,
	.waarom = "Alleen als het eerder moet dan de termijn; die bewaakt het programma zelf.",
	.velden = planning_velden, .wacht = wacht_vaststellen, .mist = mist_planning,
	.begin = begin_planning,
};

static const struct stap *const inschrijven[] = {
	&stap_leerling, &stap_contact, &stap_tlv, &stap_intake, &stap_perspectief,
	&stap_onderbouwing, &stap_ondersteuning, &stap_doelen, &stap_overleg, &stap_instemming,
	&stap_vaststellen, &stap_planning, NULL,
};

const struct stappenplan plan_inschrijven = {
	.naam = "inschrijven", .titel = "Nieuwe leerling",
	.stappen = inschrijven, .past = past_inschrijven, .kop = kop_inschrijven,
	.kop_bij_stap = true,
};

/* ---- another perspective ---- */

VELDEN(evaluatie_velden,
	MAG(V_evaluatie_datum), MAG(V_evaluatie_met_ouders), MAG(V_evaluatie_met_leerling),
	MAG(V_evaluatie_conform), MAG(V_evaluatie_effectief), MAG(V_evaluatie_besluit),
	MAG(V_evaluatie_motivatie));
static const struct stap stap_evaluatie = {
	.naam = "evaluatie", .titel = "Evaluatie", .bron = BRON_NIEUW, .nr = E_evaluatie,
	.mag = true,
	.waarom = "Meestal begint het hier: het besluit is dan perspectief bijstellen.",
	.velden = evaluatie_velden, .mist = mist_evaluatie, .begin = begin_evaluatie_bijstellen,
};

VELDEN(verandering_velden,
	MAG(V_opp_uitstroomprofiel), MAG(V_opp_bestemming), MAG(V_opp_niveau),
	MAG(V_opp_leerroute));
static const struct stap stap_verandering = {
	.naam = "verandering", .titel = "Wat er verandert", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Profiel, bestemming of niveau; wat er stond, blijft in de vorige versie staan.",
	.velden = verandering_velden, .mist = mist_verandering, .begin = begin_verandering,
};

VELDEN(reden_velden,
	NODIG(V_opp_wijziging_reden), NODIG(V_opp_wijziging_motivatie),
	NODIG(V_opp_wijziging_inspanning));
static const struct stap stap_reden = {
	.naam = "reden", .titel = "Waarom", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "De reden, de motivatie, en wat de school eerst heeft gedaan.",
	.velden = reden_velden, .wacht = wacht_verandering,
};

VELDEN(visie_velden,
	NODIG_ALS(V_opp_wijziging_visie_ouders, is_minderjarig),
	NODIG(V_opp_wijziging_visie_leerling));
static const struct stap stap_visie = {
	.naam = "visie", .titel = "Wat ouders en leerling vinden",
	.titel_18 = "Wat de leerling zelf vindt", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Hun kijk op de wijziging, ook als zij het er niet mee eens zijn.",
	.waarom_18 = "De leerling is 18 of ouder: het gaat om zijn eigen kijk op de wijziging.",
	.velden = visie_velden, .wacht = wacht_verandering,
};

VELDEN(besluit_op_velden, NODIG(V_opp_cvb_besluit_op));
static const struct stap stap_besluit_op = {
	.naam = "besluit", .titel = "Besluit van de CvB", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Een ander perspectief gaat altijd langs de CvB: op welke dag?",
	.velden = besluit_op_velden, .wacht = wacht_verandering,
};

VELDEN(notulen_velden,
	MAG(V_besluit_datum), MAG(V_besluit_onderwerp), MAG(V_besluit_besluit),
	MAG(V_besluit_motivatie));
static const struct stap stap_notulen = {
	.naam = "notulen", .titel = "Besluit in de notulen", .bron = BRON_NIEUW, .nr = E_besluit,
	.mag = true,
	.waarom = "Dan staat het besluit ook bij de vergadering waarin het is genomen.",
	.velden = notulen_velden, .wacht = wacht_besluit, .mist = mist_notulen,
	.begin = begin_notulen,
};

static const struct stap *const bijstellen[] = {
	&stap_evaluatie, &stap_verandering, &stap_reden, &stap_visie, &stap_besluit_op,
	&stap_notulen, &stap_onderbouwing, &stap_ondersteuning, &stap_doelen, &stap_overleg,
	&stap_instemming, &stap_vaststellen, NULL,
};

const struct stappenplan plan_bijstellen = {
	.naam = "bijstellen", .titel = "Perspectief bijstellen",
	.keuze = "perspectief bijstellen, stap voor stap",
	.stappen = bijstellen, .past = past_bijstellen, .kop = kop_bijstellen,
	.kop_bij_stap = true,
};

/* ---- deviation of onderwijstijd: five elements (signal OPP_AFWIJKING) ---- */

VELDEN(uren_velden, NODIG(V_opp_afwijking_uren), NODIG(V_opp_afwijking_inhoud));
static const struct stap stap_uren = {
	.naam = "uren", .titel = "Wat en hoeveel uur (a)", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Waaruit de afwijking bestaat, en hoeveel uur per week.",
	.velden = uren_velden, .mist = mist_uren,
};

VELDEN(periode_velden, NODIG(V_opp_afwijking_van), NODIG(V_opp_afwijking_tot));
static const struct stap stap_periode = {
	.naam = "periode", .titel = "De periode (b)", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Binnen een schooljaar, dus uiterlijk tot en met 31 juli; zij loopt nooit door.",
	.velden = periode_velden, .wacht = wacht_uren, .begin = begin_periode,
};

VELDEN(afwijking_reden_velden, NODIG(V_opp_afwijking_reden));
static const struct stap stap_afwijking_reden = {
	.naam = "waarom", .titel = "Waarom (c)", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Waarom minder uren nodig zijn, volgens de CvB of deskundigen.",
	.velden = afwijking_reden_velden, .wacht = wacht_uren,
};

VELDEN(programma_velden, NODIG(V_opp_afwijking_programma));
static const struct stap stap_programma = {
	.naam = "programma", .titel = "Programma en ondersteuning (d)", .bron = BRON_OPP,
	.nr = E_opp,
	.waarom = "Wat de leerling op school doet, en welke hulp daarbij is.",
	.velden = programma_velden, .wacht = wacht_uren,
};

VELDEN(opbouw_velden, NODIG(V_opp_afwijking_opbouw));
static const struct stap stap_opbouw = {
	.naam = "opbouw", .titel = "Terug naar alle uren (e)", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Hoe en wanneer de uren weer groeien; dit ontbreekt het vaakst.",
	.velden = opbouw_velden, .wacht = wacht_uren,
};

VELDEN(handelingsdeel_velden, NODIG(V_opp_handelingsdeel));
static const struct stap stap_handelingsdeel = {
	.naam = "handelingsdeel", .titel = "Handelingsdeel", .bron = BRON_OPP, .nr = E_opp,
	.waarom = "Een afwijking hoort in het handelingsdeel; dan is instemming nodig.",
	.velden = handelingsdeel_velden, .mist = mist_handelingsdeel,
	.begin = begin_handelingsdeel,
};

VELDEN(inspectie_velden, NODIG(V_opp_afwijking_inspectie_op));
static const struct stap stap_inspectie = {
	.naam = "inspectie", .titel = "Inspectie", .bron = BRON_OPP, .nr = E_opp, .mag = true,
	.waarom = "Alleen als de inspectie met deze afwijking moet instemmen.",
	.velden = inspectie_velden, .wacht = wacht_uren,
};

VELDEN(stoppen_velden, NODIG(V_opp_afwijking_beeindigd_op));
static const struct stap stap_stoppen = {
	.naam = "stoppen", .titel = "Eerder stoppen", .bron = BRON_HUIDIG, .nr = E_opp, .mag = true,
	.waarom = "Als de leerling eerder weer alle uren naar school gaat.",
	.velden = stoppen_velden, .overbodig = geen_afwijking,
};

static const struct stap *const afwijking[] = {
	&stap_uren, &stap_periode, &stap_afwijking_reden, &stap_programma, &stap_opbouw,
	&stap_handelingsdeel, &stap_inspectie, &stap_overleg, &stap_instemming,
	&stap_vaststellen, &stap_stoppen, NULL,
};

const struct stappenplan plan_afwijking = {
	.naam = "afwijking", .titel = "Minder onderwijstijd",
	.keuze = "minder onderwijstijd (afwijking), stap voor stap",
	.stappen = afwijking, .past = past_afwijking, .kop = kop_afwijking,
};

/* ---- leaving ---- */

VELDEN(wanneer_velden, NODIG(V_uitstroom_datum), NODIG(V_uitstroom_soort));
static const struct stap stap_wanneer = {
	.naam = "wanneer", .titel = "Wanneer en hoe", .bron = BRON_UITSTROOM, .nr = E_uitstroom,
	.waarom = "Een datum in de toekomst is een gepland vertrek.",
	.waarom_overleden = "De dag waarop de leerling is overleden.",
	.velden = wanneer_velden,
};

VELDEN(bestemming_velden, NODIG(V_uitstroom_bestemming));
static const struct stap stap_bestemming = {
	.naam = "bestemming", .titel = "Waarheen", .bron = BRON_UITSTROOM, .nr = E_uitstroom,
	.waarom = "Waar de leerling echt heen gaat; onbekend mag, en kan later worden aangevuld.",
	.velden = bestemming_velden, .hoort = in_leven, .overbodig = blijft_op_school,
};

VELDEN(niveau_velden,
	NODIG(V_uitstroom_niveau), MAG(V_uitstroom_niveau_2), MAG(V_uitstroom_geen_plek));
static const struct stap stap_niveau = {
	.naam = "niveau", .titel = "Bereikt niveau", .bron = BRON_UITSTROOM, .nr = E_uitstroom,
	.waarom = "Wat op school is bereikt, los van de plek; ook bij een meervoudig advies.",
	.velden = niveau_velden, .hoort = in_leven, .overbodig = telt_niet_mee,
};

VELDEN(streef_velden,
	NODIG(V_uitstroom_streef_taal_behaald), NODIG(V_uitstroom_streef_rekenen_behaald),
	NODIG(V_uitstroom_streef_sociaal_behaald), MAG(V_uitstroom_diploma),
	MAG(V_uitstroom_deelcertificaten_beoogd), MAG(V_uitstroom_deelcertificaten_behaald));
static const struct stap stap_streef = {
	.naam = "gehaald", .titel = "Streefniveaus en diploma", .bron = BRON_UITSTROOM,
	.nr = E_uitstroom,
	.waarom = "Of de streefniveaus uit het opp zijn gehaald; de inspectie telt ze.",
	.velden = streef_velden, .hoort = in_leven, .overbodig = telt_niet_mee,
};

VELDEN(overdracht_velden,
	MAG(V_uitstroom_toestemming), MAG(V_uitstroom_toestemming_door),
	MAG(V_uitstroom_overdracht_op), MAG(V_uitstroom_overdracht_aan),
	MAG(V_uitstroom_overdracht_wijze));
static const struct stap stap_overdracht = {
	.naam = "overdracht", .titel = "Warme overdracht", .bron = BRON_UITSTROOM,
	.nr = E_uitstroom,
	.waarom = "In een gesprek, met toestemming van de ouders; alleen een dossier sturen is niet warm.",
	.waarom_18 = "In een gesprek, met toestemming van de leerling zelf, die 18 of ouder is.",
	.velden = overdracht_velden, .hoort = in_leven, .overbodig = niemand_om_over_te_dragen,
	.mist = mist_overdracht,
};

VELDEN(contact_gewenst_velden, NODIG(V_uitstroom_geen_contact_gewenst));
static const struct stap stap_contact_gewenst = {
	.naam = "nazorg", .titel = "Contact na vertrek", .bron = BRON_UITSTROOM, .nr = E_uitstroom,
	.mag = true,
	.waarom = "Alleen als de oud-leerling niet gebeld wil worden; dan stopt alle nazorg.",
	.velden = contact_gewenst_velden, .hoort = in_leven, .overbodig = geen_nazorg,
};

VELDEN(overgang_velden,
	NODIG(V_leerling_afdeling), MAG(V_leerling_groep), MAG(V_leerling_verwachte_uitstroom));
static const struct stap stap_overgang = {
	.naam = "overgang", .titel = "De leerling gaat over naar het vso", .bron = BRON_LEERLING,
	.nr = E_leerling,
	.waarom = "De afdeling wordt vso, met een nieuwe groep en verwachte uitstroom.",
	.velden = overgang_velden, .hoort = is_overgang, .wacht = wacht_overgang,
	.mist = mist_overgang, .begin = begin_overgang,
};

static const struct stap *const vertrek[] = {
	&stap_wanneer, &stap_bestemming, &stap_niveau, &stap_streef, &stap_overdracht,
	&stap_contact_gewenst, &stap_overgang, NULL,
};

const struct stappenplan plan_vertrek = {
	.naam = "vertrek", .titel = "Vertrek", .keuze = "weg van school: vertrek, stap voor stap",
	.stappen = vertrek, .past = past_vertrek, .kop = kop_vertrek,
};

const struct stappenplan *const stappenplannen[] = {
	&plan_inschrijven, &plan_bijstellen, &plan_afwijking, &plan_vertrek, NULL,
};
