/* Which rows of a list are shown, and in which order. The selected row stays selected: by its id
 * when the owner's rows changed, by its number when only the order did. */
#include "list_intern.h"

#include <string.h>

bool words_match(const char *haystack, const char *folded)
{
	char word[128];

	while (*folded) {
		size_t len = strcspn(folded, " ");
		size_t used = len < sizeof(word) ? len : sizeof(word) - 1;

		memcpy(word, folded, used);
		word[used] = '\0';
		if (!strstr(haystack, word))
			return false;
		folded += len;
		folded += strspn(folded, " ");
	}
	return true;
}

static int heading_level(const struct list *list, size_t row)
{
	const struct list_source *source = &list->setup->source;

	return source->heading ? source->heading(list->ctx, row) : 0;
}

bool list_is_heading_row(const struct list *list, size_t row)
{
	return heading_level(list, row) > 0;
}

bool list_is_heading(const struct list *list, size_t index)
{
	return list_is_heading_row(list, list->shown.rows[index]);
}

size_t list_seek(const struct list *list, size_t index, int direction)
{
	while (index < list->shown.count && list_is_heading(list, index))
		index += (size_t)direction; /* below 0 it becomes larger than any count */
	return index < list->shown.count ? index : list->shown.count;
}

void list_set_at(struct list *list, size_t index)
{
	size_t found = list_seek(list, index, 1);

	if (found == list->shown.count && list->shown.count > 0)
		found = list_seek(list, index < found ? index : found - 1, -1);
	if (found != list->at)
		list->skipped = 0;
	list->at = found;
	if (found < list->shown.count)
		list->selected_id = list->setup->source.id(list->ctx, list->shown.rows[found]);
}

static void add_row(struct row_set *set, size_t row)
{
	set->rows = xgrow(set->rows, &set->cap, set->count + 1, sizeof(*set->rows));
	set->rows[set->count++] = row;
}

/* ---- sorting: stable, within each group under a heading ---- */

static void merge(const struct list *list, size_t *rows, size_t *spare, size_t count)
{
	size_t half = count / 2;
	size_t left = 0, right = half;

	for (size_t i = 0; i < count; i++) {
		bool take_left = right == count || (left < half &&
			list->setup->source.compare(list->ctx, spare[left], spare[right],
			                            list->sort) <= 0);

		rows[i] = take_left ? spare[left++] : spare[right++];
	}
}

static void sort_rows(const struct list *list, size_t *rows, size_t *spare, size_t count)
{
	if (count < 2)
		return;
	sort_rows(list, rows, spare, count / 2);
	sort_rows(list, rows + count / 2, spare + count / 2, count - count / 2);
	memcpy(spare, rows, count * sizeof(*rows));
	merge(list, rows, spare, count);
}

static void sort_groups(struct list *list)
{
	struct row_set *all = &list->all;
	size_t *spare = xcalloc(all->count + 1, sizeof(*spare));
	size_t start = 0;

	for (size_t i = 0; i <= all->count; i++) {
		if (i < all->count && !list_is_heading_row(list, all->rows[i]))
			continue;
		sort_rows(list, all->rows + start, spare, i - start);
		start = i + 1;
	}
	xfree(spare);
}

static void fill_all(struct list *list)
{
	size_t count = list->setup->source.count(list->ctx);

	list->all.count = 0;
	list->total = 0;
	for (size_t row = 0; row < count; row++) {
		add_row(&list->all, row);
		list->total += !list_is_heading_row(list, row);
	}
	if (list->sort != LIST_UNSORTED)
		sort_groups(list);
}

/* ---- filtering ---- */

#define LEVELS 2

/* What of `from` matches; a heading only when one of its rows does. `from` may be `shown`. */
static void keep_matching(struct list *list, const struct row_set *from)
{
	const char *folded = text_str(&list->folded);
	size_t count = from->count;
	size_t kept = 0;
	size_t headings[LEVELS] = {SIZE_MAX, SIZE_MAX}; /* above the next row, not shown yet */

	list->matches = 0;
	list->shown.rows = xgrow(list->shown.rows, &list->shown.cap, count, sizeof(size_t));
	for (size_t i = 0; i < count; i++) {
		size_t row = from->rows[i];
		int level = heading_level(list, row);

		if (level > 0) {
			for (int below = level; below < LEVELS; below++)
				headings[below] = SIZE_MAX;
			headings[level - 1] = row;
			continue;
		}
		if (*folded && !list->setup->source.match(list->ctx, row, folded))
			continue;
		for (int above = 0; above < LEVELS; above++) {
			if (headings[above] != SIZE_MAX)
				list->shown.rows[kept++] = headings[above];
			headings[above] = SIZE_MAX;
		}
		list->shown.rows[kept++] = row;
		list->matches++;
	}
	list->shown.count = kept;
}

static void select_row(struct list *list, size_t row)
{
	size_t index = 0;

	while (index < list->shown.count && list->shown.rows[index] != row)
		index++;
	list_set_at(list, index < list->shown.count ? index : 0);
}

static size_t selected_row(const struct list *list)
{
	return list->at < list->shown.count ? list->shown.rows[list->at] : SIZE_MAX;
}

static bool is_named(const struct list *list, size_t row)
{
	return row != SIZE_MAX && !list_is_heading_row(list, row) &&
	       list->setup->source.named(list->ctx, row, text_str(&list->folded));
}

/* What is called as was typed goes before what only speaks of it. */
static void select_named(struct list *list)
{
	if (!list->setup->source.named || list->folded.len == 0 ||
	    is_named(list, selected_row(list)))
		return;
	for (size_t i = 0; i < list->shown.count; i++)
		if (is_named(list, list->shown.rows[i])) {
			list_set_at(list, i);
			return;
		}
}

/* What was typed last only narrows what is shown already. */
static bool narrows(const struct list *list, const char *folded)
{
	return strncmp(folded, text_str(&list->folded), list->folded.len) == 0;
}

void list_apply_filter(struct list *list)
{
	size_t row = selected_row(list);
	const char *folded = utf8_fold(&list->scratch, edit_str(&list->filter));
	const struct row_set *from = narrows(list, folded) ? &list->shown : &list->all;

	if (list->folded.len == 0)
		list->top_of_all = list->top;
	if (*folded == '\0')
		list->top = list->top_of_all;
	list->rows_back = from == &list->all;
	text_reset(&list->folded);
	text_add(&list->folded, folded);
	arena_clear(&list->scratch);
	keep_matching(list, from);
	select_row(list, row);
	select_named(list);
}

void list_apply_sort(struct list *list)
{
	size_t row = selected_row(list);

	fill_all(list);
	keep_matching(list, &list->all);
	select_row(list, row);
}

void list_load(struct list *list)
{
	fill_all(list);
	list_keep_marks(list);
	keep_matching(list, &list->all);
}
