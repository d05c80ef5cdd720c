/* Doelen belong to a handelingsdeel, and each can be measured. */
#include "regel.h"

#define DOEL "|streef=s|meetwijze=m"

static void none(struct regel *r)
{
	struct signaal signaal;
	int64_t id;

	leerling(r, "");
	id = opp(r, "handelingsdeel=ja");
	zwijgt(r, "2025-09-11");
	signaal = geeft(r, "2025-09-12", ERNST_INFO, "2025-09-12", "geen doelen");
	assert_int_equal(signaal.entiteit, E_opp);
	assert_int_equal(signaal.id, id);
	zwijgt_na_vertrek(r, "2025-09-12");
	leerling(r, "");
	opp(r, "handelingsdeel=nee");
	zwijgt(r, "2025-09-12");
	leerling(r, "");
	opp(r, "handelingsdeel=");
	zwijgt(r, "2025-09-12");
}

static void not_measurable(struct regel *r)
{
	leerling(r, "");
	opp_met_doelen(r, "handelingsdeel=ja",
		(const char *const[]){"nr=1" DOEL, "nr=2" DOEL, NULL});
	zwijgt(r, "2026-01-01");
	leerling(r, "");
	opp_met_doelen(r, "handelingsdeel=ja",
		(const char *const[]){"nr=1" DOEL, "nr=2" DOEL "|streef=", NULL});
	geeft(r, "2026-01-01", ERNST_INFO, "2025-09-12", "mist 1 van de 2 doelen");
	leerling(r, "");
	opp_met_doelen(r, "handelingsdeel=ja", (const char *const[]){
		"nr=1" DOEL "|meetwijze=", "nr=2" DOEL "|streef=|meetwijze=", "nr=3" DOEL, NULL});
	geeft(r, "2026-01-01", ERNST_INFO, "2025-09-12", "missen 2 van de 3 doelen");
}

/* The doelen of another version do not help. */
static void of_the_present_version(struct regel *r)
{
	leerling(r, "");
	opp_met_doelen(r, "handelingsdeel=ja", (const char *const[]){"nr=1" DOEL, NULL});
	opp(r, "versie=2|vastgesteld_op=2025-10-10|handelingsdeel=ja");
	zwijgt(r, "2025-10-09");
	geeft(r, "2025-10-10", ERNST_INFO, "2025-10-10", "geen doelen");
}

REGEL(OPP_DOELEN)
{
	none(r);
	not_measurable(r);
	of_the_present_version(r);
	telt_vanaf_in_gebruik(r, "handelingsdeel=ja");
}
