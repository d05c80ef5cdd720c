/* The list: what of it is in sight, with headings and rows of several lines. */
#include "list_test.h"

static void scrolls_as_little_as_needed(void **state)
{
	(void)state;
	start(NULL, 100, 4); /* a line of titles, three rows */
	press("Omlaag Omlaag Omlaag");
	assert_non_null(strstr(drawn(), "  rij 000001"));
	assert_non_null(strstr(drawn(), "> rij 000003"));
	press("Omhoog");
	assert_non_null(strstr(drawn(), "  rij 000001"));
	press("End");
	assert_non_null(strstr(drawn(), "  rij 000097"));
	press("PgUp");
	assert_int_equal(selected(), 97);
	press("PgUp");
	assert_int_equal(selected(), 95);
	press("PgDn");
	assert_int_equal(selected(), 97);
}

static const char *const grouped[] = {
	"#Te laat", "Noor", "Bert", "#Leeg", "#Let op", "Anna", "Sem",
};

static void headings_are_passed(void **state)
{
	(void)state;
	start(grouped, 7, 8);
	assert_int_equal(selected(), 1);
	assert_string_equal(support(), "4 rijen");
	press("Omlaag Omlaag");
	assert_int_equal(selected(), 5);
	press("Omhoog Omhoog Omhoog");
	assert_int_equal(selected(), 1);
	assert_non_null(strstr(drawn(), " #Te laat/> Noor"));
	assert_null(strstr(drawn(), "#Leeg"));
}

static void headings_without_matches_go(void **state)
{
	(void)state;
	start(grouped, 7, 8);
	list_filter(list, "sem");
	assert_null(strstr(drawn(), "#Te laat"));
	assert_non_null(strstr(drawn(), " #Let op/> Sem"));
	assert_string_equal(support(), "1 van 4 rijen · zoek: sem");
}

static const char *const levels[] = {
	"#Te laat", "##Opp", "Noor", "##Evaluatie", "Bert", "#Leeg", "##Ook leeg", "#Let op", "##Opp",
	"Sem",
};

/* A heading of level 1 stays while something below it is left; no other heading does. */
static void headings_below_headings(void **state)
{
	(void)state;
	start(levels, 10, 10);
	assert_int_equal(selected(), 2);
	assert_string_equal(support(), "3 rijen");
	press("Omlaag Omlaag");
	assert_int_equal(selected(), 9);
	assert_null(strstr(drawn(), "eeg"));
	list_filter(list, "bert");
	assert_null(strstr(drawn(), "Opp"));
	assert_non_null(strstr(drawn(), " #Te laat/ ##Evaluatie/> Bert"));
	list_filter(list, "sem");
	assert_null(strstr(drawn(), "Te laat"));
	assert_null(strstr(drawn(), "Evaluatie"));
	assert_non_null(strstr(drawn(), " #Let op/ ##Opp/> Sem"));
}

/* Going back up shows all headings above a row. */
static void headings_scroll_along(void **state)
{
	(void)state;
	start(levels, 10, 4);
	press("Omlaag Omlaag");
	assert_null(strstr(drawn(), "#Te laat"));
	press("Omhoog Omhoog");
	assert_non_null(strstr(drawn(), " #Te laat/ ##Opp/> Noor"));
}

static void groups_are_sorted_apart(void **state)
{
	(void)state;
	start(grouped, 7, 8);
	press("s");
	assert_non_null(strstr(drawn(), "#Te laat/  Bert"));
	assert_int_equal(selected(), 1);
}

static void rows_of_several_lines(void **state)
{
	(void)state;
	start(four, 4, 5);
	rows.extra = 1;
	assert_non_null(strstr(drawn(), "> Dirk                k1  k2/  regel 0/  Anna"));
	assert_true(canvas_cell(canvas, 2, 0)->selected);
	press("Omlaag Omlaag"); /* two rows of two lines fit */
	assert_non_null(strstr(drawn(), "Twee/  Anna"));
}

/* Four lines in sight of a row of eight: nothing of it may be out of reach. */
static void a_row_taller_than_the_screen(void **state)
{
	int y, x;

	(void)state;
	start(four, 4, 5);
	rows.extra = 7;
	assert_non_null(strstr(drawn(), "> Dirk                k1  k2/  regel 0/  regel 1/"
	                                "  regel 2              … meer/"));
	assert_string_equal(support(), "4 rijen · Omlaag toont de rest van deze rij");
	press("Omlaag");
	assert_non_null(strstr(drawn(), "Twee/> regel 0/  regel 1/  regel 2/"
	                                "  regel 3              … meer/"));
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, 1);
	press("Omlaag Omlaag Omlaag");
	assert_non_null(strstr(drawn(), "Twee/> regel 3/  regel 4/  regel 5/  regel 6/"));
	assert_string_equal(support(), "4 rijen");
	assert_int_equal(selected(), 0);
	press("Omlaag");
	assert_non_null(strstr(drawn(), "Twee/> Anna "));
	press("Omhoog"); /* from below one comes at its end */
	assert_non_null(strstr(drawn(), "Twee/> regel 3/"));
	press("PgUp PgUp");
	assert_non_null(strstr(drawn(), "Twee/> Dirk "));
	press("PgDn");
	assert_non_null(strstr(drawn(), "Twee/> regel 2/"));
	press("PgDn PgDn");
	assert_int_equal(selected(), 1);
	canvas_resize(canvas, 20, 30); /* and in a larger window nothing is hidden */
	assert_non_null(strstr(drawn(), "Twee/> Anna "));
	assert_non_null(strstr(drawn(), "  regel 6/  Carla "));
}

static void the_whole_list_comes_back_where_it_was(void **state)
{
	(void)state;
	start(NULL, 100, 11); /* ten rows in sight */
	for (int i = 0; i < 14; i++)
		press("Omlaag");
	assert_non_null(strstr(drawn(), "Twee/  rij 000005")); /* to 14 */
	press("/ 1 2");
	assert_non_null(strstr(drawn(), "Twee/> rij 000012"));
	press("Esc");
	assert_non_null(strstr(drawn(), "Twee/  rij 000005"));
	assert_int_equal(selected(), 12);
	press("/ 8 8 Esc"); /* too far away: in the middle then */
	assert_int_equal(selected(), 88);
	assert_non_null(strstr(drawn(), "Twee/  rij 000084"));
	press("/ 9 9 Esc"); /* no empty space below the end */
	assert_non_null(strstr(drawn(), "Twee/  rij 000090"));
}

static void lines_below_headings(void **state)
{
	static const char *const one_group[] = {"#Groep", "Anna"};

	(void)state;
	start(one_group, 2, 6);
	rows.extra = 1;
	assert_non_null(strstr(drawn(), " #Groep/ regel 0/> Anna"));
	assert_false(canvas_cell(canvas, 2, 0)->selected); /* below the titles, #Groep, its line */
	assert_true(canvas_cell(canvas, 3, 0)->selected);
}

static void to_the_top(void **state)
{
	(void)state;
	start(NULL, 20, 6); /* titles and five rows */
	press("Omlaag Omlaag Omlaag");
	list_to_top(list);
	assert_non_null(strstr(drawn(), "Twee/> rij 000003"));
	press("End");
	list_to_top(list); /* leaves no empty lines below the last row */
	assert_non_null(strstr(drawn(), "Twee/  rij 000015"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(scrolls_as_little_as_needed),
		TEST(headings_are_passed),
		TEST(headings_without_matches_go),
		TEST(headings_below_headings),
		TEST(headings_scroll_along),
		TEST(groups_are_sorted_apart),
		TEST(rows_of_several_lines),
		TEST(a_row_taller_than_the_screen),
		TEST(the_whole_list_comes_back_where_it_was),
		TEST(lines_below_headings),
		TEST(to_the_top),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
