/* Who signs an opp, and what it says of a deviation of onderwijstijd. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/rapport.h"

/* On 2026-11-21 Sem, born on 12-03-2009, is 17. */
static int64_t add_leerling(struct school *school, const char *geboren, const char *bekwaam)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena, "leerlingnummer=1|"
		"roepnaam=Sem|achternaam=Meer|geboortedatum=%s|afdeling=vso|"
		"inschrijfdatum=2021-08-01%s", geboren, bekwaam)).id;
}

static int64_t add_concept(struct school *school, int64_t leerling, const char *velden)
{
	return school_add(school, E_opp, leerling, arena_printf(&school->arena,
		"versie=1|status=concept|afdeling=vso%s", velden)).id;
}

/* The text of the opp from `kop` on; in the arena of the school. */
static const char *from(struct school *school, int64_t opp, const char *kop)
{
	struct document *document = rapport_opp(school->store, opp);
	struct text out = {0};
	const char *found;

	assert_non_null(document);
	document_tekst(document, 100, &out);
	document_free(document);
	found = strstr(arena_strdup(&school->arena, text_str(&out)), kop);
	text_clear(&out);
	assert_non_null(found);
	return found;
}

#define LIJN "    Datum: ______________   Handtekening: ______________________\n"
#define SCHOOL \
	"\nOndertekening\n\n    Namens de commissie voor de begeleiding:\n" LIJN
#define STEMT_IN "Wie hieronder tekent, stemt in met het handelingsdeel.\n"

static void assert_signs(struct school *school, int64_t opp, const char *wie)
{
	const char *wanted = arena_printf(&school->arena, SCHOOL "%s", wie);
	const char *found = from(school, opp, "\nOndertekening\n");

	assert_int_equal(strncmp(found, wanted, strlen(wanted)), 0);
	assert_int_equal(strncmp(found + strlen(wanted), "\nVertrouwelijk:", 15), 0);
}

static void test_parents(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2009-03-12", "");
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|relatie=moeder|gezag=ja|volgorde=1");
	school_add(school, E_contact, sem, "naam=K. Zee|gezag=ja|volgorde=2");
	school_add(school, E_contact, sem, "naam=Opa|gezag=nee|volgorde=3");
	school_add(school, E_contact, sem, "naam=Oma|volgorde=4");
	assert_signs(school, opp,
		STEMT_IN "\n    F. Meer (moeder)\n" LIJN "\n    K. Zee\n" LIJN);
}

/* As it is not known who they are, there is room for two. */
static void test_unknown_parents(void **state)
{
	struct school *school = *state;
	int64_t opp = add_concept(school, add_leerling(school, "2009-03-12", ""), "");

	assert_signs(school, opp, STEMT_IN
		"\n    Ouder of verzorger met gezag:\n" LIJN
		"\n    Ouder of verzorger met gezag:\n" LIJN);
}

/* An answer counts when it is yes, signed, not withdrawn, and about this version. */
static void test_signed_already(void **state)
{
	static const char *const antwoorden[] = {
		"nr=1|soort=instemming|opp_versie=1|door=f. meer|antwoord=ja|getekend=ja",
		"nr=2|soort=instemming|opp_versie=1|door=A|antwoord=ja|getekend=nee",
		"nr=3|soort=instemming|opp_versie=1|door=B|antwoord=nee|getekend=ja",
		"nr=4|soort=instemming|opp_versie=1|door=C|antwoord=ja|getekend=ja|"
			"ingetrokken_op=2026-11-20",
		"nr=5|soort=overdracht|opp_versie=1|door=D|antwoord=ja|getekend=ja",
		"nr=6|soort=instemming|door=E|antwoord=ja|getekend=ja",
	};
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2009-03-12", "");
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1");
	for (size_t i = 0; i < ARRAY_LEN(antwoorden); i++) {
		char contact[60];

		snprintf(contact, sizeof(contact), "naam=%c|gezag=ja|volgorde=%zu", (char)('A' + i),
			i + 2);
		school_add(school, E_toestemming, sem, antwoorden[i]);
		if (i < 5)
			school_add(school, E_contact, sem, contact);
	}
	assert_signs(school, opp, STEMT_IN "\n    A\n" LIJN "\n    B\n" LIJN "\n    C\n" LIJN
		"\n    D\n" LIJN "\n    E\n" LIJN);
	assert_non_null(strstr(from(school, opp, "Instemming met het handelingsdeel"),
		"    Instemming                 nog niet vastgelegd\n"
		"    f. meer                    ja, getekend\n"
		"    A                          ja\n"
		"    B                          nee, getekend\n"
		"    C                          ja, getekend, ingetrokken op 20-11-2026\n"
		"\nOndertekening\n"));
}

/* Nobody is left to sign: then nothing is said of who signs below. */
static void test_all_signed(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2009-03-12", "");
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1");
	school_add(school, E_toestemming, sem,
		"nr=1|soort=instemming|opp_versie=1|door=F. Meer|antwoord=ja|getekend=ja");
	assert_signs(school, opp, "Wie moest instemmen met het handelingsdeel, heeft dat met een"
		" handtekening gedaan.\n");
}

static void test_of_age(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2008-11-21", ""); /* 18 today */
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1");
	assert_signs(school, opp,
		STEMT_IN "\n    Sem Meer (leerling van 18 jaar of ouder)\n" LIJN);
}

static void test_almost_of_age(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2008-11-22", ""); /* 18 tomorrow */
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1");
	assert_signs(school, opp, STEMT_IN "\n    F. Meer\n" LIJN);
}

static void test_not_handelingsbekwaam(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2007-01-01", "|handelingsbekwaam=nee");
	int64_t opp = add_concept(school, sem, "|handelingsdeel=ja");

	school_add(school, E_contact, sem, "naam=F. Meer|relatie=curator|gezag=ja|volgorde=1");
	assert_signs(school, opp, STEMT_IN "\n    F. Meer (curator)\n" LIJN);
}

static void test_no_handelingsdeel(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2009-03-12", "");
	int64_t opp = add_concept(school, sem, "|handelingsdeel=nee");

	school_add(school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1");
	assert_signs(school, opp, "");
}

static void test_afwijking(void **state)
{
	struct school *school = *state;
	int64_t opp = add_concept(school, add_leerling(school, "2009-03-12", ""),
		"|handelingsdeel=ja|afwijking_uren=2.5|afwijking_van=2026-09-01|"
		"afwijking_tot=2027-07-31|afwijking_reden=is snel moe");

	assert_non_null(strstr(from(school, opp, "\nAfwijking van de onderwijstijd\n"),
		"    Uren per week minder       2,5\n"
		"    a. Waaruit zij bestaat     niet ingevuld\n"
		"    b. Periode                 01-09-2026 t/m 31-07-2027\n"
		"    c. Waarom                  is snel moe\n"
		"    d. Programma op school     niet ingevuld\n"
		"    e. Opbouw naar volle uren  niet ingevuld\n"));
}

static void test_no_afwijking(void **state)
{
	struct school *school = *state;
	int64_t sem = add_leerling(school, "2009-03-12", "");
	int64_t opp = add_concept(school, sem, "|afwijking_uren=0");

	assert_null(strstr(from(school, opp, "Handelingsdeel"), "Afwijking van"));
	assert_int_equal(rapport_opp_nu(school->store, sem), opp);
}

static void test_gone(void **state)
{
	struct school *school = *state;

	assert_null(rapport_opp(school->store, 12345));
	assert_null(rapport_dossier(school->store, 12345, RAPPORT_OUDERS));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_parents), TEST(test_unknown_parents), TEST(test_signed_already),
		TEST(test_all_signed),
		TEST(test_of_age), TEST(test_almost_of_age), TEST(test_not_handelingsbekwaam),
		TEST(test_no_handelingsdeel), TEST(test_afwijking), TEST(test_no_afwijking),
		TEST(test_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
