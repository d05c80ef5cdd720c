/* What only the form on a stage knows: where it begins (at the assessment, or as the stage that
 * follows on another), and that the opp may stand in the way of dagbesteding. */
#include "formulier.h"

/* False, and a sentence on the screen, when it may not or is gone. */
static bool stage_load(struct tui *tui, int64_t id, struct arena *arena, struct record *out)
{
	if (!tui_may_write(tui))
		return false;
	if (record_load(store_of(tui), E_stage, id, arena, out))
		return true;
	tui_complain(tui, "Deze stage is intussen verwijderd.");
	return false;
}

/* A gemeente may refuse dagbesteding then. */
bool opp_is_beschut(struct formulier *f)
{
	struct record opp = termen_of(f->store, f->leerling.id, f->store->vandaag, &f->arena).opp;

	return opp.soort && (record_is(&opp, V_opp_niveau, "beschut") ||
		record_is(&opp, V_opp_bestemming, "beschut_werk"));
}

void stage_form_beoordelen(struct tui *tui, int64_t id)
{
	struct arena arena = { 0 };
	struct record stage;

	if (stage_load(tui, id, &arena, &stage)) {
		struct record begin = record_copy(&stage, &arena);

		if (!begin.waarden[V_stage_beoordeeld_op])
			begin.waarden[V_stage_beoordeeld_op] = iso_tekst(tui->vandaag, &arena);
		formulier_edit_from(tui, &stage, &begin, V_stage_beoordeling);
	}
	arena_clear(&arena);
}

/* The day after the one before it, but never in the past: what was is written down by its date. */
static dag first_day(const struct record *vorige, dag vandaag)
{
	dag einde = record_dag(vorige, record_text(vorige, V_stage_afgebroken_op)
		? V_stage_afgebroken_op : V_stage_tot);

	return einde != GEEN_DAG && einde >= vandaag ? datum_add_days(einde, 1) : vandaag;
}

void stage_form_vervolg(struct tui *tui, int64_t id)
{
	static const int gelijk[] = { V_stage_soort, V_stage_vorm, V_stage_organisatie,
		V_stage_contactpersoon, V_stage_telefoon, V_stage_begeleider, V_stage_jobcoach,
		V_stage_dagen_per_week, V_stage_uren };
	struct arena arena = { 0 };
	struct record vorige;

	if (stage_load(tui, id, &arena, &vorige)) {
		struct record begin = record_new(E_stage, &arena);

		begin.leerling = vorige.leerling;
		for (size_t i = 0; i < ARRAY_LEN(gelijk); i++)
			begin.waarden[gelijk[i]] = record_text(&vorige, gelijk[i]);
		begin.waarden[V_stage_van] = iso_tekst(first_day(&vorige, tui->vandaag), &arena);
		record_form_new_from(tui, &begin);
	}
	arena_clear(&arena);
}
