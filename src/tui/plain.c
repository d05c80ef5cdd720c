/* What marks say in words; see plain.h. */
#include "plain.h"

#include <string.h>
#include <strings.h>

static const char *mark_of(enum role role, const char **word)
{
	switch (role) {
	case ROLE_LATE:
		*word = "te laat";
		return "!! ";
	case ROLE_WARNING:
	case ROLE_ERROR:
		*word = "let op";
		return "! ";
	case ROLE_INFO:
		*word = "info";
		return "i ";
	default:
		return NULL;
	}
}

static bool says(const char *text, const char *word)
{
	for (; *text; text++)
		if (strncasecmp(text, word, strlen(word)) == 0)
			return true;
	return false;
}

bool plain_words(enum role role, const char *text, struct text *out)
{
	const char *word = NULL;
	const char *mark = mark_of(role, &word);
	size_t len = strlen(text);
	bool before = mark && strncmp(text, mark, strlen(mark)) == 0;
	bool behind = mark && !before && len > 2 && strcmp(text + len - 2, " !") == 0;

	if (!before && !behind)
		return false;
	if (before) {
		text += strlen(mark);
		text += strspn(text, " ");
		len = strlen(text);
	} else {
		len -= 2;
	}
	text_reset(out);
	if (!says(text, word))
		text_printf(out, "%s: ", word);
	text_add_n(out, text, len);
	return true;
}
