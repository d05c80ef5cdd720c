/* Is the file whole? SQLite's own checks, with a Dutch sentence per problem. */
#include "intern.h"

#include <string.h>

/* Says what a row of the check means; false when it is no problem. */
typedef bool describe_row(sqlite3_stmt *row, struct text *out);

static const char *column(sqlite3_stmt *row, int at)
{
	const char *text = (const char *)sqlite3_column_text(row, at);

	return text ? text : "?";
}

static bool describe_integrity(sqlite3_stmt *row, struct text *out)
{
	static const char rule[] = "CHECK constraint failed in ";
	const char *said = column(row, 0);

	if (strcmp(said, "ok") == 0)
		return false;
	if (strncmp(said, rule, sizeof(rule) - 1) == 0)
		text_printf(out, "in %s staat een waarde die daar niet mag; een ander programma heeft die "
		            "geschreven\n", said + sizeof(rule) - 1);
	else
		text_printf(out, "het bestand is beschadigd (%s); zet een reservekopie terug met cvb "
		            "herstel\n", said);
	return true;
}

static bool describe_reference(sqlite3_stmt *row, struct text *out)
{
	text_printf(out, "%s %s verwijst naar iets in %s dat er niet is\n", column(row, 0),
	            column(row, 1), column(row, 2));
	return true;
}

/* A damaged file may also stop the check itself: that is one more problem. */
static int run(struct db *db, const char *sql, describe_row *describe, struct text *out)
{
	sqlite3_stmt *statement;
	int problems = 0;
	struct error err;
	int code = sqlite3_prepare_v2(db->handle, sql, -1, &statement, NULL);

	if (code == SQLITE_OK)
		while ((code = sqlite3_step(statement)) == SQLITE_ROW)
			problems += describe(statement, out);
	if (code != SQLITE_DONE) {
		sqlite_fail(db->handle, code, &err);
		text_printf(out, "%s\n", err.sentence);
		problems++;
	}
	sqlite3_finalize(statement); /* repeats the error of the step */
	return problems;
}

/* The triggers that guard what is vastgesteld, the views and the indexes. */
static int check_guards(struct db *db, struct text *out)
{
	struct text missing = {0};
	int problems = 0;
	struct error err;

	if (schema_guards(db->handle, &missing, &err) != OK) {
		text_printf(out, "%s\n", err.sentence);
		problems++;
	}
	for (const char *at = text_str(&missing); *at; at += strcspn(at, "\n") + 1) {
		text_printf(out, "%.*s ontbreekt in dit bestand of is veranderd; zet een reservekopie "
		            "terug met cvb herstel\n", (int)strcspn(at, "\n"), at);
		problems++;
	}
	text_clear(&missing);
	return problems;
}

int db_check(struct db *db, struct text *meldingen)
{
	return run(db, "PRAGMA integrity_check", describe_integrity, meldingen) +
	       run(db, "PRAGMA foreign_key_check", describe_reference, meldingen) +
	       check_guards(db, meldingen);
}

enum status db_intact(struct db *db, struct error *err)
{
	static const char sql[] = "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'"
	                          " AND quick_check NOT LIKE 'CHECK constraint failed in %'";
	int64_t damage;

	if (handle_number(db->handle, sql, &damage, err) != OK)
		return err->status;
	return damage == 0 ? OK : sqlite_fail(db->handle, SQLITE_CORRUPT, err);
}
