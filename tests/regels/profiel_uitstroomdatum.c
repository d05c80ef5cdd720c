/* A pupil in the vso with an opp, of whom nobody knows when the leaving is. */
#include "regel.h"

static void unknown(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "verwachte_uitstroom=");
	zwijgt(r, "2026-01-01");
	opp(r, "");
	zwijgt(r, "2025-09-11");
	signaal = geeft(r, "2025-09-12", ERNST_INFO, "", "niet ingevuld");
	assert_int_equal(signaal.entiteit, E_leerling);
	assert_int_equal(signaal.id, r->leerling);
	zwijgt_na_vertrek(r, "2026-01-01");
}

static void known(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	zwijgt(r, "2026-01-01");
	leerling(r, "verwachte_uitstroom=");
	opp(r, "");
	heeft(r, E_uitstroom, "datum=2026-05-05|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	zwijgt(r, "2026-01-01");
}

/* Going over to the vso is no leaving, and the so need not say when. */
static void so(struct regel *r)
{
	leerling(r, "afdeling=so|verwachte_uitstroom=");
	opp(r, "afdeling=so");
	zwijgt(r, "2026-01-01");
	leerling(r, "verwachte_uitstroom=");
	opp(r, "");
	heeft(r, E_uitstroom, "datum=2026-05-05|soort=overgang_so_vso|afdeling=so"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-01-01", ERNST_INFO, "", "");
}

REGEL(PROFIEL_UITSTROOMDATUM)
{
	unknown(r);
	known(r);
	so(r);
}
