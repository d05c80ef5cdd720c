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

void gebruik_vertrek(const struct beeld *beeld)
{
	gebruik(beeld, (struct gebruikt){"vertrek", beeld->termen.vertrek->datum, E_uitstroom,
		beeld->termen.vertrek->id});
}

void gebruik_leeftijd(const struct beeld *beeld, int jaren)
{
	dag geboren = beeld->dossier->geboortedatum;
	dag jarig = verjaardag(geboren, jaren);

	gebruik_leerling(beeld, "geboren", geboren);
	gebruik(beeld, (struct gebruikt){arena_printf(beeld->klad, "%d jaar", jaren), jarig, 0, 0});
	gebruik(beeld, (struct gebruikt){"einde van dat schooljaar",
		schooljaar_end(schooljaar_of(jarig)), 0, 0});
}

void gebruik_ref(const struct beeld *beeld)
{
	dag ref = beeld->termen.ref;

	if (beeld->termen.gepland)
		gebruik(beeld, (struct gebruikt){"geplande uitstroom", ref, E_uitstroom,
			beeld->termen.gepland->id});
	else
		gebruik_leerling(beeld, ref == GEEN_DAG ? "verwachte uitstroom niet ingevuld"
			: "verwachte uitstroom", ref);
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
