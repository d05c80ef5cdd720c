/* Writes what people marked on a dossier by hand: now and then something is open. */
#include "kind.h"

static void write_aandachtspunt(struct kind *kind, dag datum, dag opgelost)
{
	struct record record = kind_record(kind, E_aandachtspunt);

	put_dag(kind, &record, V_aandachtspunt_datum, datum);
	put_int(kind, &record, V_aandachtspunt_nr, 1);
	put_zin(kind, &record, V_aandachtspunt_tekst, &bank_aandachtspunten);
	put(&record, V_aandachtspunt_door, chance(kind, 600) ? kind->school->ib : kind->mentor);
	if (opgelost != GEEN_DAG) {
		put_dag(kind, &record, V_aandachtspunt_opgelost_op, opgelost);
		if (chance(kind, 900))
			put_zin(kind, &record, V_aandachtspunt_oplossing, &bank_oplossingen);
	}
	school_insert(kind->school, &record);
}

/* One that was resolved in its time, and for one in nine who are here one that is not. */
void demo_write_aandachtspunten(struct kind *kind)
{
	dag vroeger = kind->einde - 500 > kind->ingeschreven ? kind->einde - 500
		: kind->ingeschreven;
	dag pas = kind->einde - 60 > kind->ingeschreven ? kind->einde - 60 : kind->ingeschreven;

	if (chance(kind, 300) && vroeger < pas - 1) {
		dag datum = schooldag_draw(&kind->toeval, vroeger, pas - 1);

		write_aandachtspunt(kind, datum, schooldag_draw(&kind->toeval, datum, kind->einde));
	}
	if (kind->vertrek == GEEN_DAG && chance(kind, 110))
		write_aandachtspunt(kind, schooldag_draw(&kind->toeval, pas, kind->einde), GEEN_DAG);
}
