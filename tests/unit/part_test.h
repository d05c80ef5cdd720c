/* For tests of parts and texts: keys by name, and a part drawn as text. */
#ifndef CVB_PART_TEST_H
#define CVB_PART_TEST_H

#include "cvb_test.h"

#include "cvb/part.h"

#include <string.h>

/* Takes the first name of "Enter j End" and moves on behind it; false at the end. */
static inline bool next_key(const char **names, struct key *key)
{
	char name[KEY_NAME_SIZE];
	size_t len;

	*names += strspn(*names, " ");
	len = strcspn(*names, " ");
	if (len == 0)
		return false;
	assert_true(len < sizeof(name));
	memcpy(name, *names, len);
	name[len] = '\0';
	assert_true(key_parse(name, key));
	*names += len;
	return true;
}

/* The whole canvas as one text, rows ended by '/', with that part on it. */
static inline const char *part_drawn(struct part *part, struct canvas *canvas, struct text *out)
{
	struct area area = canvas_area(canvas);

	canvas_clear(canvas);
	part->focus = true;
	part_draw(part, &area);
	text_reset(out);
	for (int row = 0; row < canvas_rows(canvas); row++) {
		canvas_row(canvas, row, out);
		text_add(out, "/");
	}
	return text_str(out);
}

#endif
