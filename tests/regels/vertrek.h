/* Leavers, for the signals about them. */
#ifndef CVB_TEST_VERTREK_H
#define CVB_TEST_VERTREK_H

#include "regel.h"

/* Begins a new case: a pupil of the vso who may have left long ago. */
static inline void oud_leerling(struct regel *r)
{
	leerling(r, "geboortedatum=2006-03-12|inschrijfdatum=2018-08-01|verwachte_uitstroom=");
}

/* A complete leaving on 31-07-2026 unless `velden` say otherwise; only the overdracht is open. */
static inline int64_t vertrek(struct regel *r, const char *velden)
{
	struct record record = regel_record(r, E_uitstroom, "datum=2026-07-31|soort=einduitstroom"
		"|afdeling=vso|ingeschreven_op=2018-08-01|bestemming=beschut_werk|niveau=beschut", velden);

	return regel_save(r, NULL, &record);
}

/* The same of a new case. */
static inline int64_t vertrokken(struct regel *r, const char *velden)
{
	oud_leerling(r);
	return vertrek(r, velden);
}

#endif
