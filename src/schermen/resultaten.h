/* What the files of the screen of results share: the figures of one afdeling and schooljaar
 * (resultaten.c), the pupils behind one of them (resultaten_leden.c) and what makes a pupil count
 * there (resultaten_feiten.c). */
#ifndef CVB_SCHERMEN_RESULTATEN_H
#define CVB_SCHERMEN_RESULTATEN_H

#include "cvb/overzicht.h"
#include "intern.h"

struct naam {
	int64_t id;
	size_t rang;
};

/* All pupils by name, and where to find one. */
struct namen {
	struct arena arena;
	struct leerling_lijst lijst; /* sorted by name */
	struct naam *op_id; /* which row of the list it is, sorted by id */
};

/* The figures that are on the screen. Read once, and again only when something changed. */
struct uitkomst {
	struct tui *tui;
	int schooljaar;
	bool vso;
	int keer;                    /* how often it was read; 0 = nothing yet */
	struct lezer lees_cijfers, lees_namen;
	struct arena arena;
	struct namen namen;
	struct arena straks;         /* of the names that are being read */
	struct resultaten *resultaten; /* NULL = none yet */
	struct overzicht overzicht;
};

/* Reads again when something changed; `keer` is another when that was done, and all views are told to
 * load then. */
void uitkomst_load(struct uitkomst *uitkomst);

/* ---- a figure that one can stand on ---- */

/* A figure, or one cell of it; cel -1 = all of it. */
struct aanwijzing {
	const struct cijfer *cijfer;
	const struct vakje *titels; /* of the columns of its table; NULL = it is in none */
	int cel;
};
const struct groep *aanwijzing_groep(const struct aanwijzing *aanwijzing);
/* "Niveau lager dan het opp, 2024-2025". In the arena. */
const char *aanwijzing_titel(const struct aanwijzing *aanwijzing, struct arena *arena);
/* How it is counted, as a screen of its own. */
void cijfer_waarom_open(struct tui *tui, const struct aanwijzing *aanwijzing);

/* ---- the rows of the figures (resultaten_rijen.c) ---- */

struct cijfer_rij {
	const struct cijfer *cijfer;
	const struct vakje *titels;
	int cel;            /* of a table taken apart: which one; -1 = the row itself */
	int cel_breedte;    /* of a table: columns of each of its cells */
	bool kop;           /* a heading: */
	const char *tekst;  /* its text; "" = that is in the lines below it, */
	int titel;          /* in this one */
	const char *const *onder; /* lines below it */
	size_t onder_aantal;
};

struct cijfer_lijst {
	const struct overzicht *overzicht;
	bool plain;         /* accessible: no bars, tables taken apart */
	bool ruim;          /* there is room for empty lines */
	int breedte;        /* for which it was laid out; 0 = not */
	int cel;            /* the cell under the cursor, in a table */
	int label, balk;    /* columns */
	struct arena arena;
	struct cijfer_rij *rijen; /* in the arena */
	size_t aantal;
	struct list_column kolommen[3];
	struct list_setup setup;
	struct list *list;
};

/* Empty until cijfer_lijst_set, which borrows the figures. */
void cijfer_lijst_init(struct cijfer_lijst *lijst);
void cijfer_lijst_clear(struct cijfer_lijst *lijst);
/* The figures are others: the cursor stays on the same one when it is still there. */
void cijfer_lijst_set(struct cijfer_lijst *lijst, const struct overzicht *overzicht);
void cijfer_lijst_draw(struct cijfer_lijst *lijst, struct area *area);
/* What the cursor is on; false when there is nothing. */
MUST_CHECK bool cijfer_lijst_selected(const struct cijfer_lijst *lijst, struct aanwijzing *out);
/* To the next (1) or the former (-1) heading's first row; round and round. */
void cijfer_lijst_section(struct cijfer_lijst *lijst, int direction);
/* To the next or former cell of a table; false when the cursor is in none. */
bool cijfer_lijst_step(struct cijfer_lijst *lijst, int direction);

/* ---- the pupils behind a figure (resultaten_leden.c) ---- */

/* What makes a pupil count there (resultaten_feiten.c). */
struct feiten {
	const char *wanneer; /* "uit 31-07-2026", the group; "" = nothing */
	const char *tekst;   /* lines, with line ends; wraps */
	struct plek plek;    /* the record that shows it best */
};

struct feit_vraag {
	struct store *store;
	const struct resultaten *resultaten;
	const struct cijfer *cijfer;
	struct groep_lid lid;
	bool privacy; /* leaves out what a person typed: it may hold a name */
};
struct feiten feiten_of(const struct feit_vraag *vraag, struct arena *arena);

struct leden {
	struct uitkomst *uitkomst;
	struct aanwijzing van;
	int keer;          /* that of the uitkomst that `van` is of */
	struct arena arena;
	struct leden_rij *rijen;
	size_t aantal;
	int breedte;       /* for which facts are wrapped */
	bool privacy;      /* for which they were read */
	struct list_column kolommen[2];
	struct list_setup setup;
	struct list *list;
};

/* Empty until leden_set; `uitkomst` is borrowed until leden_clear. */
void leden_init(struct leden *leden, struct uitkomst *uitkomst);
void leden_clear(struct leden *leden);
/* NULL = nobody. */
void leden_set(struct leden *leden, const struct aanwijzing *van);
void leden_draw(struct leden *leden, struct area *area);

/* The same as a screen of its own. */
void leden_open(struct tui *tui, struct uitkomst *uitkomst, const struct aanwijzing *van);

#endif
