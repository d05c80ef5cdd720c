/* Questions: a sentence and a few answers above the hints. Whoever presses Esc or Enter without
 * looking gets the safe answer. */
#include "choices.h"
#include "edit.h"
#include "loop.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define ANSWERS_IN_SIGHT 3 /* however long the sentence is */
#define FEW 8   /* more choices than these are narrowed by typing */
#define MANY 10 /* rows for those */
#define MORE 7         /* columns for how many there are above or below */
#define MORE_WORDS 15  /* in words, in accessible mode */

/* ---- one of a few, or of many ---- */

struct choosing {
	struct overlay overlay;
	const struct question *question;
	struct choices choices; /* that answer to what was typed */
	size_t total, at;
	bool narrows;     /* letters are text; else each choice has a key */
	struct edit typed;
	int height;       /* rows for choices, of the last drawing */
	bool walked;      /* the cursor left the answer that it began on */
	int room;         /* columns for a label, of the last drawing */
};

/* Does no other choice begin with the letter of this one? */
static bool has_letter(const struct choice *choices, size_t index, char *letter)
{
	struct arena arena = {0};
	bool alone = true;

	*letter = utf8_fold(&arena, choices[index].label)[0];
	for (size_t i = 0; choices[i].code; i++)
		if (i != index && utf8_fold(&arena, choices[i].label)[0] == *letter)
			alone = false;
	arena_clear(&arena);
	return alone && *letter >= 'a' && *letter <= 'z';
}

/* The key of a choice: the first letter of its label when no other begins with it, else its
 * number. */
static void choice_name(const struct choice *choices, size_t index, char out[KEY_NAME_SIZE])
{
	char letter;

	if (has_letter(choices, index, &letter))
		snprintf(out, KEY_NAME_SIZE, "%c", letter);
	else
		snprintf(out, KEY_NAME_SIZE, "%zu", index + 1);
}

/* More choices than fit in one look, without a letter each: typing narrows them. */
static bool must_narrow(const struct choosing *choosing)
{
	char letter;

	if (choosing->total <= FEW)
		return false;
	for (size_t i = 0; i < choosing->total; i++)
		if (!has_letter(choosing->question->choices, i, &letter))
			return true;
	return false;
}

/* ---- how many lines it takes ---- */

static int wrapped_lines(const char *text, int columns)
{
	int lines = 0;
	size_t len;

	for (; text; lines++)
		text = text_wrap(text, columns, &len);
	return lines;
}

/* Columns before the label: the mark, and the key with room behind it. */
static int label_at(const struct choosing *choosing, size_t index)
{
	char key[KEY_NAME_SIZE];

	if (choosing->narrows)
		return 2;
	choice_name(choosing->question->choices, index, key);
	return 2 + utf8_width(key) + 2;
}

/* A list that is narrowed by typing has one line each, so that it stays where it is. */
static int answer_lines(const struct choosing *choosing, size_t index, int columns)
{
	const struct choice *choice = choosing->choices.found[index];

	if (choosing->narrows)
		return 1;
	return wrapped_lines(choice->label, columns - label_at(choosing, index));
}

/* Of the answers from `first` on, and before `end`. */
static int lines_between(const struct choosing *choosing, size_t first, size_t end, int columns)
{
	int lines = 0;

	for (size_t i = first; i < end; i++)
		lines += answer_lines(choosing, i, columns);
	return lines;
}

static int choosing_rows(const struct overlay *overlay, int columns)
{
	const struct choosing *choosing = (const struct choosing *)overlay;
	int answers = choosing->narrows && choosing->total > MANY ? MANY
		: choosing->narrows ? (int)choosing->total
		: lines_between(choosing, 0, choosing->choices.count, columns - 1);

	return wrapped_lines(choosing->question->sentence, columns - 2) + choosing->narrows + answers;
}

/* ---- drawing ---- */

/* However long the sentence is, some answers are in sight. */
static int lines_for_sentence(const struct choosing *choosing, const struct area *area)
{
	int answers = choosing->total < ANSWERS_IN_SIGHT ? (int)choosing->total : ANSWERS_IN_SIGHT;

	answers += choosing->narrows;
	return area->height > answers ? area->height - answers : 1;
}

static void draw_typed(const struct choosing *choosing, struct area *area)
{
	if (choosing->typed.text.len > 0)
		area_printf(area, ROLE_DIM, "%zu van %zu · zoek: ", choosing->choices.count,
		            choosing->total);
	else
		area_printf(area, ROLE_DIM, "%zu keuzes · typ om te zoeken: ", choosing->total);
	edit_draw_line(&choosing->typed, area, area->width - area->pen_x - 1);
	if (choosing->choices.count == 0) {
		area_move(area, area->pen_y + 1, 2);
		area_put(area, ROLE_DIM, "Niets gevonden. Backspace haalt letters weg.");
	}
}

static void draw_answer(const struct choosing *choosing, struct area *row, size_t index)
{
	const struct choice *choice = choosing->choices.found[index];
	bool here = index == choosing->at;
	int left = label_at(choosing, index);
	struct area label = area_columns(row, left, choosing->room - left);
	char key[KEY_NAME_SIZE];

	area_put(row, ROLE_NORMAL, here ? "> " : "  ");
	if (!choosing->narrows) {
		choice_name(choosing->question->choices, index, key);
		area_put(row, ROLE_KEY, key);
	}
	area_wrap_most(&label, ROLE_NORMAL, choice->label, row->height);
	area_target(row, &(struct target){.index = index});
	if (!here)
		return;
	area_select(row, 0, row->height);
	if (row->plain || !choosing->narrows)
		area_cursor(row, 0, 0);
}

/* The first one in sight: the one with the cursor about in the middle, no room left below. */
static size_t first_in_sight(const struct choosing *choosing, int height)
{
	size_t count = choosing->choices.count;
	size_t first = choosing->at;
	size_t middle = choosing->at + 1 < count ? choosing->at + 1 : count;

	while (first > 0 && (lines_between(choosing, first - 1, middle, choosing->room) <= height / 2 ||
	                     lines_between(choosing, first - 1, count, choosing->room) <= height))
		first--;
	return first;
}

/* At the end of the first and the last line: how many there are above or below. */
static void draw_more(struct area *rows, int line, size_t number)
{
	int columns = rows->plain ? MORE_WORDS : MORE;
	struct text more = {0};

	if (number == 0)
		return;
	if (rows->plain)
		text_printf(&more, "nog %zu %s", number, line == 0 ? "erboven" : "eronder");
	else
		text_printf(&more, "%s +%zu", line == 0 ? "↑" : "↓", number);
	area_move(rows, line, rows->width - columns);
	area_put_right(rows, ROLE_DIM, text_str(&more), columns - 1);
	text_clear(&more);
}

static void draw_answers(struct choosing *choosing, struct area *rows)
{
	size_t count = choosing->choices.count;
	size_t first, next;
	int line = 0;

	choosing->height = rows->height;
	choosing->room = rows->width - 1;
	if (lines_between(choosing, 0, count, choosing->room) > rows->height)
		choosing->room = rows->width - (rows->plain ? MORE_WORDS : MORE);
	first = first_in_sight(choosing, rows->height);
	for (next = first; next < count; next++) {
		int lines = answer_lines(choosing, next, choosing->room);
		struct area row = area_rows(rows, line, lines);

		if (line + lines > rows->height && next != choosing->at)
			break; /* half an answer says something else */
		draw_answer(choosing, &row, next);
		line += lines;
	}
	draw_more(rows, 0, first);
	draw_more(rows, rows->height - 1, count - next);
}

/* In accessible mode the cursor begins on a question that has a safe answer: who hears the answer
 * alone does not know to what. */
static void choosing_draw(struct overlay *overlay, struct area *area)
{
	struct choosing *choosing = (struct choosing *)overlay;
	struct area rows;
	int lines;

	area_move(area, 0, 1);
	lines = area_wrap_most(area, ROLE_HEADING, choosing->question->sentence,
	                       lines_for_sentence(choosing, area));
	area_move(area, lines, 1);
	if (choosing->narrows)
		draw_typed(choosing, area);
	rows = area_rows(area, lines + choosing->narrows, area->height);
	draw_answers(choosing, &rows);
	if (area->plain && choosing->question->start > 0 && !choosing->walked)
		area_cursor(area, 0, 1);
}

static const struct action choosing_hints[] = {
	{"Enter", "kies", "kiest de regel met >", NULL, NULL, 0},
	{"Omlaag", "omlaag", "volgende", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

static const struct action narrowing_hints[] = {
	{"Enter", "kies", "kies", NULL, NULL, 0},
	{"Omlaag", "omlaag", "volgende", NULL, NULL, 0},
	{"PgDn", "verder", "verder", NULL, NULL, 0},
	{"Esc", "terug", "niets doen", NULL, NULL, 0},
	{0},
};

/* ---- keys ---- */

/* The choice whose key it is, or that was clicked on; -1 = none. */
static int choice_by_key(const struct tui *tui, const struct choosing *choosing,
	const struct key *key)
{
	const struct choice *choices = choosing->question->choices;
	size_t index;
	char name[KEY_NAME_SIZE];

	if (key->code == KEYC_CLICK) {
		index = canvas_target(tui->loop->canvas, key->row, key->column)->index;
		return (int)(choosing->choices.found[index] - choices);
	}
	if (choosing->question->first_keys && key_is(key, choosing->question->first_keys))
		return 0;
	for (size_t i = 0; i < choosing->total && !choosing->narrows; i++) {
		choice_name(choices, i, name);
		if (key_is(key, name))
			return (int)i;
	}
	return -1;
}

static bool walk(struct choosing *choosing, const struct key *key)
{
	long last = (long)choosing->choices.count - 1;
	long page = choosing->height > 1 ? choosing->height - 1 : 1;
	long to = (long)choosing->at;

	if (key->code == KEYC_WHEEL_DOWN || key_is(key, "Omlaag Tab"))
		to++;
	else if (key->code == KEYC_WHEEL_UP || key_is(key, "Omhoog Shift-Tab"))
		to--;
	else if (key_is(key, "PgDn PgUp"))
		to += key->code == KEYC_PGDN ? page : -page;
	else if (key_is(key, "Home End"))
		to = key->code == KEYC_HOME ? 0 : last;
	else
		return false;
	to = to > last ? last : to;
	choosing->at = to > 0 ? (size_t)to : 0;
	choosing->walked = true;
	return true;
}

static void narrow(struct choosing *choosing, const struct key *key)
{
	if (key->code == KEYC_ESC)
		edit_set(&choosing->typed, "");
	else if (!edit_key(&choosing->typed, key))
		return;
	choices_find(&choosing->choices, choosing->question->choices, edit_str(&choosing->typed));
	choosing->at = 0;
}

static bool leaves(const struct choosing *choosing, const struct key *key)
{
	if (choosing->narrows)
		return key_is(key, "Ctrl-C") ||
		       (key->code == KEYC_ESC && choosing->typed.text.len == 0);
	return key_is(key, "Esc q Q Ctrl-C");
}

static int ask(struct tui *tui, struct choosing *choosing)
{
	struct key key;

	while (loop_key(tui, &choosing->overlay, &key)) {
		int found = loop_too_small(tui) ? -1 : choice_by_key(tui, choosing, &key);

		if (found >= 0)
			return found;
		if (leaves(choosing, &key))
			return -1;
		if (loop_too_small(tui))
			continue;
		if (key.code == KEYC_ENTER && choosing->choices.count > 0)
			return (int)(choosing->choices.found[choosing->at] -
			             choosing->question->choices);
		if (!walk(choosing, &key) && choosing->narrows)
			narrow(choosing, &key);
	}
	return -1;
}

int question_ask(struct tui *tui, const struct question *question)
{
	const char *typed = question->typed ? question->typed : "";
	struct choosing choosing = {
		.overlay = {choosing_rows, choosing_draw, choosing_hints},
		.question = question,
		.at = (size_t)question->start,
	};
	int answer;

	while (question->choices[choosing.total].code)
		choosing.total++;
	choosing.narrows = *typed || must_narrow(&choosing);
	if (choosing.narrows)
		choosing.overlay.hints = narrowing_hints;
	choosing.typed.finds = true;
	edit_set(&choosing.typed, typed);
	choices_find(&choosing.choices, question->choices, typed);
	answer = ask(tui, &choosing);
	edit_clear(&choosing.typed);
	return answer;
}

/* What was typed behind the name is the answer when it can mean one choice only. */
int tui_choose(struct tui *tui, const char *sentence, const struct choice *choices)
{
	char *typed = argument_take(tui);
	struct question question = {.sentence = sentence, .choices = choices};
	struct choices found = {.count = 0};
	int answer;

	if (*typed)
		choices_find(&found, choices, typed);
	if (found.count > 1)
		question.typed = typed;
	if (found.count == 1 || (found.count > 1 && choice_is(found.found[0], typed)))
		answer = (int)(found.found[0] - choices);
	else
		answer = question_ask(tui, &question);
	xfree(typed);
	return answer;
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
