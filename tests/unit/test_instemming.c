/* Consent per parent with gezag, or of the pupil of age, and what follows for the version. */
#include "formulier_test.h"

#include "cvb/regels.h"

struct geval {
	int64_t leerling;
	struct record opp;
};

static struct geval geval(struct proef *proef, const char *geboren)
{
	struct geval g;

	g.leerling = school_add(&proef->school, E_leerling, 0, arena_printf(&proef->school.arena,
		"leerlingnummer=1|achternaam=Meer|roepnaam=Sem|geboortedatum=%s|afdeling=vso"
		"|inschrijfdatum=2021-08-01", geboren)).id;
	g.opp = school_add(&proef->school, E_opp, g.leerling,
		"versie=3|status=vastgesteld|afdeling=vso|vastgesteld_op=2026-11-01|handelingsdeel=ja");
	school_add(&proef->school, E_contact, g.leerling, "naam=F. Meer|relatie=moeder|gezag=ja"
		"|volgorde=1");
	school_add(&proef->school, E_contact, g.leerling, "naam=R. Meer|relatie=vader|gezag=ja"
		"|volgorde=2");
	school_add(&proef->school, E_contact, g.leerling, "naam=Carla|gezag=nee");
	school_add(&proef->school, E_contact, g.leerling, "naam=Oma");
	return g;
}

static void zegt(struct proef *proef, const struct geval *g, int nr, const char *velden)
{
	school_add(&proef->school, E_toestemming, g->leerling, arena_printf(&proef->school.arena,
		"nr=%d|soort=instemming|opp_versie=3|%s", nr, velden));
}

static struct instemming nu_samen(struct proef *proef, const struct geval *g)
{
	return instemming_of(proef->school.store, &g->opp, &proef->school.arena);
}

static void who_has_gezag_is_asked(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen = nu_samen(proef, &g);

	assert_int_equal(samen.aantal, 2);
	assert_string_equal(samen.rijen[0].naam, "F. Meer");
	assert_string_equal(samen.rijen[0].wie, "moeder");
	assert_string_equal(samen.rijen[1].naam, "R. Meer");
	assert_null(samen.rijen[0].toestemming.soort);
	assert_null(samen.antwoord);
	assert_false(samen.zelf);
}

static void one_of_two_is_still_asked(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen;

	zegt(proef, &g, 1, "door=f. meer|antwoord=ja|datum=2026-11-02");
	samen = nu_samen(proef, &g);
	assert_int_equal(samen.aantal, 2);
	assert_string_equal(samen.antwoord, "gevraagd");
	assert_null(samen.op);
	assert_string_equal(samen.door, "F. Meer");
}

static void all_yes_is_yes_on_the_last_day(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=ja|datum=2026-11-09");
	zegt(proef, &g, 2, "door=R. Meer|antwoord=gevraagd|datum=2026-11-02");
	zegt(proef, &g, 3, "door=R. Meer|antwoord=ja|datum=2026-11-03");
	samen = nu_samen(proef, &g);
	assert_string_equal(samen.antwoord, "ja");
	assert_string_equal(samen.op, "2026-11-09");
	assert_string_equal(samen.door, "F. Meer, R. Meer");
}

static void one_no_is_no(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=ja|datum=2026-11-09");
	zegt(proef, &g, 2, "door=R. Meer|antwoord=nee|datum=2026-11-03");
	samen = nu_samen(proef, &g);
	assert_string_equal(samen.antwoord, "nee");
	assert_string_equal(samen.op, "2026-11-03");
	assert_string_equal(samen.door, "R. Meer");
}

static void what_was_taken_back_is_no(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=ja|datum=2026-11-09|ingetrokken_op=2026-11-20");
	zegt(proef, &g, 2, "door=R. Meer|antwoord=ja|datum=2026-11-03");
	samen = nu_samen(proef, &g);
	assert_string_equal(samen.antwoord, "nee");
	assert_string_equal(samen.op, "2026-11-20");
}

static void another_version_and_another_purpose_do_not_count(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");

	school_add(&proef->school, E_opp, g.leerling, "versie=2|status=vervallen|afdeling=vso");
	school_add(&proef->school, E_toestemming, g.leerling,
		"nr=1|soort=instemming|opp_versie=2|door=F. Meer|antwoord=nee");
	school_add(&proef->school, E_toestemming, g.leerling,
		"nr=2|soort=overdracht|opp_versie=3|door=F. Meer|antwoord=nee");
	assert_null(nu_samen(proef, &g).antwoord);
}

static void who_answered_without_being_a_contact_counts(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct instemming samen;

	zegt(proef, &g, 1, "door=Voogd Oost|antwoord=nee|datum=2026-11-03");
	samen = nu_samen(proef, &g);
	assert_int_equal(samen.aantal, 3);
	assert_string_equal(samen.antwoord, "nee");
}

/* Eighteen today (21-11-2026): the pupil takes the place of the parents; the day before not yet. */
static void of_age_the_pupil_decides(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2008-11-21");
	struct instemming samen;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=nee|datum=2026-11-03");
	samen = nu_samen(proef, &g);
	assert_true(samen.zelf);
	assert_int_equal(samen.aantal, 1);
	assert_string_equal(samen.rijen[0].naam, "Sem Meer");
	assert_null(samen.antwoord);
	zegt(proef, &g, 2, "door=Sem Meer|antwoord=ja|datum=2026-11-21");
	samen = nu_samen(proef, &g);
	assert_string_equal(samen.antwoord, "ja");
	assert_string_equal(samen.door, "Sem Meer");
}

static void a_day_short_of_eighteen_the_parents_do(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2008-11-22");

	assert_false(nu_samen(proef, &g).zelf);
	assert_int_equal(nu_samen(proef, &g).aantal, 2);
}

static void what_the_parents_agreed_to_before_stands(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2008-11-21");
	struct instemming samen;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=ja|datum=2026-11-01");
	zegt(proef, &g, 2, "door=R. Meer|antwoord=ja|datum=2026-11-01");
	samen = nu_samen(proef, &g);
	assert_false(samen.zelf);
	assert_string_equal(samen.antwoord, "ja");
}

/* ---- on the screen ---- */

static void open_lijst(struct proef *proef, struct tui *tui)
{
	instemming_open(tui, proef->id);
}

static struct record opp_nu(struct proef *proef, const struct geval *g)
{
	return nu(proef, &g->opp);
}

static void the_version_follows_in_the_same_step(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct record opp;

	opent(proef, open_lijst, E_opp, g.opp.id);
	run(proef, "key x\nexpect Samen: nog niet gevraagd\nkey Enter j Enter\n"
		"expect Instemming met opp versie 3 van F. Meer: ja\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "gevraagd");
	assert_veld(opp, V_opp_instemming_door, "F. Meer");
	run(proef, "key x Omlaag Enter j Ctrl-U\ntype 20-11-2026\nkey Enter\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "ja");
	assert_veld(opp, V_opp_instemming_op, "2026-11-21");
	assert_veld(opp, V_opp_instemming_door, "F. Meer, R. Meer");
	undo(proef);
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "gevraagd");
	assert_int_equal(alle(proef, E_toestemming, g.leerling).aantal, 1);
}

static void taking_back_and_agreeing_again(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct record opp;

	zegt(proef, &g, 1, "door=F. Meer|antwoord=ja|datum=2026-11-09");
	zegt(proef, &g, 2, "door=R. Meer|antwoord=ja|datum=2026-11-09");
	opent(proef, open_lijst, E_opp, g.opp.id);
	run(proef, "key x Enter t Enter\nexpect ingetrokken\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "nee");
	run(proef, "key x Enter\nabsent trekt de instemming\nkey z Enter\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "ja");
	assert_int_equal(alle(proef, E_toestemming, g.leerling).aantal, 2);
}

static void a_day_that_is_none_changes_nothing(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");

	opent(proef, open_lijst, E_opp, g.opp.id);
	run(proef, "key x Enter j Ctrl-U\ntype 31-2-2026\nkey Enter\nexpect Er is niets vastgelegd\n"
		"key Enter j Esc Enter Esc\n");
	assert_int_equal(alle(proef, E_toestemming, g.leerling).aantal, 0);
}

/* The same by the form of the record, and when it is deleted. */
static void the_form_and_deleting_count_too(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2008-11-21");
	struct record opp;
	struct record_lijst lijst;

	opent(proef, open_nieuw, E_toestemming, g.leerling);
	run(proef, "key x\ntype instem\nkey Tab Tab Tab\ntype ja\nkey Ctrl-S\nexpect vastgelegd\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "ja");
	assert_veld(opp, V_opp_instemming_door, "Sem Meer");
	lijst = alle(proef, E_toestemming, g.leerling);
	opent(proef, open_bewerk, E_toestemming, lijst.rijen[0].id);
	run(proef, "key x Tab Tab Tab\ntype nee\nkey Ctrl-S\nexpect gewijzigd\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "nee");
	opent(proef, open_weg, E_toestemming, lijst.rijen[0].id);
	run(proef, "key x j\nexpect is verwijderd\n");
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "");
	undo(proef);
	opp = opp_nu(proef, &g);
	assert_veld(opp, V_opp_instemming, "nee");
	assert_int_equal(alle(proef, E_toestemming, g.leerling).aantal, 1);
}

static void what_was_entered_by_hand_is_said(void **state)
{
	struct proef *proef = *state;
	struct geval g = geval(proef, "2009-03-12");
	struct record met = record_copy(&g.opp, &proef->school.arena);
	struct error err = { 0 };

	met.waarden[V_opp_instemming] = "ja";
	assert_int_equal(record_save(proef->school.store, &g.opp, &met, "x", &err), OK);
	opent(proef, open_lijst, E_opp, g.opp.id);
	run(proef, "key x\nexpect In het opp staat \"ja\"; van wie apart is niet vastgelegd\n");
}

static void without_anybody_with_gezag_it_says_what_to_do(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = school_add(&proef->school, E_opp, sem,
		"versie=1|status=concept|afdeling=vso|handelingsdeel=nee");

	opent(proef, open_lijst, E_opp, opp.id);
	run(proef, "key x\nexpect Er staat geen contactpersoon met gezag\n"
		"expect instemming is niet nodig\nkey Enter\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(who_has_gezag_is_asked),
		proef_test(one_of_two_is_still_asked),
		proef_test(all_yes_is_yes_on_the_last_day),
		proef_test(one_no_is_no),
		proef_test(what_was_taken_back_is_no),
		proef_test(another_version_and_another_purpose_do_not_count),
		proef_test(who_answered_without_being_a_contact_counts),
		proef_test(of_age_the_pupil_decides),
		proef_test(a_day_short_of_eighteen_the_parents_do),
		proef_test(what_the_parents_agreed_to_before_stands),
		proef_test(the_version_follows_in_the_same_step),
		proef_test(taking_back_and_agreeing_again),
		proef_test(a_day_that_is_none_changes_nothing),
		proef_test(the_form_and_deleting_count_too),
		proef_test(what_was_entered_by_hand_is_said),
		proef_test(without_anybody_with_gezag_it_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
