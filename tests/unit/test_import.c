/* A bundle is taken in: new, changed and unchanged records, defaults, one file, a trial. */
#include "bundle_test.h"

/* ---- what comes in ---- */

static void test_new_then_the_same(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	assert_taken(bundle, 2, 0, 0);
	assert_true(bundle->uitslag.soorten[E_leerling].gelezen);
	assert_false(bundle->uitslag.soorten[E_opp].gelezen);
	assert_string_equal(value_of(bundle, E_leerling, "0012", V_leerling_geboortedatum),
	                    "2009-03-12");
	assert_string_equal(value_of(bundle, E_leerling, "13", V_leerling_inschrijfdatum),
	                    "2019-08-01");
	assert_int_equal(leerling_id(bundle->school.store, "12"), 0); /* leading zeros count */
	assert_taken(bundle, 0, 0, 2);
}

static bool count_regel(const struct journaal_regel *regel, void *context)
{
	(void)regel;
	++*(size_t *)context;
	return true;
}

static void test_journal(void **state)
{
	struct bundle *bundle = *state;
	struct journaal_regel regel;
	size_t count = 0;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	assert_taken(bundle, 2, 0, 0);
	assert_taken(bundle, 0, 0, 2); /* a second run says nothing changed, also to the journal */
	journaal_visit(bundle->school.store, 0, count_regel, &count);
	assert_int_equal(count, 1);
	assert_true(journaal_undoable(bundle->school.store, &bundle->school.arena, &regel));
	assert_string_equal(regel.handeling, "import");
	assert_non_null(strstr(regel.omschrijving, "2 nieuw, 0 gewijzigd"));
	assert_int_equal(journaal_undo(bundle->school.store, regel.nummer, &bundle->err), OK);
	assert_int_equal(record_count(bundle, E_leerling), 0);
}

static void test_update(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;groep;mentor\n"
		"1;Meer;Sem;2009-03-12;vso;2021-08-01;A3;Els\n");
	assert_taken(bundle, 1, 0, 0);
	/* An empty cell leaves what is there, also in a required column; - clears. */
	bundle_file(bundle, "leerlingen.csv",
		"roepnaam,leerlingnummer,achternaam,geboortedatum,afdeling,inschrijfdatum,groep,mentor\n"
		"Samuel,1,,,,,-,\n");
	assert_taken(bundle, 0, 1, 0);
	assert_string_equal(value_of(bundle, E_leerling, "1", V_leerling_roepnaam), "Samuel");
	assert_string_equal(value_of(bundle, E_leerling, "1", V_leerling_achternaam), "Meer");
	assert_string_equal(value_of(bundle, E_leerling, "1", V_leerling_mentor), "Els");
	assert_null(value_of(bundle, E_leerling, "1", V_leerling_groep));
}

static void test_text_of_a_dash(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "notities.csv",
		"leerlingnummer;datum;nr;tekst;soort\n1;2026-01-02;1;'-;'=1+1\n");
	assert_taken(bundle, 1, 0, 0);
	assert_string_equal(value_of(bundle, E_notitie, "1", V_notitie_tekst), "-");
	assert_string_equal(value_of(bundle, E_notitie, "1", V_notitie_soort), "=1+1");
	bundle_file(bundle, "notities.csv",
		"leerlingnummer;datum;nr;tekst;soort\n1;2026-01-02;1;'-;-\n");
	assert_taken(bundle, 0, 1, 0);
	assert_null(value_of(bundle, E_notitie, "1", V_notitie_soort));
}

static void test_values(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van;dagen_per_week;uren\n1;extern;3-2-2026;2,5;16\n");
	bundle_file(bundle, "contacten.csv",
		"leerlingnummer;naam;gezag;volgorde;telefoon\n1;Ada;J;01;'+31 6 12345678\n");
	assert_taken(bundle, 2, 0, 0);
	assert_string_equal(value_of(bundle, E_stage, "1", V_stage_van), "2026-02-03");
	assert_string_equal(value_of(bundle, E_stage, "1", V_stage_dagen_per_week), "2.5");
	assert_string_equal(value_of(bundle, E_stage, "1", V_stage_uren), "16");
	assert_string_equal(value_of(bundle, E_contact, "1", V_contact_gezag), "ja");
	assert_string_equal(value_of(bundle, E_contact, "1", V_contact_volgorde), "1");
	assert_string_equal(value_of(bundle, E_contact, "1", V_contact_telefoon), "+31 6 12345678");
	/* The same values in another notation are no change. */
	bundle_file(bundle, "stages.csv",
		"leerlingnummer;soort;van;dagen_per_week;uren\n1;extern;2026-02-03;2.50;16,0\n");
	assert_taken(bundle, 0, 0, 2);
}

/* Other systems number with dates, or through the whole school. */
static void test_large_numbers(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n1;202601;concept\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n1;202601;123456;gedrag;x\n");
	bundle_file(bundle, "notities.csv",
		"leerlingnummer;datum;nr;tekst\n1;2026-01-02;20260102;x\n");
	assert_taken(bundle, 3, 0, 0);
	assert_taken(bundle, 0, 0, 3);
	assert_string_equal(value_of(bundle, E_opp, "1", V_opp_versie), "202601");
	assert_string_equal(value_of(bundle, E_doel, "1", V_doel_nr), "123456");
	assert_string_equal(value_of(bundle, E_notitie, "1", V_notitie_nr), "20260102");
}

static void test_all_kinds(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "agendapunten.csv", "datum;leerlingnummer\n1-9-2026;13\n");
	bundle_file(bundle, "toestemmingen.csv",
		"leerlingnummer;nr;soort;opp_versie;antwoord\n13;1;instemming;1;gevraagd\n");
	bundle_file(bundle, "aandachtspunten.csv",
		"leerlingnummer;datum;nr;tekst\n13;2026-01-02;1;x\n");
	bundle_file(bundle, "notities.csv", "leerlingnummer;datum;nr;tekst\n13;2026-01-02;1;x\n");
	bundle_file(bundle, "acties.csv",
		"nummer;leerlingnummer;omschrijving;vergadering\n1;;bellen;\n2;13;mailen;2026-09-01\n");
	bundle_file(bundle, "besluiten.csv", "datum;leerlingnummer;nr;besluit\n1-9-2026;13;1;ja\n");
	bundle_file(bundle, "vergaderingen.csv", "datum;plaats\n2026-09-01;lokaal 3\n");
	bundle_file(bundle, "nazorg.csv", "leerlingnummer;datum;wijze\n0012;2026-05-01;telefoon\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort\n0012;2026-02-01;einduitstroom\n");
	bundle_file(bundle, "stages.csv", "leerlingnummer;soort;van\n0012;intern;2025-02-01\n");
	bundle_file(bundle, "evaluaties.csv",
		"leerlingnummer;datum;opp_versie;besluit;motivatie\n13;2026-01-01;1;handhaven;gaat goed\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving\n13;1;1;gedrag;telt tot 10\n");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n13;1;concept\n");
	bundle_file(bundle, "tlv.csv", "leerlingnummer;nummer;van\n13;T1;2020-01-01\n");
	bundle_file(bundle, "contacten.csv", "leerlingnummer;naam\n13;Ada\n");
	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	assert_taken(bundle, 18, 0, 0);
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		assert_true(bundle->uitslag.soorten[nr].gelezen);
	assert_taken(bundle, 0, 0, 18);
}

static void test_blank_rows(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN ";;;;;\n\n;;;;;\n\n");
	assert_taken(bundle, 2, 0, 0);
}

static void test_cp1252_bundle(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\r\n"
		"1;Gro\xDFl;Zo\xEB;2009-03-12;vso;2021-08-01\r\n");
	assert_taken(bundle, 1, 0, 0);
	assert_string_equal(value_of(bundle, E_leerling, "1", V_leerling_achternaam), "Großl");
	assert_string_equal(value_of(bundle, E_leerling, "1", V_leerling_roepnaam), "Zoë");
}

/* ---- the three defaults ---- */

static void test_opp_afdeling(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1"); /* vso */
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status;afdeling\n1;1;concept;\n");
	assert_taken(bundle, 1, 0, 0);
	assert_string_equal(value_of(bundle, E_opp, "1", V_opp_afdeling), "vso");
	/* Filled in once: a later change of the pupil does not touch it. */
	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n"
		"1;;;;so;\n2;Vries;Bo;2014-01-01;so;2020-08-01\n");
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status\n1;1;concept\n2;1;concept\n");
	assert_taken(bundle, 2, 1, 1);
	assert_string_equal(value_of(bundle, E_opp, "1", V_opp_afdeling), "vso");
	assert_string_equal(value_of(bundle, E_opp, "2", V_opp_afdeling), "so");
}

static void test_bundle_wins_over_database(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1"); /* vso, since 2021-08-01 */
	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n"
		"1;;;;so;2022-08-01\n");
	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n1;1;concept\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort\n1;2026-02-01;tussentijds_gepland\n");
	assert_taken(bundle, 2, 1, 0);
	assert_string_equal(value_of(bundle, E_opp, "1", V_opp_afdeling), "so");
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_afdeling), "so");
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_ingeschreven_op),
	                    "2022-08-01");
}

static void test_uitstroom_defaults(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1");
	school_leerling(&bundle->school, "2");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort;afdeling;ingeschreven_op\n"
		"1;2022-07-31;overgang_so_vso;;\n"
		"2;2026-02-01;einduitstroom;-;2020-01-01\n");
	assert_taken(bundle, 2, 0, 0);
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_afdeling), "so");
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_ingeschreven_op),
	                    "2021-08-01");
	assert_string_equal(value_of(bundle, E_uitstroom, "2", V_uitstroom_afdeling), "vso");
	assert_string_equal(value_of(bundle, E_uitstroom, "2", V_uitstroom_ingeschreven_op),
	                    "2020-01-01");
}

/* The record kinds with defaults, of pupil 1: the cells of afdeling, and of ingeschreven_op. */
static void give_defaulted(struct bundle *bundle, const char *of_opp, const char *of_uitstroom)
{
	char text[256];

	snprintf(text, sizeof(text), "leerlingnummer;versie;status;afdeling\n1;1;concept;%s\n",
	         of_opp);
	bundle_file(bundle, "opp.csv", text);
	snprintf(text, sizeof(text), "leerlingnummer;datum;soort;afdeling;ingeschreven_op\n"
	         "1;2022-07-31;overgang_so_vso;%s\n", of_uitstroom);
	bundle_file(bundle, "uitstroom.csv", text);
}

static void assert_defaulted(struct bundle *bundle, const char *of_opp, const char *of_uitstroom,
	const char *since)
{
	assert_string_equal(value_of(bundle, E_opp, "1", V_opp_afdeling), of_opp);
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_afdeling), of_uitstroom);
	assert_string_equal(value_of(bundle, E_uitstroom, "1", V_uitstroom_ingeschreven_op), since);
}

/* What is cleared gets its default again, so that the same file twice changes nothing. */
static void test_cleared_defaults(void **state)
{
	struct bundle *bundle = *state;

	school_leerling(&bundle->school, "1"); /* vso, since 2021-08-01 */
	give_defaulted(bundle, "-", "-;-");
	assert_taken(bundle, 2, 0, 0);
	assert_taken(bundle, 0, 0, 2);
	give_defaulted(bundle, "so", "vso;2020-08-01");
	assert_taken(bundle, 0, 2, 0);
	assert_defaulted(bundle, "so", "vso", "2020-08-01");
	give_defaulted(bundle, "-", "-;-");
	assert_taken(bundle, 0, 2, 0);
	assert_defaulted(bundle, "vso", "so", "2021-08-01");
}

/* ---- an action may lose its pupil, or get another ---- */

static void test_action_and_its_pupil(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "acties.csv",
		"nummer;leerlingnummer;omschrijving\n1;13;a\n2;13;b\n3;13;c\n");
	assert_taken(bundle, 5, 0, 0);
	bundle_file(bundle, "acties.csv",
		"nummer;leerlingnummer;omschrijving\n1;0012;\n2;-;\n3;;\n");
	assert_taken(bundle, 0, 2, 3);
	assert_string_equal(value_of(bundle, E_actie, "0012", V_actie_nummer), "1");
	assert_string_equal(value_of(bundle, E_actie, "13", V_actie_nummer), "3");
	assert_int_equal(record_count(bundle, E_actie), 3);
}

/* ---- one file ---- */

static enum status import_one(struct bundle *bundle, const char *name, const char *text)
{
	char path[192];

	bundle_file(bundle, name, text);
	snprintf(path, sizeof(path), "%s/%s", bundle->map, name);
	return bundle_import_as(bundle, path, false);
}

static void test_one_file_by_name(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "opp.csv", "leerlingnummer;versie;status\n0012;1;concept\n");
	assert_int_equal(import_one(bundle, "leerlingen.csv", LEERLINGEN), OK);
	assert_int_equal(record_count(bundle, E_leerling), 2);
	assert_int_equal(record_count(bundle, E_opp), 0);
}

static void test_one_file_by_header(void **state)
{
	struct bundle *bundle = *state;

	assert_int_equal(import_one(bundle, "export van het las.csv", LEERLINGEN), OK);
	assert_true(bundle->uitslag.soorten[E_leerling].gelezen);
	assert_int_equal(record_count(bundle, E_leerling), 2);
	/* What a stage needs and nothing unknown: uitstroom needs datum, tlv needs nummer. */
	assert_int_equal(import_one(bundle, "x.txt",
		"leerlingnummer;soort;van;organisatie\n13;intern;2025-01-01;\n"), OK);
	assert_int_equal(record_count(bundle, E_stage), 1);
}

static void test_one_file_without_kind(void **state)
{
	struct bundle *bundle = *state;

	assert_int_equal(import_one(bundle, "x.csv", "leerlingnummer;kleur\n1;rood\n"), ERR_INPUT);
	assert_non_null(strstr(text_str(&bundle->uitslag.meldingen), "x.csv:1: bestand: "));
	/* One column unknown to notities, another one to besluiten: as near to both. */
	assert_int_equal(import_one(bundle, "y.csv",
		"leerlingnummer;datum;nr;tekst;besluit\n1;2026-01-01;1;x;y\n"), ERR_INPUT);
	assert_non_null(strstr(text_str(&bundle->uitslag.meldingen), "geef het bestand de naam"));
}

/* ---- what cannot be read ---- */

static void test_unreadable_paths(void **state)
{
	struct bundle *bundle = *state;

	assert_int_equal(bundle_import_as(bundle, "/nergens/te/vinden", false), ERR_FILE);
	assert_int_equal(bundle_import_as(bundle, "/dev/null", false), ERR_FILE);
	assert_int_equal(bundle_import(bundle), ERR_INPUT); /* an empty folder */
	assert_non_null(strstr(bundle->err.sentence, "leerlingen.csv"));
	assert_int_equal(import_one(bundle, "school.xml", "<EDEX/>"), ERR_INPUT);
	assert_non_null(strstr(bundle->err.sentence, "leerlingen.csv"));
	bundle_drop(bundle, "school.xml");
	snprintf(bundle->err.sentence, sizeof(bundle->err.sentence), "%s/opp.csv", bundle->map);
	assert_int_equal(mkdir(bundle->err.sentence, 0700), 0);
	assert_int_equal(bundle_import(bundle), ERR_FILE);
}

static void test_warnings(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv",
		"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum;bsn;;"
		"tussenvoegesl\n"
		"1;Meer;Sem;2009-03-12;vso;2021-08-01;123;;van\n");
	bundle_file(bundle, "leerling.csv", "x\n");
	bundle_file(bundle, "leesmij.txt", "x\n");
	assert_taken(bundle, 1, 0, 0);
	assert_string_equal(text_str(&bundle->uitslag.waarschuwingen),
		"leerling.csv: dit bestand hoort niet bij de bundel en is niet gelezen; bedoeld is "
		"misschien leerlingen.csv\n"
		"leerlingen.csv:1: bsn: deze kolom is onbekend en wordt overgeslagen\n"
		"leerlingen.csv:1: (zonder naam): deze kolom is onbekend en wordt overgeslagen\n"
		"leerlingen.csv:1: tussenvoegesl: deze kolom is onbekend en wordt overgeslagen; "
		"bedoeld is misschien tussenvoegsel\n");
}

/* ---- a trial ---- */

static void test_trial(void **state)
{
	struct bundle *bundle = *state;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status;vastgesteld_op\n13;1;vastgesteld;2026-01-01\n");
	assert_int_equal(bundle_import_as(bundle, bundle->map, true), OK);
	assert_int_equal(bundle->uitslag.soorten[E_leerling].nieuw, 2);
	assert_int_equal(bundle->uitslag.soorten[E_opp].nieuw, 1);
	assert_int_equal(record_count(bundle, E_leerling), 0);
	assert_taken(bundle, 3, 0, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BUNDLE_TEST(test_new_then_the_same),
		BUNDLE_TEST(test_journal),
		BUNDLE_TEST(test_update),
		BUNDLE_TEST(test_text_of_a_dash),
		BUNDLE_TEST(test_values),
		BUNDLE_TEST(test_large_numbers),
		BUNDLE_TEST(test_all_kinds),
		BUNDLE_TEST(test_blank_rows),
		BUNDLE_TEST(test_cp1252_bundle),
		BUNDLE_TEST(test_opp_afdeling),
		BUNDLE_TEST(test_bundle_wins_over_database),
		BUNDLE_TEST(test_uitstroom_defaults),
		BUNDLE_TEST(test_cleared_defaults),
		BUNDLE_TEST(test_action_and_its_pupil),
		BUNDLE_TEST(test_one_file_by_name),
		BUNDLE_TEST(test_one_file_by_header),
		BUNDLE_TEST(test_one_file_without_kind),
		BUNDLE_TEST(test_unreadable_paths),
		BUNDLE_TEST(test_warnings),
		BUNDLE_TEST(test_trial),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
