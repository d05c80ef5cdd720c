/* Choosing by typing: a few letters narrow the choices, the best one is taken on leaving. */
#include "choices.h"
#include "form_intern.h"

#include <string.h>

static void find(const struct slot *slot, struct choices *out)
{
	choices_find(out, slot->field->choices, slot->typed ? edit_str(&slot->edit) : "");
}

/* Letters stand there that more than one choice may answer to. */
static bool is_narrowed(const struct slot *slot)
{
	return slot->typed && slot->edit.text.len > 0;
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
	struct choices choices;

	if (!slot->typed)
		return choice_of(slot->field, text_str(&slot->value));
	if (slot->edit.text.len == 0)
		return NULL;
	find(slot, &choices);
	if (choices.count == 0)
		return NULL;
	return choices.found[slot->picked < choices.count ? slot->picked : 0];
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

static size_t index_of(const struct choices *choices, const struct choice *choice)
{
	size_t index = 0;

	while (index < choices->count && choices->found[index] != choice)
		index++;
	return index;
}

/* While letters are there the arrows walk the matches; else they take the next choice. */
static void walk(struct slot *slot, bool forward)
{
	struct choices choices;
	size_t index;

	find(slot, &choices);
	if (choices.count == 0)
		return;
	index = index_of(&choices, choice_meant(slot));
	if (index == choices.count)
		index = forward ? 0 : choices.count - 1;
	else
		index = (index + (forward ? 1 : choices.count - 1)) % choices.count;
	if (is_narrowed(slot))
		slot->picked = index;
	else
		take(slot, choices.found[index]);
}

/* Down and up walk too while there is something to pick from, but not out of it. */
static bool walks_down(struct slot *slot, const struct key *key)
{
	struct choices choices;
	bool down = key->code == KEYC_DOWN;

	if (!is_narrowed(slot) || (!down && key->code != KEYC_UP))
		return false;
	find(slot, &choices);
	if (down ? slot->picked + 1 >= choices.count : slot->picked == 0)
		return false;
	walk(slot, down);
	return true;
}

void choice_pick(struct slot *slot, size_t index)
{
	struct choices choices;

	find(slot, &choices);
	if (index < choices.count)
		take(slot, choices.found[index]);
}

bool choice_key(struct slot *slot, const struct key *key)
{
	bool types = key->code == KEYC_TEXT || key->code == KEYC_PASTE;
	bool wipes = key->code == KEYC_BACKSPACE || key->code == KEYC_DELETE ||
	             key_is(key, "Ctrl-U Ctrl-W Ctrl-K");

	if (walks_down(slot, key))
		return true;
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

void choice_list(const struct slot *slot, struct text *out, struct picks *picks)
{
	struct choices choices;
	const struct choice *meant = choice_meant(slot);

	find(slot, &choices);
	for (size_t i = 0; i < choices.count; i++) {
		size_t from;

		text_add(out, i > 0 ? " / " : "");
		from = out->len;
		text_printf(out, choices.found[i] == meant ? "[%s]" : "%s", choices.found[i]->label);
		picks_add(picks, from, out->len, i);
	}
}

static void words_while_typing(const struct choices *choices, const struct choice *meant,
	struct text *out)
{
	size_t at = index_of(choices, meant);

	if (!meant) {
		text_add(out, "geen keuze met deze letters");
		return;
	}
	text_printf(out, "wordt %s", meant->label);
	if (choices->count > 1)
		text_printf(out, ", %zu van %zu%s", at + 1, choices->count,
		            at + 1 < choices->count ? ", Omlaag voor de volgende" : "");
}

void choice_words(const struct slot *slot, bool many, struct text *out)
{
	struct choices choices;
	const struct choice *meant = choice_meant(slot);

	find(slot, &choices);
	if (is_narrowed(slot)) {
		words_while_typing(&choices, meant, out);
	} else if (meant) {
		text_printf(out, "keuze %zu van %zu", index_of(&choices, meant) + 1, choices.count);
	} else if (many) {
		text_printf(out, "%zu keuzes, typ een paar letters of kies met Rechts", choices.count);
	} else {
		for (size_t i = 0; i < choices.count; i++)
			text_printf(out, "%s%s", i > 0 ? ", " : "kies uit ", choices.found[i]->label);
	}
}

/* ---- too many for one line: a few of them, one below the other ---- */

bool choices_are_many(const struct slot *slot, int columns)
{
	int width = 0;

	if (slot->field->kind != FIELD_CHOICE)
		return false;
	for (const struct choice *choice = slot->field->choices; choice->code; choice++)
		width += utf8_width(choice->label) + 3;
	return width > columns;
}

static void put_choice(struct area *area, const struct choice *choice, bool meant)
{
	int left = area->pen_x;

	area_printf(area, meant ? ROLE_NORMAL : ROLE_DIM, "%s%s", meant ? "> " : "  ", choice->label);
	area_move(area, area->pen_y + 1, left);
}

/* How to get at the rest. */
static int put_rest(const struct slot *slot, const struct choices *choices, struct area *area)
{
	if (choices->count == 0)
		return area_wrap(area, ROLE_DIM, "Geen keuze met deze letters. Backspace haalt ze weg.");
	if (choices->count <= CHOICE_ROWS)
		return 0;
	if (is_narrowed(slot))
		return area_wrap(area, ROLE_DIM, "  … typ meer letters, of kies met Omlaag");
	return area_wrap(area, ROLE_DIM, "  … typ een paar letters, of kies met Rechts");
}

int choice_rows(struct form *form, const struct slot *slot, struct area *area)
{
	struct choices choices;
	size_t at, first, count;

	find(slot, &choices);
	at = index_of(&choices, choice_meant(slot));
	first = rows_first(at < choices.count ? at : 0, choices.count, CHOICE_ROWS);
	count = choices.count < CHOICE_ROWS ? choices.count : CHOICE_ROWS;
	for (size_t i = first; i < first + count; i++) {
		struct area row = area_rows(area, area->pen_y, area->pen_y < 0 ? 0 : 1);

		form_spot(form, &row, &(struct target){.index = form->at, .pick = i + 1});
		put_choice(area, choices.found[i], i == at);
	}
	return (int)count + put_rest(slot, &choices, area);
}
