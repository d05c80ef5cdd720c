/* The loop: draw, wait for a key, hand it down; and the stack of views. Drafts are kept whatever
 * ends it: the person, a signal, a terminal that is closed, or die(). */
#include "loop.h"

#include <stdio.h>
#include <string.h>

#define LAST_TRIES 15 /* each waits as long as the file's owner does, in cvb two seconds */

/* For the hook of die() and bug(), which gets no argument. */
static struct tui *running;

/* ---- views ---- */

struct view *loop_top(const struct tui *tui)
{
	const struct view_stack *stack = &tui->loop->stack;

	for (size_t i = stack->count; i > 0; i--)
		if (!stack->views[i - 1]->closing)
			return stack->views[i - 1];
	return NULL;
}

static void view_free(struct view *view)
{
	if (view->screen->close)
		view->screen->close(view);
	xfree(view->data);
	xfree(view);
}

/* NULL when it does not want to open. */
static struct view *view_new(struct tui *tui, const struct screen *screen, const void *argument)
{
	struct view *view = xcalloc(1, sizeof(*view));

	*view = (struct view){.screen = screen, .tui = tui};
	view->data = xcalloc(1, screen->size > 0 ? screen->size : 1);
	if (screen->open(view, argument))
		return view;
	view_free(view);
	return NULL;
}

static void push(struct tui *tui, struct view *view)
{
	struct view_stack *stack = &tui->loop->stack;

	stack->views = xgrow(stack->views, &stack->cap, stack->count + 1, sizeof(*stack->views));
	stack->views[stack->count++] = view;
}

void tui_open(struct tui *tui, const struct screen *screen, const void *argument)
{
	struct view *view = view_new(tui, screen, argument);

	if (view)
		push(tui, view);
}

void tui_close(struct view *view)
{
	if (view == view->tui->loop->stack.views[0])
		bug("the main screen \"%s\" closes itself", view->screen->name);
	view->closing = true;
}

void tui_go(struct tui *tui, const struct screen *main_screen)
{
	struct loop *loop = tui->loop;
	size_t index = 0;

	while (index < loop->main_count && tui->screens[index].screen != main_screen)
		index++;
	if (index == loop->main_count)
		bug("%s is no main screen", main_screen->name);
	if (!loop->mains[index])
		loop->mains[index] = view_new(tui, main_screen, NULL);
	else
		loop->mains[index]->stale = true;
	if (!loop->mains[index])
		return;
	for (size_t i = 1; i < loop->stack.count; i++)
		loop->stack.views[i]->closing = true;
	if (loop->stack.count == 0)
		push(tui, NULL);
	else if (tui->toegankelijk && loop->message.len == 0)
		tui_say(tui, "%s.", tui->screens[index].title); /* the bar changes too little to be heard */
	loop->stack.views[0] = loop->mains[index];
}

void tui_reload(struct tui *tui)
{
	struct loop *loop = tui->loop;

	for (size_t i = 0; i < loop->stack.count; i++)
		loop->stack.views[i]->stale = true;
	for (size_t i = 0; i < loop->main_count; i++)
		if (loop->mains[i])
			loop->mains[i]->stale = true;
}

int64_t tui_subject(const struct tui *tui)
{
	const struct view_stack *stack = &tui->loop->stack;
	int64_t subject = 0;

	for (size_t i = stack->count; i > 0 && subject == 0; i--) {
		const struct view *view = stack->views[i - 1];

		if (!view->closing && view->screen->subject)
			subject = view->screen->subject(view);
	}
	return subject;
}

/* ---- drafts ---- */

static enum status save_draft(struct view *view, struct error *err)
{
	return view->screen->save_draft ? view->screen->save_draft(view, err) : OK;
}

/* All of them, also when one fails; the last failure is in `err`. */
static enum status save_drafts(struct tui *tui, struct error *err)
{
	struct loop *loop = tui->loop;
	enum status worst = OK;

	for (size_t i = 0; i < loop->stack.count; i++)
		if (save_draft(loop->stack.views[i], err) != OK)
			worst = err->status;
	return worst;
}

/* Frees the views that were closed during the key before this. */
static void reap(struct tui *tui)
{
	struct view_stack *stack = &tui->loop->stack;
	size_t kept = 0;
	struct error err = {0};

	for (size_t i = 0; i < stack->count; i++) {
		struct view *view = stack->views[i];

		if (!view->closing) {
			stack->views[kept++] = view;
			continue;
		}
		if (save_draft(view, &err) != OK)
			tui_complain(tui, "Het klad kon niet worden bewaard: %s", err.sentence);
		view_free(view);
		if (kept > 0)
			stack->views[kept - 1]->stale = true;
	}
	stack->count = kept;
}

void tui_quit(struct tui *tui)
{
	struct error err = {0};

	if (save_drafts(tui, &err) != OK &&
	    !tui_ask(tui, "Een klad kon niet worden bewaard (%s). Toch stoppen?", err.sentence))
		return;
	tui->loop->quitting = true;
}

void loop_back(struct tui *tui)
{
	struct loop *loop = tui->loop;
	struct view *top = loop_top(tui);

	if (top != loop->stack.views[0]) {
		tui_close(top);
	} else if (loop->key && loop->key->code == KEYC_ESC) {
		tui_say(tui, "Dit is het eerste scherm. Q of :stoppen om te stoppen.");
	} else if (loop->q_again) { /* who came back with q may have pressed it once too often */
		tui_say(tui, "Verder terug kan niet. Nog eens q om te stoppen.");
		loop->q = false;
	} else {
		tui_quit(tui);
	}
}

/* ---- keys ---- */

bool loop_too_small(const struct tui *tui)
{
	return canvas_rows(tui->loop->canvas) < MIN_ROWS ||
	       canvas_columns(tui->loop->canvas) < MIN_COLUMNS;
}

static void fit_canvas(struct tui *tui)
{
	int rows, columns;

	tui->loop->backend->size(tui->loop->backend, &rows, &columns);
	canvas_resize(tui->loop->canvas, rows, columns);
}

struct view *loop_fresh(struct tui *tui)
{
	struct view *top;

	for (top = loop_top(tui); top->stale; top = loop_top(tui)) {
		top->stale = false;
		if (top->screen->reload)
			top->screen->reload(top); /* it may close the view: what it shows is gone */
	}
	return top;
}

/* What a question is about stays as it is until that is answered. */
static void draw(struct tui *tui, struct overlay *overlay)
{
	if (!overlay)
		(void)loop_fresh(tui);
	frame_draw(tui, overlay);
	tui->loop->undrawn = false;
	tui->loop->backend->show(tui->loop->backend, tui->loop->canvas);
}

void tui_busy(struct tui *tui, const char *sentence)
{
	struct loop *loop = tui->loop;
	struct text kept = loop->message;
	enum role role = loop->message_role;

	if (loop->stack.count == 0)
		return; /* nothing is on the screen yet */
	loop->message = (struct text){0};
	tui_say(tui, "%s", sentence);
	frame_draw(tui, NULL);
	loop->backend->show(loop->backend, loop->canvas);
	text_clear(&loop->message);
	loop->message = kept;
	loop->message_role = role;
}

/* In accessible mode a clock that runs is not read out, nor how far the reading is: it is drawn
 * again at the next key, or when all was read. */
static bool is_calm(const struct tui *tui, const struct event *event)
{
	bool nothing_new = event->kind == EVENT_TICK || (event->kind == EVENT_IDLE && tui->bezig);

	return tui->toegankelijk && nothing_new && !loop_top(tui)->stale && !tui->loop->undrawn;
}

/* What lies below goes on too: somebody may be on the table while a form is open. But not below a
 * question: who asked it holds on to what was read, and a view that is drawn has it still. */
static void tick(struct tui *tui, const struct overlay *overlay, int64_t seconden)
{
	struct view_stack *stack = &tui->loop->stack;

	tui->seconden = seconden;
	for (size_t i = 0; i < stack->count && !overlay; i++)
		if (!stack->views[i]->closing && stack->views[i]->screen->tick)
			stack->views[i]->screen->tick(stack->views[i]);
}

bool loop_key(struct tui *tui, struct overlay *overlay, struct key *key)
{
	struct loop *loop = tui->loop;
	struct event event = {.kind = EVENT_RESIZE};

	while (!loop->ended) {
		if (event.kind == EVENT_RESIZE)
			fit_canvas(tui);
		if (event.kind == EVENT_TICK)
			tick(tui, overlay, event.seconden);
		if (!is_calm(tui, &event))
			draw(tui, overlay);
		loop_wait(tui, overlay, &event);
		*key = event.key;
		if (event.kind == EVENT_KEY && key->code == KEYC_CLICK)
			mouse_resolve(tui, key);
		if (event.kind == EVENT_KEY && key->code != KEYC_NONE) {
			loop->q_again = loop->q && key_is(key, "q");
			loop->q = key_is(key, "q");
			return true;
		}
		loop->ended = event.kind == EVENT_END;
	}
	return false;
}

static void ask_quit(struct tui *tui)
{
	static const struct choice choices[] = {{"ja", "ja, stoppen"}, {"nee", "nee"}, {0}};
	static const struct question question = {
		.sentence = "Stoppen met cvb? Wat in een formulier staat, blijft als klad.",
		.choices = choices,
		.start = 1,
		.first_keys = "Ctrl-C",
	};

	if (question_ask(tui, &question) == 0)
		tui_quit(tui);
}

static void unknown_key(struct tui *tui, const struct key *key)
{
	char name[KEY_NAME_SIZE];

	key_label(key, name);
	if (name[0] && key->code != KEYC_PASTE)
		tui_say(tui, "De toets %s doet hier niets. Met ? zie je wat hier kan.", name);
}

static void key_while_typing(struct view *view, const struct key *key)
{
	if (part_key(view->part, key) || key->code == KEYC_TEXT || key->code == KEYC_PASTE)
		return;
	if (!command_key(view, key, false))
		command_key(view, key, true);
}

static void key_elsewhere(struct view *view, const struct key *key)
{
	if (key->code == KEYC_PASTE || command_key(view, key, false))
		return;
	if (view->screen->key && view->screen->key(view, key))
		return;
	if (view->part && part_key(view->part, key))
		return;
	if (!command_key(view, key, true))
		unknown_key(view->tui, key);
}

static void dispatch_key(struct view *view, const struct key *key)
{
	if (part_typing(view->part))
		key_while_typing(view, key);
	else
		key_elsewhere(view, key);
}

/* It was there until this key; `melding` can still show it. */
static void forget_message(struct loop *loop)
{
	if (loop->message.len > 0) {
		text_reset(&loop->said);
		text_add(&loop->said, loop->message.data);
		loop->said_role = loop->message_role;
	}
	text_reset(&loop->message);
	loop->to_message = false;
}

static void dispatch(struct tui *tui, const struct key *key)
{
	struct view *view = loop_top(tui);

	forget_message(tui->loop);
	text_reset(&tui->loop->argument);
	tui->loop->argument_used = false;
	tui->loop->key = key;
	if (loop_too_small(tui)) {
		if (key_is(key, "Q Ctrl-C"))
			tui_quit(tui);
	} else if (key_is(key, "Ctrl-C")) {
		ask_quit(tui);
	} else {
		key = mouse_meant(view, key);
		if (key)
			dispatch_key(view, key);
	}
	tui->loop->key = NULL;
}

/* ---- running ---- */

/* What die() and bug() do first. First of all the terminal: it must be good whatever comes next. */
static void rescue(void)
{
	struct tui *tui = running;
	struct error err = {0};

	running = NULL;
	if (tui->loop->backend->pause)
		tui->loop->backend->pause(tui->loop->backend);
	if (save_drafts(tui, &err) != OK) {
		struct text safe = {0};

		utf8_add_safe(&safe, err.sentence);
		fprintf(stderr, "cvb: het klad kon niet worden bewaard: %s\n", text_str(&safe));
		text_clear(&safe);
	}
}

static void start(struct tui *tui, struct backend *backend)
{
	struct loop *loop = xcalloc(1, sizeof(*loop));

	loop->backend = backend;
	loop->canvas = canvas_new(1, 1);
	while (tui->screens[loop->main_count].key)
		loop->main_count++;
	loop->mains = xcalloc(loop->main_count + 1, sizeof(struct view *));
	tui->loop = loop;
	running = tui;
	on_die(rescue);
}

static void close_views(struct loop *loop)
{
	for (size_t i = loop->stack.count; i > 1; i--)
		view_free(loop->stack.views[i - 1]);
	for (size_t i = 0; i < loop->main_count; i++)
		if (loop->mains[i])
			view_free(loop->mains[i]);
	xfree(loop->stack.views);
	xfree(loop->mains);
}

/* Nobody is there to ask: while another program is writing in the file it is tried again. */
static enum status save_drafts_at_last(struct tui *tui, struct error *err)
{
	enum status status = ERR_BUSY;

	for (int i = 0; i < LAST_TRIES && status == ERR_BUSY; i++)
		status = save_drafts(tui, err);
	return status;
}

static enum status finish(struct tui *tui, struct error *err)
{
	struct loop *loop = tui->loop;
	struct error draft = {0};
	enum status saved = loop->quitting ? OK : save_drafts_at_last(tui, &draft);
	enum status status = loop->backend->close(loop->backend, err);

	on_die(NULL);
	running = NULL;
	if (status == OK && saved != OK)
		status = fail(err, saved, "het klad kon niet worden bewaard: %s", draft.sentence);
	close_views(loop);
	history_clear(&loop->history);
	text_clear(&loop->message);
	text_clear(&loop->said);
	text_clear(&loop->argument);
	canvas_free(loop->canvas);
	xfree(loop);
	tui->loop = NULL;
	return status;
}

/* The first screen did not open and said why. */
static enum status give_up(struct tui *tui, struct error *err)
{
	struct text sentence = {0};
	struct error closing = {0};

	text_add(&sentence, text_str(&tui->loop->message));
	if (finish(tui, &closing) == OK)
		fail(err, ERR_FILE, "%s", text_str(&sentence));
	else
		*err = closing;
	text_clear(&sentence);
	return err->status;
}

enum status tui_run(struct tui *tui, const struct tui_backend *choice, struct error *err)
{
	struct key key;
	struct backend *backend = choice->script
		? script_open(choice->script, choice->out, err) : term_open(tui, err);

	if (!backend)
		return err->status;
	start(tui, backend);
	tui_go(tui, tui->screens[0].screen);
	if (tui->loop->stack.count == 0)
		return give_up(tui, err);
	while (!tui->loop->quitting && loop_key(tui, NULL, &key)) {
		dispatch(tui, &key);
		reap(tui);
	}
	return finish(tui, err);
}
