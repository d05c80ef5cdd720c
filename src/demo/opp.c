/* Writes the versions of the opp. A version goes in as a concept, then its goals, then it is
 * vastgesteld: what is vastgesteld takes no goals any more. */
#include <string.h>

#include "kind.h"
#include "opp.h"

/* Streams of their own, so that the text stays the same from version to version; another road has
 * another onderbouwing. */
enum onderwerp {
	ONDERWERP_onderbouwing = 1,
	ONDERWERP_belemmerend,
	ONDERWERP_bevorderend,
	ONDERWERP_ondersteuning,
	ONDERWERP_handelingsdeel,
	ONDERWERP_streef,
	ONDERWERPEN
};

/* ---- the content ---- */

static const struct bank *onderbouwing_bank(const struct traject *traject)
{
	if (traject->so)
		return traject->rang < 5 ? &bank_onderbouwing_so_laag : &bank_onderbouwing_so_hoog;
	switch (*traject->profiel) {
	case 'd':
		return &bank_onderbouwing_dagbesteding;
	case 'a':
		return &bank_onderbouwing_arbeidsmarkt;
	default:
		return &bank_onderbouwing_vervolgonderwijs;
	}
}

struct deel {
	int veld;
	int onderwerp;
	int variant;
	const struct bank *eerst, *dan; /* two paragraphs when both */
	int eerst_aantal, dan_aantal;
};

static void put_deel(struct kind *kind, struct record *record, const struct deel *deel)
{
	struct toeval stroom = kind_stroom(kind, deel->onderwerp + deel->variant);

	kind->verhaal.toeval = &stroom;
	verhaal_draw(&kind->verhaal, deel->eerst, deel->eerst_aantal);
	if (deel->dan) {
		verhaal_paragraph(&kind->verhaal);
		verhaal_draw(&kind->verhaal, deel->dan, deel->dan_aantal);
	}
	put(record, deel->veld, verhaal_take(&kind->verhaal));
	kind->verhaal.toeval = &kind->toeval;
}

static void put_parts(struct kind *kind, struct record *record, const struct versie *versie)
{
	static const struct {
		const struct bank *belemmert, *bevordert, *steunt;
	} beelden[] = {
#define BEELD(naam) { &bank_belemmert_##naam, &bank_bevordert_##naam, &bank_steunt_##naam },
		BEELDEN(BEELD)
#undef BEELD
	};
	int more = versie->nummer > 2;
	const struct deel delen[] = {
		{ V_opp_onderbouwing, ONDERWERP_onderbouwing, ONDERWERPEN * versie->traject->rang,
		  onderbouwing_bank(versie->traject),
		  &bank_onderbouwing_steun, 1, 1 + more },
		{ V_opp_belemmerend, ONDERWERP_belemmerend, 0, beelden[kind->beeld].belemmert,
		  &bank_belemmert_omgeving, 2 + more, 1 },
		{ V_opp_bevorderend, ONDERWERP_bevorderend, 0, beelden[kind->beeld].bevordert,
		  &bank_bevordert_omgeving, 2, 1 },
		{ V_opp_ondersteuning, ONDERWERP_ondersteuning, 0, beelden[kind->beeld].steunt,
		  NULL, 2 + more, 0 },
	};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++)
		put_deel(kind, record, &delen[i]);
	if (chance(kind, 130))
		put_zin(kind, record, V_opp_afwijking_onderwijsprogramma,
			&bank_afwijking_programma_zinnen);
}

static void put_streef(struct kind *kind, struct record *record, const struct versie *versie)
{
	struct toeval stroom = kind_stroom(kind, ONDERWERP_streef);
	const struct bank *bank = versie->traject->rang <= 3 ? &bank_streef_laag
		: versie->traject->rang <= 5 ? &bank_streef_midden : &bank_streef_hoog;

	if (chance(kind, 90))
		return;
	kind->verhaal.toeval = &stroom;
	put_zin(kind, record, V_opp_streef_taal, bank);
	put_zin(kind, record, V_opp_streef_rekenen, bank);
	put_zin(kind, record, V_opp_streef_sociaal, &bank_streef_sociaal_zinnen);
	kind->verhaal.toeval = &kind->toeval;
}

static bool needs_handelingsdeel(const struct kind *kind, const struct versie *versie)
{
	struct toeval stroom = kind_stroom(kind, ONDERWERP_handelingsdeel);

	if (versie->huidig && (kind->geval == GEVAL_INSTEMMING_OPEN ||
	    kind->geval == GEVAL_INSTEMMING_GEWEIGERD || kind->geval == GEVAL_DOELEN_ONTBREKEN ||
	    opp_has_afwijking(kind)))
		return true;
	return toeval_chance(&stroom, 760);
}

static void put_content(struct kind *kind, struct record *record, const struct versie *versie)
{
	const struct traject *traject = versie->traject;

	put_int(kind, record, V_opp_versie, versie->nummer);
	put(record, V_opp_status, "concept");
	put(record, V_opp_afdeling, versie->so ? "so" : "vso");
	put_dag(kind, record, V_opp_opgesteld_op, versie->opgesteld);
	put_dag(kind, record, V_opp_cvb_besluit_op, versie->besluit);
	put(record, V_opp_uitstroomprofiel, traject->profiel);
	put(record, V_opp_bestemming, kind_bestemming(kind, traject));
	put(record, V_opp_niveau, traject_niveau(traject, kind->school->config));
	put_int(kind, record, V_opp_leerroute, kind_leerroute(kind, traject));
	put_parts(kind, record, versie);
	put_streef(kind, record, versie);
	put_bool(record, V_opp_handelingsdeel, needs_handelingsdeel(kind, versie));
	if (chance(kind, 110))
		put_zin(kind, record, V_opp_intern, &bank_intern_zinnen);
}

/* What an incomplete version lacks: one or two of the parts that the law asks for. */
static void leave_out(struct kind *kind, struct record *record, int aantal)
{
	static const int delen[] = {
		V_opp_niveau, V_opp_onderbouwing, V_opp_belemmerend, V_opp_bevorderend,
		V_opp_ondersteuning, V_opp_handelingsdeel, V_opp_bestemming, V_opp_uitstroomprofiel,
	};
	int last = (int)ARRAY_LEN(delen) - 1 - kind->so;

	for (int i = 0; i < aantal; i++)
		put(record, delen[draw(kind, 0, last)], NULL);
}

/* A concept is half done. */
static void leave_half(struct kind *kind, struct record *record)
{
	static const int delen[] = {
		V_opp_onderbouwing, V_opp_belemmerend, V_opp_bevorderend, V_opp_ondersteuning,
		V_opp_handelingsdeel, V_opp_streef_taal, V_opp_streef_rekenen, V_opp_streef_sociaal,
		V_opp_niveau,
	};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++)
		if (chance(kind, 400))
			put(record, delen[i], NULL);
}

/* ---- why it changed ---- */

static const struct reden {
	const char *code;
	const struct bank *zinnen;
	bool lager, hoger, so;
} redenen[] = {
	{ "laatbloeier", &bank_reden_laatbloeier, false, true, true },
	{ "stagnatie", &bank_reden_stagnatie, true, false, true },
	{ "sprongsgewijs", &bank_reden_sprongsgewijs, false, true, true },
	{ "thuissituatie", &bank_reden_thuissituatie, true, false, true },
	{ "overgang_so_vso", &bank_reden_overgang_so_vso, true, true, false },
	{ "sociaal_emotioneel", &bank_reden_sociaal_emotioneel, true, false, true },
	{ "stage", &bank_reden_stage, true, true, false },
	{ "indicatie", &bank_reden_indicatie, true, true, false },
	{ "wens", &bank_reden_wens, true, true, true },
	{ "geen_plek", &bank_reden_geen_plek, true, false, false },
	{ "anders", &bank_reden_anders, true, true, true },
};

static bool reden_fits(const struct reden *reden, int richting, bool so)
{
	if (so && !reden->so)
		return false;
	return (richting > 0 || reden->lager) && (richting < 0 || reden->hoger);
}

static const struct reden *reden_draw(struct kind *kind, int richting, bool so)
{
	const struct reden *reden;

	do
		reden = &redenen[draw(kind, 0, (int)ARRAY_LEN(redenen) - 1)];
	while (!reden_fits(reden, richting, so));
	return reden;
}

static void put_wijziging(struct kind *kind, struct record *record, const struct versie *versie)
{
	int richting;
	const struct reden *reden;

	if (versie->correctie) {
		put_bool(record, V_opp_wijziging_correctie, true);
		put_zin(kind, record, V_opp_wijziging_motivatie, &bank_correctie_zinnen);
	}
	if (!versie->vorig)
		return;
	richting = versie->traject->rang - versie->vorig->rang;
	reden = reden_draw(kind, richting, versie->so);
	put(record, V_opp_wijziging_reden, reden_code(kind->school->config, reden->code));
	if (versie->toegelicht) {
		verhaal_draw(&kind->verhaal, richting > 0 ? &bank_motivatie_hoger : richting < 0
			? &bank_motivatie_lager : &bank_motivatie_gelijk, 1);
		verhaal_draw(&kind->verhaal, reden->zinnen, 1);
		put(record, V_opp_wijziging_motivatie, verhaal_take(&kind->verhaal));
	}
	if (chance(kind, 550))
		put_zin(kind, record, V_opp_wijziging_inspanning, !versie->so && chance(kind, 300)
			? &bank_inspanning_stage : &bank_inspanning_zinnen);
	if (chance(kind, 700))
		put_zin(kind, record, V_opp_wijziging_visie_ouders, &bank_visie_ouders_zinnen);
	if (chance(kind, 600))
		put_zin(kind, record, V_opp_wijziging_visie_leerling, &bank_visie_leerling_zinnen);
}

/* ---- one version ---- */

static void establish(struct kind *kind, const struct record *concept, dag vast)
{
	struct record nieuw = record_new(E_opp, kind->arena);

	nieuw.id = concept->id;
	nieuw.leerling = concept->leerling;
	memcpy(nieuw.waarden, concept->waarden, V_opp_AANTAL * sizeof(*nieuw.waarden));
	put(&nieuw, V_opp_status, "vastgesteld");
	put_dag(kind, &nieuw, V_opp_vastgesteld_op, vast);
	school_update(kind->school, concept, &nieuw);
}

static void spoil(struct kind *kind, struct record *record, const struct versie *versie)
{
	if (versie->huidig && kind->geval == GEVAL_OPP_ONVOLLEDIG)
		leave_out(kind, record, draw(kind, 1, 2));
	else if (kind->geval == GEVAL_GEEN && !versie->vorig && chance(kind, 60))
		leave_out(kind, record, 1);
}

static void write_vastgesteld(struct kind *kind, struct record *record,
	const struct versie *versie)
{
	spoil(kind, record, versie);
	opp_put_overleg(kind, record, versie);
	opp_put_afwijking(kind, record, versie);
	put_wijziging(kind, record, versie);
	school_insert(kind->school, record);
	demo_write_doelen(kind, versie);
	establish(kind, record, versie->vast);
}

void demo_write_opp(struct kind *kind)
{
	for (int i = 0; i < kind->versies_aantal; i++) {
		const struct versie *versie = &kind->versies[i];
		struct record record = kind_record(kind, E_opp);

		kind_tell(kind, versie);
		put_content(kind, &record, versie);
		if (versie->vast != GEEN_DAG) {
			write_vastgesteld(kind, &record, versie);
			continue;
		}
		leave_half(kind, &record);
		put(&record, V_opp_status, versie->status);
		school_insert(kind->school, &record);
		if (chance(kind, 500))
			demo_write_doelen(kind, versie);
	}
}
