/* Long texts in a form: where the cursor is, and walking through their lines. */
#include "cvb_test.h"

#include "tui_toy.h"

/* To the field before the long text, and into it as with Tab; columns for the text: 39 of 60. */
#define BEFORE "size 60x20\nkey Tab Tab Tab Tab Tab\nexpect >  Aantal\n"
#define INTO BEFORE "key Tab\n"

static void note(const char *text, const char *steps)
{
	toy.text = "Sem";
	toy.note = text;
	run_in_form(steps);
}

/* Who opens a text adds to it. */
static void the_cursor_begins_behind_the_text(void **state)
{
	(void)state;
	note("een\ntwee", INTO "cursor 14,25 twee\ntype !\nkey Ctrl-S");
	assert_kept("proces=een|twee!\n");
}

static void and_is_where_it_was_when_one_comes_back(void **state)
{
	(void)state;
	note("een\ntwee", INTO "key Omhoog Home Tab Shift-Tab\ntype >\nkey Ctrl-S");
	assert_kept("proces=>een|twee\n");
}

static void arrows_walk_through_it(void **state)
{
	(void)state;
	note("een\ntwee\ndrie", BEFORE
		"key Omlaag\n"
		"cursor 13,21 een\n"
		"key Omlaag End\n"
		"type !\n"
		"key Omhoog Home\n"
		"type >\n"
		"key Omhoog\n" /* above the first line: the field before */
		"expect >  Aantal\n"
		"key Omlaag Omlaag Omlaag Omlaag\n"
		"expect >  Tot slot\n"
		"key Omhoog\n" /* from below: behind the last line */
		"type .\n"
		"key Omlaag\n"
		"expect >  Tot slot\n"
		"key Ctrl-S");
	assert_kept("proces=>een|twee!|drie.\n");
}

/* The line with the label is read out first. */
static void accessible_it_begins_at_the_label(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	note("een\ntwee", INTO "cursor 9,21 >  Hoe verliep het: een\n");
}

/* Nothing to walk through: the cursor is behind it, as in any field of one line. */
static void an_arrow_into_one_line(void **state)
{
	(void)state;
	note("een", BEFORE "key Omlaag\ntype !\nkey Ctrl-S");
	assert_kept("proces=een!\n");
}

static void the_wheel_walks_too(void **state)
{
	(void)state;
	note("1\n2\n3\n4\n5\n6", INTO "wheel up\ncursor 13,22 3\nwheel up\ncursor 11,22 1\n"
		"wheel up\nexpect >  Hoe verliep het\n");
}

/* Through a short line up and down come back in the column where they began. */
static void up_and_down_keep_their_column(void **state)
{
	(void)state;
	note("een lange regel\nkort\nnog zo een regel", INTO
		"key Links Omhoog\n" /* the last line has 16 columns: before its last letter */
		"cursor 14,25 kort\n"
		"key Omhoog\n"
		"cursor 13,36 een lange regel\n"
		"key Omlaag Omlaag\n"
		"cursor 15,36 nog zo\n"
		"key Omhoog Links Omlaag\n" /* another column from there on */
		"cursor 15,24 nog zo\n");
}

/* The lines on the screen, not those that end with Enter. */
static void home_and_end_go_by_the_lines_on_the_screen(void **state)
{
	(void)state;
	note("Aan het begin van het jaar werkte Sem nog met hulp.", INTO
		"expect Aan het begin van het jaar werkte Sem\n"
		"cursor 14,34 nog met hulp.\n"
		"key Home\ncursor 14,21 nog met hulp.\n"
		"key Omhoog End\ncursor 13,58 werkte Sem\n"
		"type  al\nkey Ctrl-S");
	assert_kept("proces=Aan het begin van het jaar werkte Sem al nog met hulp.\n");
}

/* A word that is longer than the line goes on below: arrows pass the place where it was cut. */
static void a_word_of_several_lines(void **state)
{
	(void)state;
	note("https://school.example/een/heel/lang/adres/dat/nergens/een/spatie/heeft/"
		"en/over/drie/regels/gaat", INTO /* 39 + 39 + 18 columns */
		"cursor 15,39 regels/gaat\n"
		"key Omhoog\ncursor 14,39 /nergens/\n"
		"key End\ncursor 14,59 /nergens/\n"
		"key Omhoog\ncursor 13,59 https\n"
		"key Omlaag Omlaag\ncursor 15,39 regels/gaat\n"
		"key Omhoog Omhoog Omhoog\nexpect >  Aantal\n");
}

static void paste_of_many_lines(void **state)
{
	struct text steps = {0}, wanted = {0};

	(void)state;
	toy.text = "Sem";
	text_add(&steps, "key Tab Tab Tab Tab Tab Tab\npaste \"");
	text_add(&wanted, "proces=");
	for (int i = 1; i <= 200; i++) {
		text_printf(&steps, "regel %d?q\\n", i);
		text_printf(&wanted, "%sregel %d?q", i > 1 ? "|" : "", i);
	}
	text_add(&steps, "\"\nexpect regel 200?q\nkey PgUp PgUp\nabsent regel 200?q\n"
	         "key Tab\npaste \"een\\ntwee\\tdrie\"\nexpect een twee drie\nkey Ctrl-S\n");
	text_add(&wanted, "\n");
	run_in_form(text_str(&steps));
	assert_kept(text_str(&wanted));
	assert_kept("slot=een twee drie\n");
	text_clear(&steps);
	text_clear(&wanted);
}

/* In a window of 20 rows the fields around it stay in sight, and it says where one is. */
static void five_hundred_lines_scroll_in_their_field(void **state)
{
	struct text note = {0}, steps = {0};

	(void)state;
	for (int i = 1; i <= 500; i++)
		text_printf(&note, "%sregel %d.", i > 1 ? "\n" : "", i);
	toy.text = "Sem";
	toy.note = text_str(&note);
	text_add(&steps, "size 60x20\nkey Tab Tab Tab Tab Tab Omlaag\nexpect · regel 1 van 500\n"
		"expect regel 1.\nabsent regel 20.\nkey PgDn\nexpect · regel 11 van 500\n"
		"key PgDn\nabsent regel 1.\n");
	for (int i = 0; i < 47; i++)
		text_add(&steps, "key Omlaag Omlaag Omlaag Omlaag Omlaag Omlaag Omlaag Omlaag Omlaag"
			" Omlaag\n");
	text_add(&steps, "expect · regel 491 van 500\nkey PgDn End\nexpect regel 500.\n"
		"expect · regel 500 van 500\ntype  Einde.\nkey PgDn\nexpect >  Tot slot\n"
		"absent van 500\nkey Ctrl-S");
	run_in_form(text_str(&steps));
	assert_non_null(strstr(toy.kept_values, "|regel 499.|regel 500. Einde.\n"));
	text_clear(&steps);
	text_clear(&note);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(the_cursor_begins_behind_the_text),
		TOY_TEST(and_is_where_it_was_when_one_comes_back),
		TOY_TEST(arrows_walk_through_it),
		TOY_TEST(accessible_it_begins_at_the_label),
		TOY_TEST(an_arrow_into_one_line),
		TOY_TEST(the_wheel_walks_too),
		TOY_TEST(up_and_down_keep_their_column),
		TOY_TEST(home_and_end_go_by_the_lines_on_the_screen),
		TOY_TEST(a_word_of_several_lines),
		TOY_TEST(paste_of_many_lines),
		TOY_TEST(five_hundred_lines_scroll_in_their_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
