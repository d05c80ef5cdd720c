/* A page of blocks, wrapped into lines when the width or the text changes; drawing costs what is in
 * sight. */
#include "cvb/page.h"

#include <string.h>

#define MARK_WIDTH 2
#define LABEL_MAX 26 /* a label takes at most this, and at most a third of the page */

enum block_kind { BLOCK_HEADING, BLOCK_PAIR, BLOCK_TEXT, BLOCK_EMPTY };

struct block {
	enum block_kind kind;
	enum role role;
	const char *label;
	const char *text;
	int64_t id;
	bool marked;
	bool named; /* the label tells of somebody */
};

struct line {
	size_t block;
	const char *text; /* within the block's, as it may be seen */
	size_t len;
	bool first; /* of its block: shows the label */
};

struct page {
	struct part part;
	struct arena arena;
	struct arena seen; /* of the texts as they may be seen */
	struct block *blocks;
	size_t block_count, block_cap;
	struct line *lines;
	size_t line_count, line_cap;
	int labels;   /* columns of the widest label */
	int laid_out; /* the width for which `lines` holds; 0 = none */
	unsigned veil; /* and the veil */
	bool plain;    /* and accessible mode */
	size_t at, top;
	int height;  /* of the last drawing */
};

/* ---- filling ---- */

void page_clear(struct page *page)
{
	if (!page->part.focus) /* beside something else: another text begins at its beginning */
		page->at = page->top = 0;
	page->block_count = 0;
	page->line_count = 0;
	page->laid_out = 0;
	arena_clear(&page->arena);
}

static struct block *add_block(struct page *page, enum block_kind kind, const char *text)
{
	struct block *block;

	page->blocks = xgrow(page->blocks, &page->block_cap, page->block_count + 1,
	                     sizeof(*page->blocks));
	block = &page->blocks[page->block_count++];
	*block = (struct block){.kind = kind};
	block->text = arena_strdup(&page->arena, text ? text : "");
	page->laid_out = 0;
	return block;
}

void page_heading(struct page *page, const char *text)
{
	add_block(page, BLOCK_HEADING, text)->role = ROLE_HEADING;
}

void page_pair(struct page *page, const char *label, const char *value)
{
	struct block *block = add_block(page, BLOCK_PAIR, value && *value ? value : "-");

	block->label = arena_strdup(&page->arena, label ? label : "");
}

void page_named(struct page *page, const char *label, const char *value)
{
	page_pair(page, label, value);
	page->blocks[page->block_count - 1].named = true;
}

void page_text(struct page *page, enum role role, const char *text)
{
	add_block(page, BLOCK_TEXT, text)->role = role;
}

void page_empty(struct page *page)
{
	add_block(page, BLOCK_EMPTY, "");
}

void page_mark(struct page *page, int64_t id)
{
	if (page->block_count == 0)
		bug("page_mark before anything was added");
	page->blocks[page->block_count - 1].id = id;
	page->blocks[page->block_count - 1].marked = true;
}

bool page_selected(const struct page *page, int64_t *id)
{
	const struct block *block;

	if (page->at >= page->line_count)
		return false;
	block = &page->blocks[page->lines[page->at].block];
	*id = block->id;
	return block->marked;
}

/* ---- laying out ---- */

static int label_width(const struct page *page, int columns)
{
	int widest = 0;

	for (size_t i = 0; i < page->block_count; i++)
		if (page->blocks[i].kind == BLOCK_PAIR) {
			int width = utf8_width(page->blocks[i].label);

			widest = width > widest ? width : widest;
		}
	if (widest > LABEL_MAX)
		widest = LABEL_MAX;
	return widest > columns / 3 ? columns / 3 : widest;
}

/* Accessible: what it is and what it says are one sentence. */
static int indent(const struct page *page, const struct block *block)
{
	return block->kind == BLOCK_PAIR && !page->plain ? MARK_WIDTH + page->labels + 2 : MARK_WIDTH;
}

/* The block's text itself, or what others may see of it, which lives until the next laying out. */
static const char *seen(struct page *page, const struct area *area, const struct block *block)
{
	struct text veiled = {0}, who = {0};
	const char *text = area_seen(area, block->text, &veiled);

	if (page->plain && block->kind == BLOCK_PAIR)
		text = arena_printf(&page->seen, "%s: %s",
		                    block->named ? area_seen(area, block->label, &who) : block->label,
		                    strcmp(text, "-") == 0 ? "niet ingevuld" : text);
	else if (text != block->text)
		text = arena_strdup(&page->seen, text);
	text_clear(&veiled);
	text_clear(&who);
	return text;
}

static void lay_out_block(struct page *page, const struct area *area, size_t index)
{
	const char *text = seen(page, area, &page->blocks[index]);
	int room = area->plain ? area->width - PLAIN_ROOM : area->width;
	int columns = room - indent(page, &page->blocks[index]);
	bool first = true;

	do {
		struct line line = {.block = index, .text = text, .first = first};

		text = text_wrap(text, columns, &line.len);
		page->lines = xgrow(page->lines, &page->line_cap, page->line_count + 1,
		                    sizeof(*page->lines));
		page->lines[page->line_count++] = line;
		first = false;
	} while (text && *text);
}

/* The cursor stays in the block where it was. */
static void lay_out(struct page *page, const struct area *area)
{
	size_t block = page->at < page->line_count ? page->lines[page->at].block : 0;
	bool again = page->line_count > 0;

	page->plain = area->plain;
	page->labels = label_width(page, area->width);
	arena_clear(&page->seen);
	page->line_count = 0;
	for (size_t i = 0; i < page->block_count; i++) {
		if (again && i == block)
			page->at = page->line_count;
		lay_out_block(page, area, i);
	}
	page->laid_out = area->width;
	page->veil = area_veil(area);
	if (page->at >= page->line_count)
		page->at = page->line_count > 0 ? page->line_count - 1 : 0;
}

/* ---- drawing ---- */

static void scroll(struct page *page, int height)
{
	size_t room = height > 0 ? (size_t)height : 1;

	if (page->top + room > page->line_count)
		page->top = page->line_count > room ? page->line_count - room : 0;
	if (page->at < page->top)
		page->top = page->at;
	if (page->at >= page->top + room)
		page->top = page->at - room + 1;
}

static void draw_line(const struct page *page, struct area *area, size_t index)
{
	const struct line *line = &page->lines[index];
	const struct block *block = &page->blocks[line->block];
	struct text text = {0};

	if (block->kind == BLOCK_PAIR && line->first && !page->plain) {
		area_move(area, area->pen_y, MARK_WIDTH);
		area->own = !block->named;
		area_put_cut(area, ROLE_DIM, block->label, page->labels);
	}
	text_add_n(&text, line->text, line->len);
	area_move(area, area->pen_y, indent(page, block));
	area->own = true; /* the veil was before, when it was laid out */
	area_put(area, block->role, text_str(&text));
	area->own = false;
	text_clear(&text);
}

/* Beside something else one cannot walk through it: it says that it goes on. */
static void draw_more(const struct page *page, struct area *area)
{
	const char *more = " … meer";

	if (area->plain || page->part.focus || page->top + (size_t)area->height >= page->line_count)
		return;
	area_move(area, area->height - 1, area->width - utf8_width(more));
	area_put(area, ROLE_DIM, more);
}

static void draw(struct part *part, struct area *area)
{
	struct page *page = (struct page *)part;
	struct area whole;
	int row = 0;

	if (page->laid_out != area->width || page->veil != area_veil(area) ||
	    page->plain != area->plain)
		lay_out(page, area);
	page->height = area->height;
	scroll(page, area->height);
	for (size_t i = page->top; i < page->line_count && row < area->height; i++, row++) {
		area_move(area, row, 0);
		draw_line(page, area, i);
		whole = area_rows(area, row, 1);
		area_target(&whole, &(struct target){.part = part, .index = i});
		if (i != page->at || !part->focus)
			continue;
		area_move(area, row, 0);
		area_put(area, ROLE_NORMAL, ">");
		area_select(area, row, 1);
		area_cursor(area, row, 0);
	}
	draw_more(page, area);
}

/* ---- keys ---- */

static void go(struct page *page, long to)
{
	long last = (long)page->line_count - 1;

	if (to > last)
		to = last;
	page->at = to > 0 ? (size_t)to : 0;
}

/* Without the keys there is no cursor to walk: what is in sight moves at once. */
static void wheel(struct page *page, int direction)
{
	long at = (long)page->at;

	if (!page->part.focus)
		at = (long)page->top + (direction > 0 ? page->height - 1 : 0);
	go(page, at + direction * WHEEL_ROWS);
}

static bool key(struct part *part, const struct key *pressed)
{
	struct page *page = (struct page *)part;
	long at = (long)page->at;
	long screen = page->height > 1 ? page->height - 1 : 1;

	if (key_is(pressed, "Omlaag j"))
		go(page, at + 1);
	else if (key_is(pressed, "Omhoog k"))
		go(page, at - 1);
	else if (pressed->code == KEYC_WHEEL_DOWN)
		wheel(page, 1);
	else if (pressed->code == KEYC_WHEEL_UP)
		wheel(page, -1);
	else if (key_is(pressed, "PgDn Spatie"))
		go(page, at + screen);
	else if (key_is(pressed, "PgUp"))
		go(page, at - screen);
	else if (key_is(pressed, "Home g"))
		go(page, 0);
	else if (key_is(pressed, "End G"))
		go(page, (long)page->line_count);
	else
		return false;
	return true;
}

static bool click(struct part *part, const struct target *target, int column)
{
	struct page *page = (struct page *)part;
	bool moved = target->index != page->at;

	(void)column;
	go(page, (long)target->index);
	return moved;
}

static bool has_row(const struct part *part)
{
	int64_t id;

	return page_selected((const struct page *)part, &id);
}

/* Where one is, when there is more than fits; in accessible mode nothing that changes all the
 * time. */
static void support(const struct part *part, struct text *out)
{
	const struct page *page = (const struct page *)part;

	if (!page->plain && page->height > 0 && page->line_count > (size_t)page->height)
		text_printf(out, "regel %zu van %zu", page->at + 1, page->line_count);
}

static const struct part_kind kind = {.draw = draw, .key = key, .has_row = has_row,
                                      .support = support, .click = click};

static const struct action actions[] = {
	{"Omlaag j", "omlaag", NULL, "Een regel omlaag.", NULL, 0},
	{"Omhoog k", "omhoog", NULL, "Een regel omhoog.", NULL, 0},
	{"PgDn Spatie", "verder", NULL, "Een scherm verder.", NULL, 0},
	{"PgUp", "eerder", NULL, "Een scherm terug.", NULL, 0},
	{"Home g", "begin", NULL, "Naar de eerste regel.", NULL, 0},
	{"End G", "einde", NULL, "Naar de laatste regel.", NULL, 0},
	{0},
};

struct page *page_new(void)
{
	struct page *page = xcalloc(1, sizeof(*page));

	page->part.kind = &kind;
	page->part.actions = actions;
	return page;
}

void page_free(struct page *page)
{
	if (!page)
		return;
	arena_clear(&page->arena);
	arena_clear(&page->seen);
	xfree(page->blocks);
	xfree(page->lines);
	xfree(page);
}

struct part *page_part(struct page *page)
{
	return &page->part;
}
