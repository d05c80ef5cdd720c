/* A school with a bundle beside it: files written by hand, taken in, and what was said of them. */
#ifndef TEST_BUNDLE_H
#define TEST_BUNDLE_H

#include "cvb_test.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cvb/uitwisseling.h"
#include "school.h"

#define VANDAAG (datum_make(2026, 11, 21))

struct bundle {
	struct school school;
	char map[96];
	struct import_uitslag uitslag;
	struct error err;
};

static inline int bundle_setup(void **state)
{
	struct bundle *bundle = xcalloc(1, sizeof(*bundle));

	school_make(&bundle->school, VANDAAG);
	snprintf(bundle->map, sizeof(bundle->map), "%s/bundel", bundle->school.map);
	if (mkdir(bundle->map, 0700) != 0)
		abort();
	*state = bundle;
	return 0;
}

static inline int bundle_teardown(void **state)
{
	struct bundle *bundle = *state;

	import_uitslag_clear(&bundle->uitslag);
	school_close(&bundle->school);
	xfree(bundle);
	return 0;
}

#define BUNDLE_TEST(name) cmocka_unit_test_setup_teardown(name, bundle_setup, bundle_teardown)

static inline void bundle_bytes(const struct bundle *bundle, const char *name, const char *bytes,
	size_t len)
{
	char path[192];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", bundle->map, name);
	file = fopen(path, "wb");
	if (!file || fwrite(bytes, 1, len, file) != len || fclose(file) != 0)
		abort();
}

static inline void bundle_file(const struct bundle *bundle, const char *name, const char *text)
{
	bundle_bytes(bundle, name, text, strlen(text));
}

static inline void bundle_drop(const struct bundle *bundle, const char *name)
{
	char path[192];

	snprintf(path, sizeof(path), "%s/%s", bundle->map, name);
	if (unlink(path) != 0)
		abort();
}

static inline enum status bundle_import_as(struct bundle *bundle, const char *path, bool proef)
{
	struct import_opties opties = {.pad = path, .proef = proef};

	import_uitslag_clear(&bundle->uitslag);
	return import_bundle(bundle->school.store, &opties, &bundle->uitslag, &bundle->err);
}

static inline enum status bundle_import(struct bundle *bundle)
{
	return bundle_import_as(bundle, bundle->map, false);
}

/* Taken in, with these counts over all files. */
static inline void assert_taken(struct bundle *bundle, size_t nieuw, size_t gewijzigd,
	size_t hetzelfde)
{
	struct import_telling all = {0};

	if (bundle_import(bundle) != OK)
		fail_msg("%s\n%s", bundle->err.sentence, text_str(&bundle->uitslag.meldingen));
	assert_string_equal(text_str(&bundle->uitslag.meldingen), "");
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		all.nieuw += bundle->uitslag.soorten[nr].nieuw;
		all.gewijzigd += bundle->uitslag.soorten[nr].gewijzigd;
		all.hetzelfde += bundle->uitslag.soorten[nr].hetzelfde;
	}
	assert_int_equal(all.nieuw, nieuw);
	assert_int_equal(all.gewijzigd, gewijzigd);
	assert_int_equal(all.hetzelfde, hetzelfde);
	assert_int_equal(import_changed(&bundle->uitslag), nieuw + gewijzigd > 0);
}

/* Refused, with exactly these complaints in this order, a line each: file, line and column stand
 * before the |, and a part of the sentence behind it. */
static inline void assert_refused(struct bundle *bundle, const char *complaints)
{
	char expected[2048];
	char said[8192];
	char *said_rest = said;
	char *rest = expected;
	char *line;

	assert_int_equal(bundle_import(bundle), ERR_INPUT);
	assert_true(strlen(complaints) < sizeof(expected));
	snprintf(expected, sizeof(expected), "%s", complaints);
	snprintf(said, sizeof(said), "%s", text_str(&bundle->uitslag.meldingen));
	while ((line = strtok_r(rest, "\n", &rest))) {
		char *part = strchr(line, '|');
		const char *got = strtok_r(said_rest, "\n", &said_rest);

		*part++ = '\0';
		if (!got || strncmp(got, line, strlen(line)) != 0 || !strstr(got, part))
			fail_msg("expected %s..%s but got %s", line, part, got ? got : "no more");
	}
	line = strtok_r(said_rest, "\n", &said_rest);
	if (line)
		fail_msg("also got %s", line);
}

/* The value of a field in the only record of that kind of that pupil. */
static inline const char *value_of(struct bundle *bundle, enum entiteit_nr nr,
	const char *leerling, int field)
{
	struct store *store = bundle->school.store;
	struct record_lijst lijst = records_of(store, nr, leerling_id(store, leerling),
	                                       &bundle->school.arena);

	assert_int_equal(lijst.aantal, 1);
	return record_text(&lijst.rijen[0], field);
}

static inline bool count_record(const struct record *record, void *context)
{
	(void)record;
	++*(size_t *)context;
	return true;
}

static inline size_t record_count(struct bundle *bundle, enum entiteit_nr nr)
{
	size_t count = 0;

	records_visit(bundle->school.store, nr, count_record, &count);
	return count;
}

#define LEERLINGEN \
	"leerlingnummer;achternaam;roepnaam;geboortedatum;afdeling;inschrijfdatum\n" \
	"0012;Meer;Sem;12-3-2009;vso;2021-08-01\n" \
	"13;Yıldız;Zoë;2014-02-28;so;01-08-2019\n"

#endif
