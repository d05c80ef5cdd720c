/* cvb config: the mistakes in the settings, or the settings in force. */
#include "uitvoer.h"

#include <string.h>

static enum status tell_checked(struct oproep *oproep, struct error *err)
{
	if (oproep->config->bestand)
		return uitvoer_say(err, "%s: in orde\n", oproep->config->bestand);
	return uitvoer_say(err, "Er is geen bestand met instellingen; de ingebouwde waarden gelden. "
		"Die zie je met: cvb config toon\n");
}

static enum status show(struct oproep *oproep, struct error *err)
{
	struct text yaml = {0};
	enum status status;

	config_write(oproep->config, &yaml);
	status = uitvoer_write(&yaml, err);
	text_clear(&yaml);
	return status;
}

enum status opdracht_config(struct oproep *oproep, struct error *err)
{
	static const struct {
		const char *naam;
		enum status (*run)(struct oproep *oproep, struct error *err);
	} delen[] = {{"controleer", tell_checked}, {"toon", show}};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++)
		if (strcmp(delen[i].naam, oproep->argumenten[0]) == 0)
			return delen[i].run(oproep, err);
	return fail(err, ERR_USAGE, "config: kies controleer of toon, niet \"%.60s\"",
		oproep->argumenten[0]);
}
