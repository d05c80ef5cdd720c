/* Keeping a form: the record that it makes, the rules over it, one transaction with a sentence for
 * the logboek, and what the person reads then. */
#include <string.h>

#include "stappen.h"
#include "vergadering.h"

struct record formulier_record(const struct form *form, struct arena *arena)
{
	const struct formulier *f = form_context(form);
	struct record record = record_copy(&f->basis, arena);
	const struct field *field = NULL;

	while ((field = form_next(form, field))) {
		const char *waarde = form_value(form, field->name);

		record.waarden[veld_nr(f, field)] = *waarde ? arena_strdup(arena, waarde) : NULL;
	}
	return record;
}

void formulier_blame(struct form *form, int veld)
{
	const struct formulier *f = form_context(form);

	for (size_t i = 0; i < f->aantal; i++)
		if (f->rijen[i] && f->rijen[i]->veld == veld && veld != GEEN_VELD)
			form_blame(form, f->velden[i].name);
}

int64_t leerling_van(const struct record *record)
{
	return record->soort->nr == E_leerling ? record->id : record->leerling;
}

const char *record_van(const struct record *record, const char *naam,
	const struct config *config, struct arena *arena)
{
	if (record->soort->nr == E_leerling)
		return arena_printf(arena, "leerling %s", leerling_naam(record, arena));
	return arena_printf(arena, "%s%s%s", record_naam(record, config, arena),
		*naam ? " van " : "", naam);
}

/* ---- the key ---- */

/* Kinds that have a key which a person types; the others count. */
static const struct sleutel {
	enum entiteit_nr nr;
	int veld; /* to name and to blame */
	const char *voor, *na;
} sleutels[] = {
	{ E_leerling, V_leerling_leerlingnummer, "leerlingnummer ",
	  " is al in gebruik; zoek die leerling met /" },
	{ E_contact, V_contact_naam, "er is al een contact met de naam ", "; open dat met e" },
	{ E_tlv, V_tlv_nummer, "er is al een tlv met nummer ", "; open die met e" },
	{ E_evaluatie, V_evaluatie_datum, "er is al een evaluatie op ", "; open die met e" },
	{ E_stage, V_stage_van, "er is al een stage van deze soort vanaf ", "; open die met e" },
	{ E_uitstroom, V_uitstroom_datum, "er is al een vertrek op ", "; open dat met e" },
	{ E_nazorg, V_nazorg_datum, "er is al een nazorgcontact op deze wijze op ",
	  "; open dat met e" },
	{ E_vergadering, V_vergadering_datum, "er is al een vergadering op ", "; open die met e" },
	{ E_agendapunt, V_agendapunt_datum, "deze leerling staat al op de agenda van ",
	  "; open dat agendapunt met e" },
};

static const struct sleutel *sleutel_of(enum entiteit_nr nr)
{
	for (size_t i = 0; i < ARRAY_LEN(sleutels); i++)
		if (sleutels[i].nr == nr)
			return &sleutels[i];
	return NULL;
}

static bool sleutel_vol(const struct record *record)
{
	for (int i = 0; i < record->soort->aantal; i++)
		if ((record->soort->velden[i].vlaggen & SLEUTEL_VELD) && !record->waarden[i])
			return false;
	return true;
}

enum status sleutel_vrij(struct store *store, const struct record *record, struct error *err)
{
	const struct sleutel *sleutel = sleutel_of(record->soort->nr);
	struct arena arena = { 0 };
	struct record ander;
	enum status status = OK;

	if (sleutel && sleutel_vol(record) && record_find(store, record, &arena, &ander) &&
	    ander.id != record->id)
		status = fail(err, ERR_INPUT, "%s%s%s", sleutel->voor,
			veld_tekst(record, sleutel->veld, store->config, &arena), sleutel->na);
	arena_clear(&arena);
	return status;
}

/* ---- rules ---- */

enum status formulier_toets(struct form *form, const struct record *nieuw, struct error *err)
{
	const struct formulier *f = form_context(form);
	const struct sleutel *sleutel = sleutel_of(nieuw->soort->nr);
	int veld;
	enum status status = record_check(nieuw, f->store->vandaag, &veld, err);

	if (status == OK && (status = sleutel_vrij(f->store, nieuw, err)))
		veld = sleutel->veld;
	if (status != OK)
		formulier_blame(form, veld);
	return status;
}

/* The pupil may be gone by now. */
static enum status leerling_is_er(const struct formulier *f, struct arena *arena,
	struct error *err)
{
	struct record leerling;

	if (!f->leerling.soort || f->begin.soort->nr == E_leerling ||
	    record_load(f->store, E_leerling, f->leerling.id, arena, &leerling))
		return OK;
	return fail(err, ERR_NOT_FOUND, "iemand anders heeft %s intussen verwijderd; "
		"wat hier staat hoort bij niemand meer", f->naam);
}

/* The field that refers to a meeting by its day. */
static int vergadering_veld(const struct record *record)
{
	if (record->soort->nr == E_besluit)
		return V_besluit_datum;
	if (record->soort->nr == E_agendapunt)
		return V_agendapunt_datum;
	return record->soort->nr == E_actie ? V_actie_vergadering : GEEN_VELD;
}

/* A meeting that is not there yet may come along. */
static enum status vergadering_nodig(struct bewaring *b, struct error *err)
{
	int veld = vergadering_veld(&b->nieuw);
	struct record vergadering = record_new(E_vergadering, &b->arena);
	struct record er_is;
	const char *datum;

	if (veld == GEEN_VELD || !record_text(&b->nieuw, veld))
		return OK;
	vergadering.waarden[V_vergadering_datum] = record_text(&b->nieuw, veld);
	if (record_find(b->f->store, &vergadering, &b->arena, &er_is))
		return OK;
	datum = veld_tekst(&b->nieuw, veld, b->f->store->config, &b->arena);
	if (tui_ask(b->f->tui, "Er is nog geen vergadering op %s. Die er meteen bij vastleggen?",
			datum)) {
		b->vergadering = vergadering;
		return OK;
	}
	formulier_blame(b->form, veld);
	return fail(err, ERR_INPUT, "er is geen vergadering op %s", datum);
}

/* Whoever goes over to the vso of this school is in the vso from then on. A guided flow has a step
 * for it. */
static void overgang_nodig(struct bewaring *b)
{
	const struct formulier *f = b->f;

	b->naar_vso = f->nieuw && b->nieuw.soort->nr == E_uitstroom && !f->vervolg.verder &&
		record_is(&b->nieuw, V_uitstroom_soort, "overgang_so_vso") &&
		record_dag(&b->nieuw, V_uitstroom_datum) <= f->store->vandaag &&
		record_is(&f->leerling, V_leerling_afdeling, "so") &&
		tui_ask(f->tui, "%s gaat over naar het vso. De afdeling nu meteen op vso zetten?",
			f->naam);
}

/* ---- one transaction ---- */

static enum status zet_vso(struct bewaring *b, struct error *err)
{
	struct record nu, nieuw;

	if (!record_load(b->f->store, E_leerling, b->f->leerling.id, &b->arena, &nu))
		return fail(err, ERR_NOT_FOUND, "%s is intussen verwijderd", b->f->naam);
	nieuw = record_copy(&nu, &b->arena);
	nieuw.waarden[V_leerling_afdeling] = "vso";
	return record_update(b->f->store, &nu, &nieuw, err);
}

static const char *daad_of(const struct formulier *f, const struct record *record)
{
	if (f->nieuw)
		return "vastgelegd";
	if (record->soort->nr == E_aandachtspunt && f->basis.soort &&
	    record_text(record, V_aandachtspunt_opgelost_op) &&
	    !record_text(&f->basis, V_aandachtspunt_opgelost_op))
		return "opgelost";
	return "gewijzigd";
}

/* "evaluatie van 12-01-2026 vastgelegd voor Sem van der Meer" */
static const char *omschrijving_of(const struct formulier *f, const struct record *record,
	struct arena *arena)
{
	if (record->soort->nr == E_leerling)
		return arena_printf(arena, "leerling %s %s", leerling_naam(record, arena),
			f->nieuw ? "ingeschreven" : "gewijzigd");
	return arena_printf(arena, "%s %s%s%s", record_naam(record, f->store->config, arena),
		daad_of(f, record), *f->naam ? " voor " : "", f->naam);
}

/* A meeting that moves to another day takes along what refers to it by its day. */
static bool is_verzet(const struct formulier *f, const struct record *nieuw)
{
	return nieuw->soort->nr == E_vergadering && !waarde_equal(
		record_text(nieuw, V_vergadering_datum), record_text(&f->basis, V_vergadering_datum));
}

static enum status write_record(struct bewaring *b, struct error *err)
{
	struct formulier *f = b->f;

	if (f->nieuw)
		return record_insert(f->store, &b->nieuw, err);
	return is_verzet(f, &b->nieuw) ? vergadering_verzet(f->store, &f->basis, &b->nieuw, err)
		: record_update(f->store, &f->basis, &b->nieuw, err);
}

/* Inside the transaction, so that no number is given out twice. */
static enum status write_records(struct bewaring *b, struct error *err)
{
	struct formulier *f = b->f;
	enum status status;

	afgeleide_waarden(f, &b->nieuw, &b->arena);
	if ((status = formulier_toets(b->form, &b->nieuw, err)) ||
	    (b->vergadering.soort && (status = record_insert(f->store, &b->vergadering, err))))
		return status;
	status = write_record(b, err);
	if (status == OK && b->naar_vso)
		status = zet_vso(b, err);
	if (status == OK && !f->nieuw) /* it may have been about another version */
		status = instemming_na(f->store, &f->basis, err);
	return status == OK ? instemming_na(f->store, &b->nieuw, err) : status;
}

static enum status write_all(struct bewaring *b, struct error *err)
{
	struct store *store = b->f->store;
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	if ((status = write_records(b, err))) {
		store_rollback(store);
		return status;
	}
	return store_commit(store, leerling_van(&b->nieuw),
		omschrijving_of(b->f, &b->nieuw, &b->arena), NULL, err);
}

/* ---- afterwards ---- */

/* An evaluation on the day of a meeting was decided on there. */
static void na_evaluatie(const struct formulier *f, const struct record *evaluatie,
	struct arena *arena)
{
	const char *datum = record_text(evaluatie, V_evaluatie_datum);
	struct record vergadering;

	if (!record_is(evaluatie, V_evaluatie_besluit, "perspectief_bijstellen") ||
	    !tui_ask(f->tui, "De evaluatie is vastgelegd. Een ander perspectief vraagt een nieuwe "
		    "opp-versie: de stappen daarvoor nu openen?"))
		return;
	if (vergadering_find(f->store, datum, arena, &vergadering))
		opp_na_besluit(f->tui, f->leerling.id, datum,
			record_text(evaluatie, V_evaluatie_motivatie));
	else
		stappen_open(f->tui, &plan_bijstellen, f->leerling.id);
}

/* What the CvB decides on profiel, bestemming or niveau becomes a version of the opp (3.2.4). */
static void na_besluit(const struct formulier *f, const struct record *besluit,
	struct arena *arena)
{
	if (record_is(besluit, V_besluit_onderwerp, BESLUIT_PERSPECTIEF) &&
	    tui_ask(f->tui, "Het besluit is vastgelegd. Een ander perspectief vraagt een nieuwe"
		    " opp-versie, met %s als datum van het besluit: de stappen daarvoor nu openen?",
		    veld_tekst(besluit, V_besluit_datum, f->store->config, arena)))
		opp_na_besluit(f->tui, f->leerling.id, record_text(besluit, V_besluit_datum),
			record_text(besluit, V_besluit_motivatie));
}

/* What follows from a new record. */
static void na_nieuw(const struct formulier *f, const struct record *record, struct arena *arena)
{
	struct plek plek = { .leerling = record->id, .entiteit = E_leerling };

	if (record->soort->nr == E_evaluatie)
		na_evaluatie(f, record, arena);
	if (record->soort->nr == E_besluit)
		na_besluit(f, record, arena);
	if (record->soort->nr == E_leerling)
		dossier_open(f->tui, &plek);
	if (record->soort->nr == E_vergadering) {
		app_of(f->tui)->vergadering = record->id;
		vergadering_open(f->tui, record->id);
	}
}

static void melden(const struct formulier *f, const struct record *record, struct arena *arena)
{
	const char *zin = omschrijving_of(f, record, arena);

	if (record->soort->nr == E_opp && !f->bevroren)
		zin = arena_printf(arena, "%s; %s", zin, opp_voortgang(f->store, record, arena));
	tui_say(f->tui, "%s.", met_hoofdletter(zin, arena));
	bewaard_is(f->tui, record);
	if (f->nieuw && !f->vervolg.verder)
		na_nieuw(f, record, arena);
}

/* Before the next step opens: it may be a form with the same draft. */
void formulier_verder(struct form *form, const struct record *bewaard)
{
	const struct formulier *f = form_context(form);

	if (!f->vervolg.verder)
		return;
	formulier_drafts.drop(form);
	f->vervolg.verder(f, bewaard);
}

static bool ongewijzigd(const struct formulier *f, const struct record *nieuw)
{
	for (int i = 0; i < nieuw->soort->aantal; i++)
		if (!waarde_equal(nieuw->waarden[i], f->basis.waarden[i]))
			return false;
	return !f->nieuw;
}

static enum status keep(struct bewaring *b, struct error *err)
{
	enum status status;

	if ((status = leerling_is_er(b->f, &b->arena, err)) || (status = formulier_samen(b, err)))
		return status;
	if (ongewijzigd(b->f, &b->nieuw)) {
		tui_say(b->f->tui, "Er is niets veranderd.");
		formulier_verder(b->form, &b->nieuw);
		return OK;
	}
	if ((status = vergadering_nodig(b, err)))
		return status;
	overgang_nodig(b);
	if ((status = write_all(b, err)))
		return status;
	melden(b->f, &b->nieuw, &b->arena);
	formulier_verder(b->form, &b->nieuw);
	return OK;
}

enum status formulier_keep(struct form *form, struct error *err)
{
	struct bewaring b = { .form = form, .f = form_context(form) };
	enum status status = keep(&b, err);

	text_clear(&b.anderen);
	arena_clear(&b.arena);
	return status;
}
