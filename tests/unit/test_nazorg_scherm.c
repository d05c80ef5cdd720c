/* The nazorg screen among colleagues: what somebody else recorded meanwhile is noticed before
 * anything is written, and a name cannot reach the terminal as a command. */
#include "formulier_test.h"

#define KARIM "achternaam=Boer|tussenvoegsel=de|roepnaam=Karim"

static void open_nazorg(struct proef *proef, struct tui *tui)
{
	(void)proef;
	for (const struct main_screen *main = main_screens; main->key; main++)
		if (strcmp(main->title, "Nazorg") == 0)
			tui_open(tui, main->screen, NULL);
}

/* One who left on 30-09-2025: 12 months have passed. */
static struct record leaver(struct proef *proef, const char *naam)
{
	struct school *school = &proef->school;
	struct record leerling = school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=2002|%s|geboortedatum=2007-02-02|afdeling=vso"
		"|inschrijfdatum=2019-08-01", naam));

	return school_add(school, E_uitstroom, leerling.id,
		"datum=2025-09-30|soort=einduitstroom|afdeling=vso|ingeschreven_op=2019-08-01"
		"|bestemming=werk|niveau=werk|overdracht_op=2025-07-01");
}

static int setup(void **state)
{
	struct proef *proef = xcalloc(1, sizeof(*proef));

	school_make(&proef->school, VANDAAG);
	proef->ander = school_open_as(&proef->school, "Collega", VANDAAG);
	proef->open = open_nazorg;
	*state = proef;
	return 0;
}

static int teardown(void **state)
{
	struct proef *proef = *state;

	store_close(proef->ander);
	school_close(&proef->school);
	xfree(proef);
	return 0;
}

/* ---- what the colleague does ---- */

static void ander_save(struct proef *proef, const struct record *oud, struct record *nieuw)
{
	struct error err;

	if (record_save(proef->ander, oud, nieuw, "test", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void ander_contact(struct proef *proef, const char *velden)
{
	struct record contact = school_record(&proef->school, E_nazorg, proef->id, velden);

	ander_save(proef, NULL, &contact);
}

static void ander_belt(struct proef *proef)
{
	ander_contact(proef, "datum=2026-11-21|wijze=gesprek|moment=12|door=K. Pot|bereikt=ja"
		"|bestendig=uitgevallen");
}

static void ander_spreekt(struct proef *proef)
{
	ander_contact(proef, "datum=2026-11-21|wijze=telefoon|door=K. Pot|bereikt=ja");
}

static void ander_verwijdert(struct proef *proef)
{
	struct record_lijst lijst = records_of(proef->ander, E_uitstroom, proef->id,
		&proef->school.arena);

	ander_save(proef, &lijst.rijen[0], NULL);
}

static size_t contacten(struct proef *proef)
{
	return records_of(proef->school.store, E_nazorg, proef->id, &proef->school.arena).aantal;
}

/* ---- tests ---- */

/* Before the question. */
static void test_called_by_a_colleague(void **state)
{
	struct proef *proef = *state;

	proef->id = leaver(proef, KARIM).leerling;
	proef->anders = ander_belt;
	run(proef, "key x\nexpect Nu bellen (1)\nkey F6 Enter\n"
		"expect K. Pot heeft dit volgmoment van Karim de Boer al gedaan, op 21-11-2026:\n"
		"absent Nu bellen\n");
	assert_int_equal(contacten(proef), 1);
}

/* About something else: two calls on one day are one record, and that one is not ours. */
static void test_spoken_by_a_colleague(void **state)
{
	struct proef *proef = *state;

	proef->id = leaver(proef, KARIM).leerling;
	proef->anders = ander_spreekt;
	run(proef, "key x F6 Enter b\n"
		"expect er is vandaag al een telefoongesprek met Karim de Boer\n"
		"expect Nu bellen (1)\n");
	assert_int_equal(contacten(proef), 1);
}

static void test_leaving_removed(void **state)
{
	struct proef *proef = *state;

	proef->id = leaver(proef, KARIM).leerling;
	proef->anders = ander_verwijdert;
	run(proef, "key x\nexpect Nu bellen (1)\nkey F6 Enter\n"
		"expect Dit is intussen verwijderd; de lijst is bijgewerkt.\n"
		"expect Er zijn geen oud-leerlingen in nazorg.\n"
		"key Enter\nexpect De cursor staat hier niet op een regel\n");
	assert_int_equal(contacten(proef), 0);
}

/* Exactly what the first answer writes. */
static void test_what_is_recorded(void **state)
{
	struct proef *proef = *state;
	struct record_lijst lijst;

	proef->id = leaver(proef, KARIM).leerling;
	run(proef, "key x Enter Enter\nexpect Vastgelegd (ongedaan maken: u): Karim de Boer, bereikt\n");
	lijst = records_of(proef->school.store, E_nazorg, proef->id, &proef->school.arena);
	assert_int_equal(lijst.aantal, 1);
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_datum), "2026-11-21");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_wijze), "telefoon");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_moment), "12");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_initiatief), "school");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_door), "ib");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_met), "oud-leerling zelf");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_bereikt), "ja");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_positie), "werk");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_bestendig), "zelfde_plek");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_open), "nee");
	assert_null(record_text(&lijst.rijen[0], V_nazorg_vraag));
}

/* Not reached carries no moment; the last attempt does, and then nobody knows. */
static void test_not_reached(void **state)
{
	struct proef *proef = *state;
	struct record_lijst lijst;

	proef->id = leaver(proef, KARIM).leerling;
	run(proef, "key x Enter n\nexpect Nu bellen (1)\n");
	lijst = records_of(proef->school.store, E_nazorg, proef->id, &proef->school.arena);
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_bereikt), "nee");
	assert_null(record_text(&lijst.rijen[0], V_nazorg_moment));
	assert_null(record_text(&lijst.rijen[0], V_nazorg_bestendig));
	run(proef, "key x Enter l\nabsent Nu bellen\n"); /* the attempt of today becomes the last */
	lijst = records_of(proef->school.store, E_nazorg, proef->id, &proef->school.arena);
	assert_int_equal(lijst.aantal, 1);
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_moment), "12");
	assert_string_equal(record_text(&lijst.rijen[0], V_nazorg_bestendig), "onbekend");
}

/* A name and a request with escape sequences are shown as marks. */
static void test_hostile(void **state)
{
	struct proef *proef = *state;

	proef->id = leaver(proef, "achternaam=Boer\x1b[31m|roepnaam=Karim").leerling;
	school_add(&proef->school, E_nazorg, proef->id, "datum=2026-11-20|wijze=bericht"
		"|initiatief=ouder|open=ja|vraag=Help\x1b]0;x\x07\nnu");
	run(proef, "key x\nexpect Karim Boer␛[31m\nexpect vraag: Help␛]0;x\n"
		"key Enter\nexpect Karim Boer␛[31m bij volgmoment 12\nkey b\n"
		"expect Vastgelegd\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_called_by_a_colleague),
		TEST(test_spoken_by_a_colleague),
		TEST(test_leaving_removed),
		TEST(test_what_is_recorded),
		TEST(test_not_reached),
		TEST(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
