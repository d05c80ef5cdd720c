/* What was filled in before is offered again: less typing, and one spelling for one thing. Of a
 * stage the contact person follows the organisation. */
#include <string.h>

#include "cvb/stages.h"

#include "formulier.h"

/* ---- values to pick from ---- */

static bool is_known(const char *const *sleutels, size_t aantal, const char *sleutel)
{
	for (size_t i = 0; i < aantal; i++)
		if (strcmp(sleutels[i], sleutel) == 0)
			return true;
	return false;
}

/* Who leads, writes or does something is mostly a member of the CvB. */
static bool is_persoon(enum entiteit_nr nr, int veld)
{
	return (nr == E_vergadering &&
		(veld == V_vergadering_voorzitter || veld == V_vergadering_secretaris)) ||
		(nr == E_actie && veld == V_actie_eigenaar);
}

/* The members, or what the program knows to follow up, then what is in the file. */
static const char *const *alle_waarden(struct formulier *f, int veld)
{
	enum entiteit_nr nr = f->begin.soort->nr;
	const struct config *config = f->store->config;
	const char *const *eerder = records_eerder(f->store, nr, veld, &f->arena);
	const char **alle = arena_alloc(&f->arena,
		(config->leden_aantal + EERDER_MAX + 2) * sizeof(*alle));
	size_t aantal = 0;

	if (nr == E_besluit && veld == V_besluit_onderwerp)
		alle[aantal++] = BESLUIT_PERSPECTIEF;
	for (size_t i = 0; is_persoon(nr, veld) && i < config->leden_aantal; i++)
		alle[aantal++] = config->leden[i].naam;
	while (*eerder)
		alle[aantal++] = *eerder++;
	return alle;
}

/* Of one thing only the spelling that is used most. */
static const char *const *waarden(struct form *form, const struct field *field)
{
	struct formulier *f = form_context(form);
	size_t meest = f->store->config->leden_aantal + EERDER_MAX + 1;
	const char *const *alle = alle_waarden(f, veld_nr(f, field));
	const char **eerder = arena_alloc(&f->arena, (meest + 1) * sizeof(*eerder));
	const char **sleutels = arena_alloc(&f->arena, meest * sizeof(*sleutels));
	size_t aantal = 0;

	for (; *alle; alle++) {
		sleutels[aantal] = stage_plaats_sleutel(*alle, &f->arena);
		if (!is_known(sleutels, aantal, sleutels[aantal]))
			eerder[aantal++] = *alle;
	}
	return eerder;
}


/* ---- what follows from the organisation of a stage ---- */

static const struct plaats_contact *contact_of(const struct stage_register *plaatsen,
	const char *organisatie)
{
	const struct stage_plaats *plaats = stage_plaats_find(plaatsen, organisatie);

	return plaats && plaats->contacten_aantal > 0 ? &plaats->contacten[0] : NULL;
}

/* Takes the place of nothing, or of what came from the organisation before. */
static void follow(struct form *form, int veld, const char *nu, const char *toen)
{
	const char *staat_er = waarde_nu(form, veld);

	if (!*staat_er || waarde_equal(staat_er, toen))
		form_set(form, entiteit_get(E_stage)->velden[veld].naam, nu ? nu : "");
}

static void organisatie_changed(struct form *form, const struct field *field, const char *was)
{
	const struct formulier *f = form_context(form);
	struct arena arena = { 0 };
	struct stage_register plaatsen = stages_register(f->store, f->store->vandaag, &arena);
	const struct plaats_contact *nu = contact_of(&plaatsen, form_value(form, field->name));
	const struct plaats_contact *toen = contact_of(&plaatsen, was);

	if (nu && nu != toen) {
		follow(form, V_stage_contactpersoon, nu->naam, toen ? toen->naam : NULL);
		follow(form, V_stage_telefoon, nu->telefoon, toen ? toen->telefoon : NULL);
	}
	arena_clear(&arena);
}

void eerder_offer(const struct formulier *f, int veld, struct field *field)
{
	if (field->kind == FIELD_TEXT && (f->begin.soort->velden[veld].vlaggen & EERDER))
		field->suggest = waarden;
	if (f->begin.soort->nr == E_stage && veld == V_stage_organisatie)
		field->changed = organisatie_changed;
}
