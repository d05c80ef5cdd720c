/* Transactions, and whether somebody else wrote meanwhile. */
#include "intern.h"

/* With a WAL SQLite itself goes on writing in a file that was moved away or deleted. */
static enum status moved_check(struct db *db, struct error *err)
{
	int moved = 0;

	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	return moved ? sqlite_fail(db->handle, SQLITE_READONLY_DBMOVED, err) : OK;
}

enum status db_begin(struct db *db, struct error *err)
{
	if (db_in_transaction(db))
		bug("a transaction is open already");
	if (moved_check(db, err) != OK)
		return err->status;
	db->check_references = false;
	return query_run(db_query(db, "BEGIN IMMEDIATE"), err);
}

enum status db_begin_read(struct db *db, struct error *err)
{
	if (db_in_transaction(db))
		bug("a transaction is open already");
	return query_run(db_query(db, "BEGIN"), err);
}

void db_defer_references(struct db *db)
{
	struct error err;

	if (!db_in_transaction(db))
		bug("references wait only within a transaction");
	if (query_run(db_query(db, "PRAGMA defer_foreign_keys = ON"), &err) != OK)
		bug("%s", err.sentence);
}

bool db_in_transaction(const struct db *db)
{
	return !sqlite3_get_autocommit(db->handle);
}

/* SQLite forgets deferred references after each changeset: we look ourselves, once. */
static enum status references_check(struct db *db, struct error *err)
{
	struct query *query = db_query(db, "SELECT \"table\", parent FROM pragma_foreign_key_check");
	enum status status = OK;

	if (query_row(query))
		status = fail(err, ERR_CONFLICT, "dit kan niet meer: in %s is sindsdien iets bewaard dat "
		              "verwijst naar iets in %s dat dan verdwijnt", query_text(query, 0),
		              query_text(query, 1));
	query_end(query);
	return status;
}

enum status db_commit(struct db *db, struct error *err)
{
	enum status status = OK;

	if (!db_in_transaction(db))
		bug("there is no transaction to commit");
	if (db->check_references)
		status = references_check(db, err);
	if (status == OK)
		status = query_run(db_query(db, "COMMIT"), err);
	if (status != OK)
		db_rollback(db);
	return status;
}

void db_rollback(struct db *db)
{
	struct error err;

	record_drop(db);
	db->check_references = false;
	if (db_in_transaction(db) && query_run(db_query(db, "ROLLBACK"), &err) != OK)
		die("%s", err.sentence);
}

int64_t db_data_version(struct db *db)
{
	struct query *query = db_query(db, "PRAGMA data_version");
	int64_t version;

	if (!query_row(query))
		bug("PRAGMA data_version gives no row");
	version = query_int(query, 0);
	query_end(query);
	return version;
}
