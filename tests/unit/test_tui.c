/* The engine around the screens: bar, help, commands, questions, ends. */
#include "cvb_test.h"

#include "tui_toy.h"

/* The whole screen: what a person sees, where the cursor is, which rows are marked. */
static void the_first_screen(void **state)
{
	(void)state;
	run("size 60x15\nkey Omlaag\ndump lijst\n");
	assert_string_equal(dump,
		"--- lijst 60x15\n"
		"  |[1 Leerlingen]  2 Signalen 23!                 VSO De Linde\n"
		"  |────────────────────────────────────────────────────────────\n"
		"  |  Naam                                        Nr  Signalen\n"
		"  |  Amrani, Yusuf El                             0\n"
		">L|> Berg, Noor van den                           1  !! 1\n"
		"  |  Meer, Sem van der                            2\n"
		"  |  Ouazzani, Nadia                              3\n"
		"  |\n"
		"  |\n"
		"  |\n"
		"  |\n"
		"  |\n"
		"  |────────────────────────────────────────────────────────────\n"
		"  | 4 leerlingen\n"
		"  | Enter dossier   n nieuw   : opdracht   ? hulp   q stop\n"
		"--- cursor 5,1\n");
}

static void wide_screens_show_more_hints(void **state)
{
	(void)state;
	run("size 100x30\nexpect n nieuw   / zoek   s sorteer   : opdracht   ? hulp   q stop\n");
}

static void going_down_and_back(void **state)
{
	(void)state;
	run(
		"key Omlaag Omlaag Enter\n"
		"expect Meer, Sem van der\n"
		"expect Wat is bereikt\n"
		"absent [1 Leerlingen]\n"
		"key q\n"
		"expect > Meer, Sem van der\n"
		"key l Esc\n"
		"expect > Meer, Sem van der\n"
		"key Esc\n"
		"expect Dit is het eerste scherm. Q of :stoppen om te stoppen.\n"
		"expect 4 leerlingen\n" /* behind the message */
		"key Omlaag\n"
		"absent Dit is het eerste scherm\n"
		"key q\n"
		"expect nooit\n");
	assert_int_equal(toy.opened, 2);
}

/* Who goes back with q, or out of a question, presses it once too often. */
static void one_q_too_many_does_not_quit(void **state)
{
	(void)state;
	run("key Enter q q\n"
	    "expect Verder terug kan niet. Nog eens q om te stoppen.\n"
	    "key Omlaag\n" /* and goes on working */
	    "absent Verder terug\n"
	    "key D q q\n"
	    "expect Verder terug kan niet.\n"
	    "key q\n"
	    "expect nooit\n");
	run("key Enter q Omlaag q\nexpect nooit\n"); /* not one too many: it is meant */
	run("key / q Esc q\nexpect nooit\n");        /* a letter before it was not going back */
}

static void going_to_main_screens(void **state)
{
	(void)state;
	run(
		"key Omlaag 2\n"
		"expect [2 Signalen 23!]\n"
		"expect ! hier is niets\n"
		"key 1\n"
		"expect > Berg, Noor van den\n" /* as it was left */
		"key Enter 2\n"
		"expect [2 Signalen 23!]\n"
		"key q\n"
		"expect nooit\n");
}

static void unknown_keys_say_so(void **state)
{
	(void)state;
	run(
		"key x\nexpect De toets x doet hier niets. Met ? zie je wat hier kan.\n"
		"key F9\nexpect De toets F9 doet hier niets.\n"
		"bytes \"\\e[99;99X\\xff\"\nexpect De toets F9\n");
}

static void paste_is_nothing_in_a_list(void **state)
{
	(void)state;
	run("paste \"nD2Q\\n\"\nexpect [1 Leerlingen]\nexpect > Amrani\nabsent verwijderen\n");
}

/* Of the actions that work everywhere none works while something is being typed. */
static void actions_everywhere(void **state)
{
	(void)state;
	run("key u Enter u 2 Ctrl-R\n"
	    "key 1 /\ntype u\nkey Ctrl-R Esc\n"
	    "key n\ntype u\nkey Ctrl-R\nexpect >* Naam             u\n");
	assert_int_equal(toy.undone, 3);
}

/* ---- help ---- */

static void help_lists_what_works(void **state)
{
	(void)state;
	run(
		"key ?\n"
		"expect Hulp bij: Leerlingen\n"
		"expect Op dit scherm\n"
		"expect > Enter l\n"
		"expect Overal\n"
		"type verwijd\n"
		"expect > D\n"
		"expect 1 van\n"
		"absent Overal\n"
		"key Enter\n"
		"expect Deze leerling echt verwijderen?\n"
		"type j\n"
		"expect Verwijderd.\n"
		"expect [1 Leerlingen]\n");
	assert_int_equal(toy.removed, 1);
}

static void help_runs_engine_and_part_actions(void **state)
{
	(void)state;
	run(
		"key F1\ntype signalen\nkey Enter\nexpect [2 Signalen 23!]\n"
		"key 1 ?\ntype einde\nkey Enter\nexpect > Ouazzani, Nadia\n"
		"key ? Esc\nexpect [1 Leerlingen]\n"
		"key ?\ntype zzz\nkey Enter Esc Esc\nexpect [1 Leerlingen]\n");
}

static void help_works_in_a_form(void **state)
{
	(void)state;
	run(
		"key n\ntype Sem?\nkey F1\nexpect Ctrl-S\ntype bewaren\nkey Enter\n"
		"expect De evaluatie is bewaard.\n");
	assert_non_null(strstr(toy.kept_values, "naam=Sem?\n"));
}

/* ---- the command line ---- */

static void commands_by_name(void **state)
{
	(void)state;
	run(
		"key :\ntype signalen\nkey Enter\nexpect [2 Signalen 23!]\n"
		"key :\ntype lee\nkey Enter\nexpect [1 Leerlingen]\n"
		"key :\ntype echo  een twee \nkey Enter\nexpect argument: een twee\n"
		"key :\ntype xyz\nkey Enter\nexpect ! Er is geen opdracht \"xyz\".\n"
		"key Ctrl-U\ntype o\nkey Enter\nexpect ! \"o\" kan meer dan een opdracht zijn\n"
		"key Esc :\nkey Enter\nkey :\ntype D\nkey Esc\nexpect 4 leerlingen\n"
		"key : Backspace\nexpect 4 leerlingen\n"
		"key :\ntype stoppen\nkey Enter\nexpect nooit\n");
}

static void completion_and_history(void **state)
{
	(void)state;
	run(
		"key :\ntype s\n"
		"expect 3 van\n"
		"expect   sorteer           s          Zet de rijen op volgorde\n"
		"expect   signalen          2          Naar Signalen.\n"
		"expect   stoppen           Q          Stopt\n"
		"key Tab\nexpect :sorteer\nexpect > sorteer\n"
		"key Tab\nexpect :signalen\nexpect > signalen\n"
		"expect   stoppen\n"
		"key Tab Tab\nexpect :sorteer\n"
		"key Shift-Tab\nexpect :stoppen\n"
		"key Esc :\ntype echo a\nkey Enter :\ntype echo b\nkey Enter\n"
		"key : Omhoog\nexpect :echo b\n"
		"key Omhoog Omhoog\nexpect :echo a\n"
		"key Omlaag\nexpect :echo b\n"
		"key Omlaag\nabsent :echo\n");
}

/* ---- questions ---- */

static void the_safe_answer_is_no(void **state)
{
	(void)state;
	run(
		"key D\nexpect > n  nee\nkey Enter\n"
		"key D Esc\n"
		"key D q\n"
		"key D\nkey Ctrl-C\n"
		"key D\nsize 20x5\ntype j\nkey Enter\nsize 80x24\nexpect echt verwijderen?\ntype n\n"
		"expect 4 leerlingen\n");
	assert_int_equal(toy.removed, 0);
}

static void saying_yes(void **state)
{
	(void)state;
	run("key D\ntype j\nkey D Omhoog Enter\nexpect Verwijderd.\n");
	assert_int_equal(toy.removed, 2);
	assert_int_equal(toy.reloads, 2);
}

/* Who asked holds on to the row it is about, and it is drawn above the question. */
static void nothing_changes_below_a_question(void **state)
{
	(void)state;
	run("tick 5\nkey D\ntick 5\ntick 5\nexpect echt verwijderen?\nkey Esc\n");
	assert_int_equal(toy.ticks, 1);
	run("key :\ntick 5\nkey Esc\ntick 5\nkey n\ntick 5\n");
	assert_int_equal(toy.ticks, 3); /* below a form they go on */
}

/* While somebody looked for it in the help, somebody else removed the row below. */
static void the_help_runs_on_what_is_there(void **state)
{
	(void)state;
	toy.leave = 1;
	run("key End\nexpect > Ouazzani\nkey ?\ntype dossier\ntick 5\nkey Enter\n"
	    "expect Meer, Sem van der\nkey q\nexpect 3 leerlingen\n");
}

static void the_end_in_a_question_is_no(void **state)
{
	(void)state;
	run("key D\n");
	assert_int_equal(toy.removed, 0);
}

static void actions_that_need_a_row(void **state)
{
	(void)state;
	toy.count = 0;
	run(
		"expect Nog geen leerlingen; n maakt er een.\n"
		"key Enter\nexpect De cursor staat hier niet op een regel\n"
		"key D\nexpect De cursor staat hier niet op een regel\n");
	assert_int_equal(toy.opened, 0);
}

static void ctrl_c_asks(void **state)
{
	(void)state;
	run(
		"key Ctrl-C\nexpect Stoppen met cvb?\nkey Enter\nexpect 4 leerlingen\n"
		"key Ctrl-C\ntype j\nexpect nooit\n");
}

/* ---- sizes and modes ---- */

static void too_small(void **state)
{
	(void)state;
	run(
		"size 59x15\nexpect Venster te klein: maak het minstens 60 x 15 (nu 59x15)\n"
		"key n 2 D\nsize 60x15\nexpect [1 Leerlingen]\nexpect > Amrani\n"
		"size 60x14\nexpect (nu 60x14)\n"
		"size 1x1\nkey q\nsize 2x1\nkey Esc\nsize 10x5\ndump klein\nkey Q\nexpect nooit\n");
	assert_string_equal(dump, "--- klein 10x5\n"
	                          "  |Venster te\n  |klein:\n  |maak het\n  |minstens\n  |60 x 15\n"
	                          "--- cursor 1,1\n");
}

static void narrow_bars_shorten_the_others(void **state)
{
	static const struct main_screen many[] = {
		{"1", "Leerlingen", &toy_list_screen},     {"2", "Signalen", &toy_other_screen},
		{"3", "Vergadering", &toy_other_screen},   {"4", "Stages", &toy_other_screen},
		{"5", "Nazorg", &toy_other_screen},        {"6", "Resultaten", &toy_other_screen},
		{0},
	};

	(void)state;
	toy.tui.screens = many;
	/* whole: 14 + 5 times " n Titel 23! " and a space after each */
	run(
		"size 120x20\nexpect [1 Leerlingen]  2 Signalen 23!   3 Vergadering 23! \n"
		"size 94x20\nexpect [1 Leerlingen] 2 Signa… 23!  3 Verga… 23!  4 Stages 23!  5 Nazorg\n"
		"size 60x20\nexpect [1 Leerlingen]  2 23!   3 23!   4 23!   5 23!   6 23!\n");
}

static void corners_say_the_mode(void **state)
{
	(void)state;
	toy.tui.privacy = true;
	toy.tui.alleen_lezen = true;
	run("size 120x20\nexpect privacy   alleen lezen, niet gelogd   VSO De Linde\n"
	    /* the school goes first */
	    "size 70x20\nexpect privacy   alleen lezen, niet gelogd\nabsent VSO De Linde\n"
	    "expect 2 Signalen\n"
	    /* the titles stay whole: all of it goes to the line below */
	    "size 66x20\nexpect [1 Leerlingen]  2 Signalen 23!\n"
	    "expect ─── privacy   alleen lezen, niet gelogd   VSO De Linde─\n");
}

static dag tomorrow(void)
{
	return datum_make(2026, 11, 22);
}

static dag same_day(void)
{
	return datum_make(2026, 11, 21);
}

/* Whoever reckons with another day than today must see that, on every screen. */
static void another_day_is_said(void **state)
{
	(void)state;
	run("absent peildatum\n");
	toy.tui.klok = same_day;
	run("absent peildatum\nkey Enter\nabsent peildatum\n");
	toy.tui.klok = tomorrow;
	run("expect peildatum 21-11-2026   VSO De Linde\n"
	    "key Enter\nexpect peildatum 21-11-2026   VSO De Linde\n"
	    "key q n\nexpect peildatum 21-11-2026\n"
	    "size 60x15\nexpect peildatum 21-11-2026\nexpect Evaluatie van Sem\n");
	toy.tui.privacy = true;
	toy.tui.alleen_lezen = true; /* where they do not all fit the day goes first */
	run("key Enter\nexpect privacy   alleen lezen, niet gelogd   peildatum 21-11-2026\n"
	    "size 60x15\nexpect privacy   alleen lezen, niet gelogd\nabsent peildatum\n");
}

static void colours_while_running(void **state)
{
	(void)state;
	run("key : k l e u r Enter\nexpect > a  als de terminal\n"
	    "key Esc\nabsent Kleuren:\n"
	    "key : k l e u r Enter l\nexpect Kleuren: licht.\n");
	assert_int_equal(toy.tui.kleur, KLEUR_LICHT);
	run("key :\ntype kleur geen\nkey Enter\nexpect Kleuren: geen.\n");
	assert_int_equal(toy.tui.kleur, KLEUR_GEEN);
	run("key :\ntype kleur paars\nkey Enter\nexpect Er zijn geen kleuren \"paars\": kies auto\n");
	assert_int_equal(toy.tui.kleur, KLEUR_GEEN);
}

static void data_steers_nothing(void **state)
{
	static const char *const names[] = {"\033[2J\033]0;x\a", "a\u202Eb\u200B", "\xFF\xFE", NULL};

	(void)state;
	toy.names = names;
	toy.count = 3;
	run("expect > ␛[2J␛]0;x␇\ndump lijst\nkey Enter\ndump dossier\nkey q Omlaag Enter\ndump b\n");
	assert_null(strchr(dump, '\033'));
	assert_null(strchr(dump, '\a'));
	assert_null(strstr(dump, "\u202E"));
	assert_true(utf8_valid(dump, strlen(dump)));
}

static void long_messages_are_cut_at_two_lines(void **state)
{
	struct text steps = {0};

	(void)state;
	text_add(&steps, "size 60x15\nkey :\ntype echo");
	for (int i = 0; i < 40; i++)
		text_printf(&steps, " woord%d", i);
	text_add(&steps, "\nkey Enter\ndump melding\n");
	run(text_str(&steps));
	/* 56 columns: 9 + 6 * 7 = 51 on the first line; 4 * 7 + 3 * 8 = 52 on the second and 3 more */
	assert_non_null(strstr(dump, "  | argument: woord0 woord1 woord2 woord3 woord4 woord5\n"
	                             "  | woord6 woord7 woord8 woord9 woord10 woord11 woord12 woo…\n"));
	text_clear(&steps);
}

/* ---- scripts ---- */

static enum status run_wrong(const char *path, struct error *err)
{
	struct tui_backend backend = {.script = path, .out = stderr};

	return tui_run(&toy.tui, &backend, err);
}

static void scripts_that_are_wrong(void **state)
{
	static const char *const steps[] = {"sprong\n", "key Entr\n", "size 80\n", "size 0x9\n"};
	char path[] = "/tmp/cvb-script-XXXXXX";
	struct error err = {0};

	(void)state;
	assert_int_equal(run_wrong("/bestaat/niet", &err), ERR_FILE);
	close(mkstemp(path));
	for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
		FILE *file = fopen(path, "w");

		fprintf(file, "# uitleg\n\n%s", steps[i]);
		fclose(file);
		assert_int_equal(run_wrong(path, &err), ERR_INPUT);
		assert_non_null(strstr(err.sentence, ":3: "));
	}
	unlink(path);
}

static void no_terminal(void **state)
{
	struct tui_backend backend = {0};
	struct error err = {0};
	int input = dup(0);

	(void)state;
	assert_non_null(freopen("/dev/null", "r", stdin));
	assert_int_equal(tui_run(&toy.tui, &backend, &err), ERR_FILE);
	assert_non_null(strstr(err.sentence, "heeft een terminal nodig"));
	dup2(input, 0);
	close(input);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(the_first_screen),
		TOY_TEST(wide_screens_show_more_hints),
		TOY_TEST(going_down_and_back),
		TOY_TEST(one_q_too_many_does_not_quit),
		TOY_TEST(going_to_main_screens),
		TOY_TEST(unknown_keys_say_so),
		TOY_TEST(paste_is_nothing_in_a_list),
		TOY_TEST(actions_everywhere),
		TOY_TEST(help_lists_what_works),
		TOY_TEST(help_runs_engine_and_part_actions),
		TOY_TEST(help_works_in_a_form),
		TOY_TEST(commands_by_name),
		TOY_TEST(completion_and_history),
		TOY_TEST(the_safe_answer_is_no),
		TOY_TEST(saying_yes),
		TOY_TEST(nothing_changes_below_a_question),
		TOY_TEST(the_help_runs_on_what_is_there),
		TOY_TEST(the_end_in_a_question_is_no),
		TOY_TEST(actions_that_need_a_row),
		TOY_TEST(ctrl_c_asks),
		TOY_TEST(too_small),
		TOY_TEST(narrow_bars_shorten_the_others),
		TOY_TEST(corners_say_the_mode),
		TOY_TEST(another_day_is_said),
		TOY_TEST(colours_while_running),
		TOY_TEST(data_steers_nothing),
		TOY_TEST(long_messages_are_cut_at_two_lines),
		TOY_TEST(scripts_that_are_wrong),
		TOY_TEST(no_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
