/* From 90 days before the first day to the last: from 03-06-2026 for a stage from 01-09-2026. */
#include "regel.h"

static int64_t dagbesteding(struct regel *r, const char *velden)
{
	leerling(r, "");
	return heeft(r, E_stage, arena_printf(&r->school.arena,
		"van=2026-09-01|tot=2026-12-18|soort=dagbesteding|%s", velden));
}

static void around_the_stage(struct regel *r)
{
	struct signaal signaal;
	int64_t stage = dagbesteding(r, "organisatie=De Hoeve");

	zwijgt(r, "2026-06-02");
	signaal = geeft(r, "2026-06-03", ERNST_WAARSCHUWING, "2026-09-01",
		"bij De Hoeve begint op 01-09-2026 en nog niet geregeld zijn");
	assert_int_equal(signaal.entiteit, E_stage);
	assert_int_equal(signaal.id, stage);
	geeft(r, "2026-06-04", ERNST_WAARSCHUWING, "2026-09-01", "");
	geeft(r, "2026-12-17", ERNST_WAARSCHUWING, "2026-09-01", "loopt sinds 01-09-2026");
	geeft(r, "2026-12-18", ERNST_WAARSCHUWING, "2026-09-01", "");
	zwijgt(r, "2026-12-19");
	dagbesteding(r, "afgebroken_op=2026-10-01");
	geeft(r, "2026-10-01", ERNST_WAARSCHUWING, "2026-09-01", "");
	zwijgt(r, "2026-10-02");
}

/* Both must be geregeld or n.v.t. */
static void what_is_open(struct regel *r)
{
	dagbesteding(r, "bekostiging=geregeld|vervoer=geregeld");
	zwijgt(r, "2026-09-01");
	dagbesteding(r, "bekostiging=nvt|vervoer=geregeld");
	zwijgt(r, "2026-09-01");
	dagbesteding(r, "bekostiging=geregeld|vervoer=nvt");
	zwijgt(r, "2026-09-01");
	dagbesteding(r, "bekostiging=aangevraagd|vervoer=geregeld");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01",
		"nog niet geregeld is de bekostiging (aangevraagd);");
	dagbesteding(r, "bekostiging=geregeld");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "is het vervoer (niet ingevuld);");
	dagbesteding(r, "bekostiging=afgewezen|vervoer=aangevraagd");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01",
		"zijn de bekostiging (afgewezen) en het vervoer (aangevraagd);");
}

static void only_dagbesteding(struct regel *r)
{
	int64_t open;

	leerling(r, "");
	heeft(r, E_stage, "van=2026-09-01|soort=extern");
	heeft(r, E_stage, "van=2026-09-01|soort=maatschappelijk|bekostiging=afgewezen");
	zwijgt(r, "2026-09-01");
	open = heeft(r, E_stage, "van=2026-08-01|soort=dagbesteding");
	heeft(r, E_stage, "van=2026-10-01|soort=dagbesteding");
	assert_int_equal(regel_ask(r, "2026-09-01").aantal, 2);
	assert_int_equal(regel_ask(r, "2026-09-01").rijen[0].id, open);
}

static void only_who_is_here(struct regel *r)
{
	dagbesteding(r, "");
	heeft(r, E_uitstroom, "datum=2026-10-01|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-09-30", ERNST_WAARSCHUWING, "2026-09-01", "");
	zwijgt(r, "2026-10-01");
}

static void other_settings(struct regel *r)
{
	dagbesteding(r, "");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2026-08-30");
	geeft(r, "2026-08-31", ERNST_WAARSCHUWING, "2026-09-01", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2026-08-31");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "");
	instelling(r)->aan = false;
	zwijgt(r, "2026-09-01");
}

REGEL(STAGE_BEKOSTIGING)
{
	around_the_stage(r);
	what_is_open(r);
	only_dagbesteding(r);
	only_who_is_here(r);
	other_settings(r);
}
