/* The command line behind `:`: names of what can be done and what may stand behind them, shown
 * while typing and completed with Tab. */
#include "command.h"

#include <string.h>

/* ---- what the line says ---- */

const char *typing_line(const struct typing *typing)
{
	const char *line = edit_str(&typing->edit);

	return line + strspn(line, " :");
}

const char *typing_argument(const struct typing *typing)
{
	return edit_str(&typing->edit) + typing->argument;
}

bool typing_has_name(const struct typing *typing)
{
	return typing->argument > 0 && typing_argument(typing)[-1] == ' ';
}

static void read_words(struct typing *typing, const struct command *command)
{
	if (command == typing->words_for)
		return;
	words_clear(&typing->words);
	typing->words_for = command;
	if (command)
		words_of(typing->view, command, &typing->words);
}

static const struct command *find(struct typing *typing, const char *name)
{
	candidates_of_commands(&typing->candidates, &typing->known, name);
	return typing->candidates.meant;
}

/* With something behind it a name means what takes words, if it is also called so: "dossier sem" is
 * not about the pupil under the cursor. */
static const struct command *taking_words(struct typing *typing, const struct command *command)
{
	read_words(typing, command);
	for (size_t i = 0; i < typing->known.here && command && typing->words.count == 0; i++) {
		const struct command *other = &typing->known.all[i];

		if (!synonym_is(command->name, other->name))
			continue;
		read_words(typing, other);
		if (typing->words.count > 0)
			return other;
	}
	read_words(typing, command);
	return command;
}

/* A name and what stands behind it. The whole line goes first: "nieuwe leerling" is one thing. */
static void read_line(struct typing *typing)
{
	const char *line = typing_line(typing);
	size_t len = strcspn(line, " ");
	size_t gap = strspn(line + len, " ");
	size_t start = (size_t)(line - edit_str(&typing->edit));
	struct text name = {0};

	typing->argument = start + strlen(line);
	typing->meant = find(typing, line);
	if (gap > 0 && !(line[len + gap] && typing->meant)) {
		text_add_n(&name, line, len);
		typing->meant = find(typing, text_str(&name));
		if (typing->meant)
			typing->argument = start + len + gap;
		else
			typing->meant = find(typing, line);
	}
	text_clear(&name);
}

/* The candidates for what stands in the line now. */
static void look(struct typing *typing)
{
	typing->walk = 0;
	read_line(typing);
	if (!typing_has_name(typing) || !typing->meant)
		return;
	if (*typing_argument(typing))
		typing->meant = taking_words(typing, typing->meant);
	read_words(typing, typing->meant);
	if (typing->words.paths)
		path_words(typing->view->tui, typing_argument(typing), &typing->words);
	candidates_of_words(&typing->candidates, &typing->words, typing_argument(typing));
}

/* ---- completing ---- */

/* The line with that candidate in it. Behind a name that takes words comes a space. */
static void fill_in(struct typing *typing, const struct candidate *candidate)
{
	struct text filled = {0};

	if (!candidate->command && typing->meant)
		text_printf(&filled, "%s ", typing->meant->name);
	typing->argument = filled.len;
	text_add(&filled, candidate->text);
	if (candidate->command)
		typing->argument = filled.len;
	edit_set(&typing->edit, text_str(&filled));
	text_clear(&filled);
}

static bool takes_words(struct typing *typing, const struct candidate *candidate)
{
	if (!candidate->command)
		return false;
	read_words(typing, candidate->command);
	return typing->words.count > 0 || typing->words.paths;
}

/* The only folder that answers: on to what is in it. */
static bool is_whole_folder(const struct typing *typing)
{
	const char *text = typing->candidates.all[0].text;

	return typing->words.paths && typing->candidates.count == 1 &&
	       text[strlen(text) - 1] == '/';
}

/* To the next candidate, or the one before. Around: behind the last one comes the first. */
static void walk(struct typing *typing, bool forward)
{
	size_t count = typing->candidates.count;

	if (typing->walk == 0)
		typing->walk = forward ? 1 : count;
	else
		typing->walk = (typing->walk - 1 + (forward ? 1 : count - 1)) % count + 1;
	fill_in(typing, &typing->candidates.all[typing->walk - 1]);
}

/* Unlike Tab it stops at both ends, as a list does. */
static void wheel(struct typing *typing, bool forward)
{
	if (forward ? typing->walk < typing->candidates.count : typing->walk > 1)
		walk(typing, forward);
}

/* Behind the name that is meant comes what it takes. */
static void complete(struct typing *typing, bool forward)
{
	if (typing->candidates.count == 0)
		return;
	walk(typing, forward);
	if (typing->walk == 1 && typing->candidates.all[0].command == typing->meant &&
	    takes_words(typing, &typing->candidates.all[0])) {
		edit_key(&typing->edit, &(struct key){.code = KEYC_TEXT, .text = " "});
		look(typing);
	} else if (is_whole_folder(typing)) {
		look(typing);
	}
}

/* Along what begins as what was typed. Somebody may be looking on: then only what was done comes
 * back, not with whom. */
static void recall(struct typing *typing, int direction)
{
	const struct tui *tui = typing->view->tui;
	const struct text_list *history = &tui->loop->history;
	struct text text = {0};
	const char *line;

	if (typing->history_at == history->count) {
		text_reset(&typing->begun);
		text_add(&typing->begun, typing_line(typing));
	}
	typing->history_at = history_seek(history, typing->history_at, direction,
	                                  text_str(&typing->begun));
	line = typing->history_at < history->count
		? history->texts[typing->history_at] : text_str(&typing->begun);
	text_add_n(&text, line, tui->privacy ? strcspn(line, " ") : strlen(line));
	edit_set(&typing->edit, text_str(&text));
	text_clear(&text);
	look(typing);
}

/* ---- running ---- */

/* Under its own name, also when another word was typed for it. */
static void remember(struct typing *typing)
{
	struct text_list *history = &typing->view->tui->loop->history;
	struct text line = {0};

	if (typing->meant)
		text_add(&line, typing->meant->name);
	else
		text_add(&line, typing_line(typing));
	if (typing->meant && *typing_argument(typing))
		text_printf(&line, " %s", typing_argument(typing));
	history_add(history, text_str(&line));
	typing->history_at = history->count;
	text_clear(&line);
}

static void complain(struct typing *typing)
{
	const char *name = typing_line(typing);
	struct candidates *found = &typing->candidates;

	text_reset(&typing->complaint);
	if (found->guessed)
		text_printf(&typing->complaint, "Er is geen opdracht \"%s\". Bedoel je \"%s\"?", name,
		            found->all[0].text);
	else if (found->count > 1)
		text_printf(&typing->complaint, "\"%s\" kan meer dan een opdracht zijn; typ er meer van,"
		            " of kies met Tab.", name);
	else if (found->count > 0)
		text_printf(&typing->complaint, "Er is geen opdracht \"%s\". Bedoel je \"%s\"?", name,
		            found->all[0].text);
	else
		text_printf(&typing->complaint, "Er is geen opdracht \"%s\". Met ? zie je wat hier"
		            " kan.", name);
}

static void complain_elsewhere(struct typing *typing)
{
	struct text titles = {0};

	screens_with(typing->view->tui, typing->meant->name, &titles);
	text_reset(&typing->complaint);
	text_printf(&typing->complaint, "\"%s\" kan hier niet, wel bij: %s.", typing->meant->name,
	            text_str(&titles));
	text_clear(&titles);
}

/* What stood behind the name, and nobody asked for. */
static void say_unused(const struct typing *typing)
{
	struct tui *tui = typing->view->tui;

	if (*typing_argument(typing) && !tui->loop->argument_used && tui->loop->message.len == 0 &&
	    !typing->meant->of_part)
		tui_say(tui, "Wat achter :%s stond, is niet gebruikt: daar hoort niets.",
		        typing->meant->name);
}

/* False when it cannot be done; then the line stays, with a sentence. */
static bool run_meant(struct typing *typing)
{
	const struct command *command = typing->meant;

	if (!command->elsewhere) {
		command_run(typing->view, command, typing_argument(typing));
	} else if (!elsewhere_run(typing->view, &typing->known, command, typing_argument(typing))) {
		complain_elsewhere(typing);
		return false;
	}
	say_unused(typing);
	return true;
}

/* True when the line is done with. */
static bool run(struct typing *typing)
{
	if (*typing_line(typing) == '\0')
		return true;
	look(typing);
	remember(typing);
	if (typing->meant)
		return run_meant(typing);
	complain(typing);
	return false;
}

/* ---- keys ---- */

/* The line was changed: it is a new one. */
static void look_anew(struct typing *typing)
{
	typing->history_at = typing->view->tui->loop->history.count;
	look(typing);
}

/* Backspace in an empty line leaves, as Esc does. */
static bool leaves(const struct typing *typing, const struct key *key)
{
	return key_is(key, "Esc Ctrl-C") ||
	       (key->code == KEYC_BACKSPACE && typing->edit.text.len == 0);
}

/* A click on a row fills it in; when that is all there is to say it is done at once. */
static bool click(struct typing *typing, const struct key *key)
{
	const struct canvas *canvas = typing->view->tui->loop->canvas;
	struct candidate candidate =
		typing->candidates.all[canvas_target(canvas, key->row, key->column)->index];

	fill_in(typing, &candidate);
	if (!takes_words(typing, &candidate))
		return run(typing);
	edit_key(&typing->edit, &(struct key){.code = KEYC_TEXT, .text = " "});
	look(typing);
	return false;
}

/* The help, on what was typed so far. */
static void to_help(struct typing *typing)
{
	const struct command *help = command_find(typing->known.all, typing->known.here, "hulp");

	if (help)
		command_run(typing->view, help, typing_line(typing));
}

/* True when the line is done with. */
static bool typing_key(struct typing *typing, const struct key *key)
{
	if (key->code == KEYC_ENTER)
		return run(typing);
	if (key->code == KEYC_F1) {
		to_help(typing);
		return true;
	}
	text_reset(&typing->complaint);
	if (key->code == KEYC_CLICK)
		return click(typing, key);
	if (key->code == KEYC_WHEEL_UP || key->code == KEYC_WHEEL_DOWN)
		wheel(typing, key->code == KEYC_WHEEL_DOWN);
	else if (key_is(key, "Tab Shift-Tab"))
		complete(typing, key->code == KEYC_TAB);
	else if (key_is(key, "Omhoog Omlaag"))
		recall(typing, key->code == KEYC_UP ? -1 : 1);
	else if (edit_key(&typing->edit, key))
		look_anew(typing);
	return false;
}

void command_line(struct view *view)
{
	struct typing typing = {
		.overlay = typing_overlay,
		.view = view,
		.history_at = view->tui->loop->history.count,
	};
	struct key key;

	commands_known(view, &typing.known);
	typing.known.history = &view->tui->loop->history;
	look(&typing);
	while (loop_key(view->tui, &typing.overlay, &key) && !leaves(&typing, &key))
		if (!loop_too_small(view->tui) && typing_key(&typing, &key))
			break;
	words_clear(&typing.words);
	edit_clear(&typing.edit);
	text_clear(&typing.complaint);
	xfree(typing.candidates.all);
	text_clear(&typing.begun);
	xfree(typing.known.all);
}
