/* A report on a page of the screen. It knows no report. */
#include "intern.h"

#include "cvb/rapport.h"

/* A row on one line, which wraps: a page has no columns. */
static void add_rows(struct page *blad, const struct document_tabel *tabel)
{
	for (size_t i = 0; i + tabel->kolommen <= tabel->aantal; i += tabel->kolommen) {
		struct text rest = { 0 };

		for (size_t k = 1; k < tabel->kolommen; k++)
			if (*tabel->cellen[i + k])
				text_printf(&rest, "%s%s", rest.len > 0 ? " · " : "",
					tabel->cellen[i + k]);
		page_named(blad, tabel->cellen[i], text_str(&rest));
		text_clear(&rest);
	}
}

static void add_blok(struct page *blad, const struct blok *blok)
{
	switch (blok->soort) {
	case BLOK_TITEL:
		page_heading(blad, blok->tekst);
		break;
	case BLOK_KOP:
	case BLOK_ONDERKOP:
		page_empty(blad);
		page_heading(blad, blok->tekst);
		break;
	case BLOK_PAAR:
		page_named(blad, blok->label, blok->tekst);
		break;
	case BLOK_TABEL:
		add_rows(blad, &blok->tabel);
		break;
	default:
		page_text(blad, ROLE_NORMAL, blok->tekst);
		break;
	}
}

void document_op_blad(const struct document *document, struct page *blad)
{
	page_clear(blad);
	if (document->concept)
		page_text(blad, ROLE_WARNING, "! Concept: dit kan nog veranderen.");
	for (size_t i = 0; i < document->aantal; i++)
		add_blok(blad, &document->blokken[i]);
}
