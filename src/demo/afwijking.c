/* Writes a deviation of onderwijstijd: with the five elements that the law asks for, or without. */
#include "opp.h"

bool opp_has_afwijking(const struct kind *kind)
{
	return kind->geval == GEVAL_AFWIJKING_GOED ||
		kind->geval == GEVAL_AFWIJKING_ONVOLLEDIG ||
		kind->geval == GEVAL_AFWIJKING_VOORBIJ ||
		kind->geval == GEVAL_AFWIJKING_JAARGRENS ||
		kind->geval == GEVAL_AFWIJKING_BEEINDIGD;
}

/* The period, within one school year but for the geval that is about that. */
static void put_periode(struct kind *kind, struct record *record, const struct versie *versie)
{
	dag vandaag = kind->school->vandaag;
	bool loopt = versie->huidig && kind->vertrek == GEEN_DAG &&
		kind->geval != GEVAL_AFWIJKING_VOORBIJ &&
		(opp_has_afwijking(kind) || chance(kind, 600));
	dag van, tot;

	if (loopt) {
		dag jaar = schooljaar_begin(schooljaar_of(vandaag));

		tot = draw(kind, vandaag, schooljaar_end(schooljaar_of(vandaag)));
		van = draw(kind, versie->vast > jaar ? versie->vast : jaar, vandaag);
		if (kind->geval == GEVAL_AFWIJKING_JAARGRENS)
			tot = schooljaar_end(schooljaar_of(vandaag)) + draw(kind, 1, 120);
	} else {
		van = schooldag_after(versie->vast + draw(kind, 1, 10));
		tot = van + draw(kind, 40, 150);
		if (tot >= kind->einde)
			tot = kind->einde - draw(kind, 1, 30);
		if (tot < van)
			van = tot - 30;
		if (schooljaar_of(van) != schooljaar_of(tot))
			van = schooljaar_begin(schooljaar_of(tot));
	}
	put_dag(kind, record, V_opp_afwijking_van, van);
	put_dag(kind, record, V_opp_afwijking_tot, tot);
}

/* As the inspection found in the vso: 65% lack how it grows back, 61% the programme, 35% the
 * period. */
static void leave_out(struct kind *kind, struct record *record)
{
	if (chance(kind, 650))
		put(record, V_opp_afwijking_opbouw, NULL);
	if (chance(kind, 610))
		put(record, V_opp_afwijking_programma, NULL);
	if (chance(kind, 350))
		put(record, V_opp_afwijking_van, NULL);
	if (chance(kind, 100))
		put(record, V_opp_afwijking_reden, NULL);
	if (record_text(record, V_opp_afwijking_opbouw) &&
	    kind->geval == GEVAL_AFWIJKING_ONVOLLEDIG)
		put(record, V_opp_afwijking_programma, NULL);
}

static void put_einde(struct kind *kind, struct record *record, const struct versie *versie)
{
	dag vandaag = kind->school->vandaag;
	dag van = record_dag(record, V_opp_afwijking_van);
	dag tot = record_dag(record, V_opp_afwijking_tot);
	bool over = tot < vandaag && kind->geval != GEVAL_AFWIJKING_VOORBIJ && chance(kind, 800);

	if (versie->huidig && kind->geval == GEVAL_AFWIJKING_BEEINDIGD)
		put_dag(kind, record, V_opp_afwijking_beeindigd_op,
			draw(kind, van, vandaag));
	else if (over)
		put_dag(kind, record, V_opp_afwijking_beeindigd_op, tot - draw(kind, 0, 20));
	if (chance(kind, 150))
		put_dag(kind, record, V_opp_afwijking_inspectie_op,
			schooldag_before(van - draw(kind, 1, 20)));
}

void opp_put_afwijking(struct kind *kind, struct record *record, const struct versie *versie)
{
	static const char *const uren[] = { "12.5", "5.5", "7.5", "10" }; /* of each inhoud */
	bool wanted = versie->huidig && opp_has_afwijking(kind);
	size_t drawn;

	if (!wanted && !chance(kind, 25))
		return;
	drawn = (size_t)draw(kind, 0, (int)ARRAY_LEN(uren) - 1);
	put(record, V_opp_afwijking_uren, uren[drawn]);
	verhaal_add(&kind->verhaal, bank_afwijking_inhouden.zinnen[drawn]);
	put(record, V_opp_afwijking_inhoud, verhaal_take(&kind->verhaal));
	put_periode(kind, record, versie);
	put_zin(kind, record, V_opp_afwijking_reden, &bank_afwijking_redenen);
	put_zin(kind, record, V_opp_afwijking_programma, &bank_afwijking_programmas);
	put_zin(kind, record, V_opp_afwijking_opbouw, &bank_afwijking_opbouwen);
	put_einde(kind, record, versie);
	if (!wanted || kind->geval == GEVAL_AFWIJKING_ONVOLLEDIG)
		leave_out(kind, record);
}
