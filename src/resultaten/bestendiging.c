/* Are the leavers of the vso still where they went, or at another fitting place? It does not count
 * in the judgement of the inspection; the unknown ones are always shown. */
#include "intern.h"

struct bestendiging *bestendiging_new(const struct config *config, struct arena *arena)
{
	struct bestendiging *momenten = arena_alloc(arena,
		config->volgmomenten_aantal * sizeof(*momenten));

	for (size_t i = 0; i < config->volgmomenten_aantal; i++)
		momenten[i].maanden = config->volgmomenten[i];
	return momenten;
}

bool bestendiging_volgt(const struct d_uitstroom *uitstroom)
{
	return uitstroom->vso && !waarde_equal(uitstroom->soort, "tussentijds_ongepland") &&
	       !waarde_equal(uitstroom->soort, "overleden") &&
	       !waarde_equal(uitstroom->soort, "overgang_so_vso");
}

static struct groep *groep_of(struct bestendiging *moment, const struct d_nazorg *contact)
{
	const char *bestendig = contact ? contact->bestendig : NULL;

	if (waarde_equal(bestendig, "zelfde_plek"))
		return &moment->zelfde_plek;
	if (waarde_equal(bestendig, "andere_passende_plek"))
		return &moment->andere_passende_plek;
	return waarde_equal(bestendig, "uitgevallen") ? &moment->uitgevallen : &moment->onbekend;
}

void bestendiging_leaver(const struct volging *volging, struct bestendiging *momenten,
	const struct dossier *dossier, const struct d_uitstroom *uitstroom)
{
	struct groep_lid lid = {dossier->id, uitstroom->id};

	for (size_t i = 0; i < volging->config->volgmomenten_aantal; i++) {
		struct bestendiging *moment = &momenten[i];
		dag datum = datum_add_months(uitstroom->datum, moment->maanden);

		if (datum == GEEN_DAG || datum > volging->peildatum)
			continue;
		groep_add(&moment->leerlingen, lid, volging->arena);
		groep_add(groep_of(moment, dossier_nazorg_moment(dossier, uitstroom, moment->maanden,
			volging->peildatum)), lid, volging->arena);
	}
}

void bestendiging_percentages(struct bestendiging *momenten, size_t aantal)
{
	for (size_t i = 0; i < aantal; i++) {
		struct bestendiging *moment = &momenten[i];
		size_t goed = moment->zelfde_plek.aantal + moment->andere_passende_plek.aantal;

		moment->percentage = percentage_of(goed, goed + moment->uitgevallen.aantal);
		moment->ondergrens = percentage_of(goed, moment->leerlingen.aantal);
	}
}

/* ---- of all leavers together ---- */

void bestendiging_open(struct resultaten *r)
{
	if (!r->vso)
		return;
	r->bestendiging_aantal = r->config->volgmomenten_aantal;
	r->bestendiging = bestendiging_new(r->config, &r->arena);
}

void bestendiging_add(struct resultaten *r, const struct blik *blik)
{
	const struct volging volging = {r->config, r->peildatum, &r->arena};
	const struct dossier *dossier = blik->dossier;

	for (size_t i = 0; r->bestendiging && i < dossier->uitstroom_aantal; i++)
		if (bestendiging_volgt(&dossier->uitstroom[i]))
			bestendiging_leaver(&volging, r->bestendiging, dossier,
				&dossier->uitstroom[i]);
}

void bestendiging_close(struct resultaten *r)
{
	bestendiging_percentages(r->bestendiging, r->bestendiging_aantal);
}
