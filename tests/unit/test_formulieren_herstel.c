/* Undo and redo on the screen: several steps, over a restart, shown first; what somebody else did
 * is never undone. */
#include "formulier_test.h"

#include "../../src/schermen/intern.h"

static void open_undo(struct proef *proef, struct tui *tui)
{
	struct view view = { .tui = tui };

	if (proef->nr == E_leerling)
		herstel_undo(&view);
	else
		herstel_redo(&view);
}

#define TERUG(proef) opent(proef, open_undo, E_leerling, 0)
#define OPNIEUW(proef) opent(proef, open_undo, E_contact, 0)

/* Another process, started later. */
static void restart(struct proef *proef)
{
	store_close(proef->school.store);
	proef->school.store = school_open_as(&proef->school, "ib", VANDAAG);
}

static void zet(struct proef *proef, struct store *wie, int64_t id, const char *groep)
{
	struct record oud, nieuw;
	struct error err = { 0 };

	assert_true(record_load(wie, E_leerling, id, &proef->school.arena, &oud));
	nieuw = record_copy(&oud, &proef->school.arena);
	nieuw.waarden[V_leerling_groep] = groep;
	if (record_save(wie, &oud, &nieuw, arena_printf(&proef->school.arena, "groep %s", groep),
			&err) != OK)
		fail_msg("%s", err.sentence);
}

static const char *groep(struct proef *proef, int64_t id)
{
	struct record leerling;

	assert_true(record_load(proef->school.store, E_leerling, id, &proef->school.arena,
		&leerling));
	return record_text(&leerling, V_leerling_groep);
}

static void three_steps_back_and_on_over_restarts(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	zet(proef, proef->school.store, sem, "A");
	zet(proef, proef->school.store, sem, "B");
	zet(proef, proef->school.store, sem, "C");
	restart(proef);
	TERUG(proef);
	run(proef, "key x\nexpect Ongedaan maken: groep C\nexpect Groep wordt weer \"B\"\nkey j\n"
		"expect Ongedaan gemaakt: groep C.\nkey x\nexpect Groep wordt weer \"A\"\nkey j\n");
	assert_string_equal(groep(proef, sem), "A");
	restart(proef);
	run(proef, "key x j\n");
	assert_string_equal(groep(proef, sem), "Arbeid 3");
	restart(proef);
	OPNIEUW(proef);
	run(proef, "key x\nexpect Opnieuw doen: groep A\nexpect Groep wordt \"A\"\nkey j x j\n");
	assert_string_equal(groep(proef, sem), "B");
	restart(proef);
	run(proef, "key x j\nkey x\nexpect Er is niets om opnieuw te doen\n");
	assert_string_equal(groep(proef, sem), "C");
}

static void no_leaves_it(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	zet(proef, proef->school.store, sem, "A");
	TERUG(proef);
	run(proef, "key x Enter\nkey x Esc\n");
	assert_string_equal(groep(proef, sem), "A");
}

/* Mine is undone though theirs came later; theirs stays, and where both changed the same, both. */
static void what_another_did_is_not_undone(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	int64_t noor = school_leerling(&proef->school, "2").id;

	zet(proef, proef->school.store, sem, "A");
	zet(proef, proef->ander, noor, "Z");
	TERUG(proef);
	run(proef, "key x\nexpect groep A\nkey j\n");
	assert_string_equal(groep(proef, sem), "Arbeid 3");
	assert_string_equal(groep(proef, noor), "Z");
	zet(proef, proef->school.store, sem, "B");
	zet(proef, proef->ander, sem, "Y");
	run(proef, "key x j\nexpect Er is niets veranderd\n");
	assert_string_equal(groep(proef, sem), "Y");
}

static void what_was_made_says_so_in_its_sentence(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_contact, sem);
	run(proef, "key x\ntype A\nkey Ctrl-S\n");
	TERUG(proef);
	run(proef, "key x\nexpect Ongedaan maken: contactpersoon A vastgelegd voor Sem\n"
		"absent wordt weer\n"
		"key j\n");
	assert_int_equal(alle(proef, E_contact, sem).aantal, 0);
}

static void empty_and_many_fields_are_named(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record oud = school_add(&proef->school, E_contact, sem, "naam=A");
	struct record nieuw = record_copy(&oud, &proef->school.arena);
	struct error err = { 0 };

	nieuw.waarden[V_contact_volgorde] = "1";
	nieuw.waarden[V_contact_relatie] = "moeder";
	nieuw.waarden[V_contact_gezag] = "ja";
	nieuw.waarden[V_contact_email] = "a@b";
	assert_int_equal(record_save(proef->school.store, &oud, &nieuw, "contact", &err), OK);
	TERUG(proef);
	run(proef, "size 190x30\nkey x\nexpect Volgorde wordt weer leeg\nexpect en nog 1 veld\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(three_steps_back_and_on_over_restarts),
		proef_test(no_leaves_it),
		proef_test(what_another_did_is_not_undone),
		proef_test(what_was_made_says_so_in_its_sentence),
		proef_test(empty_and_many_fields_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
