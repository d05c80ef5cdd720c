/* From 24 months before the leaving, clipped: 28-02-2026 for 29-02-2028. */
#include "regel.h"

static void with_profiel(struct regel *r, const char *velden)
{
	leerling(r, "verwachte_uitstroom=2028-02-29");
	opp(r, velden);
}

static void arbeidsmarkt(struct regel *r)
{
	struct signaal signaal;

	with_profiel(r, "");
	zwijgt(r, "2026-02-27");
	signaal = geeft(r, "2026-02-28", ERNST_WAARSCHUWING, "2028-02-29", "profiel arbeidsmarkt");
	assert_int_equal(signaal.entiteit, E_stage);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2028-02-29", "29-02-2028");
	geeft(r, "2028-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-02-29", "");
	zwijgt(r, "2028-03-01");
	heeft(r, E_stage, "van=2026-03-01|soort=maatschappelijk");
	geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2028-02-29", "");
	heeft(r, E_stage, "van=2027-12-01|soort=intern"); /* still to begin */
	zwijgt(r, "2026-03-01");
	with_profiel(r, "");
	heeft(r, E_stage, "van=2025-09-01|tot=2025-10-01|soort=dagbesteding");
	zwijgt(r, "2026-03-01");
}

static void vervolgonderwijs(struct regel *r)
{
	struct signaal signaal;

	with_profiel(r, "uitstroomprofiel=vervolgonderwijs");
	heeft(r, E_stage, "van=2025-09-01|soort=extern");
	zwijgt(r, "2026-02-27");
	signaal = geeft(r, "2026-02-28", ERNST_INFO, "2028-02-29", "maatschappelijke stage");
	assert_int_equal(signaal.entiteit, E_stage);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2028-02-29", ERNST_INFO, "2028-02-29", "");
	zwijgt(r, "2028-03-01");
	heeft(r, E_stage, "van=2027-12-01|soort=maatschappelijk");
	zwijgt(r, "2026-02-28");
}

static void never_asked(struct regel *r)
{
	with_profiel(r, "uitstroomprofiel=dagbesteding");
	zwijgt(r, "2027-01-01");
	with_profiel(r, "uitstroomprofiel=");
	zwijgt(r, "2027-01-01");
	with_profiel(r, "status=concept");
	zwijgt(r, "2027-01-01");
	leerling(r, "verwachte_uitstroom=");
	opp(r, "");
	zwijgt(r, "2027-01-01");
	leerling(r, "verwachte_uitstroom=2028-02-29|afdeling=so");
	opp(r, "");
	zwijgt(r, "2027-01-01");
}

/* The newest version that was vastgesteld decides, from its day on. */
static void huidige_opp(struct regel *r)
{
	with_profiel(r, "uitstroomprofiel=dagbesteding");
	opp(r, "versie=2|vastgesteld_op=2027-01-02");
	opp(r, "versie=3|status=concept|vastgesteld_op=|uitstroomprofiel=dagbesteding");
	zwijgt(r, "2027-01-01");
	geeft(r, "2027-01-02", ERNST_WAARSCHUWING, "2028-02-29", "");
}

/* A planned leaving goes before the expected one; who left is not asked. */
static void planned(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	zwijgt(r, "2027-07-30"); /* 31-07-2029 is expected */
	heeft(r, E_uitstroom, "datum=2028-02-29|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	zwijgt(r, "2026-02-27");
	geeft(r, "2026-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	zwijgt(r, "2028-02-29");
}

REGEL(STAGE_ONTBREEKT)
{
	arbeidsmarkt(r);
	vervolgonderwijs(r);
	never_asked(r);
	huidige_opp(r);
	planned(r);
	with_profiel(r, "");
	instelling(r)->aan = false;
	zwijgt(r, "2027-01-01");
}
