/* Until 31 July of the schooljaar with the 20th birthday, from 365 days before it. */
#include "regel.h"

static void vso(struct regel *r, const char *velden)
{
	leerling(r, arena_printf(&r->school.arena, "inschrijfdatum=2018-08-01|%s", velden));
}

/* Born on 31-07-2006: 20 on the last day of 2025-2026. */
static void around_the_term(struct regel *r)
{
	struct signaal signaal;

	vso(r, "geboortedatum=2006-07-31");
	zwijgt(r, "2025-07-30");
	signaal = geeft(r, "2025-07-31", ERNST_WAARSCHUWING, "2026-07-31", "tot en met 31-07-2026");
	assert_int_equal(signaal.entiteit, E_uitstroom);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2025-08-01", ERNST_WAARSCHUWING, "2026-07-31", "20e verjaardag");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "duurde");
	vso(r, "geboortedatum=2006-08-01"); /* 20 on the first day of 2026-2027 */
	zwijgt(r, "2026-07-30");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2027-07-31", "");
}

/* 20 on 29-02-2028; a leap day lies between 01-08-2027 and 31-07-2028. */
static void born_on_29_february(struct regel *r)
{
	vso(r, "geboortedatum=2008-02-29");
	zwijgt(r, "2027-07-31");
	geeft(r, "2027-08-01", ERNST_WAARSCHUWING, "2028-07-31", "");
}

static void with_ontheffing(struct regel *r)
{
	vso(r, "geboortedatum=2006-07-31|ontheffing_tot=2027-07-31");
	zwijgt(r, "2026-07-30");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2027-07-31", "einde van de ontheffing");
	geeft(r, "2027-07-31", ERNST_WAARSCHUWING, "2027-07-31", "");
	geeft(r, "2027-08-01", ERNST_TE_LAAT, "2027-07-31", "einde van de ontheffing");
	vso(r, "geboortedatum=2006-07-31|ontheffing_tot=2026-07-30"); /* ends before the term itself */
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "20e verjaardag");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "");
}

static void who_leaves(struct regel *r)
{
	int64_t gepland;

	vso(r, "geboortedatum=2006-07-31");
	gepland = heeft(r, E_uitstroom, "datum=2026-08-02|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2018-08-01");
	assert_int_equal(geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "").id, gepland);
	zwijgt(r, "2026-08-02");
	vso(r, "geboortedatum=2006-07-31|afdeling=so");
	zwijgt(r, "2026-07-31");
	zwijgt(r, "2026-08-01");
}

static void other_settings(struct regel *r)
{
	vso(r, "geboortedatum=2006-07-31");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2026-07-29");
	geeft(r, "2026-07-30", ERNST_WAARSCHUWING, "2026-07-31", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2026-07-30");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	instelling(r)->aan = false;
	zwijgt(r, "2026-08-01");
}

REGEL(LEEFTIJD_20)
{
	around_the_term(r);
	born_on_29_february(r);
	with_ontheffing(r);
	who_leaves(r);
	other_settings(r);
}
