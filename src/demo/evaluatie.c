/* Writes the evaluations, with what is often missing in practice. */
#include <string.h>

#include "kind.h"

/* Of age: the pupil takes the place of the parents, who may still come. */
static void put_aanwezig(struct kind *kind, struct record *record,
	const struct evaluatie *evaluatie)
{
	dag jaar = schooljaar_begin(schooljaar_of(kind->school->vandaag));
	bool zelf = kind_zelf_op(kind, evaluatie->datum);

	if (kind->geval == GEVAL_EVALUATIE_ZONDER_OUDERS && evaluatie->datum >= jaar) {
		put_bool(record, V_evaluatie_met_ouders, false);
		put_bool(record, V_evaluatie_met_leerling, !zelf && chance(kind, 400));
		return;
	}
	if (!chance(kind, 80))
		put_bool(record, V_evaluatie_met_ouders, !chance(kind, zelf ? 500 : 50));
	if (!chance(kind, 80))
		put_bool(record, V_evaluatie_met_leerling, zelf ? !chance(kind, 40)
			: chance(kind, 450));
}

/* 60-70% have no or a limited process evaluation, a quarter no conclusion. */
static void put_inhoud(struct kind *kind, struct record *record,
	const struct evaluatie *evaluatie)
{
	static const struct bank *const producten[] = { &bank_product_ja, &bank_product_deels,
		&bank_product_nee };
	static const struct bank *const conclusies[] = { &bank_conclusie_ja, &bank_conclusie_deels,
		&bank_conclusie_nee };
	int hoe = *evaluatie->conform == 'j' ? 0 : *evaluatie->conform == 'd' ? 1 : 2;

	if (chance(kind, 900)) {
		verhaal_draw(&kind->verhaal, producten[hoe], 1 + chance(kind, 300));
		put(record, V_evaluatie_product, verhaal_take(&kind->verhaal));
	}
	if (chance(kind, 350)) {
		verhaal_draw(&kind->verhaal, &bank_proces_lang, 1 + chance(kind, 400));
		put(record, V_evaluatie_proces, verhaal_take(&kind->verhaal));
	} else if (chance(kind, 350)) {
		put_zin(kind, record, V_evaluatie_proces, &bank_proces_kort);
	}
	if (chance(kind, 750))
		put_zin(kind, record, V_evaluatie_conclusie, conclusies[hoe]);
}

static void put_tevreden(struct kind *kind, struct record *record)
{
	if (chance(kind, 600))
		put_zin(kind, record, V_evaluatie_tevreden_leerling,
			&bank_tevreden_leerling_zinnen);
	if (chance(kind, 600))
		put_zin(kind, record, V_evaluatie_tevreden_ouders, &bank_tevreden_ouders_zinnen);
	if (chance(kind, 350))
		put_zin(kind, record, V_evaluatie_tevreden_uitvoerder,
			&bank_tevreden_uitvoerder_zinnen);
}

static const struct bank *motivatie_of(const char *besluit)
{
	static const struct {
		const char *besluit;
		const struct bank *bank;
	} banken[] = {
		{ "handhaven", &bank_motivatie_handhaven },
		{ "doelen_bijstellen", &bank_motivatie_doelen_bijstellen },
		{ "intensiveren", &bank_motivatie_intensiveren },
		{ "verminderen", &bank_motivatie_verminderen },
		{ "perspectief_bijstellen", &bank_motivatie_perspectief_bijstellen },
	};

	for (size_t i = 0; i < ARRAY_LEN(banken); i++)
		if (strcmp(banken[i].besluit, besluit) == 0)
			return banken[i].bank;
	bug("no sentences for besluit %s", besluit);
}

/* Of the last one it must lie ahead, unless the geval is that it was forgotten. */
static dag volgende_of(struct kind *kind, const struct evaluatie *evaluatie)
{
	dag yearly = datum_add_months(evaluatie->datum, kind->school->config->evaluatie_maanden);
	dag lo = evaluatie->datum + 120;

	if (evaluatie->laatste && kind->geval == GEVAL_EVALUATIE_VERVROEGD)
		return kind->einde - draw(kind, 0, 40);
	if (!chance(kind, 350))
		return GEEN_DAG;
	if (evaluatie->laatste && kind->vertrek == GEEN_DAG && lo <= kind->einde)
		lo = kind->einde + 14;
	return lo < yearly ? schooldag_draw(&kind->toeval, lo, yearly) : GEEN_DAG;
}

static void write_evaluatie(struct kind *kind, const struct evaluatie *evaluatie)
{
	static const char *const effectief[] = { "ja", "deels", "nee", NULL };
	static const int goed[] = { 75, 20, 2, 3 }, matig[] = { 30, 50, 17, 3 };
	struct record record = kind_record(kind, E_evaluatie);

	put_dag(kind, &record, V_evaluatie_datum, evaluatie->datum);
	if (evaluatie->versie > 0 && !chance(kind, 30))
		put_int(kind, &record, V_evaluatie_opp_versie, evaluatie->versie);
	put_aanwezig(kind, &record, evaluatie);
	put(&record, V_evaluatie_conform, evaluatie->conform);
	put(&record, V_evaluatie_effectief, code_draw(kind, effectief,
		*evaluatie->conform == 'j' ? goed : matig, ARRAY_LEN(effectief)));
	put_inhoud(kind, &record, evaluatie);
	put_tevreden(kind, &record);
	put(&record, V_evaluatie_besluit, evaluatie->besluit);
	put_zin(kind, &record, V_evaluatie_motivatie, motivatie_of(evaluatie->besluit));
	put_dag(kind, &record, V_evaluatie_volgende_op, volgende_of(kind, evaluatie));
	school_insert(kind->school, &record);
}

void demo_write_evaluaties(struct kind *kind)
{
	for (int i = 0; i < kind->evaluaties_aantal; i++) {
		const struct versie *versie = kind_versie_op(kind, kind->evaluaties[i].datum);

		if (versie)
			kind_tell(kind, versie);
		write_evaluatie(kind, &kind->evaluaties[i]);
	}
}
