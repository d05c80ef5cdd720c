/* A mistake in what is vastgesteld: what `e` offers, and the version that corrects it. */
#include "formulier_test.h"

#define VOL "afdeling=vso|uitstroomprofiel=vervolgonderwijs|bestemming=mbo_entree|niveau=entree" \
	"|onderbouwing=Past.|belemmerend=Tempo.|bevorderend=Inzet.|ondersteuning=Coach." \
	"|handelingsdeel=nee|oogo_op=2026-11-01|opgesteld_op=2026-11-01"

static struct record vastgesteld(struct proef *proef, int64_t leerling, const char *velden)
{
	return school_add(&proef->school, E_opp, leerling, arena_printf(&proef->school.arena,
		VOL "|status=vastgesteld%s", velden));
}

/* From the mistake to what is vastgesteld again: the change keeps its first date. */
static void a_mistake_is_corrected_in_a_new_version(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2026-11-14");
	struct record_lijst opps;

	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "size 100x40\nkey x\nexpect Versie 1 is vastgesteld op 14-11-2026\n"
		"key c\nexpect Wat klopt er niet in versie 1\ntype Bestemming was mbo 2.\nkey Enter\n"
		"expect Opp versie 2 van Sem van der Meer, klaar om vast te stellen\n"
		"expect een kopie van versie 1\nkey Tab Ctrl-U\ntype mbo 2\nkey Ctrl-S\n");
	opps = alle(proef, E_opp, sem);
	assert_int_equal(opps.aantal, 2);
	opent(proef, open_vaststellen, E_opp, opps.rijen[1].id);
	run(proef, "size 100x40\nkey x Ctrl-S\n"
		"expect Versie 2 van Sem van der Meer is vastgesteld en ligt nu vast.\n");
	opps = alle(proef, E_opp, sem);
	assert_veld(opps.rijen[0], V_opp_bestemming, "mbo_entree");
	assert_veld(opps.rijen[1], V_opp_bestemming, "mbo_2");
	assert_veld(opps.rijen[1], V_opp_wijziging_correctie, "ja");
	assert_veld(opps.rijen[1], V_opp_wijziging_motivatie,
		"Correctie van versie 1: Bestemming was mbo 2.");
	assert_int_equal(wijzigingen_of(proef->school.store, sem, &proef->school.arena).aantal, 0);
}

static void nothing_is_made_without_a_reason(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2026-11-14");

	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "key x c Enter\nexpect schrijf op wat er niet klopt\n"
		"key x c Esc\nexpect Proef\nkey x Esc\nexpect Proef\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 1);
}

static void an_older_version_is_not_corrected(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2025-11-14");

	(void)vastgesteld(proef, sem, "|versie=2|vastgesteld_op=2026-11-14");
	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "key x c\nexpect alleen de nieuwste wordt gecorrigeerd\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 2);
}

static void a_concept_in_the_way_is_named(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2026-11-14");

	school_add(&proef->school, E_opp, sem, "versie=2|status=concept|afdeling=vso");
	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "key x c\nexpect Versie 2 staat nog als concept klaar\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 2);
}

static void a_correction_that_waits_is_gone_on_with(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2026-11-14");

	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "key x c\ntype Fout.\nkey Enter Esc x c\nexpect Opp versie 2 van Sem\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 2);
}

/* What a signal misses in a change that lies fast is filled in in a correction, at its field. */
static void open_motivatie(struct proef *proef, struct tui *tui)
{
	const struct plek plek = { .entiteit = E_opp, .id = proef->id };

	record_form_at(tui, &plek, V_opp_wijziging_inspanning);
}

static void a_change_without_grounds_is_made_good_in_a_correction(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record twee;

	(void)vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2025-11-14");
	twee = vastgesteld(proef, sem, "|versie=2|vastgesteld_op=2026-11-14");
	opent(proef, open_motivatie, E_opp, twee.id);
	run(proef, "size 100x60\nkey x\nexpect Wat klopt er niet in versie 2\n"
		"type Geen motivatie.\nkey Enter\nexpect >  Wat is eerst gedaan\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 3);
}

static void the_plan_itself_may_change(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record een = vastgesteld(proef, sem, "|versie=1|vastgesteld_op=2026-11-14");
	struct record_lijst opps;

	opent(proef, open_bewerk, E_opp, een.id);
	run(proef, "key x n\nexpect Opp versie 2 van Sem\n");
	opps = alle(proef, E_opp, sem);
	assert_veld(opps.rijen[1], V_opp_wijziging_correctie, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(a_mistake_is_corrected_in_a_new_version),
		proef_test(nothing_is_made_without_a_reason),
		proef_test(an_older_version_is_not_corrected),
		proef_test(a_concept_in_the_way_is_named),
		proef_test(a_correction_that_waits_is_gone_on_with),
		proef_test(a_change_without_grounds_is_made_good_in_a_correction),
		proef_test(the_plan_itself_may_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
