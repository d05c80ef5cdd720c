/* What the files of the command agenda share. */
#ifndef CVB_CLI_AGENDA_H
#define CVB_CLI_AGENDA_H

#include "oproep.h"

/* agenda --jaar: the coming twelve months, on a store that is open. `maximum` is at least 1. */
MUST_CHECK enum status agenda_jaar(struct oproep *oproep, size_t maximum, struct error *err);

#endif
