/* The register of stage places: nobody keeps it, it follows from the stages that were written down.
 * An organisation is one by its folded name, whatever way it was spelled. */
#include "stageplekken.h"

#include <stdlib.h>
#include <string.h>

#define BLANK " \t\r\n"

/* A name of nothing but signs is still a name. */
const char *stage_plaats_sleutel(const char *organisatie, struct arena *arena)
{
	const char *begin = organisatie ? organisatie + strspn(organisatie, BLANK) : "";
	const char *gevouwen = utf8_fold(arena, begin);
	size_t len = strlen(begin);

	if (*gevouwen || !*begin)
		return gevouwen;
	while (len > 0 && strchr(BLANK, begin[len - 1]))
		len--;
	return arena_strndup(arena, begin, len);
}

/* ---- all stages, with the key of their organisation ---- */

struct invoer {
	const char *sleutel;
	struct plaats_stage stage;
};

struct telling {
	dag op;
	struct arena *arena;
	struct invoer *rijen;
	size_t aantal, cap;
};

static bool visit(const struct dossier *dossier, void *context)
{
	struct telling *t = context;
	bool overleden = dossier_termen(dossier, t->op).overleden;
	const char *naam = dossier->stages_aantal > 0 ? arena_strdup(t->arena, dossier->naam) : NULL;

	for (size_t i = 0; i < dossier->stages_aantal; i++) {
		const struct d_stage *stage = &dossier->stages[i];

		t->rijen = xgrow(t->rijen, &t->cap, t->aantal + 1, sizeof(*t->rijen));
		t->rijen[t->aantal++] = (struct invoer){
			.sleutel = stage_plaats_sleutel(stage->organisatie, t->arena),
			.stage = {
				.leerling = dossier->id, .naam = naam,
				.nu = !overleden && stage_loopt(stage, t->op),
				.stage = stage_keep(stage, t->arena),
			},
		};
	}
	return true;
}

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* At school, which has no name, comes last. */
static int compare_sleutels(const char *a, const char *b)
{
	if (!*a || !*b)
		return sign(!*a, !*b);
	return strcmp(a, b);
}

static int compare(const void *left, const void *right)
{
	const struct invoer *a = left, *b = right;
	int order = compare_sleutels(a->sleutel, b->sleutel);

	if (order == 0)
		order = sign(b->stage.stage.van, a->stage.stage.van);
	return order ? order : sign(b->stage.stage.id, a->stage.stage.id);
}

/* ---- one organisation ---- */

/* A contact person of one stage. */
struct opgave {
	const char *sleutel;
	size_t nummer; /* of the stage: 0 = the newest */
	struct plaats_contact contact;
};

/* Who has no name is known by the number. */
static int compare_opgaven(const struct opgave *a, const struct opgave *b)
{
	if (!*a->sleutel && !*b->sleutel)
		return strcmp(a->contact.telefoon, b->contact.telefoon);
	return strcmp(a->sleutel, b->sleutel);
}

static int compare_by_sleutel(const void *left, const void *right)
{
	const struct opgave *a = left, *b = right;
	int order = compare_opgaven(a, b);

	return order ? order : sign((int64_t)a->nummer, (int64_t)b->nummer);
}

static int compare_by_nummer(const void *left, const void *right)
{
	const struct opgave *a = left, *b = right;

	return sign((int64_t)a->nummer, (int64_t)b->nummer);
}

/* Each once, as written last; of those with a name the newest number. Returns how many are left. */
static size_t keep_each_once(struct opgave *opgaven, size_t aantal)
{
	size_t verschillend = 0;

	for (size_t i = 0; i < aantal; i++) {
		struct plaats_contact *laatste = &opgaven[verschillend - (verschillend > 0)].contact;

		if (i == 0 || compare_opgaven(&opgaven[i], &opgaven[verschillend - 1]) != 0)
			opgaven[verschillend++] = opgaven[i];
		else if (!laatste->telefoon)
			laatste->telefoon = opgaven[i].contact.telefoon;
	}
	return verschillend;
}

static void take_contacten(struct stage_plaats *plaats, struct arena *arena)
{
	struct opgave *opgaven = xcalloc(plaats->stages_aantal, sizeof(*opgaven));
	size_t aantal = 0;

	for (size_t i = 0; i < plaats->stages_aantal; i++) {
		const struct d_stage *stage = &plaats->stages[i].stage;
		const char *sleutel = stage_plaats_sleutel(stage->contactpersoon, arena);

		if (*sleutel || stage->telefoon)
			opgaven[aantal++] = (struct opgave){sleutel, i,
				{*sleutel ? stage->contactpersoon : NULL, stage->telefoon}};
	}
	qsort(opgaven, aantal, sizeof(*opgaven), compare_by_sleutel);
	aantal = keep_each_once(opgaven, aantal);
	qsort(opgaven, aantal, sizeof(*opgaven), compare_by_nummer);
	plaats->contacten = arena_alloc(arena, aantal * sizeof(*plaats->contacten));
	plaats->contacten_aantal = aantal;
	for (size_t i = 0; i < aantal; i++)
		plaats->contacten[i] = opgaven[i].contact;
	xfree(opgaven);
}

static int compare_ids(const void *a, const void *b)
{
	return sign(*(const int64_t *)a, *(const int64_t *)b);
}

/* Different pupils among those that are there now, or among all. */
static size_t count_leerlingen(const struct stage_plaats *plaats, bool alleen_nu)
{
	int64_t *ids = xcalloc(plaats->stages_aantal, sizeof(*ids));
	size_t aantal = 0, verschillend = 0;

	for (size_t i = 0; i < plaats->stages_aantal; i++)
		if (plaats->stages[i].nu || !alleen_nu)
			ids[aantal++] = plaats->stages[i].leerling;
	qsort(ids, aantal, sizeof(*ids), compare_ids);
	for (size_t i = 0; i < aantal; i++)
		verschillend += i == 0 || ids[i] != ids[i - 1];
	xfree(ids);
	return verschillend;
}

/* FNV-1a: the number of a place has to outlive a reload, in which others may come before it. */
static int64_t nummer_of(const char *sleutel)
{
	uint64_t nummer = 1469598103934665603u;

	for (; *sleutel; sleutel++)
		nummer = (nummer ^ (unsigned char)*sleutel) * 1099511628211u;
	return (int64_t)(nummer >> 1);
}

static struct stage_plaats make_plaats(const struct invoer *rijen, size_t aantal,
	struct arena *arena)
{
	struct stage_plaats plaats = {
		.nummer = nummer_of(rijen[0].sleutel),
		.sleutel = rijen[0].sleutel,
		.naam = *rijen[0].sleutel ? rijen[0].stage.stage.organisatie : NULL,
		.stages = arena_alloc(arena, aantal * sizeof(*plaats.stages)),
		.stages_aantal = aantal,
	};

	for (size_t i = 0; i < aantal; i++)
		plaats.stages[i] = rijen[i].stage;
	if (*plaats.sleutel)
		take_contacten(&plaats, arena);
	plaats.leerlingen = count_leerlingen(&plaats, false);
	plaats.nu = count_leerlingen(&plaats, true);
	return plaats;
}

static void weg(void *context)
{
	xfree(((struct telling *)context)->rijen);
}

void register_ronde(struct ronde *ronde, struct store *store, dag op, struct arena *arena)
{
	static const struct ronde_soort soort = {
		.maat = sizeof(struct telling), .dossier = visit, .alleen_stages = true, .weg = weg};
	struct telling *t = ronde_begin(ronde, &soort, store);

	*t = (struct telling){.op = op, .arena = arena};
}

struct stage_register register_uit(struct ronde *ronde)
{
	struct telling *t = ronde->bouw;
	struct stage_register plaatsen = {
		.plaatsen = arena_alloc(t->arena, t->aantal * sizeof(*plaatsen.plaatsen))};
	size_t tot;

	if (t->aantal > 1)
		qsort(t->rijen, t->aantal, sizeof(*t->rijen), compare);
	for (size_t van = 0; van < t->aantal; van = tot) {
		for (tot = van + 1; tot < t->aantal; tot++)
			if (strcmp(t->rijen[tot].sleutel, t->rijen[van].sleutel) != 0)
				break;
		plaatsen.plaatsen[plaatsen.aantal++] =
			make_plaats(&t->rijen[van], tot - van, t->arena);
	}
	ronde_weg(ronde);
	return plaatsen;
}

struct stage_register stages_register(struct store *store, dag op, struct arena *arena)
{
	struct ronde ronde;

	register_ronde(&ronde, store, op, arena);
	ronde_alles(&ronde);
	return register_uit(&ronde);
}

const struct stage_plaats *stage_plaats_find(const struct stage_register *plaatsen,
	const char *organisatie)
{
	struct arena arena = {0};
	const char *sleutel = stage_plaats_sleutel(organisatie, &arena);
	const struct stage_plaats *found = NULL;

	for (size_t i = 0; i < plaatsen->aantal && !found; i++)
		if (strcmp(plaatsen->plaatsen[i].sleutel, sleutel) == 0)
			found = &plaatsen->plaatsen[i];
	arena_clear(&arena);
	return found;
}
