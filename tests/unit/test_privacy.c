/* Privacy on every screen: walks through all of the program on the school of privacy_test.h, and
 * looks in everything that was drawn for names, numbers and texts that should not be there. Main
 * screens are walked by their own tables of actions; what lies deeper has a row in `routes`, and a
 * screen of which no row tells fails the test. */
#include "privacy_test.h"

#include <dirent.h>

#include "cvb/schermen.h"

/* ---- a walk ---- */

#define NIEMAND ""
#define WIE_DAN_OOK "*" /* the one in the title, and nobody else */
#define EEN "1"         /* one, at any place: who is on the table in the meeting */

struct wandeling {
	const char *naam;
	const char *op_tafel; /* may be seen: a surname, or one of these */
	FILE *script;
	int breedte, hoogte;
};

/* Each of the keys, and a picture after it. */
static void press(struct wandeling *w, const char *keys)
{
	char name[32];
	int len;

	for (; sscanf(keys, " %31s%n", name, &len) == 1; keys += len)
		fprintf(w->script, "key %s\ndump %s\n", name, w->naam);
}

/* Whole steps as they are, but for a picture after every key. */
static void steps(struct wandeling *w, const char *text)
{
	char line[256];

	for (; *text; text += strcspn(text, "\n"), text += *text == '\n') {
		snprintf(line, sizeof(line), "%.*s", (int)strcspn(text, "\n"), text);
		if (strncmp(line, "key ", 4) == 0)
			press(w, line + 4);
		else
			fprintf(w->script, "%s\n", line);
	}
}

static struct text run(struct wandeling *w, const char *path)
{
	struct app_opties opties = { .pad = "school.db", .backend = { path, tmpfile() } };
	FILE *out = opties.backend.out;
	struct text shown = { 0 };
	char bytes[4096];
	struct error err;
	size_t len;

	fclose(w->script);
	if (app_run(school.store, &opties, &err) != OK)
		fail_msg("%s: %s", w->naam, err.sentence);
	rewind(out);
	while ((len = fread(bytes, 1, sizeof(bytes), out)) > 0)
		text_add_n(&shown, bytes, len);
	fclose(out);
	assert_true(shown.len > 0);
	return shown;
}

/* ---- looking ---- */

/* Of a picture the first line: where who is on the table is named. */
static bool in_title(const char *picture, const char *naam)
{
	const char *title = strchr(picture, '\n') + 1;
	const char *found = strstr(title, naam);

	return found && found < title + strcspn(title, "\n");
}

/* What was drawn, as it is, and to look for words in: case and accents do not matter. */
struct beeld {
	const char *tekst, *gevouwen;
	struct arena *arena;
};

static bool has(const struct beeld *beeld, const char *word)
{
	return strstr(beeld->gevouwen, utf8_fold(beeld->arena, word));
}

/* The row with that word. */
static const char *row_with(const struct beeld *beeld, const char *word)
{
	for (const char *row = beeld->tekst; *row; row += strcspn(row, "\n"), row += *row == '\n') {
		const char *one = arena_strndup(beeld->arena, row, strcspn(row, "\n"));

		if (strstr(utf8_fold(beeld->arena, one), utf8_fold(beeld->arena, word)))
			return one;
	}
	return "over two rows";
}

/* The `nr`th name in a picture. */
static bool may_be_seen(const struct wandeling *w, const char *picture, const char *naam, size_t nr)
{
	if (strcmp(w->op_tafel, WIE_DAN_OOK) == 0)
		return in_title(picture, naam);
	return strcmp(w->op_tafel, EEN) == 0 ? nr == 0 : strcmp(w->op_tafel, naam) == 0;
}

/* A parent, or the number, goes with the name. */
static bool goes_along(const struct wandeling *w, const char *picture, const char *naam)
{
	if (strcmp(w->op_tafel, WIE_DAN_OOK) == 0)
		return in_title(picture, naam);
	return strcmp(w->op_tafel, EEN) == 0 ? strstr(picture, naam) != NULL
		: strcmp(w->op_tafel, naam) == 0;
}

static void look_for(const struct wandeling *w, const struct beeld *beeld, const char *word)
{
	if (has(beeld, word))
		fail_msg("%s shows %s:\n%s\n%s", w->naam, word, row_with(beeld, word), beeld->tekst);
}

static void look_at(const struct wandeling *w, const struct beeld *beeld)
{
	size_t aantal = 0;

	look_for(w, beeld, GEHEIM);
	look_for(w, beeld, VERDWENEN);
	for (int i = 0; i < LEERLINGEN; i++) {
		if (!goes_along(w, beeld->tekst, namen[i])) {
			look_for(w, beeld, ouders[i]);
			look_for(w, beeld, nummers[i]);
		}
		if (has(beeld, namen[i]) && !may_be_seen(w, beeld->tekst, namen[i], aantal++))
			look_for(w, beeld, namen[i]);
	}
}

static void look(const struct wandeling *w, struct text *shown)
{
	char *picture = shown->data;

	while (picture) {
		struct arena arena = { 0 };
		char *next = strstr(picture + 1, "\n--- cursor");

		if (next)
			*next++ = '\0';
		look_at(w, &(struct beeld){ picture, utf8_fold(&arena, picture), &arena });
		arena_clear(&arena);
		picture = next ? strstr(next, "\n--- ") : NULL;
		picture += picture != NULL;
	}
}

/* Begins with privacy on, on the first screen. */
static void walk(struct wandeling w, const char *text)
{
	char path[160];
	struct text shown;

	snprintf(path, sizeof(path), "%s/walk.keys", school.map);
	w.script = fopen(path, "w");
	assert_non_null(w.script);
	fprintf(w.script, "size %dx%d\n", w.breedte, w.hoogte);
	press(&w, "p");
	steps(&w, text);
	shown = run(&w, path);
	look(&w, &shown);
	text_clear(&shown);
}

static void walk_sizes(const char *naam, const char *op_tafel, const char *text)
{
	walk((struct wandeling){ naam, op_tafel, NULL, 120, 40 }, text);
	walk((struct wandeling){ naam, op_tafel, NULL, 60, 15 }, text);
}

/* ---- main screens, by their own tables ---- */

static void add_action(struct text *text, const struct screen *screen, const char *naam)
{
	text_printf(text, "type :%s\nkey Enter\ntype :%s\nkey Enter Enter Enter Omlaag Enter Tab Omlaag"
		" Esc Esc Esc Esc Esc Esc\n", screen->name, naam);
}

static void test_main_screens(void **state)
{
	size_t aantal = 0;

	(void)state;
	for (const struct main_screen *main = main_screens; main->key; main++) {
		struct text text = { 0 };

		text_printf(&text, "key %s Omlaag End PgUp Home Tab Omlaag End Tab\n", main->key);
		for (const struct action *action = main->screen->actions; action->name; action++)
			add_action(&text, main->screen, action->name);
		walk_sizes(main->screen->name, WIE_DAN_OOK, text.data);
		text_clear(&text);
		aantal++;
	}
	assert_true(aantal >= 6);
}

/* ---- what lies deeper ---- */

#define WIE "Quxbadew" /* who comes on the table */
#define TOON "type :toon " WIE "\nkey Enter\n"

struct route {
	const char *schermen; /* names of the screens that it comes by */
	const char *op_tafel;
	const char *stappen;
};

static const struct route routes[] = {
	{ "dossier", WIE, TOON "expect " WIE "\nkey Tab Tab Tab Tab Tab Tab Omlaag Tab Omlaag\n"
	  "key w Esc a Esc r Esc n Esc D Esc t Esc i Esc I Esc E Esc v Esc o Esc\n" },
	{ "inhoud formulier", WIE, TOON "type :contacten\nkey Enter Home Enter\n"
	  "expect contactpersoon\nkey e Tab Tab Tab Tab\nkey Esc Esc D Esc\n" },
	{ "versie concept", WIE, TOON "type :opp\nkey Enter Home Enter Esc Omlaag Enter e\n"
	  "key Esc\n" },
	{ "instemming stappen", WIE, TOON "type :instemming\nkey Enter Esc Esc\n" },
	{ "waarom", WIE, TOON "key w\nexpect Waarom\nkey Omlaag End\n" },
	{ "logboek velden", NIEMAND, "type :logboek\nkey Enter\nexpect Logboek\n"
	  "key Omlaag Omlaag Enter Esc End Enter\nexpect wat er veranderde\n" },
	{ "logboek", WIE, TOON "type :inzage\nkey Enter\nkey Enter Esc Omlaag Enter\n" },
	{ "gevonden", NIEMAND, "type :zoek arbeid\nkey Enter Omlaag End\n" },
	{ "gevonden", NIEMAND, "type :zoek " WIE "\nkey Enter\nexpect 1 gevonden\n" },
	{ "agenda", NIEMAND, "type :agenda\nkey Enter Omlaag w Esc End\n" },
	{ "jaarplanning", NIEMAND, "key J Omlaag Omlaag Tab Omlaag End\n" },
	{ "stageplekken stageplek", NIEMAND, "key 4 o Omlaag Enter Omlaag Esc\n" },
	{ "bestendiging oudleerlingen", NIEMAND, "type :nazorg\nkey Enter\ntype :bestendiging\n"
	  "key Enter Omlaag Omlaag Enter Omlaag\n" },
	{ "wie", NIEMAND, "key 6 Enter Omlaag w Esc Omlaag\n" },
	{ "zitting", NIEMAND, "key 3 Enter Omlaag Omlaag Tab Omlaag o\n" },
	{ "zitting aanwezigen stuk", EEN, "key 3 Enter o Home Enter Esc v v b Esc E Esc a Esc t Esc\n"
	  "key h Esc x m Esc Tab A Omlaag Esc J e Esc D Esc i Esc N Esc B Esc T Esc d Esc + Esc\n" },
	{ "zitting gesloten stuk", NIEMAND, "key 3 Omlaag Omlaag Enter\ntype :notulen\n"
	  "key Enter Omlaag End Esc\ntype :besluitenlijst\nkey Enter End Esc\ntype :actielijst\nkey Enter End\n" },
	{ "hulp instellingen", NIEMAND, "key ? Esc\ntype :instellingen\nkey Enter Omlaag\n" },
	/* what is typed to find somebody: while narrowing, behind `:`, in a question */
	{ "", WIE_DAN_OOK, "key /\ntype quxbadew\nkey Links Enter Esc\n" },
	{ "", NIEMAND, "type :toon quxbadew\nkey Home Tab Tab\n" },
	{ "", NIEMAND, "type :toon uxbade\nkey Tab Shift-Tab End Backspace\n" },
	{ "", NIEMAND, "type :toon qux\nkey Tab Tab Tab Tab Omhoog Esc\n" },
	{ "", WIE_DAN_OOK, "type :zoek oudba\nkey Enter Omlaag\n" },
	{ "", WIE, TOON "type :notities\nkey Enter Home Omlaag Omlaag Enter e Tab Tab Tab Tab\n"
	  "key Omlaag End Omlaag Home Esc\n" },
	{ "", WIE, TOON "type :nieuw notitie\nkey Enter Tab Tab Tab\npaste \"Over Quxgomew en"
	  " QUXKUBAW\"\nkey Home End Links Links Links\n" },
	{ "", NIEMAND, "key 3 Enter\nkey Omlaag Tab Omlaag PgDn\n" },
	{ "", NIEMAND, "type :zoek\nkey Enter\ntype quxbadew\nkey Home Enter\n"
	  "expect Gevonden: ••••••••\n" },
	{ "", NIEMAND, "key u\nexpect Ongedaan maken\nkey j\nexpect Ongedaan gemaakt\nkey Ctrl-R\n"
	  "expect Opnieuw doen\nkey Esc\n" },
};

static void test_routes(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(routes); i++)
		walk_sizes(routes[i].schermen, routes[i].op_tafel, routes[i].stappen);
}

/* ---- is every screen in a walk? ---- */

static bool is_walked(const char *naam)
{
	size_t len = strlen(naam);

	for (const struct main_screen *main = main_screens; main->key; main++)
		if (strcmp(main->screen->name, naam) == 0)
			return true;
	for (size_t i = 0; i < ARRAY_LEN(routes); i++)
		for (const char *at = routes[i].schermen; *at; at += strcspn(at, " "), at += *at == ' ')
			if (strcspn(at, " ") == len && strncmp(at, naam, len) == 0)
				return true;
	return false;
}

/* The name stands on the line behind that of the record. */
static size_t look_in(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[256], naam[64];
	bool screen = false;
	size_t aantal = 0;

	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		if (screen && sscanf(line, " .name = \"%63[^\"]", naam) == 1) {
			aantal++;
			if (!is_walked(naam))
				fail_msg("%s: no walk comes by the screen \"%s\"", path, naam);
		}
		screen = strstr(line, "const struct screen ") && strstr(line, " = {");
	}
	fclose(file);
	return aantal;
}

static void test_all_screens(void **state)
{
	static const char *const folders[] = { "src/schermen", "src/tui" };
	size_t aantal = 0;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
		DIR *folder = opendir(folders[i]);
		const struct dirent *entry;

		assert_non_null(folder);
		while ((entry = readdir(folder))) {
			const char *dot = strrchr(entry->d_name, '.');

			if (dot && strcmp(dot, ".c") == 0)
				aantal += look_in(arena_printf(&school.arena, "%s/%s", folders[i],
					entry->d_name));
		}
		closedir(folder);
	}
	assert_true(aantal > 20);
}

/* ---- the test itself: what it looks for is there when privacy is off ---- */

static void test_without_privacy(void **state)
{
	char path[160];
	struct wandeling w = { "zonder", NIEMAND, NULL, 100, 30 };
	struct text shown;

	(void)state;
	snprintf(path, sizeof(path), "%s/walk.keys", school.map);
	w.script = fopen(path, "w");
	assert_non_null(w.script);
	steps(&w, "size 100x30\nkey End Home\n" TOON);
	shown = run(&w, path);
	assert_non_null(strstr(shown.data, namen[1]));
	assert_non_null(strstr(shown.data, namen[0]));
	assert_non_null(strstr(shown.data, GEHEIM));
	text_clear(&shown);
}

static int setup(void **state)
{
	(void)state;
	make_school();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	school_close(&school);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_without_privacy),
		cmocka_unit_test(test_main_screens),
		cmocka_unit_test(test_routes),
		cmocka_unit_test(test_all_screens),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
