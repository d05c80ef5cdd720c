/* The words of the screens: periods as one says them, months, initials, sum-ups. */
#include "cvb_test.h"

#include "../../src/schermen/intern.h"

static void expect_afstand(dag vandaag, dag d, const char *expected)
{
	struct arena arena = { 0 };

	assert_string_equal(afstand_tekst(vandaag, d, &arena), expected);
	arena_clear(&arena);
}

static void test_days_and_weeks(void **state)
{
	dag vandaag = datum_make(2026, 11, 21);

	(void)state;
	expect_afstand(vandaag, vandaag, "vandaag");
	expect_afstand(vandaag, vandaag + 1, "over 1 dag");
	expect_afstand(vandaag, vandaag - 1, "1 dag geleden");
	expect_afstand(vandaag, vandaag + 13, "over 13 dagen");
	expect_afstand(vandaag, vandaag + 14, "over 2 weken");
	expect_afstand(vandaag, vandaag + 20, "over 2 weken");
	expect_afstand(vandaag, vandaag - 21, "3 weken geleden");
	expect_afstand(vandaag, vandaag + 61, "over 8 weken");
}

static void test_months_and_years(void **state)
{
	dag vandaag = datum_make(2026, 11, 21);

	(void)state;
	expect_afstand(vandaag, vandaag + 62, "over 2 maanden"); /* 22-01-2027 */
	expect_afstand(vandaag, datum_make(2027, 7, 20), "over 7 maanden");
	expect_afstand(vandaag, datum_make(2027, 7, 21), "over 8 maanden");
	expect_afstand(vandaag, datum_make(2027, 7, 31), "over 8 maanden");
	expect_afstand(vandaag, datum_make(2028, 11, 20), "over 23 maanden");
	expect_afstand(vandaag, datum_make(2028, 11, 21), "over 2 jaar");
	expect_afstand(vandaag, datum_make(2028, 12, 21), "over 2 jaar en 1 maand");
	expect_afstand(vandaag, datum_make(2029, 7, 31), "over 2 jaar en 8 maanden");
	expect_afstand(vandaag, datum_make(2024, 11, 21), "2 jaar geleden");
}

/* Months clip to the last day, as everywhere. */
static void test_ends_of_months(void **state)
{
	(void)state;
	expect_afstand(datum_make(2026, 12, 30), datum_make(2027, 3, 2), "over 2 maanden");
	expect_afstand(datum_make(2027, 8, 31), datum_make(2028, 2, 28), "over 5 maanden");
	expect_afstand(datum_make(2027, 8, 31), datum_make(2028, 2, 29), "over 6 maanden");
}

static void test_maand_kort(void **state)
{
	struct text text = { 0 };

	(void)state;
	maand_kort(GEEN_DAG, &text);
	assert_string_equal(text_str(&text), "");
	maand_kort(datum_make(2027, 7, 31), &text);
	assert_string_equal(text_str(&text), "jul 2027");
	text_reset(&text);
	maand_kort(datum_make(2027, 3, 1), &text);
	assert_string_equal(text_str(&text), "mrt 2027");
	text_clear(&text);
}

static void expect_initialen(const char *naam, const char *expected)
{
	struct text text = { 0 };

	initialen(naam, &text);
	assert_string_equal(text_str(&text), expected);
	text_clear(&text);
}

static void test_initialen(void **state)
{
	(void)state;
	expect_initialen("Sem van der Meer", "S. v. d. M.");
	expect_initialen("Érica  Østby ", "É. Ø.");
	expect_initialen("e\xCC\x81lan X", "e\xCC\x81. X."); /* with a combining accent */
	expect_initialen("Ilse 't Hoen-O'Neill", "I. t. H.");
	expect_initialen("\x1b[A B", "A. B.");
	expect_initialen("", "");
}

/* Also what a person put between quotes within the quotes. */
static void test_zonder_citaat(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(zonder_citaat("Actie 3, \"Sem bellen\", is te laat.", &arena),
		"Actie 3, \"…\", is te laat.");
	assert_string_equal(zonder_citaat("Actie 3, \"Lees \"Sem\" voor\", is.", &arena),
		"Actie 3, \"…\", is.");
	assert_string_equal(zonder_citaat("Zonder.", &arena), "Zonder.");
	assert_string_equal(zonder_citaat("Een \" alleen.", &arena), "Een \" alleen.");
	assert_string_equal(zonder_citaat("\"\"", &arena), "\"…\"");
	arena_clear(&arena);
}

static void test_sum_up(void **state)
{
	struct arena arena = { 0 };
	struct text som = { 0 };

	(void)state;
	deel_add(&som, "");
	deel_add(&som, NULL);
	deel_add(&som, "een");
	deel_printf(&som, "%d", 2);
	deel_add(&som, "");
	deel_add(&som, "drie");
	assert_string_equal(tekst_keep(&som, &arena), "een, 2, drie");
	assert_string_equal(jaren_tekst(1, &arena), "een jaar");
	assert_string_equal(jaren_tekst(2, &arena), "twee jaar");
	assert_string_equal(jaren_tekst(12, &arena), "12 jaar");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days_and_weeks),
		cmocka_unit_test(test_months_and_years),
		cmocka_unit_test(test_ends_of_months),
		cmocka_unit_test(test_maand_kort),
		cmocka_unit_test(test_initialen),
		cmocka_unit_test(test_zonder_citaat),
		cmocka_unit_test(test_sum_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
