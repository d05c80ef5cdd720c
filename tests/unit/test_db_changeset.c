/* Changesets: what they record, undo, redo, every kind of conflict, and how they read. */
#include "db_test.h"
#include "death.h"

static const char *const tables[] = {
	"leerling", "contact", "opp", "doel", "vergadering", "besluit", NULL
};

struct changes {
	void *bytes;
	size_t len;
};

static void begin(struct db *db)
{
	must(db_begin(db, &why));
	db_record_start(db, tables);
}

static struct changes commit(struct db *db)
{
	struct changes changes;

	db_record_stop(db, &changes.bytes, &changes.len);
	must(db_commit(db, &why));
	return changes;
}

/* Runs statements (NULL-terminated) in one recorded transaction. */
static struct changes recorded(struct db *db, const char *const *statements)
{
	begin(db);
	for (; *statements; statements++)
		sql(db, *statements);
	return commit(db);
}

static struct changes recorded_one(struct db *db, const char *statement)
{
	return recorded(db, (const char *const[]){statement, NULL});
}

static enum status apply(struct db *db, const struct changes *changes, bool inverse,
	struct error *err)
{
	enum status status;

	must(db_begin(db, &why));
	status = db_changeset_apply(db, changes->bytes, changes->len, inverse, err);
	if (status == OK)
		return db_commit(db, err);
	db_rollback(db);
	return status;
}

static void undo(struct db *db, const struct changes *changes)
{
	must(apply(db, changes, true, &why));
}

static void redo(struct db *db, const struct changes *changes)
{
	must(apply(db, changes, false, &why));
}

static void undo_fails(struct db *db, const struct changes *changes, const char *sentence)
{
	struct error err = {0};

	assert_int_equal(apply(db, changes, true, &err), ERR_CONFLICT);
	assert_string_equal(err.sentence, sentence);
	assert_false(db_in_transaction(db));
}

static void redo_fails(struct db *db, const struct changes *changes, const char *sentence)
{
	struct error err = {0};

	assert_int_equal(apply(db, changes, false, &err), ERR_CONFLICT);
	assert_string_equal(err.sentence, sentence);
	assert_false(db_in_transaction(db));
}

static void test_undo_and_redo_of_frozen_rows(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes made = recorded(db, (const char *const[]){LEERLING_1, OPP_1_CONCEPT, DOEL_1,
	                                                         OPP_1_VASTSTELLEN, NULL});
	struct error err = {0};

	undo(db, &made);
	assert_int_equal(number(db, "SELECT (SELECT count(*) FROM leerling) + "
	                        "(SELECT count(*) FROM opp) + count(*) FROM doel"), 0);
	redo(db, &made);
	assert_string_equal(answer(db, "SELECT status || niveau || (SELECT omschrijving FROM doel) "
	                           "FROM opp"), "vastgesteldbeschutKomt op tijd");
	assert_int_equal(sql_fails(db, "DELETE FROM doel", &err), ERR_INPUT); /* frozen again */
	undo(db, &made);
	assert_int_equal(number(db, "SELECT count(*) FROM opp"), 0);
	xfree(made.bytes);
	db_close(db);
}

static void test_undo_touches_only_its_fields(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes groep;

	sql(db, LEERLING_1);
	groep = recorded_one(db, "UPDATE leerling SET groep = 'A', mentor = 'Kim' WHERE id = 1");
	sql(db, "UPDATE leerling SET gemeente = 'Ede' WHERE id = 1");
	undo(db, &groep);
	assert_string_equal(answer(db, "SELECT coalesce(groep, '-') || coalesce(mentor, '-') || "
	                           "gemeente FROM leerling"), "--Ede");
	xfree(groep.bytes);
	db_close(db);
}

static void test_conflict_same_field(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	change = recorded(db, (const char *const[]){
		"UPDATE leerling SET roepnaam = 'Sam', groep = 'A', mentor = 'Kim' WHERE id = 1",
		LEERLING_2, NULL});
	sql(db, "UPDATE leerling SET mentor = 'Bo' WHERE id = 1");
	undo_fails(db, &change, "dit kan niet meer: leerling mentor is sindsdien opnieuw gewijzigd");
	assert_string_equal(answer(db, "SELECT group_concat(roepnaam || mentor) FROM leerling "
	                           "WHERE id = 1"), "SamBo");
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 2); /* nothing was undone */
	sql(db, "UPDATE leerling SET mentor = NULL WHERE id = 1");
	undo_fails(db, &change, "dit kan niet meer: leerling mentor is sindsdien opnieuw gewijzigd");
	sql(db, "UPDATE leerling SET mentor = 'Kim' WHERE id = 1");
	undo(db, &change); /* now it is as it was left */
	xfree(change.bytes);
	db_close(db);
}

static void test_conflict_row_gone(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	change = recorded_one(db, "UPDATE leerling SET groep = 'A' WHERE id = 1");
	sql(db, "DELETE FROM leerling");
	undo_fails(db, &change, "dit kan niet meer: wat in leerling stond is sindsdien verwijderd");
	xfree(change.bytes);
	db_close(db);
}

static void test_conflict_row_there(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change = recorded_one(db, LEERLING_1);

	redo_fails(db, &change, "dit kan niet meer: in leerling is sindsdien iets bewaard dat er "
	                        "niet mee samengaat"); /* the same id */
	sql(db, "UPDATE leerling SET id = 5");
	redo_fails(db, &change, "dit kan niet meer: in leerling is sindsdien iets bewaard dat er "
	                        "niet mee samengaat"); /* the same leerlingnummer */
	assert_int_equal(number(db, "SELECT id FROM leerling"), 5);
	xfree(change.bytes);
	db_close(db);
}

/* A row that was added since refers to what the undo would take away. */
static void test_conflict_reference(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change = recorded_one(db, LEERLING_1);

	sql(db, "INSERT INTO contact (leerling, naam) VALUES (1, 'Moeder')");
	undo_fails(db, &change, "dit kan niet meer: in contact is sindsdien iets bewaard dat verwijst "
	                        "naar iets in leerling dat dan verdwijnt");
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 1);
	sql(db, "DELETE FROM contact");
	undo(db, &change);
	assert_int_equal(number(db, "SELECT count(*) FROM leerling"), 0);
	xfree(change.bytes);
	db_close(db);
}

/* Each part leaves a reference open that the other closes; any order will do. */
static void test_parts_of_one_transaction(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes parts[2];

	sql(db, LEERLING_1);
	must(db_begin(db, &why));
	db_record_start(db, tables);
	sql(db, "INSERT INTO vergadering (id, datum) VALUES (1, '2026-01-12')");
	db_record_stop(db, &parts[0].bytes, &parts[0].len);
	db_record_start(db, tables);
	sql(db, "INSERT INTO besluit (id, datum, leerling, nr, besluit) "
	        "VALUES (1, '2026-01-12', 1, 1, 'door')");
	db_record_stop(db, &parts[1].bytes, &parts[1].len);
	must(db_commit(db, &why));

	for (int first = 0; first < 2; first++) {
		must(db_begin(db, &why));
		must(db_changeset_apply(db, parts[first].bytes, parts[first].len, true, &why));
		must(db_changeset_apply(db, parts[!first].bytes, parts[!first].len, true, &why));
		must(db_commit(db, &why));
		assert_int_equal(number(db, "SELECT (SELECT count(*) FROM besluit) + count(*) "
		                        "FROM vergadering"), 0);
		must(db_begin(db, &why));
		must(db_changeset_apply(db, parts[first].bytes, parts[first].len, false, &why));
		must(db_changeset_apply(db, parts[!first].bytes, parts[!first].len, false, &why));
		must(db_commit(db, &why));
	}
	undo_fails(db, &parts[0], "dit kan niet meer: in besluit is sindsdien iets bewaard dat "
	                          "verwijst naar iets in vergadering dat dan verdwijnt");
	assert_int_equal(number(db, "SELECT count(*) FROM vergadering"), 1);
	sql(db, "DELETE FROM besluit"); /* an ordinary transaction after it is not looked at */
	xfree(parts[0].bytes);
	xfree(parts[1].bytes);
	db_close(db);
}

/* Rows that move up into each other's unique value can only go back one after the other. */
static void test_unique_values_that_moved(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	sql(db, OPP_1_CONCEPT);
	sql(db, DOEL_1);
	sql(db, "INSERT INTO doel (id, leerling, opp_versie, nr, type, omschrijving) "
	        "VALUES (21, 1, 1, 2, 'gedrag', 'B'), (22, 1, 1, 3, 'gedrag', 'C')");
	change = recorded(db, (const char *const[]){"UPDATE doel SET nr = 4 WHERE id = 22",
		"UPDATE doel SET nr = 3 WHERE id = 21", "UPDATE doel SET nr = 2 WHERE id = 20", NULL});
	undo(db, &change);
	assert_string_equal(answer(db, "SELECT group_concat(id || ':' || nr, ' ') FROM "
	                           "(SELECT id, nr FROM doel ORDER BY id)"), "20:1 21:2 22:3");
	redo(db, &change);
	assert_string_equal(answer(db, "SELECT group_concat(id || ':' || nr, ' ') FROM "
	                           "(SELECT id, nr FROM doel ORDER BY id)"), "20:2 21:3 22:4");
	xfree(change.bytes);
	db_close(db);
}

static void test_nothing_changed(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	change = recorded_one(db, "UPDATE leerling SET groep = NULL, roepnaam = 'Sem'");
	assert_null(change.bytes);
	assert_int_equal(change.len, 0);
	change = recorded(db, (const char *const[]){LEERLING_2, "DELETE FROM leerling WHERE id = 2",
	                                            NULL});
	assert_null(change.bytes);
	change = recorded_one(db, "INSERT INTO zoek_naam VALUES (1, 'x', 'x', 'x')");
	assert_null(change.bytes); /* that table is not recorded */
	begin(db);
	sql(db, LEERLING_2);
	db_rollback(db); /* ends the recording too */
	begin(db);
	change = commit(db);
	assert_null(change.bytes);
	db_close(db);
}

/* ---- forms that do not fit ---- */

static void test_table_with_a_later_column(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change = recorded_one(db, LEERLING_1);

	sql(db, "ALTER TABLE leerling ADD COLUMN nieuw TEXT");
	undo(db, &change);
	redo(db, &change);
	assert_int_equal(number(db, "SELECT count(*) FROM leerling WHERE nieuw IS NULL"), 1);
	xfree(change.bytes);
	db_close(db);
}

static void assert_does_not_fit(struct db *db, const struct changes *change, const char *sentence)
{
	struct error err = {0};

	assert_int_equal(apply(db, change, false, &err), ERR_CORRUPT);
	assert_string_equal(err.sentence, sentence);
}

static void test_table_that_does_not_fit(void **state)
{
	static const char *const own[] = {"los", "sleutel", "breed", NULL};
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change[3];

	for (int i = 0; i < 3; i++) {
		sql(db, "CREATE TABLE los (id INTEGER PRIMARY KEY, a TEXT) STRICT");
		sql(db, "CREATE TABLE sleutel (id INTEGER PRIMARY KEY, a TEXT) STRICT");
		sql(db, "CREATE TABLE breed (id INTEGER PRIMARY KEY, a TEXT) STRICT");
		must(db_begin(db, &why));
		db_record_start(db, own);
		sql(db, i == 0 ? "INSERT INTO los VALUES (1, 'x')"
		        : i == 1 ? "INSERT INTO sleutel VALUES (1, 'x')"
		        : "INSERT INTO breed VALUES (1, 'x')");
		change[i] = commit(db);
		sql(db, "DROP TABLE los");
		sql(db, "DROP TABLE sleutel");
		sql(db, "DROP TABLE breed");
	}
	sql(db, "CREATE TABLE sleutel (id INTEGER, a TEXT PRIMARY KEY) STRICT");
	sql(db, "CREATE TABLE breed (id INTEGER PRIMARY KEY) STRICT");
	assert_does_not_fit(db, &change[0], "deze bewaarde wijziging hoort niet bij dit bestand: "
	                    "los heeft een andere vorm");
	assert_does_not_fit(db, &change[1], "deze bewaarde wijziging hoort niet bij dit bestand: "
	                    "sleutel heeft een andere vorm");
	assert_does_not_fit(db, &change[2], "deze bewaarde wijziging hoort niet bij dit bestand: "
	                    "breed heeft een andere vorm");
	for (int i = 0; i < 3; i++)
		xfree(change[i].bytes);
	db_close(db);
}

/* ---- reading ---- */

static void add_line(const struct wijziging_veld *veld, void *context)
{
	text_printf(context, "%c %s.%s %lld: %s > %s\n", veld->soort, veld->tabel, veld->veld,
	            (long long)veld->id, veld->oud ? veld->oud : "-", veld->nieuw ? veld->nieuw : "-");
}

static void assert_reads(struct db *db, const struct changes *change, const char *lines)
{
	struct text seen = {0};

	db_changeset_visit(db, &(struct changeset){change->bytes, change->len, NULL}, add_line, &seen);
	assert_string_equal(text_str(&seen), lines);
	text_clear(&seen);
	xfree(change->bytes);
}

/* Only of the tables that are asked for. */
static void test_visit_tables(void **state)
{
	static const char *const here[] = {"contact", "leerling", NULL};
	static const char *const elsewhere[] = {"contact", "opp", NULL};
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change = recorded_one(db, LEERLING_COLUMNS
		"(1, '0012', 'contact', 'Sem', '2009-03-12', 'vso', '2021-08-01')");
	struct text seen = {0};

	db_changeset_visit(db, &(struct changeset){change.bytes, change.len, elsewhere}, add_line,
	                   &seen);
	assert_string_equal(text_str(&seen), "");
	db_changeset_visit(db, &(struct changeset){change.bytes, change.len, here}, add_line, &seen);
	assert_non_null(strstr(text_str(&seen), "I leerling.achternaam 1: - > contact\n"));
	text_clear(&seen);
	xfree(change.bytes);
	db_close(db);
}

static void test_visit(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change = recorded_one(db, LEERLING_COLUMNS
		"(9007199254740993, '0012', 'Meer', 'Sem', '2009-03-12', 'vso', '2021-08-01')");

	assert_reads(db, &change,
	             "I leerling.leerlingnummer 9007199254740993: - > 0012\n"
	             "I leerling.achternaam 9007199254740993: - > Meer\n"
	             "I leerling.roepnaam 9007199254740993: - > Sem\n"
	             "I leerling.geboortedatum 9007199254740993: - > 2009-03-12\n"
	             "I leerling.afdeling 9007199254740993: - > vso\n"
	             "I leerling.inschrijfdatum 9007199254740993: - > 2021-08-01\n");
	change = recorded_one(db, "UPDATE leerling SET groep = 'é', leerroute = 7, roepnaam = 'Sem'");
	assert_reads(db, &change, "U leerling.groep 9007199254740993: - > é\n"
	                          "U leerling.leerroute 9007199254740993: - > 7\n");
	change = recorded_one(db, "UPDATE leerling SET groep = NULL, leerroute = 6");
	assert_reads(db, &change, "U leerling.groep 9007199254740993: é > -\n"
	                          "U leerling.leerroute 9007199254740993: 7 > 6\n");
	db_close(db);
}

/* Numbers with a point whatever the locale, no zeros at the end, no rounding noise, no exponent. */
static void test_visit_numbers(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	sql(db, OPP_1_CONCEPT);
	change = recorded_one(db, "UPDATE opp SET afwijking_uren = 0.1 + 0.2");
	assert_reads(db, &change, "U opp.afwijking_uren 10: - > 0.3\n");
	change = recorded_one(db, "UPDATE opp SET afwijking_uren = 0.00005");
	assert_reads(db, &change, "U opp.afwijking_uren 10: 0.3 > 0.00005\n");
	change = recorded_one(db, "UPDATE opp SET afwijking_uren = 25");
	assert_reads(db, &change, "U opp.afwijking_uren 10: 0.00005 > 25\n");
	change = recorded(db, (const char *const[]){"DELETE FROM opp", NULL});
	assert_reads(db, &change,
	             "D opp.leerling 10: 1 > -\nD opp.versie 10: 1 > -\nD opp.status 10: concept > -\n"
	             "D opp.afdeling 10: vso > -\nD opp.vastgesteld_op 10: 2025-10-01 > -\n"
	             "D opp.uitstroomprofiel 10: arbeidsmarkt > -\nD opp.niveau 10: beschut > -\n"
	             "D opp.afwijking_uren 10: 25 > -\n");
	db_close(db);
}

static void test_visit_more_tables(void **state)
{
	struct db *db = make_file(((struct place_of_test *)*state)->path);
	struct changes change;

	sql(db, LEERLING_1);
	change = recorded(db, (const char *const[]){
		"INSERT INTO vergadering (id, datum) VALUES (3, '2026-01-12')",
		"INSERT INTO besluit (id, datum, leerling, nr, besluit) "
		"VALUES (4, '2026-01-12', 1, 1, 'door')", NULL});
	assert_reads(db, &change,
	             "I vergadering.datum 3: - > 2026-01-12\n"
	             "I besluit.datum 4: - > 2026-01-12\nI besluit.leerling 4: - > 1\n"
	             "I besluit.nr 4: - > 1\nI besluit.besluit 4: - > door\n");
	db_close(db);
}

/* ---- hostile and mistaken use ---- */

static const char *shared_path;

static void visit_rubbish(void)
{
	struct db *db = open_file(shared_path);
	struct text seen = {0};

	db_changeset_visit(db, &(struct changeset){"T\x02\x01\x00leerling\x00rubbish", 20, NULL}, add_line,
	                   &seen);
}

static void apply_rubbish(void)
{
	struct db *db = open_file(shared_path);

	must(db_begin(db, &why));
	must(db_changeset_apply(db, "\xff\xff\xff", 3, false, &why));
}

static void apply_outside_transaction(void)
{
	must(db_changeset_apply(open_file(shared_path), "", 0, false, &why));
}

static void record_twice(void)
{
	struct db *db = open_file(shared_path);

	db_record_start(db, tables);
	db_record_start(db, tables);
}

static void record_stop_only(void)
{
	struct changes changes;

	db_record_stop(open_file(shared_path), &changes.bytes, &changes.len);
}

static void test_ends(void **state)
{
	struct death death;

	shared_path = ((struct place_of_test *)*state)->path;
	must(db_create(shared_path, &why));
	death = death_of(visit_rubbish);
	assert_true(died_by_exit(&death, 1));
	assert_non_null(strstr(death.said, "/cvb.db: het bestand is beschadigd; zet een reservekopie"));
	death = death_of(apply_rubbish);
	assert_true(died_by_exit(&death, 1));
	assert_non_null(strstr(death.said, "/cvb.db: het bestand is beschadigd"));
	death = death_of(apply_outside_transaction);
	assert_true(died_by_abort(&death));
	death = death_of(record_twice);
	assert_true(died_by_abort(&death));
	death = death_of(record_stop_only);
	assert_true(died_by_abort(&death));
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_folder, teardown_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_undo_and_redo_of_frozen_rows), FILE_TEST(test_undo_touches_only_its_fields),
		FILE_TEST(test_conflict_same_field), FILE_TEST(test_conflict_row_gone),
		FILE_TEST(test_conflict_row_there), FILE_TEST(test_conflict_reference),
		FILE_TEST(test_parts_of_one_transaction), FILE_TEST(test_unique_values_that_moved),
		FILE_TEST(test_nothing_changed), FILE_TEST(test_table_with_a_later_column),
		FILE_TEST(test_table_that_does_not_fit), FILE_TEST(test_visit),
		FILE_TEST(test_table_that_does_not_fit), FILE_TEST(test_visit_tables),
		FILE_TEST(test_visit_numbers), FILE_TEST(test_visit_more_tables), FILE_TEST(test_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
