/* 180 days before 31-07-2026 is 01-02-2026. The pupil leaves on 31-07-2029 unless it says so. */
#include "regel.h"

static void around_the_term(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	zwijgt(r, "2026-07-31"); /* no tlv is another signal */
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	zwijgt(r, "2026-01-31");
	signaal = geeft(r, "2026-02-01", ERNST_WAARSCHUWING, "2026-07-31",
		"tot en met 31-07-2026 en de uitstroom is pas op 31-07-2029");
	assert_int_equal(signaal.entiteit, E_tlv);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2026-02-02", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-07-30", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-07-31", ERNST_WAARSCHUWING, "2026-07-31", "");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "gold tot en met 31-07-2026");
}

/* It must last until the day of leaving: planned, else expected. Going to the vso is no leaving. */
static void measured_against_the_leaving(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=2026-07-31");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	zwijgt(r, "2026-07-01");
	leerling(r, "verwachte_uitstroom=2026-08-01");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	geeft(r, "2026-07-01", ERNST_WAARSCHUWING, "2026-07-31", "01-08-2026");
	leerling(r, "");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	heeft(r, E_uitstroom, "datum=2026-07-31|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	zwijgt(r, "2026-07-01");
	leerling(r, "");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	heeft(r, E_uitstroom, "datum=2026-07-31|soort=overgang_so_vso|afdeling=so"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-07-01", ERNST_WAARSCHUWING, "2026-07-31", "31-07-2029");
}

static void without_a_day_of_leaving(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	zwijgt(r, "2026-01-31");
	geeft(r, "2026-02-01", ERNST_WAARSCHUWING, "2026-07-31", "geen verwachte uitstroom");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "");
}

/* The one that ends last decides, wherever it stands; also when it has yet to begin. */
static void the_last_of_all(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_tlv, "nummer=A|van=2018-08-01|tot=2021-07-31");
	heeft(r, E_tlv, "nummer=B|van=2021-08-01|tot=2026-07-31");
	heeft(r, E_tlv, "nummer=C|van=2022-08-01|tot=2023-07-31");
	zwijgt(r, "2026-01-31");
	geeft(r, "2026-02-01", ERNST_WAARSCHUWING, "2026-07-31", "");
	heeft(r, E_tlv, "nummer=D|van=2026-08-01|tot=2028-07-31");
	zwijgt(r, "2026-02-01");
	geeft(r, "2028-08-01", ERNST_TE_LAAT, "2028-07-31", "");
}

static void without_an_end_it_never_ends(struct regel *r)
{
	leerling(r, "verwachte_uitstroom=");
	heeft(r, E_tlv, "nummer=A|van=2018-08-01");
	heeft(r, E_tlv, "nummer=B|van=2021-08-01|tot=2022-07-31");
	zwijgt(r, "2022-07-31");
	zwijgt(r, "2030-01-01");
	leerling(r, "verwachte_uitstroom=");
	heeft(r, E_tlv, "nummer=A|van=2018-08-01|tot=2022-07-31");
	heeft(r, E_tlv, "nummer=B|van=2021-08-01");
	zwijgt(r, "2030-01-01");
}

static void only_who_is_here(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2026-07-31");
	heeft(r, E_uitstroom, "datum=2026-08-02|soort=einduitstroom|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-08-01", ERNST_TE_LAAT, "2026-07-31", "");
	zwijgt(r, "2026-08-02");
}

static void other_settings(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_tlv, "nummer=A|van=2025-08-01|tot=2028-02-29");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2028-02-27");
	geeft(r, "2028-02-28", ERNST_WAARSCHUWING, "2028-02-29", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2028-02-28");
	geeft(r, "2028-02-29", ERNST_WAARSCHUWING, "2028-02-29", "");
	geeft(r, "2028-03-01", ERNST_TE_LAAT, "2028-02-29", "");
	instelling(r)->aan = false;
	zwijgt(r, "2028-03-01");
}

REGEL(TLV_TERMIJN)
{
	around_the_term(r);
	measured_against_the_leaving(r);
	without_a_day_of_leaving(r);
	the_last_of_all(r);
	without_an_end_it_never_ends(r);
	only_who_is_here(r);
	other_settings(r);
}
