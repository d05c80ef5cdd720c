/* Keys within a field: what they do depends on its kind. */
#include "form_intern.h"

#include <string.h>

static void touched(struct form *form, struct slot *slot)
{
	form->unsaved = true;
	text_reset(&slot->complaint);
}

static void set_yes_no(struct slot *slot, const char *value)
{
	text_reset(&slot->value);
	text_add(&slot->value, value);
	slot_show(slot);
}

void slot_set_yes(struct slot *slot, bool yes)
{
	set_yes_no(slot, yes ? "ja" : "nee");
	text_reset(&slot->complaint);
}

static bool yes_no_key(struct slot *slot, const struct key *key)
{
	bool yes = strcmp(text_str(&slot->value), "ja") == 0;
	const char *value;

	if (key_is(key, "j J"))
		value = "ja";
	else if (key_is(key, "n N"))
		value = "nee";
	else if (key_is(key, "Spatie Links Rechts"))
		value = yes ? "nee" : "ja";
	else if (key_is(key, "Backspace Delete Ctrl-U"))
		value = "";
	else
		return key->code == KEYC_TEXT || key->code == KEYC_PASTE;
	set_yes_no(slot, value);
	return true;
}

static bool edit_in_editor(struct form *form, struct slot *slot)
{
	struct text text = {0};
	struct error err = {0};

	text_add(&text, edit_str(&slot->edit));
	if (editor_edit(form->tui, &text, &err) != OK)
		tui_complain(form->tui, "%s", err.sentence);
	if (strcmp(text_str(&text), edit_str(&slot->edit)) != 0) {
		edit_set(&slot->edit, text_str(&text));
		slot->typed = true;
		touched(form, slot);
		form_keep_draft(form);
	}
	text_clear(&text);
	return true;
}

/* Up and down move within a long text first. Home and End go by the lines on the screen. */
static bool long_key(struct form *form, struct slot *slot, const struct key *key)
{
	struct edit *edit = &slot->edit;
	int columns = form_value_columns(form, slot);
	int screen = form->height > 6 ? form->height - 5 : 1;

	switch (key->code) {
	case KEYC_UP: return long_move(edit, columns, -1);
	case KEYC_DOWN: return long_move(edit, columns, 1);
	case KEYC_WHEEL_UP: return long_move(edit, columns, -WHEEL_ROWS);
	case KEYC_WHEEL_DOWN: return long_move(edit, columns, WHEEL_ROWS);
	case KEYC_PGUP: return long_move(edit, columns, -screen);
	case KEYC_PGDN: return long_move(edit, columns, screen);
	case KEYC_HOME: long_home(edit, columns); return true;
	case KEYC_END: long_end(edit, columns); return true;
	default: return key_is(key, "Ctrl-E") && edit_in_editor(form, slot);
	}
}

/* A date or number that stands there makes room for another: nobody types behind it. Whoever moves
 * into it, or wipes a part, goes on with what is there. */
static bool makes_room(const struct slot *slot, const struct key *key)
{
	enum field_kind kind = slot->field->kind;

	return (kind == FIELD_DATE || kind == FIELD_NUMBER || kind == FIELD_DECIMAL) &&
	       !slot->typed && slot->edit.at == slot->edit.text.len &&
	       (key->code == KEYC_TEXT || key->code == KEYC_PASTE);
}

/* Keys that change what is in the field. */
static bool value_key(struct form *form, struct slot *slot, const struct key *key)
{
	size_t len = slot->edit.text.len;
	bool types = key->code == KEYC_TEXT || key->code == KEYC_PASTE;
	bool taken;

	if (slot->field->kind == FIELD_YES_NO)
		taken = types = yes_no_key(slot, key);
	else if (slot->field->kind == FIELD_CHOICE)
		taken = types = choice_key(slot, key);
	else {
		if (makes_room(slot, key))
			edit_set(&slot->edit, "");
		taken = edit_key(&slot->edit, key);
		types = taken && (types || slot->edit.text.len != len);
		slot->typed |= types;
	}
	if (types)
		touched(form, slot);
	return taken;
}

bool slot_key(struct form *form, struct slot *slot, const struct key *key)
{
	if (slot->field->kind == FIELD_LONG && long_key(form, slot, key))
		return true;
	if (suggest_key(form, slot, key))
		return true;
	return value_key(form, slot, key);
}
