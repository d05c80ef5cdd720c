/* A document as one HTML file that stands by itself and prints on A4. Nothing is fetched and
 * nothing runs, which the file itself forbids as well; it is well-formed XML too. */
#include "cvb/rapport.h"

#include <string.h>

#define HEEL_MOST 20 /* bytes; what is longer may break */
#define SMAL_MOST 6  /* columns of which each can be as wide as its words */

static const char style[] =
	"body { font: 11pt/1.45 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000;\n"
	"  background: #fff; max-width: 174mm; margin: 10mm auto; padding: 0 5mm; text-align: left; }\n"
	"h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 4mm; }\n"
	"h2 { font-size: 13pt; margin: 8mm 0 2mm; border-bottom: 0.3mm solid #000; }\n"
	"h3 { font-size: 11pt; margin: 4mm 0 1mm; }\n"
	"h1, h2, h3 { break-after: avoid; overflow-wrap: anywhere; }\n"
	"p { margin: 0 0 2mm; orphans: 3; widows: 3; }\n"
	"p, dd { overflow-wrap: anywhere; }\n"
	"dl { display: grid; grid-template-columns: 48mm 1fr; gap: 0.8mm 4mm; margin: 0 0 2mm; }\n"
	"section section dl, dd { break-inside: avoid; }\n"
	"dt { color: #333; }\n"
	"dd { margin: 0; }\n"
	"table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 9.5pt; }\n"
	"th, td { border: 0.2mm solid #777; padding: 1mm 1.5mm; text-align: left;\n"
	"  vertical-align: top; overflow-wrap: anywhere; }\n"
	"td { min-width: 8em; }\n"
	".breed td { min-width: 5em; }\n"
	"tbody th { font-weight: normal; }\n"
	"thead th { background: #eee; overflow-wrap: normal; }\n"
	"thead { display: table-header-group; }\n"
	"tr { break-inside: avoid; }\n"
	".heel { white-space: nowrap; }\n"
	".stempel { font-weight: bold; text-align: right; }\n"
	".teken { break-inside: avoid; margin: 6mm 0; }\n"
	"p:has(+ .teken) { break-after: avoid; }\n"
	".teken p { margin: 0 0 9mm; }\n"
	".teken span { display: inline-block; border-top: 0.3mm solid #000; width: 40mm;\n"
	"  margin-right: 8mm; font-size: 9pt; }\n"
	".teken span + span { width: 90mm; max-width: 100%; }\n"
	".concept { position: fixed; top: 42%; left: 0; right: 0; text-align: center; z-index: -1;\n"
	"  font-size: min(90pt, 17vw); font-weight: bold; color: #e2e2e2; transform: rotate(-30deg); }\n"
	"footer { margin-top: 10mm; border-top: 0.2mm solid #777; font-size: 9pt; color: #333; }\n"
	"@media print { body { margin: 0; padding: 0; max-width: none; } }\n"
	/* On a telephone every row of a table is a block, with the titles before its cells. */
	"@media screen and (max-width: 40em) {\n"
	"  dl { display: block; }\n"
	"  dt { font-size: 9pt; }\n"
	"  dd { margin: 0 0 1.5mm; }\n"
	"  table, tbody, tr, tbody th, td { display: block; }\n"
	"  thead, td:empty, tbody th:empty { display: none; }\n"
	"  tr { padding: 1mm 0; }\n"
	"  tr + tr { border-top: 0.2mm solid #777; }\n"
	"  tbody th, td { border: 0; padding: 0.3mm 0; }\n"
	"  tbody th { font-weight: bold; }\n"
	"  td[data-kop]::before { content: attr(data-kop) \": \"; color: #333; }\n"
	"}\n";

struct schrijver {
	struct text *out;
	bool paren; /* a list of them is open: those that follow each other are one */
	bool kop, onderkop; /* their sections are open */
};

/* ---- texts ---- */

/* As text between tags, or in quotes; `regel` stands for the end of a line. */
static void add_escaped(struct text *out, const char *safe, size_t len, const char *regel)
{
	for (size_t i = 0; i < len; i++) {
		char c = safe[i];

		if (c == '&')
			text_add(out, "&amp;");
		else if (c == '<')
			text_add(out, "&lt;");
		else if (c == '>')
			text_add(out, "&gt;");
		else if (c == '"')
			text_add(out, "&quot;");
		else if (c == '\'')
			text_add(out, "&#39;");
		else if (c == '\n')
			text_add(out, regel);
		else
			text_add_char(out, c);
	}
}

/* Where no element may stand: on one line. Control characters are visible marks. */
static void add_plain(struct text *out, const char *tekst)
{
	struct text safe = {0};

	utf8_add_safe(&safe, tekst);
	add_escaped(out, text_str(&safe), safe.len, " ");
	text_clear(&safe);
}

/* In a string of the style: what could end it is a number. */
static void add_style_string(struct text *out, const char *tekst)
{
	struct text safe = {0};

	utf8_add_safe(&safe, tekst);
	text_add_char(out, '"');
	for (const char *at = text_str(&safe); *at; at++)
		if (strchr("\"'\\<>&\n", *at))
			text_printf(out, "\\%06x", (unsigned)*at);
		else
			text_add_char(out, *at);
	text_add_char(out, '"');
	text_clear(&safe);
}

/* A date or a telephone number does not break at its hyphens: its bytes, 0 = it is none. */
static size_t heel_length(const char *at, size_t len)
{
	while (len > 0 && at[len - 1] == '-')
		len--;
	return *at != '-' && len <= HEEL_MOST && memchr(at, '-', len) ? len : 0;
}

static void add_inline(struct text *out, const char *tekst)
{
	static const char cijfers[] = "0123456789-";
	struct text safe = {0};
	const char *at;

	utf8_add_safe(&safe, tekst);
	for (at = text_str(&safe); *at;) {
		size_t plain = strcspn(at, cijfers);
		size_t len = strspn(at + plain, cijfers);
		size_t heel = heel_length(at + plain, len);

		add_escaped(out, at, plain, "<br/>");
		if (heel > 0)
			text_add(out, "<span class=\"heel\">");
		text_add_n(out, at + plain, heel);
		if (heel > 0)
			text_add(out, "</span>");
		text_add_n(out, at + plain + heel, len - heel);
		at += plain + len;
	}
	text_clear(&safe);
}

/* In its own direction: a text from right to left does not turn what stands beside it. */
static void add_element(struct text *out, const char *naam, const char *tekst)
{
	text_printf(out, "<%s dir=\"auto\">", naam);
	add_inline(out, tekst);
	text_printf(out, "</%s>\n", naam);
}

/* ---- blocks ---- */

static void add_koppen(struct text *out, const struct document_tabel *tabel)
{
	text_add(out, "<thead>\n<tr>\n");
	for (size_t k = 0; k < tabel->kolommen; k++) {
		const char *naam = *tabel->koppen[k] ? "th" : "td";

		text_printf(out, "<%s%s>", naam, *tabel->koppen[k] ? " scope=\"col\"" : "");
		add_inline(out, tabel->koppen[k]);
		text_printf(out, "</%s>\n", naam);
	}
	text_add(out, "</tr>\n</thead>\n");
}

/* Its first cell is what the row is about. */
static void add_row(struct text *out, const struct document_tabel *tabel, size_t eerste)
{
	text_add(out, "<tr>\n");
	for (size_t k = 0; k < tabel->kolommen; k++) {
		text_add(out, k == 0 ? "<th scope=\"row\" dir=\"auto\">"
			: "<td dir=\"auto\" data-kop=\"");
		if (k > 0) {
			add_plain(out, tabel->koppen[k]);
			text_add(out, "\">");
		}
		add_inline(out, tabel->cellen[eerste + k]);
		text_add(out, k == 0 ? "</th>\n" : "</td>\n");
	}
	text_add(out, "</tr>\n");
}

static void add_tabel(struct text *out, const struct document_tabel *tabel)
{
	text_printf(out, "<table%s>\n", tabel->kolommen > SMAL_MOST ? " class=\"breed\"" : "");
	add_koppen(out, tabel);
	text_add(out, "<tbody>\n");
	for (size_t i = 0; i + tabel->kolommen <= tabel->aantal; i += tabel->kolommen)
		add_row(out, tabel, i);
	text_add(out, "</tbody>\n</table>\n");
}

static void add_handtekening(struct text *out, const char *wie)
{
	text_add(out, "<div class=\"teken\">\n");
	add_element(out, "p", wie);
	text_add(out, "<span>Datum</span><span>Handtekening</span>\n</div>\n");
}

static void change_paren(struct schrijver *s, bool wanted)
{
	if (s->paren != wanted)
		text_add(s->out, wanted ? "<dl>\n" : "</dl>\n");
	s->paren = wanted;
}

/* What stands under a heading ends where the next begins of the same rank, or of a higher one. */
static void end_sections(struct schrijver *s, bool kop)
{
	if (s->onderkop)
		text_add(s->out, "</section>\n");
	if (s->kop && kop)
		text_add(s->out, "</section>\n");
	s->onderkop = false;
	s->kop = s->kop && !kop;
}

static void begin_section(struct schrijver *s, enum blok_soort soort, const char *tekst)
{
	bool kop = soort == BLOK_KOP;

	end_sections(s, kop);
	text_add(s->out, "<section>\n");
	/* No rank is left out. */
	add_element(s->out, kop || !s->kop ? "h2" : "h3", tekst);
	*(kop ? &s->kop : &s->onderkop) = true;
}

static void add_blok(struct schrijver *s, const struct blok *blok)
{
	struct text *out = s->out;

	change_paren(s, blok->soort == BLOK_PAAR);
	switch (blok->soort) {
	case BLOK_TITEL:
		add_element(out, "h1", blok->tekst);
		break;
	case BLOK_KOP:
	case BLOK_ONDERKOP:
		begin_section(s, blok->soort, blok->tekst);
		break;
	case BLOK_ALINEA:
		add_element(out, "p", blok->tekst);
		break;
	case BLOK_PAAR:
		add_element(out, "dt", blok->label);
		add_element(out, "dd", blok->tekst);
		break;
	case BLOK_TABEL:
		add_tabel(out, &blok->tabel);
		break;
	case BLOK_HANDTEKENING:
		add_handtekening(out, blok->tekst);
		break;
	}
}

/* ---- the file ---- */

/* In the margins of every page on paper. */
static void add_page(const struct document *document, struct text *out)
{
	text_add(out, "@page { size: A4; margin: 20mm 18mm;\n  @top-left { content: ");
	add_style_string(out, document->school ? document->school : "");
	text_printf(out, "; font: 9pt Arial, sans-serif; }\n"
		"  @top-right { content: \"%s\"; font: bold 9pt Arial, sans-serif; }\n"
		"  @bottom-left { content: ", document->vertrouwelijk ? "Vertrouwelijk" : "");
	add_style_string(out, document->titel);
	text_add(out, "; font: 9pt Arial, sans-serif; }\n"
		"  @bottom-right { content: \"bladzijde \" counter(page) \" van \" counter(pages);\n"
		"    font: 9pt Arial, sans-serif; } }\n"
		/* There it stands above the title already. */
		"@page :first { @top-right { content: none; } }\n");
}

static void add_head(const struct document *document, struct text *out)
{
	text_add(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\"/>\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
		" style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
	add_plain(out, document->titel);
	text_add(out, "</title>\n<style>\n");
	add_page(document, out);
	text_printf(out, "%s</style>\n</head>\n<body>\n", style);
}

void document_html(const struct document *document, struct text *out)
{
	struct schrijver s = {.out = out};

	add_head(document, out);
	if (document->vertrouwelijk)
		text_add(out, "<header>\n<p class=\"stempel\">Vertrouwelijk</p>\n</header>\n");
	text_add(out, "<main>\n");
	if (document->concept)
		text_add(out, "<div class=\"concept\">CONCEPT</div>\n");
	for (size_t i = 0; i < document->aantal; i++)
		add_blok(&s, &document->blokken[i]);
	change_paren(&s, false);
	end_sections(&s, true);
	text_add(out, "</main>\n");
	if (document->voet)
		add_element(out, "footer", document->voet);
	text_add(out, "</body>\n</html>\n");
}
