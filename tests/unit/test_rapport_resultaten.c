/* The changes of the last years in the report of results: which, and without the name of the pupil
 * where it asks for none. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/rapport.h"

/* Sem leaves on 31-07-2026: his last two years begin on 31-07-2024. */
static void fill(struct school *school)
{
	int64_t sem = school_add(school, E_leerling, 0, "leerlingnummer=0042|roepnaam=Sem|"
		"tussenvoegsel=de|achternaam=Meer|geboortedatum=2008-03-12|afdeling=vso|"
		"inschrijfdatum=2020-08-01").id;
	int64_t noor = school_add(school, E_leerling, 0, "leerlingnummer=0043|roepnaam=Noor|"
		"achternaam=Uil|geboortedatum=2008-03-12|afdeling=vso|"
		"inschrijfdatum=2020-08-01").id;

	school_add(school, E_opp, sem, "versie=1|status=vastgesteld|afdeling=vso|"
		"vastgesteld_op=2020-09-01|uitstroomprofiel=vervolgonderwijs|niveau=vmbo_b");
	school_add(school, E_opp, sem, "versie=2|status=vastgesteld|afdeling=vso|"
		"vastgesteld_op=2024-07-30|uitstroomprofiel=vervolgonderwijs|niveau=entree|"
		"wijziging_motivatie=te vroeg voor dit verslag");
	school_add(school, E_opp, sem, "versie=3|status=vastgesteld|afdeling=vso|"
		"vastgesteld_op=2025-01-14|uitstroomprofiel=vervolgonderwijs|niveau=beschut|"
		"wijziging_reden=stage|wijziging_motivatie=Sem zelf, Sems moeder (mevr. Meer) en "
		"de stage in Meerburg: Sem! Semester. Écht Sem\xc3\xaf.");
	school_add(school, E_uitstroom, sem, "datum=2026-07-31|soort=einduitstroom|afdeling=vso|"
		"ingeschreven_op=2020-08-01|niveau=beschut");
	school_add(school, E_opp, noor, "versie=1|status=vastgesteld|afdeling=vso|"
		"vastgesteld_op=2020-09-01|uitstroomprofiel=arbeidsmarkt|niveau=werk");
	school_add(school, E_uitstroom, noor, "datum=2026-07-31|soort=einduitstroom|afdeling=vso|"
		"ingeschreven_op=2020-08-01|niveau=werk");
}

/* The report from the changes on; in the arena of the school. */
static const char *wijzigingen(struct school *school, int schooljaar, enum rapport_wie wie)
{
	struct resultaten *resultaten = resultaten_of(school->store, schooljaar, true);
	struct document *document = rapport_resultaten(school->store, resultaten, wie);
	struct text out = {0};
	const char *found;

	resultaten_free(resultaten);
	document_tekst(document, 200, &out);
	document_free(document);
	assert_non_null(strstr(text_str(&out), resultaten_voorbehoud));
	found = strstr(arena_strdup(&school->arena, text_str(&out)),
		"Wijzigingen in de laatste jaren");
	text_clear(&out);
	assert_non_null(found);
	return found;
}

static void test_without_names(void **state)
{
	struct school *school = *state;
	const char *tekst;

	fill(school);
	tekst = wijzigingen(school, 2025, RAPPORT_NUMMERS);
	assert_non_null(strstr(tekst, "leerling 0042  14-01-2025  niveau: entree > beschut werk, lager"
		"  ervaring op stage  [naam] zelf, [naam]s moeder (mevr. [naam]) en de stage in Meerburg:"));
	assert_non_null(strstr(tekst, "[naam]! Semester. Écht Sem\xc3\xaf."));
	assert_null(strstr(tekst, "Sem de Meer"));
	assert_null(strstr(tekst, "te vroeg"));
	assert_null(strstr(tekst, "0043"));
}

static void test_with_names(void **state)
{
	struct school *school = *state;
	const char *tekst;

	fill(school);
	tekst = wijzigingen(school, 2025, RAPPORT_NAMEN);
	assert_non_null(strstr(tekst, "Sem de Meer (0042)  14-01-2025"));
	assert_non_null(strstr(tekst, "Sem zelf, Sems moeder (mevr. Meer)"));
	assert_null(strstr(tekst, "[naam]"));
}

static void test_none(void **state)
{
	struct school *school = *state;

	assert_true(strncmp(wijzigingen(school, 2025, RAPPORT_NAMEN),
		"Wijzigingen in de laatste jaren voor het vertrek\nGeen.\n", 55) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_without_names, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_with_names, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_none, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
