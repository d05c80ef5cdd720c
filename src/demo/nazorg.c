/* Writes the contacts after leaving: at the volgmomenten, and when somebody asks. */
#include <string.h>

#include "kind.h"

#define KANS_VERZOEK 80 /* promille of the leavers who ask something: under 10% in the country */

/* A contact with its fields of who and how. */
static struct record contact(struct kind *kind, dag datum, const char *initiatief)
{
	static const char *const wijzen[] = { "telefoon", "bezoek", "e-mail", "gesprek",
		"bericht" };
	static const int gewichten[] = { 55, 10, 12, 8, 15 };
	struct record record = kind_record(kind, E_nazorg);

	put_dag(kind, &record, V_nazorg_datum, datum);
	put(&record, V_nazorg_wijze, code_draw(kind, wijzen, gewichten, ARRAY_LEN(wijzen)));
	put(&record, V_nazorg_initiatief, initiatief);
	put(&record, V_nazorg_door, kind->school->begeleiders[draw(kind, 0, TEAM_MAXIMUM - 1)]);
	return record;
}

/* Who fell out was not always told where to; who stayed is where the leaving said. */
static void put_positie(struct kind *kind, struct record *record)
{
	static const char *const codes[] = { "zelfde_plek", "andere_passende_plek", "uitgevallen",
		"onbekend" };
	static const int gewichten[] = { 62, 18, 14, 6 };
	const char *begin = record_text(&kind->uitstroom, V_uitstroom_bestemming);
	const struct config *config = kind->school->config;
	bool thuis = begin && (strcmp(begin, "geen") == 0 || strcmp(begin, "uitkering") == 0);
	size_t drawn = toeval_weighted(&kind->toeval, gewichten, ARRAY_LEN(codes));

	put(record, V_nazorg_bestendig, codes[drawn]);
	if (drawn == 0)
		put(record, V_nazorg_positie, begin);
	else if (drawn == 1)
		put(record, V_nazorg_positie, bestemming_code(config,
			chance(kind, 500) ? "werk" : "mbo_2"));
	else if (drawn == 2)
		put(record, V_nazorg_positie, bestemming_code(config,
			chance(kind, 700) ? "geen" : "uitkering"));
	put_zin(kind, record, V_nazorg_actie, drawn == 2 ? &bank_nazorg_slecht
		: drawn == 0 && thuis ? &bank_nazorg_thuis : &bank_nazorg_goed);
}

static void write_moment(struct kind *kind, int maanden, dag datum)
{
	struct record record = contact(kind, datum, "school");
	bool bereikt = chance(kind, 820);

	put_int(kind, &record, V_nazorg_moment, maanden);
	put_bool(&record, V_nazorg_bereikt, bereikt);
	if (bereikt) {
		put_zin(kind, &record, V_nazorg_met, &bank_nazorg_met);
		if (chance(kind, 700))
			put_zin(kind, &record, V_nazorg_domein, &bank_nazorg_domeinen);
		put_positie(kind, &record);
	} else {
		put_zin(kind, &record, V_nazorg_actie, &bank_nazorg_gemist);
		if (chance(kind, 500))
			put(&record, V_nazorg_bestendig, "onbekend");
	}
	if (chance(kind, 700))
		put_bool(&record, V_nazorg_open, false);
	school_insert(kind->school, &record);
}

static void write_verzoek(struct kind *kind, dag datum, bool open)
{
	struct record record = contact(kind, datum, chance(kind, 550) ? "leerling" : "ouder");

	put_zin(kind, &record, V_nazorg_met, &bank_nazorg_met);
	put_zin(kind, &record, V_nazorg_domein, &bank_nazorg_domeinen);
	put_zin(kind, &record, V_nazorg_vraag, &bank_nazorg_vragen);
	put_bool(&record, V_nazorg_bereikt, true);
	put_bool(&record, V_nazorg_open, open);
	if (!open) {
		put_zin(kind, &record, V_nazorg_actie, &bank_nazorg_acties);
		if (chance(kind, 500))
			put_zin(kind, &record, V_nazorg_doorverwezen, &bank_doorverwijzingen);
	}
	school_insert(kind->school, &record);
}

/* The later the moment, the fewer are still called; never on a day that has a contact already. */
static void write_momenten(struct kind *kind, dag bezet)
{
	const struct config *config = kind->school->config;
	dag vandaag = kind->school->vandaag;
	dag vorige = kind->vertrek;

	for (size_t i = 0; i < config->volgmomenten_aantal; i++) {
		int maanden = config->volgmomenten[i];
		dag moment = datum_add_months(kind->vertrek, maanden);
		bool newest = moment != GEEN_DAG && (i + 1 == config->volgmomenten_aantal ||
			datum_add_months(kind->vertrek, config->volgmomenten[i + 1]) > vandaag);
		dag datum;

		if (moment == GEEN_DAG || moment > vandaag)
			return;
		if ((newest && kind->geval == GEVAL_NAZORG_GEMIST) ||
		    !chance(kind, 860 - 90 * (int)i))
			continue;
		datum = schooldag_after(moment + draw(kind, 0, 20));
		if (datum > vandaag || datum <= vorige || datum == bezet)
			continue;
		write_moment(kind, maanden, datum);
		vorige = datum;
	}
}

/* Somebody asked for help; GEEN_DAG = nobody did. */
struct verzoek {
	dag datum;
	bool open;
};

static struct verzoek verzoek_draw(struct kind *kind)
{
	dag vandaag = kind->school->vandaag;
	int na = kind->school->config->signalen[SIGNAAL_NAZORG_VERZOEK].na;
	dag any = kind->vertrek + draw(kind, 30, 400);
	dag open = vandaag + 1;

	if (kind->geval == GEVAL_NAZORG_VERZOEK)
		open = vandaag - draw(kind, 0, na);
	else if (kind->geval == GEVAL_NAZORG_VERZOEK_OUD)
		open = vandaag - draw(kind, na + 1, na + 45);
	if (open <= vandaag)
		return (struct verzoek){ open > kind->vertrek ? open : kind->vertrek, true };
	return (struct verzoek){ any < vandaag && chance(kind, KANS_VERZOEK) ? any : GEEN_DAG,
		false };
}

void demo_write_nazorg(struct kind *kind)
{
	bool wel = kind->vertrek != GEEN_DAG && !kind->so && kind->geval != GEVAL_GEEN_CONTACT &&
		strcmp(kind->vertrek_soort, "overleden") != 0;
	struct verzoek verzoek;

	if (!wel)
		return;
	verzoek = verzoek_draw(kind);
	if (strcmp(kind->vertrek_soort, "tussentijds_ongepland") != 0 || chance(kind, 400))
		write_momenten(kind, verzoek.datum);
	if (verzoek.datum != GEEN_DAG)
		write_verzoek(kind, verzoek.datum, verzoek.open);
}
