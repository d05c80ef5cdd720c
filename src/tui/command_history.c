/* What was done with `:` before. It is remembered until the program ends, and nowhere else: it may
 * hold the name of a pupil. */
#include "loop.h"

#include <string.h>

static void forget(struct text_list *history, size_t index)
{
	xfree(history->texts[index]);
	memmove(history->texts + index, history->texts + index + 1,
	        (--history->count - index) * sizeof(*history->texts));
}

/* Once: what was done again is the newest. */
void history_add(struct text_list *history, const char *line)
{
	for (size_t i = history->count; i > 0; i--)
		if (strcmp(history->texts[i - 1], line) == 0)
			forget(history, i - 1);
	history->texts = xgrow(history->texts, &history->cap, history->count + 1, sizeof(char *));
	history->texts[history->count++] = xstrdup(line);
}

size_t history_seek(const struct text_list *history, size_t from, int direction, const char *begin)
{
	size_t at = from + (size_t)direction;

	while (at < history->count && strncmp(history->texts[at], begin, strlen(begin)) != 0)
		at += (size_t)direction;
	if (at >= history->count) /* below 0 it becomes larger than any count */
		return direction > 0 ? history->count : from;
	return at;
}

size_t history_age(const struct text_list *history, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = history->count; i > 0; i--) {
		const char *line = history->texts[i - 1];

		if (strncmp(line, name, len) == 0 && (line[len] == '\0' || line[len] == ' '))
			return history->count - i;
	}
	return history->count;
}

void history_clear(struct text_list *history)
{
	for (size_t i = 0; i < history->count; i++)
		xfree(history->texts[i]);
	xfree(history->texts);
	*history = (struct text_list){0};
}
