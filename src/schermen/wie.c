/* Who is behind a figure: the pupils by name, as a way into their dossiers. It does not know which
 * figure. */
#include <stdlib.h>

#include "intern.h"

#include "cvb/resultaten.h"

struct vraag {
	const char *titel;
	const struct groep *groep;
};

struct wie {
	struct rijen rijen;
	char *titel;
	int64_t *leerlingen; /* by id */
	size_t aantal;
};

static int compare_ids(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a;
	int64_t other = *(const int64_t *)b;

	return (one > other) - (one < other);
}

/* Who is in the figure twice is one row. */
static bool load(void *ctx)
{
	static const struct lijst_filter alle = { .status = LIJST_ALLE };
	struct wie *wie = ctx;
	struct lijst_scherm *basis = &wie->rijen.basis;
	struct leerling_lijst lijst = leerlingen_lijst(store_of(basis->tui), &alle, &basis->arena);
	size_t kept = 0;

	for (size_t i = 0; i < lijst.aantal && wie->aantal > 0; i++)
		if (bsearch(&lijst.rijen[i].id, wie->leerlingen, wie->aantal, sizeof(int64_t),
				compare_ids))
			lijst.rijen[kept++] = lijst.rijen[i];
	lijst.aantal = kept;
	wie->rijen.lijst = lijst;
	basis->setup.noun = kept == 1 ? "oud-leerling in dit cijfer" : "oud-leerlingen in dit cijfer";
	basis->setup.empty = "Niemand.";
	return true;
}

static bool open_screen(struct view *view, const void *argument)
{
	struct wie *wie = view->data;
	const struct vraag *vraag = argument;

	wie->titel = xstrdup(vraag->titel);
	wie->aantal = vraag->groep->aantal;
	wie->leerlingen = xcalloc(wie->aantal + 1, sizeof(*wie->leerlingen));
	for (size_t i = 0; i < wie->aantal; i++)
		wie->leerlingen[i] = vraag->groep->leden[i].leerling;
	qsort(wie->leerlingen, wie->aantal, sizeof(*wie->leerlingen), compare_ids);
	return rijen_open(view, false, load);
}

static void close_screen(struct view *view)
{
	struct wie *wie = view->data;

	xfree(wie->titel);
	xfree(wie->leerlingen);
	lijst_scherm_close(view);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	(void)right;
	text_add(left, ((const struct wie *)view->data)->titel);
}

const struct screen screen_wie = {
	.name = "oudleerlingen",
	.title = "Oud-leerlingen",
	.size = sizeof(struct wie),
	.open = open_screen,
	.close = close_screen,
	.reload = lijst_scherm_reload,
	.draw = lijst_scherm_draw,
	.heading = heading,
	.tick = scherm_tick,
	.actions = rijen_actions,
};

void wie_open(struct tui *tui, const char *titel, const struct groep *groep)
{
	tui_open(tui, &screen_wie, &(struct vraag){ titel, groep });
}
