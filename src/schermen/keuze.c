/* Choosing one of the names that occur: a group, a mentor. It knows not where they come from. */
#include <stdlib.h>
#include <string.h>

#include "intern.h"

#define NAMEN_MAX 200 /* more than this: the person types the name */

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Each name once, as choices that end with NULL; the first choice is all. NULL when there are too
 * many to choose from. */
static struct choice *keuzes_of(const struct naam_vraag *vraag, struct arena *arena)
{
	struct choice *keuzes = arena_alloc(arena, (NAMEN_MAX + 2) * sizeof(*keuzes));
	size_t aantal = 0;
	size_t keuze = 1;

	for (size_t i = 0; i < vraag->aantal; i++)
		if (vraag->namen[i])
			vraag->namen[aantal++] = vraag->namen[i];
	if (aantal > 0)
		qsort(vraag->namen, aantal, sizeof(*vraag->namen), compare);
	keuzes[0] = (struct choice){ "", vraag->alle };
	for (size_t i = 0; i < aantal; i++) {
		if (i > 0 && strcmp(vraag->namen[i], vraag->namen[i - 1]) == 0)
			continue;
		if (keuze > NAMEN_MAX)
			return NULL;
		keuzes[keuze++] = (struct choice){ vraag->namen[i], vraag->namen[i] };
	}
	return keuzes;
}

bool naam_kiezen(struct tui *tui, const struct naam_vraag *vraag, char **gekozen)
{
	struct arena arena = { 0 };
	struct text typed = { 0 };
	const struct choice *keuzes = keuzes_of(vraag, &arena);
	int keuze = 0;
	bool done;

	if (keuzes) {
		keuze = tui_choose(tui, vraag->vraag, keuzes);
		done = keuze >= 0;
	} else {
		text_add(&typed, *gekozen ? *gekozen : "");
		done = tui_prompt(tui, vraag->typ, &typed);
	}
	if (done)
		naam_zet(gekozen, keuzes ? keuzes[keuze].code : text_str(&typed));
	text_clear(&typed);
	arena_clear(&arena);
	return done;
}

void naam_zet(char **gekozen, const char *naam)
{
	char *eigen = *naam ? xstrdup(naam) : NULL;

	xfree(*gekozen);
	*gekozen = eigen;
}
