/* Picking a value that was used before: those that answer to what was typed stand under the field,
 * and walking along them puts one in it. Whoever goes on typing is never in the way. */
#include "form_intern.h"

#include <string.h>

#define SHOWN_MAX 6
#define MATCHES_MAX 100

static void ask(struct form *form, struct slot *slot)
{
	struct suggestions *s = &slot->suggestions;
	const char *const *known;
	size_t total = 0;

	if (s->asked || !slot->field->suggest)
		return;
	s->asked = true;
	known = slot->field->suggest(form, slot->field);
	while (known && known[total])
		total++;
	s->texts = arena_alloc(&form->arena, (total + 1) * sizeof(*s->texts));
	s->folded = arena_alloc(&form->arena, (total + 1) * sizeof(*s->folded));
	for (; s->count < total; s->count++) {
		s->texts[s->count] = known[s->count];
		s->folded[s->count] = utf8_fold(&form->arena, known[s->count]);
	}
}

/* How well does it answer? 0 best; 2 = not at all. */
static int rank(const char *suggestion, const char *typed)
{
	if (strncmp(suggestion, typed, strlen(typed)) == 0)
		return 0;
	return words_match(suggestion, typed) ? 1 : 2;
}

static size_t matches(const struct slot *slot, const char *typed, const char *out[MATCHES_MAX])
{
	const struct suggestions *s = &slot->suggestions;
	struct arena arena = {0};
	const char *folded = utf8_fold(&arena, typed);
	size_t count = 0;

	for (int wanted = 0; wanted < 2; wanted++)
		for (size_t i = 0; i < s->count && count < MATCHES_MAX; i++)
			if (rank(s->folded[i], folded) == wanted && strcmp(s->texts[i], typed) != 0)
				out[count++] = s->texts[i];
	arena_clear(&arena);
	return count;
}

/* What there is to pick now. What stood in the field already is no reason to offer only that. */
static size_t answers(const struct slot *slot, const char *out[MATCHES_MAX])
{
	const struct suggestions *s = &slot->suggestions;

	if (s->walk > 0)
		return matches(slot, s->before_typed ? text_str(&s->before) : "", out);
	return matches(slot, slot->typed ? edit_str(&slot->edit) : "", out);
}

/* ---- walking ---- */

void suggest_stop(struct slot *slot)
{
	slot->suggestions.walk = 0;
}

static void put(struct form *form, struct slot *slot, const char *text)
{
	edit_set(&slot->edit, text);
	slot->typed = true;
	text_reset(&slot->complaint);
	form->unsaved = true;
}

void suggest_pick(struct form *form, struct slot *slot, size_t index)
{
	const char *found[MATCHES_MAX];

	if (index < answers(slot, found))
		put(form, slot, found[index]);
	suggest_stop(slot);
}

/* Behind the last one comes what stood there before. */
static void step(struct form *form, struct slot *slot, bool forward)
{
	struct suggestions *s = &slot->suggestions;
	const char *found[MATCHES_MAX];
	size_t count = answers(slot, found);

	if (count == 0)
		return;
	if (s->walk == 0) {
		text_reset(&s->before);
		text_add(&s->before, edit_str(&slot->edit));
		s->before_typed = slot->typed;
	}
	s->walk = (s->walk + (forward ? 1 : count)) % (count + 1);
	put(form, slot, s->walk > 0 ? found[s->walk - 1] : text_str(&s->before));
}

/* The arrows only when something was typed that they can complete; else they leave the field. */
static bool arrows_walk(const struct slot *slot)
{
	const char *found[MATCHES_MAX];

	return slot->suggestions.walk > 0 ||
	       (slot->typed && slot->edit.text.len > 0 && answers(slot, found) > 0);
}

bool suggest_key(struct form *form, struct slot *slot, const struct key *key)
{
	bool walks = key_is(key, "Ctrl-N Ctrl-P");

	if (!slot->field->suggest)
		return false;
	ask(form, slot);
	if (key->code == KEYC_DOWN)
		walks = arrows_walk(slot);
	if (key->code == KEYC_UP)
		walks = slot->suggestions.walk > 0;
	if (walks)
		step(form, slot, key->code == KEYC_DOWN || key_is(key, "Ctrl-N"));
	else
		suggest_stop(slot);
	return walks;
}

/* ---- showing ---- */

void suggest_list(struct form *form, struct slot *slot, struct text *out, struct picks *picks)
{
	const struct suggestions *s = &slot->suggestions;
	const char *found[MATCHES_MAX];
	size_t count, first;

	ask(form, slot);
	if (s->count == 0 || (!slot->typed && slot->edit.text.len > 0))
		return;
	count = answers(slot, found);
	first = s->walk > SHOWN_MAX ? s->walk - SHOWN_MAX : 0;
	for (size_t i = first; i < count && i < first + SHOWN_MAX; i++) {
		size_t from;

		text_add(out, i == first ? "" : " / ");
		from = out->len;
		text_printf(out, i + 1 == s->walk ? "[%s]" : "%s", found[i]);
		picks_add(picks, from, out->len, i);
	}
	if (count > first + SHOWN_MAX)
		text_add(out, " / …");
	if (count > 0)
		text_printf(out, " (%s kiest)", slot->typed ? "Omlaag" : "Ctrl-N");
}
