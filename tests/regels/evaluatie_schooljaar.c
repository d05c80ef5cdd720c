/* In May, June and July of a schooljaar without an evaluation, unless EVALUATIE_TERMIJN says so. */
#include "regel.h"

#define EVALUATIE "besluit=handhaven|motivatie=m|"

/* Vastgesteld before the schooljaar, evaluated on 20-07-2025: the term is 20-07-2026, which is told
 * from 08-06-2026 on. */
static void from_may_on(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "inschrijfdatum=2024-08-01");
	opp(r, "vastgesteld_op=2024-09-12");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-07-20");
	zwijgt(r, "2026-04-30");
	signaal = geeft(r, "2026-05-01", ERNST_WAARSCHUWING, "2026-07-31", "2025-2026");
	assert_int_equal(signaal.entiteit, E_evaluatie);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2026-06-07", ERNST_WAARSCHUWING, "2026-07-31", "uiterlijk 31-07-2026");
	zwijgt(r, "2026-06-08");
	r->school.config->signalen[SIGNAAL_EVALUATIE_TERMIJN].aan = false;
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2026-08-01");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-06-10");
	geeft(r, "2026-06-09", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2026-06-10");
	r->school.config->signalen[SIGNAAL_EVALUATIE_TERMIJN].aan = true;
}

/* 31 July is still the schooljaar before, 1 August this one. */
static void evaluated_when(struct regel *r)
{
	leerling(r, "inschrijfdatum=2024-08-01");
	opp(r, "vastgesteld_op=2024-09-12");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-07-31");
	geeft(r, "2026-05-01", ERNST_WAARSCHUWING, "2026-07-31", "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-08-01");
	zwijgt(r, "2026-05-01");
}

/* The first version of all counts, so that a new one does not put it off. */
static void opp_from_when(struct regel *r)
{
	leerling(r, "");
	opp(r, "vastgesteld_op=2025-08-01");
	zwijgt(r, "2026-05-01");
	leerling(r, "");
	opp(r, "vastgesteld_op=2025-07-31");
	opp(r, "versie=2|vastgesteld_op=2025-11-01");
	geeft(r, "2026-05-01", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt_na_vertrek(r, "2026-05-01");
	leerling(r, "");
	zwijgt(r, "2026-05-01");
}

REGEL(EVALUATIE_SCHOOLJAAR)
{
	from_may_on(r);
	evaluated_when(r);
	opp_from_when(r);
}
