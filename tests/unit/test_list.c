/* The list: moving, filtering, sorting, headings, narrow screens, reloads. */
#include "part_test.h"

#include "cvb/list.h"

#include <stdio.h>
#include <string.h>

/* Rows of "Naam|aantal"; a name that begins with # is a heading, with ## one below that. */
struct rows {
	const char *const *all;
	size_t count;
	size_t extra; /* lines below every row */
	size_t asked; /* cells */
};

static struct rows rows;
static struct list *list;
static struct canvas *canvas;
static struct text seen;

static size_t count(void *ctx)
{
	return ((struct rows *)ctx)->count;
}

static const char *name_of(const struct rows *from, size_t row, char out[64])
{
	if (from->all)
		return from->all[row];
	snprintf(out, 64, "rij %06zu", row);
	return out;
}

/* By what is in it, so that a row keeps its id when rows before it go. */
static int64_t id(void *ctx, size_t row)
{
	char name[64];
	int64_t sum = 0;

	for (const char *at = name_of(ctx, row, name); *at; at++)
		sum = sum * 31 + *at;
	return sum;
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *out)
{
	char name[64];
	struct rows *from = ctx;

	from->asked++;
	if (column == 0) {
		text_add(&out->text, name_of(from, row, name));
		out->rest = strcmp(text_str(&out->text), "Rest") == 0;
	} else
		text_printf(&out->text, "k%zu", column);
}

static int heading(void *ctx, size_t row)
{
	const struct rows *from = ctx;

	return from->all ? (int)strspn(from->all[row], "#") : 0;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	struct arena arena = {0};
	char name[64];
	bool found = words_match(utf8_fold(&arena, name_of(ctx, row, name)), folded);

	arena_clear(&arena);
	return found;
}

static int compare(void *ctx, size_t a, size_t b, size_t column)
{
	char one[64], two[64];

	return column == 0 ? strcmp(name_of(ctx, a, one), name_of(ctx, b, two)) : 0;
}

static size_t lines(void *ctx, size_t row)
{
	(void)row;
	return ((struct rows *)ctx)->extra;
}

static void line(void *ctx, size_t row, size_t number, struct list_cell *out)
{
	(void)ctx;
	(void)row;
	text_printf(&out->text, "regel %zu", number);
}

static const struct list_column columns[] = {
	{.title = "Naam", .width = 10, .weight = 1, .sorts = true},
	{.title = "Een", .width = 4, .drop = 1, .right = true},
	{.title = "Twee", .width = 4, .drop = 2, .sorts = true},
};

static const struct list_setup setup_all = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = {count, id, cell, heading, lines, line, match, compare},
	.noun = "rijen",
	.empty = "Nog niets.",
};

static void start(const char *const *all, size_t number, int height)
{
	rows = (struct rows){.all = all, .count = number};
	list = list_new(&setup_all, &rows);
	canvas = canvas_new(height, 30);
}

static int teardown(void **state)
{
	(void)state;
	list_free(list);
	canvas_free(canvas);
	text_clear(&seen);
	return 0;
}

static const char *drawn(void)
{
	return part_drawn(list_part(list), canvas, &seen);
}

static void press(const char *names)
{
	struct key key;

	while (next_key(&names, &key)) {
		part_key(list_part(list), &key);
		drawn(); /* as the loop does: paging depends on it */
	}
}

static size_t selected(void)
{
	size_t row = 0;

	assert_true(list_selected(list, &row));
	return row;
}

static const char *support(void)
{
	text_reset(&seen);
	list_part(list)->kind->support(list_part(list), &seen);
	return text_str(&seen);
}

static const char *const four[] = {"Dirk", "Anna", "Carla", "Bert"};

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
	assert_int_equal(list_shown(list), 3); /* Dirk, Carla, Bert */
	assert_int_equal(selected(), 3);
	assert_string_equal(support(), "3 van 4 rijen · zoek: r");
	press("l"); /* a letter, not a key */
	assert_int_equal(selected(), 2);
	press("Backspace");
	assert_int_equal(list_shown(list), 3);
	assert_int_equal(selected(), 2);
	press("q");
	assert_int_equal(list_shown(list), 0);
	assert_non_null(strstr(drawn(), "Niets gevonden"));
	press("Omlaag Omhoog PgDn Enter Enter");
	press("Esc");
	assert_int_equal(list_shown(list), 4);
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

static void headings_are_passed(void **state)
{
	(void)state;
	start(grouped, 7, 8);
	assert_int_equal(selected(), 1);
	assert_int_equal(list_total(list), 4);
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
	assert_int_equal(list_shown(list), 1);
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
	assert_int_equal(list_total(list), 3);
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
	assert_int_equal(list_shown(list), 12); /* 019999, 119999, 199990 to 199999 */
}

static void words_in_any_order(void **state)
{
	(void)state;
	assert_true(words_match("sem van der meer", "meer sem"));
	assert_true(words_match("sem van der meer", "ee"));
	assert_true(words_match("sem", ""));
	assert_false(words_match("sem van der meer", "meer jan"));
}

#define TEST(name) cmocka_unit_test_teardown(name, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(draws_rows),
		TEST(moves_and_stops_at_the_ends),
		TEST(scrolls_as_little_as_needed),
		TEST(narrow_screens_drop_columns),
		TEST(filters_while_typing),
		TEST(enter_keeps_the_filter),
		TEST(sorts_by_columns_that_can),
		TEST(headings_are_passed),
		TEST(headings_without_matches_go),
		TEST(headings_below_headings),
		TEST(headings_scroll_along),
		TEST(groups_are_sorted_apart),
		TEST(rows_of_several_lines),
		TEST(a_row_taller_than_the_screen),
		TEST(the_whole_list_comes_back_where_it_was),
		TEST(lines_below_headings),
		TEST(a_cell_takes_the_rest),
		TEST(rows_to_look_at_only),
		TEST(to_the_top),
		TEST(reloads_keep_the_row),
		TEST(selecting_by_id),
		TEST(many_rows),
		cmocka_unit_test(words_in_any_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
