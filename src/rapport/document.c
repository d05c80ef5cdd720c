/* Building a document: blocks in a row, with their texts. It knows not what they say. */
#include "cvb/rapport.h"

struct document *document_new(const char *titel)
{
	struct document *document = xcalloc(1, sizeof(*document));

	document->titel = arena_strdup(&document->arena, titel);
	return document;
}

void document_free(struct document *document)
{
	if (!document)
		return;
	for (size_t i = 0; i < document->aantal; i++)
		xfree(document->blokken[i].tabel.cellen);
	xfree(document->blokken);
	arena_clear(&document->arena);
	xfree(document);
}

static struct blok *add(struct document *document, enum blok_soort soort, const char *tekst)
{
	struct blok *blok;

	document->blokken = xgrow(document->blokken, &document->cap, document->aantal + 1,
		sizeof(*document->blokken));
	blok = &document->blokken[document->aantal++];
	*blok = (struct blok){
		.soort = soort,
		.label = "",
		.tekst = arena_strdup(&document->arena, tekst ? tekst : ""),
	};
	return blok;
}

void document_titel(struct document *document, const char *tekst)
{
	add(document, BLOK_TITEL, tekst);
}

void document_kop(struct document *document, const char *tekst)
{
	add(document, BLOK_KOP, tekst);
}

void document_onderkop(struct document *document, const char *tekst)
{
	add(document, BLOK_ONDERKOP, tekst);
}

void document_alinea(struct document *document, const char *tekst)
{
	add(document, BLOK_ALINEA, tekst);
}

void document_paar(struct document *document, const char *label, const char *waarde)
{
	if (waarde && *waarde)
		add(document, BLOK_PAAR, waarde)->label = arena_strdup(&document->arena, label);
}

void document_handtekening(struct document *document, const char *wie)
{
	add(document, BLOK_HANDTEKENING, wie);
}

void document_tabel(struct document *document, const char *const *koppen, size_t kolommen)
{
	add(document, BLOK_TABEL, "")->tabel =
		(struct document_tabel){.koppen = koppen, .kolommen = kolommen};
}

void document_cel(struct document *document, const char *tekst)
{
	struct blok *blok = document->aantal > 0 ? &document->blokken[document->aantal - 1] : NULL;
	struct document_tabel *tabel = blok ? &blok->tabel : NULL;

	if (!blok || blok->soort != BLOK_TABEL)
		bug("a cell outside a table");
	tabel->cellen = xgrow(tabel->cellen, &tabel->cap, tabel->aantal + 1, sizeof(*tabel->cellen));
	tabel->cellen[tabel->aantal++] = arena_strdup(&document->arena, tekst ? tekst : "");
}
