/* Bestendiging of the leavers of each schooljaar by themselves. */
#include "resultaten_test.h"

static void contact(struct kind *kind, dag datum, int moment, const char *bestendig)
{
	kind->nazorg[kind->dossier.nazorg_aantal++] = (struct d_nazorg){
		.datum = datum, .moment = moment, .wijze = "telefoon", .bestendig = bestendig,
	};
}

static struct cohorten *cohorten(const struct cijfers_school *school, dag peildatum)
{
	struct dossier rijen[KINDEREN_MAX];
	struct dossier_lijst lijst = {.rijen = rijen, .aantal = school->aantal};

	for (size_t i = 0; i < school->aantal; i++)
		rijen[i] = school->kinderen[i].dossier;
	return cohorten_of_dossiers(&lijst, school->config, peildatum);
}

/* 31 July is the last day of a schooljaar, 1 August the first of the next; newest first. */
static void test_years_apart(void **state)
{
	struct cijfers_school *school = *state;
	struct cohorten *c;

	contact(leaver(school, DAG(2025, 7, 31)), DAG(2026, 8, 1), 12, "zelfde_plek");
	contact(leaver(school, DAG(2025, 7, 31)), DAG(2026, 8, 1), 12, "uitgevallen");
	leaver(school, DAG(2025, 7, 31));
	leaver(school, DAG(2025, 8, 1));
	contact(leaver(school, DAG(2026, 7, 31)), DAG(2026, 10, 31), 3, "andere_passende_plek");
	c = cohorten(school, DAG(2026, 11, 21));
	assert_int_equal(c->aantal, 2);
	assert_int_equal(c->rijen[0].schooljaar, 2025);
	assert_groep(c->rijen[0].leerlingen, 4, 5);
	assert_groep(c->rijen[0].momenten[0].onbekend, 4);
	assert_groep(c->rijen[0].momenten[0].andere_passende_plek, 5);
	assert_groep(c->rijen[0].momenten[1].leerlingen, 4);
	assert_percentage(c->rijen[0].momenten[0].percentage, "100.0");
	assert_percentage(c->rijen[0].momenten[0].ondergrens, "50.0");
	assert_int_equal(c->rijen[1].schooljaar, 2024);
	assert_groep(c->rijen[1].momenten[1].zelfde_plek, 1);
	assert_groep(c->rijen[1].momenten[1].uitgevallen, 2);
	assert_groep(c->rijen[1].momenten[1].onbekend, 3);
	assert_percentage(c->rijen[1].momenten[1].percentage, "50.0");
	assert_percentage(c->rijen[1].momenten[1].ondergrens, "33.3");
	cohorten_free(c);
}

/* Together they are the figures of the results. */
static void test_adds_up(void **state)
{
	struct cijfers_school *school = *state;
	const struct resultaten *r;
	struct cohorten *c;
	size_t zelfde = 0, alle = 0;

	for (int jaar = 2015; jaar < 2026; jaar++)
		contact(leaver(school, DAG(jaar, 7, 1)), DAG(jaar + 1, 7, 1), 12,
			jaar % 2 ? "zelfde_plek" : "onbekend");
	r = results(school);
	c = cohorten(school, school->vraag.peildatum);
	for (size_t i = 0; i < c->aantal; i++) {
		zelfde += c->rijen[i].momenten[1].zelfde_plek.aantal;
		alle += c->rijen[i].momenten[1].leerlingen.aantal;
	}
	assert_int_equal(c->aantal, 11);
	assert_int_equal(zelfde, 6);
	assert_int_equal(zelfde, r->bestendiging[1].zelfde_plek.aantal);
	assert_int_equal(alle, r->bestendiging[1].leerlingen.aantal);
	cohorten_free(c);
}

static void test_who_is_not_in_it(void **state)
{
	struct cijfers_school *school = *state;
	struct cohorten *c;

	leaver(school, DAG(2025, 7, 1))->uitstroom[0].soort = "overleden";
	leaver(school, DAG(2025, 7, 1))->uitstroom[0].soort = "tussentijds_ongepland";
	leaver(school, DAG(2025, 7, 1))->uitstroom[0].vso = false;
	leaver(school, DAG(2026, 11, 22)); /* planned */
	c = cohorten(school, DAG(2026, 11, 21));
	assert_int_equal(c->aantal, 0);
	cohorten_free(c);
	c = cohorten(school, DAG(2026, 11, 22));
	assert_int_equal(c->aantal, 1); /* no moment has come yet */
	assert_int_equal(c->rijen[0].leerlingen.aantal, 1);
	assert_int_equal(c->rijen[0].momenten[0].leerlingen.aantal, 0);
	cohorten_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CIJFERS_TEST(test_years_apart),
		CIJFERS_TEST(test_adds_up),
		CIJFERS_TEST(test_who_is_not_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
