/* What the mouse means: what is clicked on, and over which part the wheel turns. */
#include "loop.h"

void mouse_resolve(const struct tui *tui, struct key *key)
{
	const struct target *target = canvas_target(tui->loop->canvas, key->row, key->column);
	char name[KEY_NAME_SIZE];

	if (!target || loop_too_small(tui)) {
		key->code = KEYC_NONE;
	} else if (target->keys) {
		first_key(target->keys, name);
		if (!key_parse(name, key))
			bug("\"%s\" is no key", name);
	}
}

/* A second click on a row is Enter; the first one on another part only brings the keys there. */
static const struct key *click(struct view *view, const struct target *target, int column)
{
	static const struct key enter = {.code = KEYC_ENTER};
	bool there = target->part == view->part;
	bool again;

	if (!there && target->part && view->screen->focus)
		view->screen->focus(view, target->part);
	if (target->part != view->part || !view->part->kind->click)
		return NULL;
	again = !view->part->kind->click(view->part, target, column - target->left);
	return there && again ? &enter : NULL;
}

const struct key *mouse_meant(struct view *view, const struct key *key)
{
	bool wheel = key->code == KEYC_WHEEL_UP || key->code == KEYC_WHEEL_DOWN;
	const struct target *target = NULL;

	if (wheel || key->code == KEYC_CLICK)
		target = canvas_target(view->tui->loop->canvas, key->row, key->column);
	if (!target)
		return key;
	if (wheel && target->part && target->part != view->part) {
		part_key(target->part, key);
		return NULL;
	}
	if (wheel)
		return key;
	if (!target->command)
		return click(view, target, key->column);
	command_named(view, target->command);
	return NULL;
}
