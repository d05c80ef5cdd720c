/* Numbers with decimals as text: as the file keeps them, not as a country writes them. */
#include "cvb/base.h"

#include <string.h>

const char *decimaal_text(double value, struct arena *arena)
{
	char *text = arena_printf(arena, "%.10f", value);
	size_t len = strlen(text);

	while (text[len - 1] == '0')
		len--;
	if (text[len - 1] == '.')
		len--;
	text[len] = '\0';
	return text;
}
