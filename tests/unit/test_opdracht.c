/* The command line behind `:` and the list of `?`: what is shown while typing, what is filled in,
 * and what is said when it means nothing. */
#include "cvb_test.h"

#include "tui_toy.h"

/* ---- an application with words behind its names ---- */

static const struct choice fruits[] = {
	{"appel", "appel"}, {"aardbei", "aardbei"}, {"banaan", "banaan"}, {0},
};
static int fruit;
static char asked[64];

static void pick_fruit(struct view *view)
{
	fruit = tui_choose(view->tui, "Welke vrucht?", fruits);
}

static void ask_name(struct view *view)
{
	struct text name = {0};

	if (tui_prompt(view->tui, "Wie", &name))
		snprintf(asked, sizeof(asked), "%s", text_str(&name));
	text_clear(&name);
}

/* Asks itself what stood there: then no question takes it as well. */
static void ask_both(struct view *view)
{
	snprintf(asked, sizeof(asked), "%s", tui_argument(view->tui));
	fruit = tui_choose(view->tui, "Welke vrucht?", fruits);
}

static void words(struct tui *tui, const char *name, struct words *out)
{
	if (strcmp(name, "vrucht") == 0)
		for (const struct choice *choice = fruits; choice->code; choice++)
			words_add(out, &(struct word){.text = choice->code});
	if (strcmp(name, "naam") != 0)
		return;
	words_add(out, &(struct word){.text = "Sem", .shown = "Sem, Arbeid 3"});
	words_add(out, &(struct word){.text = tui->privacy ? "1002" : "Noor", .shown = tui->privacy
		? "N., EMB 1" : "Noor, EMB 1", .found_by = "noor emb 1"});
	words_add(out, &(struct word){.text = "Z\x1b[2Joë"});
}

static const struct action own_actions[] = {
	{"", "vrucht", NULL, "Kiest een vrucht.", pick_fruit, 0},
	{"", "ongedaan", NULL, "Maakt ongedaan.", toy_undo, ACTION_WRITES},
	{"", "naam", NULL, "Vraagt een naam.", ask_name, 0},
	{"", "beide", NULL, "Vraagt twee dingen.", ask_both, 0},
	{"", "schrijf", NULL, "Schrijft iets op.", pick_fruit, ACTION_WRITES},
	{"", "regel", NULL, "Doet iets met de regel.", pick_fruit, ACTION_ROW},
	{0},
};

static const struct action elsewhere_actions[] = {
	{"v", "vaststellen", NULL, "Stelt vast.", pick_fruit, 0},
	{"", "schrap", NULL, "Schrapt de regel.", pick_fruit, ACTION_ROW},
	{0},
};
static const struct screen elsewhere = {.name = "concept", .title = "Concept",
                                        .actions = elsewhere_actions};
static const struct screen also = {.name = "blad", .title = "Blad",
                                   .actions = elsewhere_actions};
static const struct screen *const everything[] = {
	&toy_list_screen, &toy_other_screen, &elsewhere, &also, &toy_page_screen, NULL,
};

static int setup(void **state)
{
	toy_setup(state);
	toy.tui.actions = own_actions;
	toy.tui.words = words;
	toy.tui.everything = everything;
	fruit = -2;
	asked[0] = '\0';
	return 0;
}

/* ---- names ---- */

static void names_are_shown_while_typing(void **state)
{
	(void)state;
	run("key :\n"
	    "expect Typ een opdracht; F1 laat ze alle zien.\n"
	    "expect   dossier           Enter      Opent het dossier.\n"
	    "type ver\n"
	    "expect 3 van\n" /* stoppen is verlaten too */
	    "expect   verwijder         D\n"
	    "expect   verder            PgDn\n"
	    "absent   dossier  \n");
}

/* Names that begin so go first, names that have it elsewhere follow. */
static void a_part_is_enough_to_find_it(void **state)
{
	(void)state;
	run("key :\ntype der\nexpect   verder            PgDn\n"
	    "key Tab Tab\nexpect :verder\n"
	    "key Ctrl-U\ntype ijder\nkey Enter\n" /* but it is not done by that */
	    "expect ! Er is geen opdracht \"ijder\". Bedoel je \"verwijder\"?\n");
}

static void what_is_meant_is_proposed(void **state)
{
	(void)state;
	run("key :\ntype dosier\n"
	    "expect Bedoel je deze? Tab vult hem in.\n"
	    "expect   dossier\n"
	    "key Enter\n"
	    "expect ! Er is geen opdracht \"dosier\". Bedoel je \"dossier\"?\n"
	    "key Tab\nexpect :dossier\nabsent Bedoel je\n"
	    "key Enter\nexpect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
}

static void what_works_elsewhere_says_where(void **state)
{
	(void)state;
	run("key :\ntype vaststellen\n"
	    "expect   vaststellen                  (alleen bij: Concept, Blad) Stelt vast.\n"
	    "key Enter\n"
	    "expect ! \"vaststellen\" kan hier niet, wel bij: Concept, Blad.\n"
	    "key Esc\nexpect 4 leerlingen\n");
}

/* The pupil under the cursor is the one that is meant. */
static void what_works_in_the_dossier_works_on_the_row(void **state)
{
	(void)state;
	run("key j\nkey :\ntype noteer\n"
	    "expect   noteer                       (bij: Dossier) Noteert iets bij\n"
	    "key Enter\n"
	    "expect argument:\nexpect Berg, Noor van den\nexpect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
	run("key :\ntype note belt maandag\nkey Enter\nexpect argument: belt maandag\n");
	toy.count = 0;
	run("key :\ntype noteer\nkey Enter\nexpect \"noteer\" kan hier niet, wel bij: Dossier.\n");
}

/* A main screen that alone can do it is gone to; nothing that needs a row is done from afar. */
static void what_works_on_a_main_screen_goes_there(void **state)
{
	(void)state;
	run("key 2 :\ntype echo hallo\n"
	    "key Enter\nexpect argument: hallo\nexpect > Amrani\n"
	    "key 2 :\ntype verwijder\nkey Enter\n"
	    "expect \"verwijder\" kan hier niet, wel bij: Leerlingen.\n"
	    "key Esc :\ntype schrap\nkey Enter\nexpect kan hier niet, wel bij: Concept, Blad.\n");
	assert_int_equal(toy.removed, 0);
	toy.tui.alleen_lezen = true;
	run("key 2 :\ntype nieuw\nkey Enter\nexpect ! Alleen lezen\nexpect ! hier is niets\n");
}

/* What is open below is gone back to. */
static void what_works_below_goes_back_there(void **state)
{
	(void)state;
	run("key Enter\nexpect Wat is bereikt\nkey :\ntype echo af\nkey Enter\n"
	    "expect argument: af\nexpect > Amrani\nexpect [1 Leerlingen]\n");
}

static void names_of_other_programs(void **state)
{
	(void)state;
	run("key :\ntype help\nkey Enter\nexpect Hulp bij: Leerlingen\n"
	    "key Esc :\ntype quit\nkey Enter\nexpect nooit\n"); /* it stopped */
}

static void other_words_for_it(void **state)
{
	(void)state;
	run("key :\ntype wissen\nexpect   verwijder \nkey Enter\nexpect echt verwijderen?\n"
	    "key Esc :\ntype terugdr\nexpect   ongedaan \nkey Enter :\n"
	    "type Afsluiten\nexpect   stoppen \nkey Ctrl-U\n"
	    "type zwart wit\nexpect   kleur \nkey Enter\nexpect Welke kleuren?\n"
	    "key Esc :\ntype kléúr\nexpect   kleur \n");
	assert_int_equal(toy.undone, 1);
	run("key ?\ntype wissen\nexpect > D\n");
}

/* Letters that no name has are looked for in what it does, at the start of a word. */
static void words_of_what_it_does(void **state)
{
	(void)state;
	run("key :\ntype evaluat\nexpect   nieuw             n          Maakt een evaluatie.\n"
	    "absent   dossier\nkey Enter\n"
	    "expect Er is geen opdracht \"evaluat\". Bedoel je \"nieuw\"?\n"
	    "key Ctrl-U\ntype vragen naam\nabsent   naam \n"
	    "key Ctrl-U\ntype vraagt naam\nexpect   naam \n"
	    "key Ctrl-U\ntype luatie\nabsent   nieuw\n");
}

static void what_was_done_last_goes_first(void **state)
{
	(void)state;
	run("key :\ntype echo een\nkey Enter :\ndump a\n"
	    "type ver\nkey Ctrl-U\ntype verder\nkey Enter :\ntype ver\ndump b\n");
	assert_true(strstr(dump, "  echo  ") < strstr(dump, "  dossier  "));
	assert_true(strstr(strstr(dump, "--- b"), "  verder  ") <
	            strstr(strstr(dump, "--- b"), "  verwijder  "));
}

/* Once each, by their own names; what was typed narrows them, and comes back behind the newest. */
static void history_is_walked(void **state)
{
	(void)state;
	run("key :\ntype echo een\nkey Enter :\ntype ech twee\nkey Enter :\ntype vruc app\n"
	    "key Enter :\ntype echo een\nkey Enter :\n"
	    "key Omhoog\nexpect :echo een\nkey Omhoog\nexpect :vrucht app\n"
	    "key Omhoog\nexpect :echo twee\nkey Omhoog\nexpect :echo twee\n"
	    "key Omlaag Omlaag Omlaag\nabsent :echo\nabsent :vrucht\n"
	    "type vr\nkey Omhoog\nexpect :vrucht app\nkey Omhoog\nexpect :vrucht app\n"
	    "key Omlaag\nexpect :vr\nabsent :vrucht\n"
	    "key Ctrl-U Omhoog\ntype !\nexpect :echo een!\nkey Omhoog\nexpect :echo een!\n");
}

static void what_cannot_stand_there(void **state)
{
	(void)state;
	run("key :\ntype sorteer gewicht\nkey Enter\n"
	    "expect ! \"gewicht\" kan niet achter :sorteer. Wel bijvoorbeeld: :sorteer Naam.\n"
	    "absent ↓\n"
	    "key :\ntype omlaag 3\nkey Enter\nexpect ! Achter :omlaag hoort niets: typ alleen :omlaag.\n"
	    "key :\ntype ongedaan alles\nkey Enter\n"
	    "expect Wat achter :ongedaan stond, is niet gebruikt: daar hoort niets.\n");
}

static void what_does_not_work_says_why(void **state)
{
	(void)state;
	toy.tui.alleen_lezen = true;
	run("key :\ntype schrijf\nexpect (alleen lezen) Schrijft iets op.\n"
	    "key Enter\nexpect ! Alleen lezen\n"
	    "key ?\ntype schrijf\nexpect (alleen lezen) Schrijft iets op.\n");
	toy.tui.alleen_lezen = false;
	toy.count = 0;
	run("key :\ntype regel\nexpect (eerst een regel kiezen) Doet iets\n"
	    "key Enter\nexpect niet op een regel\n"
	    "key ?\ntype regel kiezen\nexpect (eerst een regel kiezen)\n");
	assert_int_equal(fruit, -2);
}

/* ---- words behind a name ---- */

static void words_are_shown_and_filled_in(void **state)
{
	(void)state;
	run("key :\ntype vru\nkey Tab\n"
	    "expect :vrucht\n"
	    "expect 3 van 3 · Kiest een vrucht.\n" /* the only one: on to what may stand behind it */
	    "expect   aardbei\n"
	    "type a\n"
	    "expect   banaan\n" /* begins differently, but has it */
	    "type a\n"
	    "absent appel\n"
	    "key Tab\nexpect :vrucht aardbei\n"
	    "key Tab\nexpect :vrucht banaan\n"
	    "key Shift-Tab Enter\nabsent Welke vrucht?\n");
	assert_int_equal(fruit, 1);
}

/* What was typed narrows the question when it can mean more than one, and is no answer to another
 * question when the command asked for it itself. */
static void an_argument_answers_the_question(void **state)
{
	(void)state;
	run("key :\ntype vrucht ban\nkey Enter\nabsent Welke vrucht?\n");
	assert_int_equal(fruit, 2);
	run("key :\ntype vrucht aa\nkey Enter\n"
	    "expect 2 van 3 · zoek: aa\nexpect > aardbei\nkey Omlaag Enter\n");
	assert_int_equal(fruit, 2);
	run("key :\ntype vrucht peer\nkey Enter\nexpect Welke vrucht?\nkey Esc\n");
	assert_int_equal(fruit, -1);
	run("key :\ntype naam  Sem van der Meer\nkey Enter\n");
	assert_string_equal(asked, "Sem van der Meer");
	run("key :\ntype beide appel\nkey Enter\nexpect Welke vrucht?\n");
	assert_string_equal(asked, "appel");
}

static void parts_take_words_too(void **state)
{
	(void)state;
	run("key :\ntype sorteer \nexpect   Naam\nexpect   Nr\n"
	    "type n\nkey Tab Tab Enter\n"
	    "expect Nr ↓\nexpect > Amrani\n"
	    "key :\ntype beperk noor\nkey Enter\n"
	    "expect 1 van 4 leerlingen · zoek: noor\n"
	    "key :\ntype hulp verwijd\nkey Enter\nexpect > D\nexpect 1 van\n");
}

/* Whoever looks on sees initials in the list, a number in the line, and no names of before. */
static void privacy_shows_no_names(void **state)
{
	(void)state;
	run("key :\ntype naam noo\nexpect   Noor, EMB 1\nkey Tab\nexpect :naam Noor\nkey Enter\n");
	assert_string_equal(asked, "Noor");
	toy.tui.privacy = true;
	run("key :\ntype naam noo\nexpect   N., EMB 1\nkey Tab\nexpect :naam 1002\nabsent Noor, EMB\n"
	    "key Enter :\nkey Omhoog\nexpect :naam\nabsent 1002\n");
	assert_string_equal(asked, "1002");
}

static void hostile_words_are_shown(void **state)
{
	(void)state;
	run("key :\ntype naam zoe\n" /* not found: an escape stands in the middle of it */
	    "absent ␛\n"
	    "key Backspace Backspace\nexpect   Z␛[2Joë\nkey Tab\nexpect :naam Z␛[2Joë\n");
}

/* ---- the mouse, small windows, accessible mode ---- */

static void rows_can_be_clicked(void **state)
{
	(void)state;
	/* 24 rows: what is said on 16, names from 17 to 22, the line on 23, the keys on 24 */
	run("key :\ntype dos\nclick 17,5\nexpect Wat is bereikt\n");
	assert_int_equal(toy.opened, 1);
	run("key :\ntype vru\nclick 17,5\nexpect :vrucht\nexpect   banaan\nclick 19,5\n");
	assert_int_equal(fruit, 2);
	run("key :\ntype dos\nclick 16,5\nclick 4,5\nclick 23,5\nexpect :dos\n"
	    "click 24,16\nexpect :dossier\n" /* Tab aanvullen */
	    "click 24,48\nabsent :dos\n");    /* Esc terug */
}

static void small_windows(void **state)
{
	(void)state;
	run("size 60x15\nkey :\nexpect   dossier\nexpect > Amrani, Yusuf El\nexpect Esc terug\n"
	    "key Shift-Tab\nexpect > opnieuw\n" /* the last one, scrolled to */
	    "size 50x9\ntype x\nkey Enter\nsize 60x15\nexpect :opnieuw\nabsent :opnieuwx\n");
}

static void the_cursor_is_on_the_row(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key :\ntype dos\ndump a\nkey Tab\ndump b\n");
	assert_non_null(strstr(dump, "--- cursor 23,6\n")); /* behind " :dos" */
	assert_non_null(strstr(dump, "--- cursor 17,1\n"));
	run("key :\ntype ver\nexpect :ver; Tab vult aan\nabsent Enter doet\n"
	    "key Ctrl-U\ntype dos\nexpect :dos; Enter doet dossier\nkey Tab\n"
	    "cursor 17,1 > dossier; Enter; Opent het dossier\n");
	toy.tui.toegankelijk = false;
	run("key :\ntype dos\nkey Tab\ndump b\n");
	assert_non_null(strstr(dump, "--- cursor 23,10\n")); /* behind " :dossier" */
}

/* ---- where these keys are text ---- */

static void signs_are_text_while_typing(void **state)
{
	(void)state;
	run("key / : / ?\nexpect zoek: :/?\nkey F1\nexpect Hulp bij: Leerlingen\n"
	    "key Esc Esc :\ntype a?/:\nexpect :a?/:\n"
	    "key Ctrl-U\ntype verw\nkey F1\n"
	    "expect Hulp bij: Leerlingen\nexpect 1 van\nexpect > D\nkey Enter\n"
	    "expect echt verwijderen?\n");
}

/* ---- what `?` says of keys ---- */

/* D is of the screen here, and l too: nothing else may claim them. */
static void help_names_only_keys_that_mean_it(void **state)
{
	static const struct action hides[] = {
		{"D", "doe", NULL, "Wordt nooit gedaan.", pick_fruit, 0}, {0},
	};

	(void)state;
	toy.tui.actions = hides;
	run("key ?\ntype doe\nexpect                   doe \nabsent D  \n");
}

static void help_is_read_by_row(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key ?\ntype verwijd\ndump x\n");
	assert_non_null(strstr(dump, "--- cursor 4,1\n"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, toy_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_shown_while_typing),
		TEST(a_part_is_enough_to_find_it),
		TEST(what_is_meant_is_proposed),
		TEST(what_works_elsewhere_says_where),
		TEST(what_works_in_the_dossier_works_on_the_row),
		TEST(what_works_on_a_main_screen_goes_there),
		TEST(what_works_below_goes_back_there),
		TEST(names_of_other_programs),
		TEST(other_words_for_it),
		TEST(words_of_what_it_does),
		TEST(what_was_done_last_goes_first),
		TEST(history_is_walked),
		TEST(what_cannot_stand_there),
		TEST(what_does_not_work_says_why),
		TEST(words_are_shown_and_filled_in),
		TEST(an_argument_answers_the_question),
		TEST(parts_take_words_too),
		TEST(privacy_shows_no_names),
		TEST(hostile_words_are_shown),
		TEST(rows_can_be_clicked),
		TEST(small_windows),
		TEST(the_cursor_is_on_the_row),
		TEST(signs_are_text_while_typing),
		TEST(help_names_only_keys_that_mean_it),
		TEST(help_is_read_by_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
