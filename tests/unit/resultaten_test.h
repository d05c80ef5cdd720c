/* Dossiers written down by hand, and the results of them. */
#ifndef TEST_RESULTATEN_H
#define TEST_RESULTATEN_H

#include "cvb_test.h"

#include "cvb/resultaten.h"

#define ROOM 4

/* A pupil of the vso since 01-08-2019, born on 01-01-2008, without any records: those that are
 * filled in count as soon as their number is set in `dossier`. */
struct kind {
	struct dossier dossier;
	struct d_opp opp[ROOM];
	struct d_evaluatie evaluaties[ROOM];
	struct d_uitstroom uitstroom[ROOM];
	struct d_nazorg nazorg[ROOM];
};

#define KINDEREN_MAX 40

struct cijfers_school {
	struct config *config;
	struct kind kinderen[KINDEREN_MAX];
	size_t aantal;
	struct resultaten_vraag vraag; /* vso, 2025-2026, on 21-11-2026 unless a test says otherwise */
	struct resultaten *resultaten;
	struct arena arena;
};

static inline int cijfers_setup(void **state)
{
	struct cijfers_school *school = xcalloc(1, sizeof(*school));

	school->config = config_defaults();
	school->vraag = (struct resultaten_vraag){school->config, 2025, true,
		datum_make(2026, 11, 21)};
	*state = school;
	return 0;
}

static inline int cijfers_teardown(void **state)
{
	struct cijfers_school *school = *state;

	resultaten_free(school->resultaten);
	config_free(school->config);
	arena_clear(&school->arena);
	xfree(school);
	return 0;
}

#define CIJFERS_TEST(name) cmocka_unit_test_setup_teardown(name, cijfers_setup, cijfers_teardown)

static inline struct d_opp opp_on(int versie, dag vastgesteld_op, const char *profiel,
	const char *niveau)
{
	return (struct d_opp){
		.versie = versie, .vastgesteld = true, .vso = true, .vastgesteld_op = vastgesteld_op,
		.uitstroomprofiel = profiel, .niveau = niveau,
		.afwijking_van = GEEN_DAG, .afwijking_tot = GEEN_DAG,
		.afwijking_beeindigd_op = GEEN_DAG,
	};
}

/* With one opp for arbeidsmarkt on niveau werk. Its ids count from 1. */
static inline struct kind *pupil(struct cijfers_school *school)
{
	struct kind *kind = &school->kinderen[school->aantal++];

	assert_true(school->aantal <= KINDEREN_MAX);
	kind->dossier = (struct dossier){
		.id = (int64_t)school->aantal, .vso = true,
		.geboortedatum = datum_make(2008, 1, 1),
		.inschrijfdatum = datum_make(2019, 8, 1),
		.verwachte_uitstroom = GEEN_DAG, .ontheffing_tot = GEEN_DAG,
		.opp = kind->opp, .evaluaties = kind->evaluaties, .uitstroom = kind->uitstroom,
		.nazorg = kind->nazorg, .opp_aantal = 1,
	};
	kind->opp[0] = opp_on(1, datum_make(2019, 9, 1), "arbeidsmarkt", "werk");
	return kind;
}

/* One who left on that day, with the level of the opp and all streefniveaus. */
static inline struct kind *leaver(struct cijfers_school *school, dag datum)
{
	struct kind *kind = pupil(school);

	kind->uitstroom[0] = (struct d_uitstroom){
		.datum = datum, .ingeschreven_op = datum_make(2019, 8, 1), .overdracht_op = GEEN_DAG,
		.soort = "einduitstroom", .bestemming = "werk", .niveau = "werk", .streef_taal = "ja",
		.streef_rekenen = "ja", .streef_sociaal = "ja", .vso = true,
	};
	kind->dossier.uitstroom_aantal = 1;
	return kind;
}

static inline void leavers(struct cijfers_school *school, int aantal, dag datum)
{
	for (int i = 0; i < aantal; i++)
		leaver(school, datum);
}

/* With one evaluation on that day. */
static inline struct kind *evaluated(struct cijfers_school *school, dag datum,
	const char *met_ouders, const char *met_leerling)
{
	struct kind *kind = pupil(school);

	kind->evaluaties[0] = (struct d_evaluatie){
		.datum = datum, .volgende_op = GEEN_DAG, .met_ouders = met_ouders,
		.met_leerling = met_leerling,
	};
	kind->dossier.evaluaties_aantal = 1;
	return kind;
}

/* The results as the school stands now; those before are gone. */
static inline const struct resultaten *results(struct cijfers_school *school)
{
	struct dossier rijen[KINDEREN_MAX];
	struct dossier_lijst lijst = {.rijen = rijen, .aantal = school->aantal};

	for (size_t i = 0; i < school->aantal; i++)
		rijen[i] = school->kinderen[i].dossier;
	resultaten_free(school->resultaten);
	school->resultaten = resultaten_of_dossiers(&lijst, &school->vraag);
	return school->resultaten;
}

#define assert_percentage(percentage, expected) \
	do { \
		char shown[PERCENTAGE_SIZE]; \
\
		percentage_text(percentage, '.', shown); \
		assert_string_equal(shown, expected); \
	} while (0)

/* Exactly these pupils. */
#define assert_groep(groep, ...) \
	do { \
		const int64_t expected[] = {__VA_ARGS__}; \
\
		assert_int_equal((groep).aantal, ARRAY_LEN(expected)); \
		for (size_t nr = 0; nr < ARRAY_LEN(expected); nr++) \
			assert_int_equal((groep).leden[nr].leerling, expected[nr]); \
	} while (0)

#define DAG(jaar, maand, d) datum_make(jaar, maand, d)

#endif
