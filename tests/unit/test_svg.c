/* A canvas as SVG: every glyph where it stands, in its colour, and no text that is taken for
 * markup. A cell is 8 by 17, from 8,8 on; text stands 13 below the top of its row. */
#include "cvb_test.h"

#include "../../src/tui/svg.h"

#include <string.h>

static struct canvas *canvas;
static struct text out;

static int setup(void **state)
{
	(void)state;
	canvas = canvas_new(2, 12);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	canvas_free(canvas);
	text_clear(&out);
	return 0;
}

static const char *drawn(const char *title)
{
	text_reset(&out);
	canvas_svg(canvas, title, &out);
	return text_str(&out);
}

static void assert_holds(const char *svg, const char *piece)
{
	if (!strstr(svg, piece))
		fail_msg("no %s in\n%s", piece, svg);
}

/* 253 is grey 8 + 10 * 21 = 218; 231 is white; 221 is cube 205: 5, 4, 1. */
static void runs_have_place_and_colour(void **state)
{
	struct area area = canvas_area(canvas);
	const char *svg;

	(void)state;
	area_put(&area, ROLE_NORMAL, "a b");
	area_move(&area, 0, 6);
	area_put(&area, ROLE_HEADING, "c");
	area_move(&area, 1, 2);
	area_put(&area, ROLE_WARNING, "! x");
	svg = drawn("t");
	assert_holds(svg, "width=\"112\" height=\"50\"");
	assert_holds(svg, "<text x=\"8\" y=\"21\" textLength=\"24\" fill=\"#dadada\">a b</text>");
	assert_holds(svg, "<text x=\"56\" y=\"21\" textLength=\"8\" fill=\"#ffffff\" "
		"font-weight=\"bold\">c</text>");
	assert_holds(svg, "<text x=\"24\" y=\"38\" textLength=\"24\" fill=\"#ffd75f\">! x</text>");
}

static void wide_glyphs_take_two_columns(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_put(&area, ROLE_NORMAL, "漢字x");
	drawn("t");
	assert_holds(text_str(&out), "<text x=\"8\" y=\"21\" textLength=\"16\""
		" fill=\"#dadada\">漢</text>");
	assert_holds(text_str(&out), "<text x=\"24\" y=\"21\" textLength=\"16\""
		" fill=\"#dadada\">字</text>");
	assert_holds(text_str(&out), "<text x=\"40\" y=\"21\" textLength=\"8\""
		" fill=\"#dadada\">x</text>");
}

/* The space before what looks otherwise belongs to neither. */
static void a_run_ends_with_its_last_glyph(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_put(&area, ROLE_NORMAL, "a b ");
	area_put(&area, ROLE_HEADING, "c ");
	area_move(&area, 1, 0);
	area_put(&area, ROLE_NORMAL, " d");
	drawn("t");
	assert_holds(text_str(&out), "textLength=\"24\" fill=\"#dadada\">a b</text>");
	assert_holds(text_str(&out), "<text x=\"40\" y=\"21\" textLength=\"8\""
		" fill=\"#ffffff\" "
		"font-weight=\"bold\">c</text>");
	assert_holds(text_str(&out), "<text x=\"16\" y=\"38\" textLength=\"8\""
		" fill=\"#dadada\">d</text>");
}

/* From the top of its row to that of the next, in the middle of its column. */
static void a_line_meets_that_of_the_next_row(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	area_put(&area, ROLE_NORMAL, "a│b");
	area_move(&area, 1, 1);
	area_put(&area, ROLE_NORMAL, "│");
	drawn("t");
	assert_holds(text_str(&out), "<rect x=\"20\" y=\"8\" width=\"1\" height=\"17\" "
		"fill=\"#dadada\" shape-rendering=\"crispEdges\"/>");
	assert_holds(text_str(&out), "<rect x=\"20\" y=\"25\" width=\"1\" height=\"17\" ");
	assert_holds(text_str(&out), "<text x=\"8\" y=\"21\" textLength=\"8\""
		" fill=\"#dadada\">a</text>");
	assert_holds(text_str(&out), "<text x=\"24\" y=\"21\" textLength=\"8\""
		" fill=\"#dadada\">b</text>");
	assert_null(strstr(text_str(&out), "│"));
}

static void what_is_selected_has_its_own_paper(void **state)
{
	struct area area = canvas_area(canvas);
	struct area left = area_columns(&area, 0, 5);
	const char *svg;

	(void)state;
	assert_null(strstr(drawn("t"), "<rect x="));
	area_put(&left, ROLE_NORMAL, "a");
	area_select(&left, 1, 1);
	svg = drawn("t");
	assert_holds(svg, "<rect x=\"8\" y=\"25\" width=\"40\" height=\"17\" fill=\"#3a3a3a\" "
		"shape-rendering=\"crispEdges\"/>");
}

static void markup_is_text(void **state)
{
	struct area area = canvas_area(canvas);
	const char *svg;

	(void)state;
	area_put(&area, ROLE_NORMAL, "<b>&\033\"");
	svg = drawn("R & D <x>");
	assert_holds(svg, ">&lt;b&gt;&amp;␛\"</text>");
	assert_holds(svg, "<title>R &amp; D &lt;x&gt;</title>");
	assert_null(strchr(svg, '\033'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(runs_have_place_and_colour, setup, teardown),
		cmocka_unit_test_setup_teardown(wide_glyphs_take_two_columns, setup, teardown),
		cmocka_unit_test_setup_teardown(a_run_ends_with_its_last_glyph, setup, teardown),
		cmocka_unit_test_setup_teardown(a_line_meets_that_of_the_next_row, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_selected_has_its_own_paper, setup, teardown),
		cmocka_unit_test_setup_teardown(markup_is_text, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
