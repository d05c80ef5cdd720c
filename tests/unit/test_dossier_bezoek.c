/* Visiting dossiers: who comes, in which order, until when, as of one moment; and the same when
 * they are kept. */
#include "dossier_test.h"

struct bezoek {
	struct school *school;
	struct text seen; /* "7 8 0": ids */
	int stop_after;   /* visits; 0 = never */
	int visits;
	struct store *other; /* writes in the middle */
};

static bool note(const struct dossier *dossier, void *context)
{
	struct bezoek *bezoek = context;

	text_printf(&bezoek->seen, "%s%lld:%zu", bezoek->visits ? " " : "",
		(long long)dossier->id,
		dossier->acties_aantal);
	return ++bezoek->visits != bezoek->stop_after;
}

/* Who is visited and with how many actions: "1:2 3:0". */
static void assert_visits(struct school *school, int64_t leerling, int stop_after,
	const char *expected)
{
	struct bezoek bezoek = {.school = school, .stop_after = stop_after};

	dossiers_visit(school->store, leerling, note, &bezoek);
	assert_string_equal(text_str(&bezoek.seen), expected);
	text_clear(&bezoek.seen);
}

static void add_actie(struct school *school, int64_t leerling, int nummer)
{
	school_add(school, E_actie, leerling, arena_printf(&school->arena,
		"nummer=%d|omschrijving=x", nummer));
}

static void nobody_comes_from_an_empty_file(void **state)
{
	struct school *school = *state;

	assert_visits(school, 0, 0, "");
	assert_visits(school, 1, 0, "");
	assert_int_equal(dossiers_load(school->store, 0, &school->arena).aantal, 0);
	assert_null(dossiers_load(school->store, 0, &school->arena).rijen);
}

static void by_id_and_nobody_last(void **state)
{
	struct school *school = *state;

	add_pupil(school, 9);
	add_pupil(school, 2);
	add_pupil(school, 5);
	assert_visits(school, 0, 0, "2:0 5:0 9:0");
	add_actie(school, 0, 1);
	add_actie(school, 9, 2);
	add_actie(school, 0, 3);
	add_actie(school, 2, 4);
	add_actie(school, 9, 5);
	add_actie(school, 0, 6);
	assert_visits(school, 0, 0, "2:1 5:0 9:2 0:3");
	assert_visits(school, 5, 0, "5:0");
	assert_visits(school, 9, 0, "9:2");
	assert_visits(school, 4, 0, "");
	assert_visits(school, 10, 0, "");
}

static void about_nobody_there_are_only_actions(void **state)
{
	struct school *school = *state;
	struct dossier_lijst lijst;
	const struct dossier *nobody;

	add_actie(school, 0, 2);
	add_actie(school, 0, 1);
	lijst = dossiers_load(school->store, 0, &school->arena);
	assert_int_equal(lijst.aantal, 1);
	nobody = lijst.rijen;
	assert_int_equal(nobody->id, 0);
	assert_null(nobody->leerlingnummer);
	assert_null(nobody->naam);
	assert_int_equal(nobody->geboortedatum, GEEN_DAG);
	assert_int_equal(nobody->inschrijfdatum, GEEN_DAG);
	assert_int_equal(nobody->verwachte_uitstroom, GEEN_DAG);
	assert_int_equal(nobody->ontheffing_tot, GEEN_DAG);
	assert_int_equal(nobody->acties[0].nummer, 1);
	assert_int_equal(nobody->acties[1].nummer, 2);
	assert_false(dossier_termen(nobody, SCHOOL_VANDAAG).ingeschreven);
	assert_false(dossier_18plus(nobody, SCHOOL_VANDAAG));
}

/* Stopping in the middle leaves nothing open: the next visit begins anew. */
static void a_visit_can_stop(void **state)
{
	struct school *school = *state;

	add_pupil(school, 1);
	add_pupil(school, 2);
	add_pupil(school, 3);
	add_actie(school, 3, 1);
	add_actie(school, 0, 2);
	assert_visits(school, 0, 1, "1:0");
	assert_false(db_in_transaction(school->store->db));
	assert_visits(school, 0, 3, "1:0 2:0 3:1");
	assert_visits(school, 0, 4, "1:0 2:0 3:1 0:1");
	assert_visits(school, 0, 0, "1:0 2:0 3:1 0:1");
	assert_false(db_in_transaction(school->store->db));
}

static void a_transaction_that_is_open_stays_open(void **state)
{
	struct school *school = *state;
	struct error err;

	add_pupil(school, 1);
	assert_int_equal(db_begin(school->store->db, &err), OK);
	add_pupil(school, 2);
	assert_visits(school, 0, 0, "1:0 2:0");
	assert_true(db_in_transaction(school->store->db));
	db_rollback(school->store->db);
	assert_visits(school, 0, 0, "1:0");
}

static bool write_meanwhile(const struct dossier *dossier, void *context)
{
	struct bezoek *bezoek = context;
	struct record actie = school_record(bezoek->school, E_actie, 2,
		"nummer=99|omschrijving=te laat");
	struct error err;

	if (bezoek->visits == 0 &&
	    record_save(bezoek->other, NULL, &actie, "test", &err) != OK)
		fail_msg("%s", err.sentence);
	return note(dossier, context);
}

static void a_colleague_who_writes_is_not_seen_halfway(void **state)
{
	struct school *school = *state;
	struct bezoek bezoek = {.school = school,
		.other = school_open_as(school, "collega", SCHOOL_VANDAAG)};

	add_pupil(school, 1);
	add_pupil(school, 2);
	dossiers_visit(school->store, 0, write_meanwhile, &bezoek);
	assert_string_equal(text_str(&bezoek.seen), "1:0 2:0");
	text_clear(&bezoek.seen);
	assert_visits(school, 0, 0, "1:0 2:1");
	store_close(bezoek.other);
}

/* The schema takes the year 0 for a date and the program does not: it counts as long ago. What
 * belongs to no pupil that is there belongs to nobody. */
static void what_another_program_may_leave(void **state)
{
	static const char *const by_hand[] = {
		"PRAGMA foreign_keys = OFF",
		"UPDATE leerling SET geboortedatum = '0000-01-01', inschrijfdatum = '-0100-01-01',"
		" verwachte_uitstroom = '0000-01-01'",
		"DELETE FROM zoek_naam",
		"INSERT INTO evaluatie (leerling, datum, besluit, motivatie)"
		" VALUES (5, '0000-01-01', 'handhaven', 'x')",
		"INSERT INTO tlv (leerling, nummer, van) VALUES (4, 'T', '2020-01-01'),"
		" (5, 'T', '2020-01-01'), (9, 'T', '2020-01-01')",
		"INSERT INTO doel (leerling, opp_versie, nr, type, omschrijving)"
		" VALUES (5, 1, 1, 'gedrag', 'x'), (5, 3, 1, 'gedrag', 'x'), (6, 1, 1, 'gedrag', 'x')",
		"INSERT INTO opp (leerling, versie, status, afdeling) VALUES (5, 2, 'concept', 'vso')",
	};
	struct school *school = *state;
	struct dossier_lijst lijst;
	struct error err;

	add_pupil(school, 5);
	for (size_t i = 0; i < ARRAY_LEN(by_hand); i++)
		if (query_run(db_query(school->store->db, by_hand[i]), &err) != OK)
			fail_msg("%s: %s", by_hand[i], err.sentence);
	lijst = dossiers_load(school->store, 0, &school->arena);
	assert_int_equal(lijst.aantal, 1);
	assert_string_equal(lijst.rijen->sorteer, "");
	expect_day(lijst.rijen->geboortedatum, "0001-01-01");
	expect_day(lijst.rijen->inschrijfdatum, "0001-01-01");
	assert_int_equal(lijst.rijen->verwachte_uitstroom, GEEN_DAG);
	expect_day(lijst.rijen->evaluaties[0].datum, "0001-01-01");
	assert_int_equal(lijst.rijen->tlv_aantal, 1);
	assert_int_equal(lijst.rijen->opp_aantal, 1);
	assert_int_equal(lijst.rijen->opp->doelen, 0);
}

/* ---- a whole school ---- */

static void add_text(struct text *all, const char *value)
{
	text_printf(all, "|%s", value ? value : "-");
}

/* Something of every row, so that two dossiers can be compared. */
static void add_dossier(struct text *all, const struct dossier *d)
{
	text_printf(all, "%lld", (long long)d->id);
	add_text(all, d->naam);
	for (size_t i = 0; i < d->opp_aantal; i++) {
		text_printf(all, " o%lld,%d", (long long)d->opp[i].id, d->opp[i].doelen);
		add_text(all, d->opp[i].niveau);
	}
	for (size_t i = 0; i < d->evaluaties_aantal; i++)
		text_printf(all, " e%lld", (long long)d->evaluaties[i].id);
	for (size_t i = 0; i < d->tlv_aantal; i++)
		add_text(all, d->tlv[i].nummer);
	for (size_t i = 0; i < d->stages_aantal; i++)
		add_text(all, d->stages[i].soort);
	for (size_t i = 0; i < d->uitstroom_aantal; i++)
		add_text(all, d->uitstroom[i].soort);
	for (size_t i = 0; i < d->nazorg_aantal; i++)
		add_text(all, d->nazorg[i].wijze);
	for (size_t i = 0; i < d->acties_aantal; i++)
		add_text(all, d->acties[i].omschrijving);
	text_add_char(all, '\n');
}

static bool add_visited(const struct dossier *dossier, void *all)
{
	add_dossier(all, dossier);
	return true;
}

/* One by one, all in one pass, and all kept: the same, and of every table all rows. */
static void all_ways_give_the_same_dossiers(void **state)
{
	struct text visited = {0}, loaded = {0}, single = {0};
	struct school *school = *state;
	struct dossier_lijst lijst;
	size_t rows = 0;
	struct error err;

	if (fill_in(school, 300, 1, &err) != OK)
		fail_msg("%s", err.sentence);
	dossiers_visit(school->store, 0, add_visited, &visited);
	lijst = dossiers_load(school->store, 0, &school->arena);
	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct dossier *d = &lijst.rijen[i];

		add_dossier(&loaded, d);
		if (d->id != 0)
			dossiers_visit(school->store, d->id, add_visited, &single);
		else
			add_dossier(&single, d);
		rows += d->opp_aantal + d->evaluaties_aantal + d->tlv_aantal + d->stages_aantal +
		        d->uitstroom_aantal + d->nazorg_aantal + d->acties_aantal;
	}
	assert_string_equal(text_str(&visited), text_str(&loaded));
	assert_string_equal(text_str(&visited), text_str(&single));
	assert_true(lijst.aantal >= 300);
	assert_int_equal(rows, number(school, "SELECT (SELECT count(*) FROM opp) +"
		" (SELECT count(*) FROM evaluatie) + (SELECT count(*) FROM tlv) +"
		" (SELECT count(*) FROM stage) + (SELECT count(*) FROM uitstroom) +"
		" (SELECT count(*) FROM nazorg) + (SELECT count(*) FROM actie)"));
	text_clear(&visited);
	text_clear(&loaded);
	text_clear(&single);
}

#define test(f) cmocka_unit_test_setup_teardown(f, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(nobody_comes_from_an_empty_file),
		test(by_id_and_nobody_last),
		test(about_nobody_there_are_only_actions),
		test(a_visit_can_stop),
		test(a_transaction_that_is_open_stays_open),
		test(a_colleague_who_writes_is_not_seen_halfway),
		test(what_another_program_may_leave),
		test(all_ways_give_the_same_dossiers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
