/* The command line behind `:`: names of what can be done here and what may stand behind them, shown
 * while typing and completed with Tab. What was typed is remembered until the program ends, and
 * nowhere else: it may hold the name of a pupil. */
#include "choices.h"
#include "edit.h"
#include "loop.h"

#include <string.h>

#define ROWS 6        /* of the list */
#define NAME_WIDTH 18 /* columns, with the space behind it */
#define KEY_WIDTH 11

struct typing {
	struct overlay overlay;
	struct view *view;
	struct edit edit;
	struct command *all;
	size_t count;
	struct candidates candidates; /* for what was typed */
	struct words words;           /* behind the name `words_for` */
	const struct command *words_for;
	size_t walk;         /* which candidate Tab filled in; 0 = none, 1 = the first */
	size_t history_at;   /* history.count = the line that is being typed */
	struct text complaint;
};

/* ---- what the line says ---- */

/* The name, and what stands behind it (NULL = the name is still being typed). */
struct line {
	struct text name;
	const char *argument;
};

static struct line split(const char *typed)
{
	struct line line = {0};
	size_t len;

	typed += strspn(typed, " :");
	len = strcspn(typed, " ");
	text_add_n(&line.name, typed, len);
	if (typed[len])
		line.argument = typed + len + strspn(typed + len, " ");
	return line;
}

/* What people try who know other programs. */
static const char *in_dutch(const char *name)
{
	static const char *const others[][2] = {
		{"help", "hulp"}, {"q", "terug"}, {"quit", "stoppen"}, {"exit", "stoppen"},
		{"undo", "ongedaan"}, {"redo", "herdoen"},
	};

	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (strcmp(others[i][0], name) == 0)
			return others[i][1];
	return name;
}

/* The whole name wins; else the only one that begins so. */
static const struct command *find(const struct typing *typing, const char *name)
{
	const struct command *whole = command_find(typing->all, typing->count, in_dutch(name));
	struct candidates found = {0};
	const struct command *only = NULL;

	if (whole || *name == '\0')
		return whole;
	candidates_of_commands(&found, typing->all, typing->count, name);
	if (found.begin == 1)
		only = found.all[0].command;
	xfree(found.all);
	return only;
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

/* The candidates for what stands in the line now. */
static void look(struct typing *typing)
{
	struct line line = split(edit_str(&typing->edit));

	typing->walk = 0;
	if (line.argument) {
		read_words(typing, find(typing, text_str(&line.name)));
		candidates_of_words(&typing->candidates, &typing->words, line.argument);
	} else {
		candidates_of_commands(&typing->candidates, typing->all, typing->count,
		                       text_str(&line.name));
	}
	text_clear(&line.name);
}

/* ---- drawing ---- */

static int typing_rows(const struct overlay *overlay, int columns)
{
	(void)overlay;
	(void)columns;
	return ROWS + 2;
}

static void add_status(const struct typing *typing, struct text *out)
{
	struct line line = split(edit_str(&typing->edit));
	size_t count = typing->candidates.count;

	if (line.argument && typing->words_for) {
		if (typing->words.count > 0)
			text_printf(out, "%zu van %zu · ", count, typing->words.count);
		command_explain(typing->view, typing->words_for, out);
	} else if (line.name.len == 0) {
		text_add(out, "Typ een opdracht; F1 laat ze alle zien.");
	} else if (typing->walk == 0 && typing->candidates.begin == 0 && count == 1) {
		text_add(out, "Bedoel je deze? Tab vult hem in.");
	} else {
		text_printf(out, "%zu van %zu opdrachten", count, typing->count);
	}
	text_clear(&line.name);
}

static void draw_status(const struct typing *typing, struct area *area)
{
	bool wrong = typing->complaint.len > 0;
	struct text text = {0};

	if (wrong)
		text_printf(&text, "%s%s", area->plain ? "let op: " : "! ",
		            text_str(&typing->complaint));
	else
		add_status(typing, &text);
	area_move(area, 0, 1);
	area_put_cut(area, wrong ? ROLE_ERROR : ROLE_DIM, text_str(&text), area->width - 2);
	if (wrong && area->plain)
		area_cursor(area, 0, 1);
	text_clear(&text);
}

static void draw_command(const struct typing *typing, struct area *row,
	const struct command *command)
{
	bool works = !command_refusal(typing->view, command);
	char key[KEY_NAME_SIZE];
	struct text help = {0};

	command_explain(typing->view, command, &help);
	area_put_cut(row, works ? ROLE_NORMAL : ROLE_DIM, command->name, NAME_WIDTH);
	first_key(command->keys, key);
	area_put_cut(row, ROLE_KEY, key, KEY_WIDTH);
	area_put_cut(row, ROLE_DIM, text_str(&help), row->width - row->pen_x - 1);
	text_clear(&help);
}

static void draw_candidate(const struct typing *typing, struct area *row, size_t index)
{
	const struct candidate *candidate = &typing->candidates.all[index];
	bool here = index + 1 == typing->walk;

	area_put(row, ROLE_NORMAL, here ? "> " : "  ");
	if (candidate->command)
		draw_command(typing, row, candidate->command);
	else
		area_put_cut(row, ROLE_NORMAL, candidate->shown, row->width - 3);
	area_target(row, &(struct target){.index = index});
	if (here)
		area_select(row, 0, 1);
	if (here && row->plain)
		area_cursor(row, 0, 0);
}

/* In accessible mode the cursor is on what is to be read out: what is wrong, or the row that Tab
 * filled in. */
static void typing_draw(struct overlay *overlay, struct area *area)
{
	const struct typing *typing = (const struct typing *)overlay;
	struct area rows = area_rows(area, 1, area->height - 2);
	size_t room = (size_t)rows.height;
	size_t count = typing->candidates.count;
	size_t first = rows_first(typing->walk > 0 ? typing->walk - 1 : 0, count, room);
	struct edit line = typing->edit;

	line.finds = true; /* what stands behind the name */
	line.plain = strspn(edit_str(&line), " :");
	line.plain += strcspn(edit_str(&line) + line.plain, " ");
	area_move(area, area->height - 1, 1);
	area_put(area, ROLE_KEY, ":");
	edit_draw_line(&line, area, area->width - 3);
	draw_status(typing, area);
	for (size_t i = first; i < count && i < first + room; i++) {
		struct area row = area_rows(&rows, (int)(i - first), 1);

		draw_candidate(typing, &row, i);
	}
}

static const struct action typing_hints[] = {
	{"Enter", "doen", "doen", NULL, NULL, 0},
	{"Tab", "aanvullen", "vult aan", NULL, NULL, 0},
	{"Omhoog", "vorige", "vorige", NULL, NULL, 0},
	{"Esc", "terug", "terug", NULL, NULL, 0},
	{0},
};

/* ---- completing ---- */

/* The line with that candidate in it. Behind a name that takes words comes a space. */
static void fill_in(struct typing *typing, const struct candidate *candidate)
{
	struct line line = split(edit_str(&typing->edit));
	struct text filled = {0};

	if (!candidate->command)
		text_printf(&filled, "%s ", text_str(&line.name));
	text_add(&filled, candidate->text);
	edit_set(&typing->edit, text_str(&filled));
	text_clear(&filled);
	text_clear(&line.name);
}

static bool takes_words(struct typing *typing, const struct candidate *candidate)
{
	if (!candidate->command)
		return false;
	read_words(typing, candidate->command);
	return typing->words.count > 0;
}

/* Around: behind the last one comes the first. */
static void complete(struct typing *typing, bool forward)
{
	size_t count = typing->candidates.count;

	if (count == 0)
		return;
	if (typing->walk == 0)
		typing->walk = forward ? 1 : count;
	else
		typing->walk = (typing->walk - 1 + (forward ? 1 : count - 1)) % count + 1;
	fill_in(typing, &typing->candidates.all[typing->walk - 1]);
	if (count == 1 && takes_words(typing, &typing->candidates.all[0])) {
		edit_key(&typing->edit, &(struct key){.code = KEYC_TEXT, .text = " "});
		look(typing);
	}
}

/* Somebody may be looking on: then only what was done comes back, not with whom. */
static void recall(struct typing *typing, int direction)
{
	const struct tui *tui = typing->view->tui;
	const struct text_list *history = &tui->loop->history;
	size_t at = typing->history_at + (size_t)direction;
	struct text text = {0};
	const char *line;

	if (at > history->count)
		return;
	typing->history_at = at;
	line = at < history->count ? history->texts[at] : "";
	text_add_n(&text, line, tui->privacy ? strcspn(line, " ") : strlen(line));
	edit_set(&typing->edit, text_str(&text));
	text_clear(&text);
	look(typing);
}

/* ---- running ---- */

static void remember(struct loop *loop, const char *line)
{
	loop->history.texts = xgrow(loop->history.texts, &loop->history.cap,
	                            loop->history.count + 1, sizeof(char *));
	loop->history.texts[loop->history.count++] = xstrdup(line);
}

static void complain(struct typing *typing, const char *name)
{
	struct text titles = {0};
	struct candidates *found = &typing->candidates;

	candidates_of_commands(found, typing->all, typing->count, name);
	typing->walk = 0;
	text_reset(&typing->complaint);
	screens_with(typing->view->tui, name, &titles);
	if (titles.len > 0)
		text_printf(&typing->complaint, "\"%s\" kan hier niet, wel bij: %s.", name,
		            text_str(&titles));
	else if (found->begin > 1)
		text_printf(&typing->complaint, "\"%s\" kan meer dan een opdracht zijn; typ er meer van,"
		            " of kies met Tab.", name);
	else if (found->count > 0)
		text_printf(&typing->complaint, "Er is hier geen opdracht \"%s\". Bedoel je \"%s\"?", name,
		            found->all[0].text);
	else
		text_printf(&typing->complaint, "Er is hier geen opdracht \"%s\". Met ? zie je wat hier"
		            " kan.", name);
	text_clear(&titles);
}

/* False when nothing can be done with it: then the line stays, with a sentence. */
static bool run(struct typing *typing)
{
	struct line line = split(edit_str(&typing->edit));
	const struct command *command = find(typing, text_str(&line.name));
	bool empty = line.name.len == 0;

	if (!empty) {
		const char *typed = edit_str(&typing->edit);

		remember(typing->view->tui->loop, typed + strspn(typed, " :"));
		typing->history_at = typing->view->tui->loop->history.count;
	}
	if (command)
		command_run(typing->view, command, line.argument ? line.argument : "");
	else if (!empty)
		complain(typing, text_str(&line.name));
	text_clear(&line.name);
	return command || empty;
}

/* ---- keys ---- */

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
	const char *typed = edit_str(&typing->edit);
	const struct command *help = command_find(typing->all, typing->count, "hulp");

	if (help)
		command_run(typing->view, help, typed + strspn(typed, " :"));
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
	if (key_is(key, "Tab Shift-Tab"))
		complete(typing, key->code == KEYC_TAB);
	else if (key_is(key, "Omhoog Omlaag"))
		recall(typing, key->code == KEYC_UP ? -1 : 1);
	else if (edit_key(&typing->edit, key))
		look(typing);
	return false;
}

void command_line(struct view *view)
{
	struct typing typing = {
		.overlay = {typing_rows, typing_draw, typing_hints},
		.view = view,
		.history_at = view->tui->loop->history.count,
	};
	struct key key;

	typing.all = commands_of(view->tui, view, &typing.count);
	look(&typing);
	while (loop_key(view->tui, &typing.overlay, &key) && !leaves(&typing, &key))
		if (!loop_too_small(view->tui) && typing_key(&typing, &key))
			break;
	words_clear(&typing.words);
	edit_clear(&typing.edit);
	text_clear(&typing.complaint);
	xfree(typing.candidates.all);
	xfree(typing.all);
}
