/* Rules over the fields of one record: what may never be kept, whichever door it comes through. */
#include "intern.h"

static enum status check_required(const struct record *record, int *veld, struct error *err)
{
	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *v = &record->soort->velden[i];

		if ((v->vlaggen & VERPLICHT) && !record->waarden[i]) {
			*veld = i;
			return fail(err, ERR_INPUT, "%s is verplicht", v->label);
		}
	}
	return OK;
}

/* Pairs of days of which the second may not lie before the first. */
static const struct volgorde {
	enum entiteit_nr nr;
	int eerst, dan;
	const char *zin;
} volgordes[] = {
	{ E_tlv, V_tlv_van, V_tlv_tot, "het einde ligt voor het begin" },
	{ E_stage, V_stage_van, V_stage_tot, "het einde ligt voor het begin" },
	{ E_opp, V_opp_afwijking_van, V_opp_afwijking_tot,
	  "het einde van de afwijking ligt voor het begin" },
	{ E_uitstroom, V_uitstroom_ingeschreven_op, V_uitstroom_datum,
	  "het vertrek ligt voor de inschrijving" },
};

static enum status check_order(const struct record *record, int *veld, struct error *err)
{
	for (size_t i = 0; i < ARRAY_LEN(volgordes); i++) {
		const struct volgorde *v = &volgordes[i];
		dag eerst, dan;

		if (v->nr != record->soort->nr)
			continue;
		eerst = record_dag(record, v->eerst);
		dan = record_dag(record, v->dan);
		if (eerst != GEEN_DAG && dan != GEEN_DAG && dan < eerst) {
			*veld = v->dan;
			return fail(err, ERR_INPUT, "%s", v->zin);
		}
	}
	return OK;
}

enum status record_check(const struct record *record, dag vandaag, int *veld, struct error *err)
{
	enum status status;

	*veld = -1;
	if ((status = check_required(record, veld, err)) ||
	    (status = check_order(record, veld, err)))
		return status;
	if (record->soort->nr == E_leerling &&
	    record_dag(record, V_leerling_geboortedatum) > vandaag) {
		*veld = V_leerling_geboortedatum;
		return fail(err, ERR_INPUT, "de geboortedatum ligt na vandaag");
	}
	if (record->soort->nr == E_opp && record_is(record, V_opp_status, "vastgesteld") &&
	    !record_text(record, V_opp_vastgesteld_op)) {
		*veld = V_opp_vastgesteld_op;
		return fail(err, ERR_INPUT,
			"een vastgestelde versie heeft een datum van vaststelling nodig");
	}
	return OK;
}
