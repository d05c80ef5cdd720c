/* A form as a screen of its own. */
#include "form_intern.h"

#define BESIDE_FROM 100 /* columns for the form and what is beside it */
#define FORM_SHARE 54   /* percent of those for the form */
#define BELOW_LEAST 6   /* rows, for it to be of use below a form on a narrow screen */

struct form_screen {
	struct form *form;
};

static struct form *form_of(struct view *view)
{
	return ((struct form_screen *)view->data)->form;
}

static bool open(struct view *view, const void *argument)
{
	struct form *form = *(struct form *const *)argument;

	((struct form_screen *)view->data)->form = form;
	form->view = view;
	view->part = form_part(form);
	return true;
}

static void close(struct view *view)
{
	form_free(form_of(view));
}

/* In the lower half, or lower when the form needs more; never at the cost of a field. */
static void draw_below(const struct form *form, struct area *area)
{
	int half = area->height / 2;
	int row = form->lines + 1 > half ? form->lines + 1 : half;
	struct area below = area_rows(area, row + 1, area->height);

	if (area->plain || area->height - row - 1 < BELOW_LEAST)
		return;
	area_rule(area, row);
	form->setup.beside(form->setup.ctx, &below);
}

static void draw(struct view *view, struct area *area)
{
	const struct form *form = form_of(view);
	bool both = form->setup.beside && !area->plain && area->width >= BESIDE_FROM;
	int width = both ? area->width * FORM_SHARE / 100 : area->width;
	struct area left = area_columns(area, 0, width);
	struct area right = area_columns(area, width + 3, area->width);
	struct area fields = area_rows(&left, 1, area->height);

	part_draw(view->part, &fields);
	for (int row = 0; both && row < area->height; row++) {
		area_move(area, row, width + 1);
		area_put(area, ROLE_RULE, "│");
	}
	if (both)
		form->setup.beside(form->setup.ctx, &right);
	else if (form->setup.beside)
		draw_below(form, area);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct form *form = form_of(view);
	bool plain = view->tui->toegankelijk; /* nothing changes there while the person thinks */

	text_add(left, form->title);
	if (form->has_draft)
		text_add(right, form->unsaved || plain ? "klad" : "klad, bewaard");
}

static int64_t subject(const struct view *view)
{
	return ((const struct form_screen *)view->data)->form->setup.subject;
}

static enum status save_draft(struct view *view, struct error *err)
{
	return form_save_draft(form_of(view), err);
}

/* So that a computer that falls out takes at most the last few seconds of typing. */
static void tick(struct view *view)
{
	(void)form_keep_draft(form_of(view)); /* says so when it cannot */
}

static const struct screen screen_form = {
	.name = "formulier",
	.title = "Formulier",
	.size = sizeof(struct form_screen),
	.open = open,
	.close = close,
	.draw = draw,
	.heading = heading,
	.subject = subject,
	.save_draft = save_draft,
	.tick = tick,
};

void form_open(struct tui *tui, const struct form_setup *setup)
{
	struct form *form = form_new(tui, setup);

	if (form_offer_draft(form))
		tui_open(tui, &screen_form, &form);
	else
		form_free(form);
}
