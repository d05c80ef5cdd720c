/* Everything that keeps a bundle out: each error of the contract with its file, line and column,
 * all of them at once, and nothing kept. */
#include "bundle_test.h"

#define KOP "leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum"

/* ---- files and headers ---- */

static void test_empty_file(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "opp.csv", "");
	/* The version may well stand in the file that is empty: no complaint about the doel. */
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n13;1;1;gedrag;x\n");
	assert_refused(bundle, "opp.csv:1: bestand:|leeg\n");
	assert_int_equal(record_count(bundle, E_leerling), 0);
}

static void test_header(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;Roepnaam \n"
		"1;Meer;Sem;32-1-2009;vso;Bo\n");
	bundle_file(bundle, "opp.csv", "leerlingnummer;status\n1;concept\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n1;1;1;gedrag;x\n");
	assert_refused(bundle,
		"leerlingen.csv:1: Roepnaam:|twee keer\n"
		"leerlingen.csv:1: inschrijfdatum:|ontbreekt\n"
		"leerlingen.csv:2: geboortedatum:|32-1-2009\n"
		"opp.csv:1: versie:|ontbreekt\n");
}

static void test_header_only(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", KOP "\n");
	assert_taken(bundle, 0, 0, 0);
	bundle_file(bundle, "leerlingen.csv", "achternaam\n");
	assert_refused(bundle,
		"leerlingen.csv:1: leerlingnummer:|\nleerlingen.csv:1: roepnaam:|\n"
		"leerlingen.csv:1: geboortedatum:|\nleerlingen.csv:1: afdeling:|\n"
		"leerlingen.csv:1: inschrijfdatum:|\n");
}

/* ---- values ---- */

static void test_values(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		KOP ";geslacht;leerroute;tijdelijk_verblijf\n"
		"1;Meer;Sem;31-02-2009;vso;2021-08-01;;;\n"
		"2;Meer;Sem;2009-02-31;vso;1 augustus;q;8;misschien\n"
		"3;Meer;Sem;2009-02-03;po;2021-08-01;;1,5;\n"
		";Meer;Sem;2009-02-03;vso;2021-08-01;;;\n"
		"-;Meer;Sem;2009-02-03;vso;2021-08-01;;;\n"
		"6;;-;2009-02-03;vso;2021-08-01;;;\n");
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van;dagen_per_week\n1;extern;2025-02-01;8\n"
		"1;intern;2025-02-01;2.5.1\n1;vrij;2025-02-01;\n");
	assert_refused(bundle,
		"leerlingen.csv:2: geboortedatum:|31-02-2009\n"
		"leerlingen.csv:3: geboortedatum:|2009-02-31\n"
		"leerlingen.csv:3: inschrijfdatum:|1 augustus\n"
		"leerlingen.csv:3: geslacht:|\"q\"\n"
		"leerlingen.csv:3: leerroute:|8\n"
		"leerlingen.csv:3: tijdelijk_verblijf:|misschien\n"
		"leerlingen.csv:4: afdeling:|\"po\"\n"
		"leerlingen.csv:4: leerroute:|1,5\n"
		"leerlingen.csv:5: leerlingnummer:|verplicht\n"
		"leerlingen.csv:6: leerlingnummer:|verplicht\n"
		"leerlingen.csv:7: achternaam:|verplicht\n"
		"leerlingen.csv:7: roepnaam:|verplicht\n"
		"stages.csv:2: dagen_per_week:|8\n"
		"stages.csv:3: dagen_per_week:|2.5.1\n"
		"stages.csv:4: soort:|\"vrij\"\n");
	assert_int_equal(record_count(bundle, E_leerling), 0);
}

static void test_codes_of_the_config(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status;bestemming;niveau;wijziging_reden;uitstroomprofiel\n"
		"1;1;concept;mbo_entree;entree;stagnatie;arbeid\n"
		"1;2;concept;maan;hoog;zomaar;sport\n");
	assert_refused(bundle,
		"opp.csv:3: bestemming:|maan\nopp.csv:3: niveau:|hoog\n"
		"opp.csv:3: wijziging_reden:|zomaar\nopp.csv:3: uitstroomprofiel:|sport\n");
}

static void test_clearing_what_is_required(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n1;1;concept\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort\n1;2026-02-01;einduitstroom\n");
	assert_taken(bundle, 2, 0, 0);
	bundle_file(bundle, "leerlingen.csv", KOP "\n1;-;;-;;\n");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status;afdeling\n1;1;-;-\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort;afdeling;ingeschreven_op\n1;2026-02-01;-;-;-\n");
	assert_refused(bundle,
		"leerlingen.csv:2: achternaam:|verplicht\n"
		"leerlingen.csv:2: geboortedatum:|verplicht\n"
		"opp.csv:2: status:|verplicht\n"
		"uitstroom.csv:2: soort:|verplicht\n");
}

/* The kinds of schema 2: what they refer to must be there, and their codes are fixed. */
static void test_marks_and_consent(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n1;1;concept\n");
	bundle_file(bundle, "vergaderingen.csv", "datum\n2026-12-03\n");
	bundle_file(bundle, "aandachtspunten.csv",
		"leerlingnummer;datum;nr;tekst\n2;2026-01-02;1;x\n1;2026-02-30;1;x\n1;2026-01-02;1;\n");
	bundle_file(bundle, "toestemmingen.csv",
		"leerlingnummer;nr;soort;opp_versie;antwoord;getekend\n"
		"1;1;instemming;1;ja;nee\n1;2;instemming;2;misschien;soms\n1;3;zomaar;;;\n"
		"1;1;anders;;nee;\n");
	bundle_file(bundle, "agendapunten.csv",
		"datum;leerlingnummer;stand;besteed;aangehouden_naar\n"
		"2026-12-03;1;aangehouden;7,5;2027-01-14\n2026-12-04;1;;;\n"
		"3-12-2026;1;klaar;-1;ooit\n");
	assert_refused(bundle,
		"aandachtspunten.csv:2: leerlingnummer:|leerling 2 staat niet\n"
		"aandachtspunten.csv:3: datum:|2026-02-30\n"
		"aandachtspunten.csv:4: tekst:|verplicht\n"
		"toestemmingen.csv:3: antwoord:|kies uit gevraagd, ja, nee\n"
		"toestemmingen.csv:3: getekend:|soms\n"
		"toestemmingen.csv:3: opp_versie:|opp-versie 2 staat niet\n"
		"toestemmingen.csv:4: soort:|kies uit instemming, overdracht, contact, anders\n"
		"toestemmingen.csv:4: antwoord:|verplicht\n"
		"toestemmingen.csv:5: nr:|regel 2\n"
		"agendapunten.csv:3: datum:|de vergadering van 2026-12-04 staat niet\n"
		"agendapunten.csv:4: stand:|kies uit open, besproken, aangehouden\n"
		"agendapunten.csv:4: besteed:|-1\n"
		"agendapunten.csv:4: aangehouden_naar:|ooit\n"
		"agendapunten.csv:4: leerlingnummer:|regel 2\n");
}

/* ---- rules over a row ---- */

static void test_rules(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1"); /* since 2021-08-01 */
	bundle_file(bundle, "leerlingen.csv",
		KOP "\n2;Meer;Sem;2026-11-22;vso;2021-08-01\n3;Meer;Sem;2026-11-21;vso;2021-08-01\n");
	bundle_file(bundle, "tlv.csv",
		"leerlingnummer;nummer;van;tot\n1;a;2020-01-02;2020-01-01\n1;b;2020-01-02;2020-01-02\n");
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status;vastgesteld_op;afwijking_van;afwijking_tot\n"
		"1;1;vastgesteld;;2025-02-01;2025-01-31\n");
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van;tot\n1;intern;2025-02-01;2025-01-31\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort;ingeschreven_op\n"
		"1;2021-07-31;einduitstroom;\n1;2021-08-01;einduitstroom;\n"
		"1;2021-07-30;einduitstroom;2021-07-31\n1;2021-07-29;einduitstroom;2021-07-29\n");
	assert_refused(bundle,
		"leerlingen.csv:2: geboortedatum:|na vandaag\n"
		"tlv.csv:2: tot:|voor het begin\n"
		"opp.csv:2: afwijking_tot:|voor het begin\n"
		"opp.csv:2: vastgesteld_op:|datum van vaststelling\n"
		"stages.csv:2: tot:|voor het begin\n"
		"uitstroom.csv:2: datum:|voor de inschrijving\n"
		"uitstroom.csv:4: datum:|voor de inschrijving\n");
}

static void test_rule_over_old_and_new_together(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "tlv.csv", "leerlingnummer;nummer;van;tot\n1;a;2020-01-02;2021-01-01\n");
	assert_taken(bundle, 1, 0, 0);
	bundle_file(bundle, "tlv.csv", "leerlingnummer;nummer;van\n1;a;2022-01-01\n");
	assert_refused(bundle, "tlv.csv:2: tot:|voor het begin\n");
	bundle_file(bundle, "tlv.csv", "leerlingnummer;nummer;van;tot\n1;a;2022-01-01;-\n");
	assert_taken(bundle, 0, 1, 0);
}

/* ---- keys and references ---- */

static void test_same_key_twice(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		LEERLINGEN "13;Vries;Bo;2014-01-01;so;2020-08-01\n"
		"012;Vries;Bo;2014-01-01;so;2020-08-01\n");
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van\n13;intern;2025-02-01\n13;extern;2025-02-01\n"
		"13;Intern;1-2-2025\n");
	bundle_file(bundle, "acties.csv", "nummer;omschrijving\n7;a\n07;b\n");
	assert_refused(bundle,
		"leerlingen.csv:4: leerlingnummer:|regel 3\n"
		"stages.csv:4: soort:|regel 2\n"
		"acties.csv:3: nummer:|regel 2\n");
}

static void test_references(void **state)
{
	struct bundle *bundle = *state;
	struct record sem = school_leerling(&bundle->school, "0012");

	school_add(&bundle->school, E_opp, sem.id, "versie=1|status=concept|afdeling=vso");
	school_add(&bundle->school, E_vergadering, 0, "datum=2026-09-01");
	bundle_file(bundle, "contacten.csv", "leerlingnummer;naam\n12;Ada\n0012;Ada\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n"
		"0012;1;1;gedrag;x\n0012;2;1;gedrag;x\n99;1;1;gedrag;x\n");
	bundle_file(bundle, "evaluaties.csv",
		"leerlingnummer;datum;opp_versie;besluit;motivatie\n"
		"0012;2026-01-01;;handhaven;x\n0012;2026-01-02;3;handhaven;x\n");
	bundle_file(bundle, "besluiten.csv",
		"datum;leerlingnummer;nr;besluit\n1-9-2026;0012;1;ja\n2026-09-02;98;1;ja\n");
	bundle_file(bundle, "acties.csv",
		"nummer;leerlingnummer;omschrijving;vergadering\n1;97;a;2026-09-01\n"
		"2;;b;2026-09-03\n");
	assert_refused(bundle,
		"contacten.csv:2: leerlingnummer:|leerling 12 staat niet\n"
		"doelen.csv:3: opp_versie:|opp-versie 2 staat niet\n"
		"doelen.csv:4: leerlingnummer:|leerling 99 staat niet\n"
		"evaluaties.csv:3: opp_versie:|opp-versie 3 staat niet\n"
		"besluiten.csv:3: leerlingnummer:|leerling 98 staat niet\n"
		"besluiten.csv:3: datum:|2026-09-02 staat niet\n"
		"acties.csv:2: leerlingnummer:|leerling 97 staat niet\n"
		"acties.csv:3: vergadering:|2026-09-03 staat niet\n");
	assert_int_equal(record_count(bundle, E_contact), 0);
}

/* A row that refers to a row with an error has none itself. */
static void test_no_errors_that_follow_from_another(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		KOP "\n1;Meer;Sem;x;vso;2021-08-01\n2;Meer\n3;Meer;Sem;2009-01-01;;y\n"
		"4;Meer;Sem;2009-01-01;vso;2027-01-01;z\n");
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status\n1;1;onbekend\n2;1;concept\n3;1;concept;;;\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n"
		"1;1;1;gedrag;x\n2;1;1;gedrag;x\n3;1;1;gedrag;x\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort\n3;2026-02-01;einduitstroom\n4;2026-02-01;einduitstroom\n");
	assert_refused(bundle,
		"leerlingen.csv:2: geboortedatum:|\"x\"\n"
		"leerlingen.csv:3: rij:|2 velden\n"
		"leerlingen.csv:4: inschrijfdatum:|\"y\"\n"
		"leerlingen.csv:4: afdeling:|verplicht\n"
		"leerlingen.csv:5: rij:|7 velden\n"
		"opp.csv:2: status:|onbekend\n"
		"opp.csv:4: rij:|6 velden\n");
}

/* Without a good key a row is still looked at; what is empty may be meant to stay as it is. */
static void test_the_rest_of_a_row_without_key(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "leerlingen.csv",
		KOP ";leerroute\n;;;2027-01-01;vso;;9\n1;;;;;;\n1;-;;;;;\n");
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van;tot\n2;q;2025-02-01;2025-01-01\n");
	assert_refused(bundle,
		"leerlingen.csv:2: leerroute:|9\n"
		"leerlingen.csv:2: leerlingnummer:|verplicht\n"
		"leerlingen.csv:2: geboortedatum:|na vandaag\n"
		"leerlingen.csv:4: leerlingnummer:|regel 3\n"
		"leerlingen.csv:4: achternaam:|verplicht\n"
		"stages.csv:2: soort:|\"q\"\n"
		"stages.csv:2: leerlingnummer:|leerling 2 staat niet\n"
		"stages.csv:2: tot:|voor het begin\n");
}

/* ---- bytes ---- */

static void test_bytes(void **state)
{
	static const char notities[] =
		"leerlingnummer;datum;nr;tekst\n"
		"1;2026-01-01;1;a\0b\n"
		"1;2026-01-01;2;\"eerste\nregel\"\n"
		"1;2026-01-01;3;a\x81z\n"
		"1;2026-01-01;4\n"
		"1;2026-01-01;5;\"x\"y\n"
		"1;2026-01-01;\"6;open\n1;2026-01-01;7;z\n";
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_bytes(bundle, "notities.csv", notities, sizeof(notities) - 1);
	assert_refused(bundle,
		"notities.csv:2: tekst:|NUL\n"
		"notities.csv:5: tekst:|Windows-1252\n"
		"notities.csv:6: rij:|3 velden\n"
		"notities.csv:7: tekst:|achter het sluitende\n"
		"notities.csv:8: nr:|regel 8\n"); /* tekst is not missing too */
}

static void test_damaged_header(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", "\"" KOP "\n1;Meer;Sem;2009-03-12;vso;2021-08-01\n");
	bundle_file(bundle, "notities.csv", "leerlingnummer;datum;nr;tekst\n1;2026-01-01;1;x\n");
	assert_refused(bundle, "leerlingen.csv:1: kolom 1:|regel 1\n");
}

static void test_no_control_characters_in_complaints(void **state)
{
	struct bundle *bundle = *state;
	const char *said;

	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;"
		"\"\x1B[31m\nvals.csv:9: x: y\"\n"
		"1;Meer;Sem;\"\x1B]0;x\x07\n\xC2\x9B\xE2\x80\xAE\";vso;2021-08-01;\n");
	/* The header takes lines 1 and 2. */
	assert_refused(bundle, "leerlingen.csv:3: geboortedatum:|␛]0;x␇␊\n");
	for (said = text_str(&bundle->uitslag.meldingen); *said; said++)
		assert_true((unsigned char)*said >= 0x20 || *said == '\n');
	assert_string_equal(text_str(&bundle->uitslag.waarschuwingen),
		"leerlingen.csv:1: ␛[31m␊vals.csv:9: x: y: deze kolom is onbekend en wordt "
		"overgeslagen\n");
}

static void test_many_errors(void **state)
{
	struct bundle *bundle = *state;
	struct text text = {0};
	size_t lines = 0;

	text_add(&text, KOP "\n");
	for (int i = 0; i < 1234; i++)
		text_printf(&text, "%d;Meer;Sem;gisteren;vso;2021-08-01\n", i);
	bundle_file(bundle, "leerlingen.csv", text_str(&text));
	text_clear(&text);
	assert_int_equal(bundle_import(bundle), ERR_INPUT);
	assert_int_equal(bundle->uitslag.fouten, 1234);
	for (const char *c = text_str(&bundle->uitslag.meldingen); *c; c++)
		lines += *c == '\n';
	assert_int_equal(lines, 1001);
	assert_non_null(strstr(text_str(&bundle->uitslag.meldingen), "\nen nog 234 fouten\n"));
	assert_non_null(strstr(bundle->err.sentence, "1234 fouten"));
}

static void test_error_in_the_last_file_keeps_all_out(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status;vastgesteld_op\n13;1;vastgesteld;2026-01-01\n");
	bundle_file(bundle, "notities.csv", "leerlingnummer;datum;nr;tekst\n13;2026-13-01;1;x\n");
	assert_refused(bundle, "notities.csv:2: datum:|2026-13-01\n");
	assert_int_equal(record_count(bundle, E_leerling), 0);
	assert_int_equal(record_count(bundle, E_opp), 0);
	assert_false(journaal_undoable(bundle->school.store, &bundle->school.arena,
	                               &(struct journaal_regel){0}));
}

static void test_read_only(void **state)
{
	struct bundle *bundle = *state;

	bundle->school.store->alleen_lezen = true;
	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	assert_int_equal(bundle_import(bundle), ERR_READ_ONLY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BUNDLE_TEST(test_empty_file),
		BUNDLE_TEST(test_header),
		BUNDLE_TEST(test_header_only),
		BUNDLE_TEST(test_values),
		BUNDLE_TEST(test_codes_of_the_config),
		BUNDLE_TEST(test_clearing_what_is_required),
		BUNDLE_TEST(test_marks_and_consent),
		BUNDLE_TEST(test_rules),
		BUNDLE_TEST(test_rule_over_old_and_new_together),
		BUNDLE_TEST(test_same_key_twice),
		BUNDLE_TEST(test_references),
		BUNDLE_TEST(test_no_errors_that_follow_from_another),
		BUNDLE_TEST(test_the_rest_of_a_row_without_key),
		BUNDLE_TEST(test_bytes),
		BUNDLE_TEST(test_damaged_header),
		BUNDLE_TEST(test_no_control_characters_in_complaints),
		BUNDLE_TEST(test_many_errors),
		BUNDLE_TEST(test_error_in_the_last_file_keeps_all_out),
		BUNDLE_TEST(test_read_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
