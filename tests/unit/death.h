/* Runs what must not return in a child, and keeps how it ended and what it said on stderr. */
#ifndef TEST_DEATH_H
#define TEST_DEATH_H

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct death {
	int status; /* as wait() gives it */
	char said[4096];
};

static inline bool died_by_exit(const struct death *death, int code)
{
	return WIFEXITED(death->status) && WEXITSTATUS(death->status) == code;
}

static inline bool died_by_abort(const struct death *death)
{
	return WIFSIGNALED(death->status) && WTERMSIG(death->status) == SIGABRT;
}

static inline struct death death_of(void (*act)(void))
{
	struct death death = {0};
	size_t len = 0;
	ssize_t n;
	int ends[2];
	pid_t child;

	if (pipe(ends) != 0 || (child = fork()) < 0)
		abort();
	if (child == 0) {
		signal(SIGABRT, SIG_DFL); /* cmocka catches it */
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		act();
		_exit(99);
	}
	close(ends[1]);
	while ((n = read(ends[0], death.said + len, sizeof(death.said) - 1 - len)) > 0)
		len += (size_t)n;
	close(ends[0]);
	waitpid(child, &death.status, 0);
	return death;
}

#endif
