/* Records in memory and reading them from the file; it changes nothing. */
#include <stdlib.h>
#include <string.h>

#include "intern.h"

struct record record_new(enum entiteit_nr nr, struct arena *arena)
{
	const struct entiteit *soort = entiteit_get(nr);
	struct record record = { .soort = soort };

	record.waarden = arena_alloc(arena, (size_t)soort->aantal * sizeof(*record.waarden));
	return record;
}

struct record record_copy(const struct record *record, struct arena *arena)
{
	struct record copy = record_new(record->soort->nr, arena);

	copy.id = record->id;
	copy.leerling = record->leerling;
	for (int i = 0; i < record->soort->aantal; i++)
		copy.waarden[i] = arena_strdup(arena, record->waarden[i]);
	return copy;
}

const char *record_text(const struct record *record, int veld)
{
	return record->waarden[veld];
}

bool record_is(const struct record *record, int veld, const char *value)
{
	return record->waarden[veld] && strcmp(record->waarden[veld], value) == 0;
}

dag record_dag(const struct record *record, int veld)
{
	return datum_from_iso(record->waarden[veld]);
}

int record_int(const struct record *record, int veld, int when_empty)
{
	const char *text = record->waarden[veld];

	return text ? (int)strtol(text, NULL, 10) : when_empty;
}

/* ---- from the file ---- */

static const char *column_value(struct query *query, int column, const struct veld *veld,
	struct arena *arena)
{
	if (query_is_null(query, column))
		return NULL;
	if (veld->soort == SOORT_DECIMAAL)
		return decimaal_text(query_real(query, column), arena);
	return arena_strdup(arena, query_text(query, column));
}

static struct record read_row(const struct entiteit *soort, struct query *query,
	struct arena *arena)
{
	struct record record = record_new(soort->nr, arena);

	record.id = query_int(query, 0);
	record.leerling = query_int(query, 1);
	for (int i = 0; i < soort->aantal; i++)
		record.waarden[i] = column_value(query, i + 2, &soort->velden[i], arena);
	return record;
}

static bool read_one(const struct entiteit *soort, struct query *query, struct arena *arena,
	struct record *out)
{
	bool found = query_row(query);

	if (found) {
		*out = read_row(soort, query, arena);
		query_end(query);
	}
	return found;
}

bool record_load(struct store *store, enum entiteit_nr nr, int64_t id, struct arena *arena,
	struct record *out)
{
	const struct entiteit *soort = entiteit_get(nr);
	struct query *query = db_query(store->db, soort->sql_id);

	query_bind_int(query, ":id", id);
	return read_one(soort, query, arena, out);
}

bool record_find(struct store *store, const struct record *sleutel, struct arena *arena,
	struct record *out)
{
	const struct entiteit *soort = sleutel->soort;
	struct query *query = db_query(store->db, soort->sql_sleutel);

	for (int i = 0; i < soort->aantal; i++) {
		const struct veld *veld = &soort->velden[i];

		if (!(veld->vlaggen & SLEUTEL_VELD))
			continue;
		if (veld->soort == SOORT_LEERLING)
			query_bind_int(query, veld->param, sleutel->leerling);
		else if (veld->soort == SOORT_GETAL)
			query_bind_int(query, veld->param, record_int(sleutel, i, 0));
		else
			query_bind_text(query, veld->param, sleutel->waarden[i]);
	}
	return read_one(soort, query, arena, out);
}

const char *const *records_eerder(struct store *store, enum entiteit_nr nr, int veld,
	struct arena *arena)
{
	const char *sql = entiteit_get(nr)->velden[veld].sql_eerder;
	const char **waarden = arena_alloc(arena, (EERDER_MAX + 1) * sizeof(*waarden));
	struct query *query;
	size_t aantal = 0;

	if (!sql)
		return waarden;
	query = db_query(store->db, sql);
	while (query_row(query))
		waarden[aantal++] = arena_strdup(arena, query_text(query, 0));
	return waarden;
}

struct record_lijst records_of(struct store *store, enum entiteit_nr nr, int64_t leerling,
	struct arena *arena)
{
	const struct entiteit *soort = entiteit_get(nr);
	struct query *query = db_query(store->db, soort->sql_leerling);
	struct record_lijst lijst = { 0 };
	struct record *rijen = NULL;
	size_t cap = 0;

	query_bind_int(query, ":leerling", leerling);
	while (query_row(query)) {
		rijen = xgrow(rijen, &cap, lijst.aantal + 1, sizeof(*rijen));
		rijen[lijst.aantal++] = read_row(soort, query, arena);
	}
	if (lijst.aantal > 0) {
		lijst.rijen = arena_alloc(arena, lijst.aantal * sizeof(*rijen));
		memcpy(lijst.rijen, rijen, lijst.aantal * sizeof(*rijen));
	}
	xfree(rijen);
	return lijst;
}

void records_visit(struct store *store, enum entiteit_nr nr,
	bool (*visit)(const struct record *record, void *context), void *context)
{
	const struct entiteit *soort = entiteit_get(nr);
	struct query *query = db_query(store->db, soort->sql_alle);
	struct arena arena = { 0 };
	bool more = true;

	while (more && query_row(query)) {
		struct record record = read_row(soort, query, &arena);

		more = visit(&record, context);
		arena_clear(&arena);
	}
	query_end(query);
}

int64_t leerling_id(struct store *store, const char *leerlingnummer)
{
	struct query *query = db_query(store->db,
		"SELECT id FROM leerling WHERE leerlingnummer = :leerlingnummer");
	int64_t id = 0;

	query_bind_text(query, ":leerlingnummer", leerlingnummer);
	if (query_row(query)) {
		id = query_int(query, 0);
		query_end(query);
	}
	return id;
}

const char *leerling_naam(const struct record *leerling, struct arena *arena)
{
	const char *tussen = record_text(leerling, V_leerling_tussenvoegsel);

	return arena_printf(arena, "%s %s%s%s", record_text(leerling, V_leerling_roepnaam),
		tussen ? tussen : "", tussen ? " " : "",
		record_text(leerling, V_leerling_achternaam));
}

bool meerderjarig_op(dag geboren, const char *handelingsbekwaam, dag op)
{
	return leeftijd_op(geboren, op) >= 18 &&
		(!handelingsbekwaam || strcmp(handelingsbekwaam, "nee") != 0);
}

bool leerling_18plus(const struct record *leerling, dag op)
{
	return meerderjarig_op(record_dag(leerling, V_leerling_geboortedatum),
		record_text(leerling, V_leerling_handelingsbekwaam), op);
}

/* ---- counting numbers ---- */

struct nummering {
	enum entiteit_nr nr;
	int veld;       /* the field that counts */
	int binnen;     /* the field within which it counts; -1 = none */
	const char *sql;
};

static const struct nummering nummeringen[] = {
	{ E_opp, V_opp_versie, -1,
	  "SELECT coalesce(max(versie), 0) + 1 FROM opp WHERE leerling = :leerling" },
	{ E_doel, V_doel_nr, V_doel_opp_versie,
	  "SELECT coalesce(max(nr), 0) + 1 FROM doel"
	  " WHERE leerling = :leerling AND opp_versie = :binnen" },
	{ E_notitie, V_notitie_nr, V_notitie_datum,
	  "SELECT coalesce(max(nr), 0) + 1 FROM notitie"
	  " WHERE leerling = :leerling AND datum = :binnen" },
	{ E_aandachtspunt, V_aandachtspunt_nr, V_aandachtspunt_datum,
	  "SELECT coalesce(max(nr), 0) + 1 FROM aandachtspunt"
	  " WHERE leerling = :leerling AND datum = :binnen" },
	{ E_toestemming, V_toestemming_nr, -1,
	  "SELECT coalesce(max(nr), 0) + 1 FROM toestemming WHERE leerling = :leerling" },
	{ E_besluit, V_besluit_nr, V_besluit_datum,
	  "SELECT coalesce(max(nr), 0) + 1 FROM besluit"
	  " WHERE leerling = :leerling AND datum = :binnen" },
	{ E_actie, V_actie_nummer, -1,
	  "SELECT coalesce(max(nummer), 0) + 1 FROM actie" },
};

void record_number(struct store *store, struct record *record, struct arena *arena)
{
	for (size_t i = 0; i < ARRAY_LEN(nummeringen); i++) {
		const struct nummering *n = &nummeringen[i];
		struct query *query;

		if (n->nr != record->soort->nr)
			continue;
		query = db_query(store->db, n->sql);
		if (n->nr != E_actie)
			query_bind_int(query, ":leerling", record->leerling);
		if (n->binnen >= 0)
			query_bind_text(query, ":binnen", record->waarden[n->binnen]);
		if (!query_row(query))
			bug("no number for %s", record->soort->naam);
		record->waarden[n->veld] = arena_strdup(arena, query_text(query, 0));
		query_end(query);
		return;
	}
}
