/* What a row of the bundle must keep to before it may be written: that it refers to what exists,
 * that its record is whole, and that what is vastgesteld stays as it is. It writes nothing. */
#include "intern.h"

void row_complain(struct row *row, int field, const char *sentence)
{
	row->cells[field] = CELL_WRONG;
	if (!row->silent)
		import_complain(row->import, row->file, row->line,
		                row->file->soort->velden[field].naam, sentence);
}

/* ---- references ---- */

void key_learn(struct key *key, const struct record *record)
{
	if (record->soort->nr == E_leerling) {
		key->day = record_dag(record, V_leerling_inschrijfdatum);
		if (record_text(record, V_leerling_afdeling))
			key->afdeling = record_is(record, V_leerling_afdeling, "vso") ? "vso" : "so";
	} else if (record->soort->nr == E_opp && record_is(record, V_opp_status, "vastgesteld")) {
		key->day = record_dag(record, V_opp_vastgesteld_op);
	}
}

/* Looks in the bundle and in the database for what `sleutel` names in its key fields. */
static struct key *look_up(struct row *row, const struct record *sleutel)
{
	struct key *key = import_key(row->import, sleutel);
	struct record found;

	if (key->exists)
		return key;
	if (record_find(row->import->store, sleutel, &row->arena, &found)) {
		key->exists = true;
		key->id = found.id;
		key_learn(key, &found);
	} else if (row->import->unreadable[sleutel->soort->nr]) {
		key->exists = true; /* it may stand there: no complaint that follows from another */
	}
	return key;
}

/* `sleutel` names what this field refers to. When that is not there: a complaint, and NULL. */
static struct key *follow(struct row *row, int field, const struct record *sleutel,
	const char *what)
{
	struct key *key = look_up(row, sleutel);

	if (key->exists)
		return key;
	row_complain(row, field, arena_printf(&row->arena,
	             "%s %s staat niet in de bundel en niet in de database", what,
	             row->given.waarden[field]));
	return NULL;
}

static void follow_leerling(struct row *row, int field)
{
	struct record sleutel = record_new(E_leerling, &row->arena);

	sleutel.waarden[V_leerling_leerlingnummer] = row->given.waarden[field];
	row->leerling = follow(row, field, &sleutel, "leerling");
	if (row->leerling)
		row->given.leerling = row->leerling->id;
}

static void follow_opp(struct row *row, int field)
{
	struct record sleutel = record_new(E_opp, &row->arena);
	int leerling = entiteit_leerling_veld(row->file->soort);

	if (!row->leerling)
		return;
	sleutel.leerling = row->leerling->id;
	sleutel.waarden[V_opp_leerlingnummer] = row->given.waarden[leerling];
	sleutel.waarden[V_opp_versie] = row->given.waarden[field];
	row->opp = follow(row, field, &sleutel, "opp-versie");
}

static void follow_vergadering(struct row *row, int field)
{
	struct record sleutel = record_new(E_vergadering, &row->arena);

	sleutel.waarden[V_vergadering_datum] = row->given.waarden[field];
	(void)follow(row, field, &sleutel, "de vergadering van");
}

static const struct verwijzing {
	enum entiteit_nr nr;
	int field;
	void (*follow)(struct row *row, int field);
} verwijzingen[] = {
	{E_doel, V_doel_opp_versie, follow_opp},
	{E_evaluatie, V_evaluatie_opp_versie, follow_opp},
	{E_toestemming, V_toestemming_opp_versie, follow_opp},
	{E_besluit, V_besluit_datum, follow_vergadering},
	{E_agendapunt, V_agendapunt_datum, follow_vergadering},
	{E_actie, V_actie_vergadering, follow_vergadering},
};

void row_check_references(struct row *row)
{
	int leerling = entiteit_leerling_veld(row->file->soort);

	if (leerling >= 0 && row->cells[leerling] == CELL_VALUE)
		follow_leerling(row, leerling);
	for (size_t i = 0; i < ARRAY_LEN(verwijzingen); i++)
		if (verwijzingen[i].nr == row->file->soort->nr &&
		    row->cells[verwijzingen[i].field] == CELL_VALUE)
			verwijzingen[i].follow(row, verwijzingen[i].field);
}

/* ---- the three values that an import fills in ---- */

static const char *default_of(struct row *row, int field)
{
	enum entiteit_nr nr = row->file->soort->nr;
	char *iso;

	if (nr == E_uitstroom && field == V_uitstroom_ingeschreven_op) {
		if (row->leerling->day == GEEN_DAG)
			return NULL;
		iso = arena_alloc(&row->arena, DATUM_SIZE);
		datum_iso(row->leerling->day, iso);
		return iso;
	}
	if (nr == E_uitstroom && record_is(&row->becomes, V_uitstroom_soort, "overgang_so_vso"))
		return "so";
	return row->leerling->afdeling;
}

static const struct standaard {
	enum entiteit_nr nr;
	int field;
} standaarden[] = {
	{E_opp, V_opp_afdeling},
	{E_uitstroom, V_uitstroom_afdeling},
	{E_uitstroom, V_uitstroom_ingeschreven_op},
};

void row_fill_defaults(struct row *row)
{
	for (size_t i = 0; i < ARRAY_LEN(standaarden); i++) {
		int field = standaarden[i].field;

		if (standaarden[i].nr != row->file->soort->nr || row->becomes.waarden[field] ||
		    row->cells[field] == CELL_WRONG)
			continue;
		if (row->leerling) /* also when it was cleared: these are never empty */
			row->becomes.waarden[field] = default_of(row, field);
		if (!row->becomes.waarden[field])
			row->cells[field] = CELL_WRONG; /* as the pupil's own is: said there */
	}
}

/* ---- what is vastgesteld ---- */

/* Since when the version is vastgesteld that this row is (part of); GEEN_DAG = it is not. */
static dag frozen_since(const struct row *row)
{
	if (row->file->soort->nr == E_opp)
		return row->key->day;
	return row->file->soort->nr == E_doel && row->opp ? row->opp->day : GEEN_DAG;
}

static const char *frozen_sentence(struct row *row, const char *what)
{
	int versie = row->file->soort->nr == E_opp ? (int)V_opp_versie : (int)V_doel_opp_versie;
	char day[DATUM_SIZE];

	datum_shown(frozen_since(row), day);
	return arena_printf(&row->arena,
		"%s: versie %s is vastgesteld op %s; maak een nieuwe versie", what,
		row->given.waarden[versie], day);
}

void row_check_frozen(struct row *row)
{
	const struct entiteit *soort = row->file->soort;

	if (frozen_since(row) == GEEN_DAG)
		return;
	if (row->was.id == 0) {
		row_complain(row, V_doel_nr, frozen_sentence(row, "dit doel kan er niet meer bij"));
		return;
	}
	for (int i = 0; i < soort->aantal; i++)
		if (!(soort->velden[i].vlaggen & NADIEN) && row->cells[i] != CELL_WRONG &&
		    !waarde_equal(row->was.waarden[i], row->becomes.waarden[i]))
			row_complain(row, i, frozen_sentence(row, "kan niet meer veranderen"));
}

/* ---- the record by itself ---- */

void row_check_record(struct row *row)
{
	struct bezwaren bezwaren =
		record_bezwaren(&row->becomes, row->import->store->vandaag, &row->arena);

	for (size_t i = 0; i < bezwaren.aantal; i++)
		if (row->cells[bezwaren.rijen[i].veld] != CELL_WRONG)
			row_complain(row, bezwaren.rijen[i].veld, bezwaren.rijen[i].zin);
}
