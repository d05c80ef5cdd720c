/* Finding pupils: by name, number, group and words in the dossier; with hostile texts; and the one
 * pupil that a command is about. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/regels.h"

static int64_t pupil(struct school *school, const char *velden)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"geboortedatum=2009-03-12|afdeling=vso|inschrijfdatum=2021-08-01|%s", velden)).id;
}

static int setup(void **state)
{
	struct school *school;
	int64_t sem;

	school_setup(state);
	school = *state;
	sem = pupil(school, "leerlingnummer=0042|achternaam=Meer|tussenvoegsel=van der|roepnaam=Sem"
		"|groep=Arbeid 3");
	pupil(school, "leerlingnummer=1001|achternaam=O'Neill|roepnaam=Siobhán|groep=EMB");
	pupil(school, "leerlingnummer=1002|achternaam=Yılmaz|roepnaam=İpek");
	pupil(school, "leerlingnummer=1003|achternaam=Größl|roepnaam=Jörg");
	pupil(school, "leerlingnummer=1004|achternaam=Bakker|roepnaam=Mo|groep=Sterren");
	pupil(school, "leerlingnummer=B-77|achternaam=Bakker|roepnaam=Jo");
	school_add(school, E_notitie, sem,
		"datum=2026-01-01|nr=1|tekst=Houdt van de bakkerij en van É.");
	return 0;
}

/* The leerlingnummers that are found, in order. */
static const char *found(struct school *school, const char *tekst)
{
	struct leerling_lijst lijst = leerlingen_zoek(school->store, tekst, &school->arena);
	const char *all = "";

	for (size_t i = 0; i < lijst.aantal; i++)
		all = arena_printf(&school->arena, "%s%s%s", all, i ? " " : "",
			lijst.rijen[i].leerlingnummer);
	return all;
}

static void test_names(void **state)
{
	struct school *school = *state;

	assert_string_equal(found(school, "oneill"), "1001");
	assert_string_equal(found(school, "O'NEILL"), "1001");
	assert_string_equal(found(school, "siobhan"), "1001");
	assert_string_equal(found(school, "yilmaz"), "1002");
	assert_string_equal(found(school, "ipek yılmaz"), "1002");
	assert_string_equal(found(school, "grossl"), "1003");
	assert_string_equal(found(school, "GRÖSSL"), "1003");
	assert_string_equal(found(school, "van der meer"), "0042");
	assert_string_equal(found(school, "meer van der"), "0042");
	assert_string_equal(found(school, "  Meer,   Sem  "), "0042");
	assert_string_equal(found(school, "eer"), "0042");
	assert_string_equal(found(school, "sem yilmaz"), ""); /* words of two pupils */
}

static void test_number_group_and_text(void **state)
{
	struct school *school = *state;

	assert_string_equal(found(school, "0042"), "0042");
	assert_string_equal(found(school, "004"), "0042");
	assert_string_equal(found(school, "42"), ""); /* leading zeros count */
	assert_string_equal(found(school, "b-77"), "B-77");
	assert_string_equal(found(school, "B-7"), "B-77");
	assert_string_equal(found(school, "sterren"), "1004");
	assert_string_equal(found(school, "terr"), "1004");
	assert_string_equal(found(school, "bakkeri"), "0042"); /* a word in a note */
	assert_string_equal(found(school, "akkerij"), ""); /* of such a word only the beginning */
	assert_string_equal(found(school, "sem bakkerij"), "0042"); /* one word here, one there */
	assert_string_equal(found(school, "arbeid 3 meer"), "0042");
}

/* Sem has "bakkerij" in a note, two pupils are called so: those come first. */
static void test_names_come_first(void **state)
{
	assert_string_equal(found(*state, "bakker"), "B-77 1004 0042");
}

static void test_one_letter(void **state)
{
	struct school *school = *state;

	assert_string_equal(found(school, "j"), "B-77 1003"); /* Jo, Jörg */
	assert_string_equal(found(school, "h"), "1001 0042"); /* in Siobhán; houdt in a note */
	assert_string_equal(found(school, "y"), "1002");
	assert_string_equal(found(school, "j o"), "B-77 1003");
}

static void test_hostile(void **state)
{
	struct school *school = *state;
	struct text long_one = {0};

	assert_string_equal(found(school, ""), "");
	assert_string_equal(found(school, "   "), "");
	assert_string_equal(found(school, "%"), "");
	assert_string_equal(found(school, "_"), "");
	assert_string_equal(found(school, "*"), "");
	assert_string_equal(found(school, "\""), "");
	assert_string_equal(found(school, "\\"), "");
	assert_string_equal(found(school, "😀"), "");
	assert_string_equal(found(school, "\xFF\xFE"), "");
	assert_string_equal(found(school, "\033[31m"), ""); /* the word 31m */
	assert_string_equal(found(school, "sem\" OR \"1"), ""); /* words sem, or, 1 */
	assert_string_equal(found(school, "sem* -meer"), "0042");
	assert_string_equal(found(school, "NEAR(sem meer)"), ""); /* near is a word like others */
	assert_string_equal(found(school, "tekst:sem"), "");
	assert_string_equal(found(school, "sem');DROP TABLE leerling;--"), "");
	assert_string_equal(found(school, "\xE1\xA6\xB0\xE1\xA6\xB1"), ""); /* two tokens to SQLite */
	assert_string_equal(found(school, "Съ العربية"), "");
	for (int i = 0; i < 500; i++)
		text_printf(&long_one, "woord%d ", i);
	assert_string_equal(found(school, text_str(&long_one)), "");
	text_clear(&long_one);
}

/* Every letter that survives folding is one token to SQLite as far as it is asked for. */
static void test_every_letter(void **state)
{
	struct school *school = *state;

	for (int32_t c = 1; c < 0x3000; c++) {
		char word[8] = "a";
		size_t len = 1;

		if (c < 0x80) {
			word[len++] = (char)c;
		} else if (c < 0x800) {
			word[len++] = (char)(0xC0 | c >> 6);
			word[len++] = (char)(0x80 | (c & 0x3F));
		} else {
			word[len++] = (char)(0xE0 | c >> 12);
			word[len++] = (char)(0x80 | (c >> 6 & 0x3F));
			word[len++] = (char)(0x80 | (c & 0x3F));
		}
		word[len] = 'q';
		assert_string_equal(found(school, word), ""); /* and does not die */
		arena_clear(&school->arena);
	}
}

/* ---- the one pupil ---- */

static enum status resolve(struct school *school, const char *tekst, int64_t *id,
	struct error *err)
{
	*err = (struct error){0};
	return leerling_resolve(school->store, tekst, id, err);
}

static void test_resolve(void **state)
{
	struct school *school = *state;
	struct error err;
	int64_t id;

	assert_int_equal(resolve(school, "0042", &id, &err), OK);
	assert_int_equal(id, leerling_id(school->store, "0042"));
	assert_int_equal(resolve(school, "van der meer", &id, &err), OK);
	assert_int_equal(id, leerling_id(school->store, "0042"));
	assert_int_equal(resolve(school, "jo bakker", &id, &err), OK);
	assert_int_equal(id, leerling_id(school->store, "B-77"));
}

/* Not by part of a number, by group, or by what stands in the dossier. */
static void test_resolve_nobody(void **state)
{
	struct school *school = *state;
	const char *const texts[] = {"004", "42", "sterren", "bakkerij", "", "%", "😀", "niemand"};
	struct error err;
	int64_t id;

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		assert_int_equal(resolve(school, texts[i], &id, &err), ERR_NOT_FOUND);
	assert_string_equal(err.sentence,
		"geen leerling met \"niemand\" als leerlingnummer of in de naam");
}

static void test_resolve_more(void **state)
{
	struct school *school = *state;
	struct error err;
	int64_t id;

	assert_int_equal(resolve(school, "bakker", &id, &err), ERR_AMBIGUOUS);
	assert_string_equal(err.sentence, "\"bakker\" past op 2 leerlingen; noem het leerlingnummer: "
		"Jo Bakker (B-77), Mo Bakker (1004)");
	for (int i = 0; i < 5; i++)
		pupil(school, arena_printf(&school->arena,
			"leerlingnummer=200%d|achternaam=Bakker|roepnaam=X%d", i, i));
	assert_int_equal(resolve(school, "bakker", &id, &err), ERR_AMBIGUOUS);
	assert_string_equal(err.sentence, "\"bakker\" past op 7 leerlingen; noem het leerlingnummer: "
		"Jo Bakker (B-77), Mo Bakker (1004), X0 Bakker (2000), X1 Bakker (2001), "
		"X2 Bakker (2002) en nog 2");
}

/* A number wins over a name, whatever the name. */
static void test_resolve_number_wins(void **state)
{
	struct school *school = *state;
	struct error err;
	int64_t id;

	pupil(school, "leerlingnummer=bakker|achternaam=Zand|roepnaam=Al");
	assert_int_equal(resolve(school, "bakker", &id, &err), OK);
	assert_int_equal(id, leerling_id(school->store, "bakker"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_names, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_number_group_and_text, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_names_come_first, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_one_letter, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_hostile, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_every_letter, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_resolve, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_resolve_nobody, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_resolve_more, setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_resolve_number_wins, setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
