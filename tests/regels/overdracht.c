/* 31-07-2026 is 60 days after 01-06-2026 and 90 days before 29-10-2026. */
#include "vertrek.h"

static void before_the_expected_day(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "verwachte_uitstroom=2026-07-31");
	zwijgt(r, "2026-05-31");
	signaal = geeft(r, "2026-06-01", ERNST_WAARSCHUWING, "2026-07-31", "verwacht op 31-07-2026");
	assert_int_equal(signaal.entiteit, E_uitstroom);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2026-06-02", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-07-30", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2026-08-01"); /* still here: another signal */
	leerling(r, "verwachte_uitstroom=");
	zwijgt(r, "2026-07-31");
}

static void around_a_planned_day(struct regel *r)
{
	struct signaal signaal;
	int64_t uitstroom = vertrokken(r, "");

	zwijgt(r, "2026-05-31");
	signaal = geeft(r, "2026-06-01", ERNST_WAARSCHUWING, "2026-07-31", "gepland op 31-07-2026");
	assert_int_equal(signaal.id, uitstroom);
	assert_true(signaal.ingeschreven);
	geeft(r, "2026-07-30", ERNST_WAARSCHUWING, "2026-07-31", "gepland");
	signaal = geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "vertrok op 31-07-2026");
	assert_int_equal(signaal.entiteit, E_uitstroom);
	assert_int_equal(signaal.id, uitstroom);
	assert_false(signaal.ingeschreven);
	geeft(r, "2026-10-28", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-10-29", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2026-10-30");
}

/* The same before and after. */
static void none_to_do(struct regel *r, const char *velden)
{
	vertrokken(r, velden);
	zwijgt(r, "2026-07-01");
	zwijgt(r, "2026-08-01");
}

static void still_to_do(struct regel *r, const char *velden, const char *advice)
{
	vertrokken(r, velden);
	geeft(r, "2026-07-01", ERNST_WAARSCHUWING, "2026-07-31", advice);
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", advice);
}

static void whether_it_is_needed(struct regel *r)
{
	none_to_do(r, "overdracht_op=2026-06-20");
	none_to_do(r, "toestemming=nee");
	none_to_do(r, "bestemming=geen");
	none_to_do(r, "bestemming=uitkering");
	none_to_do(r, "bestemming=onbekend");
	still_to_do(r, "toestemming=ja", "; draag over");
	still_to_do(r, "bestemming=", "; vraag toestemming");
	still_to_do(r, "soort=tussentijds_ongepland", "");
	still_to_do(r, "afdeling=so", "");
	vertrokken(r, "soort=overleden");
	zwijgt(r, "2026-08-01");
}

/* Of a stay that began again only its own leaving counts. */
static void came_back(struct regel *r)
{
	leerling(r, "inschrijfdatum=2026-08-18|verwachte_uitstroom=2026-12-31");
	vertrek(r, "");
	zwijgt(r, "2026-08-18");
	geeft(r, "2026-12-31", ERNST_WAARSCHUWING, "2026-12-31", "verwacht");
}

static void other_settings(struct regel *r)
{
	vertrokken(r, "datum=2028-02-29");
	instelling(r)->vooraf = 1;
	instelling(r)->na = 1;
	zwijgt(r, "2028-02-27");
	geeft(r, "2028-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-03-01", ERNST_WAARSCHUWING, "2028-02-29", "");
	zwijgt(r, "2028-03-02");
	instelling(r)->vooraf = 0;
	instelling(r)->na = 0;
	zwijgt(r, "2028-02-28");
	geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-02-29", "");
	zwijgt(r, "2028-03-01");
	instelling(r)->aan = false;
	zwijgt(r, "2028-02-29");
}

REGEL(OVERDRACHT)
{
	before_the_expected_day(r);
	around_a_planned_day(r);
	whether_it_is_needed(r);
	came_back(r);
	other_settings(r);
}
