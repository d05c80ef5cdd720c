/* The table of options as the parser and the help read it. */
#ifndef CVB_CLI_OPTIES_H
#define CVB_CLI_OPTIES_H

#include "oproep.h"

struct optie_rij {
	char kort; /* 0 = none */
	const char *lang;
	const char *waarde; /* NULL = takes none */
	const char *voor;   /* the commands that take it; "" = all */
	const char *zin;
};

extern const struct optie_rij opties[OPTIE_AANTAL];

/* `opdracht` NULL = the terminal interface. */
bool optie_suits(const struct optie_rij *optie, const struct opdracht *opdracht);

#endif
