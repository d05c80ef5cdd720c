/* Dates, periods, names and sum-ups in the words of the person. It knows no screen. */
#include <string.h>

#include "intern.h"

static int months_between(dag van, dag tot)
{
	struct datum a = datum_split(van);
	struct datum b = datum_split(tot);
	int maanden = (b.jaar - a.jaar) * 12 + b.maand - a.maand;

	return datum_add_months(van, maanden) > tot ? maanden - 1 : maanden;
}

static const char *meervoud(int aantal, const char *een, const char *meer)
{
	return aantal == 1 ? een : meer;
}

/* As precise as one says it: days, then weeks, months, and from two years on years with months. */
static const char *duur(dag van, dag tot, struct arena *arena)
{
	int dagen = tot - van;
	int maanden = months_between(van, tot);

	if (dagen < 14)
		return arena_printf(arena, "%d %s", dagen, meervoud(dagen, "dag", "dagen"));
	if (dagen < 62)
		return arena_printf(arena, "%d weken", dagen / 7);
	if (maanden < 24)
		return arena_printf(arena, "%d maanden", maanden);
	if (maanden % 12 == 0)
		return arena_printf(arena, "%d jaar", maanden / 12);
	return arena_printf(arena, "%d jaar en %d %s", maanden / 12, maanden % 12,
		meervoud(maanden % 12, "maand", "maanden"));
}

const char *afstand_tekst(dag vandaag, dag d, struct arena *arena)
{
	if (d == vandaag)
		return "vandaag";
	if (d > vandaag)
		return arena_printf(arena, "over %s", duur(vandaag, d, arena));
	return arena_printf(arena, "%s geleden", duur(d, vandaag, arena));
}

const char *jaren_tekst(int jaren, struct arena *arena)
{
	static const char *const woorden[] = { "nul", "een", "twee", "drie", "vier", "vijf" };

	if (jaren >= 0 && jaren < (int)ARRAY_LEN(woorden))
		return arena_printf(arena, "%s jaar", woorden[jaren]);
	return arena_printf(arena, "%d jaar", jaren);
}

void maand_kort(dag d, struct text *out)
{
	struct datum datum;

	if (d == GEEN_DAG)
		return;
	datum = datum_split(d);
	text_printf(out, "%s %d", maand_short(datum.maand), datum.jaar);
}

void initialen(const char *naam, struct text *out)
{
	struct glyph glyph;
	size_t len;

	while ((naam = utf8_word(naam, &len)) && utf8_glyph(naam, &glyph)) {
		if (out->len > 0)
			text_add_char(out, ' ');
		if (glyph.width == 2) /* a character that is a name by itself */
			text_add(out, "•");
		else
			text_add_n(out, naam, glyph.bytes);
		text_add_char(out, '.');
		naam += strcspn(naam, " ");
	}
}

void deel_add(struct text *som, const char *deel)
{
	if (!deel || !*deel)
		return;
	text_add(som, som->len > 0 ? ", " : "");
	text_add(som, deel);
}

void deel_printf(struct text *som, const char *format, ...)
{
	va_list args;

	text_add(som, som->len > 0 ? ", " : "");
	va_start(args, format);
	text_vprintf(som, format, args);
	va_end(args);
}

const char *tekst_keep(struct text *text, struct arena *arena)
{
	char *kept = arena_strdup(arena, text_str(text));

	text_clear(text);
	return kept;
}

const char *met_hoofdletter(const char *tekst, struct arena *arena)
{
	char *zin = arena_strdup(arena, tekst);

	if (*zin >= 'a' && *zin <= 'z')
		*zin = (char)(*zin - 'a' + 'A');
	return zin;
}

const char *zonder_citaat(const char *tekst, struct arena *arena)
{
	const char *begin = strchr(tekst, '"');
	const char *einde = strrchr(tekst, '"');

	if (!begin || einde == begin)
		return tekst;
	return arena_printf(arena, "%.*s\"…%s", (int)(begin - tekst), tekst, einde);
}

const char *wijziging_zin(const struct wijziging *w, const struct config *config,
	struct arena *arena)
{
	const char *richting = richting_name(w->richting);

	return arena_printf(arena, "%s: %s > %s%s%s%s", w->soort,
		wijziging_shown(w, config, w->van), wijziging_shown(w, config, w->naar),
		richting ? " (" : "", richting ? richting : "", richting ? ")" : "");
}

const char *veld_tekst(const struct record *record, int veld, const struct config *config,
	struct arena *arena)
{
	return veld_shown(&record->soort->velden[veld], config, record_text(record, veld), arena);
}

void draw_split(struct area *area, int column)
{
	for (int row = 0; row < area->height; row++) {
		area_move(area, row, column);
		area_put(area, ROLE_RULE, "│");
	}
}

struct beide draw_beide(struct area *area, int percent)
{
	int links = area->width * percent / 100;

	draw_split(area, links + 1);
	return (struct beide){ .lijst = area_columns(area, 0, links),
		.blad = area_columns(area, links + 3, area->width) };
}
