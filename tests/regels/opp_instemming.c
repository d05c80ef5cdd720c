/* Only with a handelingsdeel, and as long as nobody said ja. */
#include "regel.h"

static void answers(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	id = opp(r, "handelingsdeel=ja");
	zwijgt(r, "2025-09-11");
	signaal = geeft(r, "2025-09-12", ERNST_WAARSCHUWING, "2025-09-12", "zonder instemming");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	zwijgt_na_vertrek(r, "2025-09-12");
	leerling(r, "");
	opp(r, "handelingsdeel=ja|instemming=nvt");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "zonder instemming");
	leerling(r, "");
	opp(r, "handelingsdeel=ja|instemming=gevraagd");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "nog niet gegeven");
	leerling(r, "");
	opp(r, "handelingsdeel=ja|instemming=ja");
	zwijgt(r, "2026-01-01");
}

/* It is the person who is of age today whom one asks. */
static void refused(struct regel *r)
{
	leerling(r, "geboortedatum=2008-01-01");
	opp(r, "handelingsdeel=ja|instemming=nee");
	geeft(r, "2025-12-31", ERNST_WAARSCHUWING, "2025-09-12", "De ouders stemmen niet in");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "De leerling stemt niet in");
	leerling(r, "geboortedatum=2008-01-01|handelingsbekwaam=nee");
	opp(r, "handelingsdeel=ja|instemming=nee");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "overleg nodig");
}

static void without_handelingsdeel(struct regel *r)
{
	leerling(r, "");
	opp(r, "handelingsdeel=nee");
	zwijgt(r, "2026-01-01");
	leerling(r, "");
	opp(r, "handelingsdeel=");
	zwijgt(r, "2026-01-01");
}

REGEL(OPP_INSTEMMING)
{
	answers(r);
	refused(r);
	without_handelingsdeel(r);
	telt_vanaf_in_gebruik(r, "handelingsdeel=ja");
}
