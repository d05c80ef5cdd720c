/* Nazorg: how long the school owes a leaver care, and the moments at which it asks how it goes.
 * A duty of the vso only; nobody is asked about a pupil who died. */
#include "cvb/regels.h"

#include "cvb/dossier.h"

#include <string.h>

/* Months of the window: those of the first exception that fits, else the general ones. */
static int months_for(const struct config *config, const char *profiel, dag vertrek)
{
	for (size_t i = 0; i < config->nazorg_uitzonderingen_aantal; i++) {
		const struct nazorg_uitzondering *u = &config->nazorg_uitzonderingen[i];

		if (profiel && strcmp(u->profiel, profiel) == 0 && vertrek >= u->vertrek_vanaf)
			return u->maanden;
	}
	return config->nazorg_maanden;
}

dag dossier_nazorg_tot(const struct dossier *dossier, const struct d_uitstroom *uitstroom,
	const struct config *config)
{
	dag vertrek = uitstroom->datum;
	const struct d_opp *opp = dossier_laatste_opp(dossier, uitstroom->vso, vertrek);
	int maanden = months_for(config, opp ? opp->uitstroomprofiel : NULL, vertrek);

	return datum_add_months(vertrek, maanden);
}

const struct d_nazorg *dossier_nazorg_moment(const struct dossier *dossier,
	const struct d_uitstroom *uitstroom, int maanden, dag op)
{
	const struct d_nazorg *laatste = NULL;

	for (size_t i = 0; i < dossier->nazorg_aantal; i++) {
		const struct d_nazorg *contact = &dossier->nazorg[i];

		if (contact->moment == maanden && contact->datum >= uitstroom->datum &&
		    contact->datum <= op)
			laatste = contact;
	}
	return laatste;
}

struct vertrek {
	const struct dossier *dossier;
	const struct d_uitstroom *uitstroom; /* NULL = none */
};

/* False when nothing opens: no leaving, of the so, or a pupil who died. */
static bool fill(struct store *store, const struct vertrek *vertrek, struct arena *arena,
	struct nazorg_venster *out)
{
	const struct config *config = store->config;
	const struct d_uitstroom *uitstroom = vertrek->uitstroom;

	*out = (struct nazorg_venster){0};
	if (!uitstroom || !uitstroom->vso || strcmp(uitstroom->soort, "overleden") == 0)
		return false;
	out->van = uitstroom->datum;
	out->tot = dossier_nazorg_tot(vertrek->dossier, uitstroom, config);
	out->aantal = config->volgmomenten_aantal;
	out->momenten = arena_alloc(arena, (out->aantal + 1) * sizeof(*out->momenten));
	for (size_t i = 0; i < out->aantal; i++) {
		struct nazorg_moment *moment = &out->momenten[i];

		moment->maanden = config->volgmomenten[i];
		moment->datum = datum_add_months(out->van, moment->maanden);
		moment->gedaan = dossier_nazorg_moment(vertrek->dossier, uitstroom,
			moment->maanden, store->vandaag) != NULL;
	}
	return true;
}

static struct dossier_termen termen_nu(struct store *store, const struct dossier_lijst *lijst)
{
	static const struct dossier_termen niemand = {0};

	return lijst->aantal > 0 ? dossier_termen(lijst->rijen, store->vandaag) : niemand;
}

bool nazorg_venster(struct store *store, int64_t leerling, struct arena *arena,
	struct nazorg_venster *out)
{
	struct dossier_lijst lijst = dossiers_load(store, leerling, arena);
	struct vertrek vertrek = {lijst.rijen, termen_nu(store, &lijst).vertrek};

	return fill(store, &vertrek, arena, out);
}

bool nazorg_venster_gepland(struct store *store, int64_t leerling, struct arena *arena,
	struct nazorg_venster *out)
{
	struct dossier_lijst lijst = dossiers_load(store, leerling, arena);
	struct vertrek vertrek = {lijst.rijen, termen_nu(store, &lijst).gepland};

	return fill(store, &vertrek, arena, out);
}
