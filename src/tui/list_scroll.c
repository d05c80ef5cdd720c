/* Which rows of a list are in sight: as few are moved as needed, headings stay with their rows, and
 * a row that is taller than the screen is walked through. */
#include "list_intern.h"

int list_height(const struct list *list, size_t index)
{
	const struct list_source *source = &list->setup->source;
	struct area nowhere = area_rows(&list->area, 0, 0);

	if (nowhere.plain)
		return list_plain_row(list, &nowhere, 0, index);
	if (!source->lines)
		return 1;
	return 1 + (int)source->lines(list->ctx, list->shown.rows[index]);
}

/* ---- a row that is taller than the screen ---- */

int list_hidden(const struct list *list)
{
	int hidden;

	if (list->at >= list->shown.count || list->height == 0)
		return 0;
	hidden = list_height(list, list->at) - list->height;
	return hidden > 0 ? hidden : 0;
}

bool list_scroll_within(struct list *list, int lines)
{
	int hidden = list_hidden(list);
	int to = list->skipped + lines;
	int before = list->skipped;

	list->skipped = to < 0 ? 0 : to > hidden ? hidden : to;
	return list->skipped != before;
}

/* ---- rows ---- */

/* Lines from `first` up to and with the selected row; stops counting beyond `limit`. */
static int lines_to_selected(const struct list *list, size_t first, int limit)
{
	int lines = 0;

	for (size_t i = first; i <= list->at && lines <= limit; i++)
		lines += list_height(list, i);
	return lines;
}

/* Leaves no empty space below while there are rows above. */
static void fill_up(struct list *list, int height)
{
	int lines = 0;

	for (size_t i = list->top; i < list->shown.count && lines < height; i++)
		lines += list_height(list, i);
	while (list->top > 0 && (lines += list_height(list, list->top - 1)) <= height)
		list->top--;
}

/* The first of the headings right above a row, as far as there is room for them. */
static size_t with_headings(const struct list *list, size_t at, int height)
{
	size_t first = at;

	while (first > 0 && list_is_heading(list, first - 1) && (int)(at - first) + 1 < height)
		first--;
	return first;
}

/* The selected row as the last one that fits in that many lines. */
static void put_last(struct list *list, int height)
{
	int lines = list_height(list, list->at);

	for (list->top = list->at; list->top > 0; list->top--) {
		lines += list_height(list, list->top - 1);
		if (lines > height)
			break;
	}
}

static bool in_sight(const struct list *list, int height)
{
	return list->at >= list->top && lines_to_selected(list, list->top, height) <= height;
}

void list_scroll(struct list *list, int height)
{
	bool back = list->rows_back;

	list->rows_back = false;
	if (list->top >= list->shown.count)
		list->top = 0;
	list_scroll_within(list, 0); /* the screen may be larger now */
	if (list->at >= list->shown.count)
		return;
	if (back && !in_sight(list, height))
		put_last(list, (height + list_height(list, list->at)) / 2);
	if (list->at <= list->top)
		list->top = with_headings(list, list->at, height);
	if (in_sight(list, height))
		fill_up(list, height);
	else
		put_last(list, height);
}
