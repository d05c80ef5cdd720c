/* Has a file the parts that a new file has? A new one is made in memory and laid beside it. What it
 * has more does not matter. */
#include "intern.h"

#include <string.h>

#define COLUMNS "SELECT m.name || '.' || c.name AS part, c.type FROM sqlite_schema AS m, " \
	"pragma_table_xinfo(m.name) AS c WHERE m.type IN ('table', 'view') ORDER BY part"
#define GUARDS "SELECT type || ' ' || name AS part, sql FROM sqlite_schema " \
	"WHERE type <> 'table' AND sql IS NOT NULL ORDER BY part"

static enum status fresh_open(sqlite3 **out, struct error *err)
{
	static const bool herstel = false;
	int code = sqlite3_open_v2(":memory:", out, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

	if (code != SQLITE_OK)
		return sqlite_fail(*out, code, err);
	functions_register(*out, &herstel);
	return handle_run(*out, schema_sql, err);
}

static const char *text_at(sqlite3_stmt *row, int column)
{
	const char *text = (const char *)sqlite3_column_text(row, column);

	return text ? text : "";
}

/* The next character that says something: no layout, no comment, no quote around a name. */
static const char *skip(const char *at)
{
	for (at += strspn(at, " \t\r\n\""); strncmp(at, "--", 2) == 0;
	     at += strspn(at, " \t\r\n\""))
		at += strcspn(at, "\n");
	return at;
}

/* A file that came through migrations may have another layout. */
static bool same_statement(const char *a, const char *b)
{
	for (a = skip(a), b = skip(b); *a && *a == *b; a = skip(a + 1), b = skip(b + 1))
		continue;
	return *a == *b;
}

/* Both answer the same question in the same order; adds a line for every row that is not found. */
static int rows_compare(sqlite3_stmt *fresh, sqlite3_stmt *found, struct text *missing)
{
	int code = sqlite3_step(found);

	while (sqlite3_step(fresh) == SQLITE_ROW) {
		const char *part = text_at(fresh, 0);

		while (code == SQLITE_ROW && strcmp(text_at(found, 0), part) < 0)
			code = sqlite3_step(found);
		if (code != SQLITE_ROW && code != SQLITE_DONE)
			return code;
		if (code == SQLITE_DONE || strcmp(text_at(found, 0), part) != 0 ||
		    !same_statement(text_at(found, 1), text_at(fresh, 1)))
			text_printf(missing, "%s\n", part);
	}
	return SQLITE_OK;
}

static enum status compare(sqlite3 *handle, const char *sql, struct text *missing,
	struct error *err)
{
	sqlite3_stmt *expected = NULL, *found = NULL;
	enum status status;
	sqlite3 *fresh;
	int code;

	status = fresh_open(&fresh, err);
	if (status == OK) {
		code = sqlite3_prepare_v2(fresh, sql, -1, &expected, NULL);
		if (code != SQLITE_OK)
			bug("%s: %s", sqlite3_errmsg(fresh), sql);
		code = sqlite3_prepare_v2(handle, sql, -1, &found, NULL);
		if (code == SQLITE_OK)
			code = rows_compare(expected, found, missing);
		if (code != SQLITE_OK)
			status = sqlite_fail(handle, code, err);
	}
	sqlite3_finalize(expected);
	sqlite3_finalize(found); /* repeats the error of the step */
	handle_close(fresh);
	return status;
}

enum status schema_check(sqlite3 *handle, const char *named, struct error *err)
{
	struct text missing = {0};
	enum status status = compare(handle, COLUMNS, &missing, err);

	if (status == OK && missing.len > 0)
		status = fail(err, ERR_CORRUPT, "%s: in dit bestand ontbreekt %.*s, of het klopt niet; "
		              "zet een reservekopie terug met cvb herstel", named,
		              (int)strcspn(missing.data, "\n"), missing.data);
	text_clear(&missing);
	return status;
}

bool schema_prepares(const char *sql)
{
	sqlite3_stmt *statement = NULL;
	struct error err;
	sqlite3 *fresh;
	int code;

	if (fresh_open(&fresh, &err) != OK)
		die("%s", err.sentence);
	code = sqlite3_prepare_v2(fresh, sql, -1, &statement, NULL);
	sqlite3_finalize(statement);
	handle_close(fresh);
	return code == SQLITE_OK;
}

enum status schema_guards(sqlite3 *handle, struct text *missing, struct error *err)
{
	return compare(handle, GUARDS, missing, err);
}
