/* A wild pointer, a stack that is full, or a library that aborts: nothing of the program can be
 * trusted then. Its handler writes what was laid ready, and lets the signal do what it does. Only
 * here and in input.c does a signal handler use what is not its own. */
#include "crash.h"

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define SIGNALS 5
#define ROOM (64 * 1024) /* more than the registers of any processor take */

static const int signals[SIGNALS] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

static struct {
	volatile sig_atomic_t watching;
	int fd;
	char reset[256];
	size_t len;
	struct termios line;
	struct sigaction before[SIGNALS];
	stack_t stack_before;
	char room[ROOM]; /* for the handler, when the stack itself is full */
} ready;

static void give_back(int number)
{
	for (int i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &ready.before[i], NULL);
	if (ready.watching) {
		ssize_t sent = write(ready.fd, ready.reset, ready.len);

		(void)sent; /* there is nobody left to tell */
		tcsetattr(ready.fd, TCSANOW, &ready.line);
	}
	raise(number);
}

void crash_prepare(int fd)
{
	ready.fd = tcgetattr(fd, &ready.line) == 0 ? fd : -1;
}

void crash_watch(const char *reset)
{
	struct sigaction action = {.sa_handler = give_back, .sa_flags = SA_ONSTACK};
	stack_t room = {.ss_sp = ready.room, .ss_size = sizeof(ready.room)};

	if (ready.watching || ready.fd < 0)
		return;
	ready.len = strlen(reset) < sizeof(ready.reset) ? strlen(reset) : 0;
	memcpy(ready.reset, reset, ready.len);
	sigaltstack(&room, &ready.stack_before);
	for (int i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &action, &ready.before[i]);
	ready.watching = 1;
}

void crash_rest(void)
{
	if (!ready.watching)
		return;
	ready.watching = 0;
	for (int i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &ready.before[i], NULL);
	sigaltstack(&ready.stack_before, NULL);
}
