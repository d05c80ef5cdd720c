/* Changes before the last two years, which begin on 31-07-2027, and changes of bestemming. */
#include "regel.h"

/* A change of profiel on 10-10-2026 that is explained and decided. */
#define ANDERS "versie=2|vastgesteld_op=2026-10-10|cvb_besluit_op=2026-10-01" \
	"|uitstroomprofiel=vervolgonderwijs|wijziging_motivatie=m|"

static void what_is_missing(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS);
	zwijgt(r, "2026-10-10");
	leerling(r, "");
	opp(r, "");
	id = opp(r, ANDERS "wijziging_motivatie=");
	zwijgt(r, "2026-10-09");
	signaal = geeft(r, "2026-10-10", ERNST_WAARSCHUWING, "2026-10-10", "zonder motivatie; leg");
	assert_non_null(strstr(signaal.tekst, "profiel van arbeidsmarkt naar vervolgonderwijs"));
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "cvb_besluit_op=");
	geeft(r, "2026-10-10", ERNST_WAARSCHUWING, "2026-10-10", "zonder datum van het CvB-besluit");
}

/* What PROFIEL_LAATSTE_JAREN is about is not said twice, but a change of bestemming is not. */
static void last_years(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "vastgesteld_op=2027-07-30|wijziging_motivatie=");
	geeft(r, "2028-01-01", ERNST_WAARSCHUWING, "2027-07-30", "");
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "vastgesteld_op=2027-07-31|wijziging_motivatie=");
	zwijgt(r, "2028-01-01");
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "vastgesteld_op=2027-10-10|uitstroomprofiel=arbeidsmarkt"
		"|bestemming=banenafspraak|wijziging_motivatie=");
	geeft(r, "2028-01-01", ERNST_WAARSCHUWING, "2027-10-10", "bestemming van ");
	zwijgt_na_vertrek(r, "2028-01-01");
}

/* When the leaving is unknown, so are the last years: then it is another change. */
static void leaving_unknown(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=");
	opp(r, "");
	opp(r, ANDERS "vastgesteld_op=2027-10-10|wijziging_motivatie=");
	geeft(r, "2028-01-01", ERNST_WAARSCHUWING, "2027-10-10", "");
}

static void corrected(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "wijziging_motivatie=");
	opp(r, ANDERS "versie=3|vastgesteld_op=2026-11-11|wijziging_correctie=ja");
	geeft(r, "2026-11-10", ERNST_WAARSCHUWING, "2026-10-10", "");
	zwijgt(r, "2026-11-11");
}

static void present_afdeling(struct regel *r)
{
	leerling(r, "");
	opp(r, "afdeling=so|uitstroomprofiel=|bestemming=vso");
	opp(r, "versie=2|vastgesteld_op=2026-01-01|afdeling=so|uitstroomprofiel=|bestemming=vo");
	zwijgt(r, "2026-01-01");
}

static void from_before_the_program(struct regel *r)
{
	leerling(r, "");
	opp(r, "");
	opp(r, ANDERS "wijziging_motivatie=");
	r->school.config->in_gebruik_vanaf = on("2026-10-10");
	geeft(r, "2026-10-10", ERNST_WAARSCHUWING, "2026-10-10", "");
	r->school.config->in_gebruik_vanaf = on("2026-10-11");
	zwijgt(r, "2026-10-11");
}

REGEL(PROFIEL_MOTIVATIE)
{
	what_is_missing(r);
	last_years(r);
	leaving_unknown(r);
	corrected(r);
	present_afdeling(r);
	from_before_the_program(r);
}
