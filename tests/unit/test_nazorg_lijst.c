/* Who stands in which group of the nazorg list, on the days where that changes. Everybody left the
 * vso on 31-08-2026: 3 months later is 30-11-2026 (clipped), 12 is 31-08-2027, 24 is 31-08-2028,
 * and that is also the last day of the window. */
#include "datum_test.h"
#include "school.h"

#include "cvb/nazorg.h"

struct geval {
	struct config *config;
	struct d_opp opp;
	struct d_uitstroom uitstroom;
	struct d_nazorg nazorg[3];
	struct dossier dossier;
	struct arena arena;
};

static int setup(void **state)
{
	struct geval *g = xcalloc(1, sizeof(*g));

	g->config = config_defaults();
	g->opp = (struct d_opp){.versie = 1, .vastgesteld = true, .vso = true,
		.vastgesteld_op = on("2024-01-01"), .uitstroomprofiel = "arbeidsmarkt",
		.afwijking_van = GEEN_DAG, .afwijking_tot = GEEN_DAG,
		.afwijking_beeindigd_op = GEEN_DAG};
	g->uitstroom = (struct d_uitstroom){.id = 9, .datum = on("2026-08-31"),
		.ingeschreven_op = on("2020-08-01"), .overdracht_op = on("2026-08-01"),
		.soort = "einduitstroom", .bestemming = "werk", .niveau = "werk", .vso = true};
	g->dossier = (struct dossier){.id = 5, .leerlingnummer = "1", .naam = "Sem",
		.sorteer = "sem", .vso = true, .geboortedatum = on("2008-11-30"), .inschrijfdatum = on("2020-08-01"),
		.verwachte_uitstroom = GEEN_DAG, .ontheffing_tot = GEEN_DAG,
		.opp = &g->opp, .opp_aantal = 1, .uitstroom = &g->uitstroom, .uitstroom_aantal = 1,
		.nazorg = g->nazorg};
	*state = g;
	return 0;
}

static int teardown(void **state)
{
	struct geval *g = *state;

	arena_clear(&g->arena);
	config_free(g->config);
	xfree(g);
	return 0;
}

static void contact(struct geval *g, const char *datum, int moment, const char *initiatief)
{
	g->nazorg[g->dossier.nazorg_aantal++] = (struct d_nazorg){
		.id = 20 + (int64_t)g->dossier.nazorg_aantal, .datum = on(datum), .moment = moment,
		.wijze = "telefoon", .initiatief = initiatief, .open = moment < 0};
}

static struct nazorg_lijst lijst_on(struct geval *g, const char *op)
{
	return nazorg_lijst_of(&g->dossier, g->config, on(op), &g->arena);
}

/* "bellen 3, vraag": the groups on that day, with the volgmoment that a contact carries. */
static void expect(struct geval *g, const char *op, const char *verwacht)
{
	static const char *const namen[] = {"bellen", "vraag", "binnenkort", "venster", "vertrek",
		"overig", "geen contact"};
	struct nazorg_lijst lijst = lijst_on(g, op);
	struct text gezien = {0};

	for (size_t i = 0; i < lijst.aantal; i++) {
		text_printf(&gezien, "%s%s", i > 0 ? ", " : "", namen[lijst.rijen[i].groep]);
		if (lijst.rijen[i].maanden >= 0)
			text_printf(&gezien, " %d", lijst.rijen[i].maanden);
	}
	if (strcmp(text_str(&gezien), verwacht) != 0)
		fail_msg("%s: %s, expected %s", op, text_str(&gezien), verwacht);
	text_clear(&gezien);
}

static void test_around_a_moment(void **state)
{
	struct geval *g = *state;

	expect(g, "2026-08-30", ""); /* still at school */
	expect(g, "2026-08-31", "overig");
	expect(g, "2026-09-30", "overig");       /* 61 days before */
	expect(g, "2026-10-01", "binnenkort 3"); /* 60 */
	expect(g, "2026-11-29", "binnenkort 3");
	expect(g, "2026-11-30", "bellen 3"); /* the day itself */
	expect(g, "2027-02-28", "bellen 3"); /* 90 days later */
	expect(g, "2027-03-01", "overig 3"); /* missed, and a contact still carries it */
	expect(g, "2027-07-01", "overig 3");
	expect(g, "2027-07-02", "binnenkort 12"); /* what comes goes before what was missed */
	expect(g, "2027-08-31", "bellen 12");
}

static void test_the_end_of_the_window(void **state)
{
	struct geval *g = *state;

	expect(g, "2028-07-01", "overig 12");
	expect(g, "2028-07-02", "binnenkort 24");
	assert_true(lijst_on(g, "2028-07-02").rijen[0].loopt_af);
	expect(g, "2028-08-31", "bellen 24"); /* last day of the window */
	expect(g, "2028-09-01", "bellen 24"); /* the moments go on */
	assert_false(lijst_on(g, "2028-09-01").rijen[0].loopt_af);
	expect(g, "2028-11-29", "bellen 24");
	expect(g, "2028-11-30", "");
	contact(g, "2028-07-10", 24, "school");
	expect(g, "2028-07-10", "venster 12");  /* that one was missed */
	expect(g, "2028-08-31", "venster");
	expect(g, "2028-09-01", "");
}

/* One year for arbeidsmarkt for who leaves from 01-08-2026 on: the window ends on 31-08-2027. */
static void test_an_exception(void **state)
{
	static const struct nazorg_uitzondering korter = {"arbeidsmarkt", 0, 12};
	struct geval *g = *state;
	struct nazorg_uitzondering uitzondering = korter;

	uitzondering.vertrek_vanaf = on("2026-08-31");
	g->config->nazorg_uitzonderingen = &uitzondering;
	g->config->nazorg_uitzonderingen_aantal = 1;
	contact(g, "2026-11-30", 3, "school");
	contact(g, "2027-07-02", 12, "school");
	expect(g, "2027-07-01", "overig");
	expect(g, "2027-07-02", "venster");
	expect(g, "2027-08-31", "venster");
	expect(g, "2027-09-01", "");
	uitzondering.vertrek_vanaf = on("2026-09-01");
	expect(g, "2027-09-01", "overig");
}

static void test_requests(void **state)
{
	struct geval *g = *state;
	struct nazorg_lijst lijst;

	contact(g, "2026-09-10", -1, "ouder");
	expect(g, "2026-09-09", "overig");
	expect(g, "2026-09-10", "vraag");
	lijst = lijst_on(g, "2026-09-24"); /* 14 days */
	assert_int_equal(lijst.rijen[0].ernst, ERNST_WAARSCHUWING);
	assert_int_equal(lijst.rijen[0].verzoek, g->nazorg[0].id);
	lijst = lijst_on(g, "2026-09-25");
	assert_int_equal(lijst.rijen[0].ernst, ERNST_TE_LAAT);
	expect(g, "2026-11-30", "bellen 3, vraag 3");
	g->uitstroom.geen_contact_gewenst = "ja"; /* who asks gets an answer */
	expect(g, "2026-11-30", "vraag 3, geen contact 3");
	g->nazorg[0].initiatief = "school";
	expect(g, "2026-11-30", "geen contact 3");
}

static void test_who_wants_no_contact(void **state)
{
	struct geval *g = *state;

	g->uitstroom.geen_contact_gewenst = "ja";
	expect(g, "2026-11-30", "geen contact 3");
	expect(g, "2028-08-31", "geen contact 24"); /* nobody is told that it ends, either */
	expect(g, "2028-09-01", "");
	g->uitstroom.geen_contact_gewenst = "nee";
	expect(g, "2026-11-30", "bellen 3");
}

static void test_incomplete_leaving(void **state)
{
	struct geval *g = *state;

	contact(g, "2026-09-01", 3, "school");
	g->uitstroom.niveau = NULL;
	expect(g, "2026-10-01", "vertrek, overig");
	g->uitstroom.overdracht_op = GEEN_DAG; /* one matter, two reasons */
	expect(g, "2026-10-01", "vertrek, overig");
	assert_non_null(strstr(lijst_on(g, "2026-10-01").rijen[0].reden, "overdracht"));
	assert_non_null(strstr(lijst_on(g, "2026-10-01").rijen[0].reden, "niveau"));
	g->uitstroom.vso = false; /* no nazorg, but the leaving is to be completed */
	expect(g, "2026-10-01", "vertrek");
}

static void test_who_is_not_followed(void **state)
{
	struct geval *g = *state;

	g->uitstroom.soort = "tussentijds_ongepland";
	expect(g, "2026-11-30", "overig 3"); /* may ask; is not called */
	g->uitstroom.soort = "overleden";
	expect(g, "2026-11-30", "");
	g->uitstroom.soort = "einduitstroom";
	g->dossier.inschrijfdatum = on("2026-10-01"); /* came back */
	expect(g, "2026-11-30", "");
}

/* What the school does not want as a signal is still work. */
static void test_signals_switched_off(void **state)
{
	struct geval *g = *state;

	g->config->signalen[SIGNAAL_NAZORG_CONTACT].aan = false;
	g->config->signalen[SIGNAAL_NAZORG_CONTACT].na = 1;
	expect(g, "2026-11-30", "bellen 3");
	expect(g, "2026-12-01", "bellen 3");
	expect(g, "2026-12-02", "overig 3");
}

static void test_18(void **state)
{
	struct geval *g = *state;

	assert_false(lijst_on(g, "2026-11-29").rijen[0].meerderjarig);
	assert_true(lijst_on(g, "2026-11-30").rijen[0].meerderjarig);
	g->dossier.handelingsbekwaam = "nee";
	assert_false(lijst_on(g, "2026-11-30").rijen[0].meerderjarig);
}

/* ---- a school ---- */

static int64_t leaver(struct school *school, const char *nummer, const char *datum)
{
	int64_t id = school_leerling(school, nummer).id;

	school_add(school, E_uitstroom, id, arena_printf(&school->arena,
		"datum=%s|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01"
		"|bestemming=werk|niveau=werk|overdracht_op=2025-01-01", datum));
	return id;
}

/* The longest overdue is called first. */
static void test_school(void **state)
{
	struct school *school = *state;
	struct nazorg_lijst lijst;
	int64_t vraagt;

	school_leerling(school, "1");
	leaver(school, "2", "2026-08-20"); /* 3 months: 20-11-2026 */
	leaver(school, "3", "2026-06-01"); /* 01-09-2026 */
	leaver(school, "4", "2026-08-22"); /* tomorrow */
	vraagt = leaver(school, "5", "2026-09-30");
	school_add(school, E_nazorg, vraagt,
		"datum=2026-11-01|wijze=bericht|initiatief=leerling|open=ja");
	lijst = nazorg_lijst(school->store, &school->arena);
	assert_int_equal(lijst.aantal, 5);
	assert_string_equal(lijst.rijen[0].leerlingnummer, "3");
	assert_string_equal(lijst.rijen[1].leerlingnummer, "2");
	assert_int_equal(lijst.rijen[2].groep, NAZORG_VRAAG);
	assert_string_equal(lijst.rijen[3].leerlingnummer, "4");
	assert_int_equal(lijst.per_groep[NAZORG_BINNENKORT], 2);
}

static void test_empty_school(void **state)
{
	struct school *school = *state;

	assert_int_equal(nazorg_lijst(school->store, &school->arena).aantal, 0);
}

#define GEVAL(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
#define SCHOOL(test) cmocka_unit_test_setup_teardown(test, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		GEVAL(test_around_a_moment),
		GEVAL(test_the_end_of_the_window),
		GEVAL(test_an_exception),
		GEVAL(test_requests),
		GEVAL(test_who_wants_no_contact),
		GEVAL(test_incomplete_leaving),
		GEVAL(test_who_is_not_followed),
		GEVAL(test_signals_switched_off),
		GEVAL(test_18),
		SCHOOL(test_school),
		SCHOOL(test_empty_school),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
