/* Every signal of the domain occurs in a demo school of 180, counted by hand-written SQL that knows
 * nothing of the rules layer; and half of them in a school of 60. Months are counted by SQLite,
 * which does not clip as the rules do: that makes no difference to whether there are any. */
#include "cvb_test.h"
#include "demo_test.h"

/* Terms of the domain, section 4. */
#define INGESCHREVEN \
	"ing AS (SELECT l.*, coalesce((SELECT min(u.datum) FROM uitstroom u" \
	"   WHERE u.leerling = l.id AND u.datum > :v AND u.soort <> 'overgang_so_vso')," \
	"   l.verwachte_uitstroom) AS ref" \
	" FROM leerling l WHERE NOT EXISTS (SELECT 1 FROM uitstroom u WHERE u.leerling = l.id" \
	"   AND u.soort <> 'overgang_so_vso' AND u.datum >= l.inschrijfdatum AND u.datum <= :v))"
#define HUIDIG \
	"h AS (SELECT o.*, i.inschrijfdatum, i.ref, i.geboortedatum FROM opp o" \
	" JOIN ing i ON i.id = o.leerling" \
	" WHERE o.status = 'vastgesteld' AND o.vastgesteld_op <= :v" \
	" AND NOT EXISTS (SELECT 1 FROM opp n WHERE n.leerling = o.leerling" \
	"   AND n.status = 'vastgesteld' AND n.vastgesteld_op <= :v" \
	"   AND (n.vastgesteld_op, n.versie) > (o.vastgesteld_op, o.versie)))"
#define WEG \
	"weg AS (SELECT u.* FROM uitstroom u JOIN leerling l ON l.id = u.leerling" \
	" WHERE u.soort <> 'overgang_so_vso' AND u.datum BETWEEN l.inschrijfdatum AND :v)"
#define EVALUATIE \
	"e AS (SELECT h.leerling, h.geboortedatum, coalesce(max(v.datum)," \
	"   (SELECT min(o.vastgesteld_op) FROM opp o WHERE o.leerling = h.leerling" \
	"    AND o.status = 'vastgesteld')) AS laatste, max(v.datum) AS echt" \
	" FROM h LEFT JOIN evaluatie v ON v.leerling = h.leerling AND v.datum <= :v" \
	" GROUP BY h.leerling)"
#define WITH_ING "WITH " INGESCHREVEN " "
#define WITH_OPP "WITH " INGESCHREVEN ", " HUIDIG " "
#define WITH_WEG "WITH " WEG " "
#define WITH_EVALUATIE "WITH " INGESCHREVEN ", " HUIDIG ", " EVALUATIE " "
#define PLUS(days) "date(:v, '+" #days " days')"
#define MIN(days) "date(:v, '-" #days " days')"
#define OP_SCHOOL "JOIN ing i ON i.id = x.leerling"

static const struct telling {
	enum signaal_code code;
	const char *vandaag;
	const char *sql;
} tellingen[] = {
	{ SIGNAAL_OPP_TERMIJN, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing i WHERE i.inschrijfdatum <= " MIN(14)
	  " AND NOT EXISTS (SELECT 1 FROM opp o WHERE o.leerling = i.id AND o.status = 'vastgesteld'"
	  " AND o.vastgesteld_op >= i.inschrijfdatum)" },
	{ SIGNAAL_OPP_ONVOLLEDIG, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE bestemming IS NULL OR niveau IS NULL OR onderbouwing IS NULL"
	  " OR belemmerend IS NULL OR bevorderend IS NULL OR ondersteuning IS NULL"
	  " OR handelingsdeel IS NULL OR (afdeling = 'vso' AND uitstroomprofiel IS NULL)" },
	{ SIGNAAL_OPP_OOGO, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE oogo_op IS NULL OR oogo_op > vastgesteld_op" },
	{ SIGNAAL_OPP_INSTEMMING, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE handelingsdeel = 'ja' AND instemming IS NOT 'ja'" },
	{ SIGNAAL_OPP_HOORRECHT, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE vastgesteld_op >= '2025-08-01' AND gehoord_op IS NULL"
	  " AND niet_gehoord_reden IS NULL" },
	{ SIGNAAL_OPP_AFWIJKING, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE afwijking_uren > 0"
	  " AND coalesce(afwijking_beeindigd_op, '9999-12-31') > :v"
	  " AND (handelingsdeel IS NOT 'ja' OR afwijking_inhoud IS NULL OR afwijking_van IS NULL"
	  "  OR afwijking_tot IS NULL OR afwijking_reden IS NULL OR afwijking_programma IS NULL"
	  "  OR afwijking_opbouw IS NULL OR afwijking_tot < :v)" },
	{ SIGNAAL_OPP_DOELEN, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE handelingsdeel = 'ja' AND ("
	  " NOT EXISTS (SELECT 1 FROM doel d WHERE d.leerling = h.leerling AND d.opp_versie = h.versie)"
	  " OR EXISTS (SELECT 1 FROM doel d WHERE d.leerling = h.leerling AND d.opp_versie = h.versie"
	  "  AND (d.streef IS NULL OR d.meetwijze IS NULL)))" },
	{ SIGNAAL_EVALUATIE_TERMIJN, PEILDATUM, WITH_EVALUATIE
	  "SELECT count(*) FROM e WHERE date(laatste, '+12 months') <= " PLUS(42) },
	{ SIGNAAL_EVALUATIE_SCHOOLJAAR, "2027-05-20", WITH_EVALUATIE
	  "SELECT count(*) FROM e WHERE laatste < '2026-08-01'"
	  " AND date(laatste, '+12 months') > " PLUS(42) },
	{ SIGNAAL_EVALUATIE_OUDERS, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE date(geboortedatum, '+18 years') > :v"
	  " AND EXISTS (SELECT 1 FROM evaluatie x WHERE x.leerling = h.leerling"
	  "  AND x.datum BETWEEN '2026-08-01' AND :v AND x.met_ouders = 'nee')"
	  " AND NOT EXISTS (SELECT 1 FROM evaluatie x WHERE x.leerling = h.leerling"
	  "  AND x.datum BETWEEN '2026-08-01' AND :v AND x.met_ouders IS NOT 'nee')" },
	{ SIGNAAL_PROFIEL_LAATSTE_JAREN, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM wijziging x " OP_SCHOOL " AND i.afdeling = x.afdeling"
	  " WHERE x.gecorrigeerd_op IS NULL AND x.soort <> 'bestemming'"
	  " AND x.datum >= date(i.ref, '-2 years')" },
	{ SIGNAAL_PROFIEL_MOTIVATIE, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM wijziging x " OP_SCHOOL " AND i.afdeling = x.afdeling"
	  " JOIN opp o ON o.id = x.opp"
	  " WHERE x.gecorrigeerd_op IS NULL AND x.datum < date(i.ref, '-2 years')"
	  " AND (o.wijziging_motivatie IS NULL OR o.cvb_besluit_op IS NULL)" },
	{ SIGNAAL_PROFIEL_UITSTROOMDATUM, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE afdeling = 'vso' AND ref IS NULL" },
	{ SIGNAAL_TLV_TERMIJN, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM (SELECT i.ref, max(coalesce(x.tot, '9999-12-31')) AS tot FROM tlv x "
	  OP_SCHOOL " GROUP BY i.id) WHERE tot < coalesce(ref, '9999-12-30')"
	  " AND tot <= " PLUS(180) },
	{ SIGNAAL_TLV_ONTBREEKT, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE id NOT IN (SELECT leerling FROM tlv)" },
	{ SIGNAAL_LEEFTIJD_14, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE afdeling = 'so' AND geboortedatum < '2013-08-01'" },
	{ SIGNAAL_LEEFTIJD_18, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE handelingsbekwaam IS NOT 'nee'"
	  " AND date(geboortedatum, '+18 years') BETWEEN " PLUS(1) " AND " PLUS(90) },
	{ SIGNAAL_LEEFTIJD_18, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE handelingsbekwaam IS NULL"
	  " AND date(geboortedatum, '+18 years') <= :v" },
	{ SIGNAAL_LEEFTIJD_20, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE afdeling = 'vso' AND geboortedatum < '2007-08-01'"
	  " AND coalesce(ontheffing_tot, '0001-01-01') <= " PLUS(365) },
	{ SIGNAAL_STAGE_ONTBREEKT, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE uitstroomprofiel = 'arbeidsmarkt'"
	  " AND :v BETWEEN date(ref, '-24 months') AND ref AND leerling NOT IN"
	  " (SELECT leerling FROM stage WHERE soort <> 'maatschappelijk')" },
	{ SIGNAAL_STAGE_ONTBREEKT, PEILDATUM, WITH_OPP
	  "SELECT count(*) FROM h WHERE uitstroomprofiel = 'vervolgonderwijs'"
	  " AND :v BETWEEN date(ref, '-24 months') AND ref AND leerling NOT IN"
	  " (SELECT leerling FROM stage WHERE soort = 'maatschappelijk')" },
	{ SIGNAAL_STAGE_OVEREENKOMST, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM stage x " OP_SCHOOL " WHERE soort <> 'intern'"
	  " AND overeenkomst_op IS NULL AND van <= " PLUS(14)
	  " AND coalesce(afgebroken_op, tot, '9999-12-31') >= :v" },
	{ SIGNAAL_STAGE_BEKOSTIGING, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM stage x " OP_SCHOOL " WHERE soort = 'dagbesteding'"
	  " AND van <= " PLUS(90) " AND coalesce(afgebroken_op, tot, '9999-12-31') >= :v"
	  " AND (bekostiging NOT IN ('geregeld', 'nvt') OR vervoer NOT IN ('geregeld', 'nvt'))" },
	{ SIGNAAL_STAGE_BEOORDELING, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM stage x " OP_SCHOOL " WHERE beoordeling IS NULL"
	  " AND coalesce(afgebroken_op, tot) <= " MIN(14) },
	{ SIGNAAL_UITSTROOM_DATUM, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM ing WHERE verwachte_uitstroom < :v AND ref = verwachte_uitstroom" },
	{ SIGNAAL_OVERDRACHT, PEILDATUM, WITH_ING
	  "SELECT count(*) FROM uitstroom x " OP_SCHOOL " WHERE x.datum BETWEEN " PLUS(1) " AND "
	  PLUS(60) " AND overdracht_op IS NULL AND toestemming IS NOT 'nee'" },
	{ SIGNAAL_OVERDRACHT, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg WHERE datum >= " MIN(90) " AND overdracht_op IS NULL"
	  " AND toestemming IS NOT 'nee' AND soort <> 'overleden'"
	  " AND bestemming NOT IN ('geen', 'uitkering', 'onbekend')" },
	{ SIGNAAL_UITSTROOM_ONVOLLEDIG, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg WHERE soort <> 'overleden' AND datum >= date(:v, '-24 months')"
	  " AND coalesce(bestemming, 'onbekend') = 'onbekend'" },
	{ SIGNAAL_UITSTROOM_ONVOLLEDIG, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg WHERE soort NOT IN ('overleden', 'tussentijds_ongepland')"
	  " AND datum >= date(:v, '-24 months') AND niveau IS NULL" },
	{ SIGNAAL_NAZORG_CONTACT, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg JOIN (SELECT 3 AS m UNION SELECT 12 UNION SELECT 24)"
	  " WHERE afdeling = 'vso' AND soort NOT IN ('overleden', 'tussentijds_ongepland')"
	  " AND geen_contact_gewenst IS NOT 'ja'"
	  " AND date(datum, '+' || m || ' months') BETWEEN " MIN(90) " AND :v"
	  " AND NOT EXISTS (SELECT 1 FROM nazorg n WHERE n.leerling = weg.leerling AND n.moment = m)" },
	{ SIGNAAL_NAZORG_VERZOEK, PEILDATUM,
	  "SELECT count(*) FROM nazorg WHERE initiatief IN ('leerling', 'ouder') AND open = 'ja'"
	  " AND datum >= " MIN(14) },
	{ SIGNAAL_NAZORG_VERZOEK, PEILDATUM,
	  "SELECT count(*) FROM nazorg WHERE initiatief IN ('leerling', 'ouder') AND open = 'ja'"
	  " AND datum < " MIN(14) },
	{ SIGNAAL_NAZORG_EINDE, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg WHERE afdeling = 'vso'"
	  " AND soort NOT IN ('overleden', 'tussentijds_ongepland')"
	  " AND date(datum, '+24 months') BETWEEN :v AND " PLUS(60) },
	{ SIGNAAL_ACTIE_TERMIJN, PEILDATUM,
	  "SELECT count(*) FROM actie WHERE gereed_op IS NULL AND uiterlijk < :v" },
	{ SIGNAAL_ACTIE_TERMIJN, PEILDATUM,
	  "SELECT count(*) FROM actie WHERE gereed_op IS NULL AND uiterlijk BETWEEN :v AND " PLUS(7) },
	{ SIGNAAL_AVG_BEWAARTERMIJN, PEILDATUM, WITH_WEG
	  "SELECT count(*) FROM weg WHERE date(datum, '+36 months') < :v" },
};

static int64_t count(struct school *school, const struct telling *telling)
{
	struct query *query = db_query(school->store->db, telling->sql);
	int64_t found;

	if (strstr(telling->sql, ":v"))
		query_bind_text(query, ":v", telling->vandaag);
	assert_true(query_row(query));
	found = query_int(query, 0);
	query_end(query);
	return found;
}

/* How many of the counts on this day find something; names the others when all must. */
static int count_found(const char *vandaag, int leerlingen, uint64_t zaad, bool all)
{
	struct school school;
	int found = 0;

	make(&school, vandaag, leerlingen, zaad);
	for (size_t i = 0; i < ARRAY_LEN(tellingen); i++) {
		if (strcmp(tellingen[i].vandaag, vandaag) != 0)
			continue;
		if (count(&school, &tellingen[i]) > 0)
			found++;
		else if (all)
			fail_msg("zaad %d: count %zu finds no %s", (int)zaad, i,
				signaal_code_name(tellingen[i].code));
	}
	school_close(&school);
	return found;
}

static void every_signal_has_a_count(void **state)
{
	(void)state;
	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		bool counted = false;

		for (size_t i = 0; i < ARRAY_LEN(tellingen); i++)
			counted |= (int)tellingen[i].code == code;
		if (!counted)
			fail_msg("no count for %s", signaal_code_name((enum signaal_code)code));
	}
}

static void every_signal_occurs_in_180(void **state)
{
	(void)state;
	for (uint64_t zaad = 1; zaad <= 3; zaad++)
		count_found(PEILDATUM, 180, zaad, true);
	count_found("2027-05-20", 180, 1, true);
}

static void half_of_them_occur_in_60(void **state)
{
	(void)state;
	assert_true(count_found(PEILDATUM, 60, 1, false) >= (int)ARRAY_LEN(tellingen) / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_signal_has_a_count),
		cmocka_unit_test(every_signal_occurs_in_180),
		cmocka_unit_test(half_of_them_occur_in_60),
	};

	return cmocka_run_group_tests_name("demo_signalen", tests, NULL, NULL);
}
