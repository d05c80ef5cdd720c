/* Vastgesteld on 12-09-2025: evaluate by 12-09-2026, of which one is told 42 days before, from
 * 01-08-2026 on. */
#include "regel.h"

#define EVALUATIE "besluit=handhaven|motivatie=m|"

static void first_one(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	opp(r, "");
	zwijgt(r, "2026-07-31");
	signaal = geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-09-12", "opp van 12-09-2025");
	assert_int_equal(signaal.entiteit, E_evaluatie);
	assert_int_equal(signaal.id, 0);
	assert_gebruikt(r, &signaal, "12-09-2025  eerste opp vastgesteld, nog geen evaluatie"
		" | 12-09-2026  12 maanden later | 01-08-2026  vandaag, 42 dagen voor 12-09-2026");
	geeft(r, "2026-09-12", ERNST_WAARSCHUWING, "2026-09-12", "uiterlijk 12-09-2026");
	geeft(r, "2026-09-13", ERNST_TE_LAAT, "2026-09-12", "had uiterlijk 12-09-2026");
	zwijgt_na_vertrek(r, "2026-09-13");
}

/* From the first version, not from the present one. */
static void first_version_counts(struct regel *r)
{
	leerling(r, "");
	opp(r, "versie=2|vastgesteld_op=2026-06-01");
	opp(r, "versie=1");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-09-12", "");
	leerling(r, "");
	opp(r, "status=concept|vastgesteld_op=");
	zwijgt(r, "2030-01-01");
}

/* 12 months after 29-02-2024 is 28-02-2025; 42 days before it is 17-01-2025. */
static void after_the_last_one(struct regel *r)
{
	leerling(r, "inschrijfdatum=2022-08-01");
	opp(r, "vastgesteld_op=2022-09-12");
	heeft(r, E_evaluatie, EVALUATIE "datum=2024-02-29");
	heeft(r, E_evaluatie, EVALUATIE "datum=2023-03-03|volgende_op=2023-06-01");
	zwijgt(r, "2025-01-16");
	geeft(r, "2025-01-17", ERNST_WAARSCHUWING, "2025-02-28", "laatste evaluatie was op 29-02-2024");
	geeft(r, "2025-03-01", ERNST_TE_LAAT, "2025-02-28", "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-03-02");
	geeft(r, "2025-03-01", ERNST_TE_LAAT, "2025-02-28", "");
	zwijgt(r, "2025-03-02");
}

/* What was agreed holds when it is sooner. */
static void agreed_date(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-01-10|volgende_op=2026-04-10");
	zwijgt(r, "2026-02-26");
	geeft(r, "2026-02-27", ERNST_WAARSCHUWING, "2026-04-10", "uiterlijk 10-04-2026");
	geeft(r, "2026-04-11", ERNST_TE_LAAT, "2026-04-10", "");
	leerling(r, "");
	opp(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2026-01-10|volgende_op=2027-01-11");
	geeft(r, "2027-01-11", ERNST_TE_LAAT, "2027-01-10", "");
}

/* Without an opp there is nothing to evaluate. */
static void no_opp(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_evaluatie, EVALUATIE "datum=2025-10-10");
	zwijgt(r, "2027-01-01");
}

static void settings(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	r->school.config->evaluatie_maanden = 6;
	geeft(r, "2026-03-13", ERNST_TE_LAAT, "2026-03-12", "");
	r->school.config->signalen[SIGNAAL_EVALUATIE_TERMIJN].vooraf = 0;
	zwijgt(r, "2026-03-11");
	geeft(r, "2026-03-12", ERNST_WAARSCHUWING, "2026-03-12", "");
}

REGEL(EVALUATIE_TERMIJN)
{
	first_one(r);
	first_version_counts(r);
	after_the_last_one(r);
	agreed_date(r);
	no_opp(r);
	settings(r);
}
