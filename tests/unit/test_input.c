/* What a terminal sends as events, in the order in which they are due. The terminal is a pipe. */
#include "cvb_test.h"

#include "../../src/tui/input.h"

#include <string.h>
#include <unistd.h>

#define LONG_AGO 5 /* seconds after which the clock is due */

struct proef {
	struct input input;
	int keys; /* where they are typed */
	struct event event;
};

static void begin(struct proef *proef)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	*proef = (struct proef){.keys = ends[1]};
	input_start(&proef->input, ends[0]);
}

static void end(struct proef *proef)
{
	close(proef->input.fd);
	close(proef->keys);
	input_stop(&proef->input);
}

static void type(const struct proef *proef, const char *bytes)
{
	assert_int_equal(write(proef->keys, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
}

static enum event_kind next(struct proef *proef, bool busy)
{
	input_wait(&proef->input, busy, &proef->event);
	return proef->event.kind;
}

/* A draft is kept by the clock: somebody who never rests must not lose more than others do. */
static void who_types_on_hears_the_clock(void **state)
{
	struct proef proef;

	(void)state;
	begin(&proef);
	type(&proef, "ab");
	assert_int_equal(next(&proef, false), EVENT_KEY);
	proef.input.ticked -= LONG_AGO;
	assert_int_equal(next(&proef, false), EVENT_TICK);
	assert_true(proef.event.seconden > 0);
	assert_int_equal(next(&proef, false), EVENT_KEY);
	assert_string_equal(proef.event.key.text, "b");
	end(&proef);
}

static void the_clock_waits_for_the_reading(void **state)
{
	struct proef proef;

	(void)state;
	begin(&proef);
	proef.input.ticked -= LONG_AGO;
	assert_int_equal(next(&proef, true), EVENT_IDLE);
	type(&proef, "a");
	assert_int_equal(next(&proef, true), EVENT_KEY);
	assert_int_equal(next(&proef, false), EVENT_TICK);
	end(&proef);
}

/* Nothing comes behind it: half a sequence is no key, and Esc alone is one. */
static void what_is_half_typed_is_not_waited_for(void **state)
{
	struct proef proef;

	(void)state;
	begin(&proef);
	type(&proef, "\033[");
	assert_int_equal(next(&proef, false), EVENT_KEY);
	assert_int_equal(proef.event.key.code, KEYC_NONE);
	type(&proef, "\033");
	assert_int_equal(next(&proef, true), EVENT_KEY);
	assert_int_equal(proef.event.key.code, KEYC_ESC);
	end(&proef);
}

static void a_closed_terminal_is_the_end(void **state)
{
	struct proef proef;

	(void)state;
	begin(&proef);
	type(&proef, "a");
	close(proef.keys);
	assert_int_equal(next(&proef, false), EVENT_KEY);
	assert_int_equal(next(&proef, false), EVENT_END);
	end(&proef);
}

static void a_signal_goes_before_what_was_typed_ahead(void **state)
{
	struct proef proef;

	(void)state;
	begin(&proef);
	type(&proef, "abc");
	assert_int_equal(next(&proef, false), EVENT_KEY);
	raise(SIGWINCH); /* held back until we wait */
	assert_int_equal(next(&proef, false), EVENT_RESIZE);
	assert_int_equal(next(&proef, false), EVENT_KEY);
	raise(SIGTERM);
	assert_int_equal(next(&proef, false), EVENT_END);
	end(&proef);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_types_on_hears_the_clock),
		cmocka_unit_test(the_clock_waits_for_the_reading),
		cmocka_unit_test(what_is_half_typed_is_not_waited_for),
		cmocka_unit_test(a_closed_terminal_is_the_end),
		cmocka_unit_test(a_signal_goes_before_what_was_typed_ahead),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
