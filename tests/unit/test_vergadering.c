/* The meetings: the day of the next one, the agenda that is proposed, the sums, who attended;
 * worked out by hand on 21 November 2026, a Saturday. */
#include "vergadering_test.h"

/* ---- the next meeting ---- */

static void without_meetings_it_is_today(void **state)
{
	struct school *school = *state;

	expect_day(vergadering_datum_voorstel(school->store), "2026-11-21");
}

static void after_one_meeting_it_is_a_week(void **state)
{
	struct school *school = *state;

	meeting(school, "2026-11-19");
	expect_day(vergadering_datum_voorstel(school->store), "2026-11-26");
}

static void the_rhythm_goes_on_until_today_or_later(void **state)
{
	struct school *school = *state;

	meeting(school, "2026-10-15");
	meeting(school, "2026-10-01"); /* every fortnight: 29 October, 12 November, 26 November */
	expect_day(vergadering_datum_voorstel(school->store), "2026-11-26");
	meeting(school, "2026-11-07"); /* 23 days on: 30 November */
	expect_day(vergadering_datum_voorstel(school->store), "2026-11-30");
}

static void a_day_that_falls_on_today_counts(void **state)
{
	struct school *school = *state;

	meeting(school, "2026-10-24");
	meeting(school, "2026-11-07");
	expect_day(vergadering_datum_voorstel(school->store), "2026-11-21");
	meeting(school, "2026-11-21");
	expect_day(vergadering_datum_voorstel(school->store), "2026-12-05");
}

static void the_summer_is_no_rhythm(void **state)
{
	struct school *school = *state;

	meeting(school, "2026-07-01");
	meeting(school, "2026-09-01"); /* 62 days is one yet: 2 November, 3 January */
	expect_day(vergadering_datum_voorstel(school->store), "2027-01-03");
	meeting(school, "2026-11-19"); /* 79 days is none */
	expect_day(vergadering_datum_voorstel(school->store), "2026-11-26");
}

/* ---- the proposed agenda ---- */

static void who_was_put_off_comes_first(void **state)
{
	struct school *school = *state;
	int64_t een = marked(school, "1");
	int64_t twee = pupil(school, "2");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v = load(school, &vergadering);
	struct voorstel voorstel;

	meeting(school, "2026-11-05");
	punt(school, twee, "datum=2026-11-05|stand=aangehouden|aangehouden_naar=2026-12-03|reden=tlv");
	voorstel = propose(school, &v);
	assert_int_equal(voorstel.aantal, 2);
	assert_int_equal(voorstel.rijen[0].leerling, twee);
	assert_string_equal(voorstel.rijen[0].reden, "tlv");
	expect_day(voorstel.rijen[0].aangehouden_van, "2026-11-05");
	assert_int_equal(voorstel.rijen[1].leerling, een);
	assert_int_equal(voorstel.rijen[1].aangehouden_van, GEEN_DAG);
	assert_int_equal(voorstel.passen, 2);
}

/* To this day or before: yes. To a later one: then, and not now, whatever the signals say. */
static void putting_off_is_to_a_day(void **state)
{
	struct school *school = *state;
	int64_t eerder = pupil(school, "1");
	int64_t later = marked(school, "2");
	int64_t zomaar = pupil(school, "3");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v = load(school, &vergadering);
	struct voorstel voorstel;

	meeting(school, "2026-11-05");
	meeting(school, "2026-12-04");
	punt(school, eerder, "datum=2026-11-05|volgorde=1|stand=aangehouden"
		"|aangehouden_naar=2026-12-02");
	punt(school, later, "datum=2026-11-05|volgorde=2|stand=aangehouden"
		"|aangehouden_naar=2026-12-04");
	punt(school, zomaar, "datum=2026-11-05|volgorde=3|stand=aangehouden");
	voorstel = propose(school, &v);
	assert_int_equal(voorstel.aantal, 2);
	assert_int_equal(voorstel.rijen[0].leerling, eerder);
	assert_string_equal(voorstel.rijen[0].reden, "aangehouden");
	assert_int_equal(voorstel.rijen[1].leerling, zomaar);
}

/* The meeting of the tenth was moved to the third: who waits for it is not forgotten. */
static void who_waits_for_a_meeting_that_moved_is_proposed(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v = load(school, &vergadering);

	meeting(school, "2026-11-05");
	meeting(school, "2026-12-11");
	punt(school, sem, "datum=2026-11-05|stand=aangehouden|aangehouden_naar=2026-12-10");
	assert_int_equal(propose(school, &v).aantal, 1);
}

static void who_was_on_an_agenda_since_is_not_put_off(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v = load(school, &vergadering);

	meeting(school, "2026-11-05");
	meeting(school, "2026-11-12");
	punt(school, sem, "datum=2026-11-05|stand=aangehouden");
	punt(school, sem, "datum=2026-11-12|stand=besproken");
	assert_int_equal(propose(school, &v).aantal, 0);
}

static void who_left_or_is_on_it_is_not_proposed(void **state)
{
	struct school *school = *state;
	int64_t weg = pupil(school, "1");
	int64_t erop = marked(school, "2");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v;

	meeting(school, "2026-11-05");
	punt(school, weg, "datum=2026-11-05|stand=aangehouden");
	school_add(school, E_uitstroom, weg, "datum=2026-11-21|soort=einduitstroom|afdeling=so"
		"|ingeschreven_op=2026-11-20");
	punt(school, erop, "datum=2026-12-03|stand=open");
	v = load(school, &vergadering);
	assert_int_equal(propose(school, &v).aantal, 0);
}

static void what_does_not_fit_waits(void **state)
{
	struct school *school = *state;
	struct record vergadering = meeting(school, "2026-12-03");
	struct voorstel voorstel;
	struct vergadering v;

	school->config->vergadering_maximum = 3;
	punt(school, pupil(school, "1"), "datum=2026-12-03|stand=open");
	for (int i = 2; i <= 5; i++)
		marked(school, arena_printf(&school->arena, "%d", i));
	v = load(school, &vergadering);
	voorstel = propose(school, &v);
	assert_int_equal(voorstel.aantal, 4);
	assert_int_equal(voorstel.passen, 2);
	assert_true(voorstel.rijen[1].past);
	assert_false(voorstel.rijen[2].past);
}

/* ---- sums ---- */

static void the_sums_of_a_meeting(void **state)
{
	struct school *school = *state;
	int64_t een = pupil(school, "1");
	int64_t twee = pupil(school, "2");
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v;

	punt(school, een, "datum=2026-12-03|volgorde=2|minuten=6|stand=open");
	punt(school, twee, "datum=2026-12-03|volgorde=1|minuten=10");
	v = load(school, &vergadering);
	assert_int_equal(v.aantal, 2);
	assert_int_equal(v.punten[0].record.leerling, twee);
	assert_string_equal(v.punten[1].naam, "Sem Meer1");
	assert_int_equal(v.gepland, 16);
	assert_int_equal(v.per_stand[PUNT_OPEN], 2);
	assert_false(v.begonnen);
	assert_int_equal(vergadering_tijd(school->config), 90);
	school_add(school, E_besluit, een, "datum=2026-12-03|nr=1|besluit=x");
	school_add(school, E_actie, een, "nummer=1|omschrijving=x|vergadering=2026-12-03");
	school_add(school, E_evaluatie, een, "datum=2026-12-03|besluit=handhaven|motivatie=x");
	v = load(school, &vergadering);
	assert_true(v.begonnen);
	assert_int_equal(v.punten[1].besluiten, 1);
	assert_int_equal(v.punten[1].acties, 1);
	assert_true(v.punten[1].geevalueerd);
	assert_int_equal(v.punten[0].besluiten, 0);
}

static void open_actions_by_the_day_they_are_due(void **state)
{
	struct school *school = *state;
	struct record vergadering = meeting(school, "2026-12-03");
	struct vergadering v;
	struct record_lijst acties;

	school_add(school, E_actie, 0, "nummer=1|omschrijving=zonder dag");
	school_add(school, E_actie, 0, "nummer=2|omschrijving=later|uiterlijk=2026-12-10");
	school_add(school, E_actie, 0, "nummer=3|omschrijving=laat|uiterlijk=2026-11-01");
	school_add(school, E_actie, 0, "nummer=4|omschrijving=gedaan|gereed_op=2026-11-21");
	school_add(school, E_actie, 0, "nummer=5|omschrijving=hier|vergadering=2026-12-03");
	v = load(school, &vergadering);
	acties = acties_open(school->store, &v, &school->arena);
	assert_int_equal(acties.aantal, 3);
	assert_text(record_text(&acties.rijen[0], V_actie_nummer), "3");
	assert_text(record_text(&acties.rijen[1], V_actie_nummer), "2");
	assert_text(record_text(&acties.rijen[2], V_actie_nummer), "1");
	assert_int_equal(acties_open(school->store, NULL, &school->arena).aantal, 4);
}

/* ---- who attended ---- */

static void names_are_read_as_they_were_written(void **state)
{
	struct school *school = *state;
	struct namen namen = aanwezig_namen(" A. Visser, J. de Boer;M. Kaya\n\nL. Vos (mentor).",
		&school->arena);

	assert_int_equal(namen.aantal, 4);
	assert_string_equal(namen.rijen[0], "A. Visser");
	assert_string_equal(namen.rijen[2], "M. Kaya");
	assert_string_equal(namen.rijen[3], "L. Vos (mentor)");
	assert_true(namen_heeft(&namen, "J. de Boer"));
	assert_false(namen_heeft(&namen, "J. de"));
	assert_int_equal(aanwezig_namen(NULL, &school->arena).aantal, 0);
	assert_int_equal(aanwezig_namen(" , ;\n", &school->arena).aantal, 0);
	assert_int_equal(aanwezig_namen(".", &school->arena).aantal, 1);
}

static void an_initial_keeps_its_stop(void **state)
{
	struct school *school = *state;
	struct namen namen = aanwezig_namen("Anna, Bea B.", &school->arena);

	assert_string_equal(namen.rijen[1], "Bea B.");
}

static void who_of_the_members_is_not_there_is_written_too(void **state)
{
	static const struct lid leden[] = { { "A. Visser", "voorzitter" }, { "M. Kaya", "" },
		{ "P. Kok", "" } };
	struct school *school = *state;
	struct namen er = aanwezig_namen("M. Kaya, gast", &school->arena);
	const char *tekst;

	school->config->leden = leden;
	school->config->leden_aantal = ARRAY_LEN(leden);
	tekst = aanwezig_tekst(&er, school->config, &school->arena);
	assert_string_equal(tekst, "M. Kaya, gast\nAfwezig: A. Visser, P. Kok");
	assert_int_equal(aanwezig_namen(tekst, &school->arena).aantal, 2);
	er = aanwezig_namen("A. Visser, M. Kaya (tot 14:30)", &school->arena);
	tekst = aanwezig_tekst(&er, school->config, &school->arena);
	assert_string_equal(tekst, "A. Visser, M. Kaya (tot 14:30)\nAfwezig: P. Kok");
	er.aantal = 0;
	assert_null(aanwezig_tekst(&er, school->config, &school->arena));
}

static void who_left_early_was_there(void **state)
{
	struct school *school = *state;
	struct namen namen = aanwezig_namen("A. Visser, M. Kaya (tot 14:30), L. Vos (mentor)",
		&school->arena);

	assert_true(namen_heeft(&namen, "M. Kaya"));
	assert_false(namen_heeft(&namen, "M. Kay"));
	assert_false(namen_heeft(&namen, "L. Vos"));
	assert_string_equal(namen_als(&namen, "M. Kaya"), "M. Kaya (tot 14:30)");
	assert_string_equal(namen_als(&namen, "P. Kok"), "P. Kok");
	assert_string_equal(naam_zonder_tot(namen.rijen[1], &school->arena), "M. Kaya");
	assert_string_equal(naam_met_tot(namen.rijen[1], "15:00", &school->arena),
		"M. Kaya (tot 15:00)");
	assert_string_equal(naam_met_tot(namen.rijen[1], "", &school->arena), "M. Kaya");
}

/* ---- the list ---- */

/* Ten and no minutes and one item discussed; nobody; one open item that was decided on. */
static void every_meeting_is_in_the_list(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t noor = pupil(school, "2");
	struct vergadering_lijst lijst;

	meeting(school, "2026-12-03");
	meeting(school, "2026-11-05");
	meeting(school, "2026-11-19");
	punt(school, sem, "datum=2026-11-05|minuten=10|stand=open");
	punt(school, noor, "datum=2026-11-05|stand=besproken");
	punt(school, noor, "datum=2026-12-03|minuten=6|stand=open");
	school_add(school, E_besluit, noor, "datum=2026-12-03|nr=1|besluit=x|motivatie=y");
	school_add(school, E_besluit, sem, "datum=2026-11-19|nr=1|besluit=x|motivatie=y");
	lijst = vergaderingen(school->store, &school->arena);
	assert_int_equal(lijst.aantal, 3);
	expect_day(lijst.rijen[0].datum, "2026-11-05");
	assert_int_equal(lijst.rijen[0].aantal, 2);
	assert_int_equal(lijst.rijen[0].gepland, 10);
	assert_true(lijst.rijen[0].begonnen);
	expect_day(lijst.rijen[1].datum, "2026-11-19");
	assert_int_equal(lijst.rijen[1].aantal, 0);
	assert_int_equal(lijst.rijen[1].gepland, 0);
	assert_false(lijst.rijen[1].begonnen);
	expect_day(lijst.rijen[2].datum, "2026-12-03");
	assert_int_equal(lijst.rijen[2].aantal, 1);
	assert_int_equal(lijst.rijen[2].gepland, 6);
	assert_true(lijst.rijen[2].begonnen);
}

/* An open item that was not yet spent time on is no beginning; a minute is. */
static void what_began_is_the_same_in_the_list(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record een = meeting(school, "2026-11-05");
	struct record twee = meeting(school, "2026-11-19");
	struct vergadering_lijst lijst;

	punt(school, sem, "datum=2026-11-05|stand=open");
	punt(school, sem, "datum=2026-11-19|besteed=1");
	lijst = vergaderingen(school->store, &school->arena);
	assert_false(lijst.rijen[0].begonnen);
	assert_false(load(school, &een).begonnen);
	assert_true(lijst.rijen[1].begonnen);
	assert_true(load(school, &twee).begonnen);
}

static void a_decision_is_about_the_first_reason(void **state)
{
	(void)state;
	assert_null(reden_voorop(NULL));
	assert_string_equal(reden_voorop(""), "");
	assert_string_equal(reden_voorop("Tlv loopt af"), "Tlv loopt af");
	assert_string_equal(reden_voorop("Tlv loopt af, Opp niet volledig, Aandachtspunt"),
		"Tlv loopt af");
	assert_string_equal(reden_voorop("Aandachtspunt, Tlv loopt af"), "Aandachtspunt");
	assert_string_equal(reden_voorop("Evaluatie, en hoe verder"), "Evaluatie, en hoe verder");
	assert_string_equal(reden_voorop("Tlv loopt af en verhuizing, bellen"),
		"Tlv loopt af en verhuizing, bellen");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(without_meetings_it_is_today),
		TEST(after_one_meeting_it_is_a_week),
		TEST(the_rhythm_goes_on_until_today_or_later),
		TEST(a_day_that_falls_on_today_counts),
		TEST(the_summer_is_no_rhythm),
		TEST(who_was_put_off_comes_first),
		TEST(putting_off_is_to_a_day),
		TEST(who_waits_for_a_meeting_that_moved_is_proposed),
		TEST(who_was_on_an_agenda_since_is_not_put_off),
		TEST(who_left_or_is_on_it_is_not_proposed),
		TEST(what_does_not_fit_waits),
		TEST(the_sums_of_a_meeting),
		TEST(open_actions_by_the_day_they_are_due),
		TEST(names_are_read_as_they_were_written),
		TEST(an_initial_keeps_its_stop),
		TEST(who_of_the_members_is_not_there_is_written_too),
		TEST(who_left_early_was_there),
		TEST(every_meeting_is_in_the_list),
		TEST(what_began_is_the_same_in_the_list),
		TEST(a_decision_is_about_the_first_reason),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
