/* A list of rows in columns: the owner answers questions about its rows, the list scrolls, filters,
 * sorts and keeps the same row selected. Drawing costs what is visible, however long the list. */
#ifndef CVB_LIST_H
#define CVB_LIST_H

#include "cvb/part.h"

struct list_column {
	const char *title;
	int width;    /* columns at least */
	int weight;   /* its share of the space that is left; 0 = none */
	int drop;     /* when narrow the highest goes first; 0 = stays */
	bool right;   /* right-aligned */
	bool sorts;   /* `s` comes by; needs compare */
	/* Said before what stands there in accessible mode; NULL = its title when right-aligned, and
	 * else nothing: then the cell says by itself what it is. */
	const char *spoken;
};

/* What stands in a cell: empty and ROLE_NORMAL when the owner is asked. */
struct list_cell {
	struct text text;
	enum role role;
	bool rest; /* it takes the rest of the row: the cells behind it are not asked for */
};

/* The owner's rows, 0 .. count-1 in the owner's order; `ctx` is the owner's. NULL where absent. */
struct list_source {
	size_t (*count)(void *ctx);
	int64_t (*id)(void *ctx, size_t row); /* the same row after a reload */
	void (*cell)(void *ctx, size_t row, size_t column, struct list_cell *cell);
	/* 0, or the level of a heading above the rows that follow (1, and 2 for one below that): never
	 * selected; goes when none of its rows is left. The text is column 0 over the whole width. */
	int (*heading)(void *ctx, size_t row);
	/* Further lines under a row or a heading, over the whole width. */
	size_t (*lines)(void *ctx, size_t row);
	void (*line)(void *ctx, size_t row, size_t line, struct list_cell *cell);
	/* Does it stay when `folded` (utf8_fold, never empty) was typed? NULL = no `/`. A row that does
	 * not match must not match anything longer. See words_match. */
	bool (*match)(void *ctx, size_t row, const char *folded);
	/* As strcmp; equal rows keep the owner's order. */
	int (*compare)(void *ctx, size_t a, size_t b, size_t column);
	/* Does its name begin so? Then that row is selected before the others that match. */
	bool (*named)(void *ctx, size_t row, const char *folded);
};

struct list_setup {
	const struct list_column *columns;
	size_t column_count;
	struct list_source source;
	const char *noun;  /* "12 van 143 leerlingen" */
	const char *one;   /* the same when there is one: "1 leerling"; NULL = the noun */
	const char *empty; /* when there are no rows at all: what one can do */
	const char *elsewhere; /* when nothing was found here: where else to look; NULL = nowhere */
	bool no_titles;    /* no line with column titles */
	bool no_cursor;    /* rows to look at only: none is shown as selected */
	bool type_to_search; /* letters always narrow; Enter is left to the screen */
	bool marks; /* Spatie marks a row and * all that are shown; not with type_to_search */
};

struct list;

/* `setup` and `ctx` are borrowed until list_free. */
struct list *list_new(const struct list_setup *setup, void *ctx);
void list_free(struct list *list); /* NULL is fine */
struct part *list_part(struct list *list); /* what draws it and has its keys; the list's */
/* The rows changed. Filter, order and, when it is still there, the selected row stay. */
void list_reload(struct list *list);
/* False when nothing is selected (no rows). */
MUST_CHECK bool list_selected(const struct list *list, size_t *row);
void list_select_id(struct list *list, int64_t id); /* unknown or filtered out: nothing happens */
/* Scrolls so far that the selected row and its heading are the first in sight. */
void list_to_top(struct list *list);
void list_filter(struct list *list, const char *typed); /* as if typed behind `/`; "" = all */
const char *list_filter_text(const struct list *list); /* borrowed; "" = none */
/* What the person marked: rows that went out of sight by narrowing too, rows that are gone not. */
size_t list_marked(const struct list *list);
bool list_is_marked(const struct list *list, size_t row);

/* Is every word of `folded` somewhere in `haystack` (folded too)? */
bool words_match(const char *haystack, const char *folded);

#endif
