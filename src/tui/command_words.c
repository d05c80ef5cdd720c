/* What answers to what was typed behind `:`: names of commands, and the words that may stand behind
 * one. It draws nothing and runs nothing. */
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

/* Two tables may give the same name; the first one counts. */
static bool is_first(const struct command *all, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (strcmp(all[i].name, all[index].name) == 0)
			return false;
	return true;
}

static void add_command(struct candidates *out, const struct command *command)
{
	add(out, &(struct candidate){command->name, command->name, command});
}

static void add_nearest(struct candidates *out, const struct command *all, size_t count,
	const char *typed)
{
	struct nearest nearest = nearest_start(typed, typed);
	const struct command *found;

	for (size_t i = 0; i < count; i++)
		nearest_offer(&nearest, all[i].name);
	found = nearest.best ? command_find(all, count, nearest.best) : NULL;
	if (found)
		add_command(out, found);
}

void candidates_of_commands(struct candidates *out, const struct command *all, size_t count,
	const char *typed)
{
	out->count = 0;
	for (size_t i = 0; i < count; i++)
		if (strncmp(all[i].name, typed, strlen(typed)) == 0 && is_first(all, i))
			add_command(out, &all[i]);
	out->begin = out->count;
	for (size_t i = 0; i < count && strlen(typed) > 1; i++) {
		const char *found = strstr(all[i].name, typed);

		if (found && found != all[i].name && is_first(all, i))
			add_command(out, &all[i]);
	}
	if (out->count == 0)
		add_nearest(out, all, count, typed);
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
	const char *folded = utf8_fold(&arena, typed);

	out->count = out->begin = 0;
	for (int wanted = 0; wanted < 3; wanted++)
		for (size_t i = 0; i < words->count; i++) {
			const struct word *word = &words->all[i];

			if (rank(word, folded) == wanted)
				add(out, &(struct candidate){word->text, word->shown, NULL});
		}
	arena_clear(&arena);
}

/* ---- elsewhere ---- */

static bool has_action(const struct screen *screen, const char *name)
{
	for (const struct action *action = screen->actions; action && action->name; action++)
		if (strcmp(action->name, name) == 0)
			return true;
	return false;
}

void screens_with(const struct tui *tui, const char *name, struct text *out)
{
	for (size_t i = 0; tui->everything && tui->everything[i]; i++) {
		const struct screen *screen = tui->everything[i];

		if (has_action(screen, name) && !strstr(text_str(out), screen->title))
			text_printf(out, "%s%s", out->len > 0 ? ", " : "", screen->title);
	}
}
