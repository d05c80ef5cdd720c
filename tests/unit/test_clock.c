/* The clock, chance and the environment. */
#include "cvb_test.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static void set_zone(const char *zone)
{
	setenv("TZ", zone, 1);
	tzset();
}

/* Fourteen hours ahead of and twelve behind Greenwich: at any moment one of the two is another day
 * than Greenwich has. POSIX writes the offset the other way round. */
static void test_today_is_local(void **state)
{
	static const struct {
		const char *zone;
		int hours;
	} places[] = {{"EST-14", 14}, {"WST12", -12}, {"UTC0", 0}};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		time_t before = time(NULL) + places[i].hours * 3600;
		dag today;

		set_zone(places[i].zone);
		today = clock_today();
		assert_in_range(today, before / 86400, (before + 60) / 86400);
	}
}

static void test_stamp(void **state)
{
	static const char shape[] = "0000-00-00T00:00:00";
	char stamp[CLOCK_STAMP_SIZE];
	char today[DATUM_SIZE];
	char later[DATUM_SIZE];

	(void)state;
	set_zone("EST-14");
	datum_iso(clock_today(), today);
	clock_stamp(stamp);
	datum_iso(clock_today(), later);
	assert_int_equal(strlen(stamp), strlen(shape));
	for (size_t i = 0; i < strlen(shape); i++)
		if (shape[i] == '0')
			assert_in_range(stamp[i], '0', '9');
		else
			assert_int_equal(stamp[i], shape[i]);
	assert_true(strncmp(stamp, today, 10) == 0 || strncmp(stamp, later, 10) == 0);
}

/* Sixteen numbers of 64 bits: all different, and every bit is once 0 and once 1 (but for one chance
 * in five hundred in a run of sixteen, hence sixty-four). */
static void test_random(void **state)
{
	uint64_t numbers[64];
	uint64_t ones = 0;
	uint64_t zeros = 0;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
		numbers[i] = clock_random();
		ones |= numbers[i];
		zeros |= ~numbers[i];
		for (size_t j = 0; j < i; j++)
			assert_true(numbers[i] != numbers[j]);
	}
	assert_true(ones == UINT64_MAX);
	assert_true(zeros == UINT64_MAX);
}

static void test_env(void **state)
{
	(void)state;
	setenv("CVB_TEST", "x y", 1);
	assert_string_equal(env_get("CVB_TEST"), "x y");
	setenv("CVB_TEST", "", 1);
	assert_null(env_get("CVB_TEST"));
	unsetenv("CVB_TEST");
	assert_null(env_get("CVB_TEST"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_today_is_local),
		cmocka_unit_test(test_stamp),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_env),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
