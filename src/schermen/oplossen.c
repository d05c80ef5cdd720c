/* From a signal to where it is solved. Which record and which field that is stands with the signal
 * (signalen.def, and what the finding itself says); here is only how to get there. */
#include "intern.h"

void signaal_dossier(struct tui *tui, const struct signaal *signaal)
{
	const struct plek plek = { signaal->leerling, signaal->entiteit, signaal->id };

	if (plek.leerling != 0)
		dossier_open(tui, &plek);
	else
		record_open(tui, plek.entiteit, plek.id);
}

void signaal_oplossen(struct tui *tui, const struct signaal *signaal)
{
	const struct signaal dit = *signaal; /* opening a dossier may read the signals again */
	int veld;
	const struct plek plek = { dit.leerling, signaal_plaats(dit.code, &veld), dit.id };

	signaal_dossier(tui, &dit);
	if (tui->alleen_lezen)
		return;
	if (dit.veld != GEEN_VELD)
		record_form_at(tui, &plek, dit.veld);
	else
		tui_say(tui, "Hier is niets in te vullen; w legt uit wat er aan de hand is.");
}
