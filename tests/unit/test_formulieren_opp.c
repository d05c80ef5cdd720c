/* The opp in forms: a concept made, edited, refused, vastgesteld and then frozen; and deleting. */
#include "formulier_test.h"

#define DELEN "|bestemming=mbo_entree|onderbouwing=Past.|belemmerend=Tempo.|bevorderend=Inzet." \
	"|ondersteuning=Coach.|handelingsdeel=nee|niveau=entree|uitstroomprofiel=vervolgonderwijs"

static struct record add_opp(struct proef *proef, int64_t leerling, const char *velden)
{
	return school_add(&proef->school, E_opp, leerling, arena_printf(&proef->school.arena,
		"afdeling=vso%s%s", DELEN, velden));
}

static struct record add_vastgesteld(struct proef *proef, int64_t leerling)
{
	return add_opp(proef, leerling,
		"|versie=1|status=vastgesteld|vastgesteld_op=2023-09-09|oogo_op=2023-09-01");
}

/* ---- a concept ---- */

static void a_first_concept_says_what_is_missing(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst opps;

	opent(proef, open_concept, E_opp, sem);
	run(proef, "size 120x40\nkey x\n"
		"expect Opp versie 1 van Sem van der Meer, nog 7 nodig\n"
		"expect Voor vaststellen nog nodig: Uitstroombestemming, Onderbouwing\n"
		"expect Versie 1 is gemaakt als concept.\n"
		"key Tab\ntype mbo en\nkey Tab Tab Tab\ntype Past.\nkey Ctrl-S\n"
		"expect nog 5 punten nodig voor vaststellen (v)\n"
		"key x\nexpect Opp versie 1 van Sem van der Meer, nog 5 nodig\n");
	opps = alle(proef, E_opp, sem);
	assert_int_equal(opps.aantal, 1);
	assert_veld(opps.rijen[0], V_opp_bestemming, "mbo_entree");
	assert_veld(opps.rijen[0], V_opp_status, "concept");
}

static void the_last_missing_part_makes_it_ready(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept");

	opent(proef, open_bewerk, E_opp, opp.id);
	run(proef, "key x\nexpect nog 1 nodig\n"
		"key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab\nexpect Nodig voor het vaststellen.\n"
		"type 1-11-2026\nkey Ctrl-S\nexpect klaar om vast te stellen (v)\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_oogo_op, "2026-11-01");
}

static void what_follows_is_asked_only_then(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_opp, sem, "versie=1|status=concept|afdeling=vso");
	opent(proef, open_concept, E_opp, sem);
	run(proef, "size 80x60\nkey x\n"
		"absent Instemming\nabsent Hoe gehoord\nabsent Afwijking: wat\n"
		"absent Reden van wijziging\nabsent Correctie\nexpect Niet gehoord omdat\n"
		"key Tab Tab Tab Tab Tab Tab Tab Tab Tab j\nexpect   Instemming\n"
		"absent Instemming op\nkey Tab\ntype ja\nkey Tab\nexpect Instemming op\n"
		"key Tab Tab Tab\ntype 1-11-2026\nkey Tab\nexpect Hoe gehoord\n"
		"absent Niet gehoord omdat\n"
		"key Tab Tab Tab Tab\ntype 2,5\nkey Tab\nexpect Afwijking: wat\n"
		"expect Afwijking: opbouw\nabsent Afwijking beëindigd op\n");
}

/* Nothing is kept that the person does not see: a value that no longer fits stays in sight. */
static void a_filled_field_is_never_hidden(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = school_add(&proef->school, E_opp, sem,
		"versie=1|status=concept|afdeling=vso|handelingsdeel=ja|instemming=gevraagd");

	opent(proef, open_bewerk, E_opp, opp.id);
	run(proef, "size 80x60\nkey x Tab Tab Tab Tab Tab Tab Tab Tab Tab n Tab\n"
		"expect gevraagd\nkey Backspace Tab\nabsent gevraagd\nabsent   Instemming\nkey Ctrl-S\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_handelingsdeel, "nee");
	assert_veld(opp, V_opp_instemming, "");
}

static void a_change_of_perspective_asks_its_reason(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	(void)add_vastgesteld(proef, sem);
	opent(proef, open_concept, E_opp, sem);
	run(proef, "size 80x60\nkey x\nexpect Versie 2 is gemaakt als concept, met wat\n"
		"absent Reden van wijziging\ntype arb\nkey Tab\nexpect Reden van wijziging\n"
		"expect Wat is eerst gedaan\nkey Shift-Tab\ntype verv\nkey Tab\n"
		"absent Reden van wijziging\n");
}

static void only_levels_of_the_afdeling_can_be_chosen(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;

	school_add(&proef->school, E_opp, sem, "versie=1|status=concept|afdeling=so");
	opent(proef, open_concept, E_opp, sem);
	run(proef, "key x\nabsent Uitstroomprofiel\nkey Tab\nexpect vso-dagbesteding\n"
		"expect vmbo-k\nabsent entree\nabsent belevingsgericht\n");
}

/* ---- vaststellen ---- */

static void vaststellen_without_oogo_is_refused_at_its_field(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept");

	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "size 120x40\nkey x\nexpect Opp versie 1 van Sem van der Meer vaststellen\n"
		"expect 21-11-2026\nkey Ctrl-S\nexpect >  Overleg (oogo) op\n"
		"expect Dit is nodig\n"
		"type 22-11-2026\nkey Ctrl-S\nexpect na de dag van vaststellen\n"
		"key Ctrl-U\ntype 1-11-2026\nkey Ctrl-S\n"
		"expect Versie 1 van Sem van der Meer is vastgesteld en ligt nu vast.\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_status, "vastgesteld");
	assert_veld(opp, V_opp_vastgesteld_op, "2026-11-21");
	assert_veld(opp, V_opp_oogo_op, "2026-11-01");
	undo(proef);
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_status, "concept");
	assert_veld(opp, V_opp_vastgesteld_op, "");
}

static void what_is_missing_elsewhere_opens_the_concept_there(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept|oogo_op=2026-11-01");
	struct record leeg = record_copy(&opp, &proef->school.arena);
	struct error err = { 0 };

	leeg.waarden[V_opp_bevorderend] = NULL;
	assert_int_equal(record_save(proef->school.store, &opp, &leeg, "x", &err), OK);
	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "key x\nexpect Versie 1 kan nog niet worden vastgesteld\n"
		"expect de bevorderende factoren ontbreken\nkey Esc\nexpect 1 Proef\n"
		"key x j\nexpect >  Bevorderende factoren\ntype Lief.\nkey Ctrl-S\n"
		"expect klaar om vast te stellen\nkey x Ctrl-S\nexpect ligt nu vast\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_bevorderend, "Lief.");
}

/* Sem leaves on 31-07-2027: from 31-07-2025 on a change is in the last two years. */
static void a_late_change_is_shown_and_wants_its_reason(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp;

	(void)add_vastgesteld(proef, sem);
	opp = school_add(&proef->school, E_opp, sem,
		"versie=2|status=concept|afdeling=vso|bestemming=beschut_werk|onderbouwing=Past."
		"|belemmerend=Tempo.|bevorderend=Inzet.|ondersteuning=Coach.|handelingsdeel=nee"
		"|niveau=beschut|uitstroomprofiel=arbeidsmarkt|oogo_op=2026-11-01");
	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "size 140x40\nkey x\n"
		"expect Verandert: profiel: vervolgonderwijs > arbeidsmarkt; bestemming: mbo entree"
		" > beschut werk; niveau: entree > beschut werk (lager)\n"
		"expect ! Een wijziging op 21-11-2026 valt in de laatste twee jaar voor de uitstroom op\n"
		"expect 31-07-2025\n"
		"key Ctrl-S\nexpect bij 2 velden\nexpect >  Reden van wijziging\n"
		"type stage\nkey Ctrl-S\nexpect >  Motivatie\ntype Te zwaar.\nkey Ctrl-S\n"
		"expect de datum van het besluit ontbreekt\nkey Esc\nexpect Nog niet vastgesteld\n"
		"expect >  Besluit CvB op\ntype 12-11-2026\nkey Ctrl-S\nexpect ligt nu vast\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_wijziging_reden, "stage");
	assert_veld(opp, V_opp_cvb_besluit_op, "2026-11-12");
}

static void without_a_leaving_date_it_is_unknown(void **state)
{
	struct proef *proef = *state;
	int64_t noor = school_add(&proef->school, E_leerling, 0,
		"leerlingnummer=2|achternaam=Berg|roepnaam=Noor|geboortedatum=2010-11-21"
		"|afdeling=vso|inschrijfdatum=2021-08-01").id;
	struct record opp;

	(void)add_vastgesteld(proef, noor);
	opp = add_opp(proef, noor, "|versie=2|status=concept|oogo_op=2026-11-01"
		"|uitstroomprofiel=arbeidsmarkt");
	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "key x\nexpect Onbekend of een wijziging nu in de laatste twee jaar\n");
}

static void the_same_perspective_asks_no_reason(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp;

	(void)add_vastgesteld(proef, sem);
	opp = add_opp(proef, sem, "|versie=2|status=concept|oogo_op=2026-11-01");
	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "key x\nabsent Verandert\nabsent laatste twee jaar\nabsent Reden\nkey Ctrl-S\n"
		"expect ligt nu vast\n");
}

static void ander_wijzigt(struct proef *proef)
{
	struct record oud, nieuw;
	struct error err = { 0 };

	if (!record_load(proef->ander, E_opp, proef->id, &proef->school.arena, &oud))
		abort();
	nieuw = record_copy(&oud, &proef->school.arena);
	nieuw.waarden[V_opp_onderbouwing] = "Anders.";
	if (record_save(proef->ander, &oud, &nieuw, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void nobody_freezes_what_was_not_seen(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept|oogo_op=2026-11-01");

	opent(proef, open_vaststellen, E_opp, opp.id);
	proef->anders = ander_wijzigt;
	run(proef, "key x F6 Ctrl-S\n"
		"expect Iemand anders heeft het concept intussen gewijzigd (Onderbouwing)\n"
		"key Ctrl-S\nexpect ligt nu vast\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_onderbouwing, "Anders.");
}

static void ander_stelt_vast(struct proef *proef)
{
	struct record opp;
	struct error err = { 0 };

	if (!record_load(proef->ander, E_opp, proef->id, &proef->school.arena, &opp) ||
	    opp_vaststellen(proef->ander, &opp, &opp, VANDAAG, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void a_concept_that_froze_meanwhile_is_left_alone(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept|oogo_op=2026-11-01");

	opent(proef, open_bewerk, E_opp, opp.id);
	proef->anders = ander_stelt_vast;
	run(proef, "key x Tab\ntype werk\nkey F6 Ctrl-S\n"
		"expect Deze versie is intussen vastgesteld en ligt vast\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_bestemming, "mbo_entree");
}

/* ---- guided flows ---- */

static int64_t leaves_on(struct proef *proef, const char *verwacht)
{
	int64_t noor = school_add(&proef->school, E_leerling, 0, arena_printf(&proef->school.arena,
		"leerlingnummer=3|achternaam=Berg|roepnaam=Noor|geboortedatum=2010-11-21"
		"|afdeling=vso|inschrijfdatum=2021-08-01|verwachte_uitstroom=%s", verwacht)).id;

	(void)add_vastgesteld(proef, noor);
	opent(proef, open_bijstellen, E_opp, noor);
	return noor;
}

/* Two years before 21-11-2028 is today. */
static void a_flow_says_beforehand_that_the_last_years_have_begun(void **state)
{
	(void)leaves_on(*state, "2028-11-21");
	run(*state, "size 140x40\nkey x\nexpect ! Een wijziging op 21-11-2026 valt in de laatste twee jaar"
		" voor de uitstroom op\nexpect vanaf 21-11-2026\nkey Enter\nexpect ! Een wijziging op\n");
}

static void a_flow_says_beforehand_that_the_last_years_begin_tomorrow(void **state)
{
	(void)leaves_on(*state, "2028-11-22");
	run(*state, "size 140x40\nkey x\nexpect Een wijziging op 21-11-2026 valt niet in de laatste twee"
		" jaar voor de uitstroom op 22-11-2028: die beginnen op 22-11-2026.\nabsent !\n");
}

/* A power cut in the third step: what was kept and what was typed are both still there. */
static void a_flow_that_was_killed_goes_on_where_it_was(void **state)
{
	struct proef *proef = *state;
	int64_t noor = leaves_on(proef, "2030-07-31");

	run_and_kill(proef, "key x Enter\ntype arb\nkey Ctrl-S\nexpect stap 3: Waarom\n"
		"type stage\nkey Tab\ntype Te zwaar.\nkey Tab F5\n");
	assert_int_equal(alle(proef, E_opp, noor).aantal, 2);
	run(proef, "size 100x40\nkey x\nexpect stap 3 van 12\nexpect > nu          3. Waarom\n"
		"expect i klad van\nkey Enter v\nexpect Te zwaar.\ntype x\n");
}

static void a_flow_opened_without_writing_makes_nothing(void **state)
{
	struct proef *proef = *state;
	int64_t noor = leaves_on(proef, "2030-07-31");

	run(proef, "key x\nexpect stap 2 van 12\nkey Esc\nexpect Proef\n");
	assert_int_equal(alle(proef, E_opp, noor).aantal, 1);
}

/* ---- frozen ---- */

static void a_frozen_version_offers_what_comes_afterwards(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = add_vastgesteld(proef, sem);

	opent(proef, open_bewerk, E_opp, opp.id);
	run(proef, "size 80x60\nkey x\nexpect Versie 1 is vastgesteld op 09-09-2023\nkey a\n"
		"expect Opp versie 1 van Sem van der Meer, vastgesteld\n"
		"expect Vastgesteld op 09-09-2023; alleen wat na het vaststellen gebeurt\n"
		"absent Uitstroombestemming\nabsent Onderbouwing\nabsent Streefniveau\n"
		"expect Overleg (oogo) op\nexpect In ROD gemeld op\nexpect Intern\n"
		"absent nodig\nkey Tab Tab\ntype 1-10-2023\nkey Ctrl-S\nexpect gewijzigd voor\n");
	opp = nu(proef, &opp);
	assert_veld(opp, V_opp_gehoord_op, "2023-10-01");
	opent(proef, open_vaststellen, E_opp, opp.id);
	run(proef, "key x\nexpect alleen een concept kan worden vastgesteld\n");
}

static void a_frozen_goal_takes_only_its_outcome(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record doel;
	struct error err = { 0 };
	struct record opp = add_opp(proef, sem, "|versie=1|status=concept|oogo_op=2026-11-01");

	doel = school_add(&proef->school, E_doel, sem,
		"opp_versie=1|nr=1|type=gedrag|omschrijving=Rustig werken.");
	opent(proef, open_bewerk, E_doel, doel.id);
	run(proef, "key x\nexpect Streefwaarde\nabsent Behaald\n");
	assert_int_equal(opp_vaststellen(proef->school.store, &opp, &opp, VANDAAG, &err), OK);
	run(proef, "key x\nabsent Streefwaarde\nexpect Versie 1 is vastgesteld\ntype deels\n"
		"key Ctrl-S\nexpect gewijzigd voor\n");
	doel = nu(proef, &doel);
	assert_veld(doel, V_doel_behaald, "deels");
}

static void a_goal_for_a_frozen_version_goes_to_a_concept(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record_lijst doelen;

	(void)add_vastgesteld(proef, sem);
	opent(proef, open_nieuw, E_doel, sem);
	run(proef, "key x\nexpect vastgesteld, ligt vast\nkey Esc\nexpect 1 Proef\n");
	assert_int_equal(alle(proef, E_opp, sem).aantal, 1);
	run(proef, "key x j\nexpect Nieuw: doel\ntype Rustig werken.\nkey Tab\ntype ged\n"
		"key Ctrl-S\nexpect Doel 1 bij opp versie 2 vastgelegd\n");
	doelen = alle(proef, E_doel, sem);
	assert_int_equal(doelen.aantal, 1);
	assert_veld(doelen.rijen[0], V_doel_opp_versie, "2");
	assert_veld(doelen.rijen[0], V_doel_nr, "1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		proef_test(a_first_concept_says_what_is_missing),
		proef_test(the_last_missing_part_makes_it_ready),
		proef_test(what_follows_is_asked_only_then),
		proef_test(a_filled_field_is_never_hidden),
		proef_test(a_change_of_perspective_asks_its_reason),
		proef_test(only_levels_of_the_afdeling_can_be_chosen),
		proef_test(vaststellen_without_oogo_is_refused_at_its_field),
		proef_test(what_is_missing_elsewhere_opens_the_concept_there),
		proef_test(a_late_change_is_shown_and_wants_its_reason),
		proef_test(without_a_leaving_date_it_is_unknown),
		proef_test(the_same_perspective_asks_no_reason),
		proef_test(nobody_freezes_what_was_not_seen),
		proef_test(a_concept_that_froze_meanwhile_is_left_alone),
		proef_test(a_flow_says_beforehand_that_the_last_years_have_begun),
		proef_test(a_flow_says_beforehand_that_the_last_years_begin_tomorrow),
		proef_test(a_flow_that_was_killed_goes_on_where_it_was),
		proef_test(a_flow_opened_without_writing_makes_nothing),
		proef_test(a_frozen_version_offers_what_comes_afterwards),
		proef_test(a_frozen_goal_takes_only_its_outcome),
		proef_test(a_goal_for_a_frozen_version_goes_to_a_concept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
