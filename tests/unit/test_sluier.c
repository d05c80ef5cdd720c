/* The veil over names: which words count as a name, and what comes instead. */
#include "cvb_test.h"

#include "../../src/schermen/sluier.h"

static struct sluier sluier;

static int clear(void **state)
{
	(void)state;
	sluier_clear(&sluier);
	return 0;
}

static void add(const char *woorden, const char *getoond)
{
	sluier_add(&sluier, &(struct sluier_naam){ woorden, getoond, SLUIER_NAAM, false });
}

static void add_alone(const char *woorden, const char *getoond)
{
	sluier_add(&sluier, &(struct sluier_naam){ woorden, getoond, SLUIER_NAAM, true });
}

static void stays(const char *woorden, enum sluier_rang rang)
{
	sluier_add(&sluier, &(struct sluier_naam){ woorden, NULL, rang, false });
}

/* `seen` NULL: the text stays as it is, and nothing is added. */
static void assert_seen(const char *text, const char *seen)
{
	struct text out = { 0 };
	bool changed = sluier_text(&sluier, text, &out);

	assert_string_equal(text_str(&out), seen ? seen : "");
	assert_int_equal(changed, seen != NULL);
	text_clear(&out);
}

static void test_nothing(void **state)
{
	(void)state;
	assert_seen("Sem van der Meer", NULL);
	assert_seen("", NULL);
	add("Sem van der Meer", "S. v. d. M.");
	assert_seen("", NULL);
	assert_seen("Sem van der", NULL);
	assert_seen("van der Meer", NULL);
}

static void test_whole_words(void **state)
{
	(void)state;
	add("Nadia Ouazzani", "N. O.");
	assert_seen("Nadia Ouazzani", "N. O.");
	assert_seen("opp van Nadia Ouazzani, versie 3", "opp van N. O., versie 3");
	assert_seen("Nadia Ouazzani en Nadia Ouazzani", "N. O. en N. O.");
	assert_seen("Nadia Ouazzanis", NULL);
	assert_seen("xNadia Ouazzani", NULL);
	assert_seen("Nadia", NULL);
}

static void test_however_it_is_written(void **state)
{
	(void)state;
	add("Zoë Müller-Øster", "Z. M.");
	add("O'Neill Ali", "A. O.");
	assert_seen("ZOE MULLER OSTER", "Z. M.");
	assert_seen("Zoe\nMüller-Øster!", "Z. M.!");
	assert_seen("O’Neill, Ali", "A. O.");
	assert_seen("oneill ali", "A. O.");
}

/* A genitive is the name with something behind it. */
static void test_genitive(void **state)
{
	(void)state;
	add_alone("Ouazzani", "O.");
	assert_seen("Ouazzani's opp", "O.'s opp");
	assert_seen("Ouazzani’s", "O.’s");
}

/* "meer" is an ordinary word, "Meer" a name; written with a small letter the name is that too. */
static void test_surname_alone(void **state)
{
	(void)state;
	add_alone("Meer", "M.");
	add_alone("van 't hof", "v. 't h.");
	assert_seen("niet meer dan Meer", "niet meer dan M.");
	assert_seen("MEER", "M.");
	assert_seen("van 't hof", "v. 't h.");
}

static void test_most_words(void **state)
{
	(void)state;
	add_alone("Meer", "M.");
	add_alone("van der Meer", "v. d. M.");
	add("Sem van der Meer", "S. v. d. M.");
	add("Sem", "S.");
	assert_seen("Sem van der Meer", "S. v. d. M.");
	assert_seen("Van der Meer, Meer", "v. d. M., M.");
	assert_seen("Sem van der Berg", "S. van der Berg");
	assert_seen("Sem van Sem van der Meer", "S. van S. v. d. M.");
}

static void test_who_is_known(void **state)
{
	(void)state;
	add_alone("Boer", "B.");
	stays("J. de Boer", SLUIER_BEKEND);
	assert_seen("mentor J. de Boer", NULL);
	assert_seen("mentor J. de Boer, leerling Boer", "mentor J. de Boer, leerling B.");
	stays("Boer", SLUIER_BEKEND);
	assert_seen("Boer", "B.");
	stays("Boer", SLUIER_ZICHTBAAR);
	assert_seen("Boer", NULL);
}

static void test_no_words(void **state)
{
	(void)state;
	add("", "x");
	add("...", "x");
	add("\x1b[", "x");
	assert_seen("... \x1b[", NULL);
}

static void test_hostile(void **state)
{
	(void)state;
	add("Evil\x1b[31m Naam", "E. N.");
	assert_seen("van Evil\x1b[31m Naam.", "van E. N..");
	assert_seen("\xff\xfe Evil\xff", NULL);
}

static void assert_typed(const char *text, const char *seen)
{
	struct text out = { 0 };
	bool changed = sluier_typed(&sluier, text, &out);

	assert_string_equal(text_str(&out), seen ? seen : "");
	assert_int_equal(changed, seen != NULL);
	text_clear(&out);
}

static void test_typed(void **state)
{
	(void)state;
	add("Zoë Ouazzani", "Z. O.");
	add_alone("Ouazzani", "O.");
	stays("J. de Boer", SLUIER_BEKEND);
	assert_typed("", NULL);
	assert_typed("o", "•");
	assert_typed("ouaz arbeid", "•••• arbeid");
	assert_typed("zoé", "•••");
	assert_typed("OUAZZANI", "••••••••");
	assert_typed("ouazzanib", NULL);
	assert_typed("azzani", NULL);
	assert_typed("j boer", NULL);
	assert_typed("j. de boer ou", "j. de boer ••");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_nothing, clear),
		cmocka_unit_test_teardown(test_whole_words, clear),
		cmocka_unit_test_teardown(test_however_it_is_written, clear),
		cmocka_unit_test_teardown(test_genitive, clear),
		cmocka_unit_test_teardown(test_surname_alone, clear),
		cmocka_unit_test_teardown(test_most_words, clear),
		cmocka_unit_test_teardown(test_who_is_known, clear),
		cmocka_unit_test_teardown(test_no_words, clear),
		cmocka_unit_test_teardown(test_hostile, clear),
		cmocka_unit_test_teardown(test_typed, clear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
