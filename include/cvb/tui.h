/* The terminal interface: a stack of views, each an instance of a screen (a record of functions).
 * A main screen is one file in src/schermen/ that exports one `const struct screen`, and one row in
 * cvb/schermen.def. A screen draws on an area, answers keys and names its actions; it never names
 * curses and never reads the clock. */
#ifndef CVB_TUI_H
#define CVB_TUI_H

#include "cvb/canvas.h"
#include "cvb/config.h"
#include "cvb/form.h"
#include "cvb/list.h"
#include "cvb/page.h"
#include "cvb/part.h"

/* One on the stack. The engine owns it and `data`; `open` fills it. */
struct view {
	const struct screen *screen;
	struct tui *tui;
	void *data;        /* zeroed, screen->size bytes */
	struct part *part; /* the part that has the keys; set it in open, change it on Tab */
	bool closing, stale; /* the engine's */
};

/* Everything but name, title and open may be NULL. */
struct screen {
	const char *name;  /* behind ':', one lower-case word */
	const char *title; /* on the first line when it is not a main screen */
	size_t size;       /* of view->data */
	/* False: it does not open (say why with tui_complain); close is called all the same. `argument`
	 * is what tui_open was given (NULL for a main screen); valid only now. */
	bool (*open)(struct view *view, const void *argument);
	void (*close)(struct view *view); /* frees what open made; not data itself */
	/* Data changed, or the view came to the top again. */
	void (*reload)(struct view *view);
	/* NULL: the part over the whole area. */
	void (*draw)(struct view *view, struct area *area);
	/* Before the part gets it, and not while typing; true = taken. For what no table can say. */
	bool (*key)(struct view *view, const struct key *key);
	/* Asked while the owner is `bezig`: does this key mean something only when all was read? Then it
	 * waits for that, unless Esc is typed behind it. NULL = never. Not asked of Esc, and of what
	 * works everywhere. */
	bool (*wacht)(const struct view *view, const struct key *key);
	/* The first line of a screen that is not a main screen: left replaces title, right is extra. */
	void (*heading)(struct view *view, struct text *left, struct text *right);
	/* Behind the title of a main screen: "23!". Asked at every draw: no queries here. */
	void (*badge)(struct tui *tui, struct text *out);
	/* The line above the hints; NULL = that of the part. */
	void (*support)(struct view *view, struct text *out);
	/* That part of it was clicked on and does not have the keys: gives them to it. NULL = it is
	 * only looked at. */
	void (*focus)(struct view *view, struct part *part);
	/* Whom or what it is about, for the owner's veil; 0 = nobody in particular. */
	int64_t (*subject)(const struct view *view);
	/* The view or the program is being left: keep what was typed. May run while dying. */
	enum status (*save_draft)(struct view *view, struct error *err);
	/* Every few seconds (not in scripts), also when it is not on top, but not below a question:
	 * clocks, and what others changed. Draws again after. */
	void (*tick)(struct view *view);
	const struct action *actions;
	/* Adds what may stand behind the name of one of its actions in `:`; of a main screen also
	 * behind its own name. Asked once for a line, also when no view of it is open. */
	void (*words)(struct tui *tui, const char *name, struct words *out);
	/* Of a main screen: something stood behind its name in `:` (tui_argument); it is on top now. */
	void (*argument)(struct view *view);
};

/* A row of the bar on top. */
struct main_screen {
	const char *key;
	const char *title;
	const struct screen *screen;
};
extern const struct main_screen main_screens[]; /* cvb/schermen.def */

/* The owner fills the first block and keeps it alive during tui_run. */
struct tui {
	void *app; /* the owner's context */
	dag vandaag;
	dag (*klok)(void); /* what day it is outside: if not vandaag that is said on top; NULL = it is */
	int64_t seconden; /* that run on, as of the last tick; 0 = no tick yet */
	bool alleen_lezen;
	bool toegankelijk; /* accessible: no lines, no decoration */
	bool privacy;
	bool muis;
	enum kleur kleur;
	const char *home;   /* the person's folder; NULL = there is none */
	const char *school; /* right on the first line; "" = nothing */
	const struct main_screen *screens; /* ends with a key that is NULL; see main_screens */
	/* With privacy on asked before every drawing: what others may not see. NULL = nothing. */
	const struct veil *(*veil)(struct tui *tui);
	/* What the owner reads between the keys, because all at once would take too long. While `bezig`
	 * is true and no key comes, `werk` does a small piece of it, and says whether that changed what
	 * is to be seen; `voortgang` is how far it is, as a percentage. NULL = never. */
	bool (*werk)(struct tui *tui);
	bool bezig;
	int voortgang;
	const struct action *actions; /* that work everywhere: u, Ctrl-R, p, ... ; NULL = none */
	void (*words)(struct tui *tui, const char *name, struct words *out); /* for those, or NULL */
	/* All there are, ending with NULL: where a name works that does not work here. May be NULL. */
	const struct screen *const *everything;

	struct loop *loop; /* the engine's */
};

/* Where keys come from and drawings go. Zero-initialised: the terminal. */
struct tui_backend {
	const char *script; /* a file with steps (tests/scherm/README says which); NULL = terminal */
	void *out;          /* FILE * for the dumps of a script */
};

/* Opens the first main screen and returns when the person quits, or after SIGHUP or SIGTERM, with
 * drafts kept. ERR_FILE when there is no terminal; ERR_INPUT for a script that is wrong. */
MUST_CHECK enum status tui_run(struct tui *tui, const struct tui_backend *backend,
	struct error *err);

/* ---- for screens ---- */

/* On top of the stack. The view closes after the present key, never during it. */
void tui_open(struct tui *tui, const struct screen *screen, const void *argument);
void tui_close(struct view *view);
void tui_go(struct tui *tui, const struct screen *main_screen); /* deeper views close */
void tui_quit(struct tui *tui); /* drafts are kept */
/* Every view loads its data again: call after each change. */
void tui_reload(struct tui *tui);

/* What the screen is about: that of the topmost view that says so; 0 = none does. */
int64_t tui_subject(const struct tui *tui);

/* One sentence above the hints, until the next key. */
void tui_say(struct tui *tui, const char *format, ...) PRINTF_LIKE(2, 3);
void tui_complain(struct tui *tui, const char *format, ...) PRINTF_LIKE(2, 3);
/* Shows one sentence right away, while what takes a moment is still being done. */
void tui_busy(struct tui *tui, const char *sentence);
/* False, and the sentence that says so, when the database is open read-only. */
bool tui_may_write(struct tui *tui);
/* What stood behind the name in `:`, "" when by key. Borrowed until the next key. Who does not ask
 * for it leaves it to the first tui_choose or tui_prompt: those take it as the answer. */
const char *tui_argument(const struct tui *tui);

/* A yes/no question; the safe answer is no: Esc, Enter, the end of input. Blocks. */
bool tui_ask(struct tui *tui, const char *format, ...) PRINTF_LIKE(2, 3);
/* One of `choices`, with a sentence above: picked with the arrows and Enter, by its first letter or
 * number, or, when there are many, by typing a part of it. Returns its index, -1 on Esc. Blocks. */
int tui_choose(struct tui *tui, const char *sentence, const struct choice *choices);
/* One line of text behind `label`, beginning as `value` is. False on Esc. Blocks. */
bool tui_prompt(struct tui *tui, const char *label, struct text *value);
/* The same for a file or folder: those that are there are shown, and filled in with Tab. What is
 * meant says path_whole. */
bool tui_prompt_path(struct tui *tui, const char *label, struct text *value);
/* Where that is in full: "~" is the home, and so is where a name without a folder goes. In the
 * arena, or `typed` itself; NULL when it takes a home and there is none. */
const char *path_whole(const struct tui *tui, const char *typed, struct arena *arena);

/* `muis` or `toegankelijk` was changed. */
void tui_restyle(struct tui *tui);

/* Runs another program in this terminal (`argv` ends with NULL) and comes back. ERR_FILE when it
 * cannot be started or fails. */
MUST_CHECK enum status tui_run_program(struct tui *tui, char *const argv[], struct error *err);

#endif
