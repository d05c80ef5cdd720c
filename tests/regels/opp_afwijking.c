/* A deviation with all its parts, from 01-10-2025 up to and including 31-01-2026, then without. */
#include "regel.h"

#define AFWIJKING "handelingsdeel=ja|instemming=ja|afwijking_uren=4.5|afwijking_inhoud=i" \
	"|afwijking_van=2025-10-01|afwijking_tot=2026-01-31|afwijking_reden=r" \
	"|afwijking_programma=p|afwijking_opbouw=o|"

static void in_order_until_it_ends(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	id = opp(r, AFWIJKING);
	zwijgt(r, "2025-11-01");
	zwijgt(r, "2026-01-31");
	signaal = geeft(r, "2026-02-01", ERNST_TE_LAAT, "2026-01-31", "tot en met 31-01-2026; beëin");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	zwijgt_na_vertrek(r, "2026-02-01");
}

static void each_part(struct regel *r)
{
	static const struct {
		const char *velden, *deel, *datum;
	} delen[] = {
		{AFWIJKING "handelingsdeel=nee", "er is geen handelingsdeel", "2026-01-31"},
		{AFWIJKING "handelingsdeel=", "er is geen handelingsdeel", "2026-01-31"},
		{AFWIJKING "afwijking_inhoud=", "waaruit", "2026-01-31"},
		{AFWIJKING "afwijking_van=", "begindatum", "2026-01-31"},
		{AFWIJKING "afwijking_tot=", "einddatum", ""},
		{AFWIJKING "afwijking_reden=", "reden", "2026-01-31"},
		{AFWIJKING "afwijking_programma=", "programma", "2026-01-31"},
		{AFWIJKING "afwijking_opbouw=", "opbouw", "2026-01-31"},
	};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++) {
		leerling(r, "");
		opp(r, delen[i].velden);
		zwijgt(r, "2025-09-11");
		geeft(r, "2025-09-12", ERNST_WAARSCHUWING, delen[i].datum, delen[i].deel);
	}
	geeft(r, "2026-02-01", ERNST_TE_LAAT, "2026-01-31",
		"31-01-2026, en de opbouw naar volledige uren ontbreekt; beëindig");
}

/* 31 July and 1 August are two schooljaren. */
static void within_one_schooljaar(struct regel *r)
{
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_tot=2026-07-31");
	zwijgt(r, "2025-11-01");
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_tot=2026-08-01");
	geeft(r, "2025-11-01", ERNST_WAARSCHUWING, "2026-08-01", "binnen één schooljaar");
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_van=2025-07-31|vastgesteld_op=2025-07-01");
	geeft(r, "2025-11-01", ERNST_WAARSCHUWING, "2026-01-31", "binnen één schooljaar");
}

static void ended_early(struct regel *r)
{
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_opbouw=|afwijking_beeindigd_op=2025-12-01");
	geeft(r, "2025-11-30", ERNST_WAARSCHUWING, "2026-01-31", "opbouw");
	zwijgt(r, "2025-12-01");
	zwijgt(r, "2026-02-01");
}

static void no_deviation(struct regel *r)
{
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_uren=0|afwijking_reden=");
	zwijgt(r, "2025-11-01");
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_uren=|afwijking_reden=");
	zwijgt(r, "2025-11-01");
	leerling(r, "");
	opp(r, AFWIJKING "afwijking_uren=0.5|afwijking_reden=");
	geeft(r, "2025-11-01", ERNST_WAARSCHUWING, "2026-01-31", "reden");
}

REGEL(OPP_AFWIJKING)
{
	in_order_until_it_ends(r);
	each_part(r);
	within_one_schooljaar(r);
	ended_early(r);
	no_deviation(r);
}
