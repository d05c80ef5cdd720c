/* One document in its two forms, with what data may hold at its worst; and the file it becomes. */
#include "cvb_test.h"

#include "cvb/rapport.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const koppen[] = {"Nr", "Wat"};

static const char *tekst_of(const struct document *document, int columns, struct text *out)
{
	text_reset(out);
	document_tekst(document, columns, out);
	return text_str(out);
}

/* The body of the HTML, or what stands from `van` on. */
static const char *html_from(const struct document *document, const char *van, struct text *out)
{
	const char *found;

	text_reset(out);
	document_html(document, out);
	found = strstr(text_str(out), van);
	assert_non_null(found);
	return found;
}

/* ---- text ---- */

static void test_text(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_titel(document, "Over Sem");
	document_paar(document, "School", "De Linde");
	document_paar(document, "Leeg", "");
	document_kop(document, "Kop");
	document_alinea(document, "Een zin die net te lang is.");
	document_onderkop(document, "Onder");
	document_alinea(document, "Springt in.");
	document_handtekening(document, "Wie:");
	document->voet = "Voet.";
	assert_string_equal(tekst_of(document, 50, &out),
		"Over Sem\n"
		"    School                     De Linde\n"
		"\n"
		"Kop\n"
		"Een zin die net te lang is.\n"
		"  Onder\n"
		"    Springt in.\n"
		"\n"
		"    Wie:\n"
		"    Datum: ______________   Handtekening:\n"
		"    ______________________\n"
		"\n"
		"Voet.\n");
	text_clear(&out);
	document_free(document);
}

/* What data ends with does not hang at the end of a line. */
static void test_no_space_at_the_end(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_alinea(document, "Regel.  \n \nSlot. ");
	document_paar(document, "Label", "waarde ");
	document_tabel(document, koppen, 2);
	document_cel(document, "1");
	document_cel(document, "eerst\n\ndan ");
	assert_string_equal(tekst_of(document, 50, &out),
		"Regel.\n\nSlot.\n    Label                      waarde\n"
		"    Nr  Wat\n    1   eerst\n\n        dan\n");
	text_clear(&out);
	document_free(document);
}

static void test_table_wraps(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_tabel(document, koppen, 2);
	document_cel(document, "1");
	document_cel(document, "kort");
	document_cel(document, "2");
	document_cel(document, "een tekst die niet past\nen een regel");
	document_cel(document, "");
	document_cel(document, "漢字漢字漢字漢字漢字"); /* two columns each */
	assert_string_equal(tekst_of(document, 25, &out),
		"    Nr  Wat\n"
		"    1   kort\n"
		"\n"
		"    2   een tekst die\n"
		"        niet past\n"
		"        en een regel\n"
		"\n"
		"        漢字漢字漢字漢字\n"
		"        漢字\n");
	/* There is no room for a second column that one can read. */
	assert_string_equal(tekst_of(document, 19, &out),
		"    Nr                         1\n"
		"    Wat                        kort\n"
		"\n"
		"    Nr                         2\n"
		"    Wat                        een tekst die niet\n"
		"                               past\n"
		"                               en een regel\n"
		"\n"
		"    Wat                        漢字漢字漢字漢字漢字\n");
	text_clear(&out);
	document_free(document);
}

static void test_concept(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_titel(document, "Stuk");
	html_from(document, "<h1", &out);
	assert_null(strstr(text_str(&out), ">CONCEPT<"));
	document->concept = true;
	assert_string_equal(tekst_of(document, 80, &out), "CONCEPT\n\nStuk\nCONCEPT\n");
	html_from(document, "<div class=\"concept\">CONCEPT</div>", &out);
	assert_non_null(strstr(text_str(&out), ".concept { position: fixed;")); /* on every page */
	text_clear(&out);
	document_free(document);
}

/* ---- HTML ---- */

static void test_html(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_titel(document, "Over Sem");
	document_paar(document, "A", "een");
	document_paar(document, "B", "twee");
	document_alinea(document, "vier\nvijf");
	document_tabel(document, koppen, 2);
	document_cel(document, "1");
	document_cel(document, "");
	document->voet = "Voet.";
	assert_string_equal(html_from(document, "<body>", &out),
		"<body>\n<main>\n"
		"<h1 dir=\"auto\">Over Sem</h1>\n"
		"<dl>\n"
		"<dt dir=\"auto\">A</dt>\n<dd dir=\"auto\">een</dd>\n"
		"<dt dir=\"auto\">B</dt>\n<dd dir=\"auto\">twee</dd>\n"
		"</dl>\n"
		"<p dir=\"auto\">vier<br/>vijf</p>\n"
		"<table>\n<thead>\n<tr>\n<th scope=\"col\">Nr</th>\n<th scope=\"col\">Wat</th>\n</tr>\n"
		"</thead>\n<tbody>\n<tr>\n<th scope=\"row\" dir=\"auto\">1</th>\n"
		"<td dir=\"auto\" data-kop=\"Wat\"></td>\n</tr>\n"
		"</tbody>\n</table>\n</main>\n"
		"<footer dir=\"auto\">Voet.</footer>\n"
		"</body>\n</html>\n");
	text_clear(&out);
	document_free(document);
}

/* Each heading holds what follows; none leaves out a rank. */
static void test_sections(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_titel(document, "Stuk");
	document_onderkop(document, "Jan");
	document_alinea(document, "a");
	document_kop(document, "Kop");
	document_onderkop(document, "1. Sem");
	document_paar(document, "A", "b");
	document_onderkop(document, "2. Noor");
	document_kop(document, "Slot");
	document->vertrouwelijk = true;
	assert_string_equal(html_from(document, "<body>", &out),
		"<body>\n<header>\n<p class=\"stempel\">Vertrouwelijk</p>\n</header>\n<main>\n"
		"<h1 dir=\"auto\">Stuk</h1>\n"
		"<section>\n<h2 dir=\"auto\">Jan</h2>\n<p dir=\"auto\">a</p>\n</section>\n"
		"<section>\n<h2 dir=\"auto\">Kop</h2>\n"
		"<section>\n<h3 dir=\"auto\">1. Sem</h3>\n<dl>\n<dt dir=\"auto\">A</dt>\n"
		"<dd dir=\"auto\">b</dd>\n</dl>\n</section>\n"
		"<section>\n<h3 dir=\"auto\">2. Noor</h3>\n</section>\n</section>\n"
		"<section>\n<h2 dir=\"auto\">Slot</h2>\n</section>\n"
		"</main>\n</body>\n</html>\n");
	text_clear(&out);
	document_free(document);
}

/* A date, a schooljaar and a telephone number stay whole; a row of twenty digits may break. */
static void test_stays_whole(void **state)
{
	struct document *document = document_new("Titel");
	struct text out = {0};

	(void)state;
	document_alinea(document, "op 31-10-2026, 06-12345678; 2025-2026- en -5 en 12 vso-4");
	document_alinea(document, "1-2345678901234567890");
	assert_string_equal(html_from(document, "<p ", &out),
		"<p dir=\"auto\">op <span class=\"heel\">31-10-2026</span>, "
		"<span class=\"heel\">06-12345678</span>; <span class=\"heel\">2025-2026</span>- en -5"
		" en 12 vso-4</p>\n"
		"<p dir=\"auto\">1-2345678901234567890</p>\n"
		"</main>\n</body>\n</html>\n");
	text_clear(&out);
	document_free(document);
}

/* Above and below every page on paper; what could end the string, or the style, cannot. */
static void test_margins(void **state)
{
	struct document *document = document_new("Notulen \"nu\"");
	struct text out = {0};

	(void)state;
	document->school = "De </style>'\\ Linde\n\x1b";
	document->vertrouwelijk = true;
	html_from(document, "@top-left { content: \"De \\00003c/style\\00003e\\000027\\00005c"
		" Linde\\00000a␛\";", &out);
	html_from(document, "@top-right { content: \"Vertrouwelijk\";", &out);
	html_from(document, "@bottom-left { content: \"Notulen \\000022nu\\000022\";", &out);
	text_clear(&out);
	document_free(document);
}

/* Escaped, and what steers a terminal or turns a line around is a mark one can see. */
static void test_hostile(void **state)
{
	static const char naar[] = "<script>alert('1')</script> \"x\" & &amp; \x1b[31m "
		"\xe2\x80\xae\x61 \xc2\x9b \xd8\xa8\xd8\xaa";
	static const char netjes[] = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;x&quot; "
		"&amp; &amp;amp; ␛[31m \xef\xbf\xbd\x61 \xef\xbf\xbd \xd8\xa8\xd8\xaa";
	struct document *document = document_new(naar);
	struct text out = {0}, wanted = {0};

	(void)state;
	document_alinea(document, naar);
	document_paar(document, naar, naar);
	text_printf(&wanted, "<title>%s</title>\n", netjes);
	html_from(document, text_str(&wanted), &out);
	text_reset(&wanted);
	text_printf(&wanted, "<body>\n<main>\n<p dir=\"auto\">%s</p>\n<dl>\n<dt dir=\"auto\">%s</dt>\n"
		"<dd dir=\"auto\">%s</dd>\n</dl>\n</main>\n</body>\n</html>\n", netjes, netjes, netjes);
	assert_string_equal(html_from(document, "<body>", &out), text_str(&wanted));
	text_clear(&wanted);
	text_clear(&out);
	document_free(document);
}

/* ---- the file ---- */

struct plaats {
	char map[64];
	char pad[96];
	struct document *document;
};

static int setup(void **state)
{
	struct plaats *p = xcalloc(1, sizeof(*p));

	strcpy(p->map, "/tmp/cvb-test-XXXXXX");
	if (!mkdtemp(p->map))
		abort();
	snprintf(p->pad, sizeof(p->pad), "%s/stuk.html", p->map);
	p->document = document_new("Titel");
	document_titel(p->document, "Nieuw");
	*state = p;
	return 0;
}

static int teardown(void **state)
{
	struct plaats *p = *state;
	char command[128];

	document_free(p->document);
	snprintf(command, sizeof(command), "rm -rf '%s'", p->map);
	if (system(command) != 0)
		abort();
	xfree(p);
	return 0;
}

static size_t count_files(const char *map)
{
	DIR *folder = opendir(map);
	size_t aantal = 0;

	assert_non_null(folder);
	while (readdir(folder))
		aantal++;
	closedir(folder);
	return aantal - 2; /* . and .. */
}

static void assert_content(const char *pad, const char *wanted)
{
	char bytes[8192] = "";
	FILE *file = fopen(pad, "r");

	assert_non_null(file);
	assert_true(fread(bytes, 1, sizeof(bytes) - 1, file) > 0);
	fclose(file);
	assert_non_null(strstr(bytes, wanted));
}

static void put_old(const char *pad)
{
	FILE *file = fopen(pad, "w");

	assert_non_null(file);
	fputs("oud", file);
	fclose(file);
}

static void test_new_file(void **state)
{
	struct plaats *p = *state;
	struct error err = {0};
	struct stat info;
	mode_t before = umask(0);

	assert_int_equal(document_bewaar(p->document, p->pad, false, &err), OK);
	umask(before);
	assert_int_equal(stat(p->pad, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_content(p->pad, "<h1 dir=\"auto\">Nieuw</h1>");
	assert_int_equal(count_files(p->map), 1);
}

static void test_not_over_another(void **state)
{
	struct plaats *p = *state;
	struct error err = {0};

	put_old(p->pad);
	assert_int_equal(document_bewaar(p->document, p->pad, false, &err), ERR_CONFLICT);
	assert_non_null(strstr(err.sentence, "stuk.html: dit bestand is er al"));
	assert_content(p->pad, "oud");
	assert_int_equal(document_bewaar(p->document, p->pad, true, &err), OK);
	assert_content(p->pad, "Nieuw");
	assert_int_equal(count_files(p->map), 1);
}

/* A link is replaced itself; where it leads to nothing is written. */
static void test_links(void **state)
{
	struct plaats *p = *state;
	struct error err = {0};
	char elders[96];

	snprintf(elders, sizeof(elders), "%s/elders", p->map);
	assert_int_equal(symlink(elders, p->pad), 0); /* dangling */
	assert_int_equal(document_bewaar(p->document, p->pad, false, &err), ERR_CONFLICT);
	put_old(elders);
	assert_int_equal(document_bewaar(p->document, p->pad, true, &err), OK);
	assert_content(elders, "oud");
	assert_content(p->pad, "Nieuw");
}

static void assert_refused(struct plaats *p, const char *pad, const char *waarom)
{
	struct error err = {0};

	assert_int_equal(document_bewaar(p->document, pad, true, &err), ERR_FILE);
	if (!strstr(err.sentence, waarom))
		fail_msg("%s: %s", pad, err.sentence);
	assert_int_equal(count_files(p->map), 1);
}

static void test_no_place(void **state)
{
	struct plaats *p = *state;
	char pad[600], lang[300];

	put_old(p->pad);
	memset(lang, 'x', sizeof(lang));
	lang[sizeof(lang) - 1] = '\0';
	assert_refused(p, p->map, "dit is een map");
	assert_refused(p, "", "dit is een map");
	snprintf(pad, sizeof(pad), "%s/", p->map);
	assert_refused(p, pad, "dit is een map");
	snprintf(pad, sizeof(pad), "%s/nergens/x.html", p->map);
	assert_refused(p, pad, "de map waarin dit moet komen bestaat niet");
	snprintf(pad, sizeof(pad), "%s/x.html", p->pad); /* a file as a folder */
	assert_refused(p, pad, "de map waarin dit moet komen bestaat niet");
	snprintf(pad, sizeof(pad), "%s/%s", p->map, lang);
	assert_refused(p, pad, "deze naam is te lang");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_no_space_at_the_end),
		cmocka_unit_test(test_table_wraps),
		cmocka_unit_test(test_concept),
		cmocka_unit_test(test_html),
		cmocka_unit_test(test_sections),
		cmocka_unit_test(test_stays_whole),
		cmocka_unit_test(test_margins),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test_setup_teardown(test_new_file, setup, teardown),
		cmocka_unit_test_setup_teardown(test_not_over_another, setup, teardown),
		cmocka_unit_test_setup_teardown(test_links, setup, teardown),
		cmocka_unit_test_setup_teardown(test_no_place, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
