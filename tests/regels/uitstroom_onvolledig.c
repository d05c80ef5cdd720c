/* From the day of leaving to the end of the nazorg window: 28-02-2026 for 29-02-2024. */
#include "vertrek.h"

static void as_long_as_the_window(struct regel *r)
{
	struct signaal signaal;
	int64_t uitstroom = vertrokken(r, "datum=2024-02-29|bestemming=");

	zwijgt(r, "2024-02-28"); /* only planned */
	signaal = geeft(r, "2024-02-29", ERNST_WAARSCHUWING, "2024-02-29",
		"vertrok op 29-02-2024 en nog niet ingevuld is de bestemming;");
	assert_int_equal(signaal.entiteit, E_uitstroom);
	assert_int_equal(signaal.id, uitstroom);
	geeft(r, "2026-02-27", ERNST_WAARSCHUWING, "2024-02-29", "");
	geeft(r, "2026-02-28", ERNST_WAARSCHUWING, "2024-02-29", "");
	zwijgt(r, "2026-03-01");
}

static void what_is_missing(struct regel *r)
{
	vertrokken(r, "");
	zwijgt(r, "2026-08-01");
	vertrokken(r, "bestemming=onbekend");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", "is de bestemming (nu onbekend);");
	vertrokken(r, "niveau=|niveau_2=beschut");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", "is het bereikte niveau;");
	vertrokken(r, "bestemming=|niveau=");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31",
		"zijn de bestemming en het bereikte niveau;");
	vertrokken(r, "bestemming=geen"); /* home without work is known */
	zwijgt(r, "2026-08-01");
}

static void by_kind(struct regel *r)
{
	vertrokken(r, "niveau=|soort=tussentijds_ongepland");
	zwijgt(r, "2026-08-01");
	vertrokken(r, "niveau=|bestemming=onbekend|soort=tussentijds_ongepland");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", "is de bestemming (nu onbekend);");
	vertrokken(r, "niveau=|soort=tussentijds_gepland");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", "");
	vertrokken(r, "niveau=|soort=tijdelijk_verblijf");
	geeft(r, "2026-08-01", ERNST_WAARSCHUWING, "2026-07-31", "");
	vertrokken(r, "niveau=|afdeling=so");
	geeft(r, "2028-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2028-08-01");
	vertrokken(r, "niveau=|bestemming=|soort=overleden");
	zwijgt(r, "2026-08-01");
	vertrokken(r, "niveau=|bestemming=|soort=overgang_so_vso|afdeling=so");
	zwijgt(r, "2026-08-01"); /* still here */
}

/* An exception of the window, by the profile of the last opp. */
static void other_settings(struct regel *r)
{
	static struct nazorg_uitzondering uitzondering = {"arbeidsmarkt", 0, 12};
	struct config *config = r->school.config;

	uitzondering.vertrek_vanaf = on("2026-07-31");
	config->nazorg_uitzonderingen = &uitzondering;
	config->nazorg_uitzonderingen_aantal = 1;
	vertrokken(r, "niveau=");
	geeft(r, "2028-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	opp(r, "");
	geeft(r, "2027-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2027-08-01");
	config->nazorg_uitzonderingen_aantal = 0;
	config->nazorg_maanden = 1;
	geeft(r, "2026-08-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	zwijgt(r, "2026-09-01");
	instelling(r)->aan = false;
	zwijgt(r, "2026-08-31");
}

REGEL(UITSTROOM_ONVOLLEDIG)
{
	as_long_as_the_window(r);
	what_is_missing(r);
	by_kind(r);
	other_settings(r);
}
