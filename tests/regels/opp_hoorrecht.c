/* The right holds for versions from 01-08-2025 on. */
#include "regel.h"

static void since_august(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	opp(r, "vastgesteld_op=2025-07-31|gehoord_op=");
	zwijgt(r, "2026-01-01");
	leerling(r, "");
	id = opp(r, "vastgesteld_op=2025-08-01|gehoord_op=");
	zwijgt(r, "2025-07-31");
	signaal = geeft(r, "2025-08-01", ERNST_WAARSCHUWING, "2025-08-01", "is gehoord");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	r->school.config->hoorrecht_vanaf = on("2025-08-02");
	zwijgt(r, "2026-01-01");
	r->school.config->hoorrecht_vanaf = on("2025-08-01");
}

static void heard_or_why_not(struct regel *r)
{
	leerling(r, "");
	opp(r, "gehoord_op=2025-10-01");
	zwijgt(r, "2026-01-01");
	leerling(r, "");
	opp(r, "gehoord_op=|niet_gehoord_reden=begrijpt de vraag niet");
	zwijgt(r, "2026-01-01");
	leerling(r, "");
	opp(r, "gehoord_op=|gehoord_wijze=gesprek");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "");
	zwijgt_na_vertrek(r, "2026-01-01");
}

REGEL(OPP_HOORRECHT)
{
	since_august(r);
	heard_or_why_not(r);
	telt_vanaf_in_gebruik(r, "gehoord_op=");
}
