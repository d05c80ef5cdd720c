/* The terms of one pupil: ingeschreven, left, ref, huidige opp, 18+, and what stands above the
 * dossier. Lists have the same terms from the same fragments. */
#include "cvb/regels.h"

#include "cvb/dossier.h"
#include "fragmenten.h"

static const char sql_termen[] =
	"SELECT " SQL_VERTREK ", " SQL_OPP ", " SQL_REF
	"  FROM leerling l WHERE l.id = :leerling";

static const char sql_tlv[] =
	"SELECT id FROM tlv WHERE leerling = :leerling"
	" ORDER BY tot IS NULL DESC, tot DESC, van DESC, nummer LIMIT 1";

void query_bind_op(struct query *query, dag op)
{
	char iso[DATUM_SIZE];

	datum_iso(op, iso);
	query_bind_text(query, ":op", iso);
}

/* Id 0 is no record. */
static struct record load(struct store *store, enum entiteit_nr nr, int64_t id,
	struct arena *arena)
{
	struct record record = {0};

	if (id != 0 && !record_load(store, nr, id, arena, &record))
		bug("%s %lld is gone", entiteit_get(nr)->naam, (long long)id);
	return record;
}

struct termen termen_of(struct store *store, int64_t leerling, dag op, struct arena *arena)
{
	struct query *query = db_query(store->db, sql_termen);
	struct termen termen = {0};
	int64_t vertrek, opp;

	query_bind_int(query, ":leerling", leerling);
	query_bind_op(query, op);
	if (!query_row(query))
		bug("no leerling %lld", (long long)leerling);
	vertrek = query_int(query, 0);
	opp = query_int(query, 1);
	termen.ref = datum_from_iso(query_text(query, 2));
	query_end(query);
	termen.ingeschreven = vertrek == 0;
	termen.vertrek = load(store, E_uitstroom, vertrek, arena);
	termen.opp = load(store, E_opp, opp, arena);
	return termen;
}

bool termen_overleden(const struct termen *termen)
{
	return termen->vertrek.soort && record_is(&termen->vertrek, V_uitstroom_soort, "overleden");
}

static struct record last_tlv(struct store *store, int64_t leerling, struct arena *arena)
{
	struct query *query = db_query(store->db, sql_tlv);
	int64_t id = 0;

	query_bind_int(query, ":leerling", leerling);
	if (query_row(query))
		id = query_int(query, 0);
	query_end(query);
	return load(store, E_tlv, id, arena);
}

/* Contacts come in the order in which one calls. */
static struct record first_contact(struct store *store, int64_t leerling, struct arena *arena)
{
	struct record_lijst lijst = records_of(store, E_contact, leerling, arena);

	return lijst.aantal > 0 ? lijst.rijen[0] : (struct record){0};
}

bool dossier_kop_load(struct store *store, int64_t leerling, struct arena *arena,
	struct dossier_kop *out)
{
	dag vandaag = store->vandaag;

	*out = (struct dossier_kop){0};
	if (!record_load(store, E_leerling, leerling, arena, &out->leerling))
		return false;
	out->naam = leerling_naam(&out->leerling, arena);
	out->leeftijd = leeftijd_op(record_dag(&out->leerling, V_leerling_geboortedatum), vandaag);
	out->meerderjarig = leerling_18plus(&out->leerling, vandaag);
	out->termen = termen_of(store, leerling, vandaag, arena);
	out->contact = first_contact(store, leerling, arena);
	out->tlv = last_tlv(store, leerling, arena);
	return true;
}

bool bestemming_ontvangt(const char *bestemming)
{
	return !waarde_equal(bestemming, "geen") && !waarde_equal(bestemming, "uitkering") &&
	       !waarde_equal(bestemming, "onbekend");
}
