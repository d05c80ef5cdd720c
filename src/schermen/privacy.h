/* Privacy: which names others who look on may see. Screens write names as they are; what may not be
 * seen is replaced where texts reach the screen, so that no screen can forget it. */
#ifndef CVB_SCHERMEN_PRIVACY_H
#define CVB_SCHERMEN_PRIVACY_H

#include "cvb/store.h"
#include "cvb/tui.h"

/* The meeting that is being held. */
struct tafel {
	int64_t leerling;      /* on the table now: shown by name; 0 = nobody */
	bool ouders_erbij;     /* parents or pupil sit in: others get a number, no initials */
	const int64_t *agenda; /* the pupils on it, in order: the first one is "leerling 1" */
	size_t aantal;
};
/* Until it is called again; copied. NULL = no meeting is being held. */
void tafel_zet(struct tui *tui, const struct tafel *tafel);

/* The veil of tui.h: every name of a pupil or a parent in the file, or that was in it, and what was
 * marked about them; except those of who is on the table. */
const struct veil *privacy_veil(struct tui *tui);
/* Who is: the one that the topmost screen is about (screen->subject), else the one of the meeting;
 * 0 = nobody. */
int64_t op_tafel(const struct tui *tui);

/* Adds the name of this pupil, as others may see it: of two with the same name each is shown as what
 * he is. */
void naam_add(struct tui *tui, int64_t leerling, const char *naam, struct text *out);
/* Adds what was typed to find somebody by, as others may see it. */
void getypt_add(struct tui *tui, const char *getypt, struct text *out);

/* A text as others may see it, for who wraps or cuts it himself. NULL gives NULL. Borrowed from the
 * text or in the arena, until something changes in what is hidden. */
const char *gezien(struct tui *tui, const char *tekst, struct arena *arena);

/* Is this field hidden now? With privacy on: what is for the CvB alone (INTERN, PRIVE; of a note
 * only when it is not deelbaar), and how to reach people. An empty one is not. */
bool veld_verborgen(const struct tui *tui, const struct record *record, int veld);
/* Is a PRIVE one of it? */
bool is_prive(const struct tui *tui, const struct record *record);
/* Puts words that say so in the place of all that is hidden. Only to be shown, never to be kept. */
void record_verberg(const struct tui *tui, struct record *record);
#define VERBORGEN "verborgen in privacymodus; p laat het zien"
#define VERBORGEN_KORT "(verborgen)" /* instead of a few words */

struct privacy;
void privacy_free(struct privacy *privacy); /* NULL is fine */

#endif
