/* cvb agenda --jaar: what each of the coming months asks for, against what its meetings hold. It
 * names nobody. */
#include "agenda.h"
#include "uitvoer.h"

#include "cvb/blad.h"
#include "cvb/jaarplanning.h"

#include <string.h>

#define WIDE 100        /* columns, when the output goes to no terminal */
#define TABLE_WIDTH 68  /* of the table without its bars */
#define BAR_MOST 24

static const struct kolom kolommen[] = {
	{"maand", "Maand", KOLOM_TEKST},
	{"evaluaties", "Evaluatie", KOLOM_GETAL},
	{"tlv", "Tlv", KOLOM_GETAL},
	{"nieuw", "Nieuw", KOLOM_GETAL},
	{"vertrek", "Vertrek", KOLOM_GETAL},
	{"leerlingen", "Samen", KOLOM_GETAL},
	{"vergaderingen", NULL, KOLOM_GETAL},
	{"plaatsen", "Plek", KOLOM_GETAL},
	{"nodig", "Nodig", KOLOM_GETAL},
	{NULL, "", KOLOM_TEKST},
};

static void add_number(struct tabel *tabel, size_t number, struct arena *arena)
{
	tabel_add(tabel, arena_printf(arena, "%zu", number), NULL);
}

/* "2026-12"; NULL for what is overdue. */
static const char *month_code(const struct plan_rij *rij, struct arena *arena)
{
	char iso[DATUM_SIZE];

	datum_iso(rij->maand, iso);
	return *iso ? arena_strndup(arena, iso, strlen("jjjj-mm")) : NULL;
}

static void add_rij(struct tabel *tabel, const struct jaarplan *plan, size_t nummer,
	struct arena *arena)
{
	const struct plan_rij *rij = &plan->rijen[nummer];
	int room = (uitvoer_columns() > 0 ? uitvoer_columns() : WIDE) - TABLE_WIDTH;
	struct text balk = {0};

	plan_balk(plan, nummer, room < BAR_MOST ? room : BAR_MOST, &balk);
	tabel_add(tabel, month_code(rij, arena), plan_rij_naam(rij, arena));
	for (int reden = 0; reden < PLAN_REDENEN; reden++)
		add_number(tabel, rij->redenen[reden], arena);
	add_number(tabel, rij->leerlingen, arena);
	add_number(tabel, rij->vergaderingen, arena);
	add_number(tabel, rij->plaatsen, arena);
	add_number(tabel, rij->nodig, arena);
	tabel_add(tabel, "", arena_strdup(arena, text_str(&balk)));
	text_clear(&balk);
}

/* ---- for people: the table, and below it what to do ---- */

static void add_advice(struct blad *blad, const struct jaarplan *plan, struct arena *arena)
{
	struct plan_raad raad = jaarplan_raad(plan, arena);

	for (size_t i = 0; i < plan->aantal; i++)
		if (raad.rijen[i])
			blad_item(blad, 0, "!", raad.rijen[i]);
	blad_line(blad, 0, raad.algemeen);
}

static void write_text(const struct oproep *oproep, const struct tabel *tabel,
	const struct jaarplan *plan, struct text *out)
{
	struct blad blad = {out, uitvoer_readable(WIDE)};
	int columns = uitvoer_columns();
	struct arena arena = {0};

	if (plan->agendapunten > 0) {
		tabel_text(tabel, columns, columns > 0 && !oproep->omgeving->geen_kleur, out);
		text_add(out, "\n" PLAN_LEGENDA "\n\n");
	}
	add_advice(&blad, plan, &arena);
	if (plan->agendapunten > 0) {
		text_add_char(out, '\n');
		blad_line(&blad, 0, plan_uitleg(oproep->config, &arena));
	}
	arena_clear(&arena);
}

enum status agenda_jaar(struct oproep *oproep, size_t maximum, struct error *err)
{
	struct jaarplan plan = jaarplan_of(oproep->store, maximum, NULL);
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};
	struct text out = {0};
	enum status status;

	for (size_t i = 0; i < plan.aantal; i++)
		add_rij(&tabel, &plan, i, &oproep->arena);
	if (oproep->opties[OPTIE_json])
		tabel_json(&tabel, &out);
	else if (oproep->opties[OPTIE_csv])
		tabel_csv(&tabel, &out);
	else
		write_text(oproep, &tabel, &plan, &out);
	status = uitvoer_write(&out, err);
	tabel_clear(&tabel);
	text_clear(&out);
	return status;
}
