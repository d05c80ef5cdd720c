/* The results for programs. Scripts rely on these keys: they only grow. */
#include "cijfers.h"
#include "resultaten.h"

/* ---- what is asked ---- */

static void write_jaren(const struct cijfers *c, const struct resultaten *r)
{
	struct text alle = {0};
	char jaar[SCHOOLJAAR_SIZE];

	if (c->json) {
		json_key(c->json, "schooljaren_meegeteld");
		json_array(c->json);
	}
	for (int i = RESULTATEN_JAREN - r->jaren; i < RESULTATEN_JAREN; i++) {
		schooljaar_text(r->per_jaar[i].schooljaar, jaar);
		if (c->json)
			json_text(c->json, jaar);
		text_printf(&alle, "%s%s", alle.len > 0 ? " " : "", jaar);
	}
	if (c->json)
		json_end(c->json);
	else
		cijfer_text(c, "schooljaren_meegeteld", text_str(&alle));
	text_clear(&alle);
}

static void write_vraag(const struct cijfers *c, const struct resultaten *r)
{
	char jaar[SCHOOLJAAR_SIZE], peildatum[DATUM_SIZE];

	schooljaar_text(r->schooljaar, jaar);
	cijfer_text(c, "schooljaar", jaar);
	cijfer_text(c, "afdeling", r->vso ? "vso" : "so");
	datum_iso(r->peildatum, peildatum);
	cijfer_text(c, "peildatum", peildatum);
	write_jaren(c, r);
}

/* ---- leavers ---- */

static void write_vertrokken(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers niet;

	cijfer_groep(c, "vertrokken", &r->vertrokken);
	cijfer_groep(c, "meegeteld", &r->meegeteld);
	niet = cijfers_object(c, "niet_meegeteld");
	cijfer_groep(&niet, "ongepland", &r->ongepland);
	cijfer_groep(&niet, "korter_dan_een_jaar", &r->korter_dan_een_jaar);
	cijfers_close(&niet);
}

static void write_uitslagen(const struct cijfers *c, const struct niveau_cijfers *niveau)
{
	cijfer_groep(c, "behaald", &niveau->behaald);
	cijfer_groep(c, "hoger", &niveau->hoger);
	cijfer_groep(c, "lager", &niveau->lager);
	cijfer_groep(c, "onbekend", &niveau->onbekend);
	cijfer_percentage(c, "percentage", niveau->percentage);
}

static void write_niveau(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers niveau = cijfers_object(c, "niveau");

	write_uitslagen(&niveau, &r->niveau);
	cijfer_percentage(&niveau, "ondergrens", r->niveau.ondergrens);
	cijfer_percentage(&niveau, "bovengrens", r->niveau.bovengrens);
	cijfer_int(&niveau, "norm", r->config->norm_niveau);
	cijfers_close(&niveau);
}

static void write_vak(const struct cijfers *c, const struct streef_cijfers *streef)
{
	cijfer_groep(c, "behaald", &streef->behaald);
	cijfer_groep(c, "niet_behaald", &streef->niet_behaald);
	cijfer_groep(c, "nvt", &streef->nvt);
	cijfer_groep(c, "onbekend", &streef->onbekend);
	cijfer_percentage(c, "percentage", streef->percentage);
}

static void write_streefniveaus(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers streef = cijfers_object(c, "streefniveaus");
	struct cijfers vak = cijfers_object(&streef, "taal");

	write_vak(&vak, &r->taal);
	cijfers_close(&vak);
	vak = cijfers_object(&streef, "rekenen");
	write_vak(&vak, &r->rekenen);
	cijfers_close(&vak);
	cijfer_percentage(&streef, "gemiddeld", r->streef_gemiddeld);
	cijfer_percentage(&streef, "ondergrens", r->streef_ondergrens);
	cijfer_percentage(&streef, "bovengrens", r->streef_bovengrens);
	cijfer_int(&streef, "norm", r->config->norm_streefniveau);
	cijfers_close(&streef);
}

static void write_sociaal(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers sociaal = cijfers_object(c, "sociaal");

	write_vak(&sociaal, &r->sociaal);
	cijfer_int(&sociaal, "norm", r->config->norm_sociaal);
	cijfers_close(&sociaal);
}

static void write_per_profiel(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers lijst = cijfers_list(c, "per_profiel");

	for (size_t i = 0; i < r->per_profiel_aantal; i++) {
		const struct profiel_cijfers *profiel = &r->per_profiel[i];
		struct cijfers item = cijfers_item(&lijst);

		cijfers_label(&item, "uitstroomprofiel", profiel->uitstroomprofiel);
		cijfer_groep(&item, "meegeteld", &profiel->meegeteld);
		cijfer_groep(&item, "behaald", &profiel->niveau.behaald);
		cijfer_percentage(&item, "percentage", profiel->niveau.percentage);
		cijfers_close(&item);
	}
	cijfers_close(&lijst);
}

static void write_per_jaar(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers lijst = cijfers_list(c, "per_jaar");
	char jaar[SCHOOLJAAR_SIZE];

	for (int i = 0; i < RESULTATEN_JAREN; i++) {
		struct cijfers item = cijfers_item(&lijst);

		schooljaar_text(r->per_jaar[i].schooljaar, jaar);
		cijfers_label(&item, "schooljaar", jaar);
		cijfer_groep(&item, "meegeteld", &r->per_jaar[i].meegeteld);
		write_uitslagen(&item, &r->per_jaar[i].niveau);
		cijfers_close(&item);
	}
	cijfers_close(&lijst);
}

static void write_wijzigingen(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers groep = cijfers_object(c, "wijzigingen_laatste_jaren");

	cijfer_groep(&groep, "leerlingen", &r->wijzigingen_laatste_jaren);
	cijfer_percentage(&groep, "percentage", r->wijzigingen_percentage);
	cijfers_close(&groep);
	groep = cijfers_object(c, "wisselingen");
	cijfer_groep(&groep, "leerlingen", &r->wisselingen);
	cijfer_groep(&groep, "van", &r->wisselingen_van);
	cijfer_percentage(&groep, "percentage", r->wisselingen_percentage);
	cijfers_close(&groep);
}

static void write_bestemmingen(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers lijst = cijfers_list(c, "profiel_bestemming");

	for (size_t i = 0; i < r->profiel_bestemming_aantal; i++) {
		const struct profiel_bestemming *rij = &r->profiel_bestemming[i];
		struct cijfers item = cijfers_item(&lijst);

		cijfers_label(&item, "uitstroomprofiel", rij->uitstroomprofiel);
		cijfers_label(&item, "bestemming", rij->bestemming);
		cijfer_groep(&item, "aantal", &rij->leerlingen);
		cijfers_close(&item);
	}
	cijfers_close(&lijst);
}

/* ---- on the peildatum ---- */

static void write_ja_nee(const struct cijfers *c, const char *key,
	const struct ja_nee_cijfers *cijfers)
{
	struct cijfers inner = cijfers_object(c, key);

	cijfer_groep(&inner, "ja", &cijfers->ja);
	cijfer_groep(&inner, "nee", &cijfers->nee);
	cijfer_percentage(&inner, "percentage", cijfers->percentage);
	cijfers_close(&inner);
}

static void write_termijnen(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers termijnen = cijfers_object(c, "termijnen");

	write_ja_nee(&termijnen, "opp_zes_weken", &r->opp_zes_weken);
	write_ja_nee(&termijnen, "evaluatie_schooljaar", &r->evaluatie_schooljaar);
	write_ja_nee(&termijnen, "instemming", &r->instemming);
	cijfers_close(&termijnen);
}

static void write_bestendiging(const struct cijfers *c, const struct resultaten *r)
{
	struct cijfers lijst = cijfers_list(c, "bestendiging");

	for (size_t i = 0; i < r->bestendiging_aantal; i++) {
		const struct bestendiging *moment = &r->bestendiging[i];
		struct cijfers item = cijfers_item(&lijst);

		cijfers_label_int(&item, "maanden", moment->maanden);
		cijfer_groep(&item, "leerlingen", &moment->leerlingen);
		cijfer_groep(&item, "zelfde_plek", &moment->zelfde_plek);
		cijfer_groep(&item, "andere_passende_plek", &moment->andere_passende_plek);
		cijfer_groep(&item, "uitgevallen", &moment->uitgevallen);
		cijfer_groep(&item, "onbekend", &moment->onbekend);
		cijfer_percentage(&item, "percentage", moment->percentage);
		cijfer_percentage(&item, "ondergrens", moment->ondergrens);
		cijfers_close(&item);
	}
	cijfers_close(&lijst);
}

static void write_kwaliteit(const struct cijfers *c, const struct kwaliteit *k)
{
	struct cijfers kwaliteit = cijfers_object(c, "kwaliteit");
	struct cijfers mist;

	cijfer_groep(&kwaliteit, "opp", &k->opp);
	write_ja_nee(&kwaliteit, "vier_delen", &k->vier_delen);
	mist = cijfers_object(&kwaliteit, "mist");
	cijfer_groep(&mist, "bestemming", &k->mist_bestemming);
	cijfer_groep(&mist, "onderbouwing", &k->mist_onderbouwing);
	cijfer_groep(&mist, "ondersteuning", &k->mist_ondersteuning);
	cijfer_groep(&mist, "instemming", &k->mist_instemming);
	cijfers_close(&mist);
	write_ja_nee(&kwaliteit, "meetbare_doelen", &k->meetbare_doelen);
	write_ja_nee(&kwaliteit, "evaluatie_volledig", &k->evaluatie_volledig);
	write_ja_nee(&kwaliteit, "afwijking_volledig", &k->afwijking_volledig);
	cijfers_close(&kwaliteit);
}

/* ---- all of it ---- */

static void write_all(const struct cijfers *c, const struct resultaten *r)
{
	write_vraag(c, r);
	write_vertrokken(c, r);
	write_niveau(c, r);
	write_streefniveaus(c, r);
	write_sociaal(c, r);
	cijfer_text(c, "indicatie", indicatie_name(r->indicatie));
	write_per_profiel(c, r);
	write_per_jaar(c, r);
	write_wijzigingen(c, r);
	write_bestemmingen(c, r);
	write_termijnen(c, r);
	write_bestendiging(c, r);
	write_kwaliteit(c, &r->kwaliteit);
}

void resultaten_json(const struct resultaten *r, struct text *out)
{
	struct json json = {.out = out};
	struct cijfers cijfers = {.json = &json, .pad = ""};

	json_object(&json);
	write_all(&cijfers, r);
	json_end(&json);
}

void resultaten_csv(const struct resultaten *r, struct text *out)
{
	static const struct kolom kolommen[] = {
		{"figuur", NULL, KOLOM_TEKST}, {"waarde", NULL, KOLOM_TEKST}, {"n", NULL, KOLOM_GETAL},
	};
	struct tabel tabel = {.kolommen = kolommen, .breedte = ARRAY_LEN(kolommen)};
	struct arena arena = {0};
	struct cijfers cijfers = {.tabel = &tabel, .arena = &arena, .pad = ""};

	write_all(&cijfers, r);
	tabel_csv(&tabel, out);
	tabel_clear(&tabel);
	arena_clear(&arena);
}
