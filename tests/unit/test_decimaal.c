/* Numbers with decimals as text. */
#include "cvb_test.h"

#include <string.h>

static void test_decimals(void **state)
{
	static const struct {
		double value;
		const char *text;
	} rows[] = {
		{0, "0"}, {7, "7"}, {2.5, "2.5"}, {100, "100"}, {0.1 + 0.2, "0.3"}, {5e-05, "0.00005"},
		{1e-10, "0.0000000001"}, {4e-11, "0"}, {6.9999999999, "6.9999999999"}, {-1.25, "-1.25"},
		{1e15, "1000000000000000"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		assert_string_equal(decimaal_text(rows[i].value, &arena), rows[i].text);
	assert_int_equal(strlen(decimaal_text(1e300, &arena)), 301);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_decimals)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
