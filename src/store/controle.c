/* Rules over the fields of one record: what may never be kept, whichever door it comes through. */
#include <string.h>

#include "intern.h"

size_t bezwaren_tegen(const struct bezwaren *bezwaren)
{
	size_t tegen = 0;

	for (size_t i = 0; i < bezwaren->aantal; i++)
		tegen += bezwaren->rijen[i].houdt_tegen;
	return tegen;
}

static void object(struct bezwaren *bezwaren, int veld, const char *zin)
{
	bezwaren->rijen[bezwaren->aantal++] = (struct bezwaar){ veld, zin, true };
}

static void check_fields(const struct record *record, struct arena *arena,
	struct bezwaren *bezwaren)
{
	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *v = &record->soort->velden[i];
		const char *waarde = record->waarden[i];

		if ((v->vlaggen & VERPLICHT) && !waarde)
			object(bezwaren, i, arena_printf(arena, "%s is verplicht", v->label));
		if (waarde && strlen(waarde) > WAARDE_MAX)
			object(bezwaren, i, arena_printf(arena,
				"%s is langer dan 1 MB; maak de tekst korter", v->label));
	}
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

static void check_order(const struct record *record, struct bezwaren *bezwaren)
{
	for (size_t i = 0; i < ARRAY_LEN(volgordes); i++) {
		const struct volgorde *v = &volgordes[i];
		dag eerst, dan;

		if (v->nr != record->soort->nr)
			continue;
		eerst = record_dag(record, v->eerst);
		dan = record_dag(record, v->dan);
		if (eerst != GEEN_DAG && dan != GEEN_DAG && dan < eerst)
			object(bezwaren, v->dan, v->zin);
	}
}

struct bezwaren record_bezwaren(const struct record *record, dag vandaag, struct arena *arena)
{
	size_t meest = (size_t)record->soort->aantal + ARRAY_LEN(volgordes) + 2;
	struct bezwaren bezwaren = {
		.rijen = arena_alloc(arena, meest * sizeof(*bezwaren.rijen)) };

	check_fields(record, arena, &bezwaren);
	check_order(record, &bezwaren);
	if (record->soort->nr == E_leerling &&
	    record_dag(record, V_leerling_geboortedatum) > vandaag)
		object(&bezwaren, V_leerling_geboortedatum, "de geboortedatum ligt na vandaag");
	if (record->soort->nr == E_opp && record_is(record, V_opp_status, "vastgesteld") &&
	    !record_text(record, V_opp_vastgesteld_op))
		object(&bezwaren, V_opp_vastgesteld_op,
			"een vastgestelde versie heeft een datum van vaststelling nodig");
	return bezwaren;
}

enum status record_check(const struct record *record, dag vandaag, int *veld, struct error *err)
{
	struct arena arena = { 0 };
	struct bezwaren bezwaren = record_bezwaren(record, vandaag, &arena);
	enum status status = OK;

	*veld = -1;
	if (bezwaren.aantal > 0) {
		*veld = bezwaren.rijen[0].veld;
		status = fail(err, ERR_INPUT, "%s", bezwaren.rijen[0].zin);
	}
	arena_clear(&arena);
	return status;
}
