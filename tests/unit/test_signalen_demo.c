/* A whole school on every day of two schooljaren: what section 4 of the domain says of every
 * signal, written down here once more, holds for each that is given, and none comes or goes without
 * a reason. A new signal is one row of the table. */
#include "cvb_test.h"
#include "datum_test.h"
#include "jaren_test.h"

#define EEUWIG 4000000 /* days: longer than there are */

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

static void check_day(const struct signaal_lijst *lijst, const struct dossier *dossier, dag op)
{
	struct dossier_termen termen = dossier_termen(dossier, op);

	check_order(lijst, op);
	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct signaal *signaal = &lijst->rijen[i];

		check_signaal(signaal, op);
		assert_int_equal(signaal->leerling, dossier->id);
		assert_int_equal(signaal->ingeschreven, termen.ingeschreven);
		if (termen.overleden && signaal->code != SIGNAAL_AVG_BEWAARTERMIJN)
			complain(signaal, op, "about who died");
	}
}

/* ---- from one day to the next ---- */

/* Did something begin on that day, or end on the day before? */
static bool is_turn(dag datum, dag op)
{
	return datum != GEEN_DAG && (datum == op || datum == op - 1);
}

static bool opp_turns(const struct dossier *dossier, dag op)
{
	for (size_t i = 0; i < dossier->opp_aantal; i++)
		if (is_turn(dossier->opp[i].vastgesteld_op, op) ||
		    is_turn(dossier->opp[i].afwijking_beeindigd_op, op))
			return true;
	for (size_t i = 0; i < dossier->evaluaties_aantal; i++)
		if (is_turn(dossier->evaluaties[i].datum, op))
			return true;
	return false;
}

static bool stay_turns(const struct dossier *dossier, dag op)
{
	for (size_t i = 0; i < dossier->stages_aantal; i++)
		if (is_turn(dossier->stages[i].tot, op) || is_turn(dossier->stages[i].afgebroken_op, op))
			return true;
	for (size_t i = 0; i < dossier->uitstroom_aantal; i++)
		if (is_turn(dossier->uitstroom[i].datum, op))
			return true;
	for (size_t i = 0; i < dossier->nazorg_aantal; i++)
		if (is_turn(dossier->nazorg[i].datum, op))
			return true;
	return false;
}

/* A schooljaar begins, or something that the dossier knows of happens. */
static bool something_turns(const struct dossier *dossier, dag op)
{
	return op == schooljaar_begin(schooljaar_of(op)) ||
	       is_turn(dossier->verwachte_uitstroom, op) || opp_turns(dossier, op) ||
	       stay_turns(dossier, op);
}

static const struct signaal *same_in(const struct signaal_lijst *lijst,
	const struct signaal *signaal)
{
	for (size_t i = 0; i < lijst->aantal; i++) {
		const struct signaal *other = &lijst->rijen[i];

		if (other->code == signaal->code && other->id == signaal->id &&
		    other->datum == signaal->datum)
			return other;
	}
	return NULL;
}

/* It is the first day of its term, or the first on which it is too late. */
static bool may_come(const struct signaal *signaal, dag op)
{
	int64_t na = (int64_t)op - signaal->datum;

	if (signaal->code == SIGNAAL_STAGE_ONTBREEKT) /* months, not days */
		return op == datum_add_months(signaal->datum, -24);
	return na == tabel[signaal->code].van || na == tabel[signaal->code].laat_na + 1;
}

/* Its term was over yesterday, or it gives way: to being 18, to the term of the evaluation, to the
 * end of nazorg. */
static bool may_go(const struct signaal *signaal, const struct signaal_lijst *vandaag, dag op)
{
	if (signaal->code == SIGNAAL_LEEFTIJD_18)
		return op == signaal->datum;
	if (signaal->code == SIGNAAL_UITSTROOM_ONVOLLEDIG)
		return op == datum_add_months(signaal->datum, 24) + 1;
	if (signaal->code == SIGNAAL_EVALUATIE_SCHOOLJAAR)
		for (size_t i = 0; i < vandaag->aantal; i++)
			if (vandaag->rijen[i].code == SIGNAAL_EVALUATIE_TERMIJN)
				return true;
	return (int64_t)op - signaal->datum == (int64_t)tabel[signaal->code].tot + 1;
}

static void check_change(const struct signaal_lijst *gisteren, const struct signaal_lijst *vandaag,
	const struct dossier *dossier, dag op)
{
	bool turns = something_turns(dossier, op);

	for (size_t i = 0; i < vandaag->aantal; i++) {
		const struct signaal *signaal = &vandaag->rijen[i];
		const struct signaal *eerder = same_in(gisteren, signaal);

		if (eerder && eerder->ernst < signaal->ernst)
			complain(signaal, op, "less urgent than yesterday");
		if (!eerder && !turns && !may_come(signaal, op))
			complain(signaal, op, "given without a reason");
	}
	for (size_t i = 0; i < gisteren->aantal; i++)
		if (!turns && !same_in(vandaag, &gisteren->rijen[i]) &&
		    !may_go(&gisteren->rijen[i], vandaag, op))
			complain(&gisteren->rijen[i], op, "gone without a reason");
}

/* ---- two schooljaren ---- */

static void check_dossier(const struct jaren *jaren, const struct dossier *dossier, int *gezien)
{
	struct arena arenas[2] = {{0}};
	struct signaal_lijst gisteren = {0};

	for (dag op = jaren_eerste(); op <= jaren_laatste(); op++) {
		struct arena *arena = &arenas[op % 2];
		struct signaal_lijst vandaag;

		arena_clear(arena);
		vandaag = signalen_of(dossier, jaren->school.config, op, arena);
		check_day(&vandaag, dossier, op);
		if (op > jaren_eerste())
			check_change(&gisteren, &vandaag, dossier, op);
		for (size_t i = 0; i < vandaag.aantal; i++)
			gezien[vandaag.rijen[i].code]++;
		gisteren = vandaag;
	}
	arena_clear(&arenas[0]);
	arena_clear(&arenas[1]);
}

static void test_two_schooljaren(void **state)
{
	const struct jaren *jaren = *state;
	int gezien[SIGNAAL_AANTAL] = {0};

	assert_int_equal(ARRAY_LEN(tabel), SIGNAAL_AANTAL);
	for (size_t i = 0; i < jaren->dossiers.aantal; i++)
		check_dossier(jaren, &jaren->dossiers.rijen[i], gezien);
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		if (gezien[code] == 0)
			fail_msg("%s was never given", signaal_code_name((enum signaal_code)code));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_two_schooljaren),
	};

	return cmocka_run_group_tests(tests, jaren_setup, jaren_teardown);
}
