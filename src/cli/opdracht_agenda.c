/* cvb agenda: who should be on the next meeting of the commissie, and why. */
#include "agenda.h"
#include "opties.h"
#include "signaal.h"
#include "uitvoer.h"

#define MAXIMUM_MOST 100000 /* more than a school has pupils */

static const struct kolom kolommen[] = {
	{"leerlingnummer", NULL, KOLOM_TEKST},
	{"naam", NULL, KOLOM_TEKST},
	{"deze_vergadering", NULL, KOLOM_TEKST},
	{"code", NULL, KOLOM_TEKST},
	{"tekst", NULL, KOLOM_TEKST},
};

/* ---- for programs ---- */

static void json_rij(struct json *json, const struct agenda_rij *rij)
{
	json_object(json);
	json_key_text(json, "leerlingnummer", rij->leerlingnummer);
	json_key_text(json, "naam", rij->naam);
	json_key(json, "deze_vergadering");
	json_bool(json, rij->deze_vergadering);
	json_key(json, "redenen");
	json_array(json);
	for (size_t i = 0; i < rij->redenen.aantal; i++) {
		json_object(json);
		json_key_text(json, "code", signaal_code_name(rij->redenen.rijen[i].code));
		json_key_text(json, "tekst", rij->redenen.rijen[i].tekst);
		json_end(json);
	}
	json_end(json);
	json_end(json);
}

static void write_json(const struct agenda *agenda, struct text *out)
{
	struct json json = {.out = out};

	json_array(&json);
	for (size_t i = 0; i < agenda->aantal; i++)
		json_rij(&json, &agenda->rijen[i]);
	json_end(&json);
}

/* A line per reason. */
static void write_csv(const struct agenda *agenda, struct text *out)
{
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};

	for (size_t i = 0; i < agenda->aantal; i++) {
		const struct agenda_rij *rij = &agenda->rijen[i];

		for (size_t k = 0; k < rij->redenen.aantal; k++) {
			tabel_add(&tabel, rij->leerlingnummer, NULL);
			tabel_add(&tabel, rij->naam, NULL);
			tabel_add(&tabel, rij->deze_vergadering ? "ja" : "nee", NULL);
			tabel_add(&tabel, signaal_code_name(rij->redenen.rijen[k].code), NULL);
			tabel_add(&tabel, rij->redenen.rijen[k].tekst, NULL);
		}
	}
	tabel_csv(&tabel, out);
	tabel_clear(&tabel);
}

/* ---- for people: this meeting, and who waits ---- */

static const char *leerlingen_tekst(size_t aantal, struct arena *arena)
{
	return arena_printf(arena, "%zu %s", aantal, aantal == 1 ? "leerling" : "leerlingen");
}

static void write_rij(struct blad *blad, const struct agenda_rij *rij, size_t nummer,
	struct arena *arena)
{
	blad_line(blad, 0, arena_printf(arena, "%3zu. %s", nummer,
		signaal_wie(rij->naam, rij->leerlingnummer, arena)));
	for (size_t i = 0; i < rij->redenen.aantal; i++) {
		const struct signaal *reden = &rij->redenen.rijen[i];

		blad_item(blad, 5, reden->ernst == ERNST_TE_LAAT ? "!" : "-", reden->tekst);
	}
}

static void write_text(struct oproep *oproep, const struct agenda *agenda, size_t maximum,
	struct text *out)
{
	struct arena *arena = &oproep->arena;
	struct blad blad = {out, signaal_columns()};
	size_t nu = agenda->aantal < maximum ? agenda->aantal : maximum;

	if (agenda->aantal == 0)
		blad_heading(&blad, "Niemand hoeft op de agenda.");
	else
		blad_heading(&blad, arena_printf(arena, "Deze vergadering: %s, ongeveer %zu minuten",
			leerlingen_tekst(nu, arena), nu * (size_t)oproep->config->vergadering_minuten));
	for (size_t i = 0; i < agenda->aantal; i++) {
		if (i == nu)
			blad_heading(&blad, arena_printf(arena, "Een volgende vergadering: %s",
				leerlingen_tekst(agenda->aantal - nu, arena)));
		write_rij(&blad, &agenda->rijen[i], i + 1, arena);
	}
}

static enum status write_agenda(struct oproep *oproep, size_t maximum, struct error *err)
{
	struct agenda agenda = agenda_of(oproep->store, maximum, &oproep->arena);
	struct text out = {0};
	enum status status;

	if (optie_given(oproep, OPTIE_json))
		write_json(&agenda, &out);
	else if (optie_given(oproep, OPTIE_csv))
		write_csv(&agenda, &out);
	else
		write_text(oproep, &agenda, maximum, &out);
	status = uitvoer_write(&out, err);
	text_clear(&out);
	return status;
}

enum status opdracht_agenda(struct oproep *oproep, struct error *err)
{
	uint64_t maximum = (uint64_t)oproep->config->vergadering_maximum;
	bool jaar = optie_given(oproep, OPTIE_jaar);

	if (optie_number(oproep, OPTIE_maximum, MAXIMUM_MOST, &maximum, err) != OK)
		return err->status;
	if (jaar && maximum == 0)
		return fail(err, ERR_USAGE, "--maximum: in een vergadering past ten minste 1 leerling");
	if (oproep_open(oproep, err) != OK)
		return err->status;
	if (jaar)
		return agenda_jaar(oproep, (size_t)maximum, err);
	return write_agenda(oproep, (size_t)maximum, err);
}
