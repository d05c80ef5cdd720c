/* Reading a dossier: every column of the tables in its member, empty ones empty, rows in order. */
#include "datum_test.h"
#include "school.h"

#include "cvb/dossier.h"

static struct dossier load_one(struct school *school, int64_t leerling)
{
	struct dossier_lijst lijst = dossiers_load(school->store, leerling, &school->arena);

	assert_int_equal(lijst.aantal, 1);
	assert_int_equal(lijst.rijen[0].id, leerling);
	return lijst.rijen[0];
}

static int64_t pupil(struct school *school, const char *nummer)
{
	return school_leerling(school, nummer).id;
}

/* ---- columns ---- */

static void the_columns_of_a_pupil(void **state)
{
	struct school *school = *state;
	int64_t id = school_add(school, E_leerling, 0, "leerlingnummer=0042|achternaam=Öz"
		"|tussenvoegsel=van|roepnaam=Éva|geboortedatum=2008-02-29|afdeling=vso"
		"|inschrijfdatum=2021-08-01|verwachte_uitstroom=2027-07-31|ontheffing_tot=2028-07-31"
		"|handelingsbekwaam=nee|groep=Arbeid 3").id;
	int64_t bare = school_add(school, E_leerling, 0, "leerlingnummer=7|achternaam=Bos|roepnaam=Ed"
		"|geboortedatum=2015-01-02|afdeling=so|inschrijfdatum=2020-08-01").id;
	struct dossier dossier = load_one(school, id);

	assert_string_equal(dossier.leerlingnummer, "0042");
	assert_string_equal(dossier.naam, "Éva van Öz");
	assert_string_equal(dossier.sorteer, "oz\teva");
	assert_string_equal(dossier.groep, "Arbeid 3");
	expect_day(dossier.geboortedatum, "2008-02-29");
	expect_day(dossier.inschrijfdatum, "2021-08-01");
	expect_day(dossier.verwachte_uitstroom, "2027-07-31");
	expect_day(dossier.ontheffing_tot, "2028-07-31");
	assert_true(dossier.vso);
	assert_string_equal(dossier.handelingsbekwaam, "nee");
	dossier = load_one(school, bare);
	assert_string_equal(dossier.naam, "Ed Bos");
	assert_null(dossier.groep);
	assert_int_equal(dossier.verwachte_uitstroom, GEEN_DAG);
	assert_int_equal(dossier.ontheffing_tot, GEEN_DAG);
	assert_false(dossier.vso);
	assert_null(dossier.handelingsbekwaam);
	assert_int_equal(dossier.opp_aantal + dossier.evaluaties_aantal + dossier.tlv_aantal +
		dossier.stages_aantal + dossier.uitstroom_aantal + dossier.nazorg_aantal +
		dossier.acties_aantal, 0);
}

static void the_columns_of_an_opp(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t id = school_add(school, E_opp, sem, "versie=3|status=vastgesteld|afdeling=vso"
		"|opgesteld_op=2025-01-01|vastgesteld_op=2025-01-02|cvb_besluit_op=2025-01-03"
		"|oogo_op=2025-01-04|gehoord_op=2025-01-05|afwijking_van=2025-01-06"
		"|afwijking_tot=2025-01-07|afwijking_beeindigd_op=2025-01-08|afwijking_uren=2.5"
		"|uitstroomprofiel=arbeidsmarkt|bestemming=beschut_werk|niveau=beschut"
		"|wijziging_reden=stage|handelingsdeel=ja|instemming=gevraagd").id;
	struct dossier dossier = load_one(school, sem);
	const struct d_opp *opp = dossier.opp;

	assert_int_equal(dossier.opp_aantal, 1);
	assert_int_equal(opp->id, id);
	assert_int_equal(opp->versie, 3);
	assert_true(opp->vastgesteld && opp->vso && !opp->correctie);
	expect_day(opp->vastgesteld_op, "2025-01-02");
	expect_day(opp->cvb_besluit_op, "2025-01-03");
	expect_day(opp->oogo_op, "2025-01-04");
	expect_day(opp->gehoord_op, "2025-01-05");
	expect_day(opp->afwijking_van, "2025-01-06");
	expect_day(opp->afwijking_tot, "2025-01-07");
	expect_day(opp->afwijking_beeindigd_op, "2025-01-08");
	assert_true(opp->afwijking_uren == 2.5);
	assert_string_equal(opp->uitstroomprofiel, "arbeidsmarkt");
	assert_string_equal(opp->bestemming, "beschut_werk");
	assert_string_equal(opp->niveau, "beschut");
	assert_string_equal(opp->reden, "stage");
	assert_string_equal(opp->handelingsdeel, "ja");
	assert_string_equal(opp->instemming, "gevraagd");
}

static void an_empty_opp_is_empty(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	const struct d_opp *opp;

	school_add(school, E_opp, sem, "versie=1|status=concept|afdeling=so|wijziging_correctie=nee");
	school_add(school, E_opp, sem, "versie=2|status=vervallen|afdeling=vso");
	opp = load_one(school, sem).opp;
	assert_false(opp[0].vastgesteld || opp[0].vso || opp[0].correctie);
	assert_false(opp[1].vastgesteld);
	assert_true(opp[1].vso);
	assert_int_equal(opp->vastgesteld_op, GEEN_DAG);
	assert_int_equal(opp->cvb_besluit_op, GEEN_DAG);
	assert_int_equal(opp->oogo_op, GEEN_DAG);
	assert_int_equal(opp->gehoord_op, GEEN_DAG);
	assert_int_equal(opp->afwijking_van, GEEN_DAG);
	assert_int_equal(opp->afwijking_tot, GEEN_DAG);
	assert_int_equal(opp->afwijking_beeindigd_op, GEEN_DAG);
	assert_true(opp->afwijking_uren == 0);
	assert_null(opp->uitstroomprofiel);
	assert_null(opp->bestemming);
	assert_null(opp->niveau);
	assert_null(opp->reden);
	assert_null(opp->handelingsdeel);
	assert_null(opp->instemming);
	assert_int_equal(opp->doelen, 0);
}

/* Of each version one column is filled, and of it only that member is true. */
static void which_texts_of_an_opp_are_filled(void **state)
{
	static const struct {
		const char *veld;
		size_t at;
	} filled[] = {
		{"onderbouwing=x", offsetof(struct d_opp, onderbouwing)},
		{"belemmerend=x", offsetof(struct d_opp, belemmerend)},
		{"bevorderend=x", offsetof(struct d_opp, bevorderend)},
		{"ondersteuning=x", offsetof(struct d_opp, ondersteuning)},
		{"niet_gehoord_reden=x", offsetof(struct d_opp, niet_gehoord_reden)},
		{"wijziging_motivatie=x", offsetof(struct d_opp, motivatie)},
		{"afwijking_inhoud=x", offsetof(struct d_opp, afwijking_inhoud)},
		{"afwijking_reden=x", offsetof(struct d_opp, afwijking_reden)},
		{"afwijking_programma=x", offsetof(struct d_opp, afwijking_programma)},
		{"afwijking_opbouw=x", offsetof(struct d_opp, afwijking_opbouw)},
		{"wijziging_correctie=ja", offsetof(struct d_opp, correctie)},
	};
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	struct dossier dossier;

	for (size_t i = 0; i < ARRAY_LEN(filled); i++)
		school_add(school, E_opp, sem, arena_printf(&school->arena,
			"versie=%zu|status=concept|afdeling=vso|%s", i + 1, filled[i].veld));
	dossier = load_one(school, sem);
	assert_int_equal(dossier.opp_aantal, ARRAY_LEN(filled));
	for (size_t i = 0; i < ARRAY_LEN(filled); i++)
		for (size_t j = 0; j < ARRAY_LEN(filled); j++)
			assert_int_equal(*((const bool *)&dossier.opp[i] + filled[j].at), i == j);
}

static void doelen_are_counted_with_their_version(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t noor = pupil(school, "2");
	const struct d_opp *opp;

	for (int versie = 1; versie <= 4; versie++)
		school_add(school, E_opp, sem, arena_printf(&school->arena,
			"versie=%d|status=concept|afdeling=vso", versie));
	school_add(school, E_opp, noor, "versie=1|status=concept|afdeling=vso");
	school_add(school, E_doel, sem, "opp_versie=2|nr=1|type=gedrag|omschrijving=x");
	school_add(school, E_doel, sem, "opp_versie=2|nr=2|type=gedrag|omschrijving=x|streef=x");
	school_add(school, E_doel, sem, "opp_versie=2|nr=3|type=gedrag|omschrijving=x|meetwijze=x");
	school_add(school, E_doel, sem,
		"opp_versie=2|nr=4|type=gedrag|omschrijving=x|streef=x|meetwijze=x");
	school_add(school, E_doel, sem,
		"opp_versie=4|nr=1|type=gedrag|omschrijving=x|streef=x|meetwijze=x");
	school_add(school, E_doel, noor, "opp_versie=1|nr=1|type=gedrag|omschrijving=x");
	opp = load_one(school, sem).opp;
	assert_int_equal(opp[0].doelen, 0);
	assert_int_equal(opp[1].doelen, 4);
	assert_int_equal(opp[1].doelen_onmeetbaar, 3);
	assert_int_equal(opp[2].doelen, 0);
	assert_int_equal(opp[3].doelen, 1);
	assert_int_equal(opp[3].doelen_onmeetbaar, 0);
	opp = load_one(school, noor).opp;
	assert_int_equal(opp[0].doelen, 1);
	assert_int_equal(opp[0].doelen_onmeetbaar, 1);
}

static void the_columns_of_an_evaluatie(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t later = school_add(school, E_evaluatie, sem, "datum=2026-05-01|besluit=handhaven"
		"|motivatie=x|volgende_op=2026-09-01|met_ouders=ja|met_leerling=nee|product=x").id;
	const struct d_evaluatie *evaluatie;

	school_add(school, E_evaluatie, sem,
		"datum=2025-05-01|besluit=handhaven|motivatie=x|proces=x");
	school_add(school, E_evaluatie, sem,
		"datum=2025-06-01|besluit=handhaven|motivatie=x|conclusie=x");
	evaluatie = load_one(school, sem).evaluaties;
	assert_int_equal(load_one(school, sem).evaluaties_aantal, 3);
	expect_day(evaluatie[0].datum, "2025-05-01");
	assert_true(!evaluatie[0].product && evaluatie[0].proces && !evaluatie[0].conclusie);
	assert_true(!evaluatie[1].product && !evaluatie[1].proces && evaluatie[1].conclusie);
	assert_int_equal(evaluatie[0].volgende_op, GEEN_DAG);
	assert_null(evaluatie[0].met_ouders);
	assert_null(evaluatie[0].met_leerling);
	assert_int_equal(evaluatie[2].id, later);
	expect_day(evaluatie[2].datum, "2026-05-01");
	expect_day(evaluatie[2].volgende_op, "2026-09-01");
	assert_string_equal(evaluatie[2].met_ouders, "ja");
	assert_string_equal(evaluatie[2].met_leerling, "nee");
	assert_true(evaluatie[2].product && !evaluatie[2].proces && !evaluatie[2].conclusie);
}

static void the_columns_of_a_tlv(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t later = school_add(school, E_tlv, sem, "nummer=A|van=2024-08-01|tot=2027-07-31").id;
	const struct d_tlv *tlv;

	school_add(school, E_tlv, sem, "nummer=Z|van=2021-08-01");
	school_add(school, E_tlv, sem, "nummer=B|van=2024-08-01|tot=2025-07-31");
	tlv = load_one(school, sem).tlv;
	assert_int_equal(load_one(school, sem).tlv_aantal, 3);
	assert_string_equal(tlv[0].nummer, "Z");
	expect_day(tlv[0].van, "2021-08-01");
	assert_int_equal(tlv[0].tot, GEEN_DAG);
	assert_int_equal(tlv[1].id, later);
	expect_day(tlv[1].tot, "2027-07-31");
	assert_string_equal(tlv[2].nummer, "B");
}

static void the_columns_of_a_stage(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t id = school_add(school, E_stage, sem, "soort=dagbesteding|van=2026-01-01"
		"|tot=2026-02-01|afgebroken_op=2026-01-20|overeenkomst_op=2025-12-20"
		"|organisatie=De Kans|bekostiging=geregeld|vervoer=nvt|beoordeling=Goed").id;
	const struct d_stage *stage;

	school_add(school, E_stage, sem, "soort=intern|van=2025-09-01");
	stage = load_one(school, sem).stages;
	assert_int_equal(load_one(school, sem).stages_aantal, 2);
	assert_string_equal(stage[0].soort, "intern");
	assert_null(stage[0].organisatie);
	assert_null(stage[0].bekostiging);
	assert_null(stage[0].vervoer);
	assert_int_equal(stage[0].tot, GEEN_DAG);
	assert_int_equal(stage[0].afgebroken_op, GEEN_DAG);
	assert_int_equal(stage[0].overeenkomst_op, GEEN_DAG);
	assert_false(stage[0].beoordeling);
	assert_int_equal(stage[1].id, id);
	assert_string_equal(stage[1].soort, "dagbesteding");
	assert_string_equal(stage[1].organisatie, "De Kans");
	assert_string_equal(stage[1].bekostiging, "geregeld");
	assert_string_equal(stage[1].vervoer, "nvt");
	expect_day(stage[1].van, "2026-01-01");
	expect_day(stage[1].tot, "2026-02-01");
	expect_day(stage[1].afgebroken_op, "2026-01-20");
	expect_day(stage[1].overeenkomst_op, "2025-12-20");
	assert_true(stage[1].beoordeling);
}

static void the_columns_of_an_uitstroom(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t id = school_add(school, E_uitstroom, sem, "datum=2026-07-31|soort=einduitstroom"
		"|afdeling=vso|ingeschreven_op=2021-08-01|bestemming=werk|niveau=entree"
		"|niveau_2=beschut|streef_taal_behaald=ja|streef_rekenen_behaald=nee"
		"|streef_sociaal_behaald=nvt|overdracht_op=2026-07-01|toestemming=ja"
		"|geen_contact_gewenst=nee").id;
	const struct d_uitstroom *uitstroom;

	school_add(school, E_uitstroom, sem,
		"datum=2021-07-31|soort=overgang_so_vso|afdeling=so|ingeschreven_op=2015-08-01");
	uitstroom = load_one(school, sem).uitstroom;
	assert_int_equal(load_one(school, sem).uitstroom_aantal, 2);
	assert_string_equal(uitstroom[0].soort, "overgang_so_vso");
	assert_false(uitstroom[0].vso);
	assert_null(uitstroom[0].bestemming);
	assert_null(uitstroom[0].niveau);
	assert_null(uitstroom[0].niveau_2);
	assert_null(uitstroom[0].toestemming);
	assert_null(uitstroom[0].geen_contact_gewenst);
	assert_null(uitstroom[0].streef_taal);
	assert_int_equal(uitstroom[0].overdracht_op, GEEN_DAG);
	assert_int_equal(uitstroom[1].id, id);
	expect_day(uitstroom[1].datum, "2026-07-31");
	expect_day(uitstroom[1].ingeschreven_op, "2021-08-01");
	expect_day(uitstroom[1].overdracht_op, "2026-07-01");
	assert_string_equal(uitstroom[1].soort, "einduitstroom");
	assert_string_equal(uitstroom[1].bestemming, "werk");
	assert_string_equal(uitstroom[1].niveau, "entree");
	assert_string_equal(uitstroom[1].niveau_2, "beschut");
	assert_string_equal(uitstroom[1].toestemming, "ja");
	assert_string_equal(uitstroom[1].geen_contact_gewenst, "nee");
	assert_string_equal(uitstroom[1].streef_taal, "ja");
	assert_string_equal(uitstroom[1].streef_rekenen, "nee");
	assert_string_equal(uitstroom[1].streef_sociaal, "nvt");
	assert_true(uitstroom[1].vso);
}

static void the_columns_of_a_nazorg(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t id = school_add(school, E_nazorg, sem, "datum=2026-10-31|wijze=telefoon|moment=3"
		"|initiatief=ouder|bestendig=zelfde_plek|open=ja").id;
	const struct d_nazorg *nazorg;

	school_add(school, E_nazorg, sem, "datum=2026-10-31|wijze=bezoek|open=nee|moment=0");
	school_add(school, E_nazorg, sem, "datum=2026-10-30|wijze=gesprek");
	nazorg = load_one(school, sem).nazorg;
	assert_int_equal(load_one(school, sem).nazorg_aantal, 3);
	expect_day(nazorg[0].datum, "2026-10-30");
	assert_int_equal(nazorg[0].moment, -1);
	assert_null(nazorg[0].initiatief);
	assert_null(nazorg[0].bestendig);
	assert_false(nazorg[0].open);
	assert_string_equal(nazorg[1].wijze, "bezoek");
	assert_int_equal(nazorg[1].moment, 0);
	assert_false(nazorg[1].open);
	assert_int_equal(nazorg[2].id, id);
	assert_string_equal(nazorg[2].wijze, "telefoon");
	assert_int_equal(nazorg[2].moment, 3);
	assert_string_equal(nazorg[2].initiatief, "ouder");
	assert_string_equal(nazorg[2].bestendig, "zelfde_plek");
	assert_true(nazorg[2].open);
}

static void the_columns_of_an_actie(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1");
	int64_t id = school_add(school, E_actie, sem, "nummer=10|omschrijving=Bel vader|eigenaar=IB"
		"|uiterlijk=2026-12-01|gereed_op=2026-11-20").id;
	const struct d_actie *actie;

	school_add(school, E_actie, sem, "nummer=9|omschrijving=Brief");
	actie = load_one(school, sem).acties;
	assert_int_equal(load_one(school, sem).acties_aantal, 2);
	assert_int_equal(actie[0].nummer, 9);
	assert_null(actie[0].eigenaar);
	assert_int_equal(actie[0].uiterlijk, GEEN_DAG);
	assert_int_equal(actie[0].gereed_op, GEEN_DAG);
	assert_int_equal(actie[1].id, id);
	assert_int_equal(actie[1].nummer, 10);
	assert_string_equal(actie[1].omschrijving, "Bel vader");
	assert_string_equal(actie[1].eigenaar, "IB");
	expect_day(actie[1].uiterlijk, "2026-12-01");
	expect_day(actie[1].gereed_op, "2026-11-20");
}

#define test(f) cmocka_unit_test_setup_teardown(f, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(the_columns_of_a_pupil),
		test(the_columns_of_an_opp),
		test(an_empty_opp_is_empty),
		test(which_texts_of_an_opp_are_filled),
		test(doelen_are_counted_with_their_version),
		test(the_columns_of_an_evaluatie),
		test(the_columns_of_a_tlv),
		test(the_columns_of_a_stage),
		test(the_columns_of_an_uitstroom),
		test(the_columns_of_a_nazorg),
		test(the_columns_of_an_actie),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
