/* Left on 31-08-2026: 3 months later is 30-11-2026, clipped; 90 days after that is 28-02-2027. */
#include "vertrek.h"

static void around_a_moment(struct regel *r)
{
	struct signaal signaal;

	vertrokken(r, "datum=2026-08-31");
	zwijgt(r, "2026-11-29");
	signaal = geeft(r, "2026-11-30", ERNST_WAARSCHUWING, "2026-11-30",
		"Op 30-11-2026 was het 3 maanden na het vertrek");
	assert_int_equal(signaal.entiteit, E_nazorg);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2026-12-01", ERNST_WAARSCHUWING, "2026-11-30", "");
	geeft(r, "2027-02-27", ERNST_WAARSCHUWING, "2026-11-30", "");
	geeft(r, "2027-02-28", ERNST_WAARSCHUWING, "2026-11-30", "");
	zwijgt(r, "2027-03-01");
	zwijgt(r, "2027-08-30");
	geeft(r, "2027-08-31", ERNST_WAARSCHUWING, "2027-08-31", "volgmoment 12");
	geeft(r, "2028-08-31", ERNST_WAARSCHUWING, "2028-08-31", "volgmoment 24");
	geeft(r, "2028-11-29", ERNST_WAARSCHUWING, "2028-08-31", "");
	zwijgt(r, "2028-11-30");
}

/* It carries the moment, lies between the leaving and today, and may be early. */
static void what_counts_as_done(struct regel *r)
{
	vertrokken(r, "datum=2026-08-31");
	heeft(r, E_nazorg, "datum=2026-08-30|wijze=bezoek|moment=3");
	heeft(r, E_nazorg, "datum=2026-11-30|wijze=e-mail");
	heeft(r, E_nazorg, "datum=2026-11-30|wijze=bezoek|moment=12");
	heeft(r, E_nazorg, "datum=2026-12-02|wijze=bezoek|moment=3");
	geeft(r, "2026-11-30", ERNST_WAARSCHUWING, "2026-11-30", "");
	geeft(r, "2026-12-01", ERNST_WAARSCHUWING, "2026-11-30", "");
	zwijgt(r, "2026-12-02");
	zwijgt(r, "2027-08-31"); /* 12 was done too */
	geeft(r, "2028-08-31", ERNST_WAARSCHUWING, "2028-08-31", "");
	heeft(r, E_nazorg, "datum=2026-08-31|wijze=telefoon|moment=3|bereikt=nee");
	zwijgt(r, "2026-11-30");
}

static void who_is_asked(struct regel *r)
{
	vertrokken(r, "datum=2026-08-31|geen_contact_gewenst=ja");
	zwijgt(r, "2026-11-30");
	vertrokken(r, "datum=2026-08-31|geen_contact_gewenst=nee");
	geeft(r, "2026-11-30", ERNST_WAARSCHUWING, "2026-11-30", "");
	vertrokken(r, "datum=2026-08-31|soort=tussentijds_ongepland");
	zwijgt(r, "2026-11-30");
	vertrokken(r, "datum=2026-08-31|soort=tussentijds_gepland");
	geeft(r, "2026-11-30", ERNST_WAARSCHUWING, "2026-11-30", "");
	vertrokken(r, "datum=2026-08-31|afdeling=so");
	zwijgt(r, "2026-11-30");
	vertrokken(r, "datum=2026-08-31|soort=overleden");
	zwijgt(r, "2026-11-30");
	leerling(r, "inschrijfdatum=2026-09-01"); /* came back */
	vertrek(r, "datum=2026-08-31");
	zwijgt(r, "2026-11-30");
}

static void other_settings(struct regel *r)
{
	static const int maanden[] = {1, 6};
	struct config *config = r->school.config;

	vertrokken(r, "datum=2026-08-31");
	config->volgmomenten = maanden;
	config->volgmomenten_aantal = ARRAY_LEN(maanden);
	instelling(r)->na = 1;
	zwijgt(r, "2026-09-29");
	geeft(r, "2026-09-30", ERNST_WAARSCHUWING, "2026-09-30", "het 1 maand na");
	geeft(r, "2026-10-01", ERNST_WAARSCHUWING, "2026-09-30", "");
	zwijgt(r, "2026-10-02");
	instelling(r)->na = 0;
	geeft(r, "2027-02-28", ERNST_WAARSCHUWING, "2027-02-28", "volgmoment 6 ");
	zwijgt(r, "2027-03-01");
	config->volgmomenten_aantal = 0;
	zwijgt(r, "2027-02-28");
	config->volgmomenten_aantal = ARRAY_LEN(maanden);
	instelling(r)->aan = false;
	zwijgt(r, "2027-02-28");
}

REGEL(NAZORG_CONTACT)
{
	around_a_moment(r);
	what_counts_as_done(r);
	who_is_asked(r);
	other_settings(r);
}
