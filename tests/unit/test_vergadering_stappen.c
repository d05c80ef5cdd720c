/* The steps that change a meeting: the order, putting off, another day, closing; and that what is
 * closed stands fast, for undo too. On 21 November 2026. */
#include "vergadering_test.h"

/* ---- steps ---- */

static void moving_numbers_the_agenda(void **state)
{
	struct school *school = *state;
	int64_t wie[3];
	struct record_lijst lijst;
	struct error err;

	meeting(school, "2026-12-03");
	for (int i = 0; i < 3; i++) {
		wie[i] = pupil(school, arena_printf(&school->arena, "%d", i + 1));
		punt(school, wie[i], "datum=2026-12-03|volgorde=5");
	}
	lijst = agenda_punten(school->store, "2026-12-03", &school->arena);
	assert_int_equal(agenda_move(school->store, lijst.rijen[2].id, -1, &err), OK);
	lijst = agenda_punten(school->store, "2026-12-03", &school->arena);
	assert_int_equal(lijst.rijen[0].leerling, wie[0]);
	assert_int_equal(lijst.rijen[1].leerling, wie[2]);
	assert_int_equal(lijst.rijen[2].leerling, wie[1]);
	assert_text(record_text(&lijst.rijen[2], V_agendapunt_volgorde), "3");
	assert_int_equal(agenda_move(school->store, lijst.rijen[2].id, 1, &err), OK);
	assert_int_equal(agenda_punten(school->store, "2026-12-03", &school->arena).rijen[2].leerling,
		wie[1]);
}

/* Somebody else took it off meanwhile: nobody moves instead. */
static void who_is_off_the_agenda_does_not_move(void **state)
{
	struct school *school = *state;
	int64_t een = pupil(school, "1");
	int64_t twee = pupil(school, "2");
	struct record_lijst lijst;
	struct error err;

	meeting(school, "2026-12-03");
	punt(school, een, "datum=2026-12-03|volgorde=1");
	punt(school, twee, "datum=2026-12-03|volgorde=2");
	assert_int_equal(agenda_move(school->store, 12345, 1, &err), ERR_NOT_FOUND);
	lijst = agenda_punten(school->store, "2026-12-03", &school->arena);
	assert_int_equal(lijst.rijen[0].leerling, een);
	assert_int_equal(lijst.rijen[1].leerling, twee);
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

static void what_refers_to_a_meeting_moves_along(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct record vergadering = meeting(school, "2026-12-03");
	struct record naar = record_copy(&vergadering, &school->arena);
	struct record er_is;
	struct error err;

	punt(school, sem, "datum=2026-12-03|stand=open");
	school_add(school, E_besluit, sem, "datum=2026-12-03|nr=1|besluit=x");
	school_add(school, E_actie, sem, "nummer=1|omschrijving=x|vergadering=2026-12-03");
	naar.waarden[V_vergadering_datum] = "2026-12-10";
	assert_int_equal(store_begin(school->store, HANDELING_WIJZIGING, &err), OK);
	assert_int_equal(vergadering_verzet(school->store, &vergadering, &naar, &err), OK);
	if (store_commit(school->store, 0, "verzet", NULL, &err) != OK)
		fail_msg("%s", err.sentence);
	assert_false(vergadering_find(school->store, "2026-12-03", &school->arena, &er_is));
	assert_true(vergadering_find(school->store, "2026-12-10", &school->arena, &er_is));
	assert_true(er_is.id == vergadering.id); /* who has it open goes on with it */
	assert_int_equal(load(school, &er_is).punten[0].besluiten, 1);
	assert_int_equal(load(school, &er_is).punten[0].acties, 1);
	school_undo(school);
	assert_true(vergadering_find(school->store, "2026-12-03", &school->arena, &er_is));
	assert_int_equal(load(school, &er_is).punten[0].besluiten, 1);
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

/* Who was decided on was discussed, also when nobody said so. */
static void closing_puts_off_what_is_open(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t noor = pupil(school, "2");
	int64_t job = pupil(school, "3");
	struct record vergadering = meeting(school, "2026-11-21");
	struct record besluit, open, evaluatie;
	struct error err;

	punt(school, sem, "datum=2026-11-21|stand=open");
	school_add(school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x");
	punt(school, noor, "datum=2026-11-21");
	punt(school, job, "datum=2026-11-21|stand=open");
	school_add(school, E_evaluatie, job, "datum=2026-11-21|besluit=handhaven|motivatie=x");
	assert_int_equal(vergadering_sluiten(school->store, &vergadering,
		datum_make(2026, 12, 5), &err), OK);
	besluit = read_punt(school, sem, "2026-11-21");
	open = read_punt(school, noor, "2026-11-21");
	evaluatie = read_punt(school, job, "2026-11-21");
	assert_text(record_text(&besluit, V_agendapunt_stand), "besproken");
	assert_text(record_text(&besluit, V_agendapunt_aangehouden_naar), "(leeg)");
	assert_text(record_text(&open, V_agendapunt_stand), "aangehouden");
	assert_text(record_text(&open, V_agendapunt_aangehouden_naar), "2026-12-05");
	assert_text(record_text(&evaluatie, V_agendapunt_stand), "besproken");
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(moving_numbers_the_agenda),
		TEST(who_is_off_the_agenda_does_not_move),
		TEST(putting_off_makes_the_meeting),
		TEST(what_refers_to_a_meeting_moves_along),
		TEST(closing_settles_what_is_open),
		TEST(closing_puts_off_what_is_open),
		TEST(what_is_closed_stands_fast),
		TEST(nothing_goes_into_what_is_closed),
		TEST(undo_keeps_off_what_is_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
