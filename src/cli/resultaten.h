/* The results of the school, in three forms. */
#ifndef CVB_CLI_RESULTATEN_H
#define CVB_CLI_RESULTATEN_H

#include "oproep.h"

#include "cvb/resultaten.h"

/* Opens the database and reckons what --schooljaar and --afdeling ask for. The caller's. */
MUST_CHECK enum status resultaten_gevraagd(struct oproep *oproep, struct resultaten **out,
	struct error *err);

/* As contract section 5 has it. */
void resultaten_json(const struct resultaten *resultaten, struct text *out);
/* The same figures in rows: the keys as a path, the value, and n for a percentage. */
void resultaten_csv(const struct resultaten *resultaten, struct text *out);
/* To read. `columns` = where lines wrap. */
void resultaten_tekst(const struct resultaten *resultaten, int columns, struct text *out);

#endif
