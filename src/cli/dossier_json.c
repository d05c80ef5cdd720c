/* A dossier as JSON. Its keys are those of the bundle; a script may rely on them. */
#include "dossier.h"
#include "signaal.h"

#include <string.h>

struct schrijver {
	struct json json;
	struct oproep *oproep;
	int64_t leerling;
};

static void key_dag(struct json *json, const char *key, dag d)
{
	char iso[DATUM_SIZE];

	datum_iso(d, iso);
	json_key_text(json, key, d == GEEN_DAG ? NULL : iso);
}

static void key_int(struct json *json, const char *key, int value)
{
	json_key(json, key);
	json_int(json, value);
}

static struct record_lijst records(struct schrijver *schrijver, enum entiteit_nr nr)
{
	return records_of(schrijver->oproep->store, nr, schrijver->leerling,
		&schrijver->oproep->arena);
}

static void write_list(struct schrijver *schrijver, const char *key, enum entiteit_nr nr)
{
	struct record_lijst lijst = records(schrijver, nr);

	json_key(&schrijver->json, key);
	json_array(&schrijver->json);
	for (size_t i = 0; i < lijst.aantal; i++) {
		json_object(&schrijver->json);
		json_fields(&schrijver->json, &lijst.rijen[i]);
		json_end(&schrijver->json);
	}
	json_end(&schrijver->json);
}

static void write_leerling(struct json *json, const struct dossier_kop *kop)
{
	json_key(json, "leerling");
	json_object(json);
	json_fields(json, &kop->leerling);
	json_key_text(json, "naam", kop->naam);
	key_int(json, "leeftijd", kop->leeftijd);
	json_key_text(json, "status", kop->termen.ingeschreven ? "ingeschreven" : "uitgestroomd");
	json_end(json);
}

static void write_opps(struct schrijver *schrijver)
{
	struct record_lijst opps = records(schrijver, E_opp);
	struct record_lijst doelen = records(schrijver, E_doel);
	struct json *json = &schrijver->json;

	json_key(json, "opp");
	json_array(json);
	for (size_t i = 0; i < opps.aantal; i++) {
		const char *versie = record_text(&opps.rijen[i], V_opp_versie);

		json_object(json);
		json_fields(json, &opps.rijen[i]);
		json_key(json, "doelen");
		json_array(json);
		for (size_t d = 0; d < doelen.aantal; d++) {
			if (!record_is(&doelen.rijen[d], V_doel_opp_versie, versie))
				continue;
			json_object(json);
			json_fields(json, &doelen.rijen[d]);
			json_end(json);
		}
		json_end(json);
		json_end(json);
	}
	json_end(json);
}

static void write_wijziging(struct json *json, const struct wijziging *w)
{
	json_object(json);
	key_dag(json, "datum", w->datum);
	key_int(json, "versie", w->versie);
	json_key_text(json, "soort", w->soort);
	json_key_text(json, "van", w->van);
	json_key_text(json, "naar", w->naar);
	json_key_text(json, "richting", richting_name(w->richting));
	json_key_text(json, "reden", w->reden);
	json_key_text(json, "motivatie", w->motivatie);
	key_dag(json, "besluit_op", w->besluit_op);
	json_key(json, "gecorrigeerd");
	json_bool(json, w->gecorrigeerd);
	json_key(json, "laatste_jaren");
	if (w->laatste_jaren == ONBEKEND)
		json_null(json);
	else
		json_bool(json, w->laatste_jaren == JA);
	json_end(json);
}

static void write_wijzigingen(struct schrijver *schrijver)
{
	struct wijziging_lijst lijst = wijzigingen_of(schrijver->oproep->store, schrijver->leerling,
		&schrijver->oproep->arena);

	json_key(&schrijver->json, "wijzigingen");
	json_array(&schrijver->json);
	for (size_t i = 0; i < lijst.aantal; i++)
		write_wijziging(&schrijver->json, &lijst.rijen[i]);
	json_end(&schrijver->json);
}

static void write_venster(struct json *json, const struct nazorg_venster *venster, bool open)
{
	json_key(json, "venster");
	if (open) {
		json_object(json);
		key_dag(json, "van", venster->van);
		key_dag(json, "tot", venster->tot);
		json_end(json);
	} else {
		json_null(json);
	}
	json_key(json, "momenten");
	json_array(json);
	for (size_t i = 0; i < venster->aantal; i++) {
		json_object(json);
		key_int(json, "maanden", venster->momenten[i].maanden);
		key_dag(json, "datum", venster->momenten[i].datum);
		json_key(json, "gedaan");
		json_bool(json, venster->momenten[i].gedaan);
		json_end(json);
	}
	json_end(json);
}

static void write_nazorg(struct schrijver *schrijver)
{
	struct nazorg_venster venster;
	bool open = nazorg_venster(schrijver->oproep->store, schrijver->leerling,
		&schrijver->oproep->arena, &venster);

	json_key(&schrijver->json, "nazorg");
	json_object(&schrijver->json);
	write_venster(&schrijver->json, &venster, open);
	write_list(schrijver, "contacten", E_nazorg);
	json_end(&schrijver->json);
}

static void write_signalen(struct schrijver *schrijver)
{
	struct signaal_lijst lijst = signalen_leerling(schrijver->oproep, schrijver->leerling);

	json_key(&schrijver->json, "signalen");
	signalen_json(&schrijver->json, &lijst);
}

void dossier_json(struct oproep *oproep, const struct dossier_kop *kop, struct text *out)
{
	struct schrijver schrijver = {.json = {.out = out}, .oproep = oproep,
		.leerling = kop->leerling.id};
	struct json *json = &schrijver.json;

	json_object(json);
	write_leerling(json, kop);
	write_list(&schrijver, "contacten", E_contact);
	write_list(&schrijver, "tlv", E_tlv);
	write_opps(&schrijver);
	json_key(json, "huidige_opp");
	json_number(json, kop->termen.opp.soort
		? record_text(&kop->termen.opp, V_opp_versie) : NULL);
	write_list(&schrijver, "evaluaties", E_evaluatie);
	write_wijzigingen(&schrijver);
	write_list(&schrijver, "stages", E_stage);
	write_list(&schrijver, "uitstroom", E_uitstroom);
	write_nazorg(&schrijver);
	write_list(&schrijver, "acties", E_actie);
	write_list(&schrijver, "besluiten", E_besluit);
	write_list(&schrijver, "notities", E_notitie);
	write_signalen(&schrijver);
	write_list(&schrijver, "aandachtspunten", E_aandachtspunt);
	write_list(&schrijver, "toestemmingen", E_toestemming);
	write_list(&schrijver, "agendapunten", E_agendapunt);
	json_end(json);
}
