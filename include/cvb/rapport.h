/* The reports: what a school prints or hands over. Each is built once as a small document, and
 * written as text, as one HTML file, or on a page of the screen. No report knows how it is written,
 * and no writer what it is about. */
#ifndef CVB_RAPPORT_H
#define CVB_RAPPORT_H

#include "cvb/resultaten.h"

/* ---- a document (document.c) ---- */

enum blok_soort {
	BLOK_TITEL,        /* once, on top */
	BLOK_KOP,
	BLOK_ONDERKOP,     /* what follows, up to the next heading, is about this */
	BLOK_ALINEA,       /* several lines as they are */
	BLOK_PAAR,         /* a label and its value */
	BLOK_TABEL,
	BLOK_HANDTEKENING  /* who signs: a line for the date, and one for the signature */
};

struct document_tabel {
	const char *const *koppen;
	size_t kolommen;
	const char **cellen; /* row after row; never NULL */
	size_t aantal;       /* cells */
	size_t cap;
};

struct blok {
	enum blok_soort soort;
	const char *label; /* of a pair; else "" */
	const char *tekst; /* may come from data */
	struct document_tabel tabel;
};

struct document {
	const char *titel; /* of the window and of the print queue: never names a pupil */
	const char *school; /* above every page on paper; NULL or "" = nothing */
	const char *voet;  /* below all of it; NULL = nothing */
	bool vertrouwelijk; /* says so on every page */
	bool concept;      /* says CONCEPT on every page */
	struct blok *blokken;
	size_t aantal, cap;
	struct arena arena; /* owns every text */
};

/* Owned by the caller: document_free. */
struct document *document_new(const char *titel);
void document_free(struct document *document); /* NULL is fine */

/* From top to bottom. Texts are copied; NULL counts as "". */
void document_titel(struct document *document, const char *tekst);
void document_kop(struct document *document, const char *tekst);
void document_onderkop(struct document *document, const char *tekst);
void document_alinea(struct document *document, const char *tekst);
void document_paar(struct document *document, const char *label, const char *waarde); /* "": none */
void document_handtekening(struct document *document, const char *wie);
/* A table with these titles (static), which takes the cells that follow, row after row. */
void document_tabel(struct document *document, const char *const *koppen, size_t kolommen);
void document_cel(struct document *document, const char *tekst);

/* ---- writing it ---- */

/* To read on a terminal or in a mail; `columns` = where lines wrap. (schrijf_tekst.c) */
void document_tekst(const struct document *document, int columns, struct text *out);
/* One file by itself, that prints on A4: no script, nothing from elsewhere, every text escaped.
 * (schrijf_html.c) */
void document_html(const struct document *document, struct text *out);
/* The HTML as a new file that only this account can read: all of it or nothing. `vervang` = a file
 * that is there goes. ERR_CONFLICT when one is there and may not go; ERR_FILE, ERR_DISK_FULL.
 * (bewaar.c) */
MUST_CHECK enum status document_bewaar(const struct document *document, const char *pad,
	bool vervang, struct error *err);

/* ---- the reports: owned by the caller ---- */

/* How a report that is about several pupils names them: with the leerlingnummer behind the name,
 * with that alone, or without it, for where it would tell who is behind a name that is hidden. */
enum rapport_wie { RAPPORT_NAMEN, RAPPORT_NUMMERS, RAPPORT_ZONDER_NUMMERS };

/* For whom a dossier is written: what only the CvB may see is never in one for parents. */
enum rapport_voor { RAPPORT_OUDERS, RAPPORT_COMMISSIE };

/* The dossier of a pupil; NULL when there is no such pupil. (dossier.c) */
struct document *rapport_dossier(struct store *store, int64_t leerling, enum rapport_voor voor);

/* One version of the opp, to sign: by each parent with authority, or by the pupil of 18 or older,
 * who did not sign yet. NULL when there is no such version. (opp.c) */
struct document *rapport_opp(struct store *store, int64_t opp);
/* The version that one asks for without saying which: the huidige, else the newest concept; 0 =
 * there is none. bug() when there is no such pupil. */
int64_t rapport_opp_nu(struct store *store, int64_t leerling);

/* The minutes of the meeting of that day, the list of its decisions, that of its actions (by owner,
 * what is open first). NULL when there is no such meeting. (notulen.c) */
struct document *rapport_notulen(struct store *store, dag datum, enum rapport_wie wie);
struct document *rapport_besluitenlijst(struct store *store, dag datum, enum rapport_wie wie);
struct document *rapport_actielijst(struct store *store, dag datum, enum rapport_wie wie);
/* All actions that are open, of whatever meeting or of none. */
struct document *rapport_open_acties(struct store *store, enum rapport_wie wie);

/* The figures, and the changes in the last years before leaving with their motivations; without
 * names the pupil's own name is taken out of these too. (resultaten.c) */
struct document *rapport_resultaten(struct store *store, const struct resultaten *resultaten,
	enum rapport_wie wie);

#endif
