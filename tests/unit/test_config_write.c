/* The defaults as the contract lists them, the example file, and settings that come back as they
 * were. */
#include "config_test.h"

#define EXAMPLE "config.example.yaml"

/* ---- the same settings: every member by itself, so that a forgotten one shows ---- */

static void assert_same_lists(const struct config *a, const struct config *b)
{
	assert_int_equal(a->leden_aantal, b->leden_aantal);
	for (size_t i = 0; i < a->leden_aantal; i++) {
		assert_string_equal(a->leden[i].naam, b->leden[i].naam);
		assert_string_equal(a->leden[i].rol, b->leden[i].rol);
	}
	assert_int_equal(a->nazorg_uitzonderingen_aantal, b->nazorg_uitzonderingen_aantal);
	for (size_t i = 0; i < a->nazorg_uitzonderingen_aantal; i++) {
		const struct nazorg_uitzondering *x = &a->nazorg_uitzonderingen[i];
		const struct nazorg_uitzondering *y = &b->nazorg_uitzonderingen[i];

		assert_string_equal(x->profiel, y->profiel);
		assert_int_equal(x->vertrek_vanaf, y->vertrek_vanaf);
		assert_int_equal(x->maanden, y->maanden);
	}
	assert_int_equal(a->volgmomenten_aantal, b->volgmomenten_aantal);
	for (size_t i = 0; i < a->volgmomenten_aantal; i++)
		assert_int_equal(a->volgmomenten[i], b->volgmomenten[i]);
}

static void assert_same_codes(const struct code *a, const struct code *b, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(a[i].code, b[i].code);
		assert_string_equal(a[i].naam, b[i].naam);
	}
}

static void assert_same_scales(const struct config *a, const struct config *b)
{
	assert_int_equal(a->niveaus_aantal, b->niveaus_aantal);
	for (size_t i = 0; i < a->niveaus_aantal; i++) {
		assert_string_equal(a->niveaus[i].code, b->niveaus[i].code);
		assert_string_equal(a->niveaus[i].naam, b->niveaus[i].naam);
		assert_int_equal(a->niveaus[i].rang, b->niveaus[i].rang);
		assert_int_equal(a->niveaus[i].so, b->niveaus[i].so);
		assert_int_equal(a->niveaus[i].vso, b->niveaus[i].vso);
	}
	assert_int_equal(a->bestemmingen_aantal, b->bestemmingen_aantal);
	assert_same_codes(a->bestemmingen, b->bestemmingen, a->bestemmingen_aantal);
	assert_int_equal(a->redenen_aantal, b->redenen_aantal);
	assert_same_codes(a->redenen, b->redenen, a->redenen_aantal);
}

static void assert_same_values(const struct config *a, const struct config *b)
{
	assert_string_equal(a->school_naam, b->school_naam);
	assert_string_equal(a->school_brin, b->school_brin);
	assert_int_equal(a->school_so, b->school_so);
	assert_int_equal(a->school_vso, b->school_vso);
	assert_string_equal(a->database, b->database);
	assert_string_equal(a->gebruiker, b->gebruiker);
	assert_int_equal(a->opp_dagen, b->opp_dagen);
	assert_int_equal(a->evaluatie_maanden, b->evaluatie_maanden);
	assert_int_equal(a->laatste_jaren, b->laatste_jaren);
	assert_int_equal(a->bewaren_maanden, b->bewaren_maanden);
	assert_int_equal(a->norm_niveau, b->norm_niveau);
	assert_int_equal(a->norm_streefniveau, b->norm_streefniveau);
	assert_int_equal(a->norm_sociaal, b->norm_sociaal);
	assert_int_equal(a->kleine_groep, b->kleine_groep);
	assert_int_equal(a->te_klein, b->te_klein);
	assert_int_equal(a->nazorg_maanden, b->nazorg_maanden);
	assert_int_equal(a->hoorrecht_vanaf, b->hoorrecht_vanaf);
	assert_int_equal(a->in_gebruik_vanaf, b->in_gebruik_vanaf);
	assert_int_equal(a->vergadering_maximum, b->vergadering_maximum);
	assert_int_equal(a->vergadering_minuten, b->vergadering_minuten);
	assert_int_equal(a->scherm_kleur, b->scherm_kleur);
	assert_int_equal(a->scherm_muis, b->scherm_muis);
	assert_int_equal(a->scherm_privacy, b->scherm_privacy);
	assert_int_equal(a->scherm_toegankelijk, b->scherm_toegankelijk);
}

static void assert_same(const struct config *a, const struct config *b)
{
	assert_same_values(a, b);
	assert_same_lists(a, b);
	assert_same_scales(a, b);
	for (size_t i = 0; i < SIGNAAL_AANTAL; i++) {
		assert_int_equal(a->signalen[i].aan, b->signalen[i].aan);
		assert_int_equal(a->signalen[i].vooraf, b->signalen[i].vooraf);
		assert_int_equal(a->signalen[i].na, b->signalen[i].na);
	}
}

/* ---- the defaults ---- */

static void the_defaults_are_those_of_the_contract(void **state)
{
	struct config *config = config_defaults();

	(void)state;
	assert_null(config->bestand);
	assert_string_equal(config->school_naam, "");
	assert_string_equal(config->database, "");
	assert_true(config->school_so && config->school_vso);
	assert_int_equal(config->leden_aantal, 0);
	assert_int_equal(config->opp_dagen, 42);
	assert_int_equal(config->evaluatie_maanden, 12);
	assert_int_equal(config->laatste_jaren, 2);
	assert_int_equal(config->bewaren_maanden, 36);
	assert_int_equal(config->norm_niveau, 75);
	assert_int_equal(config->norm_streefniveau, 75);
	assert_int_equal(config->norm_sociaal, 75);
	assert_int_equal(config->kleine_groep, 7);
	assert_int_equal(config->te_klein, 4);
	assert_int_equal(config->nazorg_maanden, 24);
	assert_int_equal(config->nazorg_uitzonderingen_aantal, 0);
	assert_int_equal(config->volgmomenten_aantal, 3);
	assert_int_equal(config->volgmomenten[0], 3);
	assert_int_equal(config->volgmomenten[1], 12);
	assert_int_equal(config->volgmomenten[2], 24);
	assert_int_equal(config->hoorrecht_vanaf, datum_make(2025, 8, 1));
	assert_int_equal(config->in_gebruik_vanaf, GEEN_DAG);
	assert_int_equal(config->vergadering_maximum, 15);
	assert_int_equal(config->vergadering_minuten, 6);
	assert_int_equal(config->scherm_kleur, KLEUR_AUTO);
	assert_true(config->scherm_muis);
	assert_false(config->scherm_privacy || config->scherm_toegankelijk);
	config_free(config);
}

static void assert_niveau(const struct config *config, const char *code, int rang,
	const char *afdelingen)
{
	const struct niveau *niveau = config_niveau(config, code);

	assert_non_null(niveau);
	assert_int_equal(niveau->rang, rang);
	assert_int_equal(niveau->so, strcmp(afdelingen, "vso") != 0);
	assert_int_equal(niveau->vso, strcmp(afdelingen, "so") != 0);
}

static void the_default_codes(void **state)
{
	struct config *config = config_defaults();

	(void)state;
	assert_int_equal(config->niveaus_aantal, 14);
	assert_niveau(config, "belevingsgericht", 1, "vso");
	assert_niveau(config, "activerend", 2, "vso");
	assert_niveau(config, "vso_dagbesteding", 2, "so");
	assert_niveau(config, "arbeidsmatig", 3, "vso");
	assert_niveau(config, "beschut", 4, "vso");
	assert_niveau(config, "vso_arbeidsmarkt", 4, "so");
	assert_niveau(config, "werk", 5, "vso");
	assert_niveau(config, "entree", 5, "vso");
	assert_niveau(config, "praktijkonderwijs", 5, "so, vso");
	assert_niveau(config, "vmbo_b", 6, "so, vso");
	assert_niveau(config, "vmbo_k", 7, "so, vso");
	assert_niveau(config, "vmbo_gt", 8, "so, vso");
	assert_niveau(config, "havo", 9, "so, vso");
	assert_niveau(config, "vwo", 10, "so, vso");
	assert_string_equal(config_niveau(config, "beschut")->naam, "beschut werk");
	assert_string_equal(config_niveau(config, "vmbo_gt")->naam, "vmbo-gt");
	assert_null(config_niveau(config, "beschut werk"));
	assert_null(config_niveau(config, NULL));
	assert_int_equal(config->bestemmingen_aantal, 22);
	assert_string_equal(config_bestemming(config, "geen"),
		"thuis zonder werk, uitkering of onderwijs");
	assert_string_equal(config_bestemming(config, "mbo_entree"), "mbo entree");
	assert_null(config_bestemming(config, ""));
	assert_int_equal(config->redenen_aantal, 11);
	assert_string_equal(config_reden(config, "geen_plek"), "geen plek");
	assert_null(config_reden(config, "Anders"));
	config_free(config);
}

static void the_default_signals(void **state)
{
	struct config *config = config_defaults();
	size_t on = 0;

	(void)state;
	assert_int_equal(SIGNAAL_AANTAL, 30);
	for (size_t i = 0; i < SIGNAAL_AANTAL; i++)
		on += config->signalen[i].aan;
	assert_int_equal(on, 29);
	assert_false(config->signalen[SIGNAAL_TLV_ONTBREEKT].aan);
	assert_int_equal(config->signalen[SIGNAAL_OPP_TERMIJN].vooraf, 28);
	assert_int_equal(config->signalen[SIGNAAL_OPP_TERMIJN].na, -1);
	assert_int_equal(config->signalen[SIGNAAL_OVERDRACHT].vooraf, 60);
	assert_int_equal(config->signalen[SIGNAAL_OVERDRACHT].na, 90);
	assert_int_equal(config->signalen[SIGNAAL_STAGE_BEOORDELING].na, 14);
	assert_string_equal(signaal_code_name(SIGNAAL_OPP_TERMIJN), "OPP_TERMIJN");
	assert_string_equal(signaal_code_name(SIGNAAL_AVG_BEWAARTERMIJN), "AVG_BEWAARTERMIJN");
	assert_string_equal(signaal_title(SIGNAAL_TLV_ONTBREEKT), "Geen tlv");
	config_free(config);
}

static void nothing_written_is_the_defaults(void **state)
{
	static const char *const files[] = {"", "\n", "# niets\n", "---\n", "---\n...\n", "~\n", "{}\n",
		"school:\ntermijnen: {}\nsignalen: ~\nleden:\n", "\xEF\xBB\xBF"};
	struct config *defaults = config_defaults();

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(files); i++) {
		struct loaded loaded = load_ok(files[i]);

		assert_string_equal(loaded.config->bestand, loaded.bestand);
		assert_same(loaded.config, defaults);
		loaded_clear(&loaded);
	}
	config_free(defaults);
}

/* ---- the example ---- */

static void read_example(struct text *out)
{
	FILE *file = fopen(EXAMPLE, "r");
	char chunk[4096];
	size_t got;

	if (!file)
		fail_msg("%s is not here: run the tests from the top of the project", EXAMPLE);
	while ((got = fread(chunk, 1, sizeof(chunk), file)) > 0)
		text_add_n(out, chunk, got);
	assert_false(ferror(file));
	fclose(file);
}

static void the_example_is_what_the_tables_say(void **state)
{
	struct text kept = {0};
	struct text written = {0};

	(void)state;
	read_example(&kept);
	config_write_example(&written);
	if (strcmp(text_str(&kept), text_str(&written)) != 0)
		fail_msg("%s is out of date: make %s", EXAMPLE, EXAMPLE);
	text_clear(&kept);
	text_clear(&written);
}

static void the_example_loads_as_the_defaults(void **state)
{
	struct config *defaults = config_defaults();
	struct text example = {0};
	struct loaded loaded;

	(void)state;
	config_write_example(&example);
	loaded = load_ok(text_str(&example));
	assert_same(loaded.config, defaults);
	loaded_clear(&loaded);
	text_clear(&example);
	config_free(defaults);
}

static void assert_has(const struct text *text, const char *part)
{
	if (!strstr(text_str(text), part))
		fail_msg("not in the example: %s", part);
}

/* Every key of the tables is there, in its section. */
static void the_example_is_complete(void **state)
{
	static const char *const keys[] = {
#define SECTIE(key, prose) key,
#define INSTELLING(key, ...) key,
#define LIJST(key, ...) key,
#include "cvb/instellingen.def"
#define SIGNAAL(code, ...) "signalen." #code,
#include "cvb/signalen.def"
	};
	struct text example = {0};
	char line[80];

	(void)state;
	config_write_example(&example);
	assert_int_equal(ARRAY_LEN(keys), 7 + 29 + 30);
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		const char *dot = strchr(keys[i], '.');

		snprintf(line, sizeof(line), "\n%s%s:", dot ? "  " : "", dot ? dot + 1 : keys[i]);
		assert_has(&example, line);
	}
	text_clear(&example);
}

static void the_example_explains(void **state)
{
	struct text example = {0};

	(void)state;
	config_write_example(&example);
	assert_has(&example, "\nschool:\n"
		"  # Naam van de school, zoals die op het scherm en op afdrukken staat.\n"
		"  naam: \"\"  # tekst van hooguit 100 tekens\n");
	assert_has(&example, "\n  opp_dagen: 42  # 1 tot 366\n");
	assert_has(&example, "\n#   - {naam: \"J. de Boer\", rol: \"voorzitter\"}\n"
		"leden: []  # een lijst van {naam, rol}\n");
	assert_has(&example, "\nredenen:  # een lijst van {code, naam}\n"
		"  - {code: \"laatbloeier\", naam: \"laatbloeier\"}\n");
	assert_has(&example, "\n  # Overdracht nog niet gedaan\n"
		"  OVERDRACHT: {aan: ja, vooraf: 60, na: 90}\n");
	text_clear(&example);
}

/* ---- there and back ---- */

static void assert_comes_back(const struct config *config)
{
	struct text yaml = {0};
	struct loaded loaded;

	config_write(config, &yaml);
	loaded = load_ok(text_str(&yaml));
	assert_same(loaded.config, config);
	loaded_clear(&loaded);
	text_clear(&yaml);
}

static void the_defaults_come_back(void **state)
{
	struct config *defaults = config_defaults();

	(void)state;
	assert_comes_back(defaults);
	config_free(defaults);
}

static void changed_settings_come_back(void **state)
{
	struct loaded loaded = load_ok(
		"school: {naam: \"'t Kofschip: \\\"#1\\\" \\\\ - {x}\", brin: \"00\", afdelingen: [so]}\n"
		"database: ~/cvb/cvb.db\ngebruiker: \"ja\"\n"
		"leden: [{naam: \"*ster\"}, {naam: \"&amp\", rol: \"null\"}, {naam: \" a \", rol: 😀}]\n"
		"termijnen: {opp_dagen: 1, evaluatie_maanden: 2, laatste_jaren: 3, bewaren_maanden: 4}\n"
		"normen: {niveau: 1, streefniveau: 2, sociaal: 3, kleine_groep: 4, te_klein: 5}\n"
		"nazorg:\n  maanden: 6\n  volgmomenten: [7]\n  uitzonderingen:\n"
		"  - {profiel: dagbesteding, vertrek_vanaf: 1-2-2030, maanden: 8}\n"
		"  - {profiel: vervolgonderwijs, vertrek_vanaf: 2031-12-31, maanden: 9}\n"
		"hoorrecht_vanaf: 0001-01-01\nin_gebruik_vanaf: 9999-12-31\n"
		"vergadering: {maximum: 10, minuten: 11}\n"
		"niveaus: [{code: a, naam: \"\\L\\P\\uFFFE\\uFFFF\", rang: 1, afdelingen: [vso]}]\n"
		"bestemmingen: [{code: \"null\", naam: \"~\"}]\nredenen: [{code: 1e3, naam: \"- x\"}]\n"
		"scherm: {kleur: licht, muis: nee, privacy: ja, toegankelijk: ja}\n"
		"signalen: {OVERDRACHT: {aan: nee, vooraf: 1, na: 2}, OPP_TERMIJN: {vooraf: 1000}}\n");

	(void)state;
	assert_string_equal(loaded.config->school_naam, "'t Kofschip: \"#1\" \\ - {x}");
	assert_string_equal(loaded.config->niveaus[0].naam,
		"\xE2\x80\xA8\xE2\x80\xA9\xEF\xBF\xBE\xEF\xBF\xBF");
	assert_comes_back(loaded.config);
	loaded_clear(&loaded);
}

/* A reader refuses control characters; a writer must not write a file that breaks on them. */
static void any_text_is_quoted(void **state)
{
	struct config *config = config_defaults();
	struct text yaml = {0};

	(void)state;
	config->gebruiker = "a\n\t\x1B\x7F\xC2\x85\xC2\xA0\"b";
	config_write(config, &yaml);
	assert_non_null(strstr(text_str(&yaml),
		"\ngebruiker: \"a\\x0A\\x09\\x1B\\x7F\\x85\xC2\xA0\\\"b\"\n"));
	text_clear(&yaml);
	config_free(config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_defaults_are_those_of_the_contract),
		cmocka_unit_test(the_default_codes),
		cmocka_unit_test(the_default_signals),
		cmocka_unit_test(nothing_written_is_the_defaults),
		cmocka_unit_test(the_example_is_what_the_tables_say),
		cmocka_unit_test(the_example_loads_as_the_defaults),
		cmocka_unit_test(the_example_is_complete),
		cmocka_unit_test(the_example_explains),
		cmocka_unit_test(the_defaults_come_back),
		cmocka_unit_test(changed_settings_come_back),
		cmocka_unit_test(any_text_is_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
