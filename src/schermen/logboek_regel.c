/* One row of the logboek: the fields that changed, what was there and what is there now. */
#include <string.h>

#include "intern.h"

#define VELDEN_MAX 2000

struct logboek_regel {
	struct page *blad;
};

struct opsomming {
	struct page *blad;
	const struct config *config;
	struct arena arena;
	const struct entiteit *soort; /* of the record whose fields are being shown */
	int64_t id;
	size_t aantal;
};

static const struct entiteit *soort_of(const char *tabel)
{
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++)
		if (strcmp(entiteit_get(nr)->naam, tabel) == 0)
			return entiteit_get(nr);
	return NULL;
}

static const struct veld *veld_of(const struct entiteit *soort, const char *naam)
{
	for (int i = 0; soort && i < soort->aantal; i++)
		if (strcmp(soort->velden[i].naam, naam) == 0)
			return &soort->velden[i];
	return NULL;
}

static void head_record(struct opsomming *som, const struct entiteit *soort,
	const struct wijziging_veld *veld)
{
	const char *wat = veld->soort == 'I' ? "nieuw" : veld->soort == 'D' ? "verwijderd"
		: "gewijzigd";

	som->soort = soort;
	som->id = veld->id;
	page_empty(som->blad);
	page_heading(som->blad, arena_printf(&som->arena, "%s, %s", soort->enkelvoud, wat));
}

static const char *waarde(struct opsomming *som, const struct veld *veld, const char *ruw)
{
	return ruw ? veld_shown(veld, som->config, ruw, &som->arena) : "(leeg)";
}

/* Of what is new or gone only what was filled in; the keys of the file say nothing to a person. */
static void add_veld(const struct wijziging_veld *w, void *context)
{
	struct opsomming *som = context;
	const struct entiteit *soort = soort_of(w->tabel);
	const struct veld *veld = veld_of(soort, w->veld);

	if (!veld || (!w->oud && !w->nieuw) || som->aantal++ >= VELDEN_MAX)
		return;
	if (som->soort != soort || som->id != w->id)
		head_record(som, soort, w);
	if (w->soort == 'U')
		page_pair(som->blad, veld->label, arena_printf(&som->arena, "%s -> %s",
			waarde(som, veld, w->oud), waarde(som, veld, w->nieuw)));
	else
		page_pair(som->blad, veld->label,
			waarde(som, veld, w->soort == 'I' ? w->nieuw : w->oud));
}

static void fill(struct page *blad, struct store *store, const struct journaal_regel *regel)
{
	struct opsomming som = { .blad = blad, .config = store->config };

	page_heading(blad, regel->omschrijving);
	page_pair(blad, "Wanneer", tijdstip_tekst(regel->tijdstip, &som.arena));
	page_pair(blad, "Wie", regel->gebruiker);
	if (regel->leerlingnummer)
		page_pair(blad, "Leerlingnummer", regel->leerlingnummer);
	if (regel->hersteld)
		page_text(blad, ROLE_INFO, "i dit is later ongedaan gemaakt");
	journaal_fields(store, regel->nummer, 0, add_veld, &som);
	page_empty(blad);
	if (som.aantal == 0)
		page_text(blad, ROLE_DIM, "Hierbij is geen veld veranderd.");
	if (som.aantal > VELDEN_MAX)
		page_text(blad, ROLE_DIM, arena_printf(&som.arena,
			"De eerste %d van %zu velden.", VELDEN_MAX, som.aantal));
	arena_clear(&som.arena);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct logboek_regel *data = view->data;

	data->blad = page_new();
	fill(data->blad, store_of(view->tui), argument);
	view->part = page_part(data->blad);
	return true;
}

static void close_screen(struct view *view)
{
	page_free(((struct logboek_regel *)view->data)->blad);
}

static const struct screen screen_logboek_regel = {
	.name = "velden",
	.title = "Logboek: wat er veranderde",
	.size = sizeof(struct logboek_regel),
	.open = open_screen,
	.close = close_screen,
};

void logboek_regel_open(struct tui *tui, const struct journaal_regel *regel)
{
	tui_open(tui, &screen_logboek_regel, regel);
}
