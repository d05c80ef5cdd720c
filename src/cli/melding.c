/* Messages to standard error. When even that fails there is nobody left to tell. */
#include "melding.h"

#include "cvb/base.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

void melding(const char *sentence)
{
	struct text line = {0};

	text_add(&line, "cvb: ");
	utf8_add_cut(&line, sentence, INT_MAX);
	text_add_char(&line, '\n');
	(void)fwrite(line.data, 1, line.len, stderr);
	text_clear(&line);
}

void melding_lines(const char *lines)
{
	struct arena arena = {0};

	while (*lines) {
		size_t len = strcspn(lines, "\n");

		melding(arena_strndup(&arena, lines, len));
		lines += len + (lines[len] == '\n');
	}
	arena_clear(&arena);
}
