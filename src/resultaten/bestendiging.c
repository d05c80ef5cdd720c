/* Are the leavers of the vso still where they went, or at another fitting place? It does not count
 * in the judgement of the inspection; the unknown ones are always shown. */
#include "intern.h"

void bestendiging_open(struct resultaten *r)
{
	if (!r->vso)
		return;
	r->bestendiging_aantal = r->config->volgmomenten_aantal;
	r->bestendiging = arena_alloc(&r->arena,
		r->bestendiging_aantal * sizeof(*r->bestendiging));
	for (size_t i = 0; i < r->bestendiging_aantal; i++)
		r->bestendiging[i].maanden = r->config->volgmomenten[i];
}

static bool is_followed(const struct d_uitstroom *uitstroom)
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

static void add_leaver(struct resultaten *r, const struct dossier *dossier,
	const struct d_uitstroom *uitstroom)
{
	for (size_t i = 0; i < r->bestendiging_aantal; i++) {
		struct bestendiging *moment = &r->bestendiging[i];
		dag datum = datum_add_months(uitstroom->datum, moment->maanden);

		if (datum == GEEN_DAG || datum > r->peildatum)
			continue;
		groep_add(&moment->leerlingen, dossier->id, &r->arena);
		groep_add(groep_of(moment, dossier_nazorg_moment(dossier, uitstroom, moment->maanden,
			r->peildatum)), dossier->id, &r->arena);
	}
}

void bestendiging_add(struct resultaten *r, const struct blik *blik)
{
	const struct dossier *dossier = blik->dossier;

	for (size_t i = 0; i < dossier->uitstroom_aantal; i++)
		if (is_followed(&dossier->uitstroom[i]))
			add_leaver(r, dossier, &dossier->uitstroom[i]);
}

void bestendiging_close(struct resultaten *r)
{
	for (size_t i = 0; i < r->bestendiging_aantal; i++) {
		struct bestendiging *moment = &r->bestendiging[i];
		size_t goed = moment->zelfde_plek.aantal + moment->andere_passende_plek.aantal;

		moment->percentage = percentage_of(goed, goed + moment->uitgevallen.aantal);
		moment->ondergrens = percentage_of(goed, moment->leerlingen.aantal);
	}
}
