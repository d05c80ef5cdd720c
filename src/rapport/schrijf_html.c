/* A document as one HTML file that stands by itself and prints on A4. Nothing is fetched and
 * nothing runs, which the file itself forbids as well; it is well-formed XML too. */
#include "cvb/rapport.h"

#include <string.h>

static const char style[] =
	"@page { size: A4; margin: 20mm 18mm; }\n"
	"body { font: 11pt/1.45 'Liberation Sans', Arial, Helvetica, sans-serif; color: #000;\n"
	"  background: #fff; max-width: 174mm; margin: 10mm auto; padding: 0 5mm; }\n"
	"h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 4mm; }\n"
	"h2 { font-size: 13pt; margin: 8mm 0 2mm; border-bottom: 0.3mm solid #000; }\n"
	"h3 { font-size: 11pt; margin: 4mm 0 1mm; }\n"
	"h1, h2, h3 { break-after: avoid; }\n"
	"p { margin: 0 0 2mm; }\n"
	"p, li, dd { overflow-wrap: anywhere; }\n"
	"ul { margin: 0 0 2mm; padding-left: 6mm; }\n"
	"dl { display: grid; grid-template-columns: 48mm 1fr; gap: 0.8mm 4mm; margin: 0 0 2mm; }\n"
	"dt { color: #333; }\n"
	"dd { margin: 0; }\n"
	"table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 9.5pt; }\n"
	"th, td { border: 0.2mm solid #777; padding: 1mm 1.5mm; text-align: start;\n"
	"  vertical-align: top; overflow-wrap: anywhere; }\n"
	"th { background: #eee; overflow-wrap: normal; }\n"
	"thead { display: table-header-group; }\n"
	"tr { break-inside: avoid; }\n"
	".teken { break-inside: avoid; margin: 6mm 0; }\n"
	".teken p { margin: 0 0 9mm; }\n"
	".teken span { display: inline-block; border-top: 0.3mm solid #000; width: 40mm;\n"
	"  margin-right: 8mm; font-size: 9pt; }\n"
	".teken span + span { width: 90mm; }\n"
	".concept { position: fixed; top: 42%; left: 0; right: 0; text-align: center; z-index: -1;\n"
	"  font-size: 90pt; font-weight: bold; color: #e2e2e2; transform: rotate(-30deg); }\n"
	"footer { margin-top: 10mm; border-top: 0.2mm solid #777; font-size: 9pt; color: #333; }\n"
	"@media print { body { margin: 0; padding: 0; max-width: none; } }\n";

/* As text between tags, or in quotes: control characters are visible marks. */
static void add_escaped(struct text *out, const char *tekst)
{
	static const char special[] = "&<>\"'\n";
	struct text safe = {0};
	const char *at;

	utf8_add_safe(&safe, tekst);
	for (at = text_str(&safe); *at; at++) {
		size_t plain = strcspn(at, special);

		text_add_n(out, at, plain);
		at += plain;
		if (*at == '\0')
			break;
		text_add(out, *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : *at == '>' ? "&gt;"
			: *at == '"' ? "&quot;" : *at == '\'' ? "&#39;" : "<br/>");
	}
	text_clear(&safe);
}

/* In its own direction: a text from right to left does not turn what stands beside it. */
static void add_element(struct text *out, const char *naam, const char *tekst)
{
	text_printf(out, "<%s dir=\"auto\">", naam);
	add_escaped(out, tekst);
	text_printf(out, "</%s>\n", naam);
}

/* ---- blocks ---- */

static void add_row(struct text *out, const char *naam, const char *const *cellen, size_t aantal)
{
	text_add(out, "<tr>\n");
	for (size_t k = 0; k < aantal; k++)
		add_element(out, naam, cellen[k]);
	text_add(out, "</tr>\n");
}

static void add_tabel(struct text *out, const struct document_tabel *tabel)
{
	text_add(out, "<table>\n<thead>\n");
	add_row(out, "th", tabel->koppen, tabel->kolommen);
	text_add(out, "</thead>\n<tbody>\n");
	for (size_t i = 0; i + tabel->kolommen <= tabel->aantal; i += tabel->kolommen)
		add_row(out, "td", tabel->cellen + i, tabel->kolommen);
	text_add(out, "</tbody>\n</table>\n");
}

static void add_handtekening(struct text *out, const char *wie)
{
	text_add(out, "<div class=\"teken\">\n");
	add_element(out, "p", wie);
	text_add(out, "<span>Datum</span><span>Handtekening</span>\n</div>\n");
}

static void change_paren(struct text *out, bool *open, bool wanted)
{
	if (*open != wanted)
		text_add(out, wanted ? "<dl>\n" : "</dl>\n");
	*open = wanted;
}

static void add_blok(struct text *out, const struct blok *blok)
{
	switch (blok->soort) {
	case BLOK_TITEL:
		add_element(out, "h1", blok->tekst);
		break;
	case BLOK_KOP:
		add_element(out, "h2", blok->tekst);
		break;
	case BLOK_ONDERKOP:
		add_element(out, "h3", blok->tekst);
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

static void add_head(struct text *out, const char *titel)
{
	text_add(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\"/>\n"
		"<meta http-equiv=\"Content-Security-Policy\""
		" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
		"<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
	add_escaped(out, titel);
	text_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
}

void document_html(const struct document *document, struct text *out)
{
	bool paren = false; /* those that follow each other are one list */

	add_head(out, document->titel);
	if (document->concept)
		text_add(out, "<div class=\"concept\">CONCEPT</div>\n");
	for (size_t i = 0; i < document->aantal; i++) {
		change_paren(out, &paren, document->blokken[i].soort == BLOK_PAAR);
		add_blok(out, &document->blokken[i]);
	}
	change_paren(out, &paren, false);
	if (document->voet)
		add_element(out, "footer", document->voet);
	text_add(out, "</body>\n</html>\n");
}
