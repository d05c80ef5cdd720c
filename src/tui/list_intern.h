/* What the files of the list share: rows and order (list_order.c), what is in sight
 * (list_scroll.c), marks (list_marks.c), drawing (list_draw.c, list_plain.c), keys (list.c). */
#ifndef CVB_TUI_LIST_INTERN_H
#define CVB_TUI_LIST_INTERN_H

#include "cvb/list.h"
#include "edit.h"

#define LIST_COLUMNS_MAX 16
#define LIST_UNSORTED SIZE_MAX

/* Rows of the owner by number. */
struct row_set {
	size_t *rows;
	size_t count;
	size_t cap;
};

/* What the person marked (list_marks.c). */
struct marks {
	int64_t *ids; /* in order */
	size_t count;
	size_t cap;
};

struct list {
	struct part part;
	const struct list_setup *setup;
	void *ctx;
	struct row_set all;   /* headings too, sorted */
	struct row_set shown; /* what the filter left of it */
	size_t total;         /* of `all`, without headings */
	size_t matches;       /* of `shown`, without headings */
	size_t at;            /* the selected one, an index in `shown`; shown.count = none */
	int64_t selected_id;  /* its id, for when the owner's rows change */
	size_t top;           /* the first one on the screen */
	size_t top_of_all;    /* what it was before the list was narrowed */
	int skipped;          /* lines of the selected one above the screen, when it is taller */
	bool rows_back;       /* it was narrowed less: if need be the selected row goes to the middle */
	int height;           /* rows of the last drawing */
	struct area area;     /* and where they were */
	bool left_out[LIST_COLUMNS_MAX]; /* columns for which that was too narrow */
	size_t sort;          /* a column or LIST_UNSORTED */
	bool filtering;       /* letters go to the filter */
	bool begins_anew;     /* it was held and is back: the first letter is of another one */
	bool on_rows;         /* while typing: the arrows were used last, not the letters */
	struct edit filter;
	struct text filter_seen; /* what others may see of it, at the last drawing */
	struct text folded;   /* the filter that `shown` answers to */
	struct arena scratch;
	struct marks marks;
	struct action actions[13];
};

/* ---- list_order.c ---- */

bool list_is_heading_row(const struct list *list, size_t row); /* of the owner */
bool list_is_heading(const struct list *list, size_t index);
/* The nearest index from `index` on in that direction (1 or -1) that can be selected;
 * shown.count when there is none. */
size_t list_seek(const struct list *list, size_t index, int direction);

/* Selects the nearest row from there on, else the nearest before it. */
void list_set_at(struct list *list, size_t index);

void list_load(struct list *list);       /* rows, their order, the filter; not the selection */
void list_apply_sort(struct list *list); /* `sort` changed */
void list_apply_filter(struct list *list);

/* ---- list_marks.c ---- */

void list_toggle_mark(struct list *list); /* of the selected row */
void list_toggle_all(struct list *list);  /* of the rows that are shown */
void list_clear_marks(struct list *list);
void list_keep_marks(struct list *list);  /* those of rows that are still there */

/* ---- list_scroll.c ---- */

/* Lines of the index-th row on the screen: 1 and what the owner adds. */
int list_height(const struct list *list, size_t index);
/* How many lines of the selected row do not fit on the screen. */
int list_hidden(const struct list *list);
/* Moves that many lines (up when negative) through the selected row; false when it was at its end,
 * or fits. */
bool list_scroll_within(struct list *list, int lines);
/* Sets `top` so that the selected row, and the headings right above it, are in sight. */
void list_scroll(struct list *list, int height);

/* ---- list_draw.c ---- */

void list_reset_cell(struct list_cell *cell); /* empty, for the owner to be asked */

void list_draw(struct part *part, struct area *area);

/* ---- list_plain.c: accessible mode ---- */

/* Draws the index-th row, or heading, from line `y` of the area on, and returns the lines that it
 * takes, also those outside the area. */
int list_plain_row(const struct list *list, struct area *area, int y, size_t index);
void list_plain_titles(const struct list *list, struct area *area);

#endif
