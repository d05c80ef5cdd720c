/* Privacy on a school of pupils who are called like words of the program, or like each other: the
 * screen stays readable, and nobody is shown as somebody else. */
#include "cvb_test.h"

#include <stdio.h>

#include "cvb/schermen.h"
#include "school.h"

static struct school school;

static int64_t leerling(const char *nummer, const char *roepnaam, const char *achternaam)
{
	return school_add(&school, E_leerling, 0, arena_printf(&school.arena,
		"leerlingnummer=%s|achternaam=%s|roepnaam=%s|geboortedatum=2010-03-12|afdeling=vso"
		"|inschrijfdatum=2023-08-01|verwachte_uitstroom=2028-07-31|groep=Arbeid 3", nummer,
		achternaam, roepnaam)).id;
}

static void op_agenda(int64_t wie, const char *volgorde, const char *reden)
{
	school_add(&school, E_agendapunt, wie, arena_printf(&school.arena,
		"datum=2026-11-21|volgorde=%s|minuten=6|reden=%s", volgorde, reden));
}

static int setup(void **state)
{
	static const char *const woorden[] = { "Besluit", "Groep", "Opp", "Evaluatie", "Leerlingen",
		"Vergadering", "Privacy", "Motivatie", "Waarom", "Naam",
		"Van" };
	int64_t eerste, tweede, derde;

	(void)state;
	school_make(&school, datum_from_iso("2026-11-21"));
	for (size_t i = 0; i < ARRAY_LEN(woorden); i++)
		leerling(arena_printf(&school.arena, "%zu", 800 + i), "Tom", woorden[i]);
	eerste = leerling("91", "Joris", "Jansema");
	tweede = leerling("92", "Joris", "Jansema");
	derde = leerling("93", "Isa", "Klaver");
	school_add(&school, E_vergadering, 0, "datum=2026-11-21|afgesloten=nee|tijd=13:30");
	school_add(&school, E_aandachtspunt, derde, "datum=2026-11-18|nr=1|tekst=Diefstal");
	op_agenda(eerste, "1", "stage met Tom Besluit");
	op_agenda(tweede, "2", "tlv");
	op_agenda(derde, "3", "aandachtspunt van 18-11-2026: Diefstal, tlv");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	school_close(&school);
	return 0;
}

/* With privacy on, from the first screen. */
static void play(const char *stappen)
{
	char path[160];
	struct app_opties opties = { .pad = "school.db", .backend = { path, tmpfile() } };
	struct error err;
	FILE *script;

	snprintf(path, sizeof(path), "%s/woorden.keys", school.map);
	script = fopen(path, "w");
	assert_non_null(script);
	fprintf(script, "size 120x40\nkey p\n%s", stappen);
	fclose(script);
	if (app_run(school.store, &opties, &err) != OK)
		fail_msg("%s", err.sentence);
	fclose(opties.backend.out);
}

static void test_frame(void **state)
{
	(void)state;
	play("expect Privacy aan: alleen wie op tafel ligt\nkey Esc\n"
		"expect [1 Leerlingen]\nexpect 3 Vergadering\nexpect privacy\n"
		"expect Naam \nexpect Groep \nabsent Tom\nexpect T. B.\n"
		"key 2\nexpect Opp nog niet vastgesteld\nabsent Tom\n");
}

static void test_dossier(void **state)
{
	(void)state;
	play("type :toon 93\nkey Enter\nexpect Isa Klaver\nexpect Opp\nexpect Evaluaties\n"
		"absent O. \nabsent E. nodig\n");
}

static void test_form(void **state)
{
	(void)state;
	play("key 3 Enter v Enter\nexpect Nieuw: besluit van Joris Jansema\nexpect Besluit  \n"
		"expect Motivatie  \nexpect Vergadering  \nexpect stage met T. B.\n");
}

static void test_same_name(void **state)
{
	(void)state;
	play("key 3 Enter v\nexpect 1  Joris Jansema\nexpect 2  J. J.\nabsent 2  Joris\n"
		"key v\nexpect 1  J. J.\nexpect 2  Joris Jansema\n"
		"key m o\nexpect Van de andere leerlingen\nexpect 1  leerling 1\n"
		"expect 2  Joris Jansema\nexpect 3  leerling 3\n"
		"key v m o\nexpect 1  leerling 1\nexpect 2  leerling 2\nexpect 3  Isa Klaver\n");
}

/* A copy of one word: it is known by what stands before it. */
static void test_one_word(void **state)
{
	(void)state;
	play("key 3 Enter v v v\nexpect Isa Klaver\nexpect (verborgen), tlv\n"
		"absent Diefstal\nkey d\nabsent Diefstal\n");
}

/* With parents in somebody who is not on the agenda keeps the number when another is added to it. */
static void test_numbers(void **state)
{
	(void)state;
	play("key 3 Enter v m o\nexpect stage met leerling 101\n"
		"key +\ntype groep\nkey Enter\ntype tlv\nkey Enter\nexpect 4  leerling 4\n"
		"expect stage met leerling 101\n");
}

static void test_print_says_it(void **state)
{
	(void)state;
	play("type :toon 93\nkey Enter P\nkey Enter\nexpect Met alle namen voluit; in welk bestand\n"
		"key Esc p P Enter\nexpect In welk bestand\nabsent voluit\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_frame, setup, teardown),
		cmocka_unit_test_setup_teardown(test_dossier, setup, teardown),
		cmocka_unit_test_setup_teardown(test_form, setup, teardown),
		cmocka_unit_test_setup_teardown(test_same_name, setup, teardown),
		cmocka_unit_test_setup_teardown(test_one_word, setup, teardown),
		cmocka_unit_test_setup_teardown(test_numbers, setup, teardown),
		cmocka_unit_test_setup_teardown(test_print_says_it, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
