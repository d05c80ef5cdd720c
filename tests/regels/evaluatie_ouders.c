/* Evaluations of schooljaar 2025-2026, from 01-08-2025 on. */
#include "regel.h"

#define EVALUATIE "besluit=handhaven|motivatie=m|"

static void without_parents(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	opp(r, "");
	zwijgt(r, "2026-01-10");
	id = heeft(r, E_evaluatie, EVALUATIE "datum=2026-01-10|met_ouders=nee|met_leerling=ja");
	zwijgt(r, "2026-01-09");
	signaal = geeft(r, "2026-01-10", ERNST_WAARSCHUWING, "2026-01-10", "zonder de ouders");
	assert_int_equal(signaal.entiteit, E_evaluatie);
	assert_int_equal(signaal.id, id);
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-01-10", "");
	zwijgt(r, "2026-08-01");
}

/* One with them is enough; empty is not nee. */
static void one_is_enough(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-10-10|met_ouders=nee");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-03-10|met_ouders=nee");
	geeft(r, "2026-03-09", ERNST_WAARSCHUWING, "2025-10-10", "");
	geeft(r, "2026-03-10", ERNST_WAARSCHUWING, "2026-03-10", "het laatst op 10-03-2026");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-04-10");
	zwijgt(r, "2026-04-10");
	leerling(r, "");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-10-10|met_ouders=ja");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-03-10|met_ouders=nee");
	zwijgt(r, "2026-03-10");
}

/* What was done last schooljaar does not count. */
static void this_schooljaar(struct regel *r)
{
	leerling(r, "inschrijfdatum=2024-08-01");
	opp(r, "vastgesteld_op=2024-09-12");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-07-31|met_ouders=ja");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-08-01|met_ouders=nee");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-08-01", "");
	zwijgt_na_vertrek(r, "2026-01-01");
}

/* Eighteen on 10-03-2026: the day of the last evaluation decides about all of them. */
static void of_age(struct regel *r)
{
	leerling(r, "geboortedatum=2008-03-10");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-10-10|met_ouders=ja|met_leerling=nee");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-03-09|met_ouders=nee|met_leerling=nee");
	zwijgt(r, "2026-03-09");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-03-10|met_ouders=ja|met_leerling=nee");
	geeft(r, "2026-03-10", ERNST_WAARSCHUWING, "2026-03-10", "zonder de leerling");
	leerling(r, "geboortedatum=2008-03-10|handelingsbekwaam=nee");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-03-10|met_ouders=nee|met_leerling=ja");
	geeft(r, "2026-03-10", ERNST_WAARSCHUWING, "2026-03-10", "zonder de ouders");
}

static void no_opp(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-01-10|met_ouders=nee");
	zwijgt(r, "2026-01-10");
}

REGEL(EVALUATIE_OUDERS)
{
	without_parents(r);
	one_is_enough(r);
	this_schooljaar(r);
	of_age(r);
	no_opp(r);
}
