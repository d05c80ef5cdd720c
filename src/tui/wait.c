/* What happens between two keys: the owner reads on in small pieces for as long as no key comes. A
 * key that means nothing before all was read is held until then, and those behind it with it, so
 * that they come in the order in which they were typed. */
#include "loop.h"

/* While a question stands on the screen nothing may change below it. */
static bool is_busy(const struct tui *tui, const struct overlay *overlay)
{
	return tui->bezig && !overlay;
}

static bool must_wait(const struct tui *tui, const struct overlay *overlay, const struct key *key)
{
	struct view *view = loop_top(tui);

	return is_busy(tui, overlay) && view->screen->wacht && !loop_too_small(tui) &&
	       key->code != KEYC_CLICK && key->code != KEYC_PASTE &&
	       !key_is(key, "Esc Ctrl-C") && !command_is_everywhere(view, key) &&
	       view->screen->wacht(view, key);
}

/* Behind a held key one more is taken in: for Esc, which lets go of it. */
static void take_behind(struct loop *loop, struct event *event)
{
	if (event->kind == EVENT_KEY && key_is(&event->key, "Esc Ctrl-C")) {
		loop->is_held = false;
	} else if (event->kind == EVENT_KEY && event->key.code != KEYC_NONE) {
		loop->behind = event->key;
		loop->is_behind = true;
		event->kind = EVENT_IDLE;
	}
}

/* The held key, when its time has come. */
static bool take_held(struct tui *tui, const struct overlay *overlay, struct event *event)
{
	struct loop *loop = tui->loop;

	if (!loop->is_held || must_wait(tui, overlay, &loop->held))
		return false;
	*event = (struct event){.kind = EVENT_KEY, .key = loop->held};
	loop->is_held = false;
	return true;
}

static void take_event(struct tui *tui, const struct overlay *overlay, struct event *event)
{
	struct loop *loop = tui->loop;

	event->kind = EVENT_IDLE;
	if (loop->is_held && loop->is_behind)
		return;
	if (loop->is_behind)
		*event = (struct event){.kind = EVENT_KEY, .key = loop->behind};
	else
		loop->backend->wait(loop->backend, is_busy(tui, overlay), event);
	loop->is_behind = false;
	if (loop->is_held) {
		take_behind(loop, event);
	} else if (event->kind == EVENT_KEY && must_wait(tui, overlay, &event->key)) {
		loop->held = event->key;
		loop->is_held = true;
		event->kind = EVENT_IDLE;
	}
}

void loop_wait(struct tui *tui, const struct overlay *overlay, struct event *event)
{
	while (!take_held(tui, overlay, event)) {
		take_event(tui, overlay, event);
		if (event->kind != EVENT_IDLE || tui->werk(tui))
			return;
	}
}
