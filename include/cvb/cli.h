/* The command line: from arguments to an exit status. main.c hands over what the environment says;
 * everything that a script may rely on is decided here. */
#ifndef CVB_CLI_H
#define CVB_CLI_H

#include "cvb/base.h"

#define CVB_VERSIE "0.1.0"

/* What the environment says; NULL = not set or empty. Borrowed until cli_run returns. */
struct omgeving {
	const char *db;          /* CVB_DB */
	const char *config;      /* CVB_CONFIG */
	const char *vandaag;     /* CVB_VANDAAG */
	const char *data_home;   /* XDG_DATA_HOME */
	const char *config_home; /* XDG_CONFIG_HOME */
	const char *home;        /* HOME */
	const char *gebruiker;   /* the login name */
	bool toegankelijk;       /* ACCESSIBLE, and not 0 */
	bool geen_kleur;         /* NO_COLOR, or a TERM that has none */
};

/* Runs the command in the arguments, or the terminal interface when there is none. Returns the exit
 * status: 0 done, 1 an error and nothing changed, 2 wrong usage, 3 no such pupil or more than
 * one. */
int cli_run(int argc, char **argv, const struct omgeving *omgeving);

#endif
