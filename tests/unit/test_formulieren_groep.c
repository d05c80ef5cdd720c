/* Another groep, mentor or leerroute for many pupils: one step, nothing overwritten in silence. */
#include "formulier_test.h"

#define LEERLINGEN 3

static int64_t ids[LEERLINGEN];

static void open_groep(struct proef *proef, struct tui *tui)
{
	(void)proef;
	groep_form(tui, ids, LEERLINGEN, "");
}

static void school_van_drie(struct proef *proef)
{
	static const char *const namen[] = { "Sem", "Noor", "Yusuf" };

	for (int i = 0; i < LEERLINGEN; i++)
		ids[i] = school_add(&proef->school, E_leerling, 0, arena_printf(&proef->school.arena,
			"leerlingnummer=%d|achternaam=Meer|roepnaam=%s|geboortedatum=2009-03-12"
			"|afdeling=vso|inschrijfdatum=2021-08-01|groep=Arbeid %d|mentor=J. Bakker",
			i + 1, namen[i], i + 1)).id;
	opent(proef, open_groep, E_leerling, 0);
}

static struct record leerling(struct proef *proef, int i)
{
	struct record out;

	if (!record_load(proef->school.store, E_leerling, ids[i], &proef->school.arena, &out))
		fail_msg("pupil %d is gone", i);
	return out;
}

/* Somebody else on the same file: one field of one pupil. */
static void wijzig(struct proef *proef, int i, int veld, const char *waarde)
{
	struct record oud = leerling(proef, i);
	struct record nieuw = record_copy(&oud, &proef->school.arena);
	struct error err = { 0 };

	nieuw.waarden[veld] = waarde;
	if (record_save(proef->ander, &oud, &nieuw, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void ander_verhuist_noor(struct proef *proef)
{
	wijzig(proef, 1, V_leerling_groep, "Zorg 1");
}

static void ander_geeft_leerroute(struct proef *proef)
{
	wijzig(proef, 1, V_leerling_leerroute, "3");
}

static void ander_verwijdert(struct proef *proef)
{
	struct record weg = leerling(proef, 2);
	struct error err = { 0 };

	if (record_save(proef->ander, &weg, NULL, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void only_what_is_filled_in_changes(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	run(proef, "key x\nexpect 3 gemerkte leerlingen\ntype Arbeid 2\nkey Ctrl-S\n"
		"expect Groep Arbeid 2 voor 2 leerlingen (1 leerling heeft dat al): Sem Meer, Yusuf"
		"\nkey j\nexpect Groep Arbeid 2 gezet voor 2 leerlingen\n");
	for (int i = 0; i < LEERLINGEN; i++) {
		rij = leerling(proef, i);
		assert_veld(rij, V_leerling_groep, "Arbeid 2");
		assert_veld(rij, V_leerling_mentor, "J. Bakker");
	}
}

static void one_undo_takes_all_back_and_redo_does_it_again(void **state)
{
	struct proef *proef = *state;
	struct journaal_regel regel;
	struct error err = { 0 };
	struct record rij;

	school_van_drie(proef);
	run(proef, "key x\ntype Zorg 1\nkey Tab\ntype A. Vos\nkey Tab\ntype 4\nkey Ctrl-S j\n");
	for (int i = 0; i < LEERLINGEN; i++) {
		rij = leerling(proef, i);
		assert_veld(rij, V_leerling_groep, "Zorg 1");
		assert_veld(rij, V_leerling_mentor, "A. Vos");
		assert_veld(rij, V_leerling_leerroute, "4");
	}
	undo(proef);
	for (int i = 0; i < LEERLINGEN; i++) {
		rij = leerling(proef, i);
		assert_veld(rij, V_leerling_mentor, "J. Bakker");
		assert_veld(rij, V_leerling_leerroute, "");
	}
	rij = leerling(proef, 2);
	assert_veld(rij, V_leerling_groep, "Arbeid 3");
	assert_true(journaal_redoable(proef->school.store, &proef->school.arena, &regel));
	assert_int_equal(journaal_redo(proef->school.store, regel.nummer, &err), OK);
	rij = leerling(proef, 0);
	assert_veld(rij, V_leerling_groep, "Zorg 1");
}

static bool count_delen(const struct journaal_regel *regel, void *context)
{
	(void)regel;
	++*(int *)context;
	return true;
}

/* Each pupil's own logboek has it, and only what is about that pupil. */
static void it_stands_in_the_logboek_of_each(void **state)
{
	struct proef *proef = *state;
	int voor = 0, na = 0;

	school_van_drie(proef);
	journaal_visit(proef->school.store, ids[1], count_delen, &voor);
	run(proef, "key x\ntype Zorg 1\nkey Ctrl-S j\n");
	journaal_visit(proef->school.store, ids[1], count_delen, &na);
	assert_int_equal(na, voor + 1);
}

static void no_is_no_and_the_form_stays(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	run(proef, "key x\ntype Zorg 1\nkey Ctrl-S Enter\nexpect Nog niet bewaard\nexpect Zorg 1\n");
	rij = leerling(proef, 0);
	assert_veld(rij, V_leerling_groep, "Arbeid 1");
}

static void nothing_filled_in_is_said(void **state)
{
	struct proef *proef = *state;

	school_van_drie(proef);
	run(proef, "key x Ctrl-S\nexpect Vul in wat er verandert\n");
}

static void a_wrong_leerroute_stands_at_its_field(void **state)
{
	struct proef *proef = *state;

	school_van_drie(proef);
	run(proef, "key x Tab Tab\ntype 9\nkey Ctrl-S\nexpect 9 ligt niet tussen 1 en 7\n");
}

static void what_somebody_else_changed_is_asked(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	proef->anders = ander_verhuist_noor;
	run(proef, "key x\ntype Vmbo 1\nkey F6 Ctrl-S\n"
		"expect Noor Meer, Groep: iemand anders heeft dit intussen ook gewijzigd\n"
		"expect hun waarde: Zorg 1\nexpect mijn waarde: Vmbo 1\nkey h\n"
		"expect voor 2 leerlingen\nkey Enter\nkey Ctrl-S\nexpect hun waarde: Zorg 1\nkey h j\n");
	rij = leerling(proef, 1);
	assert_veld(rij, V_leerling_groep, "Zorg 1");
	rij = leerling(proef, 2);
	assert_veld(rij, V_leerling_groep, "Vmbo 1");
}

static void back_to_the_form_changes_nobody(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	proef->anders = ander_verhuist_noor;
	run(proef, "key x\ntype Vmbo 1\nkey F6 Ctrl-S t\nexpect Nog niet bewaard: Noor Meer\n");
	rij = leerling(proef, 0);
	assert_veld(rij, V_leerling_groep, "Arbeid 1");
}

static void another_field_of_somebody_else_stays(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	proef->anders = ander_geeft_leerroute;
	run(proef, "key x\ntype Vmbo 1\nkey F6 Ctrl-S\nexpect voor 3 leerlingen\nkey j\n");
	rij = leerling(proef, 1);
	assert_veld(rij, V_leerling_groep, "Vmbo 1");
	assert_veld(rij, V_leerling_leerroute, "3");
}

static void who_is_gone_by_then_is_named(void **state)
{
	struct proef *proef = *state;
	struct record rij;

	school_van_drie(proef);
	proef->anders = ander_verwijdert;
	run(proef, "key x\ntype Vmbo 1\nkey F6 Ctrl-S\n"
		"expect Iemand anders heeft Yusuf Meer intussen verwijderd\n");
	rij = leerling(proef, 0);
	assert_veld(rij, V_leerling_groep, "Arbeid 1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(only_what_is_filled_in_changes),
		proef_test(one_undo_takes_all_back_and_redo_does_it_again),
		proef_test(it_stands_in_the_logboek_of_each),
		proef_test(no_is_no_and_the_form_stays),
		proef_test(nothing_filled_in_is_said),
		proef_test(a_wrong_leerroute_stands_at_its_field),
		proef_test(what_somebody_else_changed_is_asked),
		proef_test(back_to_the_form_changes_nobody),
		proef_test(another_field_of_somebody_else_stays),
		proef_test(who_is_gone_by_then_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
