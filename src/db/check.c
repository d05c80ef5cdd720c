/* Is the file whole? SQLite's own checks, with a Dutch sentence per problem. */
#include "intern.h"

#include <string.h>

enum verdict {
	WHOLE,
	ODD,    /* what another program wrote; it can be read */
	DAMAGED
};

struct check {
	struct db *db;
	struct text *out;
	int problems;
	bool damaged;
};

static void count(struct check *check, enum verdict verdict)
{
	check->problems += verdict != WHOLE;
	check->damaged |= verdict == DAMAGED;
}

#define BROKEN_RULE "CHECK constraint failed in " /* so SQLite says it */

/* Says what a row of SQLite's check means, unless it is no problem. */
typedef enum verdict describe_row(sqlite3_stmt *row, struct text *out);

static const char *column(sqlite3_stmt *row, int at)
{
	const char *text = (const char *)sqlite3_column_text(row, at);

	return text ? text : "?";
}

static enum verdict describe_integrity(sqlite3_stmt *row, struct text *out)
{
	const char *said = column(row, 0);
	size_t rule = strlen(BROKEN_RULE);

	if (strcmp(said, "ok") == 0)
		return WHOLE;
	if (strncmp(said, BROKEN_RULE, rule) == 0) {
		text_printf(out, "in %s staat een waarde die daar niet mag; een ander programma heeft die "
		            "geschreven\n", said + rule);
		return ODD;
	}
	text_printf(out, "het bestand is beschadigd (%s); zet een reservekopie terug met cvb "
	            "herstel\n", said);
	return DAMAGED;
}

static enum verdict describe_reference(sqlite3_stmt *row, struct text *out)
{
	text_printf(out, "%s %s verwijst naar iets in %s dat er niet is\n", column(row, 0),
	            column(row, 1), column(row, 2));
	return ODD;
}

/* A damaged file may also stop the check itself: that is one more problem. */
static void run(struct check *check, const char *sql, describe_row *describe)
{
	sqlite3_stmt *statement;
	struct error err;
	int code = sqlite3_prepare_v2(check->db->handle, sql, -1, &statement, NULL);

	if (code == SQLITE_OK)
		while ((code = sqlite3_step(statement)) == SQLITE_ROW)
			count(check, describe(statement, check->out));
	if (code != SQLITE_DONE) {
		sqlite_fail(check->db->handle, code, &err);
		text_printf(check->out, "%s\n", err.sentence);
		count(check, DAMAGED);
	}
	sqlite3_finalize(statement); /* repeats the error of the step */
}

/* The triggers that guard what is vastgesteld, the views and the indexes; an older version has
 * those of its time. */
static void run_guards(struct check *check)
{
	struct text missing = {0};
	struct error err;
	int64_t version;

	if (handle_number(check->db->handle, "PRAGMA user_version", &version, &err) != OK ||
	    (version > migraties_aantal() &&
	     schema_guards(check->db->handle, &missing, &err) != OK)) {
		text_printf(check->out, "%s\n", err.sentence);
		count(check, DAMAGED);
	}
	for (const char *at = text_str(&missing); *at; at += strcspn(at, "\n") + 1) {
		text_printf(check->out, "%.*s ontbreekt in dit bestand of is veranderd; zet een "
		            "reservekopie terug met cvb herstel\n", (int)strcspn(at, "\n"), at);
		count(check, ODD);
	}
	text_clear(&missing);
}

int db_check(struct db *db, struct text *meldingen, bool *damaged)
{
	struct check check = {.db = db, .out = meldingen};

	run(&check, "PRAGMA integrity_check", describe_integrity);
	run(&check, "PRAGMA foreign_key_check", describe_reference);
	run_guards(&check);
	*damaged = check.damaged;
	return check.problems;
}

enum status db_intact(struct db *db, struct error *err)
{
	static const char sql[] = "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'"
	                          " AND quick_check NOT LIKE '" BROKEN_RULE "%'";
	int64_t damage;

	if (handle_number(db->handle, sql, &damage, err) != OK)
		return err->status;
	return damage == 0 ? OK : sqlite_fail(db->handle, SQLITE_CORRUPT, err);
}
