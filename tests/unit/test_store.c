/* Records in the file: kept, merged, refused, recorded, undone. */
#include "cvb_test.h"
#include "school.h"

static int64_t rows(struct school *school, const char *sql)
{
	struct query *query = db_query(school->store->db, sql);
	int64_t n;

	assert_true(query_row(query));
	n = query_int(query, 0);
	query_end(query);
	return n;
}

static void keeps_every_value_as_it_was(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "00123");
	struct record stage = school_add(school, E_stage, leerling.id,
		"van=2026-02-01|soort=begeleid_extern|dagen_per_week=2.5|uren=16|organisatie=O'Neill; \"De Kans\"");
	struct record read;

	assert_true(record_load(school->store, E_stage, stage.id, &school->arena, &read));
	assert_string_equal(record_text(&read, V_stage_dagen_per_week), "2.5");
	assert_string_equal(record_text(&read, V_stage_uren), "16");
	assert_string_equal(record_text(&read, V_stage_organisatie), "O'Neill; \"De Kans\"");
	assert_null(record_text(&read, V_stage_tot));
	assert_string_equal(record_text(&read, V_stage_leerlingnummer), "00123");
	assert_int_equal(read.leerling, leerling.id);
	assert_int_equal(leerling_id(school->store, "00123"), leerling.id);
	assert_int_equal(leerling_id(school->store, "123"), 0);
}

static void ids_carry_the_device(void **state)
{
	struct school *school = *state;
	struct record a = school_leerling(school, "1");
	struct record b = school_leerling(school, "2");

	assert_true(a.id >> 32 != 0);
	assert_int_equal(a.id >> 32, b.id >> 32);
	assert_int_equal(b.id - a.id, 1);
}

static void finds_by_key(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record key = school_record(school, E_stage, leerling.id,
		"van=2026-02-01|soort=extern");
	struct record found;

	assert_false(record_find(school->store, &key, &school->arena, &found));
	school_add(school, E_stage, leerling.id, "van=2026-02-01|soort=intern");
	assert_false(record_find(school->store, &key, &school->arena, &found));
	school_add(school, E_stage, leerling.id, "van=2026-02-01|soort=extern");
	assert_true(record_find(school->store, &key, &school->arena, &found));
	assert_true(record_is(&found, V_stage_soort, "extern"));
}

static void counts_numbers_within_their_key(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record a = school_record(school, E_notitie, leerling.id,
		"datum=2026-11-01|tekst=Een");

	record_number(school->store, &a, &school->arena);
	assert_string_equal(record_text(&a, V_notitie_nr), "1");
	school_add(school, E_notitie, leerling.id, "datum=2026-11-01|nr=4|tekst=Vier");
	record_number(school->store, &a, &school->arena);
	assert_string_equal(record_text(&a, V_notitie_nr), "5");
	a.waarden[V_notitie_datum] = "2026-11-02";
	record_number(school->store, &a, &school->arena);
	assert_string_equal(record_text(&a, V_notitie_nr), "1");
}

/* ---- two people on one file ---- */

static void merges_different_fields_and_refuses_the_same(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct store *other = school_open_as(school, "mentor", SCHOOL_VANDAAG);
	struct record mine, theirs, now;
	struct error err = { 0 };

	mine = record_copy(&leerling, &school->arena);
	theirs = record_copy(&leerling, &school->arena);
	theirs.waarden[V_leerling_groep] = "Arbeid 4";
	assert_int_equal(record_save(other, &leerling, &theirs, "groep", &err), OK);

	mine.waarden[V_leerling_mentor] = "J. de Boer";
	assert_int_equal(record_save(school->store, &leerling, &mine, "mentor", &err), OK);
	assert_true(record_load(school->store, E_leerling, leerling.id, &school->arena, &now));
	assert_true(record_is(&now, V_leerling_groep, "Arbeid 4"));
	assert_true(record_is(&now, V_leerling_mentor, "J. de Boer"));

	mine.waarden[V_leerling_groep] = "Arbeid 5";
	assert_int_equal(record_save(school->store, &leerling, &mine, "groep", &err), ERR_CONFLICT);
	assert_non_null(strstr(err.sentence, "Groep"));
	assert_non_null(strstr(err.sentence, "Arbeid 4"));
	assert_true(record_load(school->store, E_leerling, leerling.id, &school->arena, &now));
	assert_true(record_is(&now, V_leerling_groep, "Arbeid 4"));
	store_close(other);
}

static void says_when_a_row_is_gone(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record notitie = school_add(school, E_notitie, leerling.id,
		"datum=2026-11-01|nr=1|tekst=Een");
	struct record nieuw = record_copy(&notitie, &school->arena);
	struct error err = { 0 };

	assert_int_equal(record_save(school->store, &notitie, NULL, "weg", &err), OK);
	nieuw.waarden[V_notitie_tekst] = "Twee";
	assert_int_equal(record_save(school->store, &notitie, &nieuw, "twee", &err),
		ERR_NOT_FOUND);
}

/* ---- the journal ---- */

struct counted {
	int rows;
	int fields;
	char last[64];
};

static bool count_row(const struct journaal_regel *regel, void *context)
{
	struct counted *counted = context;

	(void)regel;
	counted->rows++;
	return true;
}

static void count_field(const struct wijziging_veld *veld, void *context)
{
	struct counted *counted = context;

	counted->fields++;
	snprintf(counted->last, sizeof(counted->last), "%s.%s %s>%s", veld->tabel, veld->veld,
		veld->oud ? veld->oud : "-", veld->nieuw ? veld->nieuw : "-");
}

static void change_groep(struct school *school, struct record *leerling, const char *groep)
{
	struct record nieuw = record_copy(leerling, &school->arena);
	struct error err = { 0 };

	nieuw.waarden[V_leerling_groep] = groep;
	assert_int_equal(record_save(school->store, leerling, &nieuw, groep, &err), OK);
	*leerling = nieuw;
}

static void journal_keeps_old_and_new(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct journaal_regel regel;
	struct counted counted = { 0 };

	change_groep(school, &leerling, "Arbeid 4");
	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	assert_string_equal(regel.omschrijving, "Arbeid 4");
	assert_string_equal(regel.gebruiker, "ib");
	assert_string_equal(regel.leerlingnummer, "1");
	journaal_fields(school->store, regel.nummer, 0, count_field, &counted);
	assert_int_equal(counted.fields, 1);
	assert_string_equal(counted.last, "leerling.groep Arbeid 3>Arbeid 4");
}

static void no_change_leaves_no_trace(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	int64_t before = rows(school, "SELECT count(*) FROM journaal");

	change_groep(school, &leerling, "Arbeid 3");
	assert_int_equal(rows(school, "SELECT count(*) FROM journaal"), before);
}

static const char *groep_now(struct school *school, int64_t id)
{
	struct record now;

	assert_true(record_load(school->store, E_leerling, id, &school->arena, &now));
	return record_text(&now, V_leerling_groep);
}

static void undo_and_redo_walk_back_and_forth(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct journaal_regel regel;
	struct error err = { 0 };

	assert_false(journaal_redoable(school->store, &school->arena, &regel));
	change_groep(school, &leerling, "B");
	change_groep(school, &leerling, "C");
	for (int i = 0; i < 2; i++) {
		assert_true(journaal_undoable(school->store, &school->arena, &regel));
		assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	}
	assert_string_equal(groep_now(school, leerling.id), "Arbeid 3");
	assert_true(journaal_redoable(school->store, &school->arena, &regel));
	assert_string_equal(regel.omschrijving, "B");
	assert_int_equal(journaal_redo(school->store, regel.nummer, &err), OK);
	assert_string_equal(groep_now(school, leerling.id), "B");
	assert_true(journaal_redoable(school->store, &school->arena, &regel));
	assert_string_equal(regel.omschrijving, "C");
	assert_int_equal(journaal_redo(school->store, regel.nummer, &err), OK);
	assert_string_equal(groep_now(school, leerling.id), "C");
	assert_false(journaal_redoable(school->store, &school->arena, &regel));
	assert_int_equal(journaal_redo(school->store, regel.nummer, &err), ERR_CONFLICT);
}

static void a_new_change_ends_redo(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record was = record_copy(&leerling, &school->arena);
	struct journaal_regel regel;
	struct error err = { 0 };

	change_groep(school, &leerling, "B");
	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	change_groep(school, &was, "D");
	assert_false(journaal_redoable(school->store, &school->arena, &regel));
}

static void undo_stops_at_what_another_changed(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct store *other = school_open_as(school, "mentor", SCHOOL_VANDAAG);
	struct journaal_regel regel;
	struct record theirs;
	struct error err = { 0 };
	int64_t before;

	change_groep(school, &leerling, "B");
	theirs = record_copy(&leerling, &school->arena);
	theirs.waarden[V_leerling_groep] = "Z";
	assert_int_equal(record_save(other, &leerling, &theirs, "z", &err), OK);
	before = rows(school, "SELECT count(*) FROM journaal");

	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	assert_string_equal(regel.omschrijving, "B");
	assert_int_equal(journaal_undo(school->store, regel.nummer, &err), ERR_CONFLICT);
	assert_string_equal(groep_now(school, leerling.id), "Z");
	assert_int_equal(rows(school, "SELECT count(*) FROM journaal"), before);
	assert_false(db_in_transaction(school->store->db));
	store_close(other);
}

static void undo_of_a_pupil_takes_it_out_of_the_search_too(void **state)
{
	struct school *school = *state;
	struct journaal_regel regel;
	struct error err = { 0 };

	school_leerling(school, "1");
	assert_int_equal(rows(school, "SELECT count(*) FROM zoek_naam"), 1);
	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	assert_int_equal(rows(school, "SELECT count(*) FROM leerling"), 0);
	assert_int_equal(rows(school, "SELECT count(*) FROM zoek_naam"), 0);
	assert_int_equal(rows(school, "SELECT count(*) FROM zoek_tekst"), 0);
	assert_int_equal(journaal_redo(school->store, regel.nummer, &err), OK);
	assert_int_equal(rows(school, "SELECT count(*) FROM zoek_naam"), 1);
}

static void one_changeset_holds_one_pupil(void **state)
{
	struct school *school = *state;
	struct record a = school_leerling(school, "1");
	struct record b = school_leerling(school, "2");
	struct journaal_regel regel;
	struct counted counted = { 0 };
	struct error err = { 0 };
	bool changed;

	assert_int_equal(store_begin(school->store, HANDELING_IMPORT, &err), OK);
	for (int i = 1; i <= 2; i++) {
		struct record *who = i == 1 ? &a : &b;
		struct record notitie = school_record(school, E_notitie, who->id,
			"datum=2026-11-01|nr=1|tekst=Tekst");

		assert_int_equal(record_insert(school->store, &notitie, &err), OK);
	}
	assert_int_equal(store_commit(school->store, 0, "twee notities", &changed, &err), OK);
	assert_true(changed);
	assert_int_equal(rows(school, "SELECT count(*) FROM journaal_deel d"
		" JOIN journaal j ON j.nummer = d.journaal"
		" WHERE j.omschrijving = 'twee notities'"), 2);

	journaal_visit(school->store, a.id, count_row, &counted);
	assert_int_equal(counted.rows, 2); /* made, and part of the import */
	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	counted.fields = 0;
	journaal_fields(school->store, regel.nummer, a.id, count_field, &counted);
	assert_int_equal(counted.fields, 4); /* leerling, datum, nr, tekst of a's note alone */
	assert_int_equal(journaal_undo(school->store, regel.nummer, &err), OK);
	assert_int_equal(rows(school, "SELECT count(*) FROM notitie"), 0);
}

static void a_failing_commit_changes_nothing(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct record twice = school_record(school, E_notitie, leerling.id,
		"datum=2026-11-01|nr=1|tekst=Een");
	struct record again = record_copy(&twice, &school->arena);
	struct error err = { 0 };

	assert_int_equal(store_begin(school->store, HANDELING_WIJZIGING, &err), OK);
	assert_int_equal(record_insert(school->store, &twice, &err), OK);
	assert_int_equal(record_insert(school->store, &again, &err), ERR_INPUT);
	store_rollback(school->store);
	assert_int_equal(rows(school, "SELECT count(*) FROM notitie"), 0);
	school_add(school, E_notitie, leerling.id, "datum=2026-11-01|nr=1|tekst=Een");
}

static void read_only_refuses_with_a_sentence(void **state)
{
	struct school *school = *state;
	struct error err = { 0 };

	school->store->alleen_lezen = true;
	assert_int_equal(store_begin(school->store, HANDELING_WIJZIGING, &err), ERR_READ_ONLY);
	assert_int_equal(journaal_inzage(school->store, INZAGE_GEOPEND, 1, &err), OK);
	school->store->alleen_lezen = false;
	assert_int_equal(rows(school, "SELECT count(*) FROM journaal"), 0);
}

static bool add_inzage(const struct journaal_regel *regel, void *context)
{
	text_printf(context, "%s: %s\n", regel->handeling, regel->omschrijving);
	return strcmp(regel->handeling, "wijziging") != 0;
}

static void inzage_is_logged_by_name_and_never_undone(void **state)
{
	struct school *school = *state;
	struct record sem = school_add(school, E_leerling, 0, "leerlingnummer=1|roepnaam=Sem"
		"|tussenvoegsel=van der|achternaam=Meer|geboortedatum=2009-03-12|afdeling=vso"
		"|inschrijfdatum=2021-08-01");
	struct journaal_regel regel;
	struct text seen = { 0 };
	struct error err = { 0 };

	assert_int_equal(journaal_inzage(school->store, INZAGE_GEOPEND, sem.id, &err), OK);
	assert_int_equal(journaal_inzage(school->store, INZAGE_AFGEDRUKT, sem.id, &err), OK);
	assert_int_equal(journaal_inzage(school->store, INZAGE_GEEXPORTEERD, sem.id, &err), OK);
	assert_int_equal(journaal_inzage(school->store, INZAGE_GEEXPORTEERD, 0, &err), OK);
	journaal_visit(school->store, 0, add_inzage, &seen);
	assert_string_equal(text_str(&seen), "geexporteerd: alle dossiers geëxporteerd\n"
		"geexporteerd: dossier van Sem van der Meer geëxporteerd\n"
		"afgedrukt: dossier van Sem van der Meer afgedrukt\n"
		"geopend: dossier van Sem van der Meer geopend\nwijziging: test\n");
	text_clear(&seen);
	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	assert_string_equal(regel.omschrijving, "test");
}

static void inzage_of_who_is_gone_is_refused(void **state)
{
	struct school *school = *state;
	struct error err = { 0 };

	assert_int_equal(journaal_inzage(school->store, INZAGE_GEOPEND, 1, &err), ERR_NOT_FOUND);
	assert_string_equal(err.sentence, "dit dossier is zojuist verwijderd");
	assert_int_equal(rows(school, "SELECT count(*) FROM journaal"), 0);
	assert_false(db_in_transaction(school->store->db));
}

/* ---- drafts ---- */

static void a_draft_survives_and_is_its_owners(void **state)
{
	struct school *school = *state;
	struct klad klad = { "evaluatie", 7, 0 };
	struct klad_waarde typed[] = { { "motivatie", "half getyp" }, { "besluit", "" } };
	const struct klad_inhoud in = { .waarden = typed, .aantal = 2 };
	struct klad_inhoud out;
	struct error err = { 0 };
	struct store *other;

	assert_int_equal(klad_save(school->store, &klad, &in, &err), OK);
	assert_int_equal(klad_save(school->store, &klad, &in, &err), OK);
	store_close(school->store);
	school->store = school_open_as(school, "ib", SCHOOL_VANDAAG);
	other = school_open_as(school, "mentor", SCHOOL_VANDAAG);
	assert_false(klad_load(other, &klad, &school->arena, &out));
	store_close(other);

	assert_true(klad_load(school->store, &klad, &school->arena, &out));
	assert_int_equal(out.aantal, 2);
	assert_int_equal(strlen(out.bewaard_op), strlen("2026-11-21T10:42:00"));
	for (size_t i = 0; i < out.aantal; i++)
		assert_string_equal(out.waarden[i].waarde,
			strcmp(out.waarden[i].naam, "motivatie") == 0 ? "half getyp" : "");
	assert_int_equal(klad_drop(school->store, &klad, &err), OK);
	assert_false(klad_load(school->store, &klad, &school->arena, &out));
}

static void drafts_go_with_their_pupil(void **state)
{
	struct school *school = *state;
	struct record leerling = school_leerling(school, "1");
	struct klad theirs = { "notitie", leerling.id, 0 };
	struct klad nobodys = { "leerling", 0, 0 };
	struct klad_waarde typed = { "tekst", "half getyp" };
	const struct klad_inhoud in = { .waarden = &typed, .aantal = 1 };
	struct klad_inhoud out;
	struct error err = { 0 };

	assert_int_equal(klad_save(school->store, &theirs, &in, &err), OK);
	assert_int_equal(klad_save(school->store, &nobodys, &in, &err), OK);
	assert_int_equal(record_save(school->store, &leerling, NULL, "weg", &err), OK);
	assert_false(klad_load(school->store, &theirs, &school->arena, &out));
	assert_true(klad_load(school->store, &nobodys, &school->arena, &out));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)
		TEST(keeps_every_value_as_it_was),
		TEST(ids_carry_the_device),
		TEST(finds_by_key),
		TEST(counts_numbers_within_their_key),
		TEST(merges_different_fields_and_refuses_the_same),
		TEST(says_when_a_row_is_gone),
		TEST(journal_keeps_old_and_new),
		TEST(no_change_leaves_no_trace),
		TEST(undo_and_redo_walk_back_and_forth),
		TEST(a_new_change_ends_redo),
		TEST(undo_stops_at_what_another_changed),
		TEST(undo_of_a_pupil_takes_it_out_of_the_search_too),
		TEST(one_changeset_holds_one_pupil),
		TEST(a_failing_commit_changes_nothing),
		TEST(read_only_refuses_with_a_sentence),
		TEST(inzage_is_logged_by_name_and_never_undone),
		TEST(inzage_of_who_is_gone_is_refused),
		TEST(a_draft_survives_and_is_its_owners),
		TEST(drafts_go_with_their_pupil),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
