/* What every report needs to fill a document from records. */
#include "intern.h"

struct bouw bouw_begin(struct store *store, const char *titel, enum rapport_wie wie)
{
	struct bouw bouw = {.document = document_new(titel), .store = store, .wie = wie};

	bouw.document->school = arena_strdup(&bouw.document->arena, store->config->school_naam);
	return bouw;
}

const char *bouw_veld(struct bouw *bouw, const struct record *record, int veld)
{
	return veld_shown(&record->soort->velden[veld], bouw->store->config,
		record_text(record, veld), &bouw->document->arena);
}

void bouw_paar_als(struct bouw *bouw, const char *label, const struct record *record, int veld)
{
	document_paar(bouw->document, label, bouw_veld(bouw, record, veld));
}

void bouw_paar(struct bouw *bouw, const struct record *record, int veld)
{
	bouw_paar_als(bouw, record->soort->velden[veld].label, record, veld);
}

const char *bouw_wie(struct bouw *bouw, int64_t leerling)
{
	struct arena *arena = &bouw->document->arena;
	struct record record;
	const char *nummer;

	if (leerling == 0 || !record_load(bouw->store, E_leerling, leerling, arena, &record))
		return "";
	nummer = record_text(&record, V_leerling_leerlingnummer);
	if (bouw->wie == RAPPORT_NUMMERS)
		return arena_printf(arena, "leerling %s", nummer);
	if (bouw->wie == RAPPORT_ZONDER_NUMMERS)
		return leerling_naam(&record, arena);
	return arena_printf(arena, "%s (%s)", leerling_naam(&record, arena), nummer);
}

void bouw_voet(struct bouw *bouw)
{
	struct document *document = bouw->document;

	document->vertrouwelijk = true;
	document->voet = arena_printf(&document->arena, "Vertrouwelijk: dit stuk bevat"
		" persoonsgegevens. Bewaar het veilig en deel het alleen met wie het mag zien. Gemaakt op"
		" %s.", dag_tekst(bouw->store->vandaag, &document->arena));
}

/* ---- records of all pupils ---- */

struct zoeking {
	struct bouw *bouw;
	int veld;
	const char *waarde;
	struct record_lijst lijst;
	size_t cap;
};

static bool keep_one(const struct record *record, void *context)
{
	struct zoeking *zoeking = context;
	struct record_lijst *lijst = &zoeking->lijst;

	if (!waarde_equal(record_text(record, zoeking->veld), zoeking->waarde))
		return true;
	lijst->rijen = xgrow(lijst->rijen, &zoeking->cap, lijst->aantal + 1, sizeof(*lijst->rijen));
	lijst->rijen[lijst->aantal++] = record_copy(record, &zoeking->bouw->document->arena);
	return true;
}

struct record_lijst records_met(struct bouw *bouw, enum entiteit_nr nr, int veld,
	const char *waarde)
{
	struct zoeking zoeking = {.bouw = bouw, .veld = veld, .waarde = waarde};

	records_visit(bouw->store, nr, keep_one, &zoeking);
	zoeking.lijst.rijen = arena_keep(&bouw->document->arena, zoeking.lijst.rijen,
		zoeking.lijst.aantal * sizeof(*zoeking.lijst.rijen));
	return zoeking.lijst;
}
