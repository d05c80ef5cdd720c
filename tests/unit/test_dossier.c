/* One pupil: the terms, what stands above the dossier, nazorg, and the line of time. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/regels.h"

static void leave(struct school *school, int64_t leerling, const char *datum, const char *soort)
{
	school_add(school, E_uitstroom, leerling, arena_printf(&school->arena,
		"datum=%s|soort=%s|afdeling=vso|ingeschreven_op=2021-08-01", datum, soort));
}

/* ---- terms ---- */

/* Born on 29-02-2008: eighteen on 01-03-2026. */
static void test_18plus(void **state)
{
	struct school *school = *state;
	struct record leerling = school_record(school, E_leerling, 0, "geboortedatum=2008-02-29");

	assert_false(leerling_18plus(&leerling, datum_make(2026, 2, 28)));
	assert_true(leerling_18plus(&leerling, datum_make(2026, 3, 1)));
	leerling.waarden[V_leerling_handelingsbekwaam] = "ja";
	assert_true(leerling_18plus(&leerling, datum_make(2026, 3, 1)));
	leerling.waarden[V_leerling_handelingsbekwaam] = "nee";
	assert_false(leerling_18plus(&leerling, datum_make(2026, 3, 1)));
}

static void test_termen_on_a_day(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct termen termen;

	leave(school, sem, "2026-03-10", "tussentijds_gepland");
	school_add(school, E_opp, sem,
		"versie=1|status=vastgesteld|afdeling=vso|vastgesteld_op=2021-09-01");
	termen = termen_of(school->store, sem, datum_make(2021, 8, 31), &school->arena);
	assert_true(termen.ingeschreven);
	assert_null(termen.vertrek.soort);
	assert_null(termen.opp.soort);
	assert_int_equal(termen.ref, datum_make(2026, 3, 10));
	termen = termen_of(school->store, sem, datum_make(2026, 3, 9), &school->arena);
	assert_true(termen.ingeschreven);
	assert_string_equal(record_text(&termen.opp, V_opp_versie), "1");
	termen = termen_of(school->store, sem, datum_make(2026, 3, 10), &school->arena);
	assert_false(termen.ingeschreven);
	assert_string_equal(record_text(&termen.vertrek, V_uitstroom_datum), "2026-03-10");
	assert_int_equal(termen.ref, datum_make(2027, 7, 31));
}

static void test_kop(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct dossier_kop kop;

	assert_true(dossier_kop_load(school->store, sem, &school->arena, &kop));
	assert_string_equal(kop.naam, "Sem van der Meer");
	assert_int_equal(kop.leeftijd, 17);
	assert_false(kop.meerderjarig);
	assert_null(kop.contact.soort);
	assert_null(kop.tlv.soort);
	assert_false(dossier_kop_load(school->store, sem + 1, &school->arena, &kop));
}

static void test_who_to_call(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct dossier_kop kop;

	school_add(school, E_contact, sem, "naam=Aad");
	assert_true(dossier_kop_load(school->store, sem, &school->arena, &kop));
	assert_string_equal(record_text(&kop.contact, V_contact_naam), "Aad");
	school_add(school, E_contact, sem, "naam=Bea|volgorde=10");
	school_add(school, E_contact, sem, "naam=Zoe|volgorde=9");
	school_add(school, E_contact, sem, "naam=Cor|volgorde=9");
	assert_true(dossier_kop_load(school->store, sem, &school->arena, &kop));
	assert_string_equal(record_text(&kop.contact, V_contact_naam), "Cor");
}

static void test_last_tlv(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct dossier_kop kop;

	school_add(school, E_tlv, sem, "nummer=A|van=2021-08-01|tot=2027-07-31");
	school_add(school, E_tlv, sem, "nummer=B|van=2022-08-01|tot=2025-07-31");
	assert_true(dossier_kop_load(school->store, sem, &school->arena, &kop));
	assert_string_equal(record_text(&kop.tlv, V_tlv_nummer), "A");
	school_add(school, E_tlv, sem, "nummer=C|van=2018-08-01");
	assert_true(dossier_kop_load(school->store, sem, &school->arena, &kop));
	assert_string_equal(record_text(&kop.tlv, V_tlv_nummer), "C");
}

/* ---- nazorg ---- */

static bool window(struct school *school, int64_t leerling, struct nazorg_venster *out)
{
	return nazorg_venster(school->store, leerling, &school->arena, out);
}

static void test_no_window(void **state)
{
	struct school *school = *state;
	int64_t here = school_leerling(school, "1").id;
	int64_t planned = school_leerling(school, "2").id;
	int64_t so = school_leerling(school, "3").id;
	int64_t dead = school_leerling(school, "4").id;
	struct nazorg_venster venster;

	leave(school, planned, "2026-11-22", "einduitstroom");
	school_add(school, E_uitstroom, so,
		"datum=2025-07-31|soort=einduitstroom|afdeling=so|ingeschreven_op=2021-08-01");
	leave(school, dead, "2026-01-01", "overleden");
	assert_false(window(school, here, &venster));
	assert_false(window(school, planned, &venster));
	assert_false(window(school, so, &venster));
	assert_false(window(school, dead, &venster));
	assert_int_equal(venster.aantal, 0);
}

static void test_window(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct nazorg_venster venster;

	leave(school, sem, "2026-08-31", "einduitstroom");
	assert_true(window(school, sem, &venster));
	assert_int_equal(venster.van, datum_make(2026, 8, 31));
	assert_int_equal(venster.tot, datum_make(2028, 8, 31));
	assert_int_equal(venster.aantal, 3);
	assert_int_equal(venster.momenten[0].maanden, 3);
	assert_int_equal(venster.momenten[0].datum, datum_make(2026, 11, 30)); /* clipped */
	assert_int_equal(venster.momenten[2].maanden, 24);
	assert_int_equal(venster.momenten[2].datum, datum_make(2028, 8, 31));
	assert_false(venster.momenten[0].gedaan);
}

/* A contact counts from the leaving up to today, when it carries the moment. */
static void test_moments_done(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct nazorg_venster venster;

	leave(school, sem, "2026-08-31", "einduitstroom");
	school_add(school, E_nazorg, sem, "datum=2026-08-30|wijze=bezoek|moment=3");
	school_add(school, E_nazorg, sem, "datum=2026-11-22|wijze=bezoek|moment=3");
	school_add(school, E_nazorg, sem, "datum=2026-09-30|wijze=bezoek");
	school_add(school, E_nazorg, sem, "datum=2026-09-30|wijze=e-mail|moment=6");
	assert_true(window(school, sem, &venster));
	assert_false(venster.momenten[0].gedaan);
	school_add(school, E_nazorg, sem, "datum=2026-08-31|wijze=telefoon|moment=3");
	school_add(school, E_nazorg, sem, "datum=2026-11-21|wijze=telefoon|moment=12");
	assert_true(window(school, sem, &venster));
	assert_true(venster.momenten[0].gedaan);
	assert_true(venster.momenten[1].gedaan);
	assert_false(venster.momenten[2].gedaan);
}

/* The first exception that fits: profile of the last opp up to leaving, and the leaving date. */
static void test_exceptions(void **state)
{
	static const struct nazorg_uitzondering uitzonderingen[] = {
		{"arbeidsmarkt", 0, 12},
		{"arbeidsmarkt", 0, 6},
		{"dagbesteding", 0, 18},
	};
	struct nazorg_uitzondering dated[ARRAY_LEN(uitzonderingen)];
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;
	struct nazorg_venster venster;

	memcpy(dated, uitzonderingen, sizeof(dated));
	dated[0].vertrek_vanaf = datum_make(2026, 8, 1);
	dated[1].vertrek_vanaf = datum_make(2026, 7, 31);
	dated[2].vertrek_vanaf = GEEN_DAG;
	school->config->nazorg_uitzonderingen = dated;
	school->config->nazorg_uitzonderingen_aantal = ARRAY_LEN(dated);
	leave(school, sem, "2026-07-31", "einduitstroom");
	assert_true(window(school, sem, &venster)); /* no opp, no profile */
	assert_int_equal(venster.tot, datum_make(2028, 7, 31));
	school_add(school, E_opp, sem, "versie=1|status=vastgesteld|afdeling=vso"
		"|vastgesteld_op=2026-07-31|uitstroomprofiel=arbeidsmarkt");
	school_add(school, E_opp, sem, "versie=2|status=vastgesteld|afdeling=vso"
		"|vastgesteld_op=2026-08-01|uitstroomprofiel=dagbesteding");
	school_add(school, E_opp, sem, "versie=3|status=vastgesteld|afdeling=so"
		"|vastgesteld_op=2026-07-31|uitstroomprofiel=dagbesteding");
	assert_true(window(school, sem, &venster));
	assert_int_equal(venster.tot, datum_make(2027, 1, 31)); /* 6: 12 begins a day later */
	dated[0].vertrek_vanaf = datum_make(2026, 7, 31);
	assert_true(window(school, sem, &venster));
	assert_int_equal(venster.tot, datum_make(2027, 7, 31));
}

/* ---- the line of time ---- */

static const char *told(struct school *school, int64_t leerling)
{
	struct tijdlijn lijn = tijdlijn_of(school->store, leerling, &school->arena);
	const char *all = "";

	for (size_t i = 0; i < lijn.aantal; i++) {
		char datum[DATUM_SIZE];

		datum_iso(lijn.rijen[i].datum, datum);
		all = arena_printf(&school->arena, "%s%s %s: %s\n", all, datum, lijn.rijen[i].titel,
			lijn.rijen[i].detail);
	}
	return all;
}

static void test_line_of_opps(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	school_add(school, E_opp, sem, "versie=1|status=vastgesteld|afdeling=vso"
		"|opgesteld_op=2021-08-20|oogo_op=2021-09-01|oogo_met=moeder|vastgesteld_op=2021-09-01"
		"|niveau=entree|uitstroomprofiel=vervolgonderwijs|gehoord_op=2021-09-01"
		"|gehoord_wijze=gesprek|instemming=ja|instemming_op=2021-09-05|instemming_door=F. van der Meer");
	school_add(school, E_opp, sem, "versie=2|status=vastgesteld|afdeling=vso"
		"|vastgesteld_op=2026-01-14|niveau=beschut|uitstroomprofiel=arbeidsmarkt"
		"|wijziging_reden=stage|cvb_besluit_op=2026-01-12");
	school_add(school, E_opp, sem, "versie=3|status=vastgesteld|afdeling=vso"
		"|vastgesteld_op=2026-01-20|niveau=beschut|uitstroomprofiel=arbeidsmarkt"
		"|wijziging_correctie=ja");
	school_add(school, E_opp, sem, "versie=4|status=concept|afdeling=vso|opgesteld_op=2026-11-01");
	assert_string_equal(told(school, sem),
		"2026-11-01 opp versie 4 opgesteld: concept\n"
		"2026-01-20 opp versie 3 vastgesteld: vervolgonderwijs > arbeidsmarkt; "
			"entree > beschut werk, correctie van de vorige versie\n"
		"2026-01-14 opp versie 2 vastgesteld: vervolgonderwijs > arbeidsmarkt; "
			"entree > beschut werk, reden: ervaring op stage, besluit CvB 12-01-2026\n"
		"2021-09-05 instemming met opp versie 1: ja, F. van der Meer\n"
		"2021-09-01 opp versie 1 vastgesteld: vervolgonderwijs, niveau entree\n"
		"2021-09-01 leerling gehoord, opp versie 1: gesprek\n"
		"2021-09-01 overleg (oogo), opp versie 1: moeder\n"
		"2021-08-20 opp versie 1 opgesteld: \n"
		"2021-08-01 ingeschreven: \n");
}

static void test_line_of_the_rest(void **state)
{
	struct school *school = *state;
	int64_t sem = school_leerling(school, "1").id;

	school_add(school, E_tlv, sem, "nummer=T1|van=2021-08-01|tot=2027-07-31|categorie=2");
	school_add(school, E_evaluatie, sem,
		"datum=2025-06-01|conform=deels|besluit=doelen_bijstellen|motivatie=x");
	school_add(school, E_stage, sem, "van=2025-09-01|soort=extern|tot=2026-02-01"
		"|organisatie=Kringloop De Kans|dagen_per_week=2.5|conclusie=twijfel");
	school_add(school, E_stage, sem, "van=2025-10-01|soort=intern|tot=2026-03-01"
		"|afgebroken_op=2025-12-01|reden_einde=Ziek.\nNu beter");
	school_add(school, E_uitstroom, sem, "datum=2026-07-31|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2021-08-01|bestemming=beschut_werk|niveau=beschut"
		"|overdracht_op=2026-07-01|overdracht_aan=Pluryn|overdracht_wijze=gesprek");
	school_add(school, E_nazorg, sem, "datum=2026-10-31|wijze=telefoon|moment=3|met=vader"
		"|bereikt=nee|bestendig=onbekend");
	school_add(school, E_vergadering, 0, "datum=2026-01-12");
	school_add(school, E_besluit, sem, "datum=2026-01-12|nr=1|onderwerp=profiel|besluit=akkoord");
	school_add(school, E_actie, sem,
		"nummer=1|omschrijving=Bel vader|eigenaar=IB|uiterlijk=2026-02-01|gereed_op=2026-01-20");
	school_add(school, E_actie, sem, "nummer=2|omschrijving=Brief|uiterlijk=2026-12-01");
	school_add(school, E_actie, sem, "nummer=3|omschrijving=Later|vergadering=2026-01-12");
	school_add(school, E_actie, sem, "nummer=4|omschrijving=Ooit");
	school_add(school, E_notitie, sem,
		"datum=2026-11-20|nr=1|soort=gesprek|tekst=Ging goed.\nEcht.");
	assert_string_equal(told(school, sem),
		"2027-07-31 tlv T1 loopt af: \n"
		"2026-12-01 actie, uiterlijk deze dag: Brief\n"
		"2026-11-20 notitie: gesprek, Ging goed.\n"
		"2026-10-31 nazorgcontact: telefoon, met vader, maanden na vertrek: 3, "
			"niet bereikt, bestendig: onbekend\n"
		"2026-07-31 uitstroom: einduitstroom, bestemming beschut werk, "
			"bereikt niveau beschut werk\n"
		"2026-07-01 overdracht: Pluryn, gesprek\n"
		"2026-02-01 einde stage Kringloop De Kans: conclusie: twijfel\n"
		"2026-01-20 actie gereed: Bel vader, IB\n"
		"2026-01-12 actie afgesproken: Later\n"
		"2026-01-12 besluit CvB: profiel, akkoord\n"
		"2025-12-01 einde stage: afgebroken: Ziek.\n"
		"2025-10-01 stage: intern\n"
		"2025-09-01 stage Kringloop De Kans: extern, dagen per week: 2,5\n"
		"2025-06-01 evaluatie: deels conform opp, doelen bijstellen\n"
		"2021-08-01 tlv T1 begint: categorie 2\n"
		"2021-08-01 ingeschreven: \n");
}

/* An earlier stay began too; its beginning is known from the leaving that ended it. */
static void test_line_of_two_stays(void **state)
{
	struct school *school = *state;
	int64_t sem = school_add(school, E_leerling, 0, "leerlingnummer=1|achternaam=A|roepnaam=B"
		"|geboortedatum=2009-01-01|afdeling=vso|inschrijfdatum=2025-08-01").id;
	struct tijdlijn lijn;

	school_add(school, E_uitstroom, sem, "datum=2020-07-31|soort=overgang_so_vso|afdeling=so"
		"|ingeschreven_op=2015-08-01");
	school_add(school, E_uitstroom, sem, "datum=2023-07-31|soort=tussentijds_gepland|afdeling=vso"
		"|ingeschreven_op=2015-08-01");
	assert_string_equal(told(school, sem),
		"2025-08-01 ingeschreven: \n"
		"2023-07-31 uitstroom: tussentijds, gepland\n"
		"2020-07-31 uitstroom: overgang so naar vso\n"
		"2015-08-01 ingeschreven: \n");
	lijn = tijdlijn_of(school->store, sem, &school->arena);
	assert_int_equal(lijn.rijen[0].entiteit, E_leerling);
	assert_int_equal(lijn.rijen[0].id, sem);
	assert_int_equal(lijn.rijen[1].soort, GEBEURTENIS_UITSTROOM);
	assert_int_equal(lijn.rijen[3].entiteit, E_uitstroom);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_18plus, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_termen_on_a_day, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_kop, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_who_to_call, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_last_tlv, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_no_window, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_window, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_moments_done, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_exceptions, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_line_of_opps, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_line_of_the_rest, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_line_of_two_stays, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
