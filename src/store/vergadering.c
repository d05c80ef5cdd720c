/* The meetings of the CvB: what changes in one step (the agenda, putting off, closing), and that
 * the minutes of a closed meeting stand fast. */
#include <stdlib.h>
#include <string.h>

#include "intern.h"

bool vergadering_find(struct store *store, const char *datum, struct arena *arena,
	struct record *out)
{
	struct record sleutel = record_new(E_vergadering, arena);

	sleutel.waarden[V_vergadering_datum] = datum;
	return datum && record_find(store, &sleutel, arena, out);
}

/* ---- what stands fast ---- */

/* The day of the meeting whose minutes this record is part of; NULL = of none. */
static const char *in_notulen(const struct record *record)
{
	switch (record->soort->nr) {
	case E_vergadering:
		return record_text(record, V_vergadering_datum);
	case E_agendapunt:
		return record_text(record, V_agendapunt_datum);
	case E_besluit:
		return record_text(record, V_besluit_datum);
	default:
		return NULL;
	}
}

static bool is_gesloten(struct store *store, const struct record *record)
{
	struct arena arena = { 0 };
	struct record vergadering;
	bool gesloten = vergadering_find(store, in_notulen(record), &arena, &vergadering) &&
		record_is(&vergadering, V_vergadering_afgesloten, "ja");

	arena_clear(&arena);
	return gesloten;
}

enum status vergadering_vrij(struct store *store, const struct record *record, struct error *err)
{
	char datum[DATUM_SIZE];

	if (!is_gesloten(store, record))
		return OK;
	datum_shown(datum_from_iso(in_notulen(record)), datum);
	return fail(err, ERR_INPUT, "de vergadering van %s is afgesloten: wat daar is vastgelegd,"
		" verandert niet meer. Leg een correctie vast in een latere vergadering", datum);
}

struct raakt {
	struct store *store;
	bool geheel; /* the closing itself, or a whole dossier: then everything goes along */
	enum status status;
	struct error *err;
};

static bool is_geheel(const struct wijziging_veld *veld)
{
	if (strcmp(veld->tabel, "leerling") == 0)
		return veld->soort != 'U';
	return strcmp(veld->tabel, "vergadering") == 0 && strcmp(veld->veld, "afgesloten") == 0 &&
		waarde_equal(veld->oud, "ja") != waarde_equal(veld->nieuw, "ja");
}

/* Of a record that came or went the day stands in the change; else in the file. */
static void look_at(struct raakt *raakt, enum entiteit_nr nr, const struct wijziging_veld *veld)
{
	struct arena arena = { 0 };
	struct record record = record_new(nr, &arena);
	bool bekend = veld->soort != 'U' ||
		record_load(raakt->store, nr, veld->id, &arena, &record);

	for (int i = 0; i < record.soort->aantal && veld->soort != 'U'; i++)
		if (strcmp(record.soort->velden[i].naam, veld->veld) == 0)
			record.waarden[i] = veld->nieuw ? veld->nieuw : veld->oud;
	if (bekend)
		raakt->status = vergadering_vrij(raakt->store, &record, raakt->err);
	arena_clear(&arena);
}

static void look(const struct wijziging_veld *veld, void *context)
{
	static const enum entiteit_nr soorten[] = { E_vergadering, E_agendapunt, E_besluit };
	struct raakt *raakt = context;

	raakt->geheel = raakt->geheel || is_geheel(veld);
	for (size_t i = 0; i < ARRAY_LEN(soorten) && raakt->status == OK; i++)
		if (strcmp(entiteit_get(soorten[i])->naam, veld->tabel) == 0)
			look_at(raakt, soorten[i], veld);
}

enum status vergadering_vrij_te_herstellen(struct store *store, int64_t nummer,
	struct error *err)
{
	struct raakt raakt = { .store = store, .status = OK, .err = err };

	journaal_fields(store, nummer, 0, look, &raakt);
	return raakt.geheel ? OK : raakt.status;
}

/* ---- words ---- */

static const char *dag_van(const struct record *vergadering, struct arena *arena)
{
	return dag_tekst(record_dag(vergadering, V_vergadering_datum), arena);
}

static const char *naam_van(struct store *store, int64_t leerling, struct arena *arena)
{
	struct record record;

	return record_load(store, E_leerling, leerling, arena, &record)
		? leerling_naam(&record, arena) : "een leerling";
}

/* ---- the agenda ---- */

static int compare_volgorde(const void *left, const void *right)
{
	const struct record *a = left, *b = right;
	int va = record_int(a, V_agendapunt_volgorde, INT32_MAX);
	int vb = record_int(b, V_agendapunt_volgorde, INT32_MAX);

	if (va != vb)
		return va > vb ? 1 : -1;
	return (a->id > b->id) - (a->id < b->id);
}

struct record_lijst agenda_punten(struct store *store, const char *datum, struct arena *arena)
{
	struct query *query = db_query(store->db,
		"SELECT id FROM agendapunt WHERE datum = :datum ORDER BY id");
	struct record_lijst lijst = { 0 };
	int64_t *ids = NULL;
	size_t cap = 0;
	size_t aantal = 0;

	query_bind_text(query, ":datum", datum);
	while (query_row(query)) {
		ids = xgrow(ids, &cap, aantal + 1, sizeof(*ids));
		ids[aantal++] = query_int(query, 0);
	}
	lijst.rijen = arena_alloc(arena, (aantal + 1) * sizeof(*lijst.rijen));
	for (size_t i = 0; i < aantal; i++)
		lijst.aantal += record_load(store, E_agendapunt, ids[i], arena,
			&lijst.rijen[lijst.aantal]);
	xfree(ids);
	if (lijst.aantal > 1)
		qsort(lijst.rijen, lijst.aantal, sizeof(*lijst.rijen), compare_volgorde);
	return lijst;
}

/* Writes who comes when, 1 upwards, as far as it differs. */
static enum status number(struct store *store, struct record *const *punten, size_t aantal,
	struct arena *arena, struct error *err)
{
	enum status status = OK;

	for (size_t i = 0; i < aantal && status == OK; i++) {
		struct record nieuw = *punten[i];
		const char **waarden = arena_alloc(arena,
			(size_t)nieuw.soort->aantal * sizeof(*waarden));

		memcpy(waarden, nieuw.waarden, (size_t)nieuw.soort->aantal * sizeof(*waarden));
		nieuw.waarden = waarden;
		nieuw.waarden[V_agendapunt_volgorde] = arena_printf(arena, "%zu", i + 1);
		if (!waarde_equal(record_text(punten[i], V_agendapunt_volgorde),
				nieuw.waarden[V_agendapunt_volgorde]))
			status = record_update(store, punten[i], &nieuw, err);
	}
	return status;
}

static enum status add_all(struct store *store, const struct record *vergadering,
	struct record *punten, size_t aantal, struct error *err)
{
	struct arena arena = { 0 };
	struct record_lijst er_zijn = agenda_punten(store,
		record_text(vergadering, V_vergadering_datum), &arena);
	enum status status = OK;
	int volgorde = 0;

	for (size_t i = 0; i < er_zijn.aantal; i++) {
		int hier = record_int(&er_zijn.rijen[i], V_agendapunt_volgorde, 0);

		volgorde = hier > volgorde ? hier : volgorde;
	}
	for (size_t i = 0; i < aantal && status == OK; i++) {
		punten[i].waarden[V_agendapunt_datum] = record_text(vergadering,
			V_vergadering_datum);
		punten[i].waarden[V_agendapunt_volgorde] = arena_printf(&arena, "%d", ++volgorde);
		punten[i].waarden[V_agendapunt_stand] = "open";
		status = record_insert(store, &punten[i], err);
		punten[i].waarden[V_agendapunt_volgorde] = NULL; /* of this arena */
	}
	arena_clear(&arena);
	return status;
}

/* Ends the transaction: keeps it with the sentence, or rolls it back. */
static enum status finish(struct store *store, enum status status, int64_t leerling,
	const char *zin, struct error *err)
{
	if (status != OK) {
		store_rollback(store);
		return status;
	}
	return store_commit(store, leerling, zin, NULL, err);
}

enum status agenda_add(struct store *store, const struct record *vergadering,
	struct record *punten, size_t aantal, struct error *err)
{
	struct arena arena = { 0 };
	int64_t wie = aantal == 1 ? punten[0].leerling : 0;
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status == OK) {
		const char *op = dag_van(vergadering, &arena);

		status = finish(store, add_all(store, vergadering, punten, aantal, err), wie,
			aantal == 1 ? arena_printf(&arena, "%s op de agenda van %s gezet",
				naam_van(store, wie, &arena), op)
			: arena_printf(&arena, "%zu leerlingen op de agenda van %s gezet",
				aantal, op), err);
	}
	arena_clear(&arena);
	return status;
}

/* One place on or back in its agenda, when that is not where it ends. */
static enum status move(struct store *store, const struct record *punt, int plaatsen,
	struct error *err)
{
	struct arena arena = { 0 };
	struct record_lijst lijst = agenda_punten(store, record_text(punt, V_agendapunt_datum),
		&arena);
	struct record **orde = arena_alloc(&arena, lijst.aantal * sizeof(struct record *));
	size_t van = 0;
	size_t naar;
	enum status status;

	for (size_t i = 0; i < lijst.aantal; i++) {
		orde[i] = &lijst.rijen[i];
		van = orde[i]->id == punt->id ? i : van;
	}
	naar = plaatsen < 0 ? van - (van > 0) : van + (van + 1 < lijst.aantal);
	orde[van] = &lijst.rijen[naar];
	orde[naar] = &lijst.rijen[van];
	status = number(store, orde, lijst.aantal, &arena, err);
	arena_clear(&arena);
	return status;
}

enum status agenda_move(struct store *store, int64_t id, int plaatsen, struct error *err)
{
	struct arena arena = { 0 };
	struct record punt;
	enum status status = store_begin(store, HANDELING_WIJZIGING, err);

	if (status == OK && !record_load(store, E_agendapunt, id, &arena, &punt)) {
		store_rollback(store);
		status = fail(err, ERR_NOT_FOUND, "deze leerling is intussen van de agenda gehaald");
	} else if (status == OK) {
		status = finish(store, move(store, &punt, plaatsen, err), 0,
			arena_printf(&arena, "volgorde van de agenda van %s gewijzigd",
				dag_tekst(record_dag(&punt, V_agendapunt_datum), &arena)), err);
	}
	arena_clear(&arena);
	return status;
}

/* ---- putting off, and closing ---- */

/* The meeting it goes to; one that is not there yet is as this one, on that day. */
static enum status need_vergadering(struct store *store, const struct record *als, const char *naar,
	struct arena *arena, struct error *err)
{
	static const int gelijk[] = { V_vergadering_tijd, V_vergadering_plaats,
		V_vergadering_voorzitter, V_vergadering_secretaris };
	struct record er_is;
	struct record nieuw;

	if (vergadering_find(store, naar, arena, &er_is))
		return vergadering_vrij(store, &er_is, err);
	nieuw = record_new(E_vergadering, arena);
	nieuw.waarden[V_vergadering_datum] = naar;
	for (size_t i = 0; i < ARRAY_LEN(gelijk); i++)
		nieuw.waarden[gelijk[i]] = record_text(als, gelijk[i]);
	return record_insert(store, &nieuw, err);
}

static enum status put_stand(struct store *store, const struct record *punt, const char *stand,
	const char *naar, struct error *err)
{
	struct arena arena = { 0 };
	struct record nieuw = record_copy(punt, &arena);
	enum status status;

	nieuw.waarden[V_agendapunt_stand] = stand;
	nieuw.waarden[V_agendapunt_aangehouden_naar] = naar;
	status = record_update(store, punt, &nieuw, err);
	arena_clear(&arena);
	return status;
}

static const char *iso_in(struct arena *arena, dag d)
{
	char *text = arena_alloc(arena, DATUM_SIZE);

	datum_iso(d, text);
	return text;
}

static enum status later_only(const struct record *vergadering, dag naar, struct error *err)
{
	char datum[DATUM_SIZE];

	if (naar > record_dag(vergadering, V_vergadering_datum))
		return OK;
	datum_shown(record_dag(vergadering, V_vergadering_datum), datum);
	return fail(err, ERR_INPUT, "aanhouden kan alleen naar een vergadering na %s", datum);
}

enum status agendapunt_aanhouden(struct store *store, const struct record *vergadering,
	const struct record *punt, dag naar, struct error *err)
{
	struct arena arena = { 0 };
	enum status status = later_only(vergadering, naar, err);

	if (status == OK && (status = store_begin(store, HANDELING_WIJZIGING, err)) == OK) {
		status = need_vergadering(store, vergadering, iso_in(&arena, naar), &arena, err);
		if (status == OK)
			status = put_stand(store, punt, "aangehouden", iso_in(&arena, naar), err);
		status = finish(store, status, punt->leerling, arena_printf(&arena,
			"%s aangehouden naar de vergadering van %s",
			naam_van(store, punt->leerling, &arena), dag_tekst(naar, &arena)), err);
	}
	arena_clear(&arena);
	return status;
}

static bool is_open(const struct record *punt)
{
	return !record_text(punt, V_agendapunt_stand) ||
		record_is(punt, V_agendapunt_stand, "open");
}

/* Decided on or evaluated there: then it was discussed, whatever its stand says. */
static bool is_behandeld(struct store *store, const struct record *punt)
{
	struct query *query = db_query(store->db,
		"SELECT EXISTS (SELECT 1 FROM besluit WHERE leerling = :leerling AND datum = :datum)"
		" OR EXISTS (SELECT 1 FROM evaluatie WHERE leerling = :leerling AND datum = :datum)");
	bool behandeld;

	query_bind_int(query, ":leerling", punt->leerling);
	query_bind_text(query, ":datum", record_text(punt, V_agendapunt_datum));
	behandeld = query_row(query) && query_int(query, 0) != 0;
	query_end(query);
	return behandeld;
}

static enum status settle(struct store *store, const struct record *punt, const char *naar,
	struct error *err)
{
	if (!is_open(punt))
		return OK;
	return !naar || is_behandeld(store, punt) ? put_stand(store, punt, "besproken", NULL, err)
		: put_stand(store, punt, "aangehouden", naar, err);
}

/* What is open gets its stand; then the minutes stand fast. */
static enum status close_all(struct store *store, const struct record *vergadering, dag naar,
	struct arena *arena, struct error *err)
{
	struct record_lijst punten = agenda_punten(store,
		record_text(vergadering, V_vergadering_datum), arena);
	struct record nieuw = record_copy(vergadering, arena);
	const char *datum = naar == GEEN_DAG ? NULL : iso_in(arena, naar);
	enum status status = datum ? need_vergadering(store, vergadering, datum, arena, err) : OK;

	for (size_t i = 0; i < punten.aantal && status == OK; i++)
		status = settle(store, &punten.rijen[i], datum, err);
	nieuw.waarden[V_vergadering_afgesloten] = "ja";
	return status == OK ? record_update(store, vergadering, &nieuw, err) : status;
}

enum status vergadering_sluiten(struct store *store, const struct record *vergadering, dag naar,
	struct error *err)
{
	struct arena arena = { 0 };
	enum status status = naar == GEEN_DAG ? OK : later_only(vergadering, naar, err);

	if (status == OK && (status = store_begin(store, HANDELING_WIJZIGING, err)) == OK)
		status = finish(store, close_all(store, vergadering, naar, &arena, err), 0,
			arena_printf(&arena, "vergadering van %s afgesloten",
				dag_van(vergadering, &arena)), err);
	arena_clear(&arena);
	return status;
}
