/* The marks of a list: set, counted, kept while it is narrowed, gone with their row. */
#include "part_test.h"

#include "cvb/list.h"

struct rows {
	const char *const *all;
	size_t count;
};

static struct rows rows;
static struct list *list;
static struct canvas *canvas;
static struct text seen;

static size_t count(void *ctx)
{
	return ((const struct rows *)ctx)->count;
}

static int64_t id(void *ctx, size_t row)
{
	return ((const struct rows *)ctx)->all[row][0];
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *out)
{
	(void)column;
	text_add(&out->text, ((const struct rows *)ctx)->all[row]);
}

static int heading(void *ctx, size_t row)
{
	return ((const struct rows *)ctx)->all[row][0] == '#';
}

static bool match(void *ctx, size_t row, const char *folded)
{
	struct arena arena = {0};
	bool found = words_match(utf8_fold(&arena, ((const struct rows *)ctx)->all[row]), folded);

	arena_clear(&arena);
	return found;
}

static const struct list_column columns[] = {{.title = "Naam", .width = 10}};
static struct list_setup setup = {
	.columns = columns,
	.column_count = 1,
	.source = {.count = count, .id = id, .cell = cell, .heading = heading, .match = match},
	.noun = "rijen",
	.no_titles = true,
};

static const char *const names[] = {"Anna", "Bert", "# kop", "Carla", "Dirk"};

static int begin(void **state)
{
	(void)state;
	rows = (struct rows){names, ARRAY_LEN(names)};
	setup.marks = true;
	list = list_new(&setup, &rows);
	canvas = canvas_new(6, 12);
	return 0;
}

static int end(void **state)
{
	(void)state;
	list_free(list);
	canvas_free(canvas);
	text_clear(&seen);
	return 0;
}

static bool press(const char *keys)
{
	struct key key;
	bool taken = false;

	while (next_key(&keys, &key))
		taken = part_key(list_part(list), &key);
	return taken;
}

static const char *drawn(void)
{
	return part_drawn(list_part(list), canvas, &seen);
}

static const char *support(void)
{
	part_drawn(list_part(list), canvas, &seen); /* what is typed is seen through the veil */
	text_reset(&seen);
	list_part(list)->kind->support(list_part(list), &seen);
	return text_str(&seen);
}

static void a_mark_stands_beside_the_row(void **state)
{
	(void)state;
	press("Spatie Omlaag Spatie");
	assert_string_equal(drawn(), " *Anna/  Bert/ # kop/ *Carla/> Dirk//");
	assert_int_equal(list_marked(list), 2);
	assert_true(list_is_marked(list, 0));
	assert_false(list_is_marked(list, 1));
	assert_true(list_is_marked(list, 3));
	assert_string_equal(support(), "4 rijen · 2 gemerkt");
}

static void the_same_key_takes_the_mark_off(void **state)
{
	(void)state;
	press("Spatie Omhoog Spatie");
	assert_int_equal(list_marked(list), 0);
	assert_string_equal(support(), "4 rijen");
}

static void all_that_are_shown_and_none_of_them_again(void **state)
{
	(void)state;
	press("*");
	assert_int_equal(list_marked(list), 4);
	press("*");
	assert_int_equal(list_marked(list), 0);
	press("Spatie *");
	assert_int_equal(list_marked(list), 4);
}

/* Of those narrowed to; what is out of sight keeps its mark, and counts. */
static void marks_survive_narrowing(void **state)
{
	(void)state;
	press("End Spatie");
	list_filter(list, "a");
	press("*");
	assert_int_equal(list_marked(list), 3);
	assert_string_equal(support(), "2 van 4 rijen · zoek: a · 3 gemerkt");
	press("*");
	assert_int_equal(list_marked(list), 1);
	assert_true(list_is_marked(list, 4));
}

/* First it shows all again, then it takes the marks off, then it is for the screen. */
static void esc_takes_one_thing_back_at_a_time(void **state)
{
	(void)state;
	press("Spatie");
	list_filter(list, "a");
	assert_true(press("Esc"));
	assert_int_equal(list_marked(list), 1);
	assert_true(press("Esc"));
	assert_int_equal(list_marked(list), 0);
	assert_false(press("Esc"));
}

static void a_row_that_goes_takes_its_mark_along(void **state)
{
	static const char *const fewer[] = {"Bert", "Dirk"};

	(void)state;
	press("*");
	rows = (struct rows){fewer, 2};
	list_reload(list);
	assert_int_equal(list_marked(list), 2);
	rows = (struct rows){names, ARRAY_LEN(names)};
	list_reload(list);
	assert_int_equal(list_marked(list), 2);
	assert_false(list_is_marked(list, 0));
	assert_true(list_is_marked(list, 1));
}

static void while_narrowing_they_are_letters(void **state)
{
	(void)state;
	press("/ * Spatie");
	assert_int_equal(list_marked(list), 0);
	assert_string_equal(list_filter_text(list), "* ");
}

static void not_where_nothing_can_be_done_with_them(void **state)
{
	(void)state;
	setup.marks = false;
	assert_false(press("*"));
	assert_false(press("Spatie"));
	assert_int_equal(list_marked(list), 0);
}

#define marks_test(f) cmocka_unit_test_setup_teardown(f, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		marks_test(a_mark_stands_beside_the_row),
		marks_test(the_same_key_takes_the_mark_off),
		marks_test(all_that_are_shown_and_none_of_them_again),
		marks_test(marks_survive_narrowing),
		marks_test(esc_takes_one_thing_back_at_a_time),
		marks_test(a_row_that_goes_takes_its_mark_along),
		marks_test(while_narrowing_they_are_letters),
		marks_test(not_where_nothing_can_be_done_with_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
