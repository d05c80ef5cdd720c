/* In which words a person may be named: forms that people use, and words that are no names. */
#include "cvb_test.h"

#include "../../src/schermen/naamvormen.h"

static struct sluier sluier;

static int clear(void **state)
{
	(void)state;
	sluier_clear(&sluier);
	return 0;
}

static void add(const char *roepnaam, const char *tussenvoegsel, const char *achternaam)
{
	naam_vormen_add(&sluier, &(struct naam_delen){ roepnaam, achternaam, tussenvoegsel },
		&(struct naam_getoond){ "(vol)", "(achter)", "(voor)" });
}

static void on_table(const char *roepnaam, const char *tussenvoegsel, const char *achternaam)
{
	naam_vormen_add(&sluier, &(struct naam_delen){ roepnaam, achternaam, tussenvoegsel },
		&(struct naam_getoond){ 0 });
}

static void assert_seen(const char *text, const char *seen)
{
	struct text out = { 0 };

	if (!sluier_text(&sluier, text, &out))
		text_add(&out, text);
	assert_string_equal(text_str(&out), seen);
	text_clear(&out);
}

static void stays(const char *text)
{
	assert_seen(text, text);
}

static void test_orders(void **state)
{
	(void)state;
	add("Sem", "van der", "Meerhof");
	assert_seen("Sem van der Meerhof", "(vol)");
	assert_seen("Meerhof, Sem van der", "(vol)");
	assert_seen("Meerhof, van der, Sem", "(vol)");
	assert_seen("van der Meerhof, Sem", "(vol)");
	assert_seen("Sem Meerhof", "(vol)");
	assert_seen("SEM VAN DER MEERHOF", "(vol)");
	assert_seen("sem van der meerhof", "(vol)");
	assert_seen("Van der Meerhof", "(achter)");
	assert_seen("der Meerhof", "(achter)");
	assert_seen("Meerhof, van der", "(achter), van der");
	assert_seen("~/vandermeerhof.html", "~/(achter).html");
	assert_seen("S. Meerhof", "S. (achter)");
	assert_seen("Sem is er", "(voor) is er");
	stays("van der Berg");
}

/* No capital is needed for a name that is nothing else. */
static void test_small_letters(void **state)
{
	(void)state;
	add("Mei", "de", "Jong");
	add("Isa", NULL, "Xelderman");
	stays("een jong kind, in mei, op de mat");
	assert_seen("Jong", "(achter)");
	assert_seen("JONG", "(achter)");
	assert_seen("de Jong", "(achter)");
	stays("de jong");
	assert_seen("mei de jong", "(vol)");
	assert_seen("Mei", "(voor)");
	assert_seen("de heer xelderman", "de heer (achter)");
	stays("isa");
	clear(NULL);
	add("piet", NULL, "klaassens");
	assert_seen("Klaassens en klaassens", "(achter) en (achter)");
}

static void test_parts(void **state)
{
	(void)state;
	add("Isa", NULL, "Visser-de Boer");
	assert_seen("Isa Visser-de Boer", "(vol)");
	assert_seen("Visser, Boer", "(achter), (achter)");
	assert_seen("de Boer", "(achter)");
	assert_seen("Isa de Boer", "(voor) (achter)");
	add("Ana", NULL, "Garcia Lopez");
	assert_seen("Garcia en Lopez", "(achter) en (achter)");
	add("Bo", NULL, "van den Hoekstee");
	assert_seen("Hoekstee", "(achter)");
	stays("Van den");
}

static void test_apostrophes(void **state)
{
	(void)state;
	add("Isa", NULL, "d'Hoogen");
	add("Bo", "in 't", "Veldkamp");
	add("Al", NULL, "O’Brienne");
	assert_seen("D’Hoogen, dhoogen, Hoogen", "(achter), (achter), (achter)");
	assert_seen("in 't Veldkamp", "(achter)");
	assert_seen("In ’t Veldkamp", "(achter)");
	assert_seen("'t Veldkamp", "'(achter)");
	assert_seen("Brienne", "(achter)");
}

static void test_scripts(void **state)
{
	(void)state;
	add("Zoë", NULL, "Müller");
	add("Олексій", NULL, "Коваленко");
	add("伟", NULL, "欧");
	assert_seen("Mu\xcc\x88ller, MULLER", "(achter), (achter)");
	assert_seen("Zoe\xcc\x88", "(voor)");
	assert_seen("КОВАЛЕНКО", "(achter)");
	assert_seen("伟 欧", "(vol)");
	assert_seen("met 欧", "met (achter)");
}

/* One letter is anybody's; two need a capital. */
static void test_short(void **state)
{
	(void)state;
	add("X", NULL, "Y");
	add("Bo", NULL, "Le");
	assert_seen("X Y", "(vol)");
	stays("X");
	stays("Y");
	assert_seen("Le", "(achter)");
	stays("le");
	stays("bo");
}

static void test_siblings(void **state)
{
	(void)state;
	on_table("Sem", "van der", "Meerhof");
	add("Isa", "van der", "Meerhof");
	stays("Sem van der Meerhof, Meerhof, Sem");
	assert_seen("Isa van der Meerhof", "(vol)");
	assert_seen("Meerhof, Isa van der", "(vol)");
	assert_seen("Isa", "(voor)");
}

static void test_same_name(void **state)
{
	(void)state;
	add("Sem", NULL, "Meerhof");
	on_table("Sem", NULL, "Meerhof");
	stays("Sem Meerhof, Sem, Meerhof");
}

/* A colleague with the first name of a pupil keeps it, one with the whole name does not. */
static void test_colleagues(void **state)
{
	(void)state;
	add("Anna", NULL, "Meerhof");
	bekend_add(&sluier, "Anna");
	bekend_add(&sluier, "A. Meerhof");
	stays("Anna, A. Meerhof");
	assert_seen("mevrouw Meerhof", "mevrouw (achter)");
	bekend_add(&sluier, "Anna Meerhof");
	assert_seen("Anna Meerhof", "(vol)");
}

static void test_contacts(void **state)
{
	(void)state;
	contact_vormen_add(&sluier, "F. Kowalska", "moeder", "F. K.");
	contact_vormen_add(&sluier, "Piet Noord", "jobcoach", "P. N.");
	contact_vormen_add(&sluier, "Moeder", "moeder", "M.");
	contact_vormen_add(&sluier, "oma en opa", "oma", "o. e. o.");
	contact_vormen_add(&sluier, "fatima el amrani", NULL, "f. e. a.");
	assert_seen("F. Kowalska", "F. K.");
	assert_seen("mevrouw Kowalska", "mevrouw F. K.");
	assert_seen("Piet Noord", "P. N.");
	assert_seen("Fatima El Amrani", "f. e. a.");
	stays("Noord");
	stays("Moeder, moeder, oma en opa");
	contact_vormen_add(&sluier, "F. Kowalska", NULL, NULL);
	stays("F. Kowalska"); /* of who is on the table too */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_orders, clear),
		cmocka_unit_test_teardown(test_small_letters, clear),
		cmocka_unit_test_teardown(test_parts, clear),
		cmocka_unit_test_teardown(test_apostrophes, clear),
		cmocka_unit_test_teardown(test_scripts, clear),
		cmocka_unit_test_teardown(test_short, clear),
		cmocka_unit_test_teardown(test_siblings, clear),
		cmocka_unit_test_teardown(test_same_name, clear),
		cmocka_unit_test_teardown(test_colleagues, clear),
		cmocka_unit_test_teardown(test_contacts, clear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
