/* Keys, resizes and signals of a real terminal as events. */
#ifndef CVB_TUI_INPUT_H
#define CVB_TUI_INPUT_H

#include "backend.h"
#include "decode.h"

#include <signal.h>

#define INPUT_SIGNALS 6

struct input {
	int fd;
	struct decoder decoder;
	bool ended; /* the terminal was closed */
	int64_t ticked; /* when it did last, as clock_seconds */
	sigset_t outside; /* the signal mask before us, and while we wait */
	struct sigaction before[INPUT_SIGNALS];
};

/* Signals are held back from here on, but while we wait for a key. */
void input_start(struct input *input, int fd);
void input_stop(struct input *input);
/* EVENT_KEY may carry KEYC_NONE. `busy`: EVENT_IDLE when nothing came yet, and no EVENT_TICK. */
void input_wait(struct input *input, bool busy, struct event *event);
/* Signals do what they do outside of us, for while another program has the terminal. */
void input_yield(struct input *input);
void input_regain(struct input *input);
/* Somebody sent SIGTSTP; asks once. */
bool input_stop_asked(void);

#endif
