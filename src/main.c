/* The program: what the system says (environment, locale, descriptors) is read here. */
#include "cvb/cli.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A program that was started with one of these closed would open its database there, and then print
 * into it. Reading only: writing to it must fail. */
static void hold_standard_descriptors(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1)
			(void)open("/dev/null", O_RDONLY);
}

/* Only how characters are written: numbers and dates must be the same everywhere. Texts are UTF-8
 * whatever the terminal says. */
static void choose_locale(void)
{
	if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		(void)setlocale(LC_CTYPE, "C.UTF-8");
}

/* A write that nobody reads, or that goes over the limit for a file, is an error to look at, not
 * the end. A handler, unlike SIG_IGN, does not pass on to the programs that are started from
 * here. */
static void go_on(int signal_number)
{
	(void)signal_number;
}

static const char *login_name(void)
{
	const struct passwd *account = getpwuid(geteuid());

	return account && *account->pw_name ? account->pw_name : env_get("LOGNAME");
}

int main(int argc, char **argv)
{
	const char *term = env_get("TERM");
	const char *accessible = env_get("ACCESSIBLE");
	struct omgeving omgeving = {
		.db = env_get("CVB_DB"),
		.config = env_get("CVB_CONFIG"),
		.vandaag = env_get("CVB_VANDAAG"),
		.data_home = env_get("XDG_DATA_HOME"),
		.config_home = env_get("XDG_CONFIG_HOME"),
		.home = env_get("HOME"),
		.toegankelijk = accessible && strcmp(accessible, "0") != 0,
		.geen_kleur = env_get("NO_COLOR") || !term || strcmp(term, "dumb") == 0,
		.gebruiker = login_name(),
	};

	hold_standard_descriptors();
	choose_locale();
	(void)signal(SIGPIPE, go_on);
	(void)signal(SIGXFSZ, go_on);
	return cli_run(argc, argv, &omgeving);
}
