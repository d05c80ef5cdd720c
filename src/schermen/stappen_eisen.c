/* What the steps of the flows ask beyond their fields: what is missing, what comes first, and why
 * one is not needed. Questions about a gang; nothing is changed. */
#include <string.h>

#include "stappen_intern.h"

/* ---- who and what ---- */

bool is_vso(const struct gang *gang)
{
	return record_is(&gang->opp, V_opp_afdeling, "vso");
}

bool is_minderjarig(const struct gang *gang)
{
	return !gang->meerderjarig;
}

bool in_leven(const struct gang *gang)
{
	return !is_overleden(gang);
}

bool is_overgang(const struct gang *gang)
{
	return uitstroom_is(gang, "overgang_so_vso");
}

static bool met_uren(const struct gang *gang)
{
	const char *uren = record_text(&gang->opp, V_opp_afwijking_uren);

	return uren && strpbrk(uren, "123456789");
}

static struct record_lijst lijst_of(const struct gang *gang, enum entiteit_nr nr)
{
	return records_of(gang->store, nr, gang->leerling.id, gang->arena);
}

/* ---- not needed ---- */

const char *geen_handelingsdeel(const struct gang *gang)
{
	return record_is(&gang->opp, V_opp_handelingsdeel, "nee") ? "er is geen handelingsdeel"
		: NULL;
}

const char *geen_afwijking(const struct gang *gang)
{
	return afwijking_loopt(gang) ? NULL : "er loopt nu geen afwijking";
}

const char *blijft_op_school(const struct gang *gang)
{
	return is_overgang(gang) ? "de leerling blijft op deze school" : NULL;
}

const char *telt_niet_mee(const struct gang *gang)
{
	return uitstroom_is(gang, "tussentijds_ongepland")
		? "een ongepland vertrek telt niet mee in de resultaten" : NULL;
}

const char *niemand_om_over_te_dragen(const struct gang *gang)
{
	const char *bestemming = record_text(&gang->uitstroom, V_uitstroom_bestemming);

	if (is_overgang(gang))
		return blijft_op_school(gang);
	return bestemming_ontvangt(bestemming) ? NULL
		: "bij deze bestemming is er niemand om aan over te dragen";
}

const char *geen_nazorg(const struct gang *gang)
{
	if (is_overgang(gang))
		return blijft_op_school(gang);
	return gang->uitstroom.id != 0 && !record_is(&gang->uitstroom, V_uitstroom_afdeling, "vso")
		? "na het so is er geen nazorg" : NULL;
}

/* ---- first something else ---- */

const char *wacht_handelingsdeel(const struct gang *gang)
{
	return record_text(&gang->opp, V_opp_handelingsdeel) ? NULL
		: "eerst: is er een handelingsdeel?";
}

const char *wacht_vaststellen(const struct gang *gang)
{
	return opp_ligt_vast(gang) ? NULL : "na het vaststellen";
}

const char *wacht_verandering(const struct gang *gang)
{
	return gang->wijzigt ? NULL : "eerst: wat er verandert";
}

const char *wacht_besluit(const struct gang *gang)
{
	return record_text(&gang->opp, V_opp_cvb_besluit_op) ? NULL
		: "eerst: de datum van het besluit";
}

const char *wacht_uren(const struct gang *gang)
{
	return met_uren(gang) ? NULL : "eerst: hoeveel uur per week";
}

const char *wacht_overgang(const struct gang *gang)
{
	dag datum = record_dag(&gang->uitstroom, V_uitstroom_datum);

	return datum <= gang->store->vandaag ? NULL
		: arena_printf(gang->arena, "op de dag zelf, %s", dag_tekst(datum, gang->arena));
}

/* ---- missing ---- */

const char *mist_contact(const struct gang *gang)
{
	struct record_lijst contacten = lijst_of(gang, E_contact);

	for (size_t i = 0; i < contacten.aantal; i++)
		if (gang->meerderjarig ||
		    record_is(&contacten.rijen[i], V_contact_gezag, "ja"))
			return NULL;
	return contacten.aantal == 0 ? "iemand om te bellen" : "iemand met gezag";
}

const char *mist_tlv(const struct gang *gang)
{
	return lijst_of(gang, E_tlv).aantal > 0 ? NULL : "een tlv";
}

const char *mist_intake(const struct gang *gang)
{
	return lijst_of(gang, E_notitie).aantal > 0 ? NULL : "een notitie";
}

const char *mist_doel(const struct gang *gang)
{
	struct record_lijst doelen = lijst_of(gang, E_doel);
	const struct record *opp = gang->opp.id == 0 && gang->termen.opp.soort
		? &gang->termen.opp : &gang->opp; /* they go along into the concept */

	for (size_t i = 0; i < doelen.aantal; i++)
		if (record_is(&doelen.rijen[i], V_doel_opp_versie,
				record_text(opp, V_opp_versie)))
			return NULL;
	return "een doel";
}

const char *mist_gehoord(const struct gang *gang)
{
	return record_text(&gang->opp, V_opp_gehoord_op) ||
		record_text(&gang->opp, V_opp_niet_gehoord_reden) ? NULL
		: "Leerling gehoord op, of waarom niet";
}

const char *mist_vaststellen(const struct gang *gang)
{
	const char *nodig = opp_nog_nodig(gang->store, &gang->opp, gang->arena);

	return *nodig ? nodig : "de dag van vaststellen";
}

const char *mist_planning(const struct gang *gang)
{
	struct record_lijst acties = lijst_of(gang, E_actie);

	for (size_t i = 0; i < acties.aantal; i++) {
		const char *wat = record_text(&acties.rijen[i], V_actie_omschrijving);

		if (wat && strncmp(wat, EERSTE_EVALUATIE, strlen(EERSTE_EVALUATIE)) == 0)
			return NULL;
	}
	if (lijst_of(gang, E_evaluatie).aantal > 0)
		return NULL;
	return "een dag";
}

const char *mist_evaluatie(const struct gang *gang)
{
	struct record evaluatie;

	if (evaluatie_zonder_gevolg(gang->store, gang->leerling.id, gang->arena, &evaluatie) ||
	    (gang->opp.id != 0 &&
	     opp_aanleiding(gang->store, &gang->opp, gang->arena, &evaluatie)))
		return NULL;
	return "een evaluatie met dit besluit";
}

const char *mist_verandering(const struct gang *gang)
{
	return gang->wijzigt || !gang->heeft_vorige ? NULL
		: "een ander profiel, een andere bestemming of een ander niveau";
}

const char *mist_notulen(const struct gang *gang)
{
	struct record besluit;

	return opp_besluit(gang->store, &gang->opp, gang->arena, &besluit) ? NULL
		: "het besluit bij de vergadering";
}

const char *mist_uren(const struct gang *gang)
{
	return record_is(&gang->opp, V_opp_afwijking_uren, "0") ? "meer dan 0 uur"
		: NULL;
}

const char *mist_handelingsdeel(const struct gang *gang)
{
	return record_is(&gang->opp, V_opp_handelingsdeel, "nee")
		? "ja bij Handelingsdeel; er staat nee" : NULL;
}

const char *mist_overdracht(const struct gang *gang)
{
	const struct record *uitstroom = &gang->uitstroom;
	struct text wat = { 0 };

	if (record_is(uitstroom, V_uitstroom_toestemming, "nee"))
		return NULL;
	if (!record_text(uitstroom, V_uitstroom_toestemming))
		deel_add(&wat, "toestemming");
	if (!record_text(uitstroom, V_uitstroom_overdracht_op))
		deel_add(&wat, "wanneer");
	if (!record_text(uitstroom, V_uitstroom_overdracht_aan))
		deel_add(&wat, "aan wie");
	if (!record_text(uitstroom, V_uitstroom_overdracht_wijze))
		deel_add(&wat, "hoe");
	if (wat.len == 0)
		return NULL;
	return tekst_keep(&wat, gang->arena);
}

const char *mist_overgang(const struct gang *gang)
{
	return record_is(&gang->leerling, V_leerling_afdeling, "vso") ? NULL
		: "de afdeling wordt vso";
}
