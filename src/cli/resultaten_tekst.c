/* The results to read, from the overview: beside every percentage stands of how many, and what is
 * unknown is said. */
#include "resultaten.h"
#include "uitvoer.h"

#include "cvb/blad.h"
#include "cvb/overzicht.h"

#define INDENT 4
#define LABEL_COLUMNS 44
#define SHARE_COLUMNS 15
#define PERCENT_COLUMNS 8
#define KOLOMMEN_MAX 16

struct lezing {
	struct blad blad;
	struct arena arena;
};

/* ---- figures ---- */

static void add_right(struct text *out, const char *text, int columns)
{
	add_spaces(out, columns - utf8_width(text));
	text_add(out, text);
}

static void put_number(struct lezing *l, const struct cijfer *cijfer, const char *aantal,
	const char *percentage)
{
	struct text *out = l->blad.out;
	int indent = INDENT + (cijfer->binnen ? 2 : 0);

	add_spaces(out, indent);
	utf8_add_safe(out, cijfer->label);
	add_spaces(out, INDENT + LABEL_COLUMNS - indent - utf8_width(cijfer->label));
	add_right(out, aantal, SHARE_COLUMNS);
	if (percentage)
		add_right(out, percentage, PERCENT_COLUMNS);
	if (*cijfer->achter)
		text_printf(out, "  %s", cijfer->achter);
	text_add_char(out, '\n');
}

static void put_share(struct lezing *l, const struct cijfer *cijfer)
{
	const char *percentage = percentage_shown(cijfer->percentage, &l->arena);

	put_number(l, cijfer, percentage_aandeel(cijfer->percentage, &l->arena),
		*percentage || *cijfer->achter ? percentage : NULL);
}

/* ---- tables ---- */

/* The titles of the columns at `cijfer`, the rows behind it; returns how many rows. */
static size_t put_table(struct lezing *l, const struct cijfer *cijfer, const struct cijfer *einde)
{
	const struct cijfer *titels = cijfer++;
	struct kolom kolommen[KOLOMMEN_MAX] = {{NULL, "", KOLOM_TEKST}};
	struct tabel tabel = {.kolommen = kolommen, .breedte = titels->cellen_aantal + 1};
	size_t rijen = 0;

	if (tabel.breedte > KOLOMMEN_MAX)
		tabel.breedte = KOLOMMEN_MAX;
	for (size_t k = 1; k < tabel.breedte; k++)
		kolommen[k] = (struct kolom){NULL, titels->cellen[k - 1].tekst, KOLOM_GETAL};
	for (; cijfer < einde && cijfer->vorm == VORM_TABEL; cijfer++, rijen++) {
		tabel_add(&tabel, arena_printf(&l->arena, "    %s", cijfer->label), NULL);
		for (size_t k = 1; k < tabel.breedte; k++)
			tabel_add(&tabel, cijfer->cellen[k - 1].tekst, NULL);
	}
	tabel_text(&tabel, l->blad.columns, false, l->blad.out);
	tabel_clear(&tabel);
	return rijen;
}

/* ---- all of it ---- */

static void put_zinnen(struct lezing *l, const struct cijfer *cijfer)
{
	int indent = INDENT + (cijfer->vorm == VORM_AANDEEL ? 2 : 0);

	for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
		blad_line(&l->blad, indent, cijfer->zinnen[i]);
}

/* Returns how many rows behind it were written too. */
static size_t put_cijfer(struct lezing *l, const struct cijfer *cijfer, const struct cijfer *einde)
{
	switch (cijfer->vorm) {
	case VORM_KOP:
		blad_heading(&l->blad, cijfer->label);
		break;
	case VORM_WOORDEN:
		blad_line(&l->blad, INDENT, cijfer->label);
		break;
	case VORM_AANTAL:
		put_number(l, cijfer, arena_printf(&l->arena, "%zu", cijfer->groep.aantal), NULL);
		break;
	case VORM_AANDEEL:
		put_share(l, cijfer);
		break;
	default:
		return put_table(l, cijfer, einde);
	}
	put_zinnen(l, cijfer);
	return 0;
}

static void put_nog_niemand(struct lezing *l, const struct resultaten *r)
{
	const char *zin = resultaten_nog_niemand(r, &l->arena);
	char jaar[SCHOOLJAAR_SIZE];

	if (!zin || r->schooljaar <= RESULTATEN_EERSTE_JAAR)
		return;
	schooljaar_text(r->schooljaar - 1, jaar);
	blad_line(&l->blad, 0, arena_printf(&l->arena, "%s. Het vorige jaar zie je met: cvb resultaten"
		" --schooljaar %s", zin, jaar));
}

void resultaten_tekst(const struct resultaten *r, int columns, struct text *out)
{
	struct lezing l = {.blad = {out, columns}};
	struct overzicht overzicht = overzicht_of(r, &l.arena);

	blad_heading(&l.blad, resultaten_titel(r, &l.arena));
	blad_line(&l.blad, 0, resultaten_voorbehoud);
	put_nog_niemand(&l, r);
	for (size_t i = 0; i < overzicht.aantal; i++)
		i += put_cijfer(&l, &overzicht.cijfers[i], overzicht.cijfers + overzicht.aantal);
	arena_clear(&l.arena);
}
