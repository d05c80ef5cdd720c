/* The list of signals: its order, what a filter leaves, who is counted, and what they are
 * called. */
#include "cvb_test.h"
#include "datum_test.h"
#include "school.h"

#include "cvb/signalen.h"

static const struct signaal_filter alles = {.code = -1, .ernst = -1};

/* "CODE naam" of each, in the order of the list. */
static void assert_list(struct school *school, const struct signaal_filter *filter,
	const char *expected)
{
	struct signaal_lijst lijst = signalen(school->store, filter, &school->arena);
	struct text seen = {0};

	for (size_t i = 0; i < lijst.aantal; i++)
		text_printf(&seen, "%s%s %s %lld", i > 0 ? ", " : "",
			signaal_code_name(lijst.rijen[i].code),
			lijst.rijen[i].leerlingnummer ? lijst.rijen[i].leerlingnummer : "-",
			(long long)(lijst.rijen[i].entiteit == E_actie ? lijst.rijen[i].id : 0));
	assert_string_equal(text_str(&seen), expected);
	text_clear(&seen);
}

static struct record pupil(struct school *school, const char *nummer, const char *achternaam)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=%s|achternaam=%s|roepnaam=Sem|geboortedatum=2011-03-12|afdeling=vso"
		"|inschrijfdatum=2026-10-10|verwachte_uitstroom=2030-07-31", nummer, achternaam));
}

static int64_t action(struct school *school, int64_t leerling, int nummer)
{
	return school_add(school, E_actie, leerling, arena_printf(&school->arena,
		"nummer=%d|omschrijving=Bellen|uiterlijk=2026-11-21", nummer)).id;
}

/* All on one day: by name, who has the same name by number, nobody last; then by code, then by
 * record. */
static void test_order_on_one_day(void **state)
{
	struct school *school = *state;
	int64_t zand = pupil(school, "1", "Zand").id;
	int64_t meer = pupil(school, "3", "Meer").id;
	int64_t zonder, eerst, dan;

	pupil(school, "2", "Meer");
	eerst = action(school, meer, 4);
	dan = action(school, meer, 1);
	zonder = action(school, 0, 2);
	action(school, zand, 3);
	assert_true(eerst < dan);
	assert_list(school, &alles, arena_printf(&school->arena,
		"OPP_TERMIJN 2 0, OPP_TERMIJN 3 0, ACTIE_TERMIJN 3 %lld, ACTIE_TERMIJN 3 %lld,"
		" OPP_TERMIJN 1 0, ACTIE_TERMIJN 1 %lld, ACTIE_TERMIJN - %lld", (long long)eerst,
		(long long)dan, (long long)zonder + 1, (long long)zonder));
}

static void test_filter(void **state)
{
	struct school *school = *state;
	int64_t meer = pupil(school, "1", "Meer").id;
	int64_t actie = action(school, meer, 1);
	struct signaal_filter filter = alles;

	pupil(school, "2", "Zand");
	filter.leerling = meer;
	assert_list(school, &filter, arena_printf(&school->arena,
		"OPP_TERMIJN 1 0, ACTIE_TERMIJN 1 %lld", (long long)actie));
	filter.code = SIGNAAL_ACTIE_TERMIJN;
	assert_list(school, &filter, arena_printf(&school->arena, "ACTIE_TERMIJN 1 %lld",
		(long long)actie));
	filter.ernst = ERNST_INFO;
	assert_list(school, &filter, "");
	filter = alles;
	filter.ernst = ERNST_TE_LAAT;
	assert_list(school, &filter, "");
	school->store->vandaag++;
	filter.code = SIGNAAL_OPP_TERMIJN;
	assert_list(school, &filter, "OPP_TERMIJN 1 0, OPP_TERMIJN 2 0");
	filter.leerling = meer + 1000;
	assert_list(school, &filter, "");
	school->config->signalen[SIGNAAL_OPP_TERMIJN].aan = false;
	filter = alles;
	filter.code = SIGNAAL_OPP_TERMIJN;
	assert_list(school, &filter, "");
}

/* Few are counted one by one, many in one pass: the same numbers, info left out. */
static void test_counts(void **state)
{
	enum { FEW = 10, MANY = 300 };
	struct school *school = *state;
	int64_t ids[MANY];
	int few[FEW], many[MANY];

	for (int i = 0; i < MANY - 2; i++) /* every third pupil has an action too */
		ids[i] = pupil(school, arena_printf(&school->arena, "%d", i), "Meer").id;
	for (int i = 0; i < MANY - 2; i += 3)
		action(school, ids[i], i + 1);
	ids[MANY - 2] = ids[0];     /* asked twice */
	ids[MANY - 1] = 1234567890; /* no such pupil */
	action(school, 0, MANY);
	signalen_tel(school->store, ids, FEW, few);
	signalen_tel(school->store, ids, MANY, many);
	for (int i = 0; i < MANY - 2; i++)
		assert_int_equal(many[i], i % 3 == 0 ? 2 : 1);
	assert_int_equal(many[MANY - 2], 2);
	assert_int_equal(many[MANY - 1], 0);
	for (int i = 0; i < FEW; i++)
		assert_int_equal(few[i], many[i]);
	signalen_tel(school->store, &ids[MANY - 1], 1, few);
	assert_int_equal(few[0], 0);
	signalen_tel(school->store, NULL, 0, NULL);
}

static void test_nothing(void **state)
{
	struct school *school = *state;

	assert_list(school, &alles, "");
	assert_int_equal(agenda_of(school->store, 15, &school->arena).aantal, 0);
}

/* An action about nobody is on no agenda; that of a pupil is, behind what is more urgent. */
static void test_agenda(void **state)
{
	struct school *school = *state;
	int64_t zand = pupil(school, "1", "Zand").id;
	struct agenda agenda;

	pupil(school, "2", "Meer");
	action(school, 0, 1);
	action(school, zand, 2);
	agenda = agenda_of(school->store, 1, &school->arena);
	assert_int_equal(agenda.aantal, 2);
	assert_string_equal(agenda.rijen[0].leerlingnummer, "2");
	assert_string_equal(agenda.rijen[0].naam, "Sem Meer");
	assert_true(agenda.rijen[0].deze_vergadering);
	assert_int_equal(agenda.rijen[0].redenen.aantal, 1);
	assert_int_equal(agenda.rijen[1].leerling, zand);
	assert_false(agenda.rijen[1].deze_vergadering);
	assert_int_equal(agenda.rijen[1].redenen.aantal, 2);
	assert_int_equal(agenda.rijen[1].redenen.rijen[0].code, SIGNAAL_OPP_TERMIJN);
	assert_int_equal(agenda.rijen[1].redenen.rijen[1].code, SIGNAAL_ACTIE_TERMIJN);
	school->config->signalen[SIGNAAL_OPP_TERMIJN].aan = false;
	agenda = agenda_of(school->store, 1, &school->arena);
	assert_int_equal(agenda.aantal, 1);
	assert_int_equal(agenda.rijen[0].leerling, zand);
}

/* ---- what a person marked by hand ---- */

static int64_t mark(struct school *school, int64_t leerling, const char *velden)
{
	return school_add(school, E_aandachtspunt, leerling, velden).id;
}

/* How many reasons of that kind the agenda of `op` has, and the text of the last. */
static size_t marks_on(struct school *school, const char *op, const char **tekst)
{
	struct agenda agenda;
	size_t aantal = 0;

	school->store->vandaag = on(op);
	agenda = agenda_of(school->store, 15, &school->arena);
	for (size_t i = 0; i < agenda.aantal; i++)
		for (size_t k = 0; k < agenda.rijen[i].redenen.aantal; k++) {
			const struct signaal *reden = &agenda.rijen[i].redenen.rijen[k];

			if (reden->code != REDEN_AANDACHTSPUNT)
				continue;
			aantal++;
			*tekst = reden->tekst;
			assert_int_equal(reden->ernst, ERNST_WAARSCHUWING);
		}
	return aantal;
}

/* From its day on; on the day of resolving it is resolved. */
static void test_mark_boundaries(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1", "Zand").id;
	const char *tekst = "";

	mark(school, sem, "datum=2026-11-12|nr=1|tekst=Slaapt slecht\nen eet weinig."
		"|opgelost_op=2026-12-03");
	assert_int_equal(marks_on(school, "2026-11-11", &tekst), 0);
	assert_int_equal(marks_on(school, "2026-11-12", &tekst), 1);
	assert_string_equal(tekst, "aandachtspunt van 12-11-2026: Slaapt slecht en eet weinig.");
	assert_int_equal(marks_on(school, "2026-12-02", &tekst), 1);
	assert_int_equal(marks_on(school, "2026-12-03", &tekst), 0);
	assert_int_equal(marks_on(school, "2026-12-04", &tekst), 0);
	mark(school, sem, "datum=2026-11-12|nr=2|tekst=Open");
	assert_int_equal(marks_on(school, "2036-12-04", &tekst), 1);
}

static void test_mark_of_who_left(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1", "Zand").id;
	const char *tekst = "";

	mark(school, sem, "datum=2026-11-01|nr=1|tekst=Open");
	school_add(school, E_uitstroom, sem, "datum=2026-11-21|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2026-10-10");
	assert_int_equal(marks_on(school, "2026-11-20", &tekst), 1);
	assert_int_equal(marks_on(school, "2026-11-21", &tekst), 0);
}

/* A waarschuwing with its own date: behind what is te laat, among the others by date. */
static void test_mark_ranks_as_waarschuwing(void **state)
{
	struct school *school = *state;
	int64_t zand = pupil(school, "1", "Zand").id;
	int64_t meer = pupil(school, "2", "Meer").id;
	int64_t laat = pupil(school, "3", "Laat").id;
	struct agenda agenda;

	school->config->signalen[SIGNAAL_OPP_TERMIJN].aan = false;
	school_add(school, E_actie, laat, "nummer=1|omschrijving=Bellen|uiterlijk=2026-11-20");
	mark(school, meer, "datum=2026-11-21|nr=1|tekst=Vandaag");
	mark(school, zand, "datum=2026-11-02|nr=1|tekst=Eerder");
	mark(school, zand, "datum=2026-11-01|nr=1|tekst=Nog eerder");
	agenda = agenda_of(school->store, 2, &school->arena);
	assert_int_equal(agenda.aantal, 3);
	assert_int_equal(agenda.rijen[0].leerling, laat);
	assert_int_equal(agenda.rijen[1].leerling, zand);
	assert_int_equal(agenda.rijen[1].redenen.aantal, 2);
	assert_string_equal(agenda.rijen[1].redenen.rijen[0].tekst,
		"aandachtspunt van 01-11-2026: Nog eerder");
	assert_true(agenda.rijen[1].deze_vergadering);
	assert_int_equal(agenda.rijen[2].leerling, meer);
	assert_false(agenda.rijen[2].deze_vergadering);
	assert_string_equal(agenda.rijen[2].naam, "Sem Meer");
	assert_string_equal(signaal_code_name(REDEN_AANDACHTSPUNT), "AANDACHTSPUNT");
	assert_string_equal(signaal_title(REDEN_AANDACHTSPUNT), "Aandachtspunt");
	assert_true(signaal_agenda(REDEN_AANDACHTSPUNT));
	assert_true(*signaal_waarom(REDEN_AANDACHTSPUNT) != '\0');
	assert_list(school, &alles, arena_printf(&school->arena, "ACTIE_TERMIJN 3 %lld",
		(long long)agenda.rijen[0].redenen.rijen[0].id)); /* it is no signal */
}

/* 120 columns of text, whatever is in it; nothing of it steers a terminal. */
static void test_long_and_hostile_mark(void **state)
{
	struct school *school = *state;
	int64_t sem = pupil(school, "1", "Zand").id;
	char lang[400];
	const char *tekst = "";

	memset(lang, 'x', sizeof(lang) - 1);
	lang[sizeof(lang) - 1] = '\0';
	mark(school, sem, arena_printf(&school->arena, "datum=2026-11-01|nr=1|tekst=\x1b[31m%s",
		lang));
	assert_int_equal(marks_on(school, "2026-11-21", &tekst), 1);
	assert_null(strchr(tekst, '\x1b'));
	assert_int_equal(utf8_width(tekst), utf8_width("aandachtspunt van 01-11-2026: ") + 120);
	assert_string_equal(tekst + strlen(tekst) - strlen("x…"), "x…");
}

static void test_names(void **state)
{
	enum ernst ernst = ERNST_INFO;

	(void)state;
	assert_string_equal(ernst_name(ERNST_TE_LAAT), "te_laat");
	assert_string_equal(ernst_shown(ERNST_TE_LAAT), "te laat");
	assert_string_equal(ernst_name(ERNST_WAARSCHUWING), "waarschuwing");
	assert_string_equal(ernst_shown(ERNST_INFO), "info");
	assert_true(ernst_parse("te_laat", &ernst));
	assert_int_equal(ernst, ERNST_TE_LAAT);
	assert_true(ernst_parse("waarschuwing", &ernst));
	assert_int_equal(ernst, ERNST_WAARSCHUWING);
	assert_false(ernst_parse("te laat", &ernst));
	assert_false(ernst_parse("", &ernst));
	assert_int_equal(ernst, ERNST_WAARSCHUWING);
}

#define SCHOOL_TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCHOOL_TEST(test_order_on_one_day),
		SCHOOL_TEST(test_filter),
		SCHOOL_TEST(test_counts),
		SCHOOL_TEST(test_nothing),
		SCHOOL_TEST(test_agenda),
		SCHOOL_TEST(test_mark_boundaries),
		SCHOOL_TEST(test_mark_of_who_left),
		SCHOOL_TEST(test_mark_ranks_as_waarschuwing),
		SCHOOL_TEST(test_long_and_hostile_mark),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
