/* A database and a reservekopie of it, for the tests of making them and putting them back. */
#ifndef RESTORE_TEST_H
#define RESTORE_TEST_H

#include "db_test.h"

#include <dirent.h>

/* The folder of the test, with school.db (LEERLING_1 and 2) and kopie.db (LEERLING_1). */
struct files {
	struct place_of_test *place;
	char school[160], copy[160], kept[200];
};

static inline void make_copy(struct files *files)
{
	struct db *db = make_file(files->school);

	sql(db, LEERLING_1);
	must(db_copy(db, files->copy, &why));
	sql(db, LEERLING_2);
	db_close(db);
}

static inline int setup_files(void **state)
{
	struct files *files = calloc(1, sizeof(*files));
	char today[DATUM_SIZE];

	if (setup_folder((void **)&files->place) != 0)
		return -1;
	datum_iso(clock_today(), today);
	snprintf(files->school, sizeof(files->school), "%s/school a#?%%.db", files->place->folder);
	snprintf(files->copy, sizeof(files->copy), "%s/kopie.db", files->place->folder);
	snprintf(files->kept, sizeof(files->kept), "%s.%s.voor-herstel", files->school, today);
	make_copy(files);
	*state = files;
	return 0;
}

static inline int teardown_files(void **state)
{
	struct files *files = *state;
	void *place = files->place;

	free(files);
	return teardown_folder(&place);
}

/* How many files there are: nothing is to be left lying about. */
static inline int files_in(const struct files *files)
{
	DIR *folder = opendir(files->place->folder);
	int count = -2; /* . and .. */

	assert_non_null(folder);
	while (readdir(folder))
		count++;
	closedir(folder);
	return count;
}

static inline int64_t leerlingen_in(const char *path)
{
	struct db *db = open_file(path);
	int64_t count = number(db, "SELECT count(*) FROM leerling");

	db_close(db);
	return count;
}

static inline struct db *open_copy(const char *path)
{
	struct text meldingen = {0};
	struct db *copy;

	must(db_open_copy(path, &meldingen, &copy, &why));
	assert_string_equal(text_str(&meldingen), "");
	text_clear(&meldingen);
	return copy;
}

#define RESTORE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_files, teardown_files)

#endif
