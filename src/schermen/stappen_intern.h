/* What the tables of the flows (stappen_plannen.c) name: predicates and sentences about a gang
 * (stappen_eisen.c, stappen_kop.c) and proposals in a form (stappen_begin.c). */
#ifndef CVB_SCHERMEN_STAPPEN_INTERN_H
#define CVB_SCHERMEN_STAPPEN_INTERN_H

#include "stappen.h"

bool is_vso(const struct gang *gang); /* the opp */
bool is_minderjarig(const struct gang *gang);
bool in_leven(const struct gang *gang);
bool is_overgang(const struct gang *gang);

/* Why a step is not needed; NULL = it is. */
const char *geen_handelingsdeel(const struct gang *gang);
const char *geen_afwijking(const struct gang *gang);
const char *blijft_op_school(const struct gang *gang);
const char *telt_niet_mee(const struct gang *gang);
const char *niemand_om_over_te_dragen(const struct gang *gang);
const char *geen_nazorg(const struct gang *gang);

/* What comes first; NULL = nothing. */
const char *wacht_handelingsdeel(const struct gang *gang);
const char *wacht_vaststellen(const struct gang *gang);
const char *wacht_verandering(const struct gang *gang);
const char *wacht_besluit(const struct gang *gang);
const char *wacht_uren(const struct gang *gang);
const char *wacht_overgang(const struct gang *gang);

/* What is missing; NULL = nothing. */
const char *mist_contact(const struct gang *gang);
const char *mist_tlv(const struct gang *gang);
const char *mist_intake(const struct gang *gang);
const char *mist_doel(const struct gang *gang);
const char *mist_gehoord(const struct gang *gang);
const char *mist_vaststellen(const struct gang *gang);
const char *mist_planning(const struct gang *gang);
const char *mist_evaluatie(const struct gang *gang);
const char *mist_verandering(const struct gang *gang);
const char *mist_notulen(const struct gang *gang);
const char *mist_uren(const struct gang *gang);
const char *mist_handelingsdeel(const struct gang *gang);
const char *mist_overdracht(const struct gang *gang);
const char *mist_overgang(const struct gang *gang);

/* Does the flow make sense for this pupil, and is it half done? (stappen_kop.c) */
enum past past_inschrijven(const struct gang *gang);
enum past past_bijstellen(const struct gang *gang);
enum past past_afwijking(const struct gang *gang);
enum past past_vertrek(const struct gang *gang);

/* What stands above the steps. */
const char *kop_inschrijven(const struct gang *gang);
const char *kop_bijstellen(const struct gang *gang);
const char *kop_afwijking(const struct gang *gang);
const char *kop_vertrek(const struct gang *gang);

/* What the action that plans the first evaluation begins with, and so is known by. */
#define EERSTE_EVALUATIE "Eerste evaluatie van het opp"
/* The day on which the first evaluation is due; GEEN_DAG without an opp that is vastgesteld. */
dag eerste_evaluatie(const struct gang *gang);

void begin_intake(struct formulier *f, const struct gang *gang);
void begin_planning(struct formulier *f, const struct gang *gang);
void begin_evaluatie_bijstellen(struct formulier *f, const struct gang *gang);
void begin_verandering(struct formulier *f, const struct gang *gang);
void begin_notulen(struct formulier *f, const struct gang *gang);
void begin_periode(struct formulier *f, const struct gang *gang);
void begin_handelingsdeel(struct formulier *f, const struct gang *gang);
void begin_overgang(struct formulier *f, const struct gang *gang);

#endif
