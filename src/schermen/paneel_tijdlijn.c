/* The pane of everything that is planned and that happened, newest first, by schooljaar. It
 * starts at what happened last: what is planned stands above that. */
#include "dossier.h"
#include "privacy.h"

static bool same_group(dag a, dag b, dag vandaag)
{
	if (a > vandaag || b > vandaag)
		return a > vandaag && b > vandaag;
	return schooljaar_of(a) == schooljaar_of(b);
}

/* What was still to come for a pupil who died stays to be read, and is no plan any more. */
static const char *group_title(const struct dossier_scherm *dossier, dag d, struct arena *arena)
{
	char jaar[SCHOOLJAAR_SIZE];

	if (d > dossier->store->vandaag)
		return termen_overleden(&dossier->kop.termen) ? "Gaat niet meer door" : "Gepland";
	schooljaar_text(schooljaar_of(d), jaar);
	return arena_printf(arena, "Schooljaar %s", jaar);
}

static const char *detail_of(const struct dossier_scherm *dossier, const struct gebeurtenis *g)
{
	const struct record_lijst *lijst = &dossier->records[g->entiteit];

	for (size_t i = 0; i < lijst->aantal; i++)
		if (lijst->rijen[i].id == g->id && is_prive(dossier->tui, &lijst->rijen[i]))
			return VERBORGEN;
	return g->detail;
}

void tijdlijn_fill(struct dossier_scherm *dossier, struct paneel *paneel)
{
	struct arena *arena = &dossier->arena;
	struct tijdlijn lijn = tijdlijn_of(dossier->store, dossier->leerling, arena);
	dag vandaag = dossier->store->vandaag;

	for (size_t i = 0; i < lijn.aantal; i++) {
		const struct gebeurtenis *g = &lijn.rijen[i];

		if (i == 0 || !same_group(g->datum, g[-1].datum, vandaag))
			paneel_kop(paneel, group_title(dossier, g->datum, arena));
		if (g->datum <= vandaag && paneel->start == 0)
			paneel->start = paneel->aantal;
		paneel_add(paneel, (struct regel){
			.soort = g->entiteit,
			.id = g->id,
			.deel = (int)g->soort,
			.links = dag_tekst(g->datum, arena),
			.titel = g->titel,
			.detail = detail_of(dossier, g),
			.rol = g->datum > vandaag ? ROLE_INFO : ROLE_NORMAL,
		});
	}
}
