/* The minutes of a meeting of the CvB, and the lists that are made of them. */
#include "intern.h"

#include "cvb/vergadering.h"

#include <stdlib.h>
#include <string.h>

struct notulen {
	struct bouw bouw;
	struct record vergadering;
	struct record_lijst punten, besluiten, acties; /* of this meeting */
	struct record_lijst evaluaties, aandachtspunten; /* of that day, whoever they are about */
	struct onderwerp *onderwerpen; /* in the order of the agenda, then who was not on it */
	size_t aantal;
};

/* A pupil who was spoken about. */
struct onderwerp {
	int64_t leerling;
	const struct record *punt; /* NULL = was not on the agenda */
	int volgorde;
	const char *sorteer;
};

/* ---- who was spoken about ---- */

static int compare(const void *left, const void *right)
{
	const struct onderwerp *a = left, *b = right;

	if (!a->punt != !b->punt)
		return a->punt ? -1 : 1;
	if (a->volgorde != b->volgorde)
		return a->volgorde < b->volgorde ? -1 : 1;
	return strcmp(a->sorteer, b->sorteer);
}

static void add_onderwerp(struct notulen *n, int64_t leerling, const struct record *punt)
{
	struct arena *arena = &n->bouw.document->arena;

	for (size_t i = 0; i < n->aantal; i++)
		if (n->onderwerpen[i].leerling == leerling)
			return;
	if (leerling == 0)
		return;
	n->onderwerpen[n->aantal++] = (struct onderwerp){
		.leerling = leerling,
		.punt = punt,
		.volgorde = punt ? record_int(punt, V_agendapunt_volgorde, 1000) : 0,
		.sorteer = utf8_fold(arena, bouw_wie(&n->bouw, leerling)),
	};
}

static void find_onderwerpen(struct notulen *n)
{
	size_t most = n->punten.aantal + n->besluiten.aantal + n->acties.aantal + 1;

	n->onderwerpen = arena_alloc(&n->bouw.document->arena, most * sizeof(*n->onderwerpen));
	for (size_t i = 0; i < n->punten.aantal; i++)
		add_onderwerp(n, n->punten.rijen[i].leerling, &n->punten.rijen[i]);
	for (size_t i = 0; i < n->besluiten.aantal; i++)
		add_onderwerp(n, n->besluiten.rijen[i].leerling, NULL);
	for (size_t i = 0; i < n->acties.aantal; i++)
		add_onderwerp(n, n->acties.rijen[i].leerling, NULL);
	qsort(n->onderwerpen, n->aantal, sizeof(*n->onderwerpen), compare);
}

/* What stands fast in a closed meeting the store lets nobody change. Who does what before when, and
 * the rest of what the minutes tell, lives on in the dossiers. */
static void back_to_closing(struct notulen *n)
{
	const struct toen_gesloten toen = {
		.bouw = &n->bouw,
		.datum = record_text(&n->vergadering, V_vergadering_datum),
		.nummer = vergadering_gesloten_in(n->bouw.store, n->vergadering.id),
	};

	if (n->bouw.document->concept || toen.nummer == 0)
		return;
	toen_terug(&toen, &n->acties, E_actie, V_actie_vergadering);
	toen_terug(&toen, &n->evaluaties, E_evaluatie, V_evaluatie_datum);
	toen_terug(&toen, &n->aandachtspunten, E_aandachtspunt, V_aandachtspunt_datum);
}

/* False when there is no meeting on that day. */
static bool begin(struct notulen *n, struct store *store, const char *titel, dag datum)
{
	struct arena *arena;
	struct record sleutel;
	char iso[DATUM_SIZE];

	datum_iso(datum, iso);
	n->bouw = bouw_begin(store, titel, n->bouw.wie);
	n->bouw.document->titel = arena_printf(&n->bouw.document->arena, "%s CvB %s", titel,
		dag_tekst(datum, &n->bouw.document->arena));
	arena = &n->bouw.document->arena;
	sleutel = record_new(E_vergadering, arena);
	sleutel.waarden[V_vergadering_datum] = arena_strdup(arena, iso);
	if (!record_find(store, &sleutel, arena, &n->vergadering)) {
		document_free(n->bouw.document);
		return false;
	}
	n->punten = records_met(&n->bouw, E_agendapunt, V_agendapunt_datum, iso);
	n->besluiten = records_met(&n->bouw, E_besluit, V_besluit_datum, iso);
	n->acties = records_met(&n->bouw, E_actie, V_actie_vergadering, iso);
	n->evaluaties = records_met(&n->bouw, E_evaluatie, V_evaluatie_datum, iso);
	n->aandachtspunten = records_met(&n->bouw, E_aandachtspunt, V_aandachtspunt_datum, iso);
	bouw_voet(&n->bouw);
	/* As long as the meeting is not closed they may still change. */
	n->bouw.document->concept = !record_is(&n->vergadering, V_vergadering_afgesloten, "ja");
	return true;
}

static void write_titel(struct notulen *n, const char *wat)
{
	struct bouw *bouw = &n->bouw;

	document_titel(bouw->document, arena_printf(&bouw->document->arena,
		"%s commissie voor de begeleiding, %s", wat,
		bouw_veld(bouw, &n->vergadering, V_vergadering_datum)));
	document_paar(bouw->document, "School", bouw->store->config->school_naam);
}

/* ---- one pupil ---- */

static void write_waarom(struct notulen *n, const struct onderwerp *o)
{
	struct document *document = n->bouw.document;

	if (!o->punt) {
		document_paar(document, "Waarom", "stond niet op de agenda");
		return;
	}
	bouw_paar(&n->bouw, o->punt, V_agendapunt_reden);
	bouw_paar(&n->bouw, o->punt, V_agendapunt_erbij);
	if (record_is(o->punt, V_agendapunt_ouders_erbij, "ja"))
		bouw_paar(&n->bouw, o->punt, V_agendapunt_ouders_erbij);
}

/* "aangehouden naar 17-12-2026"; "" when it is not. */
static const char *aangehouden(struct notulen *n, const struct onderwerp *o)
{
	const char *naar;

	if (!o->punt || !record_is(o->punt, V_agendapunt_stand, "aangehouden"))
		return "";
	naar = bouw_veld(&n->bouw, o->punt, V_agendapunt_aangehouden_naar);
	return *naar ? arena_printf(&n->bouw.document->arena, "aangehouden naar %s", naar)
		: "aangehouden";
}

/* An evaluation is one of the meeting when the pupil was spoken about that day. */
static const struct record *evaluatie_of(const struct notulen *n, const struct onderwerp *o)
{
	for (size_t i = 0; i < n->evaluaties.aantal; i++)
		if (n->evaluaties.rijen[i].leerling == o->leerling)
			return &n->evaluaties.rijen[i];
	return NULL;
}

/* Its decision and what that rests on; the dossier has the rest. */
static void write_evaluatie(struct notulen *n, const struct record *evaluatie)
{
	bouw_paar(&n->bouw, evaluatie, V_evaluatie_conform);
	bouw_paar(&n->bouw, evaluatie, V_evaluatie_effectief);
	bouw_paar_als(&n->bouw, "Besluit evaluatie", evaluatie, V_evaluatie_besluit);
	bouw_paar(&n->bouw, evaluatie, V_evaluatie_motivatie);
	bouw_paar(&n->bouw, evaluatie, V_evaluatie_volgende_op);
}

static void write_aandachtspunten(struct notulen *n, const struct onderwerp *o)
{
	for (size_t i = 0; i < n->aandachtspunten.aantal; i++)
		if (n->aandachtspunten.rijen[i].leerling == o->leerling)
			bouw_paar(&n->bouw, &n->aandachtspunten.rijen[i], V_aandachtspunt_tekst);
}

/* Why there is no decision. */
static const char *geen_besluit(const struct notulen *n, const struct onderwerp *o)
{
	bool besproken = !o->punt || record_is(o->punt, V_agendapunt_stand, "besproken");

	return n->bouw.document->concept && !besproken ? "nog niet besproken"
		: "geen besluit vastgelegd";
}

/* What a decision is about is often why the pupil was on the agenda: that is said once. */
static void write_besluiten(struct notulen *n, const struct onderwerp *o)
{
	const char *reden = o->punt ? record_text(o->punt, V_agendapunt_reden) : NULL;
	const struct record *evaluatie = evaluatie_of(n, o);
	bool none = !evaluatie;

	if (evaluatie)
		write_evaluatie(n, evaluatie);
	for (size_t i = 0; i < n->besluiten.aantal; i++) {
		const struct record *besluit = &n->besluiten.rijen[i];

		if (besluit->leerling != o->leerling)
			continue;
		none = false;
		if (!waarde_equal(record_text(besluit, V_besluit_onderwerp), reden))
			bouw_paar(&n->bouw, besluit, V_besluit_onderwerp);
		bouw_paar(&n->bouw, besluit, V_besluit_besluit);
		bouw_paar(&n->bouw, besluit, V_besluit_motivatie);
	}
	if (*aangehouden(n, o))
		document_paar(n->bouw.document, "Besluit", aangehouden(n, o));
	else if (none)
		document_paar(n->bouw.document, "Besluit", geen_besluit(n, o));
}

static void write_acties(struct notulen *n, int64_t leerling)
{
	struct bouw *bouw = &n->bouw;

	for (size_t i = 0; i < n->acties.aantal; i++) {
		const struct record *actie = &n->acties.rijen[i];
		const char *wie = bouw_veld(bouw, actie, V_actie_eigenaar);
		const char *wanneer = bouw_veld(bouw, actie, V_actie_uiterlijk);

		if (actie->leerling != leerling)
			continue;
		document_paar(bouw->document, "Actie", arena_printf(&bouw->document->arena,
			"%s (%s%s%s)", bouw_veld(bouw, actie, V_actie_omschrijving),
			*wie ? wie : "nog zonder eigenaar", *wanneer ? ", uiterlijk " : "", wanneer));
	}
}

static void write_onderwerp(struct notulen *n, size_t nr)
{
	const struct onderwerp *o = &n->onderwerpen[nr];
	struct document *document = n->bouw.document;

	document_onderkop(document, arena_printf(&document->arena, "%zu. %s", nr + 1,
		bouw_wie(&n->bouw, o->leerling)));
	write_waarom(n, o);
	write_besluiten(n, o);
	write_aandachtspunten(n, o);
	write_acties(n, o->leerling);
}

/* ---- the lists ---- */

static void add_besluit(struct notulen *n, const struct onderwerp *o, const char *onderwerp,
	const char *besluit)
{
	document_cel(n->bouw.document, bouw_wie(&n->bouw, o->leerling));
	document_cel(n->bouw.document, onderwerp);
	document_cel(n->bouw.document, besluit);
}

static void add_besluiten(struct notulen *n, const struct onderwerp *o)
{
	struct bouw *bouw = &n->bouw;
	const struct record *evaluatie = evaluatie_of(n, o);

	if (evaluatie)
		add_besluit(n, o, "evaluatie", bouw_veld(bouw, evaluatie, V_evaluatie_besluit));
	for (size_t i = 0; i < n->besluiten.aantal; i++) {
		const struct record *besluit = &n->besluiten.rijen[i];

		if (besluit->leerling == o->leerling)
			add_besluit(n, o, bouw_veld(bouw, besluit, V_besluit_onderwerp),
				bouw_veld(bouw, besluit, V_besluit_besluit));
	}
	if (*aangehouden(n, o))
		add_besluit(n, o, bouw_veld(bouw, o->punt, V_agendapunt_reden), aangehouden(n, o));
}

static bool has_besluiten(struct notulen *n)
{
	for (size_t nr = 0; nr < n->aantal; nr++)
		if (*aangehouden(n, &n->onderwerpen[nr]) || evaluatie_of(n, &n->onderwerpen[nr]))
			return true;
	return n->besluiten.aantal > 0;
}

static void write_besluitenlijst(struct notulen *n)
{
	static const char *const koppen[] = {"Leerling", "Onderwerp", "Besluit"};

	if (!has_besluiten(n)) {
		document_alinea(n->bouw.document, "Geen besluiten.");
		return;
	}
	document_tabel(n->bouw.document, koppen, ARRAY_LEN(koppen));
	for (size_t nr = 0; nr < n->aantal; nr++)
		add_besluiten(n, &n->onderwerpen[nr]);
}

/* ---- the reports ---- */

/* The line of who was not there is part of the same field. */
static void write_aanwezig(struct notulen *n)
{
	struct document *document = n->bouw.document;
	const char *tekst = bouw_veld(&n->bouw, &n->vergadering, V_vergadering_aanwezig);

	document_paar(document, "Aanwezig", aanwezig_zonder_afwezig(tekst, &document->arena));
	document_paar(document, "Afwezig", afwezig_tekst(tekst));
}

static void write_kop(struct notulen *n)
{
	static const int kop[] = {V_vergadering_datum, V_vergadering_tijd, V_vergadering_plaats,
		V_vergadering_voorzitter, V_vergadering_secretaris};

	write_titel(n, "Notulen");
	for (size_t i = 0; i < ARRAY_LEN(kop); i++)
		bouw_paar(&n->bouw, &n->vergadering, kop[i]);
	write_aanwezig(n);
}

/* "Voorzitter: J. de Boer" */
static void write_teken(struct notulen *n, int veld)
{
	struct document *document = n->bouw.document;
	const char *wie = bouw_veld(&n->bouw, &n->vergadering, veld);

	document_handtekening(document, arena_printf(&document->arena, "%s:%s%s",
		n->vergadering.soort->velden[veld].label, *wie ? " " : "", wie));
}

/* Only what stands fast can be established. */
static void write_vaststelling(struct notulen *n)
{
	if (n->bouw.document->concept)
		return;
	document_kop(n->bouw.document, "Vaststelling");
	write_teken(n, V_vergadering_voorzitter);
	write_teken(n, V_vergadering_secretaris);
}

struct document *rapport_notulen(struct store *store, dag datum, enum rapport_wie wie)
{
	struct notulen n = {.bouw.wie = wie};

	if (!begin(&n, store, "Notulen", datum))
		return NULL;
	back_to_closing(&n);
	find_onderwerpen(&n);
	write_kop(&n);
	document_kop(n.bouw.document, "Besproken leerlingen");
	for (size_t nr = 0; nr < n.aantal; nr++)
		write_onderwerp(&n, nr);
	if (n.aantal == 0)
		document_alinea(n.bouw.document, "Er is over geen leerling gesproken.");
	document_kop(n.bouw.document, "Besluitenlijst");
	write_besluitenlijst(&n);
	document_kop(n.bouw.document, "Actielijst");
	acties_write(&n.bouw, &n.acties, false);
	write_vaststelling(&n);
	return n.bouw.document;
}

struct document *rapport_besluitenlijst(struct store *store, dag datum, enum rapport_wie wie)
{
	struct notulen n = {.bouw.wie = wie};

	if (!begin(&n, store, "Besluitenlijst", datum))
		return NULL;
	back_to_closing(&n);
	find_onderwerpen(&n);
	write_titel(&n, "Besluitenlijst");
	write_besluitenlijst(&n);
	return n.bouw.document;
}

struct document *rapport_actielijst(struct store *store, dag datum, enum rapport_wie wie)
{
	struct notulen n = {.bouw.wie = wie};

	if (!begin(&n, store, "Actielijst", datum))
		return NULL;
	write_titel(&n, "Actielijst");
	acties_write(&n.bouw, &n.acties, true);
	return n.bouw.document;
}

struct document *rapport_open_acties(struct store *store, enum rapport_wie wie)
{
	struct bouw bouw = bouw_begin(store, "Open acties", wie);
	struct record_lijst open = records_met(&bouw, E_actie, V_actie_gereed_op, NULL);

	document_titel(bouw.document, "Open acties commissie voor de begeleiding");
	document_paar(bouw.document, "School", store->config->school_naam);
	acties_write(&bouw, &open, true);
	bouw_voet(&bouw);
	return bouw.document;
}
