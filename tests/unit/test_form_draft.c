/* Nothing that is typed in a form is ever lost: drafts, failures, the editor. */
#include "cvb_test.h"

#include "tui_toy.h"

#include <sys/stat.h>
#include <sys/wait.h>

static void esc_keeps_the_draft(void **state)
{
	(void)state;
	run_in_form(
		"type Sem\n"
		"key Tab\n"
		"type 31-2\n"
		"key Esc\n"
		"expect Het klad is bewaard\n"
		"key n\n"
		"expect er is een klad van gisteren.\n"
		"expect > v  verder met het klad\n"
		"key Enter\n"
		"expect * Naam             Sem\n"
		"expect 31-2\n"
		"expect klad, bewaard\n");
	assert_drafted("datum=31-2\n");
}

static void beginning_again_drops_the_draft(void **state)
{
	(void)state;
	strcpy(toy.draft, "naam=Noor\n");
	run_in_form("key Omlaag Enter\nexpect >  Naam\nabsent Noor\n");
	assert_string_equal(toy.draft, "");
}

static void esc_in_the_offer_changes_nothing(void **state)
{
	(void)state;
	strcpy(toy.draft, "naam=Sem\n");
	run_in_form("key Esc\nexpect [1 Leerlingen]\n");
	assert_string_equal(toy.draft, "naam=Sem\n");
}

static void looking_makes_no_draft(void **state)
{
	(void)state;
	toy.text = "Sem";
	run_in_form("key Tab Tab Tab Spatie Backspace Esc\nexpect [1 Leerlingen]\n");
	assert_string_equal(toy.draft, "");
}

static void the_end_of_input_keeps_the_draft(void **state)
{
	(void)state;
	run_in_form("type Se\nkey Tab\ntype 3-1");
	assert_drafted("naam=Se\n");
	assert_drafted("datum=2027-01-03\n"); /* nearest to today: 43 days on, not 322 back */
}

static void quitting_keeps_the_draft(void **state)
{
	(void)state;
	run_in_form("type Sem\nkey Ctrl-C\nexpect > n  nee\nkey Ctrl-C\nexpect nooit");
	assert_drafted("naam=Sem\n");
}

static void a_draft_that_cannot_be_kept(void **state)
{
	(void)state;
	toy.draft_fails = true;
	run_in_form(
		"type Sem\n"
		"key Tab\n"
		"expect ! Het klad kon niet worden bewaard: de schijf is vol\n"
		"key Esc\n"
		"expect Toch weggaan\n"
		"key Enter\n"
		"expect * Naam             Sem\n"
		"key Esc\n"
		"type j\n"
		"expect [1 Leerlingen]\n");
}

/* die() in a child: the draft comes through a pipe. */
static void dying_keeps_the_draft(void **state)
{
	int ends[2], result;
	char got[1024] = "";
	ssize_t len;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	fflush(NULL);
	child = fork();
	if (child == 0) {
		assert_non_null(freopen("/dev/null", "w", stderr));
		toy.draft_fd = ends[1];
		run_in_form("type Sem\nkey Tab Tab Tab Tab Tab Tab Tab\ntype sterf\nkey Tab");
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(waitpid(child, &result, 0), child);
	assert_int_equal(WEXITSTATUS(result), 1);
	len = read(ends[0], got, sizeof(got) - 1);
	close(ends[0]);
	assert_true(len > 0);
	assert_non_null(strstr(got, "naam=Sem\n"));
	assert_non_null(strstr(got, "slot=sterf\n"));
}

static void a_failure_to_keep_loses_nothing(void **state)
{
	(void)state;
	toy.keep_fails = "Iemand anders heeft dit veld net gewijzigd.";
	run_in_form(
		"type Sem\nkey Ctrl-S\n"
		"expect ! Iemand anders heeft dit veld net gewijzigd.\n"
		"expect >  Tot slot\n"
		"expect * Naam             Sem\n");
	assert_drafted("naam=Sem\n");
	assert_int_equal(toy.kept, 0);
}

/* ---- the editor ---- */

static void edits_in_an_editor(void **state)
{
	(void)state;
	toy.text = "Sem";
	toy.note = "oud";
	setenv("CVB_EDITOR", "sed -i 's/oud/nieuw\\r\\nén meer/'", 1);
	run_in_form(
		"key Ctrl-E\n" /* only in a long text */
		"key Tab Tab Tab Tab Tab Tab Ctrl-E\n"
		"expect nieuw\n"
		"expect én meer\n"
		"key Ctrl-S");
	unsetenv("CVB_EDITOR");
	assert_kept("proces=nieuw|én meer\n");
}

static void the_editors_file_is_private_and_goes(void **state)
{
	char folder[] = "/tmp/cvb-test-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	unsetenv("XDG_RUNTIME_DIR");
	setenv("EDITOR", "f() { stat -c %a \"$1\" \"${1%/*}\" >\"$1\"; touch \"$1~\"; }; f", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\nexpect 600\nexpect 700\n");
	unsetenv("EDITOR");
	unsetenv("TMPDIR");
	assert_int_equal(rmdir(folder), 0); /* empty */
}

/* Neither the text nor the name of the folder is for the shell, and a failure leaves nothing. */
static void nothing_of_it_is_run_and_nothing_stays(void **state)
{
	char folder[] = "/tmp/cvb-test-XXXXXX";
	char hostile[96];

	(void)state;
	assert_non_null(mkdtemp(folder));
	(void)snprintf(hostile, sizeof(hostile), "%s/a b'\"$(touch gelukt);c", folder);
	assert_int_equal(mkdir(hostile, 0700), 0);
	setenv("TMPDIR", hostile, 1);
	unsetenv("XDG_RUNTIME_DIR");
	toy.text = "Sem";
	toy.note = "$(touch gelukt) `touch gelukt` '; touch gelukt; \"";
	setenv("VISUAL", "grep -q '`touch gelukt`'", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\nabsent !\nkey Ctrl-S\n");
	assert_kept("proces=$(touch gelukt) `touch gelukt` '; touch gelukt; \"\n");
	setenv("VISUAL", "f() { touch \"$1~\" \"${1%/*}/.x.swp\"; exit 7; }; f", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\nexpect ! De editor (f() { touch\n");
	unsetenv("VISUAL");
	unsetenv("TMPDIR");
	assert_int_not_equal(access("gelukt", F_OK), 0);
	assert_int_equal(rmdir(hostile), 0); /* empty */
	assert_int_equal(rmdir(folder), 0);
}

static void editors_that_fail(void **state)
{
	(void)state;
	toy.text = "Sem";
	toy.note = "oud";
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\nexpect ! Er is geen editor ingesteld.\n");
	setenv("VISUAL", "bestaat-niet 2>/dev/null", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\n"
	            "expect ! De editor (bestaat-niet\nexpect oud\n");
	setenv("VISUAL", "f() { echo half >\"$1\"; exit 1; }; f", 1);
	toy.note = "een lange oude tekst";
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\n"
	            "expect tekst is gebleven zoals hij was.\nexpect een lange oude tekst\n");
	toy.note = "oud";
	setenv("VISUAL", "printf 'a\\000b' >", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\nexpect geen tekst in UTF-8\nexpect oud\n");
	unsetenv("VISUAL");
}

/* As when the terminal is closed: in the file itself, and in the copy that nano makes then. */
static void editors_that_were_ended(void **state)
{
	(void)state;
	toy.text = "Sem";
	toy.note = "oud";
	setenv("VISUAL", "f() { echo 'oud, en meer' >\"$1\"; kill -HUP $$; }; f", 1);
	run_in_form("key Tab Tab Tab Tab Tab Tab Ctrl-E\n"
	            "expect is overgenomen.\nexpect oud, en meer\n");
	assert_drafted("proces=oud, en meer\n");
	setenv("VISUAL", "f() { echo 'oud, en nog meer' >\"$1.save\"; kill -HUP $$; }; f", 1);
	run_in_form("key Enter Tab Tab Tab Tab Tab Tab Ctrl-E\nexpect oud, en nog meer\n");
	unsetenv("VISUAL");
}

static void read_only_keeps_nothing(void **state)
{
	(void)state;
	toy.tui.alleen_lezen = true;
	run_in_form(
		"expect ! Alleen lezen: hier kan nu niets\nexpect [1 Leerlingen]\n"
		"absent n nieuw\nexpect alleen lezen, niet gelogd\n"
		"key ?\ntype nieuw\nexpect (alleen lezen) Maakt een evaluatie.\n"
		"key Enter\nexpect ! Alleen lezen: hier kan nu niets\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TOY_TEST(esc_keeps_the_draft),
		TOY_TEST(beginning_again_drops_the_draft),
		TOY_TEST(esc_in_the_offer_changes_nothing),
		TOY_TEST(looking_makes_no_draft),
		TOY_TEST(the_end_of_input_keeps_the_draft),
		TOY_TEST(quitting_keeps_the_draft),
		TOY_TEST(a_draft_that_cannot_be_kept),
		TOY_TEST(dying_keeps_the_draft),
		TOY_TEST(a_failure_to_keep_loses_nothing),
		TOY_TEST(edits_in_an_editor),
		TOY_TEST(the_editors_file_is_private_and_goes),
		TOY_TEST(nothing_of_it_is_run_and_nothing_stays),
		TOY_TEST(editors_that_fail),
		TOY_TEST(editors_that_were_ended),
		TOY_TEST(read_only_keeps_nothing),
	};

	unsetenv("CVB_EDITOR");
	unsetenv("VISUAL");
	unsetenv("EDITOR");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
