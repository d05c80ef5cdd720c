/* Opening a form: on a new record, or on an existing one. */
#include <string.h>

#include "formulier.h"

/* ---- the form ---- */

static bool leerling_load(struct formulier *f, int64_t leerling)
{
	if (leerling == 0)
		return true;
	if (!record_load(f->store, E_leerling, leerling, &f->arena, &f->leerling))
		return false;
	f->naam = leerling_naam(&f->leerling, &f->arena);
	f->meerderjarig = leerling_18plus(&f->leerling, f->store->vandaag);
	return true;
}

static void formulier_free(struct formulier *f)
{
	page_free(f->naast);
	arena_clear(&f->arena);
	xfree(f);
}

struct formulier *formulier_new(struct tui *tui, enum entiteit_nr nr, int64_t leerling)
{
	struct formulier *f;

	if (!tui_may_write(tui))
		return NULL;
	f = xcalloc(1, sizeof(*f));
	f->tui = tui;
	f->store = store_of(tui);
	f->indeling = indeling_of(nr);
	f->keep = formulier_keep;
	f->naam = "";
	f->eerste = GEEN_VELD;
	if (leerling_load(f, leerling)) {
		f->klad = (struct klad){ entiteit_get(nr)->naam, leerling, 0 };
		f->begin = record_new(nr, &f->arena);
		f->begin.leerling = leerling;
		f->beschut = nr == E_stage && opp_is_beschut(f);
		return f;
	}
	tui_complain(tui, "Deze leerling is intussen verwijderd.");
	formulier_free(f);
	return NULL;
}

static void beside(void *ctx, struct area *area)
{
	part_draw(page_part(((const struct formulier *)ctx)->naast), area);
}

static void close(void *ctx)
{
	formulier_free(ctx);
}

void bericht_add(struct formulier *f, const char *zin)
{
	if (f->berichten_aantal == BERICHTEN_MAX)
		bug("more than %d sentences above a form", BERICHTEN_MAX);
	f->berichten[f->berichten_aantal++] = zin;
}

static const char *begin_waarde(void *ctx, const char *naam)
{
	const struct formulier *f = ctx;

	for (int i = 0; i < f->begin.soort->aantal; i++)
		if (strcmp(f->begin.soort->velden[i].naam, naam) == 0)
			return record_text(&f->begin, i);
	return NULL;
}

/* A field that offers nothing to choose from, say, is not on the form. */
static bool staat_erop(const struct formulier *f, int veld)
{
	for (size_t i = 0; i < f->aantal; i++)
		if (veld != GEEN_VELD && f->rijen[i] && f->rijen[i]->veld == veld)
			return true;
	return false;
}

void formulier_open(struct formulier *f, const char *titel)
{
	struct form_setup setup = {
		.title = titel,
		.subject = f->samen.aantal > 0 ? 0 : leerling_van(&f->begin),
		.ctx = f,
		.value = begin_waarde,
		.keep = f->keep,
		.drafts = &formulier_drafts,
		.close = close,
	};

	if (f->naast)
		setup.beside = beside;
	if (!f->basis.soort)
		f->basis = record_copy(&f->begin, &f->arena);
	velden_make(f);
	setup.fields = f->velden;
	setup.field_count = f->aantal;
	if (staat_erop(f, f->eerste))
		setup.first = f->begin.soort->velden[f->eerste].naam;
	form_open(f->tui, &setup);
}

/* ---- a new record ---- */

const char *formulier_titel_nieuw(struct formulier *f)
{
	return arena_printf(&f->arena, "Nieuw: %s%s%s", f->begin.soort->enkelvoud,
		*f->naam ? " van " : "", f->naam);
}

/* The concept that waits, or after a question a new one. */
static bool concept_van(struct tui *tui, int64_t leerling, const char *vraag, struct record *out,
	struct arena *arena)
{
	return opp_concept_find(store_of(tui), leerling, arena, out) ||
		(tui_ask(tui, "%s Nu een concept maken?", vraag) &&
		 opp_concept_make(tui, leerling, arena, out));
}

/* Goals belong to a version that is not vastgesteld: without a concept there is none to add to. */
static bool doel_kan(struct formulier *f)
{
	struct record opp;

	return concept_van(f->tui, f->leerling.id, "Een nieuw doel hoort in een concept van het"
		" opp, en dat is er niet: wat is vastgesteld, ligt vast.", &opp, &f->arena);
}

struct formulier *formulier_maak(struct tui *tui, enum entiteit_nr nr, int64_t leerling)
{
	struct formulier *f = formulier_new(tui, nr, leerling);

	if (f && nr == E_doel && !doel_kan(f)) {
		formulier_free(f);
		return NULL;
	}
	if (f) {
		f->nieuw = true;
		begin_waarden(f);
	}
	return f;
}

struct formulier *formulier_begin(struct tui *tui, const struct record *begin)
{
	struct formulier *f = formulier_maak(tui, begin->soort->nr, begin->leerling);

	if (!f)
		return NULL;
	for (int i = 0; i < begin->soort->aantal; i++)
		if (begin->waarden[i])
			f->begin.waarden[i] = arena_strdup(&f->arena, begin->waarden[i]);
	return f;
}

void record_form_new_from(struct tui *tui, const struct record *begin)
{
	struct formulier *f;

	if (begin->soort->nr == E_opp)
		opp_form_concept(tui, begin->leerling);
	else if ((f = formulier_begin(tui, begin)))
		formulier_open(f, formulier_titel_nieuw(f));
}

void record_form_new(struct tui *tui, enum entiteit_nr nr, int64_t leerling)
{
	struct arena arena = { 0 };
	struct record begin = record_new(nr, &arena);

	begin.leerling = leerling;
	record_form_new_from(tui, &begin);
	arena_clear(&arena);
}

void formulier_nieuw(struct tui *tui, const struct record *begin, int veld)
{
	struct formulier *f = formulier_new(tui, begin->soort->nr, begin->leerling);
	int leerling = entiteit_leerling_veld(begin->soort);

	if (!f)
		return;
	f->nieuw = true;
	f->eerste = veld;
	f->begin = record_copy(begin, &f->arena);
	if (leerling >= 0 && f->leerling.soort)
		f->begin.waarden[leerling] = record_text(&f->leerling,
			V_leerling_leerlingnummer);
	formulier_open(f, formulier_titel_nieuw(f));
}

/* ---- an existing one ---- */

static bool doel_ligt_vast(struct formulier *f)
{
	struct record opp = record_new(E_opp, &f->arena);

	opp.leerling = f->leerling.id;
	opp.waarden[V_opp_versie] = record_text(&f->begin, V_doel_opp_versie);
	return record_find(f->store, &opp, &f->arena, &opp) &&
		record_is(&opp, V_opp_status, "vastgesteld");
}

/* What is vastgesteld is frozen; what happens afterwards is not: schema.sql says which is which. */
static void bevriezen(struct formulier *f)
{
	if (f->begin.soort->nr == E_doel && doel_ligt_vast(f)) {
		f->bevroren = true;
		bericht_add(f, arena_printf(&f->arena, "Versie %s is vastgesteld: van een doel "
			"verandert alleen nog of het is behaald, en waaruit dat blijkt.",
			record_text(&f->begin, V_doel_opp_versie)));
	}
	if (f->begin.soort->nr == E_opp && record_is(&f->begin, V_opp_status, "vastgesteld")) {
		f->bevroren = true;
		bericht_add(f, arena_printf(&f->arena, "Vastgesteld op %s; alleen wat na het "
			"vaststellen gebeurt, kan nog veranderen.",
			veld_tekst(&f->begin, V_opp_vastgesteld_op, f->store->config,
				&f->arena)));
	}
}

static void complain(struct tui *tui, const struct error *err)
{
	struct text zin = { 0 };

	text_add_sentence(&zin, err->sentence);
	tui_complain(tui, "%s", text_str(&zin));
	text_clear(&zin);
}

/* The day on which it counts whether the pupil is of age. */
static dag dag_van(const struct formulier *f, const struct record *record)
{
	dag op = GEEN_DAG;

	if (record->soort->nr == E_evaluatie)
		op = record_dag(record, V_evaluatie_datum);
	if (record->soort->nr == E_opp)
		op = record_dag(record, V_opp_vastgesteld_op);
	if (record->soort->nr == E_uitstroom)
		op = record_dag(record, V_uitstroom_datum);
	return op == GEEN_DAG ? f->store->vandaag : op;
}

struct formulier *formulier_bestaand(struct tui *tui, const struct record *record)
{
	struct formulier *f;
	struct error err;

	if (vergadering_vrij(store_of(tui), record, &err) != OK) {
		complain(tui, &err);
		return NULL;
	}
	f = formulier_new(tui, record->soort->nr, record->leerling);
	if (!f)
		return NULL;
	f->begin = record_copy(record, &f->arena);
	f->basis = record_copy(record, &f->arena);
	f->klad.record = record->id;
	f->meerderjarig = f->leerling.soort && leerling_18plus(&f->leerling, dag_van(f, record));
	bevriezen(f);
	return f;
}

void formulier_edit_from(struct tui *tui, const struct record *record, const struct record *begin,
	int veld)
{
	struct formulier *f = formulier_bestaand(tui, record);
	const char *titel;

	if (!f)
		return;
	f->begin = record_copy(begin, &f->arena);
	f->eerste = veld;
	titel = met_hoofdletter(record_van(&f->begin, f->naam, f->store->config, &f->arena),
		&f->arena);
	if (record->soort->nr == E_opp)
		titel = opp_voorbereiden(f, titel);
	formulier_open(f, titel);
}

void formulier_edit(struct tui *tui, const struct record *record, int veld)
{
	formulier_edit_from(tui, record, record, veld);
}

void record_form_edit(struct tui *tui, enum entiteit_nr nr, int64_t id)
{
	struct arena arena = { 0 };
	struct record record;

	if (!tui_may_write(tui))
		return;
	if (!record_load(store_of(tui), nr, id, &arena, &record))
		tui_complain(tui, "Dit is intussen verwijderd: %s.", entiteit_get(nr)->enkelvoud);
	else if (nr == E_opp && record_is(&record, V_opp_status, "vervallen"))
		tui_complain(tui, "Versie %s is vervallen en verandert niet meer; maak een nieuwe "
			"met o in het dossier.", record_text(&record, V_opp_versie));
	else if (nr == E_opp && record_is(&record, V_opp_status, "vastgesteld"))
		opp_form_vast(tui, &record);
	else
		formulier_edit(tui, &record, GEEN_VELD);
	arena_clear(&arena);
}

/* ---- one field of it ---- */

/* In the concept; it is made when the person wants that. */
static void edit_concept(struct tui *tui, int64_t leerling, int veld, const char *vraag)
{
	struct arena arena = { 0 };
	struct record opp;

	if (concept_van(tui, leerling, vraag, &opp, &arena))
		formulier_edit(tui, &opp, veld);
	arena_clear(&arena);
}

static bool ligt_vast(const struct record *record, int veld)
{
	return record->soort->nr == E_opp && record_is(record, V_opp_status, "vastgesteld") &&
		!(record->soort->velden[veld].vlaggen & NADIEN);
}

/* Why something changed is made good in a version that corrects the one in which it did. */
static bool hoort_bij_wijziging(int veld)
{
	static const int velden[] = { V_opp_wijziging_reden, V_opp_wijziging_motivatie,
		V_opp_wijziging_inspanning, V_opp_wijziging_visie_ouders,
		V_opp_wijziging_visie_leerling };

	for (size_t i = 0; i < ARRAY_LEN(velden); i++)
		if (velden[i] == veld)
			return true;
	return false;
}

static void edit_field(struct tui *tui, const struct plek *plek, int veld)
{
	struct arena arena = { 0 };
	struct record record;

	if (!record_load(store_of(tui), plek->entiteit, plek->id, &arena, &record))
		tui_complain(tui, "Dit is intussen verwijderd: %s.",
			entiteit_get(plek->entiteit)->enkelvoud);
	else if (ligt_vast(&record, veld) && hoort_bij_wijziging(veld))
		opp_form_correctie(tui, &record, veld);
	else if (ligt_vast(&record, veld))
		edit_concept(tui, plek->leerling, veld, arena_printf(&arena, "Versie %s is"
			" vastgesteld en ligt vast; aanvullen kan in een nieuwe versie.",
			record_text(&record, V_opp_versie)));
	else
		formulier_edit(tui, &record, veld);
	arena_clear(&arena);
}

/* The first goal of that version that cannot be measured, and the field that it lacks; NULL when
 * there is none. `*aantal` = its goals. */
static const struct record *onmeetbaar_doel(const struct record_lijst *doelen,
	const struct record *opp, int *veld, size_t *aantal)
{
	*aantal = 0;
	for (size_t i = 0; i < doelen->aantal; i++) {
		const struct record *doel = &doelen->rijen[i];

		if (!record_is(doel, V_doel_opp_versie, record_text(opp, V_opp_versie)))
			continue;
		++*aantal;
		*veld = record_text(doel, V_doel_streef) ? V_doel_meetwijze : V_doel_streef;
		if (!record_text(doel, *veld))
			return doel;
	}
	return NULL;
}

/* Of a concept without goals a new one; when all can be measured, the concept itself. */
static void edit_doel(struct tui *tui, int64_t leerling)
{
	struct arena arena = { 0 };
	struct record_lijst doelen;
	const struct record *doel;
	struct record opp;
	size_t aantal;
	int veld;

	if (concept_van(tui, leerling, "Doelen horen in een concept van het opp, en dat is er niet:"
			" wat is vastgesteld, ligt vast.", &opp, &arena)) {
		doelen = records_of(store_of(tui), E_doel, leerling, &arena);
		doel = onmeetbaar_doel(&doelen, &opp, &veld, &aantal);
		if (doel)
			formulier_edit(tui, doel, veld);
		else if (aantal == 0)
			record_form_new(tui, E_doel, leerling);
		else
			formulier_edit(tui, &opp, GEEN_VELD);
	}
	arena_clear(&arena);
}

void record_form_at(struct tui *tui, const struct plek *plek, int veld)
{
	if (!tui_may_write(tui))
		return;
	if (plek->entiteit == E_doel)
		edit_doel(tui, plek->leerling);
	else if (plek->id != 0)
		edit_field(tui, plek, veld);
	else if (plek->entiteit == E_opp)
		edit_concept(tui, plek->leerling, veld,
			"Er staat nog geen concept van het opp klaar.");
	else
		record_form_new(tui, plek->entiteit, plek->leerling);
}
