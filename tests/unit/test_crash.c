/* The terminal given back by a program that breaks. It breaks in a child; its terminal is a pty. */
#include "cvb_test.h"
#include "death.h"

#include "../../src/tui/crash.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/resource.h>
#include <termios.h>

#define RESET "<as it was>"
#define SMALL_STACK (512 * 1024)

struct terminal {
	int user, program; /* its two ends */
};

static struct terminal terminal;

static int setup(void **state)
{
	(void)state;
	terminal.user = posix_openpt(O_RDWR | O_NOCTTY);
	if (terminal.user < 0 || grantpt(terminal.user) != 0 || unlockpt(terminal.user) != 0)
		return -1;
	terminal.program = open(ptsname(terminal.user), O_RDWR | O_NOCTTY);
	return terminal.program < 0 ? -1 : 0;
}

static int teardown(void **state)
{
	(void)state;
	close(terminal.program);
	close(terminal.user);
	return 0;
}

static void take_terminal(void)
{
	struct termios line;

	signal(SIGSEGV, SIG_DFL); /* cmocka catches it */
	crash_prepare(terminal.program);
	if (tcgetattr(terminal.program, &line) != 0)
		abort();
	line.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	tcsetattr(terminal.program, TCSANOW, &line);
	crash_watch(RESET);
}

static bool is_raw(void)
{
	struct termios line;

	assert_int_equal(tcgetattr(terminal.program, &line), 0);
	return !(line.c_lflag & (ICANON | ECHO));
}

/* What the program wrote, up to a mark that we write behind it. */
static const char *written(void)
{
	static char out[64];
	size_t len = 0;

	assert_int_equal(write(terminal.program, "|", 1), 1);
	while (len == 0 || out[len - 1] != '|')
		assert_int_equal(read(terminal.user, out + len++, 1), 1);
	out[len - 1] = '\0';
	return out;
}

static void break_down(void)
{
	take_terminal();
	raise(SIGSEGV);
}

static void a_wild_pointer(void **state)
{
	struct death death = death_of(break_down);

	(void)state;
	assert_true(WIFSIGNALED(death.status) && WTERMSIG(death.status) == SIGSEGV);
	assert_string_equal(written(), RESET);
	assert_false(is_raw());
}

static int deeper(int depth)
{
	volatile char room[4096];

	room[0] = (char)depth;
	return depth < INT_MAX ? deeper(depth + 1) + room[0] : 0;
}

static void fill_the_stack(void)
{
	const struct rlimit small = {SMALL_STACK, SMALL_STACK};

	setrlimit(RLIMIT_STACK, &small);
	take_terminal();
	deeper(0);
}

static void a_stack_that_is_full(void **state)
{
	struct death death = death_of(fill_the_stack);

	(void)state;
	assert_true(WIFSIGNALED(death.status) && WTERMSIG(death.status) == SIGSEGV);
	assert_string_equal(written(), RESET);
	assert_false(is_raw());
}

static void rest_and_break(void)
{
	take_terminal();
	crash_rest();
	raise(SIGSEGV);
}

/* Another program has the terminal then. */
static void who_rests_writes_nothing(void **state)
{
	struct death death = death_of(rest_and_break);

	(void)state;
	assert_true(WIFSIGNALED(death.status) && WTERMSIG(death.status) == SIGSEGV);
	assert_string_equal(written(), "");
	assert_true(is_raw());
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_wild_pointer, setup, teardown),
		cmocka_unit_test_setup_teardown(a_stack_that_is_full, setup, teardown),
		cmocka_unit_test_setup_teardown(who_rests_writes_nothing, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
