/* Any tlv will do, of whatever date. It is off by default. */
#include "regel.h"

static void none_at_all(struct regel *r)
{
	struct signaal signaal;

	leerling(r, "");
	signaal = geeft(r, "2026-01-01", ERNST_INFO, "", "geen tlv");
	assert_int_equal(signaal.entiteit, E_tlv);
	assert_int_equal(signaal.id, 0);
	heeft(r, E_tlv, "nummer=A|van=2029-08-01|tot=2029-09-01");
	zwijgt(r, "2026-01-01");
	leerling(r, "afdeling=so");
	geeft(r, "2026-01-01", ERNST_INFO, "", "");
	heeft(r, E_tlv, "nummer=A|van=2019-08-01|tot=2020-07-31");
	zwijgt(r, "2026-01-01");
}

static void only_who_is_here(struct regel *r)
{
	leerling(r, "");
	heeft(r, E_uitstroom, "datum=2026-03-01|soort=tussentijds_ongepland|afdeling=vso"
		"|ingeschreven_op=2025-08-18");
	geeft(r, "2026-02-28", ERNST_INFO, "", "");
	zwijgt(r, "2026-03-01");
}

REGEL(TLV_ONTBREEKT)
{
	struct config *gewoon = config_defaults();

	none_at_all(r);
	only_who_is_here(r);
	leerling(r, "");
	*instelling(r) = gewoon->signalen[SIGNAAL_TLV_ONTBREEKT];
	zwijgt(r, "2026-01-01");
	config_free(gewoon);
}
