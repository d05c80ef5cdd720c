/* Every signal about dossiers of any sense and nonsense, on the first and the last day that there
 * is: whatever the answer, it can be shown. */
#include <string.h>

#include "datum_test.h"

#include "cvb/signalen.h"

/* A pseudo-random sequence of our own, the same everywhere. */
struct keuze {
	uint32_t stand;
};

static uint32_t choose(struct keuze *keuze, uint32_t aantal)
{
	keuze->stand = keuze->stand * 1664525u + 1013904223u;
	return (keuze->stand >> 16) % aantal;
}

static dag vaste_dag(struct keuze *keuze)
{
	static const char *const dagen[] = {"0001-01-01", "0001-08-01", "2024-02-29", "2025-07-31",
		"2026-02-28", "2026-05-01", "2026-07-31", "2026-08-01", "9998-03-01", "9999-07-31",
		"9999-08-01", "9999-12-31"};

	return on(dagen[choose(keuze, ARRAY_LEN(dagen))]);
}

static dag een_dag(struct keuze *keuze)
{
	return choose(keuze, 4) == 0 ? GEEN_DAG : vaste_dag(keuze);
}

#define CODE(keuze, ...) \
	((const char *const[]){NULL, "ja", "nee", "onzin", __VA_ARGS__}[choose(keuze, \
		ARRAY_LEN(((const char *const[]){NULL, "ja", "nee", "onzin", __VA_ARGS__})))])
/* One that is never empty in the file. */
#define VASTE_CODE(keuze, ...) \
	((const char *const[]){__VA_ARGS__}[choose(keuze, \
		ARRAY_LEN(((const char *const[]){__VA_ARGS__})))])

static struct d_opp een_opp(struct keuze *k)
{
	bool vast = choose(k, 5) > 0;

	return (struct d_opp){
		.id = 1, .versie = 1 + (int)choose(k, 3), .vastgesteld = vast, .concept = !vast,
		.vso = choose(k, 3) > 0, .vastgesteld_op = een_dag(k), .cvb_besluit_op = een_dag(k),
		.oogo_op = een_dag(k), .gehoord_op = een_dag(k), .afwijking_van = een_dag(k),
		.afwijking_tot = een_dag(k), .afwijking_beeindigd_op = een_dag(k),
		.afwijking_uren = choose(k, 2) * 4.5,
		.uitstroomprofiel = CODE(k, "arbeidsmarkt", "vervolgonderwijs", "dagbesteding"),
		.bestemming = CODE(k, "werk", "hbo"), .niveau = CODE(k, "werk", "beschut"),
		.handelingsdeel = CODE(k, "ja"), .instemming = CODE(k, "gevraagd"),
		.correctie = choose(k, 3) == 0, .motivatie = choose(k, 2) == 0,
	};
}

static struct d_uitstroom een_uitstroom(struct keuze *k)
{
	return (struct d_uitstroom){
		.id = 2, .datum = vaste_dag(k), .ingeschreven_op = vaste_dag(k),
		.overdracht_op = een_dag(k), .vso = choose(k, 3) > 0,
		.soort = VASTE_CODE(k, "einduitstroom", "tussentijds_ongepland", "overleden",
			"overgang_so_vso"),
		.bestemming = CODE(k, "onbekend", "werk"), .niveau = CODE(k, "werk"),
		.toestemming = CODE(k, "ja"), .geen_contact_gewenst = CODE(k, "nee"),
	};
}

/* Two of each kind. */
struct vulling {
	struct d_opp opp[2];
	struct d_evaluatie evaluaties[2];
	struct d_tlv tlv[2];
	struct d_stage stages[2];
	struct d_uitstroom uitstroom[2];
	struct d_nazorg nazorg[2];
	struct d_actie acties[2];
};

static void fill(struct vulling *v, struct keuze *k)
{
	for (int i = 0; i < 2; i++) {
		v->opp[i] = een_opp(k);
		v->evaluaties[i] = (struct d_evaluatie){.id = 3, .datum = vaste_dag(k),
			.volgende_op = een_dag(k), .met_ouders = CODE(k, "nee")};
		v->tlv[i] = (struct d_tlv){
			.id = 4, .nummer = "T", .van = vaste_dag(k), .tot = een_dag(k)};
		v->stages[i] = (struct d_stage){.id = 5, .van = vaste_dag(k), .tot = een_dag(k),
			.afgebroken_op = een_dag(k), .overeenkomst_op = een_dag(k),
			.soort = VASTE_CODE(k, "intern", "extern", "dagbesteding", "onzin"),
			.organisatie = CODE(k, "", "\xff\x1b[31m", "%s%n"),
			.bekostiging = CODE(k, "geregeld"), .vervoer = CODE(k, "nvt")};
		v->uitstroom[i] = een_uitstroom(k);
		v->nazorg[i] = (struct d_nazorg){.id = 6, .datum = vaste_dag(k),
			.moment = (int)choose(k, 4) * 3 - 3, .wijze = "bezoek",
			.initiatief = CODE(k, "leerling", "ouder"), .open = choose(k, 2) == 0};
		v->acties[i] = (struct d_actie){.id = 7, .nummer = i, .uiterlijk = een_dag(k),
			.omschrijving = VASTE_CODE(k, "", "\n", "a\nb", "%d\x07"), .gereed_op = een_dag(k)};
	}
}

static struct dossier een_dossier(const struct vulling *v, struct keuze *k)
{
	return (struct dossier){
		.id = choose(k, 8), .naam = "A", .sorteer = "a", .leerlingnummer = "1",
		.geboortedatum = vaste_dag(k), .inschrijfdatum = vaste_dag(k),
		.verwachte_uitstroom = een_dag(k), .ontheffing_tot = een_dag(k),
		.vso = choose(k, 3) > 0, .handelingsbekwaam = CODE(k, "ja"),
		.opp = v->opp, .opp_aantal = choose(k, 3),
		.evaluaties = v->evaluaties, .evaluaties_aantal = choose(k, 3),
		.tlv = v->tlv, .tlv_aantal = choose(k, 3),
		.stages = v->stages, .stages_aantal = choose(k, 3),
		.uitstroom = v->uitstroom, .uitstroom_aantal = choose(k, 3),
		.nazorg = v->nazorg, .nazorg_aantal = choose(k, 3),
		.acties = v->acties, .acties_aantal = choose(k, 3),
	};
}

static void look_at(const struct signaal *signaal)
{
	char datum[DATUM_SIZE];

	datum_shown(signaal->datum, datum);
	assert_true(signaal->ernst < ERNST_AANTAL);
	if (!utf8_valid(signaal->tekst, strlen(signaal->tekst)) ||
	    strpbrk(signaal->tekst, "\n\x1b\x07"))
		fail_msg("%s: %s", signaal_code_name(signaal->code), signaal->tekst);
}

static void any_dossier_on_any_day(void **state)
{
	struct config *config = config_defaults();
	bool gezien[SIGNAAL_AANTAL] = {0};
	struct keuze keuze = {1};
	struct vulling vulling;

	(void)state;
	config->signalen[SIGNAAL_TLV_ONTBREEKT].aan = true;
	for (int keer = 0; keer < 20000; keer++) {
		struct arena arena = {0};
		struct dossier dossier;
		struct signaal_lijst lijst;

		fill(&vulling, &keuze);
		dossier = een_dossier(&vulling, &keuze);
		lijst = signalen_of(&dossier, config, vaste_dag(&keuze), &arena);
		for (size_t i = 0; i < lijst.aantal; i++) {
			look_at(&lijst.rijen[i]);
			gezien[lijst.rijen[i].code] = true;
		}
		arena_clear(&arena);
	}
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		if (!gezien[code])
			fail_msg("not seen: %s", signaal_code_name((enum signaal_code)code));
	config_free(config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_dossier_on_any_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
