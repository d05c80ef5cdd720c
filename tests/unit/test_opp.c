/* The life of an opp version: copied forward, weighed, vastgesteld, frozen, undone. */
#include "cvb_test.h"
#include "school.h"

#define DELEN "|bestemming=beschut_werk|onderbouwing=Past.|belemmerend=Tempo.|bevorderend=Inzet." \
	"|ondersteuning=Coach.|handelingsdeel=nee|niveau=beschut|uitstroomprofiel=arbeidsmarkt"

static bool blocks(struct school *school, const struct record *opp, dag op, int veld)
{
	struct bezwaren bezwaren = opp_bezwaren(school->store, opp, op, &school->arena);

	for (size_t i = 0; i < bezwaren.aantal; i++)
		if (bezwaren.rijen[i].veld == veld && bezwaren.rijen[i].houdt_tegen)
			return true;
	return false;
}

static int blocking(struct school *school, const struct record *opp, dag op)
{
	struct bezwaren bezwaren = opp_bezwaren(school->store, opp, op, &school->arena);

	return (int)bezwaren_tegen(&bezwaren);
}

static struct record full_concept(struct school *school, int64_t leerling, int versie,
	const char *more)
{
	return school_add(school, E_opp, leerling, arena_printf(&school->arena,
		"versie=%d|status=concept|afdeling=vso|oogo_op=2026-11-01" DELEN "%s", versie,
		more));
}

static struct concept concept_for(struct school *school, const struct record *leerling)
{
	return (struct concept){
		.store = school->store, .leerling = leerling, .arena = &school->arena };
}

static void establish(struct school *school, const struct record *opp, dag op)
{
	struct error err = { 0 };

	if (opp_vaststellen(school->store, opp, opp, op, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void each_legal_part_is_asked(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record opp = full_concept(school, leerling.id, 1, "");
	static const int delen[] = { V_opp_bestemming, V_opp_onderbouwing, V_opp_belemmerend,
		V_opp_bevorderend, V_opp_ondersteuning, V_opp_handelingsdeel };

	assert_int_equal(blocking(school, &opp, SCHOOL_VANDAAG), 0);
	for (size_t i = 0; i < ARRAY_LEN(delen); i++) {
		struct record copy = record_copy(&opp, &school->arena);

		copy.waarden[delen[i]] = NULL;
		assert_true(blocks(school, &copy, SCHOOL_VANDAAG, delen[i]));
		assert_int_equal(blocking(school, &copy, SCHOOL_VANDAAG), 1);
	}
}

static void a_handelingsdeel_asks_for_consent_but_a_no_is_a_right(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record opp = full_concept(school, leerling.id, 1, "");

	opp.waarden[V_opp_handelingsdeel] = "ja";
	assert_true(blocks(school, &opp, SCHOOL_VANDAAG, V_opp_instemming));
	opp.waarden[V_opp_instemming] = "nee";
	assert_int_equal(blocking(school, &opp, SCHOOL_VANDAAG), 0);
	opp.waarden[V_opp_instemming] = "gevraagd";
	assert_int_equal(blocking(school, &opp, SCHOOL_VANDAAG), 0);
}

static const char *oogo_zin(struct school *school, const struct record *opp, dag op)
{
	struct bezwaren bezwaren = opp_bezwaren(school->store, opp, op, &school->arena);

	for (size_t i = 0; i < bezwaren.aantal; i++)
		if (bezwaren.rijen[i].veld == V_opp_oogo_op)
			return bezwaren.rijen[i].zin;
	return "";
}

/* 18 on 21-11-2026: the day before, the parents are asked. */
static void of_age_the_oogo_is_with_the_pupil(void **state)
{
	struct school *school = *state;
	int64_t leerling = school_add(school, E_leerling, 0, "leerlingnummer=18|achternaam=Berg"
		"|roepnaam=Noor|geboortedatum=2008-11-21|afdeling=vso|inschrijfdatum=2021-08-01").id;
	int64_t onbekwaam = school_add(school, E_leerling, 0, "leerlingnummer=19|achternaam=Berg"
		"|roepnaam=Jip|geboortedatum=2008-11-21|afdeling=vso|inschrijfdatum=2021-08-01"
		"|handelingsbekwaam=nee").id;
	struct record opp = full_concept(school, leerling, 1, "");
	struct record ander = full_concept(school, onbekwaam, 1, "");

	opp.waarden[V_opp_oogo_op] = ander.waarden[V_opp_oogo_op] = NULL;
	assert_non_null(strstr(oogo_zin(school, &opp, datum_make(2026, 11, 20)), "de ouders"));
	assert_null(strstr(oogo_zin(school, &opp, datum_make(2026, 11, 21)), "ouders"));
	assert_non_null(strstr(oogo_zin(school, &opp, datum_make(2026, 11, 21)),
		"de meerderjarige leerling"));
	assert_non_null(strstr(oogo_zin(school, &ander, datum_make(2026, 11, 21)), "de ouders"));
}

static void oogo_comes_before_vaststellen(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record opp = full_concept(school, leerling.id, 1, "");

	opp.waarden[V_opp_oogo_op] = "2026-11-20";
	assert_false(blocks(school, &opp, datum_make(2026, 11, 20), V_opp_oogo_op));
	assert_true(blocks(school, &opp, datum_make(2026, 11, 19), V_opp_oogo_op));
	opp.waarden[V_opp_oogo_op] = NULL;
	assert_true(blocks(school, &opp, SCHOOL_VANDAAG, V_opp_oogo_op));
	assert_true(blocks(school, &opp, SCHOOL_VANDAAG + 1, V_opp_vastgesteld_op));
}

static void a_change_asks_reason_and_motivation(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record one = full_concept(school, leerling.id, 1, "");
	struct record two;

	establish(school, &one, datum_make(2026, 11, 10));
	two = full_concept(school, leerling.id, 2, "");
	assert_int_equal(blocking(school, &two, SCHOOL_VANDAAG), 0);
	two.waarden[V_opp_niveau] = "entree";
	assert_true(blocks(school, &two, SCHOOL_VANDAAG, V_opp_wijziging_reden));
	assert_true(blocks(school, &two, SCHOOL_VANDAAG, V_opp_wijziging_motivatie));
	two.waarden[V_opp_wijziging_reden] = "stage";
	two.waarden[V_opp_wijziging_motivatie] = "Werkt goed.";
	assert_int_equal(blocking(school, &two, SCHOOL_VANDAAG), 0);
	/* the other afdeling has its own row of versions */
	two.waarden[V_opp_wijziging_reden] = NULL;
	two.waarden[V_opp_afdeling] = "so";
	assert_false(blocks(school, &two, SCHOOL_VANDAAG, V_opp_wijziging_reden));
}

static void a_correction_counts_from_before_what_it_corrects(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record one = full_concept(school, leerling.id, 1, "");
	struct record two, wrong, three;
	struct error err = { 0 };

	establish(school, &one, datum_make(2026, 11, 10));
	two = full_concept(school, leerling.id, 2,
		"|wijziging_reden=stage|wijziging_motivatie=Vergissing.");
	wrong = record_copy(&two, &school->arena);
	wrong.waarden[V_opp_niveau] = "entree";
	assert_int_equal(opp_vaststellen(school->store, &two, &wrong, datum_make(2026, 11, 12),
		&err), OK);
	three = full_concept(school, leerling.id, 3, "|wijziging_correctie=ja");
	assert_int_equal(blocking(school, &three, SCHOOL_VANDAAG), 0); /* back to beschut: no change */
	three.waarden[V_opp_wijziging_correctie] = NULL;
	assert_true(blocks(school, &three, SCHOOL_VANDAAG, V_opp_wijziging_reden));
}

static void what_is_vastgesteld_is_frozen_until_undone(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record concept = full_concept(school, leerling.id, 1, "");
	struct record vast, nieuw;
	struct journaal_regel regel;
	struct error err = { 0 };

	establish(school, &concept, SCHOOL_VANDAAG);
	assert_true(record_load(school->store, E_opp, concept.id, &school->arena, &vast));
	assert_true(record_is(&vast, V_opp_vastgesteld_op, "2026-11-21"));
	for (int i = 0; i < vast.soort->aantal; i++) {
		const struct veld *veld = &vast.soort->velden[i];
		const char *other = "2026-01-01";

		if (veld->soort == SOORT_GETAL || veld->soort == SOORT_DECIMAAL)
			other = "6";
		else if (veld->soort == SOORT_JANEE)
			other = "ja";
		else if (i == V_opp_instemming)
			other = "gevraagd";
		else if (veld->soort == SOORT_CODE)
			other = i == V_opp_status ? "concept" : i == V_opp_afdeling ? "so"
				: i == V_opp_uitstroomprofiel ? "dagbesteding" : "werk";
		if (veld->soort == SOORT_LEERLING)
			continue;
		nieuw = record_copy(&vast, &school->arena);
		nieuw.waarden[i] = other;
		if (i == V_opp_vastgesteld_op)
			nieuw.waarden[i] = "2026-11-20";
		assert_int_equal(record_save(school->store, &vast, &nieuw, "poging", &err),
			veld->vlaggen & NADIEN ? OK : ERR_INPUT);
		if (veld->vlaggen & NADIEN)
			vast = record_copy(&nieuw, &school->arena);
	}
	assert_int_equal(record_save(school->store, &vast, NULL, "weg", &err), ERR_INPUT);

	while (journaal_undoable(school->store, &school->arena, &regel) &&
	       !strstr(regel.omschrijving, "vastgesteld"))
		assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	assert_true(record_load(school->store, E_opp, concept.id, &school->arena, &vast));
	assert_true(record_is(&vast, V_opp_status, "concept"));
	assert_null(record_text(&vast, V_opp_vastgesteld_op));
}

static void goals_of_a_vastgesteld_version_are_frozen_too(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record concept = full_concept(school, leerling.id, 1, "");
	struct record doel = school_add(school, E_doel, leerling.id,
		"opp_versie=1|nr=1|type=gedrag|omschrijving=Vraagt hulp.");
	struct record extra = school_record(school, E_doel, leerling.id,
		"opp_versie=1|nr=2|type=gedrag|omschrijving=Wacht op zijn beurt.");
	struct record nieuw = record_copy(&doel, &school->arena);
	struct error err = { 0 };

	establish(school, &concept, SCHOOL_VANDAAG);
	assert_int_equal(record_save(school->store, NULL, &extra, "erbij", &err), ERR_INPUT);
	assert_int_equal(record_save(school->store, &doel, NULL, "weg", &err), ERR_INPUT);
	nieuw.waarden[V_doel_streef] = "4 van 5";
	assert_int_equal(record_save(school->store, &doel, &nieuw, "streef", &err), ERR_INPUT);
	nieuw.waarden[V_doel_streef] = NULL;
	nieuw.waarden[V_doel_behaald] = "ja";
	nieuw.waarden[V_doel_bewijs] = "Observatie.";
	assert_int_equal(record_save(school->store, &doel, &nieuw, "behaald", &err), OK);
}

static void a_concept_copies_content_and_leaves_the_rest(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record one = full_concept(school, leerling.id, 1,
		"|gehoord_op=2026-11-02|intern=Let op.|wijziging_reden=stage|cvb_besluit_op=2026-11-01"
		"|afwijking_uren=4|afwijking_van=2026-01-05|afwijking_tot=2026-07-01");
	struct concept concept = concept_for(school, &leerling);
	struct record two;
	struct record_lijst doelen;
	struct error err = { 0 };

	school_add(school, E_doel, leerling.id,
		"opp_versie=1|nr=1|type=gedrag|omschrijving=Gehaald.|behaald=ja");
	school_add(school, E_doel, leerling.id,
		"opp_versie=1|nr=2|type=gedrag|omschrijving=Nog niet.|behaald=deels|bewijs=Lijst.");
	establish(school, &one, SCHOOL_VANDAAG);
	assert_true(record_load(school->store, E_opp, one.id, &school->arena, &one));
	concept.van = &one;
	assert_int_equal(opp_concept(&concept, &err), OK);
	assert_true(record_load(school->store, E_opp, concept.opp.id, &school->arena, &two));
	assert_string_equal(record_text(&two, V_opp_versie), "2");
	assert_string_equal(record_text(&two, V_opp_status), "concept");
	assert_string_equal(record_text(&two, V_opp_opgesteld_op), "2026-11-21");
	assert_string_equal(record_text(&two, V_opp_onderbouwing), "Past.");
	assert_string_equal(record_text(&two, V_opp_niveau), "beschut");
	assert_null(record_text(&two, V_opp_vastgesteld_op));
	assert_null(record_text(&two, V_opp_oogo_op));
	assert_null(record_text(&two, V_opp_gehoord_op));
	assert_null(record_text(&two, V_opp_cvb_besluit_op));
	assert_null(record_text(&two, V_opp_wijziging_reden));
	assert_null(record_text(&two, V_opp_intern));
	assert_null(record_text(&two, V_opp_afwijking_uren)); /* ended on 1 July */
	doelen = records_of(school->store, E_doel, leerling.id, &school->arena);
	assert_int_equal(doelen.aantal, 3);
	assert_string_equal(record_text(&doelen.rijen[2], V_doel_opp_versie), "2");
	assert_string_equal(record_text(&doelen.rijen[2], V_doel_nr), "1");
	assert_string_equal(record_text(&doelen.rijen[2], V_doel_omschrijving), "Nog niet.");
	assert_null(record_text(&doelen.rijen[2], V_doel_behaald));
}

/* All but the consent: a deviation that was ended early does not begin to run again. */
static void a_correction_copies_what_stood_and_what_happened(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record one = full_concept(school, leerling.id, 1,
		"|gehoord_op=2026-11-02|intern=Let op.|wijziging_reden=stage"
		"|wijziging_motivatie=Stages.|afwijking_uren=4|afwijking_van=2026-01-05"
		"|afwijking_tot=2026-07-01|afwijking_beeindigd_op=2026-05-01|instemming=ja"
		"|instemming_op=2026-11-03|instemming_door=A. Meer");
	struct concept concept = concept_for(school, &leerling);
	struct record two;
	struct record_lijst doelen;
	struct error err = { 0 };

	school_add(school, E_doel, leerling.id,
		"opp_versie=1|nr=4|type=gedrag|omschrijving=Gehaald.|behaald=ja|bewijs=Lijst.");
	establish(school, &one, SCHOOL_VANDAAG);
	assert_true(record_load(school->store, E_opp, one.id, &school->arena, &one));
	concept.van = &one;
	assert_int_equal(opp_correctie(&concept, "Verkeerd niveau.", &err), OK);
	assert_true(record_load(school->store, E_opp, concept.opp.id, &school->arena, &two));
	assert_string_equal(record_text(&two, V_opp_versie), "2");
	assert_string_equal(record_text(&two, V_opp_status), "concept");
	assert_string_equal(record_text(&two, V_opp_afdeling), "vso");
	assert_string_equal(record_text(&two, V_opp_wijziging_correctie), "ja");
	assert_string_equal(record_text(&two, V_opp_wijziging_reden), "stage");
	assert_string_equal(record_text(&two, V_opp_wijziging_motivatie),
		"Stages.\n\nCorrectie van versie 1: Verkeerd niveau.");
	assert_string_equal(record_text(&two, V_opp_oogo_op), record_text(&one, V_opp_oogo_op));
	assert_string_equal(record_text(&two, V_opp_gehoord_op), "2026-11-02");
	assert_string_equal(record_text(&two, V_opp_intern), "Let op.");
	assert_string_equal(record_text(&two, V_opp_afwijking_uren), "4");
	assert_string_equal(record_text(&two, V_opp_afwijking_beeindigd_op), "2026-05-01");
	assert_null(record_text(&two, V_opp_vastgesteld_op));
	assert_null(record_text(&two, V_opp_instemming));
	assert_null(record_text(&two, V_opp_instemming_op));
	assert_null(record_text(&two, V_opp_instemming_door));
	doelen = records_of(school->store, E_doel, leerling.id, &school->arena);
	assert_int_equal(doelen.aantal, 2);
	assert_string_equal(record_text(&doelen.rijen[1], V_doel_nr), "4");
	assert_string_equal(record_text(&doelen.rijen[1], V_doel_behaald), "ja");
	assert_string_equal(record_text(&doelen.rijen[1], V_doel_bewijs), "Lijst.");
}

static void only_the_newest_version_is_corrected(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record one = school_add(school, E_opp, leerling.id,
		"versie=1|status=vastgesteld|afdeling=vso|vastgesteld_op=2024-01-10");
	struct concept concept = { .store = school->store, .van = &one, .arena = &school->arena };
	struct error err = { 0 };

	school_add(school, E_opp, leerling.id,
		"versie=2|status=vastgesteld|afdeling=vso|vastgesteld_op=2024-01-10");
	school_add(school, E_opp, leerling.id, "versie=3|status=vervallen|afdeling=vso");
	assert_int_equal(opp_correctie(&concept, "x", &err), ERR_INPUT);
	assert_non_null(strstr(err.sentence, "versie 1 is intussen opgevolgd"));
	assert_int_equal(records_of(school->store, E_opp, leerling.id, &school->arena).aantal, 3);
}

static void a_first_concept_begins_empty(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct concept concept = concept_for(school, &leerling);
	struct record opp;
	struct error err = { 0 };

	assert_int_equal(opp_concept(&concept, &err), OK);
	opp = concept.opp;
	assert_string_equal(record_text(&opp, V_opp_versie), "1");
	assert_string_equal(record_text(&opp, V_opp_afdeling), "vso");
	assert_int_equal(opp_vaststellen(school->store, &opp, &opp, SCHOOL_VANDAAG, &err), ERR_INPUT);
	assert_non_null(strstr(err.sentence, "uitstroombestemming"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)
		TEST(each_legal_part_is_asked),
		TEST(a_handelingsdeel_asks_for_consent_but_a_no_is_a_right),
		TEST(of_age_the_oogo_is_with_the_pupil),
		TEST(oogo_comes_before_vaststellen),
		TEST(a_change_asks_reason_and_motivation),
		TEST(a_correction_counts_from_before_what_it_corrects),
		TEST(what_is_vastgesteld_is_frozen_until_undone),
		TEST(goals_of_a_vastgesteld_version_are_frozen_too),
		TEST(a_concept_copies_content_and_leaves_the_rest),
		TEST(a_correction_copies_what_stood_and_what_happened),
		TEST(only_the_newest_version_is_corrected),
		TEST(a_first_concept_begins_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
