/* Editing text by whole glyphs: letters with their marks, emoji and wide characters move and go as
 * one. */
#include "edit.h"

#include <string.h>

void edit_set(struct edit *edit, const char *text)
{
	text_reset(&edit->text);
	text_add(&edit->text, text);
	edit->at = edit->text.len;
	edit->want = 0;
}

void edit_clear(struct edit *edit)
{
	text_clear(&edit->text);
	edit->at = 0;
}

const char *edit_str(const struct edit *edit)
{
	return text_str(&edit->text);
}

/* ---- changes ---- */

static void remove_range(struct edit *edit, size_t from, size_t to)
{
	if (from >= to)
		return;
	memmove(edit->text.data + from, edit->text.data + to, edit->text.len - to + 1);
	edit->text.len -= to - from;
	edit->at = from;
}

/* After a change the cursor may stand before a mark that now belongs to what precedes it. */
static void settle(struct edit *edit)
{
	struct glyph glyph;
	size_t start = utf8_previous(edit_str(edit), edit->at);
	bool inside = edit->at > 0 && utf8_glyph(edit_str(edit) + start, &glyph);

	if (inside && start + glyph.bytes > edit->at)
		edit->at = start + glyph.bytes;
}

static void insert(struct edit *edit, const char *more)
{
	size_t len = strlen(more);
	size_t rest = edit->text.len - edit->at;

	if (len == 0)
		return;
	text_add(&edit->text, more); /* makes room */
	memmove(edit->text.data + edit->at + len, edit->text.data + edit->at, rest);
	memcpy(edit->text.data + edit->at, more, len);
	edit->at += len;
}

/* A tab is a space, and in one line so is a run of line ends. */
static void insert_pasted(struct edit *edit, const char *pasted)
{
	struct text flat = {0};

	for (const char *at = pasted; *at; at++) {
		bool breaks = *at == '\n' && !edit->multiline;

		if (*at != '\t' && !breaks)
			text_add_char(&flat, *at);
		else if (!breaks || (flat.len > 0 && at[1] && flat.data[flat.len - 1] != ' '))
			text_add_char(&flat, ' ');
	}
	insert(edit, text_str(&flat));
	text_clear(&flat);
}

/* ---- places ---- */

static size_t next_glyph(const struct edit *edit, size_t at)
{
	struct glyph glyph;

	return utf8_glyph(edit_str(edit) + at, &glyph) ? at + glyph.bytes : at;
}

static bool is_gap(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static size_t word_left(const struct edit *edit)
{
	const char *text = edit_str(edit);
	size_t at = edit->at;

	while (at > 0 && is_gap(text[at - 1]))
		at--;
	while (at > 0 && !is_gap(text[at - 1]))
		at--;
	return at;
}

static size_t word_right(const struct edit *edit)
{
	const char *text = edit_str(edit);
	size_t at = edit->at;

	while (is_gap(text[at]))
		at++;
	while (text[at] && !is_gap(text[at]))
		at++;
	return at;
}

static size_t line_start(const struct edit *edit)
{
	size_t at = edit->at;

	while (at > 0 && edit->text.data[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct edit *edit)
{
	return edit->at + strcspn(edit_str(edit) + edit->at, "\n");
}

/* ---- keys ---- */

static bool ctrl_key(struct edit *edit, char letter)
{
	switch (letter) {
	case 'a': edit->at = line_start(edit); return true;
	case 'u': remove_range(edit, 0, edit->text.len); return true;
	case 'k': remove_range(edit, edit->at, line_end(edit)); return true;
	case 'w': remove_range(edit, word_left(edit), edit->at); return true;
	default: return false;
	}
}

static bool move_key(struct edit *edit, enum key_code code)
{
	switch (code) {
	case KEYC_LEFT: edit->at = utf8_previous(edit_str(edit), edit->at); return true;
	case KEYC_RIGHT: edit->at = next_glyph(edit, edit->at); return true;
	case KEYC_WORD_LEFT: edit->at = word_left(edit); return true;
	case KEYC_WORD_RIGHT: edit->at = word_right(edit); return true;
	case KEYC_HOME: edit->at = line_start(edit); return true;
	case KEYC_END: edit->at = line_end(edit); return true;
	default: return false;
	}
}

static bool any_key(struct edit *edit, const struct key *key)
{
	switch (key->code) {
	case KEYC_TEXT: insert(edit, key->text); return true;
	case KEYC_PASTE: insert_pasted(edit, key->paste); return true;
	case KEYC_CTRL: return ctrl_key(edit, key->text[0]);
	case KEYC_ENTER:
		if (edit->multiline)
			insert(edit, "\n");
		return edit->multiline;
	case KEYC_BACKSPACE:
		remove_range(edit, utf8_previous(edit_str(edit), edit->at), edit->at);
		return true;
	case KEYC_DELETE:
		remove_range(edit, edit->at, next_glyph(edit, edit->at));
		return true;
	default:
		return move_key(edit, key->code);
	}
}

bool edit_key(struct edit *edit, const struct key *key)
{
	bool taken = any_key(edit, key);

	settle(edit);
	edit->want = 0;
	return taken;
}

void edit_go(struct edit *edit, size_t start, size_t end, int columns)
{
	struct glyph glyph;

	while (start < end && utf8_glyph(edit_str(edit) + start, &glyph) &&
	       (columns -= glyph.width) >= 0)
		start += glyph.bytes;
	edit->at = start;
	edit->want = 0;
}

/* ---- drawing ---- */

static int width_between(const char *text, size_t from, size_t to)
{
	struct glyph glyph;
	int columns = 0;

	for (; from < to && utf8_glyph(text + from, &glyph); from += glyph.bytes)
		columns += glyph.width;
	return columns;
}

size_t edit_same_place(const char *text, size_t at, const char *seen)
{
	struct glyph glyph, other;
	const char *place = seen;

	for (size_t from = 0; from < at && utf8_glyph(text + from, &glyph); from += glyph.bytes)
		place += utf8_glyph(place, &other) ? other.bytes : 0;
	return (size_t)(place - seen);
}

/* What others may see of it; false when that is all. */
static bool behind_veil(const struct edit *edit, const struct area *area, struct text *out)
{
	const char *text = edit_str(edit);
	struct text veiled = {0};
	const char *seen = text;

	if (edit->finds && edit->plain <= edit->text.len)
		seen = area_seen_typed(area, text + edit->plain, &veiled);
	else if (!edit->finds)
		seen = area_seen_edited(area, text, &veiled);
	if (seen == text_str(&veiled)) {
		text_add_n(out, text, edit->finds ? edit->plain : 0);
		text_add(out, seen);
	}
	text_clear(&veiled);
	return out->len > 0;
}

static size_t draw_line(const char *text, size_t at, struct area *area, int columns)
{
	struct area box = area_rows(area, area->pen_y, 1);
	size_t first = at;
	int before = 0;

	box = area_columns(&box, area->pen_x, columns);
	while (first > 0) { /* as much of what stands before the cursor as fits */
		size_t previous = utf8_previous(text, first);
		int width = width_between(text, previous, first);

		if (before + width >= columns)
			break;
		before += width;
		first = previous;
	}
	area_put_cut(&box, ROLE_FIELD, text + first, box.width);
	area_cursor(area, area->pen_y, area->pen_x + before);
	return first;
}

size_t edit_draw_line(const struct edit *edit, struct area *area, int columns)
{
	const char *text = edit_str(edit);
	struct text seen = {0};
	size_t first;

	if (behind_veil(edit, area, &seen))
		first = edit_same_place(seen.data, draw_line(seen.data,
			edit_same_place(text, edit->at, seen.data), area, columns), text);
	else
		first = draw_line(text, edit->at, area, columns);
	text_clear(&seen);
	return first;
}
