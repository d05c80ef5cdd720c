/* Reads a real terminal and listens to signals. The flags below are the one place where a signal
 * handler writes; signals come through only at the start of a wait and inside pselect, so none falls
 * between looking and waiting. */
#include "input.h"

#include <errno.h>
#include <sys/select.h>
#include <unistd.h>

#define TICK_SECONDS 5

static volatile sig_atomic_t end_asked, stop_asked, resized;

static const int signals[INPUT_SIGNALS] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH};

static void note(int number)
{
	if (number == SIGWINCH)
		resized = 1;
	else if (number == SIGTSTP)
		stop_asked = 1;
	else
		end_asked = 1;
}

static void hold_signals(struct input *input)
{
	sigset_t ours;

	sigemptyset(&ours);
	for (int i = 0; i < INPUT_SIGNALS; i++)
		sigaddset(&ours, signals[i]);
	sigprocmask(SIG_BLOCK, &ours, &input->outside);
}

void input_start(struct input *input, int fd)
{
	struct sigaction action = {.sa_handler = note};

	*input = (struct input){.fd = fd, .ticked = clock_seconds()};
	end_asked = stop_asked = resized = 0;
	hold_signals(input);
	for (int i = 0; i < INPUT_SIGNALS; i++) {
		sigaction(signals[i], &action, &input->before[i]);
		sigdelset(&input->outside, signals[i]);
	}
}

void input_stop(struct input *input)
{
	for (int i = 0; i < INPUT_SIGNALS; i++)
		sigaction(signals[i], &input->before[i], NULL);
	sigprocmask(SIG_SETMASK, &input->outside, NULL);
	decoder_clear(&input->decoder);
}

/* SIGHUP and SIGTERM are still noted: they are ours too. SIGINT and SIGQUIT are meant for the other
 * program alone; SIGTSTP stops us along with it. */
void input_yield(struct input *input)
{
	struct sigaction action = {.sa_handler = SIG_IGN};

	sigaction(SIGINT, &action, NULL);
	sigaction(SIGQUIT, &action, NULL);
	action.sa_handler = SIG_DFL;
	sigaction(SIGTSTP, &action, NULL);
	sigprocmask(SIG_SETMASK, &input->outside, NULL);
}

void input_regain(struct input *input)
{
	struct sigaction action = {.sa_handler = note};
	sigset_t outside = input->outside;

	hold_signals(input);
	input->outside = outside;
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGQUIT, &action, NULL);
	sigaction(SIGTSTP, &action, NULL);
}

bool input_stop_asked(void)
{
	bool asked = stop_asked;

	stop_asked = 0;
	return asked;
}

/* ---- waiting ---- */

static void read_bytes(struct input *input)
{
	char bytes[4096];
	ssize_t len = read(input->fd, bytes, sizeof(bytes));

	if (len > 0)
		decoder_add(&input->decoder, bytes, (size_t)len);
	else if (len == 0 || (errno != EINTR && errno != EAGAIN))
		input->ended = true;
}

/* Waits for bytes or a signal; false when the time was up. */
static bool wait_bytes(struct input *input, int milliseconds)
{
	struct timespec patience = {.tv_sec = milliseconds / 1000,
	                            .tv_nsec = milliseconds % 1000 * 1000000L};
	fd_set set;
	int ready;

	FD_ZERO(&set);
	FD_SET(input->fd, &set);
	ready = pselect(input->fd + 1, &set, NULL, NULL, &patience, &input->outside);
	if (ready > 0)
		read_bytes(input);
	else if (ready < 0 && errno != EINTR)
		input->ended = true;
	return ready != 0;
}

/* While keys are there pselect lets none through: who types ahead would keep them waiting. */
static void let_signals_through(const struct input *input)
{
	sigset_t ours;

	sigprocmask(SIG_SETMASK, &input->outside, &ours);
	sigprocmask(SIG_SETMASK, &ours, NULL);
}

/* What was asked from outside; true when that is an event. */
static bool take_signal(struct input *input, struct event *event)
{
	event->kind = EVENT_END;
	if (end_asked || input->ended)
		return true;
	event->kind = EVENT_RESIZE;
	if (!resized && !stop_asked)
		return false;
	resized = 0;
	return true;
}

/* The clock goes on for who types on too: what is typed is kept by it. */
static int until_tick(const struct input *input)
{
	int64_t left = input->ticked + TICK_SECONDS - clock_seconds();

	return left > 0 ? (int)left * 1000 : 0;
}

static bool take_tick(struct input *input, struct event *event)
{
	if (until_tick(input) > 0)
		return false;
	input->ticked = clock_seconds();
	*event = (struct event){.kind = EVENT_TICK, .seconden = input->ticked};
	return true;
}

void input_wait(struct input *input, bool busy, struct event *event)
{
	bool final = false;

	let_signals_through(input);
	for (;;) {
		int patience = decoder_patience(&input->decoder);

		if (take_signal(input, event) || (!busy && take_tick(input, event)))
			return;
		event->kind = EVENT_KEY;
		if (decoder_take(&input->decoder, final, &event->key))
			return;
		event->kind = EVENT_IDLE;
		final = !wait_bytes(input, patience >= 0 ? patience : busy ? 0 : until_tick(input));
		if (final && patience < 0 && busy)
			return;
	}
}
