/* The mouse in a form: where in a text was clicked, and what there is to pick: ja or nee, choices,
 * what was used before. The wheel moves what is in sight, never what is typed. */
#include "form_intern.h"

#include <string.h>

/* ---- what answers to a click; noted while drawing ---- */

void picks_add(struct picks *picks, size_t from, size_t to, size_t index)
{
	if (picks->count < PICKS_MAX)
		picks->all[picks->count++] = (struct pick){from, to, index};
}

void form_spot(struct form *form, const struct area *area, const struct target *target)
{
	struct form_spots *spots = &form->spots;

	spots->all = xgrow(spots->all, &spots->cap, spots->count + 1, sizeof(*spots->all));
	spots->all[spots->count] = (struct form_spot){*area, *target};
	spots->all[spots->count++].target.part = &form->part;
}

void form_spots_show(struct form *form)
{
	for (size_t i = 0; i < form->spots.count; i++)
		area_target(&form->spots.all[i].area, &form->spots.all[i].target);
	form->spots.count = 0;
}

static struct area box_of(const struct area *area, int left, int columns)
{
	struct area line = area_rows(area, area->pen_y, area->pen_y < 0 ? 0 : 1);

	return area_columns(&line, left, columns);
}

void form_spot_text(struct form *form, const struct area *area, const struct target *text)
{
	struct area box = box_of(area, area->pen_x, text->left);
	struct target target = *text;

	target.text = true;
	form_spot(form, &box, &target);
}

static int width_of(const char *text, size_t from, size_t to)
{
	struct text part = {0};
	int width;

	text_add_n(&part, text + from, to - from);
	width = utf8_width(text_str(&part));
	text_clear(&part);
	return width;
}

/* The part of a pick that stands on the line of bytes `start` to `end`. */
static void spot_pick(struct form *form, const struct area *area, const char *text,
	const size_t line[2], const struct pick *pick)
{
	size_t from = pick->from > line[0] ? pick->from : line[0];
	size_t to = pick->to < line[1] ? pick->to : line[1];
	struct area box;

	if (from >= to)
		return;
	box = box_of(area, area->pen_x + width_of(text, line[0], from), width_of(text, from, to));
	form_spot(form, &box, &(struct target){.index = form->at, .pick = pick->index + 1});
}

/* Breaks the lines as the drawing does. */
void form_spot_picks(struct form *form, const struct area *area, const char *text,
	const struct picks *picks)
{
	struct area line = *area;
	const char *at = text;

	while (at && (picks->lines == 0 || line.pen_y < area->pen_y + picks->lines)) {
		size_t len;
		const char *next = text_wrap(at, area->width - area->pen_x, &len);
		const size_t bytes[2] = {(size_t)(at - text), (size_t)(at - text) + len};

		for (size_t i = 0; i < picks->count; i++)
			spot_pick(form, &line, text, bytes, &picks->all[i]);
		line.pen_y++;
		at = next;
	}
}

/* ---- a click ---- */

static void pick(struct form *form, struct slot *slot, size_t index)
{
	if (slot->field->kind == FIELD_YES_NO)
		slot_set_yes(slot, index == 0);
	else if (slot->field->kind == FIELD_CHOICE)
		choice_pick(slot, index);
	else
		suggest_pick(form, slot, index);
	form->unsaved = true;
}

void form_clicked(struct form *form, const struct target *target, int column)
{
	struct slot *slot = &form->slots[target->index];

	if (target->pick > 0)
		pick(form, slot, target->pick - 1);
	else if (target->text)
		edit_go(&slot->edit, target->start, target->end, column);
}

/* ---- the wheel ---- */

void form_wheel(struct form *form, const struct key *key)
{
	int last = form->lines > form->height ? form->lines - form->height : 0;

	form->top += key->code == KEYC_WHEEL_DOWN ? WHEEL_ROWS : -WHEEL_ROWS;
	form->top = form->top > last ? last : form->top;
	form->top = form->top > 0 ? form->top : 0;
	form->scrolled = true;
}
