/* What a file holds, in a few words: for who has to know it among its copies. */
#include "cvb/journaal.h"

static int64_t count_leerlingen(struct db *db)
{
	struct query *query = db_query(db, "SELECT count(*) FROM leerling");
	int64_t aantal;

	if (!query_row(query))
		bug("no count of the pupils");
	aantal = query_int(query, 0);
	query_end(query);
	return aantal;
}

/* The moment of the newest change; NULL when there is none. */
static const char *newest_change(struct db *db, struct arena *arena)
{
	struct query *query = db_query(db, "SELECT tijdstip FROM journaal WHERE handeling NOT IN"
		" ('geopend', 'afgedrukt', 'geexporteerd') ORDER BY nummer DESC LIMIT 1");
	const char *moment;

	if (!query_row(query))
		return NULL;
	moment = tijdstip_shown(arena, query_text(query, 0));
	query_end(query);
	return moment;
}

const char *inhoud_shown(struct db *db, struct arena *arena)
{
	int64_t aantal = count_leerlingen(db);
	const char *moment = newest_change(db, arena);

	return arena_printf(arena, "%lld %s, %s%s", (long long)aantal,
		aantal == 1 ? "leerling" : "leerlingen",
		moment ? "laatste wijziging " : "nog nooit gewijzigd", moment ? moment : "");
}
