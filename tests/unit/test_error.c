/* fail, die and bug: the sentence, how it is cut, and how the program ends. */
#include "cvb_test.h"
#include "death.h"

#include <stdio.h>

static void test_fail(void **state)
{
	struct error err = {0};

	(void)state;
	assert_int_equal(fail(&err, ERR_NOT_FOUND, "leerling %s bestaat niet", "0012"),
	                 ERR_NOT_FOUND);
	assert_int_equal(err.status, ERR_NOT_FOUND);
	assert_string_equal(err.sentence, "leerling 0012 bestaat niet");
}

static void test_fail_with_its_own_sentence(void **state)
{
	struct error err = {0};

	(void)state;
	fail(&err, ERR_INPUT, "regel 12");
	fail(&err, ERR_FILE, "opp.csv: %s", err.sentence);
	assert_string_equal(err.sentence, "opp.csv: regel 12");
}

static void test_fail_prefix(void **state)
{
	struct error err = {0};

	(void)state;
	fail(&err, ERR_BUSY, "het bestand is bezet");
	assert_int_equal(fail_prefix(&err, "%s:%d", "opp.csv", 12), ERR_BUSY);
	assert_int_equal(err.status, ERR_BUSY);
	assert_string_equal(err.sentence, "opp.csv:12: het bestand is bezet");
}

/* `count` times 'a', and then `tail`. */
static const char *text_of(int count, const char *tail)
{
	static char text[4096];

	memset(text, 'a', (size_t)count);
	strcpy(text + count, tail);
	return text;
}

/* 1023 bytes fit; "…" takes three. */
static void test_fail_cuts(void **state)
{
	struct error err = {0};

	(void)state;
	fail(&err, ERR_INPUT, "%s", text_of(1023, ""));
	assert_string_equal(err.sentence, text_of(1023, ""));
	fail(&err, ERR_INPUT, "%s", text_of(1024, ""));
	assert_string_equal(err.sentence, text_of(1020, "…"));
	fail(&err, ERR_INPUT, "%s", text_of(4000, ""));
	assert_string_equal(err.sentence, text_of(1020, "…"));
}

static void test_fail_cuts_between_characters(void **state)
{
	struct error err = {0};

	(void)state;
	fail(&err, ERR_INPUT, "%s", text_of(1021, "é"));
	assert_string_equal(err.sentence, text_of(1021, "é"));
	fail(&err, ERR_INPUT, "%s", text_of(1019, "éééé"));
	assert_string_equal(err.sentence, text_of(1019, "…"));
	fail(&err, ERR_INPUT, "%s", text_of(1018, "éééé"));
	assert_string_equal(err.sentence, text_of(1018, "é…"));
	fail(&err, ERR_INPUT, "%s", text_of(1017, "😀😀"));
	assert_string_equal(err.sentence, text_of(1017, "…"));
	fail(&err, ERR_INPUT, "%s", text_of(1016, "😀😀"));
	assert_string_equal(err.sentence, text_of(1016, "😀…"));
}

static void test_fail_cuts_nonsense(void **state)
{
	struct error err = {0};
	char bytes[3001];

	(void)state;
	memset(bytes, 0x80, 3000);
	bytes[3000] = '\0';
	fail(&err, ERR_INPUT, "%s", bytes);
	assert_string_equal(err.sentence, "…");
}

static void test_fail_prefix_cuts(void **state)
{
	struct error err = {0};

	(void)state;
	fail(&err, ERR_INPUT, "%s", text_of(1023, ""));
	fail_prefix(&err, "aa");
	assert_int_equal(strlen(err.sentence), 1023);
	assert_memory_equal(err.sentence, "aa: aaa", 7);
	assert_string_equal(err.sentence + 1020, "…");
}

static void restore(void)
{
	fputs("[hersteld]", stderr);
}

static void act_die(void)
{
	on_die(restore);
	die("%s is beschadigd", "cvb.db");
}

static void act_die_without_hook(void)
{
	on_die(restore);
	on_die(NULL);
	die("schijf vol");
}

static void act_die_of_hostile_name(void)
{
	die("%s", "a\x1b]0;x\x07\n\xC2\x9B" "31m\xFF");
}

static void restore_badly(void)
{
	die("het scherm doet het niet");
}

static void act_die_twice(void)
{
	on_die(restore_badly);
	die("schijf vol");
}

static void act_bug(void)
{
	on_die(restore);
	bug_at("src/x/y.c", 42, "soort %d", 7);
}

static void test_die(void **state)
{
	struct death death = death_of(act_die);

	(void)state;
	assert_true(died_by_exit(&death, 1));
	assert_string_equal(death.said, "[hersteld]cvb: cvb.db is beschadigd\n");
	death = death_of(act_die_without_hook);
	assert_true(died_by_exit(&death, 1));
	assert_string_equal(death.said, "cvb: schijf vol\n");
}

static void test_die_keeps_control_characters_from_the_terminal(void **state)
{
	struct death death = death_of(act_die_of_hostile_name);

	(void)state;
	assert_true(died_by_exit(&death, 1));
	assert_string_equal(death.said, "cvb: a␛]0;x␇␊\xEF\xBF\xBD" "31m\xEF\xBF\xBD\n");
}

static void test_die_while_dying(void **state)
{
	struct death death = death_of(act_die_twice);

	(void)state;
	assert_true(died_by_exit(&death, 1));
	assert_string_equal(death.said, "cvb: het scherm doet het niet\n");
}

static void test_bug(void **state)
{
	struct death death = death_of(act_bug);

	(void)state;
	assert_true(died_by_abort(&death));
	assert_memory_equal(death.said, "[hersteld]cvb: ", 15);
	assert_non_null(strstr(death.said, "src/x/y.c:42"));
	assert_non_null(strstr(death.said, "soort 7\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fail),
		cmocka_unit_test(test_fail_with_its_own_sentence),
		cmocka_unit_test(test_fail_prefix),
		cmocka_unit_test(test_fail_cuts),
		cmocka_unit_test(test_fail_cuts_between_characters),
		cmocka_unit_test(test_fail_cuts_nonsense),
		cmocka_unit_test(test_fail_prefix_cuts),
		cmocka_unit_test(test_die),
		cmocka_unit_test(test_die_keeps_control_characters_from_the_terminal),
		cmocka_unit_test(test_die_while_dying),
		cmocka_unit_test(test_bug),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
