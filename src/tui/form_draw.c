/* Draws a form. A field takes as many lines as it needs, so every drawing goes over the fields
 * twice: first on an area without rows, to learn where the field with the cursor ends up, then for
 * real. */
#include "form_intern.h"

#include <string.h>

#define SHORT_BOX 24     /* columns of a date, a number or a choice */
#define SUGGESTION_LINES 3
#define ABOUT_MOST 8      /* lines about the field with the cursor, in accessible mode */

static int label_columns(const struct form *form, int width)
{
	int widest = 0;

	for (size_t i = 0; i < form->count; i++) {
		int columns = utf8_width(form->slots[i].field->label);

		if (form->slots[i].field->kind != FIELD_HEADING && columns > widest)
			widest = columns;
	}
	return widest > width / 3 ? width / 3 : widest;
}

static int value_at(const struct form *form, const struct slot *slot)
{
	if (form->plain)
		return form_plain_value_at(form, slot);
	return FORM_LABEL_AT + label_columns(form, form->width) + 2;
}

/* Where what is below a field begins. */
static int below_at(const struct form *form, const struct slot *slot)
{
	return form->plain ? FORM_LABEL_AT - 1 : value_at(form, slot);
}

int form_value_columns(const struct form *form, const struct slot *slot)
{
	int columns = form->width - value_at(form, slot) - 1;

	return columns > 1 ? columns : 1;
}

bool form_is_here(const struct form *form, const struct slot *slot)
{
	return form->part.focus && form->at < form->count && slot == &form->slots[form->at];
}

bool slot_is_missing(const struct slot *slot)
{
	return (slot->field->flags & FIELD_REQUIRED) && slot->edit.text.len == 0;
}

/* ---- to the right of a field ---- */

void slot_day(const struct form *form, const struct slot *slot, struct text *out)
{
	struct error err;
	struct text iso = {0};
	dag day = GEEN_DAG;

	if (slot_canonical(form, slot, &iso, &err) == OK)
		day = datum_from_iso(text_str(&iso));
	if (day != GEEN_DAG) {
		struct datum date = datum_split(day);

		text_printf(out, "%s %d %s %d", weekdag_short(day), date.dag,
		            maand_short(date.maand), date.jaar);
	}
	text_clear(&iso);
}

/* What helps to fill in this field, shown while the cursor is there. */
static void side_note(const struct form *form, const struct slot *slot, struct text *out,
	struct picks *picks)
{
	if (slot->field->kind == FIELD_DATE)
		slot_day(form, slot, out);
	else if (slot->field->kind == FIELD_CHOICE &&
	         !choices_are_many(slot, form_value_columns(form, slot)))
		choice_list(slot, out, picks);
	if (out->len == 0 && slot_is_missing(slot))
		text_add(out, "nodig");
}

/* ---- the field itself ---- */

static int box_columns(const struct form *form, const struct slot *slot)
{
	int columns = form_value_columns(form, slot);
	int typed = utf8_width(edit_str(&slot->edit)) + 1; /* with the cursor behind it */
	enum field_kind kind = slot->field->kind;

	if (kind == FIELD_TEXT || kind == FIELD_LONG || columns < SHORT_BOX || typed > columns)
		return columns;
	return typed > SHORT_BOX ? typed : SHORT_BOX;
}

/* From byte `start` to `end` of the field's text stands at the pen. */
static void spot_text(struct form *form, const struct slot *slot, const struct area *area,
	const size_t bytes[2])
{
	form_spot_text(form, area, &(struct target){
		.index = (size_t)(slot - form->slots), .start = bytes[0], .end = bytes[1],
		.left = box_columns(form, slot),
	});
}

/* One line without the cursor. What must be filled in says so beforehand. */
static void draw_elsewhere(struct form *form, const struct slot *slot, struct area *area)
{
	const size_t bytes[2] = {0, slot->edit.text.len};

	spot_text(form, slot, area, bytes);
	if (slot_is_missing(slot))
		area_put(area, ROLE_DIM, "(nodig)");
	else
		area_put_cut(area, ROLE_FIELD, edit_str(&slot->edit), box_columns(form, slot));
}

/* The word and what stands before it. */
static void spot_answer(struct form *form, const struct slot *slot, const struct area *area,
	size_t pick)
{
	int left = area->pen_x + (pick == 1 ? 0 : 8);
	struct area box = area_rows(area, area->pen_y, area->pen_y < 0 ? 0 : 1);

	box = area_columns(&box, left, pick == 1 ? 6 : 7);
	form_spot(form, &box, &(struct target){
		.index = (size_t)(slot - form->slots), .pick = pick});
}

static void draw_yes_no(struct form *form, const struct slot *slot, struct area *area)
{
	const char *value = text_str(&slot->value);
	bool yes = strcmp(value, "ja") == 0;
	bool no = strcmp(value, "nee") == 0;

	if (form_is_here(form, slot))
		area_cursor(area, area->pen_y, area->pen_x + (no ? 9 : 1));
	spot_answer(form, slot, area, 1);
	spot_answer(form, slot, area, 2);
	area_printf(area, ROLE_NORMAL, "(%s) ja  (%s) nee", yes ? "x" : " ", no ? "x" : " ");
}

/* One line; what helps goes behind it when it fits there. */
static int draw_short(struct form *form, struct slot *slot, struct area *area)
{
	int box = box_columns(form, slot);
	int after = area->pen_x + box + 2;
	struct area left = *area;
	struct text note = {0};
	struct picks picks = {.count = 0};
	size_t bytes[2] = {0, slot->edit.text.len};

	if (slot->field->kind == FIELD_YES_NO) {
		draw_yes_no(form, slot, area);
		return 1;
	}
	if (!form_is_here(form, slot)) {
		draw_elsewhere(form, slot, area);
		return 1;
	}
	bytes[0] = edit_draw_line(&slot->edit, area, box);
	spot_text(form, slot, &left, bytes);
	side_note(form, slot, &note, &picks);
	if (after + utf8_width(text_str(&note)) <= area->width) {
		area_move(area, area->pen_y, after);
		form_spot_picks(form, area, text_str(&note), &picks);
		area_put(area, ROLE_DIM, text_str(&note));
	}
	text_clear(&note);
	return 1;
}

static int draw_value(struct form *form, struct slot *slot, struct area *area)
{
	if (slot->field->kind != FIELD_LONG)
		return draw_short(form, slot, area);
	if (form_is_here(form, slot) || !slot_is_missing(slot))
		return form_draw_long(form, slot, area);
	draw_elsewhere(form, slot, area);
	return 1;
}

/* ---- below a field ---- */

/* The choices, when they did not fit behind the field. */
static int draw_choices_below(struct form *form, struct slot *slot, struct area *area)
{
	int left = below_at(form, slot);
	int lines = 0;
	struct text note = {0};
	struct picks picks = {.count = 0};

	area_move(area, area->pen_y, left);
	if (choices_are_many(slot, form_value_columns(form, slot)))
		return choice_rows(form, slot, area);
	side_note(form, slot, &note, &picks);
	if (left + box_columns(form, slot) + 2 + utf8_width(text_str(&note)) > area->width) {
		form_spot_picks(form, area, text_str(&note), &picks);
		lines = area_wrap(area, ROLE_DIM, text_str(&note));
	}
	text_clear(&note);
	return lines;
}

static int draw_suggestions(struct form *form, struct slot *slot, struct area *area)
{
	struct text list = {0};
	struct picks picks = {.lines = SUGGESTION_LINES};
	int lines = 0;

	suggest_list(form, slot, &list, &picks);
	if (list.len > 0) {
		area_move(area, area->pen_y, below_at(form, slot));
		form_spot_picks(form, area, text_str(&list), &picks);
		lines = area_wrap_most(area, ROLE_DIM, text_str(&list), SUGGESTION_LINES);
	}
	text_clear(&list);
	return lines;
}

/* What there is to pick. */
static int draw_picks(struct form *form, struct slot *slot, struct area *area)
{
	int lines = slot->field->kind == FIELD_CHOICE ? draw_choices_below(form, slot, area) : 0;

	return lines + draw_suggestions(form, slot, area);
}

static int draw_help(const struct form *form, const struct slot *slot, struct area *area)
{
	area_move(area, area->pen_y, below_at(form, slot));
	return slot->field->help ? area_wrap(area, ROLE_DIM, slot->field->help) : 0;
}

/* From the pen's line on. */
static int draw_below(struct form *form, struct slot *slot, struct area *area)
{
	int lines = 0;
	bool here = form_is_here(form, slot);

	if (here)
		lines += draw_picks(form, slot, area);
	if (slot->complaint.len > 0) {
		area_move(area, area->pen_y, below_at(form, slot));
		area_put(area, ROLE_ERROR, "! ");
		lines += area_wrap(area, ROLE_ERROR, text_str(&slot->complaint));
	}
	if (here)
		lines += draw_help(form, slot, area);
	return lines;
}

/* ---- the whole ---- */

static void draw_label(const struct form *form, const struct slot *slot, struct area *area)
{
	bool editable = !(slot->field->flags & FIELD_READ_ONLY);

	if (form_is_here(form, slot))
		area_put(area, ROLE_KEY, ">");
	if (slot_changed(form, slot)) {
		area_move(area, area->pen_y, 1);
		area_put(area, ROLE_INFO, "*");
	}
	area_move(area, area->pen_y, FORM_LABEL_AT);
	area_put_own(area, editable ? ROLE_NORMAL : ROLE_DIM, slot->field->label,
	             label_columns(form, form->width));
}

static int draw_heading(const struct form *form, const struct slot *slot, struct area *area)
{
	int empty = slot == form->slots ? 0 : 1;

	if (slot->field->flags & FIELD_SENTENCE) {
		bool urgent = strncmp(slot->field->label, "! ", 2) == 0;

		area_move(area, area->pen_y, 1);
		return area_wrap(area, urgent ? ROLE_WARNING : ROLE_NORMAL, slot->field->label);
	}
	area_move(area, area->pen_y + empty, 1);
	area_put(area, ROLE_HEADING, slot->field->label);
	return empty + 1;
}

/* At the start of the pen's line; returns how many lines it took. */
static int draw_slot(struct form *form, struct slot *slot, struct area *area)
{
	int top = area->pen_y;
	int lines;

	if (slot->field->kind == FIELD_HEADING)
		return draw_heading(form, slot, area);
	if (form->plain)
		return form_plain_slot(form, slot, area);
	draw_label(form, slot, area);
	area_move(area, top, value_at(form, slot));
	lines = draw_value(form, slot, area);
	area_move(area, top + lines, 0);
	return lines + draw_below(form, slot, area);
}

/* What is in sight of a field that takes those lines answers to the mouse. */
static void add_target(struct form *form, const struct area *area, size_t index, int top, int lines)
{
	int hidden = top < 0 ? -top : 0;
	struct area whole = area_rows(area, top + hidden, lines - hidden);

	area_target(&whole, &(struct target){.part = &form->part, .index = index});
}

/* Draws all from line `first` of the area on; notes the lines of the field with the cursor. */
static void draw_all(struct form *form, struct area *area, int first, int span[2])
{
	int line = 0;

	form->spots.count = 0;
	for (size_t i = 0; i < form->count; i++) {
		struct slot *slot = &form->slots[i];
		int lines;

		if (!slot_visible(form, slot))
			continue;
		if (i == form->at) {
			span[0] = line;
			form->cursor_line = line;
		}
		area_move(area, first + line, 0);
		lines = draw_slot(form, slot, area);
		add_target(form, area, i, first + line, lines);
		line += lines;
		if (i == form->at)
			span[1] = line;
	}
	form->lines = line;
}

/* The whole field in sight when it fits, its cursor in any case. */
static void scroll(struct form *form, const int span[2])
{
	if (form->scrolled)
		return;
	if (form->top > form->lines - form->height) /* no empty lines below while some are above */
		form->top = form->lines > form->height ? form->lines - form->height : 0;
	if (span[1] > form->top + form->height)
		form->top = span[1] - form->height;
	if (span[0] < form->top)
		form->top = span[0] > 2 ? span[0] : 0; /* with the heading above the first */
	if (form->cursor_line >= form->top + form->height)
		form->top = form->cursor_line - form->height + 1;
}

/* Accessible: below all fields, about the one with the cursor. */
static void draw_about(struct form *form, struct area *area)
{
	struct slot *slot = &form->slots[form->at];

	if (form->at == form->count || !form_is_here(form, slot))
		return;
	area_move(area, form->height + 1, 0);
	if (slot->field->kind != FIELD_CHOICE)
		draw_suggestions(form, slot, area);
	else if (choices_are_many(slot, form_value_columns(form, slot)))
		draw_choices_below(form, slot, area);
	draw_help(form, slot, area);
}

void form_draw(struct part *part, struct area *area)
{
	struct form *form = (struct form *)part;
	struct area nowhere = area_rows(area, 0, 0);
	int about = area->height < 2 * ABOUT_MOST ? area->height / 2 : ABOUT_MOST;
	struct area fields = area_rows(area, 0, area->plain ? area->height - about : area->height);
	int span[2] = {0, 0};

	if (form->width != area->width) /* another window: from the beginning, if that shows it */
		form->top = 0;
	form->width = area->width;
	form->plain = area->plain;
	form->height = fields.height;
	draw_all(form, &nowhere, 0, span);
	scroll(form, span);
	draw_all(form, &fields, -form->top, span);
	if (area->plain)
		draw_about(form, area);
	form_spots_show(form);
}
