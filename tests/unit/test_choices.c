/* Picking one of many: in a question and in a field of a form. Twelve months and a stranger. */
#include "cvb_test.h"

#include "tui_toy.h"

#include "../../src/tui/choices.h"

static const struct choice months[] = {
	{"01", "januari"}, {"02", "februari"}, {"03", "maart"}, {"04", "april"}, {"05", "mei"},
	{"06", "juni"}, {"07", "juli"}, {"08", "augustus"}, {"09", "september"},
	{"10", "oktober"}, {"11", "november"}, {"12", "december"},
	{"nvt", "Né\x1b[31m, geen maand"}, {0},
};
static int chosen;

static void choose(struct view *view)
{
	chosen = tui_choose(view->tui, "Welke maand?", months);
}

static void choose_letters(struct view *view)
{
	static const struct choice letters[] = {
		TOY_NINE_FRUITS,
		{"j", "jam"}, {0},
	};

	chosen = tui_choose(view->tui, "Welke vrucht?", letters);
}

static enum status keep_month(struct form *form, struct error *err)
{
	(void)err;
	toy.kept++;
	toy_values(form, toy.kept_values, sizeof(toy.kept_values));
	return OK;
}

static void open_form(struct view *view)
{
	static const struct field fields[] = {
		{.name = "naam", .label = "Naam", .kind = FIELD_TEXT},
		{.name = "maand", .label = "Maand", .kind = FIELD_CHOICE, .choices = months},
		{.name = "slot", .label = "Slot", .kind = FIELD_TEXT},
	};
	const struct form_setup setup = {
		.title = "Een maand", .fields = fields, .field_count = ARRAY_LEN(fields),
		.first = "maand", .keep = keep_month,
	};

	form_open(view->tui, &setup);
}

static const struct action own_actions[] = {
	{"c", "kies", NULL, "Kiest.", choose, 0},
	{"v", "vrucht", NULL, "Kiest.", choose_letters, 0},
	{"o", "formulier", NULL, "Opent.", open_form, 0},
	{0},
};

static int setup(void **state)
{
	toy_setup(state);
	toy.tui.actions = own_actions;
	chosen = -2;
	return 0;
}

static const char *found(const char *typed)
{
	static char names[256];
	struct choices choices;

	choices_find(&choices, months, typed);
	names[0] = '\0';
	for (size_t i = 0; i < choices.count; i++)
		snprintf(names + strlen(names), sizeof(names) - strlen(names), "%s ",
		         choices.found[i]->code);
	return names;
}

/* A label that begins so goes before one that has it elsewhere; a code only from its start. */
static void the_best_answer_is_first(void **state)
{
	(void)state;
	assert_string_equal(found("m"), "03 05 nvt 09 11 12 ");
	assert_string_equal(found("MAA"), "03 nvt ");
	assert_string_equal(found("mei"), "05 ");
	assert_string_equal(found("ne"), "nvt ");
	assert_string_equal(found("1"), "nvt 10 11 12 ");
	assert_string_equal(found("04"), "04 ");
	assert_string_equal(found("zomer"), "");
	assert_string_equal(found(""), "01 02 03 04 05 06 07 08 09 10 11 12 nvt ");
}

static void the_middle_of_what_fits(void **state)
{
	(void)state;
	assert_int_equal(rows_first(0, 22, 5), 0);
	assert_int_equal(rows_first(2, 22, 5), 0);
	assert_int_equal(rows_first(3, 22, 5), 1);
	assert_int_equal(rows_first(19, 22, 5), 17);
	assert_int_equal(rows_first(21, 22, 5), 17);
	assert_int_equal(rows_first(3, 4, 5), 0);
	assert_int_equal(rows_first(0, 0, 5), 0);
}

static void typing_narrows(void **state)
{
	(void)state;
	run("key c\n"
	    "expect 13 keuzes · typ om te zoeken:\n"
	    "expect > januari\n"
	    "absent november\n" /* ten rows */
	    "type em\n"
	    "expect 3 van 13 · zoek: em\n"
	    "expect > september\n"
	    "absent januari\n"
	    "key Omlaag Enter\n");
	assert_int_equal(chosen, 10);
}

/* q and j are letters here; Esc first brings all back, then leaves. */
static void letters_are_text(void **state)
{
	(void)state;
	run("key c\ntype jq\n"
	    "expect 0 van 13 · zoek: jq\n"
	    "expect Niets gevonden.\n"
	    "key Enter\n" /* nothing to take */
	    "expect Welke maand?\n"
	    "key Backspace\n"
	    "expect 3 van 13 · zoek: j\n"
	    "key Esc\n"
	    "expect 13 keuzes\n"
	    "key Esc\n"
	    "absent Welke maand?\n");
	assert_int_equal(chosen, -1);
	run("key c Ctrl-C\n");
	assert_int_equal(chosen, -1);
}

static void pages_and_ends(void **state)
{
	(void)state;
	run("key c PgDn\nexpect > oktober\n" /* nine on: one of the ten stays in sight */
	    "key PgDn\nexpect , geen maand\nkey PgUp\nexpect > april\n"
	    "key End Omhoog\nexpect > december\n"
	    "key Home\nexpect > januari\n"
	    "wheel down\nexpect > februari\n"
	    "key Enter\n");
	assert_int_equal(chosen, 1);
}

static void a_click_takes_it(void **state)
{
	(void)state;
	/* 24 lines: the sentence on 12, the letters on 13, the months from 14, the keys on 24 */
	run("key c\nclick 12,3\nexpect Welke maand?\nclick 16,3\nabsent Welke maand?\n");
	assert_int_equal(chosen, 2);
	run("key c\ntype em\nclick 16,3\n");
	assert_int_equal(chosen, 11);
	run("key c\nclick 24,50\nabsent Welke maand?\n"); /* Esc niets doen */
	assert_int_equal(chosen, -1);
}

/* However many there are: when each has its own letter that letter is enough. */
static void own_letters_stay_keys(void **state)
{
	(void)state;
	run("key v\nabsent zoek\nexpect i  ijs\nkey i\n");
	assert_int_equal(chosen, 8);
}

static void small_windows_scroll(void **state)
{
	(void)state;
	/* nine rows below the list: a line, the sentence, the letters, six months, the keys... */
	run("size 60x15\nkey c\nexpect > januari\nexpect juli\nabsent augustus\n"
	    "expect Esc niets doen\n"
	    "key End\nexpect december\nabsent juni\n"
	    "size 50x10\ntype mei\nkey Enter\n" /* keys are not for what one cannot see */
	    "size 60x15\nexpect december\nkey Esc\n");
	assert_int_equal(chosen, -1);
}

/* A screen reader follows the cursor: it is on the row, and on the letters otherwise. */
static void the_cursor_follows(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key c\ndump x\n");
	assert_non_null(strstr(dump, "--- cursor 14,1\n"));
	toy.tui.toegankelijk = false;
	run("key c\ndump x\n");
	assert_non_null(strstr(dump, "--- cursor 13,32\n")); /* " 13 keuzes · typ om te zoeken: " */
}

static void hostile_labels_are_shown(void **state)
{
	(void)state;
	run("key c\ntype geen\nexpect > Né␛[31m, geen maand\nkey Enter\n");
	assert_int_equal(chosen, 12);
}

/* ---- in a form ---- */

static void a_few_below_the_field(void **state)
{
	(void)state;
	run("size 60x24\nkey o\n"
	    "expect   januari\nexpect   mei\nabsent juni\n"
	    "expect … typ een paar letters, of kies met Rechts\n"
	    "type em\n"
	    "expect > september\nexpect   december\nabsent januari\nabsent …\n"
	    "key Omlaag\nexpect > november\n"
	    "key Omlaag\nexpect > december\n"
	    "key Omlaag\n" /* the last one: on to the next field */
	    "expect >  Slot\n"
	    "key Ctrl-S\n");
	assert_non_null(strstr(toy.kept_values, "maand=12\n"));
}

static void passing_by_changes_nothing(void **state)
{
	(void)state;
	run("size 60x24\nkey o Omlaag Omhoog Omhoog Omlaag\nexpect >  Maand\nkey Ctrl-S\n");
	assert_non_null(strstr(toy.kept_values, "maand=\n"));
}

static void what_answers_to_nothing(void **state)
{
	(void)state;
	run("size 60x24\nkey o\ntype zomer\n"
	    "expect Geen keuze met deze letters.\nkey Omlaag\nexpect !\n");
	assert_int_equal(toy.kept, 0);
}

static void a_click_takes_it_in_a_form(void **state)
{
	(void)state;
	/* the title on 1, an empty line, then Naam, Maand, januari, februari, maart */
	run("size 60x24\nkey o\nclick 7,20\nexpect > maart\n"
	    "click 7,20\n" /* the rows moved: maart is the third of five still */
	    "expect > maart\n"
	    "key Ctrl-S\n");
	assert_non_null(strstr(toy.kept_values, "maand=03\n"));
}

/* Wide enough for all of them on one line. */
static void no_rows_where_a_line_will_do(void **state)
{
	(void)state;
	run("size 200x24\nkey o\nexpect januari / februari / maart\nabsent …\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, toy_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_best_answer_is_first),
		cmocka_unit_test(the_middle_of_what_fits),
		TEST(typing_narrows),
		TEST(letters_are_text),
		TEST(pages_and_ends),
		TEST(a_click_takes_it),
		TEST(own_letters_stay_keys),
		TEST(small_windows_scroll),
		TEST(the_cursor_follows),
		TEST(hostile_labels_are_shown),
		TEST(a_few_below_the_field),
		TEST(passing_by_changes_nothing),
		TEST(what_answers_to_nothing),
		TEST(a_click_takes_it_in_a_form),
		TEST(no_rows_where_a_line_will_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
