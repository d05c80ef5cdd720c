/* A field in accessible mode: "Besluit: bij; wordt doelen bijstellen". All there is to know about
 * it stands behind its label, on the line of the cursor; nothing has to be in line with another. */
#include "form_intern.h"

#include <string.h>

#define ROOM_LEAST 12 /* columns, for more behind a value */

static int label_columns(const struct form *form, const struct slot *slot)
{
	int label = utf8_width(slot->field->label);

	return label < form->width / 2 ? label : form->width / 2;
}

int form_plain_value_at(const struct form *form, const struct slot *slot)
{
	return FORM_LABEL_AT + label_columns(form, slot) + 2;
}

static void put_label(const struct form *form, const struct slot *slot, struct area *area)
{
	area_put(area, ROLE_KEY, form_is_here(form, slot) ? ">" : " ");
	area_move(area, area->pen_y, FORM_LABEL_AT);
	area_put_own(area, ROLE_NORMAL, slot->field->label, label_columns(form, slot));
	area_put(area, ROLE_NORMAL, ": ");
}

static const char *shown(const struct slot *slot)
{
	return slot->field->kind == FIELD_YES_NO ? text_str(&slot->value) : edit_str(&slot->edit);
}

/* What stands there, on one line. The cursor is in it, or on what is said instead. */
static void put_value(const struct form *form, const struct slot *slot, struct area *area)
{
	bool here = form_is_here(form, slot);
	int columns = form_value_columns(form, slot);
	int width = utf8_width(shown(slot));
	int left = area->pen_x;

	if (here)
		area_cursor(area, area->pen_y, left);
	if (*shown(slot) == '\0') {
		area_put(area, ROLE_DIM, slot_is_missing(slot) ? "nog leeg, nodig" : "nog leeg");
		return;
	}
	if (here && slot->field->kind != FIELD_YES_NO)
		edit_draw_line(&slot->edit, area, width < columns ? width + 1 : columns);
	else
		area_put_most(area, ROLE_FIELD, shown(slot), columns);
	area_move(area, area->pen_y, left + (width < columns ? width : columns));
}

static void add_note(const struct form *form, const struct slot *slot, struct text *out)
{
	bool many = choices_are_many(slot, form_value_columns(form, slot));

	if (slot->field->kind == FIELD_DATE)
		slot_day(form, slot, out);
	else if (slot->field->kind == FIELD_CHOICE)
		choice_words(slot, many, out);
	else if (slot->field->kind == FIELD_YES_NO)
		text_add(out, "j voor ja of n voor nee");
}

/* Behind what stands there, and on below it; returns the lines that it took below. */
static int put_more(struct area *area, enum role role, const char *text)
{
	int room = area->width - area->pen_x - 2;
	size_t len = 0;
	int lines;

	if (*text == '\0')
		return 0;
	if (room >= ROOM_LEAST) {
		struct text first = {0};
		const char *rest = text_wrap(text, room, &len);

		text_add_n(&first, text, len);
		area_put(area, ROLE_DIM, "; ");
		area_put(area, role, text_str(&first));
		text_clear(&first);
		if (!rest)
			return 0;
		text = rest;
	}
	area_move(area, area->pen_y + 1, FORM_LABEL_AT + 2);
	lines = area_wrap(area, role, text);
	area_move(area, area->pen_y - 1, area->width);
	return lines;
}

/* What is wrong before what helps. */
static int put_remarks(const struct form *form, const struct slot *slot, struct area *area)
{
	struct text note = {0}, wrong = {0};
	int lines;

	if (slot->complaint.len > 0)
		text_printf(&wrong, "let op: %s", text_str(&slot->complaint));
	if (form_is_here(form, slot))
		add_note(form, slot, &note);
	lines = put_more(area, ROLE_ERROR, text_str(&wrong));
	lines += put_more(area, ROLE_DIM, text_str(&note));
	text_clear(&note);
	text_clear(&wrong);
	return lines;
}

int form_plain_slot(struct form *form, struct slot *slot, struct area *area)
{
	int top = area->pen_y;
	int lines = 1;

	put_label(form, slot, area);
	if (form->opens && form_is_here(form, slot)) { /* the line with the label is heard first */
		form->opens = false;
		if (slot->field->kind == FIELD_LONG)
			long_enter(&slot->edit, form_value_columns(form, slot), 1);
	}
	if (slot->field->kind == FIELD_LONG && slot->edit.text.len > 0) {
		lines = form_draw_long(form, slot, area);
		area_move(area, top + lines - 1, area->width);
	} else {
		put_value(form, slot, area);
	}
	return lines + put_remarks(form, slot, area);
}
