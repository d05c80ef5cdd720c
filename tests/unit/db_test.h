/* A file in a temporary folder of its own, and the SQL that the tests of the db layer share. */
#ifndef DB_TEST_H
#define DB_TEST_H

#include "cvb_test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cvb/db.h"

struct place_of_test {
	char folder[64];
	char path[128];
};

/* For cmocka: a fresh folder for every test, and nothing left of it. */
static inline int setup_folder(void **state)
{
	struct place_of_test *place = calloc(1, sizeof(*place));

	strcpy(place->folder, "/tmp/cvb-test-XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	snprintf(place->path, sizeof(place->path), "%s/cvb.db", place->folder);
	*state = place;
	return 0;
}

static inline int teardown_folder(void **state)
{
	struct place_of_test *place = *state;
	char command[128];
	int result;

	snprintf(command, sizeof(command), "rm -rf '%s'", place->folder);
	result = system(command);
	free(place);
	return result;
}

/* The test stops with the sentence when a call, which takes &why, did not go well. */
static struct error why;
#define must(call) \
	do { \
		if ((call) != OK) \
			fail_msg("%s: %s", #call, why.sentence); \
	} while (0)

static inline struct db *open_file(const char *path)
{
	struct db *db;

	must(db_open(path, false, &db, &why));
	return db;
}

static inline struct db *make_file(const char *path)
{
	must(db_create(path, &why));
	return open_file(path);
}

static inline void assert_says(const struct error *err, enum status status, const char *part)
{
	if (err->status != status || !strstr(err->sentence, part))
		fail_msg("status %d and \"%s\" instead of %d and \"%s\"", (int)err->status,
		         err->sentence, (int)status, part);
}

/* Runs a statement without parameters. */
static inline void sql(struct db *db, const char *statement)
{
	must(query_run(db_query(db, statement), &why));
}

/* The status that a statement without parameters ends with; its sentence is in `err`. */
static inline enum status sql_fails(struct db *db, const char *statement, struct error *err)
{
	return query_run(db_query(db, statement), err);
}

static inline int64_t number(struct db *db, const char *question)
{
	struct query *query = db_query(db, question);
	int64_t answer;

	assert_true(query_row(query));
	answer = query_int(query, 0);
	query_end(query);
	return answer;
}

/* Borrowed until the next question. */
static inline const char *answer(struct db *db, const char *question)
{
	static char text[256];
	struct query *query = db_query(db, question);
	const char *value;

	assert_true(query_row(query));
	value = query_text(query, 0);
	snprintf(text, sizeof(text), "%s", value ? value : "NULL");
	query_end(query);
	return text;
}

#define LEERLING_COLUMNS "INSERT INTO leerling (id, leerlingnummer, achternaam, roepnaam, " \
	"geboortedatum, afdeling, inschrijfdatum) VALUES "
#define LEERLING_1 LEERLING_COLUMNS \
	"(1, '0012', 'Meer', 'Sem', '2009-03-12', 'vso', '2021-08-01')"
#define LEERLING_2 LEERLING_COLUMNS \
	"(2, '0013', 'Berg', 'Noor', '2010-01-02', 'vso', '2022-08-01')"
/* A vastgesteld version with a doel; a doel can only come first while its version is a concept. */
#define OPP_1_CONCEPT "INSERT INTO opp (id, leerling, versie, status, afdeling, vastgesteld_op, " \
	"uitstroomprofiel, niveau) VALUES (10, 1, 1, 'concept', 'vso', '2025-10-01', " \
	"'arbeidsmarkt', 'beschut')"
#define DOEL_1 "INSERT INTO doel (id, leerling, opp_versie, nr, type, omschrijving) " \
	"VALUES (20, 1, 1, 1, 'gedrag', 'Komt op tijd')"
#define OPP_1_VASTSTELLEN "UPDATE opp SET status = 'vastgesteld' WHERE id = 10"

static inline char *bytes_of(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t cap = 0;

	*len = 0;
	if (!file)
		return NULL;
	do {
		bytes = xgrow(bytes, &cap, *len + 65536, 1);
		*len += fread(bytes + *len, 1, 65536, file);
	} while (!feof(file) && !ferror(file));
	fclose(file);
	return bytes;
}

static inline void write_bytes(const char *path, const void *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), (ssize_t)len);
	close(fd);
}

static inline bool is_there(const char *path, const char *suffix)
{
	char name[1024];

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	return access(name, F_OK) == 0;
}

static inline unsigned mode_of(const char *path, const char *suffix)
{
	char name[1024];
	struct stat info;

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	assert_int_equal(stat(name, &info), 0);
	return info.st_mode & 07777;
}

#endif
