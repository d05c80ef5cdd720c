/* From 14 days before the first day to the last: from 18-08-2026 for a stage from 01-09-2026. */
#include "regel.h"

static void around_the_stage(struct regel *r)
{
	struct signaal signaal;
	int64_t stage;

	leerling(r, "");
	stage = heeft(r, E_stage, "van=2026-09-01|tot=2026-12-18|soort=begeleid_extern"
		"|organisatie=Kringloop De Kans");
	zwijgt(r, "2026-08-17");
	signaal = geeft(r, "2026-08-18", ERNST_WAARSCHUWING, "2026-09-01",
		"De stage (begeleid extern) bij Kringloop De Kans begint op 01-09-2026");
	assert_int_equal(signaal.entiteit, E_stage);
	assert_int_equal(signaal.id, stage);
	geeft(r, "2026-08-19", ERNST_WAARSCHUWING, "2026-09-01", "");
	geeft(r, "2026-08-31", ERNST_WAARSCHUWING, "2026-09-01", "begint op");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "loopt sinds 01-09-2026");
	geeft(r, "2026-12-17", ERNST_WAARSCHUWING, "2026-09-01", "");
	geeft(r, "2026-12-18", ERNST_WAARSCHUWING, "2026-09-01", "");
	zwijgt(r, "2026-12-19");
}

static void when_it_ends(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2026-09-01|tot=2026-12-18|afgebroken_op=2026-10-01|soort=extern");
	geeft(r, "2026-10-01", ERNST_WAARSCHUWING, "2026-09-01", "De stage (extern) loopt");
	zwijgt(r, "2026-10-02");
	leerling(r, "");
	heeft(r, E_stage, "van=2026-09-01|soort=extern");
	geeft(r, "2029-01-01", ERNST_WAARSCHUWING, "2026-09-01", "");
}

static void no_agreement_needed(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2026-09-01|soort=intern");
	heeft(r, E_stage, "van=2026-09-01|soort=extern|overeenkomst_op=2026-09-05");
	zwijgt(r, "2026-08-18");
	zwijgt(r, "2026-09-01");
	zwijgt(r, "2027-09-01");
	heeft(r, E_stage, "van=2026-09-01|soort=maatschappelijk");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "(maatschappelijk)");
}

static void once_per_stage(struct regel *r)
{
	int64_t eerste, tweede;
	struct signaal_lijst lijst;

	leerling(r, "");
	tweede = heeft(r, E_stage, "van=2026-09-02|soort=dagbesteding");
	eerste = heeft(r, E_stage, "van=2026-09-01|soort=extern");
	lijst = regel_ask(r, "2026-09-01");
	assert_int_equal(lijst.aantal, 2);
	assert_int_equal(lijst.rijen[0].id, eerste);
	assert_int_equal(lijst.rijen[1].id, tweede);
	expect_day(lijst.rijen[1].datum, "2026-09-02");
}

/* 100 times é is cut to 60 columns, of which the last says so; an escape becomes a visible mark. */
static void any_name_of_a_company(struct regel *r)
{
	struct text naam = {0}, shown = {0};

	leerling(r, "");
	text_add(&naam, "van=2026-09-01|soort=extern|organisatie=\x1b");
	text_add(&shown, "bij ␛");
	for (int i = 0; i < 100; i++)
		text_add(&naam, "é");
	for (int i = 0; i < 58; i++)
		text_add(&shown, "é");
	text_add(&shown, "… loopt");
	heeft(r, E_stage, text_str(&naam));
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", text_str(&shown));
	text_clear(&naam);
	text_clear(&shown);
}

static void only_who_is_here(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2026-09-01|soort=extern");
	heeft(r, E_uitstroom, "datum=2026-10-01|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-09-30", ERNST_WAARSCHUWING, "2026-09-01", "");
	zwijgt(r, "2026-10-01");
}

static void other_settings(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_stage, "van=2028-03-01|soort=extern");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2028-02-28");
	geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-03-01", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2028-02-29");
	geeft(r, "2028-03-01", ERNST_WAARSCHUWING, "2028-03-01", "");
	instelling(r)->aan = false;
	zwijgt(r, "2028-03-01");
}

REGEL(STAGE_OVEREENKOMST)
{
	around_the_stage(r);
	when_it_ends(r);
	no_agreement_needed(r);
	once_per_stage(r);
	any_name_of_a_company(r);
	only_who_is_here(r);
	other_settings(r);
}
