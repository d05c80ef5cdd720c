/* The dossier of one pupil for programs. */
#ifndef CVB_CLI_DOSSIER_H
#define CVB_CLI_DOSSIER_H

#include "oproep.h"

/* As contract section 4 has it: every column, nothing left out. */
void dossier_json(struct oproep *oproep, const struct dossier_kop *kop, struct text *out);
#endif
