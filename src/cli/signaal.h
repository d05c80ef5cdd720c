/* Signals as the command line gives them: as JSON, and as text to read. */
#ifndef CVB_CLI_SIGNAAL_H
#define CVB_CLI_SIGNAAL_H

#include "oproep.h"

#include "cvb/blad.h"
#include "cvb/signalen.h"
#include "cvb/uitwisseling.h"

/* All of one pupil. In the arena of the call. */
struct signaal_lijst signalen_leerling(struct oproep *oproep, int64_t leerling);
/* As contract section 4 has it: the array of objects. */
void signalen_json(struct json *json, const struct signaal_lijst *lijst);
/* "Sem van der Meer (0042)", or that it is about nobody. In the arena. */
const char *signaal_wie(const char *naam, const char *leerlingnummer, struct arena *arena);
/* Two lines or more: `kop`, title and date; below it the sentence. */
void signaal_tekst(struct blad *blad, const char *kop, const struct signaal *signaal,
	struct arena *arena);
/* Below that: the rule, the days and records it was reckoned from, the settings that steer it. */
void signaal_uitleg(struct blad *blad, const struct signaal *signaal, const struct config *config,
	struct arena *arena);
/* Where text that may be mailed wraps. */
int signaal_columns(void);

#endif
