/* What the files of the nazorg screen share: its rows, and what can be done on one. */
#ifndef CVB_SCHERMEN_NAZORG_H
#define CVB_SCHERMEN_NAZORG_H

#include "intern.h"

#include "cvb/nazorg.h"

/* ---- one former pupil, as far as one must know before calling (nazorg_tekst.c) ---- */

/* Records are there when their `soort` is not NULL. */
struct oudleerling {
	struct store *store;
	const struct nazorg_rij *rij;
	bool privacy;
	struct arena *arena;
	struct dossier_kop kop;
	struct record uitstroom;
	struct record_lijst contacten; /* since the leaving, up to today, oldest first */
	struct record verzoek;         /* the open request that the row is about */
};

/* False when the pupil or the leaving is gone. */
bool oudleerling_load(struct oudleerling *o, struct store *store, const struct nazorg_rij *rij,
	struct arena *arena);
/* All of these are in the arena; with privacy on without names, numbers and what was said. */
const char *oudleerling_naam(const struct oudleerling *o);
/* "06-11112222 F. Smit (moeder), vraag naar Lotte (18+)": the first contact of the dossier. */
const char *oudleerling_bellen(const struct oudleerling *o);
/* "bellen mag", "niet gevraagd of bellen mag", "wil geen contact". */
const char *oudleerling_mag(const struct oudleerling *o);
/* "14-09-2026, bericht: vraag staat open", "nog geen contact". */
const char *oudleerling_laatst(const struct oudleerling *o);
const char *contact_uitkomst(const struct oudleerling *o, const struct record *contact);
/* Whom one speaks with: the pupil of age, else the first contact. NULL = nobody is known. */
const char *oudleerling_met(const struct oudleerling *o);
/* What the row asks for, in a few words with a mark; and the day that stands beside it. */
void nazorg_wat(const struct nazorg_rij *rij, struct list_cell *cell);
dag nazorg_datum(const struct nazorg_rij *rij);
/* Everything, on the page beside the list. */
void oudleerling_blad(const struct oudleerling *o, struct page *blad);

/* ---- what can be done (nazorg_contact.c); each reads the former pupil again first ---- */

/* Asks what came of the call; the first answer keeps it at once. */
void nazorg_contact(struct tui *tui, const struct nazorg_rij *rij);
/* A form on a new request of pupil or parent. */
void nazorg_verzoek(struct tui *tui, const struct nazorg_rij *rij);
/* The form on an open request; `klaar`: as handled, the cursor where one writes what was done. */
void nazorg_verzoek_open(struct tui *tui, const struct nazorg_rij *rij, bool klaar);
/* The form on the leaving, the cursor on what is missing. */
void nazorg_vertrek(struct tui *tui, const struct nazorg_rij *rij);
/* Wants contact again, after a question. */
void nazorg_weer_contact(struct tui *tui, const struct nazorg_rij *rij);

#endif
