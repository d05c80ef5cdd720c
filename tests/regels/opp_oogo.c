/* The consultation comes before vaststellen on 12-09-2025, or on that day. */
#include "regel.h"

static void none(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	id = opp(r, "oogo_op=");
	zwijgt(r, "2025-09-11");
	signaal = geeft(r, "2025-09-12", ERNST_WAARSCHUWING, "2025-09-12", "met de ouders");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	zwijgt_na_vertrek(r, "2025-09-12");
}

static void too_late(struct regel *r)
{
	leerling(r, "");
	opp(r, "oogo_op=2025-09-11");
	zwijgt(r, "2025-10-01");
	leerling(r, "");
	opp(r, "oogo_op=2025-09-12");
	zwijgt(r, "2025-10-01");
	leerling(r, "");
	opp(r, "oogo_op=2025-09-13");
	geeft(r, "2025-10-01", ERNST_WAARSCHUWING, "2025-09-12", "staat op 13-09-2025");
}

/* Of age on the day of vaststellen. */
static void of_age(struct regel *r)
{
	leerling(r, "geboortedatum=2007-09-12");
	opp(r, "oogo_op=");
	geeft(r, "2025-10-01", ERNST_WAARSCHUWING, "2025-09-12", "overleg met de leerling");
	leerling(r, "geboortedatum=2007-09-13");
	opp(r, "oogo_op=");
	geeft(r, "2025-10-01", ERNST_WAARSCHUWING, "2025-09-12", "overleg met de ouders");
}

REGEL(OPP_OOGO)
{
	none(r);
	too_late(r);
	of_age(r);
	telt_vanaf_in_gebruik(r, "oogo_op=");
}
