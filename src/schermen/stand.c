/* How the school stands: all signals of the file, computed once for every change and shared by the
 * screens, the column, the head of a dossier and the bar on top. It knows no screen. */
#include <stdlib.h>

#include "intern.h"

/* Of one pupil, while those of the school are still being computed. */
struct een {
	int64_t leerling; /* 0 = nobody was asked for */
	struct gelezen gelezen;
	struct arena arena;
	const struct signaal **rijen;
	size_t aantal;
};

struct stand {
	struct arena arena; /* of what follows */
	struct signaal_lijst lijst;
	const struct signaal **per_leerling; /* the same, those of one pupil side by side */
	size_t aantallen[ERNST_AANTAL], per_code[SIGNAAL_AANTAL];
	size_t stages; /* that are not settled */
	unsigned keer;
	struct lezer lezer;
	struct arena straks; /* becomes `arena` when all was read */
	struct een een;
};

void stand_free(struct stand *stand)
{
	if (!stand)
		return;
	lezer_stop(&stand->lezer);
	arena_clear(&stand->arena);
	arena_clear(&stand->straks);
	arena_clear(&stand->een.arena);
	xfree(stand);
}

/* ---- reading ---- */

static int compare(const void *a, const void *b)
{
	const struct signaal *links = *(const struct signaal *const *)a;
	const struct signaal *rechts = *(const struct signaal *const *)b;

	if (links->leerling != rechts->leerling)
		return links->leerling > rechts->leerling ? 1 : -1;
	return (links > rechts) - (links < rechts); /* as they are sorted: the most urgent first */
}

static bool is_unsettled_stage(const struct signaal *signaal)
{
	return signaal->code == SIGNAAL_STAGE_OVEREENKOMST ||
	       signaal->code == SIGNAAL_STAGE_BEKOSTIGING;
}

/* Two signals about one stage count once. */
static size_t count_stages(const struct stand *stand)
{
	size_t aantal = 0;

	for (size_t i = 0; i < stand->lijst.aantal; i++) {
		const struct signaal *dit = stand->per_leerling[i];
		bool eerste = is_unsettled_stage(dit);

		for (size_t j = i; eerste && j-- > 0;) {
			const struct signaal *ander = stand->per_leerling[j];

			if (ander->leerling != dit->leerling)
				break;
			eerste = !is_unsettled_stage(ander) || ander->id != dit->id;
		}
		aantal += eerste;
	}
	return aantal;
}

static void count(struct stand *stand)
{
	size_t aantal = stand->lijst.aantal;

	stand->per_leerling = arena_alloc(&stand->arena, (aantal + 1) * sizeof(void *));
	for (int ernst = 0; ernst < ERNST_AANTAL; ernst++)
		stand->aantallen[ernst] = 0;
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		stand->per_code[code] = 0;
	for (size_t i = 0; i < aantal; i++) {
		stand->per_leerling[i] = &stand->lijst.rijen[i];
		stand->aantallen[stand->lijst.rijen[i].ernst]++;
		stand->per_code[stand->lijst.rijen[i].code]++;
	}
	if (aantal > 1)
		qsort(stand->per_leerling, aantal, sizeof(*stand->per_leerling), compare);
	stand->stages = count_stages(stand);
}

static void begin(void *eigenaar, struct ronde *ronde)
{
	struct stand *stand = eigenaar;

	arena_clear(&stand->straks);
	signalen_ronde(ronde, store_of(stand->lezer.tui), &stand->straks);
}

/* The views that show the ones before load again before they draw. */
static void take(void *eigenaar, struct ronde *ronde)
{
	struct stand *stand = eigenaar;

	stand->lijst = signalen_uit(ronde);
	arena_clear(&stand->arena);
	stand->arena = stand->straks;
	stand->straks = (struct arena){ 0 };
	stand->keer++;
	count(stand);
	tui_reload(stand->lezer.tui);
}

void stand_lees(struct tui *tui)
{
	static const struct leeswerk werk = { begin, take };
	struct app *app = app_of(tui);

	if (!app->stand) {
		app->stand = xcalloc(1, sizeof(*app->stand));
		app->stand->lezer = (struct lezer){ .tui = tui, .werk = &werk,
			.eigenaar = app->stand };
	}
	lezer_lees(&app->stand->lezer);
}

/* ---- asking ---- */

bool stand_heel(const struct tui *tui)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand && stand->keer > 0 && !stand->lezer.bezig;
}

unsigned stand_keer(const struct tui *tui)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand ? stand->keer : 0;
}

struct signaal_lijst stand_signalen(const struct tui *tui)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand ? stand->lijst : (struct signaal_lijst){ 0 };
}

size_t stand_aantal(const struct tui *tui, enum ernst ernst)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand ? stand->aantallen[ernst] : 0;
}

size_t stand_aantal_code(const struct tui *tui, enum signaal_code code)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand ? stand->per_code[code] : 0;
}

size_t stand_stages(const struct tui *tui)
{
	const struct stand *stand = app_of(tui)->stand;

	return stand ? stand->stages : 0;
}

/* The first in per_leerling that is not about a pupil with a lower id. */
static size_t first_of(const struct stand *stand, int64_t leerling)
{
	size_t low = 0;
	size_t high = stand->lijst.aantal;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (stand->per_leerling[middle]->leerling < leerling)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The first of `rijen` that are about this pupil. */
static struct leerling_signalen those_of(int64_t leerling, const struct signaal *const *rijen,
	size_t aantal)
{
	struct leerling_signalen van = { .rijen = rijen };

	while (van.aantal < aantal && rijen[van.aantal]->leerling == leerling)
		van.dringend += rijen[van.aantal++]->ernst != ERNST_INFO;
	return van;
}

struct leerling_signalen stand_van(const struct tui *tui, int64_t leerling)
{
	const struct stand *stand = app_of(tui)->stand;
	size_t at;

	if (!stand || stand->keer == 0)
		return (struct leerling_signalen){ 0 };
	at = first_of(stand, leerling);
	return those_of(leerling, stand->per_leerling + at, stand->lijst.aantal - at);
}

static void read_een(struct een *een, struct tui *tui, int64_t leerling)
{
	const struct signaal_filter filter = { .leerling = leerling, .code = -1, .ernst = -1 };
	struct signaal_lijst lijst;

	gelezen_now(tui, &een->gelezen);
	arena_clear(&een->arena);
	lijst = signalen(store_of(tui), &filter, &een->arena);
	een->leerling = leerling;
	een->aantal = lijst.aantal;
	een->rijen = arena_alloc(&een->arena, (lijst.aantal + 1) * sizeof(*een->rijen));
	for (size_t i = 0; i < lijst.aantal; i++)
		een->rijen[i] = &lijst.rijen[i];
}

struct leerling_signalen stand_van_een(struct tui *tui, int64_t leerling)
{
	struct stand *stand = app_of(tui)->stand;
	struct een *een = &stand->een;

	if (stand_heel(tui))
		return stand_van(tui, leerling);
	if (een->leerling != leerling || gelezen_is_old(tui, &een->gelezen))
		read_een(een, tui, leerling);
	return those_of(leerling, een->rijen, een->aantal);
}

const char *ernst_merk(enum ernst ernst)
{
	static const char *const merken[ERNST_AANTAL] = {
		[ERNST_TE_LAAT] = "!!", [ERNST_WAARSCHUWING] = "!", [ERNST_INFO] = "i" };

	return merken[ernst];
}

enum role ernst_rol(enum ernst ernst)
{
	static const enum role rollen[ERNST_AANTAL] = { [ERNST_TE_LAAT] = ROLE_LATE,
		[ERNST_WAARSCHUWING] = ROLE_WARNING, [ERNST_INFO] = ROLE_INFO };

	return rollen[ernst];
}

const char *ernst_kop(enum ernst ernst)
{
	static const char *const koppen[ERNST_AANTAL] = { [ERNST_TE_LAAT] = "Te laat",
		[ERNST_WAARSCHUWING] = "Let op", [ERNST_INFO] = "Ter informatie" };

	return koppen[ernst];
}
