/* The form that establishes a concept of the opp: what comes together on that day, what changes in
 * the perspective and whether that is late. From then on the content is frozen. */
#include <string.h>

#include "formulier.h"

/* ---- what changes ---- */

static const char *aspect_naam(int i)
{
	static const char *const namen[] = { "profiel", "bestemming", "niveau" };

	return namen[i];
}

static const char *waarde_tekst(const struct formulier *f, int veld, const char *code)
{
	return code_name(f->begin.soort->velden[veld].codes, f->store->config, code);
}

const char *opp_verandert(struct formulier *f)
{
	struct text out = { 0 };

	for (int i = 0; f->was && i < 3; i++) {
		int veld = opp_aspecten[i];
		const char *nu = record_text(&f->begin, veld);
		const char *richting = NULL;

		if (!f->was[i] || !nu || strcmp(nu, f->was[i]) == 0)
			continue;
		if (veld == V_opp_niveau)
			richting = richting_name(niveau_richting(f->store->config, f->was[i], nu));
		text_printf(&out, "%s%s: %s > %s", out.len ? "; " : "", aspect_naam(i),
			waarde_tekst(f, veld, f->was[i]), waarde_tekst(f, veld, nu));
		if (richting)
			text_printf(&out, " (%s)", richting);
	}
	return tekst_keep(&out, &f->arena);
}

static void noem_wijzigingen(struct formulier *f)
{
	const char *wijzigingen = opp_verandert(f);

	if (!*wijzigingen)
		return;
	bericht_add(f, arena_printf(&f->arena, "Verandert: %s", wijzigingen));
	bericht_add(f, laatste_jaren_zin(f->store, f->leerling.id,
		record_text(&f->begin, V_opp_afdeling), &f->arena));
}

/* ---- what stands in the way ---- */

static bool op_formulier(int veld)
{
	for (size_t i = 0; i < indeling_vaststellen.aantal; i++)
		if (indeling_vaststellen.rijen[i].veld == veld)
			return true;
	return false;
}

/* What this form cannot mend belongs in the concept. True = go on here. */
static bool concept_af(struct tui *tui, const struct record *opp, struct arena *arena)
{
	struct store *store = store_of(tui);
	struct bezwaren bezwaren = opp_bezwaren(store, opp, store->vandaag, arena);
	struct text som = { 0 };
	int eerste = GEEN_VELD;

	for (size_t i = 0; i < bezwaren.aantal; i++) {
		const struct bezwaar *bezwaar = &bezwaren.rijen[i];

		if (!bezwaar->houdt_tegen || op_formulier(bezwaar->veld))
			continue;
		text_printf(&som, "%s%s", som.len ? "; " : "", bezwaar->zin);
		eerste = eerste == GEEN_VELD ? bezwaar->veld : eerste;
	}
	if (eerste != GEEN_VELD && tui_ask(tui, "Versie %s kan nog niet worden vastgesteld: %s. Het "
			"concept openen om dat in te vullen?", record_text(opp, V_opp_versie),
			text_str(&som)))
		formulier_edit(tui, opp, eerste);
	text_clear(&som);
	return eerste == GEEN_VELD;
}

/* ---- keeping ---- */

static enum status weigh(struct bewaring *b, struct error *err)
{
	struct bezwaren bezwaren = opp_bezwaren(b->f->store, &b->nieuw,
		record_dag(&b->nieuw, V_opp_vastgesteld_op), &b->arena);
	struct text let_op = { 0 };
	const char *zinnen;

	for (size_t i = 0; i < bezwaren.aantal; i++) {
		const struct bezwaar *bezwaar = &bezwaren.rijen[i];

		if (bezwaar->houdt_tegen) {
			text_clear(&let_op);
			formulier_blame(b->form, bezwaar->veld);
			return fail(err, ERR_INPUT, "nog niet vast te stellen: %s", bezwaar->zin);
		}
		text_printf(&let_op, "%s%s", let_op.len ? "; " : "", bezwaar->zin);
	}
	zinnen = tekst_keep(&let_op, &b->arena);
	if (!*zinnen || tui_ask(b->f->tui, "Let op: %s. Na het vaststellen ligt de inhoud vast. Toch "
			"vaststellen?", zinnen))
		return OK;
	formulier_blame(b->form, bezwaren.rijen[0].veld);
	return fail(err, ERR_INPUT, "nog niet vastgesteld: %s", bezwaren.rijen[0].zin);
}

/* Nobody freezes what somebody else wrote without having seen it. */
static enum status vaststellen(struct bewaring *b, struct error *err)
{
	enum status status = formulier_samen(b, err);

	if (status == OK && b->anderen.len > 0)
		status = fail(err, ERR_CONFLICT, "iemand anders heeft het concept intussen "
			"gewijzigd (%s); bekijk dat en bewaar dan nog een keer",
			text_str(&b->anderen));
	if (status != OK || (status = formulier_toets(b->form, &b->nieuw, err)) ||
	    (status = weigh(b, err)))
		return status;
	return opp_vaststellen(b->f->store, &b->f->basis, &b->nieuw,
		record_dag(&b->nieuw, V_opp_vastgesteld_op), err);
}

static enum status keep(struct form *form, struct error *err)
{
	struct bewaring b = { .form = form, .f = form_context(form) };
	enum status status = vaststellen(&b, err);

	if (status == OK) {
		tui_say(b.f->tui, "Versie %s van %s is vastgesteld en ligt nu vast.",
			record_text(&b.nieuw, V_opp_versie), b.f->naam);
		bewaard_is(b.f->tui, &b.nieuw);
		formulier_verder(form, &b.nieuw);
	}
	text_clear(&b.anderen);
	arena_clear(&b.arena);
	return status;
}

/* ---- opening ---- */

static void open_form(struct tui *tui, const struct record *opp, const struct vervolg *vervolg)
{
	struct formulier *f = formulier_new(tui, E_opp, opp->leerling);
	char *vandaag;

	if (!f)
		return;
	vandaag = arena_alloc(&f->arena, DATUM_SIZE);
	datum_iso(f->store->vandaag, vandaag);
	f->indeling = &indeling_vaststellen;
	f->keep = keep;
	f->vervolg = *vervolg;
	f->klad = (struct klad){ "vaststellen", opp->leerling, opp->id };
	f->basis = record_copy(opp, &f->arena);
	f->begin = record_copy(opp, &f->arena);
	f->was = opp_previous(f->store, opp, f->store->vandaag, &f->arena);
	if (!record_text(opp, V_opp_vastgesteld_op))
		f->begin.waarden[V_opp_vastgesteld_op] = vandaag;
	if (!record_text(opp, V_opp_oogo_op))
		f->eerste = V_opp_oogo_op;
	noem_wijzigingen(f);
	formulier_open(f, arena_printf(&f->arena, "Opp versie %s van %s vaststellen",
		record_text(opp, V_opp_versie), f->naam));
}

void formulier_vaststellen(struct tui *tui, const struct record *opp,
	const struct vervolg *vervolg)
{
	struct arena arena = { 0 };

	if (tui_may_write(tui) && concept_af(tui, opp, &arena))
		open_form(tui, opp, vervolg);
	arena_clear(&arena);
}

void opp_form_vaststellen(struct tui *tui, int64_t opp)
{
	static const struct vervolg geen = { 0 };
	struct arena arena = { 0 };
	struct record record;

	if (!tui_may_write(tui))
		return;
	if (!record_load(store_of(tui), E_opp, opp, &arena, &record))
		tui_complain(tui, "Deze opp-versie is intussen verwijderd.");
	else if (!record_is(&record, V_opp_status, "concept"))
		tui_complain(tui, "Versie %s is %s; alleen een concept kan worden vastgesteld. "
			"Maak een nieuwe versie met o in het dossier.", record_text(&record, V_opp_versie),
			record_text(&record, V_opp_status));
	else
		formulier_vaststellen(tui, &record, &geen);
	arena_clear(&arena);
}
