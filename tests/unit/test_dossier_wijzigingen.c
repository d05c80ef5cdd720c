/* Changes in a dossier as known on a day: versions made by hand, and on the last of days the same
 * as the view wijziging, over the demo school and over chains of versions made at random. */
#include "dossier_test.h"

#define LAATSTE_DAG "9999-12-31"

static struct d_opp version(int versie, const char *op, const char *niveau)
{
	return (struct d_opp){.id = versie, .versie = versie, .vastgesteld = true, .vso = true,
		.vastgesteld_op = on(op), .niveau = niveau};
}

static struct d_opp correction(int versie, const char *op, const char *niveau)
{
	struct d_opp opp = version(versie, op, niveau);

	opp.correctie = true;
	return opp;
}

static struct d_opp in_so(struct d_opp opp)
{
	opp.vso = false;
	return opp;
}

/* In the vso, expected to leave on 31-07-2027. */
static struct dossier dossier_of(const struct d_opp *opp, size_t aantal)
{
	return (struct dossier){.id = 1, .vso = true, .opp = opp, .opp_aantal = aantal,
		.inschrijfdatum = on("2015-08-01"), .verwachte_uitstroom = on("2027-07-31")};
}

static void add_change(struct text *all, const struct d_wijziging *w)
{
	char datum[DATUM_SIZE], referentie[DATUM_SIZE];

	datum_iso(w->datum, datum);
	datum_iso(w->referentie, referentie);
	text_printf(all, "%s v%d", datum, w->opp->versie);
	if (w->profiel)
		text_printf(all, " %s>%s", w->van->uitstroomprofiel, w->opp->uitstroomprofiel);
	if (w->bestemming)
		text_printf(all, " %s>%s", w->van->bestemming, w->opp->bestemming);
	if (w->niveau)
		text_printf(all, " %s>%s", w->van->niveau, w->opp->niveau);
	text_printf(all, "%s ref %s%s\n", w->gecorrigeerd ? " gecorrigeerd" : "",
		*referentie ? referentie : "-", w->laatste_jaren ? " laat" : "");
}

/* A line per change. */
static void add_changes(struct text *all, const struct dossier *dossier,
	const struct config *config, dag op)
{
	struct arena arena = {0};
	struct d_wijzigingen lijst = dossier_wijzigingen(dossier, config, op, &arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		add_change(all, &lijst.rijen[i]);
	arena_clear(&arena);
}

static void assert_changes(const struct dossier *dossier, const char *op, const char *expected)
{
	struct config *config = config_defaults();
	struct text seen = {0};

	add_changes(&seen, dossier, config, on(op));
	assert_string_equal(text_str(&seen), expected);
	text_clear(&seen);
	config_free(config);
}

/* ---- what is a change ---- */

static void without_versions_there_is_none(void **state)
{
	const struct d_opp one = version(1, "2020-01-01", "entree");
	struct dossier dossier = dossier_of(NULL, 0);

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG, "");
	dossier = dossier_of(&one, 1);
	assert_changes(&dossier, LAATSTE_DAG, "");
}

static void filling_in_and_emptying_are_none(void **state)
{
	const struct d_opp opp[] = {version(1, "2020-01-01", NULL), version(2, "2021-01-01", "werk"),
		version(3, "2022-01-01", "werk"), version(4, "2023-01-01", NULL),
		version(5, "2024-01-01", "entree")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG, "");
}

static void each_aspect_by_itself(void **state)
{
	struct d_opp opp[] = {version(1, "2020-01-01", "entree"), version(2, "2021-01-01", "entree"),
		version(3, "2022-01-01", "entree"), version(4, "2023-01-01", "werk")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	for (int i = 0; i < 4; i++) {
		opp[i].uitstroomprofiel = i < 1 ? "vervolgonderwijs" : "arbeidsmarkt";
		opp[i].bestemming = i < 2 ? "mbo_2" : "werk";
	}
	assert_changes(&dossier, LAATSTE_DAG,
		"2021-01-01 v2 vervolgonderwijs>arbeidsmarkt ref 2027-07-31\n"
		"2022-01-01 v3 mbo_2>werk ref 2027-07-31\n"
		"2023-01-01 v4 entree>werk ref 2027-07-31\n");
	opp[1] = opp[0];
	opp[2] = opp[0];
	assert_changes(&dossier, LAATSTE_DAG,
		"2023-01-01 v4 vervolgonderwijs>arbeidsmarkt mbo_2>werk entree>werk ref 2027-07-31\n");
}

/* By day, then by versie; a concept does not count, nor one that has no day. */
static void the_order_of_versions(void **state)
{
	struct d_opp opp[] = {version(1, "2022-01-01", "havo"), version(2, "2020-01-01", "entree"),
		version(3, "2022-01-01", "vwo"), version(4, "2021-01-01", "werk"),
		version(5, "2021-06-01", "beschut"), version(6, "2021-06-01", "beschut")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	opp[4].vastgesteld = false;
	opp[5].vastgesteld_op = GEEN_DAG;
	assert_changes(&dossier, LAATSTE_DAG,
		"2021-01-01 v4 entree>werk ref 2027-07-31\n"
		"2022-01-01 v1 werk>havo ref 2027-07-31\n"
		"2022-01-01 v3 havo>vwo ref 2027-07-31\n");
}

static void so_and_vso_are_apart(void **state)
{
	const struct d_opp opp[] = {
		in_so(version(1, "2018-01-01", "vmbo_b")),
		version(2, "2021-01-01", "werk"),
		in_so(version(3, "2021-02-01", "vmbo_k")),
		correction(4, "2021-03-01", "entree"), /* of 2, not of 3 */
		version(5, "2022-01-01", "beschut"),
	};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG,
		"2021-02-01 v3 vmbo_b>vmbo_k ref -\n"
		"2022-01-01 v5 entree>beschut ref 2027-07-31\n");
}

/* ---- corrections ---- */

/* Version 3 takes the place of 2 and keeps its date; what follows counts from 3. */
static void a_correction(void **state)
{
	const struct d_opp opp[] = {version(1, "2020-01-01", "beschut"),
		version(2, "2021-01-01", "werk"), correction(3, "2021-04-01", "arbeidsmatig"),
		version(4, "2022-01-01", "entree")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG,
		"2021-01-01 v2 beschut>werk gecorrigeerd ref 2027-07-31\n"
		"2021-01-01 v3 beschut>arbeidsmatig ref 2027-07-31\n"
		"2022-01-01 v4 arbeidsmatig>entree ref 2027-07-31\n");
}

/* What was not known yet does not count, and does not correct yet. */
static void as_known_on_a_day(void **state)
{
	const struct d_opp opp[] = {version(1, "2020-01-01", "beschut"),
		version(2, "2021-01-01", "werk"), correction(3, "2021-04-01", "beschut"),
		version(4, "2022-01-01", "entree")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, "2019-12-31", "");
	assert_changes(&dossier, "2020-12-31", "");
	assert_changes(&dossier, "2021-01-01", "2021-01-01 v2 beschut>werk ref 2027-07-31\n");
	assert_changes(&dossier, "2021-03-31", "2021-01-01 v2 beschut>werk ref 2027-07-31\n");
	assert_changes(&dossier, "2021-04-01",
		"2021-01-01 v2 beschut>werk gecorrigeerd ref 2027-07-31\n");
	assert_changes(&dossier, "2021-12-31",
		"2021-01-01 v2 beschut>werk gecorrigeerd ref 2027-07-31\n");
	assert_changes(&dossier, "2022-01-01",
		"2021-01-01 v2 beschut>werk gecorrigeerd ref 2027-07-31\n"
		"2022-01-01 v4 beschut>entree ref 2027-07-31\n");
}

static void a_chain_of_corrections(void **state)
{
	const struct d_opp opp[] = {version(1, "2020-01-01", "beschut"),
		version(2, "2021-01-01", "beschut"), correction(3, "2021-02-01", "werk"),
		correction(4, "2021-03-01", "entree"), correction(5, "2021-04-01", NULL),
		version(6, "2022-01-01", "havo")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG,
		"2021-01-01 v3 beschut>werk gecorrigeerd ref 2027-07-31\n"
		"2021-01-01 v4 beschut>entree gecorrigeerd ref 2027-07-31\n");
	assert_changes(&dossier, "2021-03-31",
		"2021-01-01 v3 beschut>werk gecorrigeerd ref 2027-07-31\n"
		"2021-01-01 v4 beschut>entree ref 2027-07-31\n");
}

/* Correcting the first version changes nothing, for nothing went before. */
static void a_correction_of_the_first(void **state)
{
	const struct d_opp opp[] = {correction(1, "2020-01-01", "beschut"),
		correction(2, "2020-02-01", "werk"), version(3, "2021-01-01", "entree")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG, "2021-01-01 v3 werk>entree ref 2027-07-31\n");
}

/* The change of the vso is dated before that of the so, though it was corrected after it. */
static void by_the_date_of_the_link(void **state)
{
	const struct d_opp opp[] = {in_so(version(1, "2020-01-01", "havo")),
		version(2, "2020-01-01", "beschut"), version(3, "2021-01-01", "beschut"),
		in_so(version(4, "2021-06-01", "vwo")), correction(5, "2022-01-01", "werk")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG, "2021-01-01 v5 beschut>werk ref 2027-07-31\n"
		"2021-06-01 v4 havo>vwo ref -\n");
}

/* ---- the last years ---- */

/* The first leaving of that afdeling on or after the change, of whatever kind, past or planned. */
static void the_leaving_it_is_measured_against(void **state)
{
	const struct d_opp opp[] = {version(1, "2020-01-01", "beschut"),
		version(2, "2023-06-01", "werk")};
	struct d_uitstroom uitstroom[] = {
		{.datum = on("2023-05-31"), .soort = "tussentijds_gepland", .vso = true},
		{.datum = on("2023-06-01"), .soort = "tussentijds_gepland", .vso = true},
		{.datum = on("2030-01-01"), .soort = "einduitstroom", .vso = true},
	};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	dossier.uitstroom = uitstroom;
	dossier.uitstroom_aantal = 1;
	assert_changes(&dossier, LAATSTE_DAG, "2023-06-01 v2 beschut>werk ref 2027-07-31\n");
	dossier.uitstroom_aantal = 3;
	assert_changes(&dossier, LAATSTE_DAG, "2023-06-01 v2 beschut>werk ref 2023-06-01 laat\n");
	uitstroom[1].vso = false;
	assert_changes(&dossier, LAATSTE_DAG, "2023-06-01 v2 beschut>werk ref 2030-01-01\n");
	dossier.uitstroom_aantal = 2;
	dossier.vso = false; /* in the so now: what is expected is of the so */
	assert_changes(&dossier, LAATSTE_DAG, "2023-06-01 v2 beschut>werk ref -\n");
	dossier.vso = true;
	dossier.verwachte_uitstroom = GEEN_DAG;
	assert_changes(&dossier, LAATSTE_DAG, "2023-06-01 v2 beschut>werk ref -\n");
}

/* Two years before 29-02-2024 is 28-02-2022, before 31-07-2027 is 31-07-2025. */
static void the_first_day_of_the_last_years(void **state)
{
	struct d_opp opp[] = {version(1, "2020-01-01", "beschut"), version(2, "2025-07-30", "werk"),
		version(3, "2025-07-31", "entree"), version(4, "2025-08-01", "havo")};
	struct dossier dossier = dossier_of(opp, ARRAY_LEN(opp));

	(void)state;
	assert_changes(&dossier, LAATSTE_DAG, "2025-07-30 v2 beschut>werk ref 2027-07-31\n"
		"2025-07-31 v3 werk>entree ref 2027-07-31 laat\n"
		"2025-08-01 v4 entree>havo ref 2027-07-31 laat\n");
	dossier.verwachte_uitstroom = on("2024-02-29");
	opp[1].vastgesteld_op = on("2022-02-27");
	opp[2].vastgesteld_op = on("2022-02-28");
	opp[3].vastgesteld_op = on("2022-03-01");
	assert_changes(&dossier, LAATSTE_DAG, "2022-02-27 v2 beschut>werk ref 2024-02-29\n"
		"2022-02-28 v3 werk>entree ref 2024-02-29 laat\n"
		"2022-03-01 v4 entree>havo ref 2024-02-29 laat\n");
}

/* ---- the same as the view ---- */

static const char sql_view[] =
	"SELECT w.leerling, w.datum, w.opp, group_concat(w.soort || ' ' || w.van || '>' || w.naar),"
	"       w.gecorrigeerd_op IS NOT NULL, coalesce(w.referentie, ''), count(*)"
	"  FROM (SELECT * FROM wijziging ORDER BY leerling, datum, vastgesteld_op, versie, volgorde) w"
	" GROUP BY w.leerling, w.datum, w.vastgesteld_op, w.versie"
	" ORDER BY w.leerling, w.datum, w.vastgesteld_op, w.versie";

static int view_told(struct school *school, struct text *all)
{
	struct query *query = db_query(school->store->db, sql_view);
	int count = 0;

	while (query_row(query)) {
		text_printf(all, "%lld %s %lld %s %d %s\n", (long long)query_int(query, 0),
			query_text(query, 1), (long long)query_int(query, 2), query_text(query, 3),
			(int)query_int(query, 4), query_text(query, 5));
		count += (int)query_int(query, 6);
	}
	return count;
}

struct telling {
	struct school *school;
	struct text all;
	dag op;
	int laat;
};

static void add_aspect(struct text *all, size_t *len, const char *soort, const char *van,
	const char *naar)
{
	text_printf(all, "%s%s %s>%s", all->len > *len ? "," : "", soort, van, naar);
}

static void add_as_view(struct text *all, int64_t leerling, const struct d_wijziging *w)
{
	char datum[DATUM_SIZE], referentie[DATUM_SIZE];
	size_t len;

	datum_iso(w->datum, datum);
	datum_iso(w->referentie, referentie);
	text_printf(all, "%lld %s %lld ", (long long)leerling, datum, (long long)w->opp->id);
	len = all->len;
	if (w->profiel)
		add_aspect(all, &len, "profiel", w->van->uitstroomprofiel, w->opp->uitstroomprofiel);
	if (w->bestemming)
		add_aspect(all, &len, "bestemming", w->van->bestemming, w->opp->bestemming);
	if (w->niveau)
		add_aspect(all, &len, "niveau", w->van->niveau, w->opp->niveau);
	text_printf(all, " %d %s\n", w->gecorrigeerd, referentie);
}

static bool tell(const struct dossier *dossier, void *context)
{
	struct telling *telling = context;
	struct arena arena = {0};
	struct d_wijzigingen lijst = dossier_wijzigingen(dossier, telling->school->config,
		telling->op, &arena);

	for (size_t i = 0; i < lijst.aantal; i++) {
		add_as_view(&telling->all, dossier->id, &lijst.rijen[i]);
		telling->laat += lijst.rijen[i].laatste_jaren;
	}
	arena_clear(&arena);
	return true;
}

/* Returns how many aspects changed. */
static int assert_as_view(struct school *school)
{
	struct telling telling = {.school = school, .op = on(LAATSTE_DAG)};
	struct text view = {0};
	int count = view_told(school, &view);

	dossiers_visit(school->store, 0, tell, &telling);
	assert_string_equal(text_str(&telling.all), text_str(&view));
	text_clear(&telling.all);
	text_clear(&view);
	return count;
}

static void agrees_with_the_view_over_the_demo_school(void **state)
{
	struct school *school = *state;
	struct error err;

	if (fill_in(school, 300, 1, &err) != OK)
		fail_msg("%s", err.sentence);
	assert_true(assert_as_view(school) > 50);
}

/* Small numbers from a fixed row: the same chains each time. */
static int draw(uint64_t *seed, int below)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (int)(*seed >> 33) % below;
}

static const char *draw_of(uint64_t *seed, const char *const *codes, int aantal)
{
	return codes[draw(seed, aantal)];
}

static void add_random_version(struct school *school, int64_t leerling, int versie,
	uint64_t *seed)
{
	static const char *const profielen[] = {"arbeidsmarkt", "dagbesteding", NULL};
	static const char *const bestemmingen[] = {"werk", "mbo_2", NULL};
	static const char *const niveaus[] = {"entree", "beschut", "werk", NULL};
	struct query *query = db_query(school->store->db,
		"INSERT INTO opp (leerling, versie, status, afdeling, vastgesteld_op, uitstroomprofiel,"
		" bestemming, niveau, wijziging_correctie) VALUES (:leerling, :versie, :status,"
		" :afdeling, :op, :profiel, :bestemming, :niveau, :correctie)");
	struct error err;

	query_bind_int(query, ":leerling", leerling);
	query_bind_int(query, ":versie", versie);
	query_bind_text(query, ":status", draw(seed, 8) ? "vastgesteld" : "concept");
	query_bind_text(query, ":afdeling", draw(seed, 3) ? "vso" : "so");
	query_bind_text(query, ":op", arena_printf(&school->arena, "2024-%02d-01",
		draw(seed, 12) + 1));
	query_bind_text(query, ":profiel", draw_of(seed, profielen, 3));
	query_bind_text(query, ":bestemming", draw_of(seed, bestemmingen, 3));
	query_bind_text(query, ":niveau", draw_of(seed, niveaus, 4));
	query_bind_text(query, ":correctie", draw(seed, 2) ? "ja" : NULL);
	if (query_run(query, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void add_random_pupils(struct school *school, int aantal)
{
	uint64_t seed = 1;
	struct error err;

	if (db_begin(school->store->db, &err) != OK)
		fail_msg("%s", err.sentence);
	for (int64_t i = 1; i <= aantal; i++) {
		add_pupil(school, i);
		for (int versie = 1; versie <= 7; versie++)
			add_random_version(school, i, versie, &seed);
	}
	if (db_commit(school->store->db, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void agrees_with_the_view_over_random_chains(void **state)
{
	add_random_pupils(*state, 300);
	assert_true(assert_as_view(*state) > 500);
}

/* On a day it is as if the later versions were not there. */
static void a_day_is_as_if_nothing_came_after(void **state)
{
	struct school *school = *state;
	struct dossier_lijst lijst;
	int different = 0;

	add_random_pupils(school, 100);
	lijst = dossiers_load(school->store, 0, &school->arena);
	for (size_t i = 0; i < lijst.aantal; i++) {
		struct dossier all = lijst.rijen[i], until = all;
		struct d_opp *opp = arena_alloc(&school->arena, all.opp_aantal * sizeof(*opp));
		struct text known = {0}, shorter = {0};
		dag op = on("2024-06-15");

		until.opp = opp;
		until.opp_aantal = 0;
		for (size_t j = 0; j < all.opp_aantal; j++)
			if (all.opp[j].vastgesteld_op <= op)
				opp[until.opp_aantal++] = all.opp[j];
		add_changes(&known, &all, school->config, op);
		add_changes(&shorter, &until, school->config, on(LAATSTE_DAG));
		assert_string_equal(text_str(&known), text_str(&shorter));
		different += until.opp_aantal < all.opp_aantal && known.len > 0;
		text_clear(&known);
		text_clear(&shorter);
	}
	assert_true(different > 30);
}

#define test(f) cmocka_unit_test_setup_teardown(f, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_versions_there_is_none),
		cmocka_unit_test(filling_in_and_emptying_are_none),
		cmocka_unit_test(each_aspect_by_itself),
		cmocka_unit_test(the_order_of_versions),
		cmocka_unit_test(so_and_vso_are_apart),
		cmocka_unit_test(a_correction),
		cmocka_unit_test(as_known_on_a_day),
		cmocka_unit_test(a_chain_of_corrections),
		cmocka_unit_test(a_correction_of_the_first),
		cmocka_unit_test(by_the_date_of_the_link),
		cmocka_unit_test(the_leaving_it_is_measured_against),
		cmocka_unit_test(the_first_day_of_the_last_years),
		test(agrees_with_the_view_over_the_demo_school),
		test(agrees_with_the_view_over_random_chains),
		test(a_day_is_as_if_nothing_came_after),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
