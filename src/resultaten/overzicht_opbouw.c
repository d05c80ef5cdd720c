/* How an overview of figures is put together. It knows not what they are about. */
#include "overzicht.h"

#include <string.h>

const char *cijfer_waarom(enum cijfer_soort soort)
{
	static const char *const zinnen[] = {
#define CIJFER(naam, zinnen) [CIJFER_##naam] = zinnen,
#include "cvb/cijfers.def"
#undef CIJFER
		[CIJFER_GEEN] = "",
	};

	return zinnen[soort];
}

struct groep groep_join(const struct groep *a, const struct groep *b, struct arena *arena)
{
	struct groep groep = {.aantal = a->aantal + b->aantal, .cap = a->aantal + b->aantal};

	groep.leden = arena_alloc(arena, (groep.aantal + 1) * sizeof(*groep.leden));
	if (a->aantal > 0)
		memcpy(groep.leden, a->leden, a->aantal * sizeof(*a->leden));
	if (b->aantal > 0)
		memcpy(groep.leden + a->aantal, b->leden, b->aantal * sizeof(*b->leden));
	return groep;
}

/* ---- adding ---- */

struct cijfer *add_cijfer(struct opbouw *o, struct cijfer cijfer)
{
	o->cijfers = xgrow(o->cijfers, &o->cap, o->aantal + 1, sizeof(*o->cijfers));
	if (!cijfer.titel)
		cijfer.titel = cijfer.label;
	if (!cijfer.achter)
		cijfer.achter = "";
	cijfer.norm = GEEN_NORM;
	o->cijfers[o->aantal] = cijfer;
	return &o->cijfers[o->aantal++];
}

struct cijfer *add_kop(struct opbouw *o, const char *label)
{
	return add_cijfer(o, (struct cijfer){.vorm = VORM_KOP, .soort = CIJFER_GEEN,
		.label = label});
}

struct cijfer *add_aantal(struct opbouw *o, enum cijfer_soort soort, const char *label,
	const struct groep *groep)
{
	return add_cijfer(o, (struct cijfer){.vorm = VORM_AANTAL, .soort = soort,
		.label = label, .groep = *groep});
}

struct cijfer *add_aandeel(struct opbouw *o, enum cijfer_soort soort, const char *label,
	struct percentage percentage, const struct groep *groep)
{
	return add_cijfer(o, (struct cijfer){.vorm = VORM_AANDEEL, .soort = soort,
		.label = label, .percentage = percentage, .groep = *groep});
}

struct cijfer *add_deel(struct opbouw *o, const char *label, const char *titel,
	const struct groep *groep)
{
	struct cijfer *deel = add_aantal(o, o->cijfers[o->aantal - 1].soort, label, groep);

	deel->titel = titel;
	deel->binnen = true;
	return deel;
}

void add_deel_als(struct opbouw *o, const char *label, const char *titel,
	const struct groep *groep)
{
	if (groep->aantal > 0)
		add_deel(o, label, titel, groep);
}

void add_zin(struct opbouw *o, const char *zin)
{
	struct cijfer *cijfer = &o->cijfers[o->aantal - 1];
	const char **zinnen = arena_alloc(o->arena, (cijfer->zinnen_aantal + 1) * sizeof(*zinnen));

	for (size_t i = 0; i < cijfer->zinnen_aantal; i++)
		zinnen[i] = cijfer->zinnen[i];
	zinnen[cijfer->zinnen_aantal++] = zin;
	cijfer->zinnen = zinnen;
}

void set_norm(struct opbouw *o, int norm, struct percentage ondergrens,
	struct percentage bovengrens)
{
	static const char *const woorden[] = {
		[NORM_OPEN] = "nog niet te zeggen",
		[NORM_GEHAALD] = "gehaald",
		[NORM_GEMIST] = "niet gehaald",
	};
	struct cijfer *cijfer = &o->cijfers[o->aantal - 1];

	cijfer->norm = norm;
	cijfer->stand = norm_stand_of(ondergrens, bovengrens, norm);
	cijfer->achter = arena_printf(o->arena, "norm %d%%: %s", norm, woorden[cijfer->stand]);
}

/* ---- numbers in words ---- */

const char *percentage_aandeel(struct percentage p, struct arena *arena)
{
	if (p.noemer == 0)
		return "geen leerlingen";
	if ((int64_t)p.n == p.noemer)
		return arena_printf(arena, "%lld van %zu", (long long)p.teller, p.n);
	return arena_printf(arena, "%zu uitslagen", p.n);
}

const char *percentage_shown(struct percentage p, struct arena *arena)
{
	char cijfers[PERCENTAGE_SIZE];

	percentage_text(p, ',', cijfers);
	return *cijfers ? arena_printf(arena, "%s%%", cijfers) : "";
}
