/* The page: wrapping labels and values, moving by lines, what stays after a resize or a refill. */
#include "part_test.h"

#include "cvb/page.h"

#include <string.h>

static struct page *page;
static struct canvas *canvas;
static struct text seen;

static int setup(void **state)
{
	(void)state;
	page = page_new();
	canvas = canvas_new(4, 30);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	page_free(page);
	canvas_free(canvas);
	text_clear(&seen);
	return 0;
}

static const char *drawn(void)
{
	return part_drawn(page_part(page), canvas, &seen);
}

/* One key; was it taken? */
static bool press(const char *name)
{
	struct key key;
	bool taken = next_key(&name, &key) && part_key(page_part(page), &key);

	drawn();
	return taken;
}

static void fill(void)
{
	page_clear(page);
	page_heading(page, "Sem");
	page_pair(page, "Groep", "EMB 1");
	page_mark(page, 11);
	page_pair(page, "Mentor", NULL);
	page_text(page, ROLE_WARNING, "een twee drie vier vijf zes zeven acht");
	page_mark(page, 12);
	page_empty(page);
	page_text(page, ROLE_NORMAL, "slot\nregel");
}

static void wraps_next_to_labels(void **state)
{
	(void)state;
	fill();
	assert_string_equal(drawn(), "> Sem/"
	                             "  Groep   EMB 1/"
	                             "  Mentor  -/"
	                             "  een twee drie vier vijf zes/");
}

static void values_wrap_under_themselves(void **state)
{
	(void)state;
	page_pair(page, "Reden", "een twee drie vier vijf zes zeven");
	assert_string_equal(drawn(), "> Reden  een twee drie vier/"
	                             "         vijf zes zeven///");
}

static void long_labels_take_a_third(void **state)
{
	(void)state;
	page_pair(page, "Een heel lang opschrift", "waarde");
	assert_string_equal(drawn(), "> Een heel …  waarde////");
}

static void scrolls_by_lines(void **state)
{
	int y, x;

	(void)state;
	fill();
	drawn();
	assert_true(press("End"));
	assert_string_equal(drawn(), "  zeven acht//  slot/> regel/");
	canvas_cursor(canvas, &y, &x);
	assert_int_equal(y, 3);
	assert_int_equal(x, 0);
	press("Omlaag");
	assert_string_equal(drawn(), "  zeven acht//  slot/> regel/");
	press("PgUp");
	assert_string_equal(drawn(), "> zeven acht//  slot/  regel/");
	press("k");
	assert_non_null(strstr(drawn(), "> een twee"));
	press("Home");
	assert_non_null(strstr(drawn(), "> Sem"));
	assert_false(press("Enter"));
	assert_false(press("x"));
}

static void marks_say_what_is_under_the_cursor(void **state)
{
	int64_t id = 0;

	(void)state;
	fill();
	drawn();
	assert_false(page_selected(page, &id));
	press("j");
	assert_true(page_selected(page, &id));
	assert_int_equal(id, 11);
	press("j");
	assert_false(page_selected(page, &id));
	press("j");
	press("j"); /* the second line of the same block */
	assert_true(page_selected(page, &id));
	assert_int_equal(id, 12);
}

static void the_place_stays(void **state)
{
	int64_t id = 0;

	(void)state;
	fill();
	drawn();
	for (int i = 0; i < 3; i++)
		press("j");
	canvas_resize(canvas, 4, 12);
	drawn();
	assert_true(page_selected(page, &id));
	assert_int_equal(id, 12);
	canvas_resize(canvas, 4, 30);
	fill();
	drawn();
	assert_true(page_selected(page, &id));
	assert_int_equal(id, 12);
	page_clear(page);
	drawn();
	assert_false(page_selected(page, &id));
}

static void any_width(void **state)
{
	(void)state;
	fill();
	for (int columns = 30; columns > 0; columns--) {
		canvas_resize(canvas, 2, columns);
		drawn();
		press("j");
	}
	canvas_resize(canvas, 1, 1);
	assert_string_equal(drawn(), ">/");
}

static bool hide_kort(void *ctx, const char *text, struct text *out)
{
	(void)ctx;
	if (strcmp(text, "kort") != 0)
		return false;
	text_add(out, "nu veel langer dan een regel breed is");
	return true;
}

/* Wrapped as it is seen, and again when what is hidden changes; the cursor stays. */
static void wraps_what_may_be_seen(void **state)
{
	struct veil veil = {.show = hide_kort, .version = 1};

	(void)state;
	page_clear(page);
	page_text(page, ROLE_NORMAL, "kort");
	page_text(page, ROLE_NORMAL, "slot");
	assert_string_equal(drawn(), "> kort/  slot///");
	press("Omlaag");
	canvas_set_veil(canvas, &veil);
	assert_string_equal(drawn(), "  nu veel langer dan een regel/  breed is/> slot//");
	press("Omhoog");
	assert_string_equal(drawn(), "  nu veel langer dan een regel/> breed is/  slot//");
	canvas_set_veil(canvas, NULL);
	assert_string_equal(drawn(), "> kort/  slot///");
}

/* A label is a word of the program, unless it was said to be somebody. */
static void labels_are_veiled_when_they_tell_of_somebody(void **state)
{
	struct veil veil = {.show = hide_kort, .version = 1};

	(void)state;
	page_clear(page);
	page_pair(page, "kort", "wie");
	canvas_set_veil(canvas, &veil);
	assert_non_null(strstr(drawn(), "kort"));
	page_clear(page);
	page_named(page, "kort", "wie");
	assert_null(strstr(drawn(), "kort"));
	canvas_set_veil(canvas, NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

static void it_says_where_one_is(void **state)
{
	struct text said = {0};

	(void)state;
	fill(); /* four of eight lines in sight */
	drawn();
	press("Omlaag");
	page_part(page)->kind->support(page_part(page), &said);
	assert_string_equal(text_str(&said), "regel 2 van 8");
	canvas_resize(canvas, 12, 30);
	drawn();
	text_reset(&said);
	page_part(page)->kind->support(page_part(page), &said);
	assert_string_equal(text_str(&said), "");
	text_clear(&said);
}

/* Four lines in sight of eight: beside something else one cannot walk to the rest. */
static void without_the_keys_it_says_that_it_goes_on(void **state)
{
	struct area area = canvas_area(canvas);

	(void)state;
	fill();
	page_part(page)->focus = false;
	part_draw(page_part(page), &area);
	canvas_row(canvas, 3, &seen);
	assert_string_equal(text_str(&seen), "  een twee drie vier vi … meer");
	text_reset(&seen);
	canvas_resize(canvas, 12, 30);
	area = canvas_area(canvas);
	part_draw(page_part(page), &area);
	for (int row = 0; row < 12; row++)
		canvas_row(canvas, row, &seen);
	assert_null(strstr(text_str(&seen), "meer"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(wraps_next_to_labels),
		TEST(values_wrap_under_themselves),
		TEST(long_labels_take_a_third),
		TEST(scrolls_by_lines),
		TEST(marks_say_what_is_under_the_cursor),
		TEST(the_place_stays),
		TEST(any_width),
		TEST(wraps_what_may_be_seen),
		TEST(labels_are_veiled_when_they_tell_of_somebody),
		TEST(without_the_keys_it_says_that_it_goes_on),
		TEST(it_says_where_one_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
