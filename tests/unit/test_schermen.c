/* The program as pictures: every tests/scherm/NAME.keys is typed into the program on a school of
 * its own, and what the screen then shows is compared with NAME.golden. See tests/scherm/README. */
#include "cvb_test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "school.h"

#include "cvb/schermen.h"
#include "cvb/uitwisseling.h"

#define MAP "tests/scherm"
#define TRAAG 3 /* pupils in a slice, of ten */

static struct text read_file(const char *path)
{
	struct text text = { 0 };
	FILE *file = fopen(path, "r");
	char bytes[4096];
	size_t len;

	if (!file)
		return text;
	while ((len = fread(bytes, 1, sizeof(bytes), file)) > 0)
		text_add_n(&text, bytes, len);
	fclose(file);
	return text;
}

/* ---- the school ---- */

/* The first line of a script: which school, and how it is looked at. */
struct aanhef {
	char school[64];
	char hoe[64]; /* "", "alleen-lezen", "toegankelijk", "so" or "traag" */
};

static struct aanhef read_aanhef(const char *keys)
{
	struct aanhef aanhef = { "", "" };
	FILE *file = fopen(keys, "r");
	char line[160];

	if (!file || !fgets(line, sizeof(line), file) ||
	    sscanf(line, "# school: %63s %63s", aanhef.school, aanhef.hoe) < 1)
		fail_msg("%s: the first line does not say which school", keys);
	fclose(file);
	return aanhef;
}

static void import(struct school *school, const char *bundle)
{
	struct import_opties opties = { .pad = bundle };
	struct import_uitslag uitslag = { 0 };
	struct error err;

	if (import_bundle(school->store, &opties, &uitslag, &err) != OK)
		fail_msg("%s: %s\n%s", bundle, err.sentence, text_str(&uitslag.meldingen));
	import_uitslag_clear(&uitslag);
}

static void reopen_read_only(struct school *school)
{
	struct store_opties opties = {
		.pad = school->pad, .config = school->config, .vandaag = school->store->vandaag,
		.gebruiker = "ib", .alleen_lezen = true,
	};
	struct error err;

	store_close(school->store);
	if (store_open(&opties, &school->store, &err) != OK)
		fail_msg("%s", err.sentence);
}

static void make_school(struct school *school, const struct aanhef *aanhef)
{
	char bundle[128];

	static const struct lid leden[] = { { "A. Visser", "voorzitter" },
		{ "J. de Boer", "secretaris" }, { "M. Kaya", "gedragsdeskundige" } };

	school_make(school, datum_make(2026, 11, 21));
	school->config->leden = leden;
	school->config->leden_aantal = strcmp(aanhef->school, "overleg") == 0 ? 3 : 0;
	school->config->school_naam = "VSO De Linde";
	school->config->school_vso = strcmp(aanhef->hoe, "so") != 0;
	school->config->scherm_toegankelijk = strcmp(aanhef->hoe, "toegankelijk") == 0;
	snprintf(bundle, sizeof(bundle), MAP "/%s", aanhef->school);
	if (strcmp(aanhef->school, "leeg") != 0)
		import(school, bundle);
	if (strcmp(aanhef->hoe, "alleen-lezen") == 0)
		reopen_read_only(school);
}

/* ---- one script ---- */

/* The pictures that the script took, while the school is read `stap` pupils at a time; 0 = all of it
 * at once. */
static struct text play(const char *keys, size_t stap)
{
	struct aanhef aanhef = read_aanhef(keys);
	struct school school;
	struct app_opties opties = { .pad = "school.db", .backend = { keys, tmpfile() },
		.stap = strcmp(aanhef.hoe, "traag") == 0 ? TRAAG : stap };
	FILE *out = opties.backend.out;
	struct text shown = { 0 };
	struct error err;
	enum status status;
	char bytes[4096];
	size_t len;

	make_school(&school, &aanhef);
	opties.home = school.map;
	status = app_run(school.store, &opties, &err);
	rewind(out);
	while ((len = fread(bytes, 1, sizeof(bytes), out)) > 0)
		text_add_n(&shown, bytes, len);
	fclose(out);
	school_close(&school);
	if (status != OK)
		fail_msg("%s\n%s", err.sentence, text_str(&shown));
	return shown;
}

static void write_golden(const char *path, const struct text *shown)
{
	FILE *file = fopen(path, "w");

	if (!file)
		fail_msg("%s cannot be written", path);
	fwrite(text_str(shown), 1, shown->len, file);
	fclose(file);
}

/* A script that only expects shows nothing when all is well, and needs no picture. */
static bool golden_wanted(const char *path, const struct text *shown)
{
	return shown->len > 0 || access(path, F_OK) == 0;
}

/* The first line that differs is enough to see what it is about. */
static void compare(const char *keys, const char *golden, const char *shown)
{
	size_t line = 1;
	const char *start = shown;

	for (; *golden && *golden == *shown; golden++, shown++)
		if (*golden == '\n') {
			line++;
			start = shown + 1;
		}
	if (*golden != *shown)
		fail_msg("%s: line %zu of the picture is now:\n%.*s", keys, line,
			(int)strcspn(start, "\n"), start);
}

static void test_script(void **state)
{
	const char *keys = *state;
	struct text golden_path = { 0 };
	struct text golden;
	struct text shown = play(keys, 0);
	struct text in_slices = play(keys, 2);

	text_add_n(&golden_path, keys, strlen(keys) - strlen("keys"));
	text_add(&golden_path, "golden");
	if (getenv("GOLDEN") && golden_wanted(text_str(&golden_path), &shown))
		write_golden(text_str(&golden_path), &shown);
	golden = read_file(text_str(&golden_path));
	compare(keys, text_str(&golden), text_str(&shown));
	compare(keys, text_str(&golden), text_str(&in_slices));
	text_clear(&golden_path);
	text_clear(&golden);
	text_clear(&shown);
	text_clear(&in_slices);
}

/* ---- all scripts ---- */

static int is_script(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');
	const char *only = getenv("ONLY");

	return dot && strcmp(dot, ".keys") == 0 && (!only || strstr(entry->d_name, only));
}

int main(void)
{
	struct dirent **entries;
	struct arena arena = { 0 };
	int count = scandir(MAP, &entries, is_script, alphasort);
	struct CMUnitTest *tests;
	int failed;

	if (count <= 0) {
		fprintf(stderr, "no scripts in " MAP ": run this in the top folder\n");
		return 1;
	}
	tests = arena_alloc(&arena, (size_t)count * sizeof(*tests));
	for (int i = 0; i < count; i++) {
		char *path = arena_printf(&arena, MAP "/%s", entries[i]->d_name);

		tests[i] = (struct CMUnitTest){ .name = path, .test_func = test_script,
			.initial_state = path };
		free(entries[i]);
	}
	free(entries);
	failed = _cmocka_run_group_tests("schermen", tests, (size_t)count, NULL, NULL);
	arena_clear(&arena);
	return failed;
}
