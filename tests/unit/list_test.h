/* For tests of the list: one of names, or of so many numbered rows, on a canvas of its own. */
#ifndef CVB_LIST_TEST_H
#define CVB_LIST_TEST_H

#include "part_test.h"

#include "cvb/list.h"

#include <stdio.h>
#include <string.h>

/* Rows of "Naam|aantal"; a name that begins with # is a heading, with ## one below that. */
struct rows {
	const char *const *all;
	size_t count;
	size_t extra; /* lines below every row */
	size_t asked; /* cells */
};

static struct rows rows;
static struct list *list;
static struct canvas *canvas;
static struct text seen;

static inline size_t count(void *ctx)
{
	return ((struct rows *)ctx)->count;
}

static inline const char *name_of(const struct rows *from, size_t row, char out[64])
{
	if (from->all)
		return from->all[row];
	snprintf(out, 64, "rij %06zu", row);
	return out;
}

/* By what is in it, so that a row keeps its id when rows before it go. */
static inline int64_t id(void *ctx, size_t row)
{
	char name[64];
	uint64_t sum = 0;

	for (const char *at = name_of(ctx, row, name); *at; at++)
		sum = sum * 31 + (unsigned char)*at;
	return (int64_t)sum;
}

static inline void cell(void *ctx, size_t row, size_t column, struct list_cell *out)
{
	char name[64];
	struct rows *from = ctx;

	from->asked++;
	if (column == 0) {
		text_add(&out->text, name_of(from, row, name));
		out->rest = strcmp(text_str(&out->text), "Rest") == 0;
	} else
		text_printf(&out->text, "k%zu", column);
}

static inline int heading(void *ctx, size_t row)
{
	const struct rows *from = ctx;

	return from->all ? (int)strspn(from->all[row], "#") : 0;
}

static inline bool match(void *ctx, size_t row, const char *folded)
{
	struct arena arena = {0};
	char name[64];
	bool found = words_match(utf8_fold(&arena, name_of(ctx, row, name)), folded);

	arena_clear(&arena);
	return found;
}

static inline int compare(void *ctx, size_t a, size_t b, size_t column)
{
	char one[64], two[64];

	return column == 0 ? strcmp(name_of(ctx, a, one), name_of(ctx, b, two)) : 0;
}

static inline size_t lines(void *ctx, size_t row)
{
	(void)row;
	return ((struct rows *)ctx)->extra;
}

static inline void line(void *ctx, size_t row, size_t number, struct list_cell *out)
{
	(void)ctx;
	(void)row;
	text_printf(&out->text, "regel %zu", number);
}

static const struct list_column columns[] = {
	{.title = "Naam", .width = 10, .weight = 1, .sorts = true},
	{.title = "Een", .width = 4, .drop = 1, .right = true},
	{.title = "Twee", .width = 4, .drop = 2, .sorts = true},
};

static const struct list_setup setup_all = {
	.columns = columns,
	.column_count = ARRAY_LEN(columns),
	.source = {count, id, cell, heading, lines, line, match, compare},
	.noun = "rijen",
	.empty = "Nog niets.",
};

static inline void start(const char *const *all, size_t number, int height)
{
	rows = (struct rows){.all = all, .count = number};
	list = list_new(&setup_all, &rows);
	canvas = canvas_new(height, 30);
}

static inline int teardown(void **state)
{
	(void)state;
	list_free(list);
	canvas_free(canvas);
	text_clear(&seen);
	return 0;
}

static inline const char *drawn(void)
{
	return part_drawn(list_part(list), canvas, &seen);
}

static inline void press(const char *names)
{
	struct key key;

	while (next_key(&names, &key)) {
		part_key(list_part(list), &key);
		drawn(); /* as the loop does: paging depends on it */
	}
}

static inline size_t selected(void)
{
	size_t row = 0;

	assert_true(list_selected(list, &row));
	return row;
}

static inline const char *support(void)
{
	text_reset(&seen);
	list_part(list)->kind->support(list_part(list), &seen);
	return text_str(&seen);
}

static const char *const four[] = {"Dirk", "Anna", "Carla", "Bert"};

#define TEST(name) cmocka_unit_test_teardown(name, teardown)

#endif
