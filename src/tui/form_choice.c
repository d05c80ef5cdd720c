/* Choosing by typing: a few letters narrow the choices, the best one is taken on leaving. */
#include "form_intern.h"

#include <string.h>

#define MATCHES_MAX 256

/* How well does a choice answer? 0 best; 9 = not at all. */
static int rank(const struct choice *choice, const char *typed, struct arena *arena)
{
	const char *label = utf8_fold(arena, choice->label);
	const char *code = utf8_fold(arena, choice->code);
	size_t len = strlen(typed);
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
	return len > 0 && strncmp(code, typed, len) == 0 ? 4 : 9;
}

static size_t add_ranked(const struct slot *slot, const char *typed, int wanted,
	const struct choice *out[], size_t count)
{
	struct arena arena = {0};

	for (const struct choice *choice = slot->field->choices; choice->code; choice++)
		if (count < MATCHES_MAX && rank(choice, typed, &arena) == wanted)
			out[count++] = choice;
	arena_clear(&arena);
	return count;
}

static size_t matches(const struct slot *slot, const struct choice *out[MATCHES_MAX])
{
	struct arena arena = {0};
	const char *typed = slot->typed ? utf8_fold(&arena, edit_str(&slot->edit)) : "";
	size_t count = 0;

	for (int wanted = 0; wanted <= 4 && *typed; wanted++)
		count = add_ranked(slot, typed, wanted, out, count);
	if (!slot->typed || slot->edit.text.len == 0)
		for (const struct choice *choice = slot->field->choices; choice->code; choice++)
			if (count < MATCHES_MAX)
				out[count++] = choice;
	arena_clear(&arena);
	return count;
}

const struct choice *choice_of(const struct field *field, const char *code)
{
	for (const struct choice *choice = field->choices; choice->code; choice++)
		if (strcmp(choice->code, code) == 0)
			return choice;
	return NULL;
}

const struct choice *choice_meant(const struct slot *slot)
{
	const struct choice *found[MATCHES_MAX];
	size_t count;

	if (!slot->typed)
		return choice_of(slot->field, text_str(&slot->value));
	if (slot->edit.text.len == 0)
		return NULL;
	count = matches(slot, found);
	return count > 0 ? found[slot->picked < count ? slot->picked : 0] : NULL;
}

/* ---- keys ---- */

static void take(struct slot *slot, const struct choice *choice)
{
	text_reset(&slot->value);
	text_add(&slot->value, choice->code);
	edit_set(&slot->edit, choice->label);
	slot->typed = false;
	text_reset(&slot->complaint);
}

/* While letters are there the arrows walk the matches; else they take the next choice. */
static void walk(struct slot *slot, bool forward)
{
	const struct choice *found[MATCHES_MAX];
	size_t count = matches(slot, found);
	const struct choice *now = choice_meant(slot);
	size_t index = 0;

	if (count == 0)
		return;
	while (index < count && found[index] != now)
		index++;
	if (index == count)
		index = forward ? 0 : count - 1;
	else
		index = (index + (forward ? 1 : count - 1)) % count;
	if (slot->typed && slot->edit.text.len > 0)
		slot->picked = index;
	else
		take(slot, found[index]);
}

bool choice_key(struct slot *slot, const struct key *key)
{
	bool types = key->code == KEYC_TEXT || key->code == KEYC_PASTE;
	bool wipes = key->code == KEYC_BACKSPACE || key->code == KEYC_DELETE ||
	             key_is(key, "Ctrl-U Ctrl-W Ctrl-K");

	if (key->code == KEYC_LEFT || key->code == KEYC_RIGHT) {
		walk(slot, key->code == KEYC_RIGHT);
		return true;
	}
	if (!types && !wipes)
		return false;
	if (!slot->typed)
		edit_set(&slot->edit, "");
	slot->typed = true;
	slot->picked = 0;
	edit_key(&slot->edit, key);
	return true;
}

void choice_list(const struct slot *slot, struct text *out)
{
	const struct choice *found[MATCHES_MAX];
	const struct choice *meant = choice_meant(slot);
	size_t count = matches(slot, found);

	for (size_t i = 0; i < count; i++)
		text_printf(out, found[i] == meant ? "%s[%s]" : "%s%s", i > 0 ? " / " : "",
		            found[i]->label);
}
