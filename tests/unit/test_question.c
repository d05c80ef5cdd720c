/* Questions and messages: answers are shown whole, or how many there are out of sight; a sentence
 * ends once. */
#include "cvb_test.h"

#include "tui_toy.h"

static int chosen;

static void choose_long(struct view *view)
{
	static const struct choice answers[] = {
		{"b", "bereikt, nog op die andere passende plek (activerende dagbesteding), geen vraag"},
		{"n", "niet bereikt"}, {0},
	};

	chosen = tui_choose(view->tui, "Wat kwam eruit?", answers);
}

/* One of them takes two lines of 60. */
static void choose_of_ten(struct view *view)
{
	static const struct choice fruit[] = {
		TOY_NINE_FRUITS,
		{"j", "jam van aardbeien, frambozen, bramen en rode bessen uit de tuin"}, {0},
	};

	chosen = tui_choose(view->tui, "Welke vrucht?", fruit);
}

/* What stands behind the name in `:`, as the end of a sentence. */
static void say(struct view *view)
{
	tui_say(view->tui, "Er staat nu: %s.", tui_argument(view->tui));
}

static enum status keep_nothing(struct form *form, struct error *err)
{
	(void)form;
	(void)err;
	return OK;
}

static void open_form(struct view *view)
{
	static const struct choice settled[] = {{"geregeld", "geregeld"}, {"nvt", "n.v.t."}, {0}};
	static const struct field fields[] = {
		{.name = "vervoer", .label = "Vervoer", .kind = FIELD_CHOICE, .choices = settled},
	};
	const struct form_setup setup = {
		.title = "Vervoer", .fields = fields, .field_count = 1, .keep = keep_nothing,
	};

	form_open(view->tui, &setup);
}

static const struct action own_actions[] = {
	{"f", "formulier", NULL, "Opent.", open_form, 0},
	{"", "zeg", NULL, "Zegt.", say, 0},
	{"c", "lang", NULL, "Kiest.", choose_long, 0},
	{"v", "vrucht", NULL, "Kiest.", choose_of_ten, 0},
	{0},
};

static int setup(void **state)
{
	toy_setup(state);
	toy.tui.actions = own_actions;
	chosen = -2;
	return 0;
}

static void a_long_answer_goes_on_below_itself(void **state)
{
	(void)state;
	run("size 60x20\nkey c\n"
	    "cursor 17,1 > b  bereikt, nog op die andere passende plek\n"
	    "expect      dagbesteding), geen vraag\n"
	    "key Omlaag\ncursor 19,1 > n  niet bereikt\n"
	    "key Enter");
	assert_int_equal(chosen, 1);
	run("size 80x24\nkey c\nexpect plek (activerende dagbesteding), geen\nexpect      vraag\n"
	    "size 100x30\nexpect (activerende dagbesteding), geen vraag\nkey Esc");
}

static void its_second_line_is_clicked_on_too(void **state)
{
	(void)state;
	run("size 60x20\nkey c Omlaag\nclick 18,10\n");
	assert_int_equal(chosen, 0);
}

/* Fifteen rows: four of the screen, a line, the sentence, eight for answers, the keys. */
static void it_says_how_many_are_out_of_sight(void **state)
{
	(void)state;
	run("size 60x15\nkey v\n"
	    "cursor 7,1 > a  appel\n"
	    "absent ↑\n"
	    "expect   h  hazelnoot                                         ↓ +2\n"
	    "key End\n"
	    "cursor 13,1 > j  jam van aardbeien, frambozen, bramen en rode\n"
	    "expect bessen uit de tuin\n"
	    "expect   d  druif                                             ↑ +3\n"
	    "absent ↓\n"
	    "key Omhoog Omhoog Omhoog Omhoog\n" /* the fourth line; what would be cut is left out */
	    "cursor 10,1 > f  framboos\n"
	    "expect   c  citroen                                           ↑ +2\n"
	    "absent jam van\n"
	    "expect                                                      ↓ +1\n"
	    "size 60x30\nabsent ↑\nabsent ↓\nkey Esc");
}

static void accessible_it_says_so_in_words(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("size 60x15\nkey v\nexpect nog 2 eronder\nabsent ↓\nkey End\nexpect nog 3 erboven\n"
	    "key Esc");
}

static void a_message_ends_once(void **state)
{
	(void)state;
	run("type :zeg n.v.t.\nkey Enter\nexpect Er staat nu: n.v.t.\nabsent n.v.t..\n"
	    "type :zeg loopt het?\nkey Enter\nexpect loopt het?\nabsent ?.\n"
	    "type :zeg wacht..\nkey Enter\nexpect wacht...\n"
	    "type :zeg ja\nkey Enter\nexpect Er staat nu: ja.\n");
}

static void what_a_field_asks_ends_once(void **state)
{
	(void)state;
	run("key f\ntype zomer\nkey Tab\n"
	    "expect \"zomer\" staat er niet bij; kies uit: geregeld, n.v.t.\nabsent n.v.t..\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, toy_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_long_answer_goes_on_below_itself),
		TEST(its_second_line_is_clicked_on_too),
		TEST(it_says_how_many_are_out_of_sight),
		TEST(accessible_it_says_so_in_words),
		TEST(a_message_ends_once),
		TEST(what_a_field_asks_ends_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
