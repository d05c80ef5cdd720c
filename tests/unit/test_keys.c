/* Bytes from a terminal into keys: what people press, and what must never end up in a field. */
#include "cvb_test.h"

#include "../../src/tui/decode.h"

#include <string.h>

/* The keys that the bytes mean, by name, with spaces; "." = nothing, "<...>" = a paste. */
static const char *decoded(const char *bytes, size_t len)
{
	static char out[512];
	struct decoder decoder = {0};
	struct text names = {0};
	struct key key;

	decoder_add(&decoder, bytes, len);
	while (decoder_take(&decoder, true, &key)) {
		char name[KEY_NAME_SIZE];

		key_label(&key, name);
		text_add(&names, names.len ? " " : "");
		if (key.code == KEYC_PASTE)
			text_printf(&names, "<%s>", key.paste);
		else if (key.code == KEYC_CLICK)
			text_printf(&names, "klik %d,%d", key.row, key.column);
		else if (key.code == KEYC_WHEEL_UP || key.code == KEYC_WHEEL_DOWN)
			text_add(&names, key.code == KEYC_WHEEL_UP ? "wiel op" : "wiel neer");
		else
			text_add(&names, name[0] ? name : ".");
	}
	assert_true(names.len < sizeof(out));
	strcpy(out, text_str(&names));
	text_clear(&names);
	decoder_clear(&decoder);
	return out;
}

#define DECODED(literal) decoded(literal, sizeof(literal) - 1)

static void letters(void **state)
{
	(void)state;
	assert_string_equal(DECODED("Sem é€"), "S e m Spatie é €");
	assert_string_equal(DECODED("\xF0\x9F\x91\xA9"), "👩");
	assert_string_equal(DECODED("\r\n\t\x7F\b"), "Enter Enter Tab Backspace Backspace");
	assert_string_equal(DECODED("\x13\x12\x03\x1A"), "Ctrl-S Ctrl-R Ctrl-C Ctrl-Z");
}

static void sequences(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033[A\033[B\033[C\033[D"), "Omhoog Omlaag Rechts Links");
	assert_string_equal(DECODED("\033OA\033OH\033OF"), "Omhoog Home End");
	assert_string_equal(DECODED("\033[1~\033[4~\033[7~\033[8~"), "Home End Home End");
	assert_string_equal(DECODED("\033[2~\033[3~\033[5~\033[6~"), "Insert Delete PgUp PgDn");
	assert_string_equal(DECODED("\033[Z"), "Shift-Tab");
	assert_string_equal(DECODED("\033OP\033[11~\033[[A\033[24~"), "F1 F1 F1 F12");
	assert_string_equal(DECODED("\033[1;5C\033[1;5D\033O5D"), "Ctrl-Rechts Ctrl-Links Ctrl-Links");
	assert_string_equal(DECODED("\033[3;2~\033[1;2A"), "Delete Omhoog"); /* with Shift */
}

static void escapes(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033"), "Esc");
	assert_string_equal(DECODED("\033q"), "Esc q");
	assert_string_equal(DECODED("\033\033"), "Esc Esc");
	assert_string_equal(DECODED("\033\033[A"), "Esc Omhoog");
}

/* Column and row, counted from 1; we count from 0 and say the row first. */
static void the_mouse(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033[<0;10;20M\033[<0;10;20mx"), "klik 19,9 . x");
	assert_string_equal(DECODED("\033[<64;1;1M\033[<65;300;200M"), "wiel op wiel neer");
	assert_string_equal(DECODED("\033[<4;2;1M\033[<16;2;1M"), "klik 0,1 klik 0,1"); /* Shift, Ctrl */
	assert_string_equal(DECODED("\033[<1;2;1M\033[<2;2;1M"), ". .");   /* the other buttons */
	assert_string_equal(DECODED("\033[<32;2;1M\033[<35;2;1M"), ". ."); /* moving */
	assert_string_equal(DECODED("\033[<66;2;1M\033[<67;2;1M"), ". ."); /* a wheel sideways */
	assert_string_equal(DECODED("\033[M !\"x\033[M`!!\033[Ma!!"), "klik 1,0 x wiel op wiel neer");
}

static void a_broken_mouse(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033[<0;10Mx"), ". x");
	assert_string_equal(DECODED("\033[<0;10;20;30Mx"), ". x");
	assert_string_equal(DECODED("\033[<0;0;5M\033[<0;5;0M\033[<;;M"), ". . .");
	assert_string_equal(DECODED("\033[<0;99999999999999;1Mx"), ". x");
	assert_string_equal(DECODED("\033[<0;-5;1Mx\033[<0;5:1;1M"), ". x .");
	assert_string_equal(DECODED("\033[<M\033[M \x1F!x"), ". . x");
	assert_string_equal(DECODED("\033[<0;10;2"), ".");
	assert_string_equal(DECODED("\033[M !"), ".");
}

/* Nothing of these may come through as a letter. */
static void unknown_sequences(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033[99;99X"), ".");
	assert_string_equal(DECODED("\033[999999999999~a"), ". a");
	assert_string_equal(DECODED("\033[?1;2c"), ".");
	assert_string_equal(DECODED("\033[>0;276;0c"), ".");
	assert_string_equal(DECODED("\033[Ix\033[O"), ". x .");      /* focus in and out */
	assert_string_equal(DECODED("\033]11;rgb:0/0/0\ax"), ". x"); /* an answer on colours */
	assert_string_equal(DECODED("\033]0;rm -rf\033\\x"), ". x");
	assert_string_equal(DECODED("\033P1$r0m\033\\x"), ". x");
	assert_string_equal(DECODED("\033["), ".");
	assert_string_equal(DECODED("\033[1;5"), ".");
	assert_string_equal(DECODED("\033]0;never ends"), ".");
	assert_string_equal(DECODED("\033O"), ".");
}

static void bytes_that_are_no_text(void **state)
{
	(void)state;
	assert_string_equal(DECODED("a\xFF" "b"), "a . b");
	assert_string_equal(DECODED("\xC3("), ". (");
	assert_string_equal(DECODED("\xC0\x80x"), ". . x");         /* NUL in two bytes */
	assert_string_equal(DECODED("\xED\xA0\x80x"), ". . . x");   /* half a pair */
	assert_string_equal(DECODED("\xE2\x82"), ".");              /* half a euro */
	assert_string_equal(DECODED("\xC2\x9B" "31mx"), ". 3 1 m x"); /* a C1 control */
	assert_string_equal(DECODED("a\0b\x1C" "c"), "a . b . c");
}

static void pastes(void **state)
{
	(void)state;
	assert_string_equal(DECODED("\033[200~een\r\ntwee\rdrie\033[201~q"), ". <een\ntwee\ndrie> q");
	assert_string_equal(DECODED("\033[200~\033[201~"), ". <>");
	assert_string_equal(DECODED("\033[200~a\033[31mb\x03\0\xFF" "c\033[201~"), ". <a[31mbc>");
	assert_string_equal(DECODED("\033[200~halverwege"), ". <halverwege>");
}

/* The bytes of one key may come one at a time. */
static void slow_lines(void **state)
{
	const char bytes[] = "\033[3~\xE2\x82\xAC\033[200~x\033[201~";
	struct decoder decoder = {0};
	struct key key;
	struct text names = {0};

	(void)state;
	assert_int_equal(decoder_patience(&decoder), -1);
	for (size_t i = 0; i + 1 < sizeof(bytes); i++) {
		decoder_add(&decoder, bytes + i, 1);
		while (decoder_take(&decoder, false, &key)) {
			char name[KEY_NAME_SIZE];

			key_label(&key, name);
			text_printf(&names, "%s%s,", name, key.code == KEYC_PASTE ? key.paste : "");
		}
		if (i == 0)
			assert_int_equal(decoder_patience(&decoder), 25);
	}
	assert_string_equal(text_str(&names), "Delete,€,,x,");
	text_clear(&names);
	decoder_clear(&decoder);
}

static void names(void **state)
{
	static const char *const known[] = {
		"n", "D", "é", "?", ":", "Enter", "Esc", "Tab", "Shift-Tab", "Spatie", "Backspace",
		"Delete", "Omhoog", "Omlaag", "Links", "Rechts", "Home", "End", "PgUp", "PgDn",
		"Ctrl-S", "Ctrl-Links", "F1", "F12",
	};
	char name[KEY_NAME_SIZE];
	struct key key;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(known); i++) {
		assert_true(key_parse(known[i], &key));
		key_label(&key, name);
		assert_string_equal(name, known[i]);
	}
	assert_false(key_parse("", &key));
	assert_false(key_parse("F13", &key));
	assert_false(key_parse("Ctrl-", &key));
	assert_false(key_parse("Entr", &key));
}

static void lists_of_names(void **state)
{
	struct key key;

	(void)state;
	assert_true(key_parse("l", &key));
	assert_true(key_is(&key, "Enter l"));
	assert_false(key_is(&key, "Enter Links"));
	assert_false(key_is(&key, ""));
	assert_false(key_is(&(struct key){0}, "Enter l"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters),
		cmocka_unit_test(sequences),
		cmocka_unit_test(escapes),
		cmocka_unit_test(the_mouse),
		cmocka_unit_test(a_broken_mouse),
		cmocka_unit_test(unknown_sequences),
		cmocka_unit_test(bytes_that_are_no_text),
		cmocka_unit_test(pastes),
		cmocka_unit_test(slow_lines),
		cmocka_unit_test(names),
		cmocka_unit_test(lists_of_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
