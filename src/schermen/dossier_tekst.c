/* Short words about the records of a dossier, shared by its panes. */
#include <string.h>

#include "dossier.h"

const char *dossier_veld(struct dossier_scherm *dossier, const struct record *record, int veld)
{
	return veld_tekst(record, veld, dossier->store->config, &dossier->arena);
}

const char *eerste_regel(struct dossier_scherm *dossier, const char *tekst)
{
	if (!tekst)
		return "";
	return arena_strndup(&dossier->arena, tekst, strcspn(tekst, "\n"));
}

const char *velden_kort(struct dossier_scherm *dossier, const struct record *record,
	const int *velden)
{
	struct text som = { 0 };

	for (; *velden >= 0; velden++)
		deel_add(&som, eerste_regel(dossier, dossier_veld(dossier, record, *velden)));
	return tekst_keep(&som, &dossier->arena);
}

const struct record *opp_versie(const struct dossier_scherm *dossier, const char *versie)
{
	const struct record_lijst *opps = &dossier->records[E_opp];

	for (size_t i = 0; i < opps->aantal; i++)
		if (versie && record_is(&opps->rijen[i], V_opp_versie, versie))
			return &opps->rijen[i];
	return NULL;
}

const struct wijziging *laatste_wijziging(const struct wijziging_lijst *lijst)
{
	for (size_t i = lijst->aantal; i-- > 0;)
		if (!lijst->rijen[i].gecorrigeerd)
			return &lijst->rijen[i];
	return NULL;
}

const char *zone_tekst(const struct config *config, struct arena *arena)
{
	if (config->laatste_jaren == 1)
		return "in het laatste jaar voor uitstroom";
	return arena_printf(arena, "in de laatste %s voor uitstroom",
		jaren_tekst(config->laatste_jaren, arena));
}
