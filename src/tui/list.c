/* The list as a part: made, asked and moved through by keys. */
#include "list_intern.h"

#include <string.h>

static bool can_search(const struct list *list)
{
	return list->setup->source.match != NULL;
}

static bool can_sort(const struct list *list)
{
	if (!list->setup->source.compare)
		return false;
	for (size_t i = 0; i < list->setup->column_count; i++)
		if (list->setup->columns[i].sorts)
			return true;
	return false;
}

/* ---- questions ---- */

bool list_selected(const struct list *list, size_t *row)
{
	if (list->at >= list->shown.count)
		return false;
	*row = list->shown.rows[list->at];
	return true;
}

const char *list_filter_text(const struct list *list)
{
	return edit_str(&list->filter);
}

void list_select_id(struct list *list, int64_t id)
{
	for (size_t i = 0; i < list->shown.count; i++)
		if (!list_is_heading(list, i) &&
		    list->setup->source.id(list->ctx, list->shown.rows[i]) == id) {
			list_set_at(list, i);
			return;
		}
}

void list_to_top(struct list *list)
{
	list->top = list->at > 0 && list_is_heading(list, list->at - 1) ? list->at - 1 : list->at;
}

/* ---- changes ---- */

void list_filter(struct list *list, const char *typed)
{
	edit_set(&list->filter, typed);
	list_apply_filter(list);
}

/* When the row is gone the cursor stays at its place on the screen. */
void list_reload(struct list *list)
{
	int64_t id = list->selected_id;
	size_t index = list->at;

	list_load(list);
	list_set_at(list, index);
	list_select_id(list, id);
}

static void next_sort(struct list *list)
{
	size_t column = list->sort == LIST_UNSORTED ? 0 : list->sort + 1;

	while (column < list->setup->column_count && !list->setup->columns[column].sorts)
		column++;
	list->sort = column < list->setup->column_count ? column : LIST_UNSORTED;
	list_apply_sort(list);
}

/* ---- moving ---- */

/* One row on, past headings; stays where there is none. */
static void go_on(struct list *list, int direction)
{
	size_t index = list_seek(list, list->at + (size_t)direction, direction);

	if (index < list->shown.count) {
		list_set_at(list, index);
		list->skipped = direction < 0 ? list_hidden(list) : 0;
	} else if (direction < 0) {
		list->top = 0; /* headings above the first row come into sight */
	}
}

static void step(struct list *list, int direction)
{
	if (!list_scroll_within(list, direction))
		go_on(list, direction);
}

static void page(struct list *list, int direction)
{
	int lines = 0;
	size_t before;

	if (list_scroll_within(list, direction * (list->height > 1 ? list->height - 1 : 1)))
		return;
	do {
		before = list->at;
		if (before < list->shown.count)
			lines += list_height(list, before);
		go_on(list, direction);
	} while (list->at != before && lines + 1 < list->height);
}

static void wheel(struct list *list, int direction)
{
	if (list_scroll_within(list, direction * WHEEL_ROWS))
		return;
	for (int i = 0; i < WHEEL_ROWS; i++)
		go_on(list, direction);
}

static bool move_key(struct list *list, const struct key *key)
{
	if (key->code == KEYC_WHEEL_UP)
		wheel(list, -1);
	else if (key->code == KEYC_WHEEL_DOWN)
		wheel(list, 1);
	else if (key->code == KEYC_UP)
		step(list, -1);
	else if (key->code == KEYC_DOWN)
		step(list, 1);
	else if (key->code == KEYC_PGUP)
		page(list, -1);
	else if (key->code == KEYC_PGDN)
		page(list, 1);
	else
		return false;
	list->on_rows = true;
	return true;
}

static bool letter_key(struct list *list, const struct key *key)
{
	if (key_is(key, "j"))
		step(list, 1);
	else if (key_is(key, "k"))
		step(list, -1);
	else if (key_is(key, "Home g"))
		list_set_at(list, 0);
	else if (key_is(key, "End G"))
		list_set_at(list, list->shown.count ? list->shown.count - 1 : 0);
	else
		return false;
	return true;
}

/* ---- keys ---- */

static void set_filtering(struct list *list, bool filtering)
{
	static const struct action while_typing[] = {
		{"Tab", "vasthouden", "vasthouden", "Houdt deze rijen vast.", NULL, 0},
		{"Esc", "alles", "alles tonen", "Toont weer alle rijen.", NULL, 0},
		{"Omlaag", "omlaag", NULL, "Een rij omlaag.", NULL, 0},
		{"Omhoog", "omhoog", NULL, "Een rij omhoog.", NULL, 0},
		{"PgDn", "verder", NULL, "Een scherm verder.", NULL, 0},
		{"PgUp", "eerder", NULL, "Een scherm terug.", NULL, 0},
		{0},
	};

	list->filtering = filtering || list->setup->type_to_search;
	list->begins_anew = filtering && list->filter.text.len > 0;
	list->on_rows = false;
	list->part.actions = filtering ? while_typing : list->actions;
}

/* What was held goes for the first letter of the next; a space goes on with it, and what only moves
 * or takes away does too. */
static bool edit_filter(struct list *list, const struct key *key)
{
	if (list->begins_anew && (key->code == KEYC_PASTE || key->code == KEYC_TEXT) &&
	    !key_is(key, "Spatie"))
		edit_set(&list->filter, "");
	if (!edit_key(&list->filter, key))
		return false;
	list->begins_anew = list->on_rows = false;
	list_apply_filter(list);
	return true;
}

/* Esc shows all again, Tab holds what is left; Enter does too, and is left to the screen: narrow to
 * somebody, and open. */
static bool filter_key(struct list *list, const struct key *key)
{
	bool searching = list->setup->type_to_search;
	bool narrowed = list->filter.text.len > 0;

	if (key->code == KEYC_ENTER && list->matches == 0)
		return true;
	if (key->code == KEYC_ENTER || key->code == KEYC_TAB) {
		set_filtering(list, false);
		return key->code == KEYC_TAB && !searching;
	}
	if (key->code == KEYC_ESC) {
		set_filtering(list, false);
		list_filter(list, "");
		return !searching || narrowed;
	}
	return edit_filter(list, key);
}

static bool mark_key(struct list *list, const struct key *key)
{
	if (!list->setup->marks)
		return false;
	if (key_is(key, "Spatie")) {
		list_toggle_mark(list);
		step(list, 1);
	} else if (key_is(key, "*")) {
		list_toggle_all(list);
	} else if (key->code == KEYC_ESC && list->marks.count > 0) {
		list_clear_marks(list);
	} else {
		return false;
	}
	return true;
}

static bool key_on_rows(struct list *list, const struct key *key)
{
	if (key_is(key, "/") && can_search(list)) {
		set_filtering(list, true);
		return true;
	}
	if (key_is(key, "s") && can_sort(list)) {
		next_sort(list);
		return true;
	}
	if (key->code == KEYC_ESC && list->filter.text.len > 0) {
		list_filter(list, "");
		return true;
	}
	return mark_key(list, key) || letter_key(list, key);
}

static bool list_key(struct part *part, const struct key *key)
{
	struct list *list = (struct list *)part;

	if (move_key(list, key))
		return true;
	return list->filtering ? filter_key(list, key) : key_on_rows(list, key);
}

/* ---- by name ---- */

/* The column whose title begins so; column_count = none. */
static size_t column_named(const struct list *list, const char *title)
{
	const struct list_setup *setup = list->setup;
	struct arena arena = {0};
	const char *folded = utf8_fold(&arena, title);
	size_t found = setup->column_count;

	for (size_t i = setup->column_count; i > 0; i--)
		if (setup->columns[i - 1].sorts &&
		    strncmp(utf8_fold(&arena, setup->columns[i - 1].title), folded,
		            strlen(folded)) == 0)
			found = i - 1;
	arena_clear(&arena);
	return found;
}

static bool list_command(struct part *part, const char *name, const char *argument)
{
	struct list *list = (struct list *)part;

	if (strcmp(name, "alles") == 0 && *argument == '\0') {
		list_filter(list, "");
		list_clear_marks(list);
		return true;
	}
	if (strcmp(name, "beperk") == 0) {
		list_filter(list, argument);
		return true;
	}
	if (strcmp(name, "sorteer") != 0 || column_named(list, argument) == list->setup->column_count)
		return false;
	list->sort = column_named(list, argument);
	list_apply_sort(list);
	return true;
}

static void list_words(const struct part *part, const char *name, struct words *out)
{
	const struct list *list = (const struct list *)part;

	for (size_t i = 0; i < list->setup->column_count && strcmp(name, "sorteer") == 0; i++)
		if (list->setup->columns[i].sorts)
			words_add(out, &(struct word){.text = list->setup->columns[i].title});
}

/* ---- the part ---- */

static bool list_typing(const struct part *part)
{
	return ((const struct list *)part)->filtering;
}

static bool list_has_row(const struct part *part)
{
	const struct list *list = (const struct list *)part;

	return list->at < list->shown.count;
}

static void list_support(const struct part *part, struct text *out)
{
	const struct list *list = (const struct list *)part;
	const struct list_setup *setup = list->setup;
	const char *noun = list->total == 1 && setup->one ? setup->one : setup->noun;
	const char *filter = edit_str(&list->filter);

	if (*filter || list->filtering)
		text_printf(out, "%zu van %zu %s · zoek: ", list->matches, list->total, noun);
	else
		text_printf(out, "%zu %s", list->total, noun);
	text_add(out, text_str(&list->filter_seen));
	if (list->marks.count > 0)
		text_printf(out, " · %zu gemerkt", list->marks.count);
	if (list->skipped < list_hidden(list))
		text_add(out, " · Omlaag toont de rest van deze rij");
}

/* The title of a column sorts by it; once more puts the rows back in their own order. */
static bool list_click(struct part *part, const struct target *target, int column)
{
	struct list *list = (struct list *)part;
	bool moved = target->index != list->at;

	(void)column;
	if (target->pick > 0) {
		list->sort = list->sort == target->pick - 1 ? LIST_UNSORTED : target->pick - 1;
		list_apply_sort(list);
		return true;
	}
	list_set_at(list, target->index);
	return moved;
}

static const struct part_kind kind = {
	.draw = list_draw,
	.key = list_key,
	.click = list_click,
	.typing = list_typing,
	.has_row = list_has_row,
	.support = list_support,
	.command = list_command,
	.words = list_words,
};

static void fill_actions(struct list *list)
{
	static const struct action search = {"/", "beperk", "zoek",
		"Laat alleen de rijen zien waarin staat wat je typt; Enter opent, Tab houdt dat "
		"vast, Esc toont weer alles.", NULL, 0};
	static const struct action sort = {"s", "sorteer", "sorteer",
		"Zet de rijen op volgorde van de volgende kolom; de pijl wijst de kolom aan.",
		NULL, 0};
	static const struct action moves[] = {
		{"Omlaag j", "omlaag", NULL, "Een rij omlaag.", NULL, 0},
		{"Omhoog k", "omhoog", NULL, "Een rij omhoog.", NULL, 0},
		{"PgDn", "verder", NULL, "Een scherm verder.", NULL, 0},
		{"PgUp", "eerder", NULL, "Een scherm terug.", NULL, 0},
		{"Home g", "begin", NULL, "Naar de eerste rij.", NULL, 0},
		{"End G", "einde", NULL, "Naar de laatste rij.", NULL, 0},
		{"", "alles", NULL, "Toont weer alle rijen, en haalt de merken eraf.", NULL, 0},
	};
	static const struct action marks[] = {
		{"Spatie", "merk", "merk", "Merkt deze rij, of haalt het merk eraf: om straks met alle "
			"gemerkte rijen hetzelfde te doen.", NULL, 0},
		{"*", "merkalle", NULL, "Merkt alle rijen die er staan; nog een keer haalt de merken "
			"eraf.", NULL, 0},
	};
	size_t count = 0;

	if (can_search(list) && !list->setup->type_to_search)
		list->actions[count++] = search;
	if (can_sort(list) && !list->setup->type_to_search)
		list->actions[count++] = sort;
	if (list->setup->marks && !list->setup->type_to_search)
		for (size_t i = 0; i < ARRAY_LEN(marks); i++)
			list->actions[count++] = marks[i];
	memcpy(list->actions + count, moves, sizeof(moves));
}

struct list *list_new(const struct list_setup *setup, void *ctx)
{
	struct list *list = xcalloc(1, sizeof(*list));

	if (setup->column_count > LIST_COLUMNS_MAX)
		bug("list of %zu columns", setup->column_count);
	list->part.kind = &kind;
	list->setup = setup;
	list->ctx = ctx;
	list->sort = LIST_UNSORTED;
	fill_actions(list);
	set_filtering(list, false);
	list_load(list);
	list_set_at(list, 0);
	return list;
}

void list_free(struct list *list)
{
	if (!list)
		return;
	xfree(list->all.rows);
	xfree(list->shown.rows);
	xfree(list->marks.ids);
	edit_clear(&list->filter);
	text_clear(&list->filter_seen);
	text_clear(&list->folded);
	arena_clear(&list->scratch);
	xfree(list);
}

struct part *list_part(struct list *list)
{
	return &list->part;
}
