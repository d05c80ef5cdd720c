/* All actions of all screens, on paper: every one has a name that can be typed, a sentence, and
 * keys that mean one thing only; and what hides a key of the application was meant to. */
#include "cvb_test.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "../../src/schermen/intern.h"
#include "../../src/tui/loop.h"

static int wrong; /* of one test */

static PRINTF_LIKE(1, 2) void blame(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fprintf(stderr, "\n");
	wrong++;
}

static void assert_nothing_wrong(void)
{
	int found = wrong;

	wrong = 0;
	assert_int_equal(found, 0);
}

/* ---- tables ---- */

struct table {
	const char *name;
	const struct action *actions;
};

static size_t count_rows(void *ctx)
{
	(void)ctx;
	return 0;
}

static bool any(void *ctx, size_t row, const char *folded)
{
	(void)ctx;
	(void)row;
	(void)folded;
	return true;
}

static int same(void *ctx, size_t a, size_t b, size_t column)
{
	(void)ctx;
	(void)a;
	(void)b;
	(void)column;
	return 0;
}

/* With everything that a list can do. */
static struct list *full_list(void)
{
	static const struct list_column column = {.title = "Naam", .width = 9, .sorts = true};
	static const struct list_setup setup = {
		.columns = &column, .column_count = 1, .marks = true, .noun = "rijen",
		.source = {.count = count_rows, .match = any, .compare = same},
	};

	return list_new(&setup, NULL);
}

static struct form *small_form(struct tui *tui)
{
	static const struct field field = {.name = "naam", .label = "Naam", .kind = FIELD_TEXT};
	const struct form_setup setup = {.title = "Formulier", .fields = &field, .field_count = 1};

	return form_new(tui, &setup);
}

static void visit_tables(void (*check)(const struct table *table))
{
	struct tui tui = {0};
	struct list *list = full_list();
	struct page *page = page_new();
	struct form *form = small_form(&tui);

	check(&(struct table){"de motor", engine_actions});
	check(&(struct table){"overal", app_actions});
	check(&(struct table){"een lijst", list_part(list)->actions});
	check(&(struct table){"een pagina", page_part(page)->actions});
	check(&(struct table){"een formulier", form_part(form)->actions});
	for (size_t i = 0; all_screens[i]; i++)
		if (all_screens[i]->actions)
			check(&(struct table){all_screens[i]->name, all_screens[i]->actions});
	list_free(list);
	page_free(page);
	form_free(form);
}

/* ---- each row ---- */

static bool is_word(const char *name)
{
	return *name && name[strspn(name, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

static bool is_sentence(const char *help)
{
	return help && strlen(help) > 10 && help[0] >= 'A' && help[0] <= 'Z' &&
	       help[strlen(help) - 1] == '.';
}

/* Takes the next of "Enter l"; false at the end. */
static bool take_key(const char **keys, char name[KEY_NAME_SIZE])
{
	*keys += strspn(*keys, " ");
	if (**keys == '\0')
		return false;
	first_key(*keys, name);
	*keys += strlen(name);
	return true;
}

static void check_row(const struct table *table, const struct action *action)
{
	const char *keys = action->keys;
	char name[KEY_NAME_SIZE];
	struct key key;

	if (!is_word(action->name))
		blame("%s: \"%s\" is not one lower-case word", table->name, action->name);
	if (!is_sentence(action->help))
		blame("%s: %s has no sentence: %s", table->name, action->name, action->help);
	if (action->hint && (!*action->hint || !*action->keys))
		blame("%s: %s has a hint and no key", table->name, action->name);
	while (take_key(&keys, name))
		if (!key_parse(name, &key))
			blame("%s: %s: there is no key %s", table->name, action->name, name);
}

static void check_pair(const struct table *table, const struct action *a, const struct action *b)
{
	const char *keys = a->keys;
	char name[KEY_NAME_SIZE];
	struct key key;

	if (strcmp(a->name, b->name) == 0)
		blame("%s: %s is there twice", table->name, a->name);
	while (take_key(&keys, name))
		if (key_parse(name, &key) && key_is(&key, b->keys))
			blame("%s: %s is both %s and %s", table->name, name, a->name, b->name);
}

static void check_table(const struct table *table)
{
	for (const struct action *action = table->actions; action->name; action++) {
		check_row(table, action);
		for (const struct action *other = action + 1; other->name; other++)
			check_pair(table, action, other);
	}
}

static void every_action_is_whole(void **state)
{
	(void)state;
	visit_tables(check_table);
	assert_nothing_wrong();
}

/* ---- a screen among the others ---- */

/* Meant: what the key does here is what one expects here. */
static const struct {
	const char *screen, *key;
} meant[] = {
	{"nazorg", "k"},  /* klaar: Omhoog remains */
	{"zitting", "J"}, /* with K: one place later and earlier */
	{"zitting", "s"}, /* sluiten: an agenda has its own order */
	{"aanwezigen", "Spatie"}, /* ticks who is there, as it marks elsewhere */
	{"aanwezigen", "*"},
	{NULL, NULL},
};

static bool is_meant(const char *screen, const char *key)
{
	for (size_t i = 0; meant[i].screen; i++)
		if (strcmp(meant[i].screen, screen) == 0 && strcmp(meant[i].key, key) == 0)
			return true;
	return false;
}

/* An action of the screen that stands for one of its part (without run) is that of the part. */
static void check_against(const struct table *screen, const struct action *action,
	const struct table *other)
{
	for (const struct action *behind = other->actions; behind->name; behind++) {
		const char *keys = action->keys;
		char name[KEY_NAME_SIZE];
		struct key key;

		if (!action->run && strcmp(action->name, behind->name) == 0)
			continue;
		if (strcmp(action->name, behind->name) == 0)
			blame("%s: %s is also the name of something in %s", screen->name, action->name,
			      other->name);
		while (take_key(&keys, name))
			if (key_parse(name, &key) && key_is(&key, behind->keys) &&
			    !is_meant(screen->name, name))
				blame("%s: %s (%s) hides %s of %s", screen->name, name, action->name,
				      behind->name, other->name);
	}
}

static void check_mains(const char *screen, const struct action *action)
{
	struct key key;

	for (const struct main_screen *main = main_screens; main->key; main++) {
		if (strcmp(action->name, main->screen->name) == 0)
			blame("%s: %s is also the name of a main screen", screen, action->name);
		if (key_parse(main->key, &key) && key_is(&key, action->keys))
			blame("%s: %s hides the key of %s", screen, action->name, main->title);
	}
}

static void check_hiding(const struct table *table)
{
	struct list *list = full_list();
	const struct table others[] = {
		{"overal", app_actions}, {"de motor", engine_actions},
		{"een lijst", list_part(list)->actions},
	};

	for (const struct action *action = table->actions; action->name; action++) {
		for (size_t i = 0; i < ARRAY_LEN(others); i++)
			if (others[i].actions != table->actions)
				check_against(table, action, &others[i]);
		check_mains(table->name, action);
	}
	list_free(list);
}

static void nothing_is_hidden_by_accident(void **state)
{
	(void)state;
	for (size_t i = 0; all_screens[i]; i++)
		if (all_screens[i]->actions)
			check_hiding(&(struct table){all_screens[i]->name, all_screens[i]->actions});
	check_hiding(&(struct table){"overal", app_actions});
	assert_nothing_wrong();
}

static void exceptions_are_still_needed(void **state)
{
	(void)state;
	for (size_t i = 0; meant[i].screen; i++) {
		bool found = false;

		for (size_t j = 0; all_screens[j]; j++)
			for (const struct action *action = all_screens[j]->actions;
			     action && action->name; action++) {
				struct key key;

				found |= strcmp(all_screens[j]->name, meant[i].screen) == 0 &&
				         key_parse(meant[i].key, &key) && key_is(&key, action->keys);
			}
		if (!found)
			blame("%s has no key %s any more", meant[i].screen, meant[i].key);
	}
	assert_nothing_wrong();
}

/* ---- the table of screens ---- */

/* Screens that are defined in one file. */
static size_t screens_in(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[1024];
	size_t count = 0;

	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		const char *at = strstr(line, "const struct screen screen_");

		if (!at || !strstr(at, " = "))
			continue;
		count++;
		if (at != line)
			blame("%s: nobody knows this screen: %s", path, line);
	}
	fclose(file);
	return count;
}

static void every_screen_is_in_the_table(void **state)
{
	DIR *folder = opendir("src/schermen");
	size_t defined = 0, listed = 0;
	char path[512];

	(void)state;
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder));) {
		const char *dot = strrchr(entry->d_name, '.');

		if (!dot || strcmp(dot, ".c") != 0)
			continue;
		snprintf(path, sizeof(path), "src/schermen/%s", entry->d_name);
		defined += screens_in(path);
	}
	closedir(folder);
	while (all_screens[listed])
		listed++;
	assert_nothing_wrong();
	assert_int_equal(defined, listed);
}

/* ---- nothing works by a key alone ---- */

static const char *const every_key =
	"Enter Esc Tab Shift-Tab Delete Insert Omhoog Omlaag Links Rechts Ctrl-Links"
	" Ctrl-Rechts Home End PgUp PgDn Spatie F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Ctrl-A Ctrl-B"
	" Ctrl-C Ctrl-D Ctrl-E Ctrl-F Ctrl-G Ctrl-K Ctrl-L Ctrl-N Ctrl-O Ctrl-P Ctrl-Q Ctrl-R Ctrl-S"
	" Ctrl-T Ctrl-U Ctrl-V Ctrl-W Ctrl-X Ctrl-Y Ctrl-Z";

static bool has_name(const struct part *part, const struct key *key)
{
	for (const struct action *action = part->actions; action->name; action++)
		if (key_is(key, action->keys))
			return true;
	for (const struct action *action = engine_actions; action->name; action++)
		if (key_is(key, action->keys))
			return true;
	return false;
}

static void check_key(const char *what, struct part *part, const char *name)
{
	struct key key;

	assert_true(key_parse(name, &key));
	if (!has_name(part, &key) && part_key(part, &key))
		blame("%s: %s does something and has no name", what, name);
}

static void check_keys(const char *what, struct part *part)
{
	const char *keys = every_key;
	char name[KEY_NAME_SIZE] = " ";

	while (take_key(&keys, name))
		if (!part_typing(part) || !is_text_key(name))
			check_key(what, part, name);
	if (part_typing(part))
		return;
	for (char sign = '!'; sign <= '~'; sign++) {
		name[0] = sign;
		name[1] = '\0';
		check_key(what, part, name);
	}
}

static void every_key_of_a_part_has_a_name(void **state)
{
	struct tui tui = {0};
	struct list *list = full_list();
	struct page *page = page_new();
	struct form *form = small_form(&tui);

	(void)state;
	check_keys("een lijst", list_part(list));
	check_keys("een pagina", page_part(page));
	check_keys("een formulier", form_part(form));
	list_free(list);
	page_free(page);
	form_free(form);
	assert_nothing_wrong();
}

/* ---- other words ---- */

static const struct {
	const char *typed, *name;
} synonyms[] = {
#define SYNONIEM(typed, name) {typed, name},
#include "cvb/synoniemen.def"
};

static const char *wanted;
static bool there;

static void look_for(const struct table *table)
{
	for (const struct action *action = table->actions; action->name; action++)
		there |= strcmp(action->name, wanted) == 0;
}

static bool is_a_name(const char *name)
{
	wanted = name;
	there = false;
	visit_tables(look_for);
	for (const struct main_screen *main = main_screens; main->key; main++)
		there |= strcmp(main->screen->name, name) == 0;
	return there;
}

/* Each stands for something that is there, can be typed as it is looked for, and stands once. */
static void every_other_word_is_right(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(synonyms); i++) {
		const char *typed = synonyms[i].typed, *name = synonyms[i].name;

		if (!is_a_name(name))
			blame("%s stands for %s, which is not there", typed, name);
		if (strcmp(utf8_fold(&arena, typed), typed) != 0)
			blame("%s is not in small letters without accents", typed);
		if (strcmp(typed, name) == 0)
			blame("%s stands for itself", typed);
		if (i > 0 && strcmp(synonyms[i - 1].typed, typed) > 0)
			blame("%s stands behind %s", typed, synonyms[i - 1].typed);
		if (i > 0 && strcmp(synonyms[i - 1].typed, typed) == 0 &&
		    strcmp(synonyms[i - 1].name, name) == 0)
			blame("%s stands twice for %s", typed, name);
	}
	arena_clear(&arena);
	assert_nothing_wrong();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_is_whole),
		cmocka_unit_test(nothing_is_hidden_by_accident),
		cmocka_unit_test(exceptions_are_still_needed),
		cmocka_unit_test(every_screen_is_in_the_table),
		cmocka_unit_test(every_key_of_a_part_has_a_name),
		cmocka_unit_test(every_other_word_is_right),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
