/* What stands in a demo school: valid, readable and varied, with every code, and in the shares that
 * section 5 of the domain gives. All but the last tests look at one school of 2000. */
#include "cvb_test.h"
#include "demo_test.h"

static void assert_between(double found, double low, double high, const char *what)
{
	if (found < low || found > high)
		fail_msg("%s: %.3f lies outside %.3f..%.3f", what, found, low, high);
}

static int make_big(void **state)
{
	struct school *school = malloc(sizeof(*school));

	assert_non_null(school);
	make(school, PEILDATUM, 2000, 1);
	*state = school;
	return 0;
}

static int drop_big(void **state)
{
	school_close(*state);
	free(*state);
	return 0;
}

/* ---- what may stand in a field ---- */

struct inspection {
	const struct config *config;
	struct school *school;
	int visited;
};

static void inspect_text(const struct veld *veld, const char *text)
{
	size_t len = strlen(text);

	if (len == 0 || text[0] == ' ' || text[len - 1] == ' ' || strpbrk(text, "{}<>[]|") ||
	    strstr(text, "  ") || strstr(text, " .") || strstr(text, "(null)") ||
	    !utf8_valid(text, len))
		fail_msg("%s: \"%s\"", veld->naam, text);
	if (veld->soort == SOORT_LANG && !strchr(".!?\"", text[len - 1]))
		fail_msg("%s does not end: \"%s\"", veld->naam, text);
	if (veld->soort == SOORT_TEKST && strchr(text, '\n'))
		fail_msg("%s has a line end: \"%s\"", veld->naam, text);
}

/* Every value is what the importer would make of it: nothing is an import error. */
static void inspect_value(struct inspection *inspection, const struct veld *veld,
	const char *value)
{
	struct arena arena = { 0 };
	const struct veld_invoer invoer = { veld, inspection->config, GEEN_DAG, &arena };
	struct error err = { 0 };
	const char *parsed;

	inspect_text(veld, value);
	if (veld_parse(&invoer, value, &parsed, &err) != OK)
		fail_msg("%s: %s", veld->naam, err.sentence);
	if (!waarde_equal(parsed, value))
		fail_msg("%s: \"%s\" would be read as \"%s\"", veld->naam, value,
			parsed ? parsed : "nothing");
	arena_clear(&arena);
}

static bool inspect(const struct record *record, void *context)
{
	struct inspection *inspection = context;
	struct error err = { 0 };
	int veld;

	inspection->visited++;
	if (record_check(record, inspection->school->store->vandaag, &veld, &err) != OK)
		fail_msg("%s: %s", record->soort->naam, err.sentence);
	for (int i = 0; i < record->soort->aantal; i++)
		if (record->waarden[i])
			inspect_value(inspection, &record->soort->velden[i], record->waarden[i]);
	return true;
}

static void inspect_school(const char *vandaag, int leerlingen, uint64_t zaad)
{
	struct school school;
	struct inspection inspection = { NULL, &school, 0 };

	make(&school, vandaag, leerlingen, zaad);
	inspection.config = school.config;
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		records_visit(school.store, nr, inspect, &inspection);
	assert_true(inspection.visited > 10 * leerlingen);
	school_close(&school);
}

static void every_record_is_valid_and_readable(void **state)
{
	(void)state;
	inspect_school(PEILDATUM, 200, 1);
	inspect_school("2028-02-29", 100, 2);
	inspect_school("2026-08-01", 100, 3);
}

/* Nothing happened after the reference date but what is planned. */
static void nothing_is_from_the_future(void **state)
{
	struct school *school = *state;

	assert_true(number(school, "SELECT count(*) FROM opp WHERE max(coalesce(vastgesteld_op, ''),"
		" coalesce(opgesteld_op, ''), coalesce(cvb_besluit_op, ''), coalesce(oogo_op, ''),"
		" coalesce(instemming_op, ''), coalesce(gehoord_op, ''), coalesce(rod_op, ''),"
		" coalesce(afwijking_beeindigd_op, '')) > '" PEILDATUM "'") == 0);
	assert_true(number(school, "SELECT count(*) FROM evaluatie WHERE datum > '" PEILDATUM "'")
		== 0);
	assert_true(number(school, "SELECT count(*) FROM nazorg WHERE datum > '" PEILDATUM "'") == 0);
	assert_true(number(school, "SELECT count(*) FROM notitie WHERE datum > '" PEILDATUM "'")
		== 0);
	assert_true(number(school, "SELECT count(*) FROM besluit WHERE datum > '" PEILDATUM "'")
		== 0);
	assert_true(number(school, "SELECT count(*) FROM actie WHERE gereed_op > '" PEILDATUM "'")
		== 0);
	assert_true(number(school, "SELECT count(*) FROM stage WHERE beoordeeld_op > '" PEILDATUM
		"' OR afgebroken_op > '" PEILDATUM "' OR overeenkomst_op > '" PEILDATUM "'") == 0);
	assert_true(number(school, "SELECT count(*) FROM uitstroom WHERE overdracht_op > '" PEILDATUM
		"' OR terugkoppeling_op > '" PEILDATUM "'") == 0);
	assert_true(number(school, "SELECT count(*) FROM leerling WHERE inschrijfdatum > '" PEILDATUM
		"'") == 0);
}

/* ---- every code ---- */

struct codes_seen {
	const struct config *config;
	struct arena arena;
	bool seen[CODES_reden + 1][64];
};

static bool note_codes(const struct record *record, void *context)
{
	struct codes_seen *codes = context;

	for (int i = 0; i < record->soort->aantal; i++) {
		const struct veld *veld = &record->soort->velden[i];
		const struct code *list;
		size_t aantal;

		if (veld->soort != SOORT_CODE || !record->waarden[i])
			continue;
		list = codes_of(veld->codes, codes->config, &codes->arena, &aantal);
		for (size_t c = 0; c < aantal; c++)
			if (strcmp(list[c].code, record->waarden[i]) == 0)
				codes->seen[veld->codes][c] = true;
	}
	arena_clear(&codes->arena);
	return true;
}

static void every_code_occurs(void **state)
{
	struct codes_seen codes = { .config = NULL };
	struct school *school = *state;

	codes.config = school->config;
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++)
		records_visit(school->store, nr, note_codes, &codes);
	for (int list = CODES_geen + 1; list <= CODES_reden; list++) {
		size_t aantal;
		const struct code *all = codes_of((enum code_lijst)list, school->config,
			&school->arena, &aantal);

		for (size_t c = 0; c < aantal; c++)
			if (!codes.seen[list][c])
				fail_msg("list %d: no %s", list, all[c].code);
	}
}

/* ---- shares (domein, section 5, and the failures of section 3) ---- */

#define INGESCHREVEN "leerling l WHERE NOT EXISTS (SELECT 1 FROM uitstroom u" \
	" WHERE u.leerling = l.id AND u.soort <> 'overgang_so_vso'" \
	" AND u.datum BETWEEN l.inschrijfdatum AND '" PEILDATUM "')"
#define LAATSTE_PROFIEL "(SELECT o.uitstroomprofiel FROM opp o WHERE o.leerling = l.id" \
	" AND o.status = 'vastgesteld' AND o.afdeling = 'vso' AND o.uitstroomprofiel IS NOT NULL" \
	" ORDER BY o.vastgesteld_op DESC, o.versie DESC LIMIT 1)"
#define SHARE_OF_PROFIEL(profiel) "SELECT avg(p = '" profiel "') FROM (SELECT " LAATSTE_PROFIEL \
	" AS p FROM " INGESCHREVEN " AND l.afdeling = 'vso') WHERE p IS NOT NULL"
#define SHARE_TO(profiel, codes) "SELECT avg(u.bestemming IN (" codes ")) FROM uitstroom u" \
	" JOIN leerling l ON l.id = u.leerling WHERE u.soort = 'einduitstroom'" \
	" AND u.afdeling = 'vso' AND u.datum <= '" PEILDATUM "'" \
	" AND u.bestemming NOT IN ('onbekend') AND " LAATSTE_PROFIEL " = '" profiel "'"
#define OPLEIDING "'mbo_entree', 'mbo_2', 'mbo_3', 'mbo_4', 'hbo', 'wo', 'vavo', 'vo'," \
	" 'praktijkonderwijs', 'vso'"
#define DAGBESTEDING "'belevingsgerichte_dagbesteding', 'activerende_dagbesteding'," \
	" 'arbeidsmatige_dagbesteding'"

static const struct share {
	const char *what;
	const char *sql;
	double low, high;
} shares[] = {
	{ "vervolgonderwijs 48%", SHARE_OF_PROFIEL("vervolgonderwijs"), 0.44, 0.52 },
	{ "arbeidsmarkt 29%", SHARE_OF_PROFIEL("arbeidsmarkt"), 0.25, 0.33 },
	{ "dagbesteding 23%", SHARE_OF_PROFIEL("dagbesteding"), 0.19, 0.27 },
	{ "of dagbesteding 61% arbeidsmatig", "SELECT avg(o.niveau = 'arbeidsmatig') FROM opp o"
	  " WHERE o.uitstroomprofiel = 'dagbesteding' AND o.niveau IS NOT NULL", 0.53, 0.69 },
	{ "of dagbesteding 7% belevingsgericht", "SELECT avg(o.niveau = 'belevingsgericht') FROM opp o"
	  " WHERE o.uitstroomprofiel = 'dagbesteding' AND o.niveau IS NOT NULL", 0.02, 0.12 },
	{ "switched profiel 10-25%", "SELECT avg(EXISTS (SELECT 1 FROM wijziging w"
	  " WHERE w.leerling = l.id AND w.soort = 'profiel' AND w.afdeling = 'vso')) FROM "
	  INGESCHREVEN " AND l.afdeling = 'vso'", 0.10, 0.25 },
	{ "to education 70%", SHARE_TO("vervolgonderwijs", OPLEIDING), 0.62, 0.78 },
	{ "to nothing 18%", SHARE_TO("vervolgonderwijs", "'geen'"), 0.10, 0.25 },
	{ "to work 27%", SHARE_TO("arbeidsmarkt", "'werk', 'banenafspraak', 'beschut_werk'"),
	  0.17, 0.37 },
	{ "to dagbesteding 82%", SHARE_TO("dagbesteding", DAGBESTEDING), 0.70, 0.92 },
	{ "first opp in six weeks 96%", "SELECT avg(julianday(eerste) - julianday(inschrijfdatum)"
	  " <= 42) FROM (SELECT l.inschrijfdatum, (SELECT min(o.vastgesteld_op) FROM opp o"
	  "  WHERE o.leerling = l.id AND o.status = 'vastgesteld'"
	  "  AND o.vastgesteld_op >= l.inschrijfdatum) AS eerste FROM leerling l)"
	  " WHERE eerste IS NOT NULL", 0.93, 0.99 },
	{ "without doelen 15%", "SELECT avg(NOT EXISTS (SELECT 1 FROM doel d"
	  " WHERE d.leerling = o.leerling AND d.opp_versie = o.versie)) FROM opp o"
	  " WHERE o.status = 'vastgesteld'", 0.12, 0.19 },
	{ "doelen not measurable: over half", "SELECT avg(streef IS NULL OR meetwijze IS NULL)"
	  " FROM doel", 0.50, 0.65 },
	{ "no process, or one of a few words: 60-70%", "SELECT avg(coalesce(length(proces), 0) <= 40)"
	  " FROM evaluatie", 0.60, 0.70 },
	{ "no conclusion 25%", "SELECT avg(conclusie IS NULL) FROM evaluatie", 0.21, 0.29 },
	{ "asked for nazorg: under 10%", "SELECT avg(EXISTS (SELECT 1 FROM nazorg n"
	  " WHERE n.leerling = u.leerling AND n.initiatief <> 'school')) FROM uitstroom u"
	  " WHERE u.afdeling = 'vso' AND u.datum <= '" PEILDATUM "'", 0.03, 0.15 },
	{ "level reached 80%", "SELECT avg(u.niveau = (SELECT o.niveau FROM opp o"
	  " WHERE o.leerling = u.leerling AND o.status = 'vastgesteld' AND o.vastgesteld_op <= u.datum"
	  " ORDER BY o.vastgesteld_op DESC, o.versie DESC LIMIT 1)) FROM uitstroom u"
	  " WHERE u.soort = 'einduitstroom' AND u.datum <= '" PEILDATUM "'", 0.70, 0.88 },
};

static void the_shares_are_those_of_practice(void **state)
{
	struct school *school = *state;

	for (size_t i = 0; i < ARRAY_LEN(shares); i++)
		assert_between(number(school, shares[i].sql), shares[i].low, shares[i].high,
			shares[i].what);
}

/* ---- the school itself ---- */

#define GROEPEN "(SELECT l.groep, count(*) AS aantal, count(DISTINCT l.mentor) AS mentoren FROM " \
	INGESCHREVEN " GROUP BY l.groep)"

static void groups_have_7_to_14_pupils_and_one_mentor(void **state)
{
	struct school *school = *state;

	assert_true(number(school, "SELECT min(aantal) FROM " GROEPEN) >= 7);
	assert_true(number(school, "SELECT max(aantal) FROM " GROEPEN) <= 14);
	assert_true(number(school, "SELECT max(mentoren) FROM " GROEPEN) == 1);
}

static void names_look_like_those_of_a_school(void **state)
{
	struct school school;

	(void)state;
	make(&school, PEILDATUM, 180, 1);
	assert_true(number(&school, "SELECT count(DISTINCT roepnaam) FROM leerling") > 110);
	assert_true(number(&school, "SELECT count(DISTINCT achternaam) FROM leerling") > 90);
	assert_true(number(&school, "SELECT count(*) FROM leerling WHERE tussenvoegsel IS NOT NULL")
		> 20);
	assert_true(number(&school, "SELECT count(*) FROM leerling WHERE leerlingnummer LIKE '0%'")
		> 5);
	assert_true(number(&school, "SELECT count(*) FROM leerling WHERE achternaam GLOB '*[ıłçğşÖ]*'"
		" OR roepnaam GLOB '*[ıŞğłÇ]*'") > 3);
	assert_true(number(&school, "SELECT count(*) FROM contact WHERE telefoon NOT LIKE '06-00%'"
		" OR email NOT LIKE '%@example.org'") == 0);
	school_close(&school);
}

static void a_meeting_every_two_weeks_of_school(void **state)
{
	struct school school;

	(void)state;
	make(&school, PEILDATUM, 60, 1);
	assert_between(number(&school, "SELECT count(*) FROM vergadering"), 34, 53, "meetings");
	assert_true(number(&school, "SELECT count(*) FROM vergadering WHERE datum > '" PEILDATUM "'")
		== 1);
	assert_true(number(&school, "SELECT count(*) FROM vergadering WHERE afgesloten IS NOT 'ja'"
		" AND datum < '" PEILDATUM "'") == 0);
	assert_true(number(&school, "SELECT count(*) FROM vergadering"
		" WHERE strftime('%w', datum) <> '4'") == 0);
	school_close(&school);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_from_the_future),
		cmocka_unit_test(every_code_occurs),
		cmocka_unit_test(the_shares_are_those_of_practice),
		cmocka_unit_test(groups_have_7_to_14_pupils_and_one_mentor),
		cmocka_unit_test(every_record_is_valid_and_readable),
		cmocka_unit_test(names_look_like_those_of_a_school),
		cmocka_unit_test(a_meeting_every_two_weeks_of_school),
	};

	return cmocka_run_group_tests_name("demo_inhoud", tests, make_big, drop_big);
}
