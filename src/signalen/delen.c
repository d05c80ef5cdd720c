/* What several signals share. It knows none of them. */
#include "delen.h"

#include <string.h>

#define KORT_KOLOMMEN 60

bool kort_voor(const struct beeld *beeld, dag datum)
{
	return vanaf_vooraf(beeld, datum) && beeld->op <= datum;
}

int64_t gepland_id(const struct beeld *beeld)
{
	return beeld->termen.gepland ? beeld->termen.gepland->id : 0;
}

bool is_ongepland(const struct d_uitstroom *vertrek)
{
	return waarde_equal(vertrek->soort, "tussentijds_ongepland");
}

bool wordt_gevolgd(const struct d_uitstroom *vertrek)
{
	return vertrek->vso && !is_ongepland(vertrek);
}

const char *kort(const struct beeld *beeld, const char *tekst)
{
	const char *begin = tekst + strspn(tekst, "\r\n");
	struct text cut = {0};
	const char *kept;

	utf8_add_cut(&cut, arena_strndup(beeld->klad, begin, strcspn(begin, "\r\n")), KORT_KOLOMMEN);
	kept = arena_strdup(beeld->klad, text_str(&cut));
	text_clear(&cut);
	return kept;
}
