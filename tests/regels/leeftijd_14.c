/* From 1 August of the schooljaar with the 14th birthday; its 31 July still belongs to the so. */
#include "regel.h"

static void so(struct regel *r, const char *velden)
{
	leerling(r, arena_printf(&r->school.arena,
		"afdeling=so|inschrijfdatum=2018-08-01|verwachte_uitstroom=|%s", velden));
}

/* Born on 31-07-2012: 14 on the last day of 2025-2026. */
static void the_last_day_of_a_schooljaar(struct regel *r)
{
	struct signaal signaal;

	so(r, "geboortedatum=2012-07-31");
	zwijgt(r, "2025-07-31");
	signaal = geeft(r, "2025-08-01", ERNST_WAARSCHUWING, "2026-07-31", "tot en met 31-07-2026");
	assert_int_equal(signaal.entiteit, E_uitstroom);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2025-08-02", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "duurt");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "duurde");
}

/* Born on 01-08-2012: 14 on the first day of 2026-2027. */
static void the_first_day_of_a_schooljaar(struct regel *r)
{
	so(r, "geboortedatum=2012-08-01");
	zwijgt(r, "2026-07-31");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2027-07-31", "");
	geeft(r, "2027-08-01", ERNST_TE_LAAT, "2027-07-31", "");
}

static void born_on_29_february(struct regel *r)
{
	so(r, "geboortedatum=2012-02-29"); /* 14 on 01-03-2026 */
	zwijgt(r, "2025-07-31");
	geeft(r, "2025-08-01", ERNST_WAARSCHUWING, "2026-07-31", "");
}

/* A planned leaving is where it can be solved, but does not end the signal before its day. */
static void who_leaves(struct regel *r)
{
	int64_t gepland;

	so(r, "geboortedatum=2012-07-31");
	gepland = heeft(r, E_uitstroom, "datum=2026-07-01|soort=einduitstroom|afdeling=so"
		"|ingeschreven_op=2018-08-01");
	assert_int_equal(
		geeft(r, "2026-06-30", ERNST_WAARSCHUWING, "2026-07-31", "").id, gepland);
	zwijgt(r, "2026-07-01");
	leerling(r, "geboortedatum=2012-07-31|inschrijfdatum=2018-08-01"); /* vso */
	zwijgt(r, "2026-07-31");
	zwijgt(r, "2026-08-01");
}

REGEL(LEEFTIJD_14)
{
	the_last_day_of_a_schooljaar(r);
	the_first_day_of_a_schooljaar(r);
	born_on_29_february(r);
	who_leaves(r);
	so(r, "geboortedatum=2012-07-31");
	instelling(r)->aan = false;
	zwijgt(r, "2026-07-31");
}
