/* cvb toon: one dossier. That it was opened is logged before anything is shown. */
#include "dossier.h"
#include "uitvoer.h"

#include "cvb/journaal.h"
#include "cvb/rapport.h"

#define FOR_A_FILE 100 /* columns */

/* All of it, as one looks things up in it: what is printed is a report. */
static void dossier_tekst(struct oproep *oproep, const struct dossier_kop *kop, struct text *out)
{
	struct document *document = rapport_dossier(oproep->store, kop->leerling.id,
		RAPPORT_COMMISSIE);

	document->voet = NULL;
	document_tekst(document, uitvoer_readable(FOR_A_FILE), out);
	document_free(document);
}

static enum status write_dossier(struct oproep *oproep, const struct dossier_kop *kop,
	struct error *err)
{
	struct text out = {0};
	enum status status;

	if (oproep->opties[OPTIE_json])
		dossier_json(oproep, kop, &out);
	else
		dossier_tekst(oproep, kop, &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

/* Everything as of one moment, whatever a colleague changes meanwhile. */
static enum status show(struct oproep *oproep, int64_t leerling, struct error *err)
{
	struct dossier_kop kop;
	enum status status;

	if (db_begin_read(oproep->store->db, err) != OK)
		return err->status;
	status = dossier_kop_load(oproep->store, leerling, &oproep->arena, &kop)
		? write_dossier(oproep, &kop, err)
		: fail(err, ERR_NOT_FOUND, "dit dossier is zojuist verwijderd");
	db_rollback(oproep->store->db);
	return status;
}

enum status opdracht_toon(struct oproep *oproep, struct error *err)
{
	int64_t leerling;

	if (oproep->opties[OPTIE_csv])
		return fail(err, ERR_USAGE, "een dossier past niet in een tabel; gebruik --json, of "
			"cvb exporteer MAP --leerling NR voor CSV-bestanden");
	if (oproep_open(oproep, err) != OK ||
	    leerling_resolve(oproep->store, argumenten_text(oproep), &leerling, err) != OK ||
	    journaal_inzage(oproep->store, INZAGE_GEOPEND, leerling, err) != OK)
		return err->status;
	return show(oproep, leerling, err);
}
