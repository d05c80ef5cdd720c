/* The settings: what they may be, and what is said, and where, when they are something else. Lines
 * and columns are counted by hand in the text above them. */
#include "config_test.h"

#define CODE_ALLOWED \
	"kleine letters, cijfers, _ en -, hooguit 40 tekens, vooraan een letter of cijfer\n"
#define TOP_KEYS \
	"school, database, gebruiker, leden, termijnen, normen, nazorg, hoorrecht_vanaf, " \
	"in_gebruik_vanaf, vergadering, niveaus, bestemmingen, redenen, scherm, signalen\n"

static void five_mistakes_are_reported_at_once(void **state)
{
	(void)state;
	assert_meldingen(
		"school:\n"
		"  naam: \"De Linde\"\n"
		"  afdelingen: [so, po]\n"
		"termijnen:\n"
		"  opp_dagen: zes\n"
		"  evaluatie_maand: 12\n"
		"vergadering: {maximum: 0, minuten: 6}\n"
		"in_gebruik_vanaf: 31-02-2026\n",
		"3:20: school.afdelingen: \"po\" is geen afdeling; toegestaan: so, vso\n"
		"5:14: termijnen.opp_dagen: \"zes\" is geen getal; toegestaan: 1 tot 366\n"
		"6:3: termijnen.evaluatie_maand: deze sleutel bestaat niet; bedoeld is misschien "
		"\"termijnen.evaluatie_maanden\"\n"
		"7:24: vergadering.maximum: \"0\" is te laag; toegestaan: 1 tot 500\n"
		"8:19: in_gebruik_vanaf: \"31-02-2026\" is geen datum die bestaat; toegestaan: een datum "
		"als 2025-08-01, of leeg\n");
}

static void the_error_counts_the_messages(void **state)
{
	struct loaded two = load("leden: x\ndatabas: y\n");
	struct loaded one = load("leden: x\n");

	(void)state;
	assert_non_null(strstr(two.err.sentence, "de instellingen kloppen niet; er zijn 2 meldingen"));
	assert_non_null(strstr(one.err.sentence, "de instellingen kloppen niet; er is 1 melding"));
	assert_memory_equal(one.err.sentence, one.bestand, strlen(one.bestand));
	loaded_clear(&two);
	loaded_clear(&one);
}

static void numbers_have_bounds(void **state)
{
	struct loaded loaded = load_ok("normen: {niveau: 0, streefniveau: 100, sociaal: \"80\"}\n"
		"termijnen: {opp_dagen: 366, laatste_jaren: 0, evaluatie_maanden: 012}\n");

	(void)state;
	assert_int_equal(loaded.config->norm_niveau, 0);
	assert_int_equal(loaded.config->norm_streefniveau, 100);
	assert_int_equal(loaded.config->norm_sociaal, 80);
	assert_int_equal(loaded.config->opp_dagen, 366);
	assert_int_equal(loaded.config->laatste_jaren, 0);
	assert_int_equal(loaded.config->evaluatie_maanden, 12);
	loaded_clear(&loaded);
	assert_meldingen("normen: {niveau: -1, streefniveau: 101, sociaal: 74.5}\n",
		"1:18: normen.niveau: \"-1\" is te laag; toegestaan: 0 tot 100\n"
		"1:36: normen.streefniveau: \"101\" is te hoog; toegestaan: 0 tot 100\n"
		"1:50: normen.sociaal: \"74.5\" is geen heel getal; toegestaan: 0 tot 100\n");
	assert_meldingen("termijnen: {opp_dagen: 367, evaluatie_maanden: 99999999999999999999,\n"
		"  laatste_jaren: -99999999999999999999, bewaren_maanden: -}\n",
		"1:24: termijnen.opp_dagen: \"367\" is te hoog; toegestaan: 1 tot 366\n"
		"1:48: termijnen.evaluatie_maanden: \"99999999999999999999\" is te hoog; toegestaan: "
		"1 tot 60\n"
		"2:18: termijnen.laatste_jaren: \"-99999999999999999999\" is te laag; toegestaan: "
		"0 tot 20\n"
		"2:58: termijnen.bewaren_maanden: \"-\" is geen heel getal; toegestaan: 1 tot 600\n");
	assert_meldingen("termijnen:\n  opp_dagen:\n  laatste_jaren: ~\n",
		"2:13: termijnen.opp_dagen: hier ontbreekt een waarde; toegestaan: 1 tot 366\n"
		"3:18: termijnen.laatste_jaren: hier ontbreekt een waarde; toegestaan: 0 tot 20\n");
}

static void booleans_are_ja_and_nee(void **state)
{
	struct loaded loaded = load_ok("scherm: {muis: nee, privacy: Ja, toegankelijk: true}\n"
		"signalen: {OPP_OOGO: {aan: false}}\n");

	(void)state;
	assert_false(loaded.config->scherm_muis);
	assert_true(loaded.config->scherm_privacy);
	assert_true(loaded.config->scherm_toegankelijk);
	assert_false(loaded.config->signalen[SIGNAAL_OPP_OOGO].aan);
	loaded_clear(&loaded);
	assert_meldingen("scherm: {muis: uit, privacy: 1, toegankelijk: }\n",
		"1:16: scherm.muis: \"uit\" kan niet; toegestaan: ja of nee\n"
		"1:30: scherm.privacy: \"1\" kan niet; toegestaan: ja of nee\n"
		"1:47: scherm.toegankelijk: hier ontbreekt een waarde; toegestaan: ja of nee\n");
}

static void colours_are_of_a_list(void **state)
{
	struct loaded loaded = load_ok("scherm: {kleur: geen}\n");

	(void)state;
	assert_int_equal(loaded.config->scherm_kleur, KLEUR_GEEN);
	loaded_clear(&loaded);
	assert_meldingen("scherm:\n  kleur: rood\n",
		"2:10: scherm.kleur: \"rood\" kan niet; toegestaan: auto, donker, licht of geen\n");
}

static void dates_exist(void **state)
{
	struct loaded loaded = load_ok("hoorrecht_vanaf: 1-8-2024\nin_gebruik_vanaf: 2024-02-29\n");

	(void)state;
	assert_int_equal(loaded.config->hoorrecht_vanaf, datum_make(2024, 8, 1));
	assert_int_equal(loaded.config->in_gebruik_vanaf, datum_make(2024, 2, 29));
	loaded_clear(&loaded);
	loaded = load_ok("in_gebruik_vanaf:\n");
	assert_int_equal(loaded.config->in_gebruik_vanaf, GEEN_DAG);
	loaded_clear(&loaded);
	assert_meldingen("hoorrecht_vanaf: \"\"\nin_gebruik_vanaf: 2025-02-29\n",
		"1:18: hoorrecht_vanaf: \"\" is geen datum die bestaat; toegestaan: een datum als "
		"2025-08-01\n"
		"2:19: in_gebruik_vanaf: \"2025-02-29\" is geen datum die bestaat; toegestaan: een datum "
		"als 2025-08-01, of leeg\n");
}

static void texts_are_one_line_of_bounded_length(void **state)
{
	/* e + combining acute becomes one character; a path stays as it is, byte for byte */
	struct loaded loaded = load_ok("school: {naam: \"De Bre\xCC\x81ne: nr. 5\", brin: 01AB}\n"
		"database: ~/caf\x65\xCC\x81.db\ngebruiker: null\n");

	(void)state;
	assert_string_equal(loaded.config->school_naam, "De Br\xC3\xA9ne: nr. 5");
	assert_string_equal(loaded.config->school_brin, "01AB");
	assert_string_equal(loaded.config->database, "~/cafe\xCC\x81.db");
	assert_string_equal(loaded.config->gebruiker, "");
	loaded_clear(&loaded);
	loaded = load_ok("school: {brin: éééééééééé}\n"); /* ten characters, twenty bytes */
	loaded_clear(&loaded);
	assert_meldingen("school:\n  naam: \"a\\e[31m\"\n  brin: 12345678901\n"
		"leden: [{naam: \"\"}]\ngebruiker: |\n  Jan\n",
		"2:9: school.naam: \"a␛[31m\" heeft een regeleinde, tab of ander stuurteken; schrijf het "
		"op één regel, zonder die tekens\n"
		"3:9: school.brin: \"12345678901\" is te lang; toegestaan: tekst van hooguit 10 tekens\n"
		"4:16: leden.naam: \"\" is te kort; toegestaan: tekst van 1 tot 100 tekens\n"
		"5:12: gebruiker: \"Jan␊\" heeft een regeleinde, tab of ander stuurteken; schrijf het op "
		"één regel, zonder die tekens\n");
}

static void nodes_must_be_of_the_right_kind(void **state)
{
	(void)state;
	assert_meldingen("school: De Linde\nleden: voorzitter\ntermijnen: [42]\n"
		"normen: {niveau: [75], sociaal: {norm: 75}}\nniveaus: {code: werk}\nredenen: [anders]\n"
		"signalen:\n  OPP_OOGO: nee\n",
		"1:9: school: hier hoort een blok met sleutels, geen waarde; toegestaan: naam, brin, "
		"afdelingen\n"
		"2:8: leden: hier hoort een lijst, geen waarde; toegestaan: een lijst van {naam, rol}\n"
		"3:12: termijnen: hier hoort een blok met sleutels, geen lijst; toegestaan: opp_dagen, "
		"evaluatie_maanden, laatste_jaren, bewaren_maanden\n"
		"4:18: normen.niveau: hier hoort een waarde, geen lijst; toegestaan: 0 tot 100\n"
		"4:33: normen.sociaal: hier hoort een waarde, geen blok met sleutels; toegestaan: "
		"0 tot 100\n"
		"5:10: niveaus: hier hoort een lijst, geen blok met sleutels; toegestaan: een lijst van "
		"{code, naam, rang, afdelingen}\n"
		"6:11: redenen: hier hoort een blok met sleutels, geen waarde; toegestaan: {code, naam}\n"
		"8:13: signalen.OPP_OOGO: hier hoort een blok met sleutels, geen waarde; toegestaan: een "
		"blok als {aan: nee}\n");
	assert_meldingen("[school]\n", "1:1: hier hoort een blok met sleutels, geen lijst; toegestaan: "
		"regels als gebruiker: naam\n");
}

static void unknown_keys_get_a_suggestion(void **state)
{
	(void)state;
	assert_meldingen("databaas: x\nTermijnen:\n  opp_dagen: 3\nopp_dagen: 42\nnorm:\n"
		"signalen:\n  opp_termijn: {aan: nee}\n  OPP_TERMIJN: {an: nee}\n"
		"niveaus:\n  - {code: a, naam: a, rangen: 1}\n",
		"1:1: databaas: deze sleutel bestaat niet; bedoeld is misschien \"database\"\n"
		"2:1: Termijnen: deze sleutel bestaat niet; bedoeld is misschien \"termijnen\"\n"
		"4:1: opp_dagen: deze sleutel bestaat niet; bedoeld is misschien "
		"\"termijnen.opp_dagen\"\n"
		"5:1: norm: deze sleutel bestaat niet; bedoeld is misschien \"normen\"\n"
		"7:3: signalen.opp_termijn: deze sleutel bestaat niet; bedoeld is misschien "
		"\"signalen.OPP_TERMIJN\"\n"
		"8:17: signalen.OPP_TERMIJN.an: deze sleutel bestaat niet; bedoeld is misschien \"aan\"\n"
		"10:24: niveaus.rangen: deze sleutel bestaat niet; bedoeld is misschien \"rang\"\n"
		"10:5: niveaus.rang: deze sleutel ontbreekt; toegestaan: 1 tot 99\n");
}

static void unknown_keys_without_a_neighbour_get_the_list(void **state)
{
	(void)state;
	assert_meldingen("wachtwoord: x\n\"\": x\nschool: {telefoon: x}\nleden: [{naam: A, tel: 1}]\n",
		"1:1: wachtwoord: deze sleutel bestaat niet; toegestaan: " TOP_KEYS
		"2:1: \"\": deze sleutel bestaat niet; toegestaan: " TOP_KEYS
		"3:10: school.telefoon: deze sleutel bestaat niet; toegestaan: naam, brin, afdelingen\n"
		"4:19: leden.tel: deze sleutel bestaat niet; toegestaan: naam, rol\n");
}

static void dotted_and_strange_keys(void **state)
{
	(void)state;
	assert_meldingen("school.naam: x\nschool: {naam.x: 1}\n[a]: b\n? {c: d}\n: e\n",
		"1:1: school.naam: schrijf dit als twee regels: \"school:\" en daaronder, ingesprongen, "
		"\"naam:\"\n"
		"2:10: school.naam.x: deze sleutel bestaat niet; bedoeld is misschien \"school.naam\"\n"
		"3:1: een sleutel is één woord, geen lijst\n"
		"4:3: een sleutel is één woord, geen blok met sleutels\n");
}

static void double_keys_are_mistakes(void **state)
{
	(void)state;
	assert_meldingen("school:\n  naam: A\n  naam: B\ngebruiker: a\nschool: {brin: x}\n"
		"leden: [{naam: A, rol: b, naam: C}]\n",
		"3:3: school.naam: deze sleutel staat al op regel 2; laat er één staan\n"
		"5:1: school: deze sleutel staat al op regel 1; laat er één staan\n"
		"6:27: leden.naam: deze sleutel staat al op regel 6; laat er één staan\n");
}

static void afdelingen_are_so_and_vso(void **state)
{
	struct loaded loaded = load_ok("school: {afdelingen: [vso]}\n"
		"niveaus: [{code: werk, naam: werk, rang: 99}, "
		"{code: a, naam: b, rang: 1, afdelingen: [so]}]\n");

	(void)state;
	assert_false(loaded.config->school_so);
	assert_true(loaded.config->school_vso);
	assert_int_equal(loaded.config->niveaus_aantal, 2);
	assert_true(loaded.config->niveaus[0].so && loaded.config->niveaus[0].vso);
	assert_true(loaded.config->niveaus[1].so && !loaded.config->niveaus[1].vso);
	loaded_clear(&loaded);
	assert_meldingen("school: {afdelingen: []}\n"
		"niveaus: [{code: a, naam: b, rang: 1, afdelingen: [so, bao, so]}]\n",
		"1:22: school.afdelingen: deze lijst is leeg; toegestaan: so, vso of allebei\n"
		"2:56: niveaus.afdelingen: \"bao\" is geen afdeling; toegestaan: so, vso\n"
		"2:61: niveaus.afdelingen: \"so\" staat er al; haal er één weg\n");
}

static void codes_are_plain_and_differ(void **state)
{
	struct loaded loaded = load_ok("redenen:\n"
		"- {code: a_b-c0123456789012345678901234567890123, naam: \"b: c\"}\n"
		"- {code: 2, naam: twee}\n");

	(void)state;
	assert_int_equal(loaded.config->redenen_aantal, 2);
	assert_string_equal(loaded.config->redenen[1].code, "2");
	assert_string_equal(config_reden(loaded.config, "2"), "twee");
	assert_null(config_reden(loaded.config, "stage"));
	assert_null(config_reden(loaded.config, NULL));
	loaded_clear(&loaded);
	assert_meldingen("redenen:\n- {code: Werk, naam: a}\n- {code: \"\", naam: a}\n"
		"- {code: \"-\", naam: a}\n- {code: a b, naam: a}\n- {code: é, naam: a}\n"
		"- {code: a0123456789012345678901234567890123456789, naam: a}\n",
		"2:10: redenen.code: \"Werk\" kan niet als code; toegestaan: " CODE_ALLOWED
		"3:10: redenen.code: \"\" kan niet als code; toegestaan: " CODE_ALLOWED
		"4:10: redenen.code: \"-\" kan niet als code; toegestaan: " CODE_ALLOWED
		"5:10: redenen.code: \"a b\" kan niet als code; toegestaan: " CODE_ALLOWED
		"6:10: redenen.code: \"é\" kan niet als code; toegestaan: " CODE_ALLOWED
		"7:10: redenen.code: \"a0123456789012345678901234567890123456789\" kan niet als code; "
		"toegestaan: " CODE_ALLOWED);
	assert_meldingen("bestemmingen:\n- {code: a, naam: a}\n- {code: b, naam: a}\n"
		"- {naam: c, code: a}\n- {code: a, naam: d}\n",
		"4:19: bestemmingen.code: \"a\" staat al op regel 2; elke code hoort er één keer in\n"
		"5:10: bestemmingen.code: \"a\" staat al op regel 2; elke code hoort er één keer in\n");
}

static void lists_of_codes_are_never_empty(void **state)
{
	(void)state;
	assert_meldingen("niveaus: []\nbestemmingen:\nredenen: ~\n",
		"1:10: niveaus: deze lijst is leeg; er hoort minstens één regel in\n"
		"2:14: bestemmingen: deze lijst is leeg; er hoort minstens één regel in\n"
		"3:10: redenen: deze lijst is leeg; er hoort minstens één regel in\n");
}

static void records_must_be_complete(void **state)
{
	(void)state;
	assert_meldingen("niveaus:\n  - naam: werk\n    rang: 100\n  -\nleden: [{rol: x}]\n",
		"3:11: niveaus.rang: \"100\" is te hoog; toegestaan: 1 tot 99\n"
		"2:5: niveaus.code: deze sleutel ontbreekt; toegestaan: " CODE_ALLOWED
		"4:4: niveaus.code: deze sleutel ontbreekt; toegestaan: " CODE_ALLOWED
		"4:4: niveaus.naam: deze sleutel ontbreekt; toegestaan: tekst van 1 tot 100 tekens\n"
		"4:4: niveaus.rang: deze sleutel ontbreekt; toegestaan: 1 tot 99\n"
		"5:9: leden.naam: deze sleutel ontbreekt; toegestaan: tekst van 1 tot 100 tekens\n");
}

static void leden_and_uitzonderingen(void **state)
{
	struct loaded loaded = load_ok("leden:\n- {naam: \"J. de Boer\", rol: voorzitter}\n"
		"- naam: A. Smit\n"
		"nazorg:\n  uitzonderingen:\n"
		"  - {profiel: arbeidsmarkt, vertrek_vanaf: 2027-08-01, maanden: 12}\n");

	(void)state;
	assert_int_equal(loaded.config->leden_aantal, 2);
	assert_string_equal(loaded.config->leden[0].naam, "J. de Boer");
	assert_string_equal(loaded.config->leden[0].rol, "voorzitter");
	assert_string_equal(loaded.config->leden[1].rol, "");
	assert_int_equal(loaded.config->nazorg_uitzonderingen_aantal, 1);
	assert_string_equal(loaded.config->nazorg_uitzonderingen[0].profiel, "arbeidsmarkt");
	assert_int_equal(loaded.config->nazorg_uitzonderingen[0].vertrek_vanaf,
		datum_make(2027, 8, 1));
	assert_int_equal(loaded.config->nazorg_uitzonderingen[0].maanden, 12);
	loaded_clear(&loaded);
	assert_meldingen("nazorg: {uitzonderingen: [{profiel: werk, vertrek_vanaf: 1, maanden: 0}]}\n",
		"1:37: nazorg.uitzonderingen.profiel: \"werk\" is geen uitstroomprofiel; toegestaan: "
		"vervolgonderwijs, arbeidsmarkt of dagbesteding\n"
		"1:58: nazorg.uitzonderingen.vertrek_vanaf: \"1\" is geen datum die bestaat; toegestaan: "
		"een datum als 2025-08-01\n"
		"1:70: nazorg.uitzonderingen.maanden: \"0\" is te laag; toegestaan: 1 tot 120\n");
}

static void volgmomenten_ascend(void **state)
{
	struct loaded loaded = load_ok("nazorg: {volgmomenten: [1, 240]}\n");

	(void)state;
	assert_int_equal(loaded.config->volgmomenten_aantal, 2);
	assert_int_equal(loaded.config->volgmomenten[0], 1);
	assert_int_equal(loaded.config->volgmomenten[1], 240);
	loaded_clear(&loaded);
	loaded = load_ok("nazorg: {volgmomenten: []}\n");
	assert_int_equal(loaded.config->volgmomenten_aantal, 0);
	loaded_clear(&loaded);
	assert_meldingen("nazorg:\n  volgmomenten: [0, 12, 12, x, 3, 241]\n",
		"2:18: nazorg.volgmomenten: \"0\" is te laag; toegestaan: 1 tot 240\n"
		"2:25: nazorg.volgmomenten: 12 is niet later dan 12; zet de maanden op volgorde, elk één "
		"keer\n"
		"2:29: nazorg.volgmomenten: \"x\" is geen getal; toegestaan: 1 tot 240\n"
		"2:32: nazorg.volgmomenten: 3 is niet later dan 12; zet de maanden op volgorde, elk één "
		"keer\n"
		"2:35: nazorg.volgmomenten: \"241\" is te hoog; toegestaan: 1 tot 240\n");
	assert_meldingen("nazorg:\n  volgmomenten: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, "
		"15, 16, 17,\n    18, 19, 20, 21, 22, 23, 24, 25]\n",
		"2:17: nazorg.volgmomenten: deze lijst heeft 25 regels; toegestaan: hooguit 24\n");
}

static void signals_keep_what_is_not_given(void **state)
{
	struct loaded loaded = load_ok("signalen:\n  OVERDRACHT: {na: 30}\n  TLV_ONTBREEKT: {aan: ja}\n"
		"  OPP_TERMIJN: {vooraf: 0}\n");
	const struct signaal_instelling *signalen = loaded.config->signalen;

	(void)state;
	assert_true(signalen[SIGNAAL_OVERDRACHT].aan);
	assert_int_equal(signalen[SIGNAAL_OVERDRACHT].vooraf, 60);
	assert_int_equal(signalen[SIGNAAL_OVERDRACHT].na, 30);
	assert_true(signalen[SIGNAAL_TLV_ONTBREEKT].aan);
	assert_int_equal(signalen[SIGNAAL_OPP_TERMIJN].vooraf, 0);
	assert_int_equal(signalen[SIGNAAL_OPP_TERMIJN].na, -1);
	loaded_clear(&loaded);
	assert_meldingen("signalen:\n  OPP_OOGO: {aan: nee, vooraf: 3}\n  OPP_TERMIJN:\n    na: x\n"
		"    vooraf: 1001\n",
		"2:24: signalen.OPP_OOGO.vooraf: dit signaal heeft geen vooraf; haal deze sleutel weg\n"
		"4:5: signalen.OPP_TERMIJN.na: dit signaal heeft geen na; haal deze sleutel weg\n"
		"5:13: signalen.OPP_TERMIJN.vooraf: \"1001\" is te hoog; toegestaan: 0 tot 1000\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_mistakes_are_reported_at_once),
		cmocka_unit_test(the_error_counts_the_messages),
		cmocka_unit_test(numbers_have_bounds),
		cmocka_unit_test(booleans_are_ja_and_nee),
		cmocka_unit_test(colours_are_of_a_list),
		cmocka_unit_test(dates_exist),
		cmocka_unit_test(texts_are_one_line_of_bounded_length),
		cmocka_unit_test(nodes_must_be_of_the_right_kind),
		cmocka_unit_test(unknown_keys_get_a_suggestion),
		cmocka_unit_test(unknown_keys_without_a_neighbour_get_the_list),
		cmocka_unit_test(dotted_and_strange_keys),
		cmocka_unit_test(double_keys_are_mistakes),
		cmocka_unit_test(afdelingen_are_so_and_vso),
		cmocka_unit_test(codes_are_plain_and_differ),
		cmocka_unit_test(lists_of_codes_are_never_empty),
		cmocka_unit_test(records_must_be_complete),
		cmocka_unit_test(leden_and_uitzonderingen),
		cmocka_unit_test(volgmomenten_ascend),
		cmocka_unit_test(signals_keep_what_is_not_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
