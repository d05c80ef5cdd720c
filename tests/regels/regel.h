/* The fixture of one signal: pupils written down in a line each, and on which days the signal is
 * given. Every row of signalen.def has one, tests/regels/<code>.c, with a function REGEL(CODE);
 * tests/unit/test_regels.c does not link without it. */
#ifndef CVB_TEST_REGEL_H
#define CVB_TEST_REGEL_H

#include "../unit/cvb_test.h"
#include "../unit/datum_test.h"
#include "../unit/school.h"

#include "cvb/signalen.h"

struct regel {
	struct school school;
	enum signaal_code code;
	int64_t leerling; /* whom all below is about: the last one that was made */
	int leerlingen;
	int gaf, zweeg;   /* how often the signal was given, and was not */
};

#define REGEL(CODE) \
	void regel_##CODE(struct regel *r); \
	void regel_##CODE(struct regel *r)

/* The settings of this signal, to be changed. */
static inline struct signaal_instelling *instelling(struct regel *r)
{
	return &r->school.config->signalen[r->code];
}

/* ---- a pupil ---- */

/* A record of the present pupil: `velden` as in school.h, over `gewoon`; "veld=" empties it. */
static inline struct record regel_record(struct regel *r, enum entiteit_nr nr, const char *gewoon,
	const char *velden)
{
	struct record record = school_record(&r->school, nr, r->leerling,
		arena_printf(&r->school.arena, "%s|%s", gewoon, velden));

	for (int i = 0; i < record.soort->aantal; i++)
		if (record.waarden[i] && !*record.waarden[i])
			record.waarden[i] = NULL;
	return record;
}

static inline int64_t regel_save(struct regel *r, const struct record *oud, struct record *nieuw)
{
	struct error err = {0};

	if (record_save(r->school.store, oud, nieuw, "test", &err) != OK)
		fail_msg("%s: %s", nieuw->soort->naam, err.sentence);
	return nieuw->id;
}

/* Begins a new case: a pupil of 15 who enrolled in the vso on 18-08-2025. */
static inline void leerling(struct regel *r, const char *velden)
{
	char gewoon[256];
	struct record record;

	snprintf(gewoon, sizeof(gewoon), "leerlingnummer=%d|achternaam=Meer|tussenvoegsel=van der"
		"|roepnaam=Sem|geboortedatum=2010-03-12|afdeling=vso|inschrijfdatum=2025-08-18"
		"|verwachte_uitstroom=2029-07-31", ++r->leerlingen);
	r->leerling = 0;
	record = regel_record(r, E_leerling, gewoon, velden);
	r->leerling = regel_save(r, NULL, &record);
}

static inline int64_t heeft(struct regel *r, enum entiteit_nr nr, const char *velden)
{
	struct record record = regel_record(r, nr, "", velden);

	return regel_save(r, NULL, &record);
}

/* A complete version, vastgesteld on 12-09-2025 unless `velden` say otherwise. */
static inline struct record opp_record(struct regel *r, const char *velden)
{
	return regel_record(r, E_opp, "versie=1|status=vastgesteld|afdeling=vso"
		"|vastgesteld_op=2025-09-12|cvb_besluit_op=2025-09-11|uitstroomprofiel=arbeidsmarkt"
		"|bestemming=beschut_werk|niveau=beschut|onderbouwing=o|belemmerend=b|bevorderend=p"
		"|ondersteuning=s|handelingsdeel=nee|oogo_op=2025-09-10|gehoord_op=2025-09-09", velden);
}

static inline int64_t opp(struct regel *r, const char *velden)
{
	struct record record = opp_record(r, velden);

	return regel_save(r, NULL, &record);
}

/* The same with doelen, which must be there before it is vastgesteld; `doelen` ends with NULL. */
static inline int64_t opp_met_doelen(struct regel *r, const char *velden,
	const char *const *doelen)
{
	struct record nieuw = opp_record(r, velden);
	struct record concept = record_copy(&nieuw, &r->school.arena);

	concept.waarden[V_opp_status] = "concept";
	concept.waarden[V_opp_vastgesteld_op] = NULL;
	regel_save(r, NULL, &concept);
	for (; *doelen; doelen++) {
		struct record doel = regel_record(r, E_doel, "type=gedrag|omschrijving=d", *doelen);

		doel.waarden[V_doel_opp_versie] = nieuw.waarden[V_opp_versie];
		regel_save(r, NULL, &doel);
	}
	nieuw.id = concept.id;
	return regel_save(r, &concept, &nieuw);
}

/* ---- what is expected ---- */

/* The signals of this code on a day. */
static inline struct signaal_lijst regel_ask(struct regel *r, const char *op)
{
	struct arena *arena = &r->school.arena;
	struct dossier_lijst dossiers = dossiers_load(r->school.store, r->leerling, arena);
	const struct dossier *dossier = &dossiers.rijen[dossiers.aantal - 1]; /* 0: about nobody */
	struct signaal_lijst lijst = signalen_of(dossier, r->school.config, on(op), arena);
	size_t aantal = 0;

	for (size_t i = 0; i < lijst.aantal; i++)
		if (lijst.rijen[i].code == r->code)
			lijst.rijen[aantal++] = lijst.rijen[i];
	lijst.aantal = aantal;
	return lijst;
}

/* "Why; what to do." */
static inline bool is_sentence(const char *tekst)
{
	size_t len = strlen(tekst);

	return len > 10 && tekst[0] >= 'A' && tekst[0] <= 'Z' && tekst[len - 1] == '.' &&
	       strstr(tekst, "; ") && !strstr(tekst, "  ") && !strstr(tekst, "(null)");
}

struct verwacht {
	const char *op;    /* on that day */
	enum ernst ernst;
	const char *datum; /* "" = none */
	const char *deel;  /* stands in the sentence */
};

/* It says what it was reckoned from: a day or a record, and last of all the day itself. And where
 * it is solved: a field of the kind that the table names. */
static inline void regel_waarom(const struct regel *r, const struct signaal *signaal, dag op)
{
	const struct gebruikt *gebruikt = signaal->gebruikt;
	size_t aantal = signaal->gebruikt_aantal;
	int veld;
	enum entiteit_nr soort = signaal_plaats(r->code, &veld);

	if (aantal < 2 || gebruikt[aantal - 1].datum != op)
		fail_msg("%s was reckoned from %zu things", signaal_code_name(r->code), aantal);
	for (size_t i = 0; i < aantal; i++)
		if (!*gebruikt[i].woorden || (gebruikt[i].datum == GEEN_DAG && gebruikt[i].id == 0))
			fail_msg("%s: \"%s\" is no day and no record", signaal_code_name(r->code),
				gebruikt[i].woorden);
	if (soort != E_doel)
		assert_int_equal(signaal->entiteit, soort);
	assert_in_range(signaal->veld + 1, 0, entiteit_get(soort)->aantal);
}

/* Given once: geeft(r, op, ernst, datum, deel). Returns it, to look further. */
#define geeft(r, ...) regel_geeft(r, &(struct verwacht){__VA_ARGS__}, __LINE__)
static inline struct signaal regel_geeft(struct regel *r, const struct verwacht *verwacht,
	int line)
{
	struct signaal_lijst lijst = regel_ask(r, verwacht->op);
	struct signaal signaal;
	char datum[DATUM_SIZE];

	if (lijst.aantal != 1)
		fail_msg("line %d: %zu times %s on %s", line, lijst.aantal, signaal_code_name(r->code),
			verwacht->op);
	signaal = lijst.rijen[0];
	datum_iso(signaal.datum, datum);
	if (signaal.ernst != verwacht->ernst || strcmp(datum, verwacht->datum) != 0 ||
	    !strstr(signaal.tekst, verwacht->deel) || !is_sentence(signaal.tekst))
		fail_msg("line %d: %s on %s is %s, %s: %s", line, signaal_code_name(r->code),
			verwacht->op, ernst_name(signaal.ernst), datum, signaal.tekst);
	regel_waarom(r, &signaal, on(verwacht->op));
	r->gaf++;
	return signaal;
}

/* All that it was reckoned from, in order. */
static inline void assert_gebruikt(struct regel *r, const struct signaal *signaal,
	const char *wanted)
{
	struct text seen = {0};

	for (size_t i = 0; i < signaal->gebruikt_aantal; i++)
		text_printf(&seen, "%s%s", i > 0 ? " | " : "",
			gebruikt_tekst(&signaal->gebruikt[i], &r->school.arena));
	assert_string_equal(text_str(&seen), wanted);
	text_clear(&seen);
}

/* Not given on that day. */
#define zwijgt(r, op) regel_zwijgt(r, op, __LINE__)
static inline void regel_zwijgt(struct regel *r, const char *op, int line)
{
	struct signaal_lijst lijst = regel_ask(r, op);

	if (lijst.aantal > 0)
		fail_msg("line %d: %s on %s: %s", line, signaal_code_name(r->code), op,
			lijst.rijen[0].tekst);
	r->zweeg++;
}

/* Given on that day, but not to one who leaves on it. */
static inline void zwijgt_na_vertrek(struct regel *r, const char *op)
{
	assert_true(regel_ask(r, op).aantal > 0);
	heeft(r, E_uitstroom, arena_printf(&r->school.arena,
		"soort=tussentijds_ongepland|afdeling=vso|ingeschreven_op=2025-08-18|datum=%s", op));
	zwijgt(r, op);
}

/* (r): with this version, vastgesteld on 12-09-2025, the signal is given when the school began with
 * the program on that day, and not when it began a day later. */
static inline void telt_vanaf_in_gebruik(struct regel *r, const char *velden)
{
	struct config *config = r->school.config;

	leerling(r, "");
	opp(r, velden);
	config->in_gebruik_vanaf = on("2025-09-12");
	assert_int_equal(regel_ask(r, "2026-01-01").aantal, 1);
	config->in_gebruik_vanaf = on("2025-09-13");
	zwijgt(r, "2026-01-01");
	config->in_gebruik_vanaf = GEEN_DAG;
}

#endif
