/* The minutes of a meeting of four pupils: one with all there is, one held over, one of whom
 * nothing was decided, one who was not on the agenda. */
#include "cvb_test.h"
#include "school.h"

#include "cvb/rapport.h"

static int64_t add_leerling(struct school *school, const char *nummer, const char *naam)
{
	char velden[256];

	snprintf(velden, sizeof(velden), "leerlingnummer=%s|roepnaam=%s|achternaam=Test|"
		"geboortedatum=2010-01-01|afdeling=vso|inschrijfdatum=2022-08-01", nummer, naam);
	return school_add(school, E_leerling, 0, velden).id;
}

/* Once all is in it: nothing comes after. */
static void sluit(struct school *school, const struct record *vergadering)
{
	struct record nieuw = record_copy(vergadering, &school->arena);
	struct error err = {0};

	nieuw.waarden[V_vergadering_afgesloten] = "ja";
	if (record_save(school->store, vergadering, &nieuw, "test", &err) != OK)
		fail_msg("%s", err.sentence);
}

static void fill(struct school *school)
{
	struct record vergadering;
	int64_t sem = add_leerling(school, "0042", "Sem");
	int64_t noor = add_leerling(school, "0043", "Noor");
	int64_t yusuf = add_leerling(school, "0044", "Yusuf");
	int64_t lisa = add_leerling(school, "0045", "Lisa");

	vergadering = school_add(school, E_vergadering, 0, "datum=2026-11-19|tijd=14:00|"
		"plaats=lokaal 4|voorzitter=J. de Boer|secretaris=A. Zand|"
		"aanwezig=J. de Boer, A. Zand");
	school_add(school, E_vergadering, 0, "datum=2026-12-03");
	school_add(school, E_agendapunt, noor, "datum=2026-11-19|volgorde=2|reden=tlv verloopt|"
		"stand=aangehouden|aangehouden_naar=2026-12-03");
	school_add(school, E_agendapunt, sem, "datum=2026-11-19|volgorde=1|reden=evaluatie|"
		"erbij=mentor|ouders_erbij=ja|stand=besproken");
	school_add(school, E_agendapunt, yusuf, "datum=2026-11-19|stand=besproken");
	school_add(school, E_agendapunt, yusuf, "datum=2026-12-03|reden=later");
	school_add(school, E_besluit, sem, "datum=2026-11-19|nr=1|onderwerp=opp|"
		"besluit=naar arbeidsmarkt|motivatie=twee stages");
	school_add(school, E_besluit, sem, "datum=2026-11-19|nr=2|onderwerp=evaluatie|"
		"besluit=stage verlengen");
	school_add(school, E_besluit, lisa, "datum=2026-11-19|nr=1|besluit=nazorg starten");
	school_add(school, E_actie, sem, "nummer=1|omschrijving=bedrijf bellen|eigenaar=J. de Boer|"
		"uiterlijk=2026-11-20|vergadering=2026-11-19");
	school_add(school, E_actie, 0, "nummer=2|omschrijving=zaal regelen|eigenaar=A. Zand|"
		"gereed_op=2026-11-20|vergadering=2026-11-19");
	school_add(school, E_actie, 0, "nummer=3|omschrijving=koffie|eigenaar=a. zand|"
		"uiterlijk=2026-11-21|vergadering=2026-11-19");
	school_add(school, E_actie, sem, "nummer=4|omschrijving=brief|vergadering=2026-11-19");
	school_add(school, E_actie, sem, "nummer=5|omschrijving=van een andere dag");
	sluit(school, &vergadering);
}

static void assert_written(struct document *document, const char *expected)
{
	struct text out = {0};

	assert_non_null(document);
	document_tekst(document, 80, &out);
	assert_string_equal(text_str(&out), expected);
	text_clear(&out);
	document_free(document);
}

#define VOET \
	"\nVertrouwelijk: dit stuk bevat persoonsgegevens. Bewaar het veilig en deel het\n" \
	"alleen met wie het mag zien. Gemaakt op 21-11-2026.\n"

static void test_notulen(void **state)
{
	fill(*state);
	assert_written(rapport_notulen(((struct school *)*state)->store, datum_make(2026, 11, 19),
		RAPPORT_NAMEN),
		"Notulen commissie voor de begeleiding, 19-11-2026\n"
		"    Datum                      19-11-2026\n"
		"    Tijd                       14:00\n"
		"    Plaats                     lokaal 4\n"
		"    Voorzitter                 J. de Boer\n"
		"    Secretaris                 A. Zand\n"
		"    Aanwezig                   J. de Boer, A. Zand\n"
		"\n"
		"Besproken leerlingen\n"
		"  1. Sem Test (0042)\n"
		"    Waarom                     evaluatie\n"
		"    Erbij                      mentor\n"
		"    Ouders of leerling erbij   ja\n"
		"    Onderwerp                  opp\n"
		"    Besluit                    naar arbeidsmarkt\n"
		"    Motivatie                  twee stages\n"
		"    Besluit                    stage verlengen\n"
		"    Actie                      bedrijf bellen (J. de Boer, uiterlijk 20-11-2026)\n"
		"    Actie                      brief (nog zonder eigenaar)\n"
		"  2. Noor Test (0043)\n"
		"    Waarom                     tlv verloopt\n"
		"    Besluit                    aangehouden naar 03-12-2026\n"
		"  3. Yusuf Test (0044)\n"
		"    Besluit                    geen besluit vastgelegd\n"
		"  4. Lisa Test (0045)\n"
		"    Waarom                     stond niet op de agenda\n"
		"    Besluit                    nazorg starten\n"
		"\n"
		"Besluitenlijst\n"
		"    Leerling          Onderwerp     Besluit\n"
		"    Sem Test (0042)   opp           naar arbeidsmarkt\n"
		"    Sem Test (0042)   evaluatie     stage verlengen\n"
		"    Noor Test (0043)  tlv verloopt  aangehouden naar 03-12-2026\n"
		"    Lisa Test (0045)                nazorg starten\n"
		"\n"
		"Actielijst\n"
		"  a. zand\n"
		"    Nr  Actie         Over  Uiterlijk\n"
		"    3   koffie              21-11-2026\n"
		"    2   zaal regelen\n"
		"  J. de Boer\n"
		"    Nr  Actie           Over             Uiterlijk\n"
		"    1   bedrijf bellen  Sem Test (0042)  20-11-2026\n"
		"  Nog zonder eigenaar\n"
		"    Nr  Actie  Over             Uiterlijk\n"
		"    4   brief  Sem Test (0042)\n"
		"\n"
		"Vaststelling\n"
		"\n"
		"    Voorzitter: J. de Boer\n"
		"    Datum: ______________   Handtekening: ______________________\n"
		"\n"
		"    Secretaris: A. Zand\n"
		"    Datum: ______________   Handtekening: ______________________\n"
		VOET);
}

/* ---- a closed meeting does not change any more ---- */

static const char *written(struct school *school)
{
	struct document *document = rapport_notulen(school->store, datum_make(2026, 11, 19),
		RAPPORT_NAMEN);
	struct text out = {0};
	const char *kept;

	assert_non_null(document);
	document_tekst(document, 80, &out);
	document_free(document);
	kept = arena_strdup(&school->arena, text_str(&out));
	text_clear(&out);
	return kept;
}

static struct record change(struct school *school, const struct record *oud, int veld,
	const char *waarde)
{
	struct record nieuw = record_copy(oud, &school->arena);
	struct error err = {0};

	nieuw.waarden[veld] = waarde;
	if (record_save(school->store, oud, &nieuw, "test", &err) != OK)
		fail_msg("%s", err.sentence);
	return nieuw;
}

static void drop(struct school *school, const struct record *record)
{
	struct error err = {0};

	if (record_save(school->store, record, NULL, "test", &err) != OK)
		fail_msg("%s", err.sentence);
}

struct gesloten {
	struct school *school;
	int64_t sem, noor;
	struct record vergadering, actie, evaluatie, punt;
	const char *notulen;
};

static void close_by_hand(struct gesloten *g, struct school *school)
{
	struct error err = {0};

	g->school = school;
	g->sem = add_leerling(school, "0042", "Sem");
	g->vergadering = school_add(school, E_vergadering, 0, "datum=2026-11-19");
	school_add(school, E_agendapunt, g->sem, "datum=2026-11-19|stand=besproken");
	g->actie = school_add(school, E_actie, g->sem, "nummer=1|omschrijving=bellen|"
		"eigenaar=J. de Boer|uiterlijk=2026-12-01|vergadering=2026-11-19");
	g->noor = add_leerling(school, "0043", "Noor");
	school_add(school, E_agendapunt, g->noor, "datum=2026-11-19|stand=besproken");
	g->evaluatie = school_add(school, E_evaluatie, g->sem, "datum=2026-11-19|"
		"besluit=handhaven|motivatie=gaat goed");
	g->punt = school_add(school, E_aandachtspunt, g->sem, "datum=2026-11-19|nr=1|tekst=verzuim");
	if (vergadering_sluiten(school->store, &g->vergadering, GEEN_DAG, &err) != OK)
		fail_msg("%s", err.sentence);
	g->notulen = written(school);
	assert_non_null(strstr(g->notulen, "bellen (J. de Boer, uiterlijk 01-12-2026)"));
	assert_non_null(strstr(g->notulen, "gaat goed"));
	assert_non_null(strstr(g->notulen, "verzuim"));
}

static void test_closed_stands_fast(void **state)
{
	struct gesloten g;
	struct record actie;

	close_by_hand(&g, *state);
	actie = change(g.school, &g.actie, V_actie_eigenaar, "P. Vos");
	actie = change(g.school, &actie, V_actie_uiterlijk, "2027-01-01");
	actie = change(g.school, &actie, V_actie_omschrijving, "ANDERS");
	change(g.school, &actie, V_actie_gereed_op, "2026-11-20");
	change(g.school, &g.evaluatie, V_evaluatie_motivatie, "ANDERS");
	drop(g.school, &g.punt);
	school_add(g.school, E_aandachtspunt, g.sem, "datum=2026-11-19|nr=2|tekst=LATER");
	school_add(g.school, E_actie, g.sem, "nummer=2|omschrijving=LATER|vergadering=2026-11-19");
	school_add(g.school, E_evaluatie, g.noor, "datum=2026-11-19|besluit=handhaven|motivatie=LATER");
	assert_string_equal(written(g.school), g.notulen);
}

/* Undoing and redoing what came after closing changes nothing either. */
static void test_closed_stands_fast_after_undo(void **state)
{
	struct gesloten g;
	struct journaal_regel regel;
	struct error err = {0};

	close_by_hand(&g, *state);
	change(g.school, &g.actie, V_actie_eigenaar, "P. Vos");
	school_undo(g.school);
	assert_string_equal(written(g.school), g.notulen);
	assert_true(journaal_redoable(g.school->store, &g.school->arena, &regel));
	assert_int_equal(journaal_redo(g.school->store, regel.nummer, &err), OK);
	assert_string_equal(written(g.school), g.notulen);
}

/* When the closing is undone, what is there counts; then what is there at the next one. */
static void test_closed_again(void **state)
{
	struct gesloten g;
	struct error err = {0};

	close_by_hand(&g, *state);
	school_undo(g.school);
	change(g.school, &g.actie, V_actie_omschrijving, "mailen");
	assert_non_null(strstr(written(g.school), "mailen"));
	assert_int_equal(vergadering_sluiten(g.school->store, &g.vergadering, GEEN_DAG, &err), OK);
	assert_non_null(strstr(written(g.school), "mailen"));
	assert_null(strstr(written(g.school), "bellen"));
}

static void test_actielijst(void **state)
{
	fill(*state);
	assert_written(rapport_actielijst(((struct school *)*state)->store,
		datum_make(2026, 11, 19), RAPPORT_NAMEN),
		"Actielijst commissie voor de begeleiding, 19-11-2026\n"
		"  a. zand\n"
		"    Nr  Actie         Over  Uiterlijk   Stand\n"
		"    3   koffie              21-11-2026  open\n"
		"    2   zaal regelen                    gereed 20-11-2026\n"
		"  J. de Boer\n"
		"    Nr  Actie           Over             Uiterlijk   Stand\n"
		"    1   bedrijf bellen  Sem Test (0042)  20-11-2026  open, te laat\n"
		"  Nog zonder eigenaar\n"
		"    Nr  Actie  Over             Uiterlijk  Stand\n"
		"    4   brief  Sem Test (0042)             open\n"
		VOET);
}

/* Everything that can be recorded about one pupil in one meeting, each in its place. What is
 * decided stands once more in the list of decisions, a task in that of the actions. */
static void fill_vol(struct school *school)
{
	int64_t sem = add_leerling(school, "0042", "Sem");
	int64_t ander = add_leerling(school, "0043", "Noor");
	struct record vergadering = school_add(school, E_vergadering, 0, "datum=2026-11-19|"
		"tijd=14:00|voorzitter=J. de Boer|aanwezig=J. de Boer, A. Zand\nAfwezig: M. Kaya, P. Vos");

	school_add(school, E_agendapunt, sem, "datum=2026-11-19|reden=evaluatie|erbij=moeder|"
		"ouders_erbij=ja|minuten=6|besteed=7.5|stand=besproken");
	school_add(school, E_evaluatie, sem, "datum=2026-11-19|conform=deels|effectief=nee|"
		"besluit=perspectief_bijstellen|motivatie=stage ging mis|volgende_op=2027-02-01|"
		"product=PRODUCT");
	school_add(school, E_evaluatie, ander, "datum=2026-11-19|besluit=handhaven|"
		"motivatie=NIET BESPROKEN");
	school_add(school, E_besluit, sem, "datum=2026-11-19|nr=1|onderwerp=perspectief|"
		"besluit=naar dagbesteding|motivatie=past beter");
	school_add(school, E_aandachtspunt, sem, "datum=2026-11-19|nr=1|tekst=verzuim volgen");
	school_add(school, E_aandachtspunt, sem, "datum=2026-11-18|nr=1|tekst=VAN GISTEREN");
	school_add(school, E_actie, sem, "nummer=1|omschrijving=Wlz aanvragen|eigenaar=P. Vos|"
		"uiterlijk=2026-12-01|vergadering=2026-11-19");
	sluit(school, &vergadering);
}

static void test_all_that_was_recorded(void **state)
{
	fill_vol(*state);
	assert_written(rapport_notulen(((struct school *)*state)->store, datum_make(2026, 11, 19),
		RAPPORT_NAMEN),
		"Notulen commissie voor de begeleiding, 19-11-2026\n"
		"    Datum                      19-11-2026\n"
		"    Tijd                       14:00\n"
		"    Voorzitter                 J. de Boer\n"
		"    Aanwezig                   J. de Boer, A. Zand\n"
		"    Afwezig                    M. Kaya, P. Vos\n"
		"\n"
		"Besproken leerlingen\n"
		"  1. Sem Test (0042)\n"
		"    Waarom                     evaluatie\n"
		"    Erbij                      moeder\n"
		"    Ouders of leerling erbij   ja\n"
		"    Conform opp                deels\n"
		"    Ondersteuning werkt        nee\n"
		"    Besluit evaluatie          perspectief bijstellen\n"
		"    Motivatie                  stage ging mis\n"
		"    Volgende evaluatie         01-02-2027\n"
		"    Onderwerp                  perspectief\n"
		"    Besluit                    naar dagbesteding\n"
		"    Motivatie                  past beter\n"
		"    Aandachtspunt              verzuim volgen\n"
		"    Actie                      Wlz aanvragen (P. Vos, uiterlijk 01-12-2026)\n"
		"\n"
		"Besluitenlijst\n"
		"    Leerling         Onderwerp    Besluit\n"
		"    Sem Test (0042)  evaluatie    perspectief bijstellen\n"
		"    Sem Test (0042)  perspectief  naar dagbesteding\n"
		"\n"
		"Actielijst\n"
		"  P. Vos\n"
		"    Nr  Actie          Over             Uiterlijk\n"
		"    1   Wlz aanvragen  Sem Test (0042)  01-12-2026\n"
		"\n"
		"Vaststelling\n"
		"\n"
		"    Voorzitter: J. de Boer\n"
		"    Datum: ______________   Handtekening: ______________________\n"
		"\n"
		"    Secretaris:\n"
		"    Datum: ______________   Handtekening: ______________________\n"
		VOET);
}

static void test_numbers_for_names(void **state)
{
	fill(*state);
	assert_written(rapport_besluitenlijst(((struct school *)*state)->store,
		datum_make(2026, 11, 19), RAPPORT_NUMMERS),
		"Besluitenlijst commissie voor de begeleiding, 19-11-2026\n"
		"    Leerling       Onderwerp     Besluit\n"
		"    leerling 0042  opp           naar arbeidsmarkt\n"
		"    leerling 0042  evaluatie     stage verlengen\n"
		"    leerling 0043  tlv verloopt  aangehouden naar 03-12-2026\n"
		"    leerling 0045                nazorg starten\n"
		VOET);
}

static void test_not_closed_is_concept(void **state)
{
	fill(*state);
	assert_written(rapport_notulen(((struct school *)*state)->store, datum_make(2026, 12, 3),
		RAPPORT_NAMEN),
		"CONCEPT\n"
		"\n"
		"Notulen commissie voor de begeleiding, 03-12-2026\n"
		"    Datum                      03-12-2026\n"
		"\n"
		"Besproken leerlingen\n"
		"  1. Yusuf Test (0044)\n"
		"    Waarom                     later\n"
		"    Besluit                    nog niet besproken\n"
		"\n"
		"Besluitenlijst\n"
		"Geen besluiten.\n"
		"\n"
		"Actielijst\n"
		"Geen acties.\n"
		VOET
		"CONCEPT\n");
}

static void test_no_such_meeting(void **state)
{
	struct school *school = *state;

	fill(school);
	assert_null(rapport_notulen(school->store, datum_make(2026, 11, 18), RAPPORT_NAMEN));
	assert_null(rapport_actielijst(school->store, datum_make(2026, 11, 18), RAPPORT_NAMEN));
}

/* Action 5 was agreed in no meeting; 2 is done. */
static void test_open_acties(void **state)
{
	fill(*state);
	assert_written(rapport_open_acties(((struct school *)*state)->store, RAPPORT_NUMMERS),
		"Open acties commissie voor de begeleiding\n"
		"  a. zand\n"
		"    Nr  Actie   Over  Uiterlijk   Stand\n"
		"    3   koffie        21-11-2026  open\n"
		"  J. de Boer\n"
		"    Nr  Actie           Over           Uiterlijk   Stand\n"
		"    1   bedrijf bellen  leerling 0042  20-11-2026  open, te laat\n"
		"  Nog zonder eigenaar\n"
		"    Nr  Actie               Over           Uiterlijk  Stand\n"
		"    4   brief               leerling 0042             open\n"
		"    5   van een andere dag  leerling 0042             open\n"
		VOET);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_notulen, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_closed_stands_fast, school_setup,
			school_teardown),
		cmocka_unit_test_setup_teardown(test_closed_stands_fast_after_undo, school_setup,
			school_teardown),
		cmocka_unit_test_setup_teardown(test_closed_again, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_actielijst, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_all_that_was_recorded, school_setup,
			school_teardown),
		cmocka_unit_test_setup_teardown(test_numbers_for_names, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_not_closed_is_concept, school_setup,
			school_teardown),
		cmocka_unit_test_setup_teardown(test_no_such_meeting, school_setup, school_teardown),
		cmocka_unit_test_setup_teardown(test_open_acties, school_setup, school_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
