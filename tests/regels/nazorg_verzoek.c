/* From the day of the request; late after 14 days: on 15-03-2028 when asked on 29-02-2028. */
#include "vertrek.h"

static void around_the_term(struct regel *r)
{
	struct signaal signaal;
	int64_t contact;

	vertrokken(r, "");
	contact = heeft(r, E_nazorg, "datum=2028-02-29|wijze=telefoon|initiatief=leerling|open=ja");
	zwijgt(r, "2028-02-28");
	signaal = geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-02-29",
		"Op 29-02-2028 vroeg de oud-leerling");
	assert_int_equal(signaal.entiteit, E_nazorg);
	assert_int_equal(signaal.id, contact);
	geeft(r, "2028-03-01", ERNST_WAARSCHUWING, "2028-02-29", "voor of op 14-03-2028");
	geeft(r, "2028-03-14", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-03-15", ERNST_TE_LAAT, "2028-02-29", "had uiterlijk 14-03-2028");
	geeft(r, "2030-01-01", ERNST_TE_LAAT, "2028-02-29", "");
}

static void what_is_a_request(struct regel *r)
{
	vertrokken(r, "");
	heeft(r, E_nazorg, "datum=2026-10-01|wijze=telefoon|initiatief=school|open=ja");
	heeft(r, E_nazorg, "datum=2026-10-02|wijze=telefoon|open=ja");
	heeft(r, E_nazorg, "datum=2026-10-03|wijze=telefoon|initiatief=leerling|open=nee");
	heeft(r, E_nazorg, "datum=2026-10-04|wijze=telefoon|initiatief=ouder");
	zwijgt(r, "2026-10-05");
	heeft(r, E_nazorg, "datum=2026-10-05|wijze=bericht|initiatief=ouder|open=ja");
	geeft(r, "2026-10-05", ERNST_WAARSCHUWING, "2026-10-05", "vroeg een ouder");
}

static void once_per_request(struct regel *r)
{
	struct signaal_lijst lijst;
	int64_t eerste, tweede;

	vertrokken(r, "");
	tweede = heeft(r, E_nazorg, "datum=2026-10-01|wijze=telefoon|initiatief=ouder|open=ja");
	eerste = heeft(r, E_nazorg, "datum=2026-09-01|wijze=bezoek|initiatief=leerling|open=ja");
	lijst = regel_ask(r, "2026-10-01");
	assert_int_equal(lijst.aantal, 2);
	assert_int_equal(lijst.rijen[0].id, eerste);
	assert_int_equal(lijst.rijen[0].ernst, ERNST_TE_LAAT);
	assert_int_equal(lijst.rijen[1].id, tweede);
	assert_int_equal(lijst.rijen[1].ernst, ERNST_WAARSCHUWING);
}

/* Every leaver may ask, who wants no calls too; not who is here, or who died. */
static void who_asks(struct regel *r)
{
	vertrokken(r, "datum=2026-10-02|afdeling=so|soort=tussentijds_ongepland"
		"|geen_contact_gewenst=ja");
	heeft(r, E_nazorg, "datum=2026-10-01|wijze=telefoon|initiatief=ouder|open=ja");
	zwijgt(r, "2026-10-01");
	geeft(r, "2026-10-02", ERNST_WAARSCHUWING, "2026-10-01", "");
	vertrokken(r, "soort=overleden");
	heeft(r, E_nazorg, "datum=2026-10-01|wijze=telefoon|initiatief=ouder|open=ja");
	zwijgt(r, "2026-10-01");
}

/* A term that would end after the year 9999 never passes. */
static void at_the_end_of_time(struct regel *r)
{
	vertrokken(r, "");
	heeft(r, E_nazorg, "datum=9999-12-31|wijze=telefoon|initiatief=ouder|open=ja");
	geeft(r, "9999-12-31", ERNST_WAARSCHUWING, "9999-12-31", "voor of op 31-12-9999");
}

static void other_settings(struct regel *r)
{
	vertrokken(r, "");
	heeft(r, E_nazorg, "datum=2026-10-01|wijze=telefoon|initiatief=ouder|open=ja");
	instelling(r)->na = 1;
	geeft(r, "2026-10-02", ERNST_WAARSCHUWING, "2026-10-01", "");
	geeft(r, "2026-10-03", ERNST_TE_LAAT, "2026-10-01", "");
	instelling(r)->na = 0;
	geeft(r, "2026-10-01", ERNST_WAARSCHUWING, "2026-10-01", "");
	geeft(r, "2026-10-02", ERNST_TE_LAAT, "2026-10-01", "");
	instelling(r)->aan = false;
	zwijgt(r, "2026-10-02");
}

REGEL(NAZORG_VERZOEK)
{
	around_the_term(r);
	what_is_a_request(r);
	once_per_request(r);
	who_asks(r);
	at_the_end_of_time(r);
	other_settings(r);
}
