/* Forms: typing, choosing, checking, keeping, at any size. */
#include "cvb_test.h"

#include "tui_toy.h"

static void fills_and_keeps(void **state)
{
	(void)state;
	run_in_form(
		"type   Sem van der Meer \n"
		"key Tab\n"
		"type 3-11\n"
		"expect di 3 nov 2026\n"
		"key Enter\n"
		"expect 03-11-2026\n"
		"type j\n"
		"key Omlaag\n"
		"type ni\n"
		"expect [niet van toepassing]\n"
		"key Tab\n"
		"type 12,50\n"
		"key Tab\n"
		"type -007\n"
		"key Tab\n"
		"type een\n"
		"key Enter Enter\n"
		"type drie\n"
		"key Ctrl-S\n"
		"expect De evaluatie is bewaard.\n"
		"expect Amrani, Yusuf El\n");
	assert_kept("naam=Sem van der Meer\n");
	assert_kept("datum=2026-11-03\n");
	assert_kept("nummer=0042\n");
	assert_kept("ouders=ja\n");
	assert_kept("conform=nvt\n");
	assert_kept("uren=12.50\n");
	assert_kept("aantal=-7\n");
	assert_kept("proces=een||drie\n");
	assert_kept("slot=\n");
	assert_string_equal(toy.draft, "");
}

static void mistakes_stand_under_the_field(void **state)
{
	(void)state;
	run_in_form(
		"key Tab\n"
		"type 31-2-2026\n"
		"key Tab\n"
		"expect ! \"31-2-2026\" is geen datum die bestaat\n"
		"key Omhoog\n"
		"expect >* Datum            31-2-2026\n"
		"type 0\n"
		"absent geen datum die bestaat\n"
		"key Ctrl-U\n"
		"type +6w\n"
		"expect za 2 jan 2027\n"
		"key Tab\n"
		"expect ! Een evaluatie kan niet in de toekomst liggen.\n"
		"key Ctrl-S\n"
		"expect ! Nog niet bewaard: bij 2 velden klopt iets niet; het eerste is \"Naam\".\n"
		"expect ! Dit is nodig: vul het in.\n"
		"expect >  Naam\n"
		"expect +6w\n"
		"type Sem\n"
		"key Ctrl-S\n"
		"expect ! Nog niet bewaard: bij \"Datum\" klopt iets niet.\n"
		"expect >* Datum            +6w\n");
	assert_int_equal(toy.kept, 0);
}

/* 21 November 2026 is today: it may, the day after may not. */
static void the_boundary_of_a_check(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(
		"key Tab\ntype morgen\nkey Ctrl-S\nexpect in de toekomst\n"
		"key Ctrl-U\ntype vandaag\nkey Ctrl-S");
	assert_kept("datum=2026-11-21\n");
}

static void read_only_fields_are_passed(void **state)
{
	(void)state;
	run_in_form("key Tab Tab\nexpect >  Met ouders\nkey Shift-Tab\nexpect >  Datum");
}

static void choosing_by_typing(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(
		"key Tab Tab Tab\n"
		"expect ja / deels / nee / niet van toepassing\n"
		"type n\n"
		"expect [nee] / niet van toepassing\n"
		"key Rechts\n"
		"expect nee / [niet van toepassing]\n"
		"key Links Tab Omhoog\n"
		"expect >* Conform opp      nee\n"
		"key Rechts\n"
		"expect niet van toepassing\n"
		"type x\n"
		"key Tab\n"
		"expect ! \"x\" staat er niet bij; kies uit: ja, deels, nee, niet van\n"
		"key Omhoog Backspace Tab\n"
		"absent staat er niet bij\n"
		"key Omhoog\n"
		"type nee\n"
		"key Ctrl-S\n");
	assert_kept("conform=nee\n");
}

static void a_choice_is_emptied(void **state)
{
	(void)state;
	toy.text = "Sem";
	toy.choice = "ja";
	run_in_form("key Tab Tab Tab\nexpect [ja] / deels / nee\nkey Backspace Ctrl-S");
	assert_kept("conform=\n");
}

/* A code that the school took out of its config stays until somebody chooses another. */
static void unknown_codes_stay(void **state)
{
	(void)state;
	toy.text = "Sem";
	toy.choice = "vroeger";
	run_in_form("expect Conform opp      vroeger\nkey Tab Tab Tab Tab Ctrl-S");
	assert_kept("conform=vroeger\n");
}

static void yes_and_no(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(
		"key Tab Tab\n"
		"expect ( ) ja  ( ) nee\n"
		"type n\nexpect ( ) ja  (x) nee\n"
		"key Spatie\nexpect (x) ja  ( ) nee\n"
		"type x?q\nexpect (x) ja  ( ) nee\n"
		"key Delete\nexpect ( ) ja  ( ) nee\n"
		"key Ctrl-S");
	assert_kept("ouders=\n");
}

static void fields_that_depend(void **state)
{
	(void)state;
	run_in_form(
		"absent Wat niet\n"
		"key Tab Tab Tab\n"
		"type de\n"
		"expect Wat niet\n"
		"key Tab\n"
		"type rekenen\n"
		"key Omhoog\n"
		"type ja\n"
		"absent Wat niet\n"
		"key Tab\n"
		"expect >  Uren\n");
	assert_drafted("deels=rekenen\n"); /* hidden, not lost */
}

static void numbers(void **state)
{
	static const struct {
		const char *typed, *hours, *count; /* NULL = refused */
	} cases[] = {
		{"0", "0", "0"},          {"007", "7", "7"},      {"-3", "-3", "-3"},
		{"-0", "0", "0"},         {"12,5", "12.5", NULL}, {"0.50", "0.50", NULL},
		{"1.000.000", NULL, NULL}, {",5", NULL, NULL},    {"5,", NULL, NULL},
		{"twee", NULL, NULL},     {"1 2", NULL, NULL},    {"+4", NULL, NULL},
		{"999999999999999", "999999999999999", "999999999999999"},
		{"1000000000000000", NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		for (int count = 0; count < 2; count++) {
			const char *wanted = count ? cases[i].count : cases[i].hours;
			struct text steps = {0}, line = {0};

			toy_init(&toy);
			toy.text = "Sem";
			text_printf(&steps, "key Tab Tab Tab Tab%s\ntype %s\nkey Ctrl-S\n%s",
			            count ? " Tab" : "", cases[i].typed,
			            wanted ? "" : count ? "expect is geen heel getal"
			                                : "expect is geen getal");
			run_in_form(text_str(&steps));
			text_printf(&line, "%s=%s\n", count ? "aantal" : "uren", wanted ? wanted : "");
			if (wanted)
				assert_kept(text_str(&line));
			else
				assert_int_equal(toy.kept, 0);
			text_clear(&steps);
			text_clear(&line);
		}
}

/* Whoever moves into a date, or wipes a part of it, goes on with what is there. */
static void typing_replaces_a_date(void **state)
{
	(void)state;
	run_in_form(
		"key Tab\n"
		"type 3-11-2026\n"
		"key Tab Shift-Tab\n"
		"type 4-10-2026\n"
		"key Tab\n"
		"expect  * Datum            04-10-2026\n"
		"key Shift-Tab Backspace\n"
		"type 5\n"
		"key Tab\n"
		"expect  * Datum            04-10-2025\n"
		"key Shift-Tab Home Delete\n"
		"type 1\n"
		"key Tab\n"
		"expect  * Datum            14-10-2025\n");
}

static void resizing_keeps_what_was_typed(void **state)
{
	(void)state;
	run_in_form(
		"type Sem é 👩 漢\n"
		"key Tab\n"
		"type 3-1\n"
		"size 100x40\nsize 60x15\nsize 59x15\nsize 60x14\nsize 30x10\nsize 10x5\nsize 2x2\n"
		"type kwijt\nkey Enter Ctrl-S Tab\n" /* nobody can see what this does: ignored */
		"size 1x1\ndump klein\nsize 1x50\nsize 300x2\nsize 200x60\nsize 80x24\n"
		"expect >* Datum            3-1\n"
		"expect Sem é 👩 漢\n"
		"type 1\n"
		"expect di 3 nov 2026\n");
	assert_drafted("datum=2026-11-03\n");
	assert_non_null(strstr(dump, "--- klein 1x1\n  |V\n--- cursor 1,1\n"));
}

static void quits_from_a_small_window(void **state)
{
	(void)state;
	run_in_form("type Sem\nsize 10x5\nexpect Venster te\nkey q Q\nsize 80x24\nexpect nooit");
	assert_drafted("naam=Sem\n");
}

static void long_forms_scroll(void **state)
{
	(void)state;
	run_in_form(
		"size 60x15\n"
		"expect >  Naam\n"
		"key Tab Tab Tab Tab Tab Tab Tab\n"
		"expect >  Tot slot\n"
		"absent Naam\n"
		"key Omhoog Omhoog Omhoog Omhoog Omhoog Omhoog Omhoog\n"
		"expect >  Naam\n"
		"expect  Evaluatie\n");
}

static void escape_sequences_in_values(void **state)
{
	(void)state;
	toy.text = "Sem\033[2J\a\n漢";
	run_in_form("dump vorm\nkey Tab");
	assert_non_null(strstr(dump, "Sem␛[2J␇␊漢"));
	assert_null(strchr(dump, '\033'));
	assert_null(strchr(dump, '\a'));
}

static void unknown_keys_type_nothing(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form("bytes \"\\e[99;99X\\e]0;x\\a\\xff\\e[<0;1;1M\"\nkey F5 Insert Ctrl-S");
	assert_kept("naam=Sem\n");
}

/* To the last field, which has suggestions. */
#define TO_SLOT "key Tab Tab Tab Tab Tab Tab PgDn PgDn\n"

static void suggestions_are_picked(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(TO_SLOT
		"expect Kringloop De Kans / Groenwerk / De Kringloop Zuid\n"
		"type kring\n"
		"absent Groenwerk\n"
		"expect Kringloop De Kans / De Kringloop Zuid (Omlaag kiest)\n" /* the beginning first */
		"key Omlaag\n"
		"expect [Kringloop De Kans] / De Kringloop Zuid\n"
		"key Omlaag\n"
		"expect [De Kringloop Zuid]\n"
		"key Omlaag\n" /* behind the last: what was typed */
		"expect >* Tot slot         kring\n"
		"key Ctrl-P\n"
		"expect [De Kringloop Zuid]\n"
		"key Ctrl-S\n");
	assert_kept("slot=De Kringloop Zuid\n");
	assert_int_equal(toy.suggested, 1);
	assert_int_equal(toy.changes, 1);
	assert_string_equal(toy.was, "");
}

/* Nothing that was typed is replaced unless the person says so, and the arrows lead on. */
static void suggestions_are_not_in_the_way(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(TO_SLOT
		"type Kring\n"
		"key Tab\n"
		"expect Dit is het laatste veld.\n"
		"key Omhoog\n"
		"expect >  Hoe verliep het\n"
		"key Ctrl-S\n");
	assert_kept("slot=Kring\n");
}

static void an_empty_field_is_walked_past(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(TO_SLOT
		"key Omlaag\n"
		"expect Dit is het laatste veld.\n"
		"key Ctrl-N Ctrl-N Ctrl-P\n"
		"expect [Kringloop De Kans]\n"
		"type je\n" /* goes on from there; nothing answers to that */
		"absent (Omlaag kiest)\n"
		"key Omlaag\n"
		"expect Dit is het laatste veld.\n"
		"key Ctrl-S\n");
	assert_kept("slot=Kringloop De Kansje\n");
	assert_int_equal(toy.changes, 1);
}

static void a_suggestion_with_an_escape_sequence(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form(TO_SLOT "type rood\ndump vorm\nkey Ctrl-N Ctrl-S\n");
	assert_non_null(strstr(dump, "␛[31mRood"));
	assert_null(strchr(dump, '\033'));
	assert_kept("slot=\033[31mRood\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(fills_and_keeps),
		TOY_TEST(mistakes_stand_under_the_field),
		TOY_TEST(the_boundary_of_a_check),
		TOY_TEST(read_only_fields_are_passed),
		TOY_TEST(choosing_by_typing),
		TOY_TEST(a_choice_is_emptied),
		TOY_TEST(unknown_codes_stay),
		TOY_TEST(yes_and_no),
		TOY_TEST(fields_that_depend),
		TOY_TEST(numbers),
		TOY_TEST(typing_replaces_a_date),
		TOY_TEST(resizing_keeps_what_was_typed),
		TOY_TEST(quits_from_a_small_window),
		TOY_TEST(long_forms_scroll),
		TOY_TEST(escape_sequences_in_values),
		TOY_TEST(unknown_keys_type_nothing),
		TOY_TEST(suggestions_are_picked),
		TOY_TEST(suggestions_are_not_in_the_way),
		TOY_TEST(an_empty_field_is_walked_past),
		TOY_TEST(a_suggestion_with_an_escape_sequence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
