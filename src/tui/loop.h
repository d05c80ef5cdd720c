/* What the files of the engine share: the loop and the stack (loop.c), what happens between keys
 * (wait.c), messages (message.c), the mouse (mouse.c), the frame around a screen (frame.c,
 * frame_top.c), actions (actions.c), `?` (help.c), `:` (command.c, command_draw.c; command_find.c,
 * command_words.c, command_history.c, elsewhere.c), questions (question.c, prompt.c), names of
 * files (path_words.c), colours (colour.c). */
#ifndef CVB_TUI_LOOP_H
#define CVB_TUI_LOOP_H

#include "backend.h"
#include "cvb/tui.h"

#define MIN_COLUMNS 60
#define MIN_ROWS 15

struct view_stack {
	struct view **views;
	size_t count, cap;
};

struct loop {
	struct backend *backend;
	struct canvas *canvas;
	struct view_stack stack;
	struct view **mains;  /* one per main screen, NULL until it is opened */
	size_t main_count;
	struct text message;
	enum role message_role;
	bool undrawn;      /* it was said since the last drawing */
	struct text said;  /* the message before, for who could not read it so fast */
	enum role said_role;
	bool to_message;   /* the cursor goes there until the next key */
	struct text argument;
	bool argument_used; /* somebody asked for it */
	struct text_list {
		char **texts;
		size_t count, cap;
	} history; /* of `:` */
	const struct key *key; /* being handled; NULL = none */
	bool q, q_again;       /* the last key was q; and the one before it too */
	struct key held, behind; /* see wait.c */
	bool is_held, is_behind;
	bool quitting;
	bool ended;
};

/* A question or a line that is being typed, in place of what stands above the hints. */
struct overlay {
	int (*rows)(const struct overlay *overlay, int columns);
	void (*draw)(struct overlay *overlay, struct area *area); /* sets the cursor */
	const struct action *hints;
};

/* ---- loop.c ---- */

struct view *loop_top(const struct tui *tui);
/* The same, when what it shows is old after that was read again. */
struct view *loop_fresh(struct tui *tui);
/* Draws, with `overlay` (NULL = none), and waits for a key. False at the end. */
bool loop_key(struct tui *tui, struct overlay *overlay, struct key *key);
/* One level back; at the first screen q leaves, unless one q too many was pressed, and Esc does
 * not. */
void loop_back(struct tui *tui);
bool loop_too_small(const struct tui *tui);

/* ---- wait.c ---- */

/* What comes next; EVENT_IDLE when there is something new to see of what is read meanwhile. */
void loop_wait(struct tui *tui, const struct overlay *overlay, struct event *event);

/* ---- mouse.c ---- */

/* A click on a key of the bottom line becomes that key; one on nothing no key at all. */
void mouse_resolve(const struct tui *tui, struct key *key);
/* The key that is meant: itself, or Enter for a click on the row with the cursor. NULL when the
 * mouse has done what it was for, such as turning the wheel over a part that is only looked at. */
const struct key *mouse_meant(struct view *view, const struct key *key);

/* ---- frame_top.c ---- */

void frame_bar(struct tui *tui, struct area *area);        /* the main screens; takes two lines */
void frame_heading(struct view *view, struct area *area);  /* of any other screen */
/* Lines that it takes: in accessible mode nothing is cut that fits on two. */
int frame_heading_rows(struct view *view, const struct area *area);

/* ---- frame.c ---- */

void frame_draw(struct tui *tui, struct overlay *overlay);

/* ---- actions.c ---- */

/* One thing that can be done here: an action of a table, or going to a main screen. */
struct command {
	const char *keys, *name, *hint, *help;
	unsigned flags;
	const struct action *action; /* NULL = main */
	const struct main_screen *main;
	bool of_part;   /* its first key is sent to the part */
	bool everywhere; /* not only on this screen */
	const struct screen *elsewhere; /* it works there, and not here; NULL = here */
	const struct screen *goal;      /* where it is gone to for that; NULL = no way leads there */
};

extern const struct action engine_actions[];
/* Everything that works in this view, in the order in which keys are looked up; xfree it. */
struct command *commands_of(struct tui *tui, const struct view *view, size_t *count);
/* Why it does not work now, in a few words; NULL when it does. */
const char *command_refusal(const struct view *view, const struct command *command);
/* What it does, in a sentence, behind why it does not work now. */
void command_explain(const struct view *view, const struct command *command, struct text *out);
/* Runs it, or says why not. `argument` is copied. */
void command_run(struct view *view, const struct command *command, const char *argument);
/* The action, main screen or engine's own action for that key; false when there is none. */
bool command_key(struct view *view, const struct key *key, bool everywhere);
/* Does it mean the same on every screen, and nothing else on this one? */
bool command_is_everywhere(struct view *view, const struct key *key);
/* The one with exactly that name; NULL = none. */
const struct command *command_find(const struct command *all, size_t count, const char *name);
/* What stood behind the name in `:`, when nobody asked for it yet: the caller's. "" = nothing. */
char *argument_take(struct tui *tui);
/* Runs the command with that name, when there is one. */
void command_named(struct view *view, const char *name);
bool part_typing(const struct part *part);
/* A key that would be a letter, digit or sign in a text. */
bool is_text_key(const char *keys);
bool has_row(const struct part *part); /* is there something under the cursor to act on? */
/* The first of "Enter l". */
void first_key(const char *keys, char out[KEY_NAME_SIZE]);

/* ---- command_words.c: what answers to what was typed behind `:` ---- */

struct words {
	struct arena arena;
	struct word *all;
	size_t count, cap;
	bool paths; /* files: looked up with path_words for what is typed */
};
/* What may stand behind the name of that command; words_clear it. */
void words_of(struct view *view, const struct command *command, struct words *out);
void words_clear(struct words *words);

/* ---- elsewhere.c: commands of other screens ---- */

/* What works here, and behind it what only works elsewhere; xfree `all`. */
struct commands_known {
	struct command *all;
	size_t count, cap;
	size_t here;                     /* the first so many work here */
	const struct text_list *history; /* what was done before goes first; NULL = nothing */
};
void commands_known(struct view *view, struct commands_known *out);
/* Adds the titles of the screens that have an action with that name, "Dossier, Stages"; nothing when
 * there are none. */
void screens_with(const struct tui *tui, const char *name, struct text *out);
/* Goes to a screen where it works and runs it there: one that is open below, one that a command of
 * here leads to (the dossier of the pupil under the cursor), or a main screen. False when none of
 * these is there. */
bool elsewhere_run(struct view *view, const struct commands_known *known,
	const struct command *command, const char *argument);

/* ---- command_find.c ---- */

/* One row of the list above the line. */
struct candidate {
	const char *text, *shown;       /* what is filled in, what stands there */
	const struct command *command;  /* NULL = a word behind one */
	size_t place, recent;           /* command_find.c's */
};
struct candidates {
	struct candidate *all;
	size_t count, cap;
	const struct command *meant; /* what Enter does; NULL = that is not clear */
	bool guessed;                /* nothing answers; these come near */
};
/* The best first; of those that answer alike the one that was done last. */
void candidates_of_commands(struct candidates *out, const struct commands_known *known,
	const char *typed);
void candidates_of_words(struct candidates *out, const struct words *words, const char *typed);
/* Is `typed` another word for that name? */
bool synonym_is(const char *typed, const char *name);
void synonyms_add(const char *name, struct text *out); /* all of them, a space before each */

/* ---- path_words.c ---- */

/* In place of what `out` held: the files in the folder that was typed, that begin as the rest of
 * it. */
void path_words(const struct tui *tui, const char *typed, struct words *out);

/* ---- command_history.c ---- */

void history_add(struct text_list *history, const char *line);
/* From `from` in that direction the next line that begins so. Beyond the newest: count; when there
 * is none before: `from`. */
size_t history_seek(const struct text_list *history, size_t from, int direction, const char *begin);
/* How many things were done since that one; count = it was not done. */
size_t history_age(const struct text_list *history, const char *name);
void history_clear(struct text_list *history);

/* ---- question.c ---- */

struct question {
	const char *sentence;
	const struct choice *choices;
	int start;              /* the choice with the cursor at first: the safe one */
	const char *first_keys; /* names of keys that mean the first choice; NULL = none */
	const char *typed;      /* what narrows the choices at first; NULL = nothing */
};
int question_ask(struct tui *tui, const struct question *question); /* as tui_choose */

/* ---- colour.c ---- */

void colour_choose(struct view *view);
void colour_words(struct words *out); /* what may stand behind `:kleur` */

/* ---- help.c, command.c ---- */

void help_open(struct view *view);
bool is_help(const struct view *view);
void command_line(struct view *view);

#endif
