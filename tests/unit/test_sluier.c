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
	assert_seen("Nadia Ouazzanix", NULL);
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
	assert_seen("Ouazzanis moeder", "O. moeder");
	assert_seen("OUAZZANIS", "O.");
	add_alone("Ng", "N.");
	assert_seen("Ngs", NULL);
}

/* Somebody else may have cut it. */
static void test_cut(void **state)
{
	(void)state;
	add("Nadia Ouazzani", "N. O.");
	add_alone("Ouazzani", "O.");
	assert_seen("van Nadia Ouaz…", "van N. O.…");
	assert_seen("Ouaz…", "O.…");
	assert_seen("Ou…", NULL);
	assert_seen("Ouaz...", NULL);
	stays("Ouazzin", SLUIER_ZICHTBAAR);
	assert_seen("Ouazz…", NULL);
}

/* There is no capital in an address or in the name of a file. */
static void test_addresses(void **state)
{
	(void)state;
	add_alone("Vos", "V.");
	add("Nadia Ouazzani", "N. O.");
	add_alone("Ouazzani", "O.");
	assert_seen("de vos", NULL);
	assert_seen("~/vos.html", "~/V..html");
	assert_seen("stuk_vos", "stuk_V.");
	assert_seen("nadia.vos@school.nl", "nadia.V.@school.nl");
	assert_seen("mail: n.ouazzani2012@ouders.nl.", "mail: …@…");
	assert_seen("<info@familieouazzani.nl>", "<…@…>");
	assert_seen("info@school.nl", NULL);
	assert_seen("@ouazzani", "@O.");
	assert_seen("dossier-nadia-ouazzani.html", "dossier-N. O..html");
}

/* What was copied goes as far as it is the same. */
static void test_copy(void **state)
{
	(void)state;
	sluier_add_tekst(&sluier, "Thuis gaat het niet goed. Bel moeder\nvoor vrijdag.", "(weg)");
	assert_seen("thuis gaat het niet goed", "(weg)");
	assert_seen("evaluatie, Thuis gaat het niet goed. Bel moeder voor vrijdag., tlv",
		"evaluatie, (weg)., tlv");
	assert_seen("Thuis gaat het niet goed. Bel vader.", "(weg) vader.");
	assert_seen("Thuis gaat het niet goed. Bel moe…", "(weg)…");
	assert_seen("Thuis gaat het niet", NULL);
	assert_seen("Bel moeder voor vrijdag.", NULL);
}

/* What anybody may say is no copy. */
static void test_no_copy(void **state)
{
	(void)state;
	sluier_add_tekst(&sluier, "Vervoersmiddelen", "(weg)");
	sluier_add_tekst(&sluier, "Let op", "(weg)");
	sluier_add_tekst(&sluier, "", "(weg)");
	assert_seen("Vervoersmiddelen. Let op", NULL);
	sluier_add_tekst(&sluier, "Let op geld", "(weg)");
	assert_seen("Let op geld", "(weg)");
}

/* As many characters, each as wide: the cursor stands where it stood. */
static void test_edited(void **state)
{
	struct text out = { 0 };

	(void)state;
	add("Zoë Müller-Øster", "Z. M.");
	add("伟 欧", "•. •.");
	assert_true(sluier_edited(&sluier, "Met Zoë Müller-Øster en 伟 欧.", &out));
	assert_string_equal(out.data, "Met ••• ••••••-••••• en ＊ ＊.");
	text_reset(&out);
	assert_false(sluier_edited(&sluier, "Met Zoë", &out));
	assert_int_equal(out.len, 0);
	text_clear(&out);
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

/* Whose names they are is known: who comes on the table keeps them, and nobody else. */
static void test_on_the_table(void **state)
{
	(void)state;
	sluier.van = 1;
	add("Sem Meer", "S. M.");
	add_alone("Meer", "M.");
	sluier.van = 2;
	add("Isa Meer", "I. M.");
	add_alone("Meer", "M.");
	sluier.van = 0;
	assert_seen("Sem Meer, Isa Meer, Meer", "S. M., I. M., M.");
	sluier.op_tafel = 1;
	assert_seen("Sem Meer, Isa Meer, Meer", "Sem Meer, I. M., Meer");
	assert_seen("Sem M…", NULL);
	sluier.op_tafel = 3;
	assert_seen("Meer", "M.");
}

/* Words of the program: with a capital one alone is the name, a phrase is what it is. */
static void test_own_words(void **state)
{
	(void)state;
	add_alone("Besluit", "B.");
	add("Tom Besluit", "T. B.");
	add_alone("Opp", "O.");
	stays("besluit", SLUIER_EIGEN);
	stays("opp", SLUIER_EIGEN);
	stays("opp niet volledig", SLUIER_EIGEN);
	stays("besluitenlijst", SLUIER_EIGEN);
	assert_seen("het besluit over het opp", NULL);
	assert_seen("Opp niet volledig (2)", NULL);
	assert_seen("Besluit en Opp", "B. en O.");
	assert_seen("tom besluit", "T. B.");
	assert_seen("Beslu…", "B.…");
	assert_seen("stuk_besluit", "stuk_B.");
}

/* Of a name that two have it is said whose it is. */
static void test_whose(void **state)
{
	struct text out = {0};

	(void)state;
	sluier.van = 1;
	add("Sem Meer", "leerling 1");
	sluier.van = 2;
	add("Sem Meer", "leerling 2");
	sluier.van = 0;
	assert_true(sluier_van(&sluier, 1, "Sem Meer", &out));
	assert_true(sluier_van(&sluier, 2, "sem meer", &out));
	assert_string_equal(out.data, "leerling 1leerling 2");
	assert_false(sluier_van(&sluier, 0, "Sem Meer", &out));
	assert_false(sluier_van(&sluier, 1, "Isa Meer", &out));
	sluier.op_tafel = 1;
	assert_false(sluier_van(&sluier, 1, "Sem Meer", &out));
	text_reset(&out);
	assert_true(sluier_van(&sluier, 2, "Sem Meer", &out));
	assert_string_equal(out.data, "leerling 2");
	text_clear(&out);
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
	assert_typed("azzani", "••••••"); /* a part of a name finds somebody too */
	assert_typed("j boer", NULL);
	assert_typed("j. de boer ou", "j. de boer ••");
}

/* A number is found by its beginning, and is no word of a text. */
static void test_typed_number(void **state)
{
	(void)state;
	sluier_add(&sluier, &(struct sluier_naam){ "1042", "", SLUIER_GETYPT, false });
	assert_typed("10", "••");
	assert_typed("42", NULL);
	assert_seen("1042 en 10", NULL);
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
		cmocka_unit_test_teardown(test_on_the_table, clear),
		cmocka_unit_test_teardown(test_own_words, clear),
		cmocka_unit_test_teardown(test_whose, clear),
		cmocka_unit_test_teardown(test_no_words, clear),
		cmocka_unit_test_teardown(test_hostile, clear),
		cmocka_unit_test_teardown(test_cut, clear),
		cmocka_unit_test_teardown(test_addresses, clear),
		cmocka_unit_test_teardown(test_copy, clear),
		cmocka_unit_test_teardown(test_no_copy, clear),
		cmocka_unit_test_teardown(test_edited, clear),
		cmocka_unit_test_teardown(test_typed, clear),
		cmocka_unit_test_teardown(test_typed_number, clear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
