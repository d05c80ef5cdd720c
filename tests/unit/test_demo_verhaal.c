/* The workings under the demo school: chance that repeats, school days, and sentences with gaps. */
#include "cvb_test.h"

#include <string.h>

#include "../../src/demo/kalender.h"
#include "../../src/demo/verhaal.h"

/* ---- chance ---- */

/* The published sequence of splitmix64 for this state. */
static void chance_is_splitmix64(void **state)
{
	struct toeval toeval = { 1234567 };

	(void)state;
	assert_true(toeval_next(&toeval) == UINT64_C(6457827717110365317));
	assert_true(toeval_next(&toeval) == UINT64_C(3203168211198807973));
	assert_true(toeval_next(&toeval) == UINT64_C(9817491932198370423));
}

static void draws_stay_within_their_bounds(void **state)
{
	struct toeval toeval = toeval_new(1, 1);
	bool seen[5] = { false };

	(void)state;
	for (int i = 0; i < 1000; i++) {
		int drawn = toeval_draw(&toeval, -2, 2);

		assert_in_range(drawn + 2, 0, 4);
		seen[drawn + 2] = true;
	}
	for (size_t i = 0; i < ARRAY_LEN(seen); i++)
		assert_true(seen[i]);
	assert_int_equal(toeval_draw(&toeval, 7, 7), 7);
	assert_int_equal(toeval_draw(&toeval, 7, 3), 7);
	assert_false(toeval_chance(&toeval, 0));
	assert_true(toeval_chance(&toeval, 1000));
	(void)toeval_draw(&toeval, INT32_MIN, INT32_MAX);
}

static void weights_are_kept(void **state)
{
	static const int gewichten[] = { 0, 3, 0, 1 };
	struct toeval toeval = toeval_new(1, 1);
	int drawn[4] = { 0 };

	(void)state;
	for (int i = 0; i < 4000; i++)
		drawn[toeval_weighted(&toeval, gewichten, 4)]++;
	assert_int_equal(drawn[0], 0);
	assert_int_equal(drawn[2], 0);
	assert_in_range(drawn[1], 2850, 3150);
}

static void streams_differ(void **state)
{
	struct toeval a = toeval_new(1, 2);
	struct toeval b = toeval_new(2, 1);
	struct toeval c = toeval_new(1, 2);
	uint64_t first = toeval_next(&a);

	(void)state;
	assert_true(first == toeval_next(&c));
	assert_true(first != toeval_next(&b));
}

/* ---- days ---- */

static dag day(const char *iso)
{
	return datum_from_iso(iso);
}

/* 2026-11-20 is a Friday. */
static void school_days_are_no_weekend_and_no_holiday(void **state)
{
	(void)state;
	assert_true(is_schooldag(day("2026-11-20")));
	assert_false(is_schooldag(day("2026-11-21")));
	assert_false(is_schooldag(day("2026-11-22")));
	assert_true(is_schooldag(day("2026-11-23")));
	assert_false(is_schooldag(day("2026-12-25")));
	assert_false(is_schooldag(day("2026-08-21"))); /* Friday, the last of summer */
	assert_true(is_schooldag(day("2026-08-24")));
	assert_int_equal(schooldag_before(day("2026-11-22")), day("2026-11-20"));
	assert_int_equal(schooldag_after(day("2026-11-21")), day("2026-11-23"));
	assert_int_equal(schooldag_after(day("2026-07-11")), day("2026-08-24"));
	assert_int_equal(schooldag_before(day("2026-08-23")), day("2026-07-10"));
}

/* 2026-11-19 is day 20776 = 1484 * 14; 2026-12-31 would be the next but two, and is a holiday. */
static void meetings_are_every_other_thursday(void **state)
{
	(void)state;
	assert_true(is_vergadering(day("2026-11-19")));
	assert_false(is_vergadering(day("2026-11-26")));
	assert_true(is_vergadering(day("2026-12-03")));
	assert_false(is_vergadering(day("2026-12-31")));
	assert_int_equal(vergadering_before(day("2026-12-02")), day("2026-11-19"));
	assert_int_equal(vergadering_after(day("2026-11-20")), day("2026-12-03"));
	assert_int_equal(vergadering_after(day("2026-12-18")), day("2027-01-14"));
}

static void a_drawn_school_day_lies_in_its_period(void **state)
{
	struct toeval toeval = toeval_new(1, 1);

	(void)state;
	for (int i = 0; i < 200; i++) {
		dag drawn = schooldag_draw(&toeval, day("2026-09-01"), day("2026-09-30"));

		assert_true(is_schooldag(drawn));
		assert_in_range(drawn, day("2026-09-01"), day("2026-09-30"));
	}
	/* in the middle of summer there is none: any day of the period will do */
	assert_in_range(schooldag_draw(&toeval, day("2026-08-01"), day("2026-08-05")),
		day("2026-08-01"), day("2026-08-05"));
}

/* ---- sentences ---- */

struct telling {
	struct arena arena;
	struct toeval toeval;
	struct text tekst;
	struct verhaal verhaal;
};

static int begin_telling(void **state)
{
	static struct telling telling;
	struct verhaal *verhaal = &telling.verhaal;

	telling = (struct telling){ .toeval = toeval_new(3, 3) };
	verhaal->arena = &telling.arena;
	verhaal->toeval = &telling.toeval;
	verhaal->tekst = &telling.tekst;
	verhaal->slots[SLOT_naam] = "Éva";
	verhaal->slots[SLOT_hij] = "zij";
	verhaal->slots[SLOT_zijn] = "haar";
	verhaal->slots[SLOT_ouders] = "moeder";
	*state = &telling;
	return 0;
}

static int end_telling(void **state)
{
	struct telling *telling = *state;

	arena_clear(&telling->arena);
	text_clear(&telling->tekst);
	return 0;
}

static const char *told(void **state, const char *zin)
{
	struct telling *telling = *state;

	verhaal_add(&telling->verhaal, zin);
	return verhaal_take(&telling->verhaal);
}

static void slots_are_filled(void **state)
{
	assert_string_equal(told(state, "{naam} pakt {zijn} tas."), "Éva pakt haar tas.");
	assert_string_equal(told(state, "Dan gaat {hij}. {Hij} zwaait."), "Dan gaat zij. Zij zwaait.");
	assert_string_equal(told(state, "{Ouders} belt."), "Moeder belt.");
	assert_string_equal(told(state, "zonder gaten"), "zonder gaten");
}

static void a_text_does_not_begin_with_a_pronoun(void **state)
{
	assert_string_equal(told(state, "{Hij} werkt."), "Éva werkt.");
}

static void verbs_agree_with_the_parents(void **state)
{
	struct telling *telling = *state;

	assert_string_equal(told(state, "De {ouders} <is|zijn> er."), "De moeder is er.");
	telling->verhaal.ouders_meervoud = true;
	telling->verhaal.slots[SLOT_ouders] = "ouders";
	assert_string_equal(told(state, "De {ouders} <is|zijn> er."), "De ouders zijn er.");
}

static void a_choice_is_one_of_its_parts(void **state)
{
	bool seen[3] = { false };

	for (int i = 0; i < 100; i++) {
		const char *text = told(state, "[een|{naam}|drie] ja");

		if (strcmp(text, "een ja") == 0)
			seen[0] = true;
		else if (strcmp(text, "Éva ja") == 0)
			seen[1] = true;
		else if (strcmp(text, "drie ja") == 0)
			seen[2] = true;
		else
			fail_msg("\"%s\"", text);
	}
	assert_true(seen[0] && seen[1] && seen[2]);
}

static void sentences_join_and_paragraphs_break(void **state)
{
	struct telling *telling = *state;
	struct verhaal *verhaal = &telling->verhaal;

	assert_null(verhaal_take(verhaal));
	verhaal_paragraph(verhaal);
	verhaal_add(verhaal, "Een.");
	verhaal_add(verhaal, "Twee.");
	verhaal_paragraph(verhaal);
	verhaal_add(verhaal, "Drie.");
	assert_string_equal(verhaal_take(verhaal), "Een. Twee.\n\nDrie.");
	assert_null(verhaal_take(verhaal));
}

BANK(letters, "a", "b", "c", "d", "e", "f");

static void a_draw_never_repeats_a_sentence(void **state)
{
	struct telling *telling = *state;

	for (int i = 0; i < 200; i++) {
		const char *text = verhaal_text(&telling->verhaal, &bank_letters, 6);

		assert_int_equal(strlen(text), 11);
		for (const char *c = "abcdef"; *c; c++)
			if (!strchr(text, *c))
				fail_msg("no %c in \"%s\"", *c, text);
	}
	assert_int_equal(strlen(verhaal_text(&telling->verhaal, &bank_letters, 99)), 11);
	assert_int_equal(strlen(verhaal_text(&telling->verhaal, &bank_letters, 2)), 3);
}

#define TOLD(test) cmocka_unit_test_setup_teardown(test, begin_telling, end_telling)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(chance_is_splitmix64),
		cmocka_unit_test(draws_stay_within_their_bounds),
		cmocka_unit_test(weights_are_kept),
		cmocka_unit_test(streams_differ),
		cmocka_unit_test(school_days_are_no_weekend_and_no_holiday),
		cmocka_unit_test(meetings_are_every_other_thursday),
		cmocka_unit_test(a_drawn_school_day_lies_in_its_period),
		TOLD(slots_are_filled),
		TOLD(a_text_does_not_begin_with_a_pronoun),
		TOLD(verbs_agree_with_the_parents),
		TOLD(a_choice_is_one_of_its_parts),
		TOLD(sentences_join_and_paragraphs_break),
		TOLD(a_draw_never_repeats_a_sentence),
	};

	return cmocka_run_group_tests_name("demo_verhaal", tests, NULL, NULL);
}
