/* A bundle is written: every file, modes, one pupil only, and back again without loss. */
#include "bundle_test.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>

/* A value that a spreadsheet, a terminal or a careless writer would get wrong. */
#define AWKWARD "'=1+1;\"x\"\r\n\t-\x1B[31m \xE2\x80\xAE 😀 \xC3\xA9'"

static const char *out_map(struct bundle *bundle, const char *name)
{
	return arena_printf(&bundle->school.arena, "%s/%s", bundle->school.map, name);
}

static const char *content(struct bundle *bundle, const char *map, const char *name)
{
	struct text text = {0};
	char part[4096];
	const char *kept;
	size_t n;
	FILE *file = fopen(arena_printf(&bundle->school.arena, "%s/%s", map, name), "rb");

	assert_non_null(file);
	while ((n = fread(part, 1, sizeof(part), file)) > 0)
		text_add_n(&text, part, n);
	fclose(file);
	kept = arena_strdup(&bundle->school.arena, text_str(&text));
	assert_int_equal(strlen(kept), text.len);
	text_clear(&text);
	return kept;
}

static size_t entries(const char *map)
{
	size_t count = 0;
	DIR *folder = opendir(map);

	assert_non_null(folder);
	while (readdir(folder))
		count++;
	closedir(folder);
	return count - 2; /* . and .. */
}

static void export_to(struct bundle *bundle, const char *map, int64_t leerling)
{
	if (export_bundle(bundle->school.store, map, leerling, &bundle->err) != OK)
		fail_msg("%s", bundle->err.sentence);
}

/* ---- the files ---- */

static void test_empty_school(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");
	struct stat info;

	export_to(bundle, map, 0);
	assert_int_equal(entries(map), 16);
	assert_int_equal(stat(map, &info), 0);
	assert_int_equal(info.st_mode & 0777, 0700);
	assert_int_equal(stat(out_map(bundle, "uit/opp.csv"), &info), 0);
	assert_int_equal(info.st_mode & 0777, 0600);
	assert_string_equal(content(bundle, map, "tlv.csv"),
	                    "leerlingnummer;nummer;samenwerkingsverband;categorie;van;tot\n");
	assert_string_equal(content(bundle, map, "besluiten.csv"),
	                    "datum;leerlingnummer;nr;onderwerp;besluit;motivatie\n");
	assert_int_equal(bundle_import_as(bundle, map, false), OK);
	assert_false(import_changed(&bundle->uitslag));
}

static void test_order_and_cells(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");
	int64_t b = school_leerling(&bundle->school, "b").id;
	int64_t a = school_leerling(&bundle->school, "a").id;

	school_add(&bundle->school, E_tlv, b, "nummer=-1|van=2020-01-01|categorie=2");
	school_add(&bundle->school, E_tlv, a, "nummer=+2|van=2021-01-01|tot=2022-01-01");
	school_add(&bundle->school, E_tlv, a, "nummer=z;z|van=2020-01-01");
	export_to(bundle, map, 0);
	assert_string_equal(content(bundle, map, "tlv.csv"),
	                    "leerlingnummer;nummer;samenwerkingsverband;categorie;van;tot\n"
	                    "a;\"z;z\";;;2020-01-01;\n"
	                    "a;'+2;;;2021-01-01;2022-01-01\n"
	                    "b;'-1;;2;2020-01-01;\n");
}

/* ---- folders that are refused ---- */

static void test_refused_folders(void **state)
{
	struct bundle *bundle = *state;
	struct store *store = bundle->school.store;
	const char *map = out_map(bundle, "uit");
	const char *file = out_map(bundle, "uit/niet.txt");

	assert_int_equal(mkdir(map, 0755), 0);
	assert_int_equal(close(open(file, O_CREAT | O_WRONLY, 0600)), 0);
	assert_int_equal(export_bundle(store, map, 0, &bundle->err), ERR_FILE);
	assert_non_null(strstr(bundle->err.sentence, "niet leeg"));
	assert_int_equal(entries(map), 1);
	assert_int_equal(export_bundle(store, file, 0, &bundle->err), ERR_FILE);
	assert_int_equal(export_bundle(store, out_map(bundle, "geen/map"), 0, &bundle->err),
	                 ERR_FILE);
	assert_int_equal(unlink(file), 0);
	export_to(bundle, map, 0); /* an empty one is fine */
	assert_int_equal(entries(map), 16);
}

/* ---- without loss ---- */

static void fill_school(struct bundle *bundle)
{
	struct school *school = &bundle->school;

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "opp.csv",
		"leerlingnummer;versie;status;vastgesteld_op;afwijking_uren;onderbouwing;intern\n"
		"13;1;vastgesteld;2020-01-01;2,25;'-;\n13;2;vervallen;;;x;\n"
		"0012;1;vastgesteld;2025-01-01;0;x;\"a\rb\"\n0012;2;concept;;0,000015;;\n");
	bundle_file(bundle, "doelen.csv",
		"leerlingnummer;opp_versie;nr;type;omschrijving;behaald\n"
		"0012;1;2;gedrag;x;ja\n0012;1;10;gedrag;y;\n0012;2;1;gedrag;z;\n");
	bundle_file(bundle, "uitstroom.csv",
		"leerlingnummer;datum;soort\n0012;2026-02-01;einduitstroom\n");
	bundle_file(bundle, "vergaderingen.csv",
		"datum;aanwezig\n2026-09-01;\"A\nB\"\n1-10-2026;C\n2-11-2026;D\n"
		"3-12-2026;E\n");
	bundle_file(bundle, "besluiten.csv", "datum;leerlingnummer;nr;besluit\n1-9-2026;13;1;ja\n");
	bundle_file(bundle, "acties.csv",
		"nummer;leerlingnummer;omschrijving;vergadering\n"
		"1;;bellen;2026-10-01\n2;13;mailen;2026-11-02\n");
	bundle_file(bundle, "aandachtspunten.csv",
		"leerlingnummer;datum;nr;tekst;opgelost_op;oplossing\n"
		"13;2026-01-02;1;\"slaapt;\nslecht\";2026-01-09;gaat beter\n");
	bundle_file(bundle, "toestemmingen.csv",
		"leerlingnummer;nr;soort;opp_versie;ontvanger;antwoord;getekend\n"
		"0012;1;instemming;2;;gevraagd;\n13;1;overdracht;;ROC;ja;1\n");
	bundle_file(bundle, "agendapunten.csv",
		"datum;leerlingnummer;minuten;ouders_erbij;besteed\n"
		"1-10-2026;0012;6;;\n3-12-2026;13;6;n;7,25\n");
	assert_taken(bundle, 22, 0, 0);
	school_add(school, E_notitie, leerling_id(school->store, "13"),
	           "datum=2026-01-02|nr=1|tekst=" AWKWARD);
}

/* Taken in by an empty school, and written again: byte for byte the same. */
static void assert_comes_back(struct bundle *bundle, const char *map)
{
	struct bundle *other;
	const char *again;

	assert_int_equal(bundle_setup((void **)&other), 0);
	if (bundle_import_as(other, map, false) != OK)
		fail_msg("%s\n%s", other->err.sentence, text_str(&other->uitslag.meldingen));
	assert_string_equal(text_str(&other->uitslag.waarschuwingen), "");
	again = out_map(other, "uit");
	export_to(other, again, 0);
	for (int nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const char *name = entiteit_get((enum entiteit_nr)nr)->bestand;

		assert_string_equal(content(bundle, map, name), content(other, again, name));
	}
	assert_int_equal(bundle_import_as(other, again, false), OK);
	assert_false(import_changed(&other->uitslag));
	bundle_teardown((void **)&other);
}

static void test_comes_back(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");

	fill_school(bundle);
	export_to(bundle, map, 0);
	assert_comes_back(bundle, map);
}

static void test_awkward_text(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");

	bundle_file(bundle, "leerlingen.csv", LEERLINGEN);
	bundle_file(bundle, "notities.csv",
		"leerlingnummer;datum;nr;tekst\n"
		"13;2026-01-02;1;\"'" "'=1+1;\"\"x\"\"\r\n\t-\x1B[31m \xE2\x80\xAE 😀 e\xCC\x81'\"\n");
	assert_taken(bundle, 3, 0, 0);
	assert_string_equal(value_of(bundle, E_notitie, "13", V_notitie_tekst), AWKWARD);
	export_to(bundle, map, 0);
	assert_non_null(strstr(content(bundle, map, "notities.csv"),
		"\"''=1+1;\"\"x\"\"\r\n\t-\x1B[31m \xE2\x80\xAE 😀 \xC3\xA9'\""));
	assert_comes_back(bundle, map);
}

/* ---- one pupil ---- */

static void test_one_pupil(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");

	fill_school(bundle);
	export_to(bundle, map, leerling_id(bundle->school.store, "13"));
	assert_int_equal(entries(map), 16);
	assert_null(strstr(content(bundle, map, "leerlingen.csv"), "0012"));
	assert_non_null(strstr(content(bundle, map, "leerlingen.csv"), "\n13;"));
	assert_null(strstr(content(bundle, map, "opp.csv"), "0012"));
	assert_non_null(strstr(content(bundle, map, "vergaderingen.csv"), "2026-09-01"));
	assert_non_null(strstr(content(bundle, map, "vergaderingen.csv"), "2026-11-02"));
	assert_non_null(strstr(content(bundle, map, "vergaderingen.csv"), "2026-12-03"));
	assert_null(strstr(content(bundle, map, "vergaderingen.csv"), "2026-10-01"));
	assert_string_equal(content(bundle, map, "agendapunten.csv"),
		"datum;leerlingnummer;volgorde;minuten;reden;erbij;ouders_erbij;stand;besteed;"
		"aangehouden_naar\n2026-12-03;13;;6;;;nee;;7.25;\n");
	assert_string_equal(content(bundle, map, "toestemmingen.csv"),
		"leerlingnummer;nr;soort;opp_versie;ontvanger;door;antwoord;datum;getekend;"
		"ingetrokken_op;opmerking\n13;1;overdracht;;ROC;;ja;;ja;;\n");
	assert_non_null(strstr(content(bundle, map, "acties.csv"), "mailen"));
	assert_null(strstr(content(bundle, map, "acties.csv"), "bellen"));
	assert_comes_back(bundle, map);
}

struct newest {
	char handeling[32];
	char omschrijving[128];
	int64_t leerling;
};

static bool keep_newest(const struct journaal_regel *regel, void *context)
{
	struct newest *newest = context;

	snprintf(newest->handeling, sizeof(newest->handeling), "%s", regel->handeling);
	snprintf(newest->omschrijving, sizeof(newest->omschrijving), "%s", regel->omschrijving);
	newest->leerling = regel->leerling;
	return false;
}

static void test_export_is_logged(void **state)
{
	struct bundle *bundle = *state;
	struct record sem = school_leerling(&bundle->school, "1");
	struct newest newest;

	export_to(bundle, out_map(bundle, "een"), sem.id);
	journaal_visit(bundle->school.store, 0, keep_newest, &newest);
	assert_string_equal(newest.handeling, "geexporteerd");
	assert_string_equal(newest.omschrijving, "dossier van Sem van der Meer geëxporteerd");
	assert_int_equal(newest.leerling, sem.id);
	export_to(bundle, out_map(bundle, "alle"), 0);
	journaal_visit(bundle->school.store, 0, keep_newest, &newest);
	assert_string_equal(newest.handeling, "geexporteerd");
	assert_int_equal(newest.leerling, 0);
}

/* ---- a disk that is full: nothing is left behind ---- */

static void test_disk_full(void **state)
{
	struct bundle *bundle = *state;
	const char *map = out_map(bundle, "uit");
	const char *folder = out_map(bundle, "was er al");
	struct rlimit limit = {0, 0};
	struct rlimit old;
	enum status status;
	enum status status_2;

	fill_school(bundle);
	assert_int_equal(mkdir(folder, 0700), 0);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	limit.rlim_max = old.rlim_max;
	limit.rlim_cur = 300;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	status = export_bundle(bundle->school.store, map, 0, &bundle->err);
	status_2 = export_bundle(bundle->school.store, folder, 0, &bundle->err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_int_equal(status, ERR_DISK_FULL);
	assert_int_equal(status_2, ERR_DISK_FULL);
	assert_int_equal(access(map, F_OK), -1);
	assert_int_equal(entries(folder), 0);
}

/* ---- as of one moment ---- */

static void test_begin_read(void **state)
{
	struct bundle *bundle = *state;
	struct school *school = &bundle->school;
	struct store *other = school_open_as(school, "ander", VANDAAG);
	struct record record = school_record(school, E_vergadering, 0, "datum=2026-09-01");

	assert_int_equal(db_begin_read(school->store->db, &bundle->err), OK);
	assert_int_equal(record_count(bundle, E_vergadering), 0);
	assert_int_equal(record_save(other, NULL, &record, "test", &bundle->err), OK);
	assert_int_equal(record_count(bundle, E_vergadering), 0);
	db_rollback(school->store->db);
	assert_int_equal(record_count(bundle, E_vergadering), 1);
	store_close(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BUNDLE_TEST(test_empty_school),
		BUNDLE_TEST(test_order_and_cells),
		BUNDLE_TEST(test_refused_folders),
		BUNDLE_TEST(test_comes_back),
		BUNDLE_TEST(test_awkward_text),
		BUNDLE_TEST(test_one_pupil),
		BUNDLE_TEST(test_export_is_logged),
		BUNDLE_TEST(test_disk_full),
		BUNDLE_TEST(test_begin_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
