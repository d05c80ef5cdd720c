/* Filling records and handing them to the store. */
#include "kind.h"

struct record kind_record(struct kind *kind, enum entiteit_nr nr)
{
	struct record record = record_new(nr, kind->arena);
	int veld = entiteit_leerling_veld(record.soort);

	record.leerling = kind->leerling.id;
	if (veld >= 0)
		record.waarden[veld] = kind->nummer;
	return record;
}

void put(struct record *record, int veld, const char *waarde)
{
	record->waarden[veld] = waarde;
}

void put_dag(struct kind *kind, struct record *record, int veld, dag d)
{
	char *iso;

	if (d == GEEN_DAG)
		return;
	iso = arena_alloc(kind->arena, DATUM_SIZE);
	datum_iso(d, iso);
	record->waarden[veld] = iso;
}

void put_int(struct kind *kind, struct record *record, int veld, int getal)
{
	record->waarden[veld] = arena_printf(kind->arena, "%d", getal);
}

void put_bool(struct record *record, int veld, bool waar)
{
	record->waarden[veld] = waar ? "ja" : "nee";
}

void put_zin(struct kind *kind, struct record *record, int veld, const struct bank *bank)
{
	record->waarden[veld] = verhaal_text(&kind->verhaal, bank, 1);
}

const char *code_draw(struct kind *kind, const char *const *codes, const int *gewichten,
	size_t aantal)
{
	return codes[toeval_weighted(&kind->toeval, gewichten, aantal)];
}

const char *telefoon_draw(struct kind *kind)
{
	return arena_printf(kind->arena, "06-00%06d", draw(kind, 0, 999999));
}

void school_insert(struct school *school, struct record *record)
{
	if (school->status == OK)
		school->status = record_insert(school->store, record, school->err);
}

void school_update(struct school *school, const struct record *oud, const struct record *nieuw)
{
	if (school->status == OK)
		school->status = record_update(school->store, oud, nieuw, school->err);
}
