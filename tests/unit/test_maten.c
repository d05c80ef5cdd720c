/* Every screen and every form through ten sizes of the window down to 1x1 and back: afterwards the
 * screen is what it was, with what was typed, the cursor and the selected row in their places. */
#include "formulier_test.h"

#include "cvb/uitwisseling.h"

static const char sizes[] =
	"size 200x60\nsize 132x43\nsize 99x30\nsize 80x24\nsize 60x15\nsize 59x15\nsize 40x10\n"
	"size 20x6\nsize 5x3\nsize 1x1\n";

static void make(struct proef *proef)
{
	struct import_opties opties = { .pad = "tests/scherm/linde" };
	struct import_uitslag uitslag = { 0 };
	struct error err;

	*proef = (struct proef){ 0 };
	school_make(&proef->school, VANDAAG);
	assert_int_equal(import_bundle(proef->school.store, &opties, &uitslag, &err), OK);
	import_uitslag_clear(&uitslag);
}

static int setup(void **state)
{
	make(*state = xcalloc(1, sizeof(struct proef)));
	return 0;
}

static int teardown(void **state)
{
	struct proef *proef = *state;

	school_close(&proef->school);
	xfree(proef);
	return 0;
}

/* ---- what must be the same: how far one has scrolled need not be ---- */

struct beeld {
	char titel[1024]; /* the first row */
	char hier[1024];  /* the row with the cursor, with its marks */
	char steun[1024]; /* above the keys: what the list was narrowed to, how many are marked */
	int kolom;
};

static void read_picture(FILE *out, const char *naam, struct beeld *beeld)
{
	static char rows[64][1024];
	char wanted[32];
	int count = 0;
	int row;

	snprintf(wanted, sizeof(wanted), "--- %s ", naam);
	rewind(out);
	while (fgets(rows[0], sizeof(rows[0]), out) && strncmp(rows[0], wanted, strlen(wanted)) != 0)
		;
	while (count < 64 && fgets(rows[count], sizeof(rows[0]), out) &&
	       sscanf(rows[count], "--- cursor %d,%d", &row, &beeld->kolom) != 2)
		count++;
	assert_in_range(row, 1, count);
	strcpy(beeld->titel, rows[0]);
	strcpy(beeld->hier, rows[row - 1]);
	strcpy(beeld->steun, rows[count - 2]);
}

static void assert_same(const char *wat, FILE *out)
{
	struct beeld voor, na;

	read_picture(out, "voor", &voor);
	read_picture(out, "na", &na);
	if (strcmp(voor.titel, na.titel) == 0 && strcmp(voor.hier, na.hier) == 0 &&
	    strcmp(voor.steun, na.steun) == 0 && voor.kolom == na.kolom)
		return;
	proef_toon(out);
	fail_msg("%s: the cursor is elsewhere, or on something else, or something else is said", wat);
}

static const char *steps_of(struct proef *proef, const char *keys)
{
	return proef_script(proef, arena_printf(&proef->school.arena,
		"size 100x30\n%s\ndump voor\n%ssize 100x30\ndump na\n", keys, sizes));
}

/* ---- screens ---- */

/* Each begins on the list of pupils and ends where the window changes. */
static const char *const plaatsen[] = {
	"key Omlaag Omlaag",
	"key / m e",
	"key Spatie Omlaag Spatie",
	"key * / e Tab",
	"key m",
	"type :instellingen\nkey Enter Omlaag Omlaag",
	"key ?",
	"key ? d o s",
	"type :dos",
	"key :",
	"key f",
	"key D",
	"key Ctrl-C Omhoog",
	"type :logboek\nkey Enter Omlaag",
	"type :agenda\nkey Enter Omlaag",
	"key J Omlaag Omlaag",
	"type :zoek stage\nkey Enter",
	"key 2 Omlaag",
	"key 2 w",
	"key 2 / e v",
	"key 3",
	"key 4 Omlaag",
	"key 4 o",
	"key 5 Omlaag",
	"key 5 Tab",
	"key 6 Tab Tab",
	"key 6 Enter",
	"key / s e m Enter",
	"key / s e m Enter Enter Omlaag Omlaag",
	"key / s e m Enter n",
	"key / s e m Enter w",
	"key / s e m Enter Tab",
	"key / s e m Enter Tab Tab Omlaag",
	"key / s e m Enter Tab Tab Tab",
	"key / s e m Enter Tab Tab Tab Tab",
	"key / s e m Enter Tab Tab Tab Tab Tab",
	"key / s e m Enter Tab Tab Tab Tab Tab Tab",
	"key / s e m Enter Tab Tab Tab Tab Tab Tab Tab Omlaag",
};

static void play(struct proef *proef, const char *keys)
{
	FILE *out = tmpfile();
	struct app_opties opties = { .pad = "school.db", .backend = { steps_of(proef, keys), out } };
	struct error err;

	if (app_run(proef->school.store, &opties, &err) != OK)
		fail_msg("%s: %s", keys, err.sentence);
	assert_same(keys, out);
	fclose(out);
}

static void every_place(void **state)
{
	for (size_t i = 0; i < ARRAY_LEN(plaatsen); i++)
		play(*state, plaatsen[i]);
}

static void every_main_screen_is_among_them(void **state)
{
	(void)state;
	for (const struct main_screen *main = main_screens + 1; main->key; main++) {
		bool found = false;

		for (size_t i = 0; i < ARRAY_LEN(plaatsen); i++)
			found |= strncmp(plaatsen[i], "key ", 4) == 0 && plaatsen[i][4] == *main->key;
		if (!found)
			fail_msg("no size was tried on %s", main->title);
	}
}

/* However narrow the window is, what must not be forgotten has room. */
static void every_width_says_privacy(void **state)
{
	struct proef *proef = *state;
	struct text steps = { 0 };

	text_add(&steps, "key p");
	for (const struct main_screen *main = main_screens; main->key; main++) {
		text_printf(&steps, "\nkey %s", main->key);
		for (int columns = 60; columns <= 110; columns++)
			text_printf(&steps, "\nsize %dx15\nexpect privacy", columns);
	}
	text_add(&steps, "\nsize 100x30");
	play(proef, text_str(&steps));
	text_clear(&steps);
}

/* ---- forms ---- */

static void open_form(struct proef *proef, struct tui *tui)
{
	record_form_new(tui, proef->nr, proef->id);
}

static bool first_id(const struct record *record, void *context)
{
	*(int64_t *)context = record->id;
	return false;
}

/* As proef_gaat, and the pictures compared. */
static void play_form(struct proef *proef, const char *keys)
{
	FILE *out = tmpfile();
	struct tui_backend backend = { steps_of(proef, keys), out };
	struct app app = { .store = proef->school.store, .pad = proef->school.pad };
	struct tui tui = { .app = &app, .vandaag = VANDAAG, .school = "", .screens = proef_schermen };
	struct error err;

	hier = proef;
	if (tui_run(&tui, &backend, &err) != OK)
		fail_msg("%s: %s", entiteit_get(proef->nr)->naam, err.sentence);
	app_clear(&app);
	assert_same(entiteit_get(proef->nr)->naam, out);
	fclose(out);
}

/* Typed in the first field, and in one further down. */
static void every_form(void **state)
{
	struct proef *proef = *state;

	records_visit(proef->school.store, E_leerling, first_id, &proef->id);
	proef->open = open_form;
	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		proef->nr = nr;
		play_form(proef, "key x\ntype 12");
		play_form(proef, "key x Enter\nkey Tab Tab Tab\ntype 3");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_place, setup, teardown),
		cmocka_unit_test(every_main_screen_is_among_them),
		cmocka_unit_test_setup_teardown(every_width_says_privacy, setup, teardown),
		cmocka_unit_test_setup_teardown(every_form, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
