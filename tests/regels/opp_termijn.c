/* Enrolled on 18-08-2025: six weeks later is 29-09-2025, 28 days before that 01-09-2025. */
#include "regel.h"

static void around_the_term(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	zwijgt(r, "2025-08-31");
	geeft(r, "2025-09-01", ERNST_WAARSCHUWING, "2025-09-29", "uiterlijk 29-09-2025");
	geeft(r, "2025-09-29", ERNST_WAARSCHUWING, "2025-09-29", "18-08-2025");
	signaal = geeft(r, "2025-09-30", ERNST_TE_LAAT, "2025-09-29", "had uiterlijk 29-09-2025");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, 0);
}

/* A version counts from the day on which it was vastgesteld, and a concept never does. */
static void ends_with_a_version(struct regel *r)
{
	int64_t concept;

	leerling(r, "");
	concept = opp(r, "versie=2|status=concept|vastgesteld_op=");
	assert_int_equal(geeft(r, "2025-10-01", ERNST_TE_LAAT, "2025-09-29", "").id, concept);
	opp(r, "vastgesteld_op=2025-10-02");
	geeft(r, "2025-10-01", ERNST_TE_LAAT, "2025-09-29", "");
	zwijgt(r, "2025-10-02");
}

static void version_from_before_enrolment(struct regel *r)
{
	leerling(r, "");
	opp(r, "vastgesteld_op=2025-08-17");
	geeft(r, "2025-09-30", ERNST_TE_LAAT, "2025-09-29", "");
	opp(r, "versie=2|vastgesteld_op=2025-08-18");
	zwijgt(r, "2025-09-30");
}

/* Who left has no term, until a new enrolment. */
static void only_who_is_here(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_uitstroom, "datum=2025-10-10|soort=tussentijds_ongepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2025-10-09", ERNST_TE_LAAT, "2025-09-29", "");
	zwijgt(r, "2025-10-10");
}

REGEL(OPP_TERMIJN)
{
	around_the_term(r);
	ends_with_a_version(r);
	version_from_before_enrolment(r);
	only_who_is_here(r);
	r->school.config->opp_dagen = 10;
	leerling(r, "");
	geeft(r, "2025-08-29", ERNST_TE_LAAT, "2025-08-28", "");
	leerling(r, "inschrijfdatum=9999-12-31");
	geeft(r, "9999-12-31", ERNST_WAARSCHUWING, "9999-12-31", ""); /* there is no later day */
}
