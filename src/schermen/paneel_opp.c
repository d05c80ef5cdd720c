/* The panes of the opp: its versions, and the evaluations of them. Newest first. */
#include <string.h>

#include "dossier.h"

/* ---- versions ---- */

static size_t count_doelen(const struct dossier_scherm *dossier, const struct record *opp)
{
	const struct record_lijst *doelen = &dossier->records[E_doel];
	size_t aantal = 0;

	for (size_t i = 0; i < doelen->aantal; i++)
		aantal += record_is(&doelen->rijen[i], V_doel_opp_versie,
			record_text(opp, V_opp_versie));
	return aantal;
}

static const char *status_tekst(struct dossier_scherm *dossier, const struct record *opp)
{
	const char *status = dossier_veld(dossier, opp, V_opp_status);

	if (!record_is(opp, V_opp_status, "vastgesteld"))
		return status;
	return arena_printf(&dossier->arena, "%s %s%s", status,
		dossier_veld(dossier, opp, V_opp_vastgesteld_op),
		opp->id == dossier->kop.termen.opp.id ? ", huidig" : "");
}

/* What is still missing before a concept can be vastgesteld. */
static void add_missing(struct dossier_scherm *dossier, struct paneel *paneel,
	const struct record *opp)
{
	struct bezwaren bezwaren = opp_bezwaren(dossier->store, opp, dossier->store->vandaag,
		&dossier->arena);
	size_t nodig = bezwaren_tegen(&bezwaren);

	if (nodig == 0)
		paneel_onder(paneel, ROLE_INFO, "i klaar om vast te stellen: druk op v");
	else
		paneel_onder(paneel, ROLE_WARNING, arena_printf(&dossier->arena,
			"! nog %zu %s voor vaststellen; Enter laat zien welke", nodig,
			nodig == 1 ? "punt" : "punten"));
}

void opp_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	struct arena *arena = &dossier->arena;
	const struct record_lijst *opps = &dossier->records[E_opp];

	paneel->telling = opps->aantal;
	for (size_t i = opps->aantal; i-- > 0;) {
		const struct record *opp = &opps->rijen[i];
		size_t doelen = count_doelen(dossier, opp);
		struct text detail = { 0 };

		deel_add(&detail, perspectief_tekst(opp, dossier->store->config, arena));
		if (record_is(opp, V_opp_wijziging_correctie, "ja"))
			deel_add(&detail, "correctie van de vorige versie");
		if (record_is(opp, V_opp_handelingsdeel, "ja"))
			deel_add(&detail, "handelingsdeel");
		if (doelen > 0)
			deel_printf(&detail, "%zu %s", doelen, doelen == 1 ? "doel" : "doelen");
		paneel_add(paneel, (struct regel){
			.soort = E_opp,
			.id = opp->id,
			.links = arena_printf(arena, "versie %s", record_text(opp, V_opp_versie)),
			.titel = status_tekst(dossier, opp),
			.detail = tekst_keep(&detail, arena),
			.rol = record_is(opp, V_opp_status, "vervallen") ? ROLE_DIM : ROLE_NORMAL,
		});
		if (record_is(opp, V_opp_status, "concept"))
			add_missing(dossier, paneel, opp);
	}
}

/* ---- evaluations ---- */

static const char *evaluatie_detail(struct dossier_scherm *dossier, const struct record *evaluatie)
{
	const char *conform = record_text(evaluatie, V_evaluatie_conform);
	struct text detail = { 0 };

	if (conform)
		deel_add(&detail, strcmp(conform, "ja") == 0 ? "conform opp"
			: strcmp(conform, "nee") == 0 ? "niet conform opp" : "deels conform opp");
	if (record_text(evaluatie, V_evaluatie_opp_versie))
		deel_printf(&detail, "over versie %s",
			record_text(evaluatie, V_evaluatie_opp_versie));
	if (record_is(evaluatie, V_evaluatie_met_ouders, "ja"))
		deel_add(&detail, "met ouders");
	if (record_is(evaluatie, V_evaluatie_met_leerling, "ja"))
		deel_add(&detail, "met de leerling");
	return tekst_keep(&detail, &dossier->arena);
}

void evaluaties_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct record_lijst *evaluaties = &dossier->records[E_evaluatie];

	paneel->telling = evaluaties->aantal;
	for (size_t i = evaluaties->aantal; i-- > 0;) {
		const struct record *evaluatie = &evaluaties->rijen[i];

		paneel_add(paneel, (struct regel){
			.soort = E_evaluatie,
			.id = evaluatie->id,
			.links = dossier_veld(dossier, evaluatie, V_evaluatie_datum),
			.titel = dossier_veld(dossier, evaluatie, V_evaluatie_besluit),
			.detail = evaluatie_detail(dossier, evaluatie),
		});
		paneel_onder(paneel, ROLE_DIM, eerste_regel(dossier,
			record_text(evaluatie, V_evaluatie_motivatie)));
	}
}
