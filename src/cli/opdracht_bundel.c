/* cvb importeer and cvb exporteer: the CSV bundle in and out. */
#include "melding.h"
#include "uitvoer.h"

#include "cvb/uitwisseling.h"

/* ---- in ---- */

static const struct kolom kolommen[] = {
	{NULL, "Bestand", KOLOM_TEKST},
	{NULL, "Nieuw", KOLOM_GETAL},
	{NULL, "Gewijzigd", KOLOM_GETAL},
	{NULL, "Hetzelfde", KOLOM_GETAL},
};

static void add_counts(const struct import_uitslag *uitslag, struct arena *arena,
	struct text *out)
{
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};

	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct import_telling *telling = &uitslag->soorten[nr];

		if (!telling->gelezen)
			continue;
		tabel_add(&tabel, entiteit_get(nr)->bestand, NULL);
		tabel_add(&tabel, arena_printf(arena, "%zu", telling->nieuw), NULL);
		tabel_add(&tabel, arena_printf(arena, "%zu", telling->gewijzigd), NULL);
		tabel_add(&tabel, arena_printf(arena, "%zu", telling->hetzelfde), NULL);
	}
	tabel_text(&tabel, 0, false, out);
	tabel_clear(&tabel);
}

static bool has_rows(const struct import_uitslag *uitslag)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (uitslag->soorten[nr].hetzelfde > 0)
			return true;
	return import_changed(uitslag);
}

static enum status tell_import(struct oproep *oproep, const struct import_uitslag *uitslag,
	struct error *err)
{
	bool proef = oproep->opties[OPTIE_proef] != NULL;
	struct text out = {0};
	enum status status;

	add_counts(uitslag, &oproep->arena, &out);
	if (!has_rows(uitslag))
		text_add(&out, "Er is niets gewijzigd: onder de kop staan geen rijen.\n");
	else if (!import_changed(uitslag))
		text_add(&out, "Er is niets gewijzigd: alles stond er al zo in.\n");
	else if (proef)
		text_add(&out, "Dit was een proef: er is niets bewaard.\n");
	else
		utf8_add_safe(&out, arena_printf(&oproep->arena, "Alles is ingelezen. Terug kan met: "
			"%s ongedaan\n", plaats_cvb(oproep)));
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

enum status opdracht_importeer(struct oproep *oproep, struct error *err)
{
	struct import_opties opties = {.pad = oproep->argumenten[0],
		.proef = oproep->opties[OPTIE_proef] != NULL};
	struct import_uitslag uitslag = {0};
	enum status status;

	if (oproep_open(oproep, err) != OK)
		return err->status;
	status = import_bundle(oproep->store, &opties, &uitslag, err);
	melding_lines(text_str(&uitslag.waarschuwingen));
	melding_lines(text_str(&uitslag.meldingen));
	if (status == OK)
		status = tell_import(oproep, &uitslag, err);
	import_uitslag_clear(&uitslag);
	return status;
}

/* ---- out ---- */

enum status opdracht_exporteer(struct oproep *oproep, struct error *err)
{
	const char *nummer = oproep->opties[OPTIE_leerling];
	const char *map = oproep->argumenten[0];
	int64_t leerling = 0;
	enum status status;

	if (oproep_open(oproep, err) != OK ||
	    (nummer && leerling_resolve(oproep->store, nummer, &leerling, err) != OK))
		return err->status;
	status = export_bundle(oproep->store, map, leerling, err);
	if (status != OK) /* the folder, not the pupil */
		return err->status = status == ERR_NOT_FOUND ? ERR_FILE : status;
	return uitvoer_say(err, "Geschreven in %s\n", map);
}
