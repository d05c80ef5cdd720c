/* What several signals share: who is followed after leaving, stages, what a person typed. */
#ifndef CVB_SIGNALEN_DELEN_H
#define CVB_SIGNALEN_DELEN_H

#include "intern.h"

#include "cvb/stages.h"

/* Is it within the `vooraf` days before `datum` (the first of them and the day itself included)?
 * False without a date. */
bool kort_voor(const struct beeld *beeld, dag datum);

/* Id of the leaving that is planned; 0 = none: it is still to be made. */
int64_t gepland_id(const struct beeld *beeld);
bool is_ongepland(const struct d_uitstroom *vertrek);
/* Left the vso, and not all of a sudden: the school asks how it goes. */
bool wordt_gevolgd(const struct d_uitstroom *vertrek);

/* That the day of leaving was used; of an age, that and the end of the schooljaar with it. */
void gebruik_vertrek(const struct beeld *beeld);
void gebruik_leeftijd(const struct beeld *beeld, int jaren);
/* And the day that the pupil is expected to leave, or plans to. */
void gebruik_ref(const struct beeld *beeld);

/* What a person typed, fit for a sentence: its first line, cut when long, without control
 * characters. Until the next dossier. */
const char *kort(const struct beeld *beeld, const char *tekst);

/* ---- stages (stage.c); their rules are in cvb/stages.h ---- */

/* That its first and last day were used. */
void gebruik_stage(const struct beeld *beeld, const struct d_stage *stage);
/* "De stage (begeleid extern) bij Kringloop De Kans": a sentence begins with it. Until the next
 * dossier. */
const char *stage_tekst(const struct beeld *beeld, const struct d_stage *stage);
/* "begint op 01-12-2026", or "loopt sinds 01-09-2026" from the first day on. Until the next
 * dossier. */
const char *stage_begin_tekst(const struct beeld *beeld, const struct d_stage *stage);

#endif
