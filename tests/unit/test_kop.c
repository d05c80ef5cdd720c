/* What stands above a dossier, in windows of any width. */
#include "cvb_test.h"

#include <string.h>

#include "../../src/schermen/dossier.h"

#define ZIN "! perspectief gewijzigd op 02-07-2026: in de laatste twee jaar voor uitstroom"

static struct text gezien;

static int teardown(void **state)
{
	(void)state;
	text_clear(&gezien);
	return 0;
}

/* The rows with a / behind each. */
static const char *drawn_all(const struct dossier_scherm *dossier, int columns, int max)
{
	struct canvas *canvas = canvas_new(max, columns);
	struct area area = canvas_area(canvas);
	int lines = kop_draw(dossier, &area, max);

	text_reset(&gezien);
	for (int i = 0; i < lines; i++) {
		canvas_row(canvas, i, &gezien);
		text_add(&gezien, "/");
	}
	canvas_free(canvas);
	return text_str(&gezien);
}

static const char *drawn(const struct kop_regel *regel, int columns, int max)
{
	struct dossier_scherm dossier = { .kop_aantal = 1 };

	dossier.kopregels[0] = *regel;
	return drawn_all(&dossier, columns, max);
}

/* How many signals there are besides: behind the last word, never on a line of its own. */
static void the_end_stays_with_its_text(void **state)
{
	const struct kop_regel regel = { .links = { ROLE_WARNING, ZIN "   +1" },
		.rechts = { ROLE_NORMAL, "" }, .einde = "+1" };

	(void)state;
	assert_string_equal(drawn(&regel, 83, 8), " " ZIN "   +1/"); /* 1 + 77 + 5 columns */
	for (int columns = 60; columns < 83; columns++) {
		drawn(&regel, columns, 8);
		assert_null(strstr(gezien.data, "/ +1"));
		assert_null(strstr(gezien.data, "/+1"));
		assert_non_null(strstr(gezien.data, "uitstroom   +1/"));
	}
	assert_string_equal(drawn(&regel, 80, 8), " ! perspectief gewijzigd op 02-07-2026: in de laatste "
		"twee jaar voor/ uitstroom   +1/");
}

/* Where there is little room it is one line, cut before its end; a column is free on each side. */
static void a_short_head_keeps_the_end(void **state)
{
	const struct kop_regel regel = { .links = { ROLE_WARNING, ZIN "   +1" },
		.rechts = { ROLE_NORMAL, "" }, .einde = "+1" };

	(void)state;
	assert_string_equal(drawn(&regel, 60, KOP_KORT),
		" ! perspectief gewijzigd op 02-07-2026: in de laatste t… +1/");
}

/* A name that takes lines and lines does not push away who to call, or what is too late. */
static void one_long_line_leaves_room_for_the_others(void **state)
{
	static const struct dossier_scherm dossier = {
		.kopregels = {
			{ .links = { ROLE_NORMAL, "bel eerst Wolfeschlegelsteinhausenbergerdorff-Hubertus "
				"van Lichtenvoorde tot Oud-Zevenaar en Bahr (moeder) 06-12345678" },
			  .rechts = { ROLE_INFO, "i 18+: beslist zelf" }, .einde = "06-12345678" },
			{ .links = { ROLE_LATE, "!! Te laat: Evaluatie nodig" }, .rechts = { 0, "" } },
			{ .links = { ROLE_NORMAL, "niveau entree" }, .rechts = { 0, "" } },
		},
		.kop_aantal = 3,
	};

	(void)state;
	assert_string_equal(drawn_all(&dossier, 60, 5),
		" bel eerst Wolfeschlegelsteinhausenbergerdorff… 06-12345678/ i 18+: beslist zelf/"
		" !! Te laat: Evaluatie nodig/ niveau entree/");
	assert_non_null(strstr(drawn_all(&dossier, 60, 9), "tot Oud-Zevenaar en Bahr"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(the_end_stays_with_its_text, teardown),
		cmocka_unit_test_teardown(a_short_head_keeps_the_end, teardown),
		cmocka_unit_test_teardown(one_long_line_leaves_room_for_the_others, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
