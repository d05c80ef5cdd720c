/* The canvas: what falls outside is cut by columns, and nothing on it steers a terminal. */
#include "cvb_test.h"

#include "cvb/canvas.h"

#include <string.h>

static struct canvas *canvas;
static struct text row_text;

static int setup(void **state)
{
	(void)state;
	canvas = canvas_new(3, 6);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	canvas_free(canvas);
	text_clear(&row_text);
	return 0;
}

static const char *row(int number)
{
	text_reset(&row_text);
	canvas_row(canvas, number, &row_text);
	return text_str(&row_text);
}

static void put(int at_row, int at_column, const char *text)
{
	struct area area = canvas_area(canvas);

	area_move(&area, at_row, at_column);
	area_put(&area, ROLE_NORMAL, text);
}

static void cuts_at_the_edges(void **state)
{
	(void)state;
	put(0, 0, "abcdefgh");
	put(1, -2, "abcdefgh");
	put(2, 5, "xyz");
	put(-1, 0, "boven");
	put(3, 0, "onder");
	put(1, 1000, "rechts");
	assert_string_equal(row(0), "abcde…");
	assert_string_equal(row(1), "cdefgh");
	assert_string_equal(row(2), "     …");
	put(0, 0, "abcdef  "); /* spaces say nothing */
	assert_string_equal(row(0), "abcdef");
}

static void half_a_wide_glyph_is_a_space(void **state)
{
	(void)state;
	put(0, 0, "abcde漢字");
	put(1, -1, "漢字x");
	assert_string_equal(row(0), "abcde…");
	assert_string_equal(row(1), " 字x");
	put(1, 1, "漢");
	put(1, 2, "y"); /* over its right half */
	assert_string_equal(row(1), "  yx");
	put(2, 0, "漢字");
	put(2, 0, "z"); /* over its left half */
	assert_string_equal(row(2), "z 字");
	put(2, 1, "木"); /* over a space and a left half */
	assert_string_equal(row(2), "z木");
	assert_int_equal(canvas_cell(canvas, 2, 1)->width, 2);
	assert_int_equal(canvas_cell(canvas, 2, 2)->width, 0);
	assert_int_equal(canvas_cell(canvas, 2, 3)->width, 1);
}

static void clusters_stay_whole(void **state)
{
	(void)state;
	put(0, 0, "e\u0301x");
	put(1, 0, "👨‍👩‍👧‍👦!");
	assert_string_equal(row(0), "e\u0301x");
	assert_string_equal(canvas_cell(canvas, 0, 1)->glyph, "x");
	assert_string_equal(row(1), "👨‍👩‍👧‍👦!");
	assert_string_equal(canvas_cell(canvas, 1, 2)->glyph, "!");
}

static void towers_of_marks_fit_a_cell(void **state)
{
	struct text tower = {0};

	(void)state;
	text_add(&tower, "a");
	for (int i = 0; i < 500; i++)
		text_add(&tower, "\u0301");
	text_add(&tower, "b");
	put(0, 0, text_str(&tower));
	assert_string_equal(canvas_cell(canvas, 0, 1)->glyph, "b");
	assert_true(utf8_valid(canvas_cell(canvas, 0, 0)->glyph,
	                       strlen(canvas_cell(canvas, 0, 0)->glyph)));
	text_clear(&tower);
}

static void controls_are_marks(void **state)
{
	(void)state;
	put(0, 0, "\033[2Jx");
	put(1, 0, "a\tb\nc\r");
	put(2, 0, "\xFF\x80z");
	assert_string_equal(row(0), "␛[2Jx");
	assert_string_equal(row(1), "a␉b␊c␍");
	assert_string_equal(row(2), "��z");
	for (int i = 0; i < 3 * 6; i++)
		for (const char *at = canvas_cell(canvas, i / 6, i % 6)->glyph; *at; at++)
			assert_true((unsigned char)*at >= 0x20 && *at != 0x7F);
}

static void areas_clip_too(void **state)
{
	struct area all = canvas_area(canvas);
	struct area rows = area_rows(&all, 1, 1);
	struct area box = area_columns(&rows, 2, 3);
	struct area none = area_rows(&all, 7, 3);

	(void)state;
	area_put(&box, ROLE_NORMAL, "abcdef");
	area_move(&box, 1, 0);
	area_put(&box, ROLE_NORMAL, "onder");
	area_put(&none, ROLE_NORMAL, "nergens");
	assert_string_equal(row(0), "");
	assert_string_equal(row(1), "  ab…");
	assert_string_equal(row(2), "");
	assert_int_equal(none.height, 0);
}

static void cutting_to_columns(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_put_cut(&area, ROLE_NORMAL, "abcdef", 4);
	area_put(&area, ROLE_NORMAL, "|");
	area_move(&area, 1, 0);
	area_put_right(&area, ROLE_NORMAL, "ab", 4);
	area_put(&area, ROLE_NORMAL, "|");
	area_move(&area, 2, 0);
	area_put_cut(&area, ROLE_NORMAL, "漢字木", 4); /* "漢…" and a space: 字 would not fit */
	area_put(&area, ROLE_NORMAL, "|");
	assert_string_equal(row(0), "abc…|");
	assert_string_equal(row(1), "  ab|");
	assert_string_equal(row(2), "漢… |");
}

static void wrapping(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_move(&area, 0, 1);
	assert_int_equal(area_wrap(&area, ROLE_NORMAL, "een twee\ndrie"), 3);
	assert_string_equal(row(0), " een");
	assert_string_equal(row(1), " twee");
	assert_string_equal(row(2), " drie");
	assert_int_equal(area.pen_y, 3);
	assert_int_equal(area.pen_x, 1);
}

static void wraps_in_at_most_so_many_lines(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	assert_int_equal(area_wrap_most(&area, ROLE_NORMAL, "een twee", 2), 2);
	assert_string_equal(row(0), "een");
	assert_string_equal(row(1), "twee");
	canvas_clear(canvas);
	area_move(&area, 0, 0);
	assert_int_equal(area_wrap_most(&area, ROLE_NORMAL, "een\ntwee\ndrie", 2), 2);
	assert_string_equal(row(0), "een");
	assert_string_equal(row(1), "twee …");
	assert_string_equal(row(2), "");
	assert_int_equal(area.pen_y, 2);
	canvas_clear(canvas);
	area_move(&area, 0, 0);
	assert_int_equal(area_wrap_most(&area, ROLE_NORMAL, "een twee drie", 1), 1);
	assert_string_equal(row(0), "een t…");
}

static void selection_and_cursor(void **state)
{
	struct area all = canvas_area(canvas);
	struct area low = area_rows(&all, 1, 2);
	int y, x;

	(void)state;
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, -1);
	area_select(&low, 0, 5);
	area_cursor(&low, 1, 99);
	assert_false(canvas_cell(canvas, 0, 0)->selected);
	assert_true(canvas_cell(canvas, 1, 0)->selected);
	assert_true(canvas_cell(canvas, 2, 5)->selected);
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, 2);
	assert_int_equal(x, 5);
}

static void assert_bar(const struct bar *bar, const char *expected)
{
	struct text text = {0};

	bar_add(&text, bar);
	assert_string_equal(text_str(&text), expected);
	text_clear(&text);
}

static void ends_of_bars(void **state)
{
	(void)state;
	assert_bar(&(struct bar){.columns = 4, .numerator = 0, .denominator = 9, .norm = -1}, "░░░░");
	assert_bar(&(struct bar){.columns = 4, .numerator = 9, .denominator = 9, .norm = -1}, "████");
	/* 5/16 of 4 columns is 10 eighths; 75% of 4 is the fourth column */
	assert_bar(&(struct bar){.columns = 4, .numerator = 5, .denominator = 16, .norm = 75}, "█▎░│");
	assert_bar(&(struct bar){.columns = 4, .numerator = 3, .denominator = 0, .norm = -1}, "░░░░");
	assert_bar(&(struct bar){.columns = 4, .numerator = 9, .denominator = 3, .norm = -1}, "████");
	/* 199 of 200 is 31.8 eighths of 32, and 1 of 200 a sixth of an eighth */
	assert_bar(&(struct bar){.columns = 4, .numerator = 199, .denominator = 200, .norm = -1},
	           "███▉");
	assert_bar(&(struct bar){.columns = 4, .numerator = 1, .denominator = 200, .norm = -1}, "▏░░░");
	assert_bar(&(struct bar){.columns = 4, .numerator = 1, .denominator = 2, .norm = 0}, "│█░░");
	assert_bar(&(struct bar){.columns = 4, .numerator = 1, .denominator = 2, .norm = 100}, "██░│");
	assert_bar(&(struct bar){.columns = 1, .numerator = 3, .denominator = 8, .norm = 75}, "▍");
	assert_bar(&(struct bar){.columns = 0, .numerator = 3, .denominator = 8, .norm = 75}, "");
	assert_bar(&(struct bar){.columns = 2, .numerator = -1, .denominator = 8, .norm = -1}, "░░");
}

static void draw_plain(struct area *area, enum role role, const char *text, const char *wanted)
{
	struct text row = {0};

	canvas_clear(area->canvas);
	area_move(area, 0, 0);
	area_put(area, role, text);
	canvas_row(area->canvas, 0, &row);
	assert_string_equal(text_str(&row), wanted);
	text_clear(&row);
}

/* A mark only where the role says the same: what somebody typed may begin like one. */
static void marks_are_words_in_accessible_mode(void **state)
{
	struct canvas *grid = canvas_new(2, 40);
	struct area area = canvas_area(grid);

	(void)state;
	draw_plain(&area, ROLE_LATE, "!! 3", "!! 3");
	area.plain = true;
	draw_plain(&area, ROLE_LATE, "!! 3", "te laat: 3");
	draw_plain(&area, ROLE_WARNING, "!  1", "let op: 1");
	draw_plain(&area, ROLE_WARNING, "jul 2026 !", "let op: jul 2026");
	draw_plain(&area, ROLE_ERROR, "! ", "let op:");
	draw_plain(&area, ROLE_INFO, "i bijna", "info: bijna");
	draw_plain(&area, ROLE_LATE, "!! Te laat (9)", "Te laat (9)");
	draw_plain(&area, ROLE_LATE, "!!", "te laat");
	draw_plain(&area, ROLE_WARNING, "!", "let op");
	draw_plain(&area, ROLE_INFO, "i", "info");
	draw_plain(&area, ROLE_INFO, "in de klas", "in de klas");
	draw_plain(&area, ROLE_WARNING, " !", "let op:");
	draw_plain(&area, ROLE_NORMAL, "! niet doen", "! niet doen");
	draw_plain(&area, ROLE_INFO, "! niet doen", "! niet doen");
	draw_plain(&area, ROLE_WARNING, "i Utrecht", "i Utrecht");
	draw_plain(&area, ROLE_WARNING, "", "");
	canvas_free(grid);
}

static void words_are_cut_and_wrapped_like_text(void **state)
{
	struct canvas *grid = canvas_new(2, 14);
	struct area area = canvas_area(grid);
	struct text row = {0};

	(void)state;
	area.plain = true;
	area_put_cut(&area, ROLE_LATE, "!! bellen", 12);
	canvas_row(grid, 0, &row);
	assert_string_equal(text_str(&row), "te laat: be…");
	text_reset(&row);
	area_move(&area, 0, 0);
	assert_int_equal(area_wrap(&area, ROLE_WARNING, "! vraag open"), 2);
	canvas_row(grid, 0, &row);
	canvas_row(grid, 1, &row);
	assert_string_equal(text_str(&row), "let op: vraagopen");
	text_clear(&row);
	canvas_free(grid);
}

static void no_lines_in_accessible_mode(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_rule(&area, 0);
	area.plain = true;
	area_rule(&area, 1);
	assert_string_equal(row(0), "──────");
	assert_string_equal(row(1), "");
}

static void any_size(void **state)
{
	(void)state;
	canvas_resize(canvas, 1, 1);
	put(0, 0, "漢");
	assert_string_equal(row(0), "…");
	canvas_resize(canvas, 0, -5);
	put(0, 0, "x");
	assert_string_equal(row(0), "x");
}

/* Everything that begins with "Sem" is hidden, and longer than it was. */
static bool hide_sem(void *ctx, const char *text, struct text *out)
{
	(void)ctx;
	if (strncmp(text, "Sem", 3) != 0)
		return false;
	text_printf(out, "een leerling%s", text + 3);
	return true;
}

static void veiled_before_it_is_cut(void **state)
{
	static const struct veil veil = {.show = hide_sem, .version = 7};
	struct text out = {0};
	struct area area;

	(void)state;
	canvas_resize(canvas, 3, 20);
	canvas_set_veil(canvas, &veil);
	area = canvas_area(canvas);
	assert_int_equal(area_veil(&area), 7);
	assert_int_equal(area_put(&area, ROLE_NORMAL, "Sem en"), 15);
	assert_string_equal(row(0), "een leerling en");
	area_move(&area, 0, 0);
	area_put_cut(&area, ROLE_NORMAL, "Sem", 4);
	assert_string_equal(row(0), "een…leerling en");
	area_move(&area, 1, 0);
	area_put_right(&area, ROLE_NORMAL, "Sem", 14);
	assert_string_equal(row(1), "  een leerling");
	area_move(&area, 1, 0);
	assert_int_equal(area_wrap(&area, ROLE_NORMAL, "Sem heeft een plan"), 2);
	assert_string_equal(row(1), "een leerling heeft");
	assert_string_equal(row(2), "een plan");
	assert_string_equal(area_seen(&area, "Sem!", &out), "een leerling!");
	area_move(&area, 0, 0);
	area_put_own(&area, ROLE_NORMAL, "Sem", 5); /* a word of the program */
	assert_int_equal(area.pen_x, 5);
	area_put_cut(&area, ROLE_NORMAL, "Sem", 15);
	assert_string_equal(row(0), "Sem  een leerling");
	assert_string_equal(area_seen(&area, "wie", &out), "wie");
	canvas_set_veil(canvas, NULL);
	assert_int_equal(area_veil(&area), 0);
	put(0, 0, "Sem van der Meer, 17");
	assert_string_equal(row(0), "Sem van der Meer, 17");
	text_clear(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cuts_at_the_edges),
		TEST(half_a_wide_glyph_is_a_space),
		TEST(clusters_stay_whole),
		TEST(towers_of_marks_fit_a_cell),
		TEST(controls_are_marks),
		TEST(areas_clip_too),
		TEST(cutting_to_columns),
		TEST(wrapping),
		TEST(wraps_in_at_most_so_many_lines),
		TEST(selection_and_cursor),
		TEST(ends_of_bars),
		TEST(marks_are_words_in_accessible_mode),
		TEST(words_are_cut_and_wrapped_like_text),
		TEST(no_lines_in_accessible_mode),
		TEST(any_size),
		TEST(veiled_before_it_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
