/* The pane of everything that happened and is planned, newest first, by schooljaar. */
#include "dossier.h"

static const char *schooljaar_kop(dag d, struct arena *arena)
{
	char jaar[SCHOOLJAAR_SIZE];

	schooljaar_text(schooljaar_of(d), jaar);
	return arena_printf(arena, "Schooljaar %s", jaar);
}

void tijdlijn_fill(struct dossier *dossier, struct paneel *paneel)
{
	struct arena *arena = &dossier->arena;
	struct tijdlijn lijn = tijdlijn_of(dossier->store, dossier->leerling, arena);
	dag vandaag = dossier->store->vandaag;

	for (size_t i = 0; i < lijn.aantal; i++) {
		const struct gebeurtenis *g = &lijn.rijen[i];
		bool gepland = g->datum > vandaag;

		if (i == 0 || schooljaar_of(g->datum) != schooljaar_of(g[-1].datum))
			paneel_kop(paneel, schooljaar_kop(g->datum, arena));
		paneel_add(paneel, (struct regel){
			.soort = g->entiteit,
			.id = g->id,
			.deel = (int)g->soort,
			.links = dag_tekst(g->datum, arena),
			.titel = gepland ? arena_printf(arena, "gepland: %s", g->titel) : g->titel,
			.detail = g->detail,
		});
	}
}
