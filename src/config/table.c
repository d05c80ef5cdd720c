/* The table of all settings, put together from instellingen.def and signalen.def. */
#include "intern.h"

#include <string.h>

#define SECTIE(key, prose) {.sleutel = key, .uitleg = prose},
#define INSTELLING(key, kind, lid, value, low, high, prose) \
	{.sleutel = key, .soort = &soort_##kind, .plek = offsetof(struct config, lid), \
		.standaard = value, .laagste = low, .hoogste = high, .uitleg = prose},
#define LIJST(key, kind, lid, lid2, value, low, high, prose) \
	{.sleutel = key, .soort = &soort_##kind, .plek = offsetof(struct config, lid), \
		.plek2 = offsetof(struct config, lid2), .standaard = value, .laagste = low, \
		.hoogste = high, .uitleg = prose},
#define SIGNAAL(code, on, before, after, agenda, title, ...) \
	{.sleutel = "signalen." #code, .soort = &soort_SIGNAAL, \
		.plek = offsetof(struct config, signalen[SIGNAAL_##code]), .uitleg = title},

const struct instelling instellingen[] = {
#include "cvb/instellingen.def"
#include "cvb/signalen.def"
};

const size_t instellingen_aantal = ARRAY_LEN(instellingen);

const struct instelling *instelling_find(const char *sleutel)
{
	for (size_t i = 0; i < instellingen_aantal; i++)
		if (strcmp(instellingen[i].sleutel, sleutel) == 0)
			return &instellingen[i];
	return NULL;
}

const char *instelling_local(const struct instelling *row)
{
	const char *dot = strrchr(row->sleutel, '.');

	return dot ? dot + 1 : row->sleutel;
}
