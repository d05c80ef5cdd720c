/* Deleting: the question names what goes, what may not go says why, and undo brings it back. */
#include "formulier_test.h"

static size_t count_all(struct proef *proef, int64_t leerling)
{
	size_t n = 0;

	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		n += nr == E_vergadering ? 0 : alle(proef, nr, leerling).aantal;
	return n;
}

static void the_question_names_what_goes(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record contact = school_add(&proef->school, E_contact, sem,
		"naam=F. Meer|relatie=moeder");

	opent(proef, open_weg, E_contact, contact.id);
	run(proef, "key x\n"
		"expect Verwijderen: contactpersoon F. Meer (moeder) van Sem van der Meer?\n"
		"key Enter\n");
	assert_int_equal(alle(proef, E_contact, sem).aantal, 1);
	run(proef, "key x Esc\n");
	assert_int_equal(alle(proef, E_contact, sem).aantal, 1);
	run(proef, "key x j\nexpect is verwijderd (ongedaan\n");
	assert_int_equal(alle(proef, E_contact, sem).aantal, 0);
	undo(proef);
	assert_int_equal(alle(proef, E_contact, sem).aantal, 1);
	run(proef, "key x j x\nexpect intussen al verwijderd\n");
}

static void a_long_note_is_named_by_its_begin(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record notitie = school_add(&proef->school, E_notitie, sem,
		"datum=2026-11-20|nr=1|tekst=De moeder van Sem belde over de stage bij de kringloop.");

	opent(proef, open_weg, E_notitie, notitie.id);
	run(proef, "size 120x24\nkey x\n"
		"expect notitie 20-11-2026 (De moeder van Sem belde over de stage b…) van Sem\n");
}

/* ---- an opp ---- */

static struct record add_concept(struct proef *proef, int64_t sem)
{
	struct record opp = school_add(&proef->school, E_opp, sem,
		"versie=1|status=concept|afdeling=vso|bestemming=werk|onderbouwing=a"
		"|belemmerend=b|bevorderend=c|ondersteuning=d|handelingsdeel=nee"
		"|oogo_op=2026-11-01");

	school_add(&proef->school, E_doel, sem,
		"opp_versie=1|nr=1|type=gedrag|omschrijving=Rustig werken.");
	school_add(&proef->school, E_doel, sem,
		"opp_versie=1|nr=2|type=gedrag|omschrijving=Op tijd komen.");
	return opp;
}

static void a_concept_goes_with_its_goals(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_concept(proef, sem);

	opent(proef, open_weg, E_opp, opp.id);
	run(proef, "key x\nexpect verwijderen, met 2 doelen\nkey Enter\n");
	assert_int_equal(alle(proef, E_doel, sem).aantal, 2);
	run(proef, "key x v\nexpect Opp versie 1 van Sem van der Meer is verwijderd (\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 0);
	assert_int_equal(alle(proef, E_doel, sem).aantal, 0);
	undo(proef);
	assert_int_equal(alle(proef, E_opp, sem).aantal, 1);
	assert_int_equal(alle(proef, E_doel, sem).aantal, 2);
}

static void a_concept_may_be_abandoned(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_concept(proef, sem);

	opent(proef, open_weg, E_opp, opp.id);
	run(proef, "key x l\nexpect is vervallen\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_status, "vervallen");
	opent(proef, open_bewerk, E_opp, opp.id);
	run(proef, "key x\nexpect Versie 1 is vervallen\n");
}

static void what_is_vastgesteld_stays(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_concept(proef, sem);
	struct record doel = alle(proef, E_doel, sem).rijen[0];
	struct error err = { 0 };

	assert_int_equal(opp_vaststellen(proef->school.store, &opp, &opp, VANDAAG, &err), OK);
	opent(proef, open_weg, E_opp, opp.id);
	run(proef, "key x\nexpect Versie 1 is vastgesteld en blijft in het dossier.\n");
	opent(proef, open_weg, E_doel, doel.id);
	run(proef, "key x\nexpect de doelen ervan blijven in het dossier\n");
	opent(proef, open_weg, E_leerling, sem);
	run(proef, "key x\nexpect Sem van der Meer heeft een vastgesteld opp (versie 1)\n");
	assert_int_equal(count_all(proef, sem), 4);
}

static void what_is_referred_to_says_by_what(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_concept(proef, sem);
	struct record vergadering = school_add(&proef->school, E_vergadering, 0,
		"datum=2026-11-21");

	school_add(&proef->school, E_evaluatie, sem,
		"datum=2026-01-12|opp_versie=1|besluit=handhaven|motivatie=x");
	school_add(&proef->school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x");
	school_add(&proef->school, E_actie, 0, "nummer=1|omschrijving=x|vergadering=2026-11-21");
	school_add(&proef->school, E_actie, sem, "nummer=2|omschrijving=x|vergadering=2026-11-21");
	opent(proef, open_weg, E_opp, opp.id);
	run(proef, "key x\nexpect Versie 1 kan niet weg: evaluatie 12-01-2026 gaat erover.\n");
	opent(proef, open_weg, E_vergadering, vergadering.id);
	run(proef, "key x\n"
		"expect horen nog: 1 besluit, 2 acties; verwijder die eerst.\n");
}

/* ---- a pupil ---- */

static void a_pupil_entered_by_mistake_goes_whole(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	(void)add_concept(proef, sem);
	school_add(&proef->school, E_contact, sem, "naam=A");
	school_add(&proef->school, E_tlv, sem, "nummer=T1|van=2026-01-01");
	school_add(&proef->school, E_evaluatie, sem,
		"datum=2026-01-12|opp_versie=1|besluit=handhaven|motivatie=x");
	school_add(&proef->school, E_stage, sem, "van=2026-01-12|soort=extern");
	school_add(&proef->school, E_uitstroom, sem,
		"datum=2026-07-31|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01");
	school_add(&proef->school, E_nazorg, sem, "datum=2026-10-31|wijze=telefoon");
	school_add(&proef->school, E_vergadering, 0, "datum=2026-11-21");
	school_add(&proef->school, E_besluit, sem, "datum=2026-11-21|nr=1|besluit=x");
	school_add(&proef->school, E_actie, sem, "nummer=1|omschrijving=x|vergadering=2026-11-21");
	school_add(&proef->school, E_notitie, sem, "datum=2026-11-21|nr=1|tekst=x");
	assert_int_equal(count_all(proef, sem), 13);
	opent(proef, open_weg, E_leerling, sem);
	run(proef, "size 200x24\nkey x\nexpect Verwijderen: leerling Sem van der Meer, met 1 contact,"
		" 1 tlv, 1 opp-versie, 2 doelen, 1 evaluatie, 1 stage, 1 uitstroom,"
		" 1 nazorgcontact, 1 besluit, 1 actie, 1 notitie?\n"
		"key j\nexpect Leerling Sem van der Meer is verwijderd (\n");
	assert_int_equal(count_all(proef, sem), 0);
	assert_int_equal(alle(proef, E_vergadering, 0).aantal, 1);
	undo(proef);
	assert_int_equal(count_all(proef, sem), 13);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(the_question_names_what_goes),
		proef_test(a_long_note_is_named_by_its_begin),
		proef_test(a_concept_goes_with_its_goals),
		proef_test(a_concept_may_be_abandoned),
		proef_test(what_is_vastgesteld_stays),
		proef_test(what_is_referred_to_says_by_what),
		proef_test(a_pupil_entered_by_mistake_goes_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
