/* A veil over texts: words that stand for somebody are replaced, wherever they occur. */
#ifndef CVB_SCHERMEN_SLUIER_H
#define CVB_SCHERMEN_SLUIER_H

#include "cvb/base.h"

/* Of equal words the first in this order counts. */
enum sluier_rang {
	SLUIER_EIGEN,     /* stays: words of the program, one alone without a capital only */
	SLUIER_ZICHTBAAR, /* stays as it is, for it is known to all: who is on the table */
	SLUIER_NAAM,      /* is replaced */
	SLUIER_BEKEND,    /* stays, unless it is a pupil's name too: staff, the school */
	SLUIER_ANDERS,    /* is replaced, unless it is one of the above: a first name, a parent */
	SLUIER_GETYPT     /* stays in texts, and is hidden where somebody types its beginning */
};

struct sluier {
	struct arena arena; /* of all below */
	struct sluier_woorden *rijen;
	size_t aantal, cap;
	bool klaar; /* sorted */
	int64_t van;      /* whose names are being added; 0 = nobody's in particular */
	int64_t op_tafel; /* whose names stay, as long as this is so; 0 = nobody's */
};

/* These words, one after another, whatever stands between them; case and accents do not matter, and
 * the last one may have an s behind it. With `hoofdletter` the last one counts only with a capital,
 * when it is written with one here: a surname alone may be an ordinary word. In an address or the
 * name of a file it needs none. `getoond` comes instead (copied; NULL = they stay). */
struct sluier_naam {
	const char *woorden;
	const char *getoond;
	enum sluier_rang rang;
	bool hoofdletter;
};
/* Without a letter or digit nothing is added. */
void sluier_add(struct sluier *sluier, const struct sluier_naam *naam);
/* A text that may have been copied: from its first words on, as far as it is the same, it is
 * replaced. One of a single word, or a very short one, is not added. */
void sluier_add_tekst(struct sluier *sluier, const char *tekst, const char *getoond);

/* Adds what may be seen of the text; false, and nothing, when that is all of it. Where more words
 * fit the most count. */
bool sluier_text(struct sluier *sluier, const char *text, struct text *out);
/* The same of a whole name of which it is known whose it is: somebody else may have it too. */
bool sluier_van(struct sluier *sluier, int64_t van, const char *naam, struct text *out);
/* The same of a text that is being edited: a dot for every character of a hidden word, as wide. */
bool sluier_edited(struct sluier *sluier, const char *text, struct text *out);
/* The same of what is typed to find somebody: of every word that occurs in a hidden name. */
bool sluier_typed(struct sluier *sluier, const char *text, struct text *out);
void sluier_clear(struct sluier *sluier);

#endif
