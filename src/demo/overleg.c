/* Writes what surrounds a version: oogo, consent with the handelingsdeel, the pupil heard, ROD. */
#include "opp.h"

/* Never after the reference date. */
static dag at_most_today(const struct kind *kind, dag d)
{
	return d > kind->school->vandaag ? kind->school->vandaag : d;
}

static const char *who_speaks(struct kind *kind, dag op)
{
	if (kind_zelf_op(kind, op))
		return chance(kind, 500) ? "leerling" : "leerling en mentor";
	if (kind->gezin.aantal == 2 && chance(kind, 600))
		return arena_printf(kind->arena, "%s en %s", kind->gezin.relaties[0],
			kind->gezin.relaties[1]);
	return kind->gezin.relaties[0];
}

static void put_oogo(struct kind *kind, struct record *record, const struct versie *versie)
{
	bool zonder = versie->huidig && kind->geval == GEVAL_OOGO_ONTBREEKT;
	dag oogo = kind_day_before(kind, versie, 2, 20);

	if (zonder ? chance(kind, 500) : chance(kind, 25))
		return;
	if (zonder || chance(kind, 15))
		oogo = at_most_today(kind, versie->vast + draw(kind, 1, 30));
	put_dag(kind, record, V_opp_oogo_op, oogo);
	if (chance(kind, 900))
		put(record, V_opp_oogo_met, who_speaks(kind, oogo));
}

static const char *instemming_of(struct kind *kind, const struct versie *versie)
{
	static const char *const gewoon[] = { "ja", "gevraagd", "nee", NULL };
	static const int lang_geleden[] = { 90, 3, 3, 4 }, pas[] = { 60, 35, 2, 3 };
	bool recent = versie->vast > kind->school->vandaag - 30;

	if (versie->huidig && kind->geval == GEVAL_INSTEMMING_GEWEIGERD)
		return "nee";
	if (versie->huidig && kind->geval == GEVAL_INSTEMMING_OPEN)
		return chance(kind, 650) ? "gevraagd" : NULL;
	return gewoon[toeval_weighted(&kind->toeval, recent ? pas : lang_geleden,
		ARRAY_LEN(gewoon))];
}

static void put_instemming(struct kind *kind, struct record *record, const struct versie *versie)
{
	const char *instemming;
	dag op;

	if (!record_is(record, V_opp_handelingsdeel, "ja")) {
		if (chance(kind, 600))
			put(record, V_opp_instemming, "nvt");
		return;
	}
	instemming = instemming_of(kind, versie);
	put(record, V_opp_instemming, instemming);
	if (!instemming || *instemming == 'g')
		return;
	op = at_most_today(kind, versie->vast + draw(kind, -3, 21));
	put_dag(kind, record, V_opp_instemming_op, op);
	if (kind_zelf_op(kind, op))
		put(record, V_opp_instemming_door,
			persoon_naam(&kind->persoon, false, kind->arena));
	else
		put(record, V_opp_instemming_door, kind->gezin.namen[0]);
}

/* A right since hoorrecht_vanaf; before it one in four was heard. */
static void put_gehoord(struct kind *kind, struct record *record, const struct versie *versie)
{
	bool recht = versie->vast >= kind->school->config->hoorrecht_vanaf;

	if (versie->huidig && kind->geval == GEVAL_NIET_GEHOORD)
		return;
	if (chance(kind, recht ? 850 : 250)) {
		put_dag(kind, record, V_opp_gehoord_op, kind_day_before(kind, versie, 1, 30));
		put_zin(kind, record, V_opp_gehoord_wijze, &bank_gehoord_wijzen);
	} else if (recht && chance(kind, 700)) {
		put_zin(kind, record, V_opp_niet_gehoord_reden, &bank_niet_gehoord_redenen);
	}
}

void opp_put_overleg(struct kind *kind, struct record *record, const struct versie *versie)
{
	put_oogo(kind, record, versie);
	put_instemming(kind, record, versie);
	put_gehoord(kind, record, versie);
	if (chance(kind, 800))
		put_dag(kind, record, V_opp_rod_op,
			at_most_today(kind, versie->vast + draw(kind, 0, 14)));
}
