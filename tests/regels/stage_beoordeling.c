/* 14 days after the last day: from 14-03-2028 after 29-02-2028. */
#include "regel.h"

static void after_the_end(struct regel *r)
{
	struct signaal signaal;
	int64_t stage;

	leerling(r, "");
	stage = heeft(r, E_stage, "van=2027-09-01|tot=2028-02-29|soort=intern");
	zwijgt(r, "2028-02-29");
	zwijgt(r, "2028-03-13");
	signaal = geeft(r, "2028-03-14", ERNST_WAARSCHUWING, "2028-02-29",
		"De stage (intern) is op 29-02-2028 geëindigd");
	assert_int_equal(signaal.entiteit, E_stage);
	assert_int_equal(signaal.id, stage);
	geeft(r, "2028-03-15", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2029-07-31", ERNST_WAARSCHUWING, "2028-02-29", "");
}

static void broken_off(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2027-09-01|tot=2028-02-29|afgebroken_op=2027-12-01|soort=extern");
	zwijgt(r, "2027-12-14");
	geeft(r, "2027-12-15", ERNST_WAARSCHUWING, "2027-12-01", "is op 01-12-2027 afgebroken");
}

/* Several at a time, each by itself; not one that has no end. */
static void each_stage(struct regel *r)
{
	struct signaal_lijst lijst;

	leerling(r, "");
	heeft(r, E_stage, "van=2026-01-01|soort=extern");
	heeft(r, E_stage, "van=2026-02-01|tot=2026-03-01|soort=extern|beoordeling=Ging goed");
	zwijgt(r, "2027-01-01");
	heeft(r, E_stage, "van=2026-04-01|tot=2026-05-01|soort=extern|beoordeeld_op=2026-05-02");
	heeft(r, E_stage, "van=2026-06-01|tot=2026-07-01|soort=maatschappelijk");
	lijst = regel_ask(r, "2027-01-01");
	assert_int_equal(lijst.aantal, 2);
	expect_day(lijst.rijen[0].datum, "2026-05-01");
	expect_day(lijst.rijen[1].datum, "2026-07-01");
}

static void only_who_is_here(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2026-02-01|tot=2026-03-01|soort=extern");
	heeft(r, E_uitstroom, "datum=2026-10-01|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-09-30", ERNST_WAARSCHUWING, "2026-03-01", "");
	zwijgt(r, "2026-10-01");
}

static void other_settings(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2026-02-01|tot=2026-03-01|soort=extern");
	instelling(r)->na = 1;
	zwijgt(r, "2026-03-01");
	geeft(r, "2026-03-02", ERNST_WAARSCHUWING, "2026-03-01", "");
	instelling(r)->na = 0;
	zwijgt(r, "2026-02-28");
	geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2026-03-01", "");
	instelling(r)->aan = false;
	zwijgt(r, "2026-03-02");
}

REGEL(STAGE_BEOORDELING)
{
	after_the_end(r);
	broken_off(r);
	each_stage(r);
	only_who_is_here(r);
	other_settings(r);
}
