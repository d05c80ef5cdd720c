/* What another process changes comes on the screen by itself, whichever screen it is. */
#include "formulier_test.h"

#include "../../src/schermen/intern.h"

static int64_t sem, contact, opp;

static void school_begin(struct proef *proef)
{
	sem = school_leerling(&proef->school, "1").id;
	contact = school_add(&proef->school, E_contact, sem, "naam=F. Meer|gezag=ja|volgorde=1").id;
	opp = school_add(&proef->school, E_opp, sem,
		"versie=1|status=concept|afdeling=vso|handelingsdeel=ja").id;
}

/* ---- somebody else ---- */

static void wijzig(struct proef *proef, enum entiteit_nr nr, int64_t id, int veld)
{
	struct record oud, nieuw;
	struct error err = { 0 };

	assert_true(record_load(proef->ander, nr, id, &proef->school.arena, &oud));
	nieuw = record_copy(&oud, &proef->school.arena);
	nieuw.waarden[veld] = "Gewijzigd";
	if (record_save(proef->ander, &oud, &nieuw, "door een ander gewijzigd", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void ander_contact(struct proef *proef)
{
	wijzig(proef, E_contact, contact, V_contact_naam);
}

static void ander_leerling(struct proef *proef)
{
	wijzig(proef, E_leerling, sem, V_leerling_roepnaam);
}

/* ---- screens ---- */

static void open_dossier(struct proef *proef, struct tui *tui)
{
	(void)proef;
	dossier_open(tui, &(struct plek){ .leerling = sem });
}

static void open_record(struct proef *proef, struct tui *tui)
{
	(void)proef;
	record_open(tui, E_contact, contact);
}

static void open_instemming(struct proef *proef, struct tui *tui)
{
	(void)proef;
	instemming_open(tui, opp);
}

static void open_logboek(struct proef *proef, struct tui *tui)
{
	(void)proef;
	tui_open(tui, &screen_logboek, NULL);
}

static void open_zoek(struct proef *proef, struct tui *tui)
{
	(void)proef;
	tui_open(tui, &screen_zoek, "meer");
}

static void open_agenda(struct proef *proef, struct tui *tui)
{
	(void)proef;
	tui_open(tui, &screen_agenda, NULL);
}

static void every_screen_notices(void **state)
{
	static const struct {
		void (*open)(struct proef *proef, struct tui *tui);
		void (*anders)(struct proef *proef);
	} schermen[] = {
		{ open_dossier, ander_leerling },
		{ open_dossier, ander_contact },
		{ open_record, ander_contact },
		{ open_instemming, ander_contact },
		{ open_logboek, ander_contact },
		{ open_zoek, ander_leerling },
		{ open_agenda, ander_leerling },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(schermen); i++) {
		void *ruimte;
		struct proef *proef;

		(void)proef_setup(&ruimte);
		proef = ruimte;
		school_begin(proef);
		proef->anders = schermen[i].anders;
		opent(proef, schermen[i].open, E_leerling, sem);
		print_message("screen %zu\n", i);
		run(proef, "size 120x30\nkey x\nabsent ewijzigd\nkey F6\ntick 5\nexpect ewijzigd\n");
		(void)proef_teardown(&ruimte);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_notices),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
