/* The pupil is expected to leave on 31-07-2029: the last two years begin on 31-07-2027. */
#include "regel.h"

#define ARBEID "uitstroomprofiel=arbeidsmarkt|bestemming=beschut_werk|niveau=beschut|"
#define MOTIVATIE "wijziging_motivatie=m|"

/* A change to dagbesteding and arbeidsmatig (rang 3, from 4) on 10-10-2027. */
#define LAGER "versie=2|vastgesteld_op=2027-10-10|cvb_besluit_op=2027-10-01" \
	"|uitstroomprofiel=dagbesteding|bestemming=arbeidsmatige_dagbesteding" \
	"|niveau=arbeidsmatig|wijziging_reden=stagnatie|"

static void explained_or_not(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	opp(r, ARBEID);
	id = opp(r, LAGER MOTIVATIE);
	zwijgt(r, "2027-10-09");
	signaal = geeft(r, "2027-10-10", ERNST_INFO, "2027-10-10",
		"profiel van arbeidsmarkt naar dagbesteding, bestemming van ");
	assert_non_null(strstr(signaal.tekst, "(lager)"));
	assert_non_null(strstr(signaal.tekst, ", reden stagnatie, "));
	assert_non_null(strstr(signaal.tekst, "31-07-2029"));
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER);
	geeft(r, "2027-10-10", ERNST_WAARSCHUWING, "2027-10-10", "zonder motivatie; leg");
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER MOTIVATIE "cvb_besluit_op=");
	geeft(r, "2027-10-10", ERNST_WAARSCHUWING, "2027-10-10", "zonder datum van het CvB-besluit");
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER "cvb_besluit_op=");
	geeft(r, "2027-10-10", ERNST_WAARSCHUWING, "2027-10-10", "zonder motivatie en datum van het");
}

static void where_the_years_begin(struct regel *r)
{
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER MOTIVATIE "vastgesteld_op=2027-07-30");
	zwijgt(r, "2028-01-01");
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER MOTIVATIE "vastgesteld_op=2027-07-31");
	geeft(r, "2028-01-01", ERNST_INFO, "2027-07-31", "");
	r->school.config->laatste_jaren = 1;
	zwijgt(r, "2028-01-01");
	r->school.config->laatste_jaren = 2;
	leerling(r, "verwachte_uitstroom=");
	opp(r, ARBEID);
	opp(r, LAGER MOTIVATIE);
	zwijgt(r, "2028-01-01");
}

/* A planned leaving is what one reckons from. */
static void planned_leaving(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=2035-07-31");
	opp(r, ARBEID);
	opp(r, LAGER MOTIVATIE);
	zwijgt(r, "2028-01-01");
	heeft(r, E_uitstroom, "datum=2029-10-10|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2028-01-01", ERNST_INFO, "2027-10-10", "uitstroom op 10-10-2029");
}

/* Only profiel or niveau; filling in what was empty is no change. */
static void what_counts(struct regel *r)
{
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER ARBEID "bestemming=banenafspraak");
	zwijgt(r, "2028-01-01");
	leerling(r, "");
	opp(r, ARBEID "uitstroomprofiel=|niveau=");
	opp(r, LAGER);
	zwijgt(r, "2028-01-01");
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER ARBEID "niveau=werk");
	geeft(r, "2028-01-01", ERNST_WAARSCHUWING, "2027-10-10", "(hoger)");
}

/* A correction that takes the change back, and one that explains it. */
static void corrected(struct regel *r)
{
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER);
	opp(r, LAGER ARBEID "versie=3|vastgesteld_op=2027-11-11|wijziging_correctie=ja");
	geeft(r, "2027-11-10", ERNST_WAARSCHUWING, "2027-10-10", "");
	zwijgt(r, "2027-11-11");
	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER);
	opp(r, LAGER MOTIVATIE "versie=3|vastgesteld_op=2027-11-11|wijziging_correctie=ja");
	geeft(r, "2027-11-11", ERNST_INFO, "2027-10-10", "");
}

/* Once per version. */
static void twice(struct regel *r)
{
	struct signaal_lijst lijst;

	leerling(r, "");
	opp(r, ARBEID);
	opp(r, LAGER);
	opp(r, LAGER ARBEID MOTIVATIE "versie=3|vastgesteld_op=2028-02-02");
	lijst = regel_ask(r, "2028-02-02");
	assert_int_equal(lijst.aantal, 2);
	assert_int_equal(lijst.rijen[0].ernst, ERNST_WAARSCHUWING);
	assert_int_equal(lijst.rijen[0].datum, on("2027-10-10"));
	assert_int_equal(lijst.rijen[1].ernst, ERNST_INFO);
	assert_int_equal(lijst.rijen[1].datum, on("2028-02-02"));
	zwijgt_na_vertrek(r, "2028-02-02");
}

/* Leaving the so within a year of the change; in the vso it is past. */
static void present_afdeling(struct regel *r)
{
	leerling(r, "afdeling=so|verwachte_uitstroom=2028-07-31");
	opp(r, "afdeling=so|uitstroomprofiel=|niveau=vso_arbeidsmarkt");
	opp(r, "versie=2|vastgesteld_op=2027-10-10|afdeling=so|uitstroomprofiel="
		"|niveau=vso_dagbesteding");
	geeft(r, "2027-10-10", ERNST_WAARSCHUWING, "2027-10-10", "(lager)");
	leerling(r, "verwachte_uitstroom=2028-07-31");
	opp(r, "afdeling=so|uitstroomprofiel=|niveau=vso_arbeidsmarkt");
	opp(r, "versie=2|vastgesteld_op=2027-10-10|afdeling=so|uitstroomprofiel="
		"|niveau=vso_dagbesteding");
	heeft(r, E_uitstroom, "datum=2027-11-01|soort=overgang_so_vso|afdeling=so"
		"|ingeschreven_op=2025-08-18");
	zwijgt(r, "2027-12-01");
}

REGEL(PROFIEL_LAATSTE_JAREN)
{
	explained_or_not(r);
	where_the_years_begin(r);
	planned_leaving(r);
	what_counts(r);
	corrected(r);
	twice(r);
	present_afdeling(r);
}
