/* What parents and the pupil allowed, refused or took back, in the pane of the people: one row per
 * receiver and per person who answers. What was never asked has no row: that is not a refusal. */
#include "dossier.h"

static const char *waarvoor(struct dossier_scherm *dossier, const struct record *toestemming)
{
	struct arena *arena = &dossier->arena;
	const char *ontvanger = record_text(toestemming, V_toestemming_ontvanger);
	const char *versie = record_text(toestemming, V_toestemming_opp_versie);

	if (record_is(toestemming, V_toestemming_soort, "instemming"))
		return versie ? arena_printf(arena, "handelingsdeel versie %s", versie)
			: "handelingsdeel";
	if (record_is(toestemming, V_toestemming_soort, "contact"))
		return "contact na vertrek";
	if (record_is(toestemming, V_toestemming_soort, "overdracht"))
		return ontvanger ? arena_printf(arena, "overdracht aan %s", ontvanger) : "overdracht";
	return ontvanger ? ontvanger : "iets anders";
}

/* Of who died nobody waits for an answer. */
static bool wacht_nog(const struct dossier_scherm *dossier, const struct record *toestemming)
{
	return record_is(toestemming, V_toestemming_antwoord, "gevraagd") &&
		!termen_overleden(&dossier->kop.termen);
}

static const char *antwoord(struct dossier_scherm *dossier, const struct record *toestemming)
{
	struct text detail = { 0 };

	deel_add(&detail, wacht_nog(dossier, toestemming)
		? "! gevraagd, nog geen antwoord"
		: dossier_veld(dossier, toestemming, V_toestemming_antwoord));
	deel_add(&detail, record_text(toestemming, V_toestemming_door));
	if (record_text(toestemming, V_toestemming_getekend))
		deel_add(&detail, record_is(toestemming, V_toestemming_getekend, "ja") ? "getekend"
			: "niet getekend");
	if (record_text(toestemming, V_toestemming_ingetrokken_op))
		deel_printf(&detail, "ingetrokken %s",
			dossier_veld(dossier, toestemming, V_toestemming_ingetrokken_op));
	return tekst_keep(&detail, &dossier->arena);
}

static enum role rol_of(const struct dossier_scherm *dossier, const struct record *toestemming)
{
	if (record_text(toestemming, V_toestemming_ingetrokken_op))
		return ROLE_DIM;
	return wacht_nog(dossier, toestemming) ? ROLE_WARNING : ROLE_NORMAL;
}

void toestemmingen_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *lijst = &dossier->records[E_toestemming];

	if (lijst->aantal > 0)
		paneel_kop(paneel, "Toestemmingen");
	for (size_t i = lijst->aantal; i-- > 0;) {
		const struct record *toestemming = &lijst->rijen[i];

		paneel_add(paneel, (struct regel){
			.soort = E_toestemming,
			.id = toestemming->id,
			.links = dossier_veld(dossier, toestemming, V_toestemming_datum),
			.titel = waarvoor(dossier, toestemming),
			.detail = antwoord(dossier, toestemming),
			.rol = rol_of(dossier, toestemming),
		});
		paneel_onder(paneel, ROLE_DIM, eerste_regel(dossier,
			record_text(toestemming, V_toestemming_opmerking)));
	}
}
