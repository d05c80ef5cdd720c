/* The words that may stand behind a name in `:`, and which of them answer to what was typed. */
#include "loop.h"

#include <string.h>

/* ---- words behind a name ---- */

void words_add(struct words *words, const struct word *word)
{
	struct arena *arena = &words->arena;
	const char *found_by = word->found_by ? word->found_by : utf8_fold(arena, word->text);

	words->all = xgrow(words->all, &words->cap, words->count + 1, sizeof(*words->all));
	words->all[words->count++] = (struct word){
		.text = arena_strdup(arena, word->text),
		.shown = arena_strdup(arena, word->shown ? word->shown : word->text),
		.found_by = arena_strdup(arena, found_by),
	};
}

void words_are_paths(struct words *words)
{
	words->paths = true;
}

void words_of(struct view *view, const struct command *command, struct words *out)
{
	struct tui *tui = view->tui;

	if (command->of_part) {
		if (view->part->kind->words)
			view->part->kind->words(view->part, command->name, out);
	} else if (command->main) {
		if (command->main->screen->words)
			command->main->screen->words(tui, command->name, out);
	} else if (command->everywhere) {
		if (command->action->run == colour_choose)
			colour_words(out);
		if (tui->words)
			tui->words(tui, command->name, out);
	} else if (view->screen->words) {
		view->screen->words(tui, command->name, out);
	}
}

void words_clear(struct words *words)
{
	arena_clear(&words->arena);
	xfree(words->all);
	*words = (struct words){0};
}

/* ---- candidates ---- */

static void add(struct candidates *out, const struct candidate *candidate)
{
	out->all = xgrow(out->all, &out->cap, out->count + 1, sizeof(*out->all));
	out->all[out->count++] = *candidate;
}

/* 0 = it begins with what was typed, 1 = one of its words does, 2 = it stands in it somewhere,
 * 3 = not at all. */
static int rank(const struct word *word, const char *folded)
{
	size_t len = strcspn(folded, " ");

	if (!words_match(word->found_by, folded))
		return 3;
	if (strncmp(word->found_by, folded, len) == 0)
		return 0;
	for (const char *at = word->found_by; (at = strchr(at, ' ')); )
		if (strncmp(++at, folded, len) == 0)
			return 1;
	return 2;
}

void candidates_of_words(struct candidates *out, const struct words *words, const char *typed)
{
	struct arena arena = {0};
	const char *folded = words->paths ? "" : utf8_fold(&arena, typed); /* those answer already */

	*out = (struct candidates){.all = out->all, .cap = out->cap};
	for (int wanted = 0; wanted < 3; wanted++)
		for (size_t i = 0; i < words->count; i++) {
			const struct word *word = &words->all[i];

			if (rank(word, folded) == wanted)
				add(out, &(struct candidate){.text = word->text, .shown = word->shown});
		}
	arena_clear(&arena);
}
