/* What led to what: the evaluation that decided on another perspective, the opp version that came
 * of it, and the decision in the minutes. Nothing of this is stored: it follows from days. */
#include "cvb/regels.h"

static bool besloot_tot_bijstellen(const struct record *evaluatie)
{
	return record_is(evaluatie, V_evaluatie_besluit, "perspectief_bijstellen");
}

/* A version that came after the one that was evaluated; a concept counts whenever it was begun. */
static bool volgt_op(const struct record *opp, const struct record *evaluatie)
{
	dag vastgesteld = record_dag(opp, V_opp_vastgesteld_op);

	if (record_is(opp, V_opp_status, "vervallen") ||
	    record_int(opp, V_opp_versie, 0) <= record_int(evaluatie, V_evaluatie_opp_versie, 0))
		return false;
	return record_is(opp, V_opp_status, "concept") ||
	       vastgesteld >= record_dag(evaluatie, V_evaluatie_datum);
}

bool evaluatie_gevolg(struct store *store, const struct record *evaluatie, struct arena *arena,
	struct record *out)
{
	struct record_lijst opps;

	if (!besloot_tot_bijstellen(evaluatie))
		return false;
	opps = records_of(store, E_opp, evaluatie->leerling, arena);
	for (size_t i = 0; i < opps.aantal; i++)
		if (volgt_op(&opps.rijen[i], evaluatie)) {
			*out = opps.rijen[i];
			return true;
		}
	return false;
}

bool opp_aanleiding(struct store *store, const struct record *opp, struct arena *arena,
	struct record *out)
{
	struct record_lijst lijst = records_of(store, E_evaluatie, opp->leerling, arena);
	struct record gevolg;

	for (size_t i = lijst.aantal; i-- > 0;)
		if (evaluatie_gevolg(store, &lijst.rijen[i], arena, &gevolg) &&
		    gevolg.id == opp->id) {
			*out = lijst.rijen[i];
			return true;
		}
	return false;
}

bool evaluatie_zonder_gevolg(struct store *store, int64_t leerling, struct arena *arena,
	struct record *out)
{
	struct record_lijst lijst = records_of(store, E_evaluatie, leerling, arena);
	struct record gevolg;

	if (lijst.aantal == 0)
		return false;
	*out = lijst.rijen[lijst.aantal - 1];
	return besloot_tot_bijstellen(out) && !evaluatie_gevolg(store, out, arena, &gevolg);
}

/* The first record of this kind and pupil with that day in `veld`. */
static bool find_op(struct store *store, const struct record *sleutel, int veld,
	struct arena *arena, struct record *out)
{
	struct record_lijst lijst =
		records_of(store, sleutel->soort->nr, sleutel->leerling, arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		if (waarde_equal(lijst.rijen[i].waarden[veld], sleutel->waarden[veld])) {
			*out = lijst.rijen[i];
			return true;
		}
	return false;
}

bool opp_besluit(struct store *store, const struct record *opp, struct arena *arena,
	struct record *out)
{
	struct record sleutel = record_new(E_besluit, arena);

	sleutel.leerling = opp->leerling;
	sleutel.waarden[V_besluit_datum] = record_text(opp, V_opp_cvb_besluit_op);
	return sleutel.waarden[V_besluit_datum] &&
	       find_op(store, &sleutel, V_besluit_datum, arena, out);
}

bool besluit_gevolg(struct store *store, const struct record *besluit, struct arena *arena,
	struct record *out)
{
	struct record sleutel = record_new(E_opp, arena);

	sleutel.leerling = besluit->leerling;
	sleutel.waarden[V_opp_cvb_besluit_op] = record_text(besluit, V_besluit_datum);
	return find_op(store, &sleutel, V_opp_cvb_besluit_op, arena, out);
}
