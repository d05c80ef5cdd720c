/* What holds of the form of every record kind: its draft comes back after the power went and after
 * the terminal was closed, and what somebody else changed or deleted meanwhile is never overwritten
 * in silence. A record kind without a row here fails. */
#include "formulier_test.h"

#define MERK "Zeezout"

/* Keys from the first field to one that takes text, which one that is, and a record to change. */
static const struct soort {
	const char *naar;
	int veld;
	const char *velden;
} soorten[ENTITEIT_AANTAL] = {
	[E_leerling] = { "", V_leerling_leerlingnummer,
		"leerlingnummer=9|achternaam=A|roepnaam=B|geboortedatum=2010-01-01"
		"|afdeling=vso|inschrijfdatum=2021-08-01" },
	[E_contact] = { "", V_contact_naam, "naam=A" },
	[E_tlv] = { "", V_tlv_nummer, "nummer=T1|van=2026-01-01" },
	[E_opp] = { "Tab Tab Tab Tab", V_opp_onderbouwing, "versie=1|status=concept|afdeling=vso" },
	[E_doel] = { "", V_doel_omschrijving, "opp_versie=1|nr=1|type=gedrag|omschrijving=x" },
	[E_evaluatie] = { "Tab Tab Tab Tab Tab Tab", V_evaluatie_motivatie,
		"datum=2026-01-12|besluit=handhaven|motivatie=x" },
	[E_stage] = { "Tab Tab Tab", V_stage_organisatie, "van=2026-01-12|soort=extern" },
	[E_uitstroom] = { "Tab Tab Tab Tab Tab Tab Tab Tab Tab", V_uitstroom_diploma,
		"datum=2027-07-31|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01" },
	[E_nazorg] = { "Tab Tab Tab", V_nazorg_met, "datum=2026-01-12|wijze=bezoek" },
	[E_vergadering] = { "Tab", V_vergadering_tijd, "datum=2026-01-12" },
	[E_besluit] = { "", V_besluit_onderwerp, "datum=2026-01-12|nr=1|besluit=x" },
	[E_actie] = { "", V_actie_omschrijving, "nummer=7|omschrijving=x" },
	[E_notitie] = { "", V_notitie_tekst, "datum=2026-01-12|nr=1|tekst=x" },
	[E_aandachtspunt] = { "", V_aandachtspunt_tekst, "datum=2026-01-12|nr=1|tekst=x" },
	[E_toestemming] = { "Tab", V_toestemming_door, "nr=1|soort=contact|antwoord=gevraagd" },
	[E_agendapunt] = { "", V_agendapunt_reden, "datum=2026-01-12" },
};

static const char *naar_merk(struct proef *proef, enum entiteit_nr nr, const char *daarna)
{
	const char *naar = soorten[nr].naar;

	if (!naar)
		fail_msg("no row for %s", entiteit_get(nr)->naam);
	return arena_printf(&proef->school.arena, "key x\n%s%s%stype " MERK "\n%s",
		*naar ? "key " : "", naar, *naar ? "\n" : "", daarna);
}

/* It is offered, it is there, and who begins again does not get it. */
static void komt_terug(struct proef *proef)
{
	run(proef, "size 100x60\nkey x\nexpect er is een klad van\nkey Enter\nexpect " MERK "\n"
		"key Esc\nkey x\nexpect er is een klad van\nkey o\nabsent " MERK "\nkey Esc\n");
}

/* The power goes after the field was left; then the terminal, in the middle of the word. */
static void both_ends(struct proef *proef, enum entiteit_nr nr)
{
	run_and_kill(proef, naar_merk(proef, nr, "key Tab F5\n"));
	komt_terug(proef);
	run(proef, naar_merk(proef, nr, ""));
	komt_terug(proef);
}

static int64_t leerling_voor(enum entiteit_nr nr, int64_t sem)
{
	return nr == E_leerling || nr == E_vergadering ? 0 : sem;
}

/* The version that a goal belongs to, the meeting of an agenda. */
static void add_gezelschap(struct proef *proef, enum entiteit_nr nr, int64_t sem)
{
	if (nr == E_doel)
		school_add(&proef->school, E_opp, sem, soorten[E_opp].velden);
	if (nr == E_besluit || nr == E_agendapunt)
		school_add(&proef->school, E_vergadering, 0, soorten[E_vergadering].velden);
}

static void of_a_new_record(struct proef *proef, enum entiteit_nr nr)
{
	int64_t sem = school_leerling(&proef->school, "1").id;
	size_t voor;

	add_gezelschap(proef, nr, sem);
	if (nr == E_opp) /* a concept is made at once; its form is that of an existing record */
		school_add(&proef->school, E_opp, sem, soorten[nr].velden);
	voor = alle(proef, nr, leerling_voor(nr, sem)).aantal;
	opent(proef, open_nieuw, nr, leerling_voor(nr, sem));
	both_ends(proef, nr);
	assert_int_equal(alle(proef, nr, leerling_voor(nr, sem)).aantal, voor);
}

static void of_an_existing_record(struct proef *proef, enum entiteit_nr nr)
{
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record record;

	add_gezelschap(proef, nr, sem);
	record = school_add(&proef->school, nr, leerling_voor(nr, sem), soorten[nr].velden);
	opent(proef, open_bewerk, nr, record.id);
	both_ends(proef, nr);
}

static void every_kind(void (*test)(struct proef *proef, enum entiteit_nr nr))
{
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		void *proef;

		(void)proef_setup(&proef);
		print_message("%s\n", entiteit_get(nr)->naam);
		test(proef, nr);
		(void)proef_teardown(&proef);
	}
}

static void every_new_record_comes_back(void **state)
{
	(void)state;
	every_kind(of_a_new_record);
}

static void every_change_comes_back(void **state)
{
	(void)state;
	every_kind(of_an_existing_record);
}

/* ---- somebody else, meanwhile ---- */

#define ANDER "Hunwaarde"

static struct record onderwerp; /* of what somebody else does */

static void ander_wijzigt(struct proef *proef)
{
	struct record oud = nu(proef, &onderwerp);
	struct record nieuw = record_copy(&oud, &proef->school.arena);
	struct error err = { 0 };

	nieuw.waarden[soorten[oud.soort->nr].veld] = ANDER;
	if (record_save(proef->ander, &oud, &nieuw, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void ander_verwijdert(struct proef *proef)
{
	struct error err = { 0 };

	if (record_save(proef->ander, &onderwerp, NULL, "ander", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void begin_onderwerp(struct proef *proef, enum entiteit_nr nr)
{
	int64_t sem = school_leerling(&proef->school, "1").id;

	add_gezelschap(proef, nr, sem);
	onderwerp = school_add(&proef->school, nr, leerling_voor(nr, sem), soorten[nr].velden);
	opent(proef, open_bewerk, nr, onderwerp.id);
}

/* Back to the form, then theirs, then what was typed: each is what it says. */
static void of_both(struct proef *proef, enum entiteit_nr nr)
{
	int veld = soorten[nr].veld;
	struct record na;

	begin_onderwerp(proef, nr);
	proef->anders = ander_wijzigt;
	run(proef, naar_merk(proef, nr, "key F6 Ctrl-S\nexpect hun waarde: " ANDER "\n"
		"expect mijn waarde:\nkey Enter\nexpect " MERK "\nkey Esc\n"));
	na = nu(proef, &onderwerp);
	assert_veld(na, veld, ANDER);
	run(proef, "key x Enter\nexpect " MERK "\nkey Ctrl-S\nexpect hun waarde: " ANDER "\nkey h\n");
	na = nu(proef, &onderwerp);
	assert_veld(na, veld, ANDER);
	proef->anders = ander_wijzigt;
	run(proef, naar_merk(proef, nr, "key Ctrl-S\nexpect Proef\n"));
	na = nu(proef, &onderwerp);
	assert_non_null(strstr(record_text(&na, veld), MERK));
}

/* What was typed about what is gone may become a new one; a pupil may not. */
static void of_what_is_gone(struct proef *proef, enum entiteit_nr nr)
{
	struct record er_is;

	begin_onderwerp(proef, nr);
	proef->anders = ander_verwijdert;
	if (nr == E_leerling) {
		run(proef, naar_merk(proef, nr, "key F6 Ctrl-S\n"
			"expect Iemand anders heeft dit intussen verwijderd: leerling\nexpect " MERK "\n"));
		return;
	}
	run(proef, naar_merk(proef, nr, "key F6 Ctrl-S\nexpect Opnieuw vastleggen\nkey Enter\n"
		"expect " MERK "\nkey Ctrl-S j\nabsent Opnieuw vastleggen\n"));
	er_is = alle(proef, nr, leerling_voor(nr, onderwerp.leerling)).rijen[0];
	assert_non_null(strstr(record_text(&er_is, soorten[nr].veld), MERK));
}

static void both_values_are_shown_for_every_kind(void **state)
{
	(void)state;
	every_kind(of_both);
}

static void what_is_gone_is_said_for_every_kind(void **state)
{
	(void)state;
	every_kind(of_what_is_gone);
}

/* ---- forms of their own ---- */

static void the_form_that_establishes(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record opp = school_add(&proef->school, E_opp, sem, "versie=1|status=concept"
		"|afdeling=vso|bestemming=mbo_entree|onderbouwing=a|belemmerend=b|bevorderend=c"
		"|ondersteuning=d|handelingsdeel=nee|oogo_op=2026-11-01");

	opent(proef, open_vaststellen, E_opp, opp.id);
	run_and_kill(proef, "size 100x60\nkey x Tab Tab\ntype " MERK "\nkey Tab F5\n");
	komt_terug(proef);
	run(proef, "size 100x60\nkey x Tab Tab\ntype " MERK "\n");
	komt_terug(proef);
}

static int64_t gemerkt;

static void open_groep(struct proef *proef, struct tui *tui)
{
	(void)proef;
	groep_form(tui, &gemerkt, 1, "");
}

static void the_form_of_many_pupils(void **state)
{
	struct proef *proef = *state;

	gemerkt = school_leerling(&proef->school, "1").id;
	opent(proef, open_groep, E_leerling, 0);
	run_and_kill(proef, "key x\ntype " MERK "\nkey Tab F5\n");
	komt_terug(proef);
	run(proef, "key x\ntype " MERK "\n");
	komt_terug(proef);
}

static void open_oplossen(struct proef *proef, struct tui *tui)
{
	aandachtspunt_form_oplossen(tui, proef->id);
}

static void the_form_that_resolves(void **state)
{
	struct proef *proef = *state;
	int64_t sem = school_leerling(&proef->school, "1").id;
	struct record punt = school_add(&proef->school, E_aandachtspunt, sem,
		soorten[E_aandachtspunt].velden);

	opent(proef, open_oplossen, E_aandachtspunt, punt.id);
	run_and_kill(proef, "key x\ntype " MERK "\nkey Tab F5\n");
	komt_terug(proef);
	run(proef, "key x\ntype " MERK "\n");
	komt_terug(proef);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_new_record_comes_back),
		cmocka_unit_test(every_change_comes_back),
		cmocka_unit_test(both_values_are_shown_for_every_kind),
		cmocka_unit_test(what_is_gone_is_said_for_every_kind),
		proef_test(the_form_that_establishes),
		proef_test(the_form_of_many_pupils),
		proef_test(the_form_that_resolves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
