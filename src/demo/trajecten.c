/* The table of roads, ordered by rang within so and vso, and the way from it to the codes that this
 * school has in its config. */
#include "trajecten.h"

#include <stdlib.h>
#include <string.h>

#define DAGBESTEDING "dagbesteding"
#define ARBEIDSMARKT "arbeidsmarkt"
#define VERVOLG "vervolgonderwijs"

/* so, profiel, niveau, rang, gewicht, eindleeftijd, leerroutes, doelen, bestemmingen,
 * {emb, zml, ass, gedrag, lichamelijk, angst} */
static const struct traject trajecten[] = {
	{ true, NULL, "vso_dagbesteding", 2, 24, 13, { 2, 1 }, VOOR_LAAG, { "vso", "vso" },
	  { 30, 50, 15, 0, 5, 0 } },
	{ true, NULL, "vso_arbeidsmarkt", 4, 30, 13, { 4, 3 }, VOOR_MIDDEN, { "vso", "vso" },
	  { 0, 50, 25, 15, 5, 5 } },
	{ true, NULL, "praktijkonderwijs", 5, 14, 12, { 5, 5 }, VOOR_MIDDEN,
	  { "praktijkonderwijs", "vso" }, { 0, 20, 25, 30, 10, 15 } },
	{ true, NULL, "vmbo_b", 6, 12, 12, { 6, 5 }, VOOR_HOOG, { "vso", "vo" },
	  { 0, 0, 35, 35, 15, 15 } },
	{ true, NULL, "vmbo_k", 7, 8, 12, { 6, 6 }, VOOR_HOOG, { "vo", "vso" },
	  { 0, 0, 40, 30, 15, 15 } },
	{ true, NULL, "vmbo_gt", 8, 6, 12, { 7, 6 }, VOOR_HOOG, { "vo", "vso" },
	  { 0, 0, 45, 20, 15, 20 } },
	{ true, NULL, "havo", 9, 4, 12, { 7, 7 }, VOOR_HOOG, { "vo", "vso" },
	  { 0, 0, 50, 15, 15, 20 } },
	{ true, NULL, "vwo", 10, 2, 12, { 7, 7 }, VOOR_HOOG, { "vo", "vso" },
	  { 0, 0, 55, 5, 15, 25 } },

	{ false, DAGBESTEDING, "belevingsgericht", 1, 7, 20, { 1, 1 }, VOOR_ALLEEN_EMB,
	  { "belevingsgerichte_dagbesteding", "belevingsgerichte_dagbesteding" },
	  { 100, 0, 0, 0, 0, 0 } },
	{ false, DAGBESTEDING, "activerend", 2, 32, 20, { 2, 1 }, VOOR_LAAG,
	  { "activerende_dagbesteding", "activerende_dagbesteding" }, { 15, 65, 15, 0, 5, 0 } },
	{ false, DAGBESTEDING, "arbeidsmatig", 3, 61, 19, { 3, 2 }, VOOR_LAAG,
	  { "arbeidsmatige_dagbesteding", "arbeidsmatige_dagbesteding" }, { 0, 60, 25, 10, 5, 0 } },
	{ false, ARBEIDSMARKT, "beschut", 4, 30, 18, { 4, 3 }, VOOR_MIDDEN,
	  { "beschut_werk", "beschut_werk" }, { 0, 55, 25, 10, 5, 5 } },
	{ false, ARBEIDSMARKT, "werk", 5, 55, 18, { 5, 4 }, VOOR_MIDDEN,
	  { "banenafspraak", "werk" }, { 0, 35, 25, 25, 5, 10 } },
	{ false, ARBEIDSMARKT, "entree", 5, 15, 18, { 5, 5 }, VOOR_MIDDEN, { "mbo_entree", "werk" },
	  { 0, 20, 30, 35, 5, 10 } },
	{ false, VERVOLG, "entree", 5, 12, 17, { 5, 5 }, VOOR_MIDDEN,
	  { "mbo_entree", "mbo_entree" }, { 0, 10, 30, 35, 10, 15 } },
	{ false, VERVOLG, "praktijkonderwijs", 5, 8, 16, { 5, 5 }, VOOR_MIDDEN,
	  { "praktijkonderwijs", "mbo_entree" }, { 0, 25, 25, 30, 5, 15 } },
	{ false, VERVOLG, "vmbo_b", 6, 24, 17, { 6, 5 }, VOOR_HOOG, { "mbo_2", "mbo_2" },
	  { 0, 0, 35, 40, 10, 15 } },
	{ false, VERVOLG, "vmbo_k", 7, 22, 17, { 6, 6 }, VOOR_HOOG, { "mbo_3", "mbo_4" },
	  { 0, 0, 40, 35, 10, 15 } },
	{ false, VERVOLG, "vmbo_gt", 8, 20, 17, { 7, 6 }, VOOR_HOOG, { "mbo_4", "vo" },
	  { 0, 0, 45, 20, 15, 20 } },
	{ false, VERVOLG, "havo", 9, 9, 18, { 7, 7 }, VOOR_HOOG, { "hbo", "vavo" },
	  { 0, 0, 55, 10, 15, 20 } },
	{ false, VERVOLG, "vwo", 10, 5, 19, { 7, 7 }, VOOR_HOOG, { "wo", "hbo" },
	  { 0, 0, 60, 5, 15, 20 } },
};

static bool same_profiel(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

const struct traject *traject_draw(struct toeval *toeval, bool so, const char *profiel)
{
	int gewichten[ARRAY_LEN(trajecten)] = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(trajecten); i++)
		if (trajecten[i].so == so && same_profiel(trajecten[i].profiel, profiel))
			gewichten[i] = trajecten[i].gewicht;
	return &trajecten[toeval_weighted(toeval, gewichten, ARRAY_LEN(trajecten))];
}

/* The nearest fitting row on one side; NULL when there is none. */
static const struct traject *neighbour(const struct traject *traject, bool profiel, int step)
{
	for (ptrdiff_t i = traject - trajecten + step;
	     i >= 0 && i < (ptrdiff_t)ARRAY_LEN(trajecten) && trajecten[i].so == traject->so;
	     i += step)
		if (same_profiel(trajecten[i].profiel, traject->profiel) != profiel &&
		    strcmp(trajecten[i].niveau, traject->niveau) != 0)
			return &trajecten[i];
	return NULL;
}

const struct traject *traject_before(struct toeval *toeval, const struct traject *traject,
	bool profiel)
{
	int step = toeval_chance(toeval, 550) ? 1 : -1;
	const struct traject *found = neighbour(traject, profiel, step);

	if (!found)
		found = neighbour(traject, profiel, -step);
	return found ? found : traject;
}

const struct traject *traject_in_so(const struct traject *traject)
{
	const struct traject *best = &trajecten[0];

	for (size_t i = 0; i < ARRAY_LEN(trajecten) && trajecten[i].so; i++)
		if (abs(trajecten[i].rang - traject->rang) < abs(best->rang - traject->rang))
			best = &trajecten[i];
	return best;
}

/* ---- codes of the config ---- */

const char *traject_niveau(const struct traject *traject, const struct config *config)
{
	const struct niveau *best = config_niveau(config, traject->niveau);
	int64_t best_distance = INT64_MAX;

	if (best && (traject->so ? best->so : best->vso))
		return best->code;
	for (size_t i = 0; i < config->niveaus_aantal; i++) {
		const struct niveau *niveau = &config->niveaus[i];
		bool here = traject->so ? niveau->so : niveau->vso;
		int64_t distance = llabs((int64_t)niveau->rang - traject->rang) +
			(here ? 0 : INT32_MAX);

		if (distance < best_distance) {
			best = niveau;
			best_distance = distance;
		}
	}
	return best ? best->code : NULL;
}

static const char *code_or_last(const char *found, const char *code, const struct code *codes,
	size_t aantal)
{
	if (found)
		return code;
	return aantal > 0 ? codes[aantal - 1].code : NULL;
}

const char *bestemming_code(const struct config *config, const char *code)
{
	return code_or_last(config_bestemming(config, code), code, config->bestemmingen,
		config->bestemmingen_aantal);
}

const char *reden_code(const struct config *config, const char *code)
{
	return code_or_last(config_reden(config, code), code, config->redenen,
		config->redenen_aantal);
}
