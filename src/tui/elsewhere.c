/* Commands of other screens, behind `:`: where they work, and going there to run one. What needs a
 * row of that screen is never run from afar: nobody has chosen it. */
#include "loop.h"

#include <string.h>

static const struct action *action_of(const struct screen *screen, const char *name)
{
	for (const struct action *action = screen->actions; action && action->name; action++)
		if (strcmp(action->name, name) == 0)
			return action;
	return NULL;
}

void screens_with(const struct tui *tui, const char *name, struct text *out)
{
	for (size_t i = 0; tui->everything && tui->everything[i]; i++) {
		const struct screen *screen = tui->everything[i];

		if (action_of(screen, name) && !strstr(text_str(out), screen->title))
			text_printf(out, "%s%s", out->len > 0 ? ", " : "", screen->title);
	}
}

/* ---- the ways that lead there ---- */

/* The topmost view below this one where it works. */
static struct view *view_below(struct tui *tui, const char *name)
{
	struct view *top = loop_top(tui);

	for (size_t i = tui->loop->stack.count; i > 0; i--) {
		struct view *view = tui->loop->stack.views[i - 1];
		const struct action *action = action_of(view->screen, name);

		if (view != top && !view->closing && action && !(action->flags & ACTION_ROW))
			return view;
	}
	return NULL;
}

static bool is_main(const struct tui *tui, const struct screen *screen)
{
	for (const struct main_screen *main = tui->screens; main->key; main++)
		if (main->screen == screen)
			return true;
	return false;
}

/* The command that opens that screen from here: it is called so, or that is another word for it. */
static const struct command *leading_to(const struct view *view,
	const struct commands_known *known, const struct screen *screen)
{
	for (size_t i = 0; i < known->count; i++) {
		const struct command *command = &known->all[i];
		bool leads = strcmp(command->name, screen->name) == 0 ||
		             synonym_is(screen->name, command->name);

		if (leads && !command->elsewhere && !command_refusal(view, command))
			return command;
	}
	return NULL;
}

/* The first screen where it works without a row, and to which a command of here leads. */
static const struct screen *screen_through(const struct view *view,
	const struct commands_known *known, const char *name)
{
	const struct tui *tui = view->tui;

	for (size_t i = 0; tui->everything && tui->everything[i]; i++) {
		const struct screen *screen = tui->everything[i];
		const struct action *action = action_of(screen, name);

		if (action && !(action->flags & ACTION_ROW) && !is_main(tui, screen) &&
		    leading_to(view, known, screen))
			return screen;
	}
	return NULL;
}

/* The main screen, when there is one such. */
static const struct screen *only_main_with(const struct tui *tui, const char *name)
{
	const struct screen *found = NULL;

	for (const struct main_screen *main = tui->screens; main->key; main++) {
		const struct action *action = action_of(main->screen, name);

		if (!action)
			continue;
		if (found || (action->flags & ACTION_ROW))
			return NULL;
		found = main->screen;
	}
	return found;
}

/* Where it would be run; NULL = no way leads there. */
static const struct screen *goal(struct view *view, const struct commands_known *known,
	const char *name)
{
	const struct view *below = view_below(view->tui, name);
	const struct screen *through = screen_through(view, known, name);

	if (below)
		return below->screen;
	return through ? through : only_main_with(view->tui, name);
}

/* ---- all that are known here ---- */

static bool is_known(const struct commands_known *known, const char *name)
{
	for (size_t i = 0; i < known->count; i++)
		if (strcmp(known->all[i].name, name) == 0)
			return true;
	return false;
}

static void add_actions(struct commands_known *known, const struct screen *screen)
{
	for (const struct action *action = screen->actions; action && action->name; action++) {
		if (is_known(known, action->name))
			continue;
		known->all = xgrow(known->all, &known->cap, known->count + 1, sizeof(*known->all));
		known->all[known->count++] = (struct command){
			.keys = "", .name = action->name, .help = action->help,
			.flags = action->flags, .action = action, .elsewhere = screen,
		};
	}
}

void commands_known(struct view *view, struct commands_known *out)
{
	const struct screen *const *screen = view->tui->everything;

	out->all = commands_of(view->tui, view, &out->count);
	out->cap = out->here = out->count;
	for (; screen && *screen; screen++)
		add_actions(out, *screen);
	for (size_t i = out->here; i < out->count; i++)
		out->all[i].goal = goal(view, out, out->all[i].name);
}

/* ---- going there ---- */

static void close_above(struct tui *tui, const struct view *view)
{
	for (struct view *top = loop_top(tui); top != view; top = loop_top(tui))
		tui_close(top);
}

static void go_through(struct view *view, const struct commands_known *known,
	const struct screen *screen)
{
	command_run(view, leading_to(view, known, screen), "");
}

/* On what is on top now; not when somebody changed his mind on the way. What was below may show
 * what is gone: it is not drawn before this runs, and may ask something. */
static void run_on_top(struct tui *tui, const char *name, const char *argument)
{
	struct view *view = loop_fresh(tui);
	size_t count;
	struct command *all = commands_of(tui, view, &count);
	const struct command *found = action_of(view->screen, name)
		? command_find(all, count, name) : NULL;

	if (found)
		command_run(view, found, argument);
	xfree(all);
}

bool elsewhere_run(struct view *view, const struct commands_known *known,
	const struct command *command, const char *argument)
{
	struct tui *tui = view->tui;
	struct view *below = view_below(tui, command->name);
	const struct screen *through = screen_through(view, known, command->name);

	if (!command->goal)
		return false;
	if ((command->flags & ACTION_WRITES) && !tui_may_write(tui))
		return true;
	if (below)
		close_above(tui, below);
	else if (through)
		go_through(view, known, through);
	else
		tui_go(tui, command->goal);
	run_on_top(tui, command->name, argument);
	return true;
}
