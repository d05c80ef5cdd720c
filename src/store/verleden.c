/* Records as they were: what the journal kept since a moment is taken back, in memory only. */
#include <stdlib.h>
#include <string.h>

#include "intern.h"

/* What an import brought or changed is taken as given, also of the past. A changeset has the names
 * of its tables in it: most of what changed in two years need not be taken apart. */
#define NA_EEN_MOMENT \
	"SELECT j.nummer FROM journaal j WHERE j.nummer > :nummer" \
	" AND j.handeling IN ('wijziging', 'ongedaan', 'opnieuw')" \
	" AND EXISTS (SELECT 1 FROM journaal_deel d WHERE d.journaal = coalesce(j.betreft, j.nummer)" \
	" AND instr(d.wijzigingen, CAST(:tabel AS BLOB)) > 0) ORDER BY j.nummer DESC"

struct terug {
	struct store *store;
	struct arena *arena;
	enum entiteit_nr nr;
	struct toen *rijen;
	size_t aantal, cap;
};

/* ---- the closing of a meeting ---- */

struct gezocht {
	int64_t id;
	bool gesloten;
};

static void look_for_closing(const struct wijziging_veld *veld, void *context)
{
	struct gezocht *gezocht = context;

	if (veld->id == gezocht->id && strcmp(veld->tabel, "vergadering") == 0 &&
	    strcmp(veld->veld, "afgesloten") == 0 && waarde_equal(veld->nieuw, "ja"))
		gezocht->gesloten = true;
}

int64_t vergadering_gesloten_in(struct store *store, int64_t vergadering)
{
	struct query *query = db_query(store->db,
		"SELECT nummer FROM journaal WHERE nummer IN ("
		"SELECT journaal FROM journaal_deel WHERE leerling IS NULL"
		" UNION SELECT o.nummer FROM journaal o JOIN journaal_deel d ON d.journaal = o.betreft"
		" WHERE d.leerling IS NULL)"
		" AND handeling IN ('wijziging', 'ongedaan', 'opnieuw') ORDER BY nummer DESC");
	struct gezocht gezocht = { .id = vergadering };
	int64_t nummer = 0;

	while (!gezocht.gesloten && query_row(query)) {
		nummer = query_int(query, 0);
		journaal_fields(store, nummer, 0, look_for_closing, &gezocht);
	}
	query_end(query);
	return gezocht.gesloten ? nummer : 0;
}

/* ---- back to it ---- */

static struct toen *find_or_load(struct terug *terug, int64_t id)
{
	struct toen *toen;

	for (size_t i = 0; i < terug->aantal; i++)
		if (terug->rijen[i].record.id == id)
			return &terug->rijen[i];
	terug->rijen = xgrow(terug->rijen, &terug->cap, terug->aantal + 1, sizeof(*terug->rijen));
	toen = &terug->rijen[terug->aantal++];
	toen->was_er = record_load(terug->store, terug->nr, id, terug->arena, &toen->record);
	if (!toen->was_er)
		toen->record = record_new(terug->nr, terug->arena);
	toen->record.id = id;
	return toen;
}

static void take_back(const struct wijziging_veld *veld, void *context)
{
	struct terug *terug = context;
	const struct entiteit *soort = entiteit_get(terug->nr);
	struct toen *toen;

	if (strcmp(soort->naam, veld->tabel) != 0)
		return;
	toen = find_or_load(terug, veld->id);
	if (veld->soort != 'U')
		toen->was_er = veld->soort == 'D';
	if (strcmp(veld->veld, "leerling") == 0)
		toen->record.leerling = veld->oud ? strtoll(veld->oud, NULL, 10) : 0;
	for (int i = 0; i < soort->aantal; i++)
		if (strcmp(soort->velden[i].param + 1, veld->veld) == 0 &&
		    soort->velden[i].soort != SOORT_LEERLING)
			toen->record.waarden[i] = veld->oud ? arena_strdup(terug->arena, veld->oud) : NULL;
}

struct toen_lijst records_toen(struct store *store, enum entiteit_nr nr, int64_t nummer,
	struct arena *arena)
{
	struct query *query = db_query(store->db, NA_EEN_MOMENT);
	struct terug terug = { .store = store, .arena = arena, .nr = nr };

	query_bind_int(query, ":nummer", nummer);
	query_bind_text(query, ":tabel", entiteit_get(nr)->naam);
	while (query_row(query))
		journaal_fields(store, query_int(query, 0), 0, take_back, &terug);
	return (struct toen_lijst){
		.rijen = arena_keep(arena, terug.rijen, terug.aantal * sizeof(*terug.rijen)),
		.aantal = terug.aantal,
	};
}
