/* Writes leaving: what came before, the going over from so to vso, the end, what is planned; with
 * the level reached, the destination and the handover. */
#include <string.h>

#include "kind.h"

/* ---- where to ---- */

static const char *one_of(struct kind *kind, const char *const *codes, int aantal)
{
	return bestemming_code(kind->school->config, codes[draw(kind, 0, aantal - 1)]);
}
#define ONE_OF(kind, ...) one_of(kind, (const char *const[]){ __VA_ARGS__ }, \
	(int)ARRAY_LEN(((const char *const[]){ __VA_ARGS__ })))

/* Opleiding, werk, uitkering, niets, dagbesteding: percent within a profiel, as in the country
 * a year after leaving. */
static const char *bestemming_vso(struct kind *kind)
{
	static const int vervolg[] = { 70, 8, 4, 18, 0 };
	static const int arbeid[] = { 35, 27, 17, 23, 0 };
	static const int dagbesteding[] = { 4, 11, 0, 3, 82 };
	const int *weights = kind->wie & DAGBESTEDING ? dagbesteding
		: kind->wie & ARBEIDSMARKT ? arbeid : vervolg;

	switch (toeval_weighted(&kind->toeval, weights, 5)) {
	case 0:
		if ((kind->wie & VERVOLGONDERWIJS) && chance(kind, 800))
			return kind_bestemming(kind, kind->traject);
		return kind->wie & VERVOLGONDERWIJS
			? ONE_OF(kind, "mbo_2", "mbo_3", "mbo_4", "vavo")
			: ONE_OF(kind, "mbo_entree", "mbo_entree", "mbo_2");
	case 1:
		return ONE_OF(kind, "werk", "banenafspraak", "beschut_werk");
	case 2:
		return ONE_OF(kind, "uitkering");
	case 3:
		return ONE_OF(kind, "geen");
	default:
		return kind_bestemming(kind, kind->traject);
	}
}

static const char *bestemming_of(struct kind *kind, const char *soort)
{
	if (kind->geval == GEVAL_VERTREK_ONBEKEND || chance(kind, 15))
		return chance(kind, 600) ? ONE_OF(kind, "onbekend") : NULL;
	if (kind->geval == GEVAL_NET_VERTROKKEN || kind->gepland != GEEN_DAG)
		return kind_bestemming(kind, kind->traject);
	if (strcmp(soort, "tijdelijk_verblijf") == 0)
		return kind->so ? ONE_OF(kind, "bao", "sbo", "so") : ONE_OF(kind, "vo", "vso");
	if (strcmp(soort, "tussentijds_ongepland") == 0)
		return kind->so ? ONE_OF(kind, "so", "bao") : ONE_OF(kind, "vso", "vo", "geen");
	if (kind->so)
		return *soort == 'e' ? kind_bestemming(kind, kind->traject)
			: ONE_OF(kind, "sbo", "bao", "so");
	return bestemming_vso(kind);
}

/* ---- what was reached ---- */

/* Four in five leave at the level of the plan; the others as often higher as lower. */
static void put_niveau(struct kind *kind, struct record *record, const struct versie *versie)
{
	const struct config *config = kind->school->config;
	const struct traject *traject = versie ? versie->traject : kind->traject;
	const struct traject *ander = traject_before(&kind->toeval, traject, false);

	if (kind->geval == GEVAL_BEREIKT_ONBEKEND || chance(kind, 40))
		return;
	if (kind->geval == GEVAL_MEERVOUDIG_ADVIES) {
		put(record, V_uitstroom_niveau, traject_niveau(ander, config));
		put(record, V_uitstroom_niveau_2, traject_niveau(traject, config));
		return;
	}
	put(record, V_uitstroom_niveau,
		traject_niveau(chance(kind, 820) ? traject : ander, config));
}

static void put_streef(struct kind *kind, struct record *record)
{
	static const char *const codes[] = { "ja", "nee", "nvt", "onbekend", NULL };
	static const int gewoon[] = { 76, 17, 2, 2, 3 }, leerroute_1[] = { 45, 15, 35, 2, 3 };
	const int *weights = kind->traject->rang == 1 ? leerroute_1 : gewoon;

	put(record, V_uitstroom_streef_taal_behaald, code_draw(kind, codes, weights, 5));
	put(record, V_uitstroom_streef_rekenen_behaald, code_draw(kind, codes, weights, 5));
	put(record, V_uitstroom_streef_sociaal_behaald, code_draw(kind, codes, gewoon, 5));
}

static void put_diploma(struct kind *kind, struct record *record)
{
	int beoogd = draw(kind, 1, 5);

	if (kind->so)
		return;
	if (kind->wie & VERVOLGONDERWIJS) {
		if (chance(kind, 700))
			put(record, V_uitstroom_diploma, kind->traject->rang > 8 ? "diploma vo"
				: kind->traject->rang > 5 ? "diploma vmbo" : "diploma entree");
	} else if (chance(kind, 800)) {
		put(record, V_uitstroom_diploma, "getuigschrift vso");
	}
	if ((kind->wie & ARBEIDSMARKT) && chance(kind, 700)) {
		put_int(kind, record, V_uitstroom_deelcertificaten_beoogd, beoogd);
		put_int(kind, record, V_uitstroom_deelcertificaten_behaald, draw(kind, 0, beoogd));
	}
}

/* ---- handing over ---- */

static bool somebody_there(const struct record *record)
{
	return record_text(record, V_uitstroom_bestemming) &&
		!record_is(record, V_uitstroom_bestemming, "geen") &&
		!record_is(record, V_uitstroom_bestemming, "uitkering") &&
		!record_is(record, V_uitstroom_bestemming, "onbekend");
}

/* By the beginning of the code; what a school added to its config counts as a school. */
static const struct bank *overdracht_bank(const struct record *record)
{
	static const struct {
		const char *begin;
		const struct bank *bank;
	} soorten[] = {
		{ "belevingsg", &bank_overdracht_dagbesteding },
		{ "activerend", &bank_overdracht_dagbesteding },
		{ "arbeidsmat", &bank_overdracht_dagbesteding },
		{ "beschut", &bank_overdracht_werk },
		{ "banen", &bank_overdracht_werk },
		{ "werk", &bank_overdracht_werk },
		{ "mbo", &bank_overdracht_mbo },
		{ "hbo", &bank_overdracht_hoger },
		{ "wo", &bank_overdracht_hoger },
		{ "vavo", &bank_overdracht_hoger },
		{ "so", &bank_overdracht_po },
		{ "sbo", &bank_overdracht_po },
		{ "bao", &bank_overdracht_po },
	};
	const char *bestemming = record_text(record, V_uitstroom_bestemming);

	for (size_t i = 0; i < ARRAY_LEN(soorten); i++)
		if (strncmp(bestemming, soorten[i].begin, strlen(soorten[i].begin)) == 0)
			return soorten[i].bank;
	return &bank_overdracht_vo;
}

static void put_terugkoppeling(struct kind *kind, struct record *record, dag overdracht)
{
	dag gevraagd = schooldag_after(overdracht + draw(kind, 40, 90));
	dag gekregen = gevraagd + draw(kind, 3, 40);

	if (!chance(kind, 550) || gevraagd > kind->school->vandaag)
		return;
	put_dag(kind, record, V_uitstroom_terugkoppeling_gevraagd_op, gevraagd);
	if (gekregen <= kind->school->vandaag && chance(kind, 700))
		put_dag(kind, record, V_uitstroom_terugkoppeling_op, gekregen);
}

static void put_overdracht(struct kind *kind, struct record *record, dag vertrek)
{
	bool wacht = kind->geval == GEVAL_NET_VERTROKKEN || kind->gepland != GEEN_DAG;
	dag overdracht = schooldag_before(vertrek - draw(kind, 0, 30));

	if (!wacht && chance(kind, 40)) {
		put_bool(record, V_uitstroom_toestemming, false);
		return;
	}
	if (chance(kind, 850)) {
		put_bool(record, V_uitstroom_toestemming, true);
		put(record, V_uitstroom_toestemming_door, kind_zelf_op(kind, vertrek) ? "leerling"
			: kind->gezin.relaties[0]);
	}
	if (wacht || !chance(kind, 930) || overdracht > kind->school->vandaag)
		return;
	put_dag(kind, record, V_uitstroom_overdracht_op, overdracht);
	put_zin(kind, record, V_uitstroom_overdracht_aan, overdracht_bank(record));
	put(record, V_uitstroom_overdracht_wijze, chance(kind, 760) ? "gesprek" : "dossier");
	put_terugkoppeling(kind, record, overdracht);
}

/* ---- one leaving ---- */

static void put_opmerking(struct kind *kind, struct record *record)
{
	if (record_is(record, V_uitstroom_geen_plek, "ja"))
		put_zin(kind, record, V_uitstroom_opmerking, &bank_opmerking_geen_plek);
	else if (record_is(record, V_uitstroom_bestemming, "onbekend"))
		put_zin(kind, record, V_uitstroom_opmerking, &bank_opmerking_onbekend);
	else if (chance(kind, 350))
		put_zin(kind, record, V_uitstroom_opmerking, &bank_uitstroom_opmerkingen);
}

static void put_result(struct kind *kind, struct record *record, dag datum, const char *soort)
{
	bool einde = *soort == 'e';

	if (strcmp(soort, "tussentijds_ongepland") != 0) {
		put_niveau(kind, record, kind_versie_op(kind, datum));
		put_streef(kind, record);
	}
	if (einde)
		put_diploma(kind, record);
	put(record, V_uitstroom_bestemming, bestemming_of(kind, soort));
	if (kind->geval == GEVAL_GEEN_PLEK || chance(kind, 500))
		put_bool(record, V_uitstroom_geen_plek, kind->geval == GEVAL_GEEN_PLEK);
	if (somebody_there(record))
		put_overdracht(kind, record, datum);
	if (kind->geval == GEVAL_GEEN_CONTACT || chance(kind, 300))
		put_bool(record, V_uitstroom_geen_contact_gewenst,
			kind->geval == GEVAL_GEEN_CONTACT);
	put_opmerking(kind, record);
}

static struct record leaving(struct kind *kind, dag datum, const char *soort, dag ingeschreven)
{
	struct record record = kind_record(kind, E_uitstroom);

	put_dag(kind, &record, V_uitstroom_datum, datum);
	put(&record, V_uitstroom_soort, soort);
	put_dag(kind, &record, V_uitstroom_ingeschreven_op, ingeschreven);
	return record;
}

static void write_earlier(struct kind *kind)
{
	const struct versie *versie = kind_versie_op(kind, kind->eerder_vertrek);
	struct record record = leaving(kind, kind->eerder_vertrek,
		chance(kind, 600) ? "tussentijds_gepland" : "tussentijds_ongepland", kind->begin);
	bool so = versie ? versie->so : kind->so;

	put(&record, V_uitstroom_afdeling, so ? "so" : "vso");
	put(&record, V_uitstroom_bestemming, so ? ONE_OF(kind, "sbo", "bao")
		: ONE_OF(kind, "vo", "vso"));
	if (versie)
		put(&record, V_uitstroom_niveau,
			traject_niveau(versie->traject, kind->school->config));
	put_overdracht(kind, &record, kind->eerder_vertrek);
	school_insert(kind->school, &record);
}

static void write_overgang(struct kind *kind, dag datum)
{
	struct record record = leaving(kind, datum, "overgang_so_vso", kind->begin);

	put(&record, V_uitstroom_afdeling, "so");
	put(&record, V_uitstroom_bestemming, ONE_OF(kind, "vso"));
	if (datum <= kind->einde) {
		put_niveau(kind, &record, kind_versie_op(kind, datum));
		put_streef(kind, &record);
	}
	school_insert(kind->school, &record);
}

static void write_vertrek(struct kind *kind, dag datum, const char *soort)
{
	struct record record = leaving(kind, datum, soort, kind->ingeschreven);

	put(&record, V_uitstroom_afdeling, kind->so ? "so" : "vso");
	if (strcmp(soort, "overleden") == 0)
		put_zin(kind, &record, V_uitstroom_opmerking, &bank_opmerking_overleden);
	else
		put_result(kind, &record, datum, soort);
	school_insert(kind->school, &record);
	kind->uitstroom = record;
}

/* A planned one has no results yet. */
static void write_gepland(struct kind *kind)
{
	struct record record = leaving(kind, kind->gepland, "einduitstroom", kind->ingeschreven);

	put(&record, V_uitstroom_afdeling, kind->so ? "so" : "vso");
	put(&record, V_uitstroom_bestemming, kind_bestemming(kind, kind->traject));
	put_overdracht(kind, &record, kind->gepland);
	school_insert(kind->school, &record);
}

void demo_write_uitstroom(struct kind *kind)
{
	dag vandaag = kind->school->vandaag;
	dag summer = schooljaar_end(schooljaar_of(vandaag));

	if (kind->eerder_vertrek != GEEN_DAG)
		write_earlier(kind);
	if (kind->overgang != GEEN_DAG)
		write_overgang(kind, kind->overgang);
	if (kind->geval == GEVAL_OVERGANG_GEPLAND && kind->school->config->school_vso)
		write_overgang(kind, summer > vandaag ? summer
			: schooljaar_end(schooljaar_of(vandaag) + 1));
	if (kind->gepland != GEEN_DAG)
		write_gepland(kind);
	if (kind->vertrek != GEEN_DAG)
		write_vertrek(kind, kind->vertrek, kind->vertrek_soort);
}
