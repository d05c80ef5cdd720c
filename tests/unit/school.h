/* A school in a temporary folder, and records written down in one line each. */
#ifndef TEST_SCHOOL_H
#define TEST_SCHOOL_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cvb/journaal.h"

struct school {
	char map[64];
	char pad[96];
	struct config *config;
	struct store *store;
	struct arena arena;
};

/* A second store on the same file: another process, another user. */
static inline struct store *school_open_as(const struct school *school, const char *gebruiker,
	dag vandaag)
{
	struct store_opties opties = {
		.pad = school->pad, .config = school->config, .vandaag = vandaag,
		.gebruiker = gebruiker,
	};
	struct store *store;
	struct error err = { 0 };

	if (store_open(&opties, &store, &err) != OK) {
		print_error("%s\n", err.sentence);
		abort();
	}
	return store;
}

static inline void school_make(struct school *school, dag vandaag)
{
	struct error err = { 0 };

	memset(school, 0, sizeof(*school));
	strcpy(school->map, "/tmp/cvb-test-XXXXXX");
	if (!mkdtemp(school->map))
		abort();
	setenv("HOME", school->map, 1);
	unsetenv("XDG_STATE_HOME");
	snprintf(school->pad, sizeof(school->pad), "%s/school.db", school->map);
	school->config = config_defaults();
	if (db_create(school->pad, &err) != OK) {
		print_error("%s\n", err.sentence);
		abort();
	}
	school->store = school_open_as(school, "ib", vandaag);
}

static inline void school_close(struct school *school)
{
	char command[128];

	store_close(school->store);
	config_free(school->config);
	arena_clear(&school->arena);
	snprintf(command, sizeof(command), "rm -rf '%s'", school->map);
	if (system(command) != 0)
		abort();
}

/* For cmocka: a school of its own for each test, on the day that the tests reckon with. */
#define SCHOOL_VANDAAG datum_make(2026, 11, 21)

static inline int school_setup(void **state)
{
	struct school *school = xcalloc(1, sizeof(*school));

	school_make(school, SCHOOL_VANDAAG);
	*state = school;
	return 0;
}

static inline int school_teardown(void **state)
{
	school_close(*state);
	xfree(*state);
	return 0;
}

/* Fills "veld=waarde|veld=waarde" into a record of that kind; unknown fields abort. */
static inline struct record school_record(struct school *school, enum entiteit_nr nr,
	int64_t leerling, const char *velden)
{
	struct record record = record_new(nr, &school->arena);
	char *copy = arena_strdup(&school->arena, velden);

	record.leerling = leerling;
	for (char *pair = strtok(copy, "|"); pair; pair = strtok(NULL, "|")) {
		char *value = strchr(pair, '=');
		int i = 0;

		*value++ = '\0';
		while (i < record.soort->aantal &&
		       strcmp(record.soort->velden[i].naam, pair) != 0)
			i++;
		if (i == record.soort->aantal) {
			print_error("no field %s in %s\n", pair, record.soort->naam);
			abort();
		}
		record.waarden[i] = value;
	}
	return record;
}

static inline struct record school_add(struct school *school, enum entiteit_nr nr,
	int64_t leerling, const char *velden)
{
	struct record record = school_record(school, nr, leerling, velden);
	struct error err = { 0 };

	if (record_save(school->store, NULL, &record, "test", &err) != OK) {
		print_error("%s: %s\n", velden, err.sentence);
		abort();
	}
	return record;
}

/* Undoes the newest change of the user of the store. */
static inline void school_undo(struct school *school)
{
	struct journaal_regel regel;
	struct error err = { 0 };

	assert_true(journaal_undoable(school->store, &school->arena, &regel));
	if (journaal_undo(school->store, regel.nummer, &err) != OK)
		fail_msg("%s", err.sentence);
}

static inline struct record school_leerling(struct school *school, const char *nummer)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=%s|achternaam=Meer|tussenvoegsel=van der|roepnaam=Sem"
		"|geboortedatum=2009-03-12|afdeling=vso|inschrijfdatum=2021-08-01"
		"|verwachte_uitstroom=2027-07-31|groep=Arbeid 3", nummer));
}

#endif
