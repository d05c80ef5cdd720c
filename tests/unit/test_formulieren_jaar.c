/* The work of a year: a wrong leerlingnummer, who comes back, who goes to the vso, who died. */
#include "formulier_test.h"

static void open_terug(struct proef *proef, struct tui *tui)
{
	terug_form(tui, proef->id);
}

static void open_dossier(struct proef *proef, struct tui *tui)
{
	dossier_open(tui, &(struct plek){ .leerling = proef->id });
}

/* ---- a leerlingnummer ---- */

static void everything_follows_a_corrected_leerlingnummer(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst contacten;

	school_add(&proef->school, E_contact, sem, "naam=A");
	school_add(&proef->school, E_opp, sem, "versie=1|status=concept|afdeling=vso");
	school_add(&proef->school, E_doel, sem, "opp_versie=1|nr=1|type=gedrag|omschrijving=x");
	opent(proef, open_bewerk, E_leerling, sem);
	run(proef, "key x Ctrl-U\ntype 00071\nkey Ctrl-S\nexpect gewijzigd\n");
	assert_int_equal(leerling_id(proef->school.store, "00071"), sem);
	assert_int_equal(leerling_id(proef->school.store, "1"), 0);
	contacten = alle(proef, E_contact, sem);
	assert_veld(contacten.rijen[0], V_contact_leerlingnummer, "00071");
	assert_veld(alle(proef, E_doel, sem).rijen[0], V_doel_leerlingnummer, "00071");
	undo(proef);
	assert_int_equal(leerling_id(proef->school.store, "1"), sem);
}

/* ---- coming back ---- */

static int64_t vertrokken(struct proef *proef, const char *soort)
{
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_uitstroom, sem, arena_printf(&proef->school.arena,
		"datum=2026-07-31|soort=%s|afdeling=vso|ingeschreven_op=2021-08-01", soort));
	return sem;
}

static void who_left_may_come_back(void **state)
{
	struct proef *proef = *state;
	int64_t sem = vertrokken(proef, "tussentijds_ongepland");
	struct termen termen;
	struct record leerling;

	opent(proef, open_terug, E_leerling, sem);
	run(proef, "key x\nexpect Sem van der Meer komt terug\nexpect Het vertrek op 31-07-2026\n"
		"expect 21-11-2026\nkey Ctrl-S\nexpect gewijzigd\n");
	termen = termen_of(proef->school.store, sem, VANDAAG, &proef->school.arena);
	assert_true(termen.ingeschreven);
	assert_int_equal(alle(proef, E_uitstroom, sem).aantal, 1);
	assert_true(record_load(proef->school.store, E_leerling, sem, &proef->school.arena,
		&leerling));
	assert_veld(leerling, V_leerling_inschrijfdatum, "2026-11-21");
	assert_veld(leerling, V_leerling_verwachte_uitstroom, "");
	undo(proef);
	termen = termen_of(proef->school.store, sem, VANDAAG, &proef->school.arena);
	assert_false(termen.ingeschreven);
}

/* On the day of leaving itself it would still be the stay that ended. */
static void the_new_stay_begins_after_the_leaving(void **state)
{
	struct proef *proef = *state;
	int64_t sem = vertrokken(proef, "einduitstroom");

	opent(proef, open_terug, E_leerling, sem);
	run(proef, "key x Ctrl-U\ntype 31-7-2026\nkey Ctrl-S\nexpect na het vertrek op 31-07-2026\n"
		"key Ctrl-U\ntype 1-8-2026\nkey Ctrl-S\nexpect gewijzigd\n");
	assert_true(termen_of(proef->school.store, sem, VANDAAG, &proef->school.arena).ingeschreven);
}

static void who_did_not_leave_does_not_come_back(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_terug, E_leerling, sem);
	run(proef, "key x\nexpect Sem van der Meer is nog ingeschreven\n");
	opent(proef, open_keuze, E_leerling, sem);
	run(proef, "size 80x40\nkey x\nabsent herinschrijven\n");
}

static void coming_back_is_offered_in_the_dossier(void **state)
{
	struct proef *proef = *state;
	int64_t sem = vertrokken(proef, "einduitstroom");

	opent(proef, open_keuze, E_leerling, sem);
	run(proef, "size 80x40\nkey x\nexpect herinschrijven\nkey h\nexpect komt terug\n");
	opent(proef, open_dossier, E_leerling, sem);
	run(proef, "key x\ntype :terugkomst\nkey Enter\nexpect komt terug\n");
}

/* ---- so to vso ---- */

static int64_t so_leerling(struct proef *proef)
{
	return school_add(&proef->school, E_leerling, 0, "leerlingnummer=1|achternaam=Berg"
		"|roepnaam=Noor|geboortedatum=2013-05-01|afdeling=so|inschrijfdatum=2020-08-01").id;
}

static const char *afdeling(struct proef *proef, int64_t id)
{
	struct record leerling;

	if (!record_load(proef->school.store, E_leerling, id, &proef->school.arena, &leerling))
		return "";
	return record_text(&leerling, V_leerling_afdeling);
}

static void going_over_makes_it_the_vso_in_one_step(void **state)
{
	struct proef *proef = *state;
	int64_t noor = so_leerling(proef);

	opent(proef, open_nieuw, E_uitstroom, noor);
	run(proef, "key x Ctrl-U\ntype 31-7-2026\nkey Tab\ntype over\nkey Ctrl-S\n"
		"expect De afdeling nu meteen op vso zetten?\nkey j\nexpect vastgelegd\n");
	assert_string_equal(afdeling(proef, noor), "vso");
	assert_veld(alle(proef, E_uitstroom, noor).rijen[0], V_uitstroom_afdeling, "so");
	assert_true(termen_of(proef->school.store, noor, VANDAAG, &proef->school.arena).ingeschreven);
	undo(proef);
	assert_string_equal(afdeling(proef, noor), "so");
	assert_int_equal(alle(proef, E_uitstroom, noor).aantal, 0);
}

static void a_planned_overgang_changes_nothing_yet(void **state)
{
	struct proef *proef = *state;
	int64_t noor = so_leerling(proef);

	opent(proef, open_nieuw, E_uitstroom, noor);
	run(proef, "key x Ctrl-U\ntype 31-7-2027\nkey Tab\ntype over\nkey Ctrl-S\n"
		"absent De afdeling nu\nexpect vastgelegd\n");
	assert_string_equal(afdeling(proef, noor), "so");
}

/* ---- a pupil who died ---- */

static void who_died_is_not_called_and_not_counted_down(void **state)
{
	struct proef *proef = *state;
	int64_t sem = vertrokken(proef, "overleden");

	school_add(&proef->school, E_contact, sem, "naam=F. Meer|volgorde=1|telefoon=06-1");
	school_add(&proef->school, E_tlv, sem, "nummer=T1|van=2024-08-01|tot=2027-07-31");
	school_add(&proef->school, E_actie, sem, "nummer=1|omschrijving=x|uiterlijk=2026-11-01");
	school_add(&proef->school, E_aandachtspunt, sem, "datum=2026-07-01|nr=1|tekst=let op");
	opent(proef, open_dossier, E_leerling, sem);
	run(proef, "size 100x30\nkey x\nexpect overleden op 31-07-2026\nabsent bellen\nabsent 06-1\n"
		"absent over 8 maanden\nabsent Te laat\nabsent jaar (\nexpect Gaat niet meer door\n"
		"absent Gepland\nkey w\nabsent Te laat\n");
	run(proef, "size 100x40\nkey x n\nexpect Wat komt erbij\n"
		"absent zorg na vertrek\nabsent herinschrijven\n");
	opent(proef, open_terug, E_leerling, sem);
	run(proef, "key x\nexpect Sem van der Meer is overleden\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(everything_follows_a_corrected_leerlingnummer),
		proef_test(who_left_may_come_back),
		proef_test(the_new_stay_begins_after_the_leaving),
		proef_test(who_did_not_leave_does_not_come_back),
		proef_test(coming_back_is_offered_in_the_dossier),
		proef_test(going_over_makes_it_the_vso_in_one_step),
		proef_test(a_planned_overgang_changes_nothing_yet),
		proef_test(who_died_is_not_called_and_not_counted_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
