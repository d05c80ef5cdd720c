/* The journal: who did what and when, what changed in which field, how a record was before, and
 * undoing it. One mechanism for the logboek, undo and the minutes of a closed meeting. */
#ifndef CVB_JOURNAAL_H
#define CVB_JOURNAAL_H

#include "cvb/store.h"

/* ---- reading (journaal.c) ---- */

struct journaal_regel {
	int64_t nummer;
	const char *tijdstip;
	const char *gebruiker;
	const char *handeling;
	int64_t leerling; /* 0 = none */
	const char *leerlingnummer; /* NULL = none, or the pupil is gone */
	const char *omschrijving;
	bool hersteld; /* undone at present */
};

/* Newest first; `leerling` 0 = all; texts are borrowed for the call. `visit` returns false to
 * stop. */
void journaal_visit(struct store *store, int64_t leerling,
	bool (*visit)(const struct journaal_regel *regel, void *context), void *context);
/* With its texts in the arena. */
struct journaal_regel journaal_regel_copy(const struct journaal_regel *regel, struct arena *arena);
/* The fields that changed in one row; `leerling` <> 0: only that pupil's. */
void journaal_fields(struct store *store, int64_t nummer, int64_t leerling,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context);
/* The fields that ever changed in these tables (the last is NULL), in the rows behind number `na`,
 * oldest first, undone or not. Returns the last number there is. */
int64_t journaal_changes(struct store *store, int64_t na, const char *const *tabellen,
	void (*visit)(const struct wijziging_veld *veld, void *context), void *context);
/* "2026-11-21T14:03:22" as "21-11-2026 14:03". In the arena. */
const char *tijdstip_shown(struct arena *arena, const char *tijdstip);

/* ---- how it was (verleden.c) ---- */

/* A record as it was after a journal row, when it changed since. */
struct toen {
	struct record record; /* its `leerling` may be of nobody any more */
	bool was_er;          /* false = it came later */
};
struct toen_lijst {
	struct toen *rijen; /* in the arena */
	size_t aantal;
};
/* The journal row that closed this meeting; 0 = none did, as when it was imported. */
int64_t vergadering_gesloten_in(struct store *store, int64_t vergadering);
/* The records of that kind that came, went or changed after that row, but by import. */
struct toen_lijst records_toen(struct store *store, enum entiteit_nr nr, int64_t nummer,
	struct arena *arena);

/* ---- what a person reads (journaalveld.c) ---- */

/* A change of a field that a person knows. */
struct veld_wijziging {
	const struct entiteit *soort;
	const struct veld *veld;
	const char *oud; /* canonical; NULL = empty */
	const char *nieuw;
};
/* False for a column that only the database knows, and for the pupil whose record came or went.
 * Texts are borrowed from `ruw`, or live in the arena. */
bool veld_wijziging(struct store *store, const struct wijziging_veld *ruw, struct arena *arena,
	struct veld_wijziging *out);

/* ---- undo and redo ---- */

/* The newest change of this user that can be undone (or redone). False when there is none. */
bool journaal_undoable(struct store *store, struct arena *arena, struct journaal_regel *out);
bool journaal_redoable(struct store *store, struct arena *arena, struct journaal_regel *out);
/* Undoes (redoes) row `nummer`; ERR_CONFLICT when somebody changed the same since, ERR_INPUT
 * when a closed meeting would change: nothing changes. */
MUST_CHECK enum status journaal_undo(struct store *store, int64_t nummer, struct error *err);
MUST_CHECK enum status journaal_redo(struct store *store, int64_t nummer, struct error *err);

/* ---- looking leaves a row too ---- */

enum inzage { INZAGE_GEOPEND, INZAGE_AFGEDRUKT, INZAGE_GEEXPORTEERD };
/* Records that the dossier of `leerling` was looked at (0 = all dossiers were), in a sentence with
 * the name. ERR_NOT_FOUND when the pupil is gone. Silent when read-only. */
MUST_CHECK enum status journaal_inzage(struct store *store, enum inzage soort, int64_t leerling,
	struct error *err);

#endif
