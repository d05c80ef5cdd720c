/* The rows of a meeting: who is on the agenda, who could be on it, and what is still to be done
 * since earlier meetings. */
#include <stdlib.h>

#include "privacy.h"
#include "vergadering.h"

enum { K_NR, K_NAAM, K_WAAROM, K_MIN, K_STAND };

const struct list_column zitting_kolommen[] = {
	[K_NR] = { .title = "", .width = 3, .right = true, .spoken = "punt" },
	[K_NAAM] = { .title = "Leerling", .width = 17, .weight = 1 },
	[K_WAAROM] = { .title = "Waarom", .width = 12, .weight = 3, .drop = 1 },
	[K_MIN] = { .title = "Min", .width = 3, .right = true, .drop = 2, .spoken = "minuten" },
	[K_STAND] = { .title = "Stand", .width = 11 },
};
const size_t zitting_kolommen_aantal = ARRAY_LEN(zitting_kolommen);

/* ---- who may be named: the veil knows, when it knows who is on the table ---- */

void zitting_zet_tafel(const struct zitting *z)
{
	const struct agenda_punt *nu = zitting_nu(z);
	int64_t *agenda = xmalloc((z->v.aantal + 1) * sizeof(*agenda));
	struct tafel tafel = { .agenda = agenda, .aantal = z->v.aantal };

	for (size_t i = 0; i < z->v.aantal; i++)
		agenda[i] = z->v.punten[i].record.leerling;
	if (nu) {
		tafel.leerling = nu->record.leerling;
		tafel.ouders_erbij = record_is(&nu->record, V_agendapunt_ouders_erbij, "ja");
	}
	tafel_zet(z->basis.tui, &tafel);
	xfree(agenda);
}

/* ---- what is meant ---- */

const struct agenda_punt *zitting_punt(const struct zitting *z, int64_t id)
{
	for (size_t i = 0; i < z->v.aantal; i++)
		if (z->v.punten[i].record.id == id)
			return &z->v.punten[i];
	return NULL;
}

const struct agenda_punt *zitting_nu(const struct zitting *z)
{
	return z->nu == 0 ? NULL : zitting_punt(z, z->nu);
}

const struct zit_rij *zitting_rij(const struct zitting *z)
{
	size_t row;

	return list_selected(z->basis.list, &row) ? &z->rijen[row] : NULL;
}

const struct agenda_punt *zitting_doel(const struct zitting *z)
{
	const struct agenda_punt *nu = zitting_nu(z);
	const struct zit_rij *rij = zitting_rij(z);

	if (nu)
		return nu;
	if (rij && rij->punt)
		return rij->punt;
	tui_complain(z->basis.tui, "Zet de cursor op een leerling die op de agenda staat.");
	return NULL;
}

/* ---- reading ---- */

static struct zit_rij *add(struct zitting *z, enum zit_soort soort, size_t nr)
{
	struct zit_rij *rij = &z->rijen[z->aantal++];

	*rij = (struct zit_rij){ .soort = soort, .nr = nr };
	return rij;
}

static void add_kop(struct zitting *z, const char *kop)
{
	add(z, ZIT_KOP, 0)->kop = kop;
}

static const char *fold(struct zitting *z, const char *naam, const char *waarom)
{
	struct arena *arena = &z->basis.arena;

	return utf8_fold(arena, arena_printf(arena, "%s %s", naam, waarom ? waarom : ""));
}

static void add_agenda(struct zitting *z)
{
	for (size_t i = 0; i < z->v.aantal; i++) {
		struct zit_rij *rij = add(z, ZIT_PUNT, i + 1);

		rij->punt = &z->v.punten[i];
		rij->gevouwen = fold(z, rij->punt->naam,
			record_text(&rij->punt->record, V_agendapunt_reden));
	}
}

/* Not once the meeting goes on: then the agenda is what it is, and + adds somebody. */
static void add_voorstel(struct zitting *z)
{
	const struct voorstel *voorstel = &z->voorstel;

	for (size_t i = 0; i < voorstel->aantal; i++) {
		struct zit_rij *rij;

		if (i == 0 && voorstel->passen > 0)
			add_kop(z, arena_printf(&z->basis.arena, "Voorstel: %zu %s; o zet %s op de agenda",
				voorstel->passen, voorstel->passen == 1 ? "leerling" : "leerlingen",
				voorstel->passen == 1 ? "die" : "ze"));
		if (i == voorstel->passen)
			add_kop(z, arena_printf(&z->basis.arena,
				"Nog %zu, maar de agenda is vol",
				voorstel->aantal - voorstel->passen));
		rij = add(z, ZIT_VOORSTEL, i + 1);
		rij->voorstel = &voorstel->rijen[i];
		rij->gevouwen = fold(z, rij->voorstel->naam, rij->voorstel->reden);
	}
}

static const char *naam_of(struct zitting *z, int64_t leerling)
{
	struct arena *arena = &z->basis.arena;
	struct record record;

	return leerling != 0 && record_load(store_of(z->basis.tui), E_leerling, leerling, arena,
		&record) ? leerling_naam(&record, arena) : "";
}

static void add_acties(struct zitting *z)
{
	for (size_t i = 0; i < z->acties.aantal; i++) {
		struct zit_rij *rij;

		if (i == 0)
			add_kop(z, arena_printf(&z->basis.arena, "Open acties van eerder: %zu",
				z->acties.aantal));
		rij = add(z, ZIT_ACTIE, i + 1);
		rij->actie = &z->acties.rijen[i];
		rij->kop = naam_of(z, rij->actie->leerling);
		rij->gevouwen = fold(z, arena_printf(&z->basis.arena, "%s %s", rij->kop,
			record_text(rij->actie, V_actie_omschrijving)),
			record_text(rij->actie, V_actie_eigenaar));
	}
}

/* From the signals as they are known: in a large school those after a change come a moment later,
 * and then this is read again. */
static void read_voorstel(struct zitting *z)
{
	struct signaal_lijst gegeven = stand_signalen(z->basis.tui);

	z->voorstel_komt = stand_keer(z->basis.tui) == 0;
	if (!z->voorstel_komt)
		z->voorstel = vergadering_voorstel(store_of(z->basis.tui), &z->v, &gegeven,
			&z->basis.arena);
}

bool zitting_load(void *zitting)
{
	struct zitting *z = zitting;
	struct store *store = store_of(z->basis.tui);
	struct arena *arena = &z->basis.arena;

	z->aantal = 0;
	z->op_blad = 0;
	z->voorstel = (struct voorstel){ 0 };
	z->voorstel_komt = false;
	z->acties = (struct record_lijst){ 0 };
	if (!vergadering_load(store, z->id, arena, &z->v))
		return false;
	if (!z->v.afgesloten) {
		if (!z->v.begonnen && z->nu == 0)
			read_voorstel(z);
		z->acties = acties_open(store, &z->v, arena);
	}
	z->rijen = arena_alloc(arena, (z->v.aantal + z->voorstel.aantal + z->acties.aantal + 3) *
		sizeof(*z->rijen));
	add_agenda(z);
	add_voorstel(z);
	add_acties(z);
	zitting_zet_tafel(z);
	return true;
}

/* ---- cells ---- */

static size_t count(void *ctx)
{
	return ((const struct zitting *)ctx)->aantal;
}

static int heading_row(void *ctx, size_t row)
{
	return ((const struct zitting *)ctx)->rijen[row].soort == ZIT_KOP;
}

static int64_t id(void *ctx, size_t row)
{
	const struct zit_rij *rij = &((const struct zitting *)ctx)->rijen[row];

	if (rij->punt)
		return rij->punt->record.id;
	if (rij->actie)
		return rij->actie->id;
	return rij->voorstel ? rij->voorstel->leerling : 0;
}

static bool match(void *ctx, size_t row, const char *folded)
{
	return words_match(((const struct zitting *)ctx)->rijen[row].gevouwen, folded);
}

const char *punt_stand_tekst(const struct agenda_punt *punt)
{
	static const char *const standen[] = { [PUNT_OPEN] = "-", [PUNT_BESPROKEN] = "besproken",
		[PUNT_AANGEHOUDEN] = "aangehouden" };

	if (punt->stand != PUNT_AANGEHOUDEN && punt->besluiten > 0)
		return "besloten";
	if (punt->stand != PUNT_AANGEHOUDEN && punt->geevalueerd)
		return "geëvalueerd";
	return standen[punt->stand];
}

static void punt_cell(const struct zitting *z, const struct zit_rij *rij, size_t column,
	struct list_cell *cell)
{
	const struct agenda_punt *punt = rij->punt;
	const char *minuten = record_text(&punt->record, V_agendapunt_minuten);

	if (column == K_NR)
		text_printf(&cell->text, "%zu", rij->nr);
	else if (column == K_NAAM)
		naam_add(z->basis.tui, punt->record.leerling, punt->naam, &cell->text);
	else if (column == K_WAAROM && record_text(&punt->record, V_agendapunt_reden))
		text_add(&cell->text, record_text(&punt->record, V_agendapunt_reden));
	else if (column == K_MIN && minuten)
		text_add(&cell->text, minuten);
	else if (column == K_STAND && punt->record.id == z->nu)
		text_add(&cell->text, punt->besluiten > 0 ? "nu besloten" : "nu");
	else if (column == K_STAND)
		text_add(&cell->text, punt_stand_tekst(punt));
	if (punt->record.id == z->nu)
		cell->role = ROLE_HEADING;
}

static void voorstel_cell(const struct zitting *z, const struct zit_rij *rij, size_t column,
	struct list_cell *cell)
{
	const struct voorstel_rij *v = rij->voorstel;

	if (column == K_NAAM)
		naam_add(z->basis.tui, v->leerling, v->naam, &cell->text);
	else if (column == K_WAAROM)
		text_add(&cell->text, v->reden);
	else if (column == K_STAND)
		text_add(&cell->text, v->aangehouden_van != GEEN_DAG ? "aangehouden"
			: v->past ? "voorstel" : "wacht");
	cell->role = v->past ? ROLE_NORMAL : ROLE_DIM;
}

/* What is agreed about somebody is not read by who looks on. */
static void actie_tekst(const struct zitting *z, const struct zit_rij *rij, struct text *out)
{
	const char *eigenaar = record_text(rij->actie, V_actie_eigenaar);

	if (eigenaar)
		text_printf(out, "%s: ", eigenaar);
	if (z->basis.tui->privacy && *rij->kop)
		text_add(out, VERBORGEN_KORT);
	else
		text_add(out, record_text(rij->actie, V_actie_omschrijving));
}

static void actie_cell(const struct zitting *z, const struct zit_rij *rij, size_t column,
	struct list_cell *cell)
{
	dag uiterlijk = record_dag(rij->actie, V_actie_uiterlijk);
	bool laat = uiterlijk != GEEN_DAG && uiterlijk < z->basis.tui->vandaag;
	char datum[DATUM_SIZE];

	if (column == K_NR) {
		text_add(&cell->text, laat ? "!" : "");
	} else if (column == K_NAAM) {
		naam_add(z->basis.tui, rij->actie->leerling, *rij->kop ? rij->kop : "school",
			&cell->text);
	} else if (column == K_WAAROM) {
		actie_tekst(z, rij, &cell->text);
	} else if (column == K_STAND) {
		datum_shown(uiterlijk, datum);
		text_add(&cell->text, datum);
	}
	cell->role = laat ? ROLE_WARNING : ROLE_NORMAL;
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct zitting *z = ctx;
	const struct zit_rij *rij = &z->rijen[row];

	switch (rij->soort) {
	case ZIT_KOP:
		text_add(&cell->text, rij->kop);
		break;
	case ZIT_PUNT:
		punt_cell(z, rij, column, cell);
		break;
	case ZIT_VOORSTEL:
		voorstel_cell(z, rij, column, cell);
		break;
	case ZIT_ACTIE:
		actie_cell(z, rij, column, cell);
		break;
	}
}

const struct list_source zitting_bron = {
	.count = count, .id = id, .cell = cell, .heading = heading_row, .match = match,
};
