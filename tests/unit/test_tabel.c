/* The table for people: aligned by what the terminal shows, and cut where it ends. */
#include "cvb_test.h"

#include "../../src/cli/uitvoer.h"

static const struct kolom kolommen[] = {
	{"nr", "Nr", KOLOM_GETAL},
	{"naam", "Naam", KOLOM_TEKST},
	{"geheim", NULL, KOLOM_TEKST},
	{"op", "Op", KOLOM_DATUM},
	{NULL, "Groep", KOLOM_TEKST},
};

static void add(struct tabel *tabel, const char *nr, const char *naam, const char *groep)
{
	tabel_add(tabel, nr, NULL);
	tabel_add(tabel, naam, NULL);
	tabel_add(tabel, "x", NULL);
	tabel_add(tabel, "2026-01-02", "02-01-2026");
	tabel_add(tabel, groep, NULL);
}

static void expect(const struct tabel *tabel, int columns, const char *wanted)
{
	struct text out = {0};

	tabel_text(tabel, columns, false, &out);
	assert_string_equal(text_str(&out), wanted);
	text_clear(&out);
}

static int setup(void **state)
{
	struct tabel *tabel = xcalloc(1, sizeof(*tabel));

	tabel->kolommen = kolommen;
	tabel->breedte = ARRAY_LEN(kolommen);
	*state = tabel;
	return 0;
}

static int teardown(void **state)
{
	tabel_clear(*state);
	xfree(*state);
	return 0;
}

static void test_empty(void **state)
{
	expect(*state, 0, "Nr  Naam  Op  Groep\n");
	expect(*state, 10, "Nr  Naam …\n");
}

/* Heard without a header above it, and not cut. */
static void test_linear(void **state)
{
	struct tabel *tabel = *state;
	struct text out = {0};

	add(tabel, "1", "Sem \033[31mRood", "EMB 1");
	add(tabel, "2", "", NULL);
	tabel_linear(tabel, &out);
	assert_string_equal(text_str(&out),
		"Nr: 1; Naam: Sem ␛[31mRood; Op: 02-01-2026; Groep: EMB 1\n"
		"Nr: 2; Op: 02-01-2026\n");
	text_clear(&out);
}

/* 字 takes two columns, an accent of its own none, a control character one; nothing stands behind
 * the last cell that is filled. */
static void test_widths(void **state)
{
	struct tabel *tabel = *state;

	add(tabel, "1", "字字", "b");
	add(tabel, "200", "e\xCC\x81" "e\033", NULL);
	add(tabel, NULL, NULL, "c");
	expect(tabel, 0,
		" Nr  Naam  Op          Groep\n"
		"  1  字字  02-01-2026  b\n"
		"200  e\xCC\x81" "e␛   02-01-2026\n"
		"           02-01-2026  c\n");
}

/* Texts shrink, the widest first and none below eight; numbers and dates never. */
static void test_cut(void **state)
{
	struct tabel *tabel = *state;

	add(tabel, "1", "abcdefghijklmnop", "klas 1234567");
	/* 2 + 2 + 16 + 2 + 10 + 2 + 12 = 46 */
	expect(tabel, 46, "Nr  Naam              Op          Groep\n"
		" 1  abcdefghijklmnop  02-01-2026  klas 1234567\n");
	expect(tabel, 45, "Nr  Naam             Op          Groep\n"
		" 1  abcdefghijklmn…  02-01-2026  klas 1234567\n");
	expect(tabel, 34, "Nr  Naam      Op          Groep\n"
		" 1  abcdefg…  02-01-2026  klas 12…\n");
	expect(tabel, 30, "Nr  Naam      Op          Gro…\n"
		" 1  abcdefg…  02-01-2026  kla…\n");
}

/* A wide character that does not fit whole leaves a column open; the next one keeps its place. */
static void test_cut_wide(void **state)
{
	struct tabel *tabel = *state;

	add(tabel, "1", "字字字字字字", "b");
	/* 2 + 2 + 12 + 2 + 10 + 2 + 5 = 35: two too many */
	expect(tabel, 33, "Nr  Naam        Op          Groep\n"
		" 1  字字字字…   02-01-2026  b\n");
}

static void test_machine_forms(void **state)
{
	struct tabel *tabel = *state;
	struct text out = {0};

	add(tabel, "1", "a;\"b\"\033", "b");
	add(tabel, NULL, NULL, NULL);
	tabel_csv(tabel, &out);
	assert_string_equal(text_str(&out), "nr;naam;geheim;op\n"
		"1;\"a;\"\"b\"\"␛\";x;2026-01-02\n;;x;2026-01-02\n");
	text_reset(&out);
	tabel_json(tabel, &out);
	assert_string_equal(text_str(&out),
		"[\n  {\n    \"nr\": 1,\n    \"naam\": \"a;\\\"b\\\"\\u001b\",\n    \"geheim\": \"x\",\n"
		"    \"op\": \"2026-01-02\"\n  },\n  {\n    \"nr\": null,\n    \"naam\": null,\n"
		"    \"geheim\": \"x\",\n    \"op\": \"2026-01-02\"\n  }\n]\n");
	text_clear(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
		cmocka_unit_test_setup_teardown(test_widths, setup, teardown),
		cmocka_unit_test_setup_teardown(test_linear, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cut, setup, teardown),
		cmocka_unit_test_setup_teardown(test_cut_wide, setup, teardown),
		cmocka_unit_test_setup_teardown(test_machine_forms, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
