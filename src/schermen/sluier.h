/* A veil over texts: words that stand for somebody are replaced, wherever they occur. */
#ifndef CVB_SCHERMEN_SLUIER_H
#define CVB_SCHERMEN_SLUIER_H

#include "cvb/base.h"

/* Of equal words the first in this order counts. */
enum sluier_rang {
	SLUIER_ZICHTBAAR, /* stays as it is, for it is known to all: who is on the table */
	SLUIER_NAAM,      /* is replaced */
	SLUIER_BEKEND     /* stays, unless it is a pupil's name too: staff, the school */
};

struct sluier {
	struct arena arena; /* of all below */
	struct sluier_woorden *rijen;
	size_t aantal, cap;
	bool klaar; /* sorted */
};

/* These words, one after another, whatever stands between them; case and accents do not matter.
 * With `hoofdletter` the last one counts only with a capital, when it is written with one here: a
 * surname alone may be an ordinary word. `getoond` comes instead (copied; NULL = they stay). */
struct sluier_naam {
	const char *woorden;
	const char *getoond;
	enum sluier_rang rang;
	bool hoofdletter;
};
/* Without a letter or digit nothing is added. */
void sluier_add(struct sluier *sluier, const struct sluier_naam *naam);
/* Adds what may be seen of the text; false, and nothing, when that is all of it. Where more words
 * fit the most count. */
bool sluier_text(struct sluier *sluier, const char *text, struct text *out);
/* The same of what is typed to find somebody: a dot for every character of a word with which a
 * hidden name begins. */
bool sluier_typed(struct sluier *sluier, const char *text, struct text *out);
void sluier_clear(struct sluier *sluier);

#endif
