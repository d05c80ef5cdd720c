/* Another program in this terminal: an editor, for instance. */
#include "loop.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_STARTED 127

static enum status wait_for(pid_t child, const char *name, struct error *err)
{
	int result = 0;

	while (waitpid(child, &result, 0) < 0)
		if (errno != EINTR)
			return fail(err, ERR_FILE, "hoe het met %s afliep is niet te zien", name);
	if (WIFEXITED(result) && WEXITSTATUS(result) == 0)
		return OK;
	if (WIFEXITED(result) && WEXITSTATUS(result) == NOT_STARTED)
		return fail(err, ERR_FILE, "%s kan niet worden gestart", name);
	return fail(err, ERR_FILE, "%s is met een fout gestopt", name);
}

enum status tui_run_program(struct tui *tui, char *const argv[], struct error *err)
{
	struct backend *backend = tui->loop->backend;
	enum status status;
	pid_t child;

	if (backend->pause)
		backend->pause(backend);
	fflush(NULL);
	child = fork();
	if (child == 0) {
		signal(SIGINT, SIG_DFL); /* we ignore them meanwhile */
		signal(SIGQUIT, SIG_DFL);
		execvp(argv[0], argv);
		_exit(NOT_STARTED);
	}
	status = child < 0 ? fail(err, ERR_FILE, "%s kan niet worden gestart: deze computer heeft "
	                          "het te druk; sluit iets en probeer het opnieuw", argv[0])
	                   : wait_for(child, argv[0], err);
	if (backend->resume)
		backend->resume(backend);
	return status;
}
