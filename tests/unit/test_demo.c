/* The demo school as a whole: the same for the same numbers, of every size, on every day, with the
 * codes of any config, or refused with a sentence. */
#include "cvb_test.h"
#include "demo_test.h"

/* ---- the same again ---- */

static bool add_values(const struct record *record, void *context)
{
	struct text *all = context;

	text_add(all, record->soort->naam);
	for (int i = 0; i < record->soort->aantal; i++) {
		text_add_char(all, '|');
		text_add(all, record->waarden[i] ? record->waarden[i] : "");
	}
	text_add_char(all, '\n');
	return true;
}

static void dump(const char *vandaag, int leerlingen, uint64_t zaad, struct text *all)
{
	struct school school;

	make(&school, vandaag, leerlingen, zaad);
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		records_visit(school.store, nr, add_values, all);
	school_close(&school);
}

static void the_same_numbers_give_the_same_school(void **state)
{
	struct text one = { 0 }, same = { 0 }, seed = { 0 }, day = { 0 }, more = { 0 };

	(void)state;
	dump(PEILDATUM, 40, 7, &one);
	dump(PEILDATUM, 40, 7, &same);
	dump(PEILDATUM, 40, 8, &seed);
	dump("2026-11-22", 40, 7, &day);
	dump(PEILDATUM, 41, 7, &more);
	assert_string_equal(text_str(&one), text_str(&same));
	assert_string_not_equal(text_str(&one), text_str(&seed));
	assert_string_not_equal(text_str(&one), text_str(&day));
	assert_string_not_equal(text_str(&one), text_str(&more));
	text_clear(&one);
	text_clear(&same);
	text_clear(&seed);
	text_clear(&day);
	text_clear(&more);
}

/* ---- refusals and progress ---- */

static void assert_refused(struct school *school, int leerlingen, enum status status,
	const char *part)
{
	struct error err = { 0 };

	assert_int_equal(fill_in(school, leerlingen, 1, &err), status);
	if (!strstr(err.sentence, part))
		fail_msg("\"%s\" does not say \"%s\"", err.sentence, part);
}

static void refuses_what_cannot_be(void **state)
{
	struct school school;

	(void)state;
	school_make(&school, datum_from_iso(PEILDATUM));
	assert_refused(&school, 0, ERR_USAGE, "0 leerlingen");
	assert_refused(&school, -5, ERR_USAGE, "-5 leerlingen");
	assert_refused(&school, 200001, ERR_USAGE, "200001 leerlingen");
	school.store->vandaag = datum_from_iso("1949-12-31");
	assert_refused(&school, 5, ERR_INPUT, "1949");
	school.store->vandaag = datum_from_iso("2201-01-01");
	assert_refused(&school, 5, ERR_INPUT, "2201");
	assert_true(number(&school, "SELECT count(*) FROM journaal") == 0);
	school_close(&school);
}

static void refuses_a_file_with_pupils_and_leaves_it(void **state)
{
	struct school school;

	(void)state;
	school_make(&school, datum_from_iso(PEILDATUM));
	school_leerling(&school, "1");
	assert_refused(&school, 5, ERR_INPUT, "al leerlingen");
	assert_true(number(&school, "SELECT count(*) FROM leerling") == 1);
	assert_true(number(&school, "SELECT count(*) FROM vergadering") == 0);
	school_close(&school);
}

struct steps {
	int calls, last, total;
};

static void take_step(int done, int total, void *context)
{
	struct steps *steps = context;

	assert_true(done > steps->last);
	steps->last = done;
	steps->total = total;
	steps->calls++;
}

static void tells_its_progress_a_hundred_times(void **state)
{
	struct steps steps = { 0, 0, 0 };
	struct demo_opties opties = { 250, 1, take_step, &steps };
	struct error err = { 0 };
	struct school school;

	(void)state;
	school_make(&school, datum_from_iso(PEILDATUM));
	assert_int_equal(demo_fill(school.store, &opties, &err), OK);
	assert_int_equal(steps.calls, 100);
	assert_int_equal(steps.last, 250);
	assert_int_equal(steps.total, 250);
	assert_true(number(&school, "SELECT count(*) FROM leerling") == 250);
	assert_true(number(&school, "SELECT count(*) FROM journaal WHERE handeling = 'begin'") == 1);
	assert_true(number(&school, "SELECT count(*) FROM journaal_deel") == 0);
	school_close(&school);
}

/* ---- every size and day ---- */

static void assert_sound(struct school *school, int leerlingen)
{
	struct text problems = { 0 };
	bool damaged;

	if (db_check(school->store->db, &problems, &damaged) != 0)
		fail_msg("%s", text_str(&problems));
	text_clear(&problems);
	assert_true(number(school, "SELECT count(*) FROM leerling") == leerlingen);
	assert_true(number(school, "SELECT count(*) FROM zoek_naam") == leerlingen);
}

static void every_small_school_can_be_made(void **state)
{
	(void)state;
	for (int leerlingen = 1; leerlingen <= 30; leerlingen++) {
		struct school school;

		make(&school, PEILDATUM, leerlingen, (uint64_t)leerlingen);
		assert_sound(&school, leerlingen);
		school_close(&school);
	}
}

static void every_day_will_do(void **state)
{
	static const char *const dagen[] = {
		"1950-01-01", "2024-02-29", "2025-07-31", "2025-08-01", "2025-08-02", "2025-12-31",
		"2026-01-01", "2027-02-28", "2027-05-01", "2200-12-31",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(dagen); i++) {
		struct school school;

		make(&school, dagen[i], 60, i);
		assert_sound(&school, 60);
		school_close(&school);
	}
}

/* ---- another config ---- */

static void a_school_of_one_afdeling(void **state)
{
	(void)state;
	for (int so = 0; so <= 1; so++) {
		struct school school;
		struct error err = { 0 };

		school_make(&school, datum_from_iso(PEILDATUM));
		school.config->school_so = so;
		school.config->school_vso = !so;
		assert_int_equal(fill_in(&school, 120, 1, &err), OK);
		assert_sound(&school, 120);
		assert_true(number(&school, "SELECT count(*) FROM leerling WHERE afdeling = 'so'")
			== (so ? 120 : 0));
		assert_true(number(&school, "SELECT count(*) FROM uitstroom"
			" WHERE soort = 'overgang_so_vso'") == 0);
		school_close(&school);
	}
}

static void codes_come_from_the_config(void **state)
{
	static const struct niveau niveaus[] = {
		{ "laag", "laag", 2, true, false }, { "midden", "midden", 4, true, true },
		{ "hoog", "hoog", 9, false, true },
	};
	static const struct code eigen[] = { { "eigen", "eigen" }, { "rest", "iets anders" } };
	struct school school;
	struct error err = { 0 };

	(void)state;
	school_make(&school, datum_from_iso(PEILDATUM));
	school.config->niveaus = niveaus;
	school.config->niveaus_aantal = ARRAY_LEN(niveaus);
	school.config->bestemmingen = school.config->redenen = eigen;
	school.config->bestemmingen_aantal = school.config->redenen_aantal = ARRAY_LEN(eigen);
	school.config->volgmomenten_aantal = 0;
	assert_int_equal(fill_in(&school, 150, 1, &err), OK);
	assert_true(number(&school, "SELECT count(*) FROM opp"
		" WHERE niveau NOT IN ('laag', 'midden', 'hoog') OR bestemming <> 'rest'"
		" OR wijziging_reden <> 'rest'") == 0);
	/* dagbesteding in the so has rang 2; vmbo_gt in the vso 8, nearer to 9 than to 4 */
	assert_true(number(&school, "SELECT count(*) FROM opp WHERE afdeling = 'so'"
		" AND niveau = 'laag'") > 0);
	assert_true(number(&school, "SELECT count(*) FROM opp WHERE afdeling = 'vso'"
		" AND niveau = 'hoog'") > 0);
	assert_true(number(&school, "SELECT count(*) FROM opp WHERE afdeling = 'vso'"
		" AND niveau = 'laag'") == 0);
	school_close(&school);
}

static void set_terms(struct config *config, bool longest)
{
	static const int vroeg[] = { 0 }, laat[] = { 1, 2, 999 };

	config->opp_dagen = longest ? 366 : 1;
	config->evaluatie_maanden = longest ? 60 : 1;
	config->laatste_jaren = longest ? 20 : 0;
	config->bewaren_maanden = longest ? 600 : 1;
	config->nazorg_maanden = longest ? 120 : 1;
	config->hoorrecht_vanaf = datum_from_iso(longest ? "9999-12-31" : "0001-01-01");
	config->volgmomenten = longest ? laat : vroeg;
	config->volgmomenten_aantal = longest ? ARRAY_LEN(laat) : ARRAY_LEN(vroeg);
	for (size_t i = 0; i < SIGNAAL_AANTAL; i++) {
		struct signaal_instelling *signaal = &config->signalen[i];

		signaal->vooraf = signaal->vooraf < 0 ? -1 : longest ? 1000 : 0;
		signaal->na = signaal->na < 0 ? -1 : longest ? 1000 : 0;
	}
}

/* The outer values that the config allows; rows that the file refuses would fail here. */
static void the_outermost_terms_will_do(void **state)
{
	(void)state;
	for (int longest = 0; longest <= 1; longest++) {
		struct school school;
		struct error err = { 0 };

		school_make(&school, datum_from_iso(longest ? "1950-01-01" : "2027-05-31"));
		set_terms(school.config, longest);
		if (fill_in(&school, 400, 2, &err) != OK)
			fail_msg("longest %d: %s", longest, err.sentence);
		assert_sound(&school, 400);
		assert_true(number(&school, "SELECT count(*) FROM nazorg n JOIN leerling l"
			" ON l.id = n.leerling WHERE n.datum < l.inschrijfdatum") == 0);
		school_close(&school);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_numbers_give_the_same_school),
		cmocka_unit_test(refuses_what_cannot_be),
		cmocka_unit_test(refuses_a_file_with_pupils_and_leaves_it),
		cmocka_unit_test(tells_its_progress_a_hundred_times),
		cmocka_unit_test(every_small_school_can_be_made),
		cmocka_unit_test(every_day_will_do),
		cmocka_unit_test(a_school_of_one_afdeling),
		cmocka_unit_test(codes_come_from_the_config),
		cmocka_unit_test(the_outermost_terms_will_do),
	};

	return cmocka_run_group_tests_name("demo", tests, NULL, NULL);
}
