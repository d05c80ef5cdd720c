/* A question before something that is hard to take back; --ja answers it beforehand. */
#ifndef CVB_CLI_VRAAG_H
#define CVB_CLI_VRAAG_H

#include "oproep.h"

/* ERR_INPUT when somebody has to be asked and there is no terminal to do that on. */
MUST_CHECK enum status vraag_possible(const struct oproep *oproep, struct error *err);
/* Writes `out`, what it is about, and asks. `*ja` false: that nothing was changed has been said. */
MUST_CHECK enum status vraag_ask(const struct oproep *oproep, struct text *out, const char *vraag,
	bool *ja, struct error *err);

#endif
