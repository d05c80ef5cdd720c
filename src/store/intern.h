/* What the files of the store share and nobody else may see. */
#ifndef CVB_STORE_INTERN_H
#define CVB_STORE_INTERN_H

#include "cvb/journaal.h"

/* A transaction that is being recorded. */
struct opname {
	enum handeling_soort soort;
	int64_t nummer;    /* of the journal row */
	int64_t apparaat;
	int64_t teller;    /* the last id counter that was given out */
	int64_t leerling;  /* whose part is being recorded; 0 = of no pupil */
	bool neemt_op;     /* a recording is running */
	int delen;         /* parts so far */
	int64_t *geraakt;  /* pupils to index again, in order of touching */
	size_t geraakt_aantal;
	size_t geraakt_cap;
};

/* The number of this laptop and account, 31 bits, made at first use. */
int64_t apparaat_number(void);

/* The row of a journal entry and its closing sentence (journaal.c). */
MUST_CHECK enum status journaal_open(struct store *store, const char *handeling,
	int64_t betreft, int64_t *nummer, struct error *err);
MUST_CHECK enum status journaal_close(struct store *store, int64_t nummer, int64_t leerling,
	const char *omschrijving, struct error *err);
/* A changeset of it, about one pupil; 0 = about none. */
struct journaal_deel {
	int64_t nummer, leerling;
	int volgnr;
	const void *bytes;
	size_t len;
};
MUST_CHECK enum status journaal_add_deel(struct store *store, const struct journaal_deel *deel,
	struct error *err);

/* Inside a transaction: drops everybody's drafts about a pupil who goes (klad.c). */
MUST_CHECK enum status klad_forget(struct store *store, int64_t leerling, struct error *err);

/* Inside a transaction: the read-only refusal, and indexing of a list of pupils (duplicates and
 * pupils who are gone are fine; sorts the list). */
MUST_CHECK enum status store_writable(const struct store *store, struct error *err);
MUST_CHECK enum status zoek_index_all(struct store *store, int64_t *leerlingen, size_t aantal,
	struct error *err);

#endif
