/* Left on 29-02-2024: the window ends on 28-02-2026, 60 days after 30-12-2025. */
#include "vertrek.h"

static void around_the_end(struct regel *r)
{
	struct signaal signaal;

	vertrokken(r, "datum=2024-02-29");
	zwijgt(r, "2025-12-29");
	signaal = geeft(r, "2025-12-30", ERNST_INFO, "2026-02-28", "tot en met 28-02-2026");
	assert_int_equal(signaal.entiteit, E_nazorg);
	assert_int_equal(signaal.id, 0);
	geeft(r, "2025-12-31", ERNST_INFO, "2026-02-28", "");
	geeft(r, "2026-02-27", ERNST_INFO, "2026-02-28", "");
	geeft(r, "2026-02-28", ERNST_INFO, "2026-02-28", "");
	zwijgt(r, "2026-03-01");
}

static void who_has_a_window(struct regel *r)
{
	vertrokken(r, "datum=2024-02-29|soort=tussentijds_ongepland");
	zwijgt(r, "2026-02-28");
	vertrokken(r, "datum=2024-02-29|soort=tijdelijk_verblijf|geen_contact_gewenst=ja");
	geeft(r, "2026-02-28", ERNST_INFO, "2026-02-28", "");
	vertrokken(r, "datum=2024-02-29|afdeling=so");
	zwijgt(r, "2026-02-28");
	vertrokken(r, "datum=2024-02-29|soort=overleden");
	zwijgt(r, "2026-02-28");
	leerling(r, "inschrijfdatum=2024-03-01"); /* came back */
	vertrek(r, "datum=2024-02-29");
	zwijgt(r, "2026-02-28");
}

/* One year for a profile: 28-02-2025. */
static void other_settings(struct regel *r)
{
	static struct nazorg_uitzondering uitzondering = {"arbeidsmarkt", 0, 12};
	struct config *config = r->school.config;

	uitzondering.vertrek_vanaf = on("2024-02-29");
	config->nazorg_uitzonderingen = &uitzondering;
	config->nazorg_uitzonderingen_aantal = 1;
	vertrokken(r, "datum=2024-02-29");
	opp(r, "vastgesteld_op=2024-02-29|oogo_op=2024-02-01|gehoord_op=2024-02-01"
		"|cvb_besluit_op=2024-02-01");
	geeft(r, "2025-02-28", ERNST_INFO, "2025-02-28", "");
	zwijgt(r, "2025-03-01");
	zwijgt(r, "2026-02-28");
	instelling(r)->vooraf = 1;
	zwijgt(r, "2025-02-26");
	geeft(r, "2025-02-27", ERNST_INFO, "2025-02-28", "");
	instelling(r)->vooraf = 0;
	zwijgt(r, "2025-02-27");
	geeft(r, "2025-02-28", ERNST_INFO, "2025-02-28", "");
	instelling(r)->aan = false;
	zwijgt(r, "2025-02-28");
}

REGEL(NAZORG_EINDE)
{
	around_the_end(r);
	who_has_a_window(r);
	other_settings(r);
}
