/* The list: moving, filtering, sorting, narrow screens, reloads. */
#include "list_test.h"

static void draws_rows(void **state)
{
	int y, x;

	(void)state;
	start(four, 4, 6);
	press("Omlaag");
	assert_string_equal(drawn(), "  Naam               Een  Twee/"
	                             "  Dirk                k1  k2/"
	                             "> Anna                k1  k2/"
	                             "  Carla               k1  k2/"
	                             "  Bert                k1  k2//");
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, 2);
	assert_int_equal(x, 0);
	assert_true(canvas_cell(canvas, 2, 29)->selected);
	assert_false(canvas_cell(canvas, 1, 0)->selected);
	assert_string_equal(support(), "4 rijen");
}

static void moves_and_stops_at_the_ends(void **state)
{
	(void)state;
	start(four, 4, 6);
	press("Omhoog k");
	assert_int_equal(selected(), 0);
	press("j j j j j");
	assert_int_equal(selected(), 3);
	press("g");
	assert_int_equal(selected(), 0);
	press("G");
	assert_int_equal(selected(), 3);
	press("Home");
	assert_int_equal(selected(), 0);
	press("End PgUp");
	assert_int_equal(selected(), 0);
}

static void narrow_screens_drop_columns(void **state)
{
	(void)state;
	start(four, 4, 2);
	canvas_resize(canvas, 2, 24); /* the mark 2, columns 10, 4 and 4, two gaps of 2 */
	assert_string_equal(drawn(), "  Naam         Een  Twee/> Dirk          k1  k2/");
	canvas_resize(canvas, 2, 23);
	assert_string_equal(drawn(), "  Naam              Een/> Dirk               k1/");
	canvas_resize(canvas, 2, 17);
	assert_string_equal(drawn(), "  Naam/> Dirk/");
	canvas_resize(canvas, 1, 1);
	assert_string_equal(drawn(), ">/");
}

static void filters_while_typing(void **state)
{
	(void)state;
	start(four, 4, 6);
	press("G / r");
	assert_int_equal(selected(), 3);
	assert_string_equal(support(), "3 van 4 rijen · zoek: r"); /* Dirk, Carla, Bert */
	press("l"); /* a letter, not a key */
	assert_int_equal(selected(), 2);
	press("Backspace");
	assert_string_equal(support(), "3 van 4 rijen · zoek: r");
	assert_int_equal(selected(), 2);
	press("q");
	assert_string_equal(support(), "0 van 4 rijen · zoek: rq");
	assert_non_null(strstr(drawn(), "Niets gevonden"));
	press("Omlaag Omhoog PgDn Enter Enter");
	press("Esc");
	assert_string_equal(support(), "4 rijen");
}

static void enter_keeps_the_filter(void **state)
{
	(void)state;
	start(four, 4, 6);
	press("/ R Enter j");
	assert_string_equal(list_filter_text(list), "R");
	assert_int_equal(selected(), 2);
	press("Esc");
	assert_string_equal(list_filter_text(list), "");
	assert_int_equal(selected(), 2);
	assert_false(part_key(list_part(list), &(struct key){.code = KEYC_ESC}));
}

static void sorts_by_columns_that_can(void **state)
{
	(void)state;
	start(four, 4, 6);
	press("Omlaag Omlaag s"); /* Carla stays selected */
	assert_int_equal(selected(), 2);
	assert_string_equal(drawn(), "  Naam ↓             Een  Twee/"
	                             "  Anna                k1  k2/"
	                             "  Bert                k1  k2/"
	                             "> Carla               k1  k2/"
	                             "  Dirk                k1  k2//");
	press("s"); /* all equal: the owner's order */
	assert_non_null(strstr(drawn(), "Tw…↓/  Dirk"));
	press("s");
	assert_non_null(strstr(drawn(), "Twee/  Dirk"));
}

static const char *const grouped[] = {
	"#Te laat", "Noor", "Bert", "#Leeg", "#Let op", "Anna", "Sem",
};

static void a_cell_takes_the_rest(void **state)
{
	static const char *const two[] = {"Rest", "Anna"};

	(void)state;
	start(two, 2, 4);
	assert_null(strstr(drawn(), "Rest                k1"));
	assert_non_null(strstr(drawn(), "> Rest/  Anna                k1"));
}

static void rows_to_look_at_only(void **state)
{
	static struct list_setup quiet;

	(void)state;
	quiet = setup_all;
	quiet.no_cursor = true;
	rows = (struct rows){.all = four, .count = 4};
	list = list_new(&quiet, &rows);
	canvas = canvas_new(6, 30);
	assert_null(strstr(drawn(), ">"));
	assert_false(canvas_cell(canvas, 1, 0)->selected);
}

static const char *const without_dirk[] = {"Anna", "Carla", "Bert"};

static void reloads_keep_the_row(void **state)
{
	(void)state;
	start(four, 4, 6);
	press("Omlaag Omlaag");
	rows.all = without_dirk;
	rows.count = 3;
	list_reload(list);
	assert_int_equal(selected(), 1); /* Carla */
	rows.all = grouped;
	rows.count = 3;
	list_reload(list); /* Carla is gone: the nearest place */
	assert_int_equal(selected(), 1);
	rows.count = 0;
	list_reload(list);
	assert_non_null(strstr(drawn(), "Nog niets."));
	assert_false(list_part(list)->kind->has_row(list_part(list)));
}

static void selecting_by_id(void **state)
{
	(void)state;
	start(four, 4, 6);
	list_select_id(list, id(&rows, 2));
	assert_int_equal(selected(), 2);
	list_select_id(list, 12345);
	assert_int_equal(selected(), 2);
}

/* A key costs what is on the screen, not what is in the list. */
static void many_rows(void **state)
{
	(void)state;
	start(NULL, 200000, 24);
	press("End");
	assert_int_equal(selected(), 199999);
	rows.asked = 0;
	press("Omhoog PgUp Home End");
	assert_in_range(rows.asked, 1, 4 * 23 * 3);
	list_filter(list, "19999");
	drawn();
	/* 019999, 119999, 199990 to 199999 */
	assert_string_equal(support(), "12 van 200000 rijen · zoek: 19999");
}

static void words_in_any_order(void **state)
{
	(void)state;
	assert_true(words_match("sem van der meer", "meer sem"));
	assert_true(words_match("sem van der meer", "ee"));
	assert_true(words_match("sem", ""));
	assert_false(words_match("sem van der meer", "meer jan"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(draws_rows),
		TEST(moves_and_stops_at_the_ends),
		TEST(narrow_screens_drop_columns),
		TEST(filters_while_typing),
		TEST(enter_keeps_the_filter),
		TEST(sorts_by_columns_that_can),
		TEST(a_cell_takes_the_rest),
		TEST(rows_to_look_at_only),
		TEST(reloads_keep_the_row),
		TEST(selecting_by_id),
		TEST(many_rows),
		cmocka_unit_test(words_in_any_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
