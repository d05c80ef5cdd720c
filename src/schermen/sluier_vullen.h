/* Whose names the veil hides. */
#ifndef CVB_SCHERMEN_SLUIER_VULLEN_H
#define CVB_SCHERMEN_SLUIER_VULLEN_H

#include "privacy.h"
#include "sluier.h"
#include "vroeger.h"

struct vulling {
	struct store *store;
	const struct tafel *tafel;
	const struct vroeger *vroeger;
};
/* Everybody in the file, and who was, but for those who work there; and what was marked, wherever
 * that was copied to. Who is on the table is the caller's: sluier->op_tafel. */
void sluier_vul(struct sluier *sluier, const struct vulling *vulling);
/* The words of the program and of these settings: they stay, see SLUIER_EIGEN. */
void eigen_woorden_add(struct sluier *sluier, const struct config *config);

#endif
