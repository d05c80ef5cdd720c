/* Each part that may be missing, one by one and together. */
#include "regel.h"

static void each_part(struct regel *r)
{
	static const struct {
		const char *veld, *naam;
	} delen[] = {
		{"uitstroomprofiel=", "uitstroomprofiel"},
		{"bestemming=", "uitstroombestemming"},
		{"niveau=", "uitstroomniveau"},
		{"onderbouwing=", "de onderbouwing"},
		{"belemmerend=", "belemmerende"},
		{"bevorderend=", "bevorderende"},
		{"ondersteuning=", "ondersteuning"},
		{"handelingsdeel=", "handelingsdeel"},
	};

	for (size_t i = 0; i < ARRAY_LEN(delen); i++) {
		struct signaal signaal;
		int64_t id;

		leerling(r, "");
		id = opp(r, delen[i].veld);
		signaal = geeft(r, "2025-09-12", ERNST_WAARSCHUWING, "2025-09-12", delen[i].naam);
		assert_non_null(strstr(signaal.tekst, " ontbreekt "));
		assert_int_equal(signaal.entiteit, E_opp);
		assert_int_equal(signaal.id, id);
	}
}

static void several_parts(struct regel *r)
{
	leerling(r, "");
	opp(r, "niveau=|onderbouwing=|handelingsdeel=");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12",
		"In het opp van 12-09-2025 ontbreken het uitstroomniveau, de onderbouwing en de keuze "
		"of er een handelingsdeel is; maak een nieuwe versie");
	zwijgt_na_vertrek(r, "2026-01-01");
}

/* An opp of the so has no uitstroomprofiel. */
static void so(struct regel *r)
{
	leerling(r, "afdeling=so");
	opp(r, "afdeling=so|uitstroomprofiel=");
	zwijgt(r, "2026-01-01");
}

/* From the day of vaststellen to the day before the next one; a concept is where to go on. */
static void only_the_present_version(struct regel *r)
{
	int64_t concept;

	leerling(r, "");
	opp(r, "bestemming=");
	zwijgt(r, "2025-09-11");
	geeft(r, "2025-09-12", ERNST_WAARSCHUWING, "2025-09-12", "");
	concept = opp(r, "versie=3|status=concept|vastgesteld_op=|onderbouwing=");
	opp(r, "versie=4|status=vervallen|vastgesteld_op=|niveau=");
	assert_int_equal(geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12",
		"in het concept dat klaarstaat").id, concept);
	opp(r, "versie=2|vastgesteld_op=2026-02-02");
	geeft(r, "2026-02-01", ERNST_WAARSCHUWING, "2025-09-12", "");
	zwijgt(r, "2026-02-02");
}

/* What a school had before it began with the program does count: it holds now. */
static void also_from_before(struct regel *r)
{
	leerling(r, "");
	opp(r, "niveau=");
	r->school.config->in_gebruik_vanaf = on("2026-01-01");
	geeft(r, "2026-01-01", ERNST_WAARSCHUWING, "2025-09-12", "");
}

REGEL(OPP_ONVOLLEDIG)
{
	each_part(r);
	several_parts(r);
	so(r);
	only_the_present_version(r);
	also_from_before(r);
}
