/* Who is where on a day, and the register of stage places: worked out by hand at the boundary days
 * of each group, and for every way to spell one organisation. */
#include <string.h>

#include "dossier_test.h"

#include "cvb/signalen.h"
#include "cvb/stages.h"

/* ---- who is where ---- */

static int64_t pupil(struct school *school, const char *nummer, const char *profiel)
{
	struct record leerling = school_leerling(school, nummer);

	if (profiel)
		school_add(school, E_opp, leerling.id, arena_printf(&school->arena, "versie=1"
			"|status=vastgesteld|afdeling=vso|vastgesteld_op=2025-09-01"
			"|uitstroomprofiel=%s", profiel));
	return leerling.id;
}

static int64_t stage(struct school *school, int64_t leerling, const char *velden)
{
	return school_add(school, E_stage, leerling, velden).id;
}

/* In how many rows of that group does the stage (id 0: a pupil without one) stand on that day? */
static size_t stands_in(struct school *school, const char *op, enum stage_groep groep, int64_t id)
{
	struct stage_overzicht alle = stages_overzicht(school->store, on(op), &school->arena);
	size_t aantal = 0;

	for (size_t i = 0; i < alle.aantal; i++)
		aantal += alle.rijen[i].groep == groep && alle.rijen[i].stage.id == id;
	return aantal;
}

#define IN(op, groep, id) assert_int_equal(stands_in(school, op, groep, id), 1)
#define NOT_IN(op, groep, id) assert_int_equal(stands_in(school, op, groep, id), 0)

static void from_the_first_day_to_the_last(void **state)
{
	struct school *school = *state;
	int64_t id = stage(school, pupil(school, "1", NULL),
		"van=2026-03-02|tot=2026-06-30|soort=intern");

	NOT_IN("2025-12-01", STAGES_BEGINT, id); /* three months before is 02-12-2025 */
	IN("2025-12-02", STAGES_BEGINT, id);
	IN("2026-03-01", STAGES_BEGINT, id);
	NOT_IN("2026-03-01", STAGES_NU, id);
	IN("2026-03-02", STAGES_NU, id);
	NOT_IN("2026-03-02", STAGES_BEGINT, id);
	IN("2026-06-30", STAGES_NU, id);
	NOT_IN("2026-07-01", STAGES_NU, id);
}

static void ends_within_six_weeks(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", NULL);
	int64_t id = stage(school, leerling, "van=2026-03-02|tot=2026-06-30|soort=intern");
	int64_t open = stage(school, leerling, "van=2026-03-02|soort=extern");

	NOT_IN("2026-05-18", STAGES_LOOPT_AF, id); /* 43 days before */
	IN("2026-05-19", STAGES_LOOPT_AF, id);
	IN("2026-06-30", STAGES_LOOPT_AF, id);
	NOT_IN("2026-07-01", STAGES_LOOPT_AF, id);
	IN("2030-01-01", STAGES_NU, open);
	NOT_IN("2030-01-01", STAGES_LOOPT_AF, open);
	NOT_IN("2030-01-01", STAGES_TE_BEOORDELEN, open);
}

/* What was broken off ends that day, whatever was agreed; what never began is nowhere. */
static void broken_off(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", NULL);
	int64_t id = stage(school, leerling,
		"van=2026-03-02|tot=2026-12-31|afgebroken_op=2026-04-15|soort=extern");
	int64_t nooit = stage(school, leerling,
		"van=2026-09-01|afgebroken_op=2026-04-15|soort=intern|beoordeling=Ging niet door.");

	IN("2026-04-15", STAGES_NU, id);
	IN("2026-04-15", STAGES_LOOPT_AF, id);
	NOT_IN("2026-04-16", STAGES_NU, id);
	IN("2026-04-16", STAGES_TE_BEOORDELEN, id);
	for (int groep = 0; groep < STAGE_GROEPEN; groep++)
		NOT_IN("2026-08-31", groep, nooit);
}

/* There from the day after the end; the mark comes with the signal, 14 days after it. */
static void to_be_assessed(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", NULL);
	int64_t id = stage(school, leerling, "van=2026-03-02|tot=2026-06-30|soort=intern");
	static const struct {
		const char *op;
		bool staat_er, gemerkt;
	} dagen[] = {
		{ "2026-06-30", false, false }, { "2026-07-01", true, false },
		{ "2026-07-13", true, false }, { "2026-07-14", true, true },
	};

	stage(school, leerling, "van=2026-03-02|tot=2026-06-30|soort=extern|beoordeling=Goed.");
	for (size_t i = 0; i < ARRAY_LEN(dagen); i++) {
		struct stage_overzicht alle =
			stages_overzicht(school->store, on(dagen[i].op), &school->arena);

		assert_int_equal(alle.per_groep[STAGES_TE_BEOORDELEN], dagen[i].staat_er);
		for (size_t r = 0; r < alle.aantal; r++)
			if (alle.rijen[r].groep == STAGES_TE_BEOORDELEN) {
				assert_int_equal(alle.rijen[r].stage.id, id);
				assert_int_equal(alle.rijen[r].beoordelen, dagen[i].gemerkt);
			}
	}
}

static unsigned missing(struct school *school, const char *op, int64_t id)
{
	struct stage_overzicht alle = stages_overzicht(school->store, on(op), &school->arena);

	for (size_t i = 0; i < alle.aantal; i++)
		if (alle.rijen[i].groep == STAGES_NIET_GEREGELD && alle.rijen[i].stage.id == id)
			return alle.rijen[i].mist;
	return 0;
}

/* 14 days before for the agreement, 90 for payment and transport; up to the last day. */
static void not_settled(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", NULL);
	int64_t id = stage(school, leerling, "van=2026-04-01|tot=2026-06-30|soort=dagbesteding"
		"|bekostiging=aangevraagd");
	int64_t intern = stage(school, leerling, "van=2026-04-01|tot=2026-06-30|soort=intern");
	int64_t rond = stage(school, leerling, "van=2026-04-02|soort=dagbesteding"
		"|bekostiging=geregeld|vervoer=nvt|overeenkomst_op=2026-03-01");

	assert_int_equal(missing(school, "2025-12-31", id), 0);
	assert_int_equal(missing(school, "2026-01-01", id), STAGE_BEKOSTIGING | STAGE_VERVOER);
	assert_int_equal(missing(school, "2026-03-17", id), STAGE_BEKOSTIGING | STAGE_VERVOER);
	assert_int_equal(missing(school, "2026-03-18", id),
		STAGE_OVEREENKOMST | STAGE_BEKOSTIGING | STAGE_VERVOER);
	assert_int_not_equal(missing(school, "2026-06-30", id), 0);
	assert_int_equal(missing(school, "2026-07-01", id), 0);
	assert_int_equal(missing(school, "2026-04-01", intern), 0);
	assert_int_equal(missing(school, "2026-04-02", rond), 0);
	school->config->signalen[SIGNAAL_STAGE_BEKOSTIGING].aan = false;
	assert_int_equal(missing(school, "2026-04-01", id), STAGE_OVEREENKOMST);
}

/* school_leerling expects every pupil to leave on 31-07-2027: from 31-07-2025 on. */
static void no_stage_yet(void **state)
{
	struct school *school = *state;
	int64_t werk = pupil(school, "1", "arbeidsmarkt");
	int64_t leren = pupil(school, "2", "vervolgonderwijs");
	struct stage_overzicht alle;

	pupil(school, "3", "dagbesteding");
	pupil(school, "4", NULL);
	NOT_IN("2025-07-30", STAGES_NOG_GEEN, 0);
	alle = stages_overzicht(school->store, on("2025-09-01"), &school->arena);
	assert_int_equal(alle.aantal, 2);
	assert_int_equal(alle.rijen[0].leerling, werk);
	assert_int_equal(alle.rijen[0].plicht, PLICHT_STAGE);
	assert_int_equal(alle.rijen[1].leerling, leren);
	assert_int_equal(alle.rijen[1].plicht, PLICHT_MAATSCHAPPELIJK);
	stage(school, werk, "van=2026-09-01|soort=intern");
	IN("2026-01-01", STAGES_NOG_GEEN, 0); /* of the other one */
	stage(school, leren, "van=2026-09-01|soort=maatschappelijk");
	NOT_IN("2026-01-01", STAGES_NOG_GEEN, 0);
}

/* The stage goes on, but nothing is asked any more. */
static void of_somebody_who_left(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", "arbeidsmarkt");
	int64_t id = stage(school, leerling, "van=2026-03-02|soort=extern");
	struct stage_overzicht alle;

	school_add(school, E_uitstroom, leerling, "datum=2026-04-01|soort=einduitstroom"
		"|afdeling=vso|ingeschreven_op=2021-08-01");
	IN("2026-03-31", STAGES_NIET_GEREGELD, id);
	alle = stages_overzicht(school->store, on("2026-04-01"), &school->arena);
	assert_int_equal(alle.aantal, 1);
	assert_int_equal(alle.rijen[0].groep, STAGES_NU);
	assert_true(alle.rijen[0].vertrokken);
	assert_int_equal(alle.rijen[0].mist, 0);
}

static void of_somebody_who_died(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "1", "arbeidsmarkt");

	stage(school, leerling, "van=2026-03-02|soort=extern|organisatie=Groenwerk");
	school_add(school, E_uitstroom, leerling, "datum=2026-04-01|soort=overleden"
		"|afdeling=vso|ingeschreven_op=2021-08-01");
	assert_int_equal(stages_overzicht(school->store, on("2026-04-01"), &school->arena).aantal, 0);
	assert_int_equal(stages_register(school->store, on("2026-04-01"), &school->arena)
		.plaatsen[0].nu, 0);
}

/* ---- the register ---- */

static void one_organisation_by_any_spelling(void **state)
{
	static const char *const zo[] = { "Café De Hoek", "cafe de hoek", "CAFÉ  DE HOEK",
		"  Cafe\xcc\x81 De Hoek \t", "Café De Hoek." };
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(zo); i++)
		assert_string_equal(stage_plaats_sleutel(zo[i], &arena), "cafe de hoek");
	assert_string_not_equal(stage_plaats_sleutel("Café De Hoek 2", &arena), "cafe de hoek");
	assert_string_equal(stage_plaats_sleutel(NULL, &arena), "");
	assert_string_equal(stage_plaats_sleutel("  \t", &arena), "");
	assert_string_equal(stage_plaats_sleutel(" ?! ", &arena), "?!");
	arena_clear(&arena);
}

static void expect_contact(const struct stage_plaats *plaats, size_t i, const char *naam,
	const char *telefoon)
{
	assert_true(waarde_equal(plaats->contacten[i].naam, naam));
	assert_true(waarde_equal(plaats->contacten[i].telefoon, telefoon));
}

/* Named as it was last; each person once, with the newest number, also when the last one has
 * none. */
static void an_organisation(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1", NULL), noor = pupil(school, "2", NULL);
	struct stage_register alle;
	const struct stage_plaats *hoek;

	stage(school, sem, "van=2024-09-01|tot=2025-01-31|soort=extern|organisatie=cafe de hoek"
		"|contactpersoon=dhr. Pot|telefoon=1|conclusie=past");
	stage(school, sem, "van=2026-02-01|soort=extern|organisatie=Café De Hoek"
		"|contactpersoon=mw. Vis");
	stage(school, noor, "van=2025-02-01|tot=2025-06-30|soort=extern|organisatie= CAFE DE HOEK "
		"|contactpersoon=Mw. Vis|telefoon=2");
	stage(school, noor, "van=2023-02-01|tot=2023-06-30|soort=extern|organisatie=Café de Hoek"
		"|telefoon=3");
	stage(school, noor, "van=2026-03-01|soort=intern|contactpersoon=juf");
	alle = stages_register(school->store, on("2026-11-21"), &school->arena);
	assert_int_equal(alle.aantal, 2);
	hoek = stage_plaats_find(&alle, "café de hoek");
	assert_ptr_equal(hoek, &alle.plaatsen[0]);
	assert_string_equal(hoek->naam, "Café De Hoek");
	assert_int_equal(hoek->leerlingen, 2);
	assert_int_equal(hoek->nu, 1);
	assert_int_equal(hoek->stages_aantal, 4);
	expect_day(hoek->stages[0].stage.van, "2026-02-01");
	expect_day(hoek->stages[3].stage.van, "2023-02-01");
	assert_int_equal(hoek->contacten_aantal, 3);
	expect_contact(hoek, 0, "mw. Vis", "2");
	expect_contact(hoek, 1, "dhr. Pot", "1");
	expect_contact(hoek, 2, NULL, "3");
	assert_null(alle.plaatsen[1].naam); /* at school comes last, and is not rung */
	assert_int_equal(alle.plaatsen[1].nu, 1);
	assert_int_equal(alle.plaatsen[1].contacten_aantal, 0);
	assert_null(stage_plaats_find(&alle, "Café De Hoe"));
}

static size_t count_signals(const struct signaal_lijst *lijst, enum signaal_code code)
{
	size_t aantal = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		aantal += lijst->rijen[i].code == code;
	return aantal;
}

/* In a whole school the screen and the signals name the same. */
static void as_the_signals_say(void **state)
{
	const struct signaal_filter filter = { .code = -1, .ernst = -1 };
	struct school *school = *state;
	struct signaal_lijst signaal;
	struct stage_overzicht alle;
	size_t zonder_overeenkomst = 0, niet_bekostigd = 0, gemerkt = 0;
	struct error err;

	assert_int_equal(fill_in(school, 300, 7, &err), OK);
	signaal = signalen(school->store, &filter, &school->arena);
	alle = stages_overzicht(school->store, school->store->vandaag, &school->arena);
	for (size_t i = 0; i < alle.aantal; i++) {
		const struct stage_regel *regel = &alle.rijen[i];
		bool hier = regel->groep == STAGES_NIET_GEREGELD;

		zonder_overeenkomst += hier && (regel->mist & STAGE_OVEREENKOMST);
		niet_bekostigd += hier && (regel->mist & (STAGE_BEKOSTIGING | STAGE_VERVOER));
		gemerkt += regel->groep == STAGES_TE_BEOORDELEN && regel->beoordelen;
	}
	assert_true(zonder_overeenkomst > 0 && niet_bekostigd > 0 && gemerkt > 0);
	assert_int_equal(zonder_overeenkomst, count_signals(&signaal, SIGNAAL_STAGE_OVEREENKOMST));
	assert_int_equal(niet_bekostigd, count_signals(&signaal, SIGNAAL_STAGE_BEKOSTIGING));
	assert_int_equal(gemerkt, count_signals(&signaal, SIGNAAL_STAGE_BEOORDELING));
	assert_int_equal(alle.per_groep[STAGES_NOG_GEEN],
		count_signals(&signaal, SIGNAAL_STAGE_ONTBREEKT));
}

static void an_empty_school(void **state)
{
	struct school *school = *state;

	assert_int_equal(stages_overzicht(school->store, on("2026-11-21"), &school->arena).aantal, 0);
	assert_int_equal(stages_register(school->store, on("2026-11-21"), &school->arena).aantal, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(from_the_first_day_to_the_last, school_setup,
			school_teardown),
		cmocka_unit_test_setup_teardown(ends_within_six_weeks, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(broken_off, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(to_be_assessed, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(not_settled, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(no_stage_yet, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(of_somebody_who_left, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(of_somebody_who_died, school_setup, school_teardown),
		cmocka_unit_test(one_organisation_by_any_spelling),
		cmocka_unit_test_setup_teardown(an_organisation, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(as_the_signals_say, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(an_empty_school, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
