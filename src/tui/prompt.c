/* Questions that are answered with one line of text, or with the name of a file. */
#include "choices.h"
#include "edit.h"
#include "loop.h"

#include <string.h>

#define PATH_ROWS 5

struct prompting {
	struct overlay overlay;
	struct tui *tui;
	const char *label;
	struct edit edit;
	bool paths, opened;           /* opened: Tab was pressed, files are shown */
	struct words words;           /* files, when that is asked */
	struct candidates candidates; /* those that answer */
	size_t walk;                  /* 1 = the first was filled in by Tab; 0 = none */
};

/* ---- files ---- */

static void look(struct prompting *prompting)
{
	if (!prompting->paths)
		return;
	prompting->walk = 0;
	path_words(prompting->tui, edit_str(&prompting->edit), &prompting->words);
	candidates_of_words(&prompting->candidates, &prompting->words,
	                    edit_str(&prompting->edit));
}

static void fill_in(struct prompting *prompting, size_t index)
{
	const struct candidate *candidate = &prompting->candidates.all[index];
	size_t len = strlen(candidate->text);

	prompting->walk = index + 1;
	edit_set(&prompting->edit, candidate->text);
	if (prompting->candidates.count == 1 && candidate->text[len - 1] == '/')
		look(prompting); /* on to what is in it */
}

static void complete(struct prompting *prompting, bool forward)
{
	size_t count = prompting->candidates.count;

	prompting->opened = true;
	if (count == 0)
		return;
	if (prompting->walk == 0)
		fill_in(prompting, forward ? 0 : count - 1);
	else
		fill_in(prompting, (prompting->walk - 1 + (forward ? 1 : count - 1)) % count);
}

/* ---- drawing ---- */

static int rows(const struct overlay *overlay, int columns)
{
	(void)columns;
	return ((const struct prompting *)overlay)->opened ? 1 + PATH_ROWS : 1;
}

static void draw_path(const struct prompting *prompting, struct area *row, size_t index)
{
	bool here = index + 1 == prompting->walk;

	area_put(row, ROLE_NORMAL, here ? "> " : "  ");
	area_put_cut(row, ROLE_DIM, prompting->candidates.all[index].shown, row->width - 3);
	area_target(row, &(struct target){.index = index});
	if (here)
		area_select(row, 0, 1);
}

static void draw_none(struct area *below)
{
	area_move(below, 0, 2);
	area_put(below, ROLE_DIM, "Er is nog niets dat zo begint.");
}

static void draw(struct overlay *overlay, struct area *area)
{
	const struct prompting *prompting = (const struct prompting *)overlay;
	struct area below = area_rows(area, 1, area->height);
	size_t room = (size_t)below.height;
	size_t first = rows_first(prompting->walk > 0 ? prompting->walk - 1 : 0,
	                          prompting->candidates.count, room);

	area_move(area, 0, 1);
	area_printf(area, ROLE_HEADING, "%s ", prompting->label);
	edit_draw_line(&prompting->edit, area, area->width - area->pen_x - 1);
	if (prompting->opened && prompting->candidates.count == 0)
		draw_none(&below);
	for (size_t i = first; i < prompting->candidates.count && i < first + room; i++) {
		struct area row = area_rows(&below, (int)(i - first), 1);

		draw_path(prompting, &row, i);
	}
}

static const struct action line_hints[] = {
	{"Enter", "klaar", "klaar", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

static const struct action path_hints[] = {
	{"Enter", "klaar", "klaar", NULL, NULL, 0},
	{"Tab", "aanvullen", "vult aan", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

/* ---- keys ---- */

static void prompt_key(struct prompting *prompting, const struct key *key)
{
	const struct canvas *canvas = prompting->tui->loop->canvas;

	if (key->code == KEYC_CLICK)
		fill_in(prompting, canvas_target(canvas, key->row, key->column)->index);
	else if (prompting->paths && key_is(key, "Tab Shift-Tab"))
		complete(prompting, key->code == KEYC_TAB);
	else if (edit_key(&prompting->edit, key))
		look(prompting);
}

static bool ask(struct prompting *prompting, struct text *value)
{
	struct tui *tui = prompting->tui;
	struct key key = {0};
	bool answered;

	edit_set(&prompting->edit, text_str(value));
	look(prompting);
	while (loop_key(tui, &prompting->overlay, &key))
		if (key_is(&key, "Enter Esc Ctrl-C"))
			break;
		else if (!loop_too_small(tui))
			prompt_key(prompting, &key);
	answered = key.code == KEYC_ENTER && !tui->loop->ended;
	if (answered) {
		text_reset(value);
		text_add(value, edit_str(&prompting->edit));
	}
	return answered;
}

static bool prompt(struct prompting *prompting, struct text *value)
{
	char *argument = argument_take(prompting->tui);
	bool answered = true;

	prompting->overlay = (struct overlay){rows, draw,
	                                      prompting->paths ? path_hints : line_hints};
	if (*argument) {
		text_reset(value);
		text_add(value, argument);
	} else {
		answered = ask(prompting, value);
	}
	xfree(argument);
	edit_clear(&prompting->edit);
	words_clear(&prompting->words);
	xfree(prompting->candidates.all);
	return answered;
}

bool tui_prompt(struct tui *tui, const char *label, struct text *value)
{
	struct prompting prompting = {.tui = tui, .label = label, .edit = {.finds = true}};

	return prompt(&prompting, value);
}

bool tui_prompt_path(struct tui *tui, const char *label, struct text *value)
{
	struct prompting prompting = {.tui = tui, .label = label, .paths = true};

	return prompt(&prompting, value);
}
