/* cvb ongedaan: tells what would be undone, asks, and undoes it. */
#include "uitvoer.h"
#include "vraag.h"

#include "cvb/journaal.h"

#define FIELDS_TOLD 20 /* an import changes thousands */

struct vertelling {
	struct oproep *oproep;
	struct text *out;
	size_t aantal;
};

static void tell_field(const struct wijziging_veld *ruw, void *context)
{
	struct vertelling *vertelling = context;
	struct oproep *oproep = vertelling->oproep;
	struct arena *arena = &oproep->arena;
	struct veld_wijziging wijziging;
	const char *oud, *nieuw;

	if (!veld_wijziging(oproep->store, ruw, arena, &wijziging) ||
	    vertelling->aantal++ >= FIELDS_TOLD)
		return;
	oud = veld_shown(wijziging.veld, oproep->config, wijziging.oud, arena);
	nieuw = veld_shown(wijziging.veld, oproep->config, wijziging.nieuw, arena);
	text_add(vertelling->out, "  ");
	utf8_add_cut(vertelling->out, arena_printf(arena, "%s, %s: %s > %s",
		wijziging.soort->enkelvoud, wijziging.veld->label, *oud ? oud : "(leeg)",
		*nieuw ? nieuw : "(leeg)"), 100);
	text_add_char(vertelling->out, '\n');
}

static void tell(struct oproep *oproep, const struct journaal_regel *regel, struct text *out)
{
	struct vertelling vertelling = {.oproep = oproep, .out = out};

	text_printf(out, "Je laatste wijziging (%s):\n  ",
		tijdstip_shown(&oproep->arena, regel->tijdstip));
	utf8_add_safe(out, regel->omschrijving);
	text_add_char(out, '\n');
	journaal_fields(oproep->store, regel->nummer, 0, tell_field, &vertelling);
	if (vertelling.aantal > FIELDS_TOLD)
		text_printf(out, "  en nog %zu velden\n", vertelling.aantal - FIELDS_TOLD);
}

static enum status undo(struct oproep *oproep, const struct journaal_regel *regel,
	struct error *err)
{
	struct text out = {0};
	bool ja;
	enum status status;

	tell(oproep, regel, &out);
	status = vraag_ask(oproep, &out, "Ongedaan maken?", &ja, err);
	text_clear(&out);
	if (status != OK || !ja)
		return status;
	if (journaal_undo(oproep->store, regel->nummer, err) != OK)
		return err->status;
	oproep->gedaan = true;
	return uitvoer_say(err, "Ongedaan gemaakt.\n");
}

enum status opdracht_ongedaan(struct oproep *oproep, struct error *err)
{
	struct journaal_regel regel;

	if (oproep_open(oproep, err) != OK || vraag_possible(oproep, err) != OK)
		return err->status;
	if (!journaal_undoable(oproep->store, &oproep->arena, &regel))
		return fail(err, ERR_INPUT, "er is geen wijziging van %s die ongedaan kan worden gemaakt",
			oproep->store->gebruiker);
	return undo(oproep, &regel, err);
}
