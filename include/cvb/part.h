/* Keys, actions, and parts: what lists, pages and forms have in common. */
#ifndef CVB_PART_H
#define CVB_PART_H

#include "cvb/canvas.h"

struct tui;
struct view;

/* ---- keys ---- */

enum key_code {
	KEYC_NONE, /* nothing to do: unknown sequences end here */
	KEYC_TEXT, /* one code point in `text` */
	KEYC_CTRL, /* Ctrl with the lower-case letter in `text` */
	KEYC_PASTE, /* `paste`: as it came, line ends as \n, always valid UTF-8 */
	KEYC_ENTER,
	KEYC_ESC,
	KEYC_TAB,
	KEYC_BACKTAB,
	KEYC_BACKSPACE,
	KEYC_DELETE,
	KEYC_INSERT,
	KEYC_UP,
	KEYC_DOWN,
	KEYC_LEFT,
	KEYC_RIGHT,
	KEYC_WORD_LEFT,
	KEYC_WORD_RIGHT,
	KEYC_HOME,
	KEYC_END,
	KEYC_PGUP,
	KEYC_PGDN,
	KEYC_CLICK, /* of the mouse, at `row` and `column` of the screen, counted from 0 */
	KEYC_WHEEL_UP,
	KEYC_WHEEL_DOWN,
	KEYC_F1,
	KEYC_F12 = KEYC_F1 + 11
};

struct key {
	enum key_code code;
	char text[8];
	const char *paste; /* borrowed until the next key */
	int row, column;
};

#define KEY_NAME_SIZE 16
/* Names as the person reads them: "n", "D", "Enter", "Esc", "Tab", "Shift-Tab", "Spatie",
 * "Backspace", "Delete", "Omhoog", "Omlaag", "Links", "Rechts", "Home", "End", "PgUp", "PgDn",
 * "Ctrl-S", "Ctrl-Links", "F1". False when there is no such key. */
bool key_parse(const char *name, struct key *out);
void key_label(const struct key *key, char out[KEY_NAME_SIZE]);
/* Is it one of these, names separated by spaces: "Enter l Rechts"? */
bool key_is(const struct key *key, const char *names);

/* ---- actions: one table per screen feeds the bottom line, `?`, `:` and the keys ---- */

enum action_flag {
	ACTION_WRITES = 1, /* changes data: dimmed, and refused with a sentence, when read-only */
	ACTION_ROW = 2     /* needs a selected row: else a sentence */
};

struct action {
	const char *keys; /* "Enter l": any of these; the first is shown. "" = only by name */
	const char *name; /* behind ':', one lower-case word: "dossier" */
	const char *hint; /* on the bottom line behind the key; NULL = not there. In order of weight */
	const char *help; /* a sentence in `?` */
	void (*run)(struct view *view); /* tui_argument() = what stood behind the name in `:` */
	unsigned flags;
};
/* A table ends with a row whose name is NULL. */

/* What may stand behind a name in `:`, for the list that is shown while typing. */
struct word {
	const char *text;     /* what is filled in */
	const char *shown;    /* what stands in the list; NULL = the same */
	const char *found_by; /* folded, what typed letters are looked for in; NULL = of the text */
};
struct words;
void words_add(struct words *words, const struct word *word); /* copied */
void words_are_paths(struct words *words); /* files and folders stand there */

#define WHEEL_ROWS 3 /* for each step of the wheel */

/* ---- parts: a list, a page, a form; a screen may hold several, one has the keys ---- */

struct part;

struct part_kind {
	void (*draw)(struct part *part, struct area *area);
	bool (*key)(struct part *part, const struct key *key); /* true = taken */
	bool (*typing)(const struct part *part);  /* letters are text now; NULL = never */
	bool (*has_row)(const struct part *part); /* NULL = never */
	void (*support)(const struct part *part, struct text *out); /* "12 van 143"; NULL = none */
	/* A click on what the part drew as that target, so many columns from its left: false when the
	 * cursor was there already, so that the click means Enter. NULL = clicks do nothing. */
	bool (*click)(struct part *part, const struct target *target, int column);
	/* One of its own actions by name, that has no key or behind which something stood in `:`; false
	 * when that means nothing. NULL = never. */
	bool (*command)(struct part *part, const char *name, const char *argument);
	/* Adds what may stand there. NULL = nothing. */
	void (*words)(const struct part *part, const char *name, struct words *out);
};

struct part {
	const struct part_kind *kind;
	/* Its own keys, for the bottom line and `?`. `run` is NULL: the first key is sent to it. */
	const struct action *actions;
	bool focus; /* set by the one who draws: shows the cursor when true */
};

/* What its kind does; part_key is false when the key means nothing to it. */
void part_draw(struct part *part, struct area *area);
bool part_key(struct part *part, const struct key *key);

#endif
