/* Lists, counts and the agenda of a whole school on every day of two schooljaren: what is read from
 * the file is what the dossiers in memory say, and each is the same in all places. On each day some
 * pupils are asked for one by one, the next day others; on each 7th day all of them at once. */
#include "jaren_test.h"

#define MAXIMUM 15
#define BEURT 15 /* days until it is the turn of the same pupils again */

/* ---- what is expected: the signals of the dossiers, put in order once more ---- */

static int64_t none_last(dag d)
{
	return d == GEEN_DAG ? INT64_MAX : d;
}

static const char *nobody_last(const char *text)
{
	return text ? text : "\x7F";
}

#define COMPARE(a, b) \
	do { \
		if ((a) != (b)) \
			return (a) < (b) ? -1 : 1; \
	} while (0)

static int compare_signalen(const void *left, const void *right)
{
	const struct signaal *a = left, *b = right;

	COMPARE(a->ernst, b->ernst);
	COMPARE(none_last(a->datum), none_last(b->datum));
	COMPARE(strcmp(nobody_last(a->sorteer), nobody_last(b->sorteer)), 0);
	COMPARE(strcmp(nobody_last(a->leerlingnummer), nobody_last(b->leerlingnummer)), 0);
	COMPARE(a->code, b->code);
	COMPARE(a->id, b->id);
	return 0;
}

static struct signaal_lijst expected(const struct jaren *jaren, dag op, struct arena *arena)
{
	struct signaal_lijst all = {0};
	size_t cap = 0;

	for (size_t i = 0; i < jaren->dossiers.aantal; i++) {
		struct signaal_lijst of = signalen_of(&jaren->dossiers.rijen[i],
			jaren->school.config, op, arena);

		all.rijen = xgrow(all.rijen, &cap, all.aantal + of.aantal, sizeof(*all.rijen));
		for (size_t k = 0; k < of.aantal; k++)
			all.rijen[all.aantal++] = of.rijen[k];
	}
	all.rijen = arena_keep(arena, all.rijen, all.aantal * sizeof(*all.rijen));
	qsort(all.rijen, all.aantal, sizeof(*all.rijen), compare_signalen);
	return all;
}

static void assert_same(const struct signaal *a, const struct signaal *b)
{
	assert_int_equal(a->code, b->code);
	assert_int_equal(a->ernst, b->ernst);
	assert_int_equal(a->datum, b->datum);
	assert_int_equal(a->leerling, b->leerling);
	assert_int_equal(a->id, b->id);
	assert_int_equal(a->ingeschreven, b->ingeschreven);
	assert_string_equal(a->tekst, b->tekst);
}

/* `found` is what `all` has of that pupil; 0 = of everybody. */
static void assert_filtered(const struct signaal_lijst *found, const struct signaal_lijst *all,
	int64_t leerling)
{
	size_t next = 0;

	for (size_t i = 0; i < all->aantal; i++) {
		if (leerling != 0 && all->rijen[i].leerling != leerling)
			continue;
		assert_true(next < found->aantal);
		assert_same(&found->rijen[next++], &all->rijen[i]);
	}
	assert_int_equal(found->aantal, next);
}

/* ---- counts ---- */

static int count_of(const struct signaal_lijst *all, int64_t leerling)
{
	int aantal = 0;

	for (size_t i = 0; i < all->aantal; i++)
		aantal += all->rijen[i].leerling == leerling && all->rijen[i].ernst != ERNST_INFO;
	return aantal;
}

/* So many times the same pupils, that they are counted one by one or all in one pass. */
static void check_counts(const struct jaren *jaren, const struct signaal_lijst *all,
	const int64_t *ids, size_t aantal)
{
	int aantallen[2 * LEERLINGEN];

	signalen_tel(jaren->school.store, ids, aantal, aantallen);
	for (size_t i = 0; i < aantal; i++)
		assert_int_equal(aantallen[i], count_of(all, ids[i]));
}

/* Not in the order of the file. */
static size_t ids_of(const struct jaren *jaren, int64_t *out)
{
	size_t aantal = 0;

	for (size_t i = jaren->dossiers.aantal; i-- > 0;)
		if (jaren->dossiers.rijen[i].id != 0)
			out[aantal++] = jaren->dossiers.rijen[i].id;
	assert_int_equal(aantal, LEERLINGEN);
	return aantal;
}

static void check_each(const struct jaren *jaren, const struct signaal_lijst *all, dag op,
	struct arena *arena)
{
	int64_t ids[LEERLINGEN], some[LEERLINGEN];
	size_t aantal = ids_of(jaren, ids), chosen = 0;

	for (size_t i = (size_t)op % BEURT; i < aantal; i += BEURT) {
		const struct signaal_filter filter = {.leerling = ids[i], .code = -1, .ernst = -1};
		struct signaal_lijst found = signalen(jaren->school.store, &filter, arena);

		assert_filtered(&found, all, ids[i]);
		some[chosen++] = ids[i];
	}
	check_counts(jaren, all, some, chosen);
}

static void check_all(const struct jaren *jaren, const struct signaal_lijst *all,
	struct arena *arena)
{
	const struct signaal_filter alles = {.code = -1, .ernst = -1};
	struct signaal_lijst found = signalen(jaren->school.store, &alles, arena);
	int64_t twice[2 * LEERLINGEN];
	size_t aantal = ids_of(jaren, twice);

	memcpy(twice + aantal, twice, aantal * sizeof(*twice));
	assert_filtered(&found, all, 0);
	check_counts(jaren, all, twice, 2 * aantal);
}

/* ---- the agenda ---- */

static bool is_for_agenda(const struct signaal *signaal)
{
	return signaal->ingeschreven && signaal->ernst != ERNST_INFO &&
	       signaal_agenda(signaal->code);
}

static const struct dossier *dossier_of(const struct jaren *jaren, int64_t leerling)
{
	for (size_t i = 0; i < jaren->dossiers.aantal; i++)
		if (jaren->dossiers.rijen[i].id == leerling)
			return &jaren->dossiers.rijen[i];
	fail_msg("no dossier %lld", (long long)leerling);
	return NULL;
}

/* What a person marked by hand ranks as a waarschuwing. */
static struct signaal marked(const struct dossier *dossier, struct query *punt,
	struct arena *arena)
{
	dag datum = datum_from_iso(query_text(punt, 2));

	return (struct signaal){
		.code = REDEN_AANDACHTSPUNT, .ernst = ERNST_WAARSCHUWING, .datum = datum,
		.leerling = dossier->id, .leerlingnummer = dossier->leerlingnummer,
		.naam = dossier->naam, .sorteer = dossier->sorteer, .ingeschreven = true,
		.tekst = arena_printf(arena, "aandachtspunt van %s: %s", dag_tekst(datum, arena),
			query_text(punt, 4)),
		.id = query_int(punt, 0),
	};
}

static bool is_open(struct query *punt, dag op)
{
	dag opgelost = datum_from_iso(query_text(punt, 3));

	return datum_from_iso(query_text(punt, 2)) <= op && (opgelost == GEEN_DAG || opgelost > op);
}

/* What people marked, and of `all` what is for the agenda, in order. */
static struct signaal_lijst redenen(const struct jaren *jaren, const struct signaal_lijst *all,
	dag op, struct arena *arena)
{
	struct query *punten = db_query(jaren->school.store->db,
		"SELECT id, leerling, datum, opgelost_op, tekst FROM aandachtspunt");
	struct signaal_lijst redenen = {0};
	size_t cap = all->aantal + 1;

	redenen.rijen = xcalloc(cap, sizeof(*redenen.rijen));
	for (size_t i = 0; i < all->aantal; i++)
		if (is_for_agenda(&all->rijen[i]))
			redenen.rijen[redenen.aantal++] = all->rijen[i];
	while (query_row(punten)) {
		const struct dossier *dossier = dossier_of(jaren, query_int(punten, 1));

		if (!is_open(punten, op) || !dossier_termen(dossier, op).ingeschreven)
			continue;
		redenen.rijen = xgrow(redenen.rijen, &cap, redenen.aantal + 1, sizeof(*redenen.rijen));
		redenen.rijen[redenen.aantal++] = marked(dossier, punten, arena);
	}
	redenen.rijen = arena_keep(arena, redenen.rijen, redenen.aantal * sizeof(*redenen.rijen));
	qsort(redenen.rijen, redenen.aantal, sizeof(*redenen.rijen), compare_signalen);
	return redenen;
}

static const struct agenda_rij *rij_of(const struct agenda *agenda, int64_t leerling)
{
	for (size_t i = 0; i < agenda->aantal; i++)
		if (agenda->rijen[i].leerling == leerling)
			return &agenda->rijen[i];
	fail_msg("%lld is not on the agenda", (long long)leerling);
	return NULL;
}

/* The reasons, in their order, say who comes when and why. */
static void check_agenda(const struct jaren *jaren, const struct signaal_lijst *verwacht,
	struct arena *arena)
{
	struct agenda agenda = agenda_of(jaren->school.store, MAXIMUM, arena);
	size_t *aantallen = arena_alloc(arena, agenda.aantal * sizeof(*aantallen));
	size_t seen = 0;

	for (size_t i = 0; i < verwacht->aantal; i++) {
		const struct signaal *reden = &verwacht->rijen[i];
		const struct agenda_rij *rij = rij_of(&agenda, reden->leerling);
		size_t nr = (size_t)(rij - agenda.rijen);

		assert_true(nr <= seen);
		seen += nr == seen;
		assert_true(aantallen[nr] < rij->redenen.aantal);
		assert_same(&rij->redenen.rijen[aantallen[nr]++], reden);
		assert_string_equal(rij->leerlingnummer, reden->leerlingnummer);
		assert_string_equal(rij->naam, reden->naam);
	}
	assert_int_equal(agenda.aantal, seen);
	for (size_t i = 0; i < agenda.aantal; i++) {
		assert_int_equal(agenda.rijen[i].redenen.aantal, aantallen[i]);
		assert_int_equal(agenda.rijen[i].deze_vergadering, i < MAXIMUM);
	}
}

static void test_lists_and_agenda(void **state)
{
	struct jaren *jaren = *state;
	size_t punten = 0;

	for (dag op = jaren_eerste(); op <= jaren_laatste(); op++) {
		struct arena arena = {0};
		struct signaal_lijst all = expected(jaren, op, &arena);
		struct signaal_lijst verwacht = redenen(jaren, &all, op, &arena);

		jaren->school.store->vandaag = op;
		check_agenda(jaren, &verwacht, &arena);
		check_each(jaren, &all, op, &arena);
		if (op % 7 == 0)
			check_all(jaren, &all, &arena);
		for (size_t i = 0; i < verwacht.aantal; i++)
			punten += verwacht.rijen[i].code == REDEN_AANDACHTSPUNT;
		arena_clear(&arena);
	}
	assert_true(punten > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists_and_agenda),
	};

	return cmocka_run_group_tests(tests, jaren_setup, jaren_teardown);
}
