/* Actions: which of them work here, which one a key or a name means, and running one. */
#include "loop.h"

#include <string.h>

void part_draw(struct part *part, struct area *area)
{
	part->kind->draw(part, area);
}

bool part_key(struct part *part, const struct key *key)
{
	return part->kind->key(part, key);
}

bool part_typing(const struct part *part)
{
	return part && part->kind->typing && part->kind->typing(part);
}

void first_key(const char *keys, char out[KEY_NAME_SIZE])
{
	size_t len = strcspn(keys, " ");

	if (len >= KEY_NAME_SIZE)
		bug("key name \"%s\"", keys);
	memcpy(out, keys, len);
	out[len] = '\0';
}

bool is_text_key(const char *keys)
{
	char name[KEY_NAME_SIZE];
	struct key key;

	first_key(keys, name);
	return name[0] && key_parse(name, &key) && key.code == KEYC_TEXT;
}

/* ---- the engine's own ---- */

/* The screen itself may have a level to go back to. */
static void run_back(struct view *view)
{
	static const struct key esc = {.code = KEYC_ESC};

	if (!view->screen->key || !view->screen->key(view, &esc))
		loop_back(view->tui);
}

static void run_quit(struct view *view)
{
	tui_quit(view->tui);
}

static void run_message(struct view *view)
{
	struct loop *loop = view->tui->loop;

	if (loop->said.len == 0) {
		tui_say(view->tui, "Er is nog geen melding geweest.");
	} else {
		tui_say(view->tui, "%s", loop->said.data);
		loop->message_role = loop->said_role;
	}
	loop->to_message = true;
}

static void run_redraw(struct view *view)
{
	struct backend *backend = view->tui->loop->backend;

	if (backend->redraw)
		backend->redraw(backend);
}

/* Until `fg` in the shell that started it. */
static void run_suspend(struct view *view)
{
	struct backend *backend = view->tui->loop->backend;

	if (backend->suspend)
		backend->suspend(backend);
	else
		tui_say(view->tui, "Dat kan alleen in een terminal.");
}

const struct action engine_actions[] = {
	{":", "opdracht", "opdracht", "Een opdracht typen; Tab vult aan.", command_line, 0},
	{"? F1", "hulp", "hulp", "Alles wat hier kan; Enter doet het. Met :hulp en een woord zoek je er "
		"meteen in.", help_open, 0},
	{"q Esc", "terug", "terug", "Een niveau terug.", run_back, 0},
	{"Q Ctrl-C", "stoppen", NULL, "Stopt; wat in een formulier staat, blijft als klad.",
		run_quit, 0},
	{"Ctrl-G", "melding", NULL, "Laat de laatste melding nog eens zien, met de cursor erop.",
		run_message, 0},
	{"", "kleur", NULL, "Andere kleuren: typ :kleur, of meteen :kleur licht, donker, geen of auto.",
		colour_choose, 0},
	{"Ctrl-Z", "onderbreken", NULL, "Zet cvb even weg; met fg in de terminal komt het terug.",
		run_suspend, 0},
	{"Ctrl-L", "opnieuw", NULL, "Tekent het scherm opnieuw.", run_redraw, 0},
	{0},
};

void tui_restyle(struct tui *tui)
{
	struct backend *backend = tui->loop->backend;

	if (backend->restyle)
		backend->restyle(backend, tui);
}

/* ---- what works here ---- */

struct commands {
	struct command *all;
	size_t count, cap;
};

static struct command *add(struct commands *commands)
{
	struct command *command;

	commands->all = xgrow(commands->all, &commands->cap, commands->count + 1,
	                      sizeof(*commands->all));
	command = &commands->all[commands->count++];
	*command = (struct command){0};
	return command;
}

/* A screen may put an action of its part in its own table, where it counts for more. */
static bool is_named(const struct commands *commands, const char *name)
{
	for (size_t i = 0; i < commands->count; i++)
		if (strcmp(commands->all[i].name, name) == 0)
			return true;
	return false;
}

static void add_table(struct commands *commands, const struct action *action, bool everywhere)
{
	for (; action && action->name; action++) {
		struct command *command;

		if (!action->run && is_named(commands, action->name))
			continue;
		command = add(commands);
		*command = (struct command){
			.keys = action->keys,
			.name = action->name,
			.hint = action->hint,
			.help = action->help,
			.flags = action->flags,
			.action = action,
			.of_part = !action->run,
			.everywhere = everywhere,
		};
	}
}

/* On a main screen there is no level to go back to. */
static void name_leaving(struct commands *commands)
{
	for (size_t i = 0; i < commands->count; i++)
		if (commands->all[i].action && commands->all[i].action->run == run_back) {
			commands->all[i].hint = "stop";
			commands->all[i].help = "Stopt met q, want dit is het eerste scherm.";
		}
}

/* In the help there is no help. */
static void forget_help(struct commands *commands)
{
	for (size_t i = 0; i < commands->count; i++)
		if (commands->all[i].action && commands->all[i].action->run == help_open)
			commands->all[i].hint = NULL;
}

static void add_mains(struct commands *commands, const struct main_screen *main)
{
	for (; main->key; main++) {
		struct command *command = add(commands);

		*command = (struct command){
			.keys = main->key,
			.name = main->screen->name,
			.help = main->title,
			.main = main,
			.everywhere = true,
		};
	}
}

struct command *commands_of(struct tui *tui, const struct view *view, size_t *count)
{
	struct commands commands = {0};
	bool part_first = part_typing(view->part); /* as keys go then */

	if (part_first)
		add_table(&commands, view->part->actions, false);
	add_table(&commands, view->screen->actions, false);
	if (view->part && !part_first)
		add_table(&commands, view->part->actions, false);
	if (!part_first) /* undo is not for the middle of a sentence */
		add_table(&commands, tui->actions, true);
	add_mains(&commands, tui->screens);
	add_table(&commands, engine_actions, true);
	if (view == tui->loop->stack.views[0])
		name_leaving(&commands);
	if (is_help(view))
		forget_help(&commands);
	*count = commands.count;
	return commands.all;
}

/* ---- running one ---- */

const char *tui_argument(const struct tui *tui)
{
	tui->loop->argument_used = true;
	return text_str(&tui->loop->argument);
}

char *argument_take(struct tui *tui)
{
	bool used = tui->loop->argument_used;

	return xstrdup(used ? "" : tui_argument(tui));
}

bool has_row(const struct part *part)
{
	return part && part->kind->has_row && part->kind->has_row(part);
}

static void send_first_key(struct view *view, const char *keys)
{
	char name[KEY_NAME_SIZE];
	struct key key;

	first_key(keys, name);
	if (!key_parse(name, &key))
		bug("no key \"%s\"", name);
	if (!part_key(view->part, &key))
		command_key(view, &key, true);
}

static void go_to_main(struct tui *tui, const struct screen *screen)
{
	tui_go(tui, screen);
	if (screen->argument && loop_top(tui)->screen == screen && tui->loop->argument.len > 0)
		screen->argument(loop_top(tui));
}

/* What stood behind a name means nothing there: a sentence with what does. */
static void command_misused(struct view *view, const struct command *command, const char *argument)
{
	struct words words = {0};

	words_of(view, command, &words);
	if (words.count > 0)
		tui_complain(view->tui, "\"%s\" kan niet achter :%s. Wel bijvoorbeeld: :%s %s.", argument,
		             command->name, command->name, words.all[0].text);
	else
		tui_complain(view->tui, "Achter :%s hoort niets: typ alleen :%s.", command->name,
		             command->name);
	words_clear(&words);
}

static void run_of_part(struct view *view, const struct command *command, const char *argument)
{
	const struct part_kind *kind = view->part->kind;

	if (*argument == '\0' && *command->keys)
		send_first_key(view, command->keys);
	else if (!kind->command || !kind->command(view->part, command->name, argument))
		command_misused(view, command, argument);
}

const char *command_refusal(const struct view *view, const struct command *command)
{
	if (command->elsewhere && !command->goal)
		return "niet hier";
	if ((command->flags & ACTION_WRITES) && view->tui->alleen_lezen)
		return "alleen lezen";
	if (!command->elsewhere && (command->flags & ACTION_ROW) && !has_row(view->part))
		return "eerst een regel kiezen";
	return NULL;
}

void command_explain(const struct view *view, const struct command *command, struct text *out)
{
	const char *refusal = command_refusal(view, command);

	if (command->goal) {
		text_printf(out, "(bij: %s) ", command->goal->title);
	} else if (command->elsewhere) {
		struct text titles = {0};

		screens_with(view->tui, command->name, &titles);
		text_printf(out, "(alleen bij: %s) ", text_str(&titles));
		text_clear(&titles);
	} else if (refusal) {
		text_printf(out, "(%s) ", refusal);
	}
	if (command->main)
		text_printf(out, "Naar %s.", command->help);
	else
		text_add(out, command->help ? command->help : "");
}

void command_run(struct view *view, const struct command *command, const char *argument)
{
	struct tui *tui = view->tui;

	text_reset(&tui->loop->argument);
	text_add(&tui->loop->argument, argument);
	tui->loop->argument_used = false;
	if ((command->flags & ACTION_WRITES) && !tui_may_write(tui))
		return;
	if (command_refusal(view, command))
		tui_say(tui, "De cursor staat hier niet op een regel waarmee dat kan.");
	else if (command->main)
		go_to_main(tui, command->main->screen);
	else if (command->of_part)
		run_of_part(view, command, argument);
	else
		command->action->run(view);
}

bool command_key(struct view *view, const struct key *key, bool everywhere)
{
	size_t count;
	struct command *all = commands_of(view->tui, view, &count);
	const struct command *found = NULL;

	for (size_t i = 0; i < count && !found; i++)
		if (all[i].everywhere == everywhere && !all[i].of_part && key_is(key, all[i].keys))
			found = &all[i];
	if (found)
		command_run(view, found, "");
	xfree(all);
	return found != NULL;
}

bool command_is_everywhere(struct view *view, const struct key *key)
{
	size_t count;
	struct command *all = commands_of(view->tui, view, &count);
	size_t i = 0;
	bool everywhere;

	while (i < count && !key_is(key, all[i].keys))
		i++;
	everywhere = i < count && all[i].everywhere;
	xfree(all);
	return everywhere;
}

const struct command *command_find(const struct command *all, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(all[i].name, name) == 0)
			return &all[i];
	return NULL;
}

void command_named(struct view *view, const char *name)
{
	size_t count;
	struct command *all = commands_of(view->tui, view, &count);
	const struct command *found = command_find(all, count, name);

	if (found)
		command_run(view, found, "");
	xfree(all);
}
