/* Mistakes in YAML itself, and the parts of YAML that a config does without. */
#include "config_test.h"

static void tabs_do_not_indent(void **state)
{
	(void)state;
	assert_meldingen("school:\n\tnaam: x\n",
		"2:1: hier staat een tab; inspringen kan alleen met spaties\n");
	assert_meldingen("school:\n  naam: x\n\tbrin: y\n",
		"3:1: hier staat een tab; inspringen kan alleen met spaties\n");
}

static void tabs_may_separate(void **state)
{
	struct loaded loaded = load_ok("school:\n  naam:\tLinde\t# de naam\n");

	(void)state;
	assert_string_equal(loaded.config->school_naam, "Linde");
	loaded_clear(&loaded);
}

static void quotes_are_reported_where_they_open(void **state)
{
	(void)state;
	assert_meldingen("school:\n  naam: \"Linde\n  brin: x\n",
		"2:9: dit aanhalingsteken wordt nergens gesloten\n");
	assert_meldingen("school:\n  naam: 'Linde\n",
		"2:9: dit aanhalingsteken wordt nergens gesloten\n");
	assert_meldingen("gebruiker: \"Jan\n---\n",
		"1:12: dit aanhalingsteken wordt niet gesloten voor de regel met --- of ...\n");
}

static void escapes_must_be_known(void **state)
{
	struct loaded loaded = load_ok("database: \"C:\\\\cvb\\\\cvb.db\"\n");

	(void)state;
	assert_string_equal(loaded.config->database, "C:\\cvb\\cvb.db");
	loaded_clear(&loaded);
	assert_meldingen("database: \"C:\\cvb\"\n",
		"1:14: een \\ tussen dubbele aanhalingstekens begint een bijzonder teken; schrijf \\\\ "
		"voor een gewone \\\n");
	assert_meldingen("gebruiker: \"a\\0b\"\n",
		"1:12: gebruiker: een NUL-teken (\\0) kan hier niet; haal het weg\n");
}

static void brackets_say_where_they_opened(void **state)
{
	(void)state;
	assert_meldingen("school:\n  afdelingen: [so, vso\ndatabase: x\n",
		"3:9: hier hoort een komma of een ]; wat hier niet af is, begon op regel 2, kolom 15\n");
	assert_meldingen("leden: [{naam: x]\n",
		"1:17: hier hoort een komma of een }; wat hier niet af is, begon op regel 1, kolom 9\n");
	assert_meldingen("leden: ]\n", "1:8: hier ontbreekt een waarde\n");
}

static void colons_need_quotes(void **state)
{
	(void)state;
	assert_meldingen("school:\n  naam: De: Linde\n",
		"2:11: een dubbele punt kan hier niet; zet tekst met een dubbele punt tussen "
		"aanhalingstekens; let op het inspringen\n");
}

static void indentation_must_line_up(void **state)
{
	(void)state;
	assert_meldingen("school:\n  naam: x\n brin: y\n",
		"3:2: hier hoort een sleutel met een dubbele punt; let op het inspringen en op de "
		"aanhalingstekens\n");
	assert_meldingen("leden:\n  - {naam: a}\n  rol: b\n",
		"3:3: hier hoort een streepje, het begin van een regel van de lijst; let op het "
		"inspringen\n");
	assert_meldingen("leden: - a\n",
		"1:8: een streepje kan hier niet; begin een lijst op een nieuwe regel, of zet de tekst "
		"tussen aanhalingstekens\n");
	assert_meldingen("school:\n  naam: x\n  brin\n  afdelingen: [so]\n",
		"3:3: hierna ontbreekt een dubbele punt; schrijf sleutel: waarde\n");
}

static void characters_that_begin_nothing(void **state)
{
	(void)state;
	assert_meldingen("school: {naam: @home}\n",
		"1:16: met dit teken kan een waarde niet beginnen; zet de tekst tussen "
		"aanhalingstekens\n");
	assert_meldingen("gebruiker: `a\n",
		"1:12: met dit teken kan een waarde niet beginnen; zet de tekst tussen "
		"aanhalingstekens\n");
	assert_meldingen("%FOO\n---\n",
		"1:1: een regel die met % begint, kan hier niet; zet de tekst tussen "
		"aanhalingstekens\n");
	assert_meldingen("gebruiker: |x\n  a\n",
		"1:13: na | of > hoort de tekst op een nieuwe regel te beginnen\n");
}

static void aliases_anchors_and_tags_are_refused(void **state)
{
	(void)state;
	assert_meldingen("gebruiker: &a Jan\nschool:\n  naam: *a\n  brin: !!str 1\n"
		"normen: &n {niveau: x}\nleden: !x []\n*a : x\n",
		"1:12: gebruiker: een anker (&naam) kan hier niet; zet tekst met een & vooraan tussen "
		"aanhalingstekens\n"
		"3:9: school.naam: een verwijzing (*naam) kan hier niet; schrijf de waarde zelf, of zet "
		"tekst met een * vooraan tussen aanhalingstekens\n"
		"4:9: school.brin: een label (!naam) kan hier niet; zet tekst met een ! vooraan tussen "
		"aanhalingstekens\n"
		"5:9: normen: een anker (&naam) kan hier niet; zet tekst met een & vooraan tussen "
		"aanhalingstekens\n"
		"6:8: leden: een label (!naam) kan hier niet; zet tekst met een ! vooraan tussen "
		"aanhalingstekens\n"
		"7:1: een verwijzing (*naam) kan hier niet; schrijf de waarde zelf, of zet tekst met een "
		"* vooraan tussen aanhalingstekens\n");
	assert_meldingen("gebruiker: * Jan\n",
		"1:13: een verwijzing (*naam) kan hier niet; zet de tekst tussen aanhalingstekens\n");
}

static void one_document_only(void **state)
{
	struct loaded loaded = load_ok("%YAML 1.1\n---\ngebruiker: Jan\n...\n");

	(void)state;
	assert_string_equal(loaded.config->gebruiker, "Jan");
	loaded_clear(&loaded);
	assert_meldingen("gebruiker: Jan\n---\ngebruiker: Piet\n",
		"2:1: hier begint een tweede document (---); haal die regel weg\n");
	assert_meldingen("%YAML 3.0\n---\ngebruiker: Jan\n",
		"1:1: deze versie van YAML kan niet; haal de regel met %YAML weg\n");
}

static void bytes_that_are_no_text(void **state)
{
	static const char utf16[] = "\xFF\xFEg\0e\0";
	struct loaded loaded = load_bytes(utf16, sizeof(utf16) - 1);

	(void)state;
	assert_string_equal(text_str(&loaded.meldingen),
		"1:1: hier staat tekst die geen UTF-8 is; bewaar het bestand als UTF-8\n");
	loaded_clear(&loaded);
	loaded = load_bytes("school:\n  naam: a\0b\n", 20);
	assert_string_equal(text_str(&loaded.meldingen),
		"2:10: hier staat een onzichtbaar stuurteken (code 0); haal het weg\n");
	loaded_clear(&loaded);
	/* é as UTF-8 is one column, é as Windows-1252 is no UTF-8 */
	assert_meldingen("school:\n  naam: \xC3\xA9\xE9\n",
		"2:10: hier staat tekst die geen UTF-8 is; bewaar het bestand als UTF-8\n");
	assert_meldingen("school:\n  naam: \x1B[2J\n",
		"2:9: hier staat een onzichtbaar stuurteken (code 27); haal het weg\n");
}

static void line_ends_and_marks_of_other_systems(void **state)
{
	struct loaded loaded = load_ok("\xEF\xBB\xBFgebruiker: Jan\r\ndatabase: x\r\n");

	(void)state;
	assert_string_equal(loaded.config->gebruiker, "Jan");
	assert_string_equal(loaded.config->database, "x");
	loaded_clear(&loaded);
	assert_meldingen("\xEF\xBB\xBFleden: x\r\nnormen: x\r\n",
		"1:8: leden: hier hoort een lijst, geen waarde; toegestaan: een lijst van {naam, rol}\n"
		"2:9: normen: hier hoort een blok met sleutels, geen waarde; toegestaan: niveau, "
		"streefniveau, sociaal, kleine_groep, te_klein\n");
}

static void columns_count_characters(void **state)
{
	(void)state;
	assert_meldingen("school: {naam: \"één 😀\", brin: [x]}\n",
		"1:31: school.brin: hier hoort een waarde, geen lijst; toegestaan: tekst van hooguit "
		"10 tekens\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tabs_do_not_indent),
		cmocka_unit_test(tabs_may_separate),
		cmocka_unit_test(quotes_are_reported_where_they_open),
		cmocka_unit_test(escapes_must_be_known),
		cmocka_unit_test(brackets_say_where_they_opened),
		cmocka_unit_test(colons_need_quotes),
		cmocka_unit_test(indentation_must_line_up),
		cmocka_unit_test(characters_that_begin_nothing),
		cmocka_unit_test(aliases_anchors_and_tags_are_refused),
		cmocka_unit_test(one_document_only),
		cmocka_unit_test(bytes_that_are_no_text),
		cmocka_unit_test(line_ends_and_marks_of_other_systems),
		cmocka_unit_test(columns_count_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
