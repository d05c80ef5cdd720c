/* cvb logboek: who changed, opened, printed or exported what, newest first. */
#include "uitvoer.h"

#include "cvb/journaal.h"
#include "cvb/uitwisseling.h"

struct logboek {
	struct oproep *oproep;
	int64_t leerling; /* 0 = all */
	const struct journaal_regel *regel; /* whose fields come by */
	struct tabel tabel;
	struct json json;
};

static const struct kolom kolommen[] = {
	{"nummer", "Nr", KOLOM_GETAL},
	{"tijdstip", "Wanneer", KOLOM_DATUM},
	{"gebruiker", "Wie", KOLOM_TEKST},
	{"handeling", "Wat", KOLOM_TEKST},
	{"leerlingnummer", "Leerling", KOLOM_TEKST},
	{"omschrijving", "Omschrijving", KOLOM_TEKST},
	{"tabel", NULL, KOLOM_TEKST},
	{"veld", NULL, KOLOM_TEKST},
	{"oud", NULL, KOLOM_TEKST},
	{"nieuw", NULL, KOLOM_TEKST},
};

static void add_row(struct logboek *logboek, const struct veld_wijziging *wijziging)
{
	const struct journaal_regel *regel = logboek->regel;
	struct arena *arena = &logboek->oproep->arena;
	struct tabel *tabel = &logboek->tabel;

	tabel_add(tabel, arena_printf(arena, "%lld", (long long)regel->nummer), NULL);
	tabel_add(tabel, arena_strdup(arena, regel->tijdstip),
		tijdstip_shown(arena, regel->tijdstip));
	tabel_add(tabel, arena_strdup(arena, regel->gebruiker), NULL);
	tabel_add(tabel, arena_strdup(arena, regel->handeling), NULL);
	tabel_add(tabel, arena_strdup(arena, regel->leerlingnummer), NULL);
	tabel_add(tabel, arena_strdup(arena, regel->omschrijving),
		arena_printf(arena, "%s%s", regel->omschrijving,
			regel->hersteld ? " (ongedaan gemaakt)" : ""));
	tabel_add(tabel, wijziging ? wijziging->soort->naam : NULL, NULL);
	tabel_add(tabel, wijziging ? wijziging->veld->naam : NULL, NULL);
	tabel_add(tabel, wijziging ? arena_strdup(arena, wijziging->oud) : NULL, NULL);
	tabel_add(tabel, wijziging ? arena_strdup(arena, wijziging->nieuw) : NULL, NULL);
}

/* ---- a table: a line per row of the journal ---- */

static bool visit_for_table(const struct journaal_regel *regel, void *context)
{
	struct logboek *logboek = context;

	logboek->regel = regel;
	add_row(logboek, NULL);
	return true;
}

/* ---- CSV: a line per field that changed, or one when none did ---- */

static void csv_field(const struct wijziging_veld *ruw, void *context)
{
	struct logboek *logboek = context;
	struct veld_wijziging wijziging;

	if (veld_wijziging(logboek->oproep->store, ruw, &logboek->oproep->arena, &wijziging))
		add_row(logboek, &wijziging);
}

static bool visit_for_csv(const struct journaal_regel *regel, void *context)
{
	struct logboek *logboek = context;
	size_t before = logboek->tabel.aantal;

	logboek->regel = regel;
	journaal_fields(logboek->oproep->store, regel->nummer, logboek->leerling, csv_field, logboek);
	if (logboek->tabel.aantal == before)
		add_row(logboek, NULL);
	return true;
}

/* ---- JSON: the fields within their row ---- */

static void json_field(const struct wijziging_veld *ruw, void *context)
{
	struct logboek *logboek = context;
	struct json *json = &logboek->json;
	struct veld_wijziging wijziging;

	if (!veld_wijziging(logboek->oproep->store, ruw, &logboek->oproep->arena, &wijziging))
		return;
	json_object(json);
	json_key_text(json, "tabel", wijziging.soort->naam);
	json_key_text(json, "veld", wijziging.veld->naam);
	json_key_text(json, "oud", wijziging.oud);
	json_key_text(json, "nieuw", wijziging.nieuw);
	json_end(json);
}

static bool visit_for_json(const struct journaal_regel *regel, void *context)
{
	struct logboek *logboek = context;
	struct json *json = &logboek->json;

	json_object(json);
	json_key(json, "nummer");
	json_int(json, regel->nummer);
	json_key_text(json, "tijdstip", regel->tijdstip);
	json_key_text(json, "gebruiker", regel->gebruiker);
	json_key_text(json, "handeling", regel->handeling);
	json_key_text(json, "leerlingnummer", regel->leerlingnummer);
	json_key_text(json, "omschrijving", regel->omschrijving);
	json_key(json, "velden");
	json_array(json);
	journaal_fields(logboek->oproep->store, regel->nummer, logboek->leerling, json_field,
		logboek);
	json_end(json);
	json_end(json);
	return true;
}

static enum status write_json(struct logboek *logboek, struct error *err)
{
	struct text out = {0};
	enum status status;

	logboek->json.out = &out;
	json_array(&logboek->json);
	journaal_visit(logboek->oproep->store, logboek->leerling, visit_for_json, logboek);
	json_end(&logboek->json);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

static enum status write_rows(struct logboek *logboek, struct error *err)
{
	bool csv = logboek->oproep->opties[OPTIE_csv] != NULL;
	enum status status;

	journaal_visit(logboek->oproep->store, logboek->leerling,
		csv ? visit_for_csv : visit_for_table, logboek);
	status = tabel_write(logboek->oproep, &logboek->tabel, err);
	tabel_clear(&logboek->tabel);
	return status;
}

enum status opdracht_logboek(struct oproep *oproep, struct error *err)
{
	struct logboek logboek = {
		.oproep = oproep,
		.tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)},
	};
	const char *leerling = oproep->opties[OPTIE_leerling];

	if (oproep_open(oproep, err) != OK)
		return err->status;
	if (leerling && leerling_resolve(oproep->store, leerling, &logboek.leerling, err) != OK)
		return err->status = ERR_INPUT; /* only a dossier that is asked for makes exit 3 */
	return oproep->opties[OPTIE_json] ? write_json(&logboek, err) : write_rows(&logboek, err);
}
