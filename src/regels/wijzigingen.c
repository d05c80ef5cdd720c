/* Changes of uitstroomprofiel, bestemming and niveau, and whether they fall in the last years
 * before leaving. What a change is stands in the views opp_keten and wijziging of schema.sql. */
#include "cvb/regels.h"

#include <string.h>

static const char sql_wijzigingen[] =
	"SELECT w.datum, w.versie, w.afdeling, w.soort, w.van, w.naar, w.referentie,"
	"       w.gecorrigeerd_op IS NOT NULL,"
	"       o.wijziging_reden, o.wijziging_motivatie, o.cvb_besluit_op"
	"  FROM wijziging w JOIN opp o ON o.id = w.opp"
	" WHERE w.leerling = :leerling"
	" ORDER BY w.datum, w.versie, w.volgorde";

enum richting niveau_richting(const struct config *config, const char *van, const char *naar)
{
	const struct niveau *eerst = config_niveau(config, van);
	const struct niveau *dan = config_niveau(config, naar);

	if (!eerst || !dan)
		return RICHTING_GEEN;
	if (eerst->rang == dan->rang)
		return RICHTING_GELIJK;
	return dan->rang > eerst->rang ? RICHTING_HOGER : RICHTING_LAGER;
}

static void judge_zone(const struct config *config, struct wijziging *w)
{
	w->zone_begin = laatste_jaren_begin(config, w->referentie);
	if (w->referentie == GEEN_DAG)
		w->laatste_jaren = ONBEKEND;
	else
		w->laatste_jaren = w->datum >= w->zone_begin ? JA : NEE;
}

static struct wijziging read_wijziging(struct query *query, const struct config *config,
	struct arena *arena)
{
	struct wijziging w = {
		.datum = datum_from_iso(query_text(query, 0)),
		.versie = (int)query_int(query, 1),
		.afdeling = arena_strdup(arena, query_text(query, 2)),
		.soort = arena_strdup(arena, query_text(query, 3)),
		.van = arena_strdup(arena, query_text(query, 4)),
		.naar = arena_strdup(arena, query_text(query, 5)),
		.referentie = datum_from_iso(query_text(query, 6)),
		.gecorrigeerd = query_int(query, 7) != 0,
		.reden = arena_strdup(arena, query_text(query, 8)),
		.motivatie = arena_strdup(arena, query_text(query, 9)),
		.besluit_op = datum_from_iso(query_text(query, 10)),
	};

	if (strcmp(w.soort, "niveau") == 0) /* only levels have an order */
		w.richting = niveau_richting(config, w.van, w.naar);
	judge_zone(config, &w);
	return w;
}

struct wijziging_lijst wijzigingen_of(struct store *store, int64_t leerling,
	struct arena *arena)
{
	struct query *query = db_query(store->db, sql_wijzigingen);
	struct wijziging_lijst lijst = {0};
	struct wijziging *rijen = NULL;
	size_t cap = 0;

	query_bind_int(query, ":leerling", leerling);
	while (query_row(query)) {
		rijen = xgrow(rijen, &cap, lijst.aantal + 1, sizeof(*rijen));
		rijen[lijst.aantal++] = read_wijziging(query, store->config, arena);
	}
	lijst.rijen = arena_keep(arena, rijen, lijst.aantal * sizeof(*rijen));
	return lijst;
}

const char *richting_name(enum richting richting)
{
	static const char *const names[] = {
		[RICHTING_GEEN] = NULL,
		[RICHTING_HOGER] = "hoger",
		[RICHTING_LAGER] = "lager",
		[RICHTING_GELIJK] = "gelijk",
	};

	return names[richting];
}

const char *wijziging_shown(const struct wijziging *wijziging, const struct config *config,
	const char *code)
{
	if (strcmp(wijziging->soort, "profiel") == 0)
		return code_name(CODES_profiel, config, code);
	if (strcmp(wijziging->soort, "bestemming") == 0)
		return code_name(CODES_bestemming, config, code);
	return code_name(CODES_niveau, config, code);
}
