/* The page of a guided flow: its steps, how it stands with each and what is missing, read from the
 * dossier every time. Enter opens the form of a step. */
#include <string.h>

#include "dossier.h"
#include "stappen.h"

struct welk {
	const struct stappenplan *plan;
	int64_t leerling;
};

struct stappen {
	struct store *store;
	int64_t leerling; /* 0 = not enrolled yet */
	bool van_niets;   /* began without a pupil: there is no dossier below */
	struct arena arena;
	struct gang gang;
	struct stap_stand standen[STAPPEN_MAX];
	size_t nu;        /* the step that was next when it was read last */
	struct paneel paneel;
};

static const struct paneel_soort soort = { "Stappen", "Stappen",
	"Deze leerling is intussen verwijderd.", false, NULL };

/* ---- rows ---- */

static const char *stand_woord(enum stap_staat stand)
{
	static const char *const woorden[] = {
		[STAND_GEDAAN] = "gedaan",
		[STAND_NU] = "nu",
		[STAND_NOG_NIET] = "nog niet",
		[STAND_MAG] = "mag",
		[STAND_LATER] = "later",
		[STAND_NIET_NODIG] = "niet nodig",
		[STAND_HOORT_NIET] = "",
	};

	return woorden[stand];
}

static enum role stand_rol(enum stap_staat stand)
{
	if (stand == STAND_NU)
		return ROLE_HEADING;
	return stand == STAND_NIET_NODIG || stand == STAND_LATER ? ROLE_DIM : ROLE_NORMAL;
}

static void add_klad(struct stappen *scherm, const struct stap *stap)
{
	struct klad klad = stap_klad(&scherm->gang, stap);
	struct klad_inhoud inhoud;

	if (klad_load(scherm->store, &klad, &scherm->arena, &inhoud))
		paneel_onder(&scherm->paneel, ROLE_INFO, arena_printf(&scherm->arena,
			"i klad van %s: Enter gaat daarmee verder",
			tijdstip_shown(&scherm->arena, inhoud.bewaard_op)));
}

static const char *waarom_of(const struct gang *gang, const struct stap *stap)
{
	if (stap->waarom_overleden && is_overleden(gang))
		return stap->waarom_overleden;
	return gang->meerderjarig && stap->waarom_18 ? stap->waarom_18 : stap->waarom;
}

static void add_stap(struct stappen *scherm, size_t i, size_t nummer)
{
	const struct stap *stap = scherm->gang.plan->stappen[i];
	const struct stap_stand *stand = &scherm->standen[i];
	bool open = stand->stand == STAND_NU || stand->stand == STAND_NOG_NIET;

	paneel_add(&scherm->paneel, (struct regel){
		.soort = E_leerling, .id = (int64_t)i + 1, .links = stand_woord(stand->stand),
		.titel = arena_printf(&scherm->arena, "%zu. %s", nummer,
			stap_titel(&scherm->gang, stap)),
		.detail = "", .rol = stand_rol(stand->stand) });
	paneel_onder(&scherm->paneel, ROLE_DIM, waarom_of(&scherm->gang, stap));
	if (*stand->zin && stand->stand != STAND_MAG)
		paneel_onder(&scherm->paneel, stand->stand == STAND_NU ? ROLE_NORMAL : ROLE_DIM,
			arena_printf(&scherm->arena, "%s%s", open ? "Nog: " : "", open ? stand->zin
				: met_hoofdletter(stand->zin, &scherm->arena)));
	add_klad(scherm, stap);
}

static enum role zin_rol(const char *zin)
{
	if (strncmp(zin, "!!", 2) == 0)
		return ROLE_LATE;
	if (*zin == '!')
		return ROLE_WARNING;
	return strncmp(zin, "i ", 2) == 0 ? ROLE_INFO : ROLE_NORMAL;
}

static void fill(struct stappen *scherm)
{
	const struct stap *const *stappen = scherm->gang.plan->stappen;
	const char *kop = scherm->gang.plan->kop(&scherm->gang);
	size_t nummer = 0;

	paneel_reset(&scherm->paneel);
	if (kop)
		paneel_intro(&scherm->paneel, zin_rol(kop), kop);
	for (size_t i = 0; stappen[i]; i++)
		if (scherm->standen[i].stand != STAND_HOORT_NIET) {
			if (i == scherm->nu)
				scherm->paneel.start = nummer;
			add_stap(scherm, i, ++nummer);
		}
	paneel_ready(&scherm->paneel);
}

/* ---- reading ---- */

/* Who was enrolled in the first step is the pupil from then on; by now more may have been kept. */
static void take_leerling(struct view *view)
{
	struct stappen *scherm = view->data;
	const struct plek *bewaard = &app_of(view->tui)->bewaard;

	if (scherm->leerling == 0)
		scherm->leerling = bewaard->entiteit == E_leerling ? bewaard->id
			: bewaard->leerling;
}

/* The cursor goes on when the step where it stands has been done. */
static bool hier_is_klaar(const struct stappen *scherm)
{
	const struct regel *hier = paneel_selected(&scherm->paneel);

	return !hier || scherm->standen[hier->id - 1].stand == STAND_GEDAAN;
}

/* False when the pupil is gone. */
static bool load(struct stappen *scherm)
{
	arena_clear(&scherm->arena);
	scherm->gang = (struct gang){ .plan = scherm->gang.plan, .store = scherm->store,
		.arena = &scherm->arena, .werk = scherm->gang.werk };
	if (!gang_load(&scherm->gang, scherm->leerling)) {
		paneel_reset(&scherm->paneel);
		paneel_ready(&scherm->paneel);
		return false;
	}
	gang_stand(&scherm->gang, scherm->standen);
	if (!scherm->gang.leerling.soort)
		scherm->standen[0].stand = STAND_NU;
	scherm->nu = gang_nu(&scherm->gang, scherm->standen);
	fill(scherm);
	if (hier_is_klaar(scherm))
		paneel_start(&scherm->paneel);
	return true;
}

static bool open_screen(struct view *view, const void *argument)
{
	const struct welk *welk = argument;
	struct stappen *scherm = view->data;

	scherm->store = store_of(view->tui);
	scherm->leerling = welk->leerling;
	scherm->van_niets = welk->leerling == 0;
	scherm->gang.plan = welk->plan;
	paneel_init(&scherm->paneel, &soort);
	view->part = list_part(scherm->paneel.list);
	if (!load(scherm)) {
		tui_complain(view->tui, "Deze leerling is intussen verwijderd.");
		return false;
	}
	paneel_start(&scherm->paneel);
	return true;
}

static void close_screen(struct view *view)
{
	struct stappen *scherm = view->data;

	paneel_clear(&scherm->paneel);
	arena_clear(&scherm->arena);
}

static void reload(struct view *view)
{
	take_leerling(view);
	if (load(view->data))
		return;
	tui_complain(view->tui, "Deze leerling is verwijderd.");
	tui_close(view);
}

/* ---- actions ---- */

static void open_row(struct view *view)
{
	const struct stappen *scherm = view->data;
	const struct regel *regel = paneel_selected(&scherm->paneel);

	stap_open(view->tui, &scherm->gang, (size_t)regel->id - 1);
}

static void dossier(struct view *view)
{
	const struct stappen *scherm = view->data;

	if (scherm->leerling == 0)
		tui_say(view->tui, "Er is nog geen dossier; begin met stap 1.");
	else if (scherm->van_niets)
		dossier_open(view->tui, &(struct plek){ .leerling = scherm->leerling });
	else
		tui_close(view);
}

static const struct action actions[] = {
	{ "Enter l Rechts", "open", "doe deze stap", "Opent het formulier van deze stap; na het"
	  " bewaren komt vanzelf de volgende.", open_row, ACTION_WRITES | ACTION_ROW },
	{ "d", "dossier", "dossier", "Naar het dossier van de leerling.", dossier, 0 },
	{ 0 },
};

/* ---- the screen ---- */

static void draw(struct view *view, struct area *area)
{
	struct stappen *scherm = view->data;

	paneel_draw(&scherm->paneel, area);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct stappen *scherm = view->data;
	const struct gang *gang = &scherm->gang;
	size_t alle = gang_nummer(gang, scherm->standen, STAPPEN_MAX);

	if (is_overleden(gang)) {
		text_add(left, gang->naam);
		return;
	}
	text_printf(left, "%s%s%s", gang->plan->titel, *gang->naam ? " van " : "", gang->naam);
	if (gang->plan->stappen[scherm->nu])
		text_printf(right, "stap %zu van %zu", gang_nummer(gang, scherm->standen,
			scherm->nu), alle);
	else
		text_add(right, "alles is gedaan");
}

static void support(struct view *view, struct text *out)
{
	const struct stappen *scherm = view->data;

	if (view->part->kind->typing(view->part) || *list_filter_text(scherm->paneel.list))
		view->part->kind->support(view->part, out);
	else
		text_add(out, view->tui->alleen_lezen
			? "Alleen lezen: je kunt hier zien hoe ver het is."
			: "Je kunt altijd weggaan: wat je bewaarde of typte, blijft.");
}

static int64_t subject(const struct view *view)
{
	return ((const struct stappen *)view->data)->leerling;
}

const struct screen screen_stappen = {
	.name = "stappen",
	.title = "Stappen",
	.size = sizeof(struct stappen),
	.open = open_screen,
	.close = close_screen,
	.reload = reload,
	.draw = draw,
	.heading = heading,
	.subject = subject,
	.support = support,
	.tick = scherm_tick,
	.actions = actions,
};

/* A new pupil begins with the form: there is nothing to choose yet. */
void stappen_open(struct tui *tui, const struct stappenplan *plan, int64_t leerling)
{
	struct arena arena = { 0 };
	struct gang gang = { .plan = plan, .store = store_of(tui), .arena = &arena };

	if (leerling == 0)
		app_of(tui)->bewaard = (struct plek){ 0 };
	tui_open(tui, &screen_stappen, &(struct welk){ plan, leerling });
	if (leerling == 0 && gang_load(&gang, 0))
		stap_open(tui, &gang, 0);
	arena_clear(&arena);
}
