/* Behind `?`: everything that works on the screen below, to be found by typing; Enter does it. */
#include "loop.h"

#include <string.h>

#define LOW 12 /* rows that are too few for empty ones */

struct help {
	struct view *below;
	struct command *all;
	size_t count;
	struct list *list;
	struct arena arena; /* what is searched, folded: one text per command */
	const char **folded;
};

/* ---- rows: a heading, what works here, a heading, what works everywhere ---- */

static size_t here_count(const struct help *help)
{
	size_t count = 0;

	while (count < help->count && !help->all[count].everywhere)
		count++;
	return count;
}

static size_t row_count(void *ctx)
{
	return ((struct help *)ctx)->count + 2;
}

static int is_heading(void *ctx, size_t row)
{
	return row == 0 || row == here_count(ctx) + 1;
}

static const struct command *command_at(const struct help *help, size_t row)
{
	return &help->all[row <= here_count(help) ? row - 1 : row - 2];
}

static int64_t row_id(void *ctx, size_t row)
{
	(void)ctx;
	return (int64_t)row;
}

/* A key that means something else in a command before it. */
static bool is_taken(const struct help *help, const struct command *command, const char *name)
{
	struct key key;

	if (!key_parse(name, &key))
		bug("no key \"%s\"", name);
	for (const struct command *before = help->all; before < command; before++)
		if (key_is(&key, before->keys))
			return true;
	return false;
}

/* While typing below, letters are text: only its other keys work there. */
static void add_keys(const struct help *help, const struct command *command, struct text *out)
{
	const char *keys = command->keys;
	char name[KEY_NAME_SIZE];
	bool typing = part_typing(help->below->part);

	for (; *keys; keys += strspn(keys, " ")) {
		first_key(keys, name);
		keys += strcspn(keys, " ");
		if ((!typing || !is_text_key(name)) && !is_taken(help, command, name))
			text_printf(out, "%s%s", out->len > 0 ? " " : "", name);
	}
}

static void cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	const struct help *help = ctx;
	const struct command *command;

	if (is_heading(ctx, row)) {
		text_add(&cell->text, row == 0 ? "Op dit scherm" : "Overal");
		return;
	}
	command = command_at(help, row);
	cell->role = command_refusal(help->below, command) ? ROLE_DIM : ROLE_NORMAL;
	if (column == 0)
		add_keys(help, command, &cell->text);
	else if (column == 1)
		text_add(&cell->text, command->name);
	else
		command_explain(help->below, command, &cell->text);
}

static bool match(void *ctx, size_t row, const char *folded)
{
	const struct help *help = ctx;

	return words_match(help->folded[command_at(help, row) - help->all], folded);
}

static bool named(void *ctx, size_t row, const char *folded)
{
	return strncmp(command_at(ctx, row)->name, folded, strlen(folded)) == 0;
}

static const struct list_column columns[] = {
	{.title = "Toets", .width = 14, .weight = 1},
	{.title = "Opdracht", .width = 12, .weight = 1},
	{.title = "Wat het doet", .width = 20, .weight = 5},
};

static const struct list_setup setup = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = {.count = row_count, .id = row_id, .cell = cell, .heading = is_heading,
	           .match = match, .named = named},
	.noun = "dingen die hier kunnen",
	.type_to_search = true,
};

/* ---- the screen ---- */

static void fold_all(struct help *help)
{
	struct text text = {0};

	help->folded = xcalloc(help->count + 1, sizeof(*help->folded));
	for (size_t i = 0; i < help->count; i++) {
		text_reset(&text);
		text_printf(&text, "%s %s ", help->all[i].keys, help->all[i].name);
		command_explain(help->below, &help->all[i], &text);
		synonyms_add(help->all[i].name, &text);
		help->folded[i] = utf8_fold(&help->arena, text_str(&text));
	}
	text_clear(&text);
}

static bool open(struct view *view, const void *argument)
{
	struct help *help = view->data;

	help->below = *(struct view *const *)argument;
	help->all = commands_of(view->tui, help->below, &help->count);
	fold_all(help);
	help->list = list_new(&setup, help);
	list_filter(help->list, tui_argument(view->tui));
	view->part = list_part(help->list);
	return true;
}

static void close(struct view *view)
{
	struct help *help = view->data;

	list_free(help->list);
	arena_clear(&help->arena);
	xfree(help->folded);
	xfree(help->all);
}

static const struct command *selected(const struct help *help)
{
	size_t row;

	return list_selected(help->list, &row) ? command_at(help, row) : NULL;
}

/* The sentence of the selected row whole, below the list. */
static void draw(struct view *view, struct area *area)
{
	struct help *help = view->data;
	const struct command *command = selected(help);
	int top = area->height > LOW && !area->plain ? 1 : 0;
	struct area rows = area_rows(area, top, area->height - 3 - top);
	struct area below = area_rows(area, area->height - 2, 2);
	struct text text = {0};

	if (area->plain) { /* there the row itself is whole */
		part_draw(view->part, area);
		return;
	}
	part_draw(view->part, &rows);
	if (command)
		command_explain(help->below, command, &text);
	area_move(&below, 0, 2);
	area_wrap(&below, ROLE_DIM, text_str(&text));
	text_clear(&text);
}

static void heading(struct view *view, struct text *left, struct text *right)
{
	const struct help *help = view->data;

	(void)right;
	text_printf(left, "Hulp bij: %s. Typ om te zoeken.", help->below->screen->title);
}

/* The help closes first, so that what is run finds its own screen on top, as it is by now; that may
 * be gone. */
static void run_selected(struct view *view)
{
	struct help *help = view->data;
	const struct command *command = selected(help);

	if (!command)
		return;
	tui_close(view);
	if (loop_fresh(view->tui) == help->below)
		command_run(help->below, command, "");
}

static const struct action actions[] = {
	{"Enter", "doen", "doen", "Doet wat op de gekozen regel staat.", run_selected, ACTION_ROW},
	{0},
};

static const struct screen screen_help = {
	.name = "hulp",
	.title = "Hulp",
	.size = sizeof(struct help),
	.open = open,
	.close = close,
	.draw = draw,
	.heading = heading,
	.actions = actions,
};

bool is_help(const struct view *view)
{
	return view->screen == &screen_help;
}

void help_open(struct view *view)
{
	if (!is_help(view))
		tui_open(view->tui, &screen_help, &view);
}
