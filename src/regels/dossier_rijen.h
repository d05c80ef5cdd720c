/* How the tables are read into the rows of a dossier: which columns, in which order, and how each
 * becomes a member. */
#ifndef CVB_REGELS_DOSSIER_RIJEN_H
#define CVB_REGELS_DOSSIER_RIJEN_H

#include "cvb/ronde.h"

/* The row that a query stands on, and the column that is read next. */
struct bron {
	struct query *query;
	struct arena *arena; /* for the texts */
	int kolom;
};

/* How many doelen a version has; not in the dossier by itself. By versie. */
struct d_doelen {
	int versie;
	int aantal, onmeetbaar;
};

enum tabel_nr {
	TABEL_leerling,
	TABEL_opp,
	TABEL_doelen,
	TABEL_evaluatie,
	TABEL_tlv,
	TABEL_stage,
	TABEL_uitstroom,
	TABEL_nazorg,
	TABEL_actie,
	TABEL_actie_zonder, /* about nobody: their leerling is 0 */
	TABEL_AANTAL
};

/* The first column is the id of the pupil, which the rows are sorted on; `read` takes the rest. */
struct tabel {
	const char *sql; /* of the pupils :van up to and including :tot */
	size_t maat;     /* of a row */
	void (*read)(struct bron *bron, void *rij);
};

extern const struct tabel dossier_tabellen[TABEL_AANTAL];

/* ronde_stap of a kind that visits dossiers. (dossier.c) */
bool dossiers_stap(struct ronde *ronde, size_t meest);

#endif
