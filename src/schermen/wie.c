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
	struct arena arena; /* of the rows */
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
static void load(struct wie *wie, struct store *store)
{
	const struct lijst_filter alle = { .status = LIJST_ALLE };
	struct leerling_lijst lijst;
	size_t kept = 0;

	gelezen_now(wie->rijen.tui, &wie->rijen.gelezen);
	arena_clear(&wie->arena);
	lijst = leerlingen_lijst(store, &alle, &wie->arena);
	for (size_t i = 0; i < lijst.aantal && wie->aantal > 0; i++)
		if (bsearch(&lijst.rijen[i].id, wie->leerlingen, wie->aantal, sizeof(int64_t),
				compare_ids))
			lijst.rijen[kept++] = lijst.rijen[i];
	lijst.aantal = kept;
	wie->rijen.lijst = lijst;
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
	wie->rijen.tui = view->tui;
	load(wie, store_of(view->tui));
	rijen_init(&wie->rijen, wie->rijen.lijst.aantal == 1 ? "oud-leerling in dit cijfer"
		: "oud-leerlingen in dit cijfer", "Niemand.");
	view->part = list_part(wie->rijen.list);
	return true;
}

static void close_screen(struct view *view)
{
	struct wie *wie = view->data;

	rijen_clear(&wie->rijen);
	xfree(wie->titel);
	xfree(wie->leerlingen);
	arena_clear(&wie->arena);
}

static void reload(struct view *view)
{
	struct wie *wie = view->data;

	if (!gelezen_is_old(view->tui, &wie->rijen.gelezen))
		return;
	load(wie, store_of(view->tui));
	list_reload(wie->rijen.list);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	(void)right;
	text_add(left, ((const struct wie *)view->data)->titel);
}

static void dossier(struct view *view)
{
	const struct wie *wie = view->data;

	dossier_open(view->tui, &(struct plek){ .leerling = rijen_selected(&wie->rijen) });
}

static const struct action actions[] = {
	{ "Enter l Rechts", "dossier", "dossier", "Opent het dossier van deze leerling.", dossier,
	  ACTION_ROW },
	{ 0 },
};

const struct screen screen_wie = {
	.name = "oudleerlingen",
	.title = "Oud-leerlingen",
	.size = sizeof(struct wie),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};

void wie_open(struct tui *tui, const char *titel, const struct groep *groep)
{
	tui_open(tui, &screen_wie, &(struct vraag){ titel, groep });
}
