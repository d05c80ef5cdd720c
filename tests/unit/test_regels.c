/* Every signal has a fixture in tests/regels/, which sees it given and not given. That there is one
 * for each row is for the linker to check; then what holds for every signal. */
#include "../regels/regel.h"

#include <stdio.h>

#define SIGNAAL(code, ...) void regel_##code(struct regel *r);
#include "cvb/signalen.def"
#undef SIGNAAL

static const struct rij {
	const char *naam;
	void (*run)(struct regel *r);
} regels[SIGNAAL_AANTAL] = {
#define SIGNAAL(code, ...) {#code, regel_##code},
#include "cvb/signalen.def"
#undef SIGNAAL
};

static int regel_setup(void **state)
{
	struct regel *r = xcalloc(1, sizeof(*r));

	school_make(&r->school, SCHOOL_VANDAAG);
	r->school.config->signalen[SIGNAAL_TLV_ONTBREEKT].aan = true;
	*state = r;
	return 0;
}

static int regel_teardown(void **state)
{
	struct regel *r = *state;

	school_close(&r->school);
	xfree(r);
	return 0;
}

static void run_regel(struct regel *r, enum signaal_code code)
{
	r->code = code;
	regels[code].run(r);
	if (r->gaf == 0 || r->zweeg == 0)
		fail_msg("the fixture of %s sees it given %d times, and not given %d times",
			regels[code].naam, r->gaf, r->zweeg);
}

#define SIGNAAL(code, ...) \
	static void test_##code(void **state) \
	{ \
		run_regel(*state, SIGNAAL_##code); \
	}
#include "cvb/signalen.def"
#undef SIGNAAL

static void test_waarom(void **state)
{
	(void)state;
	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		const char *waarom = signaal_waarom((enum signaal_code)code);
		size_t len = strlen(waarom);

		if (len < 80 || waarom[len - 1] != '.' || strstr(waarom, "  "))
			fail_msg("%s: %s", regels[code].naam, waarom);
	}
}

/* Every signal has its place, and only what must be deleted has no form. */
static void test_plaats(void **state)
{
	(void)state;
	for (int code = 0; code < SIGNAAL_AANTAL; code++) {
		int veld;
		enum entiteit_nr soort = signaal_plaats((enum signaal_code)code, &veld);

		if (code == SIGNAAL_AVG_BEWAARTERMIJN)
			assert_int_equal(veld, GEEN_VELD);
		else if (veld <= 0 || veld >= entiteit_get(soort)->aantal)
			fail_msg("%s: field %d of %s", regels[code].naam, veld,
				entiteit_get(soort)->naam);
	}
}

static void test_instellingen(void **state)
{
	struct config *config = config_defaults();
	struct arena arena = {0};

	(void)state;
	assert_string_equal(signaal_instellingen(SIGNAAL_EVALUATIE_TERMIJN, config, &arena),
		"signalen.EVALUATIE_TERMIJN.vooraf: 42, termijnen.evaluatie_maanden: 12");
	assert_string_equal(signaal_instellingen(SIGNAAL_OVERDRACHT, config, &arena),
		"signalen.OVERDRACHT.vooraf: 60, signalen.OVERDRACHT.na: 90");
	assert_string_equal(signaal_instellingen(SIGNAAL_TLV_ONTBREEKT, config, &arena),
		"signalen.TLV_ONTBREEKT.aan: false");
	assert_string_equal(signaal_instellingen(SIGNAAL_NAZORG_CONTACT, config, &arena),
		"signalen.NAZORG_CONTACT.na: 90, nazorg.volgmomenten: [3, 12, 24]");
	for (int code = 0; code < SIGNAAL_AANTAL; code++)
		(void)signaal_instellingen((enum signaal_code)code, config, &arena); /* bug() if unknown */
	arena_clear(&arena);
	config_free(config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define SIGNAAL(code, ...) \
		cmocka_unit_test_setup_teardown(test_##code, regel_setup, regel_teardown),
#include "cvb/signalen.def"
#undef SIGNAAL
		cmocka_unit_test(test_waarom),
		cmocka_unit_test(test_plaats),
		cmocka_unit_test(test_instellingen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
