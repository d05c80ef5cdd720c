/* The day after the expected day of leaving, as long as no leaving is planned. */
#include "regel.h"

static void expected(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "verwachte_uitstroom=2026-07-31");
	zwijgt(r, "2026-07-30");
	zwijgt(r, "2026-07-31");
	signaal = geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "uitstroom op 31-07-2026");
	assert_int_equal(signaal.entiteit, E_leerling);
	assert_int_equal(signaal.id, r->leerling);
	geeft(r, "2028-02-29", ERNST_TE_LAAT, "2026-07-31", "");
	leerling(r, "verwachte_uitstroom=");
	zwijgt(r, "2028-02-29");
}

/* Planned for later, it is not forgotten; going to the vso is no leaving. */
static void planned(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=2026-07-31");
	heeft(r, E_uitstroom, "datum=2026-09-15|soort=overgang_so_vso|afdeling=so"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "");
	heeft(r, E_uitstroom, "datum=2026-10-01|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	zwijgt(r, "2026-08-01");
	zwijgt(r, "2026-09-30");
	zwijgt(r, "2026-10-01"); /* left */
	zwijgt(r, "2026-10-02");
}

/* Who came back is here, and the new stay has no expected day yet. */
static void came_back(struct regel *r)
{
	leerling(r, "inschrijfdatum=2026-08-18|verwachte_uitstroom=2026-07-31");
	heeft(r, E_uitstroom, "datum=2026-07-31|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2024-08-18");
	geeft(r, "2026-08-18", ERNST_TE_LAAT, "2026-07-31", "");
}

REGEL(UITSTROOM_DATUM)
{
	expected(r);
	planned(r);
	came_back(r);
	instelling(r)->aan = false;
	zwijgt(r, "2026-08-18");
}
