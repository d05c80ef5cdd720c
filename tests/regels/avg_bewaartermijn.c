/* 36 months, clipped: who left on 29-02-2024 may be kept up to and including 28-02-2027. */
#include "vertrek.h"

static void around_the_term(struct regel *r)
{
	struct signaal signaal;

	vertrokken(r, "datum=2024-02-29");
	zwijgt(r, "2024-02-29");
	zwijgt(r, "2027-02-27");
	zwijgt(r, "2027-02-28");
	signaal = geeft(r, "2027-03-01", ERNST_TE_LAAT, "2027-02-28", "tot en met 28-02-2027");
	assert_int_equal(signaal.entiteit, E_leerling);
	assert_int_equal(signaal.id, r->leerling);
	geeft(r, "2027-03-02", ERNST_TE_LAAT, "2027-02-28", "vertrok op 29-02-2024");
	geeft(r, "2040-01-01", ERNST_TE_LAAT, "2027-02-28", "");
}

static void of_every_kind(struct regel *r)
{
	vertrokken(r, "datum=2024-02-29|soort=tussentijds_ongepland|afdeling=so");
	geeft(r, "2027-03-01", ERNST_TE_LAAT, "2027-02-28", "");
	vertrokken(r, "datum=2024-02-29|soort=overleden");
	zwijgt(r, "2027-02-28");
	geeft(r, "2027-03-01", ERNST_TE_LAAT, "2027-02-28", "");
	vertrokken(r, "datum=2024-02-29|soort=overgang_so_vso|afdeling=so");
	zwijgt(r, "2027-03-01"); /* still here */
}

/* The latest leaving counts; of who came back none does. */
static void left_twice(struct regel *r)
{
	vertrokken(r, "datum=2024-02-29");
	vertrek(r, "datum=2025-01-31");
	zwijgt(r, "2027-03-01");
	zwijgt(r, "2028-01-31");
	geeft(r, "2028-02-01", ERNST_TE_LAAT, "2028-01-31", "");
	leerling(r, "inschrijfdatum=2024-03-01");
	vertrek(r, "datum=2024-02-29");
	zwijgt(r, "2027-03-01");
}

/* A dossier that would give seven other signals: after a death this one only, and first nothing. */
static void nothing_else_after_a_death(struct regel *r)
{
	static const char *const dagen[] = {"2026-07-31", "2026-08-15", "2026-10-31", "2028-07-31"};
	struct arena *arena = &r->school.arena;
	struct dossier_lijst dossiers;

	vertrokken(r, "soort=overleden|bestemming=|niveau=");
	opp(r, "versie=1|onderbouwing=|oogo_op=|handelingsdeel=ja");
	opp(r, "versie=2|vastgesteld_op=2026-01-10|niveau=werk|handelingsdeel=ja");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-06-30");
	heeft(r, E_stage, "van=2026-03-01|soort=dagbesteding");
	heeft(r, E_nazorg, "datum=2026-08-10|wijze=bericht|initiatief=ouder|open=ja");
	heeft(r, E_actie, "nummer=1|omschrijving=A|uiterlijk=2026-08-01");
	dossiers = dossiers_load(r->school.store, r->leerling, arena);
	for (size_t i = 0; i < ARRAY_LEN(dagen); i++)
		assert_int_equal(
			signalen_of(dossiers.rijen, r->school.config, on(dagen[i]), arena).aantal, 0);
	assert_true(
		signalen_of(dossiers.rijen, r->school.config, on("2026-07-30"), arena).aantal > 5);
	assert_int_equal(
		signalen_of(dossiers.rijen, r->school.config, on("2029-08-01"), arena).aantal, 1);
	geeft(r, "2029-08-01", ERNST_TE_LAAT, "2029-07-31", "");
}

static void other_settings(struct regel *r)
{
	vertrokken(r, "datum=2024-02-29");
	r->school.config->bewaren_maanden = 1;
	zwijgt(r, "2024-03-29");
	geeft(r, "2024-03-30", ERNST_TE_LAAT, "2024-03-29", "");
	instelling(r)->aan = false;
	zwijgt(r, "2024-03-30");
}

REGEL(AVG_BEWAARTERMIJN)
{
	around_the_term(r);
	of_every_kind(r);
	left_twice(r);
	nothing_else_after_a_death(r);
	other_settings(r);
}
