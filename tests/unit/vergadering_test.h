/* Meetings written down in one line each, for the tests of them. */
#ifndef VERGADERING_TEST_H
#define VERGADERING_TEST_H

#include "cvb_test.h"
#include "datum_test.h"
#include "school.h"

#include "cvb/vergadering.h"

static inline int64_t pupil(struct school *school, const char *nummer)
{
	return school_add(school, E_leerling, 0, arena_printf(&school->arena,
		"leerlingnummer=%s|achternaam=Meer%s|roepnaam=Sem|geboortedatum=2017-01-01"
		"|afdeling=so|inschrijfdatum=2026-11-20|verwachte_uitstroom=2027-07-31", nummer,
		nummer)).id;
}

/* With an open aandachtspunt: the rules propose such a pupil. */
static inline int64_t marked(struct school *school, const char *nummer)
{
	int64_t leerling = pupil(school, nummer);

	school_add(school, E_aandachtspunt, leerling, "datum=2026-11-20|nr=1|tekst=x");
	return leerling;
}

static inline struct record meeting(struct school *school, const char *datum)
{
	return school_add(school, E_vergadering, 0,
		arena_printf(&school->arena, "datum=%s|afgesloten=nee|tijd=13:30", datum));
}

static inline struct record punt(struct school *school, int64_t leerling, const char *velden)
{
	return school_add(school, E_agendapunt, leerling, velden);
}

static inline struct vergadering load(struct school *school, const struct record *meeting)
{
	struct vergadering v;

	assert_true(vergadering_load(school->store, meeting->id, &school->arena, &v));
	return v;
}

static inline struct voorstel propose(struct school *school, const struct vergadering *vergadering)
{
	const struct signaal_filter alles = { .code = -1, .ernst = -1 };
	struct signaal_lijst gegeven = signalen(school->store, &alles, &school->arena);

	return vergadering_voorstel(school->store, vergadering, &gegeven, &school->arena);
}

/* The agendapunt of that pupil on that day, as the file has it. */
static inline struct record read_punt(struct school *school, int64_t leerling, const char *datum)
{
	struct record_lijst lijst = agenda_punten(school->store, datum, &school->arena);

	for (size_t i = 0; i < lijst.aantal; i++)
		if (lijst.rijen[i].leerling == leerling)
			return lijst.rijen[i];
	fail_msg("not on the agenda of %s", datum);
	return (struct record){ 0 };
}

#define assert_text(got, expected) assert_string_equal((got) ? (got) : "(leeg)", expected)

#define TEST(name) cmocka_unit_test_setup_teardown(name, school_setup, school_teardown)

#endif
