/* Colours: enough contrast (WCAG 2.1, 1.4.3), no blue on black, none when not wanted. */
#include "cvb_test.h"

#include "../../src/tui/palette.h"

/* The colour cube and the grey ramp of the 256-colour table; those below 16 are not fixed. */
static void rgb(int colour, double out[3])
{
	static const int step[] = {0, 95, 135, 175, 215, 255};

	assert_in_range(colour, 16, 255);
	for (int i = 0; i < 3; i++) {
		int sixths = (colour - 16) / (i == 0 ? 36 : i == 1 ? 6 : 1) % 6;

		out[i] = colour >= 232 ? 8 + (colour - 232) * 10 : step[sixths];
	}
}

/* x to the power 2.4 = the fifth root of x^12, by Newton's method: the tests link no libm. */
static double power_2_4(double x)
{
	double twelfth = x * x * x * x * x * x * x * x * x * x * x * x;
	double root = 1;

	for (int i = 0; i < 200; i++)
		root = (4 * root + twelfth / (root * root * root * root)) / 5;
	return root;
}

static double luminance(int colour)
{
	static const double weight[] = {0.2126, 0.7152, 0.0722};
	double channels[3], sum = 0;

	rgb(colour, channels);
	for (int i = 0; i < 3; i++) {
		double c = channels[i] / 255;

		sum += weight[i] * (c <= 0.03928 ? c / 12.92 : power_2_4((c + 0.055) / 1.055));
	}
	return sum;
}

static double contrast(int a, int b)
{
	double one = luminance(a) + 0.05, two = luminance(b) + 0.05;

	return one > two ? one / two : two / one;
}

static void the_measure_is_right(void **state)
{
	(void)state;
	assert_float_equal(contrast(16, 231), 21.0, 0.001); /* black on white, by definition */
	assert_float_equal(contrast(59, 59), 1.0, 0.001);
}

/* As told in xterm's own documentation of the table. */
static void colours_as_they_are(void **state)
{
	(void)state;
	assert_int_equal(palette_rgb(16), 0x000000);
	assert_int_equal(palette_rgb(17), 0x00005F);
	assert_int_equal(palette_rgb(88), 0x870000);
	assert_int_equal(palette_rgb(221), 0xFFD75F);
	assert_int_equal(palette_rgb(231), 0xFFFFFF);
	assert_int_equal(palette_rgb(232), 0x080808);
	assert_int_equal(palette_rgb(255), 0xEEEEEE);
	for (int palette = PALETTE_DARK; palette <= PALETTE_LIGHT; palette++)
		for (int role = 0; role < ROLE_COUNT; role++) {
			struct style style = palette_style((enum palette)palette, (enum role)role, true);

			/* a number of the table would be another colour in a terminal without one */
			assert_true(palette_rgb(style.ink) == 0 || palette_rgb(style.ink) > 255);
			assert_true(palette_rgb(style.paper) == 0 || palette_rgb(style.paper) > 255);
		}
}

/* Terminals draw bold in the first eight colours lighter: black on white becomes grey on white. */
static void bold_is_not_drawn_on_white(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++)
		assert_false(palette_style(PALETTE_LIGHT_8, (enum role)role, false).flags & STYLE_BOLD);
	assert_true(palette_style(PALETTE_LIGHT_8, ROLE_HEADING, false).flags & STYLE_UNDERLINE);
}

/* Text stands out without any colour: what is selected, headings, what is typed, keys. */
static void roles_without_colour(void **state)
{
	static const enum role marked[] = {ROLE_HEADING, ROLE_TAB_HERE, ROLE_LATE, ROLE_ERROR,
		ROLE_FIELD, ROLE_KEY};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(marked); i++)
		assert_int_not_equal(palette_style(PALETTE_NONE, marked[i], false).flags, 0);
	for (int role = 0; role < ROLE_COUNT; role++)
		assert_true(palette_style(PALETTE_NONE, (enum role)role, true).flags & STYLE_REVERSE);
}

static void enough_contrast(void **state)
{
	static const enum palette palettes[] = {PALETTE_DARK, PALETTE_LIGHT};

	(void)state;
	for (int i = 0; i < 2; i++)
		for (int role = 0; role < ROLE_COUNT; role++)
			for (int selected = 0; selected < 2; selected++) {
				struct style style = palette_style(palettes[i], (enum role)role, selected);

				if (contrast(style.ink, style.paper) < 4.5)
					fail_msg("palette %d, role %d, selected %d: %.2f", palettes[i], role,
					         selected, contrast(style.ink, style.paper));
			}
}

/* Colour 4 is blue; on black it cannot be read on many terminals. */
static void no_blue_on_black(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style dark = palette_style(PALETTE_DARK_8, (enum role)role, false);
		struct style light = palette_style(PALETTE_LIGHT_8, (enum role)role, false);

		assert_int_not_equal(dark.ink, 4);
		assert_int_not_equal(dark.ink, dark.paper);
		assert_int_not_equal(light.ink, light.paper);
	}
}

static void selected_rows_differ(void **state)
{
	(void)state;
	for (int palette = 0; palette < PALETTE_COUNT; palette++) {
		struct style plain = palette_style((enum palette)palette, ROLE_NORMAL, false);
		struct style selected = palette_style((enum palette)palette, ROLE_NORMAL, true);

		assert_true(plain.paper != selected.paper || plain.flags != selected.flags);
	}
}

static void without_colour(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct style style = palette_style(PALETTE_NONE, (enum role)role, false);

		assert_int_equal(style.ink, -1);
		assert_int_equal(style.paper, -1);
	}
}

static void choosing(void **state)
{
	(void)state;
	assert_int_equal(palette_choose(KLEUR_AUTO, 256, NULL), PALETTE_DARK);
	assert_int_equal(palette_choose(KLEUR_AUTO, 256, "15;0"), PALETTE_DARK);
	assert_int_equal(palette_choose(KLEUR_AUTO, 256, "0;15"), PALETTE_LIGHT);
	assert_int_equal(palette_choose(KLEUR_AUTO, 256, "0;default;15"), PALETTE_LIGHT);
	assert_int_equal(palette_choose(KLEUR_AUTO, 256, "7;8"), PALETTE_DARK);
	assert_int_equal(palette_choose(KLEUR_AUTO, 8, "0;7"), PALETTE_LIGHT_8);
	assert_int_equal(palette_choose(KLEUR_LICHT, 256, "15;0"), PALETTE_LIGHT);
	assert_int_equal(palette_choose(KLEUR_DONKER, 16, "0;15"), PALETTE_DARK_8);
	assert_int_equal(palette_choose(KLEUR_DONKER, 0, NULL), PALETTE_NONE);
	assert_int_equal(palette_choose(KLEUR_GEEN, 256, NULL), PALETTE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_measure_is_right),
		cmocka_unit_test(colours_as_they_are),
		cmocka_unit_test(bold_is_not_drawn_on_white),
		cmocka_unit_test(roles_without_colour),
		cmocka_unit_test(enough_contrast),
		cmocka_unit_test(no_blue_on_black),
		cmocka_unit_test(selected_rows_differ),
		cmocka_unit_test(without_colour),
		cmocka_unit_test(choosing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
