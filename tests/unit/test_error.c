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

/* 1023 bytes fit. Of more, 512 from the beginning and 508 from the end stay, with "…" between. */
static void test_fail_cuts(void **state)
{
	static const char advice[] = ": dit pad is niet te volgen; controleer de naam";
	struct error err = {0};

	(void)state;
	fail(&err, ERR_INPUT, "%s", text_of(1023, ""));
	assert_string_equal(err.sentence, text_of(1023, ""));
	fail(&err, ERR_INPUT, "%s%s", text_of(4000, ""), advice);
	assert_int_equal(strlen(err.sentence), 1023);
	assert_memory_equal(err.sentence, text_of(512, "…"), 512 + strlen("…"));
	assert_string_equal(err.sentence + 515, text_of(508 - (int)strlen(advice), advice));
	fail(&err, ERR_INPUT, "%s", text_of(1024, ""));
	assert_int_equal(strlen(err.sentence), 1023);
}

/* `head`, then `count` times 'b'; of which 508 bytes stay at the end. */
static void fail_with(struct error *err, const char *head, int count)
{
	char tail[1024];

	memset(tail, 'b', (size_t)count);
	tail[count] = '\0';
	fail(err, ERR_INPUT, "%s%s", head, tail);
}

/* Characters that would be cut through are left out whole. */
static void test_fail_cuts_between_characters(void **state)
{
	struct error err = {0};

	(void)state;
	fail_with(&err, text_of(511, "é"), 600);
	assert_memory_equal(err.sentence, text_of(511, "…b"), 515);
	assert_int_equal(strlen(err.sentence), 1022);
	fail_with(&err, text_of(510, "é"), 600);
	assert_memory_equal(err.sentence, text_of(510, "é…b"), 516);
	fail_with(&err, text_of(700, "😀"), 505);
	assert_memory_equal(err.sentence, text_of(512, "…b"), 516);
	fail_with(&err, text_of(700, "😀"), 504);
	assert_memory_equal(err.sentence, text_of(512, "…😀b"), 520);
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
	fail(&err, ERR_INPUT, "%s", text_of(1000, " en dus."));
	fail_prefix(&err, "%s", text_of(4000, ""));
	assert_int_equal(strlen(err.sentence), 1023);
	assert_string_equal(err.sentence + 1023 - 9, "a en dus.");
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
