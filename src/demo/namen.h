/* Names of made-up people, as a Dutch school has them: from many backgrounds. */
#ifndef CVB_DEMO_NAMEN_H
#define CVB_DEMO_NAMEN_H

#include "toeval.h"

struct achternaam {
	const char *tussenvoegsel; /* NULL = none */
	const char *naam;
};

struct persoon {
	size_t herkomst; /* whose names fit the family */
	const char *roepnaam;
	struct achternaam achternaam;
};

/* A young person; geslacht "m", "v", or anything else for a name that does not tell. */
struct persoon persoon_draw(struct toeval *toeval, const char *geslacht);
/* A parent of `kind`; mostly, not always, with the same surname. */
struct persoon ouder_draw(struct toeval *toeval, const struct persoon *kind, bool vrouw);
/* Somebody who works at the school or at a company: "J. de Boer". In the arena. */
const char *medewerker_draw(struct toeval *toeval, struct arena *arena);
/* "Sem van der Meer", or with an initial "S. van der Meer". In the arena. */
const char *persoon_naam(const struct persoon *persoon, bool voorletter, struct arena *arena);

#endif
