/* Limiting the stages to a kind, a begeleider, a profiel or a group: one question, then another
 * with the values that there are. What is limited stands in words under the list. */
#include <stdlib.h>
#include <string.h>

#include "stages.h"

#define KEUZES_MAX 200

static const char *value_of(const struct stage_regel *regel, enum stages_filter wat)
{
	switch (wat) {
	case FILTER_SOORT:
		return regel->stage.soort;
	case FILTER_BEGELEIDER:
		return regel->stage.begeleider;
	case FILTER_PROFIEL:
		return regel->profiel;
	default:
		return regel->klas;
	}
}

static const char *shown(const struct stages *stages, enum stages_filter wat, const char *waarde)
{
	const struct config *config = store_of(stages->basis.tui)->config;

	if (wat == FILTER_SOORT)
		return code_name(CODES_stage_soort, config, waarde);
	return wat == FILTER_PROFIEL ? code_name(CODES_profiel, config, waarde) : waarde;
}

static const char *const namen[FILTER_AANTAL] = { "soort", "begeleider", "profiel", "groep" };

bool stages_filter_past(const struct stages *stages, const struct stage_regel *regel)
{
	for (int wat = 0; wat < FILTER_AANTAL; wat++)
		if (stages->filter[wat] && !waarde_equal(stages->filter[wat], value_of(regel, wat)))
			return false;
	return true;
}

void stages_filter_tekst(const struct stages *stages, struct text *out)
{
	for (int wat = 0; wat < FILTER_AANTAL; wat++)
		if (stages->filter[wat])
			text_printf(out, ", %s %s", namen[wat],
				shown(stages, wat, stages->filter[wat]));
}

void stages_filter_clear(struct stages *stages)
{
	for (int wat = 0; wat < FILTER_AANTAL; wat++) {
		xfree(stages->filter[wat]);
		stages->filter[wat] = NULL;
	}
}

/* ---- which value ---- */

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Every value once, behind the first choice, which is all. */
static struct choice *choices_of(const struct stages *stages, enum stages_filter wat,
	struct arena *arena)
{
	const struct stage_overzicht *overzicht = &stages->overzicht;
	const char **waarden = arena_alloc(arena, (overzicht->aantal + 1) * sizeof(*waarden));
	struct choice *keuzes = arena_alloc(arena, (KEUZES_MAX + 2) * sizeof(*keuzes));
	size_t aantal = 0, keuze = 1;

	for (size_t i = 0; i < overzicht->aantal; i++)
		if (value_of(&overzicht->rijen[i], wat))
			waarden[aantal++] = value_of(&overzicht->rijen[i], wat);
	if (aantal > 0)
		qsort(waarden, aantal, sizeof(*waarden), compare);
	keuzes[0] = (struct choice){ "", arena_printf(arena, "alles, welke %s ook", namen[wat]) };
	for (size_t i = 0; i < aantal && keuze <= KEUZES_MAX; i++)
		if (i == 0 || strcmp(waarden[i], waarden[i - 1]) != 0)
			keuzes[keuze++] = (struct choice){ waarden[i],
				shown(stages, wat, waarden[i]) };
	return keuzes;
}

static bool choose_value(struct stages *stages, enum stages_filter wat)
{
	struct arena arena = { 0 };
	const struct choice *keuzes = choices_of(stages, wat, &arena);
	int keuze = tui_choose(stages->basis.tui, arena_printf(&arena, "Welke %s?", namen[wat]),
		keuzes);

	if (keuze >= 0) {
		xfree(stages->filter[wat]);
		stages->filter[wat] = keuze > 0 ? xstrdup(keuzes[keuze].code) : NULL;
	}
	arena_clear(&arena);
	return keuze >= 0;
}

static const struct choice vragen[] = {
	{ "soort", "soort stage ..." },
	{ "begeleider", "begeleider ..." },
	{ "profiel", "uitstroomprofiel ..." },
	{ "groep", "groep ..." },
	{ "wis", "wis het filter" },
	{ 0 },
};

bool stages_filter_choose(struct stages *stages)
{
	struct text vraag = { 0 };
	int keuze;

	text_printf(&vraag, "Nu te zien: %s. Waarop wil je beperken?", text_str(&stages->noun));
	keuze = tui_choose(stages->basis.tui, text_str(&vraag), vragen);
	text_clear(&vraag);
	if (keuze == FILTER_AANTAL)
		stages_filter_clear(stages);
	return keuze == FILTER_AANTAL ||
		(keuze >= 0 && choose_value(stages, (enum stages_filter)keuze));
}

void stages_filter_words(struct words *out)
{
	for (const struct choice *vraag = vragen; vraag->code; vraag++)
		words_add(out, &(struct word){ .text = vraag->code, .shown = vraag->label });
}
