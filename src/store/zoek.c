/* The search index: folded names and the folded words of each dossier. It follows from the records
 * and is kept here, because triggers on it cannot run while the schema is not trusted. */
#include <stdlib.h>

#include "intern.h"

static enum status drop(struct store *store, const char *sql, int64_t leerling, struct error *err)
{
	struct query *query = db_query(store->db, sql);

	query_bind_int(query, ":leerling", leerling);
	return query_run(query, err);
}

/* A tab sorts before every letter and space: Berg comes before Berg-Aa, whatever the roepnaam. */
static enum status index_name(struct store *store, const struct record *leerling,
	struct arena *arena, struct error *err)
{
	struct query *query = db_query(store->db,
		"INSERT INTO zoek_naam (leerling, naam, sorteer, groep)"
		" VALUES (:leerling, :naam, :sorteer, :groep)");
	const char *groep = record_text(leerling, V_leerling_groep);
	const char *achter = utf8_fold(arena, record_text(leerling, V_leerling_achternaam));
	const char *roep = utf8_fold(arena, record_text(leerling, V_leerling_roepnaam));

	query_bind_int(query, ":leerling", leerling->id);
	query_bind_text(query, ":naam", arena_printf(arena, " %s ",
		utf8_fold(arena, leerling_naam(leerling, arena))));
	query_bind_text(query, ":sorteer", arena_printf(arena, "%s\t%s", achter, roep));
	query_bind_text(query, ":groep", utf8_fold(arena, groep ? groep : ""));
	return query_run(query, err);
}

static void add_texts(const struct record *record, struct arena *arena, struct text *out)
{
	for (int i = 0; i < record->soort->aantal; i++) {
		enum veld_soort soort = record->soort->velden[i].soort;

		if (!record->waarden[i] || (soort != SOORT_TEKST && soort != SOORT_LANG))
			continue;
		text_add(out, utf8_fold(arena, record->waarden[i]));
		text_add_char(out, ' ');
	}
}

static enum status index_texts(struct store *store, int64_t leerling, struct arena *arena,
	struct error *err)
{
	struct text words = { 0 };
	struct query *query;
	enum status status;

	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		struct record_lijst lijst;

		if (nr == E_vergadering)
			continue;
		lijst = records_of(store, nr, leerling, arena);
		for (size_t i = 0; i < lijst.aantal; i++)
			add_texts(&lijst.rijen[i], arena, &words);
	}
	query = db_query(store->db,
		"INSERT INTO zoek_tekst (rowid, tekst) VALUES (:leerling, :tekst)");
	query_bind_int(query, ":leerling", leerling);
	query_bind_text(query, ":tekst", text_str(&words));
	status = query_run(query, err);
	text_clear(&words);
	return status;
}

/* Rebuilds the search rows of one pupil from its records, inside a transaction. */
static enum status zoek_index(struct store *store, int64_t leerling, struct error *err)
{
	struct arena arena = { 0 };
	struct record record;
	enum status status;

	if ((status = drop(store, "DELETE FROM zoek_naam WHERE leerling = :leerling", leerling,
		err)) == OK &&
	    (status = drop(store, "DELETE FROM zoek_tekst WHERE rowid = :leerling", leerling,
		err)) == OK &&
	    record_load(store, E_leerling, leerling, &arena, &record) &&
	    (status = index_name(store, &record, &arena, err)) == OK)
		status = index_texts(store, leerling, &arena, err);
	arena_clear(&arena);
	return status;
}

static int compare_ids(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a;
	int64_t right = *(const int64_t *)b;

	return (left > right) - (left < right);
}

enum status zoek_index_all(struct store *store, int64_t *leerlingen, size_t aantal,
	struct error *err)
{
	enum status status = OK;

	if (aantal > 0)
		qsort(leerlingen, aantal, sizeof(*leerlingen), compare_ids);
	for (size_t i = 0; i < aantal && status == OK; i++)
		if (i == 0 || leerlingen[i] != leerlingen[i - 1])
			status = zoek_index(store, leerlingen[i], err);
	return status;
}
