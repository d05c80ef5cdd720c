/* What the reports share and nobody else may see. */
#ifndef CVB_RAPPORT_INTERN_H
#define CVB_RAPPORT_INTERN_H

#include "cvb/journaal.h"
#include "cvb/rapport.h"
#include "cvb/regels.h"

/* Who writes what: a document that is being built from the store. */
struct bouw {
	struct document *document;
	struct store *store;
	enum rapport_wie wie;
};

struct bouw bouw_begin(struct store *store, const char *titel, enum rapport_wie wie);

/* A field as a person reads it; "" when empty. Of a code that the config does not know the code. */
const char *bouw_veld(struct bouw *bouw, const struct record *record, int veld);
/* A pair under the label of that field, or under `label`; nothing when it is empty. */
void bouw_paar(struct bouw *bouw, const struct record *record, int veld);
void bouw_paar_als(struct bouw *bouw, const char *label, const struct record *record, int veld);
/* "Sem van der Meer (0042)", or "leerling 0042" where pupils are not named; "" for nobody. */
const char *bouw_wie(struct bouw *bouw, int64_t leerling);
/* Who made it when, and that it holds personal data. */
void bouw_voet(struct bouw *bouw);

/* All records of a kind in which that field has this value; NULL = is empty. In the arena. */
struct record_lijst records_met(struct bouw *bouw, enum entiteit_nr nr, int veld,
	const char *waarde);

/* The actions in a table per owner; with how they stand now what is open first, without as they
 * were agreed, by due date. (acties.c) */
void acties_write(struct bouw *bouw, const struct record_lijst *acties, bool met_stand);

/* A meeting that closed: `nummer` = the journal row of it, `datum` = its day, jjjj-mm-dd. */
struct toen_gesloten {
	struct bouw *bouw;
	const char *datum;
	int64_t nummer;
};
/* Takes `lijst`, the records of that kind in which `veld` is that day, back to then. (toen.c) */
void toen_terug(const struct toen_gesloten *g, struct record_lijst *lijst, enum entiteit_nr nr,
	int veld);

/* What a print for parents may hold (ouders.c): whether they may see the record at all, and if so
 * whether that field. */
bool ouders_record(const struct record *record);
bool ouders_veld(const struct entiteit *soort, int veld);

#endif
