/* Editing text by glyphs: marks, emoji and wide characters move and go as one. */
#include "part_test.h"

#include "../../src/tui/edit.h"

#include <string.h>

static struct edit edit;

static int setup(void **state)
{
	(void)state;
	edit = (struct edit){0};
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	edit_clear(&edit);
	return 0;
}

static void press(const char *names)
{
	struct key key;

	while (next_key(&names, &key))
		edit_key(&edit, &key);
}

static void paste(const char *text)
{
	edit_key(&edit, &(struct key){.code = KEYC_PASTE, .paste = text});
}

static void typing(void **state)
{
	(void)state;
	press("S e m Home Rechts é Backspace Links x End !");
	assert_string_equal(edit_str(&edit), "xSem!");
}

static void whole_glyphs(void **state)
{
	(void)state;
	edit_set(&edit, "ae\u0301👨‍👩‍👧‍👦漢");
	press("Links Links Backspace"); /* before the family: é goes whole */
	assert_string_equal(edit_str(&edit), "a👨‍👩‍👧‍👦漢");
	press("Delete");
	assert_string_equal(edit_str(&edit), "a漢");
	assert_int_equal(edit.at, 1);
	press("Delete Delete Backspace Backspace Backspace Delete Links Rechts");
	assert_string_equal(edit_str(&edit), "");
}

/* A mark that comes by itself joins the letter before it. */
static void marks_that_are_typed(void **state)
{
	struct key mark = {.code = KEYC_TEXT, .text = "\u0301"};

	(void)state;
	edit_set(&edit, "ex");
	press("Links");
	edit_key(&edit, &mark);
	assert_string_equal(edit_str(&edit), "e\u0301x");
	press("Backspace");
	assert_string_equal(edit_str(&edit), "x");
}

/* What is deleted may leave a mark that joins what is before it: the cursor stays outside. */
static void never_inside_a_glyph(void **state)
{
	(void)state;
	edit_set(&edit, "ab\u0301");
	press("Home Rechts");
	edit_key(&edit, &(struct key){.code = KEYC_TEXT, .text = "\u200D"});
	press("Links");
	assert_int_equal(edit.at, 0);
	press("Rechts y");
	assert_string_equal(edit_str(&edit), "a\u200Dyb\u0301");
}

static void words(void **state)
{
	(void)state;
	edit_set(&edit, "een twee  drie");
	press("Ctrl-Links");
	assert_int_equal(edit.at, 10);
	press("Ctrl-W");
	assert_string_equal(edit_str(&edit), "een drie");
	press("Ctrl-Rechts Ctrl-Links Ctrl-Links Ctrl-Links Ctrl-W");
	assert_int_equal(edit.at, 0);
	press("Ctrl-Rechts Ctrl-K");
	assert_string_equal(edit_str(&edit), "een");
	press("Ctrl-U");
	assert_string_equal(edit_str(&edit), "");
}

static void lines(void **state)
{
	(void)state;
	edit.multiline = true;
	press("a b Enter c d Home");
	assert_int_equal(edit.at, 3);
	press("Ctrl-K Links End Enter e");
	assert_string_equal(edit_str(&edit), "ab\ne\n");
}

static void enter_is_not_for_one_line(void **state)
{
	(void)state;
	assert_false(edit_key(&edit, &(struct key){.code = KEYC_ENTER}));
	assert_false(edit_key(&edit, &(struct key){.code = KEYC_UP}));
	assert_false(edit_key(&edit, &(struct key){.code = KEYC_TAB}));
	assert_string_equal(edit_str(&edit), "");
}

static void pasting(void **state)
{
	(void)state;
	edit_set(&edit, "<>");
	press("Links");
	paste("een\n\ntwee\tdrie\n");
	assert_string_equal(edit_str(&edit), "<een twee drie>");
	edit.multiline = true;
	edit_set(&edit, "");
	paste("een\n\ntwee\tdrie\n");
	assert_string_equal(edit_str(&edit), "een\n\ntwee drie\n");
}

/* The end of a text that is longer than the field stays in sight. */
static void drawing(void **state)
{
	struct canvas *canvas = canvas_new(1, 10);
	struct area area = canvas_area(canvas);
	struct text row = {0};
	int y, x;

	(void)state;
	edit_set(&edit, "abcdefghijkl");
	area_move(&area, 0, 2);
	edit_draw_line(&edit, &area, 6);
	canvas_row(canvas, 0, &row);
	canvas_cursor(canvas, &y, &x);
	assert_string_equal(text_str(&row), "  hijkl");
	assert_int_equal(x, 7);
	press("Home");
	area_move(&area, 0, 2);
	edit_draw_line(&edit, &area, 6);
	text_reset(&row);
	canvas_row(canvas, 0, &row);
	canvas_cursor(canvas, &y, &x);
	assert_string_equal(text_str(&row), "  abcde…");
	assert_int_equal(x, 2);
	text_clear(&row);
	canvas_free(canvas);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(typing),
		TEST(whole_glyphs),
		TEST(marks_that_are_typed),
		TEST(never_inside_a_glyph),
		TEST(words),
		TEST(lines),
		TEST(enter_is_not_for_one_line),
		TEST(pasting),
		TEST(drawing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
