/* One row of the logboek: the fields that changed, what was there and what is there now. */
#include "intern.h"
#include "privacy.h"

#define VELDEN_MAX 2000

struct logboek_regel {
	struct arena arena;
	struct journaal_regel regel;
	struct page *blad;
};

struct opsomming {
	struct page *blad;
	struct store *store;
	bool privacy;
	struct arena arena;
	const struct entiteit *soort; /* of the record whose fields are being shown */
	int64_t id;
	size_t aantal;
};

/* Where many pupils changed in one step their names tell them apart. */
static const char *wie_of_wat(struct opsomming *som, const struct entiteit *soort, int64_t id)
{
	struct record leerling;

	if (soort->nr == E_leerling && record_load(som->store, E_leerling, id, &som->arena,
			&leerling))
		return leerling_naam(&leerling, &som->arena);
	return soort->enkelvoud;
}

static void head_record(struct opsomming *som, const struct veld_wijziging *w,
	const struct wijziging_veld *ruw)
{
	const char *wat = ruw->soort == 'I' ? "nieuw" : ruw->soort == 'D' ? "verwijderd"
		: "gewijzigd";

	if (som->soort == w->soort && som->id == ruw->id)
		return;
	som->soort = w->soort;
	som->id = ruw->id;
	page_empty(som->blad);
	page_heading(som->blad, arena_printf(&som->arena, "%s, %s",
		wie_of_wat(som, w->soort, ruw->id), wat));
}

static const char *shown(struct opsomming *som, const struct veld *veld, const char *waarde)
{
	if (waarde && som->privacy && (veld->vlaggen & (INTERN | PRIVE)))
		return VERBORGEN_KORT;
	return waarde ? veld_shown(veld, som->store->config, waarde, &som->arena) : "(leeg)";
}

/* Of what is new or gone only what was filled in. */
static void add_veld(const struct wijziging_veld *ruw, void *context)
{
	struct opsomming *som = context;
	struct veld_wijziging w;

	if (!veld_wijziging(som->store, ruw, &som->arena, &w) || (!w.oud && !w.nieuw) ||
	    som->aantal++ >= VELDEN_MAX)
		return;
	head_record(som, &w, ruw);
	if (ruw->soort == 'U')
		page_pair(som->blad, w.veld->label, arena_printf(&som->arena, "%s -> %s",
			shown(som, w.veld, w.oud), shown(som, w.veld, w.nieuw)));
	else
		page_pair(som->blad, w.veld->label,
			shown(som, w.veld, ruw->soort == 'I' ? w.nieuw : w.oud));
}

/* Of somebody who is not on the table, or of more than one, while others look on. */
static bool is_van_ander(const struct tui *tui, const struct journaal_regel *regel)
{
	return tui->privacy && (regel->leerling == 0 || regel->leerling != op_tafel(tui));
}

/* What was written about others is not for those who look on. */
static void add_velden(struct opsomming *som, const struct tui *tui,
	const struct journaal_regel *regel)
{
	if (is_van_ander(tui, regel)) {
		page_empty(som->blad);
		page_text(som->blad, ROLE_INFO, "i wat er veranderde is " VERBORGEN);
		return;
	}
	journaal_fields(som->store, regel->nummer, 0, add_veld, som);
	page_empty(som->blad);
	if (som->aantal == 0)
		page_text(som->blad, ROLE_DIM, "Hierbij is geen veld veranderd.");
	if (som->aantal > VELDEN_MAX)
		page_text(som->blad, ROLE_DIM, arena_printf(&som->arena,
			"De eerste %d van %zu velden.", VELDEN_MAX, som->aantal));
}

static void fill(struct page *blad, const struct tui *tui, const struct journaal_regel *regel)
{
	struct opsomming som = { .blad = blad, .store = store_of(tui), .privacy = tui->privacy };

	page_heading(blad, regel->omschrijving);
	page_pair(blad, "Wanneer", tijdstip_shown(&som.arena, regel->tijdstip));
	page_pair(blad, "Wie", regel->gebruiker);
	if (regel->leerlingnummer && !is_van_ander(tui, regel))
		page_pair(blad, "Leerlingnummer", regel->leerlingnummer);
	if (regel->hersteld)
		page_text(blad, ROLE_INFO, "i dit is later ongedaan gemaakt");
	add_velden(&som, tui, regel);
	arena_clear(&som.arena);
}

static bool open_screen(struct view *view, const void *argument)
{
	struct logboek_regel *data = view->data;

	data->regel = journaal_regel_copy(argument, &data->arena);
	data->blad = page_new();
	fill(data->blad, view->tui, &data->regel);
	view->part = page_part(data->blad);
	return true;
}

/* The row itself never changes; what may be seen of it does. */
static void reload(struct view *view)
{
	struct logboek_regel *data = view->data;

	page_clear(data->blad);
	fill(data->blad, view->tui, &data->regel);
}

static void close_screen(struct view *view)
{
	struct logboek_regel *data = view->data;

	page_free(data->blad);
	arena_clear(&data->arena);
}

const struct screen screen_logboek_regel = {
	.name = "velden",
	.title = "Logboek: wat er veranderde",
	.size = sizeof(struct logboek_regel),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
};

void logboek_regel_open(struct tui *tui, const struct journaal_regel *regel)
{
	tui_open(tui, &screen_logboek_regel, regel);
}
