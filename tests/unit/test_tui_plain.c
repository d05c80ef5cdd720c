/* Accessible mode on the engine: what a screen reader or a braille display gets to read. */
#include "cvb_test.h"

#include "tui_toy.h"

static void screens_have_no_lines(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("absent ─\nkey n\nabsent ─\nkey Esc ?\nabsent ─\nexpect > Enter l\n");
}

/* Columns are for the eye; a number says what it is of, and a mark is a word. */
static void rows_are_sentences(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("expect   Naam; Nr; Signalen\n"
	    "cursor 4,1 > Amrani, Yusuf El; Nr 0\n"
	    "key j\n"
	    "cursor 5,1 > Berg, Noor van den; te laat: 1; Nr 1; 2 van 4\n"
	    "key s\n"
	    "expect   Naam (op volgorde); Nr; Signalen\n"
	    "expect 2 Signalen, let op: 23\n");
}

/* Nothing moves when something is said; the cursor goes there only when asked. */
static void messages_have_a_place(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("size 60x15\n"
	    "key Ctrl-G\ncursor 13,2 Er is nog geen melding geweest.\nexpect 4 leerlingen\n"
	    "key D j\ncursor 4,1 > Amrani\nexpect Verwijderd.\n"
	    "key j\ncursor 5,1 > Berg\nabsent Verwijderd.\n"
	    "key Ctrl-G\ncursor 13,2 Verwijderd.\n"
	    "key :\ntype echo nee\nkey Enter\ncursor 5,1 > Berg\ndump gezegd\n"
	    "key : k w i j t Enter\ncursor 7,2 let op: Er is geen opdracht \"kwijt\".\n"
	    "key Esc :\ntype kleur w\nkey Enter\nexpect let op: Er zijn geen\n"
	    "absent 4 leerlingen\n"
	    "key k\nexpect 4 leerlingen\n"
	    "key Ctrl-G\ncursor 13,2 let op: Er zijn geen\n");
	assert_non_null(strstr(dump,
		"  |\n  | argument: nee\n  | 4 leerlingen\n  | Enter dossier"));
}

static void answers_are_words(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key n\n"
	    "key Tab Tab\nexpect >  Met ouders: nog leeg; j voor ja of n voor nee\n"
	    "key j\nexpect Met ouders: ja; j voor ja of n voor nee\nabsent (x)\n"
	    "expect veld 3 van 8, dit veld is gewijzigd\nabsent *\n"
	    "key Tab\nexpect Met ouders: ja\nexpect een ander veld is gewijzigd\n");
}

/* All about a field is on its line: what is in it, what is wrong with it, what one can do. */
static void fields_are_sentences(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key n Ctrl-U\ncursor 4,10 >  Naam: nog leeg, nodig\n"
	    "key Tab Ctrl-U\ncursor 5,11 >  Datum: nog leeg\n"
	    "type 31-02-2026\nkey Tab Shift-Tab\n"
	    "cursor 5,21 >  Datum: 31-02-2026; let op: \"31-02-2026\" is geen datum die bestaat; typ\n"
	    "expect      bijvoorbeeld 21-11-2026, vandaag of +6w.\n"
	    "key Ctrl-U\ntype 21-11-2026\ncursor 5,21 >  Datum: 21-11-2026; za 21 nov 2026\n"
	    "key Tab Tab\ncursor 8,17 >  Conform opp: nog leeg; kies uit ja, deels, nee, niet van toepassing\n"
	    "type n\ncursor 8,18 >  Conform opp: n; wordt nee, 1 van 2, Omlaag voor de volgende\n"
	    "key Omlaag\ncursor 8,18 >  Conform opp: n; wordt niet van toepassing, 2 van 2\n"
	    "absent voor de volgende\nexpect   Loopt het zoals het opp zegt?\nabsent    Loopt\n"
	    "type x\ncursor 8,19 >  Conform opp: nx; geen keuze met deze letters\n"
	    "key Ctrl-U j Tab Shift-Tab\ncursor 8,19 >  Conform opp: ja; keuze 1 van 4\n"
	    "key Ctrl-S\nexpect   Naam: nog leeg, nodig; let op: Dit is nodig: vul het in.\n");
}

/* What is asked is read first, and only then what one can answer; a choice begins on its row. */
static void questions_are_read_first(void **state)
{
	(void)state;
	toy.tui.toegankelijk = true;
	run("key D\ncursor 21,2 Deze leerling echt verwijderen?\n"
	    "key Omlaag\ncursor 23,1 > n  nee\n"
	    "key Omhoog\ncursor 22,1 > j  ja\n"
	    "key Enter\nexpect Verwijderd.\nkey 2\nexpect Signalen.\n");
	toy.tui.toegankelijk = false;
	run("key D\ncursor 23,1 > n  nee\nkey Esc 2\nabsent Signalen.\n");
}

/* Of a page too: the label and what it says are one sentence, whenever the mode is chosen. */
static void pages_are_sentences(void **state)
{
	(void)state;
	run("key Enter\nexpect   Groep           EMB 1\n");
	toy.tui.toegankelijk = true;
	run("key Enter j\ncursor 3,1 > Groep: EMB 1\nkey j\n"
	    "cursor 4,1 > Wat is bereikt: Werkt twintig minuten zelfstandig door aan een taak die\n"
	    "key j\ncursor 5,1 > hij kent, ook als er iemand bij komt staan.\n"
	    "key j\ncursor 6,1 > Vervoer: niet ingevuld\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(screens_have_no_lines),
		TOY_TEST(rows_are_sentences),
		TOY_TEST(messages_have_a_place),
		TOY_TEST(answers_are_words),
		TOY_TEST(fields_are_sentences),
		TOY_TEST(questions_are_read_first),
		TOY_TEST(pages_are_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
