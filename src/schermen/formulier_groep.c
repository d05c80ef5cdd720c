/* Another groep, mentor or leerroute for many pupils at once, as on the first of August: a short
 * form, a question that says what it does, and one step that one undo takes back. */
#include <string.h>

#include "formulier.h"

/* Only what is filled in changes. */
static const struct rij rijen[] = {
	{ .veld = V_leerling_groep },
	{ .veld = V_leerling_mentor },
	{ .veld = V_leerling_leerroute },
};

static const struct indeling indeling_groep = { rijen, ARRAY_LEN(rijen) };

struct verhuizing {
	struct form *form;
	struct formulier *f;
	struct arena arena;
	struct record *nu, *nieuw; /* as many as f->samen.aantal: in the file, and to be */
	size_t wijzigen;        /* how many of them change */
	const char *wat;        /* "groep Arbeid 3, mentor J. Bakker" */
};

/* ---- what was filled in ---- */

static const char *ingevuld(const struct verhuizing *v, int veld)
{
	const char *waarde = waarde_nu(v->form, veld);

	return *waarde ? waarde : NULL;
}

static const char *wat_tekst(struct verhuizing *v)
{
	struct text som = { 0 };

	for (size_t i = 0; i < indeling_groep.aantal; i++) {
		int veld = indeling_groep.rijen[i].veld;
		char *label = arena_strdup(&v->arena, v->f->begin.soort->velden[veld].label);

		label[0] = (char)(label[0] | 0x20);
		if (ingevuld(v, veld))
			deel_printf(&som, "%s %s", label, ingevuld(v, veld));
	}
	return tekst_keep(&som, &v->arena);
}

/* ---- per pupil ---- */

/* What another person filled in since the form opened is not overwritten without asking. */
static enum status zet_veld(struct verhuizing *v, const struct record *was, struct record *nu,
	int veld, struct error *err)
{
	struct botsing botsing = { .tui = v->f->tui, .config = v->f->store->config,
		.arena = &v->arena, .veld = &was->soort->velden[veld],
		.hun = record_text(nu, veld), .mijn = ingevuld(v, veld) };
	enum keuze keuze = MIJN;

	if (!botsing.mijn || waarde_equal(botsing.mijn, botsing.hun))
		return OK;
	if (!waarde_equal(record_text(was, veld), botsing.hun)) {
		botsing.wie = arena_printf(&v->arena, "%s, ", leerling_naam(was, &v->arena));
		keuze = botsing_vraag(&botsing);
	}
	if (keuze == TERUG)
		return fail(err, ERR_CONFLICT, "nog niet bewaard: %s heeft intussen \"%s\"",
			leerling_naam(was, &v->arena), botsing.hun ? botsing.hun : "niets");
	if (keuze == MIJN)
		nu->waarden[veld] = botsing.mijn;
	return OK;
}

static bool verandert(const struct verhuizing *v, size_t i)
{
	for (size_t k = 0; k < indeling_groep.aantal; k++) {
		int veld = indeling_groep.rijen[k].veld;

		if (!waarde_equal(v->nu[i].waarden[veld], v->nieuw[i].waarden[veld]))
			return true;
	}
	return false;
}

/* Each row as it is in the file, with the new values on top. */
static enum status bereid_voor(struct verhuizing *v, size_t i, struct error *err)
{
	const struct record *was = &v->f->samen.rijen[i];
	enum status status = OK;

	if (!record_load(v->f->store, E_leerling, was->id, &v->arena, &v->nu[i]))
		return fail(err, ERR_NOT_FOUND, "iemand anders heeft %s intussen verwijderd; ga terug "
			"met Esc en merk opnieuw", leerling_naam(was, &v->arena));
	v->nieuw[i] = record_copy(&v->nu[i], &v->arena);
	for (size_t k = 0; k < indeling_groep.aantal && status == OK; k++)
		status = zet_veld(v, was, &v->nieuw[i], indeling_groep.rijen[k].veld, err);
	v->wijzigen += status == OK && verandert(v, i);
	return status;
}

/* ---- asking ---- */

#define NAMEN 4

/* "Sem van der Meer, Noor van den Berg en 9 anderen" of those that change. */
static const char *namen_tekst(struct verhuizing *v)
{
	struct text som = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < v->f->samen.aantal && n < v->wijzigen; i++) {
		if (!verandert(v, i))
			continue;
		if (++n > NAMEN && v->wijzigen > NAMEN + 1)
			break;
		deel_add(&som, leerling_naam(&v->nu[i], &v->arena));
	}
	if (v->wijzigen > NAMEN + 1)
		text_printf(&som, " en %zu anderen", v->wijzigen - NAMEN);
	return tekst_keep(&som, &v->arena);
}

static const char *aantal_tekst(struct verhuizing *v, size_t aantal)
{
	return arena_printf(&v->arena, "%zu %s", aantal, aantal == 1 ? "leerling" : "leerlingen");
}

static bool akkoord(struct verhuizing *v)
{
	size_t rest = v->f->samen.aantal - v->wijzigen;
	const char *al = rest == 0 ? "" : arena_printf(&v->arena, " (%s %s dat al)",
		aantal_tekst(v, rest), rest == 1 ? "heeft" : "hebben");

	return tui_ask(v->f->tui, "%s voor %s%s: %s. Doorgaan?", met_hoofdletter(v->wat, &v->arena),
		aantal_tekst(v, v->wijzigen), al, namen_tekst(v));
}

/* ---- one step ---- */

static enum status write_all(struct verhuizing *v, struct error *err)
{
	struct store *store = v->f->store;
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status != OK)
		return status;
	for (size_t i = 0; i < v->f->samen.aantal && status == OK; i++)
		if (verandert(v, i))
			status = record_update(store, &v->nu[i], &v->nieuw[i], err);
	if (status != OK) {
		store_rollback(store);
		return status;
	}
	return store_commit(store, 0, arena_printf(&v->arena, "%s gezet voor %s", v->wat,
		aantal_tekst(v, v->wijzigen)), NULL, err);
}

static enum status verhuis(struct verhuizing *v, struct error *err)
{
	enum status status = OK;

	v->wat = wat_tekst(v);
	if (!*v->wat)
		return fail(err, ERR_INPUT, "vul in wat er verandert; wat leeg blijft, verandert niet");
	for (size_t i = 0; i < v->f->samen.aantal && status == OK; i++)
		status = bereid_voor(v, i, err);
	if (status != OK)
		return status;
	if (v->wijzigen == 0) {
		tui_say(v->f->tui, "Er is niets veranderd: dit stond er al bij iedereen.");
		return OK;
	}
	if (!akkoord(v))
		return fail(err, ERR_INPUT, "nog niet bewaard; Esc gaat terug zonder te bewaren");
	if ((status = write_all(v, err)))
		return status;
	tui_say(v->f->tui, "%s gezet voor %s (ongedaan maken: u).",
		met_hoofdletter(v->wat, &v->arena), aantal_tekst(v, v->wijzigen));
	return OK;
}

static enum status keep(struct form *form, struct error *err)
{
	struct verhuizing v = { .form = form, .f = form_context(form) };
	enum status status;

	v.nu = arena_alloc(&v.arena, v.f->samen.aantal * sizeof(*v.nu));
	v.nieuw = arena_alloc(&v.arena, v.f->samen.aantal * sizeof(*v.nieuw));
	status = verhuis(&v, err);
	arena_clear(&v.arena);
	return status;
}

/* ---- opening ---- */

static void load_all(struct formulier *f, const int64_t *leerlingen, size_t aantal)
{
	f->samen.rijen = arena_alloc(&f->arena, aantal * sizeof(*f->samen.rijen));
	for (size_t i = 0; i < aantal; i++)
		if (record_load(f->store, E_leerling, leerlingen[i], &f->arena,
				&f->samen.rijen[f->samen.aantal]))
			f->samen.aantal++;
}

void groep_form(struct tui *tui, const int64_t *leerlingen, size_t aantal, const char *groep)
{
	struct formulier *f = formulier_new(tui, E_leerling, 0);

	if (!f)
		return;
	load_all(f, leerlingen, aantal);
	f->indeling = &indeling_groep;
	f->keep = keep;
	f->klad.formulier = "groep";
	f->nieuw = true;
	f->begin.waarden[V_leerling_groep] = *groep ? arena_strdup(&f->arena, groep) : NULL;
	bericht_add(f, "Alleen wat je invult, verandert. Wat leeg blijft, blijft bij iedereen zoals het"
		" was.");
	formulier_open(f, arena_printf(&f->arena, "Groep, mentor of leerroute van %zu gemerkte %s",
		f->samen.aantal, f->samen.aantal == 1 ? "leerling" : "leerlingen"));
}
