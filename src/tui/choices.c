/* Choices by typing: a few letters of a label, at the start of one of its words, or a code. */
#include "choices.h"

#include <string.h>

#define NO_ANSWER 5

/* How well does a choice answer? 0 best. */
static int rank(const struct choice *choice, const char *typed, struct arena *arena)
{
	const char *label = utf8_fold(arena, choice->label);
	const char *code = utf8_fold(arena, choice->code);
	const char *found = strstr(label, typed);

	if (strcmp(label, typed) == 0 || strcmp(code, typed) == 0)
		return 0;
	if (found == label)
		return 1;
	for (; found; found = strstr(found + 1, typed))
		if (found[-1] == ' ')
			return 2;
	if (strstr(label, typed))
		return 3;
	return strncmp(code, typed, strlen(typed)) == 0 ? 4 : NO_ANSWER;
}

void choices_find(struct choices *choices, const struct choice *all, const char *typed)
{
	struct arena arena = {0};
	const char *folded = utf8_fold(&arena, typed);

	choices->count = 0;
	for (int wanted = 0; wanted < NO_ANSWER; wanted++)
		for (const struct choice *choice = all; choice->code; choice++)
			if (choices->count < CHOICES_MAX &&
			    (*folded ? rank(choice, folded, &arena) : 0) == wanted)
				choices->found[choices->count++] = choice;
	arena_clear(&arena);
}

bool choice_is(const struct choice *choice, const char *typed)
{
	struct arena arena = {0};
	bool whole = rank(choice, utf8_fold(&arena, typed), &arena) == 0;

	arena_clear(&arena);
	return whole;
}

size_t rows_first(size_t at, size_t count, size_t room)
{
	size_t first = at > room / 2 ? at - room / 2 : 0;

	return first + room > count ? (count > room ? count - room : 0) : first;
}
