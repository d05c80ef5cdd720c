/* Where keys come from and canvases go: a terminal (term.c), or a script with dumps (script.c). */
#ifndef CVB_TUI_BACKEND_H
#define CVB_TUI_BACKEND_H

#include "cvb/tui.h"

enum event_kind {
	EVENT_KEY,
	EVENT_RESIZE, /* or the screen has to be drawn again for another reason */
	EVENT_TICK,   /* a few seconds went by, with keys or without */
	EVENT_IDLE,   /* no key came, and nobody waits for one */
	EVENT_END     /* the terminal is gone, a signal asks to stop, or the script is at its end */
};

struct event {
	enum event_kind kind;
	struct key key;
	int64_t seconden; /* of a tick: seconds that run on */
};

struct backend {
	void (*size)(struct backend *backend, int *rows, int *columns);
	void (*show)(struct backend *backend, const struct canvas *canvas);
	/* `muis` or `toegankelijk` is another; NULL = they mean nothing here. */
	void (*restyle)(struct backend *backend, const struct tui *tui);
	void (*redraw)(struct backend *backend); /* all of it, at the next show; NULL = as always */
	/* False when it has none; NULL = colours mean nothing here. */
	bool (*recolour)(struct backend *backend, enum kleur kleur);
	/* `busy`: there is something to do when no key is there already. */
	void (*wait)(struct backend *backend, bool busy, struct event *event);
	void (*pause)(struct backend *backend);  /* another program gets the terminal; NULL = nothing */
	void (*resume)(struct backend *backend); /* and it is ours again */
	void (*suspend)(struct backend *backend); /* until `fg` in the shell; NULL = there is none */
	enum status (*close)(struct backend *backend, struct error *err); /* frees */
};

/* NULL and a sentence in `err` when this is no terminal that can be drawn on. */
struct backend *term_open(const struct tui *tui, struct error *err);
/* NULL and a sentence when the script cannot be read. `out` is a FILE *. */
struct backend *script_open(const char *path, void *out, struct error *err);

#endif
