/* A whole school on every 7th day of two schooljaren: what section 4 of the domain says of every
 * signal, written down here once more, holds for each that is given. */
#include "cvb_test.h"
#include "datum_test.h"
#include "demo_test.h"

#include "cvb/signalen.h"

#define EEUWIG 4000000 /* days: longer than there are */
#define LEERLINGEN 180

enum { LAAT = 1 << ERNST_TE_LAAT, WAARSCHUW = 1 << ERNST_WAARSCHUWING, INFO = 1 << ERNST_INFO };

/* Days are counted from the date of the signal. */
static const struct tabel_rij {
	enum signaal_code code;
	int van, tot;       /* when it is given; van > tot: it has no date */
	int laat_na;        /* te_laat when more days have passed */
	unsigned ernst;     /* else one of these */
	bool agenda;
	bool vertrokken;    /* also about who left, or about nobody */
} tabel[] = {
	{SIGNAAL_OPP_TERMIJN, -28, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_OPP_ONVOLLEDIG, 0, EEUWIG, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_OPP_OOGO, 0, EEUWIG, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_OPP_INSTEMMING, 0, EEUWIG, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_OPP_HOORRECHT, 0, EEUWIG, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_OPP_AFWIJKING, -EEUWIG, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_OPP_DOELEN, 0, EEUWIG, EEUWIG, INFO, false, false},
	{SIGNAAL_EVALUATIE_TERMIJN, -42, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_EVALUATIE_SCHOOLJAAR, -91, 0, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_EVALUATIE_OUDERS, 0, 364, EEUWIG, WAARSCHUW, false, false},
	{SIGNAAL_PROFIEL_LAATSTE_JAREN, 0, EEUWIG, EEUWIG, WAARSCHUW | INFO, false, false},
	{SIGNAAL_PROFIEL_MOTIVATIE, 0, EEUWIG, EEUWIG, WAARSCHUW, true, false},
	{SIGNAAL_PROFIEL_UITSTROOMDATUM, 1, 0, EEUWIG, INFO, false, false},
	{SIGNAAL_TLV_TERMIJN, -180, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_TLV_ONTBREEKT, 1, 0, EEUWIG, INFO, false, false},
	{SIGNAAL_LEEFTIJD_14, -364, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_LEEFTIJD_18, -90, EEUWIG, EEUWIG, INFO, false, false},
	{SIGNAAL_LEEFTIJD_20, -365, EEUWIG, 0, WAARSCHUW, true, false},
	{SIGNAAL_STAGE_ONTBREEKT, -731, 0, EEUWIG, WAARSCHUW | INFO, false, false},
	{SIGNAAL_STAGE_OVEREENKOMST, -14, EEUWIG, EEUWIG, WAARSCHUW, false, false},
	{SIGNAAL_STAGE_BEKOSTIGING, -90, EEUWIG, EEUWIG, WAARSCHUW, false, false},
	{SIGNAAL_STAGE_BEOORDELING, 14, EEUWIG, EEUWIG, WAARSCHUW, false, false},
	{SIGNAAL_UITSTROOM_DATUM, 1, EEUWIG, 0, LAAT, true, false},
	{SIGNAAL_OVERDRACHT, -60, 90, EEUWIG, WAARSCHUW, true, true},
	{SIGNAAL_UITSTROOM_ONVOLLEDIG, 0, EEUWIG, EEUWIG, WAARSCHUW, false, true},
	{SIGNAAL_NAZORG_CONTACT, 0, 90, EEUWIG, WAARSCHUW, false, true},
	{SIGNAAL_NAZORG_VERZOEK, 0, EEUWIG, 14, WAARSCHUW, false, true},
	{SIGNAAL_NAZORG_EINDE, -60, 0, EEUWIG, INFO, false, true},
	{SIGNAAL_ACTIE_TERMIJN, -7, EEUWIG, 0, WAARSCHUW, true, true},
	{SIGNAAL_AVG_BEWAARTERMIJN, 1, EEUWIG, 0, LAAT, false, true},
};

struct jaren {
	struct school school;
	struct dossier_lijst dossiers;
	int gezien[SIGNAAL_AANTAL];
};

/* What people marked by hand comes between the signals on the agenda: test_signalen has those. */
static int jaren_setup(void **state)
{
	struct jaren *jaren = xcalloc(1, sizeof(*jaren));
	struct error err = {0};

	make(&jaren->school, PEILDATUM, LEERLINGEN, 1);
	if (query_run(db_query(jaren->school.store->db, "DELETE FROM aandachtspunt"), &err) != OK)
		fail_msg("%s", err.sentence);
	jaren->school.config->signalen[SIGNAAL_TLV_ONTBREEKT].aan = true;
	jaren->dossiers = dossiers_load(jaren->school.store, 0, &jaren->school.arena);
	*state = jaren;
	return 0;
}

static int jaren_teardown(void **state)
{
	struct jaren *jaren = *state;

	school_close(&jaren->school);
	xfree(jaren);
	return 0;
}

static const char *text_of(dag d, char out[DATUM_SIZE])
{
	datum_iso(d, out);
	return out;
}

static void complain(const struct signaal *signaal, dag op, const char *what)
{
	char now[DATUM_SIZE], datum[DATUM_SIZE];

	fail_msg("%s: %s %s of %s (%s) on %s: %s", what, signaal_code_name(signaal->code),
		ernst_name(signaal->ernst), signaal->leerlingnummer ? signaal->leerlingnummer : "nobody",
		text_of(signaal->datum, datum), text_of(op, now), signaal->tekst);
}

static void check_signaal(const struct signaal *signaal, dag op)
{
	const struct tabel_rij *rij = &tabel[signaal->code];
	int64_t na = (int64_t)op - signaal->datum;
	bool laat = signaal->datum != GEEN_DAG && na > rij->laat_na;

	assert_int_equal(rij->code, signaal->code);
	if (rij->van > rij->tot ? signaal->datum != GEEN_DAG
	    : signaal->datum == GEEN_DAG ? signaal->code != SIGNAAL_OPP_AFWIJKING
	    : na < rij->van || na > rij->tot)
		complain(signaal, op, "not on that day");
	if (!((laat ? LAAT : rij->ernst) & 1u << signaal->ernst))
		complain(signaal, op, "another ernst");
	if (!rij->vertrokken && !signaal->ingeschreven)
		complain(signaal, op, "about who left");
	if (signaal_agenda(signaal->code) != rij->agenda)
		complain(signaal, op, "on the agenda or not");
}

/* Sorted, and nothing is said twice. */
static void check_order(const struct signaal_lijst *lijst, dag op)
{
	for (size_t i = 1; i < lijst->aantal; i++) {
		const struct signaal *a = &lijst->rijen[i - 1], *b = &lijst->rijen[i];
		int64_t vroeger = a->datum == GEEN_DAG ? EEUWIG : a->datum;
		int64_t later = b->datum == GEEN_DAG ? EEUWIG : b->datum;

		if (a->ernst > b->ernst || (a->ernst == b->ernst && vroeger > later))
			complain(b, op, "out of order");
		for (size_t k = 0; k < i; k++)
			if (lijst->rijen[k].code == b->code && lijst->rijen[k].id == b->id &&
			    lijst->rijen[k].leerling == b->leerling && lijst->rijen[k].datum == b->datum)
				complain(b, op, "twice");
	}
}

static void check_dossier(struct jaren *jaren, const struct dossier *dossier, dag op)
{
	struct dossier_termen termen = dossier_termen(dossier, op);
	struct arena arena = {0};
	struct signaal_lijst lijst = signalen_of(dossier, jaren->school.config, op, &arena);

	check_order(&lijst, op);
	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct signaal *signaal = &lijst.rijen[i];

		check_signaal(signaal, op);
		assert_int_equal(signaal->leerling, dossier->id);
		assert_int_equal(signaal->ingeschreven, termen.ingeschreven);
		if (termen.overleden && signaal->code != SIGNAAL_AVG_BEWAARTERMIJN)
			complain(signaal, op, "about who died");
		jaren->gezien[signaal->code]++;
	}
	arena_clear(&arena);
}

static void test_two_schooljaren(void **state)
{
	struct jaren *jaren = *state;

	assert_int_equal(ARRAY_LEN(tabel), SIGNAAL_AANTAL);
	for (dag op = on("2025-08-01"); op <= on("2027-07-31"); op += 7)
		for (size_t i = 0; i < jaren->dossiers.aantal; i++)
			check_dossier(jaren, &jaren->dossiers.rijen[i], op);
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		if (jaren->gezien[code] == 0)
			fail_msg("%s was never given", signaal_code_name((enum signaal_code)code));
}

/* ---- lists, counts and the agenda on the day of the store ---- */

static int64_t *ids_of(struct jaren *jaren, size_t *aantal)
{
	int64_t *ids = arena_alloc(&jaren->school.arena, LEERLINGEN * sizeof(*ids));

	*aantal = 0;
	for (size_t i = jaren->dossiers.aantal; i-- > 0;) /* not in the order of the file */
		if (jaren->dossiers.rijen[i].id != 0)
			ids[(*aantal)++] = jaren->dossiers.rijen[i].id;
	return ids;
}

static int count_of(const struct signaal_lijst *lijst, int64_t leerling)
{
	int aantal = 0;

	for (size_t i = 0; i < lijst->aantal; i++)
		aantal += lijst->rijen[i].leerling == leerling && lijst->rijen[i].ernst != ERNST_INFO;
	return aantal;
}

/* What is asked of the file is what the dossiers in memory say. */
static void check_lists(struct jaren *jaren, dag op)
{
	const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct school *school = &jaren->school;
	struct signaal_lijst lijst = signalen(school->store, &alles, &school->arena);
	size_t ids_aantal, samen = 0;
	int64_t *ids = ids_of(jaren, &ids_aantal);
	int aantallen[LEERLINGEN];

	check_order(&lijst, op);
	for (size_t i = 0; i < jaren->dossiers.aantal; i++)
		samen += signalen_of(&jaren->dossiers.rijen[i], school->config, op,
			&school->arena).aantal;
	assert_int_equal(lijst.aantal, samen);
	signalen_tel(school->store, ids, ids_aantal, aantallen);
	for (size_t i = 0; i < ids_aantal; i++)
		assert_int_equal(aantallen[i], count_of(&lijst, ids[i]));
}

/* Of whom is the first signal in the list that belongs on the agenda, and so on. */
static void check_agenda(struct jaren *jaren)
{
	const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct school *school = &jaren->school;
	struct signaal_lijst lijst = signalen(school->store, &alles, &school->arena);
	struct agenda agenda = agenda_of(school->store, 15, &school->arena);
	size_t next = 0, redenen = 0, wanted = 0;

	for (size_t i = 0; i < lijst.aantal; i++) {
		const struct signaal *signaal = &lijst.rijen[i];
		size_t at = 0;

		if (!tabel[signaal->code].agenda || signaal->ernst == ERNST_INFO ||
		    !signaal->ingeschreven)
			continue;
		wanted++;
		while (at < agenda.aantal && agenda.rijen[at].leerling != signaal->leerling)
			at++;
		assert_true(at <= next && at < agenda.aantal);
		next += at == next;
	}
	assert_int_equal(agenda.aantal, next);
	for (size_t i = 0; i < agenda.aantal; i++) {
		assert_int_equal(agenda.rijen[i].deze_vergadering, i < 15);
		assert_true(agenda.rijen[i].redenen.aantal > 0);
		redenen += agenda.rijen[i].redenen.aantal;
	}
	assert_int_equal(redenen, wanted);
}

static void test_lists_and_agenda(void **state)
{
	struct jaren *jaren = *state;

	for (dag op = on("2025-08-01"); op <= on("2027-07-31"); op += 91) {
		jaren->school.store->vandaag = op;
		check_lists(jaren, op);
		check_agenda(jaren);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_two_schooljaren),
		cmocka_unit_test(test_lists_and_agenda),
	};

	return cmocka_run_group_tests(tests, jaren_setup, jaren_teardown);
}
