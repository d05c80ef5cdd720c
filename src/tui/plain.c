/* What marks say in words; see plain.h. */
#include "plain.h"

#include <string.h>
#include <strings.h>

static const struct {
	const char *mark, *word;
} marks[ROLE_COUNT] = {
	[ROLE_LATE] = {"!!", "te laat"},
	[ROLE_WARNING] = {"!", "let op"},
	[ROLE_ERROR] = {"!", "let op"},
	[ROLE_INFO] = {"i", "info"},
};

static bool says(const char *text, const char *word)
{
	for (; *text; text++)
		if (strncasecmp(text, word, strlen(word)) == 0)
			return true;
	return false;
}

/* Takes the mark off; false when there is none. */
static bool unmark(const char **text, size_t *len, const char *mark)
{
	size_t size = strlen(mark);

	if (strncmp(*text, mark, size) == 0 && ((*text)[size] == ' ' || (*text)[size] == '\0')) {
		*text += size;
		*text += strspn(*text, " ");
		*len = strlen(*text);
		return true;
	}
	*len = strlen(*text);
	if (*len < 2 || strcmp(*text + *len - 2, " !") != 0)
		return false;
	*len -= 2;
	return true;
}

bool plain_words(enum role role, const char *text, struct text *out)
{
	const char *word = marks[role].word;
	bool alone;
	size_t len;

	if (!word)
		return false;
	alone = strcmp(text, marks[role].mark) == 0;
	if (!unmark(&text, &len, marks[role].mark))
		return false;
	text_reset(out);
	if (alone)
		text_add(out, word);
	else if (!says(text, word))
		text_printf(out, "%s: ", word);
	text_add_n(out, text, len);
	return true;
}
