/* Every figure of the screen of results is walked: the number in its row is the number of pupils
 * that Enter shows. The steps are written from the overview, the screen is the real one. */
#include "cvb_test.h"

#include <unistd.h>

#include "school.h"

#include "cvb/overzicht.h"
#include "cvb/schermen.h"
#include "cvb/uitwisseling.h"

#define BUNDEL "tests/scherm/cijfers"

static int setup(void **state)
{
	struct import_opties opties = {.pad = BUNDEL};
	struct import_uitslag uitslag = {0};
	struct school *school;
	struct error err;

	school_setup(state);
	school = *state;
	if (import_bundle(school->store, &opties, &uitslag, &err) != OK)
		fail_msg("%s\n%s", err.sentence, text_str(&uitslag.meldingen));
	import_uitslag_clear(&uitslag);
	return 0;
}

/* ---- what must be in a row ---- */

/* The number that the row says, without asking how many are in the list behind it. */
static size_t number_of(const struct resultaten *r, const struct cijfer *cijfer)
{
	if (cijfer->vorm == VORM_WOORDEN)
		return r->meegeteld.aantal;
	if (cijfer->vorm == VORM_AANTAL)
		return cijfer->groep.aantal;
	if ((int64_t)cijfer->percentage.n != cijfer->percentage.noemer)
		return r->meegeteld.aantal; /* a mean: of all that count */
	return (size_t)cijfer->percentage.teller;
}

/* "7 van 9" of a cell is 7, "." and "-" are nobody. A percentage says how many in the row above. */
static size_t number_of_cell(const struct cijfer *cijfer, size_t cel)
{
	const char *tekst = cijfer->cellen[cel].tekst;

	if (strcmp(cijfer->label, "Percentage") == 0)
		return cijfer[-1].cellen[cel].groep.aantal;
	return (size_t)strtoul(tekst, NULL, 10);
}

/* ---- the walk ---- */

static void expect_list(FILE *script, const char *titel, size_t aantal)
{
	fprintf(script, "key Enter\nexpect %s: %zu %s\n", titel, aantal,
		aantal == 1 ? "leerling" : "leerlingen");
	fprintf(script, "%s Niemand: dit cijfer is 0.\nkey Esc\n", aantal > 0 ? "absent" : "expect");
}

static void walk_table(FILE *script, const struct cijfer *titels, const struct cijfer *rij)
{
	for (size_t i = 0; i < rij->cellen_aantal; i++)
		fprintf(script, "key Links\n");
	for (size_t i = 0; i < rij->cellen_aantal; i++) {
		char titel[200];

		snprintf(titel, sizeof(titel), "%s, %s", rij->titel, titels->cellen[i].tekst);
		expect_list(script, titel, number_of_cell(rij, i));
		fprintf(script, "key Rechts\n");
		/* Rechts at the last cell stays there. */
	}
}

/* Returns the number of rows. */
static size_t walk(FILE *script, const struct resultaten *r, const struct overzicht *overzicht)
{
	const struct cijfer *titels = NULL;
	size_t rows = 0;

	for (size_t i = 0; i < overzicht->aantal; i++) {
		const struct cijfer *cijfer = &overzicht->cijfers[i];

		if (cijfer->vorm == VORM_KOLOMMEN)
			titels = cijfer;
		if (cijfer->vorm == VORM_KOP || cijfer->vorm == VORM_KOLOMMEN)
			continue;
		if (cijfer->vorm == VORM_TABEL)
			walk_table(script, titels, cijfer);
		else
			expect_list(script, cijfer->titel, number_of(r, cijfer));
		fprintf(script, "key Omlaag\n");
		rows++;
	}
	return rows;
}

static void play(struct school *school, const char *path)
{
	struct app_opties opties = {.pad = "school.db", .backend = {path, tmpfile()}};
	FILE *out = opties.backend.out;
	struct text shown = {0};
	struct error err = {0};
	char line[1024];
	enum status status = app_run(school->store, &opties, &err);

	rewind(out);
	while (fgets(line, sizeof(line), out))
		text_add(&shown, line);
	fclose(out);
	if (status != OK)
		fail_msg("%s\n%s", err.sentence, text_str(&shown));
	text_clear(&shown);
}

/* `keys` brings the screen from its beginning to those figures. */
static void walk_all(struct school *school, int schooljaar, bool vso, const char *keys)
{
	struct resultaten *r = resultaten_of(school->store, schooljaar, vso);
	struct overzicht overzicht = overzicht_of(r, &school->arena);
	const char *path = arena_printf(&school->arena, "%s/stappen", school->map);
	FILE *script = fopen(path, "w");

	assert_non_null(script);
	fprintf(script, "size 160x40\nkey 6 %s\nexpect %s\n", keys,
		resultaten_titel(r, &school->arena));
	assert_true(walk(script, r, &overzicht) > 30);
	fclose(script);
	play(school, path);
	resultaten_free(r);
}

static void test_every_figure(void **state)
{
	walk_all(*state, 2025, true, "[");
}

/* Nobody left in that year: the three years count together. */
static void test_three_years(void **state)
{
	walk_all(*state, 2026, true, "Home");
}

static void test_so(void **state)
{
	walk_all(*state, 2025, false, "[ a");
}

static void test_far_past(void **state)
{
	walk_all(*state, 2020, true, "[ [ [ [ [ [");
}

/* ---- the words ---- */

/* A figure without an explanation cannot be trusted; one of a single sentence says too little. */
static void test_every_figure_is_explained(void **state)
{
	(void)state;
	for (enum cijfer_soort soort = 0; soort < CIJFER_GEEN; soort++) {
		const char *zinnen = cijfer_waarom(soort);
		size_t aantal = 0;

		for (const char *at = zinnen; *at; at++)
			aantal += (at[0] == '.' || at[0] == '?') && (at[1] == ' ' || at[1] == '\0');
		if (aantal < 2 || aantal > 5)
			fail_msg("%zu sentences: %s", aantal, zinnen);
	}
	assert_string_equal(cijfer_waarom(CIJFER_GEEN), "");
}

/* A share of nothing is never a percentage. */
static void test_nothing_has_no_percentage(void **state)
{
	struct school *school = *state;

	assert_string_equal(percentage_aandeel(percentage_of(0, 0), &school->arena),
		"geen leerlingen");
	assert_string_equal(percentage_shown(percentage_of(0, 0), &school->arena), "");
	assert_string_equal(percentage_aandeel(percentage_of(0, 3), &school->arena), "0 van 3");
	assert_string_equal(percentage_shown(percentage_of(0, 3), &school->arena), "0,0%");
	assert_string_equal(percentage_shown(percentage_of(3, 3), &school->arena), "100,0%");
	/* the mean of 1/2 and 2/2, over four results */
	assert_string_equal(percentage_aandeel(percentage_mean(percentage_of(1, 2),
		percentage_of(2, 2)), &school->arena), "4 uitslagen");
}

/* ---- norms ---- */

static void test_norm(void **state)
{
	(void)state;
	/* 3 of 4 is 75%: met, at its very edge */
	assert_int_equal(norm_stand_of(percentage_of(3, 4), percentage_of(3, 4), 75), NORM_GEHAALD);
	assert_int_equal(norm_stand_of(percentage_of(3, 4), percentage_of(3, 4), 76), NORM_GEMIST);
	assert_int_equal(norm_stand_of(percentage_of(2, 4), percentage_of(3, 4), 75), NORM_OPEN);
	assert_int_equal(norm_stand_of(percentage_of(1, 4), percentage_of(2, 4), 75), NORM_GEMIST);
	assert_int_equal(norm_stand_of(percentage_of(0, 0), percentage_of(0, 0), 75), NORM_OPEN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_figure),
		TEST(test_three_years),
		TEST(test_so),
		TEST(test_far_past),
		cmocka_unit_test(test_every_figure_is_explained),
		TEST(test_nothing_has_no_percentage),
		cmocka_unit_test(test_norm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
