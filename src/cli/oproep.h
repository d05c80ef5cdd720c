/* What the files of the command line share: one call of the program, and what a command is. */
#ifndef CVB_CLI_OPROEP_H
#define CVB_CLI_OPROEP_H

#include "cvb/cli.h"
#include "cvb/regels.h"

enum optie {
#define OPTIE(id, ...) OPTIE_##id,
#include "cvb/opties.def"
#undef OPTIE
	OPTIE_AANTAL
};

struct oproep;

enum opdracht_doel { LEEST, SCHRIJFT };

struct opdracht {
	const char *naam;
	enum opdracht_doel doel;
	size_t minimum, maximum; /* arguments */
	const char *argumenten;  /* as the help shows them */
	const char *zin;
	enum status (*run)(struct oproep *oproep, struct error *err);
};

#define VEEL SIZE_MAX

/* Zero-initialised, then filled from top to bottom; oproep_clear gives it back. */
struct oproep {
	const struct omgeving *omgeving;
	const char *opties[OPTIE_AANTAL]; /* NULL = not given; "" for one without a value */
	const char **argumenten;          /* the first is the command's */
	size_t aantal;
	const struct opdracht *opdracht; /* NULL = the terminal interface */
	dag vandaag;
	struct config *config;
	struct store *store;   /* after oproep_open */
	bool gedaan;           /* what was asked is done: an error now is one of telling it */
	struct arena arena;
};

extern const struct opdracht opdrachten[];
extern const size_t opdrachten_aantal;

/* One function per row of cvb/opdrachten.def. ERR_NOT_FOUND and ERR_AMBIGUOUS are about a pupil and
 * nothing else: they make exit status 3. A sentence that is "" was told already. */
#define OPDRACHT(naam, ...) \
	MUST_CHECK enum status opdracht_##naam(struct oproep *oproep, struct error *err);
#include "cvb/opdrachten.def"
#undef OPDRACHT

/* ---- arguments (argumenten.c) ---- */

/* Fills opties, argumenten and opdracht. ERR_USAGE. */
MUST_CHECK enum status argumenten_parse(int argc, char **argv, struct oproep *oproep,
	struct error *err);
bool optie_given(const struct oproep *oproep, enum optie optie);
/* A whole number within the bounds, or `when_absent`. ERR_USAGE. */
MUST_CHECK enum status optie_number(const struct oproep *oproep, enum optie optie, uint64_t max,
	uint64_t *out, struct error *err);
/* A code as that field of a record takes it; NULL when the option was not given. ERR_USAGE. */
MUST_CHECK enum status optie_code(struct oproep *oproep, enum optie optie,
	const struct veld *veld, const char **out, struct error *err);
/* All arguments with a space between them, so that a name needs no quotes. In the arena. */
const char *argumenten_text(struct oproep *oproep);

/* ---- help (hulp.c) ---- */

void hulp_write(const struct opdracht *opdracht, struct text *out); /* NULL = of the program */

/* ---- places and the store (plaats.c) ---- */

/* The path of the database. In the arena. ERR_FILE when there is no place for it. */
MUST_CHECK enum status plaats_db(struct oproep *oproep, const char **out, struct error *err);
/* How one calls the program on this database again: "cvb", or "cvb -d PAD". In the arena. */
const char *plaats_cvb(struct oproep *oproep);
/* Reads the config; on a mistake all of them are told and the sentence is "". */
MUST_CHECK enum status oproep_config(struct oproep *oproep, struct error *err);
/* Opens the database; an error is never about a pupil. */
MUST_CHECK enum status oproep_open(struct oproep *oproep, struct error *err);
void oproep_clear(struct oproep *oproep);

#endif
