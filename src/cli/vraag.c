/* A question on the terminal, and its answer. */
#include "uitvoer.h"
#include "vraag.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum status vraag_possible(const struct oproep *oproep, struct error *err)
{
	if (oproep->opties[OPTIE_ja] || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return OK;
	return fail(err, ERR_INPUT, "%s vraagt iets en hier kan niemand antwoorden; geef --ja om het "
		"zonder vraag te doen", oproep->opdracht->naam);
}

/* Only "j" or "ja" is yes; the end of the input is no. */
static bool answer_is_yes(void)
{
	char line[16];

	if (!fgets(line, sizeof(line), stdin))
		return false;
	line[strcspn(line, "\n")] = '\0';
	return strcmp(line, "j") == 0 || strcmp(line, "J") == 0 || strcmp(line, "ja") == 0 ||
	       strcmp(line, "Ja") == 0 || strcmp(line, "JA") == 0;
}

enum status vraag_ask(const struct oproep *oproep, struct text *out, const char *vraag, bool *ja,
	struct error *err)
{
	*ja = oproep->opties[OPTIE_ja] != NULL;
	if (!*ja)
		text_printf(out, "%s [j/N] ", vraag);
	if (uitvoer_write(out, err) != OK)
		return err->status;
	*ja = *ja || answer_is_yes();
	return *ja ? OK : uitvoer_say(err, "Er is niets gewijzigd.\n");
}
