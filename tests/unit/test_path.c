/* Paths as a person types them. */
#include "cvb_test.h"

static void assert_expands(const char *path, const char *home, const char *wanted)
{
	struct arena arena = {0};
	const char *out = path_expand(path, home, &arena);

	if (wanted)
		assert_string_equal(out, wanted);
	else
		assert_null(out);
	arena_clear(&arena);
}

static void test_home(void **state)
{
	(void)state;
	assert_expands("~", "/home/ib", "/home/ib");
	assert_expands("~/", "/home/ib", "/home/ib/");
	assert_expands("~/opp.html", "/home/ib", "/home/ib/opp.html");
}

static void test_no_home_is_meant(void **state)
{
	(void)state;
	assert_expands("", NULL, "");
	assert_expands("/tmp/~/opp.html", NULL, "/tmp/~/opp.html");
	assert_expands("opp.html", "/home/ib", "opp.html");
	assert_expands("./~", "/home/ib", "./~");
	assert_expands("~ib/opp.html", "/home/ib", "~ib/opp.html"); /* of another account: a name */
}

static void test_home_is_not_known(void **state)
{
	(void)state;
	assert_expands("~", NULL, NULL);
	assert_expands("~/opp.html", NULL, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_home),
		cmocka_unit_test(test_no_home_is_meant),
		cmocka_unit_test(test_home_is_not_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
