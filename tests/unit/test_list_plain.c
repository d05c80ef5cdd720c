/* The list in accessible mode: rows as sentences, heard one by one. */
#include "list_test.h"

/* The rows as they are there, and the cursor on them. */
static const char *heard(void)
{
	struct area area = canvas_area(canvas);

	area.plain = true;
	canvas_clear(canvas);
	list_part(list)->focus = true;
	part_draw(list_part(list), &area);
	text_reset(&seen);
	for (int row = 0; row < canvas_rows(canvas); row++) {
		canvas_row(canvas, row, &seen);
		text_add(&seen, "/");
	}
	return text_str(&seen);
}

static void presses(const char *names)
{
	struct key key;

	while (next_key(&names, &key)) {
		part_key(list_part(list), &key);
		heard();
	}
}

static void assert_cursor(int row, int column)
{
	int y, x;

	heard();
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, row);
	assert_int_equal(x, column);
}

static void rows_say_where_they_are(void **state)
{
	(void)state;
	start(four, 4, 6);
	canvas_resize(canvas, 6, 40);
	assert_string_equal(heard(), "  Naam; Een; Twee/"
	                             "> Dirk; Een k1; k2; 1 van 4/"
	                             "  Anna; Een k1; k2; 2 van 4/"
	                             "  Carla; Een k1; k2; 3 van 4/"
	                             "  Bert; Een k1; k2; 4 van 4//");
	presses("s / r t");
	assert_string_equal(heard(), "  Naam (op volgorde); Een; Twee/"
	                             "> Bert; Een k1; k2; 1 van 1/////");
}

/* Of the nearest one, without the number of its rows; not when the row says it itself. */
static void headings_are_said_with_their_rows(void **state)
{
	static const char *const all[] = {"#Te laat (2)", "##Evaluatie  1", "Anna", "##2026-2027",
		"Bert", "-", "##Zoek: 3 van 4", "Zie ##zoek"};

	(void)state;
	start(all, 8, 10);
	canvas_resize(canvas, 10, 60);
	assert_string_equal(heard(), "  Naam; Een; Twee/"
	                             " #Te laat (2)/ ##Evaluatie  1/"
	                             "> Anna; Een k1; k2; ##Evaluatie; 1 van 4/"
	                             " ##2026-2027/"
	                             "  Bert; Een k1; k2; ##2026-2027; 2 van 4/"
	                             "  Een k1; k2; ##2026-2027; 3 van 4/"
	                             " ##Zoek: 3 van 4/"
	                             "  Zie ##zoek; Een k1; k2; 4 van 4//");
	assert_cursor(3, 0);
}

/* What does not fit goes on on the next line, and the rows below make room for it. */
static void nothing_is_cut_in_the_middle(void **state)
{
	static const char *const all[] = {"Een naam van veel woorden", "Anna"};

	(void)state;
	start(all, 2, 6);
	rows.extra = 1;
	assert_string_equal(heard(), "  Naam; Een; Twee/"
	                             "> Een naam van veel woorden;/"
	                             "    Een k1; k2; 1 van 2/"
	                             "    regel 0/"
	                             "  Anna; Een k1; k2; 2 van 2/"
	                             "    regel 0/");
	presses("j");
	assert_cursor(4, 0);
	canvas_resize(canvas, 3, 30);
	presses("k"); /* taller than what there is: walked through */
	assert_cursor(1, 0);
	canvas_resize(canvas, 1, 1);
	heard();
}

/* As much as four lines hold is enough to know whether to open it; its place is said after it. */
static void a_very_long_row_is_cut_at_its_end(void **state)
{
	static const char *const all[] = {"aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk "
		"llll mmmm nnnn oooo pppp qqqq rrrr ssss tttt uuuu vvvv wwww xxxx yyyy zzzz"};

	(void)state;
	start(all, 1, 9);
	assert_non_null(strstr(heard(), "/    uuu…; 1 van 1/")); /* 4 x 26 columns */
}

static void marks_are_said_first(void **state)
{
	struct list_setup marking = setup_all;

	(void)state;
	marking.marks = true;
	start(four, 4, 6);
	list_free(list);
	list = list_new(&marking, &rows);
	canvas_resize(canvas, 6, 40);
	presses("Spatie k");
	assert_non_null(strstr(heard(), "> gemerkt; Dirk; Een k1; k2; 1 van 4/"));
	list_free(list);
	list = list_new(&setup_all, &rows);
}

static void red_cell(void *ctx, size_t row, size_t column, struct list_cell *out)
{
	cell(ctx, row, column, out);
	if (column == 2) {
		text_reset(&out->text);
		text_add(&out->text, "!! 3");
		out->role = ROLE_LATE;
	}
}

/* Whoever stops listening after the name has heard it. */
static void what_is_urgent_comes_behind_the_name(void **state)
{
	static const struct list_column three[] = {{.title = "Naam", .width = 4},
		{.title = "Groep", .width = 4}, {.title = "Signalen", .width = 4, .spoken = "signalen"}};
	struct list_setup urgent = setup_all;

	(void)state;
	urgent.columns = three;
	urgent.source.cell = red_cell;
	start(four, 1, 3);
	list_free(list);
	list = list_new(&urgent, &rows);
	canvas_resize(canvas, 3, 60);
	assert_string_equal(heard(), "  Naam; Groep; Signalen/"
	                             "> Dirk; signalen te laat: 3; k1; 1 van 1//");
	assert_int_equal(canvas_cell(canvas, 1, 10)->role, ROLE_LATE);
	assert_int_equal(canvas_cell(canvas, 1, 2)->role, ROLE_NORMAL);
	assert_int_equal(canvas_cell(canvas, 1, 31)->role, ROLE_NORMAL);
	list_free(list);
	list = list_new(&setup_all, &rows);
}

/* The cursor is on the sentence that says so, with and without accessible mode. */
static void an_empty_list_is_found_by_the_cursor(void **state)
{
	int y, x;

	(void)state;
	start(NULL, 0, 4);
	assert_cursor(1, 2);
	assert_string_equal(drawn(), "  Naam               Een  Twee/  Nog niets.///");
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, 1);
	assert_int_equal(x, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_say_where_they_are),
		TEST(headings_are_said_with_their_rows),
		TEST(nothing_is_cut_in_the_middle),
		TEST(a_very_long_row_is_cut_at_its_end),
		TEST(marks_are_said_first),
		TEST(what_is_urgent_comes_behind_the_name),
		TEST(an_empty_list_is_found_by_the_cursor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
