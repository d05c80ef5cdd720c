/* From 7 days before it is due: from 22-02-2028 for 29-02-2028. */
#include "vertrek.h"

static void around_the_term(struct regel *r)
{
	struct signaal signaal;
	int64_t actie;

	leerling(r, "");
	actie = heeft(r, E_actie, "nummer=12|omschrijving=Bel de jobcoach|uiterlijk=2028-02-29");
	zwijgt(r, "2028-02-21");
	signaal = geeft(r, "2028-02-22", ERNST_WAARSCHUWING, "2028-02-29",
		"Actie 12, \"Bel de jobcoach\", moet uiterlijk 29-02-2028");
	assert_int_equal(signaal.entiteit, E_actie);
	assert_int_equal(signaal.id, actie);
	geeft(r, "2028-02-23", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-03-01", ERNST_TE_LAAT, "2028-02-29", "had uiterlijk 29-02-2028");
}

static void open_and_with_a_date(struct regel *r)
{
	struct signaal_lijst lijst;

	leerling(r, "");
	heeft(r, E_actie, "nummer=20|omschrijving=A");
	heeft(r, E_actie, "nummer=21|omschrijving=B|uiterlijk=2026-03-01|gereed_op=2026-03-05");
	zwijgt(r, "2026-03-02");
	heeft(r, E_actie, "nummer=22|omschrijving=C|uiterlijk=2026-03-01|eigenaar=J. de Boer");
	geeft(r, "2026-03-02", ERNST_TE_LAAT, "2026-03-01", "Actie 22 van J. de Boer, \"C\", had");
	heeft(r, E_actie, "nummer=23|omschrijving=D|uiterlijk=2026-02-01");
	lijst = regel_ask(r, "2026-03-01");
	assert_int_equal(lijst.aantal, 2);
	expect_day(lijst.rijen[0].datum, "2026-02-01");
	assert_int_equal(lijst.rijen[1].ernst, ERNST_WAARSCHUWING);
}

/* A sentence has one line, whatever was typed: the first one, of at most 60 columns. */
static void long_texts(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	heeft(r, E_actie, "nummer=30|uiterlijk=2026-03-01|omschrijving=\n\nBel vader\nen moeder");
	signaal = geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2026-03-01", "\"Bel vader\"");
	assert_null(strchr(signaal.tekst, '\n'));
	leerling(r, "");
	heeft(r, E_actie, "nummer=31|uiterlijk=2026-03-01|omschrijving="
		"12345678901234567890123456789012345678901234567890123456789012345");
	geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2026-03-01",
		"\"12345678901234567890123456789012345678901234567890123456789…\"");
	leerling(r, "");
	heeft(r, E_actie, "nummer=32|uiterlijk=2026-03-01|omschrijving=A|eigenaar="
		"12345678901234567890123456789012345678901234567890123456789012345");
	geeft(r, "2026-03-01", ERNST_WAARSCHUWING, "2026-03-01",
		"van 12345678901234567890123456789012345678901234567890123456789…, \"A\"");
}

/* Those about nobody are in a dossier of their own, together. */
static void about_nobody(struct regel *r)
{
	struct signaal signaal;

	r->leerling = 0;
	heeft(r, E_actie, "nummer=40|omschrijving=Nieuw formulier|uiterlijk=2026-03-01");
	zwijgt(r, "2026-02-21");
	signaal = geeft(r, "2026-02-22", ERNST_WAARSCHUWING, "2026-03-01", "Actie 40");
	assert_int_equal(signaal.leerling, 0);
	assert_null(signaal.leerlingnummer);
	assert_null(signaal.naam);
	geeft(r, "2026-03-02", ERNST_TE_LAAT, "2026-03-01", "");
}

static void about_who_left(struct regel *r)
{
	vertrokken(r, "");
	heeft(r, E_actie, "nummer=50|omschrijving=A|uiterlijk=2026-09-01");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "");
	vertrokken(r, "soort=overleden");
	heeft(r, E_actie, "nummer=51|omschrijving=A|uiterlijk=2026-08-01");
	geeft(r, "2026-07-30", ERNST_WAARSCHUWING, "2026-08-01", "");
	zwijgt(r, "2026-07-31");
	zwijgt(r, "2026-08-02");
}

static void other_settings(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_actie, "nummer=60|omschrijving=A|uiterlijk=2026-09-01");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2026-08-30");
	geeft(r, "2026-08-31", ERNST_WAARSCHUWING, "2026-09-01", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2026-08-31");
	geeft(r, "2026-09-01", ERNST_WAARSCHUWING, "2026-09-01", "");
	instelling(r)->aan = false;
	zwijgt(r, "2026-09-02");
}

REGEL(ACTIE_TERMIJN)
{
	around_the_term(r);
	open_and_with_a_date(r);
	long_texts(r);
	about_nobody(r);
	about_who_left(r);
	other_settings(r);
}
