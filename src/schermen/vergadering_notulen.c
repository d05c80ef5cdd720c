/* What came of a meeting, to read: the minutes, the decisions, the actions per owner. The words are
 * those of the reports. */
#include "cvb/rapport.h"

#include "vergadering.h"

struct welk {
	int64_t id; /* of the meeting; 0 = of all of them */
	const char *titel;
	struct document *(*maak)(struct store *store, dag datum, enum rapport_wie wie);
};

struct stuk {
	struct tui *tui;
	struct welk welk;
	struct page *blad;
	struct gelezen gelezen;
	bool privacy; /* for which it was made */
	dag datum;
};

/* False when the meeting is gone. */
static bool fill(struct stuk *stuk)
{
	struct store *store = store_of(stuk->tui);
	struct arena arena = { 0 };
	struct record vergadering;
	struct document *document = NULL;

	gelezen_now(stuk->tui, &stuk->gelezen);
	stuk->privacy = stuk->tui->privacy;
	stuk->datum = store->vandaag;
	if (stuk->welk.id != 0)
		stuk->datum = record_load(store, E_vergadering, stuk->welk.id, &arena, &vergadering)
			? record_dag(&vergadering, V_vergadering_datum) : GEEN_DAG;
	if (stuk->datum != GEEN_DAG)
		document = stuk->welk.maak(store, stuk->datum,
			stuk->privacy ? RAPPORT_ZONDER_NUMMERS : RAPPORT_NAMEN);
	if (document)
		document_op_blad(document, stuk->blad);
	document_free(document);
	arena_clear(&arena);
	return document != NULL;
}

static bool open_screen(struct view *view, const void *argument)
{
	struct stuk *stuk = view->data;

	stuk->tui = view->tui;
	stuk->welk = *(const struct welk *)argument;
	stuk->blad = page_new();
	view->part = page_part(stuk->blad);
	if (fill(stuk))
		return true;
	tui_complain(view->tui, "Deze vergadering is intussen verwijderd.");
	return false;
}

static void close_screen(struct view *view)
{
	page_free(((struct stuk *)view->data)->blad);
}

static void reload(struct view *view)
{
	struct stuk *stuk = view->data;

	if ((gelezen_is_old(view->tui, &stuk->gelezen) || stuk->privacy != view->tui->privacy) &&
	    !fill(stuk))
		tui_close(view);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct stuk *stuk = view->data;
	char datum[DATUM_SIZE];

	(void)right;
	datum_shown(stuk->datum, datum);
	text_printf(left, "%s %s", stuk->welk.titel, datum);
}

static void afdrukken(struct view *view)
{
	const struct stuk *stuk = view->data;

	if (stuk->welk.id != 0)
		vergadering_afdrukken(view->tui, stuk->datum);
	else
		open_acties_afdrukken(view->tui);
}

static const struct action actions[] = {
	{ "P", "afdrukken", "afdrukken", "Maakt een bestand om te printen: de notulen, de"
	  " besluitenlijst of de actielijst.", afdrukken, 0 },
	{ 0 },
};

const struct screen screen_stuk = {
	.name = "stuk",
	.title = "Notulen",
	.size = sizeof(struct stuk),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.heading = heading,
	.tick = scherm_tick,
	.actions = actions,
};

static void open_stuk(struct tui *tui, const struct welk *welk)
{
	tui_open(tui, &screen_stuk, welk);
}

void notulen_open(struct tui *tui, int64_t vergadering)
{
	open_stuk(tui, &(struct welk){ vergadering, "Notulen", rapport_notulen });
}

void besluitenlijst_open(struct tui *tui, int64_t vergadering)
{
	open_stuk(tui, &(struct welk){ vergadering, "Besluitenlijst", rapport_besluitenlijst });
}

void actielijst_open(struct tui *tui, int64_t vergadering)
{
	open_stuk(tui, &(struct welk){ vergadering, "Actielijst", rapport_actielijst });
}

static struct document *alle_open(struct store *store, dag datum, enum rapport_wie wie)
{
	(void)datum;
	return rapport_open_acties(store, wie);
}

void open_acties_open(struct tui *tui)
{
	open_stuk(tui, &(struct welk){ 0, "Open acties op", alle_open });
}
