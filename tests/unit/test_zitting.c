/* A meeting on the screen when something comes between: the power goes, somebody else changes what
 * is on it, moves it or closes it. */
#include "formulier_test.h"
#include "vergadering_test.h"

#include "../../src/schermen/vergadering.h"

static struct record vergadering;
static int64_t sem, noor;

static void open_zitting(struct proef *proef, struct tui *tui)
{
	(void)proef;
	vergadering_open(tui, vergadering.id);
}

/* Two pupils, six minutes each. */
static void begin(struct proef *proef, void (*anders)(struct proef *proef))
{
	struct school *school = &proef->school;

	sem = pupil(school, "1");
	noor = pupil(school, "2");
	vergadering = meeting(school, "2026-11-21");
	punt(school, sem, "datum=2026-11-21|volgorde=1|minuten=6|stand=open");
	punt(school, noor, "datum=2026-11-21|volgorde=2|minuten=6|stand=open");
	opent(proef, open_zitting, E_vergadering, vergadering.id);
	proef->anders = anders;
}

static const char *besteed(struct proef *proef, int64_t leerling)
{
	struct record agendapunt = read_punt(&proef->school, leerling, "2026-11-21");
	const char *minuten = record_text(&agendapunt, V_agendapunt_besteed);

	return minuten ? minuten : "";
}

/* ---- the power goes ---- */

static void a_power_cut_takes_no_more_than_half_a_minute(void **state)
{
	struct proef *proef = *state;

	begin(proef, NULL);
	run_and_kill(proef, "tick 1000\nkey x v\ntick 180\ntick 10\n"
		"expect punt 1 van 2   3:10 van 6 min\nkey F5\n");
	run(proef, "tick 2000\nkey x\nexpect Verder waar het bleef: Sem Meer1\n");
	assert_string_equal(besteed(proef, sem), "3");
}

static void it_is_put_by_while_a_form_is_open_too(void **state)
{
	struct proef *proef = *state;

	begin(proef, NULL);
	run_and_kill(proef, "size 100x30\ntick 1000\nkey x Enter\ntick 60\ntick 60\nkey F5\n");
	run(proef, "size 100x30\ntick 2000\nkey x\nexpect Verder waar het bleef: Sem Meer1\nkey v\n"
		"expect punt 1 van 2   2:00 van 6 min\n");
	assert_string_equal(besteed(proef, sem), "2");
}

/* What was put by is told once, and not when everything was kept. */
static void what_was_kept_is_not_told_again(void **state)
{
	struct proef *proef = *state;

	begin(proef, NULL);
	run(proef, "tick 1000\nkey x v\ntick 60\nkey q x\nabsent Verder waar het bleef\n");
	assert_string_equal(besteed(proef, sem), "1");
	run_and_kill(proef, "tick 2000\nkey x v\ntick 30\nkey F5\n");
	run(proef, "tick 3000\nkey x\nexpect Verder waar het bleef\nkey q x\n"
		"absent Verder waar het bleef\n");
	assert_string_equal(besteed(proef, sem), "1.5");
}

/* ---- on second thoughts ---- */

/* Then it is nowhere said to be put off any more. */
static void who_was_put_off_is_discussed_after_all(void **state)
{
	struct proef *proef = *state;
	struct record agendapunt;

	begin(proef, NULL);
	run(proef, "size 100x30\nkey x\nkey h Enter\nexpect aangehouden naar 28-11-2026\n");
	agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	assert_veld(agendapunt, V_agendapunt_aangehouden_naar, "2026-11-28");
	run(proef, "size 100x30\nkey x Home x\nexpect Besproken, zonder besluit.\n");
	agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	assert_veld(agendapunt, V_agendapunt_stand, "besproken");
	assert_veld(agendapunt, V_agendapunt_aangehouden_naar, "");
}

static void besluit(struct proef *proef)
{
	school_add(&proef->school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x|motivatie=y");
}

/* As nobody is put off about whom was decided. */
static void who_is_decided_on_is_put_off_no_more(void **state)
{
	struct proef *proef = *state;
	struct record agendapunt;

	begin(proef, besluit);
	run(proef, "size 100x30\nkey x\nkey h Enter\nexpect aangehouden naar 28-11-2026\n"
		"key Home Enter Esc\nkey F6\ntick 5\nkey v\nexpect punt 2 van 2\n");
	agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	assert_veld(agendapunt, V_agendapunt_stand, "besproken");
	assert_veld(agendapunt, V_agendapunt_aangehouden_naar, "");
}

/* ---- somebody else ---- */

static void verzet(struct proef *proef)
{
	struct record oud, naar;
	struct error err;

	assert_true(record_load(proef->ander, E_vergadering, vergadering.id, &proef->school.arena,
		&oud));
	naar = record_copy(&oud, &proef->school.arena);
	naar.waarden[V_vergadering_datum] = "2026-11-20";
	assert_int_equal(store_begin(proef->ander, HANDELING_WIJZIGING, &err), OK);
	assert_int_equal(vergadering_verzet(proef->ander, &oud, &naar, &err), OK);
	if (store_commit(proef->ander, 0, "vergadering verzet", NULL, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void a_meeting_that_moves_stays_open(void **state)
{
	struct proef *proef = *state;

	begin(proef, verzet);
	run(proef, "size 100x30\ntick 1000\nkey x v\nexpect CvB 21-11-2026\nkey F6\ntick 5\n"
		"absent verwijderd\nexpect CvB 20-11-2026   punt 1 van 2\nkey v\n"
		"expect punt 2 van 2\nkey q\n");
	assert_int_equal(agenda_punten(proef->school.store, "2026-11-20",
		&proef->school.arena).aantal, 2);
}

static void haal_weg(struct proef *proef)
{
	struct record agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	struct error err;

	assert_int_equal(store_begin(proef->ander, HANDELING_WIJZIGING, &err), OK);
	assert_int_equal(record_delete(proef->ander, &agendapunt, &err), OK);
	if (store_commit(proef->ander, sem, "van de agenda", NULL, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void draai_om(struct proef *proef)
{
	struct record agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	struct error err;

	if (agenda_move(proef->ander, agendapunt.id, 1, &err) != OK)
		fail_msg("%s", err.sentence);
}

/* While a question is open nothing below it is read again: the answer is about what was asked. */
static void a_question_keeps_who_it_is_about(void **state)
{
	struct proef *proef = *state;
	struct record agendapunt;

	begin(proef, draai_om);
	run(proef, "size 100x30\nkey x v\nkey F6\nkey m\ntick 5\nkey m\nexpect Aan tafel: mentor.\n"
		"expect punt 2 van 2\n");
	agendapunt = read_punt(&proef->school, sem, "2026-11-21");
	assert_veld(agendapunt, V_agendapunt_erbij, "mentor");
}

static void who_is_gone_is_not_put_off(void **state)
{
	struct proef *proef = *state;

	begin(proef, haal_weg);
	run(proef, "size 100x30\nkey x v\nkey F6\nkey h\ntick 5\nkey Enter\n"
		"expect Er is niets veranderd\nexpect Sem Meer2\nabsent Sem Meer1\n");
}

/* The whole meeting: both from its agenda, then it. */
static void verwijder(struct proef *proef)
{
	struct record_lijst punten = agenda_punten(proef->ander, "2026-11-21", &proef->school.arena);
	struct error err;

	assert_int_equal(store_begin(proef->ander, HANDELING_WIJZIGING, &err), OK);
	for (size_t i = 0; i < punten.aantal; i++)
		assert_int_equal(record_delete(proef->ander, &punten.rijen[i], &err), OK);
	assert_int_equal(record_delete(proef->ander, &vergadering, &err), OK);
	if (store_commit(proef->ander, 0, "vergadering verwijderd", NULL, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void a_meeting_that_goes_is_left(void **state)
{
	struct proef *proef = *state;

	begin(proef, verwijder);
	run(proef, "size 100x30\nkey x v\nkey F6\nkey h Enter\ntype 28-11\nkey Enter\n"
		"expect Deze vergadering is verwijderd\nabsent CvB\n");
}

static void who_is_gone_does_not_come_on_the_table(void **state)
{
	struct proef *proef = *state;

	begin(proef, haal_weg);
	run(proef, "size 100x30\nkey x\nkey F6\nkey Enter\n"
		"expect intussen van de agenda gehaald\nexpect Sem Meer2\nabsent punt 1 van\n");
}

static void closing_what_is_gone_says_so(void **state)
{
	struct proef *proef = *state;

	begin(proef, verwijder);
	run(proef, "size 100x30\nkey x\nkey F6\nkey s\n"
		"expect Deze vergadering is verwijderd\nabsent CvB\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(a_power_cut_takes_no_more_than_half_a_minute),
		proef_test(it_is_put_by_while_a_form_is_open_too),
		proef_test(what_was_kept_is_not_told_again),
		proef_test(who_was_put_off_is_discussed_after_all),
		proef_test(who_is_decided_on_is_put_off_no_more),
		proef_test(a_meeting_that_moves_stays_open),
		proef_test(a_question_keeps_who_it_is_about),
		proef_test(who_is_gone_is_not_put_off),
		proef_test(a_meeting_that_goes_is_left),
		proef_test(who_is_gone_does_not_come_on_the_table),
		proef_test(closing_what_is_gone_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
