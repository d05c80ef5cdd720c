/* The form as a part: keys, moving between fields, keeping. */
#include "form_intern.h"

#include <string.h>

/* ---- fields ---- */

static bool can_type(const struct form *form, const struct slot *slot)
{
	return slot->field->kind != FIELD_HEADING && !(slot->field->flags & FIELD_READ_ONLY) &&
	       slot_visible(form, slot);
}

static struct slot *here(const struct form *form)
{
	return form->at < form->count ? &form->slots[form->at] : NULL;
}

static struct slot *slot_named(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->count; i++)
		if (form->slots[i].field->kind != FIELD_HEADING &&
		    strcmp(form->slots[i].field->name, name) == 0)
			return &form->slots[i];
	bug("form without a field \"%s\"", name);
}

const struct field *form_next(const struct form *form, const struct field *field)
{
	size_t index = field ? (size_t)(field - form->setup.fields) + 1 : 0;

	while (index < form->count && form->setup.fields[index].kind == FIELD_HEADING)
		index++;
	return index < form->count ? &form->setup.fields[index] : NULL;
}

const char *form_value(const struct form *form, const char *name)
{
	struct slot *slot = slot_named(form, name);
	struct error err;

	if (slot_canonical(form, slot, &slot->given, &err) != OK) {
		text_reset(&slot->given);
		text_add(&slot->given, edit_str(&slot->edit));
	}
	return text_str(&slot->given);
}

/* What is no value of that kind was typed once, and comes back as that. */
void form_set(struct form *form, const char *name, const char *value)
{
	struct slot *slot = slot_named(form, name);
	bool known = slot->field->kind != FIELD_CHOICE || choice_of(slot->field, value);

	if (slot->field->kind == FIELD_DATE)
		known = datum_from_iso(value) != GEEN_DAG;
	text_reset(&slot->value);
	if (known || *value == '\0' || strcmp(value, slot->start) == 0)
		text_add(&slot->value, value);
	slot_show(slot);
	text_reset(&slot->complaint);
	form->unsaved = true;
	if (slot->value.len == 0 && *value) {
		edit_set(&slot->edit, value);
		slot->typed = true;
	}
}

bool form_changed(const struct form *form, const char *name)
{
	return slot_changed(form, slot_named(form, name));
}

void *form_context(const struct form *form)
{
	return form->setup.ctx;
}

void form_blame(struct form *form, const char *name)
{
	form->blamed = slot_named(form, name)->field->name;
}

/* ---- moving ---- */

/* The nearest field from `index` on in that direction that takes keys; count = none. */
static size_t seek(const struct form *form, size_t index, int direction)
{
	while (index < form->count && !can_type(form, &form->slots[index]))
		index += (size_t)direction;
	return index < form->count ? index : form->count;
}

/* Takes over what was typed and keeps the draft; a sentence under the field when it is wrong. */
static void leave(struct form *form)
{
	struct slot *slot = here(form);

	if (slot && can_type(form, slot))
		(void)slot_settle(form, slot); /* its sentence stands under the field */
	form_keep_draft(form);
}

static void go(struct form *form, size_t index)
{
	if (index >= form->count)
		return;
	form->at = index;
	form->slots[index].first_line = 0;
	suggest_stop(&form->slots[index]);
}

/* False when there is no field there and another part of the screen may get the key. */
static bool move(struct form *form, int direction)
{
	size_t index;

	leave(form);
	index = seek(form, form->at + (size_t)direction, direction);
	go(form, index);
	if (index == form->count && form->view && direction > 0)
		tui_say(form->tui, "Dit is het laatste veld. Ctrl-S bewaart alles.");
	return index < form->count || form->view;
}

/* ---- keeping ---- */

/* Checks a field as at leaving, and whether it was filled in. */
static bool is_right(struct form *form, struct slot *slot)
{
	if (!can_type(form, slot))
		return true;
	if (slot_settle(form, slot) != OK)
		return false;
	if (!(slot->field->flags & FIELD_REQUIRED) || slot->value.len > 0)
		return true;
	slot_complain(slot, "Dit is nodig: vul het in.");
	return false;
}

static void report_wrong(struct form *form, size_t first, int wrong)
{
	go(form, first);
	form_keep_draft(form);
	if (wrong == 1)
		tui_complain(form->tui, "Nog niet bewaard: bij \"%s\" klopt iets niet.",
		             form->slots[first].field->label);
	else
		tui_complain(form->tui, "Nog niet bewaard: bij %d velden klopt iets niet; "
		             "het eerste is \"%s\".", wrong, form->slots[first].field->label);
}

static void refuse(struct form *form, const char *sentence)
{
	struct text complaint = {0};

	form_keep_draft(form);
	text_add_sentence(&complaint, sentence);
	tui_complain(form->tui, "%s", text_str(&complaint));
	text_clear(&complaint);
	if (form->blamed) {
		struct slot *slot = slot_named(form, form->blamed);

		slot_complain(slot, sentence);
		go(form, (size_t)(slot - form->slots));
	}
}

/* Every field is looked at, so that all that is wrong shows at once. */
static bool all_right(struct form *form)
{
	size_t first = form->count;
	int wrong = 0;

	for (size_t i = 0; i < form->count; i++)
		if (!is_right(form, &form->slots[i]))
			first = wrong++ == 0 ? i : first;
	if (wrong > 0)
		report_wrong(form, first, wrong);
	return wrong == 0;
}

static void keep(struct form *form)
{
	struct error err = {0};

	if (!tui_may_write(form->tui) || !all_right(form))
		return;
	form->blamed = NULL;
	if (form->setup.keep(form, &err) != OK) {
		refuse(form, err.sentence);
		return;
	}
	if (form->setup.drafts)
		form->setup.drafts->drop(form);
	form->unsaved = form->has_draft = false;
	if (form->view)
		tui_close(form->view);
	tui_reload(form->tui);
}

/* ---- keys ---- */

/* An arrow walks on into a long text at the end where it comes from. With other keys the cursor is
 * where it was there, at first behind the text; in accessible mode on the line with the label. */
static bool walk(struct form *form, const struct key *key, int direction)
{
	bool arrow = key_is(key, "Omlaag Omhoog") || key->code == KEYC_WHEEL_DOWN ||
	             key->code == KEYC_WHEEL_UP;
	size_t from = form->at;
	bool moved = move(form, direction);
	struct slot *slot = here(form);

	if (form->at == from || !slot || slot->field->kind != FIELD_LONG)
		return moved;
	if (form->tui->toegankelijk)
		long_enter(&slot->edit, form_value_columns(form, slot), 1);
	else if (arrow)
		long_enter(&slot->edit, form_value_columns(form, slot), direction);
	return moved;
}

static bool move_key(struct form *form, const struct key *key)
{
	switch (key->code) {
	case KEYC_TAB:
	case KEYC_DOWN:
	case KEYC_ENTER:
	case KEYC_PGDN:
		return walk(form, key, 1);
	case KEYC_BACKTAB:
	case KEYC_UP:
	case KEYC_PGUP:
		return walk(form, key, -1);
	default:
		return false;
	}
}

/* Without drafts, leaving loses what was typed: that is asked. */
static bool stay(struct form *form)
{
	leave(form);
	if (form->unsaved && form->setup.drafts)
		return !tui_ask(form->tui, "Het klad kon niet worden bewaard. Toch weggaan en kwijt "
		                           "zijn wat je typte?");
	if (form->unsaved && form_any_changed(form))
		return !tui_ask(form->tui, "Weggaan zonder te bewaren?");
	if (form->has_draft)
		tui_say(form->tui, "Het klad is bewaard; open het formulier weer om verder te gaan.");
	return false;
}

static bool form_key(struct part *part, const struct key *key)
{
	struct form *form = (struct form *)part;
	struct slot *slot = here(form);

	if (key_is(key, "Ctrl-S")) {
		keep(form);
		return true;
	}
	if (key->code == KEYC_ESC)
		return stay(form);
	form->scrolled = false;
	if (key->code == KEYC_WHEEL_UP || key->code == KEYC_WHEEL_DOWN) {
		if (!slot || !slot_key(form, slot, key))
			form_wheel(form, key);
		return true;
	}
	return (slot && slot_key(form, slot, key)) || move_key(form, key);
}

/* Goes to that field, and to where in it was clicked; one that takes no keys leaves the cursor
 * where it is. */
static bool form_click(struct part *part, const struct target *target, int column)
{
	struct form *form = (struct form *)part;

	form->scrolled = false;
	if (target->index != form->at && can_type(form, &form->slots[target->index])) {
		leave(form);
		go(form, target->index);
	}
	if (target->index == form->at)
		form_clicked(form, target, column);
	return true;
}

/* ---- the part ---- */

static bool form_typing(const struct part *part)
{
	(void)part;
	return true;
}

static bool in_long_text(const struct form *form)
{
	return form->at < form->count && form->slots[form->at].field->kind == FIELD_LONG;
}

/* Accessible: about this field, and then about the others. */
static void say_changed(const struct form *form, struct text *out)
{
	const struct slot *slot = here(form);

	if (!form->tui->toegankelijk)
		text_add(out, " · * gewijzigd");
	else if (slot && slot_changed(form, slot))
		text_add(out, ", dit veld is gewijzigd");
	else
		text_add(out, ", een ander veld is gewijzigd");
}

static void form_support(const struct part *part, struct text *out)
{
	const struct form *form = (const struct form *)part;
	int total = 0, number = 0;

	for (size_t i = 0; i < form->count; i++) {
		total += can_type(form, &form->slots[i]);
		if (i == form->at)
			number = total;
	}
	text_printf(out, "veld %d van %d", number, total);
	if (form->long_line > 0 && in_long_text(form))
		text_printf(out, " · regel %zu van %zu", form->long_line, form->long_lines);
	if (form_any_changed(form))
		say_changed(form, out);
	if (form->has_draft && !form->view) /* as a screen it says so on top */
		text_add(out, form->unsaved ? " · klad" : " · klad bewaard");
}

/* The editor is on the bottom line where it can be used. */
static void draw(struct part *part, struct area *area)
{
	struct form *form = (struct form *)part;

	form->long_line = 0;
	for (struct action *action = form->actions; action->name; action++)
		if (strcmp(action->name, "editor") == 0)
			action->hint = in_long_text(form) ? "editor" : NULL;
	form_draw(part, area);
}

static const struct part_kind kind = {
	.draw = draw,
	.key = form_key,
	.typing = form_typing,
	.support = form_support,
	.click = form_click,
};

static const struct action actions[] = {
	{"Tab Omlaag Enter", "volgende", "volgende veld", "Naar het volgende veld.", NULL, 0},
	{"Shift-Tab Omhoog", "vorige", NULL, "Naar het vorige veld.", NULL, 0},
	{"Ctrl-S", "bewaren", "bewaren", "Controleert alles, bewaart het en sluit het formulier.",
		NULL, ACTION_WRITES},
	{"Ctrl-N", "eerder", NULL, "Vult in wat eerder is gebruikt; nog eens geeft het volgende, Ctrl-P"
		" het vorige.", NULL, 0},
	{"Ctrl-P", "latergebruikt", NULL, "Vult in wat daarvoor stond, bij wat eerder is gebruikt.", NULL,
		0},
	{"Ctrl-U", "leegmaken", NULL, "Maakt het veld leeg.", NULL, 0},
	{"Links", "links", NULL, "Een letter naar links; bij een keuze de vorige.", NULL, 0},
	{"Rechts", "rechts", NULL, "Een letter naar rechts; bij een keuze de volgende.", NULL, 0},
	{"Ctrl-Links", "woordlinks", NULL, "Een woord naar links.", NULL, 0},
	{"Ctrl-Rechts", "woordrechts", NULL, "Een woord naar rechts.", NULL, 0},
	{"Home Ctrl-A", "regelbegin", NULL, "Naar het begin van de regel.", NULL, 0},
	{"End", "regeleinde", NULL, "Naar het einde van de regel.", NULL, 0},
	{"PgDn", "verder", NULL, "Een scherm verder in een lange tekst; anders het volgende veld.", NULL,
		0},
	{"PgUp", "terugbladeren", NULL, "Een scherm terug in een lange tekst; anders het vorige veld.",
		NULL, 0},
	{"Ctrl-W", "wiswoord", NULL, "Wist het woord voor de cursor.", NULL, 0},
	{"Ctrl-K", "wisregel", NULL, "Wist wat er nog staat tot het einde van de regel.", NULL, 0},
	{"Delete", "wisletter", NULL, "Wist de letter onder de cursor.", NULL, 0},
};

static const struct action leave_action = {
	"Esc", "later", "later verder", "Gaat weg; wat je typte blijft als klad.", NULL, 0,
};

static const struct action editor_action = {
	"Ctrl-E", "editor", NULL, "Een lange tekst bewerken in je eigen editor.", NULL, 0,
};

/* ---- making ---- */

static void init_slot(struct form *form, struct slot *slot, const struct field *field)
{
	const char *value = NULL;

	slot->field = field;
	slot->edit.multiline = field->kind == FIELD_LONG;
	if (field->kind != FIELD_HEADING && form->setup.value)
		value = form->setup.value(form->setup.ctx, field->name);
	slot->start = xstrdup(value ? value : "");
	text_add(&slot->value, slot->start);
	slot_show(slot);
}

struct form *form_new(struct tui *tui, const struct form_setup *setup)
{
	struct form *form = xcalloc(1, sizeof(*form));
	size_t count = ARRAY_LEN(actions);

	form->part.kind = &kind;
	form->part.actions = form->actions;
	memcpy(form->actions, actions, sizeof(actions));
	if (setup->drafts)
		form->actions[count++] = leave_action;
	form->actions[count] = editor_action;
	form->tui = tui;
	form->setup = *setup;
	form->title = xstrdup(setup->title);
	form->setup.title = form->title;
	form->count = setup->field_count;
	form->slots = xcalloc(form->count + 1, sizeof(*form->slots));
	for (size_t i = 0; i < form->count; i++)
		init_slot(form, &form->slots[i], &setup->fields[i]);
	form->at = setup->first ? (size_t)(slot_named(form, setup->first) - form->slots) : 0;
	form->at = seek(form, form->at, 1);
	form->opens = true;
	return form;
}

void form_free(struct form *form)
{
	if (!form)
		return;
	for (size_t i = 0; i < form->count; i++) {
		struct slot *slot = &form->slots[i];

		text_clear(&slot->value);
		text_clear(&slot->complaint);
		text_clear(&slot->given);
		edit_clear(&slot->edit);
		text_clear(&slot->suggestions.before);
		xfree(slot->start);
	}
	if (form->setup.close)
		form->setup.close(form->setup.ctx);
	arena_clear(&form->arena);
	xfree(form->spots.all);
	xfree(form->slots);
	xfree(form->title);
	xfree(form);
}

struct part *form_part(struct form *form)
{
	return &form->part;
}
