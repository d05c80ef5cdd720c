/* Forms: fields with a label, a line of help and an editor each. The engine knows values as texts
 * in their canonical spelling and nothing of where they are kept. Nothing typed is ever lost: the
 * draft is saved on leaving a field, after a few seconds of rest, on Esc, on quitting, and when the
 * program is ended. */
#ifndef CVB_FORM_H
#define CVB_FORM_H

#include "cvb/part.h"

enum field_kind {
	FIELD_HEADING, /* no value: `label` introduces the fields that follow */
	FIELD_TEXT,    /* one line */
	FIELD_LONG,    /* several lines; Enter is a new line */
	FIELD_DATE,    /* canonical jjjj-mm-dd */
	FIELD_CHOICE,  /* canonical: the code of one of `choices` */
	FIELD_YES_NO,  /* canonical ja, nee or empty */
	FIELD_NUMBER,  /* canonical: digits with or without minus */
	FIELD_DECIMAL  /* typed with dot or comma; canonical with a dot */
};

enum field_flag {
	FIELD_REQUIRED = 1,
	FIELD_READ_ONLY = 2, /* shown, the cursor passes it */
	FIELD_SENTENCE = 4   /* of a heading: a sentence, wrapped, close to what stands above it */
};

/* A list of these ends with a code that is NULL. */
struct choice {
	const char *code;
	const char *label;
};

struct form;

struct field {
	const char *name; /* unique within the form */
	const char *label;
	const char *help; /* why it exists, under the field when the cursor is there; NULL = none */
	enum field_kind kind;
	unsigned flags;
	const struct choice *choices;
	/* NULL = always shown; a hidden field keeps its value and is not checked */
	bool (*visible)(const struct form *form, const struct field *field);
	/* NULL, or asked on leaving with a canonical value that is not empty; may replace it. A
	 * sentence in `err` is shown under the field. */
	enum status (*check)(struct form *form, const struct field *field, struct text *value,
		struct error *err);
	/* Of a FIELD_TEXT: values to pick from, likeliest first, ending with NULL; borrowed while the
	 * form lives. Asked once, when the cursor first comes there. Those that answer to what was
	 * typed stand under the field; nothing is filled in before the person picks it. NULL = none. */
	const char *const *(*suggest)(struct form *form, const struct field *field);
	/* Asked on leaving when the value is another than `was`: other fields may follow. */
	void (*changed)(struct form *form, const struct field *field, const char *was);
};

/* Where drafts are kept: the owner's. Each may use form_next, form_value, form_set, form_context.
 * They must not call back into the screen: save also runs while the program is being ended. */
struct form_drafts {
	/* Is there one? `when` gets the words behind "klad van ", such as "21-11-2026 10:42". */
	bool (*exists)(struct form *form, struct text *when);
	void (*load)(struct form *form); /* form_set for each value */
	enum status (*save)(struct form *form, struct error *err);
	void (*drop)(struct form *form);
};

struct form_setup {
	const char *title;          /* copied */
	int64_t subject;            /* whom it is about, as screen->subject says */
	const struct field *fields; /* borrowed while the form lives */
	size_t field_count;
	const char *first; /* name of the field where the cursor begins; NULL = the first one */
	void *ctx;
	const char *(*value)(void *ctx, const char *name); /* at the start, canonical; NULL = empty */
	/* Ctrl-S, when every field is right. Keeps the values, says what was done with tui_say and may
	 * open another screen; a failure is shown and the form stays (see form_blame). */
	enum status (*keep)(struct form *form, struct error *err);
	const struct form_drafts *drafts; /* NULL = none */
	void (*close)(void *ctx);         /* the form is gone; NULL = nothing to free */
	/* Of a form as a screen of its own: draws what one looks at while filling it in, beside it
	 * where there is room. NULL = nothing. */
	void (*beside)(void *ctx, struct area *area);
};

/* Opens it as a screen of its own; offers the draft when there is one. `setup` is copied. On Esc in
 * that question nothing opens; close is called as always. */
void form_open(struct tui *tui, const struct form_setup *setup);

/* As a part of another screen, which frees it. */
struct form *form_new(struct tui *tui, const struct form_setup *setup);
void form_free(struct form *form); /* NULL is fine */
struct part *form_part(struct form *form);
/* Asks whether to go on with the draft, when there is one. False on Esc. */
bool form_offer_draft(struct form *form);
/* Only when something was changed since. OK without drafts to keep. */
enum status form_save_draft(struct form *form, struct error *err);

void *form_context(const struct form *form); /* the `ctx` of its setup */
/* The canonical value; while it is not right: what was typed. Borrowed until the next key. */
const char *form_value(const struct form *form, const char *name);
/* A canonical value; what is no value of that kind stands there as typed. */
void form_set(struct form *form, const char *name, const char *value);
bool form_changed(const struct form *form, const char *name); /* from what it was at the start */
/* Walks the fields: starts with NULL, ends with NULL; headings are left out. */
const struct field *form_next(const struct form *form, const struct field *field);
/* From `keep`: the cursor goes to that field, the failure's sentence stands under it. */
void form_blame(struct form *form, const char *name);

#endif
