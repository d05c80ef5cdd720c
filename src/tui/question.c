/* Questions: a sentence and a few answers above the hints. Whoever presses Esc or Enter without
 * looking gets the safe answer. */
#include "edit.h"
#include "loop.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define ANSWERS_IN_SIGHT 3

/* ---- one of a few ---- */

struct choosing {
	struct overlay overlay;
	const struct question *question;
	int count;
	int at;
};

static int sentence_lines(const char *sentence, int columns)
{
	int lines = 0;
	size_t len;

	for (; sentence; lines++)
		sentence = text_wrap(sentence, columns - 2, &len);
	return lines;
}

static int choosing_rows(const struct overlay *overlay, int columns)
{
	const struct choosing *choosing = (const struct choosing *)overlay;

	return sentence_lines(choosing->question->sentence, columns) + choosing->count;
}

/* The key of a choice: the first letter of its label when no other begins with it, else its
 * number. */
static void choice_name(const struct choice *choices, int index, char out[KEY_NAME_SIZE])
{
	struct arena arena = {0};
	const char *label = utf8_fold(&arena, choices[index].label);
	bool alone = true;

	for (int i = 0; choices[i].code; i++)
		if (i != index && utf8_fold(&arena, choices[i].label)[0] == label[0])
			alone = false;
	if (alone && label[0] >= 'a' && label[0] <= 'z')
		snprintf(out, KEY_NAME_SIZE, "%c", label[0]);
	else
		snprintf(out, KEY_NAME_SIZE, "%d", index + 1);
	arena_clear(&arena);
}

/* However long the sentence is, some answers are in sight. */
static int lines_for_sentence(const struct choosing *choosing, const struct area *area)
{
	int answers = choosing->count < ANSWERS_IN_SIGHT ? choosing->count : ANSWERS_IN_SIGHT;

	return area->height > answers ? area->height - answers : 1;
}

static void choosing_draw(const struct overlay *overlay, struct area *area)
{
	const struct choosing *choosing = (const struct choosing *)overlay;
	const struct choice *choices = choosing->question->choices;
	struct area rows, whole;
	int lines, first;

	area_move(area, 0, 1);
	lines = area_wrap_most(area, ROLE_HEADING, choosing->question->sentence,
	                       lines_for_sentence(choosing, area));
	rows = area_rows(area, lines, area->height);
	first = choosing->at >= rows.height ? choosing->at - rows.height + 1 : 0;
	for (int i = first; i < choosing->count && i - first < rows.height; i++) {
		char key[KEY_NAME_SIZE];

		choice_name(choices, i, key);
		area_move(&rows, i - first, 0);
		area_put(&rows, ROLE_NORMAL, i == choosing->at ? "> " : "  ");
		area_put(&rows, ROLE_KEY, key);
		area_printf(&rows, ROLE_NORMAL, "  %s", choices[i].label);
		whole = area_rows(&rows, i - first, 1);
		area_target(&whole, &(struct target){.index = (size_t)i});
		if (i == choosing->at) {
			area_select(&rows, i - first, 1);
			area_cursor(&rows, i - first, 0);
		}
	}
}

static const struct action choosing_hints[] = {
	{"Enter", "kies", "kiest de regel met >", NULL, NULL, 0},
	{"Omlaag", "omlaag", "volgende", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

/* The choice whose key it is; -1 = none. */
static int choice_by_key(const struct choosing *choosing, const struct key *key)
{
	char name[KEY_NAME_SIZE];

	if (choosing->question->first_keys && key_is(key, choosing->question->first_keys))
		return 0;
	for (int i = 0; i < choosing->count; i++) {
		choice_name(choosing->question->choices, i, name);
		if (key_is(key, name))
			return i;
	}
	return -1;
}

static void walk(struct choosing *choosing, const struct key *key)
{
	bool wheel_down = key->code == KEYC_WHEEL_DOWN;

	if ((wheel_down || key_is(key, "Omlaag Tab")) && choosing->at + 1 < choosing->count)
		choosing->at++;
	if ((key->code == KEYC_WHEEL_UP || key_is(key, "Omhoog Shift-Tab")) && choosing->at > 0)
		choosing->at--;
}

int question_ask(struct tui *tui, const struct question *question)
{
	struct choosing choosing = {
		.overlay = {choosing_rows, choosing_draw, choosing_hints},
		.question = question,
		.at = question->start,
	};
	struct key key;

	while (question->choices[choosing.count].code)
		choosing.count++;
	while (loop_key(tui, &choosing.overlay, &key)) {
		int found = loop_too_small(tui) ? -1 : choice_by_key(&choosing, &key);

		if (key.code == KEYC_CLICK)
			found = (int)canvas_target(tui->loop->canvas, key.row, key.column)->index;

		if (found >= 0)
			return found;
		if (key_is(&key, "Esc q Q Ctrl-C"))
			return -1;
		if (key.code == KEYC_ENTER && !loop_too_small(tui))
			return choosing.at;
		walk(&choosing, &key);
	}
	return -1;
}

int tui_choose(struct tui *tui, const char *sentence, const struct choice *choices)
{
	const struct question question = {.sentence = sentence, .choices = choices};

	return question_ask(tui, &question);
}

bool tui_ask(struct tui *tui, const char *format, ...)
{
	static const struct choice choices[] = {{"ja", "ja"}, {"nee", "nee"}, {0}};
	struct question question = {.choices = choices, .start = 1};
	struct text sentence = {0};
	va_list args;
	int answer;

	va_start(args, format);
	text_vprintf(&sentence, format, args);
	va_end(args);
	question.sentence = text_str(&sentence);
	answer = question_ask(tui, &question);
	text_clear(&sentence);
	return answer == 0;
}

/* ---- one line of text ---- */

struct prompting {
	struct overlay overlay;
	const char *label;
	struct edit edit;
};

static int prompting_rows(const struct overlay *overlay, int columns)
{
	(void)overlay;
	(void)columns;
	return 1;
}

static void prompting_draw(const struct overlay *overlay, struct area *area)
{
	const struct prompting *prompting = (const struct prompting *)overlay;

	area_move(area, 0, 1);
	area_printf(area, ROLE_HEADING, "%s ", prompting->label);
	edit_draw_line(&prompting->edit, area, area->width - area->pen_x - 1);
}

static const struct action prompting_hints[] = {
	{"Enter", "klaar", "klaar", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

bool tui_prompt(struct tui *tui, const char *label, struct text *value)
{
	struct prompting prompting = {
		.overlay = {prompting_rows, prompting_draw, prompting_hints},
		.label = label,
	};
	struct key key = {0};

	edit_set(&prompting.edit, text_str(value));
	while (loop_key(tui, &prompting.overlay, &key))
		if (key_is(&key, "Enter Esc Ctrl-C"))
			break;
		else if (!loop_too_small(tui))
			edit_key(&prompting.edit, &key);
	if (key.code == KEYC_ENTER && !tui->loop->ended) {
		text_reset(value);
		text_add(value, edit_str(&prompting.edit));
	}
	edit_clear(&prompting.edit);
	return key.code == KEYC_ENTER && !tui->loop->ended;
}
