/* The pane of changes of profiel, bestemming and niveau: what changed, why, who decided, and
 * whether it falls in the last years before leaving, which the inspection asks about. Lower is not
 * worse: a direction never gets a colour. */
#include <string.h>

#include "dossier.h"

static void add_aspect(struct dossier_scherm *dossier, const struct wijziging *w, struct text *out)
{
	text_printf(out, "%s%s", out->len > 0 ? "\n" : "",
		wijziging_zin(w, dossier->store->config, &dossier->arena));
}

static void add_zone(struct dossier_scherm *dossier, struct paneel *paneel,
	const struct wijziging *w)
{
	struct arena *arena = &dossier->arena;
	const char *zone = zone_tekst(dossier->store->config, arena);

	if (w->gecorrigeerd) {
		paneel_onder(paneel, ROLE_DIM, "gecorrigeerd: een latere versie herstelde dit");
	} else if (w->laatste_jaren == ONBEKEND) {
		paneel_onder(paneel, ROLE_INFO, arena_printf(arena,
			"i onbekend of dit %s valt: er is geen verwachte uitstroom", zone));
	} else if (w->laatste_jaren == NEE) {
		paneel_onder(paneel, ROLE_DIM, arena_printf(arena,
			"niet %s: die periode begint op %s", zone,
			dag_tekst(w->zone_begin, arena)));
	} else {
		paneel_onder(paneel, ROLE_WARNING, arena_printf(arena,
			"! %s: die periode loopt van %s t/m %s", zone,
			dag_tekst(w->zone_begin, arena), dag_tekst(w->referentie, arena)));
		paneel->vlag = true;
	}
}

static void add_reden(struct dossier_scherm *dossier, struct paneel *paneel,
	const struct wijziging *w)
{
	struct arena *arena = &dossier->arena;

	paneel_onder(paneel, w->reden ? ROLE_NORMAL : ROLE_WARNING, w->reden
		? arena_printf(arena, "reden: %s",
			code_name(CODES_reden, dossier->store->config, w->reden))
		: "! de reden is niet vastgelegd");
	paneel_onder(paneel, w->motivatie ? ROLE_NORMAL : ROLE_WARNING, w->motivatie
		? arena_printf(arena, "\"%s\"", w->motivatie)
		: "! de motivatie is niet vastgelegd");
	paneel_onder(paneel, w->besluit_op == GEEN_DAG ? ROLE_WARNING : ROLE_NORMAL,
		w->besluit_op == GEEN_DAG ? "! de datum van het besluit van de CvB ontbreekt"
		: arena_printf(arena, "besluit CvB %s", dag_tekst(w->besluit_op, arena)));
}

/* The aspects that changed with one version stand together: rijen[van] up to rijen[tot]. */
static void add_versie(struct dossier_scherm *dossier, struct paneel *paneel, size_t van,
	size_t tot)
{
	const struct wijziging *w = &dossier->wijzigingen.rijen[van];
	const char *versie = arena_printf(&dossier->arena, "%d", w->versie);
	const struct record *opp = opp_versie(dossier, versie);
	struct text aspecten = { 0 };

	for (size_t i = van; i <= tot; i++)
		add_aspect(dossier, &dossier->wijzigingen.rijen[i], &aspecten);
	paneel_add(paneel, (struct regel){
		.soort = E_opp,
		.id = opp ? opp->id : 0,
		.links = dag_tekst(w->datum, &dossier->arena),
		.titel = arena_printf(&dossier->arena, "opp versie %s%s", versie,
			opp && record_is(opp, V_opp_wijziging_correctie, "ja") ? ", correctie" : ""),
		.detail = tekst_keep(&aspecten, &dossier->arena),
	});
	add_zone(dossier, paneel, w);
	add_reden(dossier, paneel, w);
	paneel->telling++;
}

void wijzigingen_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	const struct wijziging *rijen = dossier->wijzigingen.rijen;
	size_t tot = dossier->wijzigingen.aantal;

	while (tot > 0) {
		size_t van = tot - 1;

		while (van > 0 && rijen[van - 1].versie == rijen[van].versie)
			van--;
		add_versie(dossier, paneel, van, tot - 1);
		tot = van;
	}
}
