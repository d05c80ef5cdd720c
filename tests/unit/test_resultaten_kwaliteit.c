/* The quality of the plans: the four parts of the law, goals, evaluations, deviations. */
#include "resultaten_test.h"

static struct kind *with_four_parts(struct cijfers_school *school)
{
	struct kind *kind = pupil(school);
	struct d_opp *opp = &kind->opp[0];

	opp->bestemming = "werk";
	opp->onderbouwing = opp->belemmerend = opp->bevorderend = opp->ondersteuning = true;
	opp->handelingsdeel = opp->instemming = "ja";
	return kind;
}

static void test_four_parts(void **state)
{
	struct cijfers_school *school = *state;
	const struct kwaliteit *k;

	with_four_parts(school);
	with_four_parts(school)->opp[0].bestemming = NULL;
	with_four_parts(school)->opp[0].onderbouwing = false;
	with_four_parts(school)->opp[0].belemmerend = false;
	with_four_parts(school)->opp[0].bevorderend = false;
	with_four_parts(school)->opp[0].ondersteuning = false;
	with_four_parts(school)->opp[0].instemming = "gevraagd";
	with_four_parts(school)->opp[0].handelingsdeel = NULL; /* may need consent */
	with_four_parts(school)->opp[0].handelingsdeel = "nee"; /* needs none */
	leaver(school, DAG(2026, 3, 1));
	pupil(school)->dossier.vso = false;
	pupil(school)->dossier.opp_aantal = 0;
	k = &results(school)->kwaliteit;
	assert_groep(k->opp, 1, 2, 3, 4, 5, 6, 7, 8, 9);
	assert_groep(k->vier_delen.ja, 1, 9);
	assert_percentage(k->vier_delen.percentage, "22.2"); /* 2 of 9 */
	assert_groep(k->mist_bestemming, 2);
	assert_groep(k->mist_onderbouwing, 3, 4, 5);
	assert_groep(k->mist_ondersteuning, 6);
	assert_groep(k->mist_instemming, 7, 8);
}

static void test_measurable_goals(void **state)
{
	struct cijfers_school *school = *state;

	with_four_parts(school)->opp[0].doelen = 2;
	with_four_parts(school);
	with_four_parts(school)->opp[0].doelen = 2;
	school->kinderen[2].opp[0].doelen_onmeetbaar = 1;
	with_four_parts(school)->opp[0].handelingsdeel = "nee";
	assert_groep(results(school)->kwaliteit.meetbare_doelen.ja, 1);
	assert_groep(results(school)->kwaliteit.meetbare_doelen.nee, 2, 3);
	assert_percentage(results(school)->kwaliteit.meetbare_doelen.percentage, "33.3");
}

static void test_complete_evaluations(void **state)
{
	struct cijfers_school *school = *state;

	for (int i = 0; i < 4; i++) {
		struct d_evaluatie *evaluatie =
			&evaluated(school, DAG(2024, 3, 1), "ja", "ja")->evaluaties[0];

		evaluatie->product = i != 1;
		evaluatie->proces = i != 2;
		evaluatie->conclusie = i != 3;
	}
	pupil(school); /* none at all */
	assert_groep(results(school)->kwaliteit.evaluatie_volledig.ja, 1);
	assert_groep(results(school)->kwaliteit.evaluatie_volledig.nee, 2, 3, 4);
}

static void test_the_last_evaluation(void **state)
{
	struct cijfers_school *school = *state;
	struct kind *kind = evaluated(school, DAG(2024, 3, 1), "ja", "ja");

	kind->evaluaties[1] = kind->evaluaties[0];
	kind->evaluaties[1].datum = DAG(2026, 11, 21);
	kind->evaluaties[1].product = kind->evaluaties[1].proces = true;
	kind->evaluaties[1].conclusie = true;
	kind->dossier.evaluaties_aantal = 2;
	assert_groep(results(school)->kwaliteit.evaluatie_volledig.ja, 1);
	school->vraag.peildatum = DAG(2026, 11, 20);
	assert_groep(results(school)->kwaliteit.evaluatie_volledig.nee, 1);
}

static struct d_opp *deviating(struct cijfers_school *school)
{
	struct d_opp *opp = &pupil(school)->opp[0];

	opp->afwijking_uren = 2.5;
	opp->afwijking_inhoud = opp->afwijking_reden = true;
	opp->afwijking_programma = opp->afwijking_opbouw = true;
	opp->afwijking_van = DAG(2026, 8, 1);
	opp->afwijking_tot = DAG(2027, 7, 31);
	return opp;
}

static void test_complete_deviations(void **state)
{
	struct cijfers_school *school = *state;

	deviating(school);
	deviating(school)->afwijking_inhoud = false;
	deviating(school)->afwijking_van = GEEN_DAG;
	deviating(school)->afwijking_tot = GEEN_DAG;
	deviating(school)->afwijking_reden = false;
	deviating(school)->afwijking_programma = false;
	deviating(school)->afwijking_opbouw = false;
	deviating(school)->afwijking_van = DAG(2026, 7, 31); /* in two schooljaren */
	deviating(school)->afwijking_tot = DAG(2027, 8, 1);
	assert_groep(results(school)->kwaliteit.afwijking_volledig.ja, 1);
	assert_groep(results(school)->kwaliteit.afwijking_volledig.nee, 2, 3, 4, 5, 6, 7, 8, 9);
}

static void test_deviations_that_have_not_ended(void **state)
{
	struct cijfers_school *school = *state;

	deviating(school)->afwijking_beeindigd_op = DAG(2026, 11, 21);
	deviating(school)->afwijking_beeindigd_op = DAG(2026, 11, 22);
	deviating(school)->afwijking_uren = 0;
	assert_groep(results(school)->kwaliteit.afwijking_volledig.ja, 2);
	assert_int_equal(results(school)->kwaliteit.afwijking_volledig.nee.aantal, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CIJFERS_TEST(test_four_parts),
		CIJFERS_TEST(test_measurable_goals),
		CIJFERS_TEST(test_complete_evaluations),
		CIJFERS_TEST(test_the_last_evaluation),
		CIJFERS_TEST(test_complete_deviations),
		CIJFERS_TEST(test_deviations_that_have_not_ended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
