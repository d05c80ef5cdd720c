/* Sentences with gaps: from a template and what is known about a pupil to readable Dutch. It knows
 * grammar, not what the sentences are about.
 *
 * {slot} is filled in ({Slot} with a capital); [a|b|c] becomes one of the three by chance;
 * <is|zijn> agrees with the number of {ouders}. A choice may hold slots, but
 * no choice. A text that would begin with {Hij} begins with the name. */
#ifndef CVB_DEMO_VERHAAL_H
#define CVB_DEMO_VERHAAL_H

#include "toeval.h"

#define SLOTS(SLOT) \
	SLOT(naam)        /* given name */ \
	SLOT(hij)         /* hij, zij, die: as subject */ \
	SLOT(hem)         /* hem, haar, hen: as object */ \
	SLOT(zijn)        /* zijn, haar, diens: possessive */ \
	SLOT(ouders)      /* ouders, moeder, voogd: after "de" or "{zijn}" */ \
	SLOT(mentor)      \
	SLOT(groep)       \
	SLOT(ib)          /* the intern begeleider */ \
	SLOT(interesse)   /* what the pupil likes: after "van" or "met" */ \
	SLOT(sterk)       /* what goes well: after "is sterk in" */ \
	SLOT(vak)         /* a school subject */ \
	SLOT(werk)        /* a kind of work: after "in" */ \
	SLOT(bestemming)  /* name of the intended destination */ \
	SLOT(niveau)      /* name of the intended level */ \
	SLOT(vorig)       /* destination or level before a change */ \
	SLOT(nieuw)       /* and after it */ \
	SLOT(plek)        /* a stage company or organisation */

enum slot {
#define SLOT(naam) SLOT_##naam,
	SLOTS(SLOT)
#undef SLOT
	SLOT_AANTAL
};

/* Templates of one kind, to draw from. */
struct bank {
	const char *const *zinnen;
	size_t aantal;
};

#define BANK(naam, ...) \
	static const char *const zinnen_##naam[] = { __VA_ARGS__ }; \
	const struct bank bank_##naam = { zinnen_##naam, ARRAY_LEN(zinnen_##naam) }

struct verhaal {
	struct arena *arena;
	struct toeval *toeval;
	struct text *tekst; /* what is being written; verhaal_take empties it */
	const char *slots[SLOT_AANTAL];
	bool ouders_meervoud;
};

/* Adds one sentence, after a space when something stands there. bug() on a template that is wrong
 * or asks for a slot that is empty. */
void verhaal_add(struct verhaal *verhaal, const char *zin);
/* Adds `aantal` different sentences of a bank (all of them when it holds fewer). */
void verhaal_draw(struct verhaal *verhaal, const struct bank *bank, int aantal);
void verhaal_paragraph(struct verhaal *verhaal); /* the next sentence begins a new paragraph */
/* What was written, in the arena; NULL when nothing was. */
const char *verhaal_take(struct verhaal *verhaal);
/* The three in one: one text of `aantal` sentences. */
const char *verhaal_text(struct verhaal *verhaal, const struct bank *bank, int aantal);

#endif
