/* The forms of what is marked by hand, of consent and of the agenda: what they fill in by
 * themselves, resolving, and what may not be deleted because of them. */
#include "formulier_test.h"

static void open_oplossen(struct proef *proef, struct tui *tui)
{
	aandachtspunt_form_oplossen(tui, proef->id);
}

/* The text and two keys: the day, the number and who are known. */
static void marking_takes_few_keys(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst punten;

	opent(proef, open_nieuw, E_aandachtspunt, sem);
	run(proef, "key x\ntype Slaapt slecht.\nkey Ctrl-S\n"
		"expect Aandachtspunt 21-11-2026 vastgelegd voor Sem van der Meer.\n"
		"key x\ntype Tweede.\nkey Ctrl-S\n");
	punten = alle(proef, E_aandachtspunt, sem);
	assert_int_equal(punten.aantal, 2);
	assert_veld(punten.rijen[0], V_aandachtspunt_tekst, "Slaapt slecht.");
	assert_veld(punten.rijen[0], V_aandachtspunt_datum, "2026-11-21");
	assert_veld(punten.rijen[0], V_aandachtspunt_nr, "1");
	assert_veld(punten.rijen[0], V_aandachtspunt_door, "ib");
	assert_veld(punten.rijen[0], V_aandachtspunt_opgelost_op, "");
	assert_veld(punten.rijen[1], V_aandachtspunt_nr, "2");
}

static void resolving_is_today_with_how(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record punt = school_add(&proef->school, E_aandachtspunt, sem,
		"datum=2026-11-12|nr=1|tekst=Bus te laat.");

	opent(proef, open_oplossen, E_aandachtspunt, punt.id);
	run(proef, "key x\nexpect Oplossen: aandachtspunt 12-11-2026 van Sem van der Meer\n"
		"type Taxi geregeld.\nkey Ctrl-S\n"
		"expect Aandachtspunt 12-11-2026 opgelost voor Sem van der Meer.\n");
	punt = nu(proef, &punt);
	assert_veld(punt, V_aandachtspunt_opgelost_op, "2026-11-21");
	assert_veld(punt, V_aandachtspunt_oplossing, "Taxi geregeld.");
	assert_veld(punt, V_aandachtspunt_tekst, "Bus te laat.");
	undo(proef);
	punt = nu(proef, &punt);
	assert_veld(punt, V_aandachtspunt_opgelost_op, "");
	assert_veld(punt, V_aandachtspunt_oplossing, "");
}

/* How is not required: the day alone resolves it. What is half typed comes back. */
static void resolving_keeps_a_draft(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record punt = school_add(&proef->school, E_aandachtspunt, sem,
		"datum=2026-11-12|nr=1|tekst=Bus te laat.");

	opent(proef, open_oplossen, E_aandachtspunt, punt.id);
	run(proef, "key x\ntype Half\nkey Esc\n");
	punt = nu(proef, &punt);
	assert_veld(punt, V_aandachtspunt_opgelost_op, "");
	run(proef, "key x\nkey v\nexpect Half\nkey Ctrl-S\n");
	punt = nu(proef, &punt);
	assert_veld(punt, V_aandachtspunt_oplossing, "Half");
}

static void consent_is_about_the_version_of_now(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst lijst;

	school_add(&proef->school, E_opp, sem,
		"versie=3|status=vastgesteld|afdeling=vso|vastgesteld_op=2026-01-14");
	opent(proef, open_nieuw, E_toestemming, sem);
	run(proef, "key x\ntype i\nkey Tab Tab\ntype F. van der Meer\nkey Tab\ntype ja\n"
		"key Ctrl-S\nexpect Toestemming 1 vastgelegd\n"
		"key x\ntype o\nkey Tab\nabsent Opp-versie\ntype ROC\nkey Tab Tab\ntype nee\n"
		"key Ctrl-S\n");
	lijst = alle(proef, E_toestemming, sem);
	assert_int_equal(lijst.aantal, 2);
	assert_veld(lijst.rijen[0], V_toestemming_soort, "instemming");
	assert_veld(lijst.rijen[0], V_toestemming_opp_versie, "3");
	assert_veld(lijst.rijen[0], V_toestemming_door, "F. van der Meer");
	assert_veld(lijst.rijen[0], V_toestemming_antwoord, "ja");
	assert_veld(lijst.rijen[0], V_toestemming_datum, "2026-11-21");
	assert_veld(lijst.rijen[1], V_toestemming_nr, "2");
	assert_veld(lijst.rijen[1], V_toestemming_opp_versie, "");
	assert_veld(lijst.rijen[1], V_toestemming_ontvanger, "ROC");
	assert_veld(lijst.rijen[1], V_toestemming_antwoord, "nee");
}

static void the_agenda_is_that_of_the_next_meeting(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst punten;

	school_add(&proef->school, E_vergadering, 0, "datum=2026-11-20");
	school_add(&proef->school, E_vergadering, 0, "datum=2026-11-21|afgesloten=ja");
	school_add(&proef->school, E_vergadering, 0, "datum=2026-12-03");
	school_add(&proef->school, E_vergadering, 0, "datum=2026-12-17");
	opent(proef, open_nieuw, E_agendapunt, sem);
	run(proef, "key x\ntype Evaluatie.\nkey Ctrl-S\n"
		"expect Agendapunt 03-12-2026 vastgelegd voor Sem van der Meer.\n"
		"key x Ctrl-S\nexpect Deze leerling staat al op de agenda van\nkey Esc\n");
	punten = alle(proef, E_agendapunt, sem);
	assert_int_equal(punten.aantal, 1);
	assert_veld(punten.rijen[0], V_agendapunt_datum, "2026-12-03");
	assert_veld(punten.rijen[0], V_agendapunt_minuten, "6");
	assert_veld(punten.rijen[0], V_agendapunt_stand, "open");
	assert_veld(punten.rijen[0], V_agendapunt_reden, "Evaluatie.");
}

/* As with a decision: a meeting that is not there yet may come along. */
static void a_meeting_may_come_along(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_agendapunt, sem);
	run(proef, "key x Tab\ntype 3-12-2026\nkey Ctrl-S\n"
		"expect Er is nog geen vergadering op 03-12-2026\nkey j\n"
		"expect Agendapunt 03-12-2026 vastgelegd\n");
	assert_int_equal(alle(proef, E_agendapunt, sem).aantal, 1);
	assert_int_equal(alle(proef, E_vergadering, 0).aantal, 1);
}

static void what_they_refer_to_stays(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = school_add(&proef->school, E_opp, sem,
		"versie=1|status=concept|afdeling=vso");
	struct record vergadering = school_add(&proef->school, E_vergadering, 0,
		"datum=2026-12-03");

	school_add(&proef->school, E_toestemming, sem,
		"nr=4|soort=instemming|antwoord=gevraagd|opp_versie=1");
	school_add(&proef->school, E_agendapunt, sem, "datum=2026-12-03");
	opent(proef, open_weg, E_opp, opp.id);
	run(proef, "key x\nexpect Versie 1 kan niet weg: toestemming 4 gaat erover.\n");
	opent(proef, open_weg, E_vergadering, vergadering.id);
	run(proef, "key x\nexpect Verwijderen: vergadering 03-12-2026, met 1 agendapunt?\nkey j\n");
	assert_int_equal(alle(proef, E_agendapunt, sem).aantal, 0);
	undo(proef);
	assert_int_equal(alle(proef, E_agendapunt, sem).aantal, 1);
}

static void deleting_names_what_goes(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record punt = school_add(&proef->school, E_aandachtspunt, sem,
		"datum=2026-11-12|nr=1|tekst=Bus te laat.");

	opent(proef, open_weg, E_leerling, sem);
	run(proef, "key x\nexpect met 1 aandachtspunt?\nkey Esc\n");
	opent(proef, open_weg, E_aandachtspunt, punt.id);
	run(proef, "key x\nexpect aandachtspunt 12-11-2026 (Bus te laat.) van Sem van der Meer\n"
		"key j\n");
	assert_int_equal(alle(proef, E_aandachtspunt, sem).aantal, 0);
	undo(proef);
	assert_int_equal(alle(proef, E_aandachtspunt, sem).aantal, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(marking_takes_few_keys),
		proef_test(resolving_is_today_with_how),
		proef_test(resolving_keeps_a_draft),
		proef_test(consent_is_about_the_version_of_now),
		proef_test(the_agenda_is_that_of_the_next_meeting),
		proef_test(a_meeting_may_come_along),
		proef_test(what_they_refer_to_stays),
		proef_test(deleting_names_what_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
