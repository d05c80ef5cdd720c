/* Born on 12-03-2010: 18 on 12-03-2028, which is 90 days after 13-12-2027. */
#include "regel.h"

static void nothing_filled_in(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	zwijgt(r, "2027-12-12");
	signaal = geeft(r, "2027-12-13", ERNST_INFO, "2028-03-12", "wordt 18 op 12-03-2028");
	assert_int_equal(signaal.entiteit, E_leerling);
	assert_int_equal(signaal.id, r->leerling);
	geeft(r, "2027-12-14", ERNST_INFO, "2028-03-12", "vul in");
	geeft(r, "2028-03-11", ERNST_INFO, "2028-03-12", "wordt 18");
	geeft(r, "2028-03-12", ERNST_INFO, "2028-03-12", "werd 18 op 12-03-2028");
	geeft(r, "2028-03-13", ERNST_INFO, "2028-03-12", "");
	geeft(r, "2031-01-01", ERNST_INFO, "2028-03-12", "");
}

/* Then it ends with the birthday, that day not included. */
static void handelingsbekwaam(struct regel *r)
{
	leerling(r, "handelingsbekwaam=ja");
	zwijgt(r, "2027-12-12");
	geeft(r, "2027-12-13", ERNST_INFO, "2028-03-12", "");
	geeft(r, "2028-03-11", ERNST_INFO, "2028-03-12", "bespreek met leerling en ouders");
	zwijgt(r, "2028-03-12");
	zwijgt(r, "2028-03-13");
	leerling(r, "handelingsbekwaam=nee");
	zwijgt(r, "2027-12-13");
	zwijgt(r, "2028-03-11");
	zwijgt(r, "2028-03-12");
	zwijgt(r, "2031-01-01");
}

/* 18 on 01-03-2026, which is 90 days after 01-12-2025. */
static void born_on_29_february(struct regel *r)
{
	leerling(r, "geboortedatum=2008-02-29|handelingsbekwaam=ja");
	zwijgt(r, "2025-11-30");
	geeft(r, "2025-12-01", ERNST_INFO, "2026-03-01", "");
	geeft(r, "2026-02-28", ERNST_INFO, "2026-03-01", "");
	zwijgt(r, "2026-03-01");
}

static void only_who_is_here(struct regel *r)
{
	leerling(r, "geboortedatum=2008-03-12");
	heeft(r, E_uitstroom, "datum=2026-03-20|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-03-19", ERNST_INFO, "2026-03-12", "");
	zwijgt(r, "2026-03-20");
}

static void other_settings(struct regel *r)
{
	leerling(r, "handelingsbekwaam=ja");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2028-03-10");
	geeft(r, "2028-03-11", ERNST_INFO, "2028-03-12", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2028-03-11");
	zwijgt(r, "2028-03-12");
	leerling(r, "");
	zwijgt(r, "2028-03-11");
	geeft(r, "2028-03-12", ERNST_INFO, "2028-03-12", "");
	instelling(r)->aan = false;
	zwijgt(r, "2028-03-12");
}

REGEL(LEEFTIJD_18)
{
	nothing_filled_in(r);
	handelingsbekwaam(r);
	born_on_29_february(r);
	only_who_is_here(r);
	other_settings(r);
}
