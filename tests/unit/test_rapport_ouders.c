/* What parents get to see: in every text field of every record kind stands a mark of its own, and a
 * print for parents holds exactly the marks in the list below. A new text field fails here until
 * somebody has decided about it. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/rapport.h"

static const char *const toegestaan[] = {
	/* Of the pupil the name stands on top, and in the data with all other fields. */
	"leerling.achternaam", "leerling.tussenvoegsel", "leerling.roepnaam", "leerling.groep",
	"leerling.mentor", "leerling.samenwerkingsverband", "leerling.gemeente",
	"leerling.leerlingnummer",
	"contact.naam", "contact.relatie",
	"tlv.nummer", "tlv.samenwerkingsverband",
	"opp.onderbouwing", "opp.belemmerend", "opp.bevorderend", "opp.ondersteuning",
	"opp.afwijking_onderwijsprogramma", "opp.oogo_met", "opp.instemming_door",
	"opp.gehoord_wijze", "opp.niet_gehoord_reden", "opp.streef_taal", "opp.streef_rekenen",
	"opp.streef_sociaal", "opp.afwijking_inhoud", "opp.afwijking_reden",
	"opp.afwijking_programma", "opp.afwijking_opbouw", "opp.wijziging_motivatie",
	"opp.wijziging_inspanning", "opp.wijziging_visie_ouders", "opp.wijziging_visie_leerling",
	"doel.omschrijving", "doel.beginsituatie", "doel.streef", "doel.meetwijze", "doel.actie",
	"doel.frequentie", "doel.uitvoerder", "doel.bewijs",
	"evaluatie.product", "evaluatie.proces", "evaluatie.conclusie",
	"evaluatie.tevreden_leerling", "evaluatie.tevreden_ouders", "evaluatie.tevreden_uitvoerder",
	"evaluatie.motivatie",
	"stage.organisatie", "stage.contactpersoon", "stage.telefoon", "stage.begeleider",
	"stage.jobcoach", "stage.wens", "stage.beoordeling", "stage.reden_einde",
	"uitstroom.diploma", "uitstroom.overdracht_aan", "uitstroom.toestemming_door",
	"toestemming.ontvanger", "toestemming.door",
	"deelbaar.soort", "deelbaar.tekst",
};

/* An opp to sign is about the plan only. */
static const char *const op_het_opp[] = {
	"leerling.achternaam", "leerling.tussenvoegsel", "leerling.roepnaam", "leerling.groep",
	"leerling.mentor", "leerling.leerlingnummer",
	"contact.naam", "contact.relatie",
	"opp.onderbouwing", "opp.belemmerend", "opp.bevorderend", "opp.ondersteuning",
	"opp.afwijking_onderwijsprogramma", "opp.oogo_met", "opp.instemming_door",
	"opp.gehoord_wijze", "opp.niet_gehoord_reden", "opp.streef_taal", "opp.streef_rekenen",
	"opp.streef_sociaal", "opp.afwijking_inhoud", "opp.afwijking_reden",
	"opp.afwijking_programma", "opp.afwijking_opbouw", "opp.wijziging_motivatie",
	"opp.wijziging_inspanning", "opp.wijziging_visie_ouders", "opp.wijziging_visie_leerling",
	"doel.omschrijving", "doel.beginsituatie", "doel.streef", "doel.meetwijze", "doel.actie",
	"doel.frequentie", "doel.uitvoerder", "doel.bewijs",
	"toestemming.door",
};

struct proef {
	struct school school;
	int64_t leerling;
	int64_t opp;
	const char *geplant[300];
	size_t aantal;
};

/* ---- planting ---- */

static int64_t plant(struct proef *proef, enum entiteit_nr nr, const char *naam,
	const char *velden)
{
	struct record record = school_record(&proef->school, nr, proef->leerling, velden);
	struct error err = {0};

	for (int i = 0; i < record.soort->aantal; i++) {
		const struct veld *veld = &record.soort->velden[i];
		const char *merk = arena_printf(&proef->school.arena, "%s.%s", naam, veld->naam);

		if ((veld->soort != SOORT_TEKST && veld->soort != SOORT_LANG) || record.waarden[i])
			continue;
		record.waarden[i] = arena_printf(&proef->school.arena, "[%s]", merk);
		assert_true(proef->aantal < ARRAY_LEN(proef->geplant));
		proef->geplant[proef->aantal++] = merk;
	}
	if (record_save(proef->school.store, NULL, &record, "test", &err) != OK)
		fail_msg("%s: %s", naam, err.sentence);
	return record.id;
}

static int setup(void **state)
{
	struct proef *p = xcalloc(1, sizeof(*p));

	school_make(&p->school, SCHOOL_VANDAAG);
	p->leerling = plant(p, E_leerling, "leerling",
		"geboortedatum=2009-03-12|afdeling=vso|inschrijfdatum=2021-08-01");
	plant(p, E_contact, "contact", "gezag=ja|volgorde=1");
	plant(p, E_tlv, "tlv", "van=2021-08-01");
	plant(p, E_opp, "oud", "versie=1|status=vervallen|afdeling=vso");
	p->opp = plant(p, E_opp, "opp", "versie=2|status=concept|afdeling=vso|handelingsdeel=ja|"
		"wijziging_reden=stage|afwijking_uren=2|uitstroomprofiel=arbeidsmarkt");
	plant(p, E_doel, "doel", "opp_versie=2|nr=1|type=gedrag");
	plant(p, E_opp, "concept", "versie=3|status=concept|afdeling=vso");
	plant(p, E_doel, "conceptdoel", "opp_versie=3|nr=1|type=gedrag");
	plant(p, E_evaluatie, "evaluatie", "datum=2026-01-10|besluit=handhaven");
	plant(p, E_stage, "stage", "van=2026-01-10|soort=extern");
	plant(p, E_uitstroom, "uitstroom",
		"datum=2026-06-30|soort=einduitstroom|afdeling=vso|ingeschreven_op=2021-08-01");
	plant(p, E_nazorg, "nazorg", "datum=2026-10-01|wijze=telefoon");
	plant(p, E_vergadering, "vergadering", "datum=2026-01-12");
	plant(p, E_besluit, "besluit", "datum=2026-01-12|nr=1");
	plant(p, E_actie, "actie", "nummer=1|vergadering=2026-01-12");
	plant(p, E_agendapunt, "agendapunt", "datum=2026-01-12");
	plant(p, E_notitie, "notitie", "datum=2026-01-12|nr=1");
	plant(p, E_notitie, "geheim", "datum=2026-01-12|nr=2|deelbaar=nee");
	plant(p, E_notitie, "deelbaar", "datum=2026-01-12|nr=3|deelbaar=ja");
	plant(p, E_aandachtspunt, "aandachtspunt", "datum=2026-01-12|nr=1");
	plant(p, E_toestemming, "toestemming",
		"nr=1|soort=instemming|opp_versie=2|antwoord=ja");
	*state = p;
	return 0;
}

static int teardown(void **state)
{
	struct proef *p = *state;

	school_close(&p->school);
	xfree(p);
	return 0;
}

/* Once the doel is there: what is vastgesteld takes none. */
static void stel_vast(struct proef *p)
{
	struct record oud, nieuw;
	struct error err = {0};

	assert_true(record_load(p->school.store, E_opp, p->opp, &p->school.arena, &oud));
	nieuw = record_copy(&oud, &p->school.arena);
	nieuw.waarden[V_opp_status] = "vastgesteld";
	nieuw.waarden[V_opp_vastgesteld_op] = "2026-01-14";
	if (record_save(p->school.store, &oud, &nieuw, "test", &err) != OK)
		fail_msg("%s", err.sentence);
}

/* ---- looking ---- */

static bool is_in(const char *const *lijst, size_t aantal, const char *merk)
{
	for (size_t i = 0; i < aantal; i++)
		if (strcmp(lijst[i], merk) == 0)
			return true;
	return false;
}

/* Exactly these of what was planted. */
static void assert_marks(const struct proef *p, const char *tekst, const char *const *lijst,
	size_t aantal)
{
	size_t found = 0;

	for (size_t i = 0; i < p->aantal; i++) {
		char merk[100];
		bool mag = is_in(lijst, aantal, p->geplant[i]);

		snprintf(merk, sizeof(merk), "[%s]", p->geplant[i]);
		if (!!strstr(tekst, merk) != mag)
			fail_msg("%s %s", p->geplant[i], mag ? "is missing" : "is in the print");
		found += mag;
	}
	assert_int_equal(found, aantal); /* every name in the list exists */
}

/* Frees the document. */
static void assert_document(const struct proef *p, struct document *document,
	const char *const *lijst, size_t aantal)
{
	struct text tekst = {0}, html = {0};

	assert_non_null(document);
	document_tekst(document, 100, &tekst);
	document_html(document, &html);
	assert_marks(p, text_str(&tekst), lijst, aantal);
	assert_marks(p, text_str(&html), lijst, aantal);
	text_clear(&tekst);
	text_clear(&html);
	document_free(document);
}

static void test_dossier_ouders(void **state)
{
	struct proef *p = *state;

	stel_vast(p);
	assert_document(p, rapport_dossier(p->school.store, p->leerling, RAPPORT_OUDERS),
		toegestaan, ARRAY_LEN(toegestaan));
}

/* Signals and the zone of the last years are no text fields. */
static void test_no_signals(void **state)
{
	struct proef *p = *state;
	struct document *document;
	struct text tekst = {0};

	stel_vast(p);
	document = rapport_dossier(p->school.store, p->leerling, RAPPORT_OUDERS);
	document_tekst(document, 100, &tekst);
	assert_null(strstr(text_str(&tekst), "Signalen"));
	assert_null(strstr(text_str(&tekst), "Laatste 2 jaar"));
	assert_null(strstr(text_str(&tekst), "nog geen contact"));
	document_free(document);
	text_reset(&tekst);
	document = rapport_dossier(p->school.store, p->leerling, RAPPORT_COMMISSIE);
	document_tekst(document, 100, &tekst);
	assert_non_null(strstr(text_str(&tekst), "\nSignalen\n"));
	document_free(document);
	text_clear(&tekst);
}

/* All but the marks of the meeting itself, which is about no pupil. */
static void test_dossier_commissie(void **state)
{
	struct proef *p = *state;
	const char *alle[300];
	size_t aantal = 0;

	stel_vast(p);
	for (size_t i = 0; i < p->aantal; i++)
		if (strncmp(p->geplant[i], "vergadering.", 12) != 0)
			alle[aantal++] = p->geplant[i];
	assert_document(p, rapport_dossier(p->school.store, p->leerling, RAPPORT_COMMISSIE), alle,
		aantal);
}

static void test_opp(void **state)
{
	struct proef *p = *state;

	stel_vast(p);
	assert_document(p, rapport_opp(p->school.store, p->opp), op_het_opp,
		ARRAY_LEN(op_het_opp));
}

static void test_opp_concept(void **state)
{
	struct proef *p = *state;

	assert_document(p, rapport_opp(p->school.store, p->opp), op_het_opp,
		ARRAY_LEN(op_het_opp));
}

/* A concept is not for parents until it is one. */
static void test_concept_is_not_shared(void **state)
{
	struct proef *p = *state;
	struct document *document = rapport_dossier(p->school.store, p->leerling, RAPPORT_OUDERS);
	struct text tekst = {0};

	document_tekst(document, 100, &tekst);
	assert_null(strstr(text_str(&tekst), "[opp."));
	assert_null(strstr(text_str(&tekst), "[doel."));
	text_clear(&tekst);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_dossier_ouders, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_signals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_dossier_commissie, setup, teardown),
		cmocka_unit_test_setup_teardown(test_opp, setup, teardown),
		cmocka_unit_test_setup_teardown(test_opp_concept, setup, teardown),
		cmocka_unit_test_setup_teardown(test_concept_is_not_shared, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
