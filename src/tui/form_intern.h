/* What the files of the form share: values (form_value.c), choices (form_choice.c), long texts
 * (form_long.c), suggestions (form_suggest.c), keys (form_keys.c), the mouse (form_mouse.c),
 * drawing (form_draw.c, form_long_draw.c), drafts (form_draft.c) and the whole (form.c). */
#ifndef CVB_TUI_FORM_INTERN_H
#define CVB_TUI_FORM_INTERN_H

#include "cvb/form.h"
#include "cvb/tui.h"
#include "edit.h"

/* What a text field may be filled with; the texts live as long as the form. */
struct suggestions {
	bool asked;
	const char **texts, **folded; /* as long as one another */
	size_t count;
	struct text before; /* what was in the field before the walk along them began */
	bool before_typed;  /* by the person: only what answers to it */
	size_t walk;        /* 1 = the first that answers; 0 = not walking */
};

#define FORM_LABEL_AT 3 /* behind the marks: `>` here, `*` changed */
#define CHOICE_ROWS 5 /* in sight below a field */

/* Things to pick in a line of text: their bytes. */
#define PICKS_MAX 32
struct picks {
	struct pick {
		size_t from, to, index;
	} all[PICKS_MAX];
	size_t count;
	int lines; /* that are drawn at most; 0 = all */
};

/* What answers to the mouse within the fields. */
struct form_spots {
	struct form_spot {
		struct area area;
		struct target target;
	} *all;
	size_t count, cap;
};

/* A field of a form that is open. */
struct slot {
	const struct field *field;
	struct text value;     /* canonical, as it was settled last */
	char *start;           /* the value when the form opened */
	struct edit edit;      /* what is in the field on the screen */
	bool typed;            /* `edit` is newer than `value` */
	size_t picked;         /* of the choices that answer to what was typed */
	struct text complaint; /* under the field; empty = none */
	struct text given;     /* what form_value handed out */
	size_t first_line;     /* of a long text, the first one in sight */
	struct suggestions suggestions;
};

struct form {
	struct part part;
	struct tui *tui;
	struct form_setup setup;
	char *title;
	struct slot *slots;
	size_t count;
	size_t at;         /* the slot with the cursor; count = there is none to type in */
	int top;           /* first line in sight */
	int height, width; /* of the last drawing */
	bool plain;        /* and whether that was in accessible mode */
	int cursor_line;   /* of the last drawing, counted from the first line of the form */
	int lines;         /* all of them, of the last drawing */
	bool scrolled;     /* by the wheel: the cursor may be out of sight */
	struct form_spots spots; /* of this drawing */
	size_t long_line, long_lines; /* of the long text with the cursor, as drawn last; 0 = none */
	bool opens;        /* it was not drawn yet */
	bool unsaved;      /* something changed since the draft was saved */
	bool has_draft;
	const char *blamed;
	struct arena arena; /* of the suggestions */
	struct action actions[20];
	struct view *view; /* when it is a screen of its own */
};

/* ---- form_value.c ---- */

/* The canonical value of what stands in the field; a sentence when it is none. */
enum status slot_canonical(const struct form *form, const struct slot *slot, struct text *out,
	struct error *err);
/* Puts the canonical value in the field as it is shown; unknown spellings as they are. */
void slot_show(struct slot *slot);
/* Takes over what was typed, with the field's own check. On failure the sentence stands under the
 * field and what was typed stays. */
enum status slot_settle(struct form *form, struct slot *slot);
void slot_complain(struct slot *slot, const char *sentence);
bool slot_visible(const struct form *form, const struct slot *slot);
bool slot_changed(const struct form *form, const struct slot *slot);

/* ---- form_draft.c ---- */

/* From what it was when it opened? */
bool form_any_changed(const struct form *form);
/* Saves the draft; false, and a sentence on the screen, when that fails. */
bool form_keep_draft(struct form *form);

/* ---- form_keys.c ---- */

/* A key in that field; false when it means nothing there. */
bool slot_key(struct form *form, struct slot *slot, const struct key *key);
void slot_set_yes(struct slot *slot, bool yes); /* of a field of ja and nee */

/* ---- form_choice.c ---- */

/* NULL when the field has no such choice. */
const struct choice *choice_of(const struct field *field, const char *code);
/* The one that is meant: while typing the picked match, else that of the value; NULL = none. */
const struct choice *choice_meant(const struct slot *slot);
bool choice_key(struct slot *slot, const struct key *key);
/* "ja / [deels] / nee" */
void choice_list(const struct slot *slot, struct text *out, struct picks *picks);
/* The same in words: "kies uit ja, deels, nee", "wordt deels", "keuze 2 van 5". */
void choice_words(const struct slot *slot, bool many, struct text *out);
/* More than fit on a line of that many columns? */
bool choices_are_many(const struct slot *slot, int columns);
/* Puts those around the one that is meant below one another at the pen; returns the lines. */
int choice_rows(struct form *form, const struct slot *slot, struct area *area);
/* The index-th of those that answer to what was typed. */
void choice_pick(struct slot *slot, size_t index);

/* ---- form_suggest.c ---- */

/* Walks along the suggestions; false when the key is not for them. Any other key ends the walk. */
bool suggest_key(struct form *form, struct slot *slot, const struct key *key);
void suggest_stop(struct slot *slot);
/* "Eerder: [Groenwerk] / Kringloop De Kans"; nothing when there is nothing to pick. */
void suggest_list(struct form *form, struct slot *slot, struct text *out, struct picks *picks);
/* Puts the index-th of what there is to pick in the field. */
void suggest_pick(struct form *form, struct slot *slot, size_t index);

/* ---- form_long.c ---- */

struct long_line {
	size_t start, len;
};

/* The wrapped lines of a text; the caller frees. */
struct long_line *long_lines(const char *text, int columns, size_t *count);
/* The line in which the cursor stands. */
size_t long_cursor_line(const struct edit *edit, const struct long_line *lines, size_t count);
int long_column(const struct edit *edit, size_t start); /* columns from there to the cursor */
/* Moves the cursor that many lines, in the column where that began; false when there is no such
 * line. */
bool long_move(struct edit *edit, int columns, int lines);
/* The start of the line with the cursor, or its end. */
void long_home(struct edit *edit, int columns);
void long_end(struct edit *edit, int columns);
/* By an arrow from the field above (1) or below (-1). */
void long_enter(struct edit *edit, int columns, int direction);

/* ---- form_mouse.c ---- */

void picks_add(struct picks *picks, size_t from, size_t to, size_t index);
/* That area answers to a click in a field; on top of the fields themselves, by form_spots_show. */
void form_spot(struct form *form, const struct area *area, const struct target *target);
/* At the pen stand bytes `start` to `end` of the text of field `index`, in `left` columns. */
void form_spot_text(struct form *form, const struct area *area, const struct target *text);
/* The picks in a text that is wrapped from the pen on. */
void form_spot_picks(struct form *form, const struct area *area, const char *text,
	const struct picks *picks);
void form_spots_show(struct form *form);
/* A click in the field with the cursor. */
void form_clicked(struct form *form, const struct target *target, int column);
void form_wheel(struct form *form, const struct key *key);

/* ---- form_draw.c ---- */

void form_draw(struct part *part, struct area *area);
/* Columns for the value next to the label, as drawn last. */
int form_value_columns(const struct form *form, const struct slot *slot);
bool form_is_here(const struct form *form, const struct slot *slot); /* has it the cursor? */
bool slot_is_missing(const struct slot *slot); /* needed, and empty */
/* Adds which day it is that stands there; nothing when it is none. */
void slot_day(const struct form *form, const struct slot *slot, struct text *out);

/* ---- form_long_draw.c ---- */

/* A text of several lines at the pen; returns the lines it takes. */
int form_draw_long(struct form *form, struct slot *slot, struct area *area);

/* ---- form_plain.c: accessible mode ---- */

int form_plain_value_at(const struct form *form, const struct slot *slot);
/* The field on the pen's line, with what helps and what is wrong behind it; returns the lines. */
int form_plain_slot(struct form *form, struct slot *slot, struct area *area);

/* ---- editor.c ---- */

/* Lets the person change the text in the editor of $CVB_EDITOR, $VISUAL or $EDITOR. On an error the
 * text is as it was, or what the editor had saved of it. */
enum status editor_edit(struct tui *tui, struct text *text, struct error *err);

#endif
