/* Rows that the person marked to do one thing with all of them. Marks hold on to ids: they stay
 * while the list is narrowed or sorted, and go with the row. Their ids are kept in order. */
#include "list_intern.h"

#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a;
	int64_t right = *(const int64_t *)b;

	return (left > right) - (left < right);
}

/* How many of `ids`, in order, go before this one. */
static size_t place_of(const int64_t *ids, size_t count, int64_t id)
{
	size_t low = 0;

	while (low < count) {
		size_t middle = low + (count - low) / 2;

		if (ids[middle] < id)
			low = middle + 1;
		else
			count = middle;
	}
	return low;
}

static bool is_among(const int64_t *ids, size_t count, int64_t id)
{
	size_t at = place_of(ids, count, id);

	return at < count && ids[at] == id;
}

static bool has(const struct marks *marks, int64_t id)
{
	return is_among(marks->ids, marks->count, id);
}

bool list_is_marked(const struct list *list, size_t row)
{
	return list->marks.count > 0 &&
	       has(&list->marks, list->setup->source.id(list->ctx, row));
}

size_t list_marked(const struct list *list)
{
	return list->marks.count;
}

void list_toggle_mark(struct list *list)
{
	struct marks *marks = &list->marks;
	size_t row, at;
	int64_t id;

	if (!list_selected(list, &row))
		return;
	id = list->setup->source.id(list->ctx, row);
	at = place_of(marks->ids, marks->count, id);
	if (has(marks, id)) {
		memmove(marks->ids + at, marks->ids + at + 1,
		        (--marks->count - at) * sizeof(*marks->ids));
		return;
	}
	marks->ids = xgrow(marks->ids, &marks->cap, marks->count + 1, sizeof(*marks->ids));
	memmove(marks->ids + at + 1, marks->ids + at, (marks->count++ - at) * sizeof(*marks->ids));
	marks->ids[at] = id;
}

/* ---- many at once ---- */

/* The ids of these rows in order, without headings; the caller's. */
static int64_t *ids_of(const struct list *list, const struct row_set *rows, size_t *count)
{
	int64_t *ids = xcalloc(rows->count + 1, sizeof(*ids));

	*count = 0;
	for (size_t i = 0; i < rows->count; i++)
		if (!list_is_heading_row(list, rows->rows[i]))
			ids[(*count)++] = list->setup->source.id(list->ctx, rows->rows[i]);
	qsort(ids, *count, sizeof(*ids), compare);
	return ids;
}

/* Of the marks those that are among `ids`, or those that are not. */
static void keep_marks(struct marks *marks, const int64_t *ids, size_t count, bool among)
{
	size_t kept = 0;

	for (size_t i = 0; i < marks->count; i++)
		if (is_among(ids, count, marks->ids[i]) == among)
			marks->ids[kept++] = marks->ids[i];
	marks->count = kept;
}

/* All that are shown; when they all are marked already, none of them. */
void list_toggle_all(struct list *list)
{
	struct marks *marks = &list->marks;
	size_t before = marks->count;
	size_t count;
	int64_t *ids = ids_of(list, &list->shown, &count);

	keep_marks(marks, ids, count, false);
	if (before - marks->count < count) {
		marks->ids = xgrow(marks->ids, &marks->cap, marks->count + count,
		                   sizeof(*marks->ids));
		memcpy(marks->ids + marks->count, ids, count * sizeof(*ids));
		marks->count += count;
		qsort(marks->ids, marks->count, sizeof(*marks->ids), compare);
	}
	xfree(ids);
}

void list_clear_marks(struct list *list)
{
	list->marks.count = 0;
}

void list_keep_marks(struct list *list)
{
	size_t count;
	int64_t *ids;

	if (list->marks.count == 0)
		return;
	ids = ids_of(list, &list->all, &count);
	keep_marks(&list->marks, ids, count, true);
	xfree(ids);
}
