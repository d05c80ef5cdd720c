/* A meeting with its agenda and what came of it, the day of the next one, and the actions that are
 * still open. */
#include "intern.h"

#include "cvb/vergadering.h"

#include <stdlib.h>
#include <string.h>

#define RITME_MOST 62 /* days: after a longer gap (summer) the rhythm is not known */
#define WEEK 7

/* ---- one meeting ---- */

static enum punt_stand stand_of(const struct record *punt)
{
	if (record_is(punt, V_agendapunt_stand, "besproken"))
		return PUNT_BESPROKEN;
	return record_is(punt, V_agendapunt_stand, "aangehouden") ? PUNT_AANGEHOUDEN : PUNT_OPEN;
}

static size_t count_of(struct store *store, const char *sql, int64_t leerling, const char *datum)
{
	struct query *query = db_query(store->db, sql);
	size_t aantal = 0;

	query_bind_int(query, ":leerling", leerling);
	query_bind_text(query, ":datum", datum);
	if (query_row(query)) {
		aantal = (size_t)query_int(query, 0);
		query_end(query);
	}
	return aantal;
}

static struct agenda_punt punt_of(struct store *store, const struct record *record,
	struct arena *arena)
{
	const char *datum = record_text(record, V_agendapunt_datum);
	struct agenda_punt punt = {.record = *record, .stand = stand_of(record), .naam = ""};
	struct record leerling;

	if (record_load(store, E_leerling, record->leerling, arena, &leerling))
		punt.naam = leerling_naam(&leerling, arena);
	punt.besluiten = count_of(store, "SELECT count(*) FROM besluit"
		" WHERE leerling = :leerling AND datum = :datum", record->leerling, datum);
	punt.acties = count_of(store, "SELECT count(*) FROM actie"
		" WHERE leerling = :leerling AND vergadering = :datum", record->leerling, datum);
	punt.geevalueerd = count_of(store, "SELECT count(*) FROM evaluatie"
		" WHERE leerling = :leerling AND datum = :datum", record->leerling, datum) > 0;
	punt.nog_open = punt.stand == PUNT_OPEN && punt.besluiten == 0 && !punt.geevalueerd;
	return punt;
}

static void add_up(struct vergadering *vergadering)
{
	for (size_t i = 0; i < vergadering->aantal; i++) {
		const struct agenda_punt *punt = &vergadering->punten[i];
		const char *besteed = record_text(&punt->record, V_agendapunt_besteed);

		vergadering->per_stand[punt->stand]++;
		vergadering->nog_open += punt->nog_open;
		vergadering->gepland += record_int(&punt->record, V_agendapunt_minuten, 0);
		vergadering->besteed += besteed ? strtod(besteed, NULL) : 0;
		if (punt->stand != PUNT_OPEN || besteed || punt->besluiten > 0)
			vergadering->begonnen = true;
	}
}

bool vergadering_load(struct store *store, int64_t id, struct arena *arena,
	struct vergadering *out)
{
	struct record_lijst punten;

	memset(out, 0, sizeof(*out));
	if (!record_load(store, E_vergadering, id, arena, &out->record))
		return false;
	out->datum = record_dag(&out->record, V_vergadering_datum);
	out->afgesloten = record_is(&out->record, V_vergadering_afgesloten, "ja");
	punten = agenda_punten(store, record_text(&out->record, V_vergadering_datum), arena);
	out->punten = arena_alloc(arena, (punten.aantal + 1) * sizeof(*out->punten));
	for (; out->aantal < punten.aantal; out->aantal++)
		out->punten[out->aantal] = punt_of(store, &punten.rijen[out->aantal], arena);
	add_up(out);
	return true;
}

/* ---- all of them ---- */

/* By day, as the records are; begonnen as in add_up. */
static const char sql_agendas[] =
	"SELECT v.datum, count(a.id), coalesce(sum(a.minuten), 0),"
	"  coalesce(max(a.stand IN ('besproken', 'aangehouden') OR a.besteed IS NOT NULL"
	"    OR EXISTS (SELECT 1 FROM besluit b WHERE b.datum = a.datum AND b.leerling = a.leerling)),"
	"    0)"
	"  FROM vergadering v LEFT JOIN agendapunt a ON a.datum = v.datum"
	" GROUP BY v.datum ORDER BY v.datum";

/* Meetings may have come and gone between the two readings. */
static void read_agendas(struct store *store, struct vergadering_lijst *lijst)
{
	struct query *query = db_query(store->db, sql_agendas);
	size_t i = 0;

	while (query_row(query)) {
		dag datum = datum_from_iso(query_text(query, 0));

		while (i < lijst->aantal && lijst->rijen[i].datum < datum)
			i++;
		if (i == lijst->aantal || lijst->rijen[i].datum != datum)
			continue;
		lijst->rijen[i].aantal = (size_t)query_int(query, 1);
		lijst->rijen[i].gepland = (int)query_int(query, 2);
		lijst->rijen[i].begonnen = query_int(query, 3) != 0;
	}
}

struct vergadering_lijst vergaderingen(struct store *store, struct arena *arena)
{
	struct record_lijst records = records_of(store, E_vergadering, 0, arena);
	struct vergadering_lijst lijst = {.aantal = records.aantal,
		.rijen = arena_alloc(arena, (records.aantal + 1) * sizeof(*lijst.rijen))};

	for (size_t i = 0; i < lijst.aantal; i++)
		lijst.rijen[i] = (struct vergadering_regel){
			.record = records.rijen[i],
			.datum = record_dag(&records.rijen[i], V_vergadering_datum),
			.afgesloten = record_is(&records.rijen[i], V_vergadering_afgesloten, "ja"),
		};
	read_agendas(store, &lijst);
	return lijst;
}

int vergadering_tijd(const struct config *config)
{
	return config->vergadering_maximum * config->vergadering_minuten;
}

/* ---- the next one ---- */

struct laatste_twee {
	dag laatste, daarvoor;
};

static bool visit_datum(const struct record *record, void *context)
{
	struct laatste_twee *twee = context;
	dag datum = record_dag(record, V_vergadering_datum);

	if (datum > twee->laatste) {
		twee->daarvoor = twee->laatste;
		twee->laatste = datum;
	} else if (datum > twee->daarvoor) {
		twee->daarvoor = datum;
	}
	return true;
}

dag vergadering_datum_voorstel(struct store *store)
{
	struct laatste_twee twee = {GEEN_DAG, GEEN_DAG};
	int ritme = WEEK;
	int achter;

	records_visit(store, E_vergadering, visit_datum, &twee);
	if (twee.laatste == GEEN_DAG)
		return store->vandaag;
	if (twee.daarvoor != GEEN_DAG && twee.laatste - twee.daarvoor <= RITME_MOST)
		ritme = twee.laatste - twee.daarvoor;
	achter = store->vandaag - (twee.laatste + ritme);
	return datum_add_days(twee.laatste,
		ritme * (achter > 0 ? 1 + (achter + ritme - 1) / ritme : 1));
}

/* ---- actions ---- */

struct open_acties {
	const struct store *store;
	const char *datum; /* of the meeting whose own actions stay out; NULL = none */
	struct arena *arena;
	struct record *rijen;
	size_t aantal, cap;
};

static bool visit_actie(const struct record *record, void *context)
{
	struct open_acties *acties = context;
	dag gereed = record_dag(record, V_actie_gereed_op);

	if ((gereed != GEEN_DAG && gereed <= acties->store->vandaag) ||
	    (acties->datum && record_is(record, V_actie_vergadering, acties->datum)))
		return true;
	acties->rijen = xgrow(acties->rijen, &acties->cap, acties->aantal + 1,
		sizeof(*acties->rijen));
	acties->rijen[acties->aantal++] = record_copy(record, acties->arena);
	return true;
}

static int compare_uiterlijk(const void *left, const void *right)
{
	const struct record *a = left, *b = right;
	dag da = record_dag(a, V_actie_uiterlijk);
	dag db = record_dag(b, V_actie_uiterlijk);

	if (da != db && (da == GEEN_DAG || db == GEEN_DAG))
		return da == GEEN_DAG ? 1 : -1;
	if (da != db)
		return da > db ? 1 : -1;
	return record_int(a, V_actie_nummer, 0) - record_int(b, V_actie_nummer, 0);
}

struct record_lijst acties_open(struct store *store, const struct vergadering *vergadering,
	struct arena *arena)
{
	struct open_acties acties = {.store = store, .arena = arena, .datum = vergadering
		? record_text(&vergadering->record, V_vergadering_datum) : NULL};
	struct record_lijst lijst;

	records_visit(store, E_actie, visit_actie, &acties);
	if (acties.aantal > 1)
		qsort(acties.rijen, acties.aantal, sizeof(*acties.rijen), compare_uiterlijk);
	lijst.aantal = acties.aantal;
	lijst.rijen = arena_keep(arena, acties.rijen, acties.aantal * sizeof(*acties.rijen));
	return lijst;
}
