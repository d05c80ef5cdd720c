/* The meetings: the day of the next one, the agenda that is proposed, the sums, and the steps that
 * change one; worked out by hand on 21 November 2026, a Saturday. */
#include "cvb_test.h"
#include "datum_test.h"
#include "school.h"

#include "cvb/vergadering.h"

/* ---- making ---- */

static int64_t pupil(struct school *school, const char *nummer)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=%s|achternaam=Meer%s|roepnaam=Sem|geboortedatum=2017-01-01"
		"|afdeling=so|inschrijfdatum=2026-11-20|verwachte_uitstroom=2027-07-31", nummer,
		nummer)).id;
}

/* With an open aandachtspunt: the rules propose such a pupil. */
static int64_t marked(struct school *school, const char *nummer)
{
	int64_t leerling = pupil(school, nummer);

	school_add(school, E_aandachtspunt, leerling, "datum=2026-11-20|nr=1|tekst=x");
	return leerling;
}

static struct record meeting(struct school *school, const char *datum)
{
	return school_add(school, E_vergadering, 0,
		arena_printf(&school->arena, "datum=%s|afgesloten=nee|tijd=13:30", datum));
}

static struct record punt(struct school *school, int64_t leerling, const char *velden)
{
	return school_add(school, E_agendapunt, leerling, velden);
}

static struct vergadering load(struct school *school, const struct record *meeting)
{
	struct vergadering v;

	assert_true(vergadering_load(school->store, meeting->id, &school->arena, &v));
	return v;
}

/* The agendapunt of that pupil on that day, as the file has it. */
static struct record read_punt(struct school *school, int64_t leerling, const char *datum)
{
	struct record_lijst lijst = agenda_punten(school->store, datum, &school->arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		if (lijst.rijen[i].leerling == leerling)
			return lijst.rijen[i];
	fail_msg("not on the agenda of %s", datum);
	return (struct record){ 0 };
}

#define assert_text(got, expected) assert_string_equal((got) ? (got) : "(leeg)", expected)

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
	voorstel = vergadering_voorstel(school->store, &v, &school->arena);
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
	punt(school, eerder, "datum=2026-11-05|volgorde=1|stand=aangehouden"
		"|aangehouden_naar=2026-12-02");
	punt(school, later, "datum=2026-11-05|volgorde=2|stand=aangehouden"
		"|aangehouden_naar=2026-12-04");
	punt(school, zomaar, "datum=2026-11-05|volgorde=3|stand=aangehouden");
	voorstel = vergadering_voorstel(school->store, &v, &school->arena);
	assert_int_equal(voorstel.aantal, 2);
	assert_int_equal(voorstel.rijen[0].leerling, eerder);
	assert_string_equal(voorstel.rijen[0].reden, "aangehouden");
	assert_int_equal(voorstel.rijen[1].leerling, zomaar);
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
	assert_int_equal(vergadering_voorstel(school->store, &v, &school->arena).aantal, 0);
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
	assert_int_equal(vergadering_voorstel(school->store, &v, &school->arena).aantal, 0);
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
	voorstel = vergadering_voorstel(school->store, &v, &school->arena);
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
	er.aantal = 0;
	assert_null(aanwezig_tekst(&er, school->config, &school->arena));
}

/* ---- steps ---- */

static void moving_numbers_the_agenda(void **state)
{
	struct school *school = *state;
	struct record vergadering = meeting(school, "2026-12-03");
	int64_t wie[3];
	struct record_lijst lijst;
	struct error err;

	for (int i = 0; i < 3; i++) {
		wie[i] = pupil(school, arena_printf(&school->arena, "%d", i + 1));
		punt(school, wie[i], "datum=2026-12-03|volgorde=5");
	}
	lijst = agenda_punten(school->store, "2026-12-03", &school->arena);
	assert_int_equal(agenda_move(school->store, &vergadering, lijst.rijen[2].id, -1, &err), OK);
	lijst = agenda_punten(school->store, "2026-12-03", &school->arena);
	assert_int_equal(lijst.rijen[0].leerling, wie[0]);
	assert_int_equal(lijst.rijen[1].leerling, wie[2]);
	assert_int_equal(lijst.rijen[2].leerling, wie[1]);
	assert_text(record_text(&lijst.rijen[2], V_agendapunt_volgorde), "3");
	assert_int_equal(agenda_move(school->store, &vergadering, lijst.rijen[2].id, 1, &err), OK);
	assert_int_equal(agenda_punten(school->store, "2026-12-03", &school->arena).rijen[2].leerling,
		wie[1]);
}

static void putting_off_makes_the_meeting(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = meeting(school, "2026-11-21");
	struct record hier = punt(school, sem, "datum=2026-11-21|stand=open");
	struct record nieuw;
	struct error err;

	assert_int_equal(agendapunt_aanhouden(school->store, &vergadering, &hier,
		datum_make(2026, 11, 21), &err), ERR_INPUT);
	assert_int_equal(agendapunt_aanhouden(school->store, &vergadering, &hier,
		datum_make(2026, 12, 5), &err), OK);
	hier = read_punt(school, sem, "2026-11-21");
	assert_text(record_text(&hier, V_agendapunt_stand), "aangehouden");
	assert_text(record_text(&hier, V_agendapunt_aangehouden_naar), "2026-12-05");
	assert_true(vergadering_find(school->store, "2026-12-05", &school->arena, &nieuw));
	assert_text(record_text(&nieuw, V_vergadering_tijd), "13:30");
}

/* ---- closed ---- */

static struct record closed(struct school *school, int64_t sem, dag naar)
{
	struct record vergadering = meeting(school, "2026-11-21");
	struct error err;

	punt(school, sem, "datum=2026-11-21|stand=open");
	school_add(school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x");
	if (vergadering_sluiten(school->store, &vergadering, naar, &err) != OK)
		fail_msg("%s", err.sentence);
	assert_true(record_load(school->store, E_vergadering, vergadering.id, &school->arena,
		&vergadering));
	return vergadering;
}

static void closing_settles_what_is_open(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = closed(school, sem, GEEN_DAG);
	struct record hier = read_punt(school, sem, "2026-11-21");

	assert_text(record_text(&vergadering, V_vergadering_afgesloten), "ja");
	assert_text(record_text(&hier, V_agendapunt_stand), "besproken");
}

static void closing_puts_off_what_is_open(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record hier;

	closed(school, sem, datum_make(2026, 12, 5));
	hier = read_punt(school, sem, "2026-11-21");
	assert_text(record_text(&hier, V_agendapunt_stand), "aangehouden");
	assert_text(record_text(&hier, V_agendapunt_aangehouden_naar), "2026-12-05");
}

static void what_is_closed_stands_fast(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = closed(school, sem, GEEN_DAG);
	struct record hier = read_punt(school, sem, "2026-11-21");
	struct record anders = record_copy(&hier, &school->arena);
	struct record besluit = school_record(school, E_besluit, sem,
		"datum=2026-11-21|nr=2|besluit=te laat");
	struct record open = record_copy(&vergadering, &school->arena);
	struct error err;

	anders.waarden[V_agendapunt_reden] = "anders";
	assert_int_equal(record_save(school->store, &hier, &anders, "x", &err), ERR_INPUT);
	assert_string_equal(err.sentence, "de vergadering van 21-11-2026 is afgesloten: wat daar is"
		" vastgelegd, verandert niet meer. Leg een correctie vast in een latere vergadering");
	assert_int_equal(record_save(school->store, NULL, &besluit, "x", &err), ERR_INPUT);
	open.waarden[V_vergadering_afgesloten] = "nee";
	assert_int_equal(record_save(school->store, &vergadering, &open, "x", &err), ERR_INPUT);
	assert_int_equal(agendapunt_aanhouden(school->store, &vergadering, &hier,
		datum_make(2026, 12, 5), &err), ERR_INPUT);
}

/* Nothing is put off to, or moved into, a meeting whose minutes stand fast. */
static void nothing_goes_into_what_is_closed(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record eerder = meeting(school, "2026-11-14");
	struct record hier = punt(school, sem, "datum=2026-11-14|stand=open");
	struct record besluit = school_add(school, E_besluit, sem, "datum=2026-11-14|nr=1|besluit=x");
	struct record daarheen = record_copy(&besluit, &school->arena);
	struct error err;

	closed(school, pupil(school, "2"), GEEN_DAG);
	daarheen.waarden[V_besluit_datum] = "2026-11-21";
	assert_int_equal(record_save(school->store, &besluit, &daarheen, "x", &err), ERR_INPUT);
	assert_int_equal(agendapunt_aanhouden(school->store, &eerder, &hier,
		datum_make(2026, 11, 21), &err), ERR_INPUT);
}

static int64_t newest(struct store *store, struct arena *arena)
{
	struct journaal_regel regel;

	assert_true(journaal_undoable(store, arena, &regel));
	return regel.nummer;
}

/* Somebody else closed it: what I did in it stays, until the closing is undone. */
static void undo_keeps_off_what_is_closed(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = meeting(school, "2026-11-21");
	struct store *ander = school_open_as(school, "ander", SCHOOL_VANDAAG);
	struct error err;

	school_add(school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x");
	assert_int_equal(vergadering_sluiten(ander, &vergadering, GEEN_DAG, &err), OK);
	assert_int_equal(journaal_undo(school->store, newest(school->store, &school->arena), &err),
		ERR_INPUT);
	assert_int_equal(journaal_undo(ander, newest(ander, &school->arena), &err), OK);
	assert_int_equal(journaal_undo(school->store, newest(school->store, &school->arena), &err),
		OK);
	store_close(ander);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)

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
		TEST(who_was_on_an_agenda_since_is_not_put_off),
		TEST(who_left_or_is_on_it_is_not_proposed),
		TEST(what_does_not_fit_waits),
		TEST(the_sums_of_a_meeting),
		TEST(open_actions_by_the_day_they_are_due),
		TEST(names_are_read_as_they_were_written),
		TEST(an_initial_keeps_its_stop),
		TEST(who_of_the_members_is_not_there_is_written_too),
		TEST(moving_numbers_the_agenda),
		TEST(putting_off_makes_the_meeting),
		TEST(closing_settles_what_is_open),
		TEST(closing_puts_off_what_is_open),
		TEST(what_is_closed_stands_fast),
		TEST(nothing_goes_into_what_is_closed),
		TEST(undo_keeps_off_what_is_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
