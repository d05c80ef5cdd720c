/* Forms on records: new ones, changes, keys that are taken, drafts, two people at once. */
#include "formulier_test.h"

/* ---- new records ---- */

static void a_new_pupil_opens_its_dossier(void **state)
{
	struct proef *proef = *state;
	struct record_lijst leerlingen;

	opent(proef, open_nieuw, E_leerling, 0);
	run(proef,
		"key x\n"
		"expect Nieuw: leerling\n"
		"type 007\nkey Tab\ntype Yusuf\nkey Tab\ntype El\nkey Tab\ntype Amrani\nkey Tab\n"
		"type 1-2-2010\nkey Tab\ntype m\nkey Tab\ntype vs\nkey Tab\ntype 1-8-2023\n"
		"key Ctrl-S\n"
		"expect Yusuf El Amrani   16 jaar\n"
		"expect Leerling Yusuf El Amrani ingeschreven.\n");
	leerlingen = alle(proef, E_leerling, leerling_id(proef->school.store, "007"));
	assert_int_equal(leerlingen.aantal, 1);
	assert_veld(leerlingen.rijen[0], V_leerling_tussenvoegsel, "El");
	assert_veld(leerlingen.rijen[0], V_leerling_geboortedatum, "2010-02-01");
	assert_veld(leerlingen.rijen[0], V_leerling_afdeling, "vso");
	assert_veld(leerlingen.rijen[0], V_leerling_inschrijfdatum, "2023-08-01");
	assert_veld(leerlingen.rijen[0], V_leerling_handelingsbekwaam, "");
}

static void required_fields_are_asked_and_nothing_is_lost(void **state)
{
	struct proef *proef = *state;

	opent(proef, open_nieuw, E_leerling, 0);
	run(proef,
		"key x\ntype 1\nkey Ctrl-S\n"
		"expect Nog niet bewaard\n"
		"expect Dit is nodig\n"
		"expect * Leerlingnummer        1\n"
		"expect >  Roepnaam\n");
	assert_int_equal(leerling_id(proef->school.store, "1"), 0);
}

static void a_birthday_after_today_stands_at_its_field(void **state)
{
	struct proef *proef = *state;

	opent(proef, open_nieuw, E_leerling, 0);
	run(proef,
		"key x\ntype 1\nkey Tab\ntype A\nkey Tab Tab\ntype B\nkey Tab\ntype 22-11-2026\n"
		"key Tab Tab\ntype so\nkey Tab\ntype 1-8-2026\nkey Ctrl-S\n"
		"expect De geboortedatum ligt na vandaag\n"
		"expect >* Geboortedatum\n"
		"key Ctrl-U\ntype 1-1-2016\nkey Ctrl-S\nexpect A B\n");
	assert_true(leerling_id(proef->school.store, "1") != 0);
}

static void a_contact_gets_the_next_place(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst contacten;

	school_add(&proef->school, E_contact, sem, "naam=J. de Boer|volgorde=2");
	opent(proef, open_nieuw, E_contact, sem);
	run(proef, "key x\ntype F. van der Meer\nkey Tab\ntype moeder\nkey Ctrl-S\n"
		"expect F. van der Meer vastgelegd voor Sem van der Meer.\n");
	contacten = alle(proef, E_contact, sem);
	assert_int_equal(contacten.aantal, 2);
	assert_veld(contacten.rijen[1], V_contact_naam, "F. van der Meer");
	assert_veld(contacten.rijen[1], V_contact_volgorde, "3");
	assert_veld(contacten.rijen[1], V_contact_relatie, "moeder");
	assert_veld(contacten.rijen[1], V_contact_gezag, "");
}

static void notes_of_one_day_are_numbered(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst notities;

	opent(proef, open_nieuw, E_notitie, sem);
	run(proef, "key x\ntype Belde.\nkey Enter\ntype Komt morgen.\nkey Ctrl-S\n"
		"key x\nabsent Belde\ntype Kwam niet.\nkey Ctrl-S\n");
	notities = alle(proef, E_notitie, sem);
	assert_int_equal(notities.aantal, 2);
	assert_veld(notities.rijen[0], V_notitie_tekst, "Belde.\nKomt morgen.");
	assert_veld(notities.rijen[0], V_notitie_datum, "2026-11-21");
	assert_veld(notities.rijen[0], V_notitie_nr, "1");
	assert_veld(notities.rijen[1], V_notitie_nr, "2");
}

/* Moved to a day where its number is taken, a note gets the next one there. */
static void a_note_that_moves_is_numbered_again(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = school_add(&proef->school, E_notitie, sem,
		"datum=2026-11-01|nr=1|tekst=een");
	struct record twee = school_add(&proef->school, E_notitie, sem,
		"datum=2026-11-02|nr=1|tekst=twee");

	opent(proef, open_bewerk, E_notitie, twee.id);
	run(proef, "key x Tab Tab Ctrl-U\ntype 1-11-2026\nkey Ctrl-S\n");
	twee = nu(proef, &twee);
	assert_veld(twee, V_notitie_datum, "2026-11-01");
	assert_veld(twee, V_notitie_nr, "2");
	een = nu(proef, &een);
	assert_veld(een, V_notitie_nr, "1");
}

/* 15 keys and the text: E in the dossier, or n and e, makes one or two more. */
static void an_evaluation_takes_few_keys(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst evaluaties;

	school_add(&proef->school, E_opp, sem,
		"versie=3|status=vastgesteld|afdeling=vso|vastgesteld_op=2026-01-14");
	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x\n"
		"key Tab j Tab n Tab d Tab j Tab h Tab\ntype Gaat goed.\nkey Ctrl-S\n"
		"expect Evaluatie 21-11-2026 vastgelegd voor Sem van der Meer.\n");
	evaluaties = alle(proef, E_evaluatie, sem);
	assert_int_equal(evaluaties.aantal, 1);
	assert_veld(evaluaties.rijen[0], V_evaluatie_datum, "2026-11-21");
	assert_veld(evaluaties.rijen[0], V_evaluatie_opp_versie, "3");
	assert_veld(evaluaties.rijen[0], V_evaluatie_met_ouders, "ja");
	assert_veld(evaluaties.rijen[0], V_evaluatie_met_leerling, "nee");
	assert_veld(evaluaties.rijen[0], V_evaluatie_conform, "deels");
	assert_veld(evaluaties.rijen[0], V_evaluatie_effectief, "ja");
	assert_veld(evaluaties.rijen[0], V_evaluatie_besluit, "handhaven");
	assert_veld(evaluaties.rijen[0], V_evaluatie_motivatie, "Gaat goed.");
}

static void another_perspective_leads_to_a_concept(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x\nkey Tab Tab Tab Tab Tab\ntype pers\nkey Tab\ntype Stages.\n"
		"key Ctrl-S\nexpect nieuwe opp-versie\nkey j\nexpect Perspectief bijstellen van Sem\n"
		"key g\nexpect 1. Evaluatie\n");
	assert_int_equal(alle(proef, E_evaluatie, sem).aantal, 1);
	assert_int_equal(alle(proef, E_opp, sem).aantal, 0);
	opent(proef, open_bijstellen, E_opp, sem);
	run(proef, "key x Enter\nexpect stap 7: Onderbouwing\nkey Esc Esc\nexpect Proef\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 1);
}

static void of_age_the_pupil_is_the_one_to_talk_to(void **state)
{
	struct proef *proef = *state;
	int64_t noor = school_add(&proef->school, E_leerling, 0,
		"leerlingnummer=2|achternaam=Berg|roepnaam=Noor|geboortedatum=2008-11-21"
		"|afdeling=vso|inschrijfdatum=2021-08-01").id;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_evaluatie, noor);
	run(proef, "size 80x40\nkey x Tab Tab\nexpect komt in de plaats\n"
		"expect >  Met leerling zelf\n"
		"expect Ouders erbij (mag)\nexpect Ouders tevreden (mag)\nabsent Met ouders\n");
	opent(proef, open_nieuw, E_toestemming, noor);
	run(proef, "key x\nexpect Voor elke ontvanger apart.\nabsent ouder\n");
	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x Tab Tab\nabsent De leerling is 18 of ouder\nexpect Met ouders\n"
		"absent (mag)\n");
}

static void leaving_is_filled_as_import_does(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst vertrek;

	opent(proef, open_nieuw, E_uitstroom, sem);
	run(proef, "size 80x60\nkey x\nexpect 31-07-2027\nabsent Ingeschreven op\n"
		"key Tab\ntype eind\nkey Ctrl-S\n"
		"key x\nabsent 31-07-2027\ntype 31-7-2024\nkey Tab\ntype over\nkey Ctrl-S\n");
	vertrek = alle(proef, E_uitstroom, sem);
	assert_int_equal(vertrek.aantal, 2);
	assert_veld(vertrek.rijen[0], V_uitstroom_soort, "overgang_so_vso");
	assert_veld(vertrek.rijen[0], V_uitstroom_afdeling, "so");
	assert_veld(vertrek.rijen[0], V_uitstroom_ingeschreven_op, "2021-08-01");
	assert_veld(vertrek.rijen[1], V_uitstroom_afdeling, "vso");
	assert_veld(vertrek.rijen[1], V_uitstroom_datum, "2027-07-31");
	opent(proef, open_bewerk, E_uitstroom, vertrek.rijen[0].id);
	run(proef, "size 80x60\nkey x\nexpect Ingeschreven op\n");
}

/* What does not fit the other fields stands there as soon as the field is left. */
static void an_end_before_its_beginning_is_said_on_leaving(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_stage, sem);
	run(proef, "key x Tab\ntype 1-2-2026\nkey Tab\ntype 31-1-2026\nkey Tab\n"
		"expect 31-1-2026\nexpect ! Het einde ligt voor het begin\n"
		"key Shift-Tab\ntype 1-2-2026\nkey Tab\nabsent Het einde ligt voor het begin\n");
	opent(proef, open_nieuw, E_leerling, 0);
	run(proef, "key x Tab Tab Tab Tab\ntype 22-11-2026\nkey Tab\n"
		"expect ! De geboortedatum ligt na vandaag\n"
		"key Shift-Tab\ntype 21-11-2026\nkey Tab\nabsent ligt na vandaag\n");
}

static void leaving_before_enrolment_is_blamed_on_the_date(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_uitstroom, sem);
	run(proef, "key x Ctrl-U\ntype 31-7-2021\nkey Tab\ntype eind\nkey Ctrl-S\n"
		"expect Het vertrek ligt voor de inschrijving\n");
	assert_int_equal(alle(proef, E_uitstroom, sem).aantal, 0);
}

/* Left on 31-07-2026: three months later is 31-10-2026, which has come. */
static void a_nazorg_call_carries_the_moment_that_is_due(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst contacten;

	school_add(&proef->school, E_uitstroom, sem,
		"datum=2026-07-31|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01");
	opent(proef, open_nieuw, E_nazorg, sem);
	run(proef, "key x Tab t Tab j\nkey Ctrl-S\nkey x\nkey Tab b Ctrl-S\n");
	contacten = alle(proef, E_nazorg, sem);
	assert_int_equal(contacten.aantal, 2);
	assert_veld(contacten.rijen[0], V_nazorg_wijze, "bezoek");
	assert_veld(contacten.rijen[0], V_nazorg_moment, "");
	assert_veld(contacten.rijen[1], V_nazorg_wijze, "telefoon");
	assert_veld(contacten.rijen[1], V_nazorg_moment, "3");
	assert_veld(contacten.rijen[1], V_nazorg_initiatief, "school");
	assert_veld(contacten.rijen[1], V_nazorg_bereikt, "ja");
}

static void a_decision_may_bring_its_meeting(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_besluit, sem);
	run(proef, "key x\ntype tlv\nkey Tab\ntype Verlengen.\nkey Ctrl-S\n"
		"expect Er is nog geen vergadering op 21-11-2026\nkey Esc\n"
		"expect Er is geen vergadering op 21-11-2026\n"
		"key Ctrl-S\nkey j\nexpect vastgelegd voor Sem van der Meer\n");
	assert_int_equal(alle(proef, E_besluit, sem).aantal, 1);
	assert_int_equal(alle(proef, E_vergadering, 0).aantal, 1);
	undo(proef);
	assert_int_equal(alle(proef, E_besluit, sem).aantal, 0);
	assert_int_equal(alle(proef, E_vergadering, 0).aantal, 0);
}

/* ---- keys that are taken ---- */

static void a_second_evaluation_on_a_day_is_named(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_evaluatie, sem,
		"datum=2026-01-12|besluit=handhaven|motivatie=Goed.");
	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x Ctrl-U\ntype 12-1-2026\nkey Tab\n"
		"expect Er is al een evaluatie op 12-01-2026; open die met e\n"
		"key Tab Tab Tab Tab\ntype h\nkey Tab\ntype x\nkey Ctrl-S\n"
		"expect Er is al een evaluatie op 12-01-2026; open die met e\n"
		"key Ctrl-U\ntype 13-1-2026\nkey Ctrl-S\nexpect Proef\n");
	assert_int_equal(alle(proef, E_evaluatie, sem).aantal, 2);
}

static void every_key_has_its_sentence(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_contact, sem, "naam=A");
	school_add(&proef->school, E_tlv, sem, "nummer=T1|van=2026-01-01");
	school_add(&proef->school, E_stage, sem, "van=2026-11-21|soort=extern");
	school_add(&proef->school, E_vergadering, 0, "datum=2026-11-21");
	opent(proef, open_nieuw, E_leerling, 0);
	run(proef, "key x\ntype 1\nkey Tab\nexpect Leerlingnummer 1 is al in gebruik\n");
	opent(proef, open_nieuw, E_contact, sem);
	run(proef, "key x\ntype A\nkey Tab\nexpect Er is al een contact met de naam A\n");
	opent(proef, open_nieuw, E_tlv, sem);
	run(proef, "key x\ntype T1\nkey Tab\nexpect Er is al een tlv met nummer T1\n");
	opent(proef, open_nieuw, E_stage, sem);
	run(proef, "key x\ntype extern\nkey Tab\n"
		"expect Er is al een stage van deze soort vanaf 21-11-2026\n");
	opent(proef, open_nieuw, E_vergadering, 0);
	run(proef, "key x\nexpect 28-11-2026\nkey Ctrl-U\ntype 21-11-2026\nkey Tab\n"
		"expect Er is al een vergadering op 21-11-2026\n");
}

/* ---- changing ---- */

static void a_change_can_be_undone(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record contact = school_add(&proef->school, E_contact, sem,
		"naam=A|telefoon=06-1|gezag=ja");

	opent(proef, open_bewerk, E_contact, contact.id);
	run(proef, "key x\nexpect Contactpersoon A van Sem van der Meer\nkey Tab Tab Ctrl-U\n"
		"type 06-2\nkey Tab Tab Backspace Ctrl-S\n"
		"expect gewijzigd voor Sem van der Meer\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-2");
	assert_veld(contact, V_contact_gezag, "");
	undo(proef);
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-1");
	assert_veld(contact, V_contact_gezag, "ja");
}

static void nothing_changed_says_so(void **state)
{
	struct proef *proef = *state;
	struct record sem = school_leerling(&proef->school, "1");

	opent(proef, open_bewerk, E_leerling, sem.id);
	run(proef, "key x Ctrl-S\nexpect Er is niets veranderd\nexpect Proef\n");
}

/* A code that left the config stays as it is. */
static void an_unknown_code_may_stay(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record vertrek = school_add(&proef->school, E_uitstroom, sem,
		"datum=2026-07-31|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01"
		"|bestemming=oude_plek|niveau=ouder");

	opent(proef, open_bewerk, E_uitstroom, vertrek.id);
	run(proef, "key x Tab Tab\nexpect oude_plek\nkey Tab Tab Tab j Ctrl-S\nexpect Proef\n");
	vertrek = nu(proef, &vertrek);
	assert_veld(vertrek, V_uitstroom_bestemming, "oude_plek");
	assert_veld(vertrek, V_uitstroom_niveau, "ouder");
	assert_veld(vertrek, V_uitstroom_geen_plek, "ja");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(a_new_pupil_opens_its_dossier),
		proef_test(required_fields_are_asked_and_nothing_is_lost),
		proef_test(a_birthday_after_today_stands_at_its_field),
		proef_test(a_contact_gets_the_next_place),
		proef_test(notes_of_one_day_are_numbered),
		proef_test(a_note_that_moves_is_numbered_again),
		proef_test(an_evaluation_takes_few_keys),
		proef_test(another_perspective_leads_to_a_concept),
		proef_test(of_age_the_pupil_is_the_one_to_talk_to),
		proef_test(leaving_is_filled_as_import_does),
		proef_test(an_end_before_its_beginning_is_said_on_leaving),
		proef_test(leaving_before_enrolment_is_blamed_on_the_date),
		proef_test(a_nazorg_call_carries_the_moment_that_is_due),
		proef_test(a_decision_may_bring_its_meeting),
		proef_test(a_second_evaluation_on_a_day_is_named),
		proef_test(every_key_has_its_sentence),
		proef_test(a_change_can_be_undone),
		proef_test(nothing_changed_says_so),
		proef_test(an_unknown_code_may_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
