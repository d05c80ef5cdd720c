/* What was typed or imported becomes canonical text, or a sentence; and back to what people
 * read. */
#include "cvb_test.h"

#include <string.h>

#include "cvb/store.h"

#define VANDAAG datum_make(2026, 11, 21)

struct fixture {
	struct config *config;
	struct arena arena;
	struct error err;
};

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));

	f->config = config_defaults();
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	config_free(f->config);
	arena_clear(&f->arena);
	xfree(f);
	return 0;
}

static const struct veld *veld_of(enum entiteit_nr nr, int veld)
{
	return &entiteit_get(nr)->velden[veld];
}

/* The canonical value of an import; "!" when it is refused, "(leeg)" for NULL. */
static const char *import_value(struct fixture *f, enum entiteit_nr nr, int veld,
	const char *typed)
{
	const struct veld_invoer invoer = { veld_of(nr, veld), f->config, GEEN_DAG, &f->arena };
	const char *out;

	if (veld_parse(&invoer, typed, &out, &f->err))
		return "!";
	return out ? out : "(leeg)";
}

static void reads_dates_and_refuses_those_that_do_not_exist(void **state)
{
	struct fixture *f = *state;
	static const char *const table[][2] = {
		{ "2026-02-28", "2026-02-28" }, { "1-8-2025", "2025-08-01" },
		{ "01-08-2025", "2025-08-01" }, { "29-02-2028", "2028-02-29" },
		{ "29-02-2026", "!" }, { "31-02-2026", "!" }, { "2026-13-01", "!" },
		{ "onbekend", "!" }, { "vandaag", "!" }, { "2026-1-1-1", "!" }, { "", "(leeg)" },
	};

	for (size_t i = 0; i < ARRAY_LEN(table); i++)
		assert_string_equal(import_value(f, E_evaluatie, V_evaluatie_datum, table[i][0]),
			table[i][1]);
}

static void the_screen_reads_short_dates_too(void **state)
{
	struct fixture *f = *state;
	const struct veld_invoer invoer = { veld_of(E_evaluatie, V_evaluatie_datum), f->config, VANDAAG,
		&f->arena };
	const char *out;

	assert_int_equal(veld_parse(&invoer, " vandaag ", &out, &f->err), OK);
	assert_string_equal(out, "2026-11-21");
	assert_int_equal(veld_parse(&invoer, "+6w", &out, &f->err), OK);
	assert_string_equal(out, "2027-01-02");
}

static void reads_numbers_within_their_range(void **state)
{
	struct fixture *f = *state;
	static const char *const whole[][2] = {
		{ "1", "1" }, { "7", "7" }, { "07", "7" }, { "0", "!" }, { "8", "!" },
		{ "-1", "!" }, { "3,5", "!" }, { "3.0", "!" }, { "drie", "!" },
		{ "99999999999999999999", "!" }, { " 3 ", "3" }, { "0x3", "!" },
	};
	static const char *const decimals[][2] = {
		{ "2,5", "2.5" }, { "2.50", "2.5" }, { "0", "0" }, { "7", "7" }, { "7,01", "!" },
		{ "0,00005", "0.00005" }, { "6,9999999999", "6.9999999999" }, { "0.00000000001", "0" },
		{ ",5", "!" }, { "2,", "!" }, { "2,5,1", "!" }, { "1e3", "!" }, { "nan", "!" },
		{ "-1", "!" }, { "2x", "!" }, { "0,1", "0.1" },
	};

	for (size_t i = 0; i < ARRAY_LEN(whole); i++)
		assert_string_equal(import_value(f, E_leerling, V_leerling_leerroute, whole[i][0]),
			whole[i][1]);
	for (size_t i = 0; i < ARRAY_LEN(decimals); i++)
		assert_string_equal(import_value(f, E_stage, V_stage_dagen_per_week,
			decimals[i][0]), decimals[i][1]);
}

static void reads_booleans_and_keeps_empty_apart(void **state)
{
	struct fixture *f = *state;
	static const char *const table[][2] = {
		{ "ja", "ja" }, { "J", "ja" }, { "1", "ja" }, { "true", "ja" }, { "nee", "nee" },
		{ "n", "nee" }, { "0", "nee" }, { "FALSE", "nee" }, { "", "(leeg)" },
		{ "misschien", "!" }, { "2", "!" },
	};

	for (size_t i = 0; i < ARRAY_LEN(table); i++)
		assert_string_equal(import_value(f, E_evaluatie, V_evaluatie_met_ouders,
			table[i][0]), table[i][1]);
}

static void reads_codes_and_names_what_is_allowed(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(import_value(f, E_opp, V_opp_uitstroomprofiel, "arbeid"),
		"arbeidsmarkt");
	assert_string_equal(import_value(f, E_opp, V_opp_uitstroomprofiel, "Arbeidsmarktgericht"),
		"arbeidsmarkt");
	assert_string_equal(import_value(f, E_opp, V_opp_niveau, "vmbo_gt"), "vmbo_gt");
	assert_string_equal(import_value(f, E_opp, V_opp_bestemming, "mbo_entree"), "mbo_entree");
	assert_string_equal(import_value(f, E_opp, V_opp_wijziging_reden, "laatbloeier"),
		"laatbloeier");
	assert_string_equal(import_value(f, E_opp, V_opp_niveau, "vmbo"), "!");
	assert_non_null(strstr(f->err.sentence, "vmbo_gt"));
	/* the alias belongs to the profile alone */
	assert_string_equal(import_value(f, E_opp, V_opp_niveau, "arbeid"), "!");
}

static void every_fixed_code_has_a_name_and_reads_back(void **state)
{
	struct fixture *f = *state;

	for (enum entiteit_nr nr = 0; nr < ENTITEIT_AANTAL; nr++) {
		const struct entiteit *soort = entiteit_get(nr);

		for (int i = 0; i < soort->aantal; i++) {
			const struct veld *veld = &soort->velden[i];
			const struct code *codes;
			size_t n;

			if (veld->soort != SOORT_CODE)
				continue;
			codes = codes_of(veld->codes, f->config, &f->arena, &n);
			assert_true(n > 1);
			for (size_t c = 0; c < n; c++) {
				assert_string_equal(import_value(f, nr, i, codes[c].code),
					codes[c].code);
				assert_string_equal(code_name(veld->codes, f->config,
					codes[c].code), codes[c].naam);
			}
		}
	}
	assert_string_equal(code_name(CODES_niveau, f->config, "verdwenen"), "verdwenen");
	assert_string_equal(code_name(CODES_niveau, f->config, NULL), "");
}

static void text_is_composed_and_otherwise_left_alone(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(import_value(f, E_leerling, V_leerling_roepnaam, "Zoe\xcc\x88"),
		"Zo\xc3\xab");
	assert_string_equal(import_value(f, E_notitie, V_notitie_tekst, "  twee \n regels "),
		"  twee \n regels ");
}

static void people_read_dates_commas_and_names(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(veld_shown(veld_of(E_opp, V_opp_vastgesteld_op), f->config,
		"2026-01-14", &f->arena), "14-01-2026");
	assert_string_equal(veld_shown(veld_of(E_stage, V_stage_dagen_per_week), f->config,
		"2.5", &f->arena), "2,5");
	assert_string_equal(veld_shown(veld_of(E_stage, V_stage_conclusie), f->config,
		"past_niet", &f->arena), "past niet");
	assert_string_equal(veld_shown(veld_of(E_stage, V_stage_conclusie), f->config, NULL,
		&f->arena), "");
}

/* ---- rules over one record ---- */

static int blamed(struct fixture *f, struct record *record)
{
	int veld = -2;

	return record_check(record, VANDAAG, &veld, &f->err) == OK ? -1 : veld;
}

static void required_values_are_required(void **state)
{
	struct fixture *f = *state;
	struct record tlv = record_new(E_tlv, &f->arena);

	tlv.waarden[V_tlv_leerlingnummer] = "1";
	assert_int_equal(blamed(f, &tlv), V_tlv_nummer);
	tlv.waarden[V_tlv_nummer] = "T1";
	assert_int_equal(blamed(f, &tlv), V_tlv_van);
	tlv.waarden[V_tlv_van] = "2026-08-01";
	assert_int_equal(blamed(f, &tlv), -1);
	tlv.waarden[V_tlv_tot] = "2026-08-01";
	assert_int_equal(blamed(f, &tlv), -1);
	tlv.waarden[V_tlv_tot] = "2026-07-31";
	assert_int_equal(blamed(f, &tlv), V_tlv_tot);
}

static void nobody_is_born_after_today(void **state)
{
	struct fixture *f = *state;
	struct record leerling = record_new(E_leerling, &f->arena);

	leerling.waarden[V_leerling_leerlingnummer] = "1";
	leerling.waarden[V_leerling_achternaam] = "Meer";
	leerling.waarden[V_leerling_roepnaam] = "Sem";
	leerling.waarden[V_leerling_afdeling] = "so";
	leerling.waarden[V_leerling_inschrijfdatum] = "2026-08-01";
	leerling.waarden[V_leerling_geboortedatum] = "2026-11-21";
	assert_int_equal(blamed(f, &leerling), -1);
	leerling.waarden[V_leerling_geboortedatum] = "2026-11-22";
	assert_int_equal(blamed(f, &leerling), V_leerling_geboortedatum);
}

static void nobody_leaves_before_coming(void **state)
{
	struct fixture *f = *state;
	struct record weg = record_new(E_uitstroom, &f->arena);

	weg.waarden[V_uitstroom_leerlingnummer] = "1";
	weg.waarden[V_uitstroom_soort] = "einduitstroom";
	weg.waarden[V_uitstroom_datum] = "2026-07-31";
	weg.waarden[V_uitstroom_ingeschreven_op] = "2026-07-31";
	assert_int_equal(blamed(f, &weg), -1);
	weg.waarden[V_uitstroom_ingeschreven_op] = "2026-08-01";
	assert_int_equal(blamed(f, &weg), V_uitstroom_datum);
}

/* What importeer would refuse cannot be typed either. */
static void values_are_one_megabyte_at_most(void **state)
{
	struct fixture *f = *state;
	struct record notitie = record_new(E_notitie, &f->arena);
	char *tekst = arena_alloc(&f->arena, 1024 * 1024 + 2);

	notitie.waarden[V_notitie_leerlingnummer] = "1";
	notitie.waarden[V_notitie_datum] = "2026-11-21";
	notitie.waarden[V_notitie_nr] = "1";
	notitie.waarden[V_notitie_tekst] = memset(tekst, 'x', 1024 * 1024);
	assert_int_equal(blamed(f, &notitie), -1);
	tekst[1024 * 1024] = 'x';
	assert_int_equal(blamed(f, &notitie), V_notitie_tekst);
	assert_non_null(strstr(f->err.sentence, "is langer dan 1 MB; maak de tekst korter"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
		TEST(reads_dates_and_refuses_those_that_do_not_exist),
		TEST(the_screen_reads_short_dates_too),
		TEST(reads_numbers_within_their_range),
		TEST(reads_booleans_and_keeps_empty_apart),
		TEST(reads_codes_and_names_what_is_allowed),
		TEST(every_fixed_code_has_a_name_and_reads_back),
		TEST(text_is_composed_and_otherwise_left_alone),
		TEST(people_read_dates_commas_and_names),
		TEST(required_values_are_required),
		TEST(nobody_is_born_after_today),
		TEST(nobody_leaves_before_coming),
		TEST(values_are_one_megabyte_at_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
