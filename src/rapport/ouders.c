/* What a print for parents may hold. What was not meant for them from the start stays out: working
 * notes, what meetings keep for themselves, concepts, and how to reach somebody else. */
#include "intern.h"

bool ouders_record(const struct record *record)
{
	switch (record->soort->nr) {
	case E_leerling:
	case E_contact:
	case E_tlv:
	case E_doel:
	case E_evaluatie:
	case E_stage:
	case E_uitstroom:
	case E_toestemming:
		return true;
	case E_opp:
		return record_is(record, V_opp_status, "vastgesteld");
	case E_notitie:
		return record_is(record, V_notitie_deelbaar, "ja");
	default:
		return false;
	}
}

/* An opmerking is there for whoever works with the record. Of parents who live apart the one may
 * not learn here where the other can be reached. */
bool ouders_veld(const struct entiteit *soort, int veld)
{
	static const struct {
		enum entiteit_nr nr;
		int veld;
	} niet[] = {
		{E_leerling, V_leerling_eckid},
		{E_contact, V_contact_volgorde},
		{E_contact, V_contact_telefoon},
		{E_contact, V_contact_email},
		{E_contact, V_contact_opmerking},
		{E_uitstroom, V_uitstroom_opmerking},
		{E_toestemming, V_toestemming_opmerking},
		{E_notitie, V_notitie_deelbaar},
	};

	for (size_t i = 0; i < ARRAY_LEN(niet); i++)
		if (niet[i].nr == soort->nr && niet[i].veld == veld)
			return false;
	return !(soort->velden[veld].vlaggen & INTERN);
}
