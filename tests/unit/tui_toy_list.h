/* What the small program of the tests of the engine holds, and its list. */
#ifndef CVB_TUI_TOY_LIST_H
#define CVB_TUI_TOY_LIST_H

#include "cvb/tui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct toy {
	struct tui tui;
	const char *const *names; /* ends with NULL */
	size_t count;             /* rows; when names is NULL they are numbered */
	struct list *list;
	int opened, removed, reloads, undone, ticks;
	size_t leave; /* so many of the last rows are gone at the next tick: somebody else did that */
	/* the form */
	const char *text, *date, *choice, *note; /* at the start */
	int kept;
	char kept_values[64 * 1024];
	char draft[64 * 1024]; /* name=value lines, newlines as | ; "" = none */
	int drafts_saved;
	bool draft_fails;
	int draft_fd; /* gets every draft too; 0 = none */
	const char *keep_fails; /* the sentence; NULL = it works */
	int suggested, changes; /* how often the last field was asked, and told */
	char was[64];           /* what it was before */
};

/* ---- the list ---- */

static inline void toy_row_name(const struct toy *toy, size_t row, struct text *out)
{
	if (toy->names)
		text_add(out, toy->names[row]);
	else
		text_printf(out, "Leerling %06zu", row);
}

static inline size_t toy_count(void *ctx)
{
	return ((struct toy *)ctx)->count;
}

static inline int64_t toy_id(void *ctx, size_t row)
{
	(void)ctx;
	return (int64_t)row + 1000;
}

static inline void toy_cell(void *ctx, size_t row, size_t column, struct list_cell *cell)
{
	if (column == 0)
		toy_row_name(ctx, row, &cell->text);
	else if (column == 1)
		text_printf(&cell->text, "%zu", row);
	else if (row % 3 == 1) {
		cell->role = ROLE_LATE;
		text_add(&cell->text, "!! 1");
	}
}

static inline bool toy_match(void *ctx, size_t row, const char *folded)
{
	struct arena arena = {0};
	struct text name = {0};
	bool found;

	toy_row_name(ctx, row, &name);
	found = words_match(utf8_fold(&arena, text_str(&name)), folded);
	text_clear(&name);
	arena_clear(&arena);
	return found;
}

static inline int toy_compare(void *ctx, size_t a, size_t b, size_t column)
{
	struct text one = {0}, two = {0};
	int order;

	if (column == 1)
		return a < b ? 1 : a > b ? -1 : 0; /* downwards, to see a difference */
	toy_row_name(ctx, a, &one);
	toy_row_name(ctx, b, &two);
	order = strcmp(text_str(&one), text_str(&two));
	text_clear(&one);
	text_clear(&two);
	return order;
}

static const struct list_column toy_columns[] = {
	{.title = "Naam", .width = 12, .weight = 1, .sorts = true},
	{.title = "Nr", .width = 6, .drop = 2, .right = true, .sorts = true},
	{.title = "Signalen", .width = 10, .drop = 1},
};

static const struct list_setup toy_list = {
	.columns = toy_columns,
	.column_count = ARRAY_LEN(toy_columns),
	.source = {.count = toy_count, .id = toy_id, .cell = toy_cell, .match = toy_match,
	           .compare = toy_compare},
	.noun = "leerlingen",
	.empty = "Nog geen leerlingen; n maakt er een.",
};

static inline bool toy_list_open(struct view *view, const void *argument)
{
	struct toy *toy = view->tui->app;

	(void)argument;
	toy->list = list_new(&toy_list, toy);
	view->part = list_part(toy->list);
	return true;
}

static inline void toy_list_close(struct view *view)
{
	struct toy *toy = view->tui->app;

	list_free(toy->list);
}

static inline void toy_list_tick(struct view *view)
{
	struct toy *toy = view->tui->app;

	toy->ticks++;
	toy->count -= toy->leave;
	toy->leave = 0;
	tui_reload(view->tui);
}

static inline void toy_list_reload(struct view *view)
{
	struct toy *toy = view->tui->app;

	toy->reloads++;
	list_reload(toy->list);
}

#endif
