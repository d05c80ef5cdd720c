/* The mouse: what is clicked on is what a person meant, and nothing else. The screen with four
 * pupils has its rows on lines 4 to 7, the keys on the last line. */
#include "cvb_test.h"

#include "tui_toy.h"

static void a_row_is_selected_then_opened(void **state)
{
	(void)state;
	run(
		"click 5,10\n"
		"expect > Berg, Noor van den\n"
		"expect [1 Leerlingen]\n"
		"click 7,1\n"
		"expect > Ouazzani, Nadia\n"
		"click 7,79\n" /* the whole row, also where nothing stands */
		"expect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
}

static void nothing_is_there(void **state)
{
	(void)state;
	run(
		"key Omlaag\n"
		"click 3,5\n"  /* the titles of the columns */
		"click 15,5\n" /* below the rows */
		"click 2,5\n"  /* a line */
		"click 900,900\n"
		"expect > Berg, Noor van den\n"
		"absent doet hier niets\n");
	assert_int_equal(toy.opened, 0);
}

static void the_wheel_walks_three_rows(void **state)
{
	(void)state;
	run(
		"wheel down\n"
		"expect > Ouazzani, Nadia\n"
		"wheel down\n"
		"expect > Ouazzani, Nadia\n"
		"wheel up\n"
		"expect > Amrani, Yusuf El\n");
}

static void narrowed_rows_are_clicked_on_too(void **state)
{
	(void)state;
	run(
		"key / a m\n"
		"expect > Amrani, Yusuf El\n"
		"click 4,10\n"
		"expect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
}

static void tabs_and_hints_do_what_they_say(void **state)
{
	(void)state;
	run(
		"click 1,18\n" /* " 2 Signalen 23! " */
		"expect [2 Signalen 23!]\n"
		"click 1,3\n"
		"expect [1 Leerlingen]\n"
		"click 24,3\n" /* " Enter dossier" */
		"expect Wat is bereikt\n"
		"click 1,3\n" /* no tabs here */
		"expect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
}

/* What lies under a question does not answer; its answers and its keys do. */
static void a_question_comes_first(void **state)
{
	(void)state;
	run(
		"key D\n"
		"expect echt verwijderen?\n"
		"click 5,10\n"
		"expect > Amrani, Yusuf El\n"
		"click 23,5\n" /* nee */
		"absent echt verwijderen?\n"
		"key D\n"
		"click 22,5\n" /* ja */
		"expect Verwijderd.\n"
		"key D\n"
		"wheel up\n"
		"expect > j  ja\n"
		"click 24,50\n" /* Esc niets doen */
		"absent echt verwijderen?\n");
	assert_int_equal(toy.removed, 1);
}

static void lines_of_a_page(void **state)
{
	(void)state;
	run(
		"key Enter\n"
		"click 3,10\n"
		"expect > Groep\n"
		"wheel down\n"
		"absent > Groep\n"
		"wheel up\n"
		"click 24,3\n");
}

static void a_window_that_is_too_small(void **state)
{
	(void)state;
	run(
		"size 40x10\n"
		"click 4,10\n"
		"wheel down\n"
		"click 1,18\n"
		"size 80x24\n"
		"expect > Amrani, Yusuf El\n"
		"expect [1 Leerlingen]\n");
}

/* What was typed is taken over in the field that is left; a field that is only shown stays so. */
/* The title of a column sorts by it, and once more does not. */
static void titles_sort(void **state)
{
	(void)state;
	run(
		"key Omlaag\n"
		"click 3,68\n" /* Nr */
		"expect Nr ↓\n"
		"expect > Berg, Noor van den\n"
		"click 3,5\n"
		"expect Naam ↓\n"
		"click 3,5\n"
		"absent ↓\n"
		"expect [1 Leerlingen]\n");
	assert_int_equal(toy.opened, 0);
}

/* What is typed goes where was clicked: in a name, behind it, in a long text that was wrapped. */
static void the_cursor_goes_where_was_clicked(void **state)
{
	(void)state;
	toy.text = "Semmetje";
	toy.note = "een\ntwee drie";
	run_in_form(
		"size 80x24\n"
		"click 4,24\n" /* the name begins in column 21 */
		"type -\n"
		"click 4,70\n"
		"type !\n"
		"expect >* Naam             Sem-metje!\n"
		"click 15,26\n" /* the second line of the note: drie begins there */
		"type x\n"
		"dump formulier\n");
	assert_non_null(strstr(dump, "Sem-metje!"));
	assert_non_null(strstr(dump, "twee xdrie"));
}

static void answers_are_clicked(void **state)
{
	(void)state;
	run_in_form(
		"size 80x24\n"
		"click 8,31\n" /* ( ) nee, of a field without the cursor */
		"expect >* Met ouders       ( ) ja  (x) nee\n"
		"click 7,22\n"
		"expect >* Met ouders       (x) ja  ( ) nee\n"
		"click 8,30\n"
		"expect >  Conform opp\n"
		"expect    ja / deels / nee / niet\n"
		"click 9,24\n" /* between two choices */
		"expect    ja / deels / nee / niet\n"
		"click 9,27\n"
		"expect    ja / [deels] / nee\n"
		"click 17,30\n" /* Tot slot: what was used before stands below it, on line 16 */
		"expect >  Tot slot\n"
		"expect Kringloop De Kans / Groenwerk / \n"
		"click 16,43\n"
		"expect >* Tot slot         Groenwerk\n"
		"click 16,60\n" /* nothing is there any more */
		"key Ctrl-S\nclick 4,30\ntype Sem\nkey Ctrl-S\n");
	assert_kept("ouders=ja\n");
	assert_kept("conform=deels\n");
	assert_kept("slot=Groenwerk\n");
}

/* It shows what is out of sight, and whoever goes on typing is where he was. */
static void the_wheel_moves_a_form(void **state)
{
	(void)state;
	run_in_form(
		"size 60x15\n"
		"type Sem\n"
		"wheel up\n"
		"expect >* Naam             Sem\n"
		"wheel down\n"
		"wheel down\n"
		"wheel down\n"
		"wheel down\n"
		"expect   Tot slot\n"
		"absent Naam\n"
		"absent klad\n"
		"type metje\n"
		"expect >* Naam             Semmetje\n"
		"wheel down\n"
		"wheel down\n"
		"click 7,30\n"
		"expect >  Uren\n");
}

static void fields_of_a_form(void **state)
{
	(void)state;
	run_in_form(
		"size 80x24\n"
		"type Sem\n"
		"click 7,30\n" /* nummer: read only */
		"type  en Noor\n"
		"click 10,30\n" /* uren */
		"type 12\n"
		"dump formulier\n");
	assert_non_null(strstr(dump, "Sem en Noor"));
	assert_non_null(strstr(dump, ">* Uren             12"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(a_row_is_selected_then_opened),
		TOY_TEST(nothing_is_there),
		TOY_TEST(the_wheel_walks_three_rows),
		TOY_TEST(narrowed_rows_are_clicked_on_too),
		TOY_TEST(tabs_and_hints_do_what_they_say),
		TOY_TEST(a_question_comes_first),
		TOY_TEST(lines_of_a_page),
		TOY_TEST(titles_sort),
		TOY_TEST(fields_of_a_form),
		TOY_TEST(the_cursor_goes_where_was_clicked),
		TOY_TEST(answers_are_clicked),
		TOY_TEST(the_wheel_moves_a_form),
		TOY_TEST(a_window_that_is_too_small),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
