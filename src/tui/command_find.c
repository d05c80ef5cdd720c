/* Which commands answer to what was typed behind `:`, and which one is meant: by name, by another
 * word for it, by a part, by a word of its help, at last by what comes nearest. It draws nothing
 * and runs nothing. */
#include "loop.h"

#include <string.h>

#define PART_MIN 2 /* letters that may begin another word, or stand in the middle of a name */
#define WORD_MIN 3 /* letters that are looked for in what it does */

/* ---- other words ---- */

static const struct synonym {
	const char *typed, *name;
} synonyms[] = {
#define SYNONIEM(typed, name) {typed, name},
#include "cvb/synoniemen.def"
};

bool synonym_is(const char *typed, const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(synonyms); i++)
		if (strcmp(synonyms[i].typed, typed) == 0 && strcmp(synonyms[i].name, name) == 0)
			return true;
	return false;
}

void synonyms_add(const char *name, struct text *out)
{
	for (size_t i = 0; i < ARRAY_LEN(synonyms); i++)
		if (strcmp(synonyms[i].name, name) == 0)
			text_printf(out, " %s", synonyms[i].typed);
}

/* ---- how well a command answers ---- */

enum rank { SAME_NAME, SAME_WORD, NAME_BEGINS, WORD_BEGINS, NAME_HAS, HELP_HAS, NO_ANSWER };

static enum rank rank_of_words(const char *name, const char *folded)
{
	enum rank best = NO_ANSWER;

	for (size_t i = 0; i < ARRAY_LEN(synonyms) && best != SAME_WORD; i++) {
		if (strcmp(synonyms[i].name, name) != 0)
			continue;
		if (strcmp(synonyms[i].typed, folded) == 0)
			best = SAME_WORD;
		else if (strncmp(synonyms[i].typed, folded, strlen(folded)) == 0)
			best = WORD_BEGINS;
	}
	return best;
}

/* Does every word that was typed stand at the start of one of the words? */
static bool words_begin(const char *text, const char *folded)
{
	while (*folded) {
		size_t len = strcspn(folded, " ");
		const char *at = text;

		while (at && strncmp(at, folded, len) != 0) {
			at = strchr(at, ' ');
			at = at ? at + 1 : NULL;
		}
		if (!at)
			return false;
		folded += len;
		folded += strspn(folded, " ");
	}
	return true;
}

static bool help_has(const struct command *command, const char *folded, struct arena *arena)
{
	struct text text = {0};
	bool has;

	text_printf(&text, "%s", command->help ? command->help : "");
	synonyms_add(command->name, &text);
	has = words_begin(utf8_fold(arena, text_str(&text)), folded);
	text_clear(&text);
	return has;
}

static enum rank rank_of(const struct command *command, const char *folded, struct arena *arena)
{
	size_t len = strlen(folded);
	enum rank of_words;

	if (strcmp(command->name, folded) == 0)
		return SAME_NAME;
	if (len == 0)
		return NAME_BEGINS;
	of_words = rank_of_words(command->name, folded);
	if (of_words == SAME_WORD)
		return SAME_WORD;
	if (strncmp(command->name, folded, len) == 0)
		return NAME_BEGINS;
	if (of_words == WORD_BEGINS && len >= PART_MIN)
		return WORD_BEGINS;
	if (len >= PART_MIN && strstr(command->name, folded))
		return NAME_HAS;
	return len >= WORD_MIN && help_has(command, folded, arena) ? HELP_HAS : NO_ANSWER;
}

/* In which order they stand. What works here under another word goes before what is called so and
 * works elsewhere: "sluiten". */
static size_t place_of(const struct command *command, enum rank rank)
{
	size_t elsewhere = command->elsewhere ? 1 : 0;

	return rank <= SAME_WORD ? rank + 2 * elsewhere : 2 * (size_t)rank + elsewhere;
}

/* ---- gathering them ---- */

/* Two tables may give the same name; the first one counts. */
static bool is_first(const struct command *all, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (strcmp(all[i].name, all[index].name) == 0)
			return false;
	return true;
}

/* Before those that answer less well or were done longer ago. */
static void insert(struct candidates *out, const struct candidate *candidate)
{
	size_t at = out->count;

	out->all = xgrow(out->all, &out->cap, out->count + 1, sizeof(*out->all));
	for (; at > 0; at--) {
		const struct candidate *before = &out->all[at - 1];

		if (before->place < candidate->place ||
		    (before->place == candidate->place && before->recent <= candidate->recent))
			break;
		out->all[at] = *before;
	}
	out->all[at] = *candidate;
	out->count++;
}

static void add_nearest(struct candidates *out, const struct commands_known *known,
	const char *typed)
{
	struct nearest nearest = nearest_start(typed, typed);

	for (size_t i = 0; i < known->count; i++)
		if (!known->all[i].elsewhere)
			nearest_offer(&nearest, known->all[i].name);
	for (size_t i = 0; i < known->count; i++)
		if (known->all[i].elsewhere)
			nearest_offer(&nearest, known->all[i].name);
	for (size_t i = 0; i < ARRAY_LEN(synonyms); i++)
		nearest_offer(&nearest, synonyms[i].typed);
	for (size_t i = 0; i < known->count && nearest.best && out->count == 0; i++) {
		const struct command *command = &known->all[i];

		if (strcmp(command->name, nearest.best) == 0 ||
		    synonym_is(nearest.best, command->name))
			insert(out, &(struct candidate){.text = command->name, .shown = command->name,
			                                .command = command});
	}
	out->guessed = out->count > 0;
}

/* The whole name or word, when one thing is called so; else the only one here that begins so, else
 * the only one elsewhere. */
static const struct command *only_one(const struct candidates *found)
{
	const struct candidate *first = found->all;
	size_t here = 0, there = 0;
	const struct command *begins[2] = {NULL, NULL};

	if (found->count == 0)
		return NULL;
	if (first->place < 2 * NAME_BEGINS)
		return found->count == 1 || first[1].place != first->place ? first->command : NULL;
	for (size_t i = 0; i < found->count && first[i].place < 2 * NAME_HAS; i++) {
		bool elsewhere = first[i].command->elsewhere != NULL;

		begins[elsewhere] = first[i].command;
		*(elsewhere ? &there : &here) += 1;
	}
	if (here > 0)
		return here == 1 ? begins[0] : NULL;
	return there == 1 ? begins[1] : NULL;
}

void candidates_of_commands(struct candidates *out, const struct commands_known *known,
	const char *typed)
{
	struct arena arena = {0};
	const char *folded = utf8_fold(&arena, typed);

	out->count = 0;
	out->guessed = false;
	for (size_t i = 0; i < known->count; i++) {
		const struct command *command = &known->all[i];
		enum rank rank = is_first(known->all, i) ? rank_of(command, folded, &arena) : NO_ANSWER;

		if (rank == NO_ANSWER || (command->elsewhere && strlen(folded) < WORD_MIN))
			continue;
		insert(out, &(struct candidate){
			.text = command->name, .shown = command->name, .command = command,
			.place = place_of(command, rank),
			.recent = known->history ? history_age(known->history, command->name) : 0,
		});
	}
	out->meant = *folded ? only_one(out) : NULL;
	if (out->count == 0)
		add_nearest(out, known, folded);
	arena_clear(&arena);
}
