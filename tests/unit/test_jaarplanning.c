/* The jaarplanning, worked out by hand on 21 November 2026: row 0 is overdue, row 1 November 2026,
 * row 12 October 2027. */
#include "cvb_test.h"
#include "datum_test.h"
#include "school.h"

#include "cvb/jaarplanning.h"

#define OPP "versie=1|status=vastgesteld|afdeling=vso|vastgesteld_op="
#define EVALUATIE "besluit=handhaven|motivatie=m|datum="
#define TLV "nummer=T|van=2024-08-01|tot="
#define UITSTROOM "soort=einduitstroom|afdeling=vso|ingeschreven_op=2024-08-01|datum="

static int64_t next_number(struct school *school)
{
	struct query *query = db_query(school->store->db, "SELECT count(*) FROM leerling");
	int64_t number = query_row(query) ? query_int(query, 0) : 0;

	query_end(query);
	return number + 1;
}

/* Enrolled on 1 August 2024 and here until 2030, unless `velden` say otherwise. */
static int64_t pupil(struct school *school, const char *velden)
{
	static const char gewoon[] = "achternaam=Meer|roepnaam=Sem|geboortedatum=2011-03-12"
		"|afdeling=vso|inschrijfdatum=2024-08-01|verwachte_uitstroom=2030-07-31";
	struct record record = school_record(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=%lld|%s|%s", (long long)next_number(school), gewoon, velden));
	struct error err = {0};

	if (waarde_equal(record_text(&record, V_leerling_verwachte_uitstroom), ""))
		record.waarden[V_leerling_verwachte_uitstroom] = NULL;
	if (record_save(school->store, NULL, &record, "test", &err) != OK)
		fail_msg("%s: %s", velden, err.sentence);
	return record.id;
}

static void has(struct school *school, int64_t leerling, enum entiteit_nr nr, const char *wat,
	const char *datum)
{
	school_add(school, nr, leerling, arena_printf(&school->arena, "%s%s", wat, datum));
}

/* With an opp, last evaluated on that day: the next evaluation is due a year later. */
static int64_t evaluated(struct school *school, const char *datum, const char *velden)
{
	int64_t leerling = pupil(school, velden);

	has(school, leerling, E_opp, OPP, "2024-09-10");
	has(school, leerling, E_evaluatie, EVALUATIE, datum);
	return leerling;
}

/* Of whom nothing is due within the plan. */
static int64_t quiet(struct school *school, const char *velden)
{
	return evaluated(school, "2026-11-01", velden);
}

static void meeting(struct school *school, const char *datum, const char *afgesloten)
{
	school_add(school, E_vergadering, 0, arena_printf(&school->arena, "datum=%s|afgesloten=%s",
		datum, afgesloten));
}

/* ---- what is expected ---- */

/* "rij: evaluaties tlv nieuw vertrek = leerlingen" of each row that has any, "; " between. */
#define assert_plan(school, expected) plan_is(school, expected, __LINE__)
static void plan_is(struct school *school, const char *expected, int line)
{
	struct jaarplan plan = jaarplan_of(school->store, 2, NULL);
	struct text seen = {0};

	assert_int_equal(plan.aantal, PLAN_RIJEN);
	for (size_t i = 0; i < plan.aantal; i++) {
		const struct plan_rij *rij = &plan.rijen[i];

		if (rij->leerlingen > 0)
			text_printf(&seen, "%s%zu: %zu %zu %zu %zu = %zu", seen.len > 0 ? "; " : "", i,
				rij->redenen[PLAN_EVALUATIE], rij->redenen[PLAN_TLV],
				rij->redenen[PLAN_NIEUW], rij->redenen[PLAN_VERTREK], rij->leerlingen);
	}
	if (strcmp(text_str(&seen), expected) != 0)
		fail_msg("line %d: \"%s\" instead of \"%s\"", line, text_str(&seen), expected);
	text_clear(&seen);
}

static void reckon_on(struct school *school, const char *vandaag)
{
	school->store->vandaag = on(vandaag);
}

/* The first and the last day of a month; this month also what has passed; what lies beyond. */
static void test_evaluation_at_month_ends(void **state)
{
	struct school *school = *state;

	assert_plan(school, "");
	evaluated(school, "2025-10-31", "");
	assert_plan(school, "0: 1 0 0 0 = 1");
	evaluated(school, "2025-11-01", "");
	evaluated(school, "2025-11-30", "");
	evaluated(school, "2025-12-01", "");
	assert_plan(school, "0: 1 0 0 0 = 1; 1: 2 0 0 0 = 2; 2: 1 0 0 0 = 1");
	evaluated(school, "2026-10-31", "");
	evaluated(school, "2026-11-01", "");
	assert_plan(school, "0: 1 0 0 0 = 1; 1: 2 0 0 0 = 2; 2: 1 0 0 0 = 1; 12: 1 0 0 0 = 1");
	reckon_on(school, "2026-12-01");
	assert_plan(school, "0: 3 0 0 0 = 3; 1: 1 0 0 0 = 1; 11: 1 0 0 0 = 1; 12: 1 0 0 0 = 1");
}

/* A year after 29 February is 28 February; six weeks after 18 January is 29 February or 1 March. */
static void test_leap_day(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "");

	reckon_on(school, "2028-03-01");
	has(school, leerling, E_opp, OPP, "2028-02-29");
	assert_plan(school, "12: 1 0 0 0 = 1"); /* February 2029 */
	reckon_on(school, "2028-02-10");        /* that version is still to come */
	assert_plan(school, "0: 0 0 1 0 = 1");
	pupil(school, "inschrijfdatum=2028-01-18");
	assert_plan(school, "0: 0 0 1 0 = 1; 1: 0 0 1 0 = 1");
	pupil(school, "inschrijfdatum=2028-01-19");
	assert_plan(school, "0: 0 0 1 0 = 1; 1: 0 0 1 0 = 1; 2: 0 0 1 0 = 1");
}

/* Where the school evaluates every two years, each schooljaar still asks for one. */
static void test_end_of_schooljaar(void **state)
{
	struct school *school = *state;
	int64_t leerling = pupil(school, "");

	school->config->evaluatie_maanden = 24;
	has(school, leerling, E_opp, OPP, "2026-08-01");
	assert_plan(school, "");
	leerling = pupil(school, "");
	has(school, leerling, E_opp, OPP, "2026-07-31");
	assert_plan(school, "9: 1 0 0 0 = 1"); /* July 2027 */
	has(school, leerling, E_evaluatie, EVALUATIE, "2026-07-31");
	assert_plan(school, "9: 1 0 0 0 = 1");
	has(school, leerling, E_evaluatie, EVALUATIE, "2026-08-01");
	assert_plan(school, "");
	reckon_on(school, "2026-07-31"); /* row 1 is July 2026 */
	assert_plan(school, "0: 0 0 1 0 = 1");
	school->config->signalen[SIGNAAL_OPP_TERMIJN].aan = false;
	leerling = evaluated(school, "2025-07-30", "");
	assert_plan(school, "1: 1 0 0 0 = 1");
	reckon_on(school, "2026-08-01"); /* now it is 30 July 2027, and row 12 is that month */
	assert_plan(school, "12: 1 0 0 0 = 1");
}

static void test_evaluation_switched_off(void **state)
{
	struct school *school = *state;
	struct signaal_instelling *signalen = school->config->signalen;

	evaluated(school, "2026-02-10", "");
	assert_plan(school, "4: 1 0 0 0 = 1");
	signalen[SIGNAAL_EVALUATIE_TERMIJN].aan = false;
	assert_plan(school, "9: 1 0 0 0 = 1");
	signalen[SIGNAAL_EVALUATIE_SCHOOLJAAR].aan = false;
	assert_plan(school, "");
}

/* Nothing is due after the pupil has left; on the day itself it is. A leaving that has passed takes
 * nobody away. */
static void test_leaving_before_the_evaluation(void **state)
{
	struct school *school = *state;
	int64_t leerling;

	school->config->signalen[SIGNAAL_OVERDRACHT].aan = false;
	evaluated(school, "2026-03-10", "verwachte_uitstroom=2027-03-09");
	pupil(school, "inschrijfdatum=2026-11-01|verwachte_uitstroom=2026-12-12"); /* 13 December */
	assert_plan(school, "");
	evaluated(school, "2026-03-10", "verwachte_uitstroom=2027-03-10");
	assert_plan(school, "5: 1 0 0 0 = 1");
	leerling = evaluated(school, "2026-02-10", "");
	assert_plan(school, "4: 1 0 0 0 = 1; 5: 1 0 0 0 = 1");
	has(school, leerling, E_uitstroom, UITSTROOM, "2027-02-09");
	assert_plan(school, "5: 1 0 0 0 = 1");
	evaluated(school, "2025-12-10", "verwachte_uitstroom=2026-11-20");
	assert_plan(school, "1: 0 0 0 1 = 1; 2: 1 0 0 0 = 1; 5: 1 0 0 0 = 1");
}

/* To begin 180 days before the end: 31 July 2027 less 180 days is 1 February. */
static void test_tlv(void **state)
{
	struct school *school = *state;

	has(school, quiet(school, ""), E_tlv, TLV, "2027-07-31");
	assert_plan(school, "4: 0 1 0 0 = 1");
	has(school, quiet(school, ""), E_tlv, TLV, "2027-07-30");
	assert_plan(school, "3: 0 1 0 0 = 1; 4: 0 1 0 0 = 1");
	has(school, quiet(school, ""), E_tlv, TLV, "2026-12-31"); /* should have begun: now */
	has(school, quiet(school, ""), E_tlv, TLV, "2026-11-01"); /* ended this month */
	assert_plan(school, "1: 0 2 0 0 = 2; 3: 0 1 0 0 = 1; 4: 0 1 0 0 = 1");
	has(school, quiet(school, ""), E_tlv, TLV, "2026-10-31");
	assert_plan(school, "0: 0 1 0 0 = 1; 1: 0 2 0 0 = 2; 3: 0 1 0 0 = 1; 4: 0 1 0 0 = 1");
	school->config->signalen[SIGNAAL_TLV_TERMIJN].vooraf = 0;
	assert_plan(school, "0: 0 1 0 0 = 1; 1: 0 1 0 0 = 1; 2: 0 1 0 0 = 1; 9: 0 2 0 0 = 2");
	school->config->signalen[SIGNAAL_TLV_TERMIJN].aan = false;
	assert_plan(school, "");
}

/* One that lasts until the leaving, or has no end, asks for nothing; without a leaving it does. */
static void test_tlv_that_is_long_enough(void **state)
{
	struct school *school = *state;

	school->config->signalen[SIGNAAL_OVERDRACHT].aan = false;
	has(school, quiet(school, "verwachte_uitstroom=2027-07-31"), E_tlv, TLV, "2027-07-31");
	school_add(school, E_tlv, quiet(school, ""), "nummer=T|van=2024-08-01");
	assert_plan(school, "");
	has(school, quiet(school, "verwachte_uitstroom="), E_tlv, TLV, "2027-07-31");
	assert_plan(school, "4: 0 1 0 0 = 1");
}

/* Also who is still to come: 18 January 2027 and six weeks is 1 March. */
static void test_new_pupils(void **state)
{
	struct school *school = *state;
	int64_t leerling;

	pupil(school, "inschrijfdatum=2027-01-18");
	pupil(school, "inschrijfdatum=2027-01-17");
	assert_plan(school, "4: 0 0 1 0 = 1; 5: 0 0 1 0 = 1");
	leerling = pupil(school, "inschrijfdatum=2026-11-02");
	assert_plan(school, "2: 0 0 1 0 = 1; 4: 0 0 1 0 = 1; 5: 0 0 1 0 = 1");
	has(school, leerling, E_opp, OPP, "2026-11-20"); /* then the evaluation is a year later */
	assert_plan(school, "4: 0 0 1 0 = 1; 5: 0 0 1 0 = 1");
	school->config->signalen[SIGNAAL_OPP_TERMIJN].aan = false;
	assert_plan(school, "");
}

/* To begin 60 days before: 31 July 2027 less 60 days is 1 June. */
static void test_leavers(void **state)
{
	struct school *school = *state;
	int64_t leerling;

	leerling = quiet(school, "verwachte_uitstroom=2027-07-31");
	quiet(school, "verwachte_uitstroom=2027-07-30");
	assert_plan(school, "7: 0 0 0 1 = 1; 8: 0 0 0 1 = 1");
	has(school, leerling, E_uitstroom, UITSTROOM, "2026-12-25"); /* should have begun: now */
	assert_plan(school, "1: 0 0 0 1 = 1; 7: 0 0 0 1 = 1");
	has(school, quiet(school, ""), E_uitstroom, "overdracht_op=2026-11-20|" UITSTROOM,
		"2026-12-25");
	assert_plan(school, "1: 0 0 0 1 = 1; 7: 0 0 0 1 = 1");
	quiet(school, "verwachte_uitstroom=2026-11-20");
	quiet(school, "verwachte_uitstroom=2026-10-31");
	assert_plan(school, "0: 0 0 0 1 = 1; 1: 0 0 0 2 = 2; 7: 0 0 0 1 = 1");
	school->config->signalen[SIGNAAL_UITSTROOM_DATUM].aan = false;
	assert_plan(school, "1: 0 0 0 1 = 1; 7: 0 0 0 1 = 1");
}

/* ---- pupils and meetings ---- */

static void test_two_reasons_are_one_agendapunt(void **state)
{
	struct school *school = *state;
	int64_t leerling = evaluated(school, "2026-02-20", "");

	has(school, leerling, E_tlv, TLV, "2027-07-31");
	assert_plan(school, "4: 1 1 0 0 = 1");
	evaluated(school, "2026-02-28", "");
	assert_plan(school, "4: 2 1 0 0 = 2");
}

static void test_who_left_is_not_planned(void **state)
{
	struct school *school = *state;
	int64_t leerling = evaluated(school, "2026-02-20", "");

	has(school, leerling, E_tlv, TLV, "2027-07-31");
	has(school, leerling, E_uitstroom, UITSTROOM, "2026-11-21");
	assert_plan(school, "");
}

/* Only a meeting that is still to come holds anybody; exactly full is not too many. */
static void test_capacity(void **state)
{
	struct school *school = *state;
	struct jaarplan plan;

	evaluated(school, "2025-11-30", "");
	evaluated(school, "2025-12-10", "");
	evaluated(school, "2025-12-11", "");
	meeting(school, "2026-11-20", "nee");
	meeting(school, "2026-12-04", "ja");
	plan = jaarplan_of(school->store, 2, NULL);
	assert_int_equal(plan.gepland_tot, 0);
	assert_int_equal(plan.rijen[1].plaatsen, 0);
	assert_int_equal(plan_te_veel(&plan, 1), 0); /* nothing is planned at all */
	meeting(school, "2026-12-31", "nee");
	plan = jaarplan_of(school->store, 2, NULL);
	assert_int_equal(plan.gepland_tot, 2);
	assert_int_equal(plan.rijen[2].plaatsen, 2);
	assert_int_equal(plan.rijen[2].nodig, 1);
	assert_int_equal(plan_te_veel(&plan, 1), 1);
	assert_int_equal(plan_te_veel(&plan, 2), 0);
	evaluated(school, "2025-12-31", "");
	evaluated(school, "2026-01-01", "");
	meeting(school, "2026-11-21", "nee");
	plan = jaarplan_of(school->store, 2, NULL);
	assert_int_equal(plan.rijen[1].vergaderingen, 1);
	assert_int_equal(plan.rijen[2].leerlingen, 3);
	assert_int_equal(plan.rijen[2].nodig, 2);
	assert_int_equal(plan_te_veel(&plan, 2), 1);
	assert_int_equal(plan_te_veel(&plan, 3), 0); /* beyond what is planned */
	assert_int_equal(plan.agendapunten, 5);
}

static void test_points(void **state)
{
	struct school *school = *state;
	struct arena *arena = &school->arena;
	int64_t zand = evaluated(school, "2026-02-20", "achternaam=Zand|roepnaam=Ali");
	struct jaarplan plan;
	const struct plan_punt *punten;

	has(school, zand, E_tlv, TLV, "2027-07-31");
	evaluated(school, "2026-02-20", "achternaam=Aarts|roepnaam=Zoë");
	evaluated(school, "2026-02-19", "achternaam=Zwart|roepnaam=Bo");
	plan = jaarplan_of(school->store, 15, arena);
	assert_int_equal(plan.rijen[4].punten_aantal, 4);
	assert_null(plan.rijen[5].punten);
	punten = plan.rijen[4].punten;
	assert_string_equal(punten[0].naam, "Bo Zwart");
	assert_string_equal(plan_punt_tekst(&punten[0], arena), "uiterlijk 19-02-2027");
	assert_string_equal(punten[1].naam, "Zoë Aarts");
	assert_string_equal(punten[2].naam, "Ali Zand");
	assert_int_equal(punten[2].entiteit, E_evaluatie);
	assert_int_equal(punten[3].leerling, zand);
	assert_int_equal(punten[3].reden, PLAN_TLV);
	assert_int_equal(punten[3].entiteit, E_tlv);
	assert_int_not_equal(punten[3].id, 0);
	assert_int_equal(punten[3].datum, on("2027-02-01"));
	assert_string_equal(plan_punt_tekst(&punten[3], arena), "tlv t/m 31-07-2027");
}

/* ---- in words ---- */

static void evaluations(struct school *school, const char *datum, int aantal)
{
	for (int i = 0; i < aantal; i++)
		evaluated(school, datum, "");
}

static struct plan_raad advice(struct school *school)
{
	struct jaarplan plan = jaarplan_of(school->store, 2, NULL);

	return jaarplan_raad(&plan, &school->arena);
}

static void test_advice_without_meetings(void **state)
{
	struct school *school = *state;

	assert_string_equal(advice(school).algemeen,
		"De komende twaalf maanden hoeft niemand op de agenda.");
	evaluations(school, "2026-01-10", 3); /* two meetings, and one more in February */
	evaluations(school, "2026-02-10", 1);
	assert_string_equal(advice(school).algemeen, "Er staat nog geen vergadering gepland; per maand "
		"geteld komt het neer op 3 vergaderingen, met 2 leerlingen per keer.");
	assert_null(advice(school).rijen[3]);
	meeting(school, "2027-01-05", "nee");
	meeting(school, "2027-01-06", "nee");
	assert_string_equal(advice(school).algemeen, "Na januari staat nog geen vergadering gepland; "
		"er is 1 vergadering nodig, met 2 leerlingen per keer.");
	meeting(school, "2027-02-06", "nee");
	assert_string_equal(advice(school).algemeen,
		"Alles past in de vergaderingen die gepland staan.");
}

/* April is full, so that it takes the room in March first, and May what is left of it. */
static void test_advice_where_there_is_room(void **state)
{
	struct school *school = *state;
	struct plan_raad raad;

	meeting(school, "2027-02-01", "nee"); /* February: 1 of 2 */
	evaluations(school, "2026-02-10", 1);
	meeting(school, "2027-03-01", "nee"); /* March: 0 of 2 */
	meeting(school, "2027-04-01", "nee"); /* April: 3 of 2 */
	evaluations(school, "2026-04-10", 3);
	meeting(school, "2027-05-01", "nee"); /* May: 4 of 2 */
	evaluations(school, "2026-05-31", 4);
	raad = advice(school);
	assert_string_equal(raad.rijen[6],
		"april: 1 te veel; in maart is nog plek voor 2: haal evaluaties naar voren.");
	assert_string_equal(raad.rijen[7],
		"mei: 2 te veel; in februari en maart is nog plek voor 2: haal evaluaties naar voren.");
	assert_string_equal(raad.algemeen,
		"Met wat schuiven past alles in de vergaderingen die gepland staan.");
	meeting(school, "2027-06-01", "nee"); /* June: 0 of 2, too late for May */
	evaluations(school, "2026-05-01", 1);
	raad = advice(school);
	assert_string_equal(raad.rijen[7],
		"mei: 3 te veel; in februari en maart is nog plek voor 2: haal evaluaties naar voren.");
	assert_string_equal(raad.algemeen,
		"Voor 1 leerling is geen plek: plan 1 vergadering erbij, uiterlijk in mei.");
}

/* What is overdue comes first, in the first months that have room. */
static void test_advice_for_what_is_overdue(void **state)
{
	struct school *school = *state;
	struct plan_raad raad;

	evaluations(school, "2025-10-10", 3);
	meeting(school, "2026-12-01", "nee");
	meeting(school, "2027-01-01", "nee");
	evaluations(school, "2026-01-10", 2);
	raad = advice(school);
	assert_string_equal(raad.rijen[0], "Achterstallig: 3 leerlingen; in december is nog plek voor "
		"2: zet ze als eerste op de agenda.");
	assert_null(raad.rijen[3]);
	assert_string_equal(raad.algemeen,
		"Voor 1 leerling is geen plek: plan 1 vergadering erbij, uiterlijk in november.");
	evaluations(school, "2025-11-10", 1);
	assert_string_equal(advice(school).rijen[1], "november: 1 leerling en geen vergadering.");
}

/* One scale: the longest month takes all columns. */
static void test_bar(void **state)
{
	struct school *school = *state;
	struct jaarplan plan;
	struct text balk = {0};

	evaluations(school, "2026-01-10", 3);
	evaluations(school, "2026-02-10", 1);
	meeting(school, "2027-01-01", "nee");
	meeting(school, "2027-02-01", "nee");
	plan = jaarplan_of(school->store, 2, NULL);
	plan_balk(&plan, 3, 6, &balk);
	assert_string_equal(text_str(&balk), "████▓▓");
	text_reset(&balk);
	plan_balk(&plan, 3, 1, &balk); /* who does not fit is always seen */
	assert_string_equal(text_str(&balk), "▓");
	text_reset(&balk);
	plan_balk(&plan, 4, 6, &balk);
	assert_string_equal(text_str(&balk), "██░░");
	text_reset(&balk);
	plan_balk(&plan, 5, 6, &balk);
	assert_string_equal(text_str(&balk), "");
	text_clear(&balk);
}

static void test_names(void **state)
{
	struct school *school = *state;
	struct jaarplan plan = jaarplan_of(school->store, 2, NULL);

	assert_string_equal(plan_rij_naam(&plan.rijen[0], &school->arena), "achterstallig");
	assert_string_equal(plan_rij_naam(&plan.rijen[1], &school->arena), "november 2026");
	assert_string_equal(plan_rij_naam(&plan.rijen[12], &school->arena), "oktober 2027");
	assert_non_null(strstr(plan_uitleg(school->config, &school->arena), "180 dagen voor de tlv"));
	reckon_on(school, "9999-11-30");
	plan = jaarplan_of(school->store, 2, NULL);
	assert_int_equal(plan.aantal, 3);
	assert_string_equal(plan_rij_naam(&plan.rijen[2], &school->arena), "december 9999");
}

#define SCHOOL_TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCHOOL_TEST(test_evaluation_at_month_ends),
		SCHOOL_TEST(test_leap_day),
		SCHOOL_TEST(test_end_of_schooljaar),
		SCHOOL_TEST(test_evaluation_switched_off),
		SCHOOL_TEST(test_leaving_before_the_evaluation),
		SCHOOL_TEST(test_tlv),
		SCHOOL_TEST(test_tlv_that_is_long_enough),
		SCHOOL_TEST(test_new_pupils),
		SCHOOL_TEST(test_leavers),
		SCHOOL_TEST(test_two_reasons_are_one_agendapunt),
		SCHOOL_TEST(test_who_left_is_not_planned),
		SCHOOL_TEST(test_capacity),
		SCHOOL_TEST(test_points),
		SCHOOL_TEST(test_advice_without_meetings),
		SCHOOL_TEST(test_advice_where_there_is_room),
		SCHOOL_TEST(test_advice_for_what_is_overdue),
		SCHOOL_TEST(test_bar),
		SCHOOL_TEST(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
