/* Forms that are left, killed, or open while somebody else changes the same; every form of every
 * kind on every size; and what a read-only file refuses. */
#include "formulier_test.h"

/* ---- drafts ---- */

static void esc_keeps_a_draft_that_is_offered_again(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_notitie, sem);
	run(proef, "key x\ntype Half werk\nkey Esc\nexpect klad\n");
	assert_int_equal(alle(proef, E_notitie, sem).aantal, 0);
	run(proef, "key x\nexpect er is een klad van\nkey Enter\nexpect Half werk\n"
		"type  af\nkey Ctrl-S\nkey x\nabsent er is een klad\n");
	assert_int_equal(alle(proef, E_notitie, sem).aantal, 1);
}

static void beginning_again_drops_the_draft(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_notitie, sem);
	run(proef, "key x\ntype Half werk\nkey Esc\nkey x\nkey o\nabsent Half werk\nkey Esc\n"
		"key x\nabsent er is een klad\nexpect Nieuw: notitie\n");
}

static void a_power_cut_loses_no_field_that_was_left(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_contact, sem);
	run_and_kill(proef, "key x\ntype F. Meer\nkey Tab\ntype vader\nkey Tab F5\n");
	run(proef, "key x\nexpect er is een klad van\nkey Enter\nexpect F. Meer\nexpect vader\n"
		"key Ctrl-S\nexpect vastgelegd\n");
	assert_int_equal(alle(proef, E_contact, sem).aantal, 1);
}

static void the_end_of_the_terminal_keeps_what_was_typed(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_contact, sem);
	run(proef, "key x\ntype F. Me\n");
	run(proef, "key x Enter\nexpect F. Me\n");
}

/* Text that is no value of its field comes back as it was typed. */
static void a_wrong_date_is_in_the_draft_too(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x Ctrl-U\ntype 31-2-2026\nkey Tab\nexpect 31-2-2026\nkey Esc\n"
		"key x Enter\nexpect 31-2-2026\nkey Ctrl-S\nexpect Nog niet bewaard\n");
	assert_int_equal(alle(proef, E_evaluatie, sem).aantal, 0);
}

static void a_draft_is_of_one_person_and_one_record(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record a = school_add(&proef->school, E_contact, sem, "naam=A");
	struct record b = school_add(&proef->school, E_contact, sem, "naam=B");

	opent(proef, open_bewerk, E_contact, a.id);
	run(proef, "key x Tab\ntype moeder\nkey Esc\n");
	opent(proef, open_bewerk, E_contact, b.id);
	run(proef, "key x\nabsent er is een klad\n");
	opent(proef, open_nieuw, E_contact, sem);
	run(proef, "key x\nabsent er is een klad\n");
}

/* ---- two people, one record ---- */

static struct record van_ander(struct proef *proef, int veld, const char *waarde)
{
	struct record oud, nieuw;
	struct error err = { 0 };

	if (!record_load(proef->ander, proef->nr, proef->id, &proef->school.arena, &oud))
		abort();
	nieuw = record_copy(&oud, &proef->school.arena);
	nieuw.waarden[veld] = waarde;
	if (record_save(proef->ander, &oud, &nieuw, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
	return oud;
}

static void ander_belt(struct proef *proef)
{
	(void)van_ander(proef, V_contact_telefoon, "06-3");
}

static void ander_schrijft(struct proef *proef)
{
	(void)van_ander(proef, V_contact_opmerking, "Liever 's avonds.");
}

static struct record bel_contact(struct proef *proef)
{
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record contact = school_add(&proef->school, E_contact, sem, "naam=A|telefoon=06-1");

	opent(proef, open_bewerk, E_contact, contact.id);
	return contact;
}

static void what_only_the_other_changed_stays(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	proef->anders = ander_schrijft;
	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey F6 Ctrl-S\nexpect gewijzigd voor\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-2");
	assert_veld(contact, V_contact_opmerking, "Liever 's avonds.");
}

static void what_both_changed_is_asked(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	proef->anders = ander_belt;
	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey F6 Ctrl-S\n"
		"expect Telefoon: iemand anders heeft dit intussen ook gewijzigd\n"
		"expect hun waarde: 06-3\nexpect mijn waarde: 06-2\nkey m\n"
		"expect gewijzigd voor\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-2");
}

static void theirs_may_stay(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	proef->anders = ander_belt;
	run(proef, "key x Tab\ntype tante\nkey Tab Ctrl-U\ntype 06-2\nkey F6 Ctrl-S\nkey h\n"
		"expect gewijzigd voor\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-3");
	assert_veld(contact, V_contact_relatie, "tante");
}

static void back_to_the_form_keeps_both(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	proef->anders = ander_belt;
	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey F6 Ctrl-S\nkey Enter\n"
		"expect iemand anders maakte hiervan intussen \"06-3\"\nexpect 06-2\n"
		"key Ctrl-S\nexpect hun waarde: 06-3\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-3");
}

/* A draft remembers what it changed: going on with it tomorrow overwrites nothing in silence. */
static void a_draft_does_not_overwrite_what_came_after_it(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey Esc\n");
	ander_belt(proef);
	run(proef, "key x Enter\nexpect 06-2\nkey Ctrl-S\nexpect hun waarde: 06-3\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-3");
}

static void a_draft_on_what_nobody_changed_asks_nothing(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey Esc\n"
		"key x Enter Ctrl-S\nexpect gewijzigd voor\n");
	contact = nu(proef, &contact);
	assert_veld(contact, V_contact_telefoon, "06-2");
}

static void ander_verwijdert(struct proef *proef)
{
	struct record record;
	struct error err = { 0 };

	if (!record_load(proef->ander, proef->nr, proef->id, &proef->school.arena, &record) ||
	    record_save(proef->ander, &record, NULL, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void what_was_deleted_may_come_back_as_new(void **state)
{
	struct proef *proef = *state;
	struct record contact = bel_contact(proef);

	proef->anders = ander_verwijdert;
	run(proef, "key x Tab Tab Ctrl-U\ntype 06-2\nkey F6 Ctrl-S\n"
		"expect Iemand anders heeft dit intussen verwijderd\nkey n\n"
		"expect Contactpersoon A\nexpect 06-2\nkey Ctrl-S j\nexpect vastgelegd voor\n");
	assert_int_equal(alle(proef, E_contact, contact.leerling).aantal, 1);
	assert_veld(alle(proef, E_contact, contact.leerling).rijen[0], V_contact_telefoon, "06-2");
}

/* ---- a pupil who is gone ---- */

static void weg_met_leerling(struct proef *proef)
{
	struct record record;
	struct error err = { 0 };

	if (!record_load(proef->ander, E_leerling, proef->id, &proef->school.arena, &record) ||
	    record_save(proef->ander, &record, NULL, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void a_pupil_who_was_deleted_gets_no_notes(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	opent(proef, open_nieuw, E_notitie, sem);
	proef->anders = weg_met_leerling;
	run(proef, "key x\ntype Hallo\nkey F6 Ctrl-S\n"
		"expect Iemand anders heeft Sem van der Meer intussen verwijderd\nexpect Hallo\n");
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (nr != E_leerling && nr != E_vergadering) {
			opent(proef, open_nieuw, nr, sem);
			run(proef, "key x\nexpect eze leerling is intussen verwijderd\n");
		}
}

/* ---- reading only ---- */

static void read_only_opens_no_form(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	proef->school.store->alleen_lezen = true;
	opent(proef, open_nieuw, E_evaluatie, sem);
	run(proef, "key x\nexpect Alleen lezen: hier kan nu niets\nabsent Nieuw\n");
	opent(proef, open_bewerk, E_leerling, sem);
	run(proef, "key x\nexpect Alleen lezen: hier kan nu niets\nabsent Leerlingnummer\n");
	opent(proef, open_weg, E_leerling, sem);
	run(proef, "key x\nexpect Alleen lezen: hier kan nu niets\nabsent Verwijderen\n");
	opent(proef, open_concept, E_opp, sem);
	run(proef, "key x\nexpect Alleen lezen: hier kan nu niets\n");
	opent(proef, open_vaststellen, E_opp, sem);
	run(proef, "key x\nexpect Alleen lezen: hier kan nu niets\n");
}

/* ---- every form ---- */

/* Walks through all fields on the smallest and on an ordinary screen, and leaves. */
static void walk_through(struct proef *proef, const char *titel)
{
	static const char *const maten[] = { "60x15", "80x24", "200x60" };
	struct text stappen = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(maten); i++) {
		text_reset(&stappen);
		text_printf(&stappen, "size %s\nkey x\nexpect %s\nkey", maten[i], titel);
		for (int tab = 0; tab < 70; tab++)
			text_add(&stappen, " Tab");
		text_add(&stappen, "\nexpect laatste veld\nkey Shift-Tab Shift-Tab Esc\n"
			"expect 1 Proef\n");
		run(proef, text_str(&stappen));
	}
	text_clear(&stappen);
}

static void every_new_form_opens_and_is_left(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_opp, sem, "versie=1|status=concept|afdeling=vso");
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		opent(proef, open_nieuw, nr, nr == E_leerling || nr == E_vergadering ? 0 : sem);
		walk_through(proef, nr == E_opp ? "Opp versie 1" : "Nieuw: ");
	}
	opent(proef, open_nieuw, E_actie, 0);
	walk_through(proef, "Nieuw: actie");
}

/* Past the question what to do with what is vastgesteld. */
static void open_nadien(struct proef *proef, struct tui *tui)
{
	const struct plek plek = { .entiteit = proef->nr, .id = proef->id };

	record_form_at(tui, &plek, V_opp_instemming);
}

/* One of each kind, each field filled with what fits it. */
static void every_form_opens_on_a_full_record(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	const struct {
		enum entiteit_nr nr;
		const char *velden, *titel;
	} soorten[] = {
		{ E_contact, "naam=A", "Contactpersoon A van Sem" },
		{ E_tlv, "nummer=T1|van=2026-01-01", "Tlv T1 van Sem" },
		{ E_opp, "versie=1|status=vastgesteld|vastgesteld_op=2026-01-14|afdeling=vso"
		  "|bestemming=werk", "Opp versie 1 van Sem" },
		{ E_opp, "versie=2|status=concept|afdeling=vso|afwijking_uren=2.5"
		  "|bestemming=beschut_werk|handelingsdeel=ja|instemming=ja|gehoord_op=2026-01-01"
		  "|niet_gehoord_reden=x|oogo_op=2026-01-01", "Opp versie 2 van Sem" },
		{ E_doel, "opp_versie=2|nr=1|type=gedrag|omschrijving=Rustig werken.", "Doel 1" },
		{ E_evaluatie, "datum=2026-01-12|besluit=handhaven|motivatie=x|opp_versie=1",
		  "Evaluatie 12-01-2026 van Sem" },
		{ E_stage, "van=2026-01-12|soort=dagbesteding|afgebroken_op=2026-02-02",
		  "Stage" },
		{ E_uitstroom, "datum=2026-01-12|soort=overleden|afdeling=vso"
		  "|ingeschreven_op=2021-08-01|overdracht_op=2026-01-01", "Uitstroom 12-01-2026" },
		{ E_nazorg, "datum=2026-01-12|wijze=bezoek", "Nazorgcontact 12-01-2026" },
		{ E_vergadering, "datum=2026-01-12", "Vergadering 12-01-2026" },
		{ E_besluit, "datum=2026-01-12|nr=1|besluit=x", "Besluit" },
		{ E_actie, "nummer=7|omschrijving=x", "Actie 7" },
		{ E_notitie, "datum=2026-01-12|nr=1|tekst=x", "Notitie 12-01-2026" },
	};

	opent(proef, open_bewerk, E_leerling, sem);
	walk_through(proef, "Leerling Sem van der Meer");
	for (size_t i = 0; i < ARRAY_LEN(soorten); i++) {
		int64_t leerling = soorten[i].nr == E_vergadering ? 0 : sem;
		struct record record = school_add(&proef->school, soorten[i].nr, leerling,
			soorten[i].velden);

		opent(proef, record.soort->nr == E_opp ? open_nadien : open_bewerk, soorten[i].nr,
			record.id);
		walk_through(proef, soorten[i].titel);
	}
}

static void whatever_is_added_is_asked_with_one_letter(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	static const char *const letters[][2] = {
		{ "e", "Nieuw: evaluatie" }, { "n", "Nieuw: notitie" }, { "c", "Nieuw: contact" },
		{ "s", "Nieuw: stage" }, { "a", "Nieuw: actie" }, { "b", "Nieuw: besluit" },
		{ "t", "Nieuw: tlv" }, { "u", "Nieuw: uitstroom" }, { "o", "Opp versie 1" },
		{ "d", "Nieuw: doel" },
	};

	opent(proef, open_keuze, E_leerling, sem);
	for (size_t i = 0; i < ARRAY_LEN(letters); i++)
		run(proef, arena_printf(&proef->school.arena,
			"key x\nexpect Wat komt erbij in het dossier van Sem van der Meer?\n"
			"absent nazorg\nkey %s\nexpect %s\nkey Esc\nexpect 1 Proef\n",
			letters[i][0], letters[i][1]));
	school_add(&proef->school, E_uitstroom, sem,
		"datum=2026-07-31|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01");
	run(proef, "key x z\nexpect Nieuw: nazorgcontact\nkey Esc\nkey x Esc\nexpect 1 Proef\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(esc_keeps_a_draft_that_is_offered_again),
		proef_test(beginning_again_drops_the_draft),
		proef_test(a_power_cut_loses_no_field_that_was_left),
		proef_test(the_end_of_the_terminal_keeps_what_was_typed),
		proef_test(a_wrong_date_is_in_the_draft_too),
		proef_test(a_draft_is_of_one_person_and_one_record),
		proef_test(what_only_the_other_changed_stays),
		proef_test(what_both_changed_is_asked),
		proef_test(theirs_may_stay),
		proef_test(back_to_the_form_keeps_both),
		proef_test(a_draft_does_not_overwrite_what_came_after_it),
		proef_test(a_draft_on_what_nobody_changed_asks_nothing),
		proef_test(what_was_deleted_may_come_back_as_new),
		proef_test(a_pupil_who_was_deleted_gets_no_notes),
		proef_test(read_only_opens_no_form),
		proef_test(every_new_form_opens_and_is_left),
		proef_test(every_form_opens_on_a_full_record),
		proef_test(whatever_is_added_is_asked_with_one_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
