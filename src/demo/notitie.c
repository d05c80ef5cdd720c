/* Writes notes on the dossier: some may be shared with parents, some never. */
#include "kind.h"

#define NOTITIES_MAXIMUM 4

/* A note about the care inside the team is never deelbaar. */
static void write_notitie(struct kind *kind, dag datum, int nr)
{
	static const struct {
		const char *soort;
		const struct bank *bank;
	} soorten[] = {
		{ "gesprek", &bank_notitie_gesprek },
		{ "observatie", &bank_notitie_observatie },
		{ "telefoon", &bank_notitie_telefoon },
		{ "overig", &bank_notitie_overig },
		{ "overig", &bank_notitie_intern },
		{ "stage", &bank_notitie_stage }, /* only for who may have one */
	};
	bool stage = !kind->so && kind->leeftijd >= 16;
	int drawn = draw(kind, 0, (int)ARRAY_LEN(soorten) - (stage ? 1 : 2));
	struct record record = kind_record(kind, E_notitie);

	put_dag(kind, &record, V_notitie_datum, datum);
	put_int(kind, &record, V_notitie_nr, nr);
	put(&record, V_notitie_soort, soorten[drawn].soort);
	put_zin(kind, &record, V_notitie_tekst, soorten[drawn].bank);
	if (soorten[drawn].bank == &bank_notitie_intern)
		put_bool(&record, V_notitie_deelbaar, false);
	else if (chance(kind, 700))
		put_bool(&record, V_notitie_deelbaar, chance(kind, 600));
	school_insert(kind->school, &record);
}

void demo_write_notities(struct kind *kind)
{
	dag dagen[NOTITIES_MAXIMUM];
	int aantal = draw(kind, 0, NOTITIES_MAXIMUM);

	for (int i = 0; i < aantal; i++) {
		dag recent = kind->einde - 500;
		int nr = 1;

		dagen[i] = schooldag_draw(&kind->toeval, recent > kind->ingeschreven ? recent
			: kind->ingeschreven, kind->einde);
		for (int j = 0; j < i; j++)
			nr += dagen[j] == dagen[i];
		write_notitie(kind, dagen[i], nr);
	}
}
